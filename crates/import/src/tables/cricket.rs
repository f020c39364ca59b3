//! Cricket scores: one row per player and match, or per player, match and innings.

use super::{Once, rows};
use crate::columns::{Cells, Column, Columns, needed, optional};
use crate::number;
use crate::problem::Read;
use crate::rows::{AssetRef, StatRow};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

const COLUMNS: &[Column] = &[
    optional("matchId", &["match", "match ref", "fixtureId", "externalMatchId"]),
    needed("playerExternalId", &["playerId", "player id", "externalId", "player"]),
    optional("playerName", &["name"]),
    optional("team", &["franchise", "club"]),
    needed("runs", &["runs scored"]),
    needed("wickets", &["wkts"]),
    needed("catches", &["ct"]),
    needed("stumpings", &["st"]),
    needed("runOuts", &["run outs", "runout"]),
    optional("balls", &["balls faced", "bf"]),
    optional("fours", &["4s"]),
    optional("sixes", &["6s"]),
    optional("overs", &["overs bowled"]),
    optional("ballsBowled", &[]),
    optional("maidens", &[]),
    optional("runsConceded", &["runs given"]),
    optional("dotBalls", &["dots"]),
    optional("lbwBowled", &["bowledLbw", "wicketsBowledLbw", "bowled and lbw"]),
    optional("directRunOuts", &["runOutsDirect"]),
    optional("sharedRunOuts", &["runOutsShared"]),
    optional("role", &[]),
    optional("dismissed", &["out", "isOut"]),
    optional("innings", &["inning"]),
    optional("played", &[]),
];

/// Column, stat, and what one player can do in one innings. The ends are beyond every record.
const NUMBERS: &[(&str, &str, RangeInclusive<i64>)] = &[
    ("runs", "runs", 0..=600),
    ("wickets", "wickets", 0..=10),
    ("catches", "catches", 0..=10),
    ("stumpings", "stumpings", 0..=10),
    ("runOuts", "run_outs", 0..=10),
    ("balls", "balls", 0..=1_500),
    ("fours", "fours", 0..=100),
    ("sixes", "sixes", 0..=100),
    ("ballsBowled", "balls_bowled", 0..=BALLS_BOWLED_MAX),
    ("maidens", "maidens", 0..=100),
    ("runsConceded", "runs_conceded", 0..=600),
    ("dotBalls", "dot_balls", 0..=BALLS_BOWLED_MAX),
    ("lbwBowled", "bowled_lbw", 0..=10),
    ("directRunOuts", "run_outs_direct", 0..=10),
    ("sharedRunOuts", "run_outs_shared", 0..=10),
];

/// 98 overs by one bowler in one innings is the record.
const BALLS_BOWLED_MAX: i64 = 900;
/// A forfeited or abandoned Test has fewer; nothing has more.
const INNINGS: RangeInclusive<i64> = 1..=4;

/// Reads cricket scores. Without a column `matchId` the caller knows which match the file is about.
#[must_use]
pub fn cricket_scores(bytes: &[u8]) -> Read<StatRow> {
    let mut once = Once::new();
    rows(bytes, COLUMNS, &[], |columns, cells| {
        let row = row(columns, cells)?;
        let key = (row.match_ref.clone(), row.player.external_id.clone(), row.innings);
        if let Some(first) = once.again(key, row.line) {
            let hint = match columns.has("innings") {
                true => "Delete one of the two lines.",
                false => {
                    "Delete one of the two lines; for two innings add a column innings (1 to 4)."
                }
            };
            let reason = format!("stands on line {first} already for the same match");
            cells.wrong("playerExternalId", reason, Some(hint.into()));
        }
        Some(row)
    })
}

