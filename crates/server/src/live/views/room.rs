//! The room as it is now: the lot under the hammer, the clock, and what can be done.

use super::{Audience, Scene, Spoken, ms};
use crate::error::{ErrorCode, sentence};
use crate::views::AuctionStatusView;
use gavel_auction::{
    Auction, Completion, LotRecord, LotState, Micros, PauseWhy, Phase, Status, Time,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A lot's last moments: messages wait them out.
pub const LAST_MOMENTS: Micros = Micros::seconds(10);
/// For this long after a sale one button undoes it.
const UNDO_WITHIN: Micros = Micros::seconds(60);
/// For this long a line to the room stays.
const MESSAGE_STAYS: Micros = Micros::seconds(120);

/// What the room is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Phase)]
#[expect(missing_docs, reason = "as in gavel_auction::Phase")]
pub enum PhaseWord {
    Idle,
    Lot,
    Interlude,
}

/// Why the clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = PauseWhy)]
#[expect(missing_docs, reason = "as in gavel_auction::PauseWhy")]
pub enum PauseWord {
    Host,
    RoomDropped,
    Away,
}

impl From<PauseWhy> for PauseWord {
    fn from(why: PauseWhy) -> Self {
        match why {
            PauseWhy::Host => Self::Host,
            PauseWhy::RoomDropped => Self::RoomDropped,
            PauseWhy::Away => Self::Away,
        }
    }
}

/// Why it is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Completion)]
#[expect(missing_docs, reason = "as in gavel_auction::Completion")]
pub enum CompletionWord {
    SquadsFull,
    NobodyCanBuy,
    PoolExhausted,
}

impl From<Completion> for CompletionWord {
    fn from(reason: Completion) -> Self {
        match reason {
            Completion::SquadsFull => Self::SquadsFull,
            Completion::NobodyCanBuy => Self::NobodyCanBuy,
            Completion::PoolExhausted => Self::PoolExhausted,
        }
    }
}

/// The room now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RoomNow {
    /// How the auction stands.
    pub status: AuctionStatusView,
    /// What the room is doing.
    pub phase: PhaseWord,
    /// The lot under the hammer.
    pub lot: Option<OpenLot>,
    /// When the next lot opens, in a break; while paused, as the clock stood.
    pub next_at_ms: Option<i64>,
    /// Why the clock stands, while it does.
    pub paused: Option<PausedNow>,
    /// Why it is over, once it is.
    pub completion: Option<CompletionWord>,
    /// How many assets have had their turn.
    pub offered: u64,
    /// How many assets the pool has.
    pub pool_size: u64,
    /// How many offers are still to come if nothing else is sold.
    pub remaining: u64,
    /// What each free slot reserves, in units.
    pub floor: i64,
    /// The last line that a host said.
    pub message: Option<MessageNow>,
    /// The sale that one button undoes; hosts only.
    pub undo: Option<UndoNow>,
}

/// The lot under the hammer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OpenLot {
    /// Its number.
    pub lot: u32,
    /// What is sold.
    pub asset: String,
    /// The opening price, in units.
    pub base: i64,
    /// 0 the first time, then the number of the second chance.
    pub round: u32,
    /// When it was announced.
    pub opened_at_ms: i64,
    /// Its end by the server's clock; while paused, as the clock stood.
    pub ends_at_ms: i64,
    /// How long a lot runs.
    pub clock_ms: i64,
    /// The leading amount; null before the first bid.
    pub price: Option<i64>,
    /// Who leads.
    pub leader: Option<u32>,
    /// The event number of the leading bid.
    pub leading_bid: Option<u64>,
    /// The lowest amount that would be taken.
    pub minimum: i64,
    /// How many bids were taken.
    pub bids: u32,
    /// How many managers passed; never who.
    pub passes: u32,
    /// Who cannot bid, and why.
    pub blocked: Vec<Blocked>,
    /// Amounts for quick buttons, rising; the first is the minimum.
    pub raises: Vec<Raise>,
    /// The grid of prices: a stacked sum is raised to the smallest price on it.
    pub ladder: Vec<LadderStep>,
    /// Whether the last ten seconds run.
    pub last_ten: bool,
}

/// A seat that cannot bid on the open lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Blocked {
    /// Which.
    pub seat: u32,
    /// Why.
    pub code: ErrorCode,
    /// For a person.
    pub message: String,
}

/// A quick button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Raise {
    /// What stands on it, such as `+£5m`.
    pub label: String,
    /// The absolute amount that it sets, in units.
    pub amount: i64,
}

/// A stretch of the grid: prices from `from` up to `to` (not in it) go in steps of `step`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LadderStep {
    /// From here, inclusive.
    pub from: i64,
    /// Up to here, exclusive; null for the last.
    pub to: Option<i64>,
    /// The step.
    pub step: i64,
}

/// Why and since when the clock stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PausedNow {
    /// Why.
    pub why: PauseWord,
    /// Since when.
    pub since_ms: i64,
    /// When it runs again by itself.
    pub until_ms: Option<i64>,
    /// What the clock has left.
    pub left_ms: Option<i64>,
    /// What the host said.
    pub message: Option<String>,
}

/// A host's line to the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MessageNow {
    /// What was said.
    pub text: String,
    /// From when it is shown.
    pub show_at_ms: i64,
}

/// The sale that one button undoes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UndoNow {
    /// Its lot.
    pub lot: u32,
    /// What was sold.
    pub asset: String,
    /// Until when.
    pub until_ms: i64,
}

