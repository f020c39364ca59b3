//! A Socket.IO client by hand, as far as the test needs one: it joins, sends commands with
//! acknowledgements, follows the events by their numbers, and after a loss asks for what it missed.

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// What a client has heard of the log: the kind of each event by its number.
#[derive(Default)]
pub struct Heard {
    pub events: BTreeMap<u64, String>,
    pub head: u64,
    /// Snapshots that were taken after the first one: reloads, in effect.
    pub reloads: u32,
    pub room: Value,
    /// How often the server said that it stops.
    pub stops: u32,
    /// The lot, its price and its leader, as they were shown after the event with that number.
    pub shown: BTreeMap<u64, Shown>,
    /// Batches that came before the answer to `join` said where to go on from.
    early: Option<Vec<Value>>,
}

/// A lot, its price and its leader.
pub type Shown = (Option<u64>, Option<i64>, Option<u64>);

pub struct Socket {
    stream: WebSocketStream<MaybeTlsStream<TcpStream>>,
    next_ack: u64,
}

/// The line is gone; what was sent may have arrived.
pub struct Lost;

impl Socket {
    /// Connects, joins, and catches up from where `heard` stands.
    pub async fn join(
        address: &str,
        token: &str,
        auction: &str,
        heard: &mut Heard,
    ) -> Result<Self, Lost> {
        let url = format!("ws://{address}/socket.io/?EIO=4&transport=websocket");
        let (stream, _) = connect_async(url).await.map_err(|_| Lost)?;
        let mut socket = Self { stream, next_ack: 0 };
        socket.expect("0").await?;
        socket.send(format!("40{}", json!({ "protocol": 1, "token": token }))).await?;
        socket.expect("40").await?;
        let first = heard.head == 0;
        let mut join = json!({ "auction": auction });
        if !first {
            join["after"] = heard.head.into();
        }
        heard.early = Some(Vec::new());
        let answer = socket.emit("join", &join, heard).await?;
        assert_eq!(answer["ok"], true, "{answer}");
        let early = heard.early.take().unwrap_or_default();
        if answer["batch"].is_object() {
            heard.apply(&answer["batch"]);
        } else {
            let snapshot = &answer["snapshot"];
            heard.head = heard.head.max(snapshot["head"].as_u64().expect("a head"));
            heard.room = snapshot["room"].clone();
            heard.reloads += u32::from(!first);
        }
        early.iter().for_each(|batch| heard.apply(batch));
        Ok(socket)
    }

    /// Sends an event and waits for its acknowledgement, hearing what else comes meanwhile.
    pub async fn emit(
        &mut self,
        name: &str,
        body: &Value,
        heard: &mut Heard,
    ) -> Result<Value, Lost> {
        let ack = self.next_ack;
        self.next_ack += 1;
        self.send(format!("42{ack}{}", json!([name, body]))).await?;
        let mark = format!("43{ack}[");
        loop {
            let text = self.receive().await?;
            if text.starts_with(&mark) {
                let mut list: Vec<Value> =
                    serde_json::from_str(&text[mark.len() - 1..]).map_err(|_| Lost)?;
                return list.pop().ok_or(Lost);
            }
            heard.take(&text)?;
        }
    }

    /// Waits for the next message. Cancelling it loses nothing.
    pub async fn hear(&mut self, heard: &mut Heard) -> Result<(), Lost> {
        let text = self.receive().await?;
        heard.take(&text)
    }

    async fn expect(&mut self, prefix: &str) -> Result<String, Lost> {
        let text = self.receive().await?;
        if text.starts_with(prefix) { Ok(text) } else { Err(Lost) }
    }

    async fn send(&mut self, text: String) -> Result<(), Lost> {
        self.stream.send(Message::text(text)).await.map_err(|_| Lost)
    }

    /// The next packet; pings are answered on the way.
    async fn receive(&mut self) -> Result<String, Lost> {
        loop {
            match self.stream.next().await {
                Some(Ok(Message::Text(text))) if text.as_str() == "2" => {
                    self.send("3".into()).await?;
                }
                Some(Ok(Message::Text(text))) => return Ok(text.as_str().to_owned()),
                Some(Ok(Message::Close(_)) | Err(_)) | None => return Err(Lost),
                Some(Ok(_)) => {}
            }
        }
    }
}

impl Heard {
    fn take(&mut self, text: &str) -> Result<(), Lost> {
        let Some(event) = text.strip_prefix("42") else { return Ok(()) };
        let event: Value = serde_json::from_str(event).map_err(|_| Lost)?;
        if event[0] == "batch" {
            self.apply(&event[1]);
        }
        self.stops += u32::from(event[0] == "stopping");
        Ok(())
    }

    /// Applies a batch that goes on from here; one that is known already changes nothing.
    fn apply(&mut self, batch: &Value) {
        if let Some(early) = &mut self.early {
            return early.push(batch.clone());
        }
        let (from, to) = (batch["from"].as_u64(), batch["to"].as_u64());
        let (from, to) = from.zip(to).expect("a batch has numbers");
        if to <= self.head {
            return;
        }
        assert!(from <= self.head + 1, "a hole: {from} to {to} came after {}", self.head);
        for event in batch["events"].as_array().expect("a batch has events") {
            let seq = event["seq"].as_u64().expect("an event has a number");
            let kind = event["kind"].as_str().expect("an event has a kind").to_owned();
            self.events.insert(seq, kind);
        }
        self.head = to;
        self.room = batch["room"].clone();
        let lot = &self.room["lot"];
        let (number, leader) = (lot["lot"].as_u64(), lot["leader"].as_u64());
        self.shown.insert(to, (number, lot["price"].as_i64(), leader));
    }
}
