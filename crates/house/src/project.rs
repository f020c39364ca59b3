//! The read models of an auction: what lists and results pages show without opening its log. One
//! function, used by the live rooms and by the rebuild.

use gavel_auction::{Auction, Holding, LotRecord, LotState, OpenLot, SeatId, Status};
use gavel_store::{AuctionSummary, HoldingRow, LotRow, Owner};
use std::collections::BTreeMap;

/// What must be written beside the events that lead from one state to another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Projection {
    /// The line of the auction.
    pub summary: AuctionSummary,
    /// Who owns what: only what changed.
    pub holdings: Vec<HoldingRow>,
    /// The lots: only those that changed.
    pub lots: Vec<LotRow>,
}

/// What changes in the read models from `before` to `after`. From an empty auction it is all of them.
#[must_use]
pub fn project(before: &Auction, after: &Auction) -> Projection {
    Projection {
        summary: summary(after),
        holdings: holdings(before, after),
        lots: lots(before, after),
    }
}

fn summary(auction: &Auction) -> AuctionSummary {
    let closed = auction.lots().iter().filter(|lot| lot.state != LotState::Open).count();
    let coming = if auction.is_over() { 0 } else { auction.remaining() };
    AuctionSummary {
        status: word(auction.status()).to_owned(),
        next_deadline: auction.next_deadline().map(|at| at.0),
        lots_done: count(closed),
        lots_total: count(auction.lots().len() + coming),
        lot_no: auction.newest_lot().0.into(),
    }
}

fn word(status: Status) -> &'static str {
    match status {
        Status::Waiting => "waiting",
        Status::Running => "running",
        Status::Paused => "paused",
        Status::Completed => "completed",
        Status::Cancelled => "cancelled",
    }
}

fn holdings(before: &Auction, after: &Auction) -> Vec<HoldingRow> {
    let held = |auction: &Auction, seat: SeatId| -> Vec<Holding> {
        auction.seat(seat).map(|seat| seat.holdings.clone()).unwrap_or_default()
    };
    let mut rows: BTreeMap<_, Option<Owner>> = BTreeMap::new();
    let changed = |seat: &&gavel_auction::Seat| {
        before.seat(seat.id).map_or(&[][..], |old| &old.holdings) != seat.holdings.as_slice()
    };
    let changed: Vec<SeatId> = after.seats().filter(changed).map(|seat| seat.id).collect();
    for seat in &changed {
        let gone = held(before, *seat);
        rows.extend(gone.into_iter().map(|holding| (holding.asset, None)));
    }
    for seat in &changed {
        let now = held(after, *seat);
        rows.extend(
            now.into_iter().map(|holding| (holding.asset.clone(), Some(owner(*seat, &holding)))),
        );
    }
    rows.into_iter()
        .map(|(asset, owner)| HoldingRow { asset_id: asset.as_str().to_owned(), owner })
        .collect()
}

fn owner(seat: SeatId, holding: &Holding) -> Owner {
    let lot = holding.lot.map_or(0, |lot| lot.0);
    Owner { seat: seat.0.into(), price: holding.price, lot: lot.into() }
}

fn lots(before: &Auction, after: &Auction) -> Vec<LotRow> {
    let mut rows = Vec::new();
    for (at, record) in after.lots().iter().enumerate() {
        let row = lot_row(record, after.open_lot());
        let old = before.lots().get(at).map(|old| lot_row(old, before.open_lot()));
        if old.as_ref() != Some(&row) {
            rows.push(row);
        }
    }
    rows
}

fn lot_row(record: &LotRecord, open: Option<&OpenLot>) -> LotRow {
    let open = open.filter(|open| open.lot == record.lot);
    let leading = open.and_then(OpenLot::leading).map(|bid| (bid.seat, bid.amount));
    let (state, buyer) = match record.state {
        LotState::Open => ("open", leading),
        LotState::Sold { seat, price } => ("sold", Some((seat, price))),
        LotState::Unsold(_) => ("unsold", None),
        LotState::Voided => ("voided", None),
    };
    LotRow {
        lot: record.lot.0.into(),
        asset_id: record.asset.as_str().to_owned(),
        round: record.round.into(),
        base: record.base,
        state: state.to_owned(),
        seat: buyer.map(|(seat, _)| seat.0.into()),
        price: buyer.map(|(_, price)| price),
        opened_at: Some(record.opened_at.0),
        closed_at: record.closed_at.map(|at| at.0),
        bids: open.map_or(record.bids, OpenLot::bid_count).into(),
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
