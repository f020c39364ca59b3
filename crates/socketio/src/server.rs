//! The server: its sessions, what they say, and what is said to them.

use crate::client::{Client, Reply};
use crate::config::Config;
use crate::frame::Broken;
use crate::message::Message;
use crate::packet::{self, Engine, Packet};
use crate::rooms::{Crowd, Rooms};
use crate::session::{ClientId, Felt, Reason, Session};
use axum::http::request::Parts;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock, Weak};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::Instant;

/// A pass over a room lets others work after so many writes.
const WRITES_IN_A_ROW: usize = 256;
/// The sweep over all pulses comes so often in one interval.
const SWEEPS: u32 = 30;
const SWEEP_MIN: Duration = Duration::from_millis(5);

/// What is done with clients.
pub trait Handler: Send + Sync + Sized + 'static {
    /// What is kept about each client.
    type Owner: Send + Sync + 'static;

    /// A client asks to be let in: with the request that it came by, and what it says. Once this is
    /// done its messages are heard.
    fn admit(
        &self,
        client: Client<Self>,
        request: Arc<Parts>,
        auth: Value,
    ) -> impl Future<Output = Result<Self::Owner, Refused>> + Send;

    /// A message came. It is called in the order in which messages came and holds up the next.
    fn hear(&self, client: Client<Self>, name: &str, body: Value, reply: Reply<Self>);

    /// A client that was let in is gone.
    fn part(
        &self,
        client: ClientId,
        owner: &Self::Owner,
        reason: Reason,
    ) -> impl Future<Output = ()> + Send;
}

/// Why a client is not let in; it is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    /// A sentence or a word.
    pub message: String,
    /// More of it, for programs.
    pub data: Value,
}

/// The server. Cloning it is cheap and gives the same one.
pub struct Server<H: Handler>(pub(crate) Arc<Inner<H>>);

pub(crate) struct Inner<H: Handler> {
    pub config: Config,
    handler: H,
    sessions: RwLock<HashMap<ClientId, Arc<Session<H::Owner>>>>,
    pub rooms: Rooms<H::Owner>,
    /// The next pass over a room begins at another client, so that nobody is always last.
    turn: AtomicUsize,
    began: Instant,
}

impl<H: Handler> Clone for Server<H> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<H: Handler> std::fmt::Debug for Server<H> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Server")
    }
}

impl<H: Handler> Server<H> {
    /// A server; its sweep over silent clients ends with it. Call it inside a tokio runtime.
    #[must_use]
    pub fn new(config: Config, handler: H) -> Self {
        let server = Self(Arc::new(Inner {
            config,
            handler,
            sessions: RwLock::default(),
            rooms: Rooms::default(),
            turn: AtomicUsize::new(0),
            began: Instant::now(),
        }));
        tokio::spawn(sweep(Arc::downgrade(&server.0)));
        server
    }

    /// Sends to everybody in a room.
    pub async fn send(&self, room: &str, message: &Message) {
        self.pass(&self.0.rooms.crowd(room), message, false).await;
    }

    /// Sends what the next of its kind replaces: who is behind is left out.
    pub async fn send_volatile(&self, room: &str, message: &Message) {
        self.pass(&self.0.rooms.crowd(room), message, true).await;
    }

    /// Sends to everybody who was let in.
    pub async fn send_all(&self, message: &Message) {
        let mut all = self.all();
        all.retain(|session| session.owner.get().is_some());
        self.pass(&Arc::new(all), message, false).await;
    }

    async fn pass(&self, crowd: &Crowd<H::Owner>, message: &Message, volatile: bool) {
        let from = self.0.turn.fetch_add(1, Ordering::Relaxed) % crowd.len().max(1);
        let (later, first) = crowd.split_at(from);
        for (number, session) in first.iter().chain(later).enumerate() {
            if !(volatile && session.is_behind()) {
                self.send_to(session, message);
            }
            if (number + 1) % WRITES_IN_A_ROW == 0 {
                tokio::task::yield_now().await;
            }
        }
    }

    pub(crate) fn send_to(&self, session: &Arc<Session<H::Owner>>, message: &Message) {
        if let Err(reason) = session.send(message, self.0.config.waiting_bytes_max) {
            self.end(session, reason, None);
        }
    }

    /// Ends the connections of everybody in a room.
    pub fn close(&self, room: &str) {
        for session in self.0.rooms.crowd(room).iter() {
            self.say_goodbye(session);
        }
    }

    /// Ends all connections, because the program does.
    pub fn stop(&self) {
        for session in self.all() {
            self.end(&session, Reason::Stopping, None);
        }
    }

    /// A client, while it lasts.
    #[must_use]
    pub fn client(&self, id: ClientId) -> Option<Client<H>> {
        Some(Client { session: self.session(id)?, server: self.clone() })
    }

    pub(crate) fn say_goodbye(&self, session: &Arc<Session<H::Owner>>) {
        self.end(session, Reason::Ended, Some(&Message::packet("41")));
    }

    pub(crate) fn session(&self, id: ClientId) -> Option<Arc<Session<H::Owner>>> {
        self.0.sessions.read().unwrap_or_else(PoisonError::into_inner).get(&id).cloned()
    }

