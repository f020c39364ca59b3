//! Every code with which a bid is refused, in the order of SPEC 3.

use crate::table::check;
use gavel_auction::{Code, LotNo, Refusal, Status};

#[test]
fn an_amount_is_a_whole_positive_number_below_2_to_the_53() {
    check(
        "",
        r"
@3  s1   bid 0                       | lot 1 a from 1 until 33; bad_request: that is not a well-formed command: a bid is a whole number of units from 1 to 9007199254740991
@3  s1   bid -5                      | bad_request: that is not a well-formed command: a bid is a whole number of units from 1 to 9007199254740991
@3  s1   bid 9007199254740992        | bad_request: that is not a well-formed command: a bid is a whole number of units from 1 to 9007199254740991
@3  s1   bid 9223372036854775807     | bad_request: that is not a well-formed command: a bid is a whole number of units from 1 to 9007199254740991
@3  s1   bid -9223372036854775808    | bad_request: that is not a well-formed command: a bid is a whole number of units from 1 to 9007199254740991
@3  s1   bid 9007199254740991        | over_purse: the purse holds 100; the most is 98
@3  s1   bid 1                       | s1 1 until 33
",
    );
}

#[test]
fn the_seat_must_be_the_senders_and_in_the_auction() {
    check(
        "",
        r"
@3  s1   bid 1 for s2                | lot 1 a from 1 until 33; not_your_seat: your session does not hold that seat
@3  s9   bid 1                       | not_a_manager: only a manager in this auction can do that
@3  house bid 1 for s1               | not_your_seat: your session does not hold that seat
# A host bids for a manager in the room.
@3  host bid 1 for s1                | s1 1 until 33
@3  h2   bid 2                       | s2 2 until 33
@4  host remove s3 keep              | removed s3 keeping assets
@4  s3   bid 3                       | not_a_manager: only a manager in this auction can do that
@4  host bid 3 for s3                | not_a_manager: only a manager in this auction can do that
",
    );
}

#[test]
fn an_auction_that_does_not_run_takes_no_bid() {
    check(
        "log=no",
        r"
@1  s1   bid 1                       | auction_not_running: the auction is Waiting
",
    );
    check(
        "begin=no",
        r"
@1  s1   bid 1                       | auction_not_running: the auction is Waiting
@1  host cancel                      | cancelled
@1  s1   bid 1                       | auction_not_running: the auction is Cancelled
",
    );
    check(
        "",
        r"
@3  host pause                       | lot 1 a from 1 until 33; paused Host
@3  s1   bid 1                       | auction_not_running: the auction is Paused
@3  s1   pass                        | auction_not_running: the auction is Paused
@4  host resume                      | resumed at 4, until 34
@4  s1   bid 1                       | s1 1 until 34
@5  host cancel                      | cancelled
@5  s2   bid 2                       | auction_not_running: the auction is Cancelled
",
    );
    check(
        "pool=a seats=2",
        r"
@3  s1   bid 1                       | lot 1 a from 1 until 33; s1 1 until 33
@4  host sell                        | sold a to s1 for 1 at 4, next 7; completed PoolExhausted
@5  s2   bid 2                       | auction_not_running: the auction is Completed
",
    );
}

#[test]
fn only_the_open_lot_takes_bids_before_its_end() {
    check(
        "",
        r"
@1       s1   bid 1 lot=1            | lot_closed: lot 1 is not open (open: None)
@3       s1   bid 1 lot=2            | lot 1 a from 1 until 33; lot_closed: lot 2 is not open (open: Some(LotNo(1)))
@32.999  s1   bid 1                  | s1 1 until 42.999
@42.998  s2   bid 2                  | s2 2 until 52.998
# At the end, by however little, it is over.
@52.998  s1   bid 3                  | sold a to s2 for 2 at 52.998, next 55.998; lot_closed: lot 1 is not open (open: None)
@53      s1   bid 3                  | lot_closed: lot 1 is not open (open: None)
@55.998  s1   bid 3 lot=1            | lot 2 b from 1 until 85.998; lot_closed: lot 1 is not open (open: Some(LotNo(2)))
@55.998  s1   bid 3                  | s1 3 until 85.998
",
    );
}

