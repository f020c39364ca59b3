//! Deciding what waits and what is due, on the state as it will be. Nothing here waits for anything.

use super::{Asked, Mode, Room};
use crate::batch::{Item, Notice, Published};
use crate::measure;
use crate::presence::Demand;
use gavel_auction::{
    Action, By, Command, Event, Micros, Pressed, Refusal, Seq, Status, Step, Time,
};
use std::panic::{AssertUnwindSafe, catch_unwind};
use tokio::time::Instant;

/// What one round has decided.
#[derive(Debug, Default)]
pub(super) struct Work {
    pub events: Vec<Event>,
    pub answers: Vec<Answer>,
}

/// A decided command, to be answered once its round is durable.
#[derive(Debug)]
pub(super) struct Answer {
    pub asked: Asked,
    pub result: Result<Seq, Refusal>,
    pub judged_at: Seq,
    pub repeated: bool,
}

/// A round that ended in a panic: `next` is worth nothing any more.
#[derive(Debug)]
pub(super) struct Failed {
    pub work: Work,
    /// The command that brought it about; none when time did.
    pub asked: Option<Asked>,
}

impl Failed {
    fn by_time(work: Work) -> Box<Self> {
        Box::new(Self { work, asked: None })
    }
}

/// What a guarded step left behind when it panicked.
struct Panicked;

impl Room {
    pub(super) fn decide(&mut self, now: Time) -> Result<Work, Box<Failed>> {
        let mut work = Work::default();
        if self.mode != Mode::Open {
            self.refuse_all(&mut work);
            return Ok(work);
        }
        if self.is_late(now) && self.recover_late(now, &mut work).is_err() {
            return Err(Failed::by_time(work));
        }
        loop {
            self.decide_waiting(now, &mut work)?;
            if self.due_at().is_none_or(|due| due > now) {
                break;
            }
            if self.fall_due(now, &mut work).is_err() {
                return Err(Failed::by_time(work));
            }
        }
        if self.attend_presence(now, &mut work).is_err() {
            return Err(Failed::by_time(work));
        }
        Ok(work)
    }

    fn refuse_all(&mut self, work: &mut Work) {
        let head = self.next.seq();
        for asked in std::mem::take(&mut self.waiting) {
            let refusal = match self.mode {
                Mode::PutAside => Refusal::AuctionNotRunning { status: Status::Cancelled },
                Mode::Open | Mode::Suspended => Refusal::Internal,
            };
            let result = Err(refusal);
            work.answers.push(Answer { asked, result, judged_at: head, repeated: false });
        }
    }

    /// Woken so late for a deadline that the machine must have slept, or the log could not be written.
    fn is_late(&self, now: Time) -> bool {
        let late_after = self.shared.options.late_after;
        self.next.next_deadline().is_some_and(|deadline| now - deadline > late_after)
    }

    fn recover_late(&mut self, now: Time, work: &mut Work) -> Result<(), Panicked> {
        let last_alive = self.shared.alive.before_gap(now).min(now);
        let (epoch, node) = (self.epoch, self.shared.node.clone());
        measure::recovered();
        self.presence.recovered(now);
        self.by_house(Action::Recover { epoch, node, last_alive }, now, work)
    }

    fn decide_waiting(&mut self, now: Time, work: &mut Work) -> Result<(), Box<Failed>> {
        while work.answers.len() < self.shared.options.room_drain_max
            && let Some(mut asked) = self.waiting.pop_front()
        {
            if self.must_wait(&asked, now) {
                self.waiting.push_front(asked);
                break;
            }
            let repeated = self.is_repeat(&asked.command);
            if let Some(refusal) = self.too_fast(&mut asked, repeated) {
                let judged_at = self.next.seq();
                work.answers.push(Answer { asked, result: Err(refusal), judged_at, repeated });
                continue;
            }
            let started = Instant::now();
            let Ok(step) = self.guarded(&asked.command, asked.at) else {
                let work = std::mem::take(work);
                return Err(Box::new(Failed { work, asked: Some(asked) }));
            };
            measure::decided(started.elapsed());
            let judged_at = self.next.seq();
            work.events.extend(step.events);
            let result = step.outcome;
            work.answers.push(Answer { asked, result, judged_at, repeated });
        }
        Ok(())
    }

