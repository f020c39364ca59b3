//! `cargo xtask types`: the document of the API, and the web application's types from it.

use crate::{sh, web};
use anyhow::Result;

/// Where the document is kept.
const DOCUMENT: &str = "web/src/lib/api/openapi.json";

/// Writes the document down and makes the types.
pub fn types() -> Result<()> {
    let words = ["run", "--quiet", "--package", "gavel-server", "--example", "openapi"];
    let document = sh::read(sh::cargo(&words))?;
    std::fs::write(sh::root().join(DOCUMENT), document + "\n")?;
    web::install("web")?;
    sh::run(web::npm("web", &["run", "types"])?)?;
    println!("written: {DOCUMENT} and web/src/lib/api/schema.d.ts");
    Ok(())
}
