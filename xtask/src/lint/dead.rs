//! Rust files that no module names: the compiler never sees them, so they rot.

use super::Finding;
use super::sources::File;

pub fn check(files: &[File], findings: &mut Vec<Finding>) {
    for file in files.iter().filter(|file| file.is_rust()) {
        let Some((parents, name)) = parents(&file.path) else { continue };
        let declared = |parent: &File| {
            parents.contains(&parent.path) && parent.text.lines().any(|line| declares(line, &name))
        };
        let end = end(&file.path);
        let named =
            |other: &File| other.is_rust() && other.text.contains(&end) && other.path != file.path;
        if !files.iter().any(|other| declared(other) || named(other)) {
            let what = format!("no module names it; add `mod {name};` or remove the file");
            findings.push(Finding { place: file.path.clone(), what });
        }
    }
}

/// The files that could declare the module in a file, and the module's name; none where cargo itself
/// finds the file.
fn parents(path: &str) -> Option<(Vec<String>, String)> {
    let (folder, file) = path.rsplit_once('/')?;
    let mut name = file.trim_end_matches(".rs");
    let mut folder = folder;
    if name == "mod" {
        (folder, name) = folder.rsplit_once('/')?;
    }
    let last = folder.rsplit('/').next()?;
    let found_by_cargo = matches!(name, "lib" | "main" | "build")
        || matches!(last, "tests" | "benches" | "examples" | "bin") && !folder.contains("/src/");
    if found_by_cargo {
        return None;
    }
    let mut parents = vec![format!("{folder}.rs")];
    parents.extend(["lib.rs", "main.rs", "mod.rs"].map(|parent| format!("{folder}/{parent}")));
    Some((parents, name.to_owned()))
}

/// How a `#[path]` that leads to the file ends.
fn end(path: &str) -> String {
    let mut parts = path.rsplit('/');
    match (parts.next(), parts.next()) {
        (Some("mod.rs"), Some(folder)) => format!("/{folder}/mod.rs\""),
        (file, _) => format!("/{}\"", file.unwrap_or(path)),
    }
}

fn declares(line: &str, name: &str) -> bool {
    let Some(at) = line.find("mod ") else { return false };
    let rest = &line[at + 4..];
    rest.strip_prefix(name).is_some_and(|end| end.trim_start().starts_with([';', '{']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_module_is_found() {
        let file =
            |path: &str, text: &str| File { path: path.into(), text: text.into(), test: false };
        let files = [
            file("crates/a/src/lib.rs", "mod one;\npub(crate) mod two;\nmod three_more;\n"),
            file("crates/a/src/one.rs", "mod inner;"),
            file("crates/a/src/one/inner.rs", ""),
            file("crates/a/src/two/mod.rs", ""),
            file("crates/a/src/three.rs", ""),
            file(
                "crates/a/tests/whole.rs",
                "#[path = \"shared/world.rs\"]\nmod world;\n#[path = \"../rows/mod.rs\"]\nmod rows;",
            ),
            file("crates/a/rows/mod.rs", ""),
            file("crates/a/tests/shared/world.rs", ""),
        ];
        let mut findings = Vec::new();
        check(&files, &mut findings);
        let places: Vec<&str> = findings.iter().map(|f| f.place.as_str()).collect();
        assert_eq!(places, ["crates/a/src/three.rs"]);
    }
}
