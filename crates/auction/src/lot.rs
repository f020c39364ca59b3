//! The lot under the hammer, and what remains of a closed one.

use crate::{AssetId, Clocks, LotNo, Micros, SeatId, Seq, Time, UnsoldWhy};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One bid that stands (was not taken back or struck).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingBid {
    /// Its event number.
    pub seq: Seq,
    /// Whose.
    pub seat: SeatId,
    /// How much, in units.
    pub amount: i64,
    /// When.
    pub at: Time,
}

/// The lot under the hammer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenLot {
    /// Its number.
    pub lot: LotNo,
    /// What is sold.
    pub asset: AssetId,
    /// The opening price.
    pub base: i64,
    /// 0 the first time, then the number of the re-offer.
    pub round: u32,
    /// When it was announced.
    pub opened_at: Time,
    /// The clocks that govern it; later changes count from the next lot.
    pub clocks: Clocks,
    /// Its end. While paused: as the clock stood.
    pub ends_at: Time,
    /// The end without the rule that passes shorten it; `None` when they have not.
    pub shortened_from: Option<Time>,
    /// The end last granted by an extension.
    pub granted_end: Option<Time>,
    /// When the host last extended it.
    pub extended_at: Option<Time>,
    /// What was left when the clock last changed; recovery gives at least this again.
    pub left_at_change: Micros,
    /// Standing bids, lowest first.
    pub bids: Vec<StandingBid>,
    /// Who passed.
    pub passed: BTreeSet<SeatId>,
    /// How many passed: known even where who is sealed.
    pub passes: u32,
    /// Whether it was already paused because the room dropped.
    pub drop_paused: bool,
}

impl OpenLot {
    /// The bid that leads.
    #[must_use]
    pub fn leading(&self) -> Option<&StandingBid> {
        self.bids.last()
    }

    /// How many bids stand: one that was taken back or struck no longer counts.
    #[must_use]
    pub fn bid_count(&self) -> u32 {
        u32::try_from(self.bids.len()).unwrap_or(u32::MAX)
    }

    /// The price as it stands: the leading amount, or none.
    #[must_use]
    pub fn price(&self) -> Option<i64> {
        self.leading().map(|bid| bid.amount)
    }

    /// The end that holds when nobody's pass shortens it.
    #[must_use]
    pub fn natural_end(&self) -> Time {
        self.shortened_from.unwrap_or(self.ends_at)
    }
}

/// How a lot stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LotState {
    /// Under the hammer.
    Open,
    /// Sold.
    Sold {
        /// To whom.
        seat: SeatId,
        /// For how much, in units.
        price: i64,
    },
    /// Not sold.
    Unsold(UnsoldWhy),
    /// Sold, and taken back.
    Voided,
}

/// One lot that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LotRecord {
    /// Its number.
    pub lot: LotNo,
    /// What came up.
    pub asset: AssetId,
    /// 0 the first time, then the number of the re-offer.
    pub round: u32,
    /// The opening price.
    pub base: i64,
    /// When it was announced.
    pub opened_at: Time,
    /// When the hammer fell.
    pub closed_at: Option<Time>,
    /// How it stands.
    pub state: LotState,
    /// How many bids stood on it when the hammer fell.
    pub bids: u32,
}
