//! What is sent to many.

use super::common::*;
use gavel_socketio::{Config, Message, Reason};
use serde_json::json;

#[tokio::test]
async fn a_room_hears_what_is_sent_to_it_and_nobody_else_does() {
    let mut here = Here::start(Config::default()).await;
    let (mut inside, _) = here.client().await;
    let (mut outside, _) = here.client().await;
    inside.send(r#"421["enter","one"]"#).await;
    inside.text().await;
    here.server.send("one", &Message::event("news", "1")).await;
    here.server.send("all", &Message::event("end", "2")).await;
    assert_eq!(inside.text().await, r#"42["news",1]"#);
    assert_eq!(inside.text().await, r#"42["end",2]"#);
    assert_eq!(outside.text().await, r#"42["end",2]"#);
    inside.send(r#"422["leave","one"]"#).await;
    inside.text().await;
    here.server.send("one", &Message::event("news", "3")).await;
    here.server.send_all(&Message::event("end", "4")).await;
    assert_eq!(inside.text().await, r#"42["end",4]"#);
}

#[tokio::test]
async fn entering_twice_is_hearing_once() {
    let mut here = Here::start(Config::default()).await;
    let (mut line, _) = here.client().await;
    for id in 1..3 {
        line.send(&format!(r#"42{id}["enter","all"]"#)).await;
        line.text().await;
    }
    here.server.send("all", &Message::event("news", "1")).await;
    here.server.send("all", &Message::event("end", "2")).await;
    assert_eq!(line.text().await, r#"42["news",1]"#);
    assert_eq!(line.text().await, r#"42["end",2]"#);
}

#[tokio::test]
async fn everybody_hears_everything_in_order() {
    let mut here = Here::start(Config::default()).await;
    let mut lines = Vec::new();
    for _ in 0..20 {
        lines.push(here.client().await.0);
    }
    for number in 0..200 {
        here.server.send("all", &Message::event("n", &number.to_string())).await;
    }
    for line in &mut lines {
        for number in 0..200 {
            assert_eq!(line.text().await, format!(r#"42["n",{number}]"#));
        }
    }
}

#[tokio::test]
async fn a_room_that_is_closed_is_told_that_it_was_meant() {
    let mut here = Here::start(Config::default()).await;
    let (mut line, id) = here.client().await;
    here.server.close("all");
    assert_eq!(line.text().await, "41");
    assert_eq!(line.ended().await, Some(1000));
    assert_eq!(here.note().await, Noted::Out(id, Reason::Ended));
}

#[tokio::test]
async fn a_server_that_stops_says_that_it_goes_away() {
    let mut here = Here::start(Config::default()).await;
    let (mut line, id) = here.client().await;
    here.server.stop();
    assert_eq!(line.ended().await, Some(1001));
    assert_eq!(here.note().await, Noted::Out(id, Reason::Stopping));
}

#[tokio::test]
async fn a_client_that_closes_itself_by_a_message_is_answered_no_more() {
    let mut here = Here::start(Config::default()).await;
    let (mut line, id) = here.client().await;
    line.send(&format!("421{}", json!(["close"]))).await;
    assert_eq!(line.text().await, "41");
    assert_eq!(here.note().await, Noted::Out(id, Reason::Ended));
}
