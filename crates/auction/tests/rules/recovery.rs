//! A restart loses nothing (SPEC 3), and *all timers lost at restart* of SPEC 10.

use crate::table::check;

#[test]
fn all_timers_lost_at_restart() {
    // Away past the end of the lot: it is not sold in its absence.
    check(
        "",
        r"
@4   s1   bid 5                      | lot 1 a from 1 until 33; s1 5 until 33
@60  house recover 2 50              | recovered in epoch 2, until 90
@60  show lot                        | s1 leads a at 5, least 6
@60  show next                       | 90
@61  s2   bid 6                      | s2 6 until 90
@85  s1   bid 7                      | s1 7 until 95
@95  time                            | sold a to s1 for 7 at 95, next 98
",
    );
}

#[test]
fn a_lot_has_the_longer_of_what_was_left_when_its_clock_last_changed_and_15_seconds() {
    check(
        "",
        r"
@3   time                            | lot 1 a from 1 until 33
@10  house recover 2 5               | recovered in epoch 2, until 40
@10  show next                       | 40
",
    );
    // A late bid had left it ten.
    check(
        "",
        r"
@30  s1   bid 5                      | lot 1 a from 1 until 33; s1 5 until 40
@35  house recover 2 5               | recovered in epoch 2, until 50
@35  show next                       | 50
",
    );
    // An extension had left it 69.
    check(
        "",
        r"
@4   host extend 40                  | lot 1 a from 1 until 33; extended until 73
@60  house recover 2 5               | recovered in epoch 2, until 129
@60  show next                       | 129
",
    );
    // A pause had left it 20 when it ended.
    check(
        "",
        r"
@13  host pause                      | lot 1 a from 1 until 33; paused Host
@99  host resume                     | resumed at 99, until 119
@101 house recover 2 1               | recovered in epoch 2, until 121
",
    );
}

#[test]
fn an_interlude_starts_again() {
    check(
        "",
        r"
@33  time                            | lot 1 a from 1 until 33; unsold a NoBids at 33, next 36
@50  house recover 2 17              | recovered in epoch 2, next 53
@52.9 time                           | -
@53  time                            | lot 2 b from 1 until 83
",
    );
}

#[test]
fn paused_stays_paused() {
    check(
        "",
        r"
@13  host pause                      | lot 1 a from 1 until 33; paused Host
@60  house recover 2 40              | recovered in epoch 2, as it was
@60  show auction                    | Paused, lot, 5 to come
@61  host resume                     | resumed at 61, until 81
",
    );
    // A pause that would have ended by itself waits until the room is back.
    check(
        "",
        r"
@13  host pause 10                   | lot 1 a from 1 until 33; paused Host until 23
@40  house recover 2 30              | recovered in epoch 2, as it was, paused until 55
@54  time                            | -
@55  time                            | resumed at 55, until 75
",
    );
    check(
        "",
        r"
@13  host pause 100                  | lot 1 a from 1 until 33; paused Host until 113
@40  house recover 2 30              | recovered in epoch 2, as it was, paused until 113
@113 time                            | resumed at 113, until 133
",
    );
    // After long, only the host ends it.
    check(
        "",
        r"
@13  host pause 10                   | lot 1 a from 1 until 33; paused Host until 23
@400 house recover 2 300             | recovered in epoch 2 paused, as it was
@900 time                            | -
@900 host resume                     | resumed at 900, until 920
",
    );
}

#[test]
fn after_more_than_two_minutes_it_comes_back_paused() {
    check(
        "",
        r"
@4   s1   bid 5                      | lot 1 a from 1 until 33; s1 5 until 33
@130 house recover 2 120             | recovered in epoch 2, until 160
",
    );
    check(
        "",
        r"
@4   s1   bid 5                      | lot 1 a from 1 until 33; s1 5 until 33
@130 house recover 2 120.001         | recovered in epoch 2 paused, until 160
@131 s2   bid 6                      | auction_not_running: the auction is Paused
@300 show next                       | never
@300 host resume                     | resumed at 300, until 330
@300 s2   bid 6                      | s2 6 until 330
",
    );
}

#[test]
fn only_the_house_recovers_and_only_what_has_begun() {
    check(
        "",
        r"
@4  host recover 2                   | not_allowed: not allowed: only the house recovers an auction
@4  s1   recover 2                   | not_allowed: not allowed: only the house recovers an auction
",
    );
    check(
        "begin=no",
        r"
@4  house recover 2                  | wrong_state: not possible now: the auction has not begun
",
    );
}

#[test]
fn when_the_room_drops_the_lot_pauses_once() {
    check(
        "",
        r"
@4   s1   bid 5                      | lot 1 a from 1 until 33; s1 5 until 33
@13  house drop s2,s3,s2,s77         | paused RoomDropped s2,s3
@13  house drop s2,s3                | already_done: that was done already, or the auction has moved on
@20  house resume                    | resumed at 20, until 40
@21  house drop s2,s3                | already_done: that was done already, or the auction has moved on
@21  s1   drop s2,s3                 | not_allowed: not allowed: only a host can do that
@43  time                            | sold a to s1 for 5 at 40, next 43; lot 2 b from 1 until 73
@46  time                            | -
@47  house drop s1,s2                | paused RoomDropped s1,s2
",
    );
    check(
        "drop=off",
        r"
@4   house drop s2,s3                | lot 1 a from 1 until 33; already_done: that was done already, or the auction has moved on
",
    );
    // It was sold before the drop was known.
    check(
        "",
        r"
@4   s1   bid 5                      | lot 1 a from 1 until 33; s1 5 until 33
@33  house drop s2,s3 lot=1          | sold a to s1 for 5 at 33, next 36; already_done: that was done already, or the auction has moved on
@34  host undo-sale lot=1            | voided a of s1 for 5, goes Next
",
    );
}
