//! One client that bids as fast as it is answered. A command whose answer was lost with the line is
//! sent again with the same id, until it is answered.

use crate::http::{self, Request};
use crate::ledger::Ledger;
use crate::program::{Program, Up};
use crate::socket::{Heard, Lost, Socket};
use crate::table::Table;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// An answer that takes longer is as good as lost.
const ANSWER_MOST: Duration = Duration::from_secs(10);
/// A line that was lost without a kill is tried again after this long.
const AGAIN_MOST: Duration = Duration::from_millis(200);

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Line {
    Http,
    Socket,
}

pub struct Bidder {
    pub seat: u32,
    pub line: Line,
    pub auction: String,
    pub token: String,
    pub up: watch::Receiver<Up>,
    pub ledger: Arc<Ledger>,
}

/// Starts one for each guest: half of them over HTTP, half over Socket.IO.
pub fn start(
    program: &Program,
    table: &Table,
    ledger: &Arc<Ledger>,
) -> Vec<JoinHandle<Option<Heard>>> {
    let bidder = |(token, seat): (&String, u32)| {
        let line = if seat.is_multiple_of(2) { Line::Http } else { Line::Socket };
        let (auction, token) = (table.auction.clone(), token.clone());
        let (up, ledger) = (program.up(), ledger.clone());
        tokio::spawn(Bidder { seat, line, auction, token, up, ledger }.bid_until_stopped())
    };
    table.tokens.iter().zip(2..).map(bidder).collect()
}

impl Bidder {
    /// Bids until the ledger is closed and the last command is answered. What was heard on the way.
    pub async fn bid_until_stopped(mut self) -> Option<Heard> {
        match self.line {
            Line::Http => {
                self.bid_over_http().await;
                None
            }
            Line::Socket => Some(self.bid_over_socket().await),
        }
    }

    async fn bid_over_http(&mut self) {
        let mut room = Value::Null;
        let mut minimum = 1;
        while !self.ledger.is_stopped() {
            let Some(lot) = room["lot"]["lot"].as_u64() else {
                room = self.room().await;
                minimum = room["lot"]["minimum"].as_i64().unwrap_or(1);
                continue;
            };
            let command = self.bid(lot, minimum);
            let receipt = self.answer_over_http(&command).await;
            self.ledger.note(&command, &receipt);
            match receipt["code"].as_str() {
                None => minimum += 1,
                // Asking for the room gives the others time to raise, too.
                Some("lot_closed" | "auction_not_running" | "already_leading") => {
                    room = Value::Null;
                }
                Some(_) => minimum = receipt["would_work"].as_i64().unwrap_or(minimum + 1),
            }
        }
    }

    async fn room(&mut self) -> Value {
        let path = format!("/api/v1/auctions/{}", self.auction);
        self.ask("GET", &path, None).await["room"].clone()
    }

    async fn answer_over_http(&mut self, command: &Value) -> Value {
        let path = format!("/api/v1/auctions/{}/commands", self.auction);
        loop {
            let receipt = self.ask("POST", &path, Some(command)).await;
            if receipt["code"] != "busy" {
                return receipt;
            }
            self.line_was_lost().await;
        }
    }

    /// Asks until there is an answer.
    async fn ask(&mut self, method: &str, path: &str, body: Option<&Value>) -> Value {
        loop {
            let address = self.up.borrow_and_update().address.clone();
            let request = Request { method, path, token: Some(&self.token), body };
            match tokio::time::timeout(ANSWER_MOST, http::ask(&address, &request)).await {
                Ok(Ok(answer)) if answer.status == 200 => return answer.body,
                Ok(Ok(answer)) if ![429, 503].contains(&answer.status) => {
                    panic!("{method} {path}: {} {}", answer.status, answer.body)
                }
                Ok(Ok(_) | Err(_)) | Err(_) => self.line_was_lost().await,
            }
        }
    }

    async fn bid_over_socket(&mut self) -> Heard {
        let mut heard = Heard::default();
        let mut waiting = None;
        loop {
            match self.one_connection(&mut heard, &mut waiting).await {
                Ok(()) => return heard,
                Err(Lost) => self.line_was_lost().await,
            }
        }
    }

    /// Bids on one connection until the end, or until it is lost with `waiting` unanswered.
    async fn one_connection(
        &mut self,
        heard: &mut Heard,
        waiting: &mut Option<Value>,
    ) -> Result<(), Lost> {
        let address = self.up.borrow_and_update().address.clone();
        let joined = Socket::join(&address, &self.token, &self.auction, heard);
        let joined = tokio::time::timeout(ANSWER_MOST, joined).await;
        let mut socket = joined.unwrap_or(Err(Lost))?;
        loop {
            if waiting.is_none() && self.ledger.is_stopped() {
                return Ok(());
            }
            if waiting.is_none() && heard.room["lot"]["leader"].as_u64() == Some(self.seat.into()) {
                // Somebody raises soon; when nobody does, the answer is a refusal.
                match tokio::time::timeout(AGAIN_MOST, socket.hear(heard)).await {
                    Ok(lost @ Err(_)) => return lost,
                    Ok(Ok(())) => continue,
                    Err(_) => {}
                }
            }
            let mut command = waiting.take().unwrap_or_else(|| {
                let lot = heard.room["lot"]["lot"].as_u64().unwrap_or(1);
                self.bid(lot, heard.room["lot"]["minimum"].as_i64().unwrap_or(1))
            });
            command["auction"] = self.auction.clone().into();
            *waiting = Some(command.clone());
            let answer = socket.emit("command", &command, heard);
            let answer = tokio::time::timeout(ANSWER_MOST, answer).await;
            let receipt = answer.unwrap_or(Err(Lost))?;
            if receipt["code"] != "busy" {
                self.ledger.note(&command, &receipt);
                *waiting = None;
            }
        }
    }

    fn bid(&self, lot: u64, amount: i64) -> Value {
        let action = json!({ "kind": "bid", "seat": self.seat, "lot": lot, "amount": amount });
        self.ledger.command(self.seat, action)
    }

    /// Waits for the program's next life, or a moment when it is still the same.
    async fn line_was_lost(&mut self) {
        tokio::time::timeout(AGAIN_MOST, self.up.changed()).await.ok();
    }
}
