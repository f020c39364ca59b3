//! The season through the real server and store: a table of many managers as it is first asked for,
//! after a correction, and when nothing has moved; on SQLite and on PostgreSQL.

use crate::stats::{Limit, Spread};
use crate::world::World;
use anyhow::{Result, ensure};
use gavel_auction::AssetId;
use gavel_server::season::sheet;
use gavel_sport::{AssetLines, Stats};
use gavel_store::{
    AppendOutcome, Asset, AssetSet, AuctionSummary, Entry, EntryKind, HoldingRow, LogRow, Owner,
    RoomAppend, Store,
};
use serde_json::json;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Matches of the season, and players in each.
const MATCHES: usize = 74;
const LINES: usize = 24;
/// What each manager owns.
const SLOTS: usize = 2;
/// How often each is measured.
const COLD: usize = 5;
const CORRECTIONS: usize = 20;
const READS: usize = 200;

const ANY_PAGE: Limit = Limit(Duration::from_millis(50));
const ONE_QUERY: Limit = Limit(Duration::from_millis(10));

/// Prints the table, for PostgreSQL too when `postgres` names a server.
pub async fn season(postgres: Option<&str>) -> Result<()> {
    println!("\n## The table of a season of {MATCHES} matches, through server and store\n");
    println!("| | p50 / p95 / p99 / max ms | floor: one row read, p50 ms | must |");
    println!("|---|---|---|---|");
    for managers in [100, 400, 1_600] {
        let folder = tempfile::tempdir()?;
        let store = Store::open_file(&folder.path().join("gavel.db")).await?;
        tables("SQLite", store, managers).await?;
    }
    let Some(server) = postgres else { return Ok(()) };
    for managers in [100, 400, 1_600] {
        let database = crate::postgres::Database::make(server).await?;
        tables("PostgreSQL", Store::open(&database.url).await?, managers).await?;
        database.remove().await?;
    }
    Ok(())
}

async fn tables(database: &str, store: Store, managers: usize) -> Result<()> {
    let set = players(&store, managers * SLOTS).await?;
    let mut world = World::new(store.clone(), &set, managers).await?;
    own(&world, managers).await?;
    play(&world, managers * SLOTS).await?;
    let floor = floor(&store).await?;
    let print = |what: &str, seen: &Spread, limit: Limit| {
        let limit = (managers <= 400).then_some(limit);
        let (line, must) = (seen.line(), Limit::said(limit, seen));
        println!(
            "| {database}, {managers} managers, {what} | {line} | {:.2} | {must} |",
            floor.ms(0.5)
        );
    };
    print("after a restart", &first_reads(&mut world, managers).await?, ANY_PAGE);
    print("after one corrected match", &corrections(&world).await?, ANY_PAGE);
    print("nothing has moved (one query)", &reads(&world).await?, ONE_QUERY);
    world.app.house.stop().await;
    store.close().await;
    Ok(())
}

/// A server that has just started and remembers nothing.
async fn first_reads(world: &mut World, managers: usize) -> Result<Spread> {
    let mut seen = Vec::new();
    for _ in 0..COLD {
        world.restarted().await?;
        let from = Instant::now();
        let sheet = sheet::now(&world.app, &world.competition).await?;
        seen.push(from.elapsed());
        ensure!(sheet.table.rows.len() == managers, "somebody is missing");
    }
    Ok(Spread::of(seen))
}

/// From the flip of a corrected match until the table is there.
async fn corrections(world: &World) -> Result<Spread> {
    let mut seen = Vec::new();
    for round in 0..CORRECTIONS {
        let before = sheet::now(&world.app, &world.competition).await?;
        world.bring(&[stats(0, round + 1, before.assets.len())?]).await?;
        let from = Instant::now();
        let after = sheet::now(&world.app, &world.competition).await?;
        seen.push(from.elapsed());
        ensure!(before.marks != after.marks, "nothing was corrected");
    }
    Ok(Spread::of(seen))
}

