//! One auction's task: takes commands in, decides them on its state as it will be, and publishes
//! after the commit. It sleeps until a command or the next deadline, whichever is first.

mod commit;
mod decide;
mod take_up;

use crate::batch::Item;
use crate::bucket::Buckets;
use crate::clock::Busy;
use crate::house::Shared;
use crate::presence::{Change, Presence};
use crate::ring::Shown;
use crate::rooms::Handle;
use crate::snapshot::Snapshots;
use crate::{House, HouseError, Receipt, measure};
use gavel_auction::{Auction, AuctionId, Command, Micros, SeatId, Seq, Status, Time};
use std::collections::VecDeque;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};

/// An auction that something happens to sooner than this stays loaded.
const STAYS_FOR: Micros = Micros::seconds(60);

/// A command that waits for its answer.
#[derive(Debug)]
pub(crate) struct Asked {
    pub command: Command,
    /// When it was read.
    pub at: Time,
    /// Whether the limit on bids has seen it.
    pub counted: bool,
    reply: oneshot::Sender<Receipt>,
    _busy: Busy,
}

impl Asked {
    pub(crate) fn new(
        command: Command,
        at: Time,
        reply: oneshot::Sender<Receipt>,
        busy: Busy,
    ) -> Self {
        Self { command, at, counted: false, reply, _busy: busy }
    }

    pub(crate) fn answer(self, receipt: Receipt) {
        measure::outcome(&self.command.action, &receipt.result);
        // Whoever asked may be gone.
        self.reply.send(receipt).ok();
    }
}

/// A change of presence on its way to the room.
#[derive(Debug)]
pub(crate) struct Told {
    pub change: Change,
    pub at: Time,
    pub busy: Busy,
}

/// Whether the room decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Open,
    /// Two errors at the same event.
    Suspended,
    /// Its auction was put aside (deleted or reset): it can be looked at.
    PutAside,
}

pub(crate) struct Room {
    shared: Arc<Shared>,
    handle: Arc<Handle>,
    inbox: mpsc::Receiver<Asked>,
    changes: mpsc::Receiver<Told>,
    epoch: u64,
    /// The state as it will be once what is decided is committed.
    next: Auction,
    /// Commands in the order of their times; at most [`crate::Options::room_drain_max`].
    waiting: VecDeque<Asked>,
    presence: Presence,
    bids: Buckets,
    passes: Buckets,
    /// The head at which a command last ended in a panic.
    failed_at: Option<Seq>,
    mode: Mode,
    quiet_since: Time,
    /// Who had dropped when the room last paused for that.
    dropped: Vec<SeatId>,
    snapshots: Snapshots,
}

impl std::fmt::Debug for Room {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Room").field("auction", &self.handle.auction).finish_non_exhaustive()
    }
}

impl Room {
    /// Loads an auction and starts its task.
    pub(crate) async fn open(
        house: &House,
        auction: &AuctionId,
    ) -> Result<Arc<Handle>, HouseError> {
        let shared = house.0.clone();
        let busy = shared.clock.busy();
        let taken = take_up::first(&shared, auction).await?;
        let ring_events = shared.options.ring_events;
        let next = taken.loaded.published.state.clone();
        let mut presence = Presence::noticing(shared.options.silence);
        if next.status() == Status::Paused {
            presence.waiting_for(taken.loaded.dropped.clone());
        }
        let snapshots = Snapshots::after(taken.loaded.snapshot_at);
        let shown = Shown::new(taken.loaded.published, taken.loaded.tail, ring_events);
        let queue_max = shared.options.room_queue_max;
        let (handle, inbox, changes) = Handle::new(auction.clone(), shown, queue_max);
        let quiet_since = shared.clock.now();
        let room = Self {
            shared,
            handle: handle.clone(),
            inbox,
            changes,
            epoch: taken.epoch,
            next,
            waiting: VecDeque::new(),
            presence,
            bids: Buckets::default(),
            passes: Buckets::default(),
            failed_at: None,
            mode: if taken.put_aside { Mode::PutAside } else { Mode::Open },
            quiet_since,
            dropped: taken.loaded.dropped,
            snapshots,
        };
        house.0.rooms.count_loaded();
        let shared_rooms = house.clone();
        tokio::spawn(watched(room.run(busy), shared_rooms, handle.clone()));
        Ok(handle)
    }

