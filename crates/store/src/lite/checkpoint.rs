//! Moves the write-ahead log into the database file, on a connection of its own so that no commit
//! waits for it: when nothing was written for a moment, or when the log has grown. A log that is
//! written without pause is never quite moved that way and would grow for ever, so after a large
//! one the writer is asked to move the small rest itself, between two writes.

use sqlx::{Connection, Row, SqliteConnection};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// Nothing written for so long counts as idle.
const IDLE: Duration = Duration::from_millis(250);
/// 16 MiB in pages of 4 KiB.
const WAL_PAGES_BUSY: i64 = 4096;
/// Under load the log's size is looked at once in so many commits.
const COMMITS_BETWEEN_LOOKS: u64 = 16;

/// The writer's side.
pub(super) struct Checkpoints {
    commits: watch::Sender<u64>,
    rest_is_small: Arc<AtomicBool>,
    task: JoinHandle<()>,
}

impl Checkpoints {
    /// Starts the task.
    pub(super) fn start(conn: SqliteConnection) -> Self {
        let (commits, seen) = watch::channel(0);
        let rest_is_small = Arc::new(AtomicBool::new(false));
        let task = tokio::spawn(run(conn, seen, rest_is_small.clone()));
        Self { commits, rest_is_small, task }
    }

    /// To be called after each write, with the connection that wrote.
    pub(super) async fn after_commit(&self, conn: &mut SqliteConnection) {
        self.commits.send_modify(|count| *count += 1);
        if self.rest_is_small.swap(false, Ordering::Relaxed) {
            note(passive(conn).await);
        }
    }

    /// Ends the task.
    pub(super) async fn stop(self) {
        drop(self.commits);
        self.task.await.ok();
    }
}

async fn run(
    mut conn: SqliteConnection,
    mut commits: watch::Receiver<u64>,
    rest_is_small: Arc<AtomicBool>,
) {
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
                note(move_if_large(&mut conn, &rest_is_small).await);
            }
        }
    }
    conn.close().await.ok();
}

async fn move_if_large(
    conn: &mut SqliteConnection,
    rest_is_small: &AtomicBool,
) -> Result<(), sqlx::Error> {
    let row = sqlx::query("pragma wal_checkpoint(noop)").fetch_one(&mut *conn).await?;
    let (pages, moved): (i64, i64) = (row.try_get("log")?, row.try_get("checkpointed")?);
    if pages - moved >= WAL_PAGES_BUSY {
        passive(conn).await?;
        rest_is_small.store(true, Ordering::Relaxed);
    }
    Ok(())
}

async fn passive(conn: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    sqlx::query("pragma wal_checkpoint(passive)").fetch_one(conn).await.map(|_| ())
}

fn note(outcome: Result<(), sqlx::Error>) {
    if let Err(error) = outcome {
        tracing::warn!(%error, "a checkpoint failed; the write-ahead log keeps growing");
    }
}
