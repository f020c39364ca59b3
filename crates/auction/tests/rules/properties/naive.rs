//! A second, slow reading of SPEC 3's table for a bid, made without the crate's own limits.

use super::commands::Sent;
use gavel_auction::{Action, Auction, Bid, By, Code, PoolAsset, Seat, Status, settle};
use std::collections::BTreeMap;

/// The code with which a bid is refused, or none; nothing for other commands.
pub fn judge(auction: &Auction, sent: &Sent) -> Option<Option<Code>> {
    let Action::Bid(bid) = sent.command.action else { return None };
    let mut then = auction.clone();
    let now = sent.now.max(auction.last_at());
    settle(&mut then, now);
    Some(code(&then, bid, sent.command.by))
}

fn code(auction: &Auction, bid: Bid, by: By) -> Option<Code> {
    if bid.amount < 1 || bid.amount >= 1 << 53 {
        return Some(Code::BadRequest);
    }
    if by != By::Seat(bid.seat) && !matches!(by, By::Host(_)) {
        return Some(Code::NotYourSeat);
    }
    let Some(seat) = auction.seat(bid.seat).filter(|seat| !seat.removed) else {
        return Some(Code::NotAManager);
    };
    if auction.status() != Status::Running {
        return Some(Code::AuctionNotRunning);
    }
    let Some(lot) = auction.open_lot().filter(|open| open.lot == bid.lot) else {
        return Some(Code::LotClosed);
    };
    let price = lot.bids.last().map(|last| last.amount);
    if lot.bids.last().is_some_and(|last| last.seat == bid.seat) {
        return Some(Code::AlreadyLeading);
    }
    let asset = auction.asset(&lot.asset).expect("the open asset");
    squad(auction, seat, asset).or_else(|| money(auction, seat, (lot.base, price), bid.amount))
}

fn squad(auction: &Auction, seat: &Seat, asset: &PoolAsset) -> Option<Code> {
    let rules = auction.rules();
    let free = i64::from(rules.slots) - i64::try_from(seat.holdings.len()).expect("a few");
    if free < 1 {
        return Some(Code::SquadFull);
    }
    let mut counts: BTreeMap<(&str, &str), i64> = BTreeMap::new();
    let owned = seat.holdings.iter().map(|h| auction.asset(&h.asset).expect("in the pool"));
    for asset in owned.chain([asset]) {
        for quota in &rules.quotas {
            let value = asset.attributes.get(&quota.attribute).map_or("other", String::as_str);
            if value == quota.value {
                *counts.entry((&quota.attribute, &quota.value)).or_default() += 1;
            }
        }
    }
    let mut unmet: BTreeMap<&str, i64> = BTreeMap::new();
    for quota in &rules.quotas {
        let have = *counts.get(&(&*quota.attribute, &*quota.value)).unwrap_or(&0);
        if quota.most.is_some_and(|most| have > most.into()) {
            return Some(Code::Quota);
        }
        *unmet.entry(&quota.attribute).or_default() +=
            (i64::from(quota.least.unwrap_or(0)) - have).max(0);
    }
    unmet.values().any(|unmet| free - 1 < *unmet).then_some(Code::Quota)
}

fn money(
    auction: &Auction,
    seat: &Seat,
    (base, price): (i64, Option<i64>),
    amount: i64,
) -> Option<Code> {
    let rules = auction.rules();
    let floor = auction.pool().map(|asset| asset.base).min().expect("a pool");
    let owned = i64::try_from(seat.holdings.len()).expect("a few");
    let need = i64::from(rules.least_squad.unwrap_or(rules.slots));
    let most = seat.purse - floor * (need - owned - 1).max(0);
    let over = |amount: i64| match amount {
        amount if amount > seat.purse => Some(Code::OverPurse),
        amount if amount > most => Some(Code::OverMaxBid),
        _ => None,
    };
    let step = |at: i64| {
        let slab = rules.increments.slabs().iter().rfind(|slab| slab.from <= at);
        slab.expect("a slab").step
    };
    // The smallest multiple of the step above the price, by counting.
    let minimum = price.map_or(base, |price| {
        (price + 1..).find(|next| next % step(price) == 0).expect("a next price")
    });
    if let Some(code) = over(minimum) {
        return Some(code);
    }
    if amount < minimum {
        return Some(if price.is_none() { Code::BelowBase } else { Code::BelowMinimum });
    }
    if amount != minimum && amount % step(amount) != 0 {
        return Some(Code::OffGrid);
    }
    over(amount)
}
