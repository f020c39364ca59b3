//! The live path: from a message on a socket to the house, and from a commit to every screen.
//!
//! It holds no state of an auction: it asks `gavel_house` for views and passes events on. What it
//! keeps is who is connected, and what stands around each auction that somebody looks at.

pub mod access;
mod begin;
mod bots;
pub mod command;
mod conn;
pub mod gateway;
mod http;
mod hub;
mod listen;
mod practice;
mod protocol;
mod rooms;
mod scene;
mod schemas;
mod socket;
mod state;
pub mod views;

pub use http::router;
pub use protocol::PROTOCOL;
pub use schemas::{messages, schemas};

use crate::App;
use crate::error::ApiError;
use axum::Router;
use bots::Troupe;
use conn::Conn;
use gateway::{Client, ClientId, Encoded, Gateway, encode};
use gavel_auction::AuctionId;
use gavel_house::ConnectionId;
use hub::Hub;
use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use views::{ServerMessage, Stopping};

/// What the live path keeps in memory.
#[derive(Debug, Default)]
pub struct Live {
    gateway: RwLock<Option<Gateway>>,
    /// Whether news of competitions are carried already.
    carrying: AtomicBool,
    conns: Mutex<HashMap<ConnectionId, Arc<Conn>>>,
    hubs: Mutex<HashMap<AuctionId, Arc<Hub>>>,
    /// Held while a hub is loaded, so that no auction ever has two.
    loading: tokio::sync::Mutex<()>,
    troupes: Mutex<HashMap<AuctionId, Troupe>>,
}

/// Puts `/socket.io` in front of the routes and starts to carry news. Of two routers over one server
/// the newer has the sockets.
pub fn attach(app: &App, router: Router) -> Router {
    attach_speaking(app, router, PROTOCOL)
}

/// As [`attach`], as the version of this server that speaks `protocol` will do it.
pub fn attach_speaking(app: &App, router: Router, protocol: u32) -> Router {
    let (router, gateway) = gateway::attach(app, router, protocol);
    *app.live.gateway.write().unwrap_or_else(PoisonError::into_inner) = Some(gateway);
    if !app.live.carrying.swap(true, Ordering::AcqRel) {
        tokio::spawn(listen::run(app.clone()));
    }
    router
}

/// Takes up every auction that has not ended: its news flow, its competition is where its log is,
/// and its bots play on. Call it once, when the router stands.
///
/// # Errors
/// When the list of auctions cannot be read.
pub async fn start(app: &App) -> Result<(), ApiError> {
    for auction in app.store.unfinished_auctions().await? {
        if let Err(error) = take_up(app, &auction.competition_id, &auction.id).await {
            tracing::error!(auction = auction.id, %error, "an auction could not be taken up");
        }
    }
    Ok(())
}

async fn take_up(app: &App, competition: &str, auction: &str) -> Result<(), ApiError> {
    let Some(competition) = app.store.competition(competition).await? else { return Ok(()) };
    if competition.auction_id != auction || competition.deleted_at.is_some() {
        return Ok(());
    }
    let id = crate::overview::auction_id(auction)?;
    if app.house.is_live(&id).await? {
        app.live.hub(app, &id).await?;
        bots::refresh(app, &competition).await?;
    }
    Ok(())
}

/// Those who are told to come back do so spread over this time, not in one instant.
const COME_BACK_WITHIN_MS: u64 = 2_000;

/// Tells everybody that this server stops. Their lines stay, so that what they sent is answered.
pub async fn announce_stop(app: &App) {
    app.live.troupes().clear();
    let stopping = Stopping { within_ms: COME_BACK_WITHIN_MS };
    let Some(gateway) = app.live.gateway() else { return };
    if let Ok(message) = encode(&ServerMessage::Stopping(stopping)) {
        app.live.hubs().values().for_each(|hub| hub.say(message.clone()));
        gateway.send_all(&message).await;
    }
}

/// Closes all connections, for the end of the program.
pub async fn close(app: &App) {
    if let Some(gateway) = app.live.gateway() {
        gateway.shut().await;
    }
}

impl Live {
    /// An auction's news, taken up if nobody has yet.
    ///
    /// # Errors
    /// When the auction cannot be read.
    pub(crate) async fn hub(&self, app: &App, auction: &AuctionId) -> Result<Arc<Hub>, ApiError> {
        if let Some(hub) = self.known_hub(auction) {
            return Ok(hub);
        }
        let _one_at_a_time = self.loading.lock().await;
        if let Some(hub) = self.known_hub(auction) {
            return Ok(hub);
        }
        let (hub, subscription) = Hub::load(app, auction).await?;
        self.hubs().insert(auction.clone(), hub.clone());
        tokio::spawn(hub::run(app.clone(), hub.clone(), subscription));
        Ok(hub)
    }

    /// An auction's news, if somebody takes them.
    pub(crate) fn known_hub(&self, auction: &AuctionId) -> Option<Arc<Hub>> {
        self.hubs().get(auction).cloned()
    }

    /// The hubs of a competition's auctions.
    pub(crate) fn hubs_of(&self, competition: &str) -> Vec<Arc<Hub>> {
        let hubs = self.hubs();
        hubs.values().filter(|hub| hub.scene().competition == competition).cloned().collect()
    }

    /// Every competition that somebody looks at.
    pub(crate) fn competitions(&self) -> BTreeSet<String> {
        self.hubs().values().map(|hub| hub.scene().competition.clone()).collect()
    }

    /// The users who have a competition's page open.
    pub(crate) fn looking_at(&self, competition: &str) -> BTreeSet<String> {
        let conns = self.conns();
        let looking = conns.values().filter(|conn| conn.looks_at(competition));
        looking.filter_map(|conn| conn.identity.caller.as_ref().map(|c| c.user.clone())).collect()
    }

    /// Whether somebody listens to a hub.
    pub(crate) fn is_used(&self, hub: &Hub) -> bool {
        hub.has_listeners() || self.conns().values().any(|conn| conn.place(&hub.auction).is_some())
    }

    /// A hub has ended.
    pub(crate) fn forget(&self, hub: &Arc<Hub>) {
        let mut hubs = self.hubs();
        if hubs.get(&hub.auction).is_some_and(|known| Arc::ptr_eq(known, hub)) {
            hubs.remove(&hub.auction);
        }
    }

    fn gateway(&self) -> Option<Gateway> {
        self.gateway.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn hubs(&self) -> MutexGuard<'_, HashMap<AuctionId, Arc<Hub>>> {
        self.hubs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn conns(&self) -> MutexGuard<'_, HashMap<ConnectionId, Arc<Conn>>> {
        self.conns.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// All connections there are now.
    pub(crate) fn all_conns(&self) -> Vec<Arc<Conn>> {
        self.conns().values().cloned().collect()
    }

    pub(crate) fn troupes(&self) -> MutexGuard<'_, HashMap<AuctionId, Troupe>> {
        self.troupes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn client(&self, id: ClientId) -> Option<Client> {
        self.gateway()?.client(id)
    }

    pub(crate) async fn send(&self, room: String, message: &Encoded) {
        if let Some(gateway) = self.gateway() {
            gateway.send(room, message).await;
        }
    }

    pub(crate) async fn send_volatile(&self, room: String, message: &Encoded) {
        if let Some(gateway) = self.gateway() {
            gateway.send_volatile(room, message).await;
        }
    }

    pub(crate) async fn close(&self, room: String) {
        if let Some(gateway) = self.gateway() {
            gateway.close(room).await;
        }
    }
}
