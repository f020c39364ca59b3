//! What a room shows to others: its committed state, and what is told about every change.

use crate::clock::Busy;
use crate::presence::PresenceNotice;
use gavel_auction::{Auction, AuctionId, Event, Hash, LotNo, Seq};
use std::sync::Arc;
use tokio::sync::broadcast;

/// An auction as it is on disk. Views, snapshots and bots read it without asking the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Which auction.
    pub auction: AuctionId,
    /// The fold of the log up to `head`. Holds secrets: a view decides who sees what.
    pub state: Auction,
    /// The number of the last committed event.
    pub head: Seq,
    /// The chain's hash after it.
    pub head_hash: Hash,
    /// Whether the room is closed after two errors at the same event.
    pub suspended: bool,
}

/// One committed event. Its sealed body is in the open here: a view decides who sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// Its number.
    pub seq: Seq,
    /// What happened.
    pub event: Event,
    /// The chain's hash after it.
    pub hash: Hash,
}

/// Events that became durable together, with the state on both sides of them.
#[derive(Debug, Clone)]
pub struct Batch {
    /// In order, without a gap; never empty.
    pub events: Arc<[Committed]>,
    /// The state before the first of them.
    pub before: Arc<Published>,
    /// The state after the last of them.
    pub after: Arc<Published>,
}

impl Batch {
    /// The number of the first event.
    #[must_use]
    pub fn from(&self) -> Seq {
        self.events.first().map_or(self.after.head, |event| event.seq)
    }

    /// The number of the last event.
    #[must_use]
    pub fn to(&self) -> Seq {
        self.after.head
    }
}

/// One thing that a subscriber is told.
#[derive(Debug, Clone)]
pub enum Item {
    /// Something happened; never left out (a reader that fell behind is told so).
    Batch(Arc<Batch>),
    /// Who is here; the newest one replaces all before it, so any may be dropped.
    Presence(Arc<PresenceNotice>),
    /// Something that hosts should know; not in the log.
    Notice(Notice),
}

/// Something that hosts should know; not in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The lot closed just before the drop of the room was known: its sale can be undone.
    UndoOffer {
        /// Which lot.
        lot: LotNo,
    },
    /// No host was connected for a minute.
    HostsAbsent,
    /// A host is connected again.
    HostsBack,
    /// Two errors at the same event: the room takes no commands until it is looked into.
    Suspended,
}

/// Events after a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// What was missed, in order; may be empty.
    Events(Vec<Committed>),
    /// Too much was missed, or the number is not one of this log's: take a snapshot.
    TooFar,
}

#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub item: Item,
    /// Keeps a manual clock from moving on before everybody has heard.
    pub _busy: Busy,
}

/// A reader of one auction: the state at the start, then everything after it.
#[derive(Debug)]
pub struct Subscription {
    /// The state from which the first batch goes on.
    pub start: Arc<Published>,
    pub(crate) items: broadcast::Receiver<Sent>,
}

/// What the next turn of a subscription brings.
#[derive(Debug, Clone)]
pub enum Told {
    /// The next item; while the mark lives, a manual clock stands.
    Item(Item, Busy),
    /// The reader was too slow and missed so many items: heal with `since`.
    Lagged(u64),
    /// The room has unloaded or the house has stopped: subscribe again.
    Closed,
}

impl Subscription {
    /// Waits for what comes next. Can be cancelled without losing anything.
    pub async fn next(&mut self) -> Told {
        match self.items.recv().await {
            Ok(sent) => Told::Item(sent.item, sent._busy),
            Err(broadcast::error::RecvError::Lagged(missed)) => Told::Lagged(missed),
            Err(broadcast::error::RecvError::Closed) => Told::Closed,
        }
    }
}
