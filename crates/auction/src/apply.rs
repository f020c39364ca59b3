//! Folding: an event into the state. Total: never fails, never decides.

use crate::commands::Taken;
use crate::state::{Pause, Place, Stock};
use crate::{
    AssetId, Auction, Body, Event, Holding, LotChange, LotNo, LotRecord, LotState, Micros, OpenLot,
    Phase, PoolAsset, Rules, SealedBody, Seat, SeatId, SetupSeat, StandingBid, Status, Time,
    UnsoldWhy, VoidTo,
};
use std::sync::Arc;

/// Folds one event into the state. Events come in the order of their numbers.
pub fn apply(auction: &mut Auction, event: &Event) {
    auction.seq = auction.seq.next();
    auction.last_at = event.at;
    if let Some(command) = &event.command {
        let taken = Taken { seq: auction.seq, by: event.by().seat() };
        auction.commands.insert(command, taken);
    }
    let sealed = event.sealed.as_ref();
    match &event.public.body {
        Body::Opened { seed_hash, .. } => {
            auction.seed_hash.clone_from(seed_hash);
            if let Some(SealedBody::Seed(seed)) = sealed {
                auction.seed = Some(*seed);
            }
        }
        Body::Begun { rules, pool, seats, floor, next_at, .. } => {
            let order = match sealed {
                Some(SealedBody::Order(order)) => order.clone(),
                _ => Vec::new(),
            };
            auction.begin(rules, pool, seats, *floor);
            auction.queue = order.into();
            auction.phase = Phase::Interlude { next_at: *next_at };
        }
        Body::LotOpened { lot, asset, base, round, ends_at } => {
            auction.open_a_lot(event.at, *lot, asset, (*base, *round), *ends_at);
        }
        Body::BidTaken { seat, amount, ends_at, shortened_from, .. } => {
            let (seq, at) = (auction.seq, event.at);
            auction.on_lot(at, *ends_at, *shortened_from, |lot| {
                lot.bids.push(StandingBid { seq, seat: *seat, amount: *amount, at });
            });
        }
        Body::Passed { passes, ends_at, shortened_from, .. } => {
            auction.on_lot(event.at, *ends_at, *shortened_from, |lot| {
                lot.passes = *passes;
                if let Some(SealedBody::Pass { seat, .. }) = sealed {
                    lot.passed.insert(*seat);
                }
            });
        }
        Body::PassTakenBack { passes, ends_at, shortened_from, .. } => {
            auction.on_lot(event.at, *ends_at, *shortened_from, |lot| {
                lot.passes = *passes;
                if let Some(SealedBody::Pass { seat, .. }) = sealed {
                    lot.passed.remove(seat);
                }
            });
        }
        Body::LotSold { lot, asset, seat, price, next_at, .. } => {
            auction.close_lot(event.at, LotState::Sold { seat: *seat, price: *price }, *next_at);
            auction.give(*seat, asset, *price, Some(*lot));
        }
        Body::LotUnsold { asset, why, next_at, .. } => {
            auction.close_lot(event.at, LotState::Unsold(*why), *next_at);
            auction.put_back_unsold(asset, *why);
        }
        other => apply_control(auction, event.at, other),
    }
}

fn apply_control(auction: &mut Auction, at: Time, body: &Body) {
    match body {
        Body::Paused { why, until, .. } => {
            auction.status = Status::Paused;
            auction.pause = Some(Pause { since: at, until: *until, why: *why });
            if *why == crate::PauseWhy::RoomDropped
                && let Phase::Lot(lot) = &mut auction.phase
            {
                lot.drop_paused = true;
            }
        }
        Body::Resumed { ends_at, next_at } => {
            auction.status = Status::Running;
            auction.pause = None;
            auction.move_clock(*ends_at, *next_at);
            if let (Phase::Lot(lot), Some(ends_at)) = (&mut auction.phase, *ends_at) {
                lot.left_at_change = ends_at - at;
            }
        }
        Body::Extended { ends_at, .. } => auction.on_lot(at, *ends_at, None, |lot| {
            lot.granted_end = Some(*ends_at);
            lot.extended_at = Some(at);
        }),
        Body::Withdrawn { asset } => auction.move_asset(asset, Place::Out),
        Body::MovedUp { asset } => {
            auction.move_asset(asset, Place::Queued);
            auction.put_next(asset);
        }
        Body::BidUndone { change, .. } => auction.change_lot(at, change),
        Body::SaleVoided { asset, seat, price, lot, to, .. } => {
            auction.take_back(*seat, asset, *price, *lot);
            auction.return_asset(asset, *to);
        }
        Body::Awarded { asset, seat, price } => auction.give(*seat, asset, *price, None),
        Body::PurseAdjusted { seat, to, .. } => {
            if let Some(seat) = auction.seats.get_mut(seat) {
                seat.purse = *to;
            }
        }
        Body::ClocksChanged { clocks } => {
            if let Some(rules) = &mut auction.rules {
                Arc::make_mut(rules).clocks = *clocks;
            }
        }
        Body::SeatRemoved { seat, assets_return, change } => {
            auction.remove_seat(at, *seat, *assets_return, change.as_ref());
        }
        Body::SeatAdded { seat, purse } => {
            auction.seats.insert(*seat, new_seat(*seat, *purse));
        }
        Body::Recovered { epoch, paused, ends_at, next_at, until, .. } => {
            auction.epoch = *epoch;
            auction.recover(at, (*ends_at, *next_at));
            auction.recover_pause(at, *paused, *until);
        }
        Body::Completed { reason } => {
            auction.completion = Some(*reason);
            auction.end(at, Status::Completed);
        }
        Body::Cancelled => auction.end(at, Status::Cancelled),
        // The rest is folded by `apply`, or changes nothing but the number of the last event.
        _ => {}
    }
}

