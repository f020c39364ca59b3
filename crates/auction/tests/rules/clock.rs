//! The clock of a lot, passing, and SPEC 10, *Clock*.

use crate::table::check;

#[test]
fn a_late_bid_leaves_the_anti_snipe_window() {
    check(
        "",
        r"
@4    s1   bid 1                     | lot 1 a from 1 until 33; s1 1 until 33
@23   s2   bid 2                     | s2 2 until 33
@23.5 s1   bid 3                     | s1 3 until 33.5
@33   s2   bid 4                     | s2 4 until 43
@42   s2   bid 5                     | already_leading: you lead already, with 4
@42   s1   bid 4                     | below_minimum: the lowest bid is 5
",
    );
}

#[test]
fn a_window_of_nothing_never_extends() {
    check(
        "snipe=0",
        r"
@32.9 s1   bid 1                     | lot 1 a from 1 until 33; s1 1 until 33
@32.95 s2   bid 2                    | s2 2 until 33
@33   s1   bid 3                     | sold a to s2 for 2 at 33, next 36; lot_closed: lot 1 is not open (open: None)
",
    );
}

#[test]
fn a_rebid_clock_restarts_and_ignores_the_window() {
    check(
        "rebid=8",
        r"
@4   s1   bid 1                      | lot 1 a from 1 until 33; s1 1 until 12
@11  s2   bid 2                      | s2 2 until 19
@12  s1   bid 1                      | below_minimum: the lowest bid is 3
@18.999 s1 bid 3                     | s1 3 until 26.999
@19  host extend 20                  | extended until 46.999
# The end last granted by an extension stands until the re-bid clock passes it.
@20  s2   bid 4                      | s2 4 until 46.999
@45  s1   bid 5                      | s1 5 until 53
",
    );
}

#[test]
fn when_everybody_else_who_can_buy_has_passed_three_seconds_are_left() {
    check(
        "",
        r"
@4   s1   bid 1                      | lot 1 a from 1 until 33; s1 1 until 33
@5   s2   pass                       | 1 passed, until 33 (s2)
@5   s1   pass                       | already_leading: you lead already, with 1
@6   s2   pass                       | already_done: that was done already, or the auction has moved on
@6   s3   pass                       | 2 passed, until 9 instead of 33 (s3)
# Taken back, the end is what it was.
@7   s3   back                       | back, 1 passed, until 33 (s3)
@7   s3   back                       | already_done: that was done already, or the auction has moved on
@8   s3   pass                       | 2 passed, until 11 instead of 33 (s3)
@11  time                            | sold a to s1 for 1 at 11, next 14
",
    );
}

#[test]
fn a_pass_never_makes_the_end_later() {
    check(
        "",
        r"
@31   s1   pass                      | lot 1 a from 1 until 33; 1 passed, until 33 (s1)
@31   s2   pass                      | 2 passed, until 33 (s2)
@31.5 s3   pass                      | 3 passed, until 33 (s3)
@33   time                           | unsold a NoBids at 33, next 36
",
    );
    // Without a bid, everybody passing ends the lot in three seconds.
    check(
        "",
        r"
@4   s1   pass                       | lot 1 a from 1 until 33; 1 passed, until 33 (s1)
@4   s2   pass                       | 2 passed, until 33 (s2)
@4   s3   pass                       | 3 passed, until 7 instead of 33 (s3)
@7   time                            | unsold a NoBids at 7, next 10
",
    );
}

#[test]
fn a_bid_takes_the_bidders_pass_back() {
    check(
        "",
        r"
@4   s1   bid 1                      | lot 1 a from 1 until 33; s1 1 until 33
@4   s2   pass                       | 1 passed, until 33 (s2)
@4   s3   pass                       | 2 passed, until 7 instead of 33 (s3)
@5   s2   bid 2                      | back, 1 passed, until 33 (s2); s2 2 until 33
@5   show lot                        | s2 leads a at 2, least 3
@6   s1   pass                       | 2 passed, until 9 instead of 33 (s1)
@9   time                            | sold a to s2 for 2 at 9, next 12
",
    );
}

