//! Official points of real gameweeks. These rows may not be copied into the repository: the test reads
//! them where they are and says so when they are not.

use crate::help::{csv, number, shipped, whole};
use gavel_sport::{AssetLines, Scorer, Stats};
use std::path::Path;

/// The preset's key and the column of the file.
const COLUMNS: [(&str, &str); 13] = [
    ("minutes", "minutes"),
    ("goals_scored", "goals"),
    ("assists", "assists"),
    ("clean_sheets", "clean_sheet"),
    ("goals_conceded", "goals_conceded"),
    ("own_goals", "own_goals"),
    ("penalties_saved", "penalties_saved"),
    ("penalties_missed", "penalties_missed"),
    ("yellow_cards", "yellow_cards"),
    ("red_cards", "red_cards"),
    ("saves", "saves"),
    ("bonus", "bonus"),
    ("defensive_contribution", "defensive_contribution"),
];

#[expect(clippy::print_stderr, reason = "a test that checks nothing must say so")]
fn check(file: &str, scorer: &Scorer, rows: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/football/fpl");
    let Ok(text) = std::fs::read_to_string(folder.join(file)) else {
        eprintln!("SKIPPED: {file} is not here, so official points were not compared");
        return;
    };
    let lines = csv(&text);
    assert_eq!(lines.len(), rows);
    for line in &lines {
        let count = |(key, column): (&str, &str)| {
            let there = !line[column].is_empty();
            there.then(|| (key.to_owned(), number(line, column)))
        };
        let stats: Stats = COLUMNS.into_iter().filter_map(count).collect();
        let score = scorer.score(&AssetLines::whole(Some(line["position"]), stats), None);
        assert_eq!(score.total, whole(number(line, "total_points")), "{line:?} {score:?}");
    }
}

#[test]
fn ten_gameweeks_of_2024_25() {
    check("fpl-2024-25-gw01-10.csv", &shipped("football-players", "season_2024"), 6552);
}

#[test]
fn three_gameweeks_of_2025_26() {
    check("fpl-2025-26-gw01-03.csv", &shipped("football-players", "season_2025"), 2107);
}
