//! One client as its handler sees it.

use crate::message::Message;
use crate::server::{Handler, Server};
use crate::session::{ClientId, Session};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use std::fmt;
use std::sync::Arc;

/// One client. Cloning it is cheap.
pub struct Client<H: Handler> {
    pub(crate) session: Arc<Session<H::Owner>>,
    pub(crate) server: Server<H>,
}

impl<H: Handler> Clone for Client<H> {
    fn clone(&self) -> Self {
        Self { session: self.session.clone(), server: self.server.clone() }
    }
}

impl<H: Handler> fmt::Debug for Client<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Client")
    }
}

impl<H: Handler> Client<H> {
    /// Its name.
    #[must_use]
    pub fn id(&self) -> ClientId {
        self.session.id
    }

    /// What its owner keeps about it; none until it was let in.
    #[must_use]
    pub fn owner(&self) -> Option<&H::Owner> {
        self.session.owner.get()
    }

    /// Enters a room.
    pub fn enter(&self, room: &str) {
        self.server.0.rooms.enter(&self.session, room);
    }

    /// Leaves a room.
    pub fn leave(&self, room: &str) {
        self.server.0.rooms.leave(&self.session, room);
    }

    /// Sends to this client alone.
    pub fn send(&self, message: &Message) {
        self.server.send_to(&self.session, message);
    }

    /// Ends the connection; the client is told that it was meant.
    pub fn close(&self) {
        self.server.say_goodbye(&self.session);
    }
}

/// The way to answer one message.
pub struct Reply<H: Handler> {
    pub(crate) client: Client<H>,
    /// None when no answer is wanted.
    pub(crate) id: Option<u64>,
}

impl<H: Handler> fmt::Debug for Reply<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reply")
    }
}

impl<H: Handler> Reply<H> {
    /// Answers, when the client wants an answer and is still there.
    ///
    /// # Errors
    /// When the answer cannot be written as JSON.
    pub fn send<T: Serialize>(self, answer: &T) -> Result<(), serde_json::Error> {
        let Some(id) = self.id else { return Ok(()) };
        self.client.send(&Message::answer(id, &serde_json::to_string(answer)?));
        Ok(())
    }
}

impl ClientId {
    /// A new one.
    pub(crate) fn random() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes)?;
        Ok(Self(u128::from_be_bytes(bytes)))
    }

    /// Reads one; none when it is none.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        Some(Self(u128::from_be_bytes(bytes.try_into().ok()?)))
    }
}

impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.0.to_be_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_back() {
        let id = ClientId::random().unwrap();
        assert_eq!(ClientId::parse(&id.to_string()), Some(id));
        for wrong in ["", "x", "AAAA", "not base64!", &"A".repeat(23)] {
            assert_eq!(ClientId::parse(wrong), None, "{wrong:?}");
        }
    }
}
