//! Lots and bids.

use super::ms;
use gavel_auction::{Auction, LotRecord, OpenLot};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How a lot stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LotState {
    /// Under the hammer.
    Open,
    /// Sold.
    Sold,
    /// Not sold.
    Unsold,
    /// Sold, and taken back.
    Voided,
}

/// Why a lot was left unsold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "as in gavel_auction::UnsoldWhy")]
pub enum UnsoldWhy {
    NoBids,
    NobodyCanBuy,
    Skipped,
    Withdrawn,
}

impl From<gavel_auction::UnsoldWhy> for UnsoldWhy {
    fn from(why: gavel_auction::UnsoldWhy) -> Self {
        match why {
            gavel_auction::UnsoldWhy::NoBids => Self::NoBids,
            gavel_auction::UnsoldWhy::NobodyCanBuy => Self::NobodyCanBuy,
            gavel_auction::UnsoldWhy::Skipped => Self::Skipped,
            gavel_auction::UnsoldWhy::Withdrawn => Self::Withdrawn,
        }
    }
}

/// A lot that is or was under the hammer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LotView {
    /// Its number, from 1.
    pub lot: u32,
    /// What came up.
    pub asset: String,
    /// 0 the first time, then the number of the second chance.
    pub round: u32,
    /// The opening price, in units.
    pub base: i64,
    /// How it stands.
    pub state: LotState,
    /// Why it was left unsold.
    pub why: Option<UnsoldWhy>,
    /// Who bought it.
    pub seat: Option<u32>,
    /// For how much, in units.
    pub price: Option<i64>,
    /// When it was announced.
    pub opened_at_ms: i64,
    /// When the hammer fell.
    pub closed_at_ms: Option<i64>,
    /// How many bids were taken on it.
    pub bids: u32,
}

/// A bid on the open lot that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BidView {
    /// Its event number.
    pub seq: u64,
    /// Whose.
    pub seat: u32,
    /// How much, in units.
    pub amount: i64,
    /// When.
    pub at_ms: i64,
}

/// One lot.
#[must_use]
pub fn lot_view(record: &LotRecord) -> LotView {
    let (state, why, seat, price) = match record.state {
        gavel_auction::LotState::Open => (LotState::Open, None, None, None),
        gavel_auction::LotState::Sold { seat, price } => {
            (LotState::Sold, None, Some(seat.0), Some(price))
        }
        gavel_auction::LotState::Unsold(why) => (LotState::Unsold, Some(why.into()), None, None),
        gavel_auction::LotState::Voided => (LotState::Voided, None, None, None),
    };
    LotView {
        lot: record.lot.0,
        asset: record.asset.to_string(),
        round: record.round,
        base: record.base,
        state,
        why,
        seat,
        price,
        opened_at_ms: ms(record.opened_at),
        closed_at_ms: record.closed_at.map(ms),
        bids: record.bids,
    }
}

/// The bids of the open lot that stand, lowest first.
#[must_use]
pub fn bids(auction: &Auction) -> Vec<BidView> {
    let standing = |lot: &OpenLot| {
        let view = |bid: &gavel_auction::StandingBid| BidView {
            seq: bid.seq.0,
            seat: bid.seat.0,
            amount: bid.amount,
            at_ms: ms(bid.at),
        };
        lot.bids.iter().map(view).collect()
    };
    auction.open_lot().map(standing).unwrap_or_default()
}
