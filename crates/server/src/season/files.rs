//! Files to rows: which reader a file is for, and what it read.

use crate::error::ApiError;
use gavel_import::{
    AssetRef, CRICSHEET, CricketMatch, FOOTBALL_DATA, FileKind, FixtureRow, OPENFOOTBALL, Problem,
    Read, StatRow, TableKind,
};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// The bytes of one file, at most.
pub const FILE_BYTES_MOST: usize = 8 << 20;

/// What a file says, before anybody knows whom it means.
#[derive(Debug, Default)]
pub struct Parsed {
    /// Which reader read it.
    pub format: &'static str,
    /// Whose ids it has; none for our own or anybody's.
    pub source: Option<&'static str>,
    /// Matches.
    pub fixtures: Vec<FixtureRow>,
    /// What players did.
    pub stats: Vec<StatRow>,
    /// What only a scorecard knows, by the match's id there.
    pub cards: BTreeMap<String, Card>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Whether people are in it who are in no set, which is as it should be.
    pub has_others: bool,
}

/// What only a scorecard knows of a match.
#[derive(Debug, Clone)]
pub struct Card {
    /// Its kind, such as `ODI`.
    pub format: String,
    /// How it ended.
    pub words: Option<String>,
}

/// The format that a person chose; none lets the file say it.
///
/// # Errors
/// `bad_request` with the formats there are.
pub fn format(given: &str) -> Result<Option<FileKind>, ApiError> {
    Ok(Some(match given {
        "auto" | "" => return Ok(None),
        "cricket_scores" => FileKind::Table(TableKind::CricketScores),
        "football_stats" => FileKind::Table(TableKind::FootballStats),
        "fixtures" => FileKind::Table(TableKind::Fixtures),
        "cricsheet" => FileKind::Cricsheet,
        "openfootball" => FileKind::Openfootball,
        "football_data" => FileKind::FootballData,
        _ => {
            let message = "Use auto, cricket_scores, football_stats, fixtures, cricsheet, \
                           openfootball or football_data.";
            return Err(ApiError::bad("format", message));
        }
    }))
}

/// Reads a file. What cannot be read is a problem, never an error.
#[must_use]
pub fn parse(bytes: &[u8], name: &str, kind: Option<FileKind>, zone: &TimeZone) -> Parsed {
    match kind.or_else(|| gavel_import::detect(bytes)) {
        Some(FileKind::Cricsheet) => scorecards(gavel_import::cricsheet(name, bytes)),
        Some(FileKind::Openfootball) => {
            let read = gavel_import::openfootball(bytes, zone);
            matches("openfootball", Some(OPENFOOTBALL), read)
        }
        Some(FileKind::FootballData) => {
            matches("football_data", Some(FOOTBALL_DATA), gavel_import::football_data(bytes))
        }
        Some(FileKind::Table(TableKind::Fixtures)) => {
            matches("fixtures", None, gavel_import::fixtures(bytes, zone))
        }
        Some(FileKind::Table(TableKind::CricketScores)) => {
            stats("cricket_scores", gavel_import::cricket_scores(bytes))
        }
        Some(FileKind::Table(TableKind::FootballStats)) => {
            stats("football_stats", gavel_import::football_stats(bytes, zone))
        }
        Some(FileKind::Table(_)) => refused("this file has no matches and no scores in it"),
        None => refused("nothing here says what kind of file this is"),
    }
}

fn refused(reason: &str) -> Parsed {
    let suggestion = "Choose the format, or start from one of the templates.".to_owned();
    let problem = Problem { suggestion: Some(suggestion), ..Problem::refused(reason) };
    Parsed { format: "unknown", problems: vec![problem], ..Parsed::default() }
}

fn matches(format: &'static str, source: Option<&'static str>, read: Read<FixtureRow>) -> Parsed {
    let Read { rows, problems } = read;
    Parsed { format, source, fixtures: rows, problems, ..Parsed::default() }
}

fn stats(format: &'static str, read: Read<StatRow>) -> Parsed {
    let Read { rows, problems } = read;
    Parsed { format, stats: rows, problems, ..Parsed::default() }
}

fn scorecards(read: Read<CricketMatch>) -> Parsed {
    let Read { rows, problems } = read;
    let mut parsed = Parsed {
        format: "cricsheet",
        source: Some(CRICSHEET),
        problems,
        has_others: true,
        ..Parsed::default()
    };
    for card in rows {
        let words = words(&card);
        let format = card.info.match_type.clone();
        parsed.cards.insert(card.match_ref.clone(), Card { format, words });
        parsed.fixtures.push(card.fixture());
        parsed.stats.extend(card.rows());
    }
    parsed
}

/// How a match ended: `England won by 4 wickets`.
fn words(card: &CricketMatch) -> Option<String> {
    let outcome = &card.info.outcome;
    let by = match (outcome.by_runs, outcome.by_wickets) {
        (Some(runs), _) => format!(" by {runs} runs"),
        (None, Some(wickets)) => format!(" by {wickets} wickets"),
        (None, None) => String::new(),
    };
    let won = outcome.winner.as_ref().map(|winner| format!("{winner} won{by}"));
    let other = Some(outcome.result.clone()).filter(|result| !result.is_empty() && result != "win");
    won.or(other)
}

/// What a reference is called in front of people.
#[must_use]
pub fn shown(wanted: &AssetRef) -> String {
    wanted.name.clone().or_else(|| wanted.external_id.clone()).unwrap_or_default()
}
