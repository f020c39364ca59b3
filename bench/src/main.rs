//! Gavel's speed and memory, each beside its floor, in one run. `cargo xtask bench` calls it with the
//! path of the `gavel` binary; it prints a table in Markdown.

#![expect(clippy::print_stdout, reason = "a tool for a terminal")]

mod cold;
mod commits;
mod fanout;
mod floor;
mod gavel;
mod stats;

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Listeners in the room.
const CLIENTS: usize = 150;
/// Bids measured in each row.
const ROUNDS: usize = 1_000;
/// A hundred bids a second.
const PACE: Duration = Duration::from_millis(10);
/// Idle clients whose memory is measured.
const IDLE: usize = 1_000;

#[tokio::main]
async fn main() -> Result<()> {
    let program = std::env::args_os().nth(1).map(PathBuf::from);
    let program = program.context("usage: gavel-bench PATH-OF-GAVEL [cold-start]")?;
    if std::env::args().nth(2).as_deref() == Some("cold-start") {
        return cold::start(&program).await;
    }
    commits().await?;
    fan_out(&program).await?;
    memory(&program).await?;
    cold::start(&program).await
}

async fn commits() -> Result<()> {
    println!("\n## Durable appends, 200-byte rows\n");
    println!("| | rows/s | p50 / p95 / p99 / max ms |\n|---|---|---|");
    for batch in [1, 8, 64] {
        let folder = tempfile::tempdir()?;
        let (rate, spread) = commits::bare(folder.path(), batch, ROUNDS).await?;
        println!("| bare SQLite, {batch} a commit | {rate:.0} | {} |", spread.line());
        let (rate, spread) = commits::ours(folder.path(), batch, ROUNDS).await?;
        println!("| Gavel's log, {batch} a commit | {rate:.0} | {} |", spread.line());
    }
    Ok(())
}

async fn fan_out(program: &Path) -> Result<()> {
    println!("\n## A bid until the last of {CLIENTS} clients has it\n");
    println!("| | p50 / p95 / p99 / max ms |\n|---|---|");
    let bare = fanout::bare(CLIENTS, ROUNDS).await?;
    println!("| bare broadcast, one at a time | {} |", bare.line());
    let mut auction = fanout::Auction::begin(program).await?;
    let one = auction.measure(CLIENTS, ROUNDS, None).await?;
    println!("| Gavel, durable, one at a time | {} |", one.line());
    drop(auction);
    let mut auction = fanout::Auction::begin(program).await?;
    let paced = auction.measure(CLIENTS, ROUNDS, Some(PACE)).await?;
    println!("| Gavel, durable, 100 bids a second | {} |", paced.line());
    Ok(())
}

async fn memory(program: &Path) -> Result<()> {
    let auction = fanout::Auction::begin(program).await?;
    let before = auction.gavel.memory()?;
    let listeners = auction.listeners(IDLE).await?;
    tokio::time::sleep(Duration::from_secs(5)).await;
    let after = auction.gavel.memory()?;
    drop(listeners);
    let each = after.saturating_sub(before) as f64 / IDLE as f64 / 1_024.0;
    println!("\n## Memory\n\n{each:.1} KiB for each of {IDLE} idle clients in a room");
    Ok(())
}
