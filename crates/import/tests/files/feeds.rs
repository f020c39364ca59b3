//! Scores of matches that went on after 90 minutes, from both services.

use crate::world::{file, told};
use gavel_import::{FixtureRow, Goals, MatchStatus, football_data, openfootball};
use jiff::tz::TimeZone;

#[track_caller]
fn first(rows: &[FixtureRow]) -> &FixtureRow {
    rows.first().expect("a row")
}

fn goals(home: u16, away: u16) -> Goals {
    Goals { home, away }
}

#[test]
fn football_data_counts_the_kicks_in_and_we_take_them_out() {
    let read = football_data(&file("dirty/football_data/shootout.json"));
    let score = first(&read.rows).score.expect("a score");
    // The documented sample: 7-6 in all is 1-1, 1-1 after extra time, and 6-5 in kicks.
    assert_eq!(score.ninety, goals(1, 1));
    assert_eq!(score.after_extra, Some(goals(1, 1)));
    assert_eq!(score.shootout, Some(goals(6, 5)));
    let read = football_data(&file("dirty/football_data/extra-time.json"));
    let score = first(&read.rows).score.expect("a score");
    assert_eq!((score.ninety, score.after_extra), (goals(1, 1), Some(goals(2, 1))));
    assert_eq!(score.shootout, None);
}

#[test]
fn football_data_is_read_by_id() {
    let read = football_data(&file("dirty/football_data/regular.json"));
    let row = first(&read.rows);
    assert_eq!(row.match_ref.as_deref(), Some("497410"));
    assert_eq!(row.starts_at.unwrap().to_string(), "2024-08-16T19:00:00Z");
    let home = row.home.as_ref().expect("a side");
    assert_eq!(home.external_id.as_deref(), Some("66"));
    assert_eq!((row.round.as_deref(), row.status), (Some("1"), MatchStatus::Finished));
    let read = football_data(&file("dirty/football_data/scheduled.json"));
    assert_eq!(read.rows[1].home, None);
    assert!(read.can_apply());
}

#[test]
fn openfootball_in_both_shapes() {
    let zone = TimeZone::get("Europe/London").expect("a zone");
    let read = openfootball(&file("dirty/openfootball/flat.json"), &zone);
    let row = first(&read.rows);
    assert_eq!(row.starts_at.unwrap().to_string(), "2024-08-16T19:00:00Z");
    assert_eq!(row.score.unwrap().ninety, goals(1, 0));
    assert_eq!((read.rows[1].starts_at, read.rows[1].status), (None, MatchStatus::Scheduled));
    let notes: Vec<String> = read.problems.iter().map(told).collect();
    assert_eq!(notes, ["note time: 1 times have no zone; they were read as time in Europe/London"]);

    let read = openfootball(&file("dirty/openfootball/rounds.json"), &zone);
    let row = first(&read.rows);
    // 20:00 in a place two hours before UTC.
    assert_eq!(row.starts_at.unwrap().to_string(), "2018-06-28T18:00:00Z");
    let score = row.score.unwrap();
    assert_eq!(score.ninety, goals(1, 1));
    assert_eq!((score.after_extra, score.shootout), (Some(goals(2, 2)), Some(goals(4, 3))));
    assert_eq!(row.round.as_deref(), Some("Matchday 15"));
    assert_eq!(row.venue.as_deref(), Some("Kaliningrad Stadium"));
    assert_eq!(read.problems, []);
}
