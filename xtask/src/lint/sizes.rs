//! Files and functions that one can hold in one's head.

use super::Finding;
use super::sources::File;

/// Longer files have lost their one subject.
const FILE_LINES_MAX: usize = 500;
/// Longer functions have lost their one purpose.
const FUNCTION_LINES_MAX: usize = 70;

const SOURCES: &[&str] = &[".rs", ".ts", ".svelte", ".js", ".mjs", ".css", ".py", ".sql"];
const GENERATED: &[&str] = &["schema.ts", ".d.ts"];

pub fn check(files: &[File], findings: &mut Vec<Finding>) {
    let ends = |file: &&File, endings: &[&str]| endings.iter().any(|e| file.path.ends_with(e));
    for file in files.iter().filter(|f| ends(f, SOURCES) && !ends(f, GENERATED)) {
        let lines = file.text.lines().count();
        if lines > FILE_LINES_MAX {
            let what = format!("{lines} lines; at most {FILE_LINES_MAX}, one subject a file");
            findings.push(Finding { place: file.path.clone(), what });
        }
        if !file.is_rust() || file.test {
            continue;
        }
        for (line, name, length) in functions(&file.text) {
            if length > FUNCTION_LINES_MAX {
                let what = format!("`{name}` has {length} lines; at most {FUNCTION_LINES_MAX}");
                findings.push(Finding { place: format!("{}:{line}", file.path), what });
            }
        }
    }
}

/// Where each function starts, its name, and how many lines it has. The sources are formatted, so a
/// function ends where a brace stands as far in as it began.
fn functions(text: &str) -> Vec<(usize, String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let measured = |(start, line): (usize, &&str)| {
        let name = function_name(line)?;
        let rest = lines.get(start..)?;
        let signature = rest.iter().position(|l| l.ends_with(['{', ';', '}']))?;
        let indent = &line[..line.len() - line.trim_start().len()];
        let body = rest.get(signature..)?;
        let last = match body.first()?.chars().last()? {
            '{' => body.iter().position(|l| *l == format!("{indent}}}"))?,
            _ => 0,
        };
        Some((start + 1, name, signature + last + 1))
    };
    lines.iter().enumerate().filter_map(measured).collect()
}

fn function_name(line: &str) -> Option<String> {
    let mut words = line.split_whitespace();
    let mut word = words.next()?;
    while word.starts_with("pub") || matches!(word, "const" | "async" | "extern" | "unsafe") {
        word = words.next()?;
    }
    if word != "fn" {
        return None;
    }
    let name = words.next()?;
    Some(name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_measured() {
        let text = "impl A {\n    pub(crate) async fn b(\n        x: u8,\n    ) {\n        if x {\n        }\n    }\n\
                    \n    fn c() -> u8 { 1 }\n}\nconst fn d() {\n}\ntrait T {\n    fn e(&self);\n}\n";
        let found: Vec<_> =
            functions(text).into_iter().map(|(at, n, l)| format!("{n} {at} {l}")).collect();
        assert_eq!(found, ["b 2 6", "c 9 1", "d 11 2", "e 14 1"]);
    }

    #[test]
    fn a_long_function_is_found_unless_it_tests() {
        let text = format!("fn long() {{\n{}}}\n", "    step();\n".repeat(FUNCTION_LINES_MAX - 1));
        let look = |test| {
            let mut findings = Vec::new();
            let file = File { path: "crates/a/src/lib.rs".into(), text: text.clone(), test };
            check(&[file], &mut findings);
            findings.len()
        };
        assert_eq!((look(false), look(true)), (1, 0));
    }
}
