//! The table language. A row is a moment, who acts, a command, and after the bar what came of it:
//!
//! ```text
//! @4.5  s1    bid 5        | s1 5 until 33
//! @5    s2    bid 5        | below_minimum: the lowest bid is 6
//! @33   time               | sold a to s1 for 5, next 36
//! ```
//!
//! Moments are seconds since the auction began. The room wakes at every deadline on the way there;
//! `@~4.5` is a moment that it wakes at only now. Who: `s1` a manager, `host` a host who does not play,
//! `h1` a host in seat 1, `house`. `time` lets time pass; `show` asks. `id=`, `lot=` and `seq=` give
//! the command's id and what the host saw; without them they are new, and what is.
//!
//! `TABLE_UPDATE=1 cargo test -p gavel-auction -- --test-threads 1` writes the outcomes that came
//! into the sources; read the difference as you would a colleague's.

use crate::text::{outcome, show};
use crate::world::{World, micros};
use gavel_auction::{
    Action, AssetId, Bid, By, Command, CommandId, LotNo, Micros, Pressed, SeatId, Seq, Step,
    VoidTo, settle,
};

/// Plays `rows` in the auction that `setup` describes and compares every outcome.
#[track_caller]
pub fn check(setup: &str, rows: &str) -> World {
    let mut world = World::new(setup);
    let came: Vec<String> = rows.lines().map(|row| play(&mut world, row)).collect();
    let came = came.join("\n");
    if came.trim_end() == rows.trim_end() {
        return world;
    }
    let place = std::panic::Location::caller();
    if std::env::var_os("TABLE_UPDATE").is_some() {
        let file =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(place.file());
        let source = std::fs::read_to_string(&file).expect("the caller's source");
        assert!(source.contains(rows), "the rows are not in {} as they are", file.display());
        std::fs::write(&file, source.replacen(rows, &(came + "\n"), 1)).expect("written");
        return world;
    }
    let pairs =
        rows.lines().zip(came.lines()).find(|(told, came)| told.trim_end() != came.trim_end());
    let (told, first) = pairs.unwrap_or_default();
    panic!("{place}\n  told: {told}\n  came: {first}\nthe whole table as it came:\n{came}");
}

/// One row with the outcome that came.
fn play(world: &mut World, row: &str) -> String {
    let told = row.split('|').next().unwrap_or_default().trim_end();
    if told.trim().is_empty() || told.trim().starts_with('#') {
        return row.trim_end().to_owned();
    }
    let mut words = told.split_whitespace();
    let moment = words.next().and_then(|word| word.strip_prefix('@')).expect("a moment");
    world.move_to(moment.trim_start_matches('~'));
    let who = words.next().expect("who");
    let rest: Vec<&str> = words.collect();
    let asleep = moment.starts_with('~') || who == "show" || rest.first() == Some(&"recover");
    let mut before = if asleep { Vec::new() } else { world.wake_at_deadlines() };
    let came = match who {
        "time" => {
            let events = settle(&mut world.auction, world.now);
            world.keep(&events);
            before.extend(events);
            let taken = Ok(world.auction.seq());
            outcome(world, &Step { outcome: taken, events: before })
        }
        "show" => show(&world.auction, &rest),
        who => {
            let mut step = act(world, who, &rest);
            before.append(&mut step.events);
            outcome(world, &Step { events: before, ..step })
        }
    };
    format!("{told:<36} | {came}").trim_end().to_owned()
}

fn act(world: &mut World, who: &str, words: &[&str]) -> Step {
    let by = match who {
        "house" => By::House,
        "host" => By::Host(SeatId(99)),
        other if other.starts_with('h') => By::Host(SeatId(number(&other[1..]))),
        other => By::Seat(seat(other)),
    };
    let (given, words): (Vec<&str>, Vec<&str>) = words
        .iter()
        .partition(|word| ["id=", "lot=", "seq="].iter().any(|key| word.starts_with(key)));
    let given = |key: &str| given.iter().find_map(|word| word.strip_prefix(key));
    let id = given("id=").map_or_else(|| world.fresh_id(), str::to_owned);
    // What is on everybody's screen at this moment.
    let mut seen = world.auction.clone();
    settle(&mut seen, world.now.max(world.auction.last_at()));
    let lot = given("lot=").map_or(seen.newest_lot(), |lot| LotNo(number(lot)));
    let on = match (given("lot="), given("seq=")) {
        (Some(lot), _) => Pressed::Lot(LotNo(number(lot))),
        (_, Some(seq)) => Pressed::Seq(Seq(number::<u64>(seq))),
        _ if seen.open_lot().is_some() => Pressed::Lot(lot),
        _ => Pressed::Seq(seen.seq()),
    };
    let (verb, args) = words.split_first().expect("a command");
    let own = by.seat().filter(|_| !who.starts_with("host"));
    let action = action(world, Saw { own, lot, on }, verb, args);
    let command = Command { id: Some(CommandId::new(&id).expect("an id")), by, action };
    world.execute(&command)
}

