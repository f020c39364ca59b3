//! Files to start from: the columns that a sport needs, with rows made of the season's own assets and
//! matches, so that one sees how the ids are written.

use super::sheet::{Match, Sheet};
use crate::views::AssetView;
use gavel_sport::{LinesFrom, MatchId, Season, Status};
use jiff::Timestamp;

/// What can be brought as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// Who plays, when and where.
    Fixtures,
    /// How matches ended.
    Results,
    /// What cricketers did.
    CricketScores,
    /// What footballers did.
    FootballStats,
}

/// A stat that only this sport counts says which table of scores it has.
const SIGNS: [(&str, Template); 2] =
    [("stumpings", Template::CricketScores), ("clean_sheets", Template::FootballStats)];

impl Template {
    /// Those that a sport can use.
    #[must_use]
    pub fn of(season: &Season) -> Vec<Self> {
        if season.from == LinesFrom::Results {
            return vec![Self::Fixtures, Self::Results];
        }
        let scores = SIGNS.iter().filter(|(sign, _)| season.stat(sign).is_some());
        [Self::Fixtures].into_iter().chain(scores.map(|(_, template)| *template)).collect()
    }

    /// Its word in addresses.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Fixtures => "fixtures",
            Self::Results => "results",
            Self::CricketScores => "cricket_scores",
            Self::FootballStats => "football_stats",
        }
    }

    /// The file.
    #[must_use]
    pub fn csv(self, sheet: &Sheet) -> String {
        match self {
            Self::Fixtures => fixtures(sheet, false),
            Self::Results => fixtures(sheet, true),
            Self::CricketScores => scores(sheet, &CRICKET),
            Self::FootballStats => scores(sheet, &FOOTBALL),
        }
    }
}

/// The columns of a table of scores after those of match and player, with two lines to copy.
struct Scores {
    columns: &'static [&'static str],
    lines: [&'static [&'static str]; 2],
}

const CRICKET: Scores = Scores {
    columns: &[
        "runs",
        "wickets",
        "catches",
        "stumpings",
        "runOuts",
        "balls",
        "fours",
        "sixes",
        "overs",
        "maidens",
        "runsConceded",
        "dotBalls",
        "lbwBowled",
        "directRunOuts",
        "sharedRunOuts",
        "dismissed",
        "innings",
    ],
    lines: [
        &["89", "0", "1", "0", "0", "62", "9", "2", "", "0", "0", "0", "0", "0", "0", "1", "1"],
        &["8", "5", "1", "0", "0", "10", "1", "0", "9.4", "1", "38", "31", "2", "0", "0", "0", "1"],
    ],
};

const FOOTBALL: Scores = Scores {
    columns: &[
        "position",
        "minutes",
        "goalsScored",
        "assists",
        "cleanSheets",
        "goalsConceded",
        "ownGoals",
        "penaltiesSaved",
        "penaltiesMissed",
        "yellowCards",
        "redCards",
        "saves",
        "bonus",
        "defensiveContribution",
    ],
    lines: [
        &["MID", "90", "1", "1", "1", "0", "0", "0", "0", "0", "0", "0", "3", "7"],
        &["GK", "90", "0", "0", "0", "2", "0", "1", "0", "1", "0", "6", "0", "0"],
    ],
};

/// Rows of one example.
const ROWS: usize = 2;
/// When matches of an example begin, where there is none to take.
const STARTS: [&str; ROWS] = ["2025-08-16T14:00:00Z", "2025-08-23T16:30:00Z"];

fn fixtures(sheet: &Sheet, with_results: bool) -> String {
    let meets = sheet.scorer.season().from == LinesFrom::Results;
    let sides = match meets {
        true => ["homeAssetExternalId", "awayAssetExternalId"],
        false => ["homeTeam", "awayTeam"],
    };
    let mut header = vec!["startsAt", sides[0], sides[1], "venue", "round", "externalMatchId"];
    if with_results {
        header.extend(["goalsHome", "goalsAway", "status"]);
    }
    let next = next_of(sheet).into_iter();
    let mut rows: Vec<Vec<String>> = next.filter_map(|(id, one)| there(id, one)).collect();
    if meets {
        made_up(&mut rows, &two(sheet, |view| view.id.clone()));
    } else {
        rows.clear();
        made_up(&mut rows, &two(sheet, team));
    }
    let scores = [["3", "1", "finished"], ["0", "0", "finished"]];
    let lines = rows.into_iter().zip(scores).map(|(row, score)| {
        let score = score.iter().filter(|_| with_results).map(|&cell| cell.to_owned());
        row.into_iter().chain(score).collect::<Vec<String>>()
    });
    gavel_import::csv(&header, lines)
}

/// Matches without a result, the next to be played first.
fn next_of(sheet: &Sheet) -> Vec<(&MatchId, &Match)> {
    let each = sheet.matches.iter().map(|(id, one)| (id, one.as_ref()));
    let mut all: Vec<(&MatchId, &Match)> =
        each.filter(|(_, one)| one.status() == Status::Scheduled).collect();
    all.sort_by_key(|(id, one)| (one.facts.starts_at.unwrap_or(i64::MAX), *id));
    all.truncate(ROWS);
    all
}

/// A match that is there, as a row of fixtures between assets.
fn there(id: &MatchId, one: &Match) -> Option<Vec<String>> {
    let fixture = one.fixture.as_ref()?;
    let at = Timestamp::from_microsecond(fixture.starts_at?).ok()?;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Some(vec![
        at.to_string(),
        fixture.home.as_ref()?.to_string(),
        fixture.away.as_ref()?.to_string(),
        text(&fixture.venue),
        text(&fixture.round),
        id.to_string(),
    ])
}

fn made_up(rows: &mut Vec<Vec<String>>, sides: &[String]) {
    let [one, other] = sides else { return };
    for at in rows.len()..ROWS {
        let (home, away) = if at == 0 { (one, other) } else { (other, one) };
        let number = (at + 1).to_string();
        let starts = STARTS.get(at).copied().unwrap_or_default().to_owned();
        let id = format!("match-{number}");
        rows.push(vec![starts, home.clone(), away.clone(), String::new(), number, id]);
    }
}

/// Something of two assets that are different in it.
fn two(sheet: &Sheet, of: impl Fn(&AssetView) -> String) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for found in sheet.assets.values().map(of).filter(|found| !found.is_empty()) {
        if out.len() < 2 && !out.contains(&found) {
            out.push(found);
        }
    }
    out
}

fn team(view: &AssetView) -> String {
    let known = ["club", "country"].iter().find_map(|key| view.attributes.get(*key));
    known.cloned().unwrap_or_default()
}

/// One line each of two players in one match.
fn scores(sheet: &Sheet, scores: &Scores) -> String {
    let mut header = vec!["matchId", "playerExternalId", "playerName"];
    header.extend(scores.columns);
    let matches = next_of(sheet);
    let one = matches.first().map_or_else(|| "match-1".to_owned(), |(id, _)| id.to_string());
    let rows = sheet.assets.values().take(ROWS).zip(scores.lines).map(|(view, line)| {
        let cells = [one.clone(), view.id.clone(), view.name.clone()].into_iter();
        cells.chain(line.iter().map(|&cell| cell.to_owned())).collect::<Vec<String>>()
    });
    gavel_import::csv(&header, rows)
}
