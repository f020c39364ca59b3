//! A bid until the last of N clients has it, beside the floor of a bare broadcast, in one run.

use crate::floor;
use crate::gavel::{Client, Gavel};
use crate::stats::Spread;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::Message;

/// Each length of run: warm-up bids, then measured ones.
const WARM_UP: usize = 50;

/// Bare broadcast, one message outstanding: from sending until the last of `clients` has it.
pub async fn bare(clients: usize, rounds: usize) -> Result<Spread> {
    use futures_util::SinkExt;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let server = tokio::spawn(floor::serve(listener, clients));
    let (done, mut all) = mpsc::channel::<()>(clients);
    let mut sender = floor::client(address).await?;
    for _ in 1..clients {
        let mut socket = floor::client(address).await?;
        let done = done.clone();
        tokio::spawn(async move {
            while floor::heard(&mut socket).await.is_ok() {
                if done.send(()).await.is_err() {
                    break;
                }
            }
        });
    }
    let mut seen = Vec::with_capacity(rounds);
    for round in 0..WARM_UP + rounds {
        let from = Instant::now();
        sender.send(Message::text("b")).await?;
        floor::heard(&mut sender).await?;
        for _ in 1..clients {
            all.recv().await.context("a client of the floor is gone")?;
        }
        if round >= WARM_UP {
            seen.push(from.elapsed());
        }
    }
    server.abort();
    Ok(Spread::of(seen))
}

/// What a competition for measuring looks like: two managers, one long lot, a high limit of bids.
async fn competition(gavel: &Gavel, host: &str) -> Result<Value> {
    let meta = gavel.http("GET", "/api/v1/meta", None, None).await?;
    let sport = meta["sports"]
        .as_array()
        .and_then(|sports| sports.iter().find(|sport| sport["id"] == "football"))
        .context("no football pack")?;
    let sets = gavel.http("GET", "/api/v1/sets?sport=football", None, None).await?;
    let set = sets[0]["id"].clone();
    let settings = json!({
        "name": "Measured", "sport": sport["id"], "set": set, "money": sport["money"]["id"],
        "slots_auto": false, "starts_at_ms": null, "door": "open", "evening": null,
        "rules": {
            "managers_least": 2, "managers_most": 8, "purse": 1_000_000_000_000_i64, "slots": 1,
            "least_squad": null, "base": 1, "increments": [{ "from": 0, "step": 1 }],
            "clocks": { "clock_ms": 600_000, "rebid_ms": null, "anti_snipe_ms": 600_000, "interlude_ms": 0 },
            "order": "drawn", "reoffer_rounds": 0, "quotas": [],
            "late_join": { "who": "nobody", "until": "end" },
            "pause_on_drop": false, "bids_per_minute": 1_000_000
        }
    });
    let body = json!({ "settings": settings });
    gavel.http("POST", "/api/v1/competitions", Some(host), Some(&body)).await
}

/// A running auction with two managers who bid by turns.
pub struct Auction {
    pub gavel: Gavel,
    pub id: String,
    lot: u64,
    bidders: [(Client, u64); 2],
    host_token: String,
    amount: i64,
}

impl Auction {
    pub async fn begin(program: &Path) -> Result<Self> {
        let gavel = Gavel::start(program).await?;
        let host = gavel.token("host@example.org")?;
        let other = gavel.token("other@example.org")?;
        let made = competition(&gavel, &host).await?;
        let id = made["auction"].as_str().context("no auction")?.to_owned();
        let code = made["invite"]["code"].as_str().context("no invite code")?;
        let join = format!("/api/v1/join/{code}");
        let joined =
            gavel.http("POST", &join, Some(&other), Some(&json!({ "name": "Other" }))).await?;
        let seats = [
            made["me"]["seats"][0].as_u64().context("the host has no seat")?,
            joined["seat"].as_u64().context("no seat")?,
        ];
        let mut first = Client::connect(gavel.address, &host).await?;
        let mut second = Client::connect(gavel.address, &other).await?;
        for client in [&mut first, &mut second] {
            client.ask("join", &json!({ "auction": id })).await?;
        }
        let begin =
            json!({ "auction": id, "id": uuid::Uuid::now_v7(), "action": { "kind": "begin" } });
        let begun = first.ask("command", &begin).await?;
        anyhow::ensure!(begun[0]["result"] == "taken", "begin was refused: {begun}");
        let bidders = [(first, seats[0]), (second, seats[1])];
        Ok(Self { gavel, id, lot: 1, bidders, host_token: host, amount: 0 })
    }

    /// Listeners that report each batch with the number of its last event.
    pub async fn listeners(&self, count: usize) -> Result<mpsc::Receiver<u64>> {
        let (report, heard) = mpsc::channel(count * 4);
        for _ in 0..count {
            let mut client = Client::connect(self.gavel.address, &self.host_token).await?;
            client.ask("join", &json!({ "auction": self.id })).await?;
            let report = report.clone();
            tokio::spawn(async move {
                while let Ok(to) = client.batch(0).await {
                    if report.send(to).await.is_err() {
                        break;
                    }
                }
            });
        }
        Ok(heard)
    }

    /// The next bid, by whoever does not lead; the number of its event once it is durable.
    async fn bid(&mut self) -> Result<u64> {
        let turn = (self.amount % 2) as usize;
        self.amount += 1;
        let (client, seat) = &mut self.bidders[turn];
        let action = json!({ "kind": "bid", "seat": seat, "lot": self.lot, "amount": self.amount });
        let command = json!({ "auction": self.id, "id": uuid::Uuid::now_v7(), "action": action });
        let receipt = client.ask("command", &command).await?;
        receipt[0]["seq"].as_u64().with_context(|| format!("the bid was refused: {receipt}"))
    }

    /// From sending a bid until the last of the listeners has it, `pace` apart.
    pub async fn measure(
        &mut self,
        listeners: usize,
        rounds: usize,
        pace: Option<Duration>,
    ) -> Result<Spread> {
        let mut heard = self.listeners(listeners).await?;
        let mut seen = Vec::with_capacity(rounds);
        let mut next = Instant::now();
        for round in 0..WARM_UP + rounds {
            if let Some(pace) = pace {
                next += pace;
                tokio::time::sleep_until(next.into()).await;
            }
            let from = if pace.is_some() { next } else { Instant::now() };
            let seq = self.bid().await?;
            let mut have = 0;
            while have < listeners {
                let to = heard.recv().await.context("a listener is gone")?;
                have += usize::from(to >= seq);
            }
            if round >= WARM_UP {
                seen.push(from.elapsed());
            }
        }
        Ok(Spread::of(seen))
    }
}
