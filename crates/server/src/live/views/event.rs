//! What happened, for everybody in the room: who passed, the seed and the coming order stay behind.

use super::lot::UnsoldWhy;
use super::ms;
use super::room::{CompletionWord, PauseWord};
use crate::settings::{ClocksView, RulesView};
use gavel_auction::{Body, By, ClosedBy, Event, LotChange, SealedBody, Seq, VoidTo};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who caused an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = By)]
pub enum ByWord {
    /// A manager.
    Seat,
    /// A host.
    Host,
    /// Time, or the house.
    House,
}

/// What brought the hammer down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ClosedBy)]
pub enum ClosedByWord {
    /// The end of the clock.
    Clock,
    /// A host.
    Host,
}

/// Where the asset of a cancelled sale goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = VoidTo)]
pub enum VoidToWord {
    /// It is next.
    Next,
    /// It comes at the end.
    End,
    /// It is not offered again.
    Out,
}

impl From<VoidTo> for VoidToWord {
    fn from(to: VoidTo) -> Self {
        match to {
            VoidTo::Next => Self::Next,
            VoidTo::End => Self::End,
            VoidTo::Out => Self::Out,
        }
    }
}

impl From<VoidToWord> for VoidTo {
    fn from(to: VoidToWord) -> Self {
        match to {
            VoidToWord::Next => Self::Next,
            VoidToWord::End => Self::End,
            VoidToWord::Out => Self::Out,
        }
    }
}

/// A manager and what they start with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SeatPurse {
    /// Who.
    pub seat: u32,
    /// In units.
    pub purse: i64,
}

/// The open lot after a bid was taken back or struck.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = LotChange)]
pub struct LotChangeView {
    /// Which lot.
    pub lot: u32,
    /// The bid that now stands, by its event number; null means the opening price.
    pub standing: Option<u64>,
    /// The new end.
    pub ends_at_ms: i64,
}

impl From<&LotChange> for LotChangeView {
    fn from(change: &LotChange) -> Self {
        Self {
            lot: change.lot.0,
            standing: change.standing.map(|seq| seq.0),
            ends_at_ms: ms(change.ends_at),
        }
    }
}

/// An event as it travels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EventView {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at_ms: i64,
    /// Who caused it.
    pub by: ByWord,
    /// What happened.
    #[serde(flatten)]
    pub body: EventBody,
}

/// What happened, by `kind`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "as in gavel_auction::Body")]
pub enum EventBody {
    Opened {
        seed_hash: String,
    },
    Begun {
        rules: Box<RulesView>,
        pool_size: u64,
        seats: Vec<SeatPurse>,
        contributions: u64,
        seed_hash: String,
        floor: i64,
        next_at_ms: i64,
    },
    LotOpened {
        lot: u32,
        asset: String,
        base: i64,
        round: u32,
        ends_at_ms: i64,
    },
    BidTaken {
        lot: u32,
        seat: u32,
        amount: i64,
        ends_at_ms: i64,
        shortened_from_ms: Option<i64>,
    },
    Passed {
        lot: u32,
        passes: u32,
        ends_at_ms: i64,
        shortened_from_ms: Option<i64>,
    },
    PassTakenBack {
        lot: u32,
        passes: u32,
        ends_at_ms: i64,
        shortened_from_ms: Option<i64>,
    },
    LotSold {
        lot: u32,
        asset: String,
        seat: u32,
        price: i64,
        closed_by: ClosedByWord,
        next_at_ms: i64,
    },
    LotUnsold {
        lot: u32,
        asset: String,
        why: UnsoldWhy,
        next_at_ms: i64,
    },
    Paused {
        why: PauseWord,
        until_ms: Option<i64>,
        dropped: Vec<u32>,
        text: Option<String>,
    },
    Resumed {
        ends_at_ms: Option<i64>,
        next_at_ms: Option<i64>,
    },
    Extended {
        lot: u32,
        ends_at_ms: i64,
    },
    Withdrawn {
        asset: String,
    },
    MovedUp {
        asset: String,
    },
    BidUndone {
        bid: u64,
        seat: u32,
        amount: i64,
        change: LotChangeView,
    },
    SaleVoided {
        asset: String,
        seat: u32,
        price: i64,
        lot: Option<u32>,
        to: VoidToWord,
        quick: bool,
        text: Option<String>,
    },
    Awarded {
        asset: String,
        seat: u32,
        price: i64,
        text: Option<String>,
    },
    PurseAdjusted {
        seat: u32,
        from: i64,
        to: i64,
        text: Option<String>,
    },
    ClocksChanged {
        clocks: ClocksView,
    },
    SeatRemoved {
        seat: u32,
        assets_return: bool,
        change: Option<LotChangeView>,
    },
    SeatAdded {
        seat: u32,
        purse: i64,
    },
    Said {
        show_at_ms: i64,
        text: Option<String>,
    },
    Recovered {
        paused: bool,
        ends_at_ms: Option<i64>,
        next_at_ms: Option<i64>,
        until_ms: Option<i64>,
    },
    Completed {
        reason: CompletionWord,
    },
    Cancelled {
        text: Option<String>,
    },
    /// A kind that a page need not know; its results are in the batch.
    Other {},
}

