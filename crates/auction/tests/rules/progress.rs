//! Beginning, going on, ending; SPEC 10, *Progress*.

use crate::table::check;
use crate::world::World;

#[test]
fn going_on_after_all_squads_are_full() {
    check(
        "seats=2 slots=1 break=0",
        r"
@0  s1   bid 1                       | s1 1 until 30
@0  host sell                        | sold a to s1 for 1 at 0, next 0; lot 2 b from 1 until 30
@0  s2   bid 1                       | s2 1 until 3 instead of 30
@0  host sell                        | sold b to s2 for 1 at 0, next 0; completed SquadsFull
@0  show auction                     | Completed SquadsFull, idle, 0 to come
@0  time                             | -
",
    );
    // By hand as well, but never while a lot is open.
    check(
        "seats=2 slots=1",
        r"
@1  host award a s1 1                | awarded a to s1 for 1
@1  host award b s2 1                | awarded b to s2 for 1; completed SquadsFull
@1  show auction                     | Completed SquadsFull, idle, 0 to come
",
    );
    // While it is paused between two lots as well.
    check(
        "seats=2 slots=1",
        r"
@1  host pause                       | paused Host
@2  host award a s1 1                | awarded a to s1 for 1
@3  host award b s2 1                | awarded b to s2 for 1; completed SquadsFull
@3  show auction                     | Completed SquadsFull, idle, 0 to come
",
    );
    check(
        "seats=2 slots=1",
        r"
@3  host award b s1 1                | lot 1 a from 1 until 33; awarded b to s1 for 1
@3  host award c s2 1                | awarded c to s2 for 1
@3  show auction                     | Running, lot, 3 to come
@33 time                             | unsold a NoBids at 33, next 36; completed SquadsFull
",
    );
}

#[test]
fn ending_while_somebody_can_buy() {
    check(
        "seats=50,10 slots=1 pool=a:20,b:30,c:5 rounds=0",
        r"
@3  s1   bid 20                      | lot 1 a from 20 until 33; s1 20 until 6 instead of 33
@6  time                             | sold a to s1 for 20 at 6, next 9
# One squad is full, and b costs more than the other has: it has no clock, and c follows.
@9  time                             | lot 2 b from 30 until 9; unsold b NobodyCanBuy at 9, next 9; lot 3 c from 5 until 39
@9  s2   bid 5                       | s2 5 until 12 instead of 39
@12 time                             | sold c to s2 for 5 at 12, next 15; completed SquadsFull
",
    );
    check(
        "seats=50,10 slots=1 pool=a:20,b:30 rounds=5",
        r"
@3  s1   bid 20                      | lot 1 a from 20 until 33; s1 20 until 6 instead of 33
@6  time                             | sold a to s1 for 20 at 6, next 9; completed NobodyCanBuy
@6  show auction                     | Completed NobodyCanBuy, idle, 0 to come
",
    );
}

#[test]
fn unsold_assets_cycling_for_ever() {
    let mut world = World::new("seats=2 pool=a,b rounds=5 break=0 clock=5 snipe=0");
    for moment in (0..200).map(|second| second.to_string()) {
        world.move_to(&moment);
        let events = gavel_auction::settle(&mut world.auction, world.now);
        world.keep(&events);
    }
    assert!(crate::text::is_completed(&world));
    assert_eq!(world.auction.lots().len(), 2 * (1 + 5), "each comes up 1 + 5 times");
}

#[test]
fn a_reoffer_that_looks_like_a_duplicate() {
    check(
        "seats=2 pool=a,b",
        r"
@33 time                             | lot 1 a from 1 until 33; unsold a NoBids at 33, next 36
@36 time                             | lot 2 b from 1 until 66
# First unsold first; each says which offer it is.
@66 time                             | unsold b NoBids at 66, next 69
@69 time                             | lot 3 a again (1) from 1 until 99
@70 host skip                        | unsold a Skipped at 70, next 73
@73 time                             | lot 4 b again (1) from 1 until 103
@74 host skip                        | unsold b Skipped at 74, next 77; completed PoolExhausted
@74 show auction                     | Completed PoolExhausted, idle, 0 to come
",
    );
}

