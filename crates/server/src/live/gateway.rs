//! The edge to Socket.IO. Everything that is socketioxide's is in this file, because the transport
//! will change: the rest of the live path sees a [`Gateway`], a [`Client`] and a [`Reply`].
//!
//! It is used as a pipe for rooms, framing and acknowledgements. It starts a task for each message,
//! loses messages of a client whose buffer is full, and cannot drop such a client: so messages are
//! queued for each connection where they are read ([`super::conn`]), and every client watches the
//! numbers of events and asks for what it misses.

use super::conn::{Conn, Item};
use super::socket;
use super::views::ServerMessage;
use crate::App;
use crate::caller::token_in;
use crate::error::{ApiError, ErrorCode};
use crate::live::access::Identity;
use axum::Router;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use socketioxide::extract::{AckSender, SocketRef, TryData};
use socketioxide::handler::ConnectHandler;
use socketioxide::socket::{DisconnectReason, Sid};
use socketioxide::{SocketIo, TransportType};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// The protocol that this server speaks; the page before this one would be `PROTOCOL - 1`.
pub const PROTOCOL: u32 = 1;
/// The oldest protocol that is still spoken.
const PROTOCOL_OLDEST: u32 = 1;
/// The largest message or request body that is read.
const MESSAGE_BYTES_MAX: usize = 64 * 1024;
/// Packets that wait for one connection; what comes then is lost and healed by the client.
const BUFFER_PACKETS_MAX: usize = 1_024;
/// How long a client may take to answer what is asked of it.
const ACK_TIMEOUT: Duration = Duration::from_secs(5);

/// How silence is noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pulse {
    /// A ping goes out so often.
    pub every: Duration,
    /// Without an answer for so long the connection is lost.
    pub timeout: Duration,
}

impl Default for Pulse {
    fn default() -> Self {
        Self { every: Duration::from_secs(3), timeout: Duration::from_secs(5) }
    }
}

/// The way out to all sockets.
#[derive(Clone)]
pub struct Gateway {
    io: SocketIo,
}

impl fmt::Debug for Gateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gateway")
    }
}

/// A message that was written once and goes to many.
#[derive(Debug, Clone)]
pub struct Encoded {
    /// Its name.
    pub event: &'static str,
    /// What it says, as JSON.
    pub body: Arc<RawValue>,
}

/// Writes a message once.
///
/// # Errors
/// `internal`, never for our own types.
pub fn encode(message: &ServerMessage) -> Result<Encoded, ApiError> {
    let body = message.body().map_err(|error| ApiError::internal(&error))?;
    Ok(Encoded { event: message.event(), body: body.into() })
}

impl Gateway {
    /// Sends to everybody in a room. Those who cannot take it miss it, and notice.
    pub async fn send(&self, room: String, message: &Encoded) {
        if let Err(error) = self.io.to(room).emit(message.event, &*message.body).await {
            metrics::counter!("gavel_socket_send_failures_total").increment(1);
            tracing::debug!(%error, message.event, "some sockets missed a message");
        }
    }

    /// Sends something that the next one of its kind replaces.
    pub async fn send_volatile(&self, room: String, message: &Encoded) {
        // What cannot be taken now is not worth keeping.
        self.io.to(room).volatile().emit(message.event, &*message.body).await.ok();
    }

    /// Sends to every connection there is.
    pub async fn send_all(&self, message: &Encoded) {
        if let Err(error) = self.io.emit(message.event, &*message.body).await {
            tracing::debug!(%error, message.event, "some sockets missed a message");
        }
    }

    /// Closes every connection in a room.
    pub async fn close(&self, room: String) {
        for socket in self.io.to(room).sockets() {
            socket.disconnect().ok();
        }
    }

    /// One connection, while it lasts.
    #[must_use]
    pub fn client(&self, id: ClientId) -> Option<Client> {
        self.io.get_socket(id.0).map(Client)
    }

    /// Closes all connections, for the end of the program.
    pub async fn shut(&self) {
        self.io.close().await;
    }
}

/// Names one connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClientId(Sid);

/// One connection.
#[derive(Debug, Clone)]
pub struct Client(SocketRef);

impl Client {
    /// Its name.
    #[must_use]
    pub fn id(&self) -> ClientId {
        ClientId(self.0.id)
    }

