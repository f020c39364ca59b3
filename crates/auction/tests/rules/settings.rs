//! Every setting's range (SPEC 2): both ends are possible, and what lies beyond them names them.

use gavel_auction::{Increments, MONEY_MAX, Quota, Rules, Slab};

/// A setting by its name, and how it is set.
type Setting = (&'static str, fn(&mut Rules, i64), i64, i64);

fn small(value: i64) -> u32 {
    u32::try_from(value).unwrap_or(0)
}

const SETTINGS: [Setting; 11] = [
    ("managers_least", |rules, to| rules.managers_least = small(to), 2, 8),
    ("managers_most", |rules, to| rules.managers_most = small(to), 2, 200),
    ("purse", |rules, to| rules.purse = to, 1, MONEY_MAX),
    ("slots", |rules, to| rules.slots = small(to), 1, 50),
    ("least_squad", |rules, to| rules.least_squad = Some(small(to)), 1, 3),
    ("base", |rules, to| rules.base = to, 1, MONEY_MAX),
    ("rebid_ms", |rules, to| rules.clocks.rebid_ms = Some(to), 3_000, 600_000),
    ("anti_snipe_ms", |rules, to| rules.clocks.anti_snipe_ms = to, 0, 30_000),
    ("interlude_ms", |rules, to| rules.clocks.interlude_ms = to, 0, 30_000),
    ("reoffer_rounds", |rules, to| rules.reoffer_rounds = small(to), 0, 5),
    ("bids_per_minute", |rules, to| rules.bids_per_minute = small(to), 1, 1_000_000),
];

#[track_caller]
fn found(change: impl FnOnce(&mut Rules)) -> String {
    let mut rules = Rules::plain();
    change(&mut rules);
    rules.check().map_or_else(|error| error.to_string(), |()| "right".to_owned())
}

#[test]
fn each_setting_has_its_range() {
    for (name, set, least, most) in SETTINGS {
        for value in [least, most] {
            assert_eq!(found(|rules| set(rules, value)), "right", "{name} {value}");
        }
        let says = found(|rules| set(rules, most + 1));
        let beyond = most + 1;
        // A fewest above the most is told as a most below the fewest.
        if name != "managers_least" {
            assert_eq!(says, format!("{name} is {beyond}; it can be {least} to {most}"));
        }
        assert_ne!(says, "right", "{name} {beyond}");
        if least > 0 {
            assert_ne!(found(|rules| set(rules, least - 1)), "right", "{name} {}", least - 1);
        }
    }
    let negative = |change: fn(&mut Rules)| assert_ne!(found(change), "right");
    negative(|rules| rules.clocks.anti_snipe_ms = -1);
    negative(|rules| rules.clocks.interlude_ms = -1);
}

#[test]
fn a_clock_runs_five_seconds_to_ten_minutes() {
    let clock = |ms| found(|rules| (rules.clocks.clock_ms, rules.clocks.anti_snipe_ms) = (ms, 0));
    assert_eq!((clock(5_000), clock(600_000)), ("right".into(), "right".into()));
    assert_eq!(clock(4_999), "clock_ms is 4999; it can be 5000 to 600000");
    assert_eq!(clock(600_001), "clock_ms is 600001; it can be 5000 to 600000");
}

#[test]
fn quotas_fit_the_squad() {
    let quota = |value: &str, least, most| Quota {
        attribute: "role".into(),
        value: value.into(),
        least,
        most,
    };
    let with = |quotas: Vec<Quota>| found(|rules| rules.quotas = quotas);
    assert_eq!(with(vec![quota("bat", Some(2), Some(3)), quota("bowl", Some(1), None)]), "right");
    let sum = with(vec![quota("bat", Some(2), None), quota("bowl", Some(2), None)]);
    assert_eq!(sum, "the limit on role bat: the leasts add up to 4; a squad has 3");
    let nothing = with(vec![quota("bat", None, None)]);
    assert_eq!(nothing, "the limit on role bat: give a least, a most, or both");
    let over = "the limit on role bat: a squad has 3 places; the most is up to that, and the \
                least is up to the most";
    assert_eq!(with(vec![quota("bat", Some(2), Some(1))]), over);
    assert_eq!(with(vec![quota("bat", None, Some(4))]), over);
    let twice = with(vec![quota("bat", None, Some(1)), quota("bat", None, Some(2))]);
    assert_eq!(twice, "the limit on role bat: it is there twice; keep one");
}

#[test]
fn slabs_start_at_nothing_and_rise() {
    let slabs = |pairs: &[(i64, i64)]| {
        let slabs: Vec<Slab> =
            pairs.iter().map(|(from, step)| Slab { from: *from, step: *step }).collect();
        Increments::try_from(slabs).map_or_else(|error| error.to_string(), |_| "right".to_owned())
    };
    assert_eq!(slabs(&[(0, 5), (100, 10), (200, 20), (500, 25)]), "right");
    assert_eq!(slabs(&[]), "at least one slab is needed, for example from 0 with step 1");
    assert_eq!(slabs(&[(1, 5)]), "the first slab starts at 0, not at 1");
    assert_eq!(slabs(&[(0, 5), (0, 10)]), "each slab starts above the one before it; 0 does not");
    assert_eq!(slabs(&[(0, 0)]), "a smallest raise is 1 to 1000000000000 units, not 0");
    // A multiple of the step below, and not of the one above; then the other way about.
    let off = "the boundary 105 must be a multiple of 10; the nearest that is: 110";
    assert_eq!(slabs(&[(0, 5), (105, 10)]), off);
    let off = "the boundary 110 must be a multiple of 20; the nearest that is: 120";
    assert_eq!(slabs(&[(0, 20), (110, 10)]), off);
    let many: Vec<(i64, i64)> = (0..21).map(|n| (n, 1)).collect();
    assert_eq!(slabs(&many[..20]), "right");
    assert_eq!(slabs(&many), "at most 20 slabs are possible");
}
