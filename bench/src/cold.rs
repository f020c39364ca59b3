//! A start with a hundred unfinished auctions of ten thousand events, until `/readyz` says yes.

use crate::gavel::Gavel;
use anyhow::{Context, Result, ensure};
use gavel_auction::{
    Action, AssetId, Auction, AuctionId, Bid, By, Command, CommandId, Entry, Event, Increments,
    Micros, PoolAsset, Rules, Salt, SeatId, Setup, SetupSeat, Time, execute, settle,
};
use gavel_house::{Clock, Published, fold, opening, project, row_of};
use gavel_store::{AppendOutcome, RoomAppend, Store};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

const AUCTIONS: usize = 100;
const EVENTS: u64 = 10_000;
/// Events since the last snapshot: nearly as many as there can be.
const TAIL: u64 = 480;
const BIDS_A_LOT: i64 = 60;
const SEATS: u32 = 8;
/// Rows in one append.
const ROWS: usize = 1_000;
const STARTS: usize = 5;

/// Prints a row for a start from the logs alone, and one for a start from snapshots and tails.
pub async fn start(program: &Path) -> Result<()> {
    let data = tempfile::tempdir()?;
    grow_all(data.path(), EVENTS - TAIL).await?;
    println!(
        "\n## A start with {AUCTIONS} unfinished auctions of {EVENTS} events, until /readyz\n"
    );
    println!("| | ms, {STARTS} starts |\n|---|---|");
    let (data, whole) = times(program, data).await?;
    println!("| whole logs (after an upgrade) | {whole} |");
    // A graceful end leaves snapshots; then the auctions go on.
    let data = Gavel::start_in(program, data).await?.end(false)?;
    grow_all(data.path(), EVENTS).await?;
    let (_data, tails) = times(program, data).await?;
    println!("| snapshots and tails of about {TAIL} events (after `kill -9`) | {tails} |");
    Ok(())
}

async fn times(program: &Path, mut data: tempfile::TempDir) -> Result<(tempfile::TempDir, String)> {
    let mut seen = Vec::new();
    for _ in 0..STARTS {
        let from = Instant::now();
        let gavel = Gavel::start_in(program, data).await?;
        seen.push(format!("{:.0}", from.elapsed().as_secs_f64() * 1_000.0));
        data = gavel.end(true)?;
    }
    Ok((data, seen.join(", ")))
}

async fn grow_all(folder: &Path, events: u64) -> Result<()> {
    let store = Store::open_file(&folder.join("gavel.db")).await?;
    for number in 0..AUCTIONS {
        let auction = AuctionId::new(&format!("auction-{number:03}"))?;
        if store.auction(auction.as_str()).await?.is_none() {
            store.create_auction(&opening(&auction, "measured", now())?).await?;
        }
        grow(&store, &auction, events).await?;
    }
    store.close().await;
    Ok(())
}

/// An hour ago: nothing in these logs is in the future of the program that reads them.
fn now() -> Time {
    Clock::system().now() - Micros::seconds(3_600)
}

async fn grow(store: &Store, auction: &AuctionId, events: u64) -> Result<()> {
    let mut written = fold(store, auction).await?;
    let mut state = written.state.clone();
    let mut waiting = Vec::new();
    if !state.has_begun() {
        let begin = Action::Begin(Box::new(setup()?));
        let begin = Command { id: None, by: By::Host(SeatId(1)), action: begin };
        waiting.extend(execute(&mut state, &begin, now()).events);
    }
    if state.pause().is_some() {
        let on = gavel_auction::Pressed::Seq(state.seq());
        let resume = Command { id: None, by: By::Host(SeatId(1)), action: Action::Resume { on } };
        let at = state.last_at();
        waiting.extend(execute(&mut state, &resume, at).events);
    }
    while state.seq().0 < events {
        waiting.extend(next(&mut state)?);
        if waiting.len() >= ROWS {
            written = write(store, written, &state, std::mem::take(&mut waiting)).await?;
        }
    }
    write(store, written, &state, waiting).await?;
    Ok(())
}

/// The next bid, or, when a lot has had its bids, its hammer and the next lot.
fn next(state: &mut Auction) -> Result<Vec<Event>> {
    let bids = state.open_lot().map_or(BIDS_A_LOT, |lot| lot.bid_count().into());
    if bids >= BIDS_A_LOT {
        let at = state.next_deadline().context("it runs")?;
        return Ok(settle(state, at));
    }
    let lot = state.open_lot().context("a lot is open")?;
    // Each lot begins with another seat, so that all win alike.
    let leader = lot.leading().map_or(lot.lot.0, |bid| bid.seat.0);
    let (lot, amount, at) = (lot.lot, state.minimum().context("a price")?, state.last_at());
    let seat = SeatId(leader % SEATS + 1);
    let id = CommandId::new(&format!("0199a7c2-4be1-7cc3-9c55-{:012}", state.seq().0))?;
    let action = Action::Bid(Bid { seat, lot, amount });
    let step = execute(state, &Command { id: Some(id), by: By::Seat(seat), action }, at);
    ensure!(step.outcome.is_ok(), "a bid was refused: {:?}", step.outcome);
    Ok(step.events)
}

async fn write(
    store: &Store,
    mut written: Published,
    state: &Auction,
    events: Vec<Event>,
) -> Result<Published> {
    let epoch = store.auction(written.auction.as_str()).await?.context("it is there")?.epoch;
    let projection = project(&written.state, state);
    let from = i64::try_from(written.head.0)?;
    let mut rows = Vec::with_capacity(events.len());
    for event in &events {
        written.head = written.head.next();
        let place = (written.head, epoch.unsigned_abs());
        let entry = Entry::seal(event, place, &written.head_hash, || Salt([7; 16]))?;
        written.head_hash = entry.hash;
        rows.push(row_of(&entry));
    }
    let append = RoomAppend {
        auction: written.auction.as_str().to_owned(),
        epoch,
        from,
        rows,
        summary: projection.summary,
        holdings: projection.holdings,
        lots: projection.lots,
    };
    ensure!(store.append(vec![append]).await? == [AppendOutcome::Committed], "an append was lost");
    written.state = state.clone();
    Ok(written)
}

pub fn setup() -> Result<Setup> {
    let asset = |position: u32| -> Result<PoolAsset> {
        let id = AssetId::new(&format!("asset-{position:03}"))?;
        Ok(PoolAsset { id, base: 1, position, set: 0, attributes: BTreeMap::new() })
    };
    let rules = Rules {
        slots: 40,
        purse: 1_000_000_000_000,
        increments: Increments::flat(1)?,
        ..Rules::plain()
    };
    let seats = (1..=SEATS).map(|seat| SetupSeat { seat: SeatId(seat), purse: rules.purse });
    let pool = (0..300).map(asset).collect::<Result<_>>()?;
    Ok(Setup { seats: seats.collect(), rules, pool, contributions: Vec::new() })
}
