//! Once a second: wakes unloaded auctions whose deadline is near, and knows until when this house
//! was alive, so that a recovery can tell a short absence from a long one.

use crate::{House, HouseError};
use gavel_auction::{Micros, Time};
use gavel_store::Store;
use std::sync::{Mutex, PoisonError};
use tokio::task::JoinHandle;

/// How often.
const EVERY: Micros = Micros::seconds(1);
/// Unloaded auctions are taken up this long before their deadline.
pub(crate) const AHEAD: Micros = Micros::seconds(3);
/// How often a house with a live auction writes down that it is alive.
const NOTE_EVERY: Micros = Micros::seconds(10);
/// Ticks further apart than this mean that the machine slept.
const GAP: Micros = Micros::seconds(3);
/// For so long after a gap a recovery is put down to it.
const GAP_COUNTS_FOR: Micros = Micros::seconds(30);
/// Auctions that one tick takes up.
const DUE_AT_ONCE: i64 = 64;

const ALIVE_KEY: &str = "house.alive_at";

/// When this house, or the one before it, was last alive.
#[derive(Debug)]
pub(crate) struct Alive(Mutex<Known>);

#[derive(Debug)]
struct Known {
    before_start: Time,
    started_at: Time,
    ticked_at: Time,
    noted_at: Time,
    gap: Option<(Time, Time)>,
}

impl Alive {
    /// What the house before this one wrote down.
    pub(crate) async fn last_known(store: &Store, now: Time) -> Result<Self, HouseError> {
        let noted = store.setting(ALIVE_KEY).await?;
        let before_start = noted.and_then(|text| text.parse().ok()).map_or(Time(0), Time);
        let known = Known {
            before_start: before_start.min(now),
            started_at: now,
            ticked_at: now,
            noted_at: Time(0),
            gap: None,
        };
        Ok(Self(Mutex::new(known)))
    }

    /// When an auction that was last changed at `changed_at` was last alive before this house started.
    pub(crate) fn before_start(&self, changed_at: Time) -> Time {
        self.lock().before_start.max(changed_at)
    }

    /// When this process was last alive before it noticed, at `now`, that it is late.
    pub(crate) fn before_gap(&self, now: Time) -> Time {
        let known = self.lock();
        match known.gap {
            Some((from, to)) if now - to <= GAP_COUNTS_FOR => from,
            _ => known.ticked_at.max(known.started_at),
        }
    }

    fn tick(&self, now: Time) -> bool {
        let mut known = self.lock();
        if now - known.ticked_at > GAP {
            known.gap = Some((known.ticked_at, now));
        }
        known.ticked_at = now;
        let due = now - known.noted_at >= NOTE_EVERY;
        if due {
            known.noted_at = now;
        }
        due
    }

    /// Writes down that the house is alive.
    pub(crate) async fn note(&self, store: &Store, now: Time) {
        if let Err(error) = store.put_setting(ALIVE_KEY, &now.0.to_string(), now.0).await {
            tracing::warn!(%error, "could not write down that the house is alive");
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) fn start(house: &House) -> JoinHandle<()> {
    let house = house.clone();
    // The first sleep is taken here, so that a manual clock never misses it.
    let mut sleep = house.clock().sleep_until(house.clock().now() + EVERY);
    tokio::spawn(async move {
        let mut stopping = house.0.stopping.subscribe();
        loop {
            let busy = tokio::select! {
                busy = sleep => busy,
                _ = stopping.wait_for(|stop| *stop) => return,
            };
            tick(&house).await;
            sleep = house.clock().sleep_until(house.clock().now() + EVERY);
            drop(busy);
        }
    })
}

async fn tick(house: &House) {
    let shared = &house.0;
    let now = shared.clock.now();
    let live = shared.rooms.any_live();
    if shared.alive.tick(now) && live {
        shared.alive.note(&shared.store, now).await;
    }
    match shared.store.due_auctions((now + AHEAD).0, DUE_AT_ONCE).await {
        Err(error) => tracing::warn!(%error, "could not look for auctions that are due"),
        Ok(due) => {
            for auction in due {
                if !shared.rooms.is_loaded(&auction.id) {
                    house.load_reported(&auction.id).await;
                }
            }
        }
    }
}
