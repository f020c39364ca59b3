//! Everything about an auction at one event number.

use super::batch::SeatPresence;
use super::lot::{BidView, LotView, bids, lot_view};
use super::room::{RoomNow, room_now};
use super::seat::{SeatNow, seats};
use super::{Audience, NextMatchView, Scene, SeatName, Spoken, ms};
use crate::permissions::Action as Permission;
use crate::settings::RulesView;
use crate::views::{AssetView, MoneyFormatView};
use gavel_auction::{Auction, SeatId, Time};
use gavel_house::Published;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What the caller is here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, ToSchema)]
#[schema(as = SnapshotMe)]
pub struct MeHere {
    /// The caller's seats.
    pub seats: Vec<u32>,
    /// Whether the caller is a host.
    pub host: bool,
    /// Whether the caller only watches.
    pub watching: bool,
    /// Which of the caller's seats passed on the open lot.
    pub passed: Vec<u32>,
    /// What the caller may do.
    pub can: Vec<Permission>,
}

/// Everything, at one event number.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Snapshot {
    /// The auction.
    pub auction: String,
    /// Its competition.
    pub competition: String,
    /// The competition's name.
    pub name: String,
    /// The sport pack.
    pub sport: String,
    /// How money is shown.
    pub money: MoneyFormatView,
    /// The number of the last event.
    pub head: u64,
    /// The chain's hash after it.
    pub head_hash: String,
    /// The server's time.
    pub now_ms: i64,
    /// The room.
    pub room: RoomNow,
    /// The managers' money and squads.
    pub seats: Vec<SeatNow>,
    /// How each seat is shown, by its number.
    pub names: BTreeMap<String, SeatName>,
    /// The pool, by id.
    pub assets: BTreeMap<String, AssetView>,
    /// What assets play next, by their ids, soonest first: a few matches each, where any are known.
    pub next: BTreeMap<String, Vec<NextMatchView>>,
    /// What is still to come, in the order of ids: never in the order of the draw.
    pub to_come: Vec<String>,
    /// All lots so far, oldest first.
    pub lots: Vec<LotView>,
    /// The bids on the open lot that stand, lowest first.
    pub bids: Vec<BidView>,
    /// The rules.
    pub rules: RulesView,
    /// The hash of the draw's seed.
    pub seed_hash: String,
    /// Who is here.
    pub presence: Vec<SeatPresence>,
    /// What the caller is here.
    pub me: MeHere,
}

/// Everything that a caller may see.
#[must_use]
pub fn snapshot(
    published: &Published,
    (scene, spoken): (&Scene, &Spoken),
    presence: Vec<SeatPresence>,
    (audience, me): (Audience, MeHere),
    now: Time,
) -> Snapshot {
    let state = &published.state;
    let begun = state.has_begun();
    Snapshot {
        auction: published.auction.to_string(),
        competition: scene.competition.clone(),
        name: scene.name.clone(),
        sport: scene.sport.clone(),
        money: (&scene.money).into(),
        head: published.head.0,
        head_hash: published.head_hash.to_string(),
        now_ms: ms(now),
        room: room_now(state, (scene, spoken), audience, now),
        seats: seats(state),
        names: names(scene, audience),
        assets: scene.assets.clone(),
        next: scene.next.clone(),
        to_come: if begun { to_come(state) } else { scene.assets.keys().cloned().collect() },
        lots: state.lots().iter().map(lot_view).collect(),
        bids: bids(state),
        rules: if begun { state.rules().into() } else { scene.rules.clone() },
        seed_hash: state.seed_hash().to_owned(),
        presence,
        me,
    }
}

fn names(scene: &Scene, audience: Audience) -> BTreeMap<String, SeatName> {
    let seats = scene.names.keys();
    seats.map(|seat| (seat.0.to_string(), scene.name_for(*seat, audience))).collect()
}

fn to_come(state: &Auction) -> Vec<String> {
    state.to_come().map(|asset| asset.id.to_string()).collect()
}

/// Which of `seats` have passed on the open lot. For whoever holds them and for nobody else.
#[must_use]
pub fn passed(state: &Auction, seats: impl IntoIterator<Item = SeatId>) -> Vec<u32> {
    let Some(lot) = state.open_lot() else { return Vec::new() };
    let mine = seats.into_iter().filter(|seat| lot.passed.contains(seat));
    mine.map(|seat| seat.0).collect()
}
