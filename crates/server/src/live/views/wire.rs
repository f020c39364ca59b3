//! The small messages: receipts, notices, goodbyes.

use super::ms;
use crate::error::{ErrorCode, sentence};
use crate::hub::GoneWhy;
use gavel_auction::{AuctionId, Body, Event, Refusal, SealedBody, SeatId, Seq};
use gavel_sport::{MoneyFormat, Words};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The answer to a command, given when it is decided and on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "result", rename_all = "snake_case")]
pub enum Receipt {
    /// It counts.
    Taken {
        /// The number of its event.
        seq: u64,
        /// The number of the last event when it was answered.
        head: u64,
        /// The chain's hash after that: keep it, and you are a witness.
        head_hash: String,
        /// The server's time.
        now_ms: i64,
        /// Whether the log knew it already: a resend, not a second one.
        repeated: bool,
    },
    /// It does not count.
    Refused {
        /// Why.
        code: ErrorCode,
        /// For a person; names what would have worked.
        message: String,
        /// The number of the last event that it was judged against.
        judged_at: u64,
        /// The number of the last event when it was answered; null when the auction was not
        /// looked at.
        head: Option<u64>,
        /// The chain's hash after that.
        head_hash: Option<String>,
        /// The amount that would have been taken, where there is one.
        would_work: Option<i64>,
        /// When the same command may work, in milliseconds from now.
        retry_ms: Option<u64>,
        /// The server's time.
        now_ms: i64,
    },
}

/// A receipt of the house in the competition's words.
#[must_use]
pub fn receipt(given: &gavel_house::Receipt, money: &MoneyFormat, words: &Words) -> Receipt {
    let now_ms = ms(given.server_time);
    let (head, head_hash) = given.head.map(|(head, hash)| (head.0, hash.to_string())).unzip();
    match &given.result {
        Ok(seq) => Receipt::Taken {
            seq: seq.0,
            // What was taken was taken of an auction that is known.
            head: head.unwrap_or(seq.0),
            head_hash: head_hash.unwrap_or_default(),
            now_ms,
            repeated: given.repeated,
        },
        Err(refusal) => {
            let (message, would_work) = sentence(refusal, money, words);
            Receipt::Refused {
                code: refusal.code().into(),
                message,
                judged_at: given.judged_at.0,
                head,
                head_hash,
                would_work,
                retry_ms: retry_ms(refusal),
                now_ms,
            }
        }
    }
}

/// After how long the same command may work.
const BUSY_RETRY_MS: u64 = 250;

fn retry_ms(refusal: &Refusal) -> Option<u64> {
    match refusal {
        Refusal::TooFast { retry_ms, .. } => Some(*retry_ms),
        Refusal::Busy => Some(BUSY_RETRY_MS),
        _ => None,
    }
}

/// What `clock` asks with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ClockAsk {
    /// The client's own time; it comes back.
    pub t: f64,
}

/// The server's time, for measuring the offset.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ClockAnswer {
    /// What the client sent.
    pub t: f64,
    /// The server's time in milliseconds, with a fraction.
    pub now_ms: f64,
}

/// An auction is gone for the reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Gone {
    /// Which.
    pub auction: String,
    /// Why.
    pub why: GoneWhy,
    /// Where the same people meet now.
    pub next: Option<String>,
}

/// A seat has passed on a lot, or is back. It goes to those who hold the seat and to nobody else,
/// beside the event in which everybody sees the number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OwnPass {
    /// Which auction.
    pub auction: String,
    /// The number of the event. An older one than the last known of the seat says nothing new.
    pub seq: u64,
    /// On which lot.
    pub lot: u32,
    /// Which seat.
    pub seat: u32,
    /// Whether it has passed now.
    pub passed: bool,
}

/// What those who hold a seat are told of an event, if it is about a pass.
#[must_use]
pub fn own_pass(auction: &AuctionId, seq: Seq, event: &Event) -> Option<(SeatId, OwnPass)> {
    let Some(SealedBody::Pass { seat, .. }) = event.sealed else { return None };
    let (lot, passed) = match event.public.body {
        Body::Passed { lot, .. } => (lot, true),
        Body::PassTakenBack { lot, .. } => (lot, false),
        _ => return None,
    };
    let auction = auction.to_string();
    Some((seat, OwnPass { auction, seq: seq.0, lot: lot.0, seat: seat.0, passed }))
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// A member asks for help; hosts only.
    Help,
    /// A lot closed just before the room's drop was known: its sale can be undone; hosts only.
    UndoOffer,
    /// The room had an error twice and waits to be looked into.
    Suspended,
    /// The page is older than the server: reload when no lot is open.
    Reload,
}

/// Something that is not in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Notice {
    /// About which auction.
    pub auction: Option<String>,
    /// About which competition.
    pub competition: Option<String>,
    /// What it is.
    pub kind: NoticeKind,
    /// For a person.
    pub message: Option<String>,
    /// Which lot it is about.
    pub lot: Option<u32>,
}
