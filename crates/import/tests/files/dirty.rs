//! Bad files, each with what must be told of it. `dirty/expected.txt` has a block for each file: how many
//! rows were read, and every problem. `UPDATE_EXPECT=1` writes it anew, to be read before it is committed.

use crate::world::{file, told};
use gavel_import::{
    FileKind, Problem, assets, cricket_scores, cricsheet, detect, fixtures, football_data,
    football_stats, members, openfootball, users,
};
use jiff::tz::TimeZone;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Reads a file with the reader of its folder: how many rows, and the problems.
pub fn read(folder: &str, name: &str, bytes: &[u8]) -> (usize, Vec<Problem>) {
    let zone = TimeZone::get("Europe/London").expect("a zone");
    match folder {
        "cricket" => counted(cricket_scores(bytes)),
        "football" => counted(football_stats(bytes, &zone)),
        "fixtures" => counted(fixtures(bytes, &zone)),
        "assets" => counted(assets(bytes)),
        "users" => counted(users(bytes)),
        "members" => counted(members(bytes)),
        "cricsheet" => counted(cricsheet(name, bytes)),
        "openfootball" => counted(openfootball(bytes, &zone)),
        "football_data" => counted(football_data(bytes)),
        other => panic!("no reader for {other}"),
    }
}

fn counted<T>(read: gavel_import::Read<T>) -> (usize, Vec<Problem>) {
    (read.rows.len(), read.problems)
}

/// Every file of the corpus, by folder and name.
pub fn corpus() -> Vec<(String, String, Vec<u8>)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/dirty");
    let names = |path: &Path| {
        let entries = std::fs::read_dir(path).expect("a folder");
        let mut names: Vec<String> = entries
            .map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    let folders = names(&root).into_iter().filter(|name| root.join(name).is_dir());
    folders
        .flat_map(|folder| {
            let files = names(&root.join(&folder)).into_iter();
            let each = files.map(|name| {
                let bytes = file(&format!("dirty/{folder}/{name}"));
                (folder.clone(), name, bytes)
            });
            each.collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn each_file_gets_its_answer() {
    let corpus = corpus();
    assert!(corpus.len() >= 60, "{} files", corpus.len());
    let mut got = String::new();
    for (folder, name, bytes) in &corpus {
        let (rows, problems) = read(folder, name, bytes);
        writeln!(got, "{folder}/{name}: {rows} rows").expect("text");
        for problem in &problems {
            writeln!(got, "    {}", told(problem)).expect("text");
        }
    }
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/dirty/expected.txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &got).expect("written");
    }
    let expected = std::fs::read_to_string(&path).expect("the expected answers");
    for (got, expected) in got.lines().zip(expected.lines()) {
        assert_eq!(got, expected);
    }
    assert_eq!(got.lines().count(), expected.lines().count());
}

#[test]
fn nothing_is_refused_without_a_reason_or_read_beside_a_refusal() {
    for (folder, name, bytes) in corpus() {
        let (rows, problems) = read(&folder, &name, &bytes);
        assert!(rows > 0 || !problems.is_empty(), "{folder}/{name} gives nothing and says nothing");
        assert!(problems.iter().all(|problem| problem.reason.len() > 5), "{folder}/{name}");
        let refused = problems.iter().any(|p| p.severity == gavel_import::Severity::Refused);
        assert!(!refused || rows == 0, "{folder}/{name} is refused, and has rows");
    }
}

#[test]
fn a_dropped_file_is_recognised_by_what_is_in_it() {
    use gavel_import::TableKind::{Assets, CricketScores, Fixtures, FootballStats, Members, Users};
    let rows = [
        ("cricket/bom-utf8.csv", Some(FileKind::Table(CricketScores))),
        ("cricket/sheet.xlsx", Some(FileKind::Table(CricketScores))),
        ("cricket/no-match-column.csv", Some(FileKind::Table(CricketScores))),
        ("football/plain.csv", Some(FileKind::Table(FootballStats))),
        ("fixtures/four-columns.csv", Some(FileKind::Table(Fixtures))),
        ("fixtures/afcon.csv", Some(FileKind::Table(Fixtures))),
        ("assets/plain.csv", Some(FileKind::Table(Assets))),
        ("users/plain.csv", Some(FileKind::Table(Users))),
        ("members/plain.csv", Some(FileKind::Table(Members))),
        ("cricsheet/plain.json", Some(FileKind::Cricsheet)),
        ("cricsheet/two.zip", Some(FileKind::Cricsheet)),
        ("openfootball/flat.json", Some(FileKind::Openfootball)),
        ("openfootball/rounds.json", Some(FileKind::Openfootball)),
        ("football_data/regular.json", Some(FileKind::FootballData)),
        ("football_data/wrong-schema.json", None),
        ("cricket/html.csv", None),
        ("cricket/empty.csv", None),
    ];
    for (path, expect) in rows {
        assert_eq!(detect(&file(&format!("dirty/{path}"))), expect, "{path}");
    }
}
