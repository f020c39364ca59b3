//! The real program is killed (`kill -9`) again and again while twenty clients bid. No acknowledged
//! bid is lost or doubled, none that was refused is in the log, the auction comes back as SPEC 3 says,
//! and clients go on without loading anything anew.
//!
//! `GAVEL_KILLS` sets how often (10), `GAVEL_SEED` when.
#![expect(clippy::print_stdout, reason = "a failing seed prints itself")]

mod audit;
mod bidder;
mod http;
mod ledger;
#[expect(dead_code, reason = "only a failing disk is looked into")]
mod program;
mod socket;
mod table;

use ledger::Ledger;
use program::Program;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;
use table::{Table, set_up};

/// Half of them over HTTP, half over Socket.IO.
const BIDDERS: u32 = 20;
/// No bid taken for so long means that the auction stands still.
const STANDSTILL: Duration = Duration::from_secs(60);

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_survives_kills() {
    survives_kills(None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_survives_kills() {
    let database = gavel_store::testing::pg().await;
    survives_kills(Some(database.url())).await;
}

async fn survives_kills(database_url: Option<&str>) {
    let kills = from_environment("GAVEL_KILLS", 10);
    let seed = from_environment("GAVEL_SEED", 20_261_124);
    println!("{kills} kills; GAVEL_SEED={seed} repeats their places");
    let mut program = Program::start(database_url).await;
    let table = set_up(&program, BIDDERS).await;
    let ledger = Arc::new(Ledger::default());
    let bidders = bidder::start(&program, &table, &ledger);
    let mut dice = Dice(seed);
    for kill in 0..kills {
        let taken = ledger.taken() + 3 + dice.below(40);
        let progress = tokio::time::timeout(STANDSTILL, ledger.reach(taken)).await;
        assert!(progress.is_ok(), "no bids are taken after kill {kill} (seed {seed})");
        program.kill_and_restart().await;
        // Each sale takes an asset for good: however many kills, the pool must outlast them.
        if dice.below((kills / 15).max(3)) == 0 {
            sell_now(&program, &table, &ledger).await;
        }
    }
    let taken = ledger.taken() + 50;
    let progress = tokio::time::timeout(STANDSTILL, ledger.reach(taken)).await;
    assert!(progress.is_ok(), "clients do not go on after the last kill (seed {seed})");
    ledger.stop();
    let mut heard = Vec::new();
    for bidder in bidders {
        heard.extend(bidder.await.expect("a bidder ends well"));
    }
    let path = format!("/auctions/{}/export.json", table.auction);
    let export = program.ask("GET", &path, &table.host, None).await;
    let snapshot =
        program.ask("GET", &format!("/auctions/{}", table.auction), &table.host, None).await;
    audit::audit(export, &snapshot, &ledger, &heard, kills);
}

/// The hammer falls now and then too. The answer is kept like any other.
async fn sell_now(program: &Program, table: &Table, ledger: &Ledger) {
    let path = format!("/auctions/{}", table.auction);
    let snapshot = program.ask("GET", &path, &table.host, None).await;
    let Some(lot) = snapshot["room"]["lot"]["lot"].as_u64() else { return };
    let command = ledger.command(1, json!({ "kind": "sell_now", "lot": lot }));
    let path = format!("{path}/commands");
    let receipt = program.ask("POST", &path, &table.host, Some(command.clone())).await;
    ledger.note(&command, &receipt);
}

fn from_environment(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// Numbers that a seed repeats.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}
