//! What a host types in about one match, checked.

use super::said::{Fixture, Lines, Outcome, Said};
use super::sheet::Sheet;
use crate::error::ApiError;
use crate::names;
use crate::request::cleared;
use crate::views::season::{GoalsView, MatchStatusView, ScoreView};
use gavel_auction::AssetId;
use gavel_sport::MatchScore;
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Goals of one side, at most.
const GOALS_MOST: u16 = 99;
/// One count of one asset in one innings, at most.
const COUNT_MOST: i64 = 10_000;
/// Innings of one match, at most.
const INNINGS_MOST: u8 = 4;
/// Characters of a venue, a round or a title, at most.
const CHARS_MOST: usize = 120;
/// Times from 1990 to 2100, in milliseconds.
const TIMES_MS: std::ops::Range<i64> = 631_152_000_000..4_102_444_800_000;

/// What is to be said of a match; what is absent stays as it is.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PutMatch {
    /// The head that the page shows. When this match was changed since, nothing is written and the
    /// answer says who changed it; absent, the last word counts.
    pub expected_head: Option<i64>,
    /// Who plays, when and where.
    pub fixture: Option<PutFixture>,
    /// How it stands or ended; null clears it.
    #[serde(default, deserialize_with = "cleared")]
    #[schema(value_type = Option<PutResult>)]
    pub result: Option<Option<PutResult>>,
    /// Every line of the match; null clears them all.
    #[serde(default, deserialize_with = "cleared")]
    #[schema(value_type = Option<Vec<PutLine>>)]
    pub stats: Option<Option<Vec<PutLine>>>,
}

/// Who plays, when and where.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PutFixture {
    /// When it begins.
    starts_at_ms: Option<i64>,
    /// The asset named first, where assets meet.
    home: Option<String>,
    /// The other.
    away: Option<String>,
    /// What it is called where assets do not meet.
    title: Option<String>,
    /// The ground.
    venue: Option<String>,
    /// The round.
    round: Option<String>,
    /// Its kind, such as `ODI`.
    format: Option<String>,
}

/// How a match stands or ended.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PutResult {
    /// How far it is.
    status: MatchStatusView,
    /// The score, where there is one.
    score: Option<ScoreView>,
    /// The result in words, where it is no score of two numbers.
    words: Option<String>,
}

/// What one asset did.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PutLine {
    /// Who.
    asset: String,
    /// The role in this match; the set's when absent.
    role: Option<String>,
    /// Which innings, where there are some; 0 is the whole match.
    #[serde(default)]
    innings: u8,
    /// Counts by the sport's keys.
    stats: BTreeMap<String, i64>,
}

impl PutMatch {
    /// What it says, part by part; each is none where it is to be cleared.
    ///
    /// # Errors
    /// `bad_request` with the field that cannot be right.
    pub fn check(
        self,
        sheet: &Sheet,
    ) -> Result<Vec<(gavel_store::EntryKind, Option<Said>)>, ApiError> {
        use gavel_store::EntryKind::{Fixture, Result as Outcome, Stats};
        let mut out = Vec::new();
        if let Some(put) = self.fixture {
            out.push((Fixture, Some(Said::Fixture(fixture(put, sheet)?))));
        }
        if let Some(put) = self.result {
            out.push((Outcome, put.map(outcome).transpose()?.map(Said::Outcome)));
        }
        if let Some(put) = self.stats {
            let said = put.map(|put| lines(put, sheet)).transpose()?;
            out.push((Stats, said.map(Said::Lines)));
        }
        if out.is_empty() {
            return Err(ApiError::bad("result", "Say the fixture, the result or the stats."));
        }
        Ok(out)
    }
}

fn fixture(put: PutFixture, sheet: &Sheet) -> Result<Fixture, ApiError> {
    let asset = |field: &str, id: Option<String>| {
        id.map(|id| known(sheet, &format!("fixture.{field}"), &id)).transpose()
    };
    let text = |field: &str, given: Option<String>| {
        let field = format!("fixture.{field}");
        given.map(|given| names::text(&field, &given, (1, CHARS_MOST))).transpose()
    };
    if put.starts_at_ms.is_some_and(|at| !TIMES_MS.contains(&at)) {
        return Err(ApiError::bad("fixture.starts_at_ms", "Choose a time from 1990 to 2099."));
    }
    let fixture = Fixture {
        starts_at: put.starts_at_ms.map(|at| at * 1000),
        home: asset("home", put.home)?,
        away: asset("away", put.away)?,
        title: text("title", put.title)?,
        venue: text("venue", put.venue)?,
        round: text("round", put.round)?,
        format: text("format", put.format)?,
    };
    if fixture.home.is_some() != fixture.away.is_some() {
        return Err(ApiError::bad("fixture.away", "Choose both sides, or none of them."));
    }
    if fixture.home.is_some() && fixture.home == fixture.away {
        return Err(ApiError::bad("fixture.away", "A match has two different sides."));
    }
    if fixture.home.is_none() && fixture.title.is_none() {
        return Err(ApiError::bad("fixture.title", "Choose both sides, or write a title."));
    }
    let season = sheet.scorer.season();
    if fixture.format.as_ref().is_some_and(|format| season.format(format).is_none()) {
        let names: Vec<&str> = season.formats.iter().map(|one| one.name.as_str()).collect();
        let message = match names.is_empty() {
            true => "Matches of this sport have no format. Leave it away.".to_owned(),
            false => format!("Use one of these formats: {}.", names.join(", ")),
        };
        return Err(ApiError::bad("fixture.format", message));
    }
    Ok(fixture)
}

