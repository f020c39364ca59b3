//! Moves the write-ahead log into the database file, on a connection of its own so that no commit
//! waits for it: when nothing was written for a moment, or when the log has grown. A log that is
//! written without pause is never quite moved that way and would grow for ever, so after a large
//! one the writer is asked to move the small rest itself, between two writes. Its file is used again
//! from the start and stays as large as it ever was, until it is cut off in a quiet moment.

use super::disk::Disk;
use super::size_of;
use crate::StoreError;
use sqlx::{Connection, Row, SqliteConnection};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// Nothing written for so long counts as idle.
const IDLE: Duration = Duration::from_millis(250);
/// Under load the log's size is looked at once in so many commits.
const COMMITS_BETWEEN_LOOKS: u64 = 16;

/// How large the write-ahead log may grow.
#[derive(Debug, Clone, Copy)]
pub struct WalLimits {
    /// Pages (4 KiB) that are not in the database file yet before they are moved under load.
    pub busy_pages: i64,
    /// Bytes of its file before it is cut off, in a quiet moment.
    pub file_bytes: u64,
}

impl Default for WalLimits {
    /// 16 MiB and 256 MiB.
    fn default() -> Self {
        Self { busy_pages: 4096, file_bytes: 256 << 20 }
    }
}

/// The writer's side.
pub(super) struct Checkpoints {
    commits: watch::Sender<u64>,
    rest_is_small: Arc<AtomicBool>,
    disk: Disk,
    task: JoinHandle<()>,
}

/// The checkpointer's side.
struct Checkpointer {
    conn: SqliteConnection,
    limits: WalLimits,
    file: PathBuf,
    rest_is_small: Arc<AtomicBool>,
    disk: Disk,
}

impl Checkpoints {
    /// Starts the task. `file` is the log's.
    pub(super) fn start(
        conn: SqliteConnection,
        limits: WalLimits,
        file: PathBuf,
        disk: Disk,
    ) -> Self {
        let (commits, seen) = watch::channel(0);
        let rest_is_small = Arc::new(AtomicBool::new(false));
        let (rest, seen_disk) = (rest_is_small.clone(), disk.clone());
        let checkpointer =
            Checkpointer { conn, limits, file, rest_is_small: rest, disk: seen_disk };
        let task = tokio::spawn(checkpointer.run(seen));
        Self { commits, rest_is_small, disk, task }
    }

    /// To be called after each write, with the connection that wrote.
    pub(super) async fn after_commit(&self, conn: &mut SqliteConnection) {
        self.commits.send_modify(|count| *count += 1);
        if self.rest_is_small.swap(false, Ordering::Relaxed) {
            note(passive(conn).await, &self.disk);
        }
    }

    /// Ends the task.
    pub(super) async fn stop(self) {
        drop(self.commits);
        self.task.await.ok();
    }
}

impl Checkpointer {
    async fn run(mut self, mut commits: watch::Receiver<u64>) {
        let mut looked_at = 0;
        while commits.changed().await.is_ok() {
            // There is something to move; wait until it is quiet, but look at the size meanwhile.
            loop {
                match timeout(IDLE, commits.changed()).await {
                    Err(_) => {
                        let moved = self.move_all().await;
                        note(moved, &self.disk);
                        break;
                    }
                    Ok(Err(_)) => break,
                    Ok(Ok(())) => {}
                }
                let count = *commits.borrow_and_update();
                if count - looked_at >= COMMITS_BETWEEN_LOOKS {
                    looked_at = count;
                    let moved = self.move_if_large().await;
                    note(moved, &self.disk);
                }
            }
        }
        self.conn.close().await.ok();
    }

    /// In a quiet moment. Cutting the file off keeps the writer out, so all is moved before; when a
    /// reader is in the way it is left for the next quiet moment.
    async fn move_all(&mut self) -> Result<(), sqlx::Error> {
        passive(&mut self.conn).await?;
        if size_of(&self.file) > self.limits.file_bytes {
            sqlx::query("pragma wal_checkpoint(truncate)").fetch_one(&mut self.conn).await?;
        }
        Ok(())
    }

    async fn move_if_large(&mut self) -> Result<(), sqlx::Error> {
        let noop = sqlx::query("pragma wal_checkpoint(noop)");
        let row = noop.fetch_one(&mut self.conn).await?;
        let (pages, moved): (i64, i64) = (row.try_get("log")?, row.try_get("checkpointed")?);
        if pages - moved >= self.limits.busy_pages {
            passive(&mut self.conn).await?;
            self.rest_is_small.store(true, Ordering::Relaxed);
        }
        Ok(())
    }
}

async fn passive(conn: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    sqlx::query("pragma wal_checkpoint(passive)").fetch_one(conn).await.map(|_| ())
}

/// A failed sync of the database file is as bad as one of the log.
fn note(outcome: Result<(), sqlx::Error>, disk: &Disk) {
    if let Err(error) = outcome {
        let error = StoreError::from(error);
        tracing::warn!(%error, "a checkpoint failed; the write-ahead log keeps growing");
        disk.see(&error);
    }
}