#[test]
fn the_leader_may_not_raise_themself() {
    check(
        "",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@4  s1   bid 6                       | already_leading: you lead already, with 5
@4  s1   bid 1000                    | already_leading: you lead already, with 5
@5  s2   bid 6                       | s2 6 until 33
@5  s1   bid 7                       | s1 7 until 33
",
    );
}

#[test]
fn a_full_squad_buys_nothing() {
    check(
        "slots=1 break=0",
        r"
@0  s1   bid 5                       | s1 5 until 30
@1  host sell                        | sold a to s1 for 5 at 1, next 1; lot 2 b from 1 until 31
@1  s1   bid 1                       | squad_full: all 1 slots are filled
@1  s1   bid 9999                    | squad_full: all 1 slots are filled
@1  show s1                          | purse 95, owns [a], most 95
",
    );
}

#[test]
fn quotas_bind_each_attribute_alone() {
    // Three slots: at most one keeper, at least two bats; an asset without a role is `other`.
    check(
        "break=0 quota=role:keep:-:1 quota=role:bat:2:- pool=a:1:role:keep,b:1:role:keep,c:1:role:bowl,d,e:1:role:bat,f:1:role:bat",
        r"
@0  s1   bid 1                       | s1 1 until 30
@0  host sell                        | sold a to s1 for 1 at 0, next 0; lot 2 b from 1 until 30
@0  s1   bid 1                       | quota: at most 1 with role keep
@0  s2   bid 1                       | s2 1 until 30
@0  host sell                        | sold b to s2 for 1 at 0, next 0; lot 3 c from 1 until 30
# One slot would be left for two bats.
@0  s1   bid 1                       | quota: 2 more are needed by role, and 1 slots would be free
@0  s3   bid 1                       | s3 1 until 3 instead of 30
@0  host sell                        | sold c to s3 for 1 at 0, next 0; lot 4 d from 1 until 0; unsold d NobodyCanBuy at 0, next 0; lot 5 e from 1 until 30
@0  s1   bid 1                       | s1 1 until 30
@0  s3   bid 1                       | below_minimum: the lowest bid is 2
@0  host skip                        | unsold e Skipped at 0, next 0; lot 6 f from 1 until 30
@0  s1   bid 1                       | s1 1 until 30
@0  host sell                        | sold f to s1 for 1 at 0, next 0; lot 7 d again (1) from 1 until 0; unsold d NobodyCanBuy at 0, next 0; lot 8 e again (1) from 1 until 30
@0  show s1                          | purse 98, owns [a,f], most 98
",
    );
    check(
        "break=0 quota=role:other:-:1 pool=a,b,c",
        r"
@0  s1   bid 1                       | s1 1 until 30
@0  host sell                        | sold a to s1 for 1 at 0, next 0; lot 2 b from 1 until 30
@0  s1   bid 1                       | quota: at most 1 with role other
@0  s2   bid 1                       | s2 1 until 30
",
    );
}

#[test]
fn the_first_bid_is_at_least_the_base_and_the_base_is_on_the_grid() {
    check(
        "purse=100000 steps=0:1000 pool=a:1500,b",
        r"
@3  s1   bid 1499                    | lot 1 a from 1500 until 33; below_base: the opening price is 1500
@3  s1   bid 1500                    | s1 1500 until 33
@3  s2   bid 1999                    | below_minimum: the lowest bid is 2000
@3  s2   bid 2000                    | s2 2000 until 33
@3  s1   bid 2500                    | below_minimum: the lowest bid is 3000
@3  s1   bid 3000                    | s1 3000 until 33
",
    );
}

