//! The one writer. All writes of the program reach it through two bounded queues; log appends go
//! first. An append waits for room in its queue (its only caller is the journal), a quiet write
//! that finds its queue full is refused as busy.

use super::checkpoint::Checkpoints;
use super::disk::Disk;
use crate::lite::append;
use crate::{AppendOutcome, RoomAppend, StoreError};
use sqlx::{Connection, SqliteConnection, raw_sql};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::JoinHandle;

const LOG_QUEUE_MAX: usize = 64;
const QUIET_QUEUE_MAX: usize = 1024;

/// What a quiet write returns: a future that borrows the writing connection.
pub(crate) type Job<'c, T> = Pin<Box<dyn Future<Output = T> + Send + 'c>>;
type Quiet = Box<dyn for<'c> FnOnce(&'c mut SqliteConnection) -> Job<'c, ()> + Send>;

struct Append {
    rooms: Vec<RoomAppend>,
    reply: oneshot::Sender<Result<Vec<AppendOutcome>, StoreError>>,
}

/// The way to the writer's task.
#[derive(Debug, Clone)]
pub(crate) struct Writer {
    task: Arc<Mutex<Option<JoinHandle<()>>>>,
    log: mpsc::Sender<Option<Append>>,
    quiet: mpsc::Sender<Quiet>,
    disk: Disk,
}

impl Writer {
    /// Starts the task that owns the connection; it ends when the last `Writer` is gone.
    pub(super) fn start(conn: SqliteConnection, checkpoints: Checkpoints, disk: Disk) -> Self {
        let (log, log_queue) = mpsc::channel(LOG_QUEUE_MAX);
        let (quiet, quiet_queue) = mpsc::channel(QUIET_QUEUE_MAX);
        let task = tokio::spawn(run(conn, checkpoints, log_queue, quiet_queue));
        Self { task: Arc::new(Mutex::new(Some(task))), log, quiet, disk }
    }

    /// Appends to logs, ahead of all quiet writes.
    pub(crate) async fn append(
        &self,
        rooms: Vec<RoomAppend>,
    ) -> Result<Vec<AppendOutcome>, StoreError> {
        let (reply, answer) = oneshot::channel();
        let sent = self.log.send(Some(Append { rooms, reply })).await;
        sent.map_err(|_| StoreError::Closed)?;
        let outcome = answer.await.map_err(|_| StoreError::Closed)?;
        outcome.inspect_err(|error| self.disk.see(error))
    }

    /// Runs `work` in a transaction of its own. It is finished even if the caller goes away.
    pub(crate) async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut SqliteConnection) -> Job<'c, Result<T, StoreError>>
            + Send
            + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let disk = self.disk.clone();
        let job: Quiet = Box::new(move |conn| {
            Box::pin(async move {
                let outcome = transaction(conn, work).await.inspect_err(|error| disk.see(error));
                // Nobody listening any more is no reason to stop.
                reply.send(outcome).ok();
            })
        });
        self.quiet.try_send(job).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => StoreError::Busy,
            mpsc::error::TrySendError::Closed(_) => StoreError::Closed,
        })?;
        answer.await.map_err(|_| StoreError::Closed)?
    }

    /// Finishes what is queued, then closes the connection.
    pub(crate) async fn close(&self) {
        let Some(task) = self.task.lock().await.take() else { return };
        self.log.send(None).await.ok();
        task.await.ok();
    }
}

/// Runs `work` between `begin immediate` and `commit`, or takes it all back.
pub(crate) async fn transaction<T, F>(conn: &mut SqliteConnection, work: F) -> Result<T, StoreError>
where
    F: for<'c> FnOnce(&'c mut SqliteConnection) -> Job<'c, Result<T, StoreError>>,
{
    raw_sql("begin immediate").execute(&mut *conn).await?;
    let outcome = match work(conn).await {
        Ok(value) => raw_sql("commit").execute(&mut *conn).await.map(|_| value).map_err(Into::into),
        Err(error) => Err(error),
    };
    if outcome.is_err() {
        // After some failures SQLite has rolled back by itself, and this one says so.
        raw_sql("rollback").execute(&mut *conn).await.ok();
    }
    outcome
}

async fn run(
    mut conn: SqliteConnection,
    checkpoints: Checkpoints,
    mut log: mpsc::Receiver<Option<Append>>,
    mut quiet: mpsc::Receiver<Quiet>,
) {
    loop {
        tokio::select! {
            biased;
            append = log.recv() => match append {
                Some(Some(Append { rooms, reply })) => {
                    reply.send(append::append(&mut conn, rooms).await).ok();
                }
                Some(None) | None => break,
            },
            Some(job) = quiet.recv() => job(&mut conn).await,
        }
        checkpoints.after_commit(&mut conn).await;
    }
    while let Ok(job) = quiet.try_recv() {
        job(&mut conn).await;
    }
    checkpoints.stop().await;
    if let Err(error) = conn.close().await {
        tracing::warn!(%error, "the writing connection did not close cleanly");
    }
}
