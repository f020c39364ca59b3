//! The host's controls: who may, on what they were pressed, and that twice is once.

use crate::table::check;

#[test]
fn a_manager_has_no_controls() {
    check(
        "",
        r"
@3  s1   pause                       | lot 1 a from 1 until 33; not_allowed: not allowed: only a host can do that
@3  s1   resume                      | not_allowed: not allowed: only a host can do that
@3  s1   sell                        | not_allowed: not allowed: only a host can do that
@3  s1   skip                        | not_allowed: not allowed: only a host can do that
@3  s1   extend 5                    | not_allowed: not allowed: only a host can do that
@3  s1   withdraw a                  | not_allowed: not allowed: only a host can do that
@3  s1   up b                        | not_allowed: not allowed: only a host can do that
@3  s1   undo-bid                    | not_allowed: not allowed: only a host can do that
@3  s1   clocks clock=20             | not_allowed: not allowed: only a host can do that
@3  s1   remove s2 keep              | not_allowed: not allowed: only a host can do that
@3  s1   say Hello                   | not_allowed: not allowed: only a host can do that
@3  s1   cancel                      | not_allowed: not allowed: only a host can do that
@3  s1   drop s2                     | not_allowed: not allowed: only a host can do that
@3  s1   join s2                     | not_your_seat: your session does not hold that seat
",
    );
}

#[test]
fn before_the_beginning_there_is_nothing_to_control() {
    check(
        "begin=no",
        r"
@1  host pause                       | wrong_state: not possible now: the auction has not begun
@1  host resume                      | wrong_state: not possible now: the auction has not begun
@1  host sell                        | wrong_state: not possible now: the auction has not begun
@1  host skip                        | wrong_state: not possible now: the auction has not begun
@1  host extend 5                    | wrong_state: not possible now: the auction has not begun
@1  host withdraw a                  | wrong_state: not possible now: the auction has not begun
@1  host up b                        | wrong_state: not possible now: the auction has not begun
@1  host undo-sale lot=1             | wrong_state: not possible now: the auction has not begun
@1  host void a next Why not         | wrong_state: not possible now: the auction has not begun
@1  host award a s1 5                | wrong_state: not possible now: the auction has not begun
@1  host adjust s1 100 90 A fee      | wrong_state: not possible now: the auction has not begun
@1  host clocks clock=20             | wrong_state: not possible now: the auction has not begun
@1  host remove s1 keep              | wrong_state: not possible now: the auction has not begun
@1  host say Welcome                 | said, shown from 1 'Welcome'
",
    );
}

#[test]
fn what_has_moved_on_is_already_done() {
    check(
        "",
        r"
@3  time                             | lot 1 a from 1 until 33
@36 time                             | unsold a NoBids at 33, next 36; lot 2 b from 1 until 66
@37 host sell lot=1                  | already_done: that was done already, or the auction has moved on
@37 host skip lot=1                  | already_done: that was done already, or the auction has moved on
@37 host extend 5 lot=1              | already_done: that was done already, or the auction has moved on
@37 host undo-bid 4 lot=1            | already_done: that was done already, or the auction has moved on
@37 host pause - Late lot=1          | already_done: that was done already, or the auction has moved on
@37 host withdraw c lot=1            | already_done: that was done already, or the auction has moved on
@37 host up d lot=1                  | already_done: that was done already, or the auction has moved on
@37 host clocks clock=20 lot=1       | already_done: that was done already, or the auction has moved on
@37 host award c s1 5 lot=1          | already_done: that was done already, or the auction has moved on
@37 host pause seq=3                 | already_done: that was done already, or the auction has moved on
# The break still belongs to its lot, so that a pause pressed with the clock pauses.
@67 host pause - Late lot=2          | unsold b NoBids at 66, next 69; paused Host 'Late'
@67 host pause - Late lot=2          | already_done: that was done already, or the auction has moved on
@68 host resume seq=6                | already_done: that was done already, or the auction has moved on
@68 host resume seq=7                | resumed at 68, next 70
@68 host resume seq=7                | already_done: that was done already, or the auction has moved on
",
    );
}

#[test]
fn moving_up_and_withdrawing() {
    check(
        "pool=a,b,c,d",
        r"
@3  host up d                        | lot 1 a from 1 until 33; next is d
@3  host up d                        | already_done: that was done already, or the auction has moved on
@3  host up a                        | already_done: that was done already, or the auction has moved on
@3  host up zz                       | bad_request: that is not a well-formed command: zz is not in this auction's pool
@4  host withdraw c                  | withdrawn c
@4  host withdraw c                  | already_done: that was done already, or the auction has moved on
@4  host up c                        | wrong_state: not possible now: it is not coming up again; it can be given to a manager by hand
@5  host withdraw a                  | unsold a Withdrawn at 5, next 8
@8  time                             | lot 2 d from 1 until 38
@8  host award c s1 3                | awarded c to s1 for 3
@9  s1   bid 3                       | s1 3 until 38
@9  host withdraw c                  | already_done: that was done already, or the auction has moved on
@9  host withdraw d                  | unsold d Withdrawn at 9, next 12
@9  host withdraw b                  | withdrawn b; completed PoolExhausted
@12 time                             | -
",
    );
}

#[test]
fn moving_up_never_tells_the_drawn_order() {
    // Whichever is next by the draw, the first press is taken and the second is already done.
    for asset in ["b", "c", "d", "e", "f"] {
        let rows = format!("\n@3  host up {asset}\n@3  host up {asset}\n");
        let came = crate::table::play_all("", &rows);
        assert!(came.contains(&format!("next is {asset}\n")), "{came}");
        assert!(
            came.trim_end()
                .ends_with("already_done: that was done already, or the auction has moved on")
        );
    }
}

#[test]
fn a_message_waits_out_the_last_ten_seconds() {
    check(
        "",
        r"
@3     host say Welcome              | lot 1 a from 1 until 33; said, shown from 3 'Welcome'
@22.999 host say Half time           | said, shown from 22.999 'Half time'
@23    host say Hurry                | said, shown from 33 'Hurry'
@24    host pause                    | paused Host
@24    host say Back at nine         | said, shown from 24 'Back at nine'
@24    host say                      | bad_request: that is not a well-formed command: a message has 1 to 200 characters on one line
@25    host cancel                   | cancelled
@25    host say Good night           | said, shown from 25 'Good night'
",
    );
}

#[test]
fn texts_have_an_end_and_one_line() {
    let long = "x".repeat(201);
    let fits = "x".repeat(200);
    let came = crate::table::play_all(
        "",
        &format!(
            "\n@3 host say {long}\n@3 host say {fits}\n@3 host pause 5 {long}\n@3 host cancel {long}\n"
        ),
    );
    let refused = came.matches("bad_request: that is not a well-formed command: a message").count();
    assert_eq!(refused, 3, "{came}");
}

#[test]
fn a_pause_ends_by_itself_after_a_second_to_a_day() {
    check(
        "",
        r"
@3 host pause 0.5                    | lot 1 a from 1 until 33; bad_request: that is not a well-formed command: a pause ends by itself after 1 second to 24 hours
@3 host pause 86401                  | bad_request: that is not a well-formed command: a pause ends by itself after 1 second to 24 hours
@3 host pause 86400                  | paused Host until 86403
@3 host resume                       | resumed at 3, until 33
",
    );
}
