//! Moves the write-ahead log into the database file, on a connection of its own so that no commit
//! waits for it: when nothing was written for a moment, or when the log has grown.

use sqlx::{Connection, Row, SqliteConnection};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// Nothing written for so long counts as idle.
const IDLE: Duration = Duration::from_millis(250);
/// 16 MiB in pages of 4 KiB.
const WAL_PAGES_BUSY: i64 = 4096;
/// Under load the log's size is looked at once in so many commits.
const COMMITS_BETWEEN_LOOKS: u64 = 256;

/// Starts the task; it ends when the sender is dropped.
pub(crate) fn start(conn: SqliteConnection) -> (watch::Sender<u64>, JoinHandle<()>) {
    let (commits, seen) = watch::channel(0);
    (commits, tokio::spawn(run(conn, seen)))
}

async fn run(mut conn: SqliteConnection, mut commits: watch::Receiver<u64>) {
    let mut looked_at = 0;
    while commits.changed().await.is_ok() {
        // There is something to move; wait until it is quiet, but look at the size meanwhile.
        loop {
            match timeout(IDLE, commits.changed()).await {
                Err(_) => {
                    note(passive(&mut conn).await);
                    break;
                }
                Ok(Err(_)) => break,
                Ok(Ok(())) => {}
            }
            let count = *commits.borrow_and_update();
            if count - looked_at >= COMMITS_BETWEEN_LOOKS {
                looked_at = count;
                note(move_if_large(&mut conn).await);
            }
        }
    }
    conn.close().await.ok();
}

async fn move_if_large(conn: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    let row = sqlx::query("pragma wal_checkpoint(noop)").fetch_one(&mut *conn).await?;
    let (pages, moved): (i64, i64) = (row.try_get("log")?, row.try_get("checkpointed")?);
    if pages - moved >= WAL_PAGES_BUSY { passive(conn).await } else { Ok(()) }
}

async fn passive(conn: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    sqlx::query("pragma wal_checkpoint(passive)").fetch_one(conn).await.map(|_| ())
}

fn note(outcome: Result<(), sqlx::Error>) {
    if let Err(error) = outcome {
        tracing::warn!(%error, "a checkpoint failed; the write-ahead log keeps growing");
    }
}
