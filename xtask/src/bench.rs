//! `cargo xtask bench`: speed and memory, each beside its floor.

use crate::postgres::Postgres;
use crate::{sh, web};
use anyhow::Result;

/// Runs every benchmark; the last of them starts the released program itself.
pub fn bench() -> Result<()> {
    println!("Close everything else: what other programs do is in these numbers.");
    web::build()?;
    let pure = ["gavel-auction", "gavel-import"];
    for package in pure {
        sh::run(sh::cargo(&["bench", "--package", package]))?;
    }
    sh::run(sh::cargo(&["build", "--release", "--package", "gavel", "--package", "gavel-bench"]))?;
    let release = sh::target().join("release");
    let mut floors = std::process::Command::new(release.join("gavel-bench"));
    let server = Postgres::start()?;
    floors.current_dir(sh::root()).arg(release.join("gavel"));
    floors.env("GAVEL_TEST_POSTGRES_URL", &server.url);
    sh::run(floors)
}
