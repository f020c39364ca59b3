//! The state that a log folds into, and the questions that rules, views and bots ask of it.

use crate::commands::Commands;
use crate::{
    AssetId, CommandId, Completion, LateJoinUntil, LotNo, LotRecord, OpenLot, PauseWhy, PoolAsset,
    Rules, SeatId, Seed, Seq, Time,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// How an auction stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not begun.
    #[default]
    Waiting,
    /// The clock runs.
    Running,
    /// The clock stands.
    Paused,
    /// Over, with a result.
    Completed,
    /// Called off.
    Cancelled,
}

/// What the room is doing while it runs or is paused.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Phase {
    /// Before the beginning or after the end.
    #[default]
    Idle,
    /// A lot is under the hammer.
    Lot(Box<OpenLot>),
    /// Between two lots.
    Interlude {
        /// When the next lot opens. While paused: as the clock stood.
        next_at: Time,
    },
}

/// One asset that a seat owns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// What.
    pub asset: AssetId,
    /// For how much, in units.
    pub price: i64,
    /// In which lot; none when it was awarded by hand.
    pub lot: Option<LotNo>,
}

/// A manager in the auction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Who.
    pub id: SeatId,
    /// What is left to spend, in units. What a leading bid holds is still in it.
    pub purse: i64,
    /// What they own, oldest first.
    pub holdings: Vec<Holding>,
    /// Taken out by the host.
    pub removed: bool,
}

impl Seat {
    /// How many assets they own.
    #[must_use]
    pub fn owned(&self) -> u32 {
        u32::try_from(self.holdings.len()).unwrap_or(u32::MAX)
    }
}

/// Where an asset of the pool is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) enum Place {
    /// Waiting for its turn, in the order or among the re-offers.
    #[default]
    Queued,
    /// Under the hammer.
    Open,
    /// Owned.
    Sold,
    /// Unsold, and not to be offered again.
    Unsold,
    /// Taken out.
    Out,
}

/// An asset with where it is and how often it was offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stock {
    pub asset: Arc<PoolAsset>,
    pub place: Place,
    pub offers: u32,
}

/// Since when and why the clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Since when.
    pub since: Time,
    /// When it runs again by itself.
    pub until: Option<Time>,
    /// Why.
    pub why: PauseWhy,
}

/// One auction: the fold of its log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Auction {
    pub(crate) seq: Seq,
    pub(crate) last_at: Time,
    pub(crate) epoch: u64,
    pub(crate) status: Status,
    pub(crate) phase: Phase,
    pub(crate) pause: Option<Pause>,
    pub(crate) rules: Option<Arc<Rules>>,
    pub(crate) floor: i64,
    pub(crate) seed: Option<Seed>,
    pub(crate) seed_hash: String,
    pub(crate) seats: BTreeMap<SeatId, Seat>,
    /// Sorted by asset id.
    pub(crate) stock: Vec<Stock>,
    pub(crate) queue: VecDeque<AssetId>,
    pub(crate) again: VecDeque<AssetId>,
    /// What everybody knows comes next, because a host put it there.
    pub(crate) announced: VecDeque<AssetId>,
    pub(crate) lots: Vec<LotRecord>,
    pub(crate) completion: Option<Completion>,
    pub(crate) commands: Commands,
}

impl Auction {
    /// The number of the last event.
    #[must_use]
    pub fn seq(&self) -> Seq {
        self.seq
    }

    /// The time of the last event.
    #[must_use]
    pub fn last_at(&self) -> Time {
        self.last_at
    }

    /// The fencing number of the node that last recovered it.
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// How it stands.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// What the room is doing.
    #[must_use]
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// Since when and why the clock stands, while it does.
    #[must_use]
    pub fn pause(&self) -> Option<&Pause> {
        self.pause.as_ref()
    }

    /// Why it is over, once it is.
    #[must_use]
    pub fn completion(&self) -> Option<Completion> {
        self.completion
    }

    /// The hash of the draw's seed; empty before the log was opened.
    #[must_use]
    pub fn seed_hash(&self) -> &str {
        &self.seed_hash
    }

    /// The seed, only once it may be known: after completion or cancel.
    #[must_use]
    pub fn opened_seed(&self) -> Option<Seed> {
        self.is_over().then_some(self.seed).flatten()
    }

