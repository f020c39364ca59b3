//! Nothing of one room reaches another.

use crate::room::{Room, bid, refused, taken};
use crate::world::text;
use serde_json::json;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn news_stay_in_their_room() {
    let room = Room::new(&["Ben"]).await;
    let dana = room.world.person("Dana").await;
    let other = room.world.competition(&dana).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    let mut dana_socket = room.socket(&dana).await;
    let answer = dana_socket.ask("join", json!({"auction": other["auction"]})).await;
    assert_eq!(answer["ok"], true);
    let lot = room.begin().await;
    taken(&room.by_socket(&mut ben, bid(2, lot, 5)).await);
    let path = format!("/auctions/{}/commands", text(&other, "auction"));
    let secret = json!({"id": "m", "action": {"kind": "message", "text": "only for us"}});
    dana.post(&path, secret).await.good();
    dana_socket.next("batch").await;
    dana_socket.drain().await;
    ben.drain().await;
    assert!(!dana_socket.all.contains(&room.auction), "{}", dana_socket.all);
    assert!(!ben.all.contains(text(&other, "auction")) && !ben.all.contains("only for us"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn strangers_are_told_that_there_is_nothing() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    let stranger = room.world.person("Sid").await;
    let mut socket = room.socket(&stranger).await;
    for body in [json!({"auction": room.auction}), json!({"auction": "nowhere"})] {
        let answer = socket.ask("join", body).await;
        assert_eq!(answer["error"]["code"], "not_found", "{answer}");
    }
    let answer = socket.ask("join_competition", json!({"competition": room.competition})).await;
    assert_eq!(answer["error"]["code"], "not_found", "{answer}");
    refused(&room.by_socket(&mut socket, bid(2, lot, 5)).await, "not_found");
    for path in [
        "",
        "/events",
        "/results",
        "/draw",
        "/export.json",
        "/export.csv",
        "/stream",
        "/my-refusals",
        "/lots/1/bids",
    ] {
        let path = format!("/auctions/{}{path}", room.auction);
        stranger.get(&path).await.bad("not_found");
        room.world.nobody.get(&path).await.bad("not_signed_in");
    }
    socket.drain().await;
    assert_eq!((socket.left("batch"), socket.left("presence")), (0, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_leaving_nothing_is_heard() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    let answer = ben.ask("leave", json!({"auction": room.auction})).await;
    assert_eq!(answer["ok"], true);
    let again = ben.ask("leave", json!({"auction": room.auction})).await;
    assert_eq!(again["error"]["code"], "conflict");
    ben.drain().await;
    let before = ben.left("batch");
    taken(&room.command(&room.host, json!({"kind": "message", "text": "hello"})).await);
    ben.drain().await;
    assert_eq!(ben.left("batch"), before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_asked_to_come_in_sees_no_auction_yet() {
    let room = Room::new(&[]).await;
    let asking = room.world.person("Ada").await;
    let (role, standing) = (gavel_store::Role::Manager, gavel_store::Standing::Asked);
    room.world.seat(&room.competition, &asking, role, standing).await;
    let mut socket = room.socket(&asking).await;
    let answer = socket.ask("join", json!({"auction": room.auction})).await;
    assert_eq!(answer["error"]["code"], "not_allowed", "{answer}");
}
