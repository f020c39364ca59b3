//! What a reader is given when they come in: what they missed, or everything.

use super::access::Access;
use super::hub::{Hub, seat_presence};
use super::views::{self, Audience, Batch, MeHere, Snapshot};
use crate::App;
use crate::error::ApiError;
use crate::permissions::can;
use gavel_auction::Seq;
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
        passed: Vec::new(),
        can: can(access.who),
    };
    let (scene, spoken) = (hub.scene(), hub.spoken());
    let audience = access.audience();
    let now = app.clock.now();
    Ok(views::snapshot(&published, (&scene, &spoken), presence, (audience, me), now))
}

/// The events after `after` with their results; none when a snapshot is cheaper, or when `after` is
/// not a number of this log.
///
/// # Errors
/// When the auction cannot be read.
pub async fn since(
    app: &App,
    hub: &Hub,
    audience: Audience,
    after: Seq,
) -> Result<Option<Batch>, ApiError> {
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
    let batch = views::batch(&events, (None, &published), (&scene, &spoken), audience, now);
    Ok(Some(batch))
}
