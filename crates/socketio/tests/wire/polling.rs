//! By long polling, and from it to a WebSocket.

use super::common::*;
use gavel_socketio::{Config, Message, Reason};

#[tokio::test]
async fn a_session_by_requests_alone() {
    let mut here = Here::start(Config::default()).await;
    let sid = polls(here.at).await;
    let said = http(here.at, "POST", &query(&sid), "40").await;
    assert_eq!(said, (200, "ok".into()));
    let (_, heard) = http(here.at, "GET", &query(&sid), "").await;
    assert!(heard.starts_with("40{\"sid\":"), "{heard}");
    let Noted::In(id) = here.note().await else { panic!("not let in") };
    let two = "421[\"a\"]\u{1e}422[\"b\"]";
    http(here.at, "POST", &query(&sid), two).await;
    let (_, heard) = http(here.at, "GET", &query(&sid), "").await;
    let expected = "431[{\"body\":null,\"name\":\"a\"}]\u{1e}432[{\"body\":null,\"name\":\"b\"}]";
    assert_eq!(heard, expected);
    let at = here.at;
    let waiting = tokio::spawn(async move { http(at, "GET", &query(&sid), "").await });
    loop {
        here.server.send("all", &Message::event("news", "1")).await;
        if waiting.is_finished() {
            break;
        }
        tokio::task::yield_now().await;
    }
    assert!(waiting.await.unwrap().1.starts_with("42[\"news\",1]"));
    here.server.client(id).unwrap().close();
    assert_eq!(here.note().await, Noted::Out(id, Reason::Ended));
}

#[tokio::test]
async fn a_waiting_request_hears_the_end() {
    let mut here = Here::start(Config::default()).await;
    let sid = polls(here.at).await;
    http(here.at, "POST", &query(&sid), "40").await;
    http(here.at, "GET", &query(&sid), "").await;
    let Noted::In(id) = here.note().await else { panic!("not let in") };
    let (at, asked) = (here.at, query(&sid));
    let waiting = tokio::spawn(async move { http(at, "GET", &asked, "").await });
    // Whether it waits already or comes too late, it hears that there is no more.
    here.server.client(id).unwrap().close();
    let (status, heard) = waiting.await.unwrap();
    assert!((status, &*heard) == (200, "41\u{1e}1") || status == 400, "{status} {heard}");
}

#[tokio::test]
async fn two_requests_at_once_end_the_session() {
    let here = Here::start(Config::default()).await;
    let sid = polls(here.at).await;
    let asked = query(&sid);
    let (one, two) =
        tokio::join!(http(here.at, "GET", &asked, ""), http(here.at, "GET", &asked, ""));
    let mut statuses = [one.0, two.0];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 400]);
    assert_eq!(http(here.at, "GET", &query(&sid), "").await.0, 400);
}

#[tokio::test]
async fn the_change_to_a_websocket_loses_nothing() {
    let mut here = Here::start(Config::default()).await;
    let sid = polls(here.at).await;
    http(here.at, "POST", &query(&sid), "40").await;
    http(here.at, "GET", &query(&sid), "").await;
    here.note().await;
    let (at, asked) = (here.at, query(&sid));
    let waiting = tokio::spawn(async move { http(at, "GET", &asked, "").await });
    let mut line = Line::open(here.at, &format!("&sid={sid}")).await;
    line.send("2probe").await;
    assert_eq!(line.text().await, "3probe");
    assert_eq!(waiting.await.unwrap(), (200, "6".into()));
    // Said between the probe and the change.
    here.server.send("all", &Message::event("news", "1")).await;
    line.send("5").await;
    assert_eq!(line.text().await, "42[\"news\",1]");
    line.send("423[\"now\"]").await;
    assert_eq!(line.text().await, "433[{\"body\":null,\"name\":\"now\"}]");
    assert_eq!(http(here.at, "GET", &query(&sid), "").await.0, 400);
    assert_eq!(http(here.at, "POST", &query(&sid), "41").await.0, 400);
}

#[tokio::test]
async fn a_websocket_that_is_given_up_leaves_the_session_polling() {
    let mut here = Here::start(Config::default()).await;
    let sid = polls(here.at).await;
    http(here.at, "POST", &query(&sid), "40").await;
    http(here.at, "GET", &query(&sid), "").await;
    here.note().await;
    let mut line = Line::open(here.at, &format!("&sid={sid}")).await;
    line.send("2probe").await;
    line.text().await;
    drop(line);
    http(here.at, "POST", &query(&sid), "424[\"still\"]").await;
    loop {
        let (status, heard) = http(here.at, "GET", &query(&sid), "").await;
        assert_eq!(status, 200);
        if heard.contains("still") {
            break;
        }
        assert_eq!(heard, "6");
    }
}

#[tokio::test]
async fn requests_that_are_wrong_have_the_official_numbers() {
    let here = Here::start(Config::default()).await;
    let sid = polls(here.at).await;
    let rows = [
        ("GET", "transport=polling".to_owned(), 5),
        ("GET", "EIO=3&transport=polling".to_owned(), 5),
        ("GET", "EIO=4".to_owned(), 0),
        ("GET", "EIO=4&transport=pigeon".to_owned(), 0),
        ("GET", "EIO=4&transport=polling&sid=nobody".to_owned(), 1),
        ("GET", format!("EIO=4&transport=polling&sid={}", "A".repeat(22)), 1),
        ("POST", "EIO=4&transport=polling".to_owned(), 2),
        ("POST", "EIO=4&transport=websocket".to_owned(), 2),
        ("PUT", query(&sid), 3),
        ("GET", "EIO=4&transport=websocket".to_owned(), 3),
    ];
    for (method, asked, code) in rows {
        let (status, body) = http(here.at, method, &asked, "").await;
        let body: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert_eq!((status, &body["code"]), (400, &code.into()), "{method} {asked}: {body}");
    }
}
