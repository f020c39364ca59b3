//! Who leads.

use super::scored::AssetPoints;
use super::{MatchPoints, MemberId, Scored};
use crate::season::Better;
use crate::{Points, TieBreak};
use gavel_auction::AssetId;
use serde::Serialize;
use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BTreeSet};

/// One competition that a table adds up.
#[derive(Debug, Clone, Copy)]
pub struct Played<'a> {
    /// Its matches, scored by its rules.
    pub scored: &'a Scored,
    /// Who plays in it.
    pub entrants: &'a [Entrant],
}

/// A manager in a competition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entrant {
    /// Who it is: the same over all competitions of a table.
    pub member: MemberId,
    /// The name that is shown.
    pub name: String,
    /// What they own.
    pub holdings: Vec<Holding>,
}

/// One asset that a manager owns or owned.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holding {
    /// The asset.
    pub asset: AssetId,
    /// Matches that begin at this time or later count, in microseconds since 1970; all when absent.
    pub from: Option<i64>,
    /// Matches that begin before this time count; all when absent.
    pub until: Option<i64>,
}

impl Holding {
    /// For the whole season.
    #[must_use]
    pub fn whole(asset: AssetId) -> Self {
        Self { asset, from: None, until: None }
    }

    /// Whether every match of the asset is theirs.
    fn is_whole(&self) -> bool {
        self.from.is_none() && self.until.is_none()
    }

    /// Whether a match is theirs. One whose time is not known belongs to who holds the asset last.
    #[must_use]
    pub fn covers(&self, points: &MatchPoints) -> bool {
        let Some(at) = points.starts_at else { return self.until.is_none() };
        self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }
}

/// A table, first place first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// How equal totals were told apart.
    pub tie_breaks: Vec<TieBreak>,
    /// The rounds in which anything has counted, in order.
    pub rounds: Vec<u32>,
    /// One for each manager.
    pub rows: Vec<Row>,
}

/// A manager in the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// From 1; equal in everything share it, and the places behind them stay empty: 1, 1, 3.
    pub rank: u32,
    /// Whether another has the same rank.
    pub shared: bool,
    /// The rank before the last round; none when there was no round before it.
    pub rank_before: Option<u32>,
    /// Who it is.
    pub member: MemberId,
    /// The name that is shown.
    pub name: String,
    /// All points.
    pub total: Points,
    /// How many of them can still change.
    pub live: Points,
    /// The sums of the tie-breaks' stats, in their order.
    pub ties: Vec<i64>,
    /// Points by round, in the order of the table's rounds.
    pub rounds: Vec<Points>,
    /// What each asset has brought, in the order of competitions, then assets.
    pub assets: Vec<AssetTotal>,
}

/// What an asset has brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AssetTotal {
    /// The index of the competition among those given.
    pub competition: usize,
    /// The asset.
    pub asset: AssetId,
    /// Its points while it was held.
    pub points: Points,
    /// How many of them can still change.
    pub live: Points,
    /// In how many matches.
    pub matches: u32,
}

impl Row {
    /// Places won (above nought) or lost (below) by the last round.
    #[must_use]
    pub fn movement(&self) -> i64 {
        self.rank_before.map_or(0, |before| i64::from(before) - i64::from(self.rank))
    }
}

impl Entrant {
    /// Every match that counted for this manager, asset by asset: what a total is made of.
    pub fn matches<'a>(
        &'a self,
        scored: &'a Scored,
    ) -> impl Iterator<Item = (&'a AssetId, &'a MatchPoints)> {
        let spans = self.spans();
        let mut out = Vec::new();
        for spans in spans.chunk_by(same_asset) {
            let Some(&first) = spans.first() else { continue };
            let all = scored.asset(&first.asset).iter().filter(|points| covered(spans, points));
            out.extend(all.map(move |points| (&first.asset, points)));
        }
        out.into_iter()
    }

    /// When each asset was theirs; what is about one asset stands together.
    fn spans(&self) -> Vec<&Holding> {
        let mut spans: Vec<&Holding> = self.holdings.iter().collect();
        if !spans.is_sorted() {
            spans.sort_unstable();
        }
        spans
    }
}

fn same_asset(one: &&Holding, other: &&Holding) -> bool {
    one.asset == other.asset
}