#[test]
fn the_same_asset_twice_in_the_pool() {
    check(
        "begin=no",
        r"
@1  host begin pool=a,b,a            | bad_request: that is not a well-formed command: an asset is in the pool twice; keep one of each
@1  host begin pool=a,b              | begun: 3 seats, 2 assets, floor 1, next 4
",
    );
}

#[test]
fn a_pool_cut_at_100() {
    let ids: Vec<String> = (0..150).map(|n| format!("a{n:03}")).collect();
    let setup = format!("pool={} rounds=0 break=0 clock=5 snipe=0 seats=2", ids.join(","));
    let mut world = World::new(&setup);
    for moment in (0..800).map(|second| second.to_string()) {
        world.move_to(&moment);
        let events = gavel_auction::settle(&mut world.auction, world.now);
        world.keep(&events);
    }
    assert_eq!(world.auction.lots().len(), 150);
    assert!(crate::text::is_completed(&world));
}

#[test]
fn a_failed_start_that_blocks_the_next_and_two_starts_at_once() {
    check(
        "begin=no",
        r"
@1  s1   begin                       | not_allowed: not allowed: only a host can do that
@1  host begin seats=1               | too_few_managers: 1 managers; at least 2 are needed
@1  host begin seats=0               | too_few_managers: 0 managers; at least 2 are needed
@1  host begin managers=4            | too_few_managers: 3 managers; at least 4 are needed
@1  host begin pool=                 | empty_pool: the pool is empty
@1  host begin clock=4               | bad_request: that is not a well-formed command: clock_ms is 4000; it can be 5000 to 600000
@1  host begin seats=9               | bad_request: that is not a well-formed command: 9 managers; at most 8 are possible
@1  host begin seats=50,0,2000000000000 | bad_request: that is not a well-formed command: 2000000000000 is outside 1 to 1000000000000
@1  host begin pool=a:0              | bad_request: that is not a well-formed command: 0 is outside 1 to 1000000000000
@1  host begin                       | begun: 3 seats, 6 assets, floor 1, next 4
@1  host begin                       | already_done: that was done already, or the auction has moved on
@1  house open                       | already_done: that was done already, or the auction has moved on
",
    );
}

#[test]
fn nothing_but_opening_comes_before_the_log() {
    check(
        "log=no",
        r"
@1  host begin                       | wrong_state: not possible now: the auction's log was not opened
@1  host say Hello                   | wrong_state: not possible now: the auction's log was not opened
@1  host cancel                      | wrong_state: not possible now: the auction's log was not opened
@1  s1   open                        | not_allowed: not allowed: only a host can do that
@1  house open                       | opened
@1  house open                       | already_done: that was done already, or the auction has moved on
@1  host say Hello                   | said, shown from 1 'Hello'
@1  host pause                       | wrong_state: not possible now: the auction has not begun
@1  host begin                       | begun: 3 seats, 6 assets, floor 1, next 4
",
    );
}

#[test]
fn a_cancelled_auction_stays_cancelled() {
    check(
        "",
        r"
@4  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@5  s1   cancel                      | not_allowed: not allowed: only a host can do that
@5  host cancel It rains             | cancelled 'It rains'
@5  host cancel                      | already_done: that was done already, or the auction has moved on
@5  show lots                        | 1 unsold Withdrawn
@5  show auction                     | Cancelled, idle, 0 to come
@5  host begin                       | wrong_state: not possible now: the auction was cancelled
@5  host resume                      | wrong_state: not possible now: the auction was cancelled
@5  host sell                        | wrong_state: not possible now: the auction was cancelled
@5  host award a s1 1                | wrong_state: not possible now: the auction was cancelled
@99 time                             | -
",
    );
    check(
        "begin=no",
        r"
@1  host cancel                      | cancelled
@1  host begin                       | wrong_state: not possible now: the auction was cancelled
@1  show auction                     | Cancelled, idle, 0 to come
",
    );
}
