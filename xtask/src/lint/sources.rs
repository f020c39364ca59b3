//! What must not stand in sources.

use super::Finding;
use crate::sh;
use anyhow::Result;

/// Longer files have lost their one subject.
const FILE_LINES_MAX: usize = 500;

/// A piece of text that must not stand in shipped Rust, with where it may and why not elsewhere.
struct Forbidden {
    text: &'static str,
    allowed_in: &'static [&'static str],
    why: &'static str,
}

const FORBIDDEN: &[Forbidden] = &[
    Forbidden { text: ".unwrap()", allowed_in: &[], why: "a panic is a bug; say what went wrong" },
    Forbidden { text: "panic!(", allowed_in: &[], why: "a panic is a bug; say what went wrong" },
    Forbidden {
        text: "SystemTime::now",
        allowed_in: &["crates/house/src/clock.rs", "xtask/", "bench/", "crates/gavel/"],
        why: "time is read at the edge, in the house's clock",
    },
    Forbidden {
        text: "Instant::now",
        // The house also measures how long its own work takes.
        allowed_in: &["crates/house/", "xtask/", "bench/", "crates/gavel/"],
        why: "time is read at the edge, in the house's clock",
    },
    Forbidden {
        text: "insert into ",
        allowed_in: &["crates/store/", "bench/"],
        why: "SQL lives in the store",
    },
    Forbidden {
        text: "store.append(",
        allowed_in: &["crates/house/", "crates/store/", "bench/"],
        why: "only the house appends to a log",
    },
    Forbidden { text: "#[ignore", allowed_in: &[], why: "no test is switched off" },
];

pub fn check(findings: &mut Vec<Finding>) -> Result<()> {
    let listed = sh::read(sh::command("git", &["ls-files", "-co", "--exclude-standard"]))?;
    for path in listed.lines() {
        let source = [".rs", ".ts", ".svelte", ".js", ".mjs", ".css", ".py"];
        let generated = path.ends_with("schema.ts") || path.ends_with(".d.ts");
        if !source.iter().any(|ending| path.ends_with(ending)) || generated {
            continue;
        }
        // A file that was deleted and not yet committed is still listed.
        let Ok(text) = std::fs::read_to_string(sh::root().join(path)) else { continue };
        let lines = text.lines().count();
        if lines > FILE_LINES_MAX {
            let what = format!("{lines} lines; at most {FILE_LINES_MAX}, one subject a file");
            findings.push(Finding { place: path.to_owned(), what });
        }
        if path.ends_with(".rs") && !path.starts_with("xtask/src/lint") {
            rust(path, &text, findings);
        }
    }
    Ok(())
}

fn rust(path: &str, text: &str, findings: &mut Vec<Finding>) {
    let test_file =
        path.contains("/tests/") || path.contains("/testing") || path.contains("/benches/");
    for (index, line) in shipped(text).enumerate() {
        for rule in FORBIDDEN {
            let everywhere = rule.text == "#[ignore";
            let allowed = rule.allowed_in.iter().any(|place| path.starts_with(place));
            let comment = line.trim_start().starts_with("//");
            if (test_file && !everywhere) || allowed || comment || !line.contains(rule.text) {
                continue;
            }
            let what = format!("`{}`: {}", rule.text.trim(), rule.why);
            findings.push(Finding { place: format!("{path}:{}", index + 1), what });
        }
    }
}

/// The lines in front of a file's own tests.
fn shipped(text: &str) -> impl Iterator<Item = &str> {
    text.lines().take_while(|line| !line.starts_with("#[cfg(test)]"))
}
