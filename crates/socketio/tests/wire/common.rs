//! A server whose clients are echoed, and clients that speak the protocol by hand.

use axum::http::request::Parts;
use futures_util::{SinkExt, StreamExt};
use gavel_socketio::{Client, ClientId, Config, Handler, Reason, Refused, Reply, Server};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// Nothing takes longer on a machine that is not stuck.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// What a handler noted.
#[derive(Debug, PartialEq)]
pub enum Noted {
    In(ClientId),
    Out(ClientId, Reason),
}

/// Lets everybody in but who says `"no": true`; answers with what it was told.
pub struct Echo {
    noted: mpsc::UnboundedSender<Noted>,
    heard: Arc<AtomicUsize>,
}

impl Handler for Echo {
    type Owner = ();

    async fn admit(&self, client: Client<Self>, _: Arc<Parts>, auth: Value) -> Result<(), Refused> {
        if auth["no"] == true {
            return Err(Refused { message: "no".into(), data: json!({ "why": "you asked" }) });
        }
        client.enter("all");
        self.noted.send(Noted::In(client.id())).ok();
        Ok(())
    }

    fn hear(&self, client: Client<Self>, name: &str, body: Value, reply: Reply<Self>) {
        self.heard.fetch_add(1, Ordering::Relaxed);
        match name {
            "enter" => client.enter(body.as_str().unwrap()),
            "leave" => client.leave(body.as_str().unwrap()),
            "close" => client.close(),
            _ => {}
        }
        reply.send(&json!({ "name": name, "body": body })).unwrap();
    }

    async fn part(&self, client: ClientId, (): &(), reason: Reason) {
        self.noted.send(Noted::Out(client, reason)).ok();
    }
}

pub struct Here {
    pub at: SocketAddr,
    pub server: Server<Echo>,
    pub noted: mpsc::UnboundedReceiver<Noted>,
    /// How many messages reached the handler.
    pub heard: Arc<AtomicUsize>,
}

impl Here {
    pub async fn start(config: Config) -> Self {
        let (noted, notes) = mpsc::unbounded_channel();
        let heard = Arc::<AtomicUsize>::default();
        let server = Server::new(config, Echo { noted, heard: heard.clone() });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let router = server.router();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { at, server, noted: notes, heard }
    }

    pub async fn note(&mut self) -> Noted {
        tokio::time::timeout(PATIENCE, self.noted.recv()).await.unwrap().unwrap()
    }

    /// A client that was let in.
    pub async fn client(&mut self) -> (Line, ClientId) {
        let mut line = Line::open(self.at, "").await;
        assert!(line.text().await.starts_with("0{"));
        line.send("40").await;
        let Noted::In(id) = self.note().await else { panic!("not let in") };
        assert!(line.text().await.starts_with("40{\"sid\":"));
        (line, id)
    }
}

/// A WebSocket.
pub struct Line(pub WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Line {
    pub async fn open(at: SocketAddr, more: &str) -> Self {
        let url = format!("ws://{at}/socket.io/?EIO=4&transport=websocket{more}");
        Self(connect_async(url).await.unwrap().0)
    }

    pub async fn send(&mut self, text: &str) {
        self.0.send(Message::text(text)).await.unwrap();
    }

    /// What comes next, pings of Engine.IO included; none when it is closed.
    pub async fn next(&mut self) -> Option<String> {
        loop {
            match tokio::time::timeout(PATIENCE, self.0.next()).await.unwrap() {
                Some(Ok(Message::Text(text))) => return Some(text.to_string()),
                Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
                Some(Ok(_)) => {}
            }
        }
    }

    pub async fn text(&mut self) -> String {
        self.next().await.unwrap()
    }

    /// The close code, when the server said one.
    pub async fn ended(&mut self) -> Option<u16> {
        loop {
            match tokio::time::timeout(PATIENCE, self.0.next()).await.unwrap() {
                Some(Ok(Message::Close(frame))) => return frame.map(|frame| frame.code.into()),
                Some(Err(_)) | None => return None,
                Some(Ok(_)) => {}
            }
        }
    }
}

/// One request; the status and the body.
pub async fn http(at: SocketAddr, method: &str, query: &str, body: &str) -> (u16, String) {
    let mut socket = TcpStream::connect(at).await.unwrap();
    let request = format!(
        "{method} /socket.io/?{query} HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    tokio::time::timeout(PATIENCE, socket.read_to_end(&mut answer)).await.unwrap().unwrap();
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head[9..12].parse().unwrap(), body.to_owned())
}

/// A session that polls: its name.
pub async fn polls(at: SocketAddr) -> String {
    let (status, body) = http(at, "GET", "EIO=4&transport=polling", "").await;
    assert_eq!(status, 200, "{body}");
    let hello: Value = serde_json::from_str(body.strip_prefix('0').unwrap()).unwrap();
    assert_eq!(hello["upgrades"], json!(["websocket"]));
    hello["sid"].as_str().unwrap().to_owned()
}

pub fn query(sid: &str) -> String {
    format!("EIO=4&transport=polling&sid={sid}")
}
