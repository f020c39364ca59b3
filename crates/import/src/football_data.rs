//! football-data.org, version 4: `/matches` and the lists of a competition.
//!
//! Its documentation (general/v4/overtime) says: `fullTime` is the running score and in the end counts
//! everything, the shoot-out's kicks too; `regularTime` is after 90 minutes; `extraTime` counts the goals
//! of extra time alone; `penalties` the shoot-out alone. They are given by `duration`.

use crate::json;
use crate::problem::{Problem, Problems, Read};
use crate::rows::{AssetRef, FixtureRow, Goals, MatchStatus, Score};
use crate::status::{WORDS, status};
use crate::time::{self, NoMoment};
use jiff::tz::TimeZone;
use serde_json::Value;

/// The source whose ids these files have, for [`crate::Index::find`].
pub const FOOTBALL_DATA: &str = "football_data";

/// Reads fixtures and results, by id.
#[must_use]
pub fn football_data(bytes: &[u8]) -> Read<FixtureRow> {
    let document = match json::document(bytes) {
        Ok(document) => document,
        Err(problem) => return Read::refused(problem),
    };
    let list = match (document["matches"].as_array(), document["utcDate"].is_string()) {
        (Some(list), _) => list.as_slice(),
        (None, true) => std::slice::from_ref(&document),
        (None, false) => return Read::refused(other(&document)),
    };
    if let Err(problem) = json::not_too_many(list.len()) {
        return Read::refused(problem);
    }
    let mut problems = Problems::default();
    let mut rows = Vec::with_capacity(list.len());
    for (index, found) in list.iter().enumerate() {
        let line = u32::try_from(index + 1).unwrap_or(u32::MAX);
        rows.extend(Reader { found, line, problems: &mut problems }.row());
    }
    Read { rows, problems: problems.finish() }
}

/// An error of the service, or something else altogether.
fn other(document: &Value) -> Problem {
    match json::name(&document["message"]) {
        Some(message) => {
            Problem::refused("football-data.org answers with an error").value(&message)
        }
        None => {
            Problem::refused("the file has no \"matches\": it is not football-data.org's version 4")
        }
    }
}

struct Reader<'r> {
    found: &'r Value,
    line: u32,
    problems: &'r mut Problems,
}

