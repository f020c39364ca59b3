//! Who is here, as everybody sees it.

use crate::room::Room;
use crate::socket::Socket;
use serde_json::{Value, json};

async fn until(socket: &mut Socket, seat: u32, wanted: &str) -> Value {
    loop {
        let notice = socket.next("presence").await;
        let seats = notice["seats"].as_array().unwrap().clone();
        if seats.iter().any(|one| one["seat"] == seat && one["presence"] == wanted) {
            return notice;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn coming_looking_away_losing_the_line_and_leaving() {
    let room = Room::new(&["Ben", "Cleo"]).await;
    let (mut host, _) = room.joined(&room.host).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    room.walk(1).await;
    until(&mut host, 2, "here").await;
    let seen = ben.ask("here", json!({"auction": room.auction, "visible": false})).await;
    assert_eq!(seen["ok"], true);
    room.walk(1).await;
    until(&mut host, 2, "away").await;
    ben.ask("here", json!({"auction": room.auction, "visible": true})).await;
    room.walk(1).await;
    until(&mut host, 2, "here").await;
    ben.cut();
    let (cleo, _) = room.joined(&room.members[1].1).await;
    loop {
        room.walk(1).await;
        let seats = room.view(&room.host).await["presence"].clone();
        if seats.as_array().unwrap().contains(&json!({"seat": 2, "presence": "away"})) {
            break;
        }
        tokio::task::yield_now().await;
    }
    room.walk(50).await;
    until(&mut host, 2, "left").await;
    cleo.leave().await;
    loop {
        room.walk(1).await;
        let seats = room.view(&room.host).await["presence"].clone();
        if seats.as_array().unwrap().contains(&json!({"seat": 3, "presence": "left"})) {
            break;
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_empty_room_has_no_host_after_a_minute() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    let (host, _) = room.joined(&room.host).await;
    room.walk(1).await;
    host.leave().await;
    until(&mut ben, 1, "left").await;
    room.walk(61).await;
    while ben.next("presence").await["hosts_absent"] != true {}
    let (_host, _) = room.joined(&room.host).await;
    room.walk(1).await;
    while ben.next("presence").await["hosts_absent"] != false {}
}

/// What the page of the competition says of those who are not here.
async fn not_here(room: &Room) -> String {
    let page = room.host.get(&format!("/competitions/{}", room.competition)).await.good();
    let checks = page["readiness"].as_array().unwrap();
    let absent = checks.iter().find(|check| check["key"] == "absent").unwrap();
    absent["text"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_reads_the_page_of_the_competition_is_here() {
    let room = Room::new(&["Ben"]).await;
    assert_eq!(not_here(&room).await, "Not here yet: Ben.", "the host reads this");
    let mut ben = room.socket(&room.members[0].1).await;
    let look = json!({"competition": room.competition});
    let page = ben.ask("join_competition", look).await;
    let checks = page["view"]["readiness"].as_array().unwrap();
    let absent = checks.iter().find(|check| check["key"] == "absent").unwrap();
    assert_eq!(absent["text"], "Not here yet: Asha.", "for him the host is not here");
    assert_eq!(not_here(&room).await, "Everybody who plays is here.");
    ben.leave().await;
    while not_here(&room).await != "Not here yet: Ben." {
        tokio::task::yield_now().await;
    }
}
