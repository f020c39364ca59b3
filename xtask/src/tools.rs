//! Tools that are not Rust: found, or installed through Debian's package manager.

use crate::sh;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

/// The oldest Node that the web application builds on.
const NODE_LEAST: u32 = 20;
/// What is fetched where there is none.
const NODE_PACKAGE: &str = "node@22";

/// Installs Debian packages, as root or through sudo without a password.
pub fn install(packages: &[&str]) -> Result<()> {
    println!("installing {}", packages.join(", "));
    let wanted = format!("install by hand: apt-get install {}", packages.join(" "));
    if !sh::found("apt-get") {
        bail!("{wanted} (this is no Debian)");
    }
    let root = sh::read(sh::command("id", &["-u"])).is_ok_and(|id| id == "0");
    let run = |words: &[&str]| {
        let mut all = vec!["apt-get"];
        all.extend(words);
        let (program, rest) = if root { ("apt-get", words.to_vec()) } else { ("sudo", all) };
        let mut command = sh::command(program, &[]);
        if !root {
            command.arg("-n");
        }
        command.args(rest).env("DEBIAN_FRONTEND", "noninteractive");
        sh::run(command)
    };
    run(&["update"]).with_context(|| wanted.clone())?;
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend(packages);
    run(&words).with_context(|| wanted.clone())
}

/// The folder of a Node to put in front of the others, where theirs is missing or too old: then it is
/// npm's own `node` package, fetched once.
pub fn node() -> Result<Option<PathBuf>> {
    if sh::found("node") && sh::found("npm") && version("node")? >= NODE_LEAST {
        return Ok(None);
    }
    let folder = sh::target().join("xtask/node");
    let bin = folder.join("node_modules/.bin");
    let ours = bin.join("node").display().to_string();
    let good = |program: &str| version(program).is_ok_and(|version| version >= NODE_LEAST);
    if sh::found("npm") && good(&ours) {
        return Ok(Some(bin));
    }
    if !sh::found("npm") {
        install(&["nodejs", "npm"])?;
    }
    if good("node") {
        return Ok(None);
    }
    std::fs::create_dir_all(&folder)?;
    let mut npm = sh::command("npm", &["install", "--no-audit", "--no-fund", "--prefix"]);
    npm.arg(&folder).arg(NODE_PACKAGE);
    sh::run(npm)?;
    if !good(&ours) {
        bail!(
            "Node {NODE_LEAST} or later is needed, and npm could not bring it; see https://nodejs.org"
        );
    }
    Ok(Some(bin))
}

/// The major version of a Node.
fn version(program: &str) -> Result<u32> {
    let text = sh::read(sh::command(program, &["--version"]))?;
    let major = text.trim_start_matches('v').split('.').next().unwrap_or_default();
    major.parse().with_context(|| format!("node calls itself {text:?}"))
}

/// A Chromium for the journeys.
pub fn chromium() -> Result<PathBuf> {
    let paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    program(&paths, "chromium")
}

/// A Firefox for its journey.
pub fn firefox() -> Result<PathBuf> {
    program(&["/usr/bin/firefox-esr", "/usr/bin/firefox"], "firefox-esr")
}

/// WebKitGTK's driver for its journey, and a screen that nobody sees for its window.
pub fn webkit() -> Result<()> {
    program(&["/usr/bin/WebKitWebDriver"], "webkit2gtk-driver")?;
    program(&["/usr/bin/Xvfb"], "xvfb").map(drop)
}

/// The first of `paths` that is there, after installing the package if none is.
fn program(paths: &[&str], package: &str) -> Result<PathBuf> {
    let found = || paths.iter().map(PathBuf::from).find(|path| path.is_file());
    if let Some(path) = found() {
        return Ok(path);
    }
    install(&[package])?;
    found().with_context(|| format!("{package} was installed and is not at {}", paths.join(", ")))
}

/// The folder of PostgreSQL's server programs.
pub fn postgres() -> Result<PathBuf> {
    if let Some(folder) = postgres_bin() {
        return Ok(folder);
    }
    install(&["postgresql"])?;
    postgres_bin().context("postgresql was installed and is not under /usr/lib/postgresql")
}

fn postgres_bin() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut folders: Vec<PathBuf> = versions
        .flatten()
        .map(|version| version.path().join("bin"))
        .filter(|bin| bin.join("initdb").is_file())
        .collect();
    folders.sort();
    folders.pop()
}
