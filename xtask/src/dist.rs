//! `cargo xtask dist`: one binary with the web application inside.

use crate::{sh, web};
use anyhow::Result;

/// Builds the release and lays it in target/dist with its checksum.
pub fn dist() -> Result<()> {
    web::build()?;
    sh::run(sh::cargo(&["build", "--release", "--locked", "--package", "gavel"]))?;
    let folder = sh::target().join("dist");
    std::fs::create_dir_all(&folder)?;
    let binary = folder.join("gavel");
    std::fs::copy(sh::target().join("release/gavel"), &binary)?;
    let mut strip = sh::command("strip", &[]);
    strip.arg(&binary);
    if sh::found("strip") {
        sh::run(strip)?;
    }
    let mut sum = sh::command("sha256sum", &["gavel"]);
    sum.current_dir(&folder);
    let sum = sh::read(sum)?;
    std::fs::write(folder.join("gavel.sha256"), format!("{sum}\n"))?;
    let megabytes = std::fs::metadata(&binary)?.len() as f64 / 1e6;
    println!("{} ({megabytes:.1} MB)\n{sum}", binary.display());
    Ok(())
}
