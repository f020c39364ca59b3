//! Points of every asset in every match: computed once for a document of rules, shared by every
//! competition that plays by it.

use super::{MatchFacts, MatchId};
use crate::{AssetLines, LinesFrom, Points, Scorer, Status, TieBreak, club_stats};
use gavel_auction::AssetId;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Points of every asset in every match that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scored {
    by_asset: BTreeMap<AssetId, Vec<MatchPoints>>,
    rounds: Vec<u32>,
    tie_breaks: Vec<TieBreak>,
}

/// What an asset has from one match.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct MatchPoints {
    /// The match's round.
    pub round: u32,
    /// The match.
    pub id: MatchId,
    /// When it began, in microseconds since 1970, if that is known.
    pub starts_at: Option<i64>,
    /// Whether they can still change.
    pub live: bool,
    /// What it gave.
    pub points: Points,
    /// The counts of the tie-breaks' stats, in their order.
    pub ties: Box<[i64]>,
}

impl Scorer {
    /// Whether a match in this state gives points by these rules.
    #[must_use]
    pub fn counts(&self, status: Status) -> bool {
        status.can_count() && self.rules().counting.statuses.contains(&status)
    }

    /// The lines of every asset in a match, as the pack takes them: from the score or as they were told.
    /// Empty when the match does not count or its score is not known.
    #[must_use]
    pub fn lines<'a>(&self, facts: &'a MatchFacts) -> Cow<'a, BTreeMap<AssetId, AssetLines>> {
        if !self.counts(facts.status) {
            return Cow::default();
        }
        if self.season().from == LinesFrom::Lines {
            return Cow::Borrowed(&facts.lines);
        }
        let Some(clubs) = &facts.clubs else { return Cow::default() };
        let Ok([home, away]) = club_stats(&clubs.score, self.rules().counting.goals) else {
            return Cow::default();
        };
        let whole = |stats| AssetLines::whole(None, stats);
        let both = [(clubs.home.clone(), whole(home)), (clubs.away.clone(), whole(away))];
        Cow::Owned(BTreeMap::from(both))
    }

    /// Points of every asset in every match. The map has a match once, so that the order in which
    /// matches became known is not in the result.
    #[must_use]
    pub fn season_points(&self, matches: &BTreeMap<MatchId, MatchFacts>) -> Scored {
        let tie_breaks = self.tie_breaks().to_vec();
        let mut scored = Scored { by_asset: BTreeMap::new(), rounds: Vec::new(), tie_breaks };
        for (id, facts) in matches {
            scored.insert(self, id, facts);
        }
        for all in scored.by_asset.values_mut() {
            all.sort_unstable();
        }
        scored.note_rounds();
        scored
    }
}

impl Scored {
    /// What an asset has from each match, earliest round first.
    #[must_use]
    pub fn asset(&self, asset: &AssetId) -> &[MatchPoints] {
        self.by_asset.get(asset).map_or(&[], Vec::as_slice)
    }

    /// Every asset that has been in a match that counts, by id.
    pub fn assets(&self) -> impl Iterator<Item = (&AssetId, &[MatchPoints])> {
        self.by_asset.iter().map(|(asset, all)| (asset, all.as_slice()))
    }

    /// The rounds in which anything has counted, in order.
    #[must_use]
    pub fn rounds(&self) -> &[u32] {
        &self.rounds
    }

    /// The tie-breaks whose counts are kept.
    #[must_use]
    pub fn tie_breaks(&self) -> &[TieBreak] {
        &self.tie_breaks
    }

    /// Puts one match in the place of what was known of it, or takes it out. Gives the same as scoring
    /// everything again, by the same scorer.
    pub fn replace(&mut self, scorer: &Scorer, id: &MatchId, facts: Option<&MatchFacts>) {
        for all in self.by_asset.values_mut() {
            all.retain(|points| points.id != *id);
        }
        if let Some(facts) = facts {
            for asset in self.insert(scorer, id, facts) {
                if let Some(all) = self.by_asset.get_mut(&asset) {
                    all.sort_unstable();
                }
            }
        }
        self.by_asset.retain(|_, all| !all.is_empty());
        self.note_rounds();
    }

    /// Reads off the rounds, so that tables need not.
    fn note_rounds(&mut self) {
        let all = self.by_asset.values().flatten().map(|points| points.round);
        self.rounds = all.collect::<BTreeSet<u32>>().into_iter().collect();
    }

    /// Adds a match that is not there, and says to whom.
    fn insert(&mut self, scorer: &Scorer, id: &MatchId, facts: &MatchFacts) -> Vec<AssetId> {
        let mut touched = Vec::new();
        for (asset, lines) in scorer.lines(facts).iter() {
            let (points, ties) = scorer.total(lines, facts.format.as_deref());
            let live = facts.status == Status::Live;
            let (round, starts_at, id) = (facts.round, facts.starts_at, id.clone());
            let points = MatchPoints { round, id, starts_at, live, points, ties };
            self.by_asset.entry(asset.clone()).or_default().push(points);
            touched.push(asset.clone());
        }
        touched
    }
}