fn new_seat(id: SeatId, purse: i64) -> Seat {
    Seat { id, purse, holdings: Vec::new(), removed: false }
}

impl Auction {
    fn begin(&mut self, rules: &Rules, pool: &[PoolAsset], seats: &[SetupSeat], floor: i64) {
        self.status = Status::Running;
        self.rules = Some(Arc::new(rules.clone()));
        self.floor = floor;
        self.seats = seats.iter().map(|s| (s.seat, new_seat(s.seat, s.purse))).collect();
        let stock = |asset: &PoolAsset| Stock {
            asset: Arc::new(asset.clone()),
            place: Place::default(),
            offers: 0,
        };
        self.stock = pool.iter().map(stock).collect();
        self.stock.sort_by(|a, b| a.asset.id.cmp(&b.asset.id));
    }

    fn open_a_lot(
        &mut self,
        at: Time,
        lot: LotNo,
        asset: &AssetId,
        (base, round): (i64, u32),
        ends_at: Time,
    ) {
        self.move_asset(asset, Place::Open);
        if let Some(stock) = self.stock_mut(asset) {
            stock.offers = stock.offers.saturating_add(1);
        }
        self.lots.push(LotRecord {
            lot,
            asset: asset.clone(),
            round,
            base,
            opened_at: at,
            closed_at: None,
            state: LotState::Open,
            bids: 0,
        });
        self.phase = Phase::Lot(Box::new(OpenLot {
            lot,
            asset: asset.clone(),
            base,
            round,
            opened_at: at,
            clocks: self.rules().clocks,
            ends_at,
            shortened_from: None,
            granted_end: None,
            extended_at: None,
            left_at_change: ends_at - at,
            bids: Vec::new(),
            passed: std::collections::BTreeSet::new(),
            passes: 0,
            drop_paused: false,
        }));
    }

    /// Changes the open lot and, when it moves, its end.
    fn on_lot(
        &mut self,
        at: Time,
        ends_at: Time,
        shortened_from: Option<Time>,
        change: impl FnOnce(&mut OpenLot),
    ) {
        let clock_now = self.clock_now(at);
        let Phase::Lot(lot) = &mut self.phase else { return };
        if lot.ends_at != ends_at {
            lot.ends_at = ends_at;
            lot.left_at_change = ends_at - clock_now;
        }
        lot.shortened_from = shortened_from;
        change(lot);
    }

    fn close_lot(&mut self, at: Time, state: LotState, next_at: Time) {
        let bids = self.open_lot().map_or(0, OpenLot::bid_count);
        if let Some(record) = self.lots.last_mut() {
            record.closed_at = Some(at);
            record.state = state;
            record.bids = bids;
        }
        self.phase = Phase::Interlude { next_at };
    }

    fn give(&mut self, seat: SeatId, asset: &AssetId, price: i64, lot: Option<LotNo>) {
        self.move_asset(asset, Place::Sold);
        if let Some(seat) = self.seats.get_mut(&seat) {
            seat.purse = seat.purse.saturating_sub(price);
            seat.holdings.push(Holding { asset: asset.clone(), price, lot });
        }
    }

    fn take_back(&mut self, seat: SeatId, asset: &AssetId, price: i64, lot: Option<LotNo>) {
        if let Some(seat) = self.seats.get_mut(&seat) {
            seat.purse = seat.purse.saturating_add(price);
            seat.holdings.retain(|holding| holding.asset != *asset);
        }
        self.void_record(lot);
        if let (Some(_), Some(stock)) = (lot, self.stock_mut(asset)) {
            stock.offers = stock.offers.saturating_sub(1);
        }
    }

    fn void_record(&mut self, lot: Option<LotNo>) {
        let record = lot.and_then(|lot| self.lots.iter_mut().find(|record| record.lot == lot));
        if let Some(record) = record {
            record.state = LotState::Voided;
        }
    }

