//! The web application: installed and built only when something changed.

use crate::{sh, tools};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// npm in a folder of the repository, with the right Node in front.
pub fn npm(folder: &str, words: &[&str]) -> Result<Command> {
    let mut command = sh::command("npm", words);
    command.current_dir(sh::root().join(folder));
    if let Some(bin) = tools::node()? {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let paths = std::iter::once(bin).chain(std::env::split_paths(&path));
        command.env("PATH", std::env::join_paths(paths)?);
    }
    Ok(command)
}

/// `npm ci`, when the lock file is not the one that was installed.
pub fn install(folder: &str) -> Result<()> {
    let lock = sh::root().join(folder).join("package-lock.json");
    let modules = sh::root().join(folder).join("node_modules");
    let stamp = Stamp::of(&format!("{}-install", folder.replace('/', "-")), &[lock])?;
    if modules.is_dir() && stamp.is_same() {
        return Ok(());
    }
    sh::run(npm(folder, &["ci", "--no-audit", "--no-fund"])?)?;
    stamp.keep()
}

/// Builds `web/build`, when its sources changed.
pub fn build() -> Result<()> {
    install("web")?;
    let web = sh::root().join("web");
    let inputs = [
        "src",
        "static",
        "package.json",
        "package-lock.json",
        "svelte.config.js",
        "tsconfig.json",
        "vite.config.ts",
    ];
    let stamp = Stamp::of("web-build", &inputs.map(|name| web.join(name)))?;
    if web.join("build/index.html").is_file() && stamp.is_same() {
        println!("the web application is up to date");
        return Ok(());
    }
    sh::run(npm("web", &["run", "build"])?)?;
    stamp.keep()
}

/// Whether the web application has to be built, for the word about how long it will take.
pub fn is_built() -> bool {
    sh::root().join("web/build/index.html").is_file()
}

/// The hash of some files and folders, kept between runs.
pub struct Stamp {
    file: PathBuf,
    hash: String,
}

impl Stamp {
    pub fn of(name: &str, inputs: &[PathBuf]) -> Result<Self> {
        let mut hasher = blake3::Hasher::new();
        for input in inputs {
            hash(input, &mut hasher)?;
        }
        let file = sh::target().join("xtask").join(format!("{name}.hash"));
        Ok(Self { file, hash: hasher.finalize().to_hex().to_string() })
    }

    pub fn is_same(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|kept| kept == self.hash)
    }

    pub fn keep(&self) -> Result<()> {
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Ok(std::fs::write(&self.file, &self.hash)?)
    }
}

fn hash(path: &Path, hasher: &mut blake3::Hasher) -> Result<()> {
    if path.is_dir() {
        let mut inside: Vec<PathBuf> =
            std::fs::read_dir(path)?.flatten().map(|entry| entry.path()).collect();
        inside.sort();
        return inside.iter().try_for_each(|path| hash(path, hasher));
    }
    hasher.update(path.to_string_lossy().as_bytes());
    if path.is_file() {
        hasher.update(&std::fs::read(path)?);
    }
    Ok(())
}
