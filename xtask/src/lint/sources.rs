//! The text files of the repository, and which lines of them ship.

use crate::sh;
use anyhow::Result;
use std::collections::BTreeSet;

/// A text file that git knows or would take.
pub struct File {
    /// From the root of the repository.
    pub path: String,
    pub text: String,
    /// Whether all of it is there for tests only.
    pub test: bool,
}

impl File {
    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// The lines that ship, with their numbers: without a file's own test modules and without comments.
    pub fn shipped(&self) -> Vec<(usize, &str)> {
        if self.test { Vec::new() } else { shipped(&self.text) }
    }
}

/// Every text file, in the order of their paths.
pub fn tracked() -> Result<Vec<File>> {
    let listed = sh::read(sh::command("git", &["ls-files", "-co", "--exclude-standard"]))?;
    let mut files = Vec::new();
    for path in listed.lines() {
        // A file that was deleted and not yet committed is still listed; a picture is no text.
        if let Ok(text) = std::fs::read_to_string(sh::root().join(path)) {
            files.push(File { path: path.to_owned(), text, test: is_test_path(path) });
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files.dedup_by(|a, b| a.path == b.path);
    let test_modules: BTreeSet<String> = files.iter().flat_map(test_modules).collect();
    for file in &mut files {
        let module = file.path.trim_end_matches(".rs").trim_end_matches("/mod");
        file.test |= test_modules.contains(module);
    }
    Ok(files)
}

fn is_test_path(path: &str) -> bool {
    ["/tests/", "/testing", "/benches/", ".test.ts"].iter().any(|part| path.contains(part))
        || path.starts_with("e2e/")
        || path.ends_with("/tests.rs")
}

/// The paths, without ending, of modules that a file declares for tests only.
fn test_modules(file: &File) -> Vec<String> {
    if !file.is_rust() {
        return Vec::new();
    }
    let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
    let stem = name.trim_end_matches(".rs");
    let inside = match stem {
        "mod" | "lib" | "main" => folder.to_owned(),
        stem => format!("{folder}/{stem}"),
    };
    let lines: Vec<&str> = file.text.lines().collect();
    let declared = |pair: &[&str]| match pair {
        [mark, module] if is_test_mark(mark) => {
            let name = module.trim().trim_start_matches("pub ").strip_prefix("mod ")?;
            Some(format!("{inside}/{}", name.strip_suffix(';')?))
        }
        _ => None,
    };
    lines.windows(2).filter_map(declared).collect()
}

fn is_test_mark(line: &str) -> bool {
    line.trim_start().starts_with("#[cfg(test)]") || line.contains("#[cfg(any(test")
}

fn shipped(text: &str) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut marked = false;
    let mut in_tests = false;
    for (index, line) in text.lines().enumerate() {
        if in_tests {
            in_tests = line != "}";
            continue;
        }
        if marked && line.ends_with('{') && !line.starts_with(' ') {
            (in_tests, marked) = (true, false);
            continue;
        }
        marked = is_test_mark(line) || (marked && line.starts_with("#["));
        if !marked && !line.trim_start().starts_with("//") {
            lines.push((index + 1, line));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_and_comments_do_not_ship() {
        let text = "a\n// b\n#[cfg(test)]\n#[expect(x)]\nmod tests {\n    c\n}\nd\n#[cfg(test)]\nmod e;\nf\n";
        let lines: Vec<_> =
            shipped(text).into_iter().map(|(at, line)| format!("{at}{line}")).collect();
        assert_eq!(lines, ["1a", "8d", "10mod e;", "11f"]);
    }

    #[test]
    fn a_module_for_tests_is_found_beside_its_parent() {
        let of = |path: &str| {
            let text = "#[cfg(test)]\nmod plans;\nmod real;\n".to_owned();
            test_modules(&File { path: path.into(), text, test: false })
        };
        assert_eq!(of("crates/store/src/lib.rs"), ["crates/store/src/plans"]);
        assert_eq!(of("crates/store/src/pg.rs"), ["crates/store/src/pg/plans"]);
    }
}
