//! A server that listens, with a competition and people in it.

use crate::client::Client;
use crate::socket::Socket;
use crate::world::{World, text};
use gavel_auction::Micros;
use gavel_store::{Role, Standing};
use serde_json::{Value, json};
use std::net::SocketAddr;

/// A world whose router also listens on a port.
pub struct Room {
    pub world: World,
    pub at: SocketAddr,
    pub host: Client,
    pub members: Vec<(i64, Client)>,
    pub competition: String,
    pub auction: String,
}

/// Serves a world's app on a free port.
pub async fn listen(world: &World) -> SocketAddr {
    let router = gavel_server::router(world.app.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    tokio::spawn(gavel_server::hub::run(world.app.clone()));
    at
}

impl Room {
    /// A host who plays as seat 1, and managers from seat 2.
    pub async fn new(names: &[&str]) -> Self {
        Self::on(World::lite().await, names).await
    }

    pub async fn on(world: World, names: &[&str]) -> Self {
        let at = listen(&world).await;
        let host = world.person("Asha").await;
        let view = world
            .competition_with(&host, |settings| {
                settings["rules"]["bids_per_minute"] = json!(100_000)
            })
            .await;
        let (competition, auction) =
            (text(&view, "id").to_owned(), text(&view, "auction").to_owned());
        let mut members = Vec::new();
        for name in names {
            let client = world.person(name).await;
            let seat = world.seat(&competition, &client, Role::Manager, Standing::In).await;
            members.push((seat, client));
        }
        Self { world, at, host, members, competition, auction }
    }

    /// A socket of somebody.
    pub async fn socket(&self, client: &Client) -> Socket {
        Socket::connect(self.at, client.cookie.as_deref()).await
    }

    /// A socket that is in the auction, and the snapshot it was given.
    pub async fn joined(&self, client: &Client) -> (Socket, Value) {
        let mut socket = self.socket(client).await;
        let answer = socket.ask("join", json!({"auction": self.auction})).await;
        assert_eq!(answer["ok"], true, "{answer}");
        (socket, answer["snapshot"].clone())
    }

    /// Begins, and opens the first lot.
    pub async fn begin(&self) -> u64 {
        let view = json!({"auction": self.auction});
        self.world.begin(&self.host, &view).await;
        self.walk(4).await;
        self.view(&self.host).await["room"]["lot"]["lot"].as_u64().expect("a lot is open")
    }

    /// Lets time pass.
    pub async fn walk(&self, seconds: i64) {
        self.world.hand.walk(Micros::seconds(seconds)).await;
    }

    /// The auction as somebody's page would load it.
    pub async fn view(&self, client: &Client) -> Value {
        client.get(&format!("/auctions/{}", self.auction)).await.good()
    }

    /// A command over HTTP.
    pub async fn command(&self, client: &Client, action: Value) -> Value {
        let path = format!("/auctions/{}/commands", self.auction);
        let command = json!({"id": gavel_server::secrets::id(), "action": action});
        client.post(&path, command).await.good()
    }

    /// Makes that many events, many at a time.
    pub async fn say(&self, count: usize) {
        let lines: Vec<usize> = (0..count).collect();
        for some in lines.chunks(50) {
            let said = some.iter().map(|n| {
                self.command(&self.host, json!({"kind": "message", "text": format!("line {n}")}))
            });
            futures_util::future::join_all(said).await.iter().for_each(|receipt| {
                taken(receipt);
            });
        }
    }

    /// A command over a socket.
    pub async fn by_socket(&self, socket: &mut Socket, action: Value) -> Value {
        socket.ask("command", self.message(action)).await
    }

    /// The message of a command.
    pub fn message(&self, action: Value) -> Value {
        json!({"auction": self.auction, "id": gavel_server::secrets::id(), "action": action})
    }
}

/// A bid at millions of pounds.
pub fn bid(seat: i64, lot: u64, millions: i64) -> Value {
    json!({"kind": "bid", "seat": seat, "lot": lot, "amount": millions * 1_000_000})
}

#[track_caller]
pub fn taken(receipt: &Value) -> u64 {
    assert_eq!(receipt["result"], "taken", "{receipt}");
    receipt["seq"].as_u64().unwrap()
}

#[track_caller]
pub fn refused<'a>(receipt: &'a Value, code: &str) -> &'a str {
    assert_eq!(receipt["result"], "refused", "{receipt}");
    assert_eq!(receipt["code"], code, "{receipt}");
    let message = receipt["message"].as_str().unwrap();
    assert!(message.len() > 10, "says too little: {message}");
    message
}
