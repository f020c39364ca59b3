//! A manager's money and squad, as everybody sees them.

use gavel_auction::{Auction, Seat};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One asset that a seat owns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SquadItem {
    /// What.
    pub asset: String,
    /// For how much, in units.
    pub price: i64,
    /// In which lot; null when it was given by hand.
    pub lot: Option<u32>,
}

/// A manager as the auction stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SeatNow {
    /// Which seat.
    pub seat: u32,
    /// Money left, in units; what a leading bid holds is still in it.
    pub purse: i64,
    /// What a leading bid holds; 0 when this seat does not lead.
    pub held: i64,
    /// `purse` less `held`.
    pub available: i64,
    /// The most that this seat could bid now, in units; 0 when it cannot.
    pub most: i64,
    /// How many assets it owns.
    pub owned: u32,
    /// The size of a squad.
    pub slots: u32,
    /// Whether the host took it out.
    pub removed: bool,
    /// What it owns, oldest first.
    pub squad: Vec<SquadItem>,
}

/// One seat.
#[must_use]
pub fn seat_now(auction: &Auction, seat: &Seat) -> SeatNow {
    let limit = auction.limit(seat);
    let full = seat.owned() >= auction.rules().slots;
    SeatNow {
        seat: seat.id.0,
        purse: seat.purse,
        held: auction.held(seat.id).unwrap_or(0),
        available: limit.available,
        most: if full || seat.removed { 0 } else { limit.most.max(0) },
        owned: seat.owned(),
        slots: auction.rules().slots,
        removed: seat.removed,
        squad: seat.holdings.iter().map(item).collect(),
    }
}

fn item(holding: &gavel_auction::Holding) -> SquadItem {
    SquadItem {
        asset: holding.asset.to_string(),
        price: holding.price,
        lot: holding.lot.map(|lot| lot.0),
    }
}

/// All seats, by number.
#[must_use]
pub fn seats(auction: &Auction) -> Vec<SeatNow> {
    auction.seats().map(|seat| seat_now(auction, seat)).collect()
}
