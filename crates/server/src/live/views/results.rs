//! What came of an auction: squads, lots, and the figures that people talk about.

use super::lot::{LotState, LotView, lot_view};
use super::room::CompletionWord;
use super::{Audience, Scene};
use crate::views::AuctionStatusView;
use gavel_auction::{Auction, Seat};
use gavel_house::Published;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use utoipa::ToSchema;

/// How many lines the lists of figures have.
const LINES_MAX: usize = 5;

/// What came of an auction, or of what there is of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Results {
    /// How it stands.
    pub status: AuctionStatusView,
    /// Why it is over.
    pub completion: Option<CompletionWord>,
    /// The number of the last event that these results know.
    pub head: u64,
    /// Every manager with what they own.
    pub squads: Vec<Squad>,
    /// All lots, oldest first.
    pub lots: Vec<LotView>,
    /// What was not sold and is not coming again.
    pub unsold: Vec<String>,
    /// The figures.
    pub stats: Stats,
}

/// A manager with what they own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Squad {
    /// Which seat.
    pub seat: u32,
    /// Its shown name.
    pub name: String,
    /// Money left, in units.
    pub purse: i64,
    /// What was spent, in units.
    pub spent: i64,
    /// The size of a squad.
    pub slots: u32,
    /// How many assets it owns.
    pub owned: u32,
    /// What it owns, oldest first.
    pub holdings: Vec<Holding>,
}

/// One asset that a manager owns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Holding {
    /// What.
    pub asset: String,
    /// For how much, in units.
    pub price: i64,
    /// In which lot; null when it was given by hand.
    pub lot: Option<u32>,
}

/// The figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Stats {
    /// Lots that were sold and stayed so.
    pub sold: u32,
    /// Lots that were left unsold.
    pub unsold: u32,
    /// Bids taken.
    pub bids: u64,
    /// Spent by all, in units.
    pub total_spent: i64,
    /// The highest price.
    pub dearest: Option<Buy>,
    /// The lowest price.
    pub cheapest: Option<Buy>,
    /// The lowest prices for their starting prices, with at least two bids.
    pub best_buys: Vec<Buy>,
    /// Every manager's spending, most first.
    pub spend_by_seat: Vec<SeatSpend>,
    /// The lots with the most bids.
    pub fights: Vec<Fight>,
}

/// A sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Buy {
    /// What.
    pub asset: String,
    /// Who.
    pub seat: u32,
    /// For how much, in units.
    pub price: i64,
    /// The starting price, in units.
    pub base: i64,
    /// In which lot.
    pub lot: u32,
}

/// What a manager spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SeatSpend {
    /// Who.
    pub seat: u32,
    /// In units.
    pub spent: i64,
    /// On how many assets.
    pub owned: u32,
    /// On average, rounded down.
    pub average: i64,
}

/// A lot that was fought over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Fight {
    /// Which lot.
    pub lot: u32,
    /// What.
    pub asset: String,
    /// How many bids were taken.
    pub bids: u32,
    /// Who got it.
    pub seat: Option<u32>,
    /// For how much.
    pub price: Option<i64>,
}

/// What came of an auction, for one audience.
#[must_use]
pub fn results(published: &Published, scene: &Scene, audience: Audience) -> Results {
    let state = &published.state;
    let lots: Vec<LotView> = state.lots().iter().map(lot_view).collect();
    let squad = |seat: &Seat| squad(state, seat, scene, audience);
    Results {
        status: state.status().into(),
        completion: state.completion().map(Into::into),
        head: published.head.0,
        squads: state.seats().map(squad).collect(),
        unsold: state.left_over().map(|asset| asset.id.to_string()).collect(),
        stats: stats(state, &lots),
        lots,
    }
}

fn squad(state: &Auction, seat: &Seat, scene: &Scene, audience: Audience) -> Squad {
    let holding = |held: &gavel_auction::Holding| Holding {
        asset: held.asset.to_string(),
        price: held.price,
        lot: held.lot.map(|lot| lot.0),
    };
    Squad {
        seat: seat.id.0,
        name: scene.name_for(seat.id, audience).name,
        purse: seat.purse,
        spent: spent(seat),
        slots: state.rules().slots,
        owned: seat.owned(),
        holdings: seat.holdings.iter().map(holding).collect(),
    }
}

fn spent(seat: &Seat) -> i64 {
    seat.holdings.iter().map(|held| held.price).fold(0, i64::saturating_add)
}

fn stats(state: &Auction, lots: &[LotView]) -> Stats {
    let count = |wanted: LotState| lots.iter().filter(|lot| lot.state == wanted).count();
    let buys: Vec<Buy> = lots.iter().filter_map(buy).collect();
    let mut spend_by_seat: Vec<SeatSpend> = state.seats().map(seat_spend).collect();
    spend_by_seat.sort_by_key(|seat| (Reverse(seat.spent), seat.seat));
    Stats {
        sold: u32::try_from(count(LotState::Sold)).unwrap_or(u32::MAX),
        unsold: u32::try_from(count(LotState::Unsold)).unwrap_or(u32::MAX),
        bids: lots.iter().map(|lot| u64::from(lot.bids)).sum(),
        total_spent: spend_by_seat.iter().map(|seat| seat.spent).fold(0, i64::saturating_add),
        dearest: buys.iter().max_by_key(|buy| (buy.price, Reverse(buy.lot))).cloned(),
        cheapest: buys.iter().min_by_key(|buy| (buy.price, buy.lot)).cloned(),
        best_buys: best_buys(lots),
        spend_by_seat,
        fights: fights(lots),
    }
}

fn buy(lot: &LotView) -> Option<Buy> {
    Some(Buy {
        asset: lot.asset.clone(),
        seat: lot.seat?,
        price: lot.price?,
        base: lot.base,
        lot: lot.lot,
    })
}

fn seat_spend(seat: &Seat) -> SeatSpend {
    let (spent, owned) = (spent(seat), seat.owned());
    SeatSpend { seat: seat.id.0, spent, owned, average: spent / i64::from(owned.max(1)) }
}

fn best_buys(lots: &[LotView]) -> Vec<Buy> {
    let mut fought: Vec<Buy> = lots.iter().filter(|lot| lot.bids >= 2).filter_map(buy).collect();
    // a.price / a.base against b.price / b.base, without division.
    let cost = |buy: &Buy, other: &Buy| i128::from(buy.price) * i128::from(other.base);
    fought.sort_by(|a, b| cost(a, b).cmp(&cost(b, a)).then(a.lot.cmp(&b.lot)));
    fought.truncate(LINES_MAX);
    fought
}

fn fights(lots: &[LotView]) -> Vec<Fight> {
    let fight = |lot: &LotView| Fight {
        lot: lot.lot,
        asset: lot.asset.clone(),
        bids: lot.bids,
        seat: lot.seat,
        price: lot.price,
    };
    let mut fights: Vec<Fight> = lots.iter().filter(|lot| lot.bids >= 2).map(fight).collect();
    fights.sort_by_key(|fight| (Reverse(fight.bids), fight.lot));
    fights.truncate(LINES_MAX);
    fights
}
