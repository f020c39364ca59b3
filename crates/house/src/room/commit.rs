//! Making a round durable, then answering and publishing it; and what happens when it cannot be.

use super::Room;
use super::decide::{Failed, Work};
use super::take_up;
use crate::batch::{Committed, Published};
use crate::journal::Appended;
use crate::load::{dropped_in, load_log};
use crate::open::seal;
use crate::rows::{row_of, stored};
use crate::{HouseError, Receipt, measure, project};
use gavel_auction::{Entry, Micros, Refusal, Time};
use gavel_store::RoomAppend;
use std::sync::atomic::Ordering;

/// How long to wait before the log is read again when it could not be, at first and at most.
const AGAIN_AFTER: Micros = Micros::millis(200);
const AGAIN_AFTER_MOST: Micros = Micros::seconds(2);

impl Room {
    pub(super) async fn commit(&mut self, work: Work) {
        if work.events.is_empty() {
            return self.answer(work);
        }
        let published = self.handle.shown.published();
        let sealed = seal(&work.events, published.head, self.epoch, published.head_hash);
        let entries = match sealed {
            Ok(entries) => entries,
            Err(error) => return self.give_up_round(work, &error).await,
        };
        match self.shared.journal.append(self.append_of(&published, &entries)).await {
            Appended::Committed => {
                self.publish(&work, &entries);
                self.answer(work);
            }
            outcome @ (Appended::Lost | Appended::Unknown) => {
                let auction = &self.handle.auction;
                tracing::warn!(%auction, ?outcome, "the log moved on or could not be written");
                self.put_back(work);
                self.take_up_again().await;
            }
        }
    }

    fn append_of(&self, published: &Published, entries: &[Entry]) -> RoomAppend {
        let projection = project(&published.state, &self.next);
        RoomAppend {
            auction: self.handle.auction.as_str().to_owned(),
            epoch: stored(self.epoch),
            from: stored(published.head.0),
            rows: entries.iter().map(row_of).collect(),
            summary: projection.summary,
            holdings: projection.holdings,
            lots: projection.lots,
        }
    }

    fn publish(&mut self, work: &Work, entries: &[Entry]) {
        let Some(last) = entries.last() else { return };
        let committed = |(event, entry): (&gavel_auction::Event, &Entry)| Committed {
            seq: entry.seq,
            event: event.clone(),
            hash: entry.hash,
        };
        let events = work.events.iter().zip(entries).map(committed).collect();
        let after = Published {
            auction: self.handle.auction.clone(),
            state: self.next.clone(),
            head: last.seq,
            head_hash: last.hash,
            suspended: false,
        };
        for dropped in work.events.iter().filter_map(dropped_in) {
            self.dropped.clone_from(dropped);
        }
        let after = self.handle.shown.publish(after, events, self.shared.clock.busy());
        self.snapshots.consider(&self.shared, &after, &self.dropped);
    }

    fn answer(&self, work: Work) {
        let published = self.handle.shown.published();
        let server_time = self.shared.clock.now();
        for answer in work.answers {
            answer.note(self);
            answer.asked.answer(Receipt {
                result: answer.result,
                judged_at: answer.judged_at,
                head: Some((published.head, published.head_hash)),
                server_time,
                repeated: answer.repeated,
            });
        }
    }

    /// What was decided is decided anew, in the same order, before what came later.
    fn put_back(&mut self, work: Work) {
        for answer in work.answers.into_iter().rev() {
            self.waiting.push_front(answer.asked);
        }
    }

    /// Reads the log until that succeeds, and goes on from there under recovery. Meanwhile commands are
    /// `busy`, except those whose fate only the log knows.
    async fn take_up_again(&mut self) {
        let last_alive = self.shared.clock.now();
        self.handle.recovering.store(true, Ordering::Release);
        let mut pause = AGAIN_AFTER;
        loop {
            match self.try_take_up(last_alive).await {
                Ok(()) => break,
                Err(error) => {
                    tracing::error!(auction = %self.handle.auction, %error, "still no log");
                }
            }
            self.refuse_newcomers();
            if self.shared.is_stopping() {
                break;
            }
            let again_at = self.shared.clock.now() + pause;
            drop(self.shared.clock.sleep_until(again_at).await);
            pause = Micros(pause.0.saturating_mul(2)).min(AGAIN_AFTER_MOST);
        }
        self.handle.recovering.store(false, Ordering::Release);
    }

    async fn try_take_up(&mut self, last_alive: Time) -> Result<(), HouseError> {
        let auction = self.handle.auction.clone();
        let taken = take_up::again(&self.shared, &auction, last_alive).await?;
        let known = self.handle.shown.published().head;
        let events = take_up::events_between(&self.shared, &taken.loaded, known).await?;
        self.next = taken.loaded.published.state.clone();
        self.epoch = taken.epoch;
        self.dropped = taken.loaded.dropped;
        self.presence.recovered(self.shared.clock.now());
        if taken.put_aside {
            self.mode = super::Mode::PutAside;
        }
        self.handle.shown.publish(taken.loaded.published, events, self.shared.clock.busy());
        Ok(())
    }

    fn refuse_newcomers(&mut self) {
        let now = self.shared.clock.now();
        let published = self.handle.shown.published();
        while let Ok(asked) = self.inbox.try_recv() {
            asked.answer(Receipt::refused_at(&published, Refusal::Busy, now));
        }
    }

    /// A command ended in a panic: it is answered and never tried again; the room is rebuilt from its
    /// log. The second time at the same event, the room closes.
    pub(super) async fn contain(&mut self, failed: Failed) {
        measure::panicked();
        let published = self.handle.shown.published();
        let head = published.head;
        tracing::error!(auction = %self.handle.auction, ?head, "a room panicked");
        self.put_back(failed.work);
        if let Some(asked) = failed.asked {
            let now = self.shared.clock.now();
            asked.answer(Receipt::refused_at(&published, Refusal::Internal, now));
        }
        if self.failed_at.replace(head) == Some(head) {
            return self.suspend();
        }
        if let Err(error) = self.rebuild().await {
            tracing::error!(auction = %self.handle.auction, %error, "a room could not be rebuilt");
            self.suspend();
        }
    }

    async fn rebuild(&mut self) -> Result<(), HouseError> {
        let loaded = load_log(&self.shared.store, &self.handle.auction, 0).await?;
        self.next = loaded.published.state;
        Ok(())
    }

    async fn give_up_round(&mut self, work: Work, error: &HouseError) {
        tracing::error!(auction = %self.handle.auction, %error, "a round could not be written");
        let now = self.shared.clock.now();
        let published = self.handle.shown.published();
        for answer in work.answers {
            let refused = Receipt::refused_at(&published, Refusal::Internal, now);
            answer.asked.answer(refused);
        }
        self.contain(Failed { work: Work::default(), asked: None }).await;
    }
}
