//! A seat's own pass: on every phone of the seat at once, on nobody else's, after coming back too.

use crate::room::{Room, bid, taken};
use crate::socket::Socket;
use serde_json::{Value, json};

fn pass(kind: &str, lot: u64) -> Value {
    json!({"kind": kind, "seat": 2, "lot": lot})
}

/// The next thing that a socket is told of its own passes: the event's number and whether.
async fn told(socket: &mut Socket) -> (u64, bool) {
    let own = socket.next("own_pass").await;
    assert_eq!((&own["seat"], &own["lot"]), (&json!(2), &json!(1)));
    (own["seq"].as_u64().unwrap(), own["passed"].as_bool().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_seats_pass_reaches_every_phone_of_the_seat() {
    let room = Room::new(&["Ben", "Cleo"]).await;
    let ben = &room.members[0].1;
    let (mut one, _) = room.joined(ben).await;
    let (mut two, _) = room.joined(ben).await;
    let (mut cleo, _) = room.joined(&room.members[1].1).await;
    let lot = room.begin().await;
    for (kind, passed) in [("pass", true), ("take_back_pass", false), ("pass", true)] {
        let seq = taken(&room.by_socket(&mut one, pass(kind, lot)).await);
        for socket in [&mut one, &mut two] {
            assert_eq!(told(socket).await, (seq, passed));
        }
    }
    // A bid takes the pass back, on both phones.
    let seq = taken(&room.by_socket(&mut two, bid(2, lot, 5)).await);
    for socket in [&mut one, &mut two] {
        assert_eq!(told(socket).await, (seq - 1, false));
    }
    cleo.drain().await;
    assert_eq!(cleo.left("own_pass"), 0);
    assert!(!cleo.all.contains("own_pass"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_comes_back_learns_of_a_pass_made_on_another_phone() {
    let room = Room::new(&["Ben", "Cleo"]).await;
    let ben = &room.members[0].1;
    let lot = room.begin().await;
    let (away, snapshot) = room.joined(ben).await;
    away.cut();
    taken(&room.command(ben, pass("pass", lot)).await);
    let mut back = room.socket(ben).await;
    let join = json!({"auction": room.auction, "after": snapshot["head"]});
    let answer = back.ask("join", join.clone()).await;
    assert_eq!(
        (&answer["batch"]["events"][0]["kind"], &answer["passed"]),
        (&json!("passed"), &json!([2]))
    );
    let mut cleo = room.socket(&room.members[1].1).await;
    assert_eq!(cleo.ask("join", join).await["passed"], json!([]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_has_left_the_room_hears_no_pass() {
    let room = Room::new(&["Ben", "Cleo"]).await;
    let ben = &room.members[0].1;
    let (mut one, _) = room.joined(ben).await;
    let (mut two, _) = room.joined(ben).await;
    let lot = room.begin().await;
    assert_eq!(two.ask("leave", json!({"auction": room.auction})).await["ok"], true);
    taken(&room.by_socket(&mut one, pass("pass", lot)).await);
    assert!(told(&mut one).await.1);
    two.drain().await;
    assert_eq!(two.left("own_pass"), 0);
}
