//! The bids of one lot, with those that were taken back or struck.

use super::Reader;
use crate::error::ApiError;
use crate::live::access;
use crate::live::views::ms;
use crate::permissions::Action;
use crate::request::At;
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use gavel_auction::{Body, By, LotNo, Public, SeatId, Time};
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// Events that are read at once.
const PAGE: i64 = 2_000;

/// A bid that was taken.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LotBid {
    /// Its event number.
    pub seq: u64,
    /// Whose.
    pub seat: u32,
    /// How much, in units.
    pub amount: i64,
    /// When.
    pub at_ms: i64,
    /// Whether it stands: it was not taken back, and its manager was not taken out.
    pub stands: bool,
    /// Whether a host bid for the manager.
    pub on_behalf: bool,
}

/// The bids of a lot, oldest first.
#[utoipa::path(get, path = "/auctions/{id}/lots/{lot}/bids", tag = "auctions",
    params(("id" = String, Path), ("lot" = u32, Path), ("watch" = Option<String>, Query)),
    responses((status = 200, body = [LotBid]), (status = "default", body = ErrorBody)))]
pub async fn list(
    State(app): State<App>,
    Reader(identity): Reader,
    At((id, lot)): At<(String, u32)>,
) -> Result<Json<Vec<LotBid>>, ApiError> {
    let entry = access::enter(&app, &identity, &id, Action::SeeAuction).await?;
    let published = app.house.view(&entry.auction).await?;
    if published.state.lots().iter().all(|known| known.lot != LotNo(lot)) {
        return Err(ApiError::not_found("lot"));
    }
    let head = published.head.0;
    let undone = undone(&app, &id, LotNo(lot), head).await?;
    let bids = each(&app, &id, "bid_taken", head).await?.into_iter();
    let bids = bids.filter_map(|(seq, at, public)| bid(seq, at, &public, LotNo(lot), &undone));
    Ok(Json(bids.collect()))
}

fn bid(seq: u64, at: Time, public: &Public, wanted: LotNo, undone: &Undone) -> Option<LotBid> {
    let Body::BidTaken { lot, seat, amount, .. } = public.body else { return None };
    (lot == wanted).then(|| LotBid {
        seq,
        seat: seat.0,
        amount,
        at_ms: ms(at),
        stands: undone.stands(seq, seat),
        on_behalf: matches!(public.by, By::Host(host) if host != seat),
    })
}

/// Bids of a lot that do not stand.
#[derive(Debug, Default)]
struct Undone {
    bids: BTreeSet<u64>,
    /// From this event on the seat is out.
    removed: Vec<(u64, SeatId)>,
}

impl Undone {
    fn stands(&self, seq: u64, seat: SeatId) -> bool {
        let struck = self.removed.iter().any(|(at, who)| *who == seat && seq < *at);
        !struck && !self.bids.contains(&seq)
    }
}

async fn undone(app: &App, auction: &str, lot: LotNo, head: u64) -> Result<Undone, ApiError> {
    let mut undone = Undone::default();
    for (_, _, public) in each(app, auction, "bid_undone", head).await? {
        if let Body::BidUndone { bid, change, .. } = public.body
            && change.lot == lot
        {
            undone.bids.insert(bid.0);
        }
    }
    for (seq, _, public) in each(app, auction, "seat_removed", head).await? {
        if let Body::SeatRemoved { seat, change: Some(change), .. } = public.body
            && change.lot == lot
        {
            undone.removed.push((seq, seat));
        }
    }
    Ok(undone)
}

/// Every published event of one kind.
///
/// # Errors
/// `internal` when one cannot be read.
pub async fn each(
    app: &App,
    auction: &str,
    kind: &str,
    head: u64,
) -> Result<Vec<(u64, Time, Public)>, ApiError> {
    let mut all = Vec::new();
    let mut after = 0;
    loop {
        let page = app.store.events_of_kind(auction, kind, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(all) };
        after = last.seq;
        for row in page {
            let seq = row.seq.unsigned_abs();
            let public = serde_json::from_slice(&row.public);
            let public = public.map_err(|error| ApiError::internal(&error))?;
            if seq <= head {
                all.push((seq, Time(row.at), public));
            }
        }
    }
}
