//! Everything that the server says unasked, as one closed type: its variant is the event's name, on
//! sockets and on streams.

use super::{Batch, Gone, Notice, OwnPass, PresenceNow, Snapshot, Tick};
use crate::live::listen::CompetitionChanged;
use crate::live::practice::PracticeChanged;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use utoipa::ToSchema;

/// What the server says unasked. `event` is the name under which `body` arrives.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "event", content = "body", rename_all = "snake_case")]
pub enum ServerMessage {
    /// Everything at one event number; on streams only, a socket gets it as the answer to `join`.
    Snapshot(Box<Snapshot>),
    /// Events with their results.
    Batch(Box<Batch>),
    /// A seat of the reader has passed, or is back.
    OwnPass(OwnPass),
    /// Who is here.
    Presence(PresenceNow),
    /// The number of the last event, so that a hole is noticed.
    Tick(Tick),
    /// The auction is gone.
    Gone(Gone),
    /// Something that concerns the reader.
    Notice(Notice),
    /// A competition has changed.
    Competition(Box<CompetitionChanged>),
    /// The practice lot has changed.
    Practice(PracticeChanged),
    /// This server stops; the line ends after it.
    Stopping(Stopping),
}

/// The server stops: come back at a moment of your own within `within_ms`, with the last number you
/// have. Commands that were not answered can be sent again with the same id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Stopping {
    /// How long those who come back should spread over.
    pub within_ms: u64,
}

impl ServerMessage {
    /// The event's name.
    #[must_use]
    pub fn event(&self) -> &'static str {
        match self {
            Self::Snapshot(_) => "snapshot",
            Self::Batch(_) => "batch",
            Self::OwnPass(_) => "own_pass",
            Self::Presence(_) => "presence",
            Self::Tick(_) => "tick",
            Self::Gone(_) => "gone",
            Self::Notice(_) => "notice",
            Self::Competition(_) => "competition",
            Self::Practice(_) => "practice",
            Self::Stopping(_) => "stopping",
        }
    }

    /// What it says, written once.
    ///
    /// # Errors
    /// Never for our own types.
    pub fn body(&self) -> serde_json::Result<Box<RawValue>> {
        match self {
            Self::Snapshot(body) => to_raw_value(body),
            Self::Batch(body) => to_raw_value(body),
            Self::OwnPass(body) => to_raw_value(body),
            Self::Presence(body) => to_raw_value(body),
            Self::Tick(body) => to_raw_value(body),
            Self::Gone(body) => to_raw_value(body),
            Self::Notice(body) => to_raw_value(body),
            Self::Competition(body) => to_raw_value(body),
            Self::Practice(body) => to_raw_value(body),
            Self::Stopping(body) => to_raw_value(body),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_and_the_body_are_those_of_the_schema() {
        let message = ServerMessage::Stopping(Stopping { within_ms: 5 });
        let whole = serde_json::to_value(&message).unwrap();
        assert_eq!(whole["event"], message.event());
        assert_eq!(whole["body"].to_string(), message.body().unwrap().get());
    }
}
