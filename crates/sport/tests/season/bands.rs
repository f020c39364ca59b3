//! Bands: both ends are inside, and a ratio is what a scorecard prints.

use crate::help::{score, shipped, whole};

#[test]
fn economy_in_t20() {
    let full = shipped("cricket", "full");
    // Runs conceded, balls bowled, points.
    let rows = [
        (9, 12, 6),        // 4.50
        (499, 600, 6),     // 4.99
        (4994, 6000, 6),   // 4.994 is printed 4.99
        (4995, 6000, 4),   // 4.995 is printed 5.00
        (10, 12, 4),       // 5
        (599, 600, 4),     // 5.99
        (5994, 6000, 4),   // 5.994 is printed 5.99
        (5995, 6000, 2),   // 5.995 is printed 6.00
        (12, 12, 2),       // 6.00
        (700, 600, 2),     // 7.00
        (7004, 6000, 2),   // 7.004 is printed 7.00
        (701, 600, 0),     // 7.01
        (999, 600, 0),     // 9.99
        (20, 12, -2),      // 10.00
        (1100, 600, -2),   // 11.00
        (1101, 600, -4),   // 11.01
        (24, 12, -4),      // 12.00
        (12005, 6000, -6), // 12.005 is printed 12.01
        (36, 12, -6),      // 18
        (0, 11, 0),        // one ball short of two overs
        (0, 12, 6),
    ];
    for (runs, balls, points) in rows {
        let line = [("runs_conceded", runs), ("balls_bowled", balls)];
        let total = score(&full, ("bowler", "T20"), line).total;
        assert_eq!(total, whole(points), "{runs} off {balls}");
    }
}

#[test]
fn economy_in_one_day_matches() {
    let full = shipped("cricket", "full");
    let rows = [
        (249, 600, 6),
        (250, 600, 4),
        (349, 600, 4),
        (350, 600, 2),
        (450, 600, 2),
        (451, 600, 0),
        (699, 600, 0),
        (700, 600, -2),
        (800, 600, -2),
        (801, 600, -4),
        (900, 600, -4),
        (901, 600, -6),
        (0, 29, 0),
        (0, 30, 6),
    ];
    for (runs, balls, points) in rows {
        let line = [("runs_conceded", runs), ("balls_bowled", balls)];
        let total = score(&full, ("bowler", "ODI"), line).total;
        assert_eq!(total, whole(points), "{runs} off {balls}");
        assert_eq!(score(&full, ("bowler", "Test"), line).total, whole(0));
    }
}

/// What the strike rate alone gives; the runs are not of interest here.
fn strike_rate(role: &str, format: &str, runs: i64, balls: i64) -> i64 {
    let full = shipped("cricket", "full");
    let score = score(&full, (role, format), [("runs", runs), ("balls", balls)]);
    let rate = score.reasons.iter().find(|reason| reason.stat.as_deref() == Some("strike_rate"));
    rate.map_or(0, |reason| reason.points.thousandths() / 1000)
}

#[test]
fn strike_rates() {
    let t20 = [
        (4999, -6),
        (5000, -4),
        (5999, -4),
        (6000, -2),
        (7000, -2),
        (7001, 0),
        (12999, 0),
        (13000, 2),
        (15000, 2),
        (15001, 4),
        (17000, 4),
        (17001, 6),
    ];
    for (runs, points) in t20 {
        assert_eq!(strike_rate("batter", "T20", runs, 10_000), points, "{runs}");
        assert_eq!(strike_rate("bowler", "T20", runs, 10_000), 0);
        assert_eq!(strike_rate("batter", "Test", runs, 10_000), 0);
    }
    let odi = [
        (2999, -6),
        (3000, -4),
        (3999, -4),
        (4000, -2),
        (5000, -2),
        (5001, 0),
        (10_000, 2),
        (12_000, 2),
        (12_001, 4),
        (14_000, 4),
        (14_001, 6),
    ];
    for (runs, points) in odi {
        assert_eq!(strike_rate("batter", "ODI", runs, 10_000), points, "{runs}");
    }
    assert_eq!(strike_rate("batter", "T20", 30, 9), 0, "nine balls are no sample");
    assert_eq!(strike_rate("batter", "T20", 30, 10), 6);
    assert_eq!(strike_rate("batter", "ODI", 30, 19), 0);
    assert_eq!(strike_rate("batter", "ODI", 30, 20), 6);
    assert_eq!(strike_rate("batter", "T20", 26, 20), 2);
    assert_eq!(strike_rate("batter", "T20", 30, 20), 2);
    assert_eq!(strike_rate("batter", "T20", 34, 20), 4);
}
