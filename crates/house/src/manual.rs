//! A clock that is moved by hand. It knows who sleeps until when and whether anybody still works, so
//! that a test goes from one deadline to the next without waiting and without guessing.

use crate::clock::Busy;
use gavel_auction::{Micros, Time};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, oneshot};

#[derive(Debug)]
pub(crate) struct Manual {
    state: Mutex<State>,
    quiet: Notify,
}

#[derive(Debug)]
struct State {
    now: Time,
    busy: usize,
    next_id: u64,
    sleepers: BTreeMap<(Time, u64), oneshot::Sender<Busy>>,
}

impl Manual {
    pub(crate) fn new(now: Time) -> Arc<Self> {
        let state = State { now, busy: 0, next_id: 0, sleepers: BTreeMap::new() };
        Arc::new(Self { state: Mutex::new(state), quiet: Notify::new() })
    }

    pub(crate) fn now(&self) -> Time {
        self.lock().now
    }

    pub(crate) fn done(&self) {
        let mut state = self.lock();
        state.busy = state.busy.saturating_sub(1);
        if state.busy == 0 {
            self.quiet.notify_waiters();
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) fn busy(manual: &Arc<Manual>) -> Busy {
    manual.lock().busy += 1;
    Busy(Some(manual.clone()))
}

pub(crate) fn sleeper(manual: &Arc<Manual>, at: Time) -> oneshot::Receiver<Busy> {
    let (wake, woken) = oneshot::channel();
    let mut state = manual.lock();
    if state.now >= at {
        state.busy += 1;
        drop(state);
        drop(wake.send(Busy(Some(manual.clone()))));
    } else {
        let id = state.next_id;
        state.next_id += 1;
        state.sleepers.insert((at, id), wake);
    }
    woken
}

/// What moves a manual clock.
#[derive(Debug, Clone)]
pub struct Hand(Arc<Manual>);

impl Hand {
    pub(crate) fn new(manual: Arc<Manual>) -> Self {
        Self(manual)
    }

    /// What the clock shows.
    #[must_use]
    pub fn now(&self) -> Time {
        self.0.now()
    }

    /// Waits until nobody has work in hand.
    pub async fn settled(&self) {
        loop {
            let mut quiet = std::pin::pin!(self.0.quiet.notified());
            quiet.as_mut().enable();
            if self.0.lock().busy == 0 {
                return;
            }
            quiet.await;
        }
    }

    /// When the first sleeper wakes.
    #[must_use]
    pub fn next(&self) -> Option<Time> {
        let mut state = self.0.lock();
        state.sleepers.retain(|_, wake| !wake.is_closed());
        state.sleepers.keys().next().map(|(at, _)| *at)
    }

    /// Moves the clock to `at` (never back) in one jump, and wakes whoever sleeps until then.
    pub fn jump_to(&self, at: Time) {
        let mut woken = Vec::new();
        let mut state = self.0.lock();
        state.now = state.now.max(at);
        while let Some(first) = state.sleepers.first_entry() {
            if first.key().0 > at {
                break;
            }
            woken.push(first.remove());
        }
        state.busy += woken.len();
        drop(state);
        for wake in woken {
            // A sleeper that has gone gives its mark back by dropping it.
            drop(wake.send(Busy(Some(self.0.clone()))));
        }
    }

    /// Waits until all is quiet, then moves to when the next sleeper wakes, and waits again. Answers
    /// where the clock is now; `None` when nobody sleeps.
    pub async fn step(&self) -> Option<Time> {
        self.settled().await;
        let at = self.next()?;
        self.jump_to(at);
        self.settled().await;
        Some(at)
    }

    /// Steps from sleeper to sleeper until `at`.
    pub async fn walk_to(&self, at: Time) {
        self.settled().await;
        while let Some(next) = self.next().filter(|next| *next <= at) {
            self.jump_to(next);
            self.settled().await;
        }
        self.jump_to(at);
        self.settled().await;
    }

    /// Steps from sleeper to sleeper for `length`.
    pub async fn walk(&self, length: Micros) {
        self.walk_to(self.now() + length).await;
    }
}
