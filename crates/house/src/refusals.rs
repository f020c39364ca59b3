//! Notes refused bids beside the log, for "I pressed and it did not count". When the notes cannot be
//! written as fast as bids are refused, some are left out and counted.

use crate::measure;
use crate::rows::stored;
use gavel_auction::{Action, AuctionId, Bid, Command, Refusal, Seq, Time};
use gavel_store::Store;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

/// Notes that may wait.
const NOTES_WAITING_MAX: usize = 4_096;
/// Notes in one transaction.
const NOTES_AT_ONCE: usize = 200;

/// The way to the task that writes notes.
#[derive(Debug, Clone)]
pub(crate) struct Notes {
    queue: mpsc::Sender<gavel_store::Refusal>,
}

impl Notes {
    pub(crate) fn start(store: Store) -> (Self, JoinHandle<()>) {
        let (queue, waiting) = mpsc::channel(NOTES_WAITING_MAX);
        (Self { queue }, tokio::spawn(run(store, waiting)))
    }

    /// Notes a refused bid; anything else is not noted.
    pub(crate) fn note(
        &self,
        auction: &AuctionId,
        command: &Command,
        (at, judged_at): (Time, Seq),
        refusal: &Refusal,
    ) {
        let Action::Bid(Bid { seat, lot, amount }) = command.action else { return };
        let note = gavel_store::Refusal {
            auction_id: auction.as_str().to_owned(),
            seat: seat.0.into(),
            at: at.0,
            command_id: command.id.as_ref().map(ToString::to_string).unwrap_or_default(),
            code: refusal.code().as_str().to_owned(),
            lot: Some(lot.0.into()),
            amount: Some(amount),
            judged_at_seq: stored(judged_at.0),
        };
        if self.queue.try_send(note).is_err() {
            measure::refusal_dropped();
        }
    }
}

async fn run(store: Store, mut waiting: mpsc::Receiver<gavel_store::Refusal>) {
    let mut batch = Vec::with_capacity(NOTES_AT_ONCE);
    while waiting.recv_many(&mut batch, NOTES_AT_ONCE).await > 0 {
        if let Err(error) = store.note_refusals(&batch).await {
            batch.iter().for_each(|_| measure::refusal_dropped());
            tracing::warn!(%error, notes = batch.len(), "refused bids could not be noted");
        }
        batch.clear();
    }
}