async fn reads(world: &World) -> Result<Spread> {
    let mut seen = Vec::new();
    for _ in 0..READS {
        let from = Instant::now();
        sheet::now(&world.app, &world.competition).await?;
        seen.push(from.elapsed());
    }
    Ok(Spread::of(seen))
}

async fn floor(store: &Store) -> Result<Spread> {
    let mut seen = Vec::new();
    for _ in 0..READS {
        let from = Instant::now();
        store.setting("none").await?;
        seen.push(from.elapsed());
    }
    Ok(Spread::of(seen))
}

fn player(number: usize) -> String {
    format!("player-{number}")
}

/// A set of so many players; its id.
async fn players(store: &Store, count: usize) -> Result<String> {
    let set = AssetSet {
        id: "measured".into(),
        sport: "cricket".into(),
        name: "Measured".into(),
        season: "2025".into(),
        ends_on: None,
        source: "none".into(),
        licence: "none".into(),
        owner: None,
        copied_from: None,
    };
    let details = json!({ "initials": "P", "colours": ["#102030", "#405060"] }).to_string();
    let asset = |number: usize| -> Result<Asset> {
        Ok(Asset {
            set_id: set.id.clone(),
            id: player(number),
            name: format!("Player {number}"),
            short: format!("P{number}"),
            details: details.clone(),
            base: None,
            position: i64::try_from(number)?,
        })
    };
    let assets = (0..count).map(asset).collect::<Result<Vec<_>>>()?;
    store.upsert_set(&set, &assets, 0).await?;
    Ok(set.id)
}

/// Gives every manager their players, as the auction's last event would.
async fn own(world: &World, managers: usize) -> Result<()> {
    let holding = |at: usize| -> Result<HoldingRow> {
        let seat = i64::try_from(at % managers + 1)?;
        Ok(HoldingRow { asset_id: player(at), owner: Some(Owner { seat, price: 1, lot: 0 }) })
    };
    let row = LogRow {
        seq: 1,
        at: 1,
        epoch: 0,
        kind: "completed".into(),
        command_id: None,
        public: b"{}".to_vec(),
        sealed: None,
        sealed_hash: None,
        hash: vec![7; 32],
    };
    let append = RoomAppend {
        auction: world.competition.auction_id.clone(),
        epoch: 0,
        from: 0,
        rows: vec![row],
        summary: AuctionSummary { status: "completed".into(), ..AuctionSummary::default() },
        holdings: (0..managers * SLOTS).map(holding).collect::<Result<_>>()?,
        lots: Vec::new(),
    };
    let outcomes = world.app.store.append(vec![append]).await?;
    ensure!(outcomes == [AppendOutcome::Committed], "an append was lost");
    Ok(())
}

/// Every match of the season, in one import.
async fn play(world: &World, players: usize) -> Result<()> {
    let mut entries = Vec::new();
    for number in 0..MATCHES {
        let match_id = format!("match-{number}");
        let fixture = json!({ "title": "A v B", "round": format!("Round {}", number / 5 + 1),
            "starts_at": 1_760_000_000_000_000_i64 + i64::try_from(number)?, "format": "T20" });
        let said =
            [(EntryKind::Fixture, fixture), (EntryKind::Result, json!({ "status": "finished" }))];
        entries.extend(said.map(|(kind, body)| Entry {
            kind,
            match_id: match_id.clone(),
            body: body.to_string(),
        }));
        entries.push(stats(number, 0, players)?);
    }
    world.bring(&entries).await
}

/// What the players of a match did; another `version` is a correction.
fn stats(number: usize, version: usize, players: usize) -> Result<Entry> {
    let mut lines = BTreeMap::new();
    for place in 0..LINES {
        let runs = i64::try_from((number * 7 + place * 13 + version) % 120)?;
        let stats = Stats::from([("runs", runs), ("wickets", runs % 4), ("catches", runs % 2)]);
        let who = AssetId::new(&player((number * LINES + place) % players))?;
        lines.insert(who, AssetLines::whole(Some("batter"), stats));
    }
    let body = serde_json::to_string(&lines)?;
    Ok(Entry { kind: EntryKind::Stats, match_id: format!("match-{number}"), body })
}
