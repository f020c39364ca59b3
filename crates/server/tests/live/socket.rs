//! A client that speaks Engine.IO 4 and Socket.IO 5 over WebSocket by hand.

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::Instant;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// Nothing takes longer on a machine that is not stuck.
const PATIENCE: Duration = Duration::from_secs(30);

pub struct Socket {
    wire: WebSocketStream<MaybeTlsStream<TcpStream>>,
    /// Events that were read while something else was waited for.
    heard: VecDeque<(String, Value)>,
    answers: Vec<(u64, Value)>,
    asked: u64,
    /// What the server said of the line when it was opened.
    pub opened: Value,
    /// Everything that was ever read, for tests that look for secrets.
    pub all: String,
}

impl Socket {
    /// Connects with a session's cookie.
    pub async fn connect(at: SocketAddr, cookie: Option<&str>) -> Self {
        Self::try_connect(at, cookie, json!({"protocol": 1})).await.expect("let in")
    }

    /// Connects, or says with which code it was refused.
    pub async fn try_connect(
        at: SocketAddr,
        cookie: Option<&str>,
        auth: Value,
    ) -> Result<Self, String> {
        let url = format!("ws://{at}/socket.io/?EIO=4&transport=websocket");
        let mut request = url.into_client_request().unwrap();
        if let Some(cookie) = cookie {
            let value = format!("gavel_session={cookie}").parse().unwrap();
            request.headers_mut().insert("cookie", value);
        }
        let (wire, _) = connect_async(request).await.unwrap();
        let (heard, answers) = (VecDeque::new(), Vec::new());
        let (opened, all) = (Value::Null, String::new());
        let mut socket = Self { wire, heard, answers, asked: 0, opened, all };
        let open = socket.frame().await.expect("open");
        socket.opened = serde_json::from_str(open.strip_prefix('0').expect("open")).unwrap();
        socket.write(format!("40{auth}")).await;
        let answer = loop {
            match socket.frame().await.expect("an answer") {
                text if text == "2" => socket.write("3".into()).await,
                text => break text,
            }
        };
        match answer.strip_prefix("44") {
            None => Ok(socket),
            Some(refused) => {
                let refused: Value = serde_json::from_str(refused).unwrap();
                Err(refused["message"].as_str().unwrap().to_owned())
            }
        }
    }

    /// A line that the server has closed is noticed where it is read.
    async fn write(&mut self, text: String) {
        self.wire.send(Message::text(text)).await.ok();
    }

    /// The next frame; none when the line is closed.
    async fn frame(&mut self) -> Option<String> {
        loop {
            let frame = tokio::time::timeout(PATIENCE, self.wire.next()).await.expect("in time");
            match frame {
                Some(Ok(Message::Text(text))) => {
                    self.all.push_str(&text);
                    return Some(text.to_string());
                }
                Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
                Some(Ok(_)) => {}
            }
        }
    }

    /// Reads one packet; false when the line is closed or the server ended the session.
    async fn read(&mut self) -> bool {
        let Some(text) = self.frame().await else { return false };
        match text.get(..2) {
            _ if text == "2" => self.write("3".into()).await,
            Some("41") => return false,
            Some("42") => {
                let body: Value = serde_json::from_str(&text[2..]).unwrap();
                self.heard.push_back((body[0].as_str().unwrap().to_owned(), body[1].clone()));
            }
            Some("43") => {
                let at = text.find('[').unwrap();
                let body: Value = serde_json::from_str(&text[at..]).unwrap();
                self.answers.push((text[2..at].parse().unwrap(), body[0].clone()));
            }
            _ => {}
        }
        true
    }

    /// Sends a message without waiting; its number.
    pub async fn send(&mut self, event: &str, body: &Value) -> u64 {
        self.asked += 1;
        let number = self.asked;
        self.write(format!("42{number}{}", json!([event, body]))).await;
        number
    }

    /// Waits for the answer to a message.
    pub async fn answer(&mut self, number: u64) -> Value {
        let late = Instant::now() + PATIENCE;
        loop {
            if let Some(at) = self.answers.iter().position(|(known, _)| *known == number) {
                return self.answers.swap_remove(at).1;
            }
            assert!(Instant::now() < late, "message {number} was not answered");
            assert!(self.read().await, "the line closed before message {number} was answered");
        }
    }

    /// Sends a message and waits for its answer.
    pub async fn ask(&mut self, event: &str, body: Value) -> Value {
        let number = self.send(event, &body).await;
        self.answer(number).await
    }

    /// Sends text as it is, for what no library would send.
    pub async fn raw(&mut self, text: &str) {
        self.write(text.to_owned()).await;
    }

    /// The next event of that name.
    pub async fn next(&mut self, event: &str) -> Value {
        let late = Instant::now() + PATIENCE;
        loop {
            if let Some(at) = self.heard.iter().position(|(name, _)| name == event) {
                return self.heard.remove(at).unwrap().1;
            }
            assert!(Instant::now() < late, "there was no {event}");
            assert!(self.read().await, "the line closed before there was a {event}");
        }
    }

    /// Events that have been heard and not been taken.
    pub fn left(&self, event: &str) -> usize {
        self.heard.iter().filter(|(name, _)| name == event).count()
    }

    /// Asks something small and reads everything that came before its answer.
    pub async fn drain(&mut self) {
        self.ask("clock", json!({"t": 0})).await;
    }

    /// Reads until the server closes.
    pub async fn until_closed(mut self) {
        while self.read().await {}
    }

    /// Says goodbye as a page does.
    pub async fn leave(mut self) {
        self.write("41".into()).await;
        self.wire.close(None).await.ok();
    }

    /// Ends without a word.
    pub fn cut(self) {
        drop(self);
    }
}
