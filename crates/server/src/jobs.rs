//! What is done now and then, whether anybody asks or not.

use crate::error::ApiError;
use crate::{App, hub, mail};
use gavel_store::REFUSALS_MAX;
use std::time::Duration;
use tokio::task::JoinSet;

/// How often old things are thrown away.
const PURGE_EVERY: Duration = Duration::from_secs(3600);
/// How often the outbox is looked at when nobody rings.
const MAIL_EVERY: Duration = Duration::from_secs(60);
/// How often counters and limits are tidied.
const TIDY_EVERY: Duration = Duration::from_secs(30);
/// A day in microseconds.
const DAY_US: i64 = 24 * 3600 * 1_000_000;
/// Auctions or competitions that one round removes.
const ROUND_MOST: i64 = 50;

/// Starts all jobs. They end when the set is dropped.
#[must_use]
pub fn start(app: &App) -> JoinSet<()> {
    let mut jobs = JoinSet::new();
    jobs.spawn(hub::run(app.clone()));
    jobs.spawn(mail_out(app.clone()));
    jobs.spawn(throw_away(app.clone()));
    jobs.spawn(tidy(app.clone()));
    jobs
}

async fn mail_out(app: App) {
    loop {
        if let Err(error) = mail::send_waiting(&app).await {
            tracing::warn!(%error, "the outbox could not be sent");
        }
        // Either somebody rings or it is time to try again what failed.
        tokio::time::timeout(MAIL_EVERY, app.outbox_wake.notified()).await.ok();
    }
}

async fn throw_away(app: App) {
    let mut every = tokio::time::interval(PURGE_EVERY);
    loop {
        every.tick().await;
        if let Err(error) = purge(&app).await {
            tracing::warn!(%error, "old things could not be thrown away");
        }
    }
}

async fn tidy(app: App) {
    let mut every = tokio::time::interval(TIDY_EVERY);
    loop {
        every.tick().await;
        app.throttle.tidy();
        app.metrics.upkeep();
    }
}

/// Throws away what is due: auctions that a reset put aside and competitions that were deleted 30
/// days ago, refusals and mail of 30 days ago, codes and previews of yesterday, sessions that ended.
///
/// # Errors
/// When the database fails; what was done stays done.
pub async fn purge(app: &App) -> Result<(), ApiError> {
    let now = app.now_us();
    let store = &app.store;
    for auction in store.auctions_to_purge(now, ROUND_MOST).await? {
        store.purge_auction(&auction, now).await?;
    }
    for competition in store.competitions_to_purge(now, ROUND_MOST).await? {
        store.purge_competition(&competition, now).await?;
    }
    store.purge_refusals(now - 30 * DAY_US, REFUSALS_MAX).await?;
    store.purge_mail(now - 30 * DAY_US).await?;
    store.purge_codes(now - DAY_US).await?;
    store.purge_sessions(now - DAY_US).await?;
    store.purge_staged_imports(now - DAY_US).await?;
    Ok(())
}