#[test]
fn the_grid_of_the_slabs_of_cricket() {
    // In lakh and hundredths: 5 below 100, 10 below 200, 20 below 500, then 25.
    let steps = "purse=100000 slots=1 steps=0:5,100:10,200:20,500:25";
    check(
        &format!("{steps} pool=a:95,b"),
        r"
@3  s1   bid 95                      | lot 1 a from 95 until 33; s1 95 until 33
@3  s2   bid 99                      | below_minimum: the lowest bid is 100
@3  s2   bid 100                     | s2 100 until 33
@3  s1   bid 105                     | below_minimum: the lowest bid is 110
@3  s1   bid 110                     | s1 110 until 33
",
    );
    check(
        &format!("{steps} pool=a:125,b"),
        r"
@3  s1   bid 125                     | lot 1 a from 125 until 33; s1 125 until 33
@3  s2   bid 126                     | below_minimum: the lowest bid is 130
@3  s2   bid 130                     | s2 130 until 33
@3  s1   bid 140                     | s1 140 until 33
@3  s2   bid 190                     | s2 190 until 33
@3  s1   bid 199                     | below_minimum: the lowest bid is 200
@3  s1   bid 200                     | s1 200 until 33
@3  s2   bid 210                     | below_minimum: the lowest bid is 220
@3  s2   bid 220                     | s2 220 until 33
@3  s1   bid 480                     | s1 480 until 33
@3  s2   bid 490                     | below_minimum: the lowest bid is 500
@3  s2   bid 500                     | s2 500 until 33
@3  s1   bid 524                     | below_minimum: the lowest bid is 525
@3  s1   bid 525                     | s1 525 until 33
@3  s2   bid 9999                    | off_grid: raises go in steps of 25: 9975 or 10000
",
    );
}

#[test]
fn the_most_you_can_bid_keeps_a_floor_for_each_slot() {
    // With 150, three free slots and floor 1 the limit is 148; on the last slot it is the purse.
    check(
        "purse=150 break=0",
        r"
@0  show s1                          | purse 150, owns [], most 148
@0  s1   bid 149                     | over_max_bid: the most is 148: 2 slots at 1 are still to be filled
@0  s1   bid 150                     | over_max_bid: the most is 148: 2 slots at 1 are still to be filled
@0  s1   bid 151                     | over_purse: the purse holds 150; the most is 148
@0  s1   bid 148                     | s1 148 until 3 instead of 30
@0  host sell                        | sold a to s1 for 148 at 0, next 0; lot 2 b from 1 until 30
@0  show s1                          | purse 2, owns [a], most 1
@0  s1   bid 1                       | s1 1 until 30
@0  host sell                        | sold b to s1 for 1 at 0, next 0; lot 3 c from 1 until 30
@0  show s1                          | purse 1, owns [a,b], most 1
@0  s1   bid 2                       | over_purse: the purse holds 1; the most is 1
@0  s1   bid 1                       | s1 1 until 30
@0  host sell                        | sold c to s1 for 1 at 0, next 0; lot 4 d from 1 until 30
@0  show s1                          | purse 0, owns [a,b,c], most 0
",
    );
}

#[test]
fn the_least_squad_sets_the_reserve() {
    check(
        "purse=10 least=1 break=0",
        r"
@0  show s1                          | purse 10, owns [], most 10
@0  s1   bid 10                      | s1 10 until 3 instead of 30
@0  host sell                        | sold a to s1 for 10 at 0, next 0; lot 2 b from 1 until 30
@0  s1   bid 1                       | over_purse: the purse holds 0; the most is 0
@0  show s2                          | purse 10, owns [], most 10
",
    );
}

