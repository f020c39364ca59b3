//! Auctions, members and sessions that go away under an open page.

use crate::room::{Room, refused};
use crate::socket::Socket;
use crate::stream::Stream;
use serde_json::json;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reset_takes_everybody_to_the_new_auction() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    room.begin().await;
    let path = format!("/competitions/{}/reset", room.competition);
    room.host.post(&path, json!({"name": "Test football"})).await.good();
    let gone = ben.next("gone").await;
    assert_eq!((&gone["auction"], &gone["why"]), (&json!(room.auction), &json!("reset")));
    let next = gone["next"].as_str().unwrap().to_owned();
    let answer = ben.ask("join", json!({"auction": next})).await;
    assert_eq!(answer["snapshot"]["room"]["status"], "waiting", "{answer}");
    // Bidding into an auction that was reset.
    let bid = json!({"kind": "bid", "seat": 2, "lot": 1, "amount": 5_000_000});
    let receipt = room.by_socket(&mut ben, bid).await;
    assert_eq!(receipt["result"], "refused", "{receipt}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deleted_competition_says_so() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    let path = format!("/competitions/{}", room.competition);
    let answer = room.host.delete(&path, json!({"name": "Test football"})).await;
    assert!(answer.status.is_success(), "{}", answer.text);
    assert_eq!(ben.next("gone").await["why"], "deleted");
    let answer = ben.ask("join", json!({"auction": room.auction})).await;
    assert_eq!(answer["ok"], false, "{answer}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_removed_hears_nothing_more() {
    let room = Room::new(&["Ben", "Cleo"]).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    let lot = room.begin().await;
    let path = format!("/competitions/{}/members/2", room.competition);
    let answer = room.host.delete(&path, json!({"assets_return": true})).await;
    assert!(answer.status.is_success(), "{}", answer.text);
    assert_eq!(ben.next("gone").await["why"], "removed");
    ben.drain().await;
    while ben.left("batch") > 0 {
        ben.next("batch").await;
    }
    room.command(&room.host, json!({"kind": "message", "text": "without Ben"})).await;
    ben.drain().await;
    assert_eq!(ben.left("batch"), 0);
    let bid = json!({"kind": "bid", "seat": 2, "lot": lot, "amount": 5_000_000});
    refused(&room.by_socket(&mut ben, bid).await, "not_found");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_watches_by_a_link_that_is_ended_is_shown_out() {
    let room = Room::new(&["Ben"]).await;
    let path = format!("/competitions/{}/watch-links", room.competition);
    let mut tokens = vec![];
    let mut ids = vec![];
    for label in ["Hall", "Parents"] {
        let link = room.host.post(&path, json!({"label": label})).await.good();
        tokens.push(link["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned());
        ids.push(link["id"].as_str().unwrap().to_owned());
    }
    let mut watchers = vec![];
    for token in &tokens {
        let auth = json!({"protocol": 1, "watch": token});
        let mut socket = Socket::try_connect(room.at, None, auth).await.unwrap();
        let answer = socket.ask("join", json!({"auction": room.auction})).await;
        assert_eq!(answer["snapshot"]["me"]["watching"], true, "{answer}");
        watchers.push(socket);
    }
    let mut stream = Stream::by_link(&room, &tokens[0]).await;
    stream.next("snapshot").await;
    let ended = room.host.delete(&format!("{path}/{}", ids[0]), json!({})).await;
    assert!(ended.status.is_success(), "{}", ended.text);
    assert_eq!(stream.next("gone").await.1["why"], "link_ended");
    let mut hall = watchers.remove(0);
    assert_eq!(hall.next("gone").await["why"], "link_ended");
    hall.until_closed().await;
    room.begin().await;
    watchers[0].next("batch").await;
    let auth = json!({"protocol": 1, "watch": tokens[0]});
    assert!(Socket::try_connect(room.at, None, auth).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stream_ends_for_who_is_removed() {
    let room = Room::new(&["Ben", "Cleo"]).await;
    let mut ben = Stream::of(&room, &room.members[0].1).await;
    let mut cleo = Stream::of(&room, &room.members[1].1).await;
    ben.next("snapshot").await;
    cleo.next("snapshot").await;
    let path = format!("/competitions/{}/members/2", room.competition);
    room.host.delete(&path, json!({"assets_return": true})).await.good();
    assert_eq!(ben.next("gone").await.1["why"], "removed");
    room.begin().await;
    cleo.next("batch").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_that_is_ended_closes_its_sockets() {
    let room = Room::new(&["Ben"]).await;
    let ben = &room.members[0].1;
    let (socket, _) = room.joined(ben).await;
    let (mut host, _) = room.joined(&room.host).await;
    let answer = ben.post("/sign-out", json!({})).await;
    assert!(answer.status.is_success(), "{}", answer.text);
    socket.until_closed().await;
    host.drain().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_becomes_a_host_gets_the_hosts_view() {
    let room = Room::new(&["Ben", "Cleo"]).await;
    let ben = &room.members[0].1;
    let (mut socket, _) = room.joined(ben).await;
    socket.ask("join_competition", json!({"competition": room.competition})).await;
    let lot = room.begin().await;
    let path = format!("/competitions/{}/members/2", room.competition);
    room.host.patch(&path, json!({"role": "co_commissioner"})).await.good();
    loop {
        let push = socket.next("competition").await;
        if push["view"]["members"][1]["role"] == "co_commissioner" {
            break;
        }
    }
    // The view is told first and the places follow: ask until the new one holds.
    loop {
        let pause = json!({"kind": "pause", "on": {"lot": lot}});
        let receipt = room.by_socket(&mut socket, pause).await;
        if receipt["result"] == "taken" {
            break;
        }
        assert_eq!(receipt["code"], "not_allowed", "{receipt}");
    }
    assert_eq!(room.view(ben).await["me"]["host"], true);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_stops_says_so_to_sockets() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    gavel_server::live::announce_stop(&room.world.app).await;
    assert_eq!(ben.next("stopping").await["within_ms"], 2_000);
    ben.drain().await;
    gavel_server::live::close(&room.world.app).await;
    ben.until_closed().await;
}
