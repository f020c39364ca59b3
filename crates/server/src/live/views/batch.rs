//! What one commit brought to the room, with its results; and the light messages beside it.

use super::event::{EventView, event};
use super::lot::{LotView, lot_view};
use super::room::{RoomNow, room_now};
use super::seat::{SeatNow, seat_now};
use super::{Audience, BatchFor, Scene, Spoken, ms};
use crate::views::PresenceView;
use gavel_auction::{Auction, Body, LotNo, Time};
use gavel_house::{Committed, Published};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// Events with their results. Apply it only when `from` is the number after the last known one;
/// ignore it when `to` is known already; else ask with `join { after }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Batch {
    /// Which auction.
    pub auction: String,
    /// The number of the first event in it; one more than `to` when it is empty.
    pub from: u64,
    /// The number of the last event in it.
    pub to: u64,
    /// The chain's hash after it: keep it, and you are a witness.
    pub head_hash: String,
    /// The server's time.
    pub now_ms: i64,
    /// The events, in order.
    pub events: Vec<EventView>,
    /// The room after them.
    pub room: RoomNow,
    /// The seats that changed.
    pub seats: Vec<SeatNow>,
    /// The lots that changed.
    pub lots: Vec<LotView>,
}

/// How a seat is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SeatPresence {
    /// Which.
    pub seat: u32,
    /// How.
    pub presence: PresenceView,
}

/// Who is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PresenceNow {
    /// Which auction.
    pub auction: String,
    /// Every person who is here or away; bots are always here.
    pub seats: Vec<SeatPresence>,
    /// How many connections only watch.
    pub watching: u32,
    /// Whether no host has been connected for a minute.
    pub hosts_absent: bool,
}

/// Now and then: the number of the last event, so that a hole is noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Tick {
    /// Which auction.
    pub auction: String,
    /// The number of the last event.
    pub head: u64,
    /// The server's time.
    pub now_ms: i64,
}

/// Events with the state after them. `before` is the state in front of them where it is known;
/// without it everything that the events may have touched counts as changed.
#[must_use]
pub fn batch(
    events: &[Committed],
    (before, after): (Option<&Published>, &Published),
    (scene, spoken): (&Scene, &Spoken),
    audience: Audience,
    now: Time,
) -> Batch {
    let state = &after.state;
    let earlier = before.map(|before| &before.state);
    let touched = touched_lots(events, earlier, state);
    let lots = state.lots().iter().filter(|lot| touched.contains(&lot.lot));
    Batch {
        auction: after.auction.to_string(),
        from: events.first().map_or_else(|| after.head.next().0, |first| first.seq.0),
        to: after.head.0,
        head_hash: after.head_hash.to_string(),
        now_ms: ms(now),
        events: events.iter().map(|one| event(one.seq, &one.event)).collect(),
        room: room_now(state, (scene, spoken), audience, now),
        seats: changed_seats(earlier, state),
        lots: lots.map(lot_view).collect(),
    }
}

/// The batch for each audience. They differ only by what [`RoomNow::seen_by`] leaves out; the rest is
/// made once.
#[must_use]
pub fn batches(
    events: &[Committed],
    around: (Option<&Published>, &Published),
    stands: (&Scene, &Spoken),
    now: Time,
) -> BatchFor<Batch> {
    let whole = batch(events, around, stands, Audience::Host, now);
    BatchFor::new(|audience| {
        let room = whole.room.clone().seen_by(audience);
        Batch { room, ..whole.clone() }
    })
}

fn changed_seats(before: Option<&Auction>, after: &Auction) -> Vec<SeatNow> {
    let now = after.seats().map(|seat| seat_now(after, seat));
    let was = |seat: &SeatNow| {
        let before = before?;
        let known = before.seats().find(|known| known.id.0 == seat.seat)?;
        Some(seat_now(before, known))
    };
    now.filter(|seat| was(seat).as_ref() != Some(seat)).collect()
}

/// The lots that the events name, and those of sales that a removal or a void took back.
fn touched_lots(
    events: &[Committed],
    before: Option<&Auction>,
    after: &Auction,
) -> BTreeSet<LotNo> {
    let mut touched = BTreeSet::new();
    for one in events {
        match &one.event.public.body {
            Body::LotOpened { lot, .. }
            | Body::BidTaken { lot, .. }
            | Body::LotSold { lot, .. }
            | Body::LotUnsold { lot, .. } => {
                touched.insert(*lot);
            }
            Body::BidUndone { change, .. } => {
                touched.insert(change.lot);
            }
            Body::SaleVoided { lot, .. } => touched.extend(*lot),
            Body::SeatRemoved { .. } => touched.extend(differing(before, after)),
            _ => {}
        }
    }
    touched
}

fn differing(before: Option<&Auction>, after: &Auction) -> Vec<LotNo> {
    let was = |lot: LotNo| before?.lots().iter().find(|known| known.lot == lot);
    let lots = after.lots().iter().filter(|lot| was(lot.lot) != Some(lot));
    lots.map(|lot| lot.lot).collect()
}
