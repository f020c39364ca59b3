//! What may depend on what (ARCHITECTURE.md, *Invariants*).

use super::Finding;
use crate::sh;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Crates that know nothing of the world, and what they must not reach, however far away.
const PURE: &[&str] = &["gavel-auction", "gavel-sport", "gavel-import"];
const WORLD: &[&str] = &["tokio", "sqlx", "axum", "getrandom", "rand", "jiff", "chrono", "mio"];

/// What a pure crate may reach all the same. Times in files are read by jiff, whose clock clippy.toml bans
/// and whose zones are an argument; zip links getrandom for what is not called here, writing and streams.
const EXCEPT: &[(&str, &str)] = &[("gavel-import", "jiff"), ("gavel-import", "getrandom")];

/// Direct dependencies that break an invariant.
const FORBIDDEN: &[(&str, &str, &str)] = &[
    ("gavel-server", "sqlx", "the server knows no SQL"),
    ("gavel-house", "sqlx", "the house knows no SQL"),
    ("gavel-house", "axum", "the house knows no HTTP"),
    ("gavel-store", "axum", "the store knows no HTTP"),
    ("gavel-store", "gavel-auction", "the store knows no rules"),
];

pub fn check(findings: &mut Vec<Finding>) -> Result<()> {
    let text = sh::read(sh::cargo(&["metadata", "--format-version", "1", "--locked"]))?;
    let metadata: Value = serde_json::from_str(&text)?;
    let edges = edges(&metadata).context("cargo metadata has another shape")?;
    for pure in PURE {
        let reached = reach(&edges, pure);
        let bad = |world: &&&str| reached.contains(**world) && !EXCEPT.contains(&(*pure, **world));
        for world in WORLD.iter().filter(bad) {
            let what = format!("depends on {world}; it is a pure crate");
            findings.push(Finding { place: (*pure).to_owned(), what });
        }
    }
    for (from, to, why) in FORBIDDEN {
        if edges.get(*from).is_some_and(|direct| direct.contains(*to)) {
            let what = format!("depends on {to}: {why}");
            findings.push(Finding { place: (*from).to_owned(), what });
        }
    }
    Ok(())
}

/// Normal (not test or build) dependencies by name.
fn edges(metadata: &Value) -> Option<BTreeMap<String, BTreeSet<String>>> {
    let packages = metadata["packages"].as_array()?;
    let name_of: BTreeMap<&str, &str> = packages
        .iter()
        .filter_map(|package| Some((package["id"].as_str()?, package["name"].as_str()?)))
        .collect();
    let mut edges = BTreeMap::new();
    for node in metadata["resolve"]["nodes"].as_array()? {
        let from = name_of.get(node["id"].as_str()?)?;
        let normal = node["deps"].as_array()?.iter().filter(|dep| {
            dep["dep_kinds"]
                .as_array()
                .is_some_and(|kinds| kinds.iter().any(|k| k["kind"].is_null()))
        });
        let to = normal.filter_map(|dep| name_of.get(dep["pkg"].as_str()?));
        let to: BTreeSet<String> = to.map(|name| (*name).to_owned()).collect();
        edges.entry((*from).to_owned()).or_insert_with(BTreeSet::new).extend(to);
    }
    Some(edges)
}

fn reach(edges: &BTreeMap<String, BTreeSet<String>>, from: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![from.to_owned()];
    while let Some(name) = waiting.pop() {
        for next in edges.get(&name).into_iter().flatten() {
            if reached.insert(next.clone()) {
                waiting.push(next.clone());
            }
        }
    }
    reached
}
