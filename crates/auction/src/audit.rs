//! Whether an event of a log could have come from the rules: what `verify` asks of each one before
//! it is folded. It judges what the log shows; who passed may still be sealed.

use crate::decide::decide;
use crate::state::Place;
use crate::{
    Action, Auction, Bid, Body, ClosedBy, Command, Event, OpenLot, Phase, PoolAsset, Refusal, Seq,
    Status, UnsoldWhy,
};

type Judged = Result<(), String>;

fn must(holds: bool, what: &str) -> Judged {
    if holds { Ok(()) } else { Err(what.to_owned()) }
}

/// Why `event` breaks a rule in the state before it, if it does. `order_known`: the order of the
/// lots has been opened, so that what is still to come is known.
pub(crate) fn audit(auction: &Auction, event: &Event, order_known: bool) -> Judged {
    in_season(auction, &event.public.body)?;
    match &event.public.body {
        Body::Begun { pool, floor, .. } => {
            let sorted = pool.is_sorted_by(|a, b| a.id < b.id);
            must(sorted, "the pool is not sorted by id, or holds an asset twice")?;
            must(
                pool.iter().map(|a| a.base).min() == Some(*floor),
                "the floor is not the lowest base",
            )
        }
        Body::LotOpened { .. } => opened(auction, event),
        Body::BidTaken { .. } => bid(auction, event),
        Body::LotSold { .. } | Body::LotUnsold { .. } => closed(auction, event),
        Body::Completed { reason } => {
            let between = matches!(auction.phase(), Phase::Interlude { .. });
            must(between, "it is completed while a lot is open")?;
            let found = auction.examine_completion();
            must(!order_known || found == Some(*reason), "it is not over for that reason")
        }
        _ => control(auction, &event.public.body),
    }
}

/// The log begins with `opened`, the auction with `begun`; after the end little is possible.
fn in_season(auction: &Auction, body: &Body) -> Judged {
    let (opens, begins) = (matches!(body, Body::Opened { .. }), matches!(body, Body::Begun { .. }));
    must((auction.seq() == Seq(0)) == opens, "a log begins with `opened`, once")?;
    let after_end =
        matches!(body, Body::SaleVoided { .. } | Body::Awarded { .. } | Body::PurseAdjusted { .. });
    let anywhere = matches!(body, Body::Said { .. });
    match auction.status() {
        Status::Waiting if opens => Ok(()),
        Status::Waiting => {
            must(begins || anywhere || matches!(body, Body::Cancelled), "the auction has not begun")
        }
        Status::Running | Status::Paused => must(!begins, "the auction begins twice"),
        Status::Completed => must(after_end || anywhere, "the auction is over"),
        Status::Cancelled => must(anywhere, "the auction was cancelled"),
    }
}

fn opened(auction: &Auction, event: &Event) -> Judged {
    let Body::LotOpened { lot, asset, base, round, .. } = &event.public.body else { return Ok(()) };
    let due = match auction.phase() {
        Phase::Interlude { next_at } => *next_at <= event.at,
        _ => false,
    };
    must(due && auction.status() == Status::Running, "a lot opens before its time")?;
    must(*lot == auction.newest_lot().next(), "a lot's number is not the next")?;
    let stock = auction.stock_of(asset).ok_or("the asset is not in the pool")?;
    must(stock.place == Place::Queued, "the asset is not waiting for its turn")?;
    must(stock.asset.base == *base && stock.offers == *round, "its opening price or round is wrong")
}

fn bid(auction: &Auction, event: &Event) -> Judged {
    let Body::BidTaken { lot, seat, amount, .. } = event.public.body else { return Ok(()) };
    let action = Action::Bid(Bid { seat, lot, amount });
    let command = Command { id: event.command.clone(), by: event.public.by, action };
    let again = decide(auction, &command, event.at).map_err(|refusal| refusal.to_string())?;
    let passes_known = |open: &OpenLot| open.passes as usize == open.passed.len();
    let same = again.last().is_some_and(|again| again.public.body == event.public.body);
    let known = auction.open_lot().is_some_and(passes_known);
    must(same || !known, "the end of the lot is not what the bid makes it")
}

fn closed(auction: &Auction, event: &Event) -> Judged {
    let open = auction.open_lot().ok_or("no lot is open")?;
    let by_clock = event.at == open.ends_at.max(auction.last_at());
    let leading = open.leading();
    match &event.public.body {
        Body::LotSold { lot, asset, seat, price, closed_by, .. } => {
            must((*lot, asset) == (open.lot, &open.asset), "it is not the open lot")?;
            let won = leading.is_some_and(|bid| (bid.seat, bid.amount) == (*seat, *price));
            must(won, "it is not sold to the leader for the leading amount")?;
            must(*closed_by == ClosedBy::Host || by_clock, "the hammer is not at the lot's end")
        }
        Body::LotUnsold { lot, asset, why, .. } => {
            must((*lot, asset) == (open.lot, &open.asset), "it is not the open lot")?;
            let taken_away = matches!(why, UnsoldWhy::Skipped | UnsoldWhy::Withdrawn);
            must(taken_away || leading.is_none(), "somebody led the lot that is left unsold")
        }
        _ => Ok(()),
    }
}

fn control(auction: &Auction, body: &Body) -> Judged {
    match body {
        Body::BidUndone { bid, seat, amount, .. } => {
            let last = auction.open_lot().and_then(OpenLot::leading);
            let same = |b: &crate::StandingBid| (b.seq, b.seat, b.amount) == (*bid, *seat, *amount);
            must(last.is_some_and(same), "the bid that is taken back does not lead")
        }
        Body::SaleVoided { asset, seat, price, lot, .. } => {
            let seat = auction.seat(*seat).ok_or("there is no such seat")?;
            let held = seat.holdings.iter().find(|h| h.asset == *asset);
            let same = held.is_some_and(|h| (h.price, h.lot) == (*price, *lot));
            must(same, "the sale that is taken back never was")
        }
        Body::Awarded { asset, seat, price } => {
            let seat = auction.seat(*seat).ok_or("there is no such seat")?;
            let stock = auction.stock_of(asset).ok_or("the asset is not in the pool")?;
            must(!matches!(stock.place, Place::Sold | Place::Open), "the asset has an owner")?;
            let asset: &PoolAsset = &stock.asset;
            let refusal = auction.why_not_buy(seat, asset, *price).map(|r: Refusal| r.to_string());
            refusal.map_or(Ok(()), Err)
        }
        Body::PurseAdjusted { seat, from, .. } => {
            let purse = auction.seat(*seat).map(|seat| seat.purse);
            must(purse == Some(*from), "the purse was another one")
        }
        Body::SeatAdded { seat, .. } => must(auction.seat(*seat).is_none(), "the seat is taken"),
        Body::SeatRemoved { seat, .. } => {
            must(auction.seat(*seat).is_some_and(|s| !s.removed), "there is no such seat")
        }
        Body::Passed { lot, .. } | Body::PassTakenBack { lot, .. } | Body::Extended { lot, .. } => {
            let open = auction.open_lot().map(|open| open.lot);
            must(open == Some(*lot), "it is not the open lot")
        }
        _ => Ok(()),
    }
}
