//! The answer to a command.

use crate::Published;
use gavel_auction::{Hash, Refusal, Seq, Time};
use tokio::sync::oneshot;

/// What became of a command. It is given only after what it says is durable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Taken, with the number of its event; or refused.
    pub result: Result<Seq, Refusal>,
    /// The number of the last event that it was judged against.
    pub judged_at: Seq,
    /// The published head and the chain's hash there, so that phones are witnesses. None when the
    /// auction could not be looked at.
    pub head: Option<(Seq, Hash)>,
    /// When it was answered.
    pub server_time: Time,
    /// Whether the log knew the command already: a resend, not a second one.
    pub repeated: bool,
}

impl Receipt {
    /// A refusal by somebody who does not see the auction.
    pub(crate) fn refused(refusal: Refusal, server_time: Time) -> Self {
        let result = Err(refusal);
        Self { result, judged_at: Seq(0), head: None, server_time, repeated: false }
    }

    /// A refusal at the published state.
    pub(crate) fn refused_at(published: &Published, refusal: Refusal, server_time: Time) -> Self {
        let head = Some((published.head, published.head_hash));
        Self { judged_at: published.head, head, ..Self::refused(refusal, server_time) }
    }
}

/// A command on its way; its receipt comes when it is decided and durable.
#[derive(Debug)]
pub struct Ticket {
    pub(crate) answer: oneshot::Receiver<Receipt>,
    pub(crate) clock: crate::Clock,
}

impl Ticket {
    /// Waits for the receipt.
    pub async fn receipt(self) -> Receipt {
        // A room that ended without an answer did not take the command, or took it unseen: the
        // same command can be sent again and is answered from the log.
        let gone = || Receipt::refused(Refusal::Busy, self.clock.now());
        self.answer.await.unwrap_or_else(|_| gone())
    }
}
