//! *When the room drops* (SPEC 3): half of the connected managers, at least three, gone within ten
//! seconds. Pure: times and facts come in, a decision goes out. Bots have no connection and are
//! never seen here; connections lost by a restart are not either, because nobody was connected yet.

use gavel_auction::{Micros, SeatId, Time};
use std::collections::BTreeSet;
use std::collections::VecDeque;

/// Drops further apart than this are not one drop.
const WITHIN: Micros = Micros::seconds(10);
/// Fewer than this is somebody's battery, not the room.
const DROPPED_LEAST: usize = 3;
/// How long after enough are back the clock runs again.
const RESUME_AFTER: Micros = Micros::seconds(20);
/// Silence is noticed within eight seconds; a connection that a recovery cost is gone by then.
const IMMUNE_FOR: Micros = Micros::seconds(15);

/// Watches one room's connections.
#[derive(Debug, Default)]
pub(crate) struct Drops {
    /// Recent losses, oldest first; a seat that came back is taken out.
    recent: VecDeque<(Time, SeatId)>,
    /// Who was missing when the room paused for it.
    paused_for: BTreeSet<SeatId>,
    /// Since when enough of them are back.
    enough_since: Option<Time>,
    /// Until then losses are put down to a recovery.
    immune_until: Option<Time>,
}

impl Drops {
    /// The auction was taken up again: connections lost by that never count.
    pub(crate) fn recovered(&mut self, now: Time) {
        self.recent.clear();
        self.immune_until = Some(now + IMMUNE_FOR);
    }

    /// A manager's last connection is gone.
    pub(crate) fn lost(&mut self, seat: SeatId, now: Time) {
        if self.immune_until.is_some_and(|until| now < until) {
            return;
        }
        self.recent.retain(|(_, lost)| *lost != seat);
        self.recent.push_back((now, seat));
    }

    /// A manager is connected again.
    pub(crate) fn back(&mut self, seat: SeatId) {
        self.recent.retain(|(_, lost)| *lost != seat);
    }

    /// Who dropped, when that is the room. `connected`: managers connected now.
    pub(crate) fn dropped(&mut self, connected: usize, now: Time) -> Option<Vec<SeatId>> {
        self.recent.retain(|(at, _)| now - *at <= WITHIN);
        let gone = self.recent.len();
        let room = gone >= DROPPED_LEAST && gone * 2 >= connected + gone;
        room.then(|| self.recent.iter().map(|(_, seat)| *seat).collect())
    }

    /// The room has paused because these dropped.
    pub(crate) fn paused(&mut self, dropped: impl IntoIterator<Item = SeatId>) {
        self.paused_for = dropped.into_iter().collect();
        self.enough_since = None;
        self.recent.clear();
    }

    /// The clock runs again.
    pub(crate) fn resumed(&mut self) {
        self.paused_for.clear();
        self.enough_since = None;
    }

    /// When the clock may run again by itself, if nothing changes: 20 s after four in five of those
    /// who dropped are back.
    pub(crate) fn resume_at(
        &mut self,
        connected: impl Fn(SeatId) -> bool,
        now: Time,
    ) -> Option<Time> {
        if self.paused_for.is_empty() {
            return None;
        }
        let back = self.paused_for.iter().filter(|seat| connected(**seat)).count();
        if back * 5 < self.paused_for.len() * 4 {
            self.enough_since = None;
        } else if self.enough_since.is_none() {
            self.enough_since = Some(now);
        }
        self.enough_since.map(|since| since + RESUME_AFTER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Time {
        Time(0) + Micros::seconds(seconds)
    }

    fn lose(drops: &mut Drops, seats: &[(u32, i64)]) {
        for (seat, second) in seats {
            drops.lost(SeatId(*seat), at(*second));
        }
    }

    #[test]
    fn half_of_the_room_and_at_least_three() {
        // (who is lost when), still connected, asked when -> how many dropped
        /// Who dropped when, how many stay, when it is asked, and how many count as dropped.
        type Row<'a> = (&'a [(u32, i64)], usize, i64, Option<usize>);
        let table: &[Row<'_>] = &[
            (&[(1, 0), (2, 1), (3, 2)], 3, 2, Some(3)),
            (&[(1, 0), (2, 1), (3, 2)], 4, 2, None),
            (&[(1, 0), (2, 0)], 0, 0, None),
            (&[(1, 0), (2, 5), (3, 10)], 3, 10, Some(3)),
            (&[(1, 0), (2, 5), (3, 11)], 3, 11, None),
            (&[(1, 0), (1, 1), (1, 2)], 0, 2, None),
            (&[(1, 0), (2, 0), (3, 0), (4, 0)], 4, 1, Some(4)),
        ];
        for (lost, connected, asked, expected) in table {
            let mut drops = Drops::default();
            lose(&mut drops, lost);
            let dropped = drops.dropped(*connected, at(*asked));
            assert_eq!(dropped.map(|seats| seats.len()), *expected, "{lost:?} {connected}");
        }
    }

    #[test]
    fn who_came_back_did_not_drop() {
        let mut drops = Drops::default();
        lose(&mut drops, &[(1, 0), (2, 0), (3, 0)]);
        drops.back(SeatId(2));
        assert_eq!(drops.dropped(1, at(1)), None);
    }

    #[test]
    fn connections_lost_by_a_recovery_are_no_drop() {
        let mut drops = Drops::default();
        drops.recovered(at(0));
        lose(&mut drops, &[(1, 2), (2, 8), (3, 8)]);
        assert_eq!(drops.dropped(0, at(8)), None);
        lose(&mut drops, &[(1, 20), (2, 20), (3, 20)]);
        assert_eq!(drops.dropped(0, at(20)).map(|seats| seats.len()), Some(3));
    }

    #[test]
    fn resumes_twenty_seconds_after_four_in_five_are_back() {
        let mut drops = Drops::default();
        drops.paused((1..=5).map(SeatId));
        let first = |most: u32| move |seat: SeatId| seat.0 <= most;
        assert_eq!(drops.resume_at(first(3), at(5)), None);
        assert_eq!(drops.resume_at(first(4), at(6)), Some(at(26)));
        assert_eq!(drops.resume_at(first(5), at(9)), Some(at(26)));
        assert_eq!(drops.resume_at(first(3), at(10)), None);
        assert_eq!(drops.resume_at(first(4), at(12)), Some(at(32)));
        drops.resumed();
        assert_eq!(drops.resume_at(first(5), at(13)), None);
    }
}