fn covered(spans: &[&Holding], points: &MatchPoints) -> bool {
    spans.iter().any(|holding| holding.covers(points))
}

/// The table of one competition or of several with the same members. The order of its inputs is not in
/// the result. Totals decide; then `tie_breaks` in order, of which those that a competition does not
/// keep count as nought there; equal in all share a rank and stand by name.
#[must_use]
pub fn table(played: &[Played<'_>], tie_breaks: &[TieBreak]) -> Table {
    let rounds: BTreeSet<u32> =
        played.iter().flat_map(|one| one.scored.rounds()).copied().collect();
    let rounds: Vec<u32> = rounds.into_iter().collect();
    let mut sums: BTreeMap<&MemberId, Sums> = BTreeMap::new();
    for (index, one) in played.iter().enumerate() {
        let ground = Ground::new(index, one.scored, (&rounds, tie_breaks));
        for entrant in one.entrants {
            let fresh = || Sums::new(&entrant.name, rounds.len(), tie_breaks.len());
            let sum = sums.entry(&entrant.member).or_insert_with(fresh);
            sum.name = sum.name.min(&entrant.name);
            sum.add(&ground, entrant);
        }
    }
    let rows = ranked(sums, tie_breaks, rounds.len());
    Table { tie_breaks: tie_breaks.to_vec(), rounds, rows }
}

/// A competition while it is added up.
struct Ground<'a> {
    /// Its index among those given.
    competition: usize,
    scored: &'a Scored,
    /// Where each of its rounds stands among the table's.
    rounds: Vec<usize>,
    /// Where each tie-break's counts stand in its points.
    columns: Vec<Option<usize>>,
    /// The table's last round.
    last: Option<u32>,
}

impl<'a> Ground<'a> {
    fn new(
        competition: usize,
        scored: &'a Scored,
        (rounds, tie_breaks): (&[u32], &[TieBreak]),
    ) -> Self {
        let column = |wanted: &TieBreak| {
            scored.tie_breaks().iter().position(|kept| kept.stat == wanted.stat)
        };
        Self {
            competition,
            scored,
            rounds: scored
                .rounds()
                .iter()
                .map(|round| rounds.partition_point(|r| r < round))
                .collect(),
            columns: tie_breaks.iter().map(column).collect(),
            last: rounds.last().copied(),
        }
    }
}

/// A manager while the competitions are added up.
struct Sums<'a> {
    name: &'a str,
    live: Points,
    rounds: Vec<Points>,
    ties: Vec<i64>,
    /// As they were before the last round.
    ties_before: Vec<i64>,
    assets: Vec<AssetTotal>,
}

impl<'a> Sums<'a> {
    fn new(name: &'a str, rounds: usize, ties: usize) -> Self {
        Self {
            name,
            live: Points::ZERO,
            rounds: vec![Points::ZERO; rounds],
            ties: vec![0; ties],
            ties_before: vec![0; ties],
            assets: Vec::new(),
        }
    }

    fn add(&mut self, ground: &Ground<'_>, entrant: &Entrant) {
        for spans in entrant.spans().chunk_by(same_asset) {
            let Some(first) = spans.first() else { continue };
            let mut total = AssetTotal {
                competition: ground.competition,
                asset: first.asset.clone(),
                points: Points::ZERO,
                live: Points::ZERO,
                matches: 0,
            };
            match ground.scored.points(&first.asset) {
                None => {}
                Some(all) if spans.iter().any(|span| span.is_whole()) => {
                    self.add_whole(ground, all, &mut total);
                }
                Some(all) => self.add_part(ground, (all, spans), &mut total),
            }
            self.live = self.live.plus(total.live);
            self.assets.push(total);
        }
    }

    /// An asset that was held all season: its sums are there.
    fn add_whole(&mut self, ground: &Ground<'_>, all: &AssetPoints, total: &mut AssetTotal) {
        let sum = &all.sum;
        for (points, at) in sum.rounds.iter().zip(&ground.rounds) {
            if let Some(round) = self.rounds.get_mut(*at) {
                *round = round.plus(*points);
            }
        }
        total.points = sum.points;
        total.live = sum.live;
        total.matches = u32::try_from(all.matches.len()).unwrap_or(u32::MAX);
        count(&mut self.ties, &sum.ties, &ground.columns);
        let ends_with_it = ground.scored.rounds().last().copied() == ground.last;
        let before = if ends_with_it { &sum.ties_before } else { &sum.ties };
        count(&mut self.ties_before, before, &ground.columns);
    }

