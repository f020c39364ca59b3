//! Passing: out of this lot, and back.

use super::bid::shorten_unless;
use super::{Decided, Deciding};
use crate::{Body, LotNo, OpenLot, Refusal, SeatId};

impl Deciding<'_> {
    pub(super) fn pass(&self, seat: SeatId, lot: LotNo) -> Decided {
        self.bidder(seat)?;
        let open = self.lot_in_time(lot)?;
        if let Some(leading) = open.leading().filter(|leading| leading.seat == seat) {
            return Err(Refusal::AlreadyLeading { amount: leading.amount });
        }
        if open.passed.contains(&seat) {
            return Err(Refusal::AlreadyDone);
        }
        let others = self.others(open, |other| other == seat || open.passed.contains(&other));
        let natural = open.natural_end();
        let (ends_at, shortened_from) = shorten_unless(others, open.ends_at, natural, self.now);
        let passes = open.passes.saturating_add(1);
        let body = Body::Passed { lot, passes, ends_at, shortened_from };
        Ok(vec![self.secretly(body, seat)])
    }

    pub(super) fn take_back_pass(&self, seat: SeatId, lot: LotNo) -> Decided {
        self.bidder(seat)?;
        let open = self.lot_in_time(lot)?;
        if !open.passed.contains(&seat) {
            return Err(Refusal::AlreadyDone);
        }
        let others = self.others(open, |other| other != seat && open.passed.contains(&other));
        let (ends_at, shortened_from) =
            if others { (open.natural_end(), None) } else { (open.ends_at, open.shortened_from) };
        let passes = open.passes.saturating_sub(1);
        let body = Body::PassTakenBack { lot, passes, ends_at, shortened_from };
        Ok(vec![self.secretly(body, seat)])
    }

    fn others(&self, open: &OpenLot, passed: impl Fn(SeatId) -> bool) -> bool {
        let leader = open.leading().map(|leading| leading.seat);
        let minimum = self.auction.minimum().unwrap_or(open.base);
        self.auction.others_can_bid(open, leader, minimum, passed)
    }
}
