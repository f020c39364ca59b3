//! The host's controls over the clock, the open lot and the order.

use super::{Decided, Deciding, LEFT_AFTER_UNDO, checked_optional, checked_text};
use crate::state::Place;
use crate::{
    AssetId, Body, Clocks, ClosedBy, LotChange, LotNo, Micros, OpenLot, PauseWhy, Pressed, Refusal,
    SealedBody, SeatId, Seq, Status, UnsoldWhy,
};
use std::collections::BTreeSet;

/// Two presses of *extend* closer together than this are one.
const EXTEND_ONCE_WITHIN: Micros = Micros::seconds(1);
/// What the host may add to a lot at once.
const EXTEND_RANGE: std::ops::RangeInclusive<Micros> = Micros::seconds(1)..=Micros::seconds(600);
/// After how long a pause may end by itself.
const RESUME_RANGE: std::ops::RangeInclusive<Micros> = Micros::seconds(1)..=Micros::seconds(86_400);
/// A message waits out a lot's last moments.
const MESSAGE_WAITS: Micros = Micros::seconds(10);

impl Deciding<'_> {
    pub(super) fn pause(
        &self,
        on: Pressed,
        message: Option<&str>,
        resume_after: Option<Micros>,
    ) -> Decided {
        self.host_only()?;
        self.in_play()?;
        if self.auction.status() == Status::Paused {
            return Err(Refusal::AlreadyDone);
        }
        self.pressed_on(on)?;
        if resume_after.is_some_and(|after| !RESUME_RANGE.contains(&after)) {
            let why = "a pause ends by itself after 1 second to 24 hours".to_owned();
            return Err(Refusal::BadRequest { why });
        }
        let until = resume_after.map(|after| self.now + after);
        let body = Body::Paused { why: PauseWhy::Host, until, dropped: Vec::new() };
        Ok(vec![self.sealed(body, checked_optional(message)?)])
    }

    pub(super) fn pause_for_drop(&self, lot: LotNo, dropped: &[SeatId]) -> Decided {
        let open = self.pressed_lot(lot)?;
        let wanted = self.auction.rules().pause_on_drop && !open.drop_paused;
        if self.auction.status() != Status::Running || !wanted {
            return Err(Refusal::AlreadyDone);
        }
        let known: BTreeSet<_> =
            dropped.iter().filter(|s| self.auction.seat(**s).is_some()).collect();
        let dropped = known.into_iter().copied().collect();
        self.one(Body::Paused { why: PauseWhy::RoomDropped, until: None, dropped })
    }

    pub(super) fn resume(&self, on: Pressed) -> Decided {
        self.host_only()?;
        self.in_play()?;
        if self.auction.status() == Status::Running {
            return Err(Refusal::AlreadyDone);
        }
        self.pressed_on(on)?;
        self.one(super::lot::resumed(self.auction, self.now))
    }

    pub(super) fn sell_now(&self, lot: LotNo) -> Decided {
        let open = self.pressed_lot(lot)?;
        let Some(leading) = open.leading() else {
            return self.unsold(open, UnsoldWhy::NoBids);
        };
        self.one(Body::LotSold {
            lot,
            asset: open.asset.clone(),
            seat: leading.seat,
            price: leading.amount,
            closed_by: ClosedBy::Host,
            next_at: self.next_at(),
        })
    }

    pub(super) fn skip(&self, lot: LotNo) -> Decided {
        self.unsold(self.pressed_lot(lot)?, UnsoldWhy::Skipped)
    }

    fn unsold(&self, open: &OpenLot, why: UnsoldWhy) -> Decided {
        let (lot, asset) = (open.lot, open.asset.clone());
        self.one(Body::LotUnsold { lot, asset, why, next_at: self.next_at() })
    }

    pub(super) fn extend(&self, lot: LotNo, by: Micros) -> Decided {
        let open = self.pressed_lot(lot)?;
        if !EXTEND_RANGE.contains(&by) {
            let why = "a lot is extended by 1 second to 10 minutes".to_owned();
            return Err(Refusal::BadRequest { why });
        }
        if open.extended_at.is_some_and(|at| self.now - at < EXTEND_ONCE_WITHIN) {
            return Err(Refusal::AlreadyDone);
        }
        self.one(Body::Extended { lot, ends_at: open.natural_end() + by })
    }

    pub(super) fn withdraw(&self, on: Pressed, asset: &AssetId) -> Decided {
        self.host_only()?;
        self.in_play()?;
        let place = self.place(asset)?;
        if matches!(place, Place::Sold | Place::Out) {
            return Err(Refusal::AlreadyDone);
        }
        self.pressed_on(on)?;
        match self.auction.open_lot() {
            Some(open) if place == Place::Open => self.unsold(open, UnsoldWhy::Withdrawn),
            _ => self.one(Body::Withdrawn { asset: asset.clone() }),
        }
    }

    pub(super) fn move_up(&self, on: Pressed, asset: &AssetId) -> Decided {
        self.host_only()?;
        self.in_play()?;
        // Only what everybody knows is next counts: any other answer would tell the drawn order.
        let first = self.auction.announced.front() == Some(asset);
        match self.place(asset)? {
            Place::Queued if !first => {}
            Place::Queued | Place::Open | Place::Sold => return Err(Refusal::AlreadyDone),
            Place::Unsold | Place::Out => {
                let why = "it is not coming up again; it can be given to a manager by hand";
                return Err(Refusal::WrongState { why });
            }
        }
        self.pressed_on(on)?;
        self.one(Body::MovedUp { asset: asset.clone() })
    }

    pub(super) fn place(&self, asset: &AssetId) -> Result<Place, Refusal> {
        let stock = self.auction.stock_of(asset);
        stock.map(|stock| stock.place).ok_or_else(|| Refusal::BadRequest {
            why: format!("{asset} is not in this auction's pool"),
        })
    }

    pub(super) fn undo_bid(&self, lot: LotNo, bid: Seq) -> Decided {
        let open = self.pressed_lot(lot)?;
        let last = open.leading().filter(|last| last.seq == bid).ok_or(Refusal::AlreadyDone)?;
        let change = self.change_without(open, |standing| standing.seq == bid);
        self.one(Body::BidUndone { bid, seat: last.seat, amount: last.amount, change })
    }

    /// The open lot without some bids: the highest other bid that its owner can still pay stands.
    pub(super) fn change_without(
        &self,
        open: &OpenLot,
        gone: impl Fn(&crate::StandingBid) -> bool,
    ) -> LotChange {
        let asset = self.auction.asset(&open.asset);
        let payable = |bid: &&crate::StandingBid| {
            let seat = self.auction.seat(bid.seat);
            seat.zip(asset).is_some_and(|(seat, asset)| {
                !gone(bid) && self.auction.could_take_lot(seat, asset, bid.amount)
            })
        };
        let standing = open.bids.iter().rev().find(payable).map(|bid| bid.seq);
        let ends_at = open.natural_end().max(self.clock_now() + LEFT_AFTER_UNDO);
        LotChange { lot: open.lot, standing, ends_at }
    }

    pub(super) fn change_clocks(&self, on: Pressed, clocks: Clocks) -> Decided {
        self.host_only()?;
        self.in_play()?;
        if self.auction.rules().clocks == clocks {
            return Err(Refusal::AlreadyDone);
        }
        self.pressed_on(on)?;
        let rules = crate::Rules { clocks, ..self.auction.rules().clone() };
        rules.check().map_err(Refusal::BadRule)?;
        self.one(Body::ClocksChanged { clocks })
    }

    pub(super) fn message(&self, text: &str) -> Decided {
        self.host_only()?;
        self.opened()?;
        let text = checked_text(text).ok_or_else(|| Refusal::BadRequest {
            why: "a message has 1 to 200 characters on one line".into(),
        })?;
        let running = self.auction.status() == Status::Running;
        let ends_at = self.auction.open_lot().filter(|_| running).map(|open| open.ends_at);
        let last_moments = ends_at.filter(|ends_at| *ends_at - self.now <= MESSAGE_WAITS);
        let body = Body::Said { show_at: last_moments.unwrap_or(self.now) };
        Ok(vec![self.sealed(body, Some(SealedBody::Text(text.to_owned())))])
    }

    pub(super) fn cancel(&self, reason: Option<&str>) -> Decided {
        self.host_only()?;
        self.opened()?;
        match self.auction.status() {
            Status::Cancelled => return Err(Refusal::AlreadyDone),
            Status::Completed => return Err(Refusal::WrongState { why: "the auction is over" }),
            Status::Waiting | Status::Running | Status::Paused => {}
        }
        Ok(vec![self.sealed(Body::Cancelled, checked_optional(reason)?)])
    }
}
