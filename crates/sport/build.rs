//! Lists the packs, sets and fixtures that ship, so that another sport is another file and no Rust.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let crate_dir = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out_dir = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut code = String::new();
    for (name, folder, ends) in [
        ("PACKS", "../../sports", "toml"),
        ("SETS", "../../catalogues", "toml"),
        ("FIXTURES", "../../catalogues/fixtures", "csv"),
    ] {
        println!("cargo::rerun-if-changed={folder}");
        code.push_str(&listing(name, &crate_dir.join(folder), ends)?);
    }
    fs::write(out_dir.join("shipped.rs"), code)
}

/// A constant of `(file name, text)` for every file of a folder that ends so, in the order of their names.
fn listing(name: &str, folder: &Path, ends: &str) -> io::Result<String> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == ends) {
            files.push(path.canonicalize()?);
        }
    }
    files.sort();
    let mut code = format!("const {name}: &[(&str, &str)] = &[\n");
    for file in files {
        let short = file.file_name().unwrap_or_default().to_string_lossy();
        let _ = writeln!(code, "    ({short:?}, include_str!({:?})),", file.to_string_lossy());
    }
    code.push_str("];\n");
    Ok(code)
}
