//! Reading an auction from its log, and from the snapshot that spares most of it.

use crate::HouseError;
use crate::batch::{Committed, Published};
use crate::rows::{entry_of, stored};
use crate::snapshot::{self, Kept};
use gavel_auction::{
    Auction, AuctionId, Body, Entry, Event, Hash, PauseWhy, SeatId, Seq, apply, entry_hash,
    genesis, seal_hash,
};
use gavel_store::Store;
use std::collections::VecDeque;

/// Rows that are read at once.
const PAGE_ROWS: i64 = 4_096;
/// Events before a snapshot that are read with it, for those who were away for a moment.
const TAIL_BEFORE_SNAPSHOT: usize = 64;

/// An auction as its log says it is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Loaded {
    pub published: Published,
    /// The newest events.
    pub tail: VecDeque<Committed>,
    /// Who had dropped when the room last paused for that.
    pub dropped: Vec<SeatId>,
    /// The event of the snapshot that this began with; 0 when the whole log was folded.
    pub snapshot_at: Seq,
}

/// Reads an auction: its newest snapshot that fits the log and the events after it, else the whole
/// log. The chain is checked on the way.
pub(crate) async fn load(
    store: &Store,
    auction: &AuctionId,
    tail_events: usize,
) -> Result<Loaded, HouseError> {
    match from_snapshot(store, auction, tail_events).await? {
        Some(loaded) => loaded.follow(store, tail_events).await,
        None => load_log(store, auction, tail_events).await,
    }
}

/// Reads and folds the whole log, whatever snapshots there are.
pub(crate) async fn load_log(
    store: &Store,
    auction: &AuctionId,
    tail_events: usize,
) -> Result<Loaded, HouseError> {
    let published = Published {
        auction: auction.clone(),
        state: Auction::default(),
        head: Seq(0),
        head_hash: genesis(auction),
        suspended: false,
    };
    let (tail, dropped) = (VecDeque::new(), Vec::new());
    let loaded = Loaded { published, tail, dropped, snapshot_at: Seq(0) };
    loaded.follow(store, tail_events).await
}

/// The newest snapshot with the events just before it; none when it does not fit the log.
async fn from_snapshot(
    store: &Store,
    auction: &AuctionId,
    tail_events: usize,
) -> Result<Option<Loaded>, HouseError> {
    let Some(Kept { published, dropped }) = snapshot::newest(store, auction).await else {
        return Ok(None);
    };
    // One more than the tail: the link before its first event. At least the snapshot's own event.
    let before = TAIL_BEFORE_SNAPSHOT.min(tail_events).max(1);
    let first = published.head.0.saturating_sub(before as u64);
    let limit = i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1);
    let after = stored(first.saturating_sub(1));
    let rows = store.read_log(auction.as_str(), after, limit).await?;
    let entries = rows.into_iter().map(entry_of).collect::<Result<Vec<_>, _>>()?;
    let entries = entries.into_iter().filter(|entry| entry.seq <= published.head).collect();
    let link = (first == 0).then(|| genesis(auction));
    let Some(mut tail) = joins(entries, link, &published) else {
        tracing::warn!(%auction, "a snapshot does not fit the log; the log is folded");
        return Ok(None);
    };
    tail.drain(..tail.len().saturating_sub(tail_events));
    let snapshot_at = published.head;
    Ok(Some(Loaded { published, tail, dropped, snapshot_at }))
}

/// The events up to the snapshot's, when they are a chain that ends with its hash. Without a `link`
/// the first entry is only that.
fn joins(entries: Vec<Entry>, link: Option<Hash>, at: &Published) -> Option<VecDeque<Committed>> {
    let mut entries = entries.into_iter();
    let (mut seq, mut hash) = match link {
        Some(link) => (Seq(0), link),
        None => entries.next().map(|entry| (entry.seq, entry.hash))?,
    };
    let mut tail = VecDeque::new();
    for entry in entries {
        check(&entry, seq.next(), &hash).ok()?;
        (seq, hash) = (entry.seq, entry.hash);
        tail.push_back(Committed { seq, event: event_of(&entry).ok()?, hash });
    }
    ((seq, hash) == (at.head, at.head_hash)).then_some(tail)
}

/// Who dropped, when this event is the pause for that.
pub(crate) fn dropped_in(event: &Event) -> Option<&Vec<SeatId>> {
    match &event.public.body {
        Body::Paused { why: PauseWhy::RoomDropped, dropped, .. } => Some(dropped),
        _ => None,
    }
}

impl Loaded {
    /// Folds what the log has after this.
    async fn follow(mut self, store: &Store, tail_events: usize) -> Result<Self, HouseError> {
        let auction = self.published.auction.clone();
        loop {
            let after = stored(self.published.head.0);
            let rows = store.read_log(auction.as_str(), after, PAGE_ROWS).await?;
            let last_page = rows.len() < usize::try_from(PAGE_ROWS).unwrap_or(usize::MAX);
            for row in rows {
                self.fold(&entry_of(row)?, tail_events)?;
            }
            if last_page {
                return Ok(self);
            }
        }
    }

    fn fold(&mut self, entry: &Entry, tail_events: usize) -> Result<(), HouseError> {
        check(entry, self.published.head.next(), &self.published.head_hash)?;
        let event = event_of(entry)?;
        if let Some(dropped) = dropped_in(&event) {
            self.dropped.clone_from(dropped);
        }
        apply(&mut self.published.state, &event);
        self.published.head = entry.seq;
        self.published.head_hash = entry.hash;
        self.tail.push_back(Committed { seq: entry.seq, event, hash: entry.hash });
        if self.tail.len() > tail_events {
            self.tail.pop_front();
        }
        Ok(())
    }
}

fn check(entry: &Entry, seq: Seq, previous: &Hash) -> Result<(), HouseError> {
    let broken = |why: &str| Err(HouseError::BrokenLog { at: entry.seq, why: why.to_owned() });
    if entry.seq != seq {
        return broken("an event before it is missing");
    }
    if entry_hash(previous, entry) != entry.hash {
        return broken("its hash does not follow from the event before it");
    }
    match (&entry.sealed, &entry.sealed_hash) {
        (Some(sealed), Some(hash)) if seal_hash(sealed) != *hash => {
            broken("its sealed part is not the one that was hashed")
        }
        (Some(_), None) => broken("its sealed part was not hashed"),
        _ => Ok(()),
    }
}

fn event_of(entry: &Entry) -> Result<Event, HouseError> {
    entry.event().map_err(|error| HouseError::BrokenLog { at: entry.seq, why: error.to_string() })
}

/// Events after a number, straight from the log; fewer than asked for at its end.
pub(crate) async fn read_after(
    store: &Store,
    auction: &AuctionId,
    after: Seq,
    events_most: usize,
) -> Result<Vec<Committed>, HouseError> {
    let limit = i64::try_from(events_most).unwrap_or(i64::MAX);
    let rows = store.read_log(auction.as_str(), stored(after.0), limit).await?;
    let committed = |row| {
        let entry = entry_of(row)?;
        Ok(Committed { seq: entry.seq, event: event_of(&entry)?, hash: entry.hash })
    };
    rows.into_iter().map(committed).collect()
}
