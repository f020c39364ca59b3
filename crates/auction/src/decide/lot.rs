//! What time alone brings about: the hammer, the next lot, an automatic resume, the end.

use crate::{
    Auction, Body, By, ClosedBy, Event, OpenLot, Phase, Public, SealedBody, Status, Time, UnsoldWhy,
};

/// The next thing that time alone brings about at `now`, if any. Fold it in and ask again until
/// there is nothing.
#[must_use]
pub fn follow(auction: &Auction, now: Time) -> Option<Event> {
    match (auction.status(), auction.phase()) {
        (Status::Running, Phase::Lot(lot)) if lot.ends_at <= now => Some(hammer(auction, lot, now)),
        (Status::Running | Status::Paused, Phase::Interlude { next_at }) => {
            if let Some(reason) = auction.examine_completion() {
                return Some(house(auction, now, Body::Completed { reason }));
            }
            if auction.status() == Status::Running && *next_at <= now {
                return open_next(auction, now);
            }
            resume_when_due(auction, now)
        }
        (Status::Paused, _) => resume_when_due(auction, now),
        _ => None,
    }
}

fn house(auction: &Auction, at: Time, body: Body) -> Event {
    let at = at.max(auction.last_at());
    Event { at, command: None, public: Public { by: By::House, body }, sealed: None::<SealedBody> }
}

/// The hammer. Its recorded time is the lot's end, however late it is announced.
fn hammer(auction: &Auction, lot: &OpenLot, now: Time) -> Event {
    let interlude = lot.clocks.interlude();
    let (lot_no, asset) = (lot.lot, lot.asset.clone());
    let body = match lot.leading() {
        Some(leading) => Body::LotSold {
            lot: lot_no,
            asset,
            seat: leading.seat,
            price: leading.amount,
            closed_by: ClosedBy::Clock,
            next_at: now + interlude,
        },
        // A lot without a clock is over when it opens, and the next one does not wait.
        None if lot.ends_at == lot.opened_at => {
            Body::LotUnsold { lot: lot_no, asset, why: UnsoldWhy::NobodyCanBuy, next_at: now }
        }
        None => {
            Body::LotUnsold { lot: lot_no, asset, why: UnsoldWhy::NoBids, next_at: now + interlude }
        }
    };
    house(auction, lot.ends_at, body)
}

/// The next lot, announced now and never in the past.
fn open_next(auction: &Auction, now: Time) -> Option<Event> {
    let stock = auction.next_asset()?;
    let buyable = auction.seats().any(|seat| auction.can_buy(seat, &stock.asset, stock.asset.base));
    let ends_at = if buyable { now + auction.rules().clocks.clock() } else { now };
    Some(house(
        auction,
        now,
        Body::LotOpened {
            lot: auction.newest_lot().next(),
            asset: stock.asset.id.clone(),
            base: stock.asset.base,
            round: stock.offers,
            ends_at,
        },
    ))
}

fn resume_when_due(auction: &Auction, now: Time) -> Option<Event> {
    let until = auction.pause().and_then(|pause| pause.until).filter(|until| *until <= now)?;
    Some(house(auction, until, resumed(auction, until)))
}

/// The clock runs again from `now` with exactly the time that was left.
pub(super) fn resumed(auction: &Auction, now: Time) -> Body {
    let stood = now - auction.clock_now(now);
    match auction.phase() {
        Phase::Lot(lot) => Body::Resumed { ends_at: Some(lot.ends_at + stood), next_at: None },
        Phase::Interlude { next_at } => {
            Body::Resumed { ends_at: None, next_at: Some(*next_at + stood) }
        }
        Phase::Idle => Body::Resumed { ends_at: None, next_at: None },
    }
}
