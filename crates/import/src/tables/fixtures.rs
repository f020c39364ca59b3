//! Fixtures, with or without sides, names, scores and a status.

use super::{Once, rows};
use crate::columns::{Cells, Column, Columns, optional};
use crate::problem::Read;
use crate::rows::{AssetRef, FixtureRow, Goals, MatchStatus, Score};
use crate::status::{WORDS, status};
use crate::time;
use jiff::tz::TimeZone;

const COLUMNS: &[Column] = &[
    optional("startsAt", &["kickoffUtc", "utcDate", "kickoff", "kick-off", "start", "starts at"]),
    optional("date", &["day"]),
    optional("homeTeam", &["home", "homeClub", "homeName"]),
    optional("awayTeam", &["away", "awayClub", "awayName"]),
    optional("homeAssetExternalId", &["homeExternalId", "homeClubId", "homeTeamId", "homeId"]),
    optional("awayAssetExternalId", &["awayExternalId", "awayClubId", "awayTeamId", "awayId"]),
    optional("venue", &["ground", "stadium"]),
    optional("round", &["matchday", "gameweek"]),
    optional("externalMatchId", &["matchId", "fixtureId"]),
    optional("goalsHome", &["homeGoals", "ftHome", "homeScore"]),
    optional("goalsAway", &["awayGoals", "ftAway", "awayScore"]),
    optional("goalsHomeExtraTime", &["aetHome", "homeExtraTime"]),
    optional("goalsAwayExtraTime", &["aetAway", "awayExtraTime"]),
    optional("penaltiesHome", &["penHome", "shootoutHome"]),
    optional("penaltiesAway", &["penAway", "shootoutAway"]),
    optional("status", &["state"]),
];

/// Goals of one side; the record of a first-class match is 149, in a protest.
const GOALS: std::ops::RangeInclusive<i64> = 0..=99;

/// Reads fixtures. Times without a zone are in `zone`, which a note says.
#[must_use]
pub fn fixtures(bytes: &[u8], zone: &TimeZone) -> Read<FixtureRow> {
    let mut once = Once::new();
    rows(bytes, COLUMNS, &["startsAt", "date"], |columns, cells| {
        let row = row(columns, cells, zone)?;
        let again = row.match_ref.as_ref().and_then(|id| once.again(id.clone(), row.line));
        if let Some(first) = again {
            let reason = format!("stands on line {first} already");
            let hint = "Give every match an id of its own, or delete one of the two lines.";
            cells.wrong("externalMatchId", reason, Some(hint.into()));
        }
        Some(row)
    })
}

/// The note with a time that had no zone.
pub(super) fn assumed(zone: &TimeZone) -> String {
    let name = zone.iana_name().unwrap_or("the chosen zone");
    format!("has no zone; it was read as time in {name}")
}

fn row(columns: &Columns, cells: &mut Cells<'_>, zone: &TimeZone) -> Option<FixtureRow> {
    let moment = cells.moment("startsAt", zone);
    if moment.is_some_and(|moment| moment.zone_assumed) {
        cells.note("startsAt", assumed(zone));
    }
    let day = day(cells);
    let (home, away) = sides(columns, cells);
    let score = score(cells);
    let status = state(cells, score);
    let starts_at = moment.map(|moment| moment.at);
    let may_lack = day.is_some() || matches!(status, MatchStatus::Postponed | MatchStatus::Void);
    if cells.text("startsAt").is_none() && columns.has("startsAt") && !may_lack {
        let hint = "Write the start, such as 2025-10-26T01:00:00Z, or status postponed.";
        cells.wrong("startsAt", "is empty".into(), Some(hint.into()));
    }
    Some(FixtureRow {
        match_ref: cells.name("externalMatchId"),
        starts_at,
        day,
        home,
        away,
        venue: cells.name("venue"),
        round: cells.name("round"),
        status,
        score,
        line: cells.line(),
    })
}