impl Reader<'_> {
    fn problem(&mut self, problem: Problem, field: &str, value: &Value) {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        self.problems.push(problem.at(self.line).column(field).value(&text));
    }

    fn wrong<T>(&mut self, field: &str, value: &Value, reason: impl Into<String>) -> Option<T> {
        self.problem(Problem::error(reason), field, value);
        None
    }

    fn row(&mut self) -> Option<FixtureRow> {
        let found = self.found;
        let Some(match_ref) = json::name(&found["id"]) else {
            return self.wrong("id", &found["id"], "is no id");
        };
        let date = &found["utcDate"];
        // The field's name is its zone; a text without one would be taken for UTC too.
        let starts_at = match time::moment(date.as_str().unwrap_or_default(), &TimeZone::UTC) {
            Ok(moment) => moment.at,
            Err(NoMoment { reason, .. }) => return self.wrong("utcDate", date, reason),
        };
        let status = self.status()?;
        let score = self.score(status)?;
        let round = ["matchday", "stage"].into_iter().find_map(|field| json::name(&found[field]));
        let (home, away) = (self.team("homeTeam"), self.team("awayTeam"));
        Some(FixtureRow {
            match_ref: Some(match_ref),
            starts_at: Some(starts_at),
            day: None,
            home,
            away,
            venue: json::name(&found["venue"]),
            round,
            status,
            score,
            line: self.line,
        })
    }

    /// A knock-out match has no teams until they are known.
    fn team(&mut self, field: &str) -> Option<AssetRef> {
        let team = &self.found[field];
        let external_id = json::name(&team["id"]);
        let name = ["name", "shortName", "tla"].into_iter().find_map(|key| json::name(&team[key]));
        if external_id.is_none() && name.is_none() {
            self.problem(Problem::note("the team is not known yet"), field, team);
            return None;
        }
        Some(AssetRef { external_id, name, team: None })
    }

    fn status(&mut self) -> Option<MatchStatus> {
        let value = &self.found["status"];
        let Some((status, note)) = status(value.as_str().unwrap_or_default()) else {
            let problem = Problem::error("is no status that is known").try_this(WORDS);
            self.problem(problem, "status", value);
            return None;
        };
        if let Some(note) = note {
            self.problem(Problem::note(note), "status", value);
        }
        Some(status)
    }

    /// None: something is wrong. Some(None): there is no score.
    fn score(&mut self, status: MatchStatus) -> Option<Option<Score>> {
        let score = &self.found["score"];
        if score["fullTime"]["homeTeam"].is_number() {
            return self.wrong("score", score, "is of version 2 of the service; only 4 is read");
        }
        let full = self.goals("fullTime")?;
        let Some(full) = full else {
            return match status {
                MatchStatus::Finished => {
                    self.wrong("score", score, "is empty, and the match is finished")
                }
                _ => Some(None),
            };
        };
        // Some providers put 0:0 on matches that have not begun.
        if status == MatchStatus::Scheduled {
            let nil = full.home == 0 && full.away == 0;
            return match nil {
                true => Some(None),
                false => self.wrong("score", score, "has goals, and the match is not begun"),
            };
        }
        match score["duration"].as_str() {
            None | Some("REGULAR") => {
                Some(Some(Score { ninety: full, after_extra: None, shootout: None }))
            }
            Some("EXTRA_TIME") => self.parts(full, false),
            Some("PENALTY_SHOOTOUT") => self.parts(full, true),
            Some(_) => self.wrong("duration", &score["duration"], "is no duration that is known"),
        }
    }

    /// Takes a score with extra time apart, and adds it up again: what does not agree is not taken. One
    /// part that is missing follows from the others.
    fn parts(&mut self, full: Goals, shootout: bool) -> Option<Option<Score>> {
        let score = &self.found["score"];
        let (regular, extra) = (self.goals("regularTime")?, self.goals("extraTime")?);
        let kicks = if shootout { self.goals("penalties")? } else { None };
        let nil = Goals { home: 0, away: 0 };
        let ninety = match (regular, extra) {
            (Some(ninety), _) => Some(ninety),
            (None, Some(extra)) => minus(full, plus(extra, kicks.unwrap_or(nil))),
            (None, None) => None,
        };
        let Some(ninety) = ninety else {
            return self.wrong(
                "regularTime",
                score,
                "is missing, and the match went on after 90 minutes",
            );
        };
        let played = plus(ninety, extra.unwrap_or(nil));
        let kicks = match kicks {
            None if shootout => {
                let note = "the shoot-out's kicks are missing; they follow from the full score";
                self.problem(Problem::note(note), "penalties", score);
                minus(full, played).filter(|kicks| *kicks != nil)
            }
            kicks => kicks,
        };
        let all = plus(played, kicks.unwrap_or(nil));
        // While it is live, and from some providers in the end too, the kicks are not in the full score.
        if full != all && full != played {
            let reason =
                "does not add up: fullTime is not regularTime, extraTime and penalties together";
            return self.wrong("score", score, reason);
        }
        Some(Some(Score { ninety, after_extra: Some(played), shootout: kicks }))
    }

    fn goals(&mut self, part: &str) -> Option<Option<Goals>> {
        let value = &self.found["score"][part];
        let (home, away) = (&value["home"], &value["away"]);
        if home.is_null() && away.is_null() {
            return Some(None);
        }
        match (json::goals(home), json::goals(away)) {
            (Some(home), Some(away)) => Some(Some(Goals { home, away })),
            _ => self.wrong(part, value, "is no pair of goals from 0 to 99"),
        }
    }
}

fn plus(one: Goals, other: Goals) -> Goals {
    Goals { home: one.home + other.home, away: one.away + other.away }
}

fn minus(one: Goals, other: Goals) -> Option<Goals> {
    let home = one.home.checked_sub(other.home)?;
    Some(Goals { home, away: one.away.checked_sub(other.away)? })
}
