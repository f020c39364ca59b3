//! What holds after any commands at all: over 100,000 random ones, every short run of a small
//! auction, and arguments at the ends of their types. A failure names its seed.

mod commands;
mod exhaustive;
mod grid;
mod invariants;
mod naive;
mod random;

use crate::world::{World, sealed};
use commands::Player;
use gavel_auction::{Action, Auction, By, Command, Refusal, Status, Time, apply, execute, settle};
use invariants::Watch;
use random::Random;

/// How many random commands the suite sends.
const COMMANDS: u32 = 104_000;
/// How many of them one auction gets, and how many of those after its end.
const COMMANDS_EACH: u32 = 250;
const COMMANDS_AFTER_END: u32 = 12;

#[test]
fn what_holds_after_any_commands() {
    let mut sent = Count::default();
    for seed in 0.. {
        let mut world = random::world(seed);
        play(seed, &mut world, &mut sent);
        lets_time_end_it(seed, &mut world);
        if seed % 4 == 0 {
            a_stored_log_folds_into_the_state(seed, &world);
        }
        if sent.taken + sent.refused >= COMMANDS {
            break;
        }
    }
    // The generator must reach both: all refused would prove nothing.
    let Count { taken, refused } = sent;
    assert!(taken > 30_000 && refused > 30_000, "{taken} taken, {refused} refused");
}

#[derive(Default)]
struct Count {
    taken: u32,
    refused: u32,
}

fn play(seed: u64, world: &mut World, count: &mut Count) {
    let mut player = Player::new(Random::new(seed ^ 0xC0FF_EE00));
    let mut watch = Watch::new(seed, world);
    let mut after_end = 0;
    for _ in 0..COMMANDS_EACH {
        let sent = player.next(&world.auction);
        let expected = naive::judge(&world.auction, &sent);
        world.now = sent.now;
        let step = world.execute(&sent.command);
        if let Some(expected) = expected {
            let came = step.outcome.as_ref().err().map(Refusal::code);
            assert_eq!(came, expected, "seed {seed}: {sent:?}");
        }
        match step.outcome {
            Ok(_) => count.taken += 1,
            Err(_) => count.refused += 1,
        }
        watch.step(&world.auction, &sent, &step);
        if count.taken.is_multiple_of(3) {
            watch.repeat(world, &sent, &step);
        }
        after_end += u32::from(world.auction.is_over());
        if after_end > COMMANDS_AFTER_END {
            break;
        }
    }
}

/// Left alone, an auction that runs comes to its end.
fn lets_time_end_it(seed: u64, world: &mut World) {
    if world.auction.status() == Status::Paused {
        let on = gavel_auction::Pressed::Seq(world.auction.seq());
        let resume = Command { id: None, by: By::House, action: Action::Resume { on } };
        world.execute(&resume).outcome.expect("a paused auction resumes");
    }
    let mut wakings = 0;
    while let Some(deadline) = world.auction.next_deadline() {
        let events = settle(&mut world.auction, deadline);
        assert!(!events.is_empty(), "seed {seed}: a deadline that brings nothing about");
        world.keep(&events);
        wakings += 1;
        assert!(wakings < 500, "seed {seed}: it does not end");
    }
    assert!(!matches!(world.auction.status(), Status::Running | Status::Paused), "seed {seed}");
}

/// fold(events) == state through the stored rows and their JSON; straight, the watch sees to it.
fn a_stored_log_folds_into_the_state(seed: u64, world: &World) {
    let mut stored = Auction::default();
    for (entry, event) in sealed(&world.log).iter().zip(&world.log) {
        let read = entry.event().expect("a stored event is read");
        assert_eq!(read, *event, "seed {seed}");
        apply(&mut stored, &read);
    }
    assert_eq!(stored, world.auction, "seed {seed}");
    let text = serde_json::to_string(&world.export(true)).expect("an export is JSON");
    let export = serde_json::from_str(&text).expect("and read again");
    let report = gavel_auction::verify(&export);
    let report = report.unwrap_or_else(|error| panic!("seed {seed}: {error}"));
    assert_eq!(*report.auction, world.auction, "seed {seed}");
    gavel_auction::verify(&world.export(false))
        .unwrap_or_else(|e| panic!("seed {seed}, closed: {e}"));
}

#[test]
fn decide_never_panics_and_settle_always_ends() {
    for seed in 0..400 {
        let mut world = random::world(seed);
        let mut player = Player::new(Random::new(seed));
        for _ in 0..60 {
            let sent = player.next(&world.auction);
            world.now = sent.now;
            world.execute(&sent.command);
            let mut torn = world.auction.clone();
            for _ in 0..4 {
                let sent = player.extreme(&torn);
                let step = execute(&mut torn, &sent.command, sent.now);
                assert!(step.events.len() < 5_000, "seed {seed}: {sent:?}");
                let deadline = torn.next_deadline().unwrap_or(Time(i64::MAX));
                assert!(deadline >= torn.last_at(), "seed {seed}: {sent:?}");
            }
        }
    }
}
