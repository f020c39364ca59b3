//! Thirteen real matches.

use crate::help::{Line, csv, number, preset, scorer, switched, whole};
use gavel_sport::{AssetLines, Stats};
use std::collections::BTreeMap;

const MATCHES: &str = include_str!("../data/player_match.csv");
const POINTS: &str = include_str!("../data/player_points.csv");

fn stats(line: &Line<'_>) -> Stats {
    let pairs = ["runs", "wickets", "catches", "stumpings", "run_outs", "run_outs_direct", "balls"];
    pairs.map(|name| (name, number(line, name))).into()
}

#[test]
fn every_player_has_the_expected_points() {
    let rules = preset("cricket", "classic");
    let classic = scorer("cricket", &rules);
    let direct = switched(rules.clone(), &["direct_run_outs"], &["run_outs"]);
    let direct = scorer("cricket", &direct);
    let milestones = switched(rules, &["run_milestones", "five_wickets"], &[]);
    let milestones = scorer("cricket", &milestones);
    let key = |line: &Line<'_>| (line["match_id"].to_owned(), line["player_id"].to_owned());
    let expected = csv(POINTS);
    let expected: BTreeMap<_, _> = expected.iter().map(|line| (key(line), line)).collect();
    let lines = csv(MATCHES);
    assert_eq!((lines.len(), expected.len()), (308, 308));
    for line in &lines {
        let expected = expected[&key(line)];
        let lines = AssetLines::whole(None, stats(line));
        let rows = [
            (&classic, "points_default"),
            (&direct, "points_default_direct_runouts_only"),
            (&milestones, "points_with_milestones"),
        ];
        for (scorer, column) in rows {
            let score = scorer.score(&lines, Some(line["match_type"]));
            assert_eq!(score.total, whole(number(expected, column)), "{column} {line:?}");
        }
    }
}
