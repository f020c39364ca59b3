//! Cricsheet's ball-by-ball matches.

mod archive;
mod count;
mod rows;
mod schema;

pub use archive::cricsheet_zip;

use crate::limits::{INNINGS_MAX, JSON_BYTES_MAX};
use crate::problem::{Problem, Problems, Read};
use crate::rows::AssetRef;
use crate::text;
use crate::time;
use count::Count;
use jiff::civil::Date;
use schema::File;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The source whose ids these files have, for [`crate::Index::find`].
pub const CRICSHEET: &str = "cricsheet";

/// What is known of a match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchInfo {
    /// Its first day. Cricsheet has no times of day.
    pub first_day: Date,
    /// Its last day.
    pub last_day: Date,
    /// The competition or tour, or empty.
    pub event: String,
    /// Its number in the event, or empty.
    pub match_number: String,
    /// Its stage, such as `Final`, or empty.
    pub stage: String,
    /// Such as `2025` or `2011/12`.
    pub season: String,
    /// `T20`, `ODI`, `Test`, `IT20`, `ODM`, `MDM`.
    pub match_type: String,
    /// `male` or `female`.
    pub gender: String,
    /// Both sides, in the file's order.
    pub teams: [String; 2],
    /// The ground.
    pub venue: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// Who won the toss, or empty.
    pub toss_winner: String,
    /// `bat` or `field`, or empty.
    pub toss_decision: String,
    /// Overs a side may bat, where limited.
    pub overs: Option<u16>,
    /// How it ended.
    pub outcome: Outcome,
    /// Those chosen as the best.
    pub player_of_match: Vec<String>,
    /// Legal balls in an over.
    pub balls_per_over: u8,
    /// The version of the format.
    pub data_version: String,
    /// The revision of the file; a higher one is newer.
    pub revision: u32,
}

/// How a match ended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// `win`, `tie`, `draw` or `no result`.
    pub result: String,
    /// Who won.
    pub winner: Option<String>,
    /// Who won the super over or bowl-out after a tie.
    pub eliminator: Option<String>,
    /// By how many runs.
    pub by_runs: Option<u32>,
    /// By how many wickets.
    pub by_wickets: Option<u32>,
    /// By how many innings.
    pub by_innings: Option<u32>,
    /// A rule that decided it, such as `D/L`.
    pub method: Option<String>,
}

/// The total of one innings; super overs have none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InningsTotal {
    /// From 1.
    pub number: u8,
    /// Who batted.
    pub team: String,
    /// Runs, extras and penalties counted.
    pub runs: u32,
    /// Wickets that fell; who retired hurt is not out.
    pub wickets: u8,
    /// Whole overs.
    pub overs: u32,
    /// Legal balls of the last over when it was not whole.
    pub balls: u8,
    /// Whether the captain ended it.
    pub declared: bool,
    /// Whether it was given up without a ball.
    pub forfeited: bool,
}

/// Somebody who played or fielded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchPlayer {
    /// Who, by registry id.
    pub player: AssetRef,
    /// Whether they stood in the team list or came in for one who did (impact player, concussion). A
    /// substitute who only fielded did not.
    pub played: bool,
}

/// What one player did in one innings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlayerInnings {
    /// Which innings, from 1.
    pub innings: u8,
    /// Who batted in it.
    pub batting_team: String,
    /// Who.
    pub player: AssetRef,
    /// From 1, if they batted.
    pub batting_position: Option<u8>,
    /// Whether they were out (retired out is, retired hurt is not).
    pub dismissed: bool,
    /// Such as `caught b JR Hazlewood`; none when not out.
    pub how_out: Option<String>,
    /// Runs off the bat.
    pub runs: u32,
    /// Balls faced; wides are none.
    pub balls: u32,
    /// Boundary fours.
    pub fours: u32,
    /// Boundary sixes.
    pub sixes: u32,
    /// Whether they bowled a ball, legal or not.
    pub bowled: bool,
    /// Legal balls bowled.
    pub balls_bowled: u32,
    /// Whole overs of theirs alone that cost them nothing; byes and leg byes do not count against them.
    pub maidens: u32,
    /// Runs off the bat, wides and no-balls.
    pub runs_conceded: u32,
    /// Legal balls that cost them nothing.
    pub dot_balls: u32,
    /// Wickets that are the bowler's.
    pub wickets: u32,
    /// Of those, bowled and leg before.
    pub bowled_lbw: u32,
    /// Runs from wides.
    pub wides: u32,
    /// Runs from no-balls.
    pub no_balls: u32,
    /// Catches, their own bowling counted.
    pub catches: u32,
    /// Stumpings.
    pub stumpings: u32,
    /// Run outs in which they are named.
    pub run_outs: u32,
    /// Run outs in which nobody else is named. Cricsheet does not mark direct hits.
    pub run_outs_direct: u32,
    /// Run outs of two or more in which they are one of the last two.
    pub run_outs_shared: u32,
}

