//! The rooms that are loaded, and the way into them. A room that is not there is loaded on demand; one
//! that is unloading is waited for, so that two never decide about one auction.

use crate::batch::Item;
use crate::clock::Busy;
use crate::presence::Change;
use crate::ring::Shown;
use crate::room::{Asked, Room, Told};
use crate::{Clock, House, HouseError, Receipt, Ticket, measure};
use gavel_auction::{AuctionId, Command, Refusal, Time};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, OnceCell, mpsc, oneshot, watch};

/// Changes of presence that may wait for a room; whoever brings one more waits.
const CHANGES_WAITING_MAX: usize = 4_096;

/// The way to one loaded room.
#[derive(Debug)]
pub(crate) struct Handle {
    pub auction: AuctionId,
    pub shown: Shown,
    pub inbox: mpsc::Sender<Asked>,
    pub changes: mpsc::Sender<Told>,
    /// While the room takes its auction up again, commands are `busy`.
    pub recovering: AtomicBool,
    /// Asks the room to end once its queue is empty.
    pub close: Notify,
    pub ended: watch::Sender<bool>,
}

impl Handle {
    pub(crate) fn new(
        auction: AuctionId,
        shown: Shown,
        queue_max: usize,
    ) -> (Arc<Self>, mpsc::Receiver<Asked>, mpsc::Receiver<Told>) {
        let (inbox, asked) = mpsc::channel(queue_max);
        let (changes, told) = mpsc::channel(CHANGES_WAITING_MAX);
        let (ended, _) = watch::channel(false);
        let recovering = AtomicBool::new(false);
        let close = Notify::new();
        let handle = Self { auction, shown, inbox, changes, recovering, close, ended };
        (Arc::new(handle), asked, told)
    }

    fn offer(&self, asked: Asked, clock: &Clock) {
        if self.recovering.load(Ordering::Acquire) {
            return asked.answer(busy(self, clock));
        }
        if let Err(error) = self.inbox.try_send(asked) {
            error.into_inner().answer(busy(self, clock));
        }
    }

    pub(crate) fn tell(&self, item: Item, busy: Busy) {
        self.shown.tell(item, busy);
    }

    async fn has_ended(&self) {
        // The sender lives in `self`, so the wait can only end by the room's end.
        self.ended.subscribe().wait_for(|ended| *ended).await.map(drop).ok();
    }
}

fn busy(handle: &Handle, clock: &Clock) -> Receipt {
    Receipt::refused_at(&handle.shown.published(), Refusal::Busy, clock.now())
}

type Slot = Arc<OnceCell<Arc<Handle>>>;

/// The loaded rooms.
#[derive(Debug, Default)]
pub(crate) struct Rooms {
    slots: Mutex<HashMap<AuctionId, Slot>>,
    /// The epochs under which this process holds unloaded auctions, so that loading one again is no
    /// recovery.
    epochs: Mutex<HashMap<AuctionId, u64>>,
}

impl Rooms {
    /// The room, loaded if need be.
    pub(crate) async fn get(
        &self,
        house: &House,
        auction: &AuctionId,
    ) -> Result<Arc<Handle>, HouseError> {
        loop {
            if house.0.is_stopping() {
                return Err(HouseError::Stopped);
            }
            let slot = self.slots().entry(auction.clone()).or_default().clone();
            match slot.get_or_try_init(|| Room::open(house, auction)).await {
                Ok(handle) if !handle.inbox.is_closed() => return Ok(handle.clone()),
                Ok(handle) => handle.has_ended().await,
                Err(error) => {
                    self.forget(auction, &slot);
                    return Err(error);
                }
            }
            self.forget(auction, &slot);
        }
    }

    /// Queues a command; loads the room first when it is not there.
    pub(crate) fn submit(
        &self,
        house: &House,
        auction: &AuctionId,
        command: Command,
        at: Time,
    ) -> Ticket {
        let clock = house.0.clock.clone();
        let (reply, answer) = oneshot::channel();
        let asked = Asked::new(command, at.min(clock.now()), reply, clock.busy());
        match self.loaded(auction) {
            Some(handle) if house.0.is_stopping() => asked.answer(busy(&handle, &clock)),
            None if house.0.is_stopping() => {
                asked.answer(Receipt::refused(Refusal::Busy, clock.now()));
            }
            Some(handle) => handle.offer(asked, &clock),
            None => {
                let (house, auction) = (house.clone(), auction.clone());
                tokio::spawn(
                    async move { house.0.rooms.load_and_offer(&house, &auction, asked).await },
                );
            }
        }
        Ticket { answer, clock }
    }

