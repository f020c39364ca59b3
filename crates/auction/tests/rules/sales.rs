//! After the hammer: undo, void, award by hand, purses, managers who come and go.

use crate::table::check;

#[test]
fn for_60_seconds_a_sale_is_undone_with_one_button() {
    check(
        "",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@33 time                             | sold a to s1 for 5 at 33, next 36
@36 time                             | lot 2 b from 1 until 66
@40 s1   undo-sale lot=1             | not_allowed: not allowed: only a host can do that
@40 host undo-sale lot=2             | already_done: that was done already, or the auction has moved on
@40 host undo-sale lot=9             | bad_request: that is not a well-formed command: there is no lot 9 in this auction
@93 host undo-sale lot=1             | unsold b NoBids at 66, next 69; lot 3 c from 1 until 99; voided a of s1 for 5, goes Next
@93 host undo-sale lot=1             | already_done: that was done already, or the auction has moved on
@93 show s1                          | purse 100, owns [], most 98
@93 show lots                        | 1 voided, 2 unsold NoBids, 3 open
",
    );
    check(
        "",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@33 time                             | sold a to s1 for 5 at 33, next 36
@93.000001 host undo-sale lot=1      | lot 2 b from 1 until 66; unsold b NoBids at 66, next 69; lot 3 c from 1 until 99; wrong_state: not possible now: a sale is undone within 60 seconds; after that, cancel the sale
",
    );
}

#[test]
fn an_undone_sale_gives_its_offer_back_and_comes_next() {
    check(
        "rounds=0 pool=a,b,c",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@4  host sell                        | sold a to s1 for 5 at 4, next 7
@5  host undo-sale lot=1             | voided a of s1 for 5, goes Next
@7  time                             | lot 2 a from 1 until 37
@8  host skip                        | unsold a Skipped at 8, next 11
@11 time                             | lot 3 b from 1 until 41
",
    );
}

#[test]
fn any_past_sale_is_voided_with_a_reason() {
    check(
        "break=0",
        r"
@0  s1   bid 5                       | s1 5 until 30
@0  host sell                        | sold a to s1 for 5 at 0, next 0; lot 2 b from 1 until 30
@0  s1   bid 6                       | s1 6 until 30
@0  host sell                        | sold b to s1 for 6 at 0, next 0; lot 3 c from 1 until 30
@0  s2   bid 7                       | s2 7 until 30
@0  host sell                        | sold c to s2 for 7 at 0, next 0; lot 4 d from 1 until 30
@1  host void a next                 | reason_required: a reason of 1 to 200 characters is needed
@1  host void zz next No such asset  | bad_request: that is not a well-formed command: zz is not in this auction's pool
@1  host void d next Not sold        | already_done: that was done already, or the auction has moved on
@1  s1   void a next Mine            | not_allowed: not allowed: only a host can do that
@1  host void a next Wrong name called | voided a of s1 for 5, goes Next 'Wrong name called'
@1  host void a next Wrong name called | already_done: that was done already, or the auction has moved on
@1  host void b end Wrong name called | voided b of s1 for 6, goes End 'Wrong name called'
@1  host void c out Wrong name called | voided c of s2 for 7, goes Out 'Wrong name called'
@1  show s1                          | purse 100, owns [], most 98
@1  show s2                          | purse 100, owns [], most 98
@1  show lots                        | 1 voided, 2 voided, 3 voided, 4 open
@2  host skip                        | unsold d Skipped at 2, next 2; lot 5 a from 1 until 32
@3  host skip                        | unsold a Skipped at 3, next 3; lot 6 e from 1 until 33
@4  host skip                        | unsold e Skipped at 4, next 4; lot 7 f from 1 until 34
@5  host skip                        | unsold f Skipped at 5, next 5; lot 8 b from 1 until 35
",
    );
}

#[test]
fn after_completion_a_voided_asset_can_only_be_awarded() {
    check(
        "seats=2 slots=1 pool=a,b",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@4  host sell                        | sold a to s1 for 5 at 4, next 7
@7  s2   bid 5                       | lot 2 b from 1 until 37; s2 5 until 10 instead of 37
@10 time                             | sold b to s2 for 5 at 10, next 13; completed SquadsFull
@11 show auction                     | Completed SquadsFull, idle, 0 to come
@11 host void a next Played twice    | voided a of s1 for 5, goes Out 'Played twice'
@11 show auction                     | Completed SquadsFull, idle, 0 to come
@11 host award a s2 5                | squad_full: all 1 slots are filled
@11 host award a s1 7                | awarded a to s1 for 7
@11 show s1                          | purse 93, owns [a], most 93
@11 host adjust s1 93 90 A late fee  | purse of s1 93 to 90 'A late fee'
@11 host undo-sale lot=2             | voided b of s2 for 5, goes Out
@11 show auction                     | Completed SquadsFull, idle, 0 to come
@99 time                             | -
@99 host pause                       | wrong_state: not possible now: the auction is over
@99 host remove s1 keep              | wrong_state: not possible now: the auction is over
@99 host join s7                     | wrong_state: not possible now: the auction is over
@99 host withdraw a                  | wrong_state: not possible now: the auction is over
@99 host cancel                      | wrong_state: not possible now: the auction is over
",
    );
}

