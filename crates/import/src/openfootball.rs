//! openfootball's JSON in both shapes: matches in one list (`score: {ft, et, p}`), and the older one
//! with rounds (`score1`, `score2`, `score1et`, `score1p`, teams as objects).

use crate::json;
use crate::problem::{Problem, Problems, Read};
use crate::rows::{AssetRef, FixtureRow, Goals, MatchStatus, Score};
use crate::status::{WORDS, status};
use crate::time::{self, NoMoment};
use jiff::tz::TimeZone;
use serde_json::Value;

/// The source whose names these files have, for [`crate::Index::find`].
pub const OPENFOOTBALL: &str = "openfootball";

/// Reads fixtures and results. Times without a zone are in `zone`, which a note says once.
#[must_use]
pub fn openfootball(bytes: &[u8], zone: &TimeZone) -> Read<FixtureRow> {
    let document = match json::document(bytes) {
        Ok(document) => document,
        Err(problem) => return Read::refused(problem),
    };
    let Some(list) = matches(&document) else {
        let problem = Problem::refused(
            "the file has neither \"matches\" nor \"rounds\": it is not openfootball's",
        );
        return Read::refused(problem.try_this("Take a file such as en.1.json of football.json."));
    };
    if let Err(problem) = json::not_too_many(list.len()) {
        return Read::refused(problem);
    }
    let mut problems = Problems::default();
    let mut rows = Vec::with_capacity(list.len());
    let mut assumed = 0;
    for (index, (round, found)) in list.iter().enumerate() {
        let line = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let mut one = Reader { found, zone, line, problems: &mut problems, assumed: &mut assumed };
        rows.extend(one.row(round));
    }
    if assumed > 0 {
        let name = zone.iana_name().unwrap_or("the chosen zone");
        let reason = format!("{assumed} times have no zone; they were read as time in {name}");
        problems.push(Problem::note(reason).column("time"));
    }
    Read { rows, problems: problems.finish() }
}

/// Every match with the name of its round.
fn matches(document: &Value) -> Option<Vec<(&Value, &Value)>> {
    if let Some(list) = document["matches"].as_array() {
        return Some(list.iter().map(|found| (&found["round"], found)).collect());
    }
    let rounds = document["rounds"].as_array()?;
    let each = rounds.iter().flat_map(|round| {
        let list = round["matches"].as_array().map(Vec::as_slice).unwrap_or_default();
        list.iter().map(move |found| (&round["name"], found))
    });
    Some(each.collect())
}

struct Reader<'r> {
    found: &'r Value,
    zone: &'r TimeZone,
    line: u32,
    problems: &'r mut Problems,
    assumed: &'r mut usize,
}

impl Reader<'_> {
    fn wrong(&mut self, field: &str, value: &Value, reason: impl Into<String>) {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        self.problems.push(Problem::error(reason).at(self.line).column(field).value(&text));
    }

    fn row(&mut self, round: &Value) -> Option<FixtureRow> {
        let home = self.team("team1")?;
        let away = self.team("team2")?;
        let (day, starts_at) = self.when()?;
        let score = self.score()?;
        let status = self.status(score)?;
        Some(FixtureRow {
            match_ref: None,
            starts_at,
            day: Some(day),
            home: Some(home),
            away: Some(away),
            venue: json::name(&self.found["ground"])
                .or_else(|| json::name(&self.found["stadium"]["name"])),
            round: json::name(round),
            status,
            score,
            line: self.line,
        })
    }

    fn team(&mut self, field: &str) -> Option<AssetRef> {
        let value = &self.found[field];
        let name = json::name(value).or_else(|| json::name(&value["name"]));
        let Some(name) = name else {
            self.wrong(field, value, "is no team");
            return None;
        };
        // Codes such as ENG are of one file only: openfootball's teams go by their names.
        Some(AssetRef { external_id: Some(name.clone()), name: Some(name), team: None })
    }

    fn when(&mut self) -> Option<(jiff::civil::Date, Option<jiff::Timestamp>)> {
        let date = &self.found["date"];
        let day = match time::day(date.as_str().unwrap_or_default()) {
            Ok(day) => day,
            Err(NoMoment { reason, .. }) => {
                self.wrong("date", date, reason);
                return None;
            }
        };
        let clock = &self.found["time"];
        let Some(text) = clock.as_str().filter(|text| !text.trim().is_empty()) else {
            return Some((day, None));
        };
        let zone = self.found["timezone"].as_str().unwrap_or_default();
        match time::moment_of(day, &format!("{text} {zone}"), self.zone) {
            Ok(moment) => {
                *self.assumed += usize::from(moment.zone_assumed);
                Some((day, Some(moment.at)))
            }
            Err(NoMoment { reason, .. }) => {
                self.wrong("time", clock, reason);
                None
            }
        }
    }

    /// None: something is wrong. Some(None): there is no score.
    fn score(&mut self) -> Option<Option<Score>> {
        let found = self.found;
        let score = &found["score"];
        if let Some(both) = score.as_array() {
            let ninety = self.pair("score", &Value::Array(both.clone()))?;
            return Some(ninety.map(|ninety| Score { ninety, after_extra: None, shootout: None }));
        }
        let (ninety, after_extra, shootout) = if score.is_object() {
            (
                self.pair("ft", &score["ft"])?,
                self.pair("et", &score["et"])?,
                self.pair("p", &score["p"])?,
            )
        } else {
            let mut flat = |end: &str| {
                let of = |side: u8| found[format!("score{side}{end}")].clone();
                self.pair(&format!("score1{end}"), &Value::Array(vec![of(1), of(2)]))
            };
            (flat("")?, flat("et")?, flat("p")?)
        };
        match ninety {
            Some(ninety) => Some(Some(Score { ninety, after_extra, shootout })),
            None if after_extra.is_some() || shootout.is_some() => {
                self.wrong("score", score, "has no score after 90 minutes");
                None
            }
            None => Some(None),
        }
    }

    fn pair(&mut self, field: &str, value: &Value) -> Option<Option<Goals>> {
        let both = value.as_array().map(Vec::as_slice).unwrap_or_default();
        if value.is_null() || both.is_empty() || both.iter().all(Value::is_null) {
            return Some(None);
        }
        if let [home, away] = both
            && let (Some(home), Some(away)) = (json::goals(home), json::goals(away))
        {
            return Some(Some(Goals { home, away }));
        }
        self.wrong(field, value, "is no pair of goals from 0 to 99");
        None
    }

    fn status(&mut self, score: Option<Score>) -> Option<MatchStatus> {
        let value = &self.found["status"];
        let Some(word) = value.as_str() else {
            return Some(if score.is_some() {
                MatchStatus::Finished
            } else {
                MatchStatus::Scheduled
            });
        };
        let Some((status, note)) = status(word) else {
            let problem =
                Problem::error("is no status that is known").at(self.line).column("status");
            self.problems.push(problem.value(word).try_this(WORDS));
            return None;
        };
        if let Some(note) = note {
            self.problems.push(Problem::note(note).at(self.line).column("status").value(word));
        }
        Some(status)
    }
}
