//! `cargo xtask run`: from a fresh clone to a page in a browser.

use crate::{sh, web};
use anyhow::{Context, Result};
use std::process::Command;

/// Builds what changed and becomes the server; `flags` are its own.
pub fn run(flags: &[String]) -> Result<()> {
    let binary = sh::target().join("release/gavel");
    if binary.is_file() && web::is_built() {
        println!("Building what changed since last time.");
    } else {
        println!(
            "Building Gavel for the first time. On two cores this takes about ten minutes, nearly\n\
             all of it once; the next start takes seconds."
        );
    }
    web::build()?;
    sh::run(sh::cargo(&["build", "--release", "--package", "gavel"]))?;
    let data = sh::root().join("data");
    std::fs::create_dir_all(&data)?;
    let mut serve = Command::new(binary);
    serve.current_dir(sh::root()).arg("serve").arg("--demo");
    if !flags.iter().any(|flag| flag == "--data" || flag.starts_with("--data=")) {
        serve.arg("--data").arg(data);
    }
    serve.args(flags);
    println!("$ {}", sh::show(&serve));
    become_it(serve)
}

/// The server takes our place, so that Ctrl-C and every other signal is its own and it can drain.
#[cfg(unix)]
fn become_it(mut command: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("the server could not be started")
}

#[cfg(not(unix))]
fn become_it(mut command: Command) -> Result<()> {
    let status = command.status().context("the server could not be started")?;
    anyhow::ensure!(status.success(), "gavel ended with {status}");
    Ok(())
}
