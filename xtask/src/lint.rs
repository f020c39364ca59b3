//! `cargo xtask lint`: the house's own rules. Every finding is collected; none is a matter of taste.

mod documents;
mod sources;
mod structure;

use anyhow::{Result, bail};

/// One finding: where, and what.
pub struct Finding {
    pub place: String,
    pub what: String,
}

pub fn lint() -> Result<()> {
    let mut findings = Vec::new();
    structure::check(&mut findings)?;
    sources::check(&mut findings)?;
    documents::check(&mut findings)?;
    for finding in &findings {
        println!("{}: {}", finding.place, finding.what);
    }
    if !findings.is_empty() {
        bail!("{} findings", findings.len());
    }
    println!("the house's rules hold");
    Ok(())
}
