//! The real program is told to stop (`SIGTERM`) while twenty clients bid. It tells everybody, ends by
//! itself with exit code 0, and no acknowledged bid is lost or doubled; a balancer sees it coming.
#![expect(clippy::print_stdout, reason = "the audit says what it went through")]

#[path = "../kill_loop/audit.rs"]
mod audit;
#[path = "../kill_loop/bidder.rs"]
mod bidder;
#[path = "../kill_loop/http.rs"]
mod http;
#[path = "../kill_loop/ledger.rs"]
mod ledger;
#[path = "../kill_loop/program.rs"]
#[expect(dead_code, reason = "nobody is killed, and no disk fails here")]
mod program;
#[path = "../kill_loop/socket.rs"]
mod socket;
#[path = "../kill_loop/table.rs"]
mod table;

use ledger::Ledger;
use program::Program;
use serde_json::json;
use socket::{Heard, Socket};
use std::sync::Arc;
use std::time::Duration;
use table::{Table, set_up};

const BIDDERS: u32 = 20;
const STOPS: u64 = 3;
/// The program's own limit, and what a busy machine adds.
const STOP_MOST: Duration = Duration::from_secs(15);
/// No bid taken for so long means that the auction stands still.
const STANDSTILL: Duration = Duration::from_secs(60);

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_stops_without_losing_a_bid() {
    stops_without_losing_a_bid(None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_stops_without_losing_a_bid() {
    let database = gavel_store::testing::pg().await;
    stops_without_losing_a_bid(Some(database.url())).await;
}

async fn stops_without_losing_a_bid(database_url: Option<&str>) {
    let mut program = Program::start(database_url).await;
    let table = set_up(&program, BIDDERS).await;
    let ledger = Arc::new(Ledger::default());
    let bidders = bidder::start(&program, &table, &ledger);
    for stop in 0..STOPS {
        bids_are_taken(&ledger, 40).await;
        let witness = witness(&program, &table).await;
        program.tell_to_stop();
        let (code, took) = program.ended().await;
        assert_eq!(code, Some(0), "stop {stop}");
        assert!(took < STOP_MOST, "stop {stop} took {took:?}");
        assert_eq!(witness.await.expect("it looks on").stops, 1, "everybody is told");
        program.restart().await;
    }
    bids_are_taken(&ledger, 40).await;
    ledger.stop();
    let mut heard = Vec::new();
    for bidder in bidders {
        heard.extend(bidder.await.expect("a bidder ends well"));
    }
    let path = format!("/auctions/{}", table.auction);
    let export = program.ask("GET", &format!("{path}/export.json"), &table.host, None).await;
    let snapshot = program.ask("GET", &path, &table.host, None).await;
    audit::audit(export, &snapshot, &ledger, &heard, STOPS);
}

async fn bids_are_taken(ledger: &Ledger, more: u64) {
    let taken = ledger.taken() + more;
    let progress = tokio::time::timeout(STANDSTILL, ledger.reach(taken)).await;
    assert!(progress.is_ok(), "no bids are taken");
}

/// Somebody who is in the room and only listens, until the line ends.
async fn witness(program: &Program, table: &Table) -> tokio::task::JoinHandle<Heard> {
    let address = program.up().borrow().address.clone();
    let mut heard = Heard::default();
    let joined = Socket::join(&address, &table.host, &table.auction, &mut heard).await;
    let mut socket = joined.unwrap_or_else(|_| panic!("the host gets in"));
    tokio::spawn(async move {
        while socket.hear(&mut heard).await.is_ok() {}
        heard
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_balancer_sees_the_stop_coming_and_a_second_word_ends_the_wait() {
    let mut program = Program::start_with(None, &["--drain-ms", "60000"]).await;
    let table = set_up(&program, 2).await;
    program.tell_to_stop();
    let told = loop {
        let page = program.page("/readyz").await.expect("it still answers");
        if page.status != 200 {
            break page;
        }
    };
    assert_eq!(told.status, 503);
    assert_eq!(told.body, json!({"ready": false, "reasons": ["draining"]}));
    // Meanwhile everything goes on for those who are here.
    let path = format!("/auctions/{}", table.auction);
    let lot = program.ask("GET", &path, &table.host, None).await["room"]["lot"]["lot"].clone();
    let bid = json!({"kind": "bid", "seat": 2, "lot": lot, "amount": 1});
    let command = json!({"id": "while-draining", "action": bid});
    let path = format!("{path}/commands");
    let receipt = program.ask("POST", &path, &table.tokens[0], Some(command)).await;
    assert_eq!(receipt["result"], "taken", "{receipt}");
    program.tell_to_stop();
    let (code, took) = program.ended().await;
    assert_eq!(code, Some(0));
    assert!(took < STOP_MOST, "it took {took:?}");
}
