//! Durable appends through the store, beside bare SQLite with the same settings, in one run.

use crate::stats::Spread;
use anyhow::Result;
use gavel_store::{
    AppendOutcome, AssetSet, AuctionSummary, CompetitionState, LogRow, NewAuction, NewCompetition,
    NewInvite, RoomAppend, Store,
};
use sqlx::{Connection, Executor};
use std::path::Path;
use std::time::Instant;

/// Bare SQLite: one prepared insert of a 200-byte row, `batch` rows to a transaction.
pub async fn bare(folder: &Path, batch: usize, rounds: usize) -> Result<(f64, Spread)> {
    let url = format!("sqlite://{}?mode=rwc", folder.join(format!("bare-{batch}.db")).display());
    let mut db = sqlx::SqliteConnection::connect(&url).await?;
    for pragma in ["journal_mode=wal", "synchronous=full", "wal_autocheckpoint=0"] {
        db.execute(sqlx::AssertSqlSafe(format!("pragma {pragma}"))).await?;
    }
    db.execute(
        "create table log(a text, seq integer, body text, primary key(a, seq)) without rowid",
    )
    .await?;
    let values: Vec<String> = (0..batch).map(|at| format!("($1, ${}, $2)", at + 3)).collect();
    let sql = format!("insert into log(a, seq, body) values {}", values.join(", "));
    let body = "x".repeat(200);
    let mut seen = Vec::with_capacity(rounds);
    let start = Instant::now();
    for round in 0..rounds {
        let from = Instant::now();
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql.as_str())).bind("auction").bind(&body);
        for at in 0..batch {
            query = query.bind(i64::try_from(round * batch + at)?);
        }
        query.execute(&mut db).await?;
        seen.push(from.elapsed());
    }
    let rate = (rounds * batch) as f64 / start.elapsed().as_secs_f64();
    Ok((rate, Spread::of(seen)))
}

/// Gavel's log through the store: the same rows, `batch` to an append, guards and summary included.
pub async fn ours(folder: &Path, batch: usize, rounds: usize) -> Result<(f64, Spread)> {
    let store = Store::open_file(&folder.join(format!("ours-{batch}.db"))).await?;
    let auction = a_competition(&store).await?;
    let mut from = 0;
    let mut seen = Vec::with_capacity(rounds);
    let start = Instant::now();
    for _ in 0..rounds {
        let rows = (1..=i64::try_from(batch)?).map(|n| row(from + n)).collect();
        let append = RoomAppend {
            auction: auction.clone(),
            epoch: 0,
            from,
            rows,
            summary: AuctionSummary { status: "running".into(), ..AuctionSummary::default() },
            holdings: Vec::new(),
            lots: Vec::new(),
        };
        let at = Instant::now();
        let outcomes = store.append(vec![append]).await?;
        seen.push(at.elapsed());
        anyhow::ensure!(outcomes == [AppendOutcome::Committed], "an append was lost");
        from += i64::try_from(batch)?;
    }
    let rate = (rounds * batch) as f64 / start.elapsed().as_secs_f64();
    Ok((rate, Spread::of(seen)))
}

fn row(seq: i64) -> LogRow {
    LogRow {
        seq,
        at: seq,
        epoch: 0,
        kind: "bid_taken".into(),
        command_id: Some(format!("command-{seq}")),
        public: vec![b'x'; 200],
        sealed: None,
        sealed_hash: None,
        hash: vec![7; 32],
    }
}

/// The rows that an auction hangs on; its id.
async fn a_competition(store: &Store) -> Result<String> {
    let set = AssetSet {
        id: "set".into(),
        sport: "football".into(),
        name: "Measured".into(),
        season: "2025/26".into(),
        ends_on: None,
        source: "none".into(),
        licence: "none".into(),
        owner: None,
        copied_from: None,
    };
    store.upsert_set(&set, &[], 0).await?;
    let auction = "auction".to_owned();
    let new = NewCompetition {
        id: "competition".into(),
        name: "Measured".into(),
        sport: "football".into(),
        set_id: "set".into(),
        state: CompetitionState::Open,
        settings: "{}".into(),
        seats_most: 8,
        starts_at: None,
        created_by: None,
        created_at: 0,
        seats: Vec::new(),
        invite: NewInvite {
            code: "CODE".into(),
            token: "token".into(),
            expires_at: None,
            uses_left: None,
        },
        pool: Vec::new(),
        auction: NewAuction {
            id: auction.clone(),
            competition_id: "competition".into(),
            rows: Vec::new(),
            summary: AuctionSummary { status: "waiting".into(), ..AuctionSummary::default() },
            created_at: 0,
        },
    };
    store.create_competition(&new).await?;
    Ok(auction)
}
