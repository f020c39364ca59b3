//! Recovery: one case for a crash, a takeover, a late waking and a log that could not be written.

use super::{Decided, Deciding};
use crate::{Body, By, Micros, Phase, Refusal, Status, Time};

/// The least that a lot has left after recovery.
const LEFT_AFTER_RECOVERY: Micros = Micros::seconds(15);
/// Away for longer than this, the auction comes back paused.
const AWAY_MAX: Micros = Micros::seconds(120);
/// The most characters of a node's name.
const NODE_CHARS_MAX: usize = 64;

impl Deciding<'_> {
    pub(super) fn recover(&self, epoch: u64, node: &str, last_alive: Time) -> Decided {
        if self.command.by != By::House {
            return Err(Refusal::NotAllowed { needs: "only the house recovers an auction" });
        }
        self.in_play()?;
        let running = self.auction.status() == Status::Running;
        let (ends_at, next_at) = match self.auction.phase() {
            Phase::Lot(lot) if running => {
                (Some(self.now + lot.left_at_change.at_least(LEFT_AFTER_RECOVERY)), None)
            }
            Phase::Interlude { .. } if running => (None, Some(self.next_at())),
            _ => (None, None),
        };
        let paused = self.now - last_alive > AWAY_MAX;
        let planned = self.auction.pause().and_then(|pause| pause.until).filter(|_| !paused);
        // Time for the room to come back before a pause ends by itself.
        let until = planned.map(|until| until.max(self.now + LEFT_AFTER_RECOVERY));
        let node = node.chars().filter(|c| !c.is_control()).take(NODE_CHARS_MAX).collect();
        self.one(Body::Recovered { epoch, node, paused, ends_at, next_at, until })
    }
}
