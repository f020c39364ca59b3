//! A zip of Cricsheet matches, previewed and applied through the real server and store on SQLite, and
//! what that does to bids in the same process. The matches are those of the tests, and with
//! GAVEL_CRICSHEET set, all JSON files of that folder.

use crate::bids::Bidding;
use crate::stats::{Limit, Spread, timed};
use crate::world::World;
use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use gavel_server::season::bring::{Wanted, preview};
use gavel_server::season::place::Place;
use gavel_server::season::{files, sheet};
use gavel_store::{FlipOutcome, Store};
use jiff::tz::TimeZone;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// How often each is measured.
const SAMPLES: usize = 5;
/// The players that ship with Cricsheet's ids.
const SET: &str = "ipl-2025";
/// Seats of the competition.
const SEATS: usize = 8;
/// Bids that are measured, at least.
const BIDS: usize = 1_000;

const FILE: Limit = Limit(Duration::from_secs(5));
const BID: Limit = Limit(Duration::from_millis(20));

/// Prints both tables.
pub async fn imports() -> Result<()> {
    println!("\n## A zip of Cricsheet matches on SQLite\n");
    println!("| | p50 / p95 / p99 / max ms | floor, p50 ms | must |\n|---|---|---|---|");
    for matches in [50, 500, 1_000] {
        one_size(matches).await?;
    }
    println!("\n## A bid, 100 a second, until it is durable and answered, on SQLite\n");
    println!("| | p50 / p95 / p99 / max ms | must |\n|---|---|---|");
    beside_bids(500).await
}

/// Floors: each file unpacked and read as JSON; one row written durably.
async fn one_size(matches: usize) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::open_file(&folder.path().join("gavel.db")).await?;
    let file = zip_of(matches)?;
    ensure!(file.len() <= files::FILE_BYTES_MOST, "{} bytes are too many", file.len());
    let world = World::new(store.clone(), SET, SEATS).await?;
    let (mut previews, mut applies, mut commits) = (vec![], vec![], vec![]);
    for _ in 0..SAMPLES {
        let Took { preview, apply } = bring(&world, &file).await?;
        previews.push(preview);
        applies.push(apply);
        let from = Instant::now();
        store.put_setting("bench", "x", 1).await?;
        commits.push(from.elapsed());
    }
    let unpacked = (0..SAMPLES).map(|_| timed(|| unpack(&file))).collect();
    for (what, seen, floor) in
        [("previews", previews, unpacked), ("applies, with its table", applies, commits)]
    {
        let (seen, floor) = (Spread::of(seen), Spread::of(floor));
        let must = Limit::said((matches <= 500).then_some(FILE), &seen);
        println!("| {matches} matches {what} | {} | {:.2} | {must} |", seen.line(), floor.ms(0.5));
    }
    world.app.house.stop().await;
    store.close().await;
    Ok(())
}

/// Bids with nothing beside them, then while files are previewed and applied again and again.
async fn beside_bids(matches: usize) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let store = Store::open_file(&folder.path().join("gavel.db")).await?;
    let file = zip_of(matches)?;
    let world = World::new(store.clone(), SET, SEATS).await?;
    let bidding = Bidding::begin(&world.app.house).await?;
    let (bidding, alone) = bidding.measure(async |seen| Ok(seen >= BIDS)).await?;
    println!("| nothing beside it (floor) | {} | – |", alone.line());
    let (_, beside) = bidding
        .measure(async |seen| {
            bring(&world, &file).await?;
            Ok(seen >= BIDS)
        })
        .await?;
    let must = Limit::said(Some(BID), &beside);
    println!("| while zips of {matches} matches apply | {} | {must} |", beside.line());
    world.app.house.stop().await;
    store.close().await;
    Ok(())
}

struct Took {
    preview: Duration,
    apply: Duration,
}

/// A file as a host brings it: previewed, applied, and the table that follows.
async fn bring(world: &World, file: &Bytes) -> Result<Took> {
    let wanted = Wanted {
        bytes: file.clone(),
        kind: None,
        name: "matches.zip".into(),
        about: None,
        zone: TimeZone::UTC,
        chosen: vec![],
        leave_out: true,
    };
    let place = Place::Competition(world.competition.clone());
    let from = Instant::now();
    let shown = preview(&world.app, &place, &world.user, wanted).await?;
    let took = from.elapsed();
    let no = shown.no.with_context(|| format!("it cannot be applied: {:?}", shown.problems))?;
    let from = Instant::now();
    let now = world.app.now_us();
    let flip = world.app.store.apply_import((&world.book, no), Some(shown.head), now).await?;
    ensure!(matches!(flip, FlipOutcome::Done(_)), "it does not count: {flip:?}");
    sheet::now(&world.app, &world.competition).await?;
    Ok(Took { preview: took, apply: from.elapsed() })
}

fn unpack(file: &Bytes) -> Result<usize> {
    let mut zip = ZipArchive::new(Cursor::new(file))?;
    let mut bytes = Vec::new();
    for at in 0..zip.len() {
        bytes.clear();
        zip.by_index(at)?.read_to_end(&mut bytes)?;
        serde_json::from_slice::<serde_json::Value>(&bytes)?;
    }
    Ok(zip.len())
}

/// So many matches, each the copy of a real one under a number of its own.
fn zip_of(matches: usize) -> Result<Bytes> {
    let files = files()?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..matches {
        out.start_file(format!("{n}.json"), SimpleFileOptions::default())?;
        out.write_all(&files[n % files.len()])?;
    }
    Ok(out.finish()?.into_inner().into())
}

fn files() -> Result<Vec<Vec<u8>>> {
    let given = std::env::var_os("GAVEL_CRICSHEET").map(PathBuf::from);
    let own = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/import/tests/cricsheet");
    let mut waiting = vec![given.unwrap_or_else(own)];
    let mut files = Vec::new();
    while let Some(folder) = waiting.pop() {
        let read = std::fs::read_dir(&folder);
        for entry in read.with_context(|| format!("{} cannot be read", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|end| end == "json") {
                files.push(std::fs::read(path)?);
            }
        }
    }
    ensure!(!files.is_empty(), "there is no match to put into a zip");
    Ok(files)
}
