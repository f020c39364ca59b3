//! What a reader is given when they come in: what they missed, or everything.

use super::access::Access;
use super::hub::{Hub, seat_presence};
use super::views::{self, Audience, Batch, MeHere, OwnPass, Snapshot};
use crate::App;
use crate::error::ApiError;
use crate::permissions::can;
use gavel_auction::{SeatId, Seq};
use gavel_house::Since;

/// Everything that somebody may see of an auction, as it is on disk.
///
/// # Errors
/// When the auction cannot be read.
pub async fn snapshot(app: &App, hub: &Hub, access: &Access) -> Result<Snapshot, ApiError> {
    let published = app.house.view(&hub.auction).await?;
    let presence = seat_presence(&*app.house.presence(&hub.auction).await?);
    let me = MeHere {
        seats: access.seats.iter().map(|seat| seat.0).collect(),
        host: access.who.is_host(),
        watching: access.audience() == Audience::Watching,
        passed: views::passed(&published.state, access.seats.iter().copied()),
        can: can(access.who),
    };
    let (scene, spoken) = (hub.scene(), hub.spoken());
    let audience = access.audience();
    let now = app.clock.now();
    Ok(views::snapshot(&published, (&scene, &spoken), presence, (audience, me), now))
}

/// What a reader missed.
#[derive(Debug)]
pub struct Missed {
    /// The events, with their results.
    pub batch: Batch,
    /// Which of the reader's seats have passed on the open lot after them.
    pub passed: Vec<u32>,
}

impl Missed {
    /// How each seat of the reader stands on the open lot, as a stream tells it.
    #[must_use]
    pub fn own_passes(&self, access: &Access) -> Vec<OwnPass> {
        let Some(lot) = &self.batch.room.lot else { return Vec::new() };
        let own = |seat: &SeatId| OwnPass {
            auction: self.batch.auction.clone(),
            seq: self.batch.to,
            lot: lot.lot,
            seat: seat.0,
            passed: self.passed.contains(&seat.0),
        };
        access.seats.iter().map(own).collect()
    }
}

/// The events after `after` with their results; none when a snapshot is cheaper, or when `after` is
/// not a number of this log.
///
/// # Errors
/// When the auction cannot be read.
pub async fn since(
    app: &App,
    hub: &Hub,
    access: &Access,
    after: Seq,
) -> Result<Option<Missed>, ApiError> {
    let published = app.house.view(&hub.auction).await?;
    let Since::Events(mut events) = app.house.since(&hub.auction, after).await? else {
        return Ok(None);
    };
    // The log may have gone on since the view was taken; what is newer comes with the next batch.
    events.retain(|event| event.seq <= published.head);
    if events.last().map_or(after, |last| last.seq) != published.head {
        return Ok(None);
    }
    let (scene, spoken) = (hub.scene(), hub.spoken());
    let now = app.clock.now();
    let stands = (&*scene, &*spoken);
    let batch = views::batch(&events, (None, &published), stands, access.audience(), now);
    let passed = views::passed(&published.state, access.seats.iter().copied());
    Ok(Some(Missed { batch, passed }))
}