/// One event, without what only some may know.
#[must_use]
pub fn event(seq: Seq, event: &Event) -> EventView {
    let by = match event.public.by {
        By::Seat(_) => ByWord::Seat,
        By::Host(_) => ByWord::Host,
        By::House => ByWord::House,
    };
    let text = match &event.sealed {
        Some(SealedBody::Text(text)) => Some(text.clone()),
        _ => None,
    };
    let body = event.public.body.clone();
    EventView { seq: seq.0, at_ms: ms(event.at), by, body: of_lot(body, text) }
}

fn of_lot(body: Body, text: Option<String>) -> EventBody {
    match body {
        Body::LotOpened { lot, asset, base, round, ends_at } => EventBody::LotOpened {
            lot: lot.0,
            asset: asset.to_string(),
            base,
            round,
            ends_at_ms: ms(ends_at),
        },
        Body::BidTaken { lot, seat, amount, ends_at, shortened_from } => EventBody::BidTaken {
            lot: lot.0,
            seat: seat.0,
            amount,
            ends_at_ms: ms(ends_at),
            shortened_from_ms: shortened_from.map(ms),
        },
        Body::Passed { lot, passes, ends_at, shortened_from } => EventBody::Passed {
            lot: lot.0,
            passes,
            ends_at_ms: ms(ends_at),
            shortened_from_ms: shortened_from.map(ms),
        },
        Body::PassTakenBack { lot, passes, ends_at, shortened_from } => EventBody::PassTakenBack {
            lot: lot.0,
            passes,
            ends_at_ms: ms(ends_at),
            shortened_from_ms: shortened_from.map(ms),
        },
        Body::LotSold { lot, asset, seat, price, closed_by, next_at } => EventBody::LotSold {
            lot: lot.0,
            asset: asset.to_string(),
            seat: seat.0,
            price,
            closed_by: match closed_by {
                ClosedBy::Clock => ClosedByWord::Clock,
                ClosedBy::Host => ClosedByWord::Host,
            },
            next_at_ms: ms(next_at),
        },
        Body::LotUnsold { lot, asset, why, next_at } => EventBody::LotUnsold {
            lot: lot.0,
            asset: asset.to_string(),
            why: why.into(),
            next_at_ms: ms(next_at),
        },
        Body::Extended { lot, ends_at } => {
            EventBody::Extended { lot: lot.0, ends_at_ms: ms(ends_at) }
        }
        Body::BidUndone { bid, seat, amount, change } => {
            EventBody::BidUndone { bid: bid.0, seat: seat.0, amount, change: (&change).into() }
        }
        other => of_room(other, text),
    }
}

fn of_room(body: Body, text: Option<String>) -> EventBody {
    match body {
        Body::Paused { why, until, dropped } => EventBody::Paused {
            why: why.into(),
            until_ms: until.map(ms),
            dropped: dropped.into_iter().map(|seat| seat.0).collect(),
            text,
        },
        Body::Resumed { ends_at, next_at } => {
            EventBody::Resumed { ends_at_ms: ends_at.map(ms), next_at_ms: next_at.map(ms) }
        }
        Body::Withdrawn { asset } => EventBody::Withdrawn { asset: asset.to_string() },
        Body::MovedUp { asset } => EventBody::MovedUp { asset: asset.to_string() },
        Body::SaleVoided { asset, seat, price, lot, to, quick } => EventBody::SaleVoided {
            asset: asset.to_string(),
            seat: seat.0,
            price,
            lot: lot.map(|lot| lot.0),
            to: to.into(),
            quick,
            text,
        },
        Body::Awarded { asset, seat, price } => {
            EventBody::Awarded { asset: asset.to_string(), seat: seat.0, price, text }
        }
        Body::PurseAdjusted { seat, from, to } => {
            EventBody::PurseAdjusted { seat: seat.0, from, to, text }
        }
        Body::ClocksChanged { clocks } => EventBody::ClocksChanged { clocks: clocks.into() },
        Body::SeatRemoved { seat, assets_return, change } => EventBody::SeatRemoved {
            seat: seat.0,
            assets_return,
            change: change.as_ref().map(Into::into),
        },
        Body::SeatAdded { seat, purse } => EventBody::SeatAdded { seat: seat.0, purse },
        Body::Said { show_at } => EventBody::Said { show_at_ms: ms(show_at), text },
        Body::Recovered { paused, ends_at, next_at, until, .. } => EventBody::Recovered {
            paused,
            ends_at_ms: ends_at.map(ms),
            next_at_ms: next_at.map(ms),
            until_ms: until.map(ms),
        },
        Body::Completed { reason } => EventBody::Completed { reason: reason.into() },
        Body::Cancelled => EventBody::Cancelled { text },
        other => of_start(other),
    }
}

fn of_start(body: Body) -> EventBody {
    match body {
        Body::Begun { rules, pool, seats, contributions, seed_hash, floor, next_at } => {
            let seat =
                |seat: gavel_auction::SetupSeat| SeatPurse { seat: seat.seat.0, purse: seat.purse };
            EventBody::Begun {
                rules: Box::new(RulesView::from(&*rules)),
                pool_size: pool.len() as u64,
                seats: seats.into_iter().map(seat).collect(),
                contributions: contributions.len() as u64,
                seed_hash,
                floor,
                next_at_ms: ms(next_at),
            }
        }
        Body::Opened { seed_hash, .. } => EventBody::Opened { seed_hash },
        _ => EventBody::Other {},
    }
}
