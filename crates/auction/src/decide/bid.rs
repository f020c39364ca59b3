//! A bid: taken when all of SPEC 3 holds, else refused with the first code that fails.

use super::{Decided, Deciding};
use crate::{Auction, Bid, Body, By, Event, Micros, OpenLot, Refusal, Seat, SeatId, Status, Time};

/// Amounts stay exact in every client: below 2^53.
const AMOUNT_MAX: i64 = (1 << 53) - 1;

/// How long a lot still runs when nobody else can or wants to bid.
const NOBODY_ELSE: Micros = Micros::seconds(3);

impl Deciding<'_> {
    pub(super) fn bid(&self, bid: Bid) -> Decided {
        if !(1..=AMOUNT_MAX).contains(&bid.amount) {
            let why = format!("a bid is a whole number of units from 1 to {AMOUNT_MAX}");
            return Err(Refusal::BadRequest { why });
        }
        let seat = self.bidder(bid.seat)?;
        let lot = self.lot_in_time(bid.lot)?;
        if let Some(leading) = lot.leading().filter(|leading| leading.seat == bid.seat) {
            return Err(Refusal::AlreadyLeading { amount: leading.amount });
        }
        self.check_amount(seat, lot, bid.amount)?;
        Ok(self.taken(lot, bid))
    }

    /// The seat that acts, when the command may act for it.
    pub(super) fn bidder(&self, seat: SeatId) -> Result<&Seat, Refusal> {
        let may = match self.command.by {
            By::Seat(own) => own == seat,
            By::Host(_) => true,
            By::House => false,
        };
        if !may {
            return Err(Refusal::NotYourSeat);
        }
        // Before the beginning the log knows no managers; whoever sent this may well be one.
        if !self.auction.has_begun() {
            return Err(Refusal::AuctionNotRunning { status: self.auction.status() });
        }
        self.active(seat)
    }

    /// A manager who is in the auction.
    pub(super) fn active(&self, seat: SeatId) -> Result<&Seat, Refusal> {
        self.auction.seat(seat).filter(|seat| !seat.removed).ok_or(Refusal::NotAManager)
    }

    /// The open lot, when it is the one named and its end has not come.
    pub(super) fn lot_in_time(&self, lot: crate::LotNo) -> Result<&OpenLot, Refusal> {
        let status = self.auction.status();
        if status != Status::Running {
            return Err(Refusal::AuctionNotRunning { status });
        }
        let open = self.auction.open_lot().filter(|open| self.now < open.ends_at);
        let closed = Refusal::LotClosed { lot, open: open.map(|open| open.lot) };
        open.filter(|open| open.lot == lot).ok_or(closed)
    }

    fn check_amount(&self, seat: &Seat, lot: &OpenLot, amount: i64) -> Result<(), Refusal> {
        let auction = self.auction;
        let asset = auction.asset(&lot.asset).ok_or(Refusal::Internal)?;
        if let Some(full) = auction.squad_refusal(seat, asset) {
            return Err(full);
        }
        let minimum = auction.minimum().ok_or(Refusal::Internal)?;
        if let Some(too_much) = auction.money_refusal(seat, minimum) {
            return Err(too_much);
        }
        if amount < minimum {
            return Err(match lot.price() {
                None => Refusal::BelowBase { base: lot.base },
                Some(_) => Refusal::BelowMinimum { minimum },
            });
        }
        let increments = &auction.rules().increments;
        let most = auction.most_on_grid(minimum, auction.limit(seat).most);
        if amount != minimum && !increments.on_grid(amount) {
            let (below, above) = increments.around(amount);
            let below = below.clamp(minimum, most);
            let above = if above > most { below } else { above };
            return Err(Refusal::OffGrid { step: increments.step(amount), below, above });
        }
        match auction.money_refusal(seat, amount) {
            None => Ok(()),
            Some(Refusal::OverPurse { purse, .. }) => Err(Refusal::OverPurse { purse, most }),
            Some(Refusal::OverMaxBid { floor, reserved_slots, .. }) => {
                Err(Refusal::OverMaxBid { most, floor, reserved_slots })
            }
            Some(other) => Err(other),
        }
    }

    fn taken(&self, lot: &OpenLot, bid: Bid) -> Vec<Event> {
        let mut events = Vec::new();
        if lot.passed.contains(&bid.seat) {
            let back = Body::PassTakenBack {
                lot: lot.lot,
                passes: lot.passes.saturating_sub(1),
                ends_at: lot.natural_end(),
                shortened_from: None,
            };
            events.push(Event { command: None, ..self.secretly(back, bid.seat) });
        }
        let natural = end_after_bid(lot, self.now);
        let next = self.auction.rules().increments.next(bid.amount);
        let passed = |seat| lot.passed.contains(&seat);
        let others = self.auction.others_can_bid(lot, Some(bid.seat), next, passed);
        let (ends_at, shortened_from) = shorten_unless(others, natural, natural, self.now);
        let BidFields { seat, amount } = BidFields::from(bid);
        let body = Body::BidTaken { lot: lot.lot, seat, amount, ends_at, shortened_from };
        events.push(self.event(body));
        events
    }
}

struct BidFields {
    seat: SeatId,
    amount: i64,
}

impl From<Bid> for BidFields {
    fn from(bid: Bid) -> Self {
        Self { seat: bid.seat, amount: bid.amount }
    }
}

/// The end after a taken bid, before any pass shortens it (SPEC 3, *The clock*).
fn end_after_bid(lot: &OpenLot, now: Time) -> Time {
    match lot.clocks.rebid_ms {
        Some(rebid_ms) => {
            let restarted = now + Micros::millis(rebid_ms);
            lot.granted_end.map_or(restarted, |granted| granted.max(restarted))
        }
        None => lot.natural_end().max(now + Micros::millis(lot.clocks.anti_snipe_ms)),
    }
}

/// The end that holds, and the natural one when it was shortened.
pub(super) fn shorten_unless(
    others: bool,
    ends_at: Time,
    natural: Time,
    now: Time,
) -> (Time, Option<Time>) {
    let soon = ends_at.min(now + NOBODY_ELSE);
    if others || soon >= natural { (natural, None) } else { (soon, Some(natural)) }
}

impl Auction {
    /// Whether anybody but the leader, who has not passed, could take the lot for `minimum`.
    pub(super) fn others_can_bid(
        &self,
        lot: &OpenLot,
        leader: Option<SeatId>,
        minimum: i64,
        passed: impl Fn(SeatId) -> bool,
    ) -> bool {
        let Some(asset) = self.asset(&lot.asset) else { return false };
        self.seats
            .values()
            .filter(|seat| Some(seat.id) != leader && !passed(seat.id))
            .any(|seat| self.could_take_lot(seat, asset, minimum))
    }
}