    /// An asset that was held for a part of the season: match by match.
    fn add_part(
        &mut self,
        ground: &Ground<'_>,
        (all, spans): (&AssetPoints, &[&Holding]),
        total: &mut AssetTotal,
    ) {
        for one in all.matches.iter().filter(|points| covered(spans, points)) {
            let at = ground.scored.rounds().binary_search(&one.round).ok();
            let at = at.and_then(|at| ground.rounds.get(at));
            if let Some(round) = at.and_then(|at| self.rounds.get_mut(*at)) {
                *round = round.plus(one.points);
            }
            total.points = total.points.plus(one.points);
            total.matches += 1;
            if one.live {
                total.live = total.live.plus(one.points);
            }
            count(&mut self.ties, &one.ties, &ground.columns);
            if ground.last != Some(one.round) {
                count(&mut self.ties_before, &one.ties, &ground.columns);
            }
        }
    }

    /// What decides the place: larger is better.
    fn standing(&self, tie_breaks: &[TieBreak], before: bool) -> (Points, Vec<i64>) {
        let all = self.rounds.len();
        let counted = if before { all.saturating_sub(1) } else { all };
        let ties = if before { &self.ties_before } else { &self.ties };
        let signed = |(sum, tie_break): (&i64, &TieBreak)| match tie_break.better {
            Better::More => *sum,
            Better::Fewer => sum.saturating_neg(),
        };
        let total = self.rounds.iter().take(counted).copied().sum();
        (total, ties.iter().zip(tie_breaks).map(signed).collect())
    }
}

/// Adds counts, each to the sum of its tie-break.
fn count(sums: &mut [i64], counts: &[i64], columns: &[Option<usize>]) {
    for (sum, column) in sums.iter_mut().zip(columns) {
        let count = column.and_then(|at| counts.get(at)).copied().unwrap_or(0);
        *sum = sum.saturating_add(count);
    }
}

fn ranked(sums: BTreeMap<&MemberId, Sums<'_>>, tie_breaks: &[TieBreak], rounds: usize) -> Vec<Row> {
    let standings = |before| -> Vec<(Points, Vec<i64>)> {
        sums.values().map(|sum| sum.standing(tie_breaks, before)).collect()
    };
    let (now, before) = (standings(false), standings(true));
    let (ranks, ranks_before) = (ranks(&now), ranks(&before));
    let mut rows: Vec<Row> = Vec::with_capacity(sums.len());
    let places = ranks.iter().zip(ranks_before).zip(now);
    for ((member, sum), ((place, (rank_before, _)), (total, _))) in sums.into_iter().zip(places) {
        let (rank, shared) = *place;
        rows.push(Row {
            rank,
            shared,
            rank_before: (rounds > 1).then_some(rank_before),
            member: member.clone(),
            name: sum.name.to_owned(),
            total,
            live: sum.live,
            ties: sum.ties,
            rounds: sum.rounds,
            assets: sum.assets,
        });
    }
    rows.sort_by(by_rank);
    rows
}

/// The place of each standing (one more than how many are better), and whether another has it too.
fn ranks(standings: &[(Points, Vec<i64>)]) -> Vec<(u32, bool)> {
    let mut sorted: Vec<&(Points, Vec<i64>)> = standings.iter().collect();
    sorted.sort_unstable_by_key(|standing| Reverse(*standing));
    let place = |standing: &(Points, Vec<i64>)| {
        let better = sorted.partition_point(|other| *other > standing);
        let equal = sorted.iter().skip(better).take(2).filter(|other| **other == standing).count();
        (u32::try_from(better).unwrap_or(u32::MAX).saturating_add(1), equal > 1)
    };
    standings.iter().map(place).collect()
}

/// By rank, then by name as people sort names, then by member.
fn by_rank(a: &Row, b: &Row) -> Ordering {
    let name = |row: &Row| row.name.to_lowercase();
    (a.rank.cmp(&b.rank))
        .then_with(|| name(a).cmp(&name(b)))
        .then_with(|| a.name.cmp(&b.name))
        .then_with(|| a.member.cmp(&b.member))
}
