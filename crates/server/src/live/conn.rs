//! One connection: who it speaks for, where it is, and its messages in the order they came.

use super::access::{Access, Identity};
use super::gateway::{Client, ClientId, Reply};
use super::rooms;
use super::socket;
use crate::App;
use gavel_auction::{AuctionId, Time};
use gavel_house::ConnectionId;
use serde_json::Value;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Messages of one connection that wait to be handled; the next one is `busy`.
const WAITING_MAX: usize = 64;
/// Auctions and competitions that one connection may be in.
pub const PLACES_MAX: usize = 16;
/// So many messages that cannot be understood, and the connection ends.
const NONSENSE_MAX: u32 = 100;

/// A message as it was read.
#[derive(Debug)]
pub struct Item {
    /// From whom.
    pub client: Client,
    /// Which message.
    pub event: &'static str,
    /// What it says.
    pub body: Value,
    /// The way to answer.
    pub reply: Reply,
    /// When it was read.
    pub at: Time,
}

/// A connection's place in an auction.
#[derive(Debug, Clone)]
pub struct Place {
    /// What it is there.
    pub access: Arc<Access>,
}

/// One connection.
#[derive(Debug)]
pub struct Conn {
    /// Its number in this process.
    pub number: ConnectionId,
    /// Who it speaks for.
    pub identity: Identity,
    /// Whether the server speaks its page's protocol.
    pub is_spoken: bool,
    id: ClientId,
    inner: Mutex<Inner>,
    nonsense: AtomicU32,
}

#[derive(Debug, Default)]
struct Inner {
    waiting: VecDeque<Item>,
    /// Whether a task is working through `waiting`.
    working: bool,
    closed: bool,
    auctions: HashMap<AuctionId, Place>,
    competitions: HashSet<String>,
}

static NEXT: AtomicU64 = AtomicU64::new(1);

impl Conn {
    /// A connection that has just been made.
    pub fn open(app: &App, identity: Identity, id: ClientId, is_spoken: bool) -> Arc<Self> {
        let conn = Arc::new(Self {
            number: ConnectionId(NEXT.fetch_add(1, Ordering::Relaxed)),
            identity,
            is_spoken,
            id,
            inner: Mutex::default(),
            nonsense: AtomicU32::new(0),
        });
        app.live.conns().insert(conn.number, conn.clone());
        metrics::gauge!("gavel_sockets").increment(1.0);
        conn
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The room of its session.
    #[must_use]
    pub fn session_room(&self) -> Option<String> {
        self.identity.caller.as_ref().map(|caller| rooms::session(&caller.session))
    }

    /// The name under which the gateway knows it.
    #[must_use]
    pub fn client_id(&self) -> ClientId {
        self.id
    }

    /// Puts a message behind those that came before it. `clock` is answered at once: it measures
    /// the way, not the queue.
    pub fn push(self: &Arc<Self>, app: &App, item: Item) {
        if item.event == socket::CLOCK {
            socket::clock(self, item);
            return;
        }
        let mut inner = self.lock();
        if inner.waiting.len() >= WAITING_MAX {
            drop(inner);
            socket::busy(app, item);
            return;
        }
        inner.waiting.push_back(item);
        if !std::mem::replace(&mut inner.working, true) {
            drop(inner);
            tokio::spawn(self.clone().work(app.clone()));
        }
    }

    /// Handles what waits, one after the other.
    async fn work(self: Arc<Self>, app: App) {
        while let Some(item) = self.next() {
            socket::handle(&app, &self, item).await;
        }
    }

    fn next(&self) -> Option<Item> {
        let mut inner = self.lock();
        let item = inner.waiting.pop_front();
        inner.working = item.is_some();
        item
    }

    /// Counts a message that cannot be understood; true when there were too many.
    pub fn note_nonsense(&self) -> bool {
        metrics::counter!("gavel_socket_nonsense_total").increment(1);
        self.nonsense.fetch_add(1, Ordering::Relaxed) >= NONSENSE_MAX
    }

    /// Its place in an auction.
    #[must_use]
    pub fn place(&self, auction: &AuctionId) -> Option<Place> {
        self.lock().auctions.get(auction).cloned()
    }

    /// Notes that it is in an auction; false when it has closed or is in too many places.
    pub fn come_in(&self, auction: &AuctionId, place: Place) -> bool {
        let mut inner = self.lock();
        let known = inner.auctions.contains_key(auction);
        if inner.closed || (!known && inner.auctions.len() >= PLACES_MAX) {
            return false;
        }
        inner.auctions.insert(auction.clone(), place);
        true
    }

    /// Notes that it looks at a competition; false when it has closed or looks at too many.
    pub fn look_at(&self, competition: &str) -> bool {
        let mut inner = self.lock();
        let known = inner.competitions.contains(competition);
        if inner.closed || (!known && inner.competitions.len() >= PLACES_MAX) {
            return false;
        }
        inner.competitions.insert(competition.to_owned());
        true
    }

    /// Whether it looks at a competition.
    #[must_use]
    pub fn looks_at(&self, competition: &str) -> bool {
        self.lock().competitions.contains(competition)
    }

    /// Forgets that it looks at a competition.
    pub fn look_away(&self, competition: &str) {
        self.lock().competitions.remove(competition);
    }

    /// Every place that it has in auctions.
    #[must_use]
    pub fn places(&self) -> Vec<(AuctionId, Place)> {
        self.lock().auctions.iter().map(|(id, place)| (id.clone(), place.clone())).collect()
    }

    /// Leaves an auction; the place that it had there.
    pub fn go_out(&self, auction: &AuctionId) -> Option<Place> {
        self.lock().auctions.remove(auction)
    }

    /// The connection has ended: its seats are seen to be away, or gone when it `said` so.
    pub async fn close(&self, app: &App, said: bool) {
        let places = {
            let mut inner = self.lock();
            inner.closed = true;
            inner.waiting.clear();
            inner.competitions.clear();
            std::mem::take(&mut inner.auctions)
        };
        if app.live.conns().remove(&self.number).is_some() {
            metrics::gauge!("gavel_sockets").decrement(1.0);
        }
        for auction in places.keys() {
            if let Some(hub) = app.live.known_hub(auction) {
                hub.withdraw(self.number);
            }
            app.house.disconnected(auction, self.number, said).await;
        }
    }
}