#[test]
fn awards_and_voids_work_while_paused() {
    check(
        "",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@4  host pause                       | paused Host
@4  host award b s2 9                | awarded b to s2 for 9
@4  host award a s2 9                | wrong_state: not possible now: it is under the hammer; sell it, leave it unsold, or bid for the manager
@4  host void b end Typed wrong      | voided b of s2 for 9, goes End 'Typed wrong'
@4  host adjust s2 100 80 A present  | purse of s2 100 to 80 'A present'
@5  host resume                      | resumed at 5, until 34
",
    );
}

#[test]
fn an_award_needs_an_asset_that_nobody_owns_at_no_less_than_the_floor() {
    check(
        "pool=a:5,b:9,c:5,d:5",
        r"
@1  s1   award a s1 5                | not_allowed: not allowed: only a host can do that
@1  host award zz s1 5               | bad_request: that is not a well-formed command: zz is not in this auction's pool
@1  host award a s9 5                | not_a_manager: only a manager in this auction can do that
@1  host award b s1 4                | below_base: the opening price is 5
@1  host award b s1 5 Kept from last season | awarded b to s1 for 5 'Kept from last season'
@1  host award b s1 5                | already_done: that was done already, or the auction has moved on
@1  host award b s2 5                | already_done: that was done already, or the auction has moved on
@1  host void b out Not allowed      | voided b of s1 for 5, goes Out 'Not allowed'
@1  host award b s2 9                | awarded b to s2 for 9
",
    );
}

#[test]
fn voiding_an_award_gives_no_offer_back() {
    check(
        "pool=a,b,c rounds=0 break=1",
        r"
@1  host skip                        | lot 1 a from 1 until 31; unsold a Skipped at 1, next 2
@2  host award a s1 5                | lot 2 b from 1 until 32; awarded a to s1 for 5
@2  host void a next Typed wrong     | voided a of s1 for 5, goes Out 'Typed wrong'
@2  show auction                     | Running, lot, 1 to come
@3  host void a next Typed wrong     | already_done: that was done already, or the auction has moved on
@3  show auction                     | Running, lot, 1 to come
",
    );
}

#[test]
fn a_purse_is_adjusted_once_and_never_under_what_is_promised() {
    check(
        "",
        r"
@3  s1   bid 50                      | lot 1 a from 1 until 33; s1 50 until 33
@3  host adjust s1 100 51            | over_max_bid: this purse can be 52 to 1000000000000
@3  host adjust s1 100 51 Too low    | over_max_bid: this purse can be 52 to 1000000000000
@3  host adjust s1 100 52 Just enough | purse of s1 100 to 52 'Just enough'
@3  host adjust s1 100 52 Just enough | already_done: that was done already, or the auction has moved on
@3  host adjust s1 52 52 Nothing     | already_done: that was done already, or the auction has moved on
@3  host adjust s9 52 60 Nobody      | not_a_manager: only a manager in this auction can do that
@3  s1   adjust s1 52 500 Mine       | not_allowed: not allowed: only a host can do that
@3  host adjust s2 100 1000000000001 Too much | over_max_bid: this purse can be 3 to 1000000000000
@3  host adjust s2 100 1000000000000 All there is | purse of s2 100 to 1000000000000 'All there is'
@4  host sell                        | sold a to s1 for 50 at 4, next 7
@4  show s1                          | purse 2, owns [a], most 1
",
    );
}

#[test]
fn a_removed_managers_bids_are_struck() {
    check(
        "purse=50",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@3  s2   bid 6                       | s2 6 until 33
@3  s1   bid 7                       | s1 7 until 33
@3  s2   bid 8                       | s2 8 until 33
@28 s1   bid 9                       | s1 9 until 38
@29 s1   remove s1 keep              | not_allowed: not allowed: only a host can do that
@29 host remove s1 keep              | removed s1 keeping assets: event 7 stands until 39
@29 host remove s1 keep              | already_done: that was done already, or the auction has moved on
@29 show lot                         | s2 leads a at 8, least 9
@30 host remove s2 keep              | removed s2 keeping assets: base stands until 40
@30 show lot                         | nobody leads a at 0, least 1
@40 time                             | unsold a NoBids at 40, next 43
",
    );
    // The next highest cannot pay any more: the one below it stands.
    check(
        "slots=2 purse=50",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@3  s2   bid 40                      | s2 40 until 33
@3  s3   bid 41                      | s3 41 until 33
@3  host award b s2 20               | awarded b to s2 for 20
@3  host remove s3 keep              | removed s3 keeping assets: event 4 stands until 33
@3  show lot                         | s1 leads a at 5, least 6
",
    );
}