    async fn load_and_offer(&self, house: &House, auction: &AuctionId, asked: Asked) {
        let clock = &house.0.clock;
        let refusal = match self.get(house, auction).await {
            Ok(handle) => return handle.offer(asked, clock),
            Err(HouseError::NotFound) => Refusal::WrongState { why: "there is no such auction" },
            Err(HouseError::Stopped) => Refusal::Busy,
            Err(error) => {
                tracing::error!(%auction, %error, "an auction could not be loaded");
                Refusal::Internal
            }
        };
        asked.answer(Receipt::refused(refusal, clock.now()));
    }

    /// Tells a room about a connection. A lost connection loads no room.
    pub(crate) async fn tell_presence(
        &self,
        house: &House,
        auction: &AuctionId,
        change: Change,
    ) -> Result<(), HouseError> {
        let busy = house.0.clock.busy();
        let at = house.0.clock.now();
        let handle = match change {
            Change::Connected(_) => Some(self.get(house, auction).await?),
            Change::Disconnected { .. } | Change::Seen { .. } => self.loaded(auction),
        };
        if let Some(handle) = handle {
            // A room that has ended knew nobody who was connected.
            handle.changes.send(Told { change, at, busy }).await.ok();
        }
        Ok(())
    }

    /// A room that is loaded and takes commands.
    fn loaded(&self, auction: &AuctionId) -> Option<Arc<Handle>> {
        let handle = self.slots().get(auction)?.get().cloned()?;
        (!handle.inbox.is_closed()).then_some(handle)
    }

    pub(crate) fn is_loaded(&self, auction: &str) -> bool {
        AuctionId::new(auction).is_ok_and(|id| self.loaded(&id).is_some())
    }

    /// Whether any loaded auction runs.
    pub(crate) fn any_live(&self) -> bool {
        let live = |slot: &Slot| {
            slot.get().is_some_and(|room| room.shown.published().state.next_deadline().is_some())
        };
        self.slots().values().any(live)
    }

    pub(crate) async fn unload(&self, auction: &AuctionId) {
        if let Some(handle) = self.loaded(auction) {
            handle.close.notify_one();
            handle.has_ended().await;
        }
    }

    pub(crate) async fn close_all(&self) {
        let handles: Vec<_> =
            self.slots().values().filter_map(|slot| slot.get().cloned()).collect();
        for handle in &handles {
            handle.close.notify_one();
        }
        for handle in &handles {
            handle.has_ended().await;
        }
    }

    /// A room has ended; `epoch` is what it held its auction under, if it still does.
    pub(crate) fn ended(&self, handle: &Handle, epoch: Option<u64>) {
        let auction = &handle.auction;
        let mut epochs = self.epochs.lock().unwrap_or_else(PoisonError::into_inner);
        match epoch {
            Some(epoch) => epochs.insert(auction.clone(), epoch),
            None => epochs.remove(auction),
        };
        drop(epochs);
        let mut slots = self.slots();
        let this = |slot: &Slot| slot.get().is_some_and(|room| std::ptr::eq(room.as_ref(), handle));
        if slots.get(auction).is_some_and(this) {
            slots.remove(auction);
        }
        measure::rooms(slots.len());
        drop(slots);
        handle.ended.send_replace(true);
    }

    /// The epoch under which this process already holds the auction.
    pub(crate) fn held_epoch(&self, auction: &AuctionId) -> Option<u64> {
        self.epochs.lock().unwrap_or_else(PoisonError::into_inner).get(auction).copied()
    }

    pub(crate) fn count_loaded(&self) {
        measure::rooms(self.slots().len());
    }

    fn forget(&self, auction: &AuctionId, slot: &Slot) {
        let mut slots = self.slots();
        if slots.get(auction).is_some_and(|now| Arc::ptr_eq(now, slot)) {
            slots.remove(auction);
        }
    }

    fn slots(&self) -> MutexGuard<'_, HashMap<AuctionId, Slot>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
