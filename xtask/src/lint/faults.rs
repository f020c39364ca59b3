//! docs/faults.md names, for each fault, tests that exist.

use super::Finding;
use super::sources::File;

const PAGE: &str = "docs/faults.md";

pub fn check(files: &[File], findings: &mut Vec<Finding>) {
    let Some(page) = files.iter().find(|file| file.path == PAGE) else {
        findings.push(Finding { place: PAGE.into(), what: "the page is missing".into() });
        return;
    };
    for (index, line) in page.text.lines().enumerate() {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").collect();
        let [fault, tests] = cells[..] else { continue };
        if !line.starts_with('|') || fault.trim() == "Fault" {
            continue;
        }
        let place = format!("{PAGE}:{}", index + 1);
        for what in row(files, tests) {
            findings.push(Finding { place: place.clone(), what });
        }
    }
}

/// What is wrong with the tests of one fault: a file, then the names in it, each in backticks.
fn row(files: &[File], tests: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut file = None;
    for word in tests.split('`').skip(1).step_by(2) {
        if is_path(word) {
            file = files.iter().find(|file| file.path == word);
            if file.is_none() {
                wrong.push(format!("there is no file {word}"));
            }
        } else if let Some(file) = file.filter(|file| !has_test(file, word)) {
            wrong.push(format!("{} has no test {word:?}", file.path));
        }
    }
    if file.is_none() && wrong.is_empty() {
        wrong.push("no test holds this fault".into());
    }
    wrong
}

fn is_path(word: &str) -> bool {
    word.contains('/') && !word.contains(' ')
}

fn has_test(file: &File, name: &str) -> bool {
    if file.is_rust() {
        return file.text.contains(&format!("fn {name}("));
    }
    file.text.contains(&format!("it('{name}'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(row: &str) -> Vec<String> {
        let file =
            |path: &str, text: &str| File { path: path.into(), text: text.into(), test: true };
        let page = format!("| Fault | Held by |\n|---|---|\n| a fault | {row} |\n");
        let files = [
            file(PAGE, &page),
            file("a/b.rs", "fn it_holds() {}"),
            file("a/b.test.ts", "it('holds, too', () => {})"),
        ];
        let mut findings = Vec::new();
        check(&files, &mut findings);
        findings.into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_test_that_is_gone_is_found() {
        assert!(found("`a/b.rs`: `it_holds`; `a/b.test.ts`: `holds, too`").is_empty());
        assert!(found("`a/b.rs`").is_empty());
        assert_eq!(found("`a/b.rs`: `it_held`"), ["a/b.rs has no test \"it_held\""]);
        assert_eq!(found("`a/b.test.ts`: `holds`"), ["a/b.test.ts has no test \"holds\""]);
        assert_eq!(found("`a/c.rs`: `it_holds`"), ["there is no file a/c.rs"]);
        assert_eq!(found("nothing"), ["no test holds this fault"]);
    }

    #[test]
    fn the_page_itself_is_looked_for() {
        let mut findings = Vec::new();
        check(&[], &mut findings);
        assert_eq!(findings.len(), 1);
    }
}
