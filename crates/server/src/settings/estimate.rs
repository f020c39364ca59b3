//! How long an auction will take: what Create shows while it is filled in. An estimate, not a rule.

use gavel_auction::Rules;

/// Squads are full before the pool is empty, but some assets find no buyer: lots per squad place,
/// in tenths.
const LOTS_PER_PLACE_TENTHS: u64 = 13;
/// Of the anti-snipe window so much is used on average: tenths.
const SNIPE_USED_TENTHS: i64 = 4;

/// How many minutes the auction will take with `pool` assets when as many managers come as there can
/// be; at least 1. The same before anybody has come as when everybody has.
#[must_use]
pub fn minutes(rules: &Rules, pool: usize) -> u32 {
    let places = u64::from(rules.managers_most) * u64::from(rules.slots);
    let lots = (places * LOTS_PER_PLACE_TENTHS).div_ceil(10).min(pool as u64);
    let clocks = &rules.clocks;
    let lot_ms = match clocks.rebid_ms {
        Some(rebid_ms) => clocks.clock_ms / 2 + rebid_ms,
        None => clocks.clock_ms + clocks.anti_snipe_ms * SNIPE_USED_TENTHS / 10,
    };
    let each_ms = u64::try_from(lot_ms + clocks.interlude_ms).unwrap_or(0);
    u32::try_from((lots * each_ms).div_ceil(60_000)).unwrap_or(u32::MAX).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_clubs_take_a_quarter_of_an_hour() {
        let mut rules = Rules::plain();
        rules.slots = 2;
        rules.managers_most = 8;
        assert_eq!(minutes(&rules, 20), 13);
        rules.clocks.rebid_ms = Some(10_000);
        assert_eq!(minutes(&rules, 20), 10);
        assert_eq!(minutes(&rules, 0), 1);
    }
}
