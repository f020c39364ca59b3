//! The live auctions: one task per auction that has work, one journal for all of them.
//!
//! A room takes commands from a bounded queue, decides them with `gavel_auction` on its state as it
//! will be, hands the events to the journal, and only after the commit answers and publishes. What
//! is published (an `Arc`) serves every view, so that reading never waits for the room.
//!
//! This crate must not know about HTTP, sockets, names, e-mail addresses, or how money is shown.
//!
//! ```no_run
//! # async fn example(store: gavel_store::Store) -> Result<(), gavel_house::HouseError> {
//! use gavel_house::{Clock, House, Options};
//! let house = House::start(store, "node-1", Clock::system(), Options::default()).await?;
//! house.stop().await;
//! # Ok(()) }
//! ```

mod batch;
pub mod bots;
mod bucket;
mod clock;
mod drops;
mod error;
mod house;
mod journal;
mod load;
mod manual;
mod measure;
mod open;
mod options;
mod practice;
mod presence;
mod project;
mod rebuild;
mod receipt;
mod refusals;
mod ring;
mod room;
mod rooms;
mod rows;
mod snapshot;
mod ticker;

pub use batch::{Batch, Committed, Item, Notice, Published, Since, Subscription, Told};
pub use clock::{Busy, Clock, Sleep};
pub use error::HouseError;
pub use house::House;
pub use manual::Hand;
pub use open::opening;
pub use options::{Append, Appending, Execute, OnFatal, Options};
pub use practice::{Practice, PracticeResult, PracticeRules, PracticeView};
pub use presence::{Connection, ConnectionId, Here, PresenceNotice};
pub use project::{Projection, project};
pub use rebuild::{fold, rebuild};
pub use receipt::{Receipt, Ticket};
pub use rows::{entry_of, row_of};
