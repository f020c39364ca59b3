//! Points of every asset in every match: computed once for a document of rules, shared by every
//! competition that plays by it.

use super::{MatchFacts, MatchId};
use crate::{AssetLines, LinesFrom, Points, Scorer, Status, TieBreak, club_stats};
use gavel_auction::AssetId;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Points of every asset in every match that counts. A copy shares what it has in common with the
/// original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scored {
    by_asset: BTreeMap<AssetId, Arc<AssetPoints>>,
    rounds: Vec<u32>,
    tie_breaks: Vec<TieBreak>,
}

/// What one asset has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct AssetPoints {
    /// Match by match, earliest round first.
    pub(super) matches: Vec<MatchPoints>,
    /// All of them added up, so that a table of who owns the asset for the whole season need not.
    pub(super) sum: AssetSum,
}

/// The sums over all matches of one asset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct AssetSum {
    pub(super) points: Points,
    pub(super) live: Points,
    /// By round, in the order of [`Scored::rounds`].
    pub(super) rounds: Box<[Points]>,
    /// Of the tie-breaks' stats, in their order.
    pub(super) ties: Box<[i64]>,
    /// The same without the last of the rounds.
    pub(super) ties_before: Box<[i64]>,
}

impl AssetPoints {
    fn add_up(&mut self, rounds: &[u32], ties: usize) {
        self.matches.sort_unstable();
        let mut by_round = vec![Points::ZERO; rounds.len()];
        let (mut all, mut before) = (vec![0; ties], vec![0; ties]);
        let (mut points, mut live) = (Points::ZERO, Points::ZERO);
        for one in &self.matches {
            points = points.plus(one.points);
            if one.live {
                live = live.plus(one.points);
            }
            let at = rounds.binary_search(&one.round).ok();
            if let Some(round) = at.and_then(|at| by_round.get_mut(at)) {
                *round = round.plus(one.points);
            }
            add(&mut all, &one.ties);
            if rounds.last() != Some(&one.round) {
                add(&mut before, &one.ties);
            }
        }
        let (rounds, ties, ties_before) = (by_round.into(), all.into(), before.into());
        self.sum = AssetSum { points, live, rounds, ties, ties_before };
    }
}

fn add(sums: &mut [i64], counts: &[i64]) {
    for (sum, count) in sums.iter_mut().zip(counts) {
        *sum = sum.saturating_add(*count);
    }
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
    pub fn season_points<'a>(
        &self,
        matches: impl IntoIterator<Item = (&'a MatchId, &'a MatchFacts)>,
    ) -> Scored {
        let tie_breaks = self.tie_breaks().to_vec();
        let mut scored = Scored { by_asset: BTreeMap::new(), rounds: Vec::new(), tie_breaks };
        for (id, facts) in matches {
            scored.insert(self, id, facts);
        }
        scored.note_rounds();
        scored.add_up_all();
        scored
    }
}

impl Scored {
    /// What an asset has from each match, earliest round first.
    #[must_use]
    pub fn asset(&self, asset: &AssetId) -> &[MatchPoints] {
        self.by_asset.get(asset).map_or(&[], |points| points.matches.as_slice())
    }

    /// The same with its sums.
    pub(super) fn points(&self, asset: &AssetId) -> Option<&AssetPoints> {
        self.by_asset.get(asset).map(Arc::as_ref)
    }

    /// Every asset that has been in a match that counts, by id.
    pub fn assets(&self) -> impl Iterator<Item = (&AssetId, &[MatchPoints])> {
        self.by_asset.iter().map(|(asset, all)| (asset, all.matches.as_slice()))
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
        let mut touched = Vec::new();
        for (asset, all) in &mut self.by_asset {
            if all.matches.iter().any(|points| points.id == *id) {
                Arc::make_mut(all).matches.retain(|points| points.id != *id);
                touched.push(asset.clone());
            }
        }
        if let Some(facts) = facts {
            touched.extend(self.insert(scorer, id, facts));
        }
        self.by_asset.retain(|_, all| !all.matches.is_empty());
        if self.note_rounds() {
            self.add_up_all();
        } else {
            self.add_up(&touched);
        }
    }

    /// Reads off the rounds, so that tables need not; whether they are others than before.
    fn note_rounds(&mut self) -> bool {
        let matches = self.by_asset.values().flat_map(|all| &all.matches);
        let rounds: BTreeSet<u32> = matches.map(|points| points.round).collect();
        let others = !rounds.iter().eq(&self.rounds);
        if others {
            self.rounds = rounds.into_iter().collect();
        }
        others
    }

    fn add_up_all(&mut self) {
        for all in self.by_asset.values_mut() {
            Arc::make_mut(all).add_up(&self.rounds, self.tie_breaks.len());
        }
    }

    fn add_up(&mut self, touched: &[AssetId]) {
        for asset in touched {
            if let Some(all) = self.by_asset.get_mut(asset) {
                Arc::make_mut(all).add_up(&self.rounds, self.tie_breaks.len());
            }
        }
    }

    /// Adds a match that is not there, and says to whom.
    fn insert(&mut self, scorer: &Scorer, id: &MatchId, facts: &MatchFacts) -> Vec<AssetId> {
        let mut touched = Vec::new();
        for (asset, lines) in scorer.lines(facts).iter() {
            let (points, ties) = scorer.total(lines, facts.format.as_deref());
            let live = facts.status == Status::Live;
            let (round, starts_at, id) = (facts.round, facts.starts_at, id.clone());
            let points = MatchPoints { round, id, starts_at, live, points, ties };
            let all = self.by_asset.entry(asset.clone()).or_default();
            Arc::make_mut(all).matches.push(points);
            touched.push(asset.clone());
        }
        touched
    }
}
