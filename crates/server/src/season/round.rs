//! Rounds in order. Sources name them as they like (`Matchday 3`, `Round of 16`, `Final`); what puts
//! them in order is when they are played.

use super::said::Fixture;
use std::collections::BTreeMap;

/// What a match without any round or time belongs to.
const UNKNOWN: &str = "To be decided";

/// The name of a match's round: the source's, else its day.
#[must_use]
pub fn name(fixture: Option<&Fixture>) -> String {
    let named = fixture.and_then(|fixture| fixture.round.clone());
    let day = || fixture.and_then(|fixture| fixture.starts_at).and_then(day_of);
    named.or_else(day).unwrap_or_else(|| UNKNOWN.to_owned())
}

fn day_of(at: i64) -> Option<String> {
    let at = jiff::Timestamp::from_microsecond(at).ok()?;
    Some(at.to_zoned_datetime(jiff::tz::TimeZone::UTC).strftime("%-d %b %Y").to_string())
}

/// Every round once, in the order in which they are played: by the middle of their matches, so that a
/// match that was moved moves no round. Rounds without a time come last, by name.
#[must_use]
pub fn in_order<'a>(fixtures: impl Iterator<Item = Option<&'a Fixture>>) -> Vec<String> {
    let mut times: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for fixture in fixtures {
        let of = times.entry(name(fixture)).or_default();
        of.extend(fixture.and_then(|fixture| fixture.starts_at));
    }
    let mut rounds: Vec<(i64, u64, String)> = times
        .into_iter()
        .map(|(name, mut at)| {
            at.sort_unstable();
            (at.get(at.len() / 2).copied().unwrap_or(i64::MAX), number_in(&name), name)
        })
        .collect();
    rounds.sort();
    rounds.into_iter().map(|(_, _, name)| name).collect()
}

/// The first number in a name, so that `Matchday 2` stands before `Matchday 10` while neither has a time.
fn number_in(name: &str) -> u64 {
    let digits = name.chars().skip_while(|c| !c.is_ascii_digit());
    digits.take_while(char::is_ascii_digit).collect::<String>().parse().unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixture(round: Option<&str>, starts_at: Option<i64>) -> Fixture {
        Fixture { round: round.map(str::to_owned), starts_at, ..Fixture::default() }
    }

    #[test]
    fn rounds_follow_the_calendar_and_not_their_names() {
        let all = [
            fixture(Some("Final"), Some(900)),
            fixture(Some("Round of 16"), Some(500)),
            fixture(Some("Matchday 10"), Some(300)),
            fixture(Some("Matchday 2"), Some(10)),
            fixture(Some("Matchday 2"), Some(20)),
            fixture(Some("Matchday 2"), Some(800)),
            fixture(Some("Matchday 12"), None),
            fixture(Some("Matchday 11"), None),
        ];
        let order = in_order(all.iter().map(Some));
        assert_eq!(
            order,
            ["Matchday 2", "Matchday 10", "Round of 16", "Final", "Matchday 11", "Matchday 12"]
        );
    }

    #[test]
    fn a_match_without_a_round_belongs_to_its_day() {
        let at = 1_761_440_400_000_000;
        assert_eq!(name(Some(&fixture(None, Some(at)))), "26 Oct 2025");
        assert_eq!(name(None), "To be decided");
    }
}