    /// Enters a room.
    pub fn enter(&self, room: String) {
        self.0.join(room);
    }

    /// Leaves a room.
    pub fn leave(&self, room: String) {
        self.0.leave(room);
    }

    /// Sends to this connection alone.
    pub fn send(&self, message: &Encoded) {
        if self.0.emit(message.event, &*message.body).is_err() {
            metrics::counter!("gavel_socket_send_failures_total").increment(1);
        }
    }

    /// Closes it.
    pub fn close(self) {
        self.0.disconnect().ok();
    }
}

/// The way to acknowledge one message.
pub struct Reply(AckSender);

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reply")
    }
}

impl Reply {
    /// Answers. A client that has gone does not hear it.
    pub fn send<T: Serialize>(self, message: &T) {
        if self.0.send(message).is_err() {
            metrics::counter!("gavel_socket_send_failures_total").increment(1);
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

/// Why a connection was not made: the message is a code.
#[derive(Debug)]
struct Refused(String);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Puts `/socket.io` in front of the routes.
pub fn attach(app: &App, router: Router, pulse: Pulse) -> (Router, Gateway) {
    let (layer, io) = SocketIo::builder()
        .ping_interval(pulse.every)
        .ping_timeout(pulse.timeout)
        .max_buffer_size(BUFFER_PACKETS_MAX)
        .max_payload(MESSAGE_BYTES_MAX as u64)
        .ws_max_message_size(MESSAGE_BYTES_MAX)
        .ws_max_frame_size(MESSAGE_BYTES_MAX)
        .ws_read_buffer_size(4 * 1024)
        .transports([TransportType::Websocket, TransportType::Polling])
        .ack_timeout(ACK_TIMEOUT)
        .build_layer();
    let app = app.clone();
    let admit = async move |socket: SocketRef, TryData(auth): TryData<Handshake>| {
        admit(app, socket, auth.unwrap_or_default()).await
    };
    io.ns("/", (async || ()).with(admit));
    (router.layer(layer), Gateway { io })
}

/// Lets a connection in or not. Its handlers are in place before it is told that it is in, so that
/// no message is lost between.
async fn admit(app: App, socket: SocketRef, auth: Handshake) -> Result<(), Refused> {
    let protocol = auth.protocol.unwrap_or(PROTOCOL);
    if !(PROTOCOL_OLDEST..=PROTOCOL).contains(&protocol) {
        return Err(Refused("reload".to_owned()));
    }
    let headers = &socket.req_parts().headers;
    let token = auth.token.as_deref().or_else(|| token_in(headers)).map(str::to_owned);
    let identity = Identity::of(&app, token.as_deref(), auth.watch.as_deref()).await;
    let identity = identity.map_err(|error| Refused(word(error.code)))?;
    let client = Client(socket.clone());
    let conn = Conn::open(&app, identity, client.id());
    for event in socket::EVENTS {
        listen(&app, &socket, &conn, event);
    }
    if let Some(room) = conn.session_room() {
        client.enter(room);
    }
    let fallback = conn.clone();
    socket.on_fallback(move |socket: SocketRef, reply: AckSender| {
        let conn = fallback;
        socket::unknown(&conn, Client(socket), Reply(reply));
        std::future::ready(())
    });
    socket.on_disconnect(async move |reason: DisconnectReason| {
        // A page that says goodbye has left; a line that breaks may come back.
        let said = reason == DisconnectReason::ClientNSDisconnect;
        conn.close(&app, said).await;
    });
    Ok(())
}

/// A code as it goes over the wire.
fn word(code: ErrorCode) -> String {
    let word = serde_json::to_value(code).ok();
    word.as_ref().and_then(Value::as_str).unwrap_or("internal").to_owned()
}

/// Reads one kind of message: stamps it and puts it into its connection's queue, in the order in
/// which messages came. What runs here runs in the reader, before any task is started.
fn listen(app: &App, socket: &SocketRef, conn: &Arc<Conn>, event: &'static str) {
    let (app, conn) = (app.clone(), conn.clone());
    socket.on(event, move |socket: SocketRef, TryData(body): TryData<Value>, reply: AckSender| {
        let (client, reply) = (Client(socket), Reply(reply));
        let at = app.clock.now();
        let body = body.unwrap_or(Value::Null);
        conn.push(&app, Item { client, event, body, reply, at });
        std::future::ready(())
    });
}