/// What stands behind a row's command: whose seat, and what was seen.
struct Saw {
    own: Option<SeatId>,
    lot: LotNo,
    on: Pressed,
}

fn action(world: &World, saw: Saw, verb: &str, args: &[&str]) -> Action {
    let (lot, on) = (saw.lot, saw.on);
    let arg = |at: usize| *args.get(at).unwrap_or_else(|| panic!("{verb} needs argument {at}"));
    // A command for another seat than one's own names it behind `for`.
    let named = args.iter().position(|word| *word == "for").map(|at| seat(arg(at + 1)));
    let who = || named.or(saw.own).expect("a seat, or `for s1`");
    match verb {
        "open" => Action::Open { seed: world.seed },
        "begin" => Action::Begin(Box::new(world.setup_with(args))),
        "bid" => Action::Bid(Bid { seat: who(), lot, amount: number(arg(0)) }),
        "pass" => Action::Pass { seat: who(), lot },
        "back" => Action::TakeBackPass { seat: who(), lot },
        "pause" => Action::Pause {
            on,
            message: (args.len() > 1).then(|| args[1..].join(" ")),
            resume_after: args.first().filter(|a| **a != "-").map(|a| micros(a)),
        },
        "drop" => Action::PauseForDrop { lot, dropped: arg(0).split(',').map(seat).collect() },
        "resume" => Action::Resume { on },
        "sell" => Action::SellNow { lot },
        "skip" => Action::Skip { lot },
        "extend" => Action::Extend { lot, by: micros(arg(0)) },
        "withdraw" => Action::Withdraw { on, asset: asset(arg(0)) },
        "up" => Action::MoveUp { on, asset: asset(arg(0)) },
        "undo-bid" => Action::UndoBid {
            lot,
            bid: args.first().map_or_else(|| world.leading_bid(), |seq| Seq(number::<u64>(seq))),
        },
        "undo-sale" => Action::UndoSale { lot },
        _ => later_action(world, saw, verb, args),
    }
}

fn later_action(world: &World, Saw { on, .. }: Saw, verb: &str, args: &[&str]) -> Action {
    let arg = |at: usize| *args.get(at).unwrap_or_else(|| panic!("{verb} needs argument {at}"));
    let rest = |from: usize| args.get(from..).unwrap_or_default().join(" ");
    match verb {
        "void" => {
            let to = match arg(1) {
                "next" => VoidTo::Next,
                "end" => VoidTo::End,
                _ => VoidTo::Out,
            };
            Action::Void { on, asset: asset(arg(0)), to, reason: rest(2) }
        }
        "award" => Action::Award {
            on,
            asset: asset(arg(0)),
            seat: seat(arg(1)),
            price: number(arg(2)),
            reason: (args.len() > 3).then(|| rest(3)),
        },
        "adjust" => Action::AdjustPurse {
            seat: seat(arg(0)),
            from: number(arg(1)),
            to: number(arg(2)),
            reason: rest(3),
        },
        "clocks" => Action::ChangeClocks { on, clocks: world.clocks_with(args) },
        "remove" => Action::RemoveSeat { seat: seat(arg(0)), assets_return: arg(1) == "return" },
        "join" => Action::AddSeat { seat: seat(arg(0)) },
        "say" => Action::Message { text: rest(0) },
        "cancel" => Action::Cancel { reason: (!args.is_empty()).then(|| rest(0)) },
        "recover" => Action::Recover {
            epoch: number(arg(0)),
            node: "node-2".into(),
            last_alive: world.now - args.get(1).map_or(Micros::ZERO, |away| micros(away)),
        },
        other => panic!("no command is called {other:?}"),
    }
}

pub fn seat(word: &str) -> SeatId {
    SeatId(number(word.strip_prefix('s').expect("a seat like s1")))
}

pub fn asset(word: &str) -> AssetId {
    AssetId::new(word).expect("an asset's id")
}

pub fn number<T: std::str::FromStr>(word: &str) -> T {
    word.parse().ok().unwrap_or_else(|| panic!("{word:?} is no number"))
}

/// Plays rows and gives back the table as it came, for tests that make their rows.
pub fn play_all(setup: &str, rows: &str) -> String {
    let mut world = World::new(setup);
    rows.lines().map(|row| play(&mut world, row)).collect::<Vec<_>>().join("\n") + "\n"
}

/// Plays rows in an auction that is already there; all must be taken.
pub fn play_on(world: &mut World, rows: &str) {
    for row in rows.lines() {
        let came = play(world, row);
        assert!(!came.contains(": not ") && !came.contains("already_done"), "{came}");
    }
}
