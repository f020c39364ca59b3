//! `cargo xtask run`: from a fresh clone to a page in a browser.

use crate::{sh, web};
use anyhow::Result;

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
    let mut serve = std::process::Command::new(binary);
    serve.current_dir(sh::root()).arg("serve").arg("--demo");
    if !flags.iter().any(|flag| flag == "--data" || flag.starts_with("--data=")) {
        serve.arg("--data").arg(data);
    }
    serve.args(flags);
    // Ctrl-C reaches the server as well as us; it drains and ends, and so do we.
    let status = serve.status()?;
    anyhow::ensure!(status.success(), "gavel ended with {status}");
    Ok(())
}
