//! What a room has published, and the newest events, behind one short lock: a subscriber gets the
//! state and everything after it, with no gap between the two.

use crate::batch::{Batch, Committed, Item, Published, Sent, Since, Subscription};
use crate::clock::Busy;
use crate::presence::PresenceNotice;
use gavel_auction::Seq;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::broadcast;

/// Items that a slow subscriber may be behind before it is told that it lags.
const ITEMS_BEHIND_MAX: usize = 64;

#[derive(Debug)]
pub(crate) struct Shown {
    inner: Mutex<Inner>,
    events_most: usize,
}

#[derive(Debug)]
struct Inner {
    published: Arc<Published>,
    presence: Arc<PresenceNotice>,
    ring: VecDeque<Committed>,
    items: broadcast::Sender<Sent>,
}

impl Shown {
    pub(crate) fn new(published: Published, tail: VecDeque<Committed>, events_most: usize) -> Self {
        let (items, _) = broadcast::channel(ITEMS_BEHIND_MAX);
        let presence = Arc::default();
        let inner = Inner { published: Arc::new(published), presence, ring: tail, items };
        Self { inner: Mutex::new(inner), events_most }
    }

    pub(crate) fn published(&self) -> Arc<Published> {
        self.lock().published.clone()
    }

    pub(crate) fn presence(&self) -> Arc<PresenceNotice> {
        self.lock().presence.clone()
    }

    pub(crate) fn subscribers(&self) -> usize {
        self.lock().items.receiver_count()
    }

    pub(crate) fn subscribe(&self) -> Subscription {
        let inner = self.lock();
        Subscription { start: inner.published.clone(), items: inner.items.subscribe() }
    }

    /// Swaps what is published and tells everybody. Answers what is published now.
    pub(crate) fn publish(
        &self,
        after: Published,
        events: Vec<Committed>,
        busy: Busy,
    ) -> Arc<Published> {
        let after = Arc::new(after);
        let mut inner = self.lock();
        let before = std::mem::replace(&mut inner.published, after.clone());
        if events.is_empty() {
            return after;
        }
        inner.ring.extend(events.iter().cloned());
        let surplus = inner.ring.len().saturating_sub(self.events_most);
        inner.ring.drain(..surplus);
        let batch = Batch { events: events.into(), before, after: after.clone() };
        tell(&inner, Item::Batch(Arc::new(batch)), busy);
        after
    }

    pub(crate) fn tell(&self, item: Item, busy: Busy) {
        let mut inner = self.lock();
        if let Item::Presence(notice) = &item {
            inner.presence = notice.clone();
        }
        tell(&inner, item, busy);
    }

    /// Events after `after` from the ring; `None` when the ring does not reach back so far.
    pub(crate) fn since(&self, after: Seq, events_most: usize) -> Option<Since> {
        let inner = self.lock();
        let head = inner.published.head;
        let missed = usize::try_from(head.0.saturating_sub(after.0)).unwrap_or(usize::MAX);
        if after > head || missed > events_most {
            return Some(Since::TooFar);
        }
        if missed > inner.ring.len() {
            return None;
        }
        let start = inner.ring.len() - missed;
        Some(Since::Events(inner.ring.iter().skip(start).cloned().collect()))
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn tell(inner: &Inner, item: Item, busy: Busy) {
    // Nobody listening is no error.
    inner.items.send(Sent { item, _busy: busy }).ok();
}
