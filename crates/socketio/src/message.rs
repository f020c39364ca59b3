//! A message to clients: written once, as the frame that every socket gets.

use crate::frame;
use bytes::Bytes;

/// What is sent, ready for any number of clients.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    frame: Bytes,
    /// Where its text begins; at its end for what only a WebSocket knows.
    text: usize,
}

impl Message {
    fn of(parts: &[&str]) -> Self {
        let (frame, text) = frame::text(parts);
        Self { frame, text }
    }

    /// A message with a name; `body` is JSON.
    #[must_use]
    pub fn event(name: &str, body: &str) -> Self {
        // A name is one of our own words; quoted all the same.
        let name = serde_json::Value::from(name).to_string();
        Self::of(&["42[", &name, ",", body, "]"])
    }

    /// The answer to message `id`; `body` is JSON.
    pub(crate) fn answer(id: u64, body: &str) -> Self {
        Self::of(&["43", &id.to_string(), "[", body, "]"])
    }

    /// An Engine.IO packet as it is.
    pub(crate) fn packet(text: &str) -> Self {
        Self::of(&[text])
    }

    /// A frame that is nothing to somebody who polls.
    pub(crate) fn control(frame: Bytes) -> Self {
        Self { text: frame.len(), frame }
    }

    pub(crate) fn frame(&self) -> &Bytes {
        &self.frame
    }

    /// The packet in it; empty for a control frame.
    pub(crate) fn text(&self) -> &[u8] {
        self.frame.get(self.text..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_the_frame_without_its_head() {
        let message = Message::event("tick", r#"{"head":7}"#);
        assert_eq!(message.text(), br#"42["tick",{"head":7}]"#);
        assert_eq!(message.frame().len(), message.text().len() + 2);
        assert_eq!(Message::answer(12, "true").text(), b"4312[true]");
        assert!(Message::control(frame::pong(b"x")).text().is_empty());
    }
}