    /// Whether a command was stamped after the lot's end while bids from before it may still be on
    /// their way here.
    pub(super) fn must_wait(&self, asked: &Asked, now: Time) -> bool {
        let running = self.mode == Mode::Open && self.next.status() == Status::Running;
        let end = self.next.open_lot().filter(|_| running).map(|lot| lot.ends_at);
        end.is_some_and(|end| asked.at >= end && now < end + self.shared.options.hammer_grace)
    }

    fn is_repeat(&self, command: &Command) -> bool {
        command.id.as_ref().is_some_and(|id| self.next.answered(id).is_some())
    }

    /// The limit on bids of the seat that acts, and another on its passing to and fro. Counted once.
    fn too_fast(&mut self, asked: &mut Asked, repeated: bool) -> Option<Refusal> {
        let (By::Seat(seat) | By::Host(seat)) = asked.command.by else { return None };
        let buckets = match asked.command.action {
            Action::Bid(_) => &mut self.bids,
            Action::Pass { .. } | Action::TakeBackPass { .. } => &mut self.passes,
            _ => return None,
        };
        if repeated || asked.counted || self.next.seat(seat).is_none() {
            return None;
        }
        asked.counted = true;
        buckets.count(seat, asked.at, self.next.rules().bids_per_minute).err()
    }

    /// When the next deadline is decided: a hammer waits a moment for bids that are on their way.
    pub(super) fn due_at(&self) -> Option<Time> {
        let deadline = self.next.next_deadline().filter(|_| self.mode == Mode::Open)?;
        let hammer = self.next.status() == Status::Running && self.next.open_lot().is_some();
        let grace = if hammer { self.shared.options.hammer_grace } else { Micros::ZERO };
        Some(deadline + grace)
    }

    fn fall_due(&mut self, now: Time, work: &mut Work) -> Result<(), Panicked> {
        if let Some(deadline) = self.next.next_deadline() {
            measure::late(now - deadline);
        }
        let next = &mut self.next;
        let settled = catch_unwind(AssertUnwindSafe(|| gavel_auction::settle(next, now)));
        work.events.extend(settled.map_err(|_| Panicked)?);
        Ok(())
    }

    fn attend_presence(&mut self, now: Time, work: &mut Work) -> Result<(), Panicked> {
        for demand in self.presence.demands(&self.next, now) {
            match demand {
                Demand::Tell(notice) => {
                    self.handle.tell(Item::Presence(notice), self.shared.clock.busy());
                }
                Demand::Notice(notice) => self.notice(notice),
                Demand::Pause { lot, dropped } => {
                    self.by_house(Action::PauseForDrop { lot, dropped }, now, work)?;
                }
                Demand::Resume => {
                    let on = Pressed::Seq(self.next.seq());
                    self.by_house(Action::Resume { on }, now, work)?;
                }
            }
        }
        Ok(())
    }

    fn by_house(&mut self, action: Action, now: Time, work: &mut Work) -> Result<(), Panicked> {
        let command = Command { id: None, by: By::House, action };
        let step = self.guarded(&command, now)?;
        if let Err(refusal) = step.outcome {
            tracing::info!(auction = %self.handle.auction, %refusal, "not done by the house");
        }
        work.events.extend(step.events);
        Ok(())
    }

    /// Executes on `next`. After a panic `next` is in no known state.
    fn guarded(&mut self, command: &Command, at: Time) -> Result<Step, Panicked> {
        let execute = self.shared.options.execute;
        let next = &mut self.next;
        catch_unwind(AssertUnwindSafe(|| execute(next, command, at))).map_err(|_| Panicked)
    }
}

impl Answer {
    /// Notes a refused bid beside the log.
    pub(super) fn note(&self, room: &Room) {
        if let Err(refusal) = &self.result {
            let when = (self.asked.at, self.judged_at);
            room.shared.notes.note(&room.handle.auction, &self.asked.command, when, refusal);
        }
    }
}

impl Room {
    /// Tells hosts that the room is closed.
    pub(super) fn suspend(&mut self) {
        self.mode = Mode::Suspended;
        let published = self.handle.shown.published();
        let closed = Published { suspended: true, ..published.as_ref().clone() };
        self.handle.shown.publish(closed, Vec::new(), self.shared.clock.busy());
        self.notice(Notice::Suspended);
    }
}
