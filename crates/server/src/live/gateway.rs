//! The edge to Socket.IO. Everything that is the transport's is in this file; the rest of the live
//! path sees a [`Gateway`], a [`Client`] and a [`Reply`].
//!
//! Messages are queued for each connection where they are read ([`super::conn`]), so that one client's
//! commands are decided in the order in which it sent them. A client that reads too slowly is dropped
//! and comes back; every client watches the numbers of events and asks for what it misses.

use super::conn::{Conn, Item};
use super::views::ServerMessage;
use super::{protocol, socket};
use crate::App;
use crate::caller::token_in;
use crate::error::{ApiError, ErrorCode};
use crate::live::access::Identity;
use axum::Router;
use axum::http::request::Parts;
use gavel_socketio::{Config, Handler, Message, Reason, Refused, Server};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use std::fmt;
use std::sync::Arc;

pub use gavel_socketio::ClientId;

/// The way out to all sockets.
#[derive(Debug, Clone)]
pub struct Gateway {
    server: Server<Door>,
}

/// A message that was written once and goes to many.
#[derive(Debug, Clone)]
pub struct Encoded {
    /// Its name.
    pub event: &'static str,
    /// What it says, as JSON.
    pub body: Arc<RawValue>,
    /// The same for a socket.
    message: Message,
}

/// Writes a message once.
///
/// # Errors
/// `internal`, never for our own types.
pub fn encode(message: &ServerMessage) -> Result<Encoded, ApiError> {
    let body = message.body().map_err(|error| ApiError::internal(&error))?;
    let event = message.event();
    Ok(Encoded { event, message: Message::event(event, body.get()), body: body.into() })
}

impl Gateway {
    /// Sends to everybody in a room. Those who cannot take it miss it, and notice.
    pub async fn send(&self, room: String, message: &Encoded) {
        self.server.send(&room, &message.message).await;
    }

    /// Sends something that the next one of its kind replaces.
    pub async fn send_volatile(&self, room: String, message: &Encoded) {
        self.server.send_volatile(&room, &message.message).await;
    }

    /// Sends to every connection there is.
    pub async fn send_all(&self, message: &Encoded) {
        self.server.send_all(&message.message).await;
    }

    /// Closes every connection in a room.
    pub async fn close(&self, room: String) {
        self.server.close(&room);
    }

    /// One connection, while it lasts.
    #[must_use]
    pub fn client(&self, id: ClientId) -> Option<Client> {
        self.server.client(id).map(Client)
    }

    /// Closes all connections, for the end of the program.
    pub async fn shut(&self) {
        self.server.stop();
    }
}

/// One connection.
#[derive(Debug, Clone)]
pub struct Client(gavel_socketio::Client<Door>);

impl Client {
    /// Its name.
    #[must_use]
    pub fn id(&self) -> ClientId {
        self.0.id()
    }

    /// Enters a room.
    pub fn enter(&self, room: String) {
        self.0.enter(&room);
    }

    /// Leaves a room.
    pub fn leave(&self, room: String) {
        self.0.leave(&room);
    }

    /// Sends to this connection alone.
    pub fn send(&self, message: &Encoded) {
        self.0.send(&message.message);
    }

    /// Closes it.
    pub fn close(self) {
        self.0.close();
    }
}

/// The way to acknowledge one message.
#[derive(Debug)]
pub struct Reply(gavel_socketio::Reply<Door>);

impl Reply {
    /// Answers. A client that has gone does not hear it.
    pub fn send<T: Serialize>(self, message: &T) {
        if let Err(error) = self.0.send(message) {
            tracing::error!(%error, "an answer could not be written");
        }
    }
}

/// What a client says when it connects.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Handshake {
    protocol: Option<u32>,
    token: Option<String>,
    watch: Option<String>,
}

/// Puts `/socket.io` in front of the routes, speaking `protocol` and the one before it.
pub fn attach(app: &App, router: Router, protocol: u32) -> (Router, Gateway) {
    let pulse = app.config.pulse;
    let config =
        Config { ping_every: pulse.every, ping_timeout: pulse.timeout, ..Config::default() };
    let server = Server::new(config, Door { app: app.clone(), protocol });
    (router.merge(server.router()), Gateway { server })
}

/// Who comes in, and what happens then.
pub struct Door {
    app: App,
    protocol: u32,
}

impl fmt::Debug for Door {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Door")
    }
}

impl Handler for Door {
    type Owner = Arc<Conn>;

    async fn admit(
        &self,
        client: gavel_socketio::Client<Self>,
        request: Arc<Parts>,
        auth: Value,
    ) -> Result<Arc<Conn>, Refused> {
        let said: Option<Handshake> =
            serde_json::from_value(auth).map_err(|_| refused(&unreadable()))?;
        let said = said.unwrap_or_default();
        let token = said.token.as_deref().or_else(|| token_in(&request.headers));
        let identity = Identity::of(&self.app, token, said.watch.as_deref()).await;
        let identity = identity.map_err(|error| refused(&error))?;
        let is_spoken = protocol::is_spoken(said.protocol, self.protocol);
        let conn = Conn::open(&self.app, identity, client.id(), is_spoken);
        if let Some(room) = conn.session_room() {
            client.enter(&room);
        }
        Ok(conn)
    }

    /// Stamps a message and puts it into its connection's queue, in the order in which messages came.
    fn hear(
        &self,
        client: gavel_socketio::Client<Self>,
        name: &str,
        body: Value,
        reply: gavel_socketio::Reply<Self>,
    ) {
        let Some(conn) = client.owner().cloned() else { return };
        let (client, reply) = (Client(client), Reply(reply));
        let known = socket::EVENTS.iter().find(|known| **known == name);
        let Some(event) = known else {
            return socket::unknown(&conn, client, reply);
        };
        let at = self.app.clock.now();
        conn.push(&self.app, Item { client, event, body, reply, at });
    }

    async fn part(&self, _: ClientId, conn: &Arc<Conn>, reason: Reason) {
        metrics::counter!("gavel_socket_ended_total", "why" => reason.as_str()).increment(1);
        // A page that says goodbye has left; a line that breaks may come back.
        conn.close(&self.app, reason == Reason::Goodbye).await;
    }
}

/// Why a connection was not made: our code, a colon, and the sentence, which is what every client shows
/// of it; and the whole error beside it.
fn refused(error: &ApiError) -> Refused {
    let body = serde_json::to_value(error.body()).unwrap_or_default();
    let code = body["code"].as_str().unwrap_or("internal");
    Refused { message: format!("{code}: {}", error.message), data: body }
}

fn unreadable() -> ApiError {
    let message = "What was sent with the connection cannot be read. Send an object, such as \
                   {\"protocol\": 1}: protocol is a whole number, token and watch are texts.";
    ApiError::new(ErrorCode::BadRequest, message)
}
