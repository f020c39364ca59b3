//! `cargo xtask lint`: the house's own rules. Every finding is collected; none is a matter of taste.

mod dead;
mod documents;
mod faults;
mod places;
mod sizes;
mod sources;
mod structure;
mod words;

use anyhow::{Result, bail};

/// One finding: where, and what.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    pub place: String,
    pub what: String,
}

pub fn lint() -> Result<()> {
    let mut findings = Vec::new();
    let files = sources::tracked()?;
    structure::check(&mut findings)?;
    sizes::check(&files, &mut findings);
    words::check(&files, &mut findings);
    dead::check(&files, &mut findings);
    places::check(&files, &mut findings);
    documents::check(&files, &mut findings);
    faults::check(&files, &mut findings);
    for finding in &findings {
        println!("{}: {}", finding.place, finding.what);
    }
    if !findings.is_empty() {
        bail!("{} findings", findings.len());
    }
    println!("{} files looked through; the house's rules hold", files.len());
    Ok(())
}
