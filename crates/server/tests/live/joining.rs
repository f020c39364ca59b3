//! Coming in, missing events, coming back.

use crate::room::{Room, bid, taken};
use serde_json::{Value, json};

#[track_caller]
fn seqs(batch: &Value) -> Vec<u64> {
    batch["events"].as_array().unwrap().iter().map(|e| e["seq"].as_u64().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_waiting_room_is_shown_whole() {
    let room = Room::new(&["Ben"]).await;
    let (_socket, snapshot) = room.joined(&room.members[0].1).await;
    assert_eq!(snapshot["room"]["status"], "waiting");
    assert_eq!(snapshot["names"]["1"]["name"], "Asha");
    assert_eq!(snapshot["assets"].as_object().unwrap().len(), 20);
    assert_eq!(snapshot["room"]["pool_size"], 20);
    assert_eq!(snapshot["me"]["seats"], json!([2]));
    assert_eq!(snapshot["me"]["host"], false);
    assert_eq!(snapshot["seed_hash"].as_str().unwrap().len(), 64);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_break_is_not_in_the_lots_clock() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    room.begin().await;
    let begun = ben.next("batch").await;
    let break_ends = begun["room"]["next_at_ms"].as_i64().unwrap();
    assert_eq!(
        (&begun["room"]["phase"], &begun["room"]["lot"]),
        (&json!("interlude"), &Value::Null)
    );
    let opened = ben.next("batch").await;
    assert_eq!(
        (&opened["room"]["phase"], &opened["room"]["next_at_ms"]),
        (&json!("lot"), &Value::Null)
    );
    let lot = &opened["room"]["lot"];
    let (opened_at, ends_at) = (lot["opened_at_ms"].as_i64(), lot["ends_at_ms"].as_i64());
    assert_eq!(opened_at, Some(break_ends));
    assert_eq!(ends_at.unwrap() - break_ends, lot["clock_ms"].as_i64().unwrap());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn events_come_numbered_with_their_results() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, snapshot) = room.joined(&room.members[0].1).await;
    let lot = room.begin().await;
    let mut head = snapshot["head"].as_u64().unwrap();
    let receipt = room.by_socket(&mut ben, bid(2, lot, 5)).await;
    let seq = taken(&receipt);
    while head < seq {
        let batch = ben.next("batch").await;
        assert_eq!(batch["from"].as_u64().unwrap(), head + 1);
        assert_eq!(seqs(&batch), (head + 1..=batch["to"].as_u64().unwrap()).collect::<Vec<_>>());
        head = batch["to"].as_u64().unwrap();
        if head < seq {
            continue;
        }
        let now = &batch["room"]["lot"];
        assert_eq!((&now["price"], &now["leader"]), (&json!(5_000_000), &json!(2)));
        assert_eq!(now["minimum"], 6_000_000);
        let raises: Vec<i64> = now["raises"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| r["amount"].as_i64().unwrap())
            .collect();
        assert_eq!(raises, [6, 7, 11, 26, 56].map(|m| m * 1_000_000));
        assert_eq!(now["raises"][2]["label"], "+£5m");
        assert_eq!(now["ladder"], json!([{"from": 0, "to": null, "step": 1_000_000}]));
        assert_eq!(batch["seats"][0]["seat"], 2, "only what changed: {batch}");
        assert_eq!(batch["seats"][0]["held"], 5_000_000);
        assert_eq!(batch["head_hash"], receipt["head_hash"]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_was_away_gets_the_gap_and_nothing_else() {
    let room = Room::new(&["Ben"]).await;
    let (ben, _) = room.joined(&room.members[0].1).await;
    let lot = room.begin().await;
    let known = taken(&room.command(&room.host, bid(1, lot, 5)).await);
    ben.cut();
    taken(&room.command(&room.members[0].1, bid(2, lot, 6)).await);
    let last = taken(&room.command(&room.host, bid(1, lot, 7)).await);
    let mut ben = room.socket(&room.members[0].1).await;
    let answer = ben.ask("join", json!({"auction": room.auction, "after": known})).await;
    let batch = &answer["batch"];
    assert_eq!(seqs(batch), [known + 1, last], "{answer}");
    assert_eq!(batch["room"]["lot"]["price"], 7_000_000);
    assert!(batch["seats"].as_array().unwrap().len() == 2, "{batch}");
    let answer = ben.ask("join", json!({"auction": room.auction, "after": last})).await;
    assert_eq!(seqs(&answer["batch"]), Vec::<u64>::new());
    assert_eq!(answer["batch"]["to"], last);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_number_from_elsewhere_gets_everything() {
    let room = Room::new(&["Ben"]).await;
    let mut ben = room.socket(&room.members[0].1).await;
    for after in [999_999, u64::MAX] {
        let answer = ben.ask("join", json!({"auction": room.auction, "after": after})).await;
        assert!(answer["snapshot"]["head"].is_u64(), "{answer}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_absence_gets_everything() {
    let room = Room::new(&["Ben"]).await;
    room.say(600).await;
    let mut ben = room.socket(&room.members[0].1).await;
    let answer = ben.ask("join", json!({"auction": room.auction, "after": 1})).await;
    assert_eq!(answer["snapshot"]["head"], 601, "{}", answer["batch"]["from"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_clock_answers_at_once() {
    let room = Room::new(&[]).await;
    let mut host = room.socket(&room.host).await;
    let answer = host.ask("clock", json!({"t": 12.5})).await;
    assert_eq!(answer["t"], 12.5);
    assert_eq!(answer["now_ms"].as_f64(), Some(crate::world::START.0 as f64 / 1_000.0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_of_a_competition_changes_by_itself() {
    let room = Room::new(&["Ben"]).await;
    let mut ben = room.socket(&room.members[0].1).await;
    let answer = ben.ask("join_competition", json!({"competition": room.competition})).await;
    assert_eq!(answer["view"]["me"]["seats"], json!([2]), "{answer}");
    assert!(answer["view"]["invite"].is_null(), "a manager sees no invitation");
    let path = format!("/competitions/{}/members/2", room.competition);
    room.host.patch(&path, json!({"name": "Benjamin"})).await.good();
    let push = ben.next("competition").await;
    assert_eq!(push["competition"], room.competition.as_str());
    assert_eq!(push["view"]["members"][1]["name"], "Benjamin");
    assert!(push["view"].get("invite").is_none() && push["view"].get("me").is_none());
}
