//! Two managers who bid by turns, a hundred times a second, in a house in this process.

use crate::cold;
use crate::stats::Spread;
use anyhow::{Context, Result, ensure};
use gavel_auction::{Action, AuctionId, Bid, By, Command, CommandId, LotNo, SeatId};
use gavel_house::House;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A hundred bids a second.
const PACE: Duration = Duration::from_millis(10);
/// Between two looks whether there were bids enough.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// An auction whose first lot is open.
pub struct Bidding {
    house: House,
    auction: AuctionId,
    lot: LotNo,
    amount: i64,
}

impl Bidding {
    pub async fn begin(house: &House) -> Result<Self> {
        let auction = AuctionId::new("bids")?;
        house.open_auction(&auction, "measured").await?;
        let mut setup = cold::setup()?;
        setup.rules.bids_per_minute = 1_000_000;
        setup.rules.clocks.clock_ms = 600_000;
        setup.rules.clocks.anti_snipe_ms = 600_000;
        setup.rules.clocks.interlude_ms = 0;
        setup.rules.pause_on_drop = false;
        let begin = Action::Begin(Box::new(setup));
        let command = Command { id: None, by: By::Host(SeatId(1)), action: begin };
        let receipt = house.submit(&auction, command, house.clock().now()).await;
        ensure!(receipt.result.is_ok(), "begin was refused: {:?}", receipt.result);
        let lot = loop {
            let view = house.view(&auction).await?;
            if let Some(lot) = view.state.open_lot() {
                break lot.lot;
            }
            tokio::time::sleep(LOOK_EVERY).await;
        };
        Ok(Self { house: house.clone(), auction, lot, amount: 0 })
    }

    /// Bids while `beside` is done again and again, until it says that it is enough; it is told how
    /// many bids were measured. From the moment at which a bid is due until it is answered.
    pub async fn measure(
        self,
        beside: impl AsyncFn(usize) -> Result<bool>,
    ) -> Result<(Self, Spread)> {
        let (stop, count) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let bids = tokio::spawn(self.bid_until(stop.clone(), count.clone()));
        while !beside(count.load(Ordering::Relaxed)).await? {
            tokio::time::sleep(LOOK_EVERY).await;
        }
        stop.store(true, Ordering::Relaxed);
        let (bidding, seen) = bids.await??;
        Ok((bidding, Spread::of(seen)))
    }

    async fn bid_until(
        mut self,
        stop: Arc<AtomicBool>,
        count: Arc<AtomicUsize>,
    ) -> Result<(Self, Vec<Duration>)> {
        let mut seen = Vec::new();
        let mut due = Instant::now();
        while !stop.load(Ordering::Relaxed) {
            due += PACE;
            tokio::time::sleep_until(due.into()).await;
            self.bid().await?;
            seen.push(due.elapsed());
            count.store(seen.len(), Ordering::Relaxed);
        }
        Ok((self, seen))
    }

    async fn bid(&mut self) -> Result<()> {
        self.amount += 1;
        let seat = SeatId(u32::try_from(self.amount % 2)? + 1);
        let bid = Bid { seat, lot: self.lot, amount: self.amount };
        let id = CommandId::new(&uuid::Uuid::now_v7().to_string())?;
        let command = Command { id: Some(id), by: By::Seat(seat), action: Action::Bid(bid) };
        let receipt = self.house.submit(&self.auction, command, self.house.clock().now()).await;
        receipt.result.ok().context("a bid was refused").map(drop)
    }
}
