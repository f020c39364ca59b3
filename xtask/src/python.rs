//! A Python of our own under the target folder, with the packages that a requirements file names.

use crate::web::Stamp;
use crate::{sh, tools};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The Python that has what `requirements` names; made once, and again when the file changes.
pub fn with(requirements: &Path) -> Result<PathBuf> {
    let folder = sh::target().join("xtask/python");
    let python = folder.join("bin/python");
    let stamp = Stamp::of("python", &[requirements.to_owned()])?;
    if stamp.is_same() && works(&python) {
        return Ok(python);
    }
    make(&folder)?;
    let mut pip = sh::command(&python.to_string_lossy(), &["-m", "pip", "install", "--quiet"]);
    pip.args(["--disable-pip-version-check", "--requirement"]).arg(requirements);
    sh::run(pip)?;
    stamp.keep()?;
    Ok(python)
}

/// Debian's Python comes without what makes such a folder.
fn make(folder: &Path) -> Result<()> {
    let venv = || {
        let mut venv = sh::command("python3", &["-m", "venv", "--clear"]);
        venv.arg(folder);
        sh::read(venv)
    };
    if venv().is_ok() {
        return Ok(());
    }
    tools::install(&["python3", "python3-venv"])?;
    venv().map(drop).context("python3-venv was installed and makes no folder")
}

fn works(python: &Path) -> bool {
    sh::read(sh::command(&python.to_string_lossy(), &["--version"])).is_ok()
}
