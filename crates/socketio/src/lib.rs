//! Engine.IO 4 and Socket.IO 5, as much of them as Gavel uses: WebSocket, long polling and the change
//! between them, text, one namespace, answers to a client's messages.
//!
//! Its one purpose is that a message to many costs little more than the writes themselves. A
//! [`Message`] is framed once; a pass over a room writes the same bytes straight to each socket, without
//! a queue or a task between. Only where a socket is full does a message wait, up to a limit, and past
//! that limit the connection ends: a slow reader never holds up the others. A connection is one task
//! and a few hundred bytes; one sweep feels all pulses.
//!
//! What a client missed is not this crate's business: it numbers nothing and keeps nothing.

mod client;
mod config;
pub mod frame;
mod http;
mod message;
pub mod packet;
mod rooms;
mod server;
mod session;
mod websocket;

pub use client::{Client, Reply};
pub use config::Config;
pub use http::PATH;
pub use message::Message;
pub use server::{Handler, Refused, Server};
pub use session::{ClientId, Reason};