    fn return_asset(&mut self, asset: &AssetId, to: VoidTo) {
        match to {
            VoidTo::Next => {
                self.move_asset(asset, Place::Queued);
                self.put_next(asset);
            }
            VoidTo::End => {
                self.move_asset(asset, Place::Queued);
                self.queue.push_back(asset.clone());
            }
            VoidTo::Out => self.move_asset(asset, Place::Out),
        }
    }

    /// Everybody knows that it is next.
    fn put_next(&mut self, asset: &AssetId) {
        self.queue.push_front(asset.clone());
        self.announced.push_front(asset.clone());
    }

    fn put_back_unsold(&mut self, asset: &AssetId, why: UnsoldWhy) {
        let rounds = self.rules().reoffer_rounds;
        let offers = self.stock_of(asset).map_or(0, |stock| stock.offers);
        if why == UnsoldWhy::Withdrawn {
            self.move_asset(asset, Place::Out);
        } else if offers <= rounds {
            self.move_asset(asset, Place::Queued);
            self.again.push_back(asset.clone());
        } else {
            self.move_asset(asset, Place::Unsold);
        }
    }

    /// Takes the asset out of whichever list it waits in and notes its new place.
    fn move_asset(&mut self, asset: &AssetId, place: Place) {
        if self.stock_of(asset).is_some_and(|stock| stock.place == Place::Queued) {
            self.queue.retain(|queued| queued != asset);
            self.again.retain(|queued| queued != asset);
            self.announced.retain(|queued| queued != asset);
        }
        if let Some(stock) = self.stock_mut(asset) {
            stock.place = place;
        }
    }

    fn change_lot(&mut self, at: Time, change: &LotChange) {
        self.on_lot(at, change.ends_at, None, |lot| {
            lot.bids.retain(|bid| change.standing.is_some_and(|standing| bid.seq <= standing));
        });
    }

    fn remove_seat(
        &mut self,
        at: Time,
        seat: SeatId,
        assets_return: bool,
        change: Option<&LotChange>,
    ) {
        if let Some(change) = change {
            self.change_lot(at, change);
        }
        if let Phase::Lot(lot) = &mut self.phase {
            lot.bids.retain(|bid| bid.seat != seat);
            if lot.passed.remove(&seat) {
                lot.passes = lot.passes.saturating_sub(1);
            }
        }
        let Some(gone) = self.seats.get_mut(&seat) else { return };
        gone.removed = true;
        if !assets_return {
            return;
        }
        for holding in std::mem::take(&mut gone.holdings) {
            self.take_back(seat, &holding.asset, holding.price, holding.lot);
            let offers = self.stock_of(&holding.asset).map_or(0, |stock| stock.offers);
            let spent = offers > self.rules().reoffer_rounds;
            self.return_asset(&holding.asset, if spent { VoidTo::Out } else { VoidTo::End });
        }
    }

    /// Moves the clock of the lot or of the interlude; what hangs on a lot's end moves with it.
    fn move_clock(&mut self, ends_at: Option<Time>, next_at: Option<Time>) {
        match (&mut self.phase, ends_at, next_at) {
            (Phase::Lot(lot), Some(ends_at), _) => {
                let shift = ends_at - lot.ends_at;
                lot.ends_at = ends_at;
                lot.shortened_from = lot.shortened_from.map(|end| end + shift);
                lot.granted_end = lot.granted_end.map(|end| end + shift);
            }
            (Phase::Interlude { next_at: at }, _, Some(next_at)) => *at = next_at,
            _ => {}
        }
    }

    fn recover(&mut self, at: Time, (ends, next_at): (Option<Time>, Option<Time>)) {
        self.move_clock(ends, next_at);
        if let (Phase::Lot(lot), Some(ends_at)) = (&mut self.phase, ends) {
            lot.left_at_change = ends_at - at;
            lot.shortened_from = None;
        }
    }

    fn recover_pause(&mut self, at: Time, paused: bool, until: Option<Time>) {
        if let Some(pause) = &mut self.pause {
            pause.until = until;
        } else if paused {
            self.status = Status::Paused;
            let why = crate::PauseWhy::Away;
            self.pause = Some(Pause { since: at, until, why });
        }
    }

    fn end(&mut self, at: Time, status: Status) {
        // Only a cancel meets an open lot: it is taken away with everything else.
        if let Phase::Lot(lot) = &self.phase {
            let asset = lot.asset.clone();
            self.close_lot(at, LotState::Unsold(UnsoldWhy::Withdrawn), at);
            self.move_asset(&asset, Place::Out);
        }
        // What has not been offered by now never is.
        for stock in self.stock.iter_mut().filter(|stock| stock.place == Place::Queued) {
            stock.place = Place::Unsold;
        }
        self.queue.clear();
        self.again.clear();
        self.announced.clear();
        self.status = status;
        self.phase = Phase::Idle;
        self.pause = None;
    }
}

impl Micros {
    /// The longer of two lengths.
    #[must_use]
    pub fn at_least(self, least: Self) -> Self {
        self.max(least)
    }
}
