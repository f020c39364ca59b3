//! SPEC 10, *Bids*: each fault by its name.

use crate::table::check;
use crate::world::World;
use gavel_auction::{Action, Bid, By, Command, LotNo, Refusal, SeatId};

#[test]
fn two_equal_bids_both_taken() {
    check(
        "",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@3  s2   bid 5                       | below_minimum: the lowest bid is 6
@3  s3   bid 5                       | below_minimum: the lowest bid is 6
@3  show lot                         | s1 leads a at 5, least 6
",
    );
}

#[test]
fn of_any_number_of_equal_bids_one_is_taken() {
    let mut world = World::new("seats=150 managers_most=200 pool=a,b,c");
    world.move_to("3");
    let bid = |seat| Command {
        id: None,
        by: By::Seat(SeatId(seat)),
        action: Action::Bid(Bid { seat: SeatId(seat), lot: LotNo(1), amount: 7 }),
    };
    let taken = (1..=150).filter(|seat| world.execute(&bid(*seat)).outcome.is_ok()).count();
    assert_eq!(taken, 1);
}

#[test]
fn a_lower_bid_after_a_higher_one() {
    check(
        "",
        r"
@3  s1   bid 10                      | lot 1 a from 1 until 33; s1 10 until 33
@3  s2   bid 9                       | below_minimum: the lowest bid is 11
@3  s2   bid 10                      | below_minimum: the lowest bid is 11
@3  s2   bid 11                      | s2 11 until 33
@3  show lot                         | s2 leads a at 11, least 12
",
    );
}

#[test]
fn the_leader_raising_themself() {
    check(
        "",
        r"
@3  s1   bid 10                      | lot 1 a from 1 until 33; s1 10 until 33
@3  s1   bid 11                      | already_leading: you lead already, with 10
@3  h1   bid 11                      | already_leading: you lead already, with 10
@3  host bid 11 for s1               | already_leading: you lead already, with 10
",
    );
}

#[test]
fn a_crash_on_the_first_bid_of_a_lot() {
    check(
        "break=0",
        r"
@0  show lot                         | nobody leads a at 0, least 1
@0  s1   bid 1                       | s1 1 until 30
@0  host sell                        | sold a to s1 for 1 at 0, next 0; lot 2 b from 1 until 30
@0  s2   bid 1                       | s2 1 until 30
@0  host sell                        | sold b to s2 for 1 at 0, next 0; lot 3 c from 1 until 30
@0  s3   bid 1                       | s3 1 until 30
@0  show lots                        | 1 sold s1 1, 2 sold s2 1, 3 open
",
    );
}

#[test]
fn a_bid_after_the_end_but_before_the_announcement_taken() {
    check(
        "snipe=0",
        r"
@4         s1   bid 1                | lot 1 a from 1 until 33; s1 1 until 33
# The hammer falls at 33 and nobody has said so yet.
@~33.000001 s2  bid 2                | sold a to s1 for 1 at 33, next 36.000001; lot_closed: lot 1 is not open (open: None)
@34        show lots                 | 1 sold s1 1
",
    );
    // Deciding alone refuses it as well: it does not lean on the hammer having been folded in.
    let mut world = World::new("");
    world.move_to("3");
    world.execute(&Command {
        id: None,
        by: By::House,
        action: Action::Message { text: "Hi".into() },
    });
    let action = Action::Bid(Bid { seat: SeatId(1), lot: LotNo(1), amount: 1 });
    let late = Command { id: None, by: By::Seat(SeatId(1)), action };
    world.move_to("33");
    let refused = gavel_auction::decide(&world.auction, &late, world.now).expect_err("refused");
    assert_eq!(refused, Refusal::LotClosed { lot: LotNo(1), open: None });
}

#[test]
fn a_bid_landing_on_the_next_lot() {
    check(
        "snipe=0",
        r"
@4   s1   bid 1                      | lot 1 a from 1 until 33; s1 1 until 33
@36  time                            | sold a to s1 for 1 at 33, next 36; lot 2 b from 1 until 66
@36  s2   bid 2 lot=1                | lot_closed: lot 1 is not open (open: Some(LotNo(2)))
@36  show lot                        | nobody leads b at 0, least 1
",
    );
}

#[test]
fn a_bid_in_the_interlude_recorded_or_winning_the_reoffer() {
    check(
        "pool=a,b seats=2 slots=1",
        r"
@33  time                            | lot 1 a from 1 until 33; unsold a NoBids at 33, next 36
@34  s1   bid 1 lot=1                | lot_closed: lot 1 is not open (open: None)
@34  show lots                       | 1 unsold NoBids
@66  time                            | lot 2 b from 1 until 66; unsold b NoBids at 66, next 69
@69  time                            | lot 3 a again (1) from 1 until 99
@69  show lot                        | nobody leads a at 0, least 1
@70  s1   bid 9 lot=1                | lot_closed: lot 1 is not open (open: Some(LotNo(3)))
@70  show lot                        | nobody leads a at 0, least 1
",
    );
}

