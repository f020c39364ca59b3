//! The table over several competitions. It names nobody by more than the shown name.

use super::score::PointsView;
use crate::season::together::{Part, same_rounds};
use gavel_sport::{Points, Row, Status, Table};
use serde::Serialize;
use utoipa::ToSchema;

/// One table over several competitions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TogetherView {
    /// The competitions, in the order in which they were asked for.
    pub competitions: Vec<TogetherCompetition>,
    /// What equal totals are told apart by; empty where the competitions differ in it.
    pub tie_breaks: Vec<String>,
    /// Whether any points come from matches that are still being played.
    pub live: bool,
    /// First place first.
    pub rows: Vec<TogetherRow>,
}

/// A competition of such a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TogetherCompetition {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// Somebody in such a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TogetherRow {
    /// From 1; equal in everything share it.
    pub rank: u32,
    /// Whether another has the same.
    pub shared: bool,
    /// Places won (above nought) or lost by the last round; 0 where the competitions have other rounds.
    pub movement: i64,
    /// The name that is shown.
    pub name: String,
    /// Whether it is the caller.
    pub mine: bool,
    /// All points.
    pub points: PointsView,
    /// How many of them can still change.
    pub live: PointsView,
    /// The tie-breaks' counts, in their order.
    pub ties: Vec<i64>,
    /// What comes from each competition, in their order; null where they do not play.
    pub parts: Vec<Option<TogetherPart>>,
}

/// What somebody has in one competition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TogetherPart {
    /// Their seat there, the first if they have several.
    pub seat: i64,
    /// Their points there.
    pub points: PointsView,
}

/// The page of it.
#[must_use]
pub fn together_view(parts: &[Part], table: &Table) -> TogetherView {
    let words = parts.first().map(|part| part.sheet.scorer.season());
    let label = |stat: &str| {
        let known = words.and_then(|words| words.stat(stat));
        known.map_or(stat, |stat| stat.label.as_str()).to_owned()
    };
    let is_live = |part: &Part| part.sheet.matches.values().any(|one| one.status() == Status::Live);
    let competition = |part: &Part| TogetherCompetition {
        id: part.competition.id.clone(),
        name: part.competition.name.clone(),
    };
    let moves = same_rounds(parts);
    TogetherView {
        competitions: parts.iter().map(competition).collect(),
        tie_breaks: table.tie_breaks.iter().map(|tie| label(&tie.stat)).collect(),
        live: parts.iter().any(is_live),
        rows: table.rows.iter().map(|one| row(parts, one, moves)).collect(),
    }
}

fn row(parts: &[Part], row: &Row, moves: bool) -> TogetherRow {
    let part = |(at, part): (usize, &Part)| {
        let seat = part.seats_of(&row.member).next()?;
        let own = row.assets.iter().filter(|one| one.competition == at);
        let points: Points = own.map(|one| one.points).sum();
        Some(TogetherPart { seat, points: points.into() })
    };
    let is_mine = |part: &Part| part.seats_of(&row.member).any(|seat| part.mine.contains(&seat));
    TogetherRow {
        rank: row.rank,
        shared: row.shared,
        movement: if moves { row.movement() } else { 0 },
        name: row.name.clone(),
        mine: parts.iter().any(is_mine),
        points: row.total.into(),
        live: row.live.into(),
        ties: row.ties.clone(),
        parts: parts.iter().enumerate().map(part).collect(),
    }
}
