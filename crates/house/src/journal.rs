//! The journal: gathers the appends of all rooms into one transaction, so that they share the sync
//! of the disk. There is no timer: what waits while one commit runs is the next one.

use crate::{Append, OnFatal, Options, measure};
use gavel_store::{AppendOutcome, RoomAppend, Store, StoreError};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::Instant;

/// Appends that may wait; each room has at most one, so that this is a number of rooms.
const APPENDS_WAITING_MAX: usize = 1_024;
/// Rows in one transaction, unless one room alone has more.
const ROWS_MAX: usize = 1_000;

/// What became of an append.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Appended {
    /// On disk.
    Committed,
    /// Not written: somebody else has moved the log on.
    Lost,
    /// It may be on disk or not; the log must be read.
    Unknown,
}

struct Waiting {
    append: RoomAppend,
    reply: oneshot::Sender<Appended>,
}

/// The way to the journal's task.
#[derive(Debug, Clone)]
pub(crate) struct Journal {
    appends: mpsc::Sender<Waiting>,
}

impl Journal {
    pub(crate) fn start(store: Store, options: &Options) -> (Self, JoinHandle<()>) {
        let (appends, waiting) = mpsc::channel(APPENDS_WAITING_MAX);
        let how = (options.append.clone(), options.on_fatal.clone());
        (Self { appends }, tokio::spawn(run(store, waiting, how)))
    }

    /// Makes a room's events durable.
    pub(crate) async fn append(&self, append: RoomAppend) -> Appended {
        let (reply, answer) = oneshot::channel();
        if self.appends.send(Waiting { append, reply }).await.is_err() {
            return Appended::Unknown;
        }
        answer.await.unwrap_or(Appended::Unknown)
    }
}

async fn run(
    store: Store,
    mut waiting: mpsc::Receiver<Waiting>,
    (append, on_fatal): (Append, OnFatal),
) {
    let mut left_over = None;
    while let Some(batch) = gather(&mut waiting, &mut left_over).await {
        let (appends, replies): (Vec<_>, Vec<_>) =
            batch.into_iter().map(|one| (one.append, one.reply)).unzip();
        measure::batch(appends.iter().map(|append| append.rows.len()).sum());
        let asked = Instant::now();
        let outcomes = append(store.clone(), appends).await;
        measure::committed(asked.elapsed());
        answer(outcomes, replies, &on_fatal);
    }
}

/// What waits now, at most [`ROWS_MAX`] rows; waits for the first. `None` when all rooms are gone.
async fn gather(
    waiting: &mut mpsc::Receiver<Waiting>,
    left_over: &mut Option<Waiting>,
) -> Option<Vec<Waiting>> {
    let first = match left_over.take() {
        Some(first) => first,
        None => waiting.recv().await?,
    };
    let mut rows = first.append.rows.len();
    let mut batch = vec![first];
    while let Ok(next) = waiting.try_recv() {
        rows += next.append.rows.len();
        if rows > ROWS_MAX {
            *left_over = Some(next);
            break;
        }
        batch.push(next);
    }
    Some(batch)
}

fn answer(
    outcomes: Result<Vec<AppendOutcome>, StoreError>,
    replies: Vec<oneshot::Sender<Appended>>,
    on_fatal: &OnFatal,
) {
    let outcomes = match outcomes {
        Ok(outcomes) => outcomes.into_iter().map(known).collect(),
        Err(error) => {
            if error.is_fatal() {
                on_fatal(error.to_string());
            }
            tracing::error!(%error, rooms = replies.len(), "an append failed");
            vec![Appended::Unknown; replies.len()]
        }
    };
    for (reply, outcome) in replies.into_iter().zip(outcomes) {
        // A room that is gone reads its log when it comes back.
        reply.send(outcome).ok();
    }
}

fn known(outcome: AppendOutcome) -> Appended {
    match outcome {
        AppendOutcome::Committed => Appended::Committed,
        AppendOutcome::Lost => Appended::Lost,
    }
}
