//! What the open part of a log does not say.

use crate::table::play_on;
use crate::world::World;
use gavel_auction::{By, Entry, ExportRow, SealedBody};

/// The log of a lot in which one seat passes, comes back and passes again.
fn passed_by(seat: &str) -> World {
    let mut world = World::new("seats=4");
    let rows = format!("@4 s1 bid 5\n@5 {seat} pass\n@6 {seat} back\n@7 {seat} pass\n@40 time");
    play_on(&mut world, &rows);
    world
}

/// Everything of a row that anybody may see, but for the hashes of what is sealed.
fn open_part(entry: &Entry) -> ExportRow {
    let hidden = (None, String::new());
    let row = ExportRow::shown(entry, true);
    ExportRow { sealed_hash: hidden.0, hash: hidden.1, ..row }
}

#[test]
fn who_passed_is_not_in_the_open_part_of_the_log() {
    let rows = |seat: &str| -> Vec<ExportRow> {
        passed_by(seat).entries().iter().map(open_part).collect()
    };
    let two = rows("s2");
    assert_eq!(two.iter().filter(|row| row.kind.starts_with("pass")).count(), 3);
    assert_eq!(two, rows("s3"), "the same rows, whoever passed");
    assert_eq!(two, rows("s4"));
}

#[test]
fn who_passed_is_in_the_sealed_part_and_survives_storing() {
    let world = passed_by("s3");
    for (entry, event) in world.entries().iter().zip(&world.log) {
        assert_eq!(&entry.event().expect("read"), event);
        if entry.kind.starts_with("pass") {
            let seat = gavel_auction::SeatId(3);
            assert_eq!(event.public.by, By::House);
            assert_eq!(event.sealed, Some(SealedBody::Pass { by: By::Seat(seat), seat }));
        }
    }
}

#[test]
fn a_bid_that_takes_a_pass_back_tells_it_by_the_bid_alone() {
    let mut world = World::new("");
    play_on(&mut world, "@4 s2 pass\n@5 s2 bid 5");
    let back = world.log.iter().find(|event| event.public.body.kind() == "pass_taken_back");
    let back = back.expect("the bid takes the pass back");
    assert_eq!((back.public.by, &back.command), (By::House, &None));
    assert!(matches!(back.sealed, Some(SealedBody::Pass { .. })));
}

#[test]
fn the_draw_opens_with_the_end_and_what_hosts_said_is_open() {
    let world = crate::golden::rich();
    let opened = |kind: &str, over: bool| {
        let entries = world.entries();
        let row = entries.iter().find(|entry| entry.kind == kind).expect("a row");
        ExportRow::shown(row, over).sealed.is_some()
    };
    for kind in ["opened", "begun"] {
        assert!(!opened(kind, false) && opened(kind, true), "{kind}");
    }
    for kind in ["passed", "pass_taken_back"] {
        assert!(!opened(kind, false) && !opened(kind, true), "{kind}");
    }
    assert!(opened("said", false) && opened("awarded", false));
}