#[test]
fn a_removed_managers_assets_return_or_stay() {
    let rows = |how: &str| {
        format!(
            "\n@1  host award c s1 7\n@3  s1   bid 5\n@4  host sell\n@5  host remove s1 {how}\n@5  show s1\n@5  show auction\n"
        )
    };
    let kept = check_rows(&rows("keep"));
    assert!(kept.contains("purse 88, owns [c,a], most 88, removed"), "{kept}");
    assert!(kept.contains("Running, interlude, 4 to come"), "{kept}");
    let returned = check_rows(&rows("return"));
    assert!(returned.contains("purse 100, owns [], most 98, removed"), "{returned}");
    assert!(returned.contains("Running, interlude, 6 to come"), "{returned}");
}

#[test]
fn a_removed_managers_bids_and_pass_leave_the_lot() {
    let world = check(
        "",
        r"
@3  s1   bid 5                       | lot 1 a from 1 until 33; s1 5 until 33
@3  s2   bid 6                       | s2 6 until 33
@3  s1   pass                        | 1 passed, until 33 (s1)
@4  host remove s1 keep              | removed s1 keeping assets
@5  s3   pass                        | 1 passed, until 8 instead of 33 (s3)
",
    );
    let lot = world.auction.open_lot().expect("a lot is open");
    assert!(lot.bids.iter().all(|bid| bid.seat.0 == 2), "{:?}", lot.bids);
}

#[test]
fn what_had_its_turns_does_not_come_back_with_a_removed_manager() {
    check(
        "pool=a,b,c rounds=0 break=1",
        r"
@1  host skip                        | lot 1 a from 1 until 31; unsold a Skipped at 1, next 2
@2  host award a s1 5                | lot 2 b from 1 until 32; awarded a to s1 for 5
@2  show auction                     | Running, lot, 1 to come
@3  host remove s1 return            | removed s1 returning assets
@3  show auction                     | Running, lot, 1 to come
@3  host award a s2 5                | awarded a to s2 for 5
",
    );
}

fn check_rows(rows: &str) -> String {
    crate::table::play_all("", rows)
}

#[test]
fn joining_after_the_start() {
    check(
        "pool=a,b,c,d",
        r"
@1  s7   join s7                     | not_allowed: not allowed: nobody joins after the start without the host
@1  host join s7                     | s7 joined with 100
@1  host join s7                     | already_done: that was done already, or the auction has moved on
@1  host join s1                     | already_done: that was done already, or the auction has moved on
@1  show s7                          | purse 100, owns [], most 98
@3  time                             | lot 1 a from 1 until 33
@3  host join s8                     | s8 joined with 100
@33 time                             | unsold a NoBids at 33, next 36
@36 time                             | lot 2 b from 1 until 66
@36 host join s9                     | wrong_state: not possible now: it is too late to join this auction
",
    );
    check(
        "pool=a,b,c,d join=anyone:2 managers_most=5 rounds=0",
        r"
@1  s7   join s8                     | not_your_seat: your session does not hold that seat
@1  s7   join s7                     | s7 joined with 100
@1  s8   join s8                     | s8 joined with 100
@1  s9   join s9                     | wrong_state: not possible now: all places in this auction are taken
@33 time                             | lot 1 a from 1 until 33; unsold a NoBids at 33, next 36
@34 host remove s1 keep              | removed s1 keeping assets
@34 s9   join s9                     | s9 joined with 100
@34 host remove s2 keep              | removed s2 keeping assets
@36 s10  join s10                    | lot 2 b from 1 until 66; wrong_state: not possible now: it is too late to join this auction
",
    );
    // What was taken out has had its turn.
    check(
        "pool=a,b,c,d",
        r"
@3  host withdraw d                  | lot 1 a from 1 until 33; withdrawn d
@3  host join s7                     | wrong_state: not possible now: it is too late to join this auction
",
    );
    check(
        "join=nobody",
        r"
@1  host join s7                     | not_allowed: not allowed: nobody joins after the start without the host
",
    );
    check(
        "begin=no",
        r"
@1  host join s7                     | wrong_state: not possible now: the auction has not begun
",
    );
}
