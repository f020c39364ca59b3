//! The house as its users see it.

use crate::batch::{Published, Since, Subscription};
use crate::journal::Journal;
use crate::load::read_after;
use crate::practice::Practices;
use crate::presence::{Change, Connection, ConnectionId, PresenceNotice};
use crate::refusals::Notes;
use crate::rooms::Rooms;
use crate::ticker::Alive;
use crate::{
    Clock, HouseError, OnFatal, Options, Practice, Receipt, Ticket, measure, opening, ticker,
};
use gavel_auction::{AuctionId, Command, Seq, Status, Time};
use gavel_store::Store;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

/// Auctions that are read at once when the house starts.
const LOADS_AT_ONCE: usize = 8;

/// All live auctions of this node. Cloning it is cheap and gives the same house.
#[derive(Debug, Clone)]
pub struct House(pub(crate) Arc<Shared>);

/// What rooms and tasks share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub store: Store,
    pub node: String,
    pub clock: Clock,
    pub options: Options,
    pub journal: Journal,
    pub notes: Notes,
    pub rooms: Rooms,
    pub alive: Alive,
    pub practices: Practices,
    pub stopping: watch::Sender<bool>,
    tasks: Mutex<Vec<JoinHandle<()>>>,
}

impl Shared {
    pub(crate) fn is_stopping(&self) -> bool {
        *self.stopping.borrow()
    }
}

impl House {
    /// Takes over every unfinished auction and goes on with it: each running or paused one is read,
    /// claimed, and `recovered` is its first new event. An auction that cannot be read is reported
    /// and left alone; it stops no other.
    ///
    /// # Errors
    /// [`HouseError::Store`] when the list of auctions cannot be read.
    pub async fn start(
        store: Store,
        node: &str,
        clock: Clock,
        options: Options,
    ) -> Result<Self, HouseError> {
        measure::describe();
        let alive = Alive::last_known(&store, clock.now()).await?;
        let (journal, journal_task) = Journal::start(store.clone(), &options);
        let (notes, notes_task) = Notes::start(store.clone());
        let disk_task = tokio::spawn(watch_disk(store.clone(), options.on_fatal.clone()));
        let (stopping, _) = watch::channel(false);
        let house = Self(Arc::new(Shared {
            store,
            node: node.to_owned(),
            clock,
            options,
            journal,
            notes,
            rooms: Rooms::default(),
            alive,
            practices: Practices::default(),
            stopping,
            tasks: Mutex::new(vec![journal_task, notes_task, disk_task]),
        }));
        house.take_over().await?;
        let ticker = ticker::start(&house);
        house.0.tasks.lock().unwrap_or_else(PoisonError::into_inner).push(ticker);
        Ok(house)
    }

    async fn take_over(&self) -> Result<(), HouseError> {
        let unfinished = self.0.store.unfinished_auctions().await?;
        let mut live = unfinished.into_iter().filter(|auction| auction.status != "waiting");
        let mut loads = JoinSet::new();
        loop {
            while loads.len() < LOADS_AT_ONCE
                && let Some(auction) = live.next()
            {
                let house = self.clone();
                loads.spawn(async move { house.load_reported(&auction.id).await });
            }
            if loads.join_next().await.is_none() {
                return Ok(());
            }
        }
    }

    /// Loads an auction; a failure is reported and harms no other.
    pub(crate) async fn load_reported(&self, auction: &str) {
        let id = AuctionId::new(auction);
        let loaded = match &id {
            Ok(id) => self.0.rooms.get(self, id).await.map(drop),
            Err(_) => Err(HouseError::NotFound),
        };
        if let Err(error) = loaded {
            tracing::error!(auction, %error, "an auction could not be taken up");
        }
    }

    /// The clock that all times here come from. Stamp a command with it when it has been read.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The name of this node.
    #[must_use]
    pub fn node(&self) -> &str {
        &self.0.node
    }

    /// Makes an auction: its log opens with the hash of the draw's secret seed. (A competition and its
    /// auction in one transaction: [`opening`].)
    ///
    /// # Errors
    /// [`HouseError::Store`] when the id is taken or the database fails.
    pub async fn open_auction(
        &self,
        auction: &AuctionId,
        competition_id: &str,
    ) -> Result<(), HouseError> {
        let new = opening(auction, competition_id, self.0.clock.now())?;
        Ok(self.0.store.create_auction(&new).await?)
    }

