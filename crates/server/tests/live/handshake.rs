//! What is said when a line is made: who comes in, and which protocol their page speaks.

use crate::client::Client;
use crate::room::{Room, bid, taken};
use crate::socket::Socket;
use gavel_server::live;
use serde_json::{Value, json};
use std::net::SocketAddr;

/// A later version of the server, for which a page of today is two versions old.
const LATER: u32 = live::PROTOCOL + 2;

/// The same server as its version that speaks [`LATER`] will be: sockets only.
async fn later(room: &Room) -> SocketAddr {
    let router = live::attach_speaking(&room.world.app, axum::Router::new(), LATER);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    at
}

async fn connect(at: SocketAddr, client: &Client, protocol: u32) -> Socket {
    let auth = json!({"protocol": protocol});
    Socket::try_connect(at, client.cookie.as_deref(), auth).await.expect("let in")
}

async fn join(socket: &mut Socket, room: &Room) -> Value {
    let answer = socket.ask("join", json!({"auction": room.auction})).await;
    assert_eq!(answer["ok"], true, "{answer}");
    answer["snapshot"].clone()
}

fn says_reload(notice: &Value) -> bool {
    notice["kind"] == "reload" && notice["message"].as_str().is_some_and(|text| text.len() > 10)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_page_keeps_bidding_through_the_open_lot_and_is_told_to_reload_after_it() {
    let room = Room::new(&["Ben", "Cleo"]).await;
    let lot = room.begin().await;
    let at = later(&room).await;
    let ben = &room.members[0].1;
    let mut old = connect(at, ben, live::PROTOCOL).await;
    join(&mut old, &room).await;
    let looked = old.ask("join_competition", json!({"competition": room.competition})).await;
    assert_eq!(looked["ok"], true, "{looked}");
    let mut last = connect(at, &room.members[1].1, LATER - 1).await;
    join(&mut last, &room).await;
    taken(&room.by_socket(&mut old, bid(2, lot, 1)).await);
    taken(&room.by_socket(&mut last, bid(3, lot, 2)).await);
    old.drain().await;
    assert_eq!(old.left("notice"), 0, "a lot is open");
    let sold = taken(&room.command(&room.host, json!({"kind": "sell_now", "lot": lot})).await);
    let notice = old.next("notice").await;
    assert!(says_reload(&notice), "{notice}");
    assert_eq!(notice["auction"], room.auction.as_str());
    while last.next("batch").await["to"].as_u64().unwrap() < sold {}
    last.drain().await;
    assert_eq!(last.left("notice"), 0, "the last protocol is spoken");
    // Between lots it is told as soon as it comes.
    let mut again = connect(at, ben, live::PROTOCOL).await;
    join(&mut again, &room).await;
    let notice = again.next("notice").await;
    assert!(says_reload(&notice), "{notice}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_old_page_of_a_competition_is_told_to_reload_when_no_lot_is_open() {
    let room = Room::new(&["Ben"]).await;
    let at = later(&room).await;
    let ben = &room.members[0].1;
    let look = json!({"competition": room.competition});
    let mut page = connect(at, ben, live::PROTOCOL).await;
    page.ask("join_competition", look.clone()).await;
    let notice = page.next("notice").await;
    assert!(says_reload(&notice), "{notice}");
    let lot = room.begin().await;
    let mut page = connect(at, ben, live::PROTOCOL).await;
    page.ask("join_competition", look).await;
    page.drain().await;
    assert_eq!(page.left("notice"), 0, "a lot is open");
    taken(&room.command(&room.host, json!({"kind": "sell_now", "lot": lot})).await);
    let notice = page.next("notice").await;
    assert!(says_reload(&notice), "{notice}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_of_this_version_is_told_nothing() {
    let room = Room::new(&["Ben"]).await;
    for auth in [json!({}), json!({"protocol": live::PROTOCOL})] {
        let ben = &room.members[0].1;
        let mut page = Socket::try_connect(room.at, ben.cookie.as_deref(), auth).await.unwrap();
        join(&mut page, &room).await;
        page.drain().await;
        assert_eq!(page.left("notice"), 0);
    }
}

/// The code and the sentence of a connection that was refused.
async fn refused(room: &Room, cookie: Option<&str>, auth: Value) -> (String, String) {
    let said = Socket::try_connect(room.at, cookie, auth).await.err().expect("refused");
    let (code, sentence) = said.split_once(": ").unwrap_or_else(|| panic!("no sentence: {said}"));
    (code.to_owned(), sentence.to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refused_connection_is_told_a_code_and_a_sentence() {
    let room = Room::new(&[]).await;
    let host = room.host.cookie.as_deref();
    for (cookie, auth, code, sentence) in [
        (None, json!({}), "not_signed_in", "Sign in first"),
        (Some("nonsense"), json!({}), "not_signed_in", "Sign in first"),
        (None, json!({"watch": "nonsense"}), "expired", "This link does not work"),
        (host, json!({"protocol": "new"}), "bad_request", "protocol is a whole number"),
        (host, json!({"protocol": -1}), "bad_request", "protocol is a whole number"),
        (host, json!({"token": 7}), "bad_request", "token and watch are texts"),
    ] {
        let said = refused(&room, cookie, auth.clone()).await;
        assert_eq!(said.0, code, "{auth}");
        assert!(said.1.contains(sentence), "{auth}: {}", said.1);
    }
    // A bearer token in the handshake is as good as the cookie.
    let token = room.host.cookie.clone().unwrap();
    assert!(Socket::try_connect(room.at, None, json!({"token": token})).await.is_ok());
}
