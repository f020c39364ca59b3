//! SPEC 10, *Hammer*: each fault by its name.

use crate::table::check;

#[test]
fn the_last_lot_not_awarded() {
    check(
        "pool=a,b seats=2 slots=2 snipe=0",
        r"
@4    s1   bid 1                     | lot 1 a from 1 until 33; s1 1 until 33
@33   time                           | sold a to s1 for 1 at 33, next 36
@36   time                           | lot 2 b from 1 until 66
# Milliseconds before the end.
@65.999 s2   bid 3                   | s2 3 until 66
@66   time                           | sold b to s2 for 3 at 66, next 69; completed PoolExhausted
@66   show s2                        | purse 97, owns [b], most 97
@66   show auction                   | Completed PoolExhausted, idle, 0 to come
",
    );
}

#[test]
fn the_same_asset_awarded_twice() {
    check(
        "",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@4  host sell                        | sold a to s1 for 5 at 4, next 7
@4  host sell lot=1                  | already_done: that was done already, or the auction has moved on
@33 time                             | lot 2 b from 1 until 37
@33 host award a s2 5                | already_done: that was done already, or the auction has moved on
@33 show s1                          | purse 95, owns [a], most 94
@33 show s2                          | purse 100, owns [], most 98
",
    );
}

#[test]
fn the_clock_and_skip_closing_a_lot_twice_or_skipping_an_asset() {
    check(
        "",
        r"
# Together with the clock: the skip is late.
@33 host skip lot=1                  | lot 1 a from 1 until 33; unsold a NoBids at 33, next 36; already_done: that was done already, or the auction has moved on
@36 time                             | lot 2 b from 1 until 66
@37 host skip lot=1                  | already_done: that was done already, or the auction has moved on
@37 host skip                        | unsold b Skipped at 37, next 40
@37 host skip lot=2                  | already_done: that was done already, or the auction has moved on
@40 time                             | lot 3 c from 1 until 70
@40 show lots                        | 1 unsold NoBids, 2 unsold Skipped, 3 open
",
    );
}

#[test]
fn no_sold_for_the_lot_that_fills_the_last_squad() {
    check(
        "seats=2 slots=1 pool=a,b,c snipe=0",
        r"
@3  s1   bid 1                       | lot 1 a from 1 until 33; s1 1 until 33
@33 time                             | sold a to s1 for 1 at 33, next 36
@36 time                             | lot 2 b from 1 until 66
@40 s2   bid 1                       | s2 1 until 43 instead of 66
# Sold is announced, then completed.
@66 time                             | sold b to s2 for 1 at 43, next 46; completed SquadsFull
@66 show lots                        | 1 sold s1 1, 2 sold s2 1
",
    );
}

#[test]
fn two_managers_one_last_slot() {
    check(
        "seats=2 slots=1 pool=a,b",
        r"
@3  s1   bid 1                       | lot 1 a from 1 until 33; s1 1 until 33
@4  s2   bid 2                       | s2 2 until 33
@5  host sell                        | sold a to s2 for 2 at 5, next 8
@8  time                             | lot 2 b from 1 until 38
# Only the other has a slot: three seconds after the bid it is theirs.
@8  s2   bid 1                       | squad_full: all 1 slots are filled
@9  s1   bid 1                       | s1 1 until 12 instead of 38
@12 time                             | sold b to s1 for 1 at 12, next 15; completed SquadsFull
@12 show auction                     | Completed SquadsFull, idle, 0 to come
",
    );
    // One asset is left for two.
    check(
        "seats=2 slots=1 pool=a",
        r"
@3  s1   bid 1                       | lot 1 a from 1 until 33; s1 1 until 33
@3  s2   bid 1                       | below_minimum: the lowest bid is 2
@33 time                             | sold a to s1 for 1 at 33, next 36; completed PoolExhausted
@33 show s1                          | purse 99, owns [a], most 99
@33 show s2                          | purse 100, owns [], most 100
",
    );
}

#[test]
fn a_last_lot_unsold_that_hangs() {
    check(
        "seats=2 pool=a rounds=0",
        r"
@33 time                             | lot 1 a from 1 until 33; unsold a NoBids at 33, next 36; completed PoolExhausted
@33 show auction                     | Completed PoolExhausted, idle, 0 to come
@33 show next                        | never
",
    );
    check(
        "seats=2 pool=a rounds=1",
        r"
@33 time                             | lot 1 a from 1 until 33; unsold a NoBids at 33, next 36
@36 time                             | lot 2 a again (1) from 1 until 66
@66 time                             | unsold a NoBids at 66, next 69; completed PoolExhausted
@66 show auction                     | Completed PoolExhausted, idle, 0 to come
@66 show next                        | never
",
    );
}

#[test]
fn one_asset_one_manager_nobody() {
    check(
        "pool=a slots=1",
        r"
@3  host remove s1 keep              | lot 1 a from 1 until 33; removed s1 keeping assets
@3  host remove s2 keep              | removed s2 keeping assets
@4  s3   bid 1                       | s3 1 until 7 instead of 33
@7  time                             | sold a to s3 for 1 at 7, next 10; completed SquadsFull
@7  show s3                          | purse 99, owns [a], most 99
",
    );
    check(
        "pool=a slots=1",
        r"
@3  host remove s1 keep              | lot 1 a from 1 until 33; removed s1 keeping assets
@3  host remove s2 keep              | removed s2 keeping assets
@3  host remove s3 keep              | removed s3 keeping assets
@33 time                             | unsold a NoBids at 33, next 36; completed NobodyCanBuy
@33 show auction                     | Completed NobodyCanBuy, idle, 0 to come
",
    );
    // An asset that nobody can buy is unsold at once, without a clock.
    check(
        "pool=a:200,b seats=2 slots=1",
        r"
@3  time                             | lot 1 a from 200 until 3; unsold a NobodyCanBuy at 3, next 3; lot 2 b from 1 until 33
@33 time                             | unsold b NoBids at 33, next 36
@36 time                             | lot 3 a again (1) from 200 until 36; unsold a NobodyCanBuy at 36, next 36; lot 4 b again (1) from 1 until 66
",
    );
}

#[test]
fn the_hammers_time_is_the_lots_end_however_late_it_is_announced() {
    check(
        "snipe=0",
        r"
@3  s1   bid 1                       | lot 1 a from 1 until 33; s1 1 until 33
@~33.05 time                         | sold a to s1 for 1 at 33, next 36.05
@~36.05 time                         | lot 2 b from 1 until 66.05
@36.05 show next                     | 66.05
",
    );
}
