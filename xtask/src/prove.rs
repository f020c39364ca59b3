//! `cargo xtask prove NAME`: the long form of a proof, with a report that is committed.

use crate::postgres::Postgres;
use crate::{fuzz, sh, web};
use anyhow::{Result, bail};
use std::time::Instant;

/// How often the server is killed on each database.
const KILLS: &str = "200";

/// Runs the long form of one proof and writes its report.
pub fn prove(words: &[String]) -> Result<()> {
    match words.first().map(String::as_str) {
        Some("kill") => kill(),
        Some("fuzz") => fuzz::fuzz(&words[1..]),
        _ => bail!("say which: kill or fuzz"),
    }
}

fn kill() -> Result<()> {
    web::build()?;
    let server = Postgres::start()?;
    let began = Instant::now();
    let mut tests = sh::cargo(&["test", "--release", "--package", "gavel", "--test", "kill_loop"]);
    tests.args(["--", "--nocapture", "--test-threads", "1"]);
    tests.env("GAVEL_TEST_POSTGRES_URL", &server.url).env("GAVEL_KILLS", KILLS);
    println!("killing the server {KILLS} times on each database");
    let output = sh::read(tests)?;
    let seconds = began.elapsed().as_secs_f64();
    let said = printed(&output);
    let report = format!(
        "# Proof: no acknowledged bid is lost by `kill -9`\n\n\
         Repeat it with `cargo xtask prove kill`.\n\n\
         | | |\n|---|---|\n| commit | {} |\n| machine | {} |\n| took | {seconds:.0} s |\n\n\
         ```\n{}\n```\n",
        commit()?,
        machine()?,
        said
    );
    let folder = sh::root().join("docs/proofs");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("kill.md"), &report)?;
    println!("{report}");
    Ok(())
}

/// What a run of tests printed, without empty lines.
fn printed(output: &str) -> String {
    let lines: Vec<&str> = output.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.join("\n")
}

/// What was proved: the commit, and whether there was more than is in it.
pub fn commit() -> Result<String> {
    let commit = sh::read(sh::command("git", &["rev-parse", "--short", "HEAD"]))?;
    let changed = sh::read(sh::command("git", &["status", "--porcelain", "--", "crates"]))?;
    Ok(if changed.is_empty() { commit } else { format!("{commit}, and changes not committed") })
}

/// What this machine is, in a line.
pub fn machine() -> Result<String> {
    let cores = std::thread::available_parallelism()?;
    let model = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = model.lines().find_map(|line| line.strip_prefix("model name"));
    let model = model.map_or("unknown processor", |rest| rest.trim_start_matches([' ', '\t', ':']));
    let kernel = sh::read(sh::command("uname", &["-sr"]))?;
    Ok(format!("{cores} cores of {model}, {kernel}"))
}
