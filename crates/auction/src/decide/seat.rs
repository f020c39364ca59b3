//! Managers: purses, coming and going.

use super::{Decided, Deciding, required_reason};
use crate::{Body, By, LateJoinWho, MONEY_MAX, Refusal, SeatId};

impl Deciding<'_> {
    pub(super) fn adjust_purse(
        &self,
        seat: SeatId,
        (from, to): (i64, i64),
        reason: &str,
    ) -> Decided {
        self.host_only()?;
        self.begun()?;
        let manager = self.active(seat)?;
        if manager.purse != from || from == to {
            return Err(Refusal::AlreadyDone);
        }
        let least = self.auction.least_purse(manager);
        if !(least..=MONEY_MAX).contains(&to) {
            return Err(Refusal::PurseRange { least, most: MONEY_MAX });
        }
        let reason = required_reason(reason)?;
        Ok(vec![self.sealed(Body::PurseAdjusted { seat, from, to }, reason)])
    }

    pub(super) fn remove_seat(&self, seat: SeatId, assets_return: bool) -> Decided {
        self.host_only()?;
        self.in_play()?;
        let manager = self.auction.seat(seat).ok_or(Refusal::NotAManager)?;
        if manager.removed {
            return Err(Refusal::AlreadyDone);
        }
        let leading = |open: &&crate::OpenLot| open.leading().is_some_and(|b| b.seat == seat);
        let change = self
            .auction
            .open_lot()
            .filter(leading)
            .map(|open| self.change_without(open, |bid| bid.seat == seat));
        self.one(Body::SeatRemoved { seat, assets_return, change })
    }

    pub(super) fn add_seat(&self, seat: SeatId) -> Decided {
        if matches!(self.command.by, By::Seat(own) if own != seat) {
            return Err(Refusal::NotYourSeat);
        }
        self.in_play()?;
        let rules = self.auction.rules();
        let may = match (rules.late_join.who, self.command.by) {
            (LateJoinWho::Nobody, _) => false,
            (LateJoinWho::WithHostsYes, by) => matches!(by, By::Host(_)),
            (LateJoinWho::Anyone, _) => true,
        };
        if !may {
            return Err(Refusal::NotAllowed {
                needs: "nobody joins after the start without the host",
            });
        }
        if self.auction.seat(seat).is_some() {
            return Err(Refusal::AlreadyDone);
        }
        let there = self.auction.seats().filter(|seat| !seat.removed).count();
        if !self.auction.is_in_time_to_join() {
            return Err(Refusal::WrongState { why: "it is too late to join this auction" });
        }
        if there >= rules.managers_most as usize {
            return Err(Refusal::WrongState { why: "all places in this auction are taken" });
        }
        self.one(Body::SeatAdded { seat, purse: rules.purse })
    }
}