    /// Decides a command that was read at `at`, and waits until the answer is durable.
    pub async fn submit(&self, auction: &AuctionId, command: Command, at: Time) -> Receipt {
        self.try_submit(auction, command, at).receipt().await
    }

    /// Puts a command into its room's queue and returns at once. The ticket brings the receipt; a full
    /// queue is answered with `busy`.
    #[must_use]
    pub fn try_submit(&self, auction: &AuctionId, command: Command, at: Time) -> Ticket {
        self.0.rooms.submit(self, auction, command, at)
    }

    /// The auction as it is on disk, loaded if need be.
    ///
    /// # Errors
    /// [`HouseError::NotFound`], or that the log cannot be read.
    pub async fn view(&self, auction: &AuctionId) -> Result<Arc<Published>, HouseError> {
        Ok(self.0.rooms.get(self, auction).await?.shown.published())
    }

    /// The state now and everything after it.
    ///
    /// # Errors
    /// As [`House::view`].
    pub async fn subscribe(&self, auction: &AuctionId) -> Result<Subscription, HouseError> {
        Ok(self.0.rooms.get(self, auction).await?.shown.subscribe())
    }

    /// The events after `after`: from the room's ring, else from the log.
    ///
    /// # Errors
    /// As [`House::view`].
    pub async fn since(&self, auction: &AuctionId, after: Seq) -> Result<Since, HouseError> {
        let room = self.0.rooms.get(self, auction).await?;
        let most = self.0.options.since_events_max;
        if let Some(known) = room.shown.since(after, most) {
            return Ok(known);
        }
        Ok(Since::Events(read_after(&self.0.store, auction, after, most).await?))
    }

    /// A device has entered an auction's room.
    pub async fn connected(&self, auction: &AuctionId, connection: Connection) {
        self.presence_change(auction, Change::Connected(connection)).await;
    }

    /// A device is gone: `left` when it said so, else its line was lost.
    pub async fn disconnected(&self, auction: &AuctionId, id: ConnectionId, left: bool) {
        if !self.0.is_stopping() {
            self.presence_change(auction, Change::Disconnected { id, left }).await;
        }
    }

    /// A device's page came into view or went out of it.
    pub async fn seen(&self, auction: &AuctionId, id: ConnectionId, visible: bool) {
        self.presence_change(auction, Change::Seen { id, visible }).await;
    }

    async fn presence_change(&self, auction: &AuctionId, change: Change) {
        if let Err(error) = self.0.rooms.tell_presence(self, auction, change).await {
            tracing::debug!(%auction, %error, "a connection came to no room");
        }
    }

    /// Who is here, as last told.
    ///
    /// # Errors
    /// As [`House::view`].
    pub async fn presence(&self, auction: &AuctionId) -> Result<Arc<PresenceNotice>, HouseError> {
        Ok(self.0.rooms.get(self, auction).await?.shown.presence())
    }

    /// The practice lots, by competition.
    #[must_use]
    pub fn practice(&self, competition: &str) -> Practice {
        self.0.practices.of(competition, &self.0.clock)
    }

    /// Lets a room go now, once its queue is empty: after its auction was put aside or purged.
    pub async fn unload(&self, auction: &AuctionId) {
        self.0.rooms.unload(auction).await;
    }

    /// Whether the auction is one that time moves.
    ///
    /// # Errors
    /// As [`House::view`].
    pub async fn is_live(&self, auction: &AuctionId) -> Result<bool, HouseError> {
        let status = self.view(auction).await?.state.status();
        Ok(matches!(status, Status::Running | Status::Paused))
    }

    /// Drains gracefully: what is queued is decided, made durable and answered; what comes later is
    /// `busy`; every subscription ends.
    pub async fn stop(&self) {
        self.0.stopping.send_replace(true);
        self.0.rooms.close_all().await;
        let now = self.0.clock.now();
        self.0.alive.note(&self.0.store, now).await;
        for task in self.0.tasks.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            task.abort();
        }
    }
}

/// The journal sees its own failures first; this sees those of the quiet writes and the checkpoints.
async fn watch_disk(store: Store, on_fatal: OnFatal) {
    on_fatal(store.disk_failed().await);
}
