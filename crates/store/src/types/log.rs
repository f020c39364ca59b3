//! The log of an auction and its read models.

use crate::record::record;

/// Everything that one room wants to make durable at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomAppend {
    /// The auction's id.
    pub auction: String,
    /// The epoch that the room believes it owns.
    pub epoch: i64,
    /// The event number that the room believes is the last; the first row is `from + 1`.
    pub from: i64,
    /// The events, in order, without a gap.
    pub rows: Vec<LogRow>,
    /// The summary after the last event.
    pub summary: AuctionSummary,
    /// What changed in who owns what.
    pub holdings: Vec<HoldingRow>,
    /// The lots that changed, each as it is after the last event.
    pub lots: Vec<LotRow>,
}

impl RoomAppend {
    /// The event number after this append.
    pub fn to(&self) -> i64 {
        self.from + i64::try_from(self.rows.len()).unwrap_or(i64::MAX - self.from)
    }

    /// The latest time in the append; it stands in `changed_at` of all that the append writes.
    pub(crate) fn changed_at(&self) -> i64 {
        self.rows.iter().map(|row| row.at).max().unwrap_or(0)
    }
}

/// What became of one room's append.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppendOutcome {
    /// On disk, whole.
    Committed,
    /// Nothing of it was written: the head or the epoch has moved on, or one of its commands is in
    /// the log already. The room must read the log again.
    Lost,
}

/// One event as it is stored. The bytes of `public` are hashed and never re-serialised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRow {
    /// Its number in the auction, from 1.
    pub seq: i64,
    /// When, in microseconds since 1970.
    pub at: i64,
    /// The epoch under which it was decided.
    pub epoch: i64,
    /// What kind of event it is.
    pub kind: String,
    /// The command that caused it; unique in the auction.
    pub command_id: Option<String>,
    /// The public body: JSON, exactly as it was hashed.
    pub public: Vec<u8>,
    /// The sealed body, if there is one and it was not erased.
    pub sealed: Option<Sealed>,
    /// The salted hash of the sealed body, 32 bytes.
    pub sealed_hash: Option<Vec<u8>>,
    /// The chain's hash after this event, 32 bytes.
    pub hash: Vec<u8>,
}

/// What only some may read of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// 16 random bytes.
    pub salt: Vec<u8>,
    /// JSON.
    pub body: String,
}

/// What lists show of an auction without opening its log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuctionSummary {
    /// `waiting`, `running`, `paused`, `completed` or `cancelled`.
    pub status: String,
    /// When something happens by itself, in microseconds.
    pub next_deadline: Option<i64>,
    /// Lots that are over.
    pub lots_done: i64,
    /// Lots expected in all.
    pub lots_total: i64,
    /// The open or last lot, 0 before the first.
    pub lot_no: i64,
}

/// Who owns an asset now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldingRow {
    /// The asset.
    pub asset_id: String,
    /// Its owner, or nobody any longer.
    pub owner: Option<Owner>,
}

/// The owner of an asset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// The seat.
    pub seat: i64,
    /// What it paid.
    pub price: i64,
    /// In which lot; 0 when the host gave it by hand outside a lot.
    pub lot: i64,
}

record! {
    /// One lot, as the results page shows it.
    pub struct LotRow {
        /// Its number, from 1.
        lot: i64,
        /// The asset under the hammer.
        asset_id: String,
        /// 0 the first time it is offered, then 1, 2…
        round: i64,
        /// The price it opened at.
        base: i64,
        /// `open`, `sold`, `unsold`, or another word of the house's.
        state: String,
        /// The leader, then the buyer.
        seat: Option<i64>,
        /// The leading, then the final price.
        price: Option<i64>,
        /// When it opened.
        opened_at: Option<i64>,
        /// When the hammer fell.
        closed_at: Option<i64>,
        /// How many bids were taken.
        bids: i64,
    }
}

record! {
    /// An asset that is owned.
    pub struct Holding {
        /// The asset.
        asset_id: String,
        /// Its owner.
        seat: i64,
        /// What it cost.
        price: i64,
        /// In which lot; 0 when given by hand.
        lot: i64,
    }
}

record! {
    /// An auction's row.
    pub struct AuctionRecord {
        /// Its id.
        id: String,
        /// Whose it is.
        competition_id: String,
        /// The number of its last event.
        head: i64,
        /// Who may append: each takeover raises it.
        epoch: i64,
        /// The node that claimed it last.
        node: Option<String>,
        /// See [`AuctionSummary`].
        status: String,
        /// See [`AuctionSummary`].
        next_deadline: Option<i64>,
        /// See [`AuctionSummary`].
        lots_done: i64,
        /// See [`AuctionSummary`].
        lots_total: i64,
        /// See [`AuctionSummary`].
        lot_no: i64,
        /// When it was made.
        created_at: i64,
        /// When it goes, if it was put aside.
        purge_at: Option<i64>,
    }
}

/// All read models of one auction, folded from its log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadModels {
    /// The auction.
    pub auction: String,
    /// The number of the last event that was folded.
    pub head: i64,
    /// The summary.
    pub summary: AuctionSummary,
    /// Who owns what.
    pub holdings: Vec<Holding>,
    /// All lots.
    pub lots: Vec<LotRow>,
}

record! {
    /// Where a log stands.
    pub struct Head {
        /// The number of the last event.
        head: i64,
        /// The epoch that may append.
        epoch: i64,
        /// The chain's hash after the last event; none when the log is empty.
        hash: Option<Vec<u8>>,
    }
}

record! {
    /// A command that is in the log.
    pub struct FoundCommand {
        /// The command's id.
        command_id: String,
        /// The event it became.
        seq: i64,
    }
}

record! {
    /// A bid of a finished or running auction, as stored.
    pub struct EventBody {
        /// The event's number.
        seq: i64,
        /// When.
        at: i64,
        /// The kind that was asked for.
        kind: String,
        /// The public body, JSON.
        public: Vec<u8>,
    }
}

record! {
    /// A folded state kept to start faster. A cache: it may be missing.
    pub struct Snapshot {
        /// The number of the last event folded into it.
        seq: i64,
        /// The state.
        bytes: Vec<u8>,
    }
}

/// The newest refusals that are kept of one seat of an auction; with 200 seats at most 100,000 of an
/// auction.
pub const REFUSALS_OF_SEAT_MAX: i64 = 500;
/// The refusals that are kept in all, once the purge has been (about 200 MB).
pub const REFUSALS_MAX: i64 = 1_000_000;

record! {
    /// A refused command, for "I pressed and it did not count".
    pub struct Refusal {
        /// Where.
        auction_id: String,
        /// Whose.
        seat: i64,
        /// When.
        at: i64,
        /// The command's id.
        command_id: String,
        /// The code of the refusal.
        code: String,
        /// The lot that was named.
        lot: Option<i64>,
        /// The amount that was named.
        amount: Option<i64>,
        /// The event number it was judged against.
        judged_at_seq: i64,
    }
}

/// A new auction with the first rows of its log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAuction {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub competition_id: String,
    /// The first events; they begin at 1 and carry epoch 0.
    pub rows: Vec<LogRow>,
    /// The summary after them.
    pub summary: AuctionSummary,
    /// When, in microseconds.
    pub created_at: i64,
}
