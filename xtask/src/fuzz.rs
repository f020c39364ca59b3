//! `cargo xtask prove fuzz MINUTES`: every target of `fuzz/` for so long, one after another, from the
//! files that the tests hold.

use crate::{prove, sh};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Minutes for each target when nothing is said.
const MINUTES: u64 = 5;
/// An input that takes more seconds or mebibytes is a finding.
const LIMITS: [&str; 2] = ["-timeout=20", "-rss_limit_mb=1500"];
/// Larger files make every mutation slow and find nothing more.
const SEED_BYTES_MOST: u64 = 200_000;

/// The targets, and where first inputs for them lie beside `fuzz/seeds` and `fuzz/findings`.
const TARGETS: [(&str, &[&str]); 9] = [
    ("archives", &["crates/import/tests/dirty/cricsheet"]),
    ("cricsheet", &["crates/import/tests/dirty/cricsheet", "crates/import/tests/cricsheet"]),
    (
        "feeds",
        &["crates/import/tests/dirty/openfootball", "crates/import/tests/dirty/football_data"],
    ),
    ("logs", &[]),
    ("names", &[]),
    ("packs", &["sports"]),
    ("rules", &[]),
    ("sockets", &[]),
    ("tables", &["crates/import/tests/dirty"]),
];

/// What a target came to.
struct Ran {
    executions: String,
    coverage: String,
    features: String,
    seconds: f64,
    found: Vec<String>,
}

/// Runs all targets and writes the report; fails when anything was found.
pub fn fuzz(words: &[String]) -> Result<()> {
    let minutes = match words.first() {
        Some(word) => word.parse().with_context(|| format!("{word:?} is no number of minutes"))?,
        None => MINUTES,
    };
    if sh::read(sh::cargo(&["fuzz", "--version"])).is_err() {
        bail!("cargo-fuzz is not installed: `cargo install cargo-fuzz`");
    }
    sh::run(cargo_fuzz(&["build"]))?;
    let mut lines = Vec::new();
    let mut findings = Vec::new();
    for (target, folders) in TARGETS {
        let corpus = seeded(target, folders)?;
        let ran = run(target, &corpus, minutes)?;
        let Ran { executions, coverage, features, seconds, found } = ran;
        let count = found.len();
        let line = format!(
            "| {target} | {seconds:.0} | {executions} | {coverage} | {features} | {count} |"
        );
        println!("{line}");
        lines.push(line);
        findings.extend(found);
    }
    report(&lines, &findings)?;
    match findings.is_empty() {
        true => Ok(()),
        false => bail!("found:\n{}", findings.join("\n")),
    }
}

/// Cargo-fuzz needs flags of a nightly compiler; the stable one takes them when it is told to.
fn cargo_fuzz(words: &[&str]) -> Command {
    let mut command = sh::cargo(&["fuzz"]);
    command.args(words).args(["--fuzz-dir", "."]).env("RUSTC_BOOTSTRAP", "1");
    command.current_dir(folder());
    command
}

fn folder() -> PathBuf {
    sh::root().join("fuzz")
}

/// The target's corpus with all first inputs in it. What earlier runs found of use stays there.
fn seeded(target: &str, folders: &[&str]) -> Result<PathBuf> {
    let corpus = folder().join("corpus").join(target);
    fs::create_dir_all(&corpus)?;
    for place in places(target, folders) {
        put(&place, &corpus, "")?;
    }
    Ok(corpus)
}

/// The folders with first inputs that are there.
fn places(target: &str, folders: &[&str]) -> Vec<PathBuf> {
    let own = ["seeds", "findings"].map(|kind| folder().join(kind).join(target));
    let others = folders.iter().map(|place| sh::root().join(place));
    own.into_iter().chain(others).filter(|place| place.is_dir()).collect()
}

/// Copies every file below a folder, under a name that says where it was.
fn put(from: &Path, corpus: &Path, before: &str) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            put(&entry.path(), corpus, &format!("{name}-"))?;
        } else if entry.metadata()?.len() <= SEED_BYTES_MOST {
            fs::copy(entry.path(), corpus.join(name))?;
        }
    }
    Ok(())
}

fn run(target: &str, corpus: &Path, minutes: u64) -> Result<Ran> {
    let artifacts = folder().join("artifacts").join(target);
    fs::create_dir_all(&artifacts)?;
    let before = listed(&artifacts)?;
    let seconds = (minutes * 60).to_string();
    let mut command = cargo_fuzz(&["run"]);
    command.arg(target).arg(corpus).arg("--").args(LIMITS);
    command.arg(format!("-max_total_time={seconds}")).arg("-dict=words.dict");
    command.arg("-print_final_stats=1");
    println!("$ {}", sh::show(&command));
    let from = Instant::now();
    let output = command.output().with_context(|| sh::missing("cargo fuzz"))?;
    let seconds = from.elapsed().as_secs_f64();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let mut found = listed(&artifacts)?;
    found.retain(|name| !before.contains(name));
    if !output.status.success() && found.is_empty() {
        bail!("{target} did not run:\n{said}");
    }
    Ok(Ran {
        executions: after(&said, "stat::number_of_executed_units:"),
        coverage: after(&said, " cov: "),
        features: after(&said, " ft: "),
        seconds,
        found,
    })
}

fn listed(folder: &Path) -> Result<Vec<String>> {
    let names = fs::read_dir(folder)?.map(|entry| Ok(entry?.path().display().to_string()));
    names.collect()
}

/// The word that stands behind the last of these marks.
fn after(text: &str, mark: &str) -> String {
    let rest = text.rsplit_once(mark).map_or("", |(_, rest)| rest);
    rest.split_whitespace().next().unwrap_or("–").to_owned()
}

fn report(lines: &[String], findings: &[String]) -> Result<()> {
    let text = format!(
        "# Proof: no reader of strangers' bytes falls over\n\n\
         Repeat it with `cargo xtask prove fuzz MINUTES`.\n\n\
         | | |\n|---|---|\n| commit | {} |\n| machine | {} |\n\n\
         | target | seconds | executions | edges | features | findings |\n\
         |---|---|---|---|---|---|\n{}\n\n{}",
        prove::commit()?,
        prove::machine()?,
        lines.join("\n"),
        findings.iter().map(|found| format!("- {found}\n")).collect::<String>()
    );
    let folder = sh::root().join("docs/proofs");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("fuzz.md"), text.trim_end().to_owned() + "\n")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_in_the_list_and_has_first_inputs() -> Result<()> {
        let mut there = Vec::new();
        for entry in fs::read_dir(folder().join("bin"))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            there.push(name.trim_end_matches(".rs").to_owned());
        }
        there.sort();
        let listed: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
        assert_eq!(there, listed);
        for (target, folders) in TARGETS {
            let mut places = places(target, folders).into_iter();
            assert!(
                places.any(|place| fs::read_dir(place).is_ok_and(|mut all| all.next().is_some()))
            );
        }
        Ok(())
    }

    #[test]
    fn the_last_numbers_are_read() {
        let said = "#8\tNEW    cov: 12 ft: 30 corp: 2\n#9\tDONE   cov: 13 ft: 31 corp: 3\n\
                    stat::number_of_executed_units: 9\n";
        assert_eq!(after(said, " cov: "), "13");
        assert_eq!(after(said, "stat::number_of_executed_units:"), "9");
        assert_eq!(after("", " cov: "), "–");
    }
}
