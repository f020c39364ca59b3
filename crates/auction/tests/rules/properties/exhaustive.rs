//! Every run of a few commands in a small auction.

use super::commands::Sent;
use super::invariants::Watch;
use crate::world::World;
use gavel_auction::{
    Action, Auction, Bid, By, Command, LotNo, Pressed, SeatId, Seq, Step, VoidTo, execute, settle,
};

/// Commands in a run; all runs of this length are played.
const DEPTH: u32 = 5;

#[test]
fn every_run_of_five_commands() {
    let mut runs = 0;
    for line in [
        "seats=2 slots=1 pool=a,b break=0 clock=5 snipe=2 purse=3",
        "seats=2 slots=2 pool=a,b break=1 clock=5 snipe=0 purse=4 rounds=0",
    ] {
        let mut world = World::new(line);
        world.move_to("1");
        let events = settle(&mut world.auction, world.now);
        world.keep(&events);
        play(&world, &Watch::new(line, &world), DEPTH, &mut runs);
    }
    assert!(runs > 25_000, "{runs} runs");
}

fn play(world: &World, watch: &Watch, left: u32, runs: &mut u32) {
    *runs += 1;
    if left == 0 {
        return;
    }
    for letter in 0..LETTERS {
        let mut auction = world.auction.clone();
        let sent = command(&auction, world, letter);
        let step = execute(&mut auction, &sent.command, sent.now);
        // What changes nothing leads nowhere new.
        if step.events.is_empty() {
            continue;
        }
        let mut watch = watch.copy();
        watch.step(&auction, &sent, &step);
        let Step { events, .. } = step;
        let mut next = World::new("log=no");
        (next.auction, next.now) = (auction, sent.now);
        next.keep(&events);
        play(&next, &watch, left - 1, runs);
    }
}

const LETTERS: u32 = 13;

fn command(auction: &Auction, world: &World, letter: u32) -> Sent {
    let lot = auction.newest_lot();
    let on = Pressed::Lot(lot);
    let amount = auction.minimum().unwrap_or(1);
    let bid = |seat, amount| Action::Bid(Bid { seat: SeatId(seat), lot, amount });
    let leading = auction.open_lot().and_then(|open| open.leading()).map_or(Seq(0), |bid| bid.seq);
    let asset = auction.pool().next().expect("a pool").id.clone();
    let mut now = world.now;
    let (by, action) = match letter {
        0 => (By::Seat(SeatId(1)), bid(1, amount)),
        1 => (By::Seat(SeatId(2)), bid(2, amount)),
        2 => (By::Seat(SeatId(1)), bid(1, amount + 1)),
        3 => (By::Seat(SeatId(2)), Action::Pass { seat: SeatId(2), lot }),
        4 => (By::Seat(SeatId(2)), Action::TakeBackPass { seat: SeatId(2), lot }),
        5 => (By::Host(SeatId(9)), Action::SellNow { lot }),
        6 => (By::Host(SeatId(9)), Action::Skip { lot }),
        7 => (By::Host(SeatId(9)), Action::UndoBid { lot, bid: leading }),
        8 => (By::Host(SeatId(9)), Action::UndoSale { lot: LotNo(1) }),
        9 => (By::Host(SeatId(9)), Action::RemoveSeat { seat: SeatId(1), assets_return: true }),
        10 => (By::Host(SeatId(9)), Action::Pause { on, message: None, resume_after: None }),
        11 => {
            let reason = "a reason".to_owned();
            (By::Host(SeatId(9)), Action::Void { on, asset, to: VoidTo::End, reason })
        }
        // Time alone: a bid that is refused, at the next deadline.
        _ => {
            now = auction.next_deadline().unwrap_or(now);
            (By::Seat(SeatId(1)), bid(1, -1))
        }
    };
    let id = gavel_auction::CommandId::new(&format!("c{}-{letter}", auction.seq().0)).ok();
    Sent { command: Command { id, by, action }, now }
}
