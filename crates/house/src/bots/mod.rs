//! Bots: clients of the house with no privileges. They read what is published, and bid and pass for
//! their own seats like anybody else. They fill practice auctions and empty seats.
//!
//! One task plays all the bots of an auction. What a bot thinks an asset is worth follows from its
//! seed, so that it thinks the same after a restart.

mod mind;
mod task;
mod worth;

use crate::House;
use gavel_auction::{AuctionId, SeatId};
use tokio::task::JoinHandle;

/// How a bot plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// Knows what each asset is worth to it, and plans its purse over its free places.
    Value,
    /// Wants what others want, and raises quickly up to a part of its purse.
    Chaser,
}

/// One bot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BotSeat {
    /// Whom it plays for.
    pub seat: SeatId,
    /// How.
    pub style: Style,
    /// What its taste and its rhythm follow from.
    pub seed: u64,
}

/// How quickly bots act, in percent of a person's time: 100 is 0.6 to 4 s, 10 is ten times as quick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace(pub u32);

impl Default for Pace {
    fn default() -> Self {
        Self(100)
    }
}

/// Bots at play. They stop when this is dropped.
#[derive(Debug)]
#[must_use = "the bots stop when this is dropped"]
pub struct Bots {
    task: JoinHandle<()>,
}

impl Bots {
    /// Lets bots play until the auction is over; started before it begins, they wait. After a restart
    /// of the server they are started again and go on. Must be called within a tokio runtime.
    pub fn run(house: &House, auction: &AuctionId, seats: Vec<BotSeat>, pace: Pace) -> Self {
        let busy = house.clock().busy();
        let task = task::play(house.clone(), auction.clone(), seats, pace, busy);
        Self { task: tokio::spawn(task) }
    }

    /// Whether they have stopped, because the auction is over or there is none.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.task.is_finished()
    }
}

impl Drop for Bots {
    fn drop(&mut self) {
        self.task.abort();
    }
}