    fn all(&self) -> Vec<Arc<Session<H::Owner>>> {
        self.0.sessions.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// Milliseconds since the server began.
    fn now_ms(&self) -> u64 {
        u64::try_from(self.0.began.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// A new client, with its first word on the way.
    pub(crate) fn open(
        &self,
        request: Parts,
        socket: Option<Arc<TcpStream>>,
    ) -> Result<Arc<Session<H::Owner>>, getrandom::Error> {
        let id = ClientId::random()?;
        let upgrades: &[&str] = if socket.is_none() { &["websocket"] } else { &[] };
        let hello = json!({
            "sid": id.to_string(),
            "upgrades": upgrades,
            "pingInterval": millis(self.0.config.ping_every),
            "pingTimeout": millis(self.0.config.ping_timeout),
            "maxPayload": self.0.config.message_bytes_max,
        });
        let session = Arc::new(Session::new(id, request, socket, self.now_ms()));
        let mut sessions = self.0.sessions.write().unwrap_or_else(PoisonError::into_inner);
        sessions.insert(id, session.clone());
        drop(sessions);
        self.send_to(&session, &Message::packet(&format!("0{hello}")));
        Ok(session)
    }

    /// A packet came from a client.
    pub(crate) fn heard(&self, session: &Arc<Session<H::Owner>>, text: &str) -> Result<(), Broken> {
        match packet::engine(text)? {
            Engine::Close => self.end(session, Reason::Line, None),
            Engine::Pong => session.pulse.answered(self.now_ms()),
            Engine::Message(text) => self.packet(session, packet::socket(text)?)?,
            Engine::Probe | Engine::Upgrade => {
                return Err(Broken::protocol("this connection is what it was to become"));
            }
        }
        Ok(())
    }

    fn packet(&self, session: &Arc<Session<H::Owner>>, packet: Packet) -> Result<(), Broken> {
        match packet {
            Packet::Connect { auth } => self.let_in(session, auth)?,
            Packet::Elsewhere { namespace } => {
                let refused = json!({ "message": "Invalid namespace" });
                self.send_to(session, &Message::packet(&format!("44{namespace},{refused}")));
            }
            Packet::Disconnect => self.end(session, Reason::Goodbye, None),
            Packet::Event { id, name, body } => {
                if session.owner.get().is_none() {
                    return Err(Broken::protocol("a message came from who was not let in"));
                }
                let client = Client { session: session.clone(), server: self.clone() };
                let reply = Reply { client: client.clone(), id };
                self.0.handler.hear(client, &name, body, reply);
            }
            Packet::Answer => {}
        }
        Ok(())
    }

    fn let_in(&self, session: &Arc<Session<H::Owner>>, auth: Value) -> Result<(), Broken> {
        let request = session.request().filter(|_| !session.asked.swap(true, Ordering::AcqRel));
        let request = request.ok_or(Broken::protocol("who is in asked to be let in"))?;
        let client = Client { session: session.clone(), server: self.clone() };
        // The database is asked; what else this client sends is read meanwhile.
        tokio::spawn(async move {
            let Client { session, server } = client.clone();
            match server.0.handler.admit(client, request, auth).await {
                Ok(owner) => server.is_in(&session, owner).await,
                Err(Refused { message, data }) => {
                    // It may ask again on the same line, once it is signed in.
                    session.asked.store(false, Ordering::Release);
                    let refused = json!({ "message": message, "data": data });
                    server.send_to(&session, &Message::packet(&format!("44{refused}")));
                }
            }
        });
        Ok(())
    }

    async fn is_in(&self, session: &Arc<Session<H::Owner>>, owner: H::Owner) {
        session.let_in(owner);
        // The name of a Socket.IO client is not that of its session, which is a secret.
        match ClientId::random() {
            Ok(other) => {
                let hello = json!({ "sid": other.to_string() });
                self.send_to(session, &Message::packet(&format!("40{hello}")));
            }
            Err(_) => self.end(session, Reason::Ended, None),
        }
        if let Some(reason) = session.closed() {
            self.part(session, reason).await;
        }
    }

    /// A connection is over. Its owner is told once.
    pub(crate) fn end(
        &self,
        session: &Arc<Session<H::Owner>>,
        reason: Reason,
        last: Option<&Message>,
    ) {
        if !session.close(reason, last) {
            return;
        }
        tracing::debug!(reason = reason.as_str(), "a connection ended");
        let mut sessions = self.0.sessions.write().unwrap_or_else(PoisonError::into_inner);
        sessions.remove(&session.id);
        drop(sessions);
        let (server, session) = (self.clone(), session.clone());
        tokio::spawn(async move { server.part(&session, reason).await });
    }

    async fn part(&self, session: &Arc<Session<H::Owner>>, reason: Reason) {
        self.0.rooms.leave_all(session);
        if let Some(owner) = session.owner.get()
            && !session.parted.swap(true, Ordering::AcqRel)
        {
            self.0.handler.part(session.id, owner, reason).await;
        }
    }

    /// Looks at every pulse once. What would fall due before the next look is due now.
    fn feel(&self, sweep: Duration, ping: &Message) {
        let now = self.now_ms();
        let within = |limit: Duration| millis(limit.saturating_sub(sweep));
        let (every, timeout) =
            (within(self.0.config.ping_every), within(self.0.config.ping_timeout));
        for session in self.all() {
            let came = now.saturating_sub(session.came);
            if session.owner.get().is_none() && came >= millis(self.0.config.connect_within) {
                self.end(&session, Reason::NotLetIn, None);
            }
            match session.pulse.feel(now, every, timeout) {
                Felt::Well => {}
                Felt::Ping => self.send_to(&session, ping),
                Felt::Silent => self.end(&session, Reason::Silence, None),
            }
        }
    }
}

/// One task for all pulses: ten thousand timers would cost more than they tell.
async fn sweep<H: Handler>(server: Weak<Inner<H>>) {
    let Some(first) = server.upgrade() else { return };
    let every = (first.config.ping_every / SWEEPS).max(SWEEP_MIN);
    drop(first);
    let mut ticks = tokio::time::interval(every);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let ping = Message::packet("2");
    loop {
        ticks.tick().await;
        let Some(server) = server.upgrade() else { return };
        Server(server).feel(every, &ping);
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