fn known(sheet: &Sheet, field: &str, id: &str) -> Result<AssetId, ApiError> {
    let found = AssetId::new(id).ok().filter(|id| sheet.assets.contains_key(id));
    found.ok_or_else(|| ApiError::bad(field, "This is not in the list. Load the page again."))
}

fn outcome(put: PutResult) -> Result<Outcome, ApiError> {
    let score = put.score.unwrap_or_default();
    let goals = [score.after_90, score.after_extra, score.shootout];
    let too_many = |goals: &GoalsView| goals.home > GOALS_MOST || goals.away > GOALS_MOST;
    if goals.iter().flatten().any(too_many) {
        return Err(ApiError::bad("result.score", format!("Goals are 0 to {GOALS_MOST}.")));
    }
    let score = MatchScore::from(score);
    score.check().map_err(|error| {
        ApiError::bad("result.score", format!("This cannot be: {error}. Correct the score."))
    })?;
    let not_begun = [MatchStatusView::Scheduled, MatchStatusView::Postponed];
    if not_begun.contains(&put.status) && score != MatchScore::default() {
        let message = "A match that has not begun has no score. Say live or finished.";
        return Err(ApiError::bad("result.status", message));
    }
    let words = put.words.map(|words| names::text("result.words", &words, (1, CHARS_MOST)));
    Ok(Outcome { status: put.status.into(), score, words: words.transpose()? })
}

fn lines(put: Vec<PutLine>, sheet: &Sheet) -> Result<Lines, ApiError> {
    let mut lines = Lines::new();
    for (at, line) in put.into_iter().enumerate() {
        let field = |name: &str| format!("stats[{at}].{name}");
        let asset = known(sheet, &field("asset"), &line.asset)?;
        if line.innings > INNINGS_MOST {
            let message = format!("A match has innings 1 to {INNINGS_MOST}; 0 is all of it.");
            return Err(ApiError::bad(field("innings"), message));
        }
        counts(&line.stats, sheet, at)?;
        let role = role(line.role, &asset, sheet, &field("role"))?;
        let of = lines.entry(asset).or_default();
        of.role = of.role.take().or(role);
        if of.innings.insert(line.innings, line.stats.into_iter().collect()).is_some() {
            let message = "This one is there twice. Keep one line for each innings.";
            return Err(ApiError::bad(field("asset"), message));
        }
    }
    Ok(lines)
}

fn counts(stats: &BTreeMap<String, i64>, sheet: &Sheet, at: usize) -> Result<(), ApiError> {
    for (key, count) in stats {
        let shown: String = key.chars().filter(|c| !c.is_control()).take(40).collect();
        let field = format!("stats[{at}].stats.{shown}");
        if sheet.scorer.season().stat(key).is_none() {
            return Err(ApiError::bad(field, "This sport does not count that."));
        }
        if !(0..=COUNT_MOST).contains(count) {
            return Err(ApiError::bad(field, format!("Counts are 0 to {COUNT_MOST}.")));
        }
    }
    Ok(())
}

/// The role that was given, else the one that the asset has in its set.
fn role(
    given: Option<String>,
    asset: &AssetId,
    sheet: &Sheet,
    field: &str,
) -> Result<Option<String>, ApiError> {
    let season = sheet.scorer.season();
    let Some(given) = given else { return Ok(role_of(sheet, asset)) };
    let names: Vec<&str> = season.roles.iter().map(|one| one.name.as_str()).collect();
    let found = season.role(&given).map(|role| Some(role.id.clone()));
    found.ok_or_else(|| {
        ApiError::bad(field, format!("Use one of these roles: {}.", names.join(", ")))
    })
}

/// The role that an asset has in its set, if rules know it.
#[must_use]
pub fn role_of(sheet: &Sheet, asset: &AssetId) -> Option<String> {
    let named = sheet.assets.get(asset)?.attributes.get("role")?;
    sheet.scorer.season().role(named).map(|role| role.id.clone())
}