#[test]
fn if_nobody_else_can_bid_three_seconds_run_from_the_bid() {
    check(
        "seats=100,10,10 slots=1",
        r"
@4   s1   bid 5                      | lot 1 a from 1 until 33; s1 5 until 33
@5   s1   bid 11                     | already_leading: you lead already, with 5
@5   s2   bid 6                      | s2 6 until 33
@6   s1   bid 10                     | s1 10 until 9 instead of 33
@9   time                            | sold a to s1 for 10 at 9, next 12
",
    );
}

#[test]
fn running_on_while_paused_or_resuming_with_a_full_clock() {
    check(
        "",
        r"
@4      s1   bid 1                   | lot 1 a from 1 until 33; s1 1 until 33
@13.25  host pause                   | paused Host
@13.25  host pause                   | already_done: that was done already, or the auction has moved on
@13.25  show next                    | never
@500    time                         | -
@500    host resume                  | resumed at 500, until 519.75
@500    show next                    | 519.75
@500    host resume                  | already_done: that was done already, or the auction has moved on
# What was left: 19.75 seconds.
@519.75 time                         | sold a to s1 for 1 at 519.75, next 522.75
",
    );
}

#[test]
fn a_pause_in_the_interlude_that_never_resumes_or_the_next_lot_starting_while_paused() {
    check(
        "",
        r"
@33  time                            | lot 1 a from 1 until 33; unsold a NoBids at 33, next 36
@34  host pause 60 Tea               | paused Host until 94 'Tea'
@37  time                            | -
@90  time                            | -
@94  time                            | resumed at 94, next 96
@95  time                            | -
@96  time                            | lot 2 b from 1 until 126
",
    );
    check(
        "",
        r"
@1  host pause                       | paused Host
@99 time                             | -
@99 host resume                      | resumed at 99, next 101
@100 time                            | -
@101 time                            | lot 1 a from 1 until 131
",
    );
}

#[test]
fn two_timers_for_one_auction() {
    check(
        "",
        r"
@0   show next                       | 3
@3   time                            | lot 1 a from 1 until 33
@3   show next                       | 33
@23.5 s1  bid 1                      | s1 1 until 33.5
@23.5 show next                      | 33.5
@24  host pause                      | paused Host
@24  show next                       | never
@25  host resume                     | resumed at 25, until 34.5
@25  show next                       | 34.5
@26  host pause 10                   | paused Host until 36
@26  show next                       | 36
@26  host cancel                     | cancelled
@26  show next                       | never
",
    );
}

#[test]
fn a_stale_message_moving_the_clock_back() {
    check(
        "",
        r"
@32  s1   bid 1                      | lot 1 a from 1 until 33; s1 1 until 42
# Stamped earlier, decided later: a room's now never runs backwards.
@20  s2   bid 2                      | s2 2 until 42
@20  show next                       | 42
@5   host extend 5                   | extended until 47
@5   show next                       | 47
",
    );
    check(
        "rebid=8",
        r"
@12  s1   bid 1                      | lot 1 a from 1 until 33; s1 1 until 20
@5   s2   bid 2                      | s2 2 until 20
",
    );
}

