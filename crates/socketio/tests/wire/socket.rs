//! By WebSocket.

use super::common::*;
use gavel_socketio::{Config, Reason};
use serde_json::{Value, json};
use std::sync::atomic::Ordering;
use std::time::Duration;

#[tokio::test]
async fn the_first_word_says_how_silence_is_noticed() {
    let here = Here::start(Config::default()).await;
    let mut line = Line::open(here.at, "").await;
    let hello = line.text().await;
    let hello: Value = serde_json::from_str(hello.strip_prefix('0').unwrap()).unwrap();
    assert_eq!(hello["pingInterval"], 3_000);
    assert_eq!(hello["pingTimeout"], 5_000);
    assert_eq!(hello["maxPayload"], 65_536);
    assert_eq!(hello["upgrades"], json!([]));
}

#[tokio::test]
async fn messages_are_answered_when_they_ask_for_it() {
    let mut here = Here::start(Config::default()).await;
    let (mut line, _) = here.client().await;
    line.send(r#"42["quiet",1]"#).await;
    line.send(r#"427["loud",{"a":[1]}]"#).await;
    line.send(r#"428["bare"]"#).await;
    assert_eq!(line.text().await, r#"437[{"body":{"a":[1]},"name":"loud"}]"#);
    assert_eq!(line.text().await, r#"438[{"body":null,"name":"bare"}]"#);
}

#[tokio::test]
async fn who_is_refused_hears_why_and_may_ask_again() {
    let mut here = Here::start(Config::default()).await;
    let mut line = Line::open(here.at, "").await;
    line.text().await;
    line.send(r#"40{"no":true}"#).await;
    assert_eq!(line.text().await, r#"44{"data":{"why":"you asked"},"message":"no"}"#);
    line.send("40").await;
    assert!(line.text().await.starts_with("40{"));
    assert!(matches!(here.note().await, Noted::In(_)));
}

#[tokio::test]
async fn there_is_one_namespace() {
    let here = Here::start(Config::default()).await;
    let mut line = Line::open(here.at, "").await;
    line.text().await;
    line.send("40/admin,").await;
    assert_eq!(line.text().await, r#"44/admin,{"message":"Invalid namespace"}"#);
}

#[tokio::test]
async fn goodbye_and_a_broken_line_are_told_apart() {
    let mut here = Here::start(Config::default()).await;
    let (mut polite, first) = here.client().await;
    let (rude, second) = here.client().await;
    polite.send("41").await;
    assert_eq!(here.note().await, Noted::Out(first, Reason::Goodbye));
    drop(rude);
    assert_eq!(here.note().await, Noted::Out(second, Reason::Line));
    assert!(here.server.client(first).is_none());
}

#[tokio::test]
async fn silence_ends_a_connection_and_an_answer_keeps_it() {
    let config = Config {
        ping_every: Duration::from_millis(40),
        ping_timeout: Duration::from_millis(400),
        ..Config::default()
    };
    let mut here = Here::start(config).await;
    let (mut awake, _) = here.client().await;
    let (_asleep, id) = here.client().await;
    loop {
        tokio::select! {
            noted = here.noted.recv() => {
                assert_eq!(noted, Some(Noted::Out(id, Reason::Silence)));
                break;
            }
            text = awake.next() => {
                assert_eq!(text.as_deref(), Some("2"));
                awake.send("3").await;
            }
        }
    }
}

#[tokio::test]
async fn what_is_no_packet_ends_the_connection() {
    for (nonsense, code) in [("", 1002), ("9", 1002), ("42{", 1002), ("2", 1002), ("5", 1002)] {
        let mut here = Here::start(Config::default()).await;
        let (mut line, id) = here.client().await;
        line.send(nonsense).await;
        assert_eq!(line.ended().await, Some(code), "{nonsense:?}");
        assert_eq!(here.note().await, Noted::Out(id, Reason::Nonsense), "{nonsense:?}");
    }
}

#[tokio::test]
async fn nobody_speaks_before_being_let_in() {
    let here = Here::start(Config::default()).await;
    let mut line = Line::open(here.at, "").await;
    line.text().await;
    line.send(r#"42["hello"]"#).await;
    assert_eq!(line.ended().await, Some(1002));
}

#[tokio::test]
async fn who_never_asks_to_be_let_in_is_sent_away() {
    let config = Config { connect_within: Duration::from_millis(50), ..Config::default() };
    let here = Here::start(config).await;
    let mut line = Line::open(here.at, "").await;
    line.text().await;
    assert_eq!(line.ended().await, Some(1002));
}

#[tokio::test]
async fn a_ping_of_the_websocket_is_answered() {
    use futures_util::{SinkExt, StreamExt};
    use tokio_tungstenite::tungstenite::Message;
    let mut here = Here::start(Config::default()).await;
    let (mut line, _) = here.client().await;
    line.0.send(Message::Ping("there?".into())).await.unwrap();
    let answer = tokio::time::timeout(PATIENCE, line.0.next()).await.unwrap();
    assert_eq!(answer.unwrap().unwrap(), Message::Pong("there?".into()));
}

#[tokio::test]
async fn nothing_is_heard_after_goodbye() {
    use futures_util::SinkExt;
    use tokio_tungstenite::tungstenite::Message;
    let mut here = Here::start(Config::default()).await;
    let (mut line, id) = here.client().await;
    // All in one write, so that they are read together.
    for text in [r#"42["before"]"#, "41", r#"42["after"]"#] {
        line.0.feed(Message::text(text)).await.unwrap();
    }
    line.0.flush().await.unwrap();
    assert_eq!(here.note().await, Noted::Out(id, Reason::Goodbye));
    let sid = polls(here.at).await;
    http(here.at, "POST", &query(&sid), "40").await;
    assert!(matches!(here.note().await, Noted::In(_)));
    http(here.at, "POST", &query(&sid), "42[\"before\"]\u{1e}41\u{1e}42[\"after\"]").await;
    assert!(matches!(here.note().await, Noted::Out(_, Reason::Goodbye)));
    assert_eq!(here.heard.load(Ordering::Relaxed), 2);
}
