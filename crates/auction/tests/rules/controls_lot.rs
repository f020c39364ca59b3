//! The host's controls over the open lot.

use crate::table::check;

#[test]
fn sell_now_sells_to_the_leader_else_leaves_unsold() {
    check(
        "",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@4  host sell                        | sold a to s1 for 5 at 4, next 7
@4  host sell lot=1                  | already_done: that was done already, or the auction has moved on
@7  time                             | lot 2 b from 1 until 37
@8  host sell                        | unsold b NoBids at 8, next 11
@8  show s1                          | purse 95, owns [a], most 94
",
    );
    // Also while paused; the break keeps its length.
    check(
        "",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@4  host pause                       | paused Host
@50 host sell                        | sold a to s1 for 5 at 50, next 7
@60 host resume                      | resumed at 60, next 63
@63 time                             | lot 2 b from 1 until 93
",
    );
}

#[test]
fn skip_leaves_unsold_even_with_a_leader() {
    check(
        "",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@4  host skip                        | unsold a Skipped at 4, next 7
@4  show s1                          | purse 100, owns [], most 98
@4  host skip lot=1                  | already_done: that was done already, or the auction has moved on
",
    );
}

#[test]
fn the_open_asset_is_withdrawn_for_good() {
    check(
        "pool=a,b seats=2",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@4  host withdraw a                  | unsold a Withdrawn at 4, next 7
@4  host withdraw a                  | already_done: that was done already, or the auction has moved on
@7  time                             | lot 2 b from 1 until 37
@8  host skip                        | unsold b Skipped at 8, next 11
@11 time                             | lot 3 b again (1) from 1 until 41
@12 host skip                        | unsold b Skipped at 12, next 15; completed PoolExhausted
",
    );
}

#[test]
fn undoing_the_last_bid_brings_the_earlier_one_back() {
    check(
        "",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@3  s2   bid 6                       | s2 6 until 33
@3  s1   bid 7                       | s1 7 until 33
@28 host undo-bid                    | undone s1 7: event 5 stands until 38
@28 host undo-bid 5                  | undone s2 6: event 4 stands until 38
@28 show lot                         | s1 leads a at 5, least 6
@28 host undo-bid                    | undone s1 5: base stands until 38
@29 host undo-bid                    | already_done: that was done already, or the auction has moved on
@29 show lot                         | nobody leads a at 0, least 1
@29 host undo-bid                    | already_done: that was done already, or the auction has moved on
@30 s3   bid 1                       | s3 1 until 40
",
    );
}

#[test]
fn an_undo_passes_over_a_bid_that_can_no_longer_be_paid() {
    check(
        "slots=2 purse=50",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@3  s2   bid 40                      | s2 40 until 33
@3  s3   bid 41                      | s3 41 until 33
@3  host award b s2 20               | awarded b to s2 for 20
@4  host undo-bid                    | undone s3 41: event 4 stands until 33
@4  show lot                         | s1 leads a at 5, least 6
",
    );
}

#[test]
fn after_an_undo_at_least_ten_seconds_remain() {
    check(
        "snipe=0",
        r"
@3   s1   bid 5                      | lot 1 a from 1 until 33; s1 5 until 33
@30  s2   bid 6                      | s2 6 until 33
@32  host undo-bid                   | undone s2 6: event 4 stands until 42
@42  time                            | sold a to s1 for 5 at 42, next 45
",
    );
    check(
        "snipe=0",
        r"
@3   s1   bid 5                      | lot 1 a from 1 until 33; s1 5 until 33
@30  host pause                      | paused Host
@60  host undo-bid                   | undone s1 5: base stands until 40
@61  host resume                     | resumed at 61, until 71
",
    );
}

#[test]
fn a_host_bids_on_behalf_of_a_manager_in_the_room() {
    check(
        "slots=1 purse=20",
        r"
@3  host bid 5 for s1                | lot 1 a from 1 until 33; s1 5 until 33
@3  host bid 21 for s2               | over_purse: the purse holds 20; the most is 20
@3  host pass for s2                 | 1 passed, until 33 (s2)
@3  host back for s2                 | back, 0 passed, until 33 (s2)
@4  host sell                        | sold a to s1 for 5 at 4, next 7
@7  host bid 1 for s1                | lot 2 b from 1 until 37; squad_full: all 1 slots are filled
",
    );
}