#[test]
fn settings_ignored() {
    check(
        "clock=12 snipe=5 break=7",
        r"
@6.9 time                            | -
@7   time                            | lot 1 a from 1 until 19
@15  s1   bid 1                      | s1 1 until 20
@20  time                            | sold a to s1 for 1 at 20, next 27
@27  time                            | lot 2 b from 1 until 39
",
    );
    // Changed clocks govern from the next lot on, the break after it included.
    check(
        "",
        r"
@4   host clocks clock=20 snipe=4 break=9 | lot 1 a from 1 until 33; clock is 20000 ms
@4   host clocks clock=20 snipe=4 break=9 | already_done: that was done already, or the auction has moved on
@30  s1   bid 1                      | s1 1 until 40
@40  time                            | sold a to s1 for 1 at 40, next 43
@43  time                            | lot 2 b from 1 until 63
@60  s1   bid 1                      | s1 1 until 64
@64  time                            | sold b to s1 for 1 at 64, next 73
@73  time                            | lot 3 c from 1 until 93
@73  host clocks clock=4             | bad_request: clock_ms is 4000; it can be 5000 to 600000
@73  host clocks snipe=21            | bad_request: anti_snipe_ms is 21000; it can be 0 to 20000
",
    );
}

#[test]
fn an_extension_lost_to_a_concurrent_bid() {
    check(
        "",
        r"
@4   host extend 60                  | lot 1 a from 1 until 33; extended until 93
@4   s1   bid 1                      | s1 1 until 93
@4.5 host extend 60                  | already_done: that was done already, or the auction has moved on
@5.1 host extend 1                   | extended until 94
@5.2 s2   bid 2                      | s2 2 until 94
@5.3 host extend 0                   | bad_request: that is not a well-formed command: a lot is extended by 1 second to 10 minutes
@5.3 host extend 601                 | bad_request: that is not a well-formed command: a lot is extended by 1 second to 10 minutes
",
    );
    check(
        "rebid=5",
        r"
@4   host extend 60                  | lot 1 a from 1 until 33; extended until 93
@4   s1   bid 1                      | s1 1 until 93
@5   s2   bid 2                      | s2 2 until 93
",
    );
}

#[test]
fn extending_lifts_the_shortening_by_passes() {
    check(
        "",
        r"
@4   s1   pass                       | lot 1 a from 1 until 33; 1 passed, until 33 (s1)
@4   s2   pass                       | 2 passed, until 33 (s2)
@4   s3   pass                       | 3 passed, until 7 instead of 33 (s3)
@5   host extend 10                  | extended until 43
@8   time                            | -
",
    );
}

#[test]
fn a_pause_moves_everything_that_hangs_on_the_end() {
    // The end that an extension granted.
    check(
        "rebid=5",
        r"
@4   host extend 60                  | lot 1 a from 1 until 33; extended until 93
@5   host pause                      | paused Host
@15  host resume                     | resumed at 15, until 103
@16  s1   bid 1                      | s1 1 until 103
",
    );
    // The end that a pass taken back restores.
    check(
        "",
        r"
@4   s1   pass                       | lot 1 a from 1 until 33; 1 passed, until 33 (s1)
@4   s2   pass                       | 2 passed, until 33 (s2)
@4   s3   pass                       | 3 passed, until 7 instead of 33 (s3)
@5   host pause                      | paused Host
@15  host resume                     | resumed at 15, until 17
@16  s1   back                       | back, 2 passed, until 43 (s1)
",
    );
}

#[test]
fn a_pass_too_many_keeps_the_end_that_taking_back_restores() {
    check(
        "seats=100,100,5 slots=1",
        r"
@4   s1   bid 10                     | lot 1 a from 1 until 33; s1 10 until 33
@5   s2   pass                       | 1 passed, until 8 instead of 33 (s2)
@6   s3   pass                       | 2 passed, until 8 instead of 33 (s3)
@7   s2   back                       | back, 1 passed, until 33 (s2)
",
    );
    // Back comes one who cannot buy: nobody else is in, and the end stays.
    check(
        "seats=100,100,5 slots=1",
        r"
@4   s1   bid 10                     | lot 1 a from 1 until 33; s1 10 until 33
@5   s3   pass                       | 1 passed, until 33 (s3)
@5   s2   pass                       | 2 passed, until 8 instead of 33 (s2)
@6   s3   back                       | back, 1 passed, until 8 instead of 33 (s3)
",
    );
}
