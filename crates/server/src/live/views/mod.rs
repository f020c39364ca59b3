//! What the live path shows, and to whom. This is the one place where secrets stop: nothing leaves
//! the process that was not made here for its audience.
//!
//! Numbers that a person sees are computed here (next minimum, quick raises, the most one can bid):
//! the page computes no rule.

mod action;
mod batch;
mod event;
mod lot;
mod message;
mod results;
mod room;
mod scene;
mod seat;
mod snapshot;
mod wire;

pub use action::{Action, CommandId, On, Units};
pub use batch::{Batch, PresenceNow, SeatPresence, Tick, batch, batches};
pub use event::{ByWord, EventBody, EventView, LotChangeView, SeatPurse, event};
pub use lot::{BidView, LotState, LotView, UnsoldWhy, bids, lot_view};
pub use message::{ServerMessage, Stopping};
pub use results::{Buy, Fight, Holding, Results, SeatSpend, Squad, Stats, results};
pub use room::{
    Blocked, CompletionWord, LadderStep, MessageNow, OpenLot, PauseWord, PausedNow, PhaseWord,
    Raise, RoomNow, UndoNow, room_now,
};
pub use scene::{Audience, BatchFor, NextMatchView, Scene, SeatName, Spoken};
pub use seat::{SeatNow, SquadItem, seat_now, seats};
pub use snapshot::{MeHere, Snapshot, passed, snapshot};
pub use wire::{
    ClockAnswer, ClockAsk, Gone, Notice, NoticeKind, OwnPass, Receipt, own_pass, receipt,
};

use gavel_auction::Time;

/// A time as it travels: whole milliseconds since 1970 UTC.
#[must_use]
pub fn ms(time: Time) -> i64 {
    time.0.div_euclid(1_000)
}
