//! Who reads too slowly, and who says too much.

use super::common::*;
use gavel_socketio::{Config, Message, Reason};

#[tokio::test]
async fn who_does_not_read_is_dropped_and_holds_nobody_up() {
    let mut here = Here::start(Config::default()).await;
    let (mut reads, _) = here.client().await;
    let (_does_not, id) = here.client().await;
    let big = Message::event("big", &format!("\"{}\"", "x".repeat(60_000)));
    let mut sent = 0;
    let dropped = loop {
        here.server.send("all", &big).await;
        sent += 1;
        assert_eq!(reads.text().await.len(), 60_000 + 12);
        if let Ok(noted) = here.noted.try_recv() {
            break noted;
        }
        assert!(sent < 10_000, "nobody was dropped");
    };
    assert_eq!(dropped, Noted::Out(id, Reason::TooSlow));
    here.server.send("all", &Message::event("end", "1")).await;
    assert_eq!(reads.text().await, r#"42["end",1]"#);
}

#[tokio::test]
async fn who_is_only_late_gets_everything() {
    let config = Config { waiting_bytes_max: 64 * 1024 * 1024, ..Config::default() };
    let mut here = Here::start(config).await;
    let (mut late, _) = here.client().await;
    let body = format!("\"{}\"", "x".repeat(50_000));
    // More than the system keeps for a socket.
    for _ in 0..400 {
        here.server.send("all", &Message::event("big", &body)).await;
    }
    // What the next of its kind replaces is not worth keeping.
    here.server.send_volatile("all", &Message::event("tick", "1")).await;
    here.server.send("all", &Message::event("end", "1")).await;
    for _ in 0..400 {
        assert_eq!(late.text().await.len(), 50_000 + 12);
    }
    assert_eq!(late.text().await, r#"42["end",1]"#);
}

#[tokio::test]
async fn a_message_beyond_the_limit_ends_the_connection() {
    let config = Config { message_bytes_max: 1_000, ..Config::default() };
    let mut here = Here::start(config).await;
    let (mut line, id) = here.client().await;
    line.send(&format!("42[\"{}\"]", "x".repeat(990))).await;
    line.send(&format!("42[\"{}\"]", "x".repeat(1_000))).await;
    assert_eq!(line.ended().await, Some(1009));
    assert_eq!(here.note().await, Noted::Out(id, Reason::Nonsense));
    let sid = polls(here.at).await;
    let (status, _) = http(here.at, "POST", &query(&sid), &"x".repeat(1_001)).await;
    assert_eq!(status, 400);
    assert_eq!(http(here.at, "GET", &query(&sid), "").await.0, 400);
}

#[tokio::test]
async fn one_hundred_messages_in_one_breath_are_answered_in_order() {
    let mut here = Here::start(Config::default()).await;
    let (mut line, _) = here.client().await;
    for id in 0..100 {
        line.send(&format!("42{id}[\"n\",{id}]")).await;
    }
    for id in 0..100 {
        assert_eq!(line.text().await, format!("43{id}[{{\"body\":{id},\"name\":\"n\"}}]"));
    }
}
