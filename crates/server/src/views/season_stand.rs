//! Where somebody stands in a season, for their start page.

use super::score::PointsView;
use crate::season::sheet::{Sheet, seat_of};
use gavel_sport::Row;
use serde::Serialize;
use utoipa::ToSchema;

/// Where the caller stands in a season.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct StandView {
    /// From 1; equal in everything share it.
    pub rank: u32,
    /// Whether another has the same.
    pub shared: bool,
    /// All points.
    pub points: PointsView,
    /// How many stand in the table.
    pub of: usize,
    /// How much the caller owns.
    pub owned: usize,
    /// Whether anything has counted yet; before that all stand level.
    pub begun: bool,
}

/// Of somebody's seats the one that stands best; none when none of them is in the table.
#[must_use]
pub fn stand(sheet: &Sheet, seats: &[i64]) -> Option<StandView> {
    let mine = |row: &&Row| seats.contains(&seat_of(&row.member));
    let row = sheet.table.rows.iter().find(mine)?;
    let seat = seat_of(&row.member);
    Some(StandView {
        rank: row.rank,
        shared: row.shared,
        points: row.total.into(),
        of: sheet.table.rows.len(),
        owned: sheet.owners.values().filter(|owner| **owner == seat).count(),
        begun: !sheet.table.rounds.is_empty(),
    })
}