#[test]
fn a_minimum_over_the_limit_decides_whatever_the_amount() {
    check(
        "seats=100,20,19 slots=1 steps=0:5 pool=a,b",
        r"
@3  s1   bid 20                      | lot 1 a from 1 until 33; s1 20 until 6 instead of 33
@3  s2   bid 1                       | over_purse: the purse holds 20; the most is 20
@3  s2   bid 23                      | over_purse: the purse holds 20; the most is 20
@3  s2   bid 25                      | over_purse: the purse holds 20; the most is 20
@3  s3   bid 21                      | over_purse: the purse holds 19; the most is 19
",
    );
    check(
        "seats=100,20 slots=2 steps=0:5 pool=a:5,b:5",
        r"
@3  s1   bid 15                      | lot 1 a from 5 until 33; s1 15 until 6 instead of 33
@3  s2   bid 1                       | over_max_bid: the most is 15: 1 slots at 5 are still to be filled
@3  s2   bid 20                      | over_max_bid: the most is 15: 1 slots at 5 are still to be filled
",
    );
}

#[test]
fn a_refusal_names_a_number_that_would_have_worked() {
    // The limit is 148: off the grid of 5, so what would work is 145.
    check(
        "purse=150 steps=0:5",
        r"
@3  s1   bid 148                     | lot 1 a from 1 until 33; off_grid: raises go in steps of 5: 145 or 145
@3  s1   bid 147                     | off_grid: raises go in steps of 5: 145 or 145
@3  s1   bid 150                     | over_max_bid: the most is 145: 2 slots at 1 are still to be filled
@3  s1   bid 1                       | s1 1 until 33
@3  s2   bid 3                       | below_minimum: the lowest bid is 5
@3  s2   bid 149                     | off_grid: raises go in steps of 5: 145 or 145
@3  s2   bid 145                     | s2 145 until 6 instead of 33
",
    );
}

#[test]
fn every_refusal_has_its_code_and_a_sentence() {
    let text = String::from;
    let all = [
        (Refusal::BadRequest { why: text("no") }, "bad_request"),
        (Refusal::NotSignedIn, "not_signed_in"),
        (Refusal::NotYourSeat, "not_your_seat"),
        (Refusal::NotAManager, "not_a_manager"),
        (Refusal::TooFast { retry_ms: 1, per_minute: 40 }, "too_fast"),
        (Refusal::Busy, "busy"),
        (Refusal::AuctionNotRunning { status: Status::Waiting }, "auction_not_running"),
        (Refusal::LotClosed { lot: LotNo(1), open: None }, "lot_closed"),
        (Refusal::AlreadyLeading { amount: 1 }, "already_leading"),
        (Refusal::SquadFull { slots: 3 }, "squad_full"),
        (Refusal::QuotaMost { attribute: text("a"), value: text("b"), most: 1 }, "quota"),
        (Refusal::QuotaLeast { attribute: text("a"), still_needed: 1, free_after: 0 }, "quota"),
        (Refusal::BelowBase { base: 1 }, "below_base"),
        (Refusal::BelowMinimum { minimum: 2 }, "below_minimum"),
        (Refusal::OffGrid { step: 5, below: 5, above: 10 }, "off_grid"),
        (Refusal::OverPurse { purse: 1, most: 1 }, "over_purse"),
        (Refusal::OverMaxBid { most: 1, floor: 1, reserved_slots: 2 }, "over_max_bid"),
        (Refusal::PurseRange { least: 1, most: 2 }, "over_max_bid"),
        (Refusal::NotAllowed { needs: "a host" }, "not_allowed"),
        (Refusal::AlreadyDone, "already_done"),
        (Refusal::WrongState { why: "no" }, "wrong_state"),
        (Refusal::TooFewManagers { there: 1, least: 2 }, "too_few_managers"),
        (Refusal::EmptyPool, "empty_pool"),
        (Refusal::ReasonRequired, "reason_required"),
        (Refusal::Internal, "internal"),
    ];
    for (refusal, code) in all {
        assert_eq!(refusal.code().as_str(), code);
        let json = serde_json::to_string(&refusal.code()).expect("a code is JSON");
        assert_eq!(json, format!("{code:?}"), "the code has one name everywhere");
        let read: Code = serde_json::from_str(&json).expect("a code");
        assert_eq!(read, refusal.code());
        assert!(refusal.to_string().len() > 10, "{refusal:?} says too little");
    }
}