/// The room now, for one audience.
#[must_use]
pub fn room_now(
    auction: &Auction,
    (scene, spoken): (&Scene, &Spoken),
    audience: Audience,
    now: Time,
) -> RoomNow {
    let (phase, next_at_ms) = match auction.phase() {
        Phase::Idle => (PhaseWord::Idle, None),
        Phase::Lot(_) => (PhaseWord::Lot, None),
        Phase::Interlude { next_at } => (PhaseWord::Interlude, Some(ms(*next_at))),
    };
    let pool = if auction.has_begun() { auction.pool_len() } else { scene.assets.len() };
    let remaining = if auction.has_begun() { auction.remaining() } else { pool };
    let whole = RoomNow {
        status: auction.status().into(),
        phase,
        lot: auction.open_lot().map(|lot| open_lot(auction, lot, scene, now)),
        next_at_ms,
        paused: paused(auction, spoken),
        completion: auction.completion().map(Into::into),
        offered: auction.offered() as u64,
        pool_size: pool as u64,
        remaining: remaining as u64,
        floor: auction.floor(),
        message: message(spoken, now),
        undo: undo(auction, now),
    };
    whole.seen_by(audience)
}

impl RoomNow {
    /// What an audience may see of it.
    #[must_use]
    pub fn seen_by(self, audience: Audience) -> Self {
        let undo = self.undo.filter(|_| audience == Audience::Host);
        Self { undo, ..self }
    }
}

fn open_lot(auction: &Auction, lot: &gavel_auction::OpenLot, scene: &Scene, now: Time) -> OpenLot {
    let leading = lot.leading();
    let minimum = auction.minimum().unwrap_or(lot.base);
    OpenLot {
        lot: lot.lot.0,
        asset: lot.asset.to_string(),
        base: lot.base,
        round: lot.round,
        opened_at_ms: ms(lot.opened_at),
        ends_at_ms: ms(lot.ends_at),
        clock_ms: lot.clocks.clock_ms,
        price: lot.price(),
        leader: leading.map(|bid| bid.seat.0),
        leading_bid: leading.map(|bid| bid.seq.0),
        minimum,
        bids: lot.bid_count(),
        passes: lot.passes,
        blocked: blocked(auction, lot, minimum, scene),
        raises: raises(auction, minimum, scene),
        ladder: ladder(auction),
        last_ten: lot.ends_at - auction.clock_now(now) <= LAST_MOMENTS,
    }
}

fn blocked(
    auction: &Auction,
    lot: &gavel_auction::OpenLot,
    minimum: i64,
    scene: &Scene,
) -> Vec<Blocked> {
    let Some(asset) = auction.asset(&lot.asset) else { return Vec::new() };
    let leader = lot.leading().map(|bid| bid.seat);
    let others = auction.seats().filter(|seat| !seat.removed && Some(seat.id) != leader);
    let why = |seat: &gavel_auction::Seat| {
        let refusal = auction.why_not_buy(seat, asset, minimum)?;
        let (message, _) = sentence(&refusal, &scene.money, &scene.words);
        Some(Blocked { seat: seat.id.0, code: refusal.code().into(), message })
    };
    others.filter_map(why).collect()
}

/// The sport's quick raises, scaled to what a manager starts with.
fn raises(auction: &Auction, minimum: i64, scene: &Scene) -> Vec<Raise> {
    let rules = auction.rules();
    let quick = scene.raises.quick(minimum, rules.purse, &rules.increments, &scene.money);
    quick.into_iter().map(|raise| Raise { label: raise.label, amount: raise.amount }).collect()
}

fn ladder(auction: &Auction) -> Vec<LadderStep> {
    let slabs = auction.rules().increments.slabs();
    let ends = slabs.iter().skip(1).map(|slab| Some(slab.from)).chain([None]);
    let step = |(slab, to): (&gavel_auction::Slab, Option<i64>)| LadderStep {
        from: slab.from,
        to,
        step: slab.step,
    };
    slabs.iter().zip(ends).map(step).collect()
}

fn paused(auction: &Auction, spoken: &Spoken) -> Option<PausedNow> {
    let pause = auction.pause()?;
    let stands_at = match auction.phase() {
        Phase::Lot(lot) => Some(lot.ends_at),
        Phase::Interlude { next_at } => Some(*next_at),
        Phase::Idle => None,
    };
    Some(PausedNow {
        why: pause.why.into(),
        since_ms: ms(pause.since),
        until_ms: pause.until.map(ms),
        left_ms: stands_at.map(|at| (at - pause.since).0.div_euclid(1_000).max(0)),
        message: spoken.pause.clone(),
    })
}

fn message(spoken: &Spoken, now: Time) -> Option<MessageNow> {
    let (text, show_at) = spoken.message.as_ref()?;
    let stays = now - *show_at <= MESSAGE_STAYS;
    stays.then(|| MessageNow { text: text.clone(), show_at_ms: ms(*show_at) })
}

fn undo(auction: &Auction, now: Time) -> Option<UndoNow> {
    let sold = |lot: &&LotRecord| matches!(lot.state, LotState::Sold { .. });
    let closed = |lot: &&LotRecord| !matches!(lot.state, LotState::Open);
    let lot = auction.lots().iter().rev().find(closed).filter(sold)?;
    let until = lot.closed_at? + UNDO_WITHIN;
    let open = until > now && auction.status() != Status::Cancelled;
    open.then(|| UndoNow { lot: lot.lot.0, asset: lot.asset.to_string(), until_ms: ms(until) })
}
