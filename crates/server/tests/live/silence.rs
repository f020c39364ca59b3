//! Lines on which nothing comes: pings, readers that stop reading, and holes in a quiet room.

use crate::room::{Room, taken};
use crate::socket::Socket;
use crate::world::World;
use gavel_server::{Config, Pulse};
use gavel_store::testing::lite;
use serde_json::json;
use std::time::Duration;

/// So much is said while somebody does not listen: more than one line's buffer holds.
const LINES: usize = 1_200;

async fn with_pulse(every_ms: u64, timeout_ms: u64, names: &[&str]) -> Room {
    let [every, timeout] = [every_ms, timeout_ms].map(Duration::from_millis);
    let config = Config {
        public_url: "https://gavel.test".into(),
        pulse: Pulse { every, timeout },
        ..Config::default()
    };
    Room::on(World::with(lite().await, config).await, names).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_ping_is_a_setting() {
    for (every, timeout) in [(3_000, 5_000), (700, 900)] {
        let room = with_pulse(every, timeout, &[]).await;
        let socket = room.socket(&room.host).await;
        let said = [&socket.opened["pingInterval"], &socket.opened["pingTimeout"]];
        assert_eq!(said, [&json!(every), &json!(timeout)]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reader_that_stops_reading_is_dropped_and_resumes_and_slows_nobody() {
    let room = with_pulse(1_000, 2_000, &["Ben", "Cleo"]).await;
    let (slow, snapshot) = room.joined(&room.members[0].1).await;
    let (mut quick, _) = room.joined(&room.members[1].1).await;
    let known = snapshot["head"].as_u64().unwrap();
    // The slow one reads nothing from here on; the quick one has each line before the next is said.
    let mut head = known;
    let mut hash = String::new();
    for n in 0..20 {
        let line = json!({"kind": "message", "text": format!("slowly {n}")});
        let said = taken(&room.command(&room.host, line).await);
        while head < said {
            let batch = quick.next("batch").await;
            assert_eq!(batch["from"], head + 1, "nothing is missed");
            head = batch["to"].as_u64().unwrap();
            hash = batch["head_hash"].as_str().unwrap().to_owned();
        }
    }
    until_away(&room, &mut quick, 2).await;
    // It comes back with the last number that it knew, and is given what it missed.
    let mut back = room.socket(&room.members[0].1).await;
    let answer = back.ask("join", json!({"auction": room.auction, "after": known})).await;
    let batch = &answer["batch"];
    assert_eq!((&batch["from"], &batch["to"]), (&json!(known + 1), &json!(head)), "{answer}");
    assert_eq!(batch["head_hash"], hash.as_str());
    slow.until_closed().await;
}

/// The server sees that a seat's only line is gone.
async fn until_away(room: &Room, witness: &mut Socket, seat: u32) {
    loop {
        room.walk(1).await;
        let seats = room.view(&room.host).await["presence"].clone();
        if seats.as_array().unwrap().contains(&json!({"seat": seat, "presence": "away"})) {
            return;
        }
        // A round trip, so that pings are answered meanwhile.
        witness.drain().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_line_slows_nobody_and_its_reader_gets_everything_anew() {
    let room = with_pulse(1_000, 2_000, &["Ben", "Cleo"]).await;
    let (slow, snapshot) = room.joined(&room.members[0].1).await;
    let (mut quick, _) = room.joined(&room.members[1].1).await;
    let said = tokio::spawn(async move {
        room.say(LINES).await;
        room
    });
    let wanted = snapshot["head"].as_u64().unwrap() + LINES as u64;
    let mut head = snapshot["head"].as_u64().unwrap();
    while head < wanted {
        let batch = quick.next("batch").await;
        assert_eq!(batch["from"], head + 1, "nothing is missed");
        head = batch["to"].as_u64().unwrap();
    }
    let room = said.await.unwrap();
    until_away(&room, &mut quick, 2).await;
    let mut back = room.socket(&room.members[0].1).await;
    let after = &snapshot["head"];
    let answer = back.ask("join", json!({"auction": room.auction, "after": after})).await;
    assert_eq!(answer["snapshot"]["head"], head, "so much is cheaper as a snapshot");
    slow.until_closed().await;
}

/// The last event of a quiet room is lost on the way to one client. Nothing else happens there; the
/// number that is told now and then says so, and the client asks for what it misses.
async fn heals_by_the_tick(room: &Room, client: &mut Socket, known: u64) {
    let lost = client.next("batch").await;
    let head = lost["to"].as_u64().unwrap();
    assert!(head > known);
    let tick = loop {
        let tick = client.next("tick").await;
        if tick["head"].as_u64().unwrap() > known {
            break tick;
        }
    };
    assert_eq!((&tick["auction"], &tick["head"]), (&json!(room.auction), &json!(head)));
    let answer = client.ask("join", json!({"auction": room.auction, "after": known})).await;
    let healed = &answer["batch"];
    assert_eq!((&healed["from"], &healed["to"]), (&json!(known + 1), &json!(head)), "{answer}");
    assert_eq!(healed["head_hash"], lost["head_hash"]);
    assert_eq!(healed["events"], lost["events"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hole_in_a_quiet_room_is_healed_by_the_tick() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, snapshot) = room.joined(&room.members[0].1).await;
    let known = snapshot["head"].as_u64().unwrap();
    let line = json!({"kind": "message", "text": "Welcome."});
    taken(&room.command(&room.host, line).await);
    heals_by_the_tick(&room, &mut ben, known).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_end_of_an_auction_is_healed_by_the_tick() {
    let room = Room::new(&["Ben"]).await;
    room.begin().await;
    let (mut ben, snapshot) = room.joined(&room.members[0].1).await;
    let known = snapshot["head"].as_u64().unwrap();
    taken(&room.command(&room.host, json!({"kind": "cancel", "reason": "Rain"})).await);
    heals_by_the_tick(&room, &mut ben, known).await;
}