#[test]
fn an_award_that_overdraws_a_purse_or_a_squad() {
    check(
        "slots=2",
        r"
@1  host award a s1 101              | over_purse: the purse holds 100; the most is 99
@1  host award a s1 100              | over_max_bid: the most is 99: 1 slots at 1 are still to be filled
@1  host award a s1 99               | awarded a to s1 for 99
@1  host award b s1 2                | over_purse: the purse holds 1; the most is 1
@1  host award b s1 1                | awarded b to s1 for 1
@1  host award c s1 1                | squad_full: all 2 slots are filled
@1  show s1                          | purse 0, owns [a,b], most 0
@1  host award c s2 0                | below_base: the opening price is 1
@1  host award c s2 -5               | below_base: the opening price is 1
@1  host award c s2 9223372036854775807 | over_purse: the purse holds 100; the most is 99
",
    );
    // What a leading bid holds is spent.
    check(
        "slots=2 purse=50",
        r"
@3  s1   bid 40                      | lot 1 a from 1 until 33; s1 40 until 33
@3  show s1                          | purse 50, owns [], most 10
@3  host award b s1 11               | over_purse: the purse holds 10; the most is 10
@3  host award b s1 10               | awarded b to s1 for 10
@4  host award c s1 1                | squad_full: all 2 slots are filled
@5  host sell                        | sold a to s1 for 40 at 5, next 8
@5  show s1                          | purse 0, owns [b,a], most 0
",
    );
}

#[test]
fn a_manager_stranded_with_slots_that_they_cannot_fill() {
    check(
        "purse=12 pool=a:4,b:4,c:4,d:4,e:4,f:4 break=0 seats=2",
        r"
@0  show s1                          | purse 12, owns [], most 4
@0  s1   bid 5                       | over_max_bid: the most is 4: 2 slots at 4 are still to be filled
@0  s1   bid 4                       | s1 4 until 3 instead of 30
@0  host sell                        | sold a to s1 for 4 at 0, next 0; lot 2 b from 4 until 30
@0  s1   bid 4                       | s1 4 until 3 instead of 30
@0  host sell                        | sold b to s1 for 4 at 0, next 0; lot 3 c from 4 until 30
@0  s1   bid 4                       | s1 4 until 3 instead of 30
@0  host sell                        | sold c to s1 for 4 at 0, next 0; lot 4 d from 4 until 30
@0  show s1                          | purse 0, owns [a,b,c], most 0
# Nor by the host's hand.
@0  host adjust s2 12 11 A slip of the pen | over_max_bid: this purse can be 12 to 1000000000000
@0  host award d s2 5                | wrong_state: not possible now: it is under the hammer; sell it, leave it unsold, or bid for the manager
",
    );
}

#[test]
fn a_bid_in_anothers_name() {
    check(
        "",
        r"
@3  s1   bid 5 for s2                | lot 1 a from 1 until 33; not_your_seat: your session does not hold that seat
@3  s1   pass for s2                 | not_your_seat: your session does not hold that seat
@3  s1   back for s2                 | not_your_seat: your session does not hold that seat
@3  show lot                         | nobody leads a at 0, least 1
",
    );
}

#[test]
fn non_finite_negative_fractional_absurd_amounts() {
    check(
        "",
        r"
@3  s1   bid -1                      | lot 1 a from 1 until 33; bad_request: that is not a well-formed command: a bid is a whole number of units from 1 to 9007199254740991
@3  s1   bid 0                       | bad_request: that is not a well-formed command: a bid is a whole number of units from 1 to 9007199254740991
@3  s1   bid 9007199254740993        | bad_request: that is not a well-formed command: a bid is a whole number of units from 1 to 9007199254740991
@3  s1   bid 1000000000000           | over_purse: the purse holds 100; the most is 98
@3  show lot                         | nobody leads a at 0, least 1
",
    );
}

#[test]
fn rapid_taps_that_append_digits() {
    check(
        "purse=500 slots=1",
        r"
@3  s1   bid 6                       | lot 1 a from 1 until 33; s1 6 until 33
@3  s2   bid 7                       | s2 7 until 33
@3  s1   bid 677                     | over_purse: the purse holds 500; the most is 500
@3  s2   bid 7677                    | already_leading: you lead already, with 7
@3  show lot                         | s2 leads a at 7, least 8
",
    );
}

#[test]
fn a_repeat_is_answered_from_the_log_and_a_refused_one_is_judged_again() {
    check(
        "",
        r"
@3  s1   bid 5 id=one                | lot 1 a from 1 until 33; s1 5 until 33
@3  s2   bid 5 id=two                | below_minimum: the lowest bid is 6
@4  s1   bid 5 id=one                | -
@4  s2   bid 6 id=two                | s2 6 until 33
@5  s2   bid 6 id=two                | -
# In the next lot it is still the same bid.
@40 time                             | sold a to s2 for 6 at 33, next 36; lot 2 b from 1 until 66
@40 s1   bid 5 id=one                | taken as event 4
@40 show lot                         | nobody leads b at 0, least 1
# Nobody else gets that answer.
@40 s3   bid 5 id=one                | bad_request: that is not a well-formed command: another seat used that command's id; make a new one
",
    );
    // A pass as well, although the log does not show whose it was.
    check(
        "",
        r"
@3  s2   pass id=out                 | lot 1 a from 1 until 33; 1 passed, until 33 (s2)
@4  s2   pass id=out                 | -
@4  s3   pass id=out                 | bad_request: that is not a well-formed command: another seat used that command's id; make a new one
",
    );
}
