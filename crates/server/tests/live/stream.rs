//! Server-Sent Events: from the beginning, and from where a reader was.

use crate::client::Client;
use crate::room::{Room, bid, taken};
use serde_json::Value;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub struct Stream {
    wire: TcpStream,
    text: String,
}

impl Stream {
    async fn open(room: &Room, last: Option<u64>) -> Self {
        let last = last.map(|id| format!("Last-Event-ID: {id}\r\n")).unwrap_or_default();
        Self::ask(room, "", &format!("{}{last}", cookie(&room.host))).await
    }

    /// The stream of somebody.
    pub async fn of(room: &Room, client: &Client) -> Self {
        Self::ask(room, "", &cookie(client)).await
    }

    /// The stream of somebody who holds a link for watching.
    pub async fn by_link(room: &Room, token: &str) -> Self {
        Self::ask(room, &format!("?watch={token}"), "").await
    }

    async fn ask(room: &Room, query: &str, headers: &str) -> Self {
        let mut wire = TcpStream::connect(room.at).await.unwrap();
        let path = format!("/api/v1/auctions/{}/stream{query}", room.auction);
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\n{headers}\r\n");
        wire.write_all(request.as_bytes()).await.unwrap();
        Self { wire, text: String::new() }
    }

    /// The next event of a kind: its id and what it says.
    pub async fn next(&mut self, kind: &str) -> (Option<u64>, Value) {
        let start = format!("event: {kind}\n");
        loop {
            if let Some(found) = self.take(&start) {
                return found;
            }
            let mut bytes = vec![0; 64 * 1024];
            let read = self.wire.read(&mut bytes);
            let read = tokio::time::timeout(Duration::from_secs(30), read).await.expect("in time");
            let read = read.unwrap();
            assert!(read > 0, "the stream ended: {}", self.text);
            let text = String::from_utf8_lossy(&bytes[..read]);
            // Chunk sizes stand on lines of their own.
            self.text.push_str(&text.replace('\r', ""));
        }
    }

    /// Reads until the last chunk of the answer.
    async fn ended(&mut self) {
        while !self.text.ends_with("\n0\n\n") {
            let mut bytes = vec![0; 1024];
            let read = self.wire.read(&mut bytes);
            let read = tokio::time::timeout(Duration::from_secs(30), read).await.expect("in time");
            let read = read.unwrap();
            assert!(read > 0, "the line broke before the stream's end: {}", self.text);
            self.text.push_str(&String::from_utf8_lossy(&bytes[..read]).replace('\r', ""));
        }
    }

    fn take(&mut self, start: &str) -> Option<(Option<u64>, Value)> {
        let at = self.text.find(start)?;
        let end = at + self.text[at..].find("\n\n")?;
        let event = self.text[at..end].to_owned();
        self.text.drain(..end);
        let line = |name: &str| event.lines().find_map(|line| line.strip_prefix(name));
        let id = line("id: ").map(|id| id.parse().unwrap());
        Some((id, serde_json::from_str(line("data: ")?).unwrap()))
    }
}

fn cookie(client: &Client) -> String {
    format!("Cookie: gavel_session={}\r\n", client.cookie.as_deref().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stream_begins_with_everything_and_goes_on_with_events() {
    let room = Room::new(&["Ben"]).await;
    let mut stream = Stream::open(&room, None).await;
    let (id, snapshot) = stream.next("snapshot").await;
    assert_eq!(id, snapshot["head"].as_u64());
    let lot = room.begin().await;
    let seq = taken(&room.command(&room.host, bid(2, lot, 5)).await);
    let mut head = id.unwrap();
    while head < seq {
        let (id, batch) = stream.next("batch").await;
        assert_eq!(batch["from"].as_u64(), Some(head + 1));
        assert_eq!(id, batch["to"].as_u64());
        head = id.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reader_that_comes_back_gets_what_it_missed() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    let known = taken(&room.command(&room.host, bid(1, lot, 5)).await);
    let last = taken(&room.command(&room.host, bid(2, lot, 6)).await);
    let mut stream = Stream::open(&room, Some(known)).await;
    let (id, batch) = stream.next("batch").await;
    assert_eq!((batch["from"].as_u64(), id), (Some(known + 1), Some(last)));
    let mut stream = Stream::open(&room, Some(999_999)).await;
    assert_eq!(stream.next("snapshot").await.0, Some(last));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stream_says_when_its_auction_is_gone() {
    let room = Room::new(&["Ben"]).await;
    let mut stream = Stream::open(&room, None).await;
    stream.next("snapshot").await;
    let path = format!("/competitions/{}", room.competition);
    let body = serde_json::json!({"name": "Test football"});
    let answer = room.host.delete(&path, body).await;
    assert!(answer.status.is_success(), "{}", answer.text);
    assert_eq!(stream.next("gone").await.1["why"], "deleted");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stream_of_a_server_that_stops_says_so_and_ends() {
    let room = Room::new(&["Ben"]).await;
    let mut stream = Stream::open(&room, None).await;
    stream.next("snapshot").await;
    gavel_server::live::announce_stop(&room.world.app).await;
    assert_eq!(stream.next("stopping").await.1["within_ms"], 2_000);
    stream.ended().await;
}
