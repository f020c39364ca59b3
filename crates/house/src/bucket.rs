//! The limit on bids: so many a minute, bursts of five, for each seat. Driven by the times of the
//! commands, so that it needs no clock.

use gavel_auction::{Micros, Refusal, SeatId, Time};
use std::collections::HashMap;

/// Bids that may come at once.
pub(crate) const BURST: i64 = 5;

const MINUTE: Micros = Micros::seconds(60);

/// One seat's allowance, kept as the time at which it will be whole again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bucket {
    whole_at: Time,
}

impl Bucket {
    /// A whole allowance.
    pub(crate) fn full() -> Self {
        Self { whole_at: Time(i64::MIN) }
    }

    /// Takes one at `now`; else says how long to wait.
    pub(crate) fn take(&mut self, now: Time, per_minute: u32) -> Result<(), Micros> {
        let one = Micros(MINUTE.0 / i64::from(per_minute.max(1)));
        let whole_at = self.whole_at.max(now);
        let used = whole_at - now;
        let most = Micros(one.0.saturating_mul(BURST - 1));
        if used > most {
            return Err(Micros(used.0 - most.0));
        }
        self.whole_at = whole_at + one;
        Ok(())
    }
}

/// The allowances of a room's seats.
#[derive(Debug, Default)]
pub(crate) struct Buckets {
    seats: HashMap<SeatId, Bucket>,
}

impl Buckets {
    /// Counts one command of a seat.
    pub(crate) fn count(
        &mut self,
        seat: SeatId,
        now: Time,
        per_minute: u32,
    ) -> Result<(), Refusal> {
        let bucket = self.seats.entry(seat).or_insert_with(Bucket::full);
        bucket.take(now, per_minute).map_err(|wait| {
            let retry_ms = u64::try_from(wait.0.saturating_add(999) / 1_000).unwrap_or(0);
            Refusal::TooFast { retry_ms, per_minute }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_at_once_then_one_each_second_and_a_half() {
        let mut buckets = Buckets::default();
        let mut count = |at_ms: i64| {
            let at = Time(0) + Micros::millis(at_ms);
            buckets.count(SeatId(1), at, 40).err()
        };
        for _ in 0..5 {
            assert_eq!(count(10_000), None);
        }
        assert_eq!(count(10_000), Some(Refusal::TooFast { retry_ms: 1_500, per_minute: 40 }));
        assert_eq!(count(11_499), Some(Refusal::TooFast { retry_ms: 1, per_minute: 40 }));
        assert_eq!(count(11_500), None);
        assert!(count(11_500).is_some());
        for _ in 0..5 {
            assert_eq!(count(60_000), None);
        }
        assert!(count(60_000).is_some());
    }

    #[test]
    fn seats_do_not_share() {
        let mut buckets = Buckets::default();
        for _ in 0..6 {
            buckets.count(SeatId(1), Time(0), 40).ok();
        }
        assert_eq!(buckets.count(SeatId(2), Time(0), 40), Ok(()));
    }

    #[test]
    fn in_any_minute_no_more_than_the_limit_and_the_burst() {
        let mut bucket = Bucket::full();
        let every_10_ms = (0..6_000).map(|tick| Time(0) + Micros::millis(tick * 10));
        let taken = every_10_ms.filter(|at| bucket.take(*at, 40).is_ok()).count();
        assert!((40..=45).contains(&taken), "{taken}");
    }
}