fn row(columns: &Columns, cells: &mut Cells<'_>) -> Option<StatRow> {
    let match_ref = match columns.has("matchId") {
        true => cells.needed_name("matchId"),
        false => None,
    };
    let external_id = cells.needed_name("playerExternalId");
    let innings = cells.whole("innings", &INNINGS, None);
    let mut stats = BTreeMap::new();
    for (column, stat, range) in NUMBERS {
        if let Some(number) = cells.whole(column, range, Some(0)) {
            stats.insert((*stat).to_owned(), number);
        }
    }
    overs(cells, &mut stats);
    for (column, stat, empty) in [("dismissed", "dismissed", 0), ("played", "played", 1)] {
        if let Some(number) = yes_or_no(columns, cells, column, empty) {
            stats.insert(stat.into(), number);
        }
    }
    // Who stands in a scores file was there, unless it says otherwise; counted once a match.
    if !columns.has("played") && innings.is_none_or(|innings| innings == 1) {
        stats.insert("played".into(), 1);
    }
    check(cells, &stats);
    Some(StatRow {
        match_ref,
        starts_at: None,
        player: AssetRef { external_id, name: cells.name("playerName"), team: cells.name("team") },
        innings: innings.and_then(|innings| u8::try_from(innings).ok()),
        role: cells.name("role"),
        stats,
        line: cells.line(),
    })
}

/// `overs` is another way to write `ballsBowled`.
fn overs(cells: &mut Cells<'_>, stats: &mut BTreeMap<String, i64>) {
    let Some(text) = cells.text("overs") else { return };
    match number::overs(text, BALLS_BOWLED_MAX) {
        Ok(balls) => {
            let said = stats.insert("balls_bowled".into(), balls);
            if said.is_some_and(|said| said != balls) {
                cells.wrong("overs", "does not agree with ballsBowled".into(), None);
            }
        }
        Err(reason) => {
            let hint = "Write overs and balls, such as 7.4 for seven overs and four balls.";
            cells.wrong("overs", reason, Some(hint.into()));
        }
    }
}

fn yes_or_no(columns: &Columns, cells: &mut Cells<'_>, column: &str, empty: i64) -> Option<i64> {
    if !columns.has(column) {
        return None;
    }
    let Some(text) = cells.text(column) else { return Some(empty) };
    match text.to_lowercase().as_str() {
        "1" | "1.0" | "yes" | "true" | "y" | "out" => Some(1),
        "0" | "0.0" | "no" | "false" | "n" | "not out" => Some(0),
        _ => {
            cells.wrong(column, "is neither yes nor no".into(), Some("Write 1 or 0.".into()));
            None
        }
    }
}

/// What cannot be true together. Only what the file has is looked at.
fn check(cells: &mut Cells<'_>, stats: &BTreeMap<String, i64>) {
    let of = |stat: &str| stats.get(stat).copied();
    let pairs = [
        ("lbwBowled", "bowled_lbw", "wickets"),
        ("directRunOuts", "run_outs_direct", "run_outs"),
        ("sharedRunOuts", "run_outs_shared", "run_outs"),
        ("dotBalls", "dot_balls", "balls_bowled"),
    ];
    for (column, part, whole) in pairs {
        if let (Some(part), Some(most)) = (of(part), of(whole))
            && part > most
        {
            cells.wrong(column, format!("is more than {whole}, which is {most}"), None);
        }
    }
    let boundaries = 4 * of("fours").unwrap_or(0) + 6 * of("sixes").unwrap_or(0);
    if let Some(runs) = of("runs").filter(|runs| boundaries > *runs) {
        let reason = format!("is less than its boundaries give: {boundaries} runs, not {runs}");
        cells.wrong("runs", reason, None);
    }
    if let (Some(maidens), Some(balls)) = (of("maidens"), of("balls_bowled"))
        && maidens * 4 > balls
    {
        cells.wrong("maidens", "is more than the overs that were bowled".into(), None);
    }
    let out = ["wickets", "catches", "stumpings"].map(|stat| of(stat).unwrap_or(0));
    if out[1] + out[2] > 10 {
        let reason = "catches and stumpings together are more than the ten wickets of an innings";
        let hint = "For a match of two innings add a column innings with a line for each.";
        cells.wrong("catches", reason.into(), Some(hint.into()));
    }
}
