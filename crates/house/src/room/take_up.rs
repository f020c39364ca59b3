//! Taking an auction up: claim it, read its log, and, when it was live, append `recovered` before
//! anything else.

use crate::batch::Committed;
use crate::house::Shared;
use crate::journal::Appended;
use crate::load::{Loaded, load, read_after};
use crate::open::seal;
use crate::rows::{row_of, stored};
use crate::{HouseError, measure, project};
use gavel_auction::{Action, AuctionId, By, Command, Seq, Status, Time};
use gavel_store::RoomAppend;

/// An auction that this house holds.
#[derive(Debug)]
pub(super) struct TakenUp {
    pub loaded: Loaded,
    pub epoch: u64,
    /// It was deleted or reset: it can be looked at, not changed.
    pub put_aside: bool,
}

/// Under what the auction is held, and whether that is new.
struct Claim {
    epoch: u64,
    put_aside: bool,
    is_new: bool,
}

/// For a room that is loaded: an auction that this process still holds needs no recovery.
pub(super) async fn first(shared: &Shared, auction: &AuctionId) -> Result<TakenUp, HouseError> {
    let claim = claim(shared, auction, shared.rooms.held_epoch(auction)).await?;
    let loaded = load(&shared.store, auction, shared.options.ring_events).await?;
    let last_alive = shared.alive.before_start(loaded.published.state.last_at());
    recovered(shared, loaded, claim, last_alive).await
}

/// For a room that does not know what became of its last append.
pub(super) async fn again(
    shared: &Shared,
    auction: &AuctionId,
    last_alive: Time,
) -> Result<TakenUp, HouseError> {
    let claim = claim(shared, auction, None).await?;
    let loaded = load(&shared.store, auction, shared.options.ring_events).await?;
    recovered(shared, loaded, claim, last_alive).await
}

async fn claim(
    shared: &Shared,
    auction: &AuctionId,
    held: Option<u64>,
) -> Result<Claim, HouseError> {
    let id = auction.as_str();
    let record = shared.store.auction(id).await?.ok_or(HouseError::NotFound)?;
    let epoch = record.epoch.unsigned_abs();
    if record.purge_at.is_some() {
        return Ok(Claim { epoch, put_aside: true, is_new: false });
    }
    let same_node = record.node.as_deref() == Some(shared.node.as_str());
    if held == Some(epoch) && same_node {
        return Ok(Claim { epoch, put_aside: false, is_new: false });
    }
    let now = shared.clock.now();
    match shared.store.claim_epoch(id, &shared.node, now.0).await? {
        Some(epoch) => Ok(Claim { epoch: epoch.unsigned_abs(), put_aside: false, is_new: true }),
        None => Ok(Claim { epoch, put_aside: true, is_new: false }),
    }
}

async fn recovered(
    shared: &Shared,
    mut loaded: Loaded,
    claim: Claim,
    last_alive: Time,
) -> Result<TakenUp, HouseError> {
    let Claim { epoch, put_aside, is_new } = claim;
    let live = matches!(loaded.published.state.status(), Status::Running | Status::Paused);
    if live && is_new {
        append_recovered(shared, &mut loaded, epoch, last_alive).await?;
    }
    Ok(TakenUp { loaded, epoch, put_aside })
}

async fn append_recovered(
    shared: &Shared,
    loaded: &mut Loaded,
    epoch: u64,
    last_alive: Time,
) -> Result<(), HouseError> {
    let now = shared.clock.now();
    let action = Action::Recover { epoch, node: shared.node.clone(), last_alive };
    let command = Command { id: None, by: By::House, action };
    let before = loaded.published.clone();
    let step = gavel_auction::execute(&mut loaded.published.state, &command, now);
    let entries = seal(&step.events, before.head, epoch, before.head_hash)?;
    let projection = project(&before.state, &loaded.published.state);
    let append = RoomAppend {
        auction: before.auction.as_str().to_owned(),
        epoch: stored(epoch),
        from: stored(before.head.0),
        rows: entries.iter().map(row_of).collect(),
        summary: projection.summary,
        holdings: projection.holdings,
        lots: projection.lots,
    };
    if shared.journal.append(append).await != Appended::Committed {
        return Err(HouseError::Contended);
    }
    measure::recovered();
    for (event, entry) in step.events.into_iter().zip(&entries) {
        loaded.published.head = entry.seq;
        loaded.published.head_hash = entry.hash;
        loaded.tail.push_back(Committed { seq: entry.seq, event, hash: entry.hash });
    }
    Ok(())
}

/// Every event of the log after `known`, so that subscribers miss nothing and hear nothing twice.
pub(super) async fn events_between(
    shared: &Shared,
    loaded: &Loaded,
    known: Seq,
) -> Result<Vec<Committed>, HouseError> {
    let missing = loaded.published.head.0.saturating_sub(known.0);
    let missing = usize::try_from(missing).unwrap_or(usize::MAX);
    read_after(&shared.store, &loaded.published.auction, known, missing).await
}
