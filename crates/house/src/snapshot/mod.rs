//! Snapshots of folded auctions: a cache beside the log, so that a start need not fold every log anew.
//! A snapshot is never the truth: it is used only when this program's fold made it, its bytes are as
//! they were written, and the log has the event at which it was taken, with the same hash.

use crate::batch::Published;
use crate::house::Shared;
use crate::measure;
use crate::rows::stored;
use gavel_auction::{AuctionId, FOLD_VERSION, Hash, SeatId, Seq, freeze, thaw};
use gavel_store::{Snapshot, Store};
use std::sync::Arc;
use tokio::task::JoinHandle;

/// Fewer events than this since the last snapshot are folded faster than a new one is written.
const EVENTS_LEAST: u64 = 64;
/// What stands before the state: a checksum, the chain's hash, how many seats had dropped.
const CHECKSUM_BYTES: usize = 32;
const HASH_BYTES: usize = 32;
const SEAT_BYTES: usize = 4;

/// An auction as a snapshot says that it was.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    pub published: Published,
    /// Who had dropped when the room last paused for that.
    pub dropped: Vec<SeatId>,
}

/// The newest snapshot of an auction, if there is one of any use.
pub(crate) async fn newest(store: &Store, auction: &AuctionId) -> Option<Kept> {
    match store.get_snapshot(auction.as_str(), FOLD_VERSION).await {
        Ok(None) => None,
        Ok(Some(snapshot)) => {
            let kept = read(auction, &snapshot);
            if kept.is_none() {
                tracing::warn!(%auction, "a snapshot is damaged; the log is folded");
            }
            kept
        }
        Err(error) => {
            tracing::warn!(%auction, %error, "a snapshot cannot be read; the log is folded");
            None
        }
    }
}

fn write(kept: &Kept) -> Option<Snapshot> {
    let Published { auction, state, head, head_hash, .. } = &kept.published;
    let seq = stored(head.0);
    let mut bytes = vec![0; CHECKSUM_BYTES];
    bytes.extend_from_slice(&head_hash.0);
    bytes.extend_from_slice(&u32::try_from(kept.dropped.len()).ok()?.to_le_bytes());
    kept.dropped.iter().for_each(|seat| bytes.extend_from_slice(&seat.0.to_le_bytes()));
    bytes.extend_from_slice(&freeze(state).ok()?);
    let (sum, rest) = bytes.split_at_mut(CHECKSUM_BYTES);
    sum.copy_from_slice(&checksum(auction, seq, rest));
    Some(Snapshot { seq, bytes })
}

fn read(auction: &AuctionId, snapshot: &Snapshot) -> Option<Kept> {
    let (sum, rest) = snapshot.bytes.split_first_chunk::<CHECKSUM_BYTES>()?;
    if *sum != checksum(auction, snapshot.seq, rest) {
        return None;
    }
    let (head_hash, rest) = rest.split_first_chunk::<HASH_BYTES>()?;
    let (count, rest) = rest.split_first_chunk()?;
    let count = usize::try_from(u32::from_le_bytes(*count)).ok()?;
    let (dropped, state) = rest.split_at_checked(count.checked_mul(SEAT_BYTES)?)?;
    let seat = |bytes: &[u8]| bytes.try_into().ok().map(u32::from_le_bytes).map(SeatId);
    let dropped = dropped.chunks_exact(SEAT_BYTES).map(seat).collect::<Option<_>>()?;
    let state = thaw(state)?;
    let head = Seq(snapshot.seq.unsigned_abs());
    (state.seq() == head).then(|| {
        let (auction, head_hash) = (auction.clone(), Hash(*head_hash));
        let published = Published { auction, state, head, head_hash, suspended: false };
        Kept { published, dropped }
    })
}

/// Of the bytes, whose they are and where they were taken, so that a row that strayed is of no use.
fn checksum(auction: &AuctionId, seq: i64, bytes: &[u8]) -> [u8; CHECKSUM_BYTES] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(auction.as_str().as_bytes());
    hasher.update(&seq.to_le_bytes());
    hasher.update(bytes);
    *hasher.finalize().as_bytes()
}

/// The snapshots of one room: when the next is due, and the one that is being written.
#[derive(Debug)]
pub(crate) struct Snapshots {
    taken_at: Seq,
    writing: Option<JoinHandle<()>>,
}

impl Snapshots {
    /// For a room whose newest snapshot was taken at that event; 0: there is none.
    pub(crate) fn after(taken_at: Seq) -> Self {
        Self { taken_at, writing: None }
    }

    /// Writes one beside the room when so many events have come since the last and none is being
    /// written: the room does not wait for it.
    pub(crate) fn consider(
        &mut self,
        shared: &Arc<Shared>,
        published: &Arc<Published>,
        dropped: &[SeatId],
    ) {
        let idle = self.writing.as_ref().is_none_or(JoinHandle::is_finished);
        if idle && self.missing(published) >= shared.options.snapshot_every {
            self.start(shared, published, dropped);
        }
    }

    /// Before a room goes: writes what is worth a snapshot, and waits until it is there.
    pub(crate) async fn finish(
        mut self,
        shared: &Arc<Shared>,
        published: &Arc<Published>,
        dropped: &[SeatId],
    ) {
        if let Some(writing) = self.writing.take() {
            writing.await.ok();
        }
        if self.missing(published) >= EVENTS_LEAST.min(shared.options.snapshot_every) {
            self.start(shared, published, dropped);
        }
        if let Some(writing) = self.writing.take() {
            writing.await.ok();
        }
    }

    fn missing(&self, published: &Published) -> u64 {
        published.head.0.saturating_sub(self.taken_at.0)
    }

    fn start(&mut self, shared: &Arc<Shared>, published: &Arc<Published>, dropped: &[SeatId]) {
        self.taken_at = published.head;
        let (shared, published) = (shared.clone(), published.clone());
        let dropped = dropped.to_vec();
        let busy = shared.clock.busy();
        self.writing = Some(tokio::spawn(async move {
            keep(&shared, published, dropped).await;
            drop(busy);
        }));
    }
}

/// Failing costs a longer start, nothing else.
async fn keep(shared: &Shared, published: Arc<Published>, dropped: Vec<SeatId>) {
    let auction = published.auction.clone();
    let frozen = tokio::task::spawn_blocking(move || {
        write(&Kept { published: published.as_ref().clone(), dropped })
    });
    let Ok(Some(snapshot)) = frozen.await else {
        tracing::error!(%auction, "a state could not be written as a snapshot");
        return;
    };
    let now = shared.clock.now().0;
    match shared.store.put_snapshot(auction.as_str(), FOLD_VERSION, &snapshot, now).await {
        Ok(()) => measure::snapshot(snapshot.bytes.len()),
        Err(error) => tracing::warn!(%auction, %error, "a snapshot was not kept"),
    }
}

#[cfg(test)]
mod tests;
