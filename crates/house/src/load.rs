//! Reading an auction from its log.

use crate::HouseError;
use crate::batch::{Committed, Published};
use crate::rows::{entry_of, stored};
use gavel_auction::{
    Auction, AuctionId, Body, Entry, Hash, PauseWhy, SeatId, Seq, apply, entry_hash, genesis,
    seal_hash,
};
use gavel_store::Store;
use std::collections::VecDeque;

/// Rows that are read at once.
const PAGE_ROWS: i64 = 4_096;

/// An auction as its log says it is.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub published: Published,
    /// The newest events.
    pub tail: VecDeque<Committed>,
    /// Who had dropped when the room last paused for that.
    pub dropped: Vec<SeatId>,
}

/// Reads and folds the log, and checks its chain on the way.
pub(crate) async fn load(
    store: &Store,
    auction: &AuctionId,
    tail_events: usize,
) -> Result<Loaded, HouseError> {
    let mut loaded = Loaded {
        published: Published {
            auction: auction.clone(),
            state: Auction::default(),
            head: Seq(0),
            head_hash: genesis(auction),
            suspended: false,
        },
        tail: VecDeque::new(),
        dropped: Vec::new(),
    };
    loop {
        let after = stored(loaded.published.head.0);
        let rows = store.read_log(auction.as_str(), after, PAGE_ROWS).await?;
        let last_page = rows.len() < usize::try_from(PAGE_ROWS).unwrap_or(usize::MAX);
        for row in rows {
            loaded.fold(&entry_of(row)?, tail_events)?;
        }
        if last_page {
            return Ok(loaded);
        }
    }
}

impl Loaded {
    fn fold(&mut self, entry: &Entry, tail_events: usize) -> Result<(), HouseError> {
        check(entry, self.published.head.next(), &self.published.head_hash)?;
        let event = event_of(entry)?;
        if let Body::Paused { why: PauseWhy::RoomDropped, dropped, .. } = &event.public.body {
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

fn event_of(entry: &Entry) -> Result<gavel_auction::Event, HouseError> {
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
