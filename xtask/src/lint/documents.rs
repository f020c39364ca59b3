//! Links and commands in documents that lead somewhere.

use super::Finding;
use crate::sh;
use anyhow::Result;
use std::path::Path;

const XTASK: &[&str] = &["run", "test", "lint", "bench", "dist", "prove", "help"];

pub fn check(findings: &mut Vec<Finding>) -> Result<()> {
    let listed = sh::read(sh::command("git", &["ls-files", "-co", "--exclude-standard", "*.md"]))?;
    for path in listed.lines() {
        let Ok(text) = std::fs::read_to_string(sh::root().join(path)) else { continue };
        for (index, line) in text.lines().enumerate() {
            let place = format!("{path}:{}", index + 1);
            links(path, line, &place, findings);
            commands(line, &place, findings);
        }
    }
    Ok(())
}

fn links(path: &str, line: &str, place: &str, findings: &mut Vec<Finding>) {
    for piece in line.split("](").skip(1) {
        let Some((to, _)) = piece.split_once(')') else { continue };
        let to = to.split('#').next().unwrap_or_default();
        if to.is_empty() || to.contains("://") || to.starts_with("mailto:") {
            continue;
        }
        let folder = Path::new(path).parent().unwrap_or(Path::new(""));
        if !sh::root().join(folder).join(to).exists() {
            let what = format!("the link leads to {to}, which does not exist");
            findings.push(Finding { place: place.to_owned(), what });
        }
    }
}

fn commands(line: &str, place: &str, findings: &mut Vec<Finding>) {
    for piece in line.split("cargo xtask ").skip(1) {
        let word: String = piece.chars().take_while(|c| c.is_ascii_lowercase()).collect();
        if !word.is_empty() && !XTASK.contains(&word.as_str()) {
            let what = format!("`cargo xtask {word}` does not exist");
            findings.push(Finding { place: place.to_owned(), what });
        }
    }
}
