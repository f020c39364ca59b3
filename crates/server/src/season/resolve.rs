//! Whom and which match a file means, and what it then says.

use super::by_hand::role_of;
use super::compare::word;
use super::files::{Card, Parsed, shown};
use super::said::{Fixture, Lines, Outcome, Said};
use super::sheet::Sheet;
use super::which::Which;
use super::write::Says;
use gavel_auction::AssetId;
use gavel_import::{AssetRef, FixtureRow, Index, Match, MatchStatus, Near, Problem, StatRow};
use gavel_sport::{Goals, LinesFrom, MatchScore, Status};
use gavel_store::EntryKind;
use std::collections::{BTreeMap, BTreeSet};

/// What a file says of matches that are known, and who in it is not.
#[derive(Debug, Default)]
pub struct Resolved {
    /// What it says.
    pub says: Vec<Says>,
    /// Names that stand for nobody here, or for several.
    pub unmatched: Vec<Unmatched>,
    /// What is wrong beside what the reader found.
    pub problems: Vec<Problem>,
}

/// A name that stands for nobody here, or for several.
#[derive(Debug, Clone)]
pub struct Unmatched {
    /// As the file has it.
    pub name: String,
    /// Whom they play for, where the file says so.
    pub team: Option<String>,
    /// Who is called something like it.
    pub near: Vec<Near>,
    /// Who goes by exactly this; a person must choose.
    pub several: Vec<String>,
}

/// What a file is resolved against.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The season as it is.
    pub sheet: &'a Sheet,
    /// The set's assets by everything they are called.
    pub index: &'a Index,
    /// Other names of matches.
    pub matches: &'a BTreeMap<String, String>,
    /// The match that rows without one are about.
    pub about: Option<&'a str>,
}

/// Finds everybody, and says it.
#[must_use]
pub fn resolve(parsed: &Parsed, ground: Ground<'_>) -> Resolved {
    let mut work = Work {
        parsed,
        ground,
        who: BTreeMap::new(),
        said: BTreeSet::new(),
        out: Resolved::default(),
    };
    let which = Which::new(parsed, ground);
    work.fixtures(&which);
    work.stats(&which);
    work.unmatched();
    work.out
}

struct Work<'a> {
    parsed: &'a Parsed,
    ground: Ground<'a>,
    who: BTreeMap<AssetRef, Match>,
    said: BTreeSet<(String, &'static str)>,
    out: Resolved,
}

impl Work<'_> {
    fn find(&mut self, wanted: &AssetRef) -> Option<AssetId> {
        let found = self.who.entry(wanted.clone());
        let found = found.or_insert_with(|| self.ground.index.find(wanted, self.parsed.source));
        match found {
            Match::Found { asset, .. } => AssetId::new(asset.as_str()).ok(),
            Match::Ambiguous { .. } | Match::Unknown { .. } => None,
        }
    }

    fn fixtures(&mut self, which: &Which) {
        let parsed = self.parsed;
        let has_results = parsed.fixtures.iter().any(is_result);
        for row in &parsed.fixtures {
            let meets = self.ground.sheet.scorer.season().from == LinesFrom::Results;
            let side = |work: &mut Self, side: &Option<AssetRef>| {
                side.as_ref().filter(|_| meets).and_then(|side| work.find(side))
            };
            let (home, away) = (side(self, &row.home), side(self, &row.away));
            if meets && (home.is_none() || away.is_none()) {
                continue;
            }
            if home.is_some() && home == away {
                let reason = "both sides are the same one";
                self.out.problems.push(at(row.line, Problem::error(reason)));
                continue;
            }
            let match_id = which.of_fixture(row, (home.as_ref(), away.as_ref()));
            let card = row.match_ref.as_ref().and_then(|card| parsed.cards.get(card));
            let fixture = fixture(row, (home, away), card);
            self.say(&match_id, Said::Fixture(fixture));
            // A list of fixtures clears no result; a list with results that leaves one out does.
            if has_results {
                self.say(&match_id, Said::Outcome(outcome(row, card)));
            }
        }
    }

    fn say(&mut self, match_id: &str, said: Said) {
        let (match_id, kind) = (match_id.to_owned(), said.kind());
        if !self.said.insert((match_id.clone(), word(kind))) {
            let reason = format!("the match {match_id} is in the file twice");
            self.out.problems.push(Problem::error(reason));
        }
        self.out.says.push(Says { match_id, kind, said: Some(said) });
    }

    fn stats(&mut self, which: &Which) {
        let mut all: BTreeMap<String, Lines> = BTreeMap::new();
        for row in &self.parsed.stats {
            let Some(match_id) = which.of_stat(row) else {
                let reason = "nothing says which match this is about";
                let hint = "Choose the match first, or add a column matchId.".to_owned();
                let problem = Problem { suggestion: Some(hint), ..Problem::error(reason) };
                self.out.problems.push(at(row.line, problem));
                return;
            };
            // Also without anybody of the set in it the match has been told of.
            let lines = all.entry(match_id).or_default();
            let Some(asset) = self.find(&row.player) else { continue };
            if !put(lines, &asset, row, self.ground.sheet) {
                let reason = format!("{} is in the file twice", shown(&row.player));
                self.out.problems.push(at(row.line, Problem::error(reason)));
            }
        }
        for (match_id, lines) in all {
            let (kind, said) = (EntryKind::Stats, Some(Said::Lines(lines)));
            self.out.says.push(Says { match_id, kind, said });
        }
    }

    fn unmatched(&mut self) {
        let mut others = BTreeSet::new();
        for (wanted, found) in &self.who {
            let (near, several) = match found {
                Match::Found { .. } => continue,
                Match::Ambiguous { assets } => (vec![], assets.clone()),
                Match::Unknown { near } => (near.clone(), vec![]),
            };
            if several.is_empty() && self.parsed.has_others {
                others.insert(shown(wanted));
                continue;
            }
            let (name, team) = (shown(wanted), wanted.team.clone());
            self.out.unmatched.push(Unmatched { name, team, near, several });
        }
        if !others.is_empty() {
            let reason = format!("{} people in the file are in no list of yours", others.len());
            self.out.problems.push(Problem::note(reason));
        }
    }
}

