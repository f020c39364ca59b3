//! Which match a row is about: by its id, by another name, by who meets whom; else a new one, whose id
//! follows from the row alone, so that files can come in any order.

use super::files::Parsed;
use super::resolve::Ground;
use gavel_auction::AssetId;
use gavel_import::{FixtureRow, StatRow};
use gavel_sport::MatchId;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// A match that is there, and when it begins.
type There = (String, Option<i64>);

/// The matches that are there, by what they can be found by.
#[derive(Debug)]
pub struct Which<'a> {
    parsed: &'a Parsed,
    ground: Ground<'a>,
    pairs: BTreeMap<(AssetId, AssetId), Vec<There>>,
    times: BTreeMap<i64, Vec<String>>,
}

impl<'a> Which<'a> {
    /// Looks at what is there.
    #[must_use]
    pub fn new(parsed: &'a Parsed, ground: Ground<'a>) -> Self {
        let mut which = Self { parsed, ground, pairs: BTreeMap::new(), times: BTreeMap::new() };
        for (id, one) in ground.sheet.matches.iter() {
            let Some(fixture) = &one.fixture else { continue };
            if let (Some(home), Some(away)) = (&fixture.home, &fixture.away) {
                let pair = which.pairs.entry((home.clone(), away.clone())).or_default();
                pair.push((id.to_string(), fixture.starts_at));
            }
            if let Some(at) = fixture.starts_at {
                which.times.entry(at).or_default().push(id.to_string());
            }
        }
        which
    }

    /// The match of a fixture.
    #[must_use]
    pub fn of_fixture(
        &self,
        row: &FixtureRow,
        (home, away): (Option<&AssetId>, Option<&AssetId>),
    ) -> String {
        if let Some(known) = row.match_ref.as_deref().and_then(|id| self.known(id)) {
            return known;
        }
        if let (Some(home), Some(away)) = (home, away) {
            let there = self.pairs.get(&(home.clone(), away.clone()));
            match there.map(Vec::as_slice) {
                Some([(id, _)]) => return id.clone(),
                Some(several) => {
                    let at = row.starts_at.map(Timestamp::as_microsecond);
                    let same = several.iter().find(|(_, starts)| at.is_some() && *starts == at);
                    if let Some((id, _)) = same {
                        return id.clone();
                    }
                }
                None => {}
            }
        }
        let of_pair = || home.zip(away).map(|(home, away)| format!("{home}-v-{away}"));
        let new = row.match_ref.as_deref().map(|id| self.new_id(id)).or_else(of_pair);
        new.unwrap_or_else(|| {
            let day = row.starts_at.map(|at| at.to_string()).or(row.day.map(|day| day.to_string()));
            format!("match-{}", day.unwrap_or_else(|| row.line.to_string()))
        })
    }

    /// The match of a stat line; none when nothing says it.
    #[must_use]
    pub fn of_stat(&self, row: &StatRow) -> Option<String> {
        if let Some(id) = row.match_ref.as_deref() {
            return Some(self.known(id).unwrap_or_else(|| self.new_id(id)));
        }
        if let Some(about) = self.ground.about {
            return Some(about.to_owned());
        }
        let at = row.starts_at?;
        match self.times.get(&at.as_microsecond()).map(Vec::as_slice) {
            Some([id]) => Some(id.clone()),
            _ => Some(format!("match-{at}")),
        }
    }

    fn known(&self, id: &str) -> Option<String> {
        let there = |id: &str| self.ground.sheet.matches.contains_key(&MatchId::from(id));
        let new = self.new_id(id);
        let other = self.ground.matches.get(id).cloned();
        other.or_else(|| there(&new).then_some(new)).or_else(|| there(id).then(|| id.to_owned()))
    }

    /// Ids of different sources are different ids.
    fn new_id(&self, id: &str) -> String {
        self.parsed.source.map_or_else(|| id.to_owned(), |source| format!("{source}:{id}"))
    }
}
