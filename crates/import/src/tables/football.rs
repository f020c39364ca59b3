//! Football players: one row per player and match.

use super::{Once, rows};
use crate::columns::{Cells, Column, needed, optional};
use crate::problem::Read;
use crate::rows::{AssetRef, StatRow};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

const COLUMNS: &[Column] = &[
    optional("matchId", &["match", "fixtureId", "externalMatchId"]),
    optional("startsAt", &["kickoff", "kickoffUtc", "kick-off"]),
    needed("playerExternalId", &["playerId", "externalId", "fplPlayerId", "element"]),
    optional("playerName", &["player", "name"]),
    optional("team", &["club"]),
    needed("position", &["role", "pos"]),
    needed("minutes", &["mins", "minutesPlayed"]),
    needed("goalsScored", &["goals"]),
    needed("assists", &[]),
    needed("cleanSheets", &["cleanSheet"]),
    needed("goalsConceded", &["conceded"]),
    needed("ownGoals", &[]),
    needed("penaltiesSaved", &["penaltySaves"]),
    needed("penaltiesMissed", &["penaltyMisses"]),
    needed("yellowCards", &["yellow"]),
    needed("redCards", &["red"]),
    needed("saves", &[]),
    optional("bonus", &[]),
    optional("defensiveContribution", &["defensiveContributions"]),
];

/// Column, stat, and what one player can do in one match; extra time counted.
const NUMBERS: &[(&str, &str, RangeInclusive<i64>)] = &[
    ("minutes", "minutes", 0..=130),
    ("goalsScored", "goals_scored", 0..=20),
    ("assists", "assists", 0..=20),
    ("cleanSheets", "clean_sheets", 0..=1),
    ("goalsConceded", "goals_conceded", 0..=40),
    ("ownGoals", "own_goals", 0..=10),
    ("penaltiesSaved", "penalties_saved", 0..=10),
    ("penaltiesMissed", "penalties_missed", 0..=10),
    ("yellowCards", "yellow_cards", 0..=2),
    ("redCards", "red_cards", 0..=1),
    ("saves", "saves", 0..=60),
    ("bonus", "bonus", 0..=3),
    ("defensiveContribution", "defensive_contribution", 0..=100),
];

/// Reads football players' stats. Matches are told apart by `matchId`, else by `startsAt`, else the
/// caller knows which match the file is about. Times without a zone are in `zone`.
#[must_use]
pub fn football_stats(bytes: &[u8], zone: &TimeZone) -> Read<StatRow> {
    let mut once = Once::new();
    rows(bytes, COLUMNS, &[], |columns, cells| {
        let match_ref = match columns.has("matchId") {
            true => cells.needed_name("matchId"),
            false => None,
        };
        let moment = cells.moment("startsAt", zone);
        if moment.is_some_and(|moment| moment.zone_assumed) {
            cells.note("startsAt", super::fixtures::assumed(zone));
        }
        let starts_at = moment.map(|moment| moment.at);
        let external_id = cells.needed_name("playerExternalId");
        let row = StatRow {
            match_ref,
            starts_at,
            player: AssetRef {
                external_id,
                name: cells.name("playerName"),
                team: cells.name("team"),
            },
            innings: None,
            role: position(cells),
            stats: stats(cells),
            line: cells.line(),
        };
        let key = (row.match_ref.clone(), row.starts_at, row.player.external_id.clone());
        if let Some(first) = once.again(key, row.line) {
            let reason = format!("stands on line {first} already for the same match");
            cells.wrong("playerExternalId", reason, Some("Delete one of the two lines.".into()));
        }
        Some(row)
    })
}

fn stats(cells: &mut Cells<'_>) -> BTreeMap<String, i64> {
    let mut stats = BTreeMap::new();
    for (column, stat, range) in NUMBERS {
        // Before a rule existed its column is empty: then the stat is unknown, not 0.
        let empty = (*stat != "defensive_contribution").then_some(0);
        if let Some(number) = cells.whole(column, range, empty) {
            stats.insert((*stat).to_owned(), number);
        }
    }
    stats
}

/// GK, DEF, MID or FWD, in the spellings that are about.
fn position(cells: &mut Cells<'_>) -> Option<String> {
    let known = match cells.text("position").unwrap_or_default().to_lowercase().as_str() {
        "gk" | "gkp" | "g" | "goalkeeper" | "keeper" | "1" => "GK",
        "def" | "d" | "df" | "defender" | "2" => "DEF",
        "mid" | "m" | "mf" | "midfielder" | "3" => "MID",
        "fwd" | "f" | "fw" | "forward" | "striker" | "attacker" | "4" => "FWD",
        _ => {
            let hint = "Write GK, DEF, MID or FWD.";
            cells.wrong("position", "is no position".into(), Some(hint.into()));
            return None;
        }
    };
    Some(known.to_owned())
}