fn at(line: u32, problem: Problem) -> Problem {
    Problem { line: Some(line), ..problem }
}

fn is_result(row: &FixtureRow) -> bool {
    row.score.is_some() || row.status != MatchStatus::Scheduled
}

fn fixture(
    row: &FixtureRow,
    (home, away): (Option<AssetId>, Option<AssetId>),
    card: Option<&Card>,
) -> Fixture {
    // Only the day is known: it stands at its beginning.
    let midnight = row.day.map(|day| day.at(0, 0, 0, 0));
    let day = midnight.and_then(|at| jiff::tz::Offset::UTC.to_timestamp(at).ok());
    let title = match (&home, &row.home, &row.away) {
        (None, Some(home), Some(away)) => Some(format!("{} v {}", shown(home), shown(away))),
        _ => None,
    };
    Fixture {
        starts_at: row.starts_at.or(day).map(jiff::Timestamp::as_microsecond),
        home,
        away,
        title,
        venue: row.venue.clone(),
        round: row.round.clone(),
        format: card.map(|card| card.format.clone()),
    }
}

fn outcome(row: &FixtureRow, card: Option<&Card>) -> Outcome {
    let goals = |goals: gavel_import::Goals| Goals { home: goals.home, away: goals.away };
    let score = row.score.map_or_else(MatchScore::default, |score| MatchScore {
        after_90: Some(goals(score.ninety)),
        after_extra: score.after_extra.map(goals),
        shootout: score.shootout.map(goals),
    });
    let status = match row.status {
        MatchStatus::Scheduled => Status::Scheduled,
        MatchStatus::Live => Status::Live,
        MatchStatus::Finished => Status::Finished,
        MatchStatus::Postponed => Status::Postponed,
        MatchStatus::Abandoned => Status::Abandoned,
        MatchStatus::Void => Status::Void,
    };
    Outcome { status, score, words: card.and_then(|card| card.words.clone()) }
}

/// Adds a row to a match's lines; false when that innings of that asset is there already.
fn put(lines: &mut Lines, asset: &AssetId, row: &StatRow, sheet: &Sheet) -> bool {
    let season = sheet.scorer.season();
    let role = row.role.as_deref().and_then(|role| season.role(role)).map(|role| role.id.clone());
    let of = lines.entry(asset.clone()).or_default();
    of.role = of.role.take().or(role).or_else(|| role_of(sheet, asset));
    let counted = row.stats.iter().filter(|(key, _)| season.stat(key).is_some());
    let stats = counted.map(|(key, count)| (key.clone(), *count)).collect();
    of.innings.insert(row.innings.unwrap_or(0), stats).is_none()
}
