//! Whatever a stranger sends on a socket is answered with a code and a sentence, and harms nothing.

use crate::room::{Room, refused};
use crate::world::text;
use serde_json::{Value, json};

/// What no message is.
fn nonsense() -> Vec<Value> {
    let mut all = vec![json!(null), json!([]), json!("x"), json!(1), json!(true), json!({})];
    all.push(json!({"auction": 1, "competition": 1, "id": 1, "action": 1, "visible": 1, "t": "x"}));
    all.push(json!({"auction": "x".repeat(300)}));
    all.push(json!({"auction": "a\u{0}b", "competition": "a\u{202e}b"}));
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_message_refuses_nonsense() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    for event in ["join", "leave", "join_competition", "here", "practice", "clock"] {
        for body in nonsense() {
            let answer = ben.ask(event, body.clone()).await;
            assert_eq!(answer["ok"], false, "{event} {body}: {answer}");
            let code = text(&answer["error"], "code").to_owned();
            let known = ["bad_request", "not_found", "conflict"].contains(&code.as_str());
            assert!(known, "{event} {body}: {answer}");
            assert!(text(&answer["error"], "message").len() > 10, "{answer}");
        }
    }
    for body in nonsense() {
        let receipt = ben.ask("command", body.clone()).await;
        assert_eq!(receipt["result"], "refused", "{body}: {receipt}");
    }
    ben.drain().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unknown_fields_are_named() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    for (event, body) in [
        ("join", json!({"auction": room.auction, "as_host": true})),
        ("leave", json!({"auction": room.auction, "as_host": true})),
        ("here", json!({"auction": room.auction, "visible": true, "as_host": 1})),
        ("join_competition", json!({"competition": room.competition, "as_host": 1})),
        (
            "practice",
            json!({"competition": room.competition, "action": {"kind": "end"}, "as_host": 1}),
        ),
    ] {
        let answer = ben.ask(event, body).await;
        assert_eq!(answer["error"]["code"], "bad_request", "{event}: {answer}");
        assert_eq!(answer["error"]["field"], "as_host", "{event}: {answer}");
    }
    let mut message = room.message(json!({"kind": "message", "text": "x"}));
    message["seat"] = json!(1);
    refused(&ben.ask("command", message).await, "bad_request");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn commands_that_are_none() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    let bid = |amount: Value| json!({"kind": "bid", "seat": 2, "lot": lot, "amount": amount});
    for action in [
        bid(json!(0)),
        bid(json!(-5)),
        bid(json!(1.5)),
        bid(json!(1e300)),
        bid(json!(9_007_199_254_740_992_i64)),
        bid(json!(u64::MAX)),
        bid(json!("5000000")),
        bid(json!(null)),
        json!({"kind": "bid", "seat": 2, "lot": lot}),
        json!({"kind": "bid", "seat": -1, "lot": lot, "amount": 5}),
        json!({"kind": "bid", "seat": 2, "lot": lot, "amount": 5, "price": 5}),
        json!({"kind": "open", "seed": "00"}),
        json!({"kind": "recover", "epoch": 9}),
        json!({"kind": "begin", "setup": {}}),
        json!({"kind": "void", "on": {"lot": lot, "seq": 1}, "asset": "x", "to": "next", "reason": "y"}),
        json!({"kind": "pause", "on": {"lot": lot}, "resume_after_ms": -1}),
        json!({"kind": "nothing"}),
        json!({}),
        json!([]),
    ] {
        let receipt = room.by_socket(&mut ben, action.clone()).await;
        let message = refused(&receipt, "bad_request").to_owned();
        assert!(!message.contains("expected i64"), "words of Rust: {message}");
    }
    for id in
        [json!(""), json!("x".repeat(65)), json!("a b"), json!("a\u{0}"), json!(5), json!(null)]
    {
        let mut message = room.message(json!({"kind": "pass", "seat": 2, "lot": lot}));
        message["id"] = id;
        refused(&ben.ask("command", message).await, "bad_request");
    }
    let nowhere =
        json!({"auction": "nowhere", "id": "a", "action": {"kind": "pass", "seat": 2, "lot": lot}});
    refused(&ben.ask("command", nowhere).await, "not_found");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn messages_that_nobody_knows_end_the_line_after_a_while() {
    let room = Room::new(&[]).await;
    let mut host = room.socket(&room.host).await;
    let answer = host.ask("subscribe_all", json!({})).await;
    assert_eq!(answer["error"]["code"], "bad_request");
    assert!(text(&answer["error"], "message").contains("join"), "{answer}");
    for _ in 0..120 {
        host.raw(r#"42["fly",{}]"#).await;
    }
    host.until_closed().await;
    room.joined(&room.host).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_without_end_ends_the_line_and_nothing_else() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    let mut host = room.socket(&room.host).await;
    let long = "x".repeat(200 * 1024);
    host.raw(&format!(r#"42["join",{{"auction":"{long}"}}]"#)).await;
    host.until_closed().await;
    ben.drain().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_line_can_be_in_so_many_rooms() {
    let room = Room::new(&[]).await;
    let mut host = room.socket(&room.host).await;
    let mut answers = Vec::new();
    for _ in 0..17 {
        let view = room.world.competition(&room.host).await;
        answers.push(host.ask("join", json!({"auction": view["auction"]})).await);
    }
    let full = answers.pop().unwrap();
    assert!(answers.iter().all(|answer| answer["ok"] == true));
    assert_eq!(full["error"]["code"], "full", "{full}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_commands_over_http_are_answered_alike() {
    let room = Room::new(&["Ben"]).await;
    let ben = &room.members[0].1;
    let path = format!("/auctions/{}/commands", room.auction);
    for body in [
        json!({"id": "a", "action": {"kind": "bid", "seat": 2, "lot": 1, "amount": 1.5}}),
        json!({"id": "a", "action": {"kind": "fly"}}),
        json!({"id": "", "action": {"kind": "begin"}}),
        json!({"id": "a", "action": {"kind": "begin"}, "seat": 1}),
        json!([]),
    ] {
        ben.post(&path, body).await.bad("bad_request");
    }
    let command = json!({"id": "a", "action": {"kind": "begin"}});
    room.world.nobody.post(&path, command.clone()).await.bad("not_signed_in");
    ben.post("/auctions/nowhere/commands", command.clone()).await.bad("not_found");
    let stranger = room.world.person("Sid").await;
    stranger.post(&path, command).await.bad("not_found");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn queries_that_are_none_are_answered_with_a_code() {
    let room = Room::new(&[]).await;
    let events = format!("/auctions/{}/events", room.auction);
    for query in
        ["after=x", "after=-1", "after=1.5", "after=99999999999999999999", "after=1&after=2"]
    {
        let message = room.host.get(&format!("{events}?{query}")).await.bad("bad_request");
        assert!(message.contains("after"), "{query}: {message}");
    }
}