fn day(cells: &mut Cells<'_>) -> Option<jiff::civil::Date> {
    match time::day(cells.text("date")?) {
        Ok(day) => Some(day),
        Err(no) => {
            cells.wrong("date", no.reason, Some(no.suggestion));
            None
        }
    }
}

/// Both sides or none: with ids, with names, or with both.
fn sides(columns: &Columns, cells: &mut Cells<'_>) -> (Option<AssetRef>, Option<AssetRef>) {
    let mut side = |id: &str, name: &str| {
        let (external_id, name) = (cells.name(id), cells.name(name));
        let given = external_id.is_some() || name.is_some();
        given.then_some(AssetRef { external_id, name, team: None })
    };
    let home = side("homeAssetExternalId", "homeTeam");
    let away = side("awayAssetExternalId", "awayTeam");
    let column = |side: &str| match columns.has(&format!("{side}AssetExternalId")) {
        true => format!("{side}AssetExternalId"),
        false => format!("{side}Team"),
    };
    match (&home, &away) {
        (Some(one), Some(other)) if one == other => {
            cells.wrong(&column("away"), "is the home side too".into(), None);
        }
        (Some(_), None) => cells.wrong(&column("away"), "is empty".into(), None),
        (None, Some(_)) => cells.wrong(&column("home"), "is empty".into(), None),
        _ => {}
    }
    (home, away)
}

fn score(cells: &mut Cells<'_>) -> Option<Score> {
    let ninety = goals(cells, "goalsHome", "goalsAway");
    let after_extra = goals(cells, "goalsHomeExtraTime", "goalsAwayExtraTime");
    let shootout = goals(cells, "penaltiesHome", "penaltiesAway");
    let Some(ninety) = ninety else {
        if after_extra.is_some() || shootout.is_some() {
            let reason = "is empty, though there is a score after extra time or of a shoot-out";
            cells.wrong("goalsHome", reason.into(), None);
        }
        return None;
    };
    if after_extra.is_some_and(|all| all.home < ninety.home || all.away < ninety.away) {
        let reason = "is less than the score after 90 minutes; it counts those goals too";
        cells.wrong("goalsHomeExtraTime", reason.into(), None);
    }
    Some(Score { ninety, after_extra, shootout })
}

fn goals(cells: &mut Cells<'_>, home: &str, away: &str) -> Option<Goals> {
    let given = (cells.text(home).is_some(), cells.text(away).is_some());
    let mut one = |name: &str| {
        let number = cells.whole(name, &GOALS, None)?;
        u16::try_from(number).ok()
    };
    let (at_home, at_away) = (one(home), one(away));
    match given {
        (true, false) => cells.wrong(away, "is empty, and the other side's is not".into(), None),
        (false, true) => cells.wrong(home, "is empty, and the other side's is not".into(), None),
        _ => {}
    }
    Some(Goals { home: at_home?, away: at_away? })
}

/// What the file says, or what follows from its score.
fn state(cells: &mut Cells<'_>, score: Option<Score>) -> MatchStatus {
    let Some(word) = cells.text("status") else {
        return if score.is_some() { MatchStatus::Finished } else { MatchStatus::Scheduled };
    };
    let Some((status, note)) = status(word) else {
        cells.wrong("status", "is no status that is known".into(), Some(WORDS.into()));
        return MatchStatus::Scheduled;
    };
    if let Some(note) = note {
        cells.note("status", note);
    }
    let empty = cells.text("goalsHome").is_none();
    match status {
        MatchStatus::Scheduled if score.is_some() => {
            let hint = "Write finished or live, or delete the goals.";
            cells.wrong("status", "is scheduled, and there are goals".into(), Some(hint.into()));
        }
        MatchStatus::Finished if empty => {
            let hint = "Write the goals, or another status.";
            cells.wrong(
                "goalsHome",
                "is empty, and the match is finished".into(),
                Some(hint.into()),
            );
        }
        _ => {}
    }
    status
}
