//! The practice lot of the waiting room: an invented asset, the real rules, clock and button, outside
//! the auction and without a log. Afterwards the host sees who bid and whose phone was slow.

use crate::Clock;
use gavel_auction::{
    Action, AssetId, Auction, Bid, By, Clocks, Command, Increments, LotNo, LotOrder, Micros,
    OpenLot, PoolAsset, Refusal, Rules, SeatId, Seed, Setup, SetupSeat, Status, Time, execute,
    settle,
};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// Practice lots that are kept; finished ones that nobody looks at make room.
const PRACTICES_MAX: usize = 1_024;
/// No seats: they make the rules content with a lone manager, and never bid.
const NOBODY: [SeatId; 2] = [SeatId(u32::MAX), SeatId(u32::MAX - 1)];
const LOT: LotNo = LotNo(1);

/// What a practice lot is played by.
#[derive(Debug, Clone)]
pub struct PracticeRules {
    /// Who may bid.
    pub seats: Vec<SeatId>,
    /// What each may spend, in units.
    pub purse: i64,
    /// The opening price, in units.
    pub base: i64,
    /// The grid of prices.
    pub increments: Increments,
    /// The clocks; the interlude is not used.
    pub clocks: Clocks,
}

/// How one seat did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PracticeResult {
    /// Who.
    pub seat: SeatId,
    /// How many of its bids were taken.
    pub bids: u32,
    /// The shortest way from its phone to here and back that was measured.
    pub best_delay: Option<Micros>,
}

/// A practice lot as everybody sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PracticeView {
    /// Whether it runs.
    pub running: bool,
    /// The leading amount.
    pub price: Option<i64>,
    /// Who leads.
    pub leader: Option<SeatId>,
    /// Its end.
    pub ends_at: Option<Time>,
    /// The lowest amount that would be taken.
    pub minimum: Option<i64>,
    /// Once it is over: every seat, also those that did not bid.
    pub results: Option<Vec<PracticeResult>>,
}

/// The practice lots of the house.
#[derive(Debug, Default)]
pub(crate) struct Practices(Mutex<HashMap<String, Practice>>);

impl Practices {
    pub(crate) fn of(&self, competition: &str, clock: &Clock) -> Practice {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= PRACTICES_MAX {
            all.retain(|_, practice| practice.is_wanted());
        }
        let make = || Practice::new(clock.clone());
        all.entry(competition.to_owned()).or_insert_with(make).clone()
    }
}

/// One competition's practice lot. Cloning it is cheap and gives the same one.
#[derive(Debug, Clone)]
pub struct Practice(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    clock: Clock,
    lot: Mutex<Lot>,
    shown: watch::Sender<Arc<PracticeView>>,
}

#[derive(Debug, Default)]
struct Lot {
    auction: Auction,
    tally: BTreeMap<SeatId, PracticeResult>,
    /// Which lot it is, so that the timer of one that was ended does not end the next.
    round: u64,
}

impl Practice {
    fn new(clock: Clock) -> Self {
        let shown = watch::channel(Arc::default()).0;
        Self(Arc::new(Shared { clock, lot: Mutex::default(), shown }))
    }

    /// The lot now, and every change of it.
    #[must_use]
    pub fn watch(&self) -> watch::Receiver<Arc<PracticeView>> {
        self.0.shown.subscribe()
    }

    /// The lot now.
    #[must_use]
    pub fn view(&self) -> Arc<PracticeView> {
        self.0.shown.borrow().clone()
    }

    /// Opens a practice lot. Must be called within a tokio runtime.
    ///
    /// # Errors
    /// `already_done` while one runs; `bad_request` for rules outside their ranges.
    pub fn start(&self, rules: &PracticeRules) -> Result<(), Refusal> {
        let now = self.0.clock.now();
        let mut lot = self.lot();
        if is_running(&lot.auction) {
            return Err(Refusal::AlreadyDone);
        }
        let mut auction = Auction::default();
        run(&mut auction, By::House, Action::Open { seed: Seed([0; 32]) }, now)?;
        run(&mut auction, By::House, Action::Begin(Box::new(setup(rules)?)), now)?;
        let blank = |seat: &SeatId| PracticeResult { seat: *seat, bids: 0, best_delay: None };
        lot.tally = rules.seats.iter().map(|seat| (*seat, blank(seat))).collect();
        lot.auction = auction;
        lot.round += 1;
        self.show(&lot);
        let first_end = lot.auction.next_deadline().unwrap_or(now);
        tokio::spawn(self.clone().time_out(lot.round, self.0.clock.sleep_until(first_end)));
        Ok(())
    }

    /// A bid that was read at `at`; `delay` is the way to the phone and back, where it is known.
    ///
    /// # Errors
    /// The refusals of a real bid.
    pub fn bid(
        &self,
        seat: SeatId,
        amount: i64,
        at: Time,
        delay: Option<Micros>,
    ) -> Result<(), Refusal> {
        let mut lot = self.lot();
        let bid = Action::Bid(Bid { seat, lot: LOT, amount });
        run(&mut lot.auction, By::Seat(seat), bid, at)?;
        if let Some(result) = lot.tally.get_mut(&seat) {
            result.bids = result.bids.saturating_add(1);
            result.best_delay = result.best_delay.into_iter().chain(delay).min();
        }
        self.show(&lot);
        Ok(())
    }

