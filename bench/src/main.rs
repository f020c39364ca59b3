//! Gavel's speed and memory, each beside its floor, in one run. `cargo xtask bench` calls it with the
//! path of the `gavel` binary; it prints tables in Markdown. After the path may stand which of the
//! [`PARTS`] are wanted. GAVEL_TEST_POSTGRES_URL names a server for what is measured on both databases.

#![expect(clippy::print_stdout, reason = "a tool for a terminal")]

mod bids;
mod cold;
mod commits;
mod fanout;
mod floor;
mod gavel;
mod imports;
mod postgres;
mod scoring;
mod season;
mod stats;
mod world;

use anyhow::{Context, Result, bail};
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

/// What can be measured, in this order.
const PARTS: [&str; 7] =
    ["commits", "scoring", "season", "imports", "fan-out", "memory", "cold-start"];

#[tokio::main]
async fn main() -> Result<()> {
    let program = std::env::args_os().nth(1).map(PathBuf::from);
    let usage = || format!("usage: gavel-bench PATH-OF-GAVEL [{}]…", PARTS.join("|"));
    let program = program.with_context(usage)?;
    let wanted: Vec<String> = std::env::args().skip(2).collect();
    if let Some(unknown) = wanted.iter().find(|word| !PARTS.contains(&word.as_str())) {
        bail!("there is no part {unknown:?}; {}", usage());
    }
    let postgres = std::env::var("GAVEL_TEST_POSTGRES_URL").ok();
    for part in PARTS {
        if !wanted.is_empty() && !wanted.iter().any(|word| word == part) {
            continue;
        }
        match part {
            "commits" => commits().await?,
            "scoring" => scoring::scoring()?,
            "season" => season::season(postgres.as_deref()).await?,
            "imports" => imports::imports().await?,
            "fan-out" => fan_out(&program).await?,
            "memory" => memory(&program).await?,
            _ => cold::start(&program).await?,
        }
    }
    Ok(())
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
