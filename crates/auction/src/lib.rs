//! The rules of an auction, and nothing else.
//!
//! An auction is a log. [`decide`] says what a command does, [`apply`] folds an event into the state,
//! [`follow`] says what the passing of time alone does. All three are pure: no I/O, no clock, no
//! randomness. Time and random bytes come in as arguments and travel in the events.
//!
//! This crate must not know about networks, databases, names, e-mail addresses, or how money is shown.
//!
//! ```
//! use gavel_auction::{Auction, Status};
//! let auction = Auction::default();
//! assert_eq!(auction.status(), Status::Waiting);
//! assert_eq!(auction.next_deadline(), None);
//! ```

mod apply;
mod audit;
mod chain;
mod command;
mod commands;
mod decide;
mod draw;
mod event;
mod export;
mod ids;
mod increments;
mod limits;
mod lot;
mod refusal;
mod rules;
mod setup;
mod snapshot;
mod state;
mod time;
mod upcast;
mod verify;

pub use apply::apply;
pub use chain::{Entry, Hash, Salt, Sealed, entry_hash, genesis, seal_hash};
pub use command::{Action, Bid, By, Command, Pressed, VoidTo};
pub use decide::{Step, decide, execute, follow, settle};
pub use draw::{Contribution, Seed, draw_order, seed_hash};
pub use event::{
    Body, ClosedBy, Completion, Event, LotChange, PauseWhy, Public, SealedBody, UnsoldWhy,
};
pub use export::{Export, ExportRow, ExportSealed};
pub use ids::{AssetId, AuctionId, CommandId, IdError, LotNo, SeatId, Seq};
pub use increments::{Increments, IncrementsError, Slab};
pub use limits::{Limit, MONEY_MAX};
pub use lot::{LotRecord, LotState, OpenLot, StandingBid};
pub use refusal::{Code, Refusal};
pub use rules::{Clocks, LateJoin, LateJoinUntil, LateJoinWho, LotOrder, Quota, Rules, RulesError};
pub use setup::{PoolAsset, Setup, SetupSeat};
pub use snapshot::{FOLD_VERSION, freeze, thaw};
pub use state::{Auction, Holding, Phase, Seat, Status};
pub use time::{Micros, Time};
pub use verify::{Report, VerifyError, verify};
