//! Who has done most: in points or in one of the sport's stats, in one round or in all.

use super::AssetView;
use super::score::PointsView;
use crate::season::sheet::Sheet;
use gavel_auction::AssetId;
use gavel_sport::{MatchId, Points};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Who has done most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TopView {
    /// The stats of the sport, by which one may ask as well.
    pub stats: Vec<StatView>,
    /// Whoever has done anything, most first.
    pub rows: Vec<TopRowView>,
}

/// A stat of the sport.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct StatView {
    /// By which it is asked for.
    pub key: String,
    /// What people call it.
    pub label: String,
}

/// One of them, owned or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TopRowView {
    /// The asset.
    pub asset: AssetView,
    /// Whose it is, if anybody's.
    pub owner: Option<i64>,
    /// Its points.
    pub points: PointsView,
    /// The stat's count, when one was asked for.
    pub count: Option<i64>,
    /// In how many matches.
    pub matches: usize,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// Only this round.
    pub round: Option<u32>,
    /// By this stat; by points without.
    pub stat: Option<&'a str>,
    /// So many at most.
    pub most: usize,
}

/// What one asset has come to.
#[derive(Debug, Default)]
struct Sum {
    points: Points,
    count: i64,
    matches: usize,
}

/// Whoever has done most, by what is wanted; equal ones by points, then by name.
#[must_use]
pub fn top(sheet: &Sheet, wanted: Wanted<'_>) -> TopView {
    let mut rows: Vec<TopRowView> = sums(sheet, wanted)
        .into_iter()
        .filter(|(_, sum)| wanted.stat.is_none() || sum.count > 0)
        .filter_map(|(asset, sum)| row(sheet, asset, &sum, wanted.stat.is_some()))
        .collect();
    rows.sort_by(|a, b| {
        let most = (b.count, b.points.milli).cmp(&(a.count, a.points.milli));
        most.then_with(|| a.asset.name.cmp(&b.asset.name))
    });
    rows.truncate(wanted.most);
    let stat =
        |stat: &gavel_sport::Stat| StatView { key: stat.key.clone(), label: stat.label.clone() };
    TopView { stats: sheet.scorer.season().stats.iter().map(stat).collect(), rows }
}

fn sums<'a>(sheet: &'a Sheet, wanted: Wanted<'_>) -> BTreeMap<&'a AssetId, Sum> {
    let mut sums: BTreeMap<&AssetId, Sum> = BTreeMap::new();
    for (asset, scored) in sheet.scored.assets() {
        for one in scored.iter().filter(|one| wanted.round.is_none_or(|round| round == one.round)) {
            let sum = sums.entry(asset).or_default();
            sum.points = sum.points.plus(one.points);
            sum.matches += 1;
            if let Some(stat) = wanted.stat {
                sum.count = sum.count.saturating_add(count(sheet, &one.id, asset, stat));
            }
        }
    }
    sums
}

/// How often an asset has done this in a match, its innings added up.
fn count(sheet: &Sheet, id: &MatchId, asset: &AssetId, stat: &str) -> i64 {
    let Some(one) = sheet.matches.get(id) else { return 0 };
    let lines = sheet.scorer.lines(&one.facts);
    lines.get(asset).map_or(0, |lines| lines.innings.values().map(|line| line.get(stat)).sum())
}

fn row(sheet: &Sheet, asset: &AssetId, sum: &Sum, by_stat: bool) -> Option<TopRowView> {
    Some(TopRowView {
        asset: sheet.assets.get(asset)?.clone(),
        owner: sheet.owners.get(asset).copied(),
        points: sum.points.into(),
        count: by_stat.then_some(sum.count),
        matches: sum.matches,
    })
}