/// A whole match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CricketMatch {
    /// The file's name without its ending: Cricsheet's id of the match.
    pub match_ref: String,
    /// What is known of it.
    pub info: MatchInfo,
    /// Everybody named, by team and name.
    pub players: Vec<MatchPlayer>,
    /// Totals, super overs left out.
    pub totals: Vec<InningsTotal>,
    /// How many super-over innings there were; they count for nothing.
    pub super_overs: u8,
    /// What each did in each innings in which they did anything.
    pub innings: Vec<PlayerInnings>,
}

/// Reads one match, or a zip of many. `name` is the file's name: the match's id is in it.
#[must_use]
pub fn cricsheet(name: &str, bytes: &[u8]) -> Read<CricketMatch> {
    if text::shape(bytes) != text::Shape::Zip {
        return cricsheet_json(name, bytes);
    }
    let mut rows = Vec::new();
    let problems = cricsheet_zip(bytes, |found| rows.push(found));
    Read { rows, problems }
}

/// Reads one match.
#[must_use]
pub fn cricsheet_json(name: &str, bytes: &[u8]) -> Read<CricketMatch> {
    let mut problems = Problems::default();
    match read(name, bytes, &mut problems) {
        Ok(found) => Read { rows: vec![found], problems: problems.finish() },
        Err(problem) => Read::refused(problem),
    }
}

fn read(name: &str, bytes: &[u8], problems: &mut Problems) -> Result<CricketMatch, Problem> {
    let match_ref = stem(name);
    if match_ref.is_empty() {
        let problem = Problem::refused("the file has no name, and the match's id is in the name");
        return Err(problem.try_this("Name it as Cricsheet does, such as 1473438.json."));
    }
    if bytes.len() > JSON_BYTES_MAX {
        let reason = format!("the file is larger than {} MiB", JSON_BYTES_MAX >> 20);
        return Err(Problem::refused(reason));
    }
    let text = text::decode(bytes)?;
    let file: File<'_> = serde_json::from_str(&text).map_err(|error| refusal(&error))?;
    check(&file)?;
    let info = info(&file)?;
    let mut found = CricketMatch {
        match_ref,
        info,
        players: Vec::new(),
        totals: Vec::new(),
        super_overs: 0,
        innings: Vec::new(),
    };
    count(&file, &mut found, problems);
    Ok(found)
}

/// The name without folders and ending.
fn stem(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    name.chars().filter(|c| !c.is_control()).take(crate::limits::NAME_CHARS_MAX).collect()
}

/// Why a JSON text is none of what was expected.
fn refusal(error: &serde_json::Error) -> Problem {
    let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
    if error.is_data() {
        let reason = format!("the file is no Cricsheet match: {error}");
        return Problem::refused(reason).at(line).try_this("Take the JSON files of cricsheet.org.");
    }
    crate::json::damaged(error)
}

fn check(file: &File<'_>) -> Result<(), Problem> {
    let version = file.meta.data_version.as_str();
    if version.split('.').next() != Some("1") {
        let problem = Problem::refused("the version of the format is not read, only 1.x is");
        return Err(problem.column("data_version").value(version));
    }
    if file.innings.len() > INNINGS_MAX {
        return Err(Problem::refused(format!("a match has no more than {INNINGS_MAX} innings")));
    }
    if !(1..=20).contains(&file.info.balls_per_over) {
        let problem = Problem::refused("an over has no such number of balls");
        return Err(problem.column("balls_per_over").value(&file.info.balls_per_over.to_string()));
    }
    let stranger = file.innings.iter().find(|innings| !file.info.teams.contains(&innings.team));
    match stranger {
        Some(innings) => {
            let problem = Problem::refused("an innings is of a team that does not play");
            Err(problem.column("team").value(&innings.team))
        }
        None => Ok(()),
    }
}

