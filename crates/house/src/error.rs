//! What can go wrong with a room as a whole. Refusals of commands are `gavel_auction::Refusal`.

use gavel_auction::Seq;

/// Why the house could not open, load or read an auction.
#[derive(Debug, thiserror::Error)]
pub enum HouseError {
    /// No auction has this id.
    #[error("there is no such auction")]
    NotFound,
    /// The house is shutting down.
    #[error("the house is closing; ask again in a moment")]
    Stopped,
    /// The log does not hold together.
    #[error("the log breaks at event {at:?}: {why}")]
    BrokenLog {
        /// The event that does not fit.
        at: Seq,
        /// What is wrong with it.
        why: String,
    },
    /// Another node took the auction while this one did, or its log could not be written.
    #[error("the auction could not be taken over; it is tried again")]
    Contended,
    /// No random bytes could be had from the system.
    #[error("the system gave no random bytes: {0}")]
    Random(String),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] gavel_store::StoreError),
}
