//! What no payload holds: the coming order, who passed, addresses, tokens, codes.

use crate::room::{Room, bid, taken};
use crate::socket::Socket;
use crate::world::{code, text};
use gavel_auction::{Export, verify};
use serde_json::{Value, json};

/// The order in which lots came up.
fn came_up(log: &Value) -> Vec<String> {
    let events = log["events"].as_array().unwrap();
    let opened = events.iter().filter(|event| event["kind"] == "lot_opened");
    opened.map(|event| text(event, "asset").to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_coming_order_is_in_no_payload() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    let (mut host, _) = room.joined(&room.host).await;
    let mut lot = room.begin().await;
    // Half of the auction: each lot is sold at once.
    for _ in 0..3 {
        taken(&room.command(&room.host, bid(1 + i64::from(lot % 2 == 0), lot, 1)).await);
        taken(&room.command(&room.host, json!({"kind": "sell_now", "lot": lot})).await);
        room.walk(4).await;
        lot += 1;
    }
    let snapshot = room.view(&room.members[0].1).await;
    let to_come: Vec<&str> =
        snapshot["to_come"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    assert!(to_come.is_sorted(), "in the order of ids: {to_come:?}");
    ben.drain().await;
    host.drain().await;
    let mut seen = ben.all.clone() + &host.all;
    for path in ["", "/events", "/results", "/draw", "/export.json", "/export.csv"] {
        let answer = room.host.get(&format!("/auctions/{}{path}", room.auction)).await;
        assert!(answer.status.is_success());
        seen.push_str(&answer.text);
    }
    taken(&room.command(&room.host, json!({"kind": "cancel"})).await);
    let draw = room.host.get(&format!("/auctions/{}/draw", room.auction)).await.good();
    let order: Vec<&str> =
        draw["order"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    let log = room.host.get(&format!("/auctions/{}/events", room.auction)).await.good();
    assert_eq!(order[..4], came_up(&log), "the order was kept");
    // No two neighbours of the order that are still to come stand side by side in that order.
    for pair in order[4..].windows(2) {
        for between in ["\",\"", "\\\",\\\""] {
            let leak = format!("{}{between}{}", pair[0], pair[1]);
            let sorted = pair.is_sorted();
            assert!(sorted || !seen.contains(&leak), "{leak}");
        }
    }
    assert!(!seen.contains(text(&draw, "seed")), "the seed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_passed_is_told_to_nobody_else() {
    let room = Room::new(&["Ben", "Cleo", "Dev"]).await;
    let (mut cleo, _) = room.joined(&room.members[1].1).await;
    let lot = room.begin().await;
    let pass = json!({"kind": "pass", "seat": 2, "lot": lot});
    taken(&room.command(&room.members[0].1, pass).await);
    let passed = loop {
        let batch = cleo.next("batch").await;
        let events = batch["events"].as_array().unwrap().clone();
        if let Some(passed) = events.into_iter().find(|event| event["kind"] == "passed") {
            break passed;
        }
    };
    assert!(passed.get("seat").is_none(), "{passed}");
    assert_eq!(passed["passes"], 1);
    assert_eq!(room.view(&room.members[0].1).await["me"]["passed"], json!([2]));
    for client in [&room.host, &room.members[1].1] {
        assert_eq!(room.view(client).await["me"]["passed"], json!([]));
    }
    let log = room.host.get(&format!("/auctions/{}/events", room.auction)).await.good();
    let kinds = log["events"].as_array().unwrap().iter();
    let told: Vec<&Value> = kinds.filter(|event| event["kind"] == "passed").collect();
    assert!(told.len() == 1 && told[0].get("seat").is_none(), "{told:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_watcher_sees_no_address_code_or_hidden_name() {
    let room = Room::new(&["Ben"]).await;
    let member = format!("/competitions/{}/members/2", room.competition);
    room.host.patch(&member, json!({"hidden": true})).await.good();
    let view = room.host.get(&format!("/competitions/{}", room.competition)).await.good();
    let link = format!("/competitions/{}/watch-links", room.competition);
    let link = room.host.post(&link, json!({})).await.good();
    let token = text(&link, "link").rsplit('/').next().unwrap().to_owned();
    let preview = room.world.nobody.get(&format!("/watch/{token}")).await.good();
    assert_eq!(preview["auction"], room.auction.as_str());
    let auth = json!({"protocol": 1, "watch": token});
    let mut socket = Socket::try_connect(room.at, None, auth).await.unwrap();
    let answer = socket.ask("join", json!({"auction": room.auction})).await;
    assert_eq!(
        answer["snapshot"]["me"],
        json!({"seats": [], "host": false, "watching": true,
        "passed": [], "can": answer["snapshot"]["me"]["can"]})
    );
    assert_eq!(answer["snapshot"]["names"]["2"]["name"], "Manager 2");
    let lot = room.begin().await;
    taken(&room.command(&room.host, bid(2, lot, 5)).await);
    taken(&room.command(&room.host, json!({"kind": "sell_now", "lot": lot})).await);
    socket.drain().await;
    let over_http =
        room.world.nobody.get(&format!("/auctions/{}?watch={token}", room.auction)).await;
    assert!(over_http.status.is_success());
    let seen = socket.all + &over_http.text;
    for secret in ["example.org", "Ben", code(&view), &token, "\"undo\":{"] {
        assert!(!seen.contains(secret), "{secret}");
    }
    // The link shows this auction and nothing else.
    let other = room.world.competition(&room.host).await;
    let path = format!("/auctions/{}?watch={token}", text(&other, "auction"));
    room.world.nobody.get(&path).await.bad("not_found");
    room.world.nobody.get("/watch/nonsense").await.bad("not_found");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_can_be_checked_and_holds_no_address() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    taken(&room.command(&room.host, bid(2, lot, 5)).await);
    taken(&room.command(&room.host, json!({"kind": "message", "text": "well done"})).await);
    let path = format!("/auctions/{}/export.json", room.auction);
    let running: Export = serde_json::from_str(&room.host.get(&path).await.text).unwrap();
    let report = verify(&running).unwrap();
    assert!(!report.draw_checked);
    taken(&room.command(&room.host, json!({"kind": "cancel"})).await);
    let answer = room.host.get(&path).await;
    let over: Export = serde_json::from_str(&answer.text).unwrap();
    assert!(verify(&over).unwrap().draw_checked);
    assert!(!answer.text.contains("example.org"));
    assert_eq!(over.seats[&2], "Ben");
}
