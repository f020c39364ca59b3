//! What the tests share: files of this folder, and of the data beside the repository where it is.

use gavel_import::{Problem, Severity};
use std::path::PathBuf;

/// A file of the tests.
#[track_caller]
pub fn file(path: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(path);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file of the data for developers, which is not in the repository; says so when it is not there.
#[expect(clippy::print_stdout, reason = "a test that skips says so")]
pub fn shared(path: &str) -> Option<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let found = std::fs::read(folder.join(path)).ok();
    if found.is_none() {
        println!("skipped: ../shared/data/{path} is not there");
    }
    found
}

/// A table of expected values.
pub struct Expected {
    header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Expected {
    pub fn read(bytes: &[u8]) -> Self {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
        let mut rows = reader
            .records()
            .map(|row| row.expect("a row").iter().map(str::to_owned).collect::<Vec<String>>());
        let header = rows.next().expect("a header");
        Self { header, rows: rows.collect() }
    }

    #[track_caller]
    pub fn get<'r>(&self, row: &'r [String], column: &str) -> &'r str {
        let at = self.header.iter().position(|name| name == column);
        &row[at.unwrap_or_else(|| panic!("no column {column}"))]
    }
}

/// The problems that are no notes.
pub fn faults(problems: &[Problem]) -> Vec<&Problem> {
    problems.iter().filter(|problem| problem.severity != Severity::Note).collect()
}

/// One problem as a line: `error 3 runs "12.5": is not whole`.
pub fn told(problem: &Problem) -> String {
    let severity = match problem.severity {
        Severity::Note => "note",
        Severity::Error => "error",
        Severity::Refused => "refused",
    };
    let file = problem.file.as_ref().map(|file| format!(" [{file}]")).unwrap_or_default();
    let line = problem.line.map(|line| format!(" {line}")).unwrap_or_default();
    let column = problem.column.as_ref().map(|column| format!(" {column}")).unwrap_or_default();
    let value = problem.value.as_ref().map(|value| format!(" {value:?}")).unwrap_or_default();
    format!("{severity}{file}{line}{column}{value}: {}", problem.reason)
}
