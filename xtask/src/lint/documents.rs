//! Links and commands in documents that lead somewhere.

use super::Finding;
use super::sources::File;
use crate::sh;
use std::path::Path;

/// Texts that begin like a command and are none: what the chain of a log starts from.
const NO_COMMANDS: &[&str] = &["gavel log 1"];
const XTASK: &[&str] = &["run", "test", "types", "lint", "bench", "dist", "prove", "help"];

pub fn check(files: &[File], findings: &mut Vec<Finding>) {
    let gavel = subcommands(files);
    for file in files.iter().filter(|file| file.path.ends_with(".md")) {
        let mut in_code = false;
        for (index, line) in file.text.lines().enumerate() {
            in_code ^= line.trim_start().starts_with("```");
            let place = format!("{}:{}", file.path, index + 1);
            links(&file.path, line, &place, findings);
            let mut unknown = |command: &str, word: &str, known: &[String]| {
                if !known.iter().any(|k| k == word) {
                    let what = format!("`{command} {word}` does not exist");
                    findings.push(Finding { place: place.clone(), what });
                }
            };
            let xtask: Vec<String> = XTASK.iter().map(|word| (*word).to_owned()).collect();
            for word in words_after(line, "cargo xtask ", true) {
                unknown("cargo xtask", &word, &xtask);
            }
            for word in words_after(line, "gavel ", in_code) {
                unknown("gavel", &word, &gavel);
            }
        }
    }
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

/// The words in lower case that follow a command. `cargo xtask ` is a command wherever it stands; a
/// program's own name is one after a backtick, and in code at the start of a line.
fn words_after(line: &str, command: &str, in_code: bool) -> Vec<String> {
    let mut words = Vec::new();
    for (at, _) in line.match_indices(command) {
        let before = &line[..at];
        let starts = in_code && matches!(before.trim(), "" | "$");
        let none = NO_COMMANDS.iter().any(|text| line[at..].starts_with(text));
        if none || !(command.starts_with("cargo ") || before.ends_with('`') || starts) {
            continue;
        }
        let rest = &line[at + command.len()..];
        let word: String =
            rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
        if !word.is_empty() && !word.starts_with('-') {
            words.push(word);
        }
    }
    words
}

/// What `gavel` can be told to do: the variants of its `Subcommand` enums.
fn subcommands(files: &[File]) -> Vec<String> {
    let mut words = vec!["help".to_owned()];
    for file in files.iter().filter(|f| f.path.starts_with("crates/gavel/src/")) {
        let lines = file.text.lines();
        let mut inside = false;
        for line in lines {
            inside = (inside || line.contains("Subcommand")) && line != "}";
            let variant = line.strip_prefix("    ").filter(|l| l.starts_with(char::is_uppercase));
            if let (true, Some(variant)) = (inside, variant) {
                let name: String = variant.chars().take_while(|c| c.is_alphanumeric()).collect();
                words.push(kebab(&name));
            }
        }
    }
    words
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File { path: path.into(), text: text.into(), test: false }
    }

    fn found(text: &str) -> Vec<String> {
        let main = "use clap::Subcommand;\n\n#[derive(Subcommand)]\nenum Command {\n    /// Serve\n    Serve(Serve),\n\
                    \x20   DryRun { a: u8 },\n}\n\nenum Other {\n    Fly,\n}\n";
        let mut findings = Vec::new();
        check(&[file("crates/gavel/src/main.rs", main), file("a.md", text)], &mut findings);
        findings.into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn commands_that_do_not_exist() {
        assert_eq!(found("`cargo xtask fly`"), ["`cargo xtask fly` does not exist"]);
        assert_eq!(found("`gavel fly --far`"), ["`gavel fly` does not exist"]);
        assert_eq!(found("```\ngavel fly\n```"), ["`gavel fly` does not exist"]);
        assert!(
            found("`gavel serve`, `gavel dry-run`, a gavel falls, `gavel log 1`, `cargo xtask run --x`")
                .is_empty()
        );
    }

    #[test]
    fn links_that_lead_nowhere() {
        assert_eq!(found("[a](nowhere.md#b)").len(), 1);
        assert!(found("[a](README.md) [b](https://example.org) [c](#d)").is_empty());
    }
}