    /// A pass that was read at `at`.
    ///
    /// # Errors
    /// The refusals of a real pass.
    pub fn pass(&self, seat: SeatId, at: Time) -> Result<(), Refusal> {
        let mut lot = self.lot();
        run(&mut lot.auction, By::Seat(seat), Action::Pass { seat, lot: LOT }, at)?;
        self.show(&lot);
        Ok(())
    }

    /// Ends the lot now.
    ///
    /// # Errors
    /// `already_done` when none runs.
    pub fn end(&self) -> Result<(), Refusal> {
        let now = self.0.clock.now();
        let mut lot = self.lot();
        run(&mut lot.auction, By::House, Action::SellNow { lot: LOT }, now)
            .map_err(|_| Refusal::AlreadyDone)?;
        self.show(&lot);
        Ok(())
    }

    async fn time_out(self, round: u64, mut sleep: crate::Sleep) {
        loop {
            let _busy = sleep.await;
            let mut lot = self.lot();
            if lot.round != round || !is_running(&lot.auction) {
                return;
            }
            settle(&mut lot.auction, self.0.clock.now());
            self.show(&lot);
            let Some(end) = lot.auction.next_deadline() else { return };
            sleep = self.0.clock.sleep_until(end);
        }
    }

    fn show(&self, lot: &Lot) {
        let auction = &lot.auction;
        let open = auction.open_lot();
        let leading = open.and_then(OpenLot::leading);
        let over = auction.is_over();
        self.0.shown.send_replace(Arc::new(PracticeView {
            running: open.is_some(),
            price: leading.map(|bid| bid.amount),
            leader: leading.map(|bid| bid.seat),
            ends_at: open.map(|open| open.ends_at),
            minimum: auction.minimum(),
            results: over.then(|| lot.tally.values().copied().collect()),
        }));
    }

    fn is_wanted(&self) -> bool {
        Arc::strong_count(&self.0) > 1 || is_running(&self.lot().auction)
    }

    fn lot(&self) -> MutexGuard<'_, Lot> {
        self.0.lot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_running(auction: &Auction) -> bool {
    auction.status() == Status::Running
}

fn run(auction: &mut Auction, by: By, action: Action, now: Time) -> Result<(), Refusal> {
    execute(auction, &Command { id: None, by, action }, now).outcome.map(drop)
}

fn setup(rules: &PracticeRules) -> Result<Setup, Refusal> {
    let bad = |why: String| Refusal::BadRequest { why };
    let asset = AssetId::new("practice").map_err(|error| bad(error.to_string()))?;
    let seats = rules.seats.iter().copied().chain(NOBODY);
    let seats: Vec<_> = seats.map(|seat| SetupSeat { seat, purse: rules.purse }).collect();
    Ok(Setup {
        rules: Rules {
            managers_most: u32::try_from(seats.len()).unwrap_or(u32::MAX),
            purse: rules.purse,
            slots: 1,
            base: rules.base,
            increments: rules.increments.clone(),
            clocks: Clocks { interlude_ms: 0, ..rules.clocks },
            order: LotOrder::Catalogue,
            reoffer_rounds: 0,
            pause_on_drop: false,
            ..Rules::plain()
        },
        pool: vec![PoolAsset {
            id: asset,
            base: rules.base,
            position: 0,
            set: 0,
            attributes: BTreeMap::new(),
        }],
        seats,
        contributions: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> PracticeRules {
        let plain = Rules::plain();
        PracticeRules {
            seats: vec![SeatId(1), SeatId(2)],
            purse: 100,
            base: 5,
            increments: plain.increments.clone(),
            clocks: plain.clocks,
        }
    }

    #[tokio::test]
    async fn who_bid_who_was_slow_and_who_did_not() {
        let (clock, hand) = Clock::manual(Time(0));
        let practice = Practices::default().of("one", &clock);
        practice.start(&rules()).unwrap();
        assert_eq!(practice.start(&rules()), Err(Refusal::AlreadyDone));
        assert_eq!(practice.view().minimum, Some(5));
        let bid = |amount, delay| practice.bid(SeatId(1), amount, clock.now(), Some(Micros(delay)));
        bid(5, 900).unwrap();
        assert_eq!(bid(6, 10), Err(Refusal::AlreadyLeading { amount: 5 }));
        assert!(practice.view().results.is_none());
        hand.walk(Micros::seconds(31)).await;
        let best_delay = Some(Micros(900));
        let expected = vec![
            PracticeResult { seat: SeatId(1), bids: 1, best_delay },
            PracticeResult { seat: SeatId(2), bids: 0, best_delay: None },
        ];
        assert_eq!(practice.view().results, Some(expected));
        practice.start(&rules()).unwrap();
        practice.end().unwrap();
        assert!(!practice.view().running);
        assert_eq!(practice.end(), Err(Refusal::AlreadyDone));
    }

    #[tokio::test]
    async fn a_lone_manager_can_practise() {
        let (clock, _hand) = Clock::manual(Time(0));
        let practice = Practices::default().of("one", &clock);
        practice.start(&PracticeRules { seats: vec![SeatId(1)], ..rules() }).unwrap();
        practice.bid(SeatId(1), 5, clock.now(), None).unwrap();
        assert_eq!(practice.view().leader, Some(SeatId(1)));
    }
}
