//! What a host still has to bring, so that the table is whole.

use super::season::title;
use crate::season::sheet::{Match, Sheet};
use gavel_sport::{LinesFrom, Status};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Matches that are named one by one.
const MATCHES_MOST: usize = 20;
/// A match that began longer ago should have ended: a day covers all but a Test.
const OVER_AFTER_US: i64 = 24 * 3600 * 1_000_000;
/// A Test match has five days.
const LONG_OVER_AFTER_US: i64 = 6 * OVER_AFTER_US;

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct MissingView {
    /// What: `scores` or `results`.
    pub key: &'static str,
    /// A sentence.
    pub says: String,
    /// Of how many matches.
    pub count: usize,
    /// The first of them.
    pub matches: Vec<MissingMatch>,
}

/// A match of which something is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct MissingMatch {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// What is missing now, in microseconds, most urgent first.
#[must_use]
pub fn missing(sheet: &Sheet, now: i64) -> Vec<MissingView> {
    let scores = one(
        sheet,
        "scores",
        |found| has_no_scores(sheet, found),
        |count| match count {
            1 => "1 finished match has no scores.".to_owned(),
            many => format!("{many} finished matches have no scores."),
        },
    );
    let results = one(
        sheet,
        "results",
        |found| is_overdue(found, now),
        |count| match count {
            1 => "1 match should be over and has no result.".to_owned(),
            many => format!("{many} matches should be over and have no result."),
        },
    );
    [scores, results].into_iter().flatten().collect()
}

fn one(
    sheet: &Sheet,
    key: &'static str,
    is_missing: impl Fn(&Match) -> bool,
    says: impl Fn(usize) -> String,
) -> Option<MissingView> {
    let mut all: Vec<_> = sheet.matches.iter().filter(|(_, found)| is_missing(found)).collect();
    all.sort_by_key(|(id, found)| (found.facts.starts_at.unwrap_or(i64::MAX), *id));
    let shown = |(id, found): &(&gavel_sport::MatchId, &Arc<Match>)| MissingMatch {
        id: id.to_string(),
        title: title(sheet, found),
    };
    let count = all.len();
    let matches = all.iter().take(MATCHES_MOST).map(shown).collect();
    (count > 0).then(|| MissingView { key, says: says(count), count, matches })
}

fn has_no_scores(sheet: &Sheet, found: &Match) -> bool {
    let scored = match sheet.scorer.season().from {
        LinesFrom::Lines => !found.facts.lines.is_empty(),
        LinesFrom::Results => found.facts.clubs.as_ref().is_some_and(|clubs| {
            clubs.score.after_90.is_some() || clubs.score.after_extra.is_some()
        }),
    };
    found.status() == Status::Finished && !scored
}

fn is_overdue(found: &Match, now: i64) -> bool {
    let long = found
        .facts
        .format
        .as_deref()
        .is_some_and(|format| ["test", "mdm"].contains(&format.to_ascii_lowercase().as_str()));
    let after = if long { LONG_OVER_AFTER_US } else { OVER_AFTER_US };
    let open = matches!(found.status(), Status::Scheduled | Status::Live);
    open && found.facts.starts_at.is_some_and(|at| at < now - after)
}
