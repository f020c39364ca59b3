//! What happened. Events are stored for ever: never change the meaning of one, add a new one and
//! upcast the old when it is read.

use crate::{
    AssetId, By, Clocks, CommandId, Contribution, LotNo, PoolAsset, Rules, SeatId, Seed, Seq,
    SetupSeat, Time, VoidTo,
};
use serde::{Deserialize, Serialize};

/// One event, as decided. Its number, epoch and hash are given when it is appended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When, by the server.
    pub at: Time,
    /// The command that caused it.
    pub command: Option<CommandId>,
    /// What anybody may know once it is due.
    pub public: Public,
    /// What only some may know.
    pub sealed: Option<SealedBody>,
}

impl Event {
    /// In whose name it was asked for. Secret where it is sealed: of a pass.
    #[must_use]
    pub fn by(&self) -> By {
        match &self.sealed {
            Some(SealedBody::Pass { by, .. }) => *by,
            _ => self.public.by,
        }
    }
}

/// The public part of an event: who and what. Holds no name, address or typed text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Public {
    /// Who caused it; the house where that is nobody's business: who passed is sealed.
    pub by: By,
    /// What happened.
    pub body: Body,
}

/// Why a lot was left unsold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnsoldWhy {
    /// Nobody bid.
    NoBids,
    /// Nobody could buy it, so it had no clock.
    NobodyCanBuy,
    /// The host left it unsold.
    Skipped,
    /// The host took it out.
    Withdrawn,
}

/// What brought the hammer down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosedBy {
    /// The end of the clock.
    Clock,
    /// The host.
    Host,
}

/// Why the auction paused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseWhy {
    /// The host said so.
    Host,
    /// Half of the room lost its connection.
    RoomDropped,
    /// It was away for more than two minutes.
    Away,
}

/// Why the auction is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Completion {
    /// Every squad is full.
    SquadsFull,
    /// Nobody can buy anything that is left.
    NobodyCanBuy,
    /// Nothing is left to offer.
    PoolExhausted,
}

/// The open lot after a bid was taken back or struck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LotChange {
    /// Which lot.
    pub lot: LotNo,
    /// The bid that now stands, by its event number; none means the opening price.
    pub standing: Option<Seq>,
    /// The new end.
    pub ends_at: Time,
}

/// What happened. Externally tagged: the tag is also stored as the event's `kind`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the glossary's words; the variants say the rest")]
pub enum Body {
    /// The competition opened; the seed behind the hash decides the draw.
    Opened { version: u32, seed_hash: String },
    /// The auction began.
    Begun {
        rules: Box<Rules>,
        pool: Vec<PoolAsset>,
        seats: Vec<SetupSeat>,
        contributions: Vec<Contribution>,
        seed_hash: String,
        floor: i64,
        next_at: Time,
    },
    /// A lot is under the hammer.
    LotOpened { lot: LotNo, asset: AssetId, base: i64, round: u32, ends_at: Time },
    /// A bid leads. `shortened_from` is the end without the rule of SPEC 3, *Pass*.
    BidTaken { lot: LotNo, seat: SeatId, amount: i64, ends_at: Time, shortened_from: Option<Time> },
    /// Somebody stepped out of the lot; who is sealed.
    Passed { lot: LotNo, passes: u32, ends_at: Time, shortened_from: Option<Time> },
    /// Somebody stepped back in; who is sealed.
    PassTakenBack { lot: LotNo, passes: u32, ends_at: Time, shortened_from: Option<Time> },
    /// The hammer fell with a leader.
    LotSold {
        lot: LotNo,
        asset: AssetId,
        seat: SeatId,
        price: i64,
        closed_by: ClosedBy,
        next_at: Time,
    },
    /// The hammer fell without one, or the lot was taken away.
    LotUnsold { lot: LotNo, asset: AssetId, why: UnsoldWhy, next_at: Time },
    /// The clock stands.
    Paused { why: PauseWhy, until: Option<Time>, dropped: Vec<SeatId> },
    /// The clock runs; `ends_at` of the open lot, else `next_at` of the interlude.
    Resumed { ends_at: Option<Time>, next_at: Option<Time> },
    /// The host gave the lot more time.
    Extended { lot: LotNo, ends_at: Time },
    /// An asset that was not open left the pool.
    Withdrawn { asset: AssetId },
    /// An asset is next.
    MovedUp { asset: AssetId },
    /// The last bid was taken back.
    BidUndone { bid: Seq, seat: SeatId, amount: i64, change: LotChange },
    /// A sale or an award was taken back.
    SaleVoided {
        asset: AssetId,
        seat: SeatId,
        price: i64,
        lot: Option<LotNo>,
        to: VoidTo,
        quick: bool,
    },
    /// The host gave an asset to a manager.
    Awarded { asset: AssetId, seat: SeatId, price: i64 },
    /// The host changed a purse.
    PurseAdjusted { seat: SeatId, from: i64, to: i64 },
    /// The clocks from the next lot on.
    ClocksChanged { clocks: Clocks },
    /// A manager was taken out; their bids on the open lot are struck.
    SeatRemoved { seat: SeatId, assets_return: bool, change: Option<LotChange> },
    /// A manager came in after the start.
    SeatAdded { seat: SeatId, purse: i64 },
    /// The host said something; the text is sealed. It is shown from `show_at`.
    Said { show_at: Time },
    /// Taken up again after a crash, a takeover or a sleep. `paused`: it was away for long and waits
    /// for the host; `until`: when a pause that was running then ends by itself.
    Recovered {
        epoch: u64,
        node: String,
        paused: bool,
        ends_at: Option<Time>,
        next_at: Option<Time>,
        until: Option<Time>,
    },
    /// It is over.
    Completed { reason: Completion },
    /// It was called off.
    Cancelled,
}

/// What only some may know, until it is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the glossary's words; the variants say the rest")]
pub enum SealedBody {
    /// The draw's secret; opened at completion or cancel.
    Seed(Seed),
    /// The order of the lots; opened at completion or cancel.
    Order(Vec<AssetId>),
    /// Who passed or took a pass back, and in whose name.
    Pass { by: By, seat: SeatId },
    /// A host's reason or message.
    Text(String),
}

impl Body {
    /// The stored `kind` of the event.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Opened { .. } => "opened",
            Self::Begun { .. } => "begun",
            Self::LotOpened { .. } => "lot_opened",
            Self::BidTaken { .. } => "bid_taken",
            Self::Passed { .. } => "passed",
            Self::PassTakenBack { .. } => "pass_taken_back",
            Self::LotSold { .. } => "lot_sold",
            Self::LotUnsold { .. } => "lot_unsold",
            Self::Paused { .. } => "paused",
            Self::Resumed { .. } => "resumed",
            Self::Extended { .. } => "extended",
            Self::Withdrawn { .. } => "withdrawn",
            Self::MovedUp { .. } => "moved_up",
            Self::BidUndone { .. } => "bid_undone",
            Self::SaleVoided { .. } => "sale_voided",
            Self::Awarded { .. } => "awarded",
            Self::PurseAdjusted { .. } => "purse_adjusted",
            Self::ClocksChanged { .. } => "clocks_changed",
            Self::SeatRemoved { .. } => "seat_removed",
            Self::SeatAdded { .. } => "seat_added",
            Self::Said { .. } => "said",
            Self::Recovered { .. } => "recovered",
            Self::Completed { .. } => "completed",
            Self::Cancelled => "cancelled",
        }
    }
}