    async fn run(mut self, busy: Busy) {
        let mut busy = Some(busy);
        loop {
            let now = self.shared.clock.now();
            let sleep = self.wakes_at(now).map(|at| self.shared.clock.sleep_until(at));
            drop(busy.take());
            let woken = tokio::select! {
                biased;
                () = self.handle.close.notified() => break,
                Some(asked) = self.inbox.recv() => {
                    busy = Some(self.shared.clock.busy());
                    self.quiet_since = self.shared.clock.now();
                    self.queue(asked);
                    true
                }
                Some(told) = self.changes.recv() => {
                    busy = Some(told.busy.clone());
                    self.quiet_since = self.shared.clock.now();
                    self.presence.change(told.change, &self.next, told.at);
                    true
                }
                slept = sleep_or_never(sleep) => {
                    busy = Some(slept);
                    true
                }
            };
            if woken {
                self.turn().await;
            }
            if self.may_unload() {
                break;
            }
        }
        self.end().await;
    }

    /// One round: everything that waits or is due, one append, the answers.
    async fn turn(&mut self) {
        self.take_in();
        let now = self.shared.clock.now();
        match self.decide(now) {
            Ok(work) => self.commit(work).await,
            Err(failed) => self.contain(*failed).await,
        }
    }

    fn take_in(&mut self) {
        measure::queue(self.inbox.len() + self.waiting.len());
        while self.waiting.len() < self.shared.options.room_drain_max
            && let Ok(asked) = self.inbox.try_recv()
        {
            self.queue(asked);
        }
        while let Ok(told) = self.changes.try_recv() {
            self.presence.change(told.change, &self.next, told.at);
        }
    }

    /// In the order of the times at which they were read, which is nearly that of their coming.
    fn queue(&mut self, asked: Asked) {
        let after = self.waiting.iter().rposition(|other| other.at <= asked.at);
        self.waiting.insert(after.map_or(0, |at| at + 1), asked);
    }

    fn wakes_at(&mut self, now: Time) -> Option<Time> {
        if self.waiting.front().is_some_and(|asked| !self.must_wait(asked, now)) {
            return Some(now);
        }
        let due = self.due_at();
        let presence = self.presence.next_deadline(&self.next, now);
        let unload = self.quiet_since + self.shared.options.unload_after;
        [due, presence, Some(unload)].into_iter().flatten().min()
    }

    fn may_unload(&mut self) -> bool {
        let now = self.shared.clock.now();
        if now - self.quiet_since < self.shared.options.unload_after {
            return false;
        }
        let soon = self.next.next_deadline().is_some_and(|at| at - now < STAYS_FOR);
        let idle = self.waiting.is_empty() && self.inbox.is_empty() && self.changes.is_empty();
        let alone = self.presence.is_empty() && self.handle.shown.subscribers() == 0;
        if soon || !idle || !alone || self.mode == Mode::Suspended {
            self.quiet_since = now;
            return false;
        }
        true
    }

    /// Takes no more commands, decides those that came in time, and goes.
    async fn end(mut self) {
        let _busy = self.shared.clock.busy();
        self.inbox.close();
        while !self.inbox.is_empty() || !self.waiting.is_empty() {
            let stuck = self.waiting.len();
            self.turn().await;
            if self.inbox.is_empty() && self.waiting.len() == stuck {
                break;
            }
        }
        let now = self.shared.clock.now();
        let published = self.handle.shown.published();
        for asked in std::mem::take(&mut self.waiting) {
            asked.answer(Receipt::refused_at(&published, gavel_auction::Refusal::Busy, now));
        }
        if self.mode != Mode::PutAside {
            self.snapshots.finish(&self.shared, &published, &self.dropped).await;
        }
        let holds = self.mode == Mode::Open && !self.next.is_over();
        self.shared.rooms.ended(&self.handle, holds.then_some(self.epoch));
    }

    fn notice(&self, notice: crate::Notice) {
        self.handle.tell(Item::Notice(notice), self.shared.clock.busy());
    }
}

/// Runs a room. One that panics outside of its rules is closed, so that it is loaded anew from its log;
/// what it had not answered can be sent again.
async fn watched(
    run: impl Future<Output = ()> + Send + 'static,
    house: House,
    handle: Arc<Handle>,
) {
    if let Err(error) = tokio::spawn(run).await {
        tracing::error!(auction = %handle.auction, %error, "a room ended in a panic");
        house.0.rooms.ended(&handle, None);
    }
}

async fn sleep_or_never(sleep: Option<crate::Sleep>) -> Busy {
    match sleep {
        Some(sleep) => sleep.await,
        None => std::future::pending().await,
    }
}
