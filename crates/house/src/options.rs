//! Settings of the house.

use gavel_auction::{Auction, Command, Micros, Step, Time};
use gavel_store::{AppendOutcome, RoomAppend, Store, StoreError};
use std::pin::Pin;
use std::sync::Arc;

/// How a command is executed: [`gavel_auction::execute`], or what a test puts in its place.
pub type Execute = fn(&mut Auction, &Command, Time) -> Step;

/// How the journal writes: [`gavel_store::Store::append`], or what a test puts around it.
pub type Append = Arc<dyn Fn(Store, Vec<RoomAppend>) -> Appending + Send + Sync>;

/// An append on its way.
pub type Appending =
    Pin<Box<dyn Future<Output = Result<Vec<AppendOutcome>, StoreError>> + Send + 'static>>;

/// What is called with a sentence when the program must end because the disk failed under it.
pub type OnFatal = Arc<dyn Fn(String) + Send + Sync>;

/// Commands that wait for one room.
pub const ROOM_QUEUE_MAX: usize = 1_024;
/// Commands that one append may answer.
pub const ROOM_DRAIN_MAX: usize = 256;

/// Settings of the house. The defaults are right for a server.
#[derive(Clone)]
pub struct Options {
    /// How many commands may wait for one room; the next one is `busy`. 1 to 65,536.
    pub room_queue_max: usize,
    /// How many commands are decided for one append. 1 to 4,096.
    pub room_drain_max: usize,
    /// How many of the newest events a room keeps for `since`. At least 512.
    pub ring_events: usize,
    /// The most events that `since` answers; beyond it a snapshot is cheaper.
    pub since_events_max: usize,
    /// A snapshot of the folded state is written when so many events have come since the last one: what
    /// a start after a crash folds at most. At least 1.
    pub snapshot_every: u64,
    /// A room without work and without subscribers unloads after this long.
    pub unload_after: Micros,
    /// How long the hammer waits for bids that were stamped before the lot's end and are on their
    /// way to the room. Well under the 50 ms in which it must be announced.
    pub hammer_grace: Micros,
    /// Woken later than this for a deadline, the room recovers instead.
    pub late_after: Micros,
    /// A lost line is noticed within this long: the ping's interval and time-out together.
    pub silence: Micros,
    /// Ends the process when SQLite's disk fails: a later fsync that succeeds proves nothing.
    pub on_fatal: OnFatal,
    /// What decides and folds.
    pub execute: Execute,
    /// What writes.
    pub append: Append,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            room_queue_max: ROOM_QUEUE_MAX,
            room_drain_max: ROOM_DRAIN_MAX,
            ring_events: 512,
            since_events_max: 512,
            snapshot_every: 500,
            unload_after: Micros::seconds(600),
            hammer_grace: Micros::millis(5),
            late_after: Micros::seconds(1),
            silence: Micros::seconds(8),
            on_fatal: Arc::new(end_process),
            execute: gavel_auction::execute,
            append: Arc::new(|store, rooms| Box::pin(async move { store.append(rooms).await })),
        }
    }
}

/// `EX_IOERR` of sysexits.
const EXIT_IO_ERROR: i32 = 74;

#[expect(clippy::disallowed_methods, reason = "no error can be carried to main past a lost disk")]
fn end_process(why: String) {
    tracing::error!(why, "the log cannot be trusted any further; the process ends");
    std::process::exit(EXIT_IO_ERROR);
}

impl std::fmt::Debug for Options {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("room_queue_max", &self.room_queue_max)
            .field("room_drain_max", &self.room_drain_max)
            .field("ring_events", &self.ring_events)
            .field("unload_after", &self.unload_after)
            .finish_non_exhaustive()
    }
}