fn info(file: &File<'_>) -> Result<MatchInfo, Problem> {
    let info = &file.info;
    let day = |text: Option<&String>| {
        let text = text.map_or("", String::as_str);
        time::day(text).map_err(|no| {
            let problem = Problem::refused(format!("the day of the match {}", no.reason));
            problem.column("dates").value(text).try_this(no.suggestion)
        })
    };
    let result = match (&info.outcome.result, &info.outcome.winner) {
        (Some(result), _) => result.clone(),
        (None, Some(_)) => "win".to_owned(),
        (None, None) => String::new(),
    };
    let tie_broken = info.outcome.eliminator.as_ref().or(info.outcome.bowl_out.as_ref());
    Ok(MatchInfo {
        first_day: day(info.dates.first())?,
        last_day: day(info.dates.last())?,
        event: info.event.name.clone(),
        match_number: info.event.match_number.clone(),
        stage: match info.event.stage.is_empty() {
            true => info.event.group.clone(),
            false => info.event.stage.clone(),
        },
        season: info.season.clone(),
        match_type: info.match_type.clone(),
        gender: info.gender.clone(),
        teams: info.teams.clone(),
        venue: info.venue.clone(),
        city: info.city.clone(),
        toss_winner: info.toss.winner.clone(),
        toss_decision: info.toss.decision.clone(),
        overs: info.overs,
        outcome: Outcome {
            result,
            winner: info.outcome.winner.clone(),
            eliminator: tie_broken.cloned(),
            by_runs: info.outcome.by.runs,
            by_wickets: info.outcome.by.wickets,
            by_innings: info.outcome.by.innings,
            method: info.outcome.method.clone(),
        },
        player_of_match: info.player_of_match.clone(),
        balls_per_over: info.balls_per_over,
        data_version: file.meta.data_version.clone(),
        revision: file.meta.revision,
    })
}

/// Counts every innings but super overs, and gathers who was there.
fn count(file: &File<'_>, found: &mut CricketMatch, problems: &mut Problems) {
    let mut people = People::of(file);
    for innings in &file.innings {
        people.replacements(innings);
        if innings.super_over {
            found.super_overs = found.super_overs.saturating_add(1);
            continue;
        }
        let number = u8::try_from(found.totals.len() + 1).unwrap_or(u8::MAX);
        let mut count = Count::of(innings, number, file.info.balls_per_over);
        for (name, mut row) in count.players() {
            row.innings = number;
            row.batting_team.clone_from(&innings.team);
            row.player = people.find(&name, &innings.team, row.batting_position.is_some());
            found.innings.push(row);
        }
        for kind in &count.unknown_kinds {
            let reason = "a kind of dismissal is not known; it counts as out, and for no bowler";
            problems.push(Problem::note(reason).column("kind").value(kind));
        }
        if count.unnamed_fielders > 0 {
            let reason =
                format!("{} fielders have no name and get nothing", count.unnamed_fielders);
            problems.push(Problem::note(reason).column("fielders"));
        }
        found.totals.push(count.total);
    }
    found.players = people.finish(problems);
}

/// Everybody in a match: name → team and whether they played.
struct People<'f> {
    file: &'f File<'f>,
    known: BTreeMap<String, (String, bool)>,
}

impl<'f> People<'f> {
    fn of(file: &'f File<'f>) -> Self {
        let lists = file.info.players.iter();
        let each = lists.flat_map(|(team, names)| names.iter().map(move |name| (name, team)));
        let known = each.map(|(name, team)| (name.clone(), (team.clone(), true))).collect();
        Self { file, known }
    }

    /// Who came in for somebody plays, even where the team list leaves them out.
    fn replacements(&mut self, innings: &schema::Innings<'_>) {
        let balls = innings.overs.iter().flat_map(|over| &over.deliveries);
        for came in balls.flat_map(|ball| &ball.replacements.in_match) {
            self.known.insert(came.comes.clone(), (came.team.clone(), true));
        }
    }

    /// A name that no list has batted for the side that batted, or fielded for the other.
    fn find(&mut self, name: &str, batting: &str, batted: bool) -> AssetRef {
        let teams = &self.file.info.teams;
        let other = teams.iter().find(|team| *team != batting).unwrap_or(&teams[0]);
        let team = if batted { batting } else { other };
        let listed = !self.file.info.players.is_empty();
        let entry = self.known.entry(name.to_owned());
        // Files without team lists: who did something with bat or ball was there.
        let (team, _) = entry.or_insert_with(|| (team.to_owned(), batted || !listed));
        AssetRef {
            external_id: self.file.info.registry.people.get(name).cloned(),
            name: Some(name.to_owned()),
            team: Some(team.clone()),
        }
    }

    fn finish(self, problems: &mut Problems) -> Vec<MatchPlayer> {
        let mut players = Vec::with_capacity(self.known.len());
        for (name, (team, played)) in self.known {
            let external_id = self.file.info.registry.people.get(&name).cloned();
            if external_id.is_none() {
                let reason = "has no id in the file's registry; the name must be confirmed";
                problems.push(Problem::note(reason).column("registry").value(&name));
            }
            let player = AssetRef { external_id, name: Some(name), team: Some(team) };
            players.push(MatchPlayer { player, played });
        }
        players.sort_by(|a, b| {
            (&a.player.team, &a.player.name).cmp(&(&b.player.team, &b.player.name))
        });
        players
    }
}