    /// Whether it has begun, whatever became of it.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.rules.is_some()
    }

    /// Whether nothing more is sold: completed or cancelled.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.status, Status::Completed | Status::Cancelled)
    }

    /// The rules, fixed at begin; before it, harmless placeholders.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        static BEFORE_BEGIN: std::sync::LazyLock<Rules> = std::sync::LazyLock::new(Rules::plain);
        self.rules.as_deref().unwrap_or(&BEFORE_BEGIN)
    }

    /// The lowest opening price in the pool at begin: what each open slot reserves.
    #[must_use]
    pub fn floor(&self) -> i64 {
        self.floor
    }

    /// The lot under the hammer.
    #[must_use]
    pub fn open_lot(&self) -> Option<&OpenLot> {
        match &self.phase {
            Phase::Lot(lot) => Some(lot),
            Phase::Idle | Phase::Interlude { .. } => None,
        }
    }

    /// The number of the newest lot; 0 before the first.
    #[must_use]
    pub fn newest_lot(&self) -> LotNo {
        self.lots.last().map_or(LotNo(0), |lot| lot.lot)
    }

    /// All lots that were opened, oldest first.
    #[must_use]
    pub fn lots(&self) -> &[LotRecord] {
        &self.lots
    }

    /// The managers by seat, removed ones included.
    pub fn seats(&self) -> impl Iterator<Item = &Seat> {
        self.seats.values()
    }

    /// One manager, removed or not.
    #[must_use]
    pub fn seat(&self, seat: SeatId) -> Option<&Seat> {
        self.seats.get(&seat)
    }

    /// The pool, sorted by asset id.
    pub fn pool(&self) -> impl Iterator<Item = &PoolAsset> {
        self.stock.iter().map(|stock| &*stock.asset)
    }

    /// How many assets the pool has.
    #[must_use]
    pub fn pool_len(&self) -> usize {
        self.stock.len()
    }

    /// How many assets have been offered at least once or are out of the pool.
    #[must_use]
    pub fn offered(&self) -> usize {
        let counts = |s: &&Stock| s.offers > 0 || matches!(s.place, Place::Sold | Place::Out);
        self.stock.iter().filter(counts).count()
    }

    /// Whether somebody may still join: who decides it is a rule of its own.
    #[must_use]
    pub fn is_in_time_to_join(&self) -> bool {
        match self.rules().late_join.until {
            LateJoinUntil::HalfOfLots => self.offered() * 2 < self.pool_len(),
            LateJoinUntil::Lot(lot) => self.newest_lot() < LotNo(lot),
            LateJoinUntil::End => true,
        }
    }

    /// How many offers are still to come if nothing else is sold or taken out.
    #[must_use]
    pub fn remaining(&self) -> usize {
        self.queue.len() + self.again.len()
    }

    /// One asset of the pool.
    #[must_use]
    pub fn asset(&self, id: &AssetId) -> Option<&PoolAsset> {
        self.stock_of(id).map(|stock| &*stock.asset)
    }

    /// Assets still to come, **in order of their ids**: never in the order of the draw.
    pub fn to_come(&self) -> impl Iterator<Item = &PoolAsset> {
        self.stock.iter().filter(|s| s.place == Place::Queued).map(|s| &*s.asset)
    }

    /// Assets that are not sold and are not coming (again), by id.
    pub fn left_over(&self) -> impl Iterator<Item = &PoolAsset> {
        let gone = |s: &&Stock| matches!(s.place, Place::Unsold | Place::Out);
        self.stock.iter().filter(gone).map(|s| &*s.asset)
    }

    /// The event of a command that was taken before, for the answer to a repeat.
    #[must_use]
    pub fn answered(&self, command: &CommandId) -> Option<Seq> {
        self.commands.get(command).map(|taken| taken.seq)
    }

    /// The lowest amount that would be taken on the open lot.
    #[must_use]
    pub fn minimum(&self) -> Option<i64> {
        let lot = self.open_lot()?;
        Some(lot.price().map_or(lot.base, |price| self.rules().increments.next(price)))
    }

    /// When something happens by itself: the end of a lot or of an interlude, or an automatic resume.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Time> {
        match (self.status, &self.phase) {
            (Status::Running, Phase::Lot(lot)) => Some(lot.ends_at),
            (Status::Running, Phase::Interlude { next_at }) => Some(*next_at),
            (Status::Paused, _) => self.pause.as_ref().and_then(|pause| pause.until),
            _ => None,
        }
    }

    /// The moment at which the clock stands: the start of the pause, else `now`.
    #[must_use]
    pub fn clock_now(&self, now: Time) -> Time {
        self.pause.as_ref().map_or(now, |pause| pause.since)
    }

    /// Why it would be over now, if no lot is open.
    #[must_use]
    pub fn examine_completion(&self) -> Option<Completion> {
        let live = || self.seats.values().filter(|seat| !seat.removed);
        if live().next().is_some() && live().all(|seat| seat.owned() >= self.rules().slots) {
            return Some(Completion::SquadsFull);
        }
        if self.queue.is_empty() && self.again.is_empty() {
            return Some(Completion::PoolExhausted);
        }
        let buyable = |asset: &PoolAsset| live().any(|seat| self.can_buy(seat, asset, asset.base));
        (!self.to_come().any(buyable)).then_some(Completion::NobodyCanBuy)
    }

    pub(crate) fn stock_of(&self, id: &AssetId) -> Option<&Stock> {
        let at = self.stock.binary_search_by(|s| s.asset.id.cmp(id)).ok()?;
        self.stock.get(at)
    }

    pub(crate) fn stock_mut(&mut self, id: &AssetId) -> Option<&mut Stock> {
        let at = self.stock.binary_search_by(|s| s.asset.id.cmp(id)).ok()?;
        self.stock.get_mut(at)
    }

    /// The asset whose turn is next; secret until it is announced.
    pub(crate) fn next_asset(&self) -> Option<&Stock> {
        let id = self.queue.front().or_else(|| self.again.front())?;
        self.stock_of(id)
    }
}
