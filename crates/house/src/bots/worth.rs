//! What an asset is worth to a bot. Whole numbers throughout: shares are in thousandths.

use super::{BotSeat, Style};
use gavel_auction::{Auction, OpenLot, PoolAsset, Quota, Seat};
use std::collections::BTreeSet;

/// A whole, in thousandths.
pub(super) const WHOLE: i64 = 1_000;
/// Assets for each free place, in thousandths: below this, every asset is somebody's.
const PLENTY: i64 = 1_500;
/// Below this a bot does not wait for a better one.
const SCARCE: i64 = 1_250;
/// The mean of [`spread`] over all qualities.
const SPREAD_MEAN: i64 = 1_150;

/// A share of an amount.
pub(super) fn part(amount: i64, thousandths: i64) -> i64 {
    let exact = i128::from(amount) * i128::from(thousandths) / i128::from(WHOLE);
    i64::try_from(exact).unwrap_or(i64::MAX)
}

/// A number in `0..1000` that follows from what is given.
pub(super) fn roll(seed: u64, what: &str, number: u64) -> i64 {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&seed.to_le_bytes());
    hasher.update(&number.to_le_bytes());
    hasher.update(what.as_bytes());
    let bytes = hasher.finalize();
    let [first, second, ..] = bytes.as_bytes();
    i64::from(u16::from_le_bytes([*first, *second])) * WHOLE / (i64::from(u16::MAX) + 1)
}

/// How the room stands, as far as bots care.
#[derive(Debug, Clone, Copy)]
struct Market {
    /// Assets still to be had for each free place, in thousandths.
    supply: i64,
    /// The opening price that three in five of the coming assets do not pass.
    usual_base: i64,
}

/// The most that a bot would pay for the open lot; `None` when it does not want it at all.
pub(super) fn worth(auction: &Auction, bot: BotSeat, seat: &Seat, lot: &OpenLot) -> Option<i64> {
    let asset = auction.asset(&lot.asset)?;
    if spare_for_others(auction, seat, asset) {
        return None;
    }
    let limit = auction.limit(seat);
    let free = i64::from(auction.rules().slots.saturating_sub(seat.owned())).max(1);
    let market = market(auction);
    let quality = quality(auction, bot, asset);
    let each = limit.available / free;
    let fair = part(each, spread(quality) * WHOLE / SPREAD_MEAN);
    let fair = part(fair, pressure(market.supply));
    let fair = if unmet(auction, seat, asset) > 0 { part(fair, 1_500) } else { fair };
    let wanted = styled(fair, bot, asset, lot);
    let kept = market.usual_base.saturating_mul(free - 1);
    let most = if free > 1 { part(limit.available, most_part(bot)) } else { limit.available };
    let most = most.min(limit.available.saturating_sub(kept)).max(lot.base).min(limit.most);
    let fills = market.supply <= PLENTY || quality >= 400 || lot.round > 0;
    let wanted = if fills { wanted.max(lot.base) } else { wanted };
    Some(wanted.min(most))
}

/// The most of its money that a bot puts on one of several places.
fn most_part(bot: BotSeat) -> i64 {
    match bot.style {
        Style::Value => 620,
        Style::Chaser => 450 + roll(bot.seed, "most", 0) / 5,
    }
}

fn styled(fair: i64, bot: BotSeat, asset: &PoolAsset, lot: &OpenLot) -> i64 {
    let mood = roll(bot.seed, asset.id.as_str(), 1);
    match bot.style {
        Style::Value => part(fair, 850 + mood * 3 / 10),
        Style::Chaser => {
            let others: BTreeSet<_> =
                lot.bids.iter().map(|bid| bid.seat).filter(|seat| *seat != bot.seat).collect();
            let wanted = match others.len() {
                0 => 600,
                1 => 950,
                _ => 1_300,
            };
            part(fair, wanted + mood / 10)
        }
    }
}

/// From a third of the fair share for the least to nearly three times for the best.
fn spread(quality: i64) -> i64 {
    350 + 2_400 * quality * quality / (WHOLE * WHOLE)
}

/// The fewer assets are left for each free place, the more each is worth.
fn pressure(supply: i64) -> i64 {
    if supply >= SCARCE { WHOLE } else { (WHOLE * SCARCE / supply.max(1)).min(1_600) }
}

/// How good an asset is, 0 to 1000: its opening price among all, what everybody thinks, and taste.
fn quality(auction: &Auction, bot: BotSeat, asset: &PoolAsset) -> i64 {
    let common = roll(0, auction.seed_hash(), 0) as u64;
    let known = roll(common, asset.id.as_str(), 2);
    let taste = roll(bot.seed, asset.id.as_str(), 3);
    let lower = auction.pool().filter(|other| other.base < asset.base).count();
    let higher = auction.pool().filter(|other| other.base > asset.base).count();
    let ranked = lower + higher;
    let rank = (lower * 1_000).checked_div(ranked).and_then(|rank| i64::try_from(rank).ok());
    let by_price = rank.unwrap_or(known);
    (by_price * 45 + known * 35 + taste * 20) / 100
}

fn market(auction: &Auction) -> Market {
    let slots = auction.rules().slots;
    let live = auction.seats().filter(|seat| !seat.removed);
    let wanted: u64 = live.map(|seat| u64::from(slots.saturating_sub(seat.owned()))).sum();
    let mut bases: Vec<i64> = auction.to_come().map(|asset| asset.base).collect();
    bases.sort_unstable();
    let supply = (bases.len() as u64 + 1) * 1_000 / wanted.max(1);
    let usual_base = bases.get(bases.len() * 3 / 5).copied().unwrap_or(auction.floor());
    Market { supply: i64::try_from(supply).unwrap_or(i64::MAX), usual_base }
}

/// How many more of this asset's kind the seat must still get.
fn unmet(auction: &Auction, seat: &Seat, asset: &PoolAsset) -> u32 {
    leasts(auction, asset).map(|quota| missing(auction, seat, quota)).max().unwrap_or(0)
}

fn leasts<'a>(auction: &'a Auction, asset: &'a PoolAsset) -> impl Iterator<Item = &'a Quota> {
    let about = |quota: &&Quota| asset.attribute(&quota.attribute) == quota.value;
    auction.rules().quotas.iter().filter(about).filter(|quota| quota.least.is_some())
}

fn missing(auction: &Auction, seat: &Seat, quota: &Quota) -> u32 {
    let held = seat.holdings.iter().filter_map(|holding| auction.asset(&holding.asset));
    let have = held.filter(|asset| asset.attribute(&quota.attribute) == quota.value).count();
    quota.least.unwrap_or(0).saturating_sub(u32::try_from(have).unwrap_or(u32::MAX))
}

/// Whether the others need all that is left of this asset's kind, and this seat does not.
fn spare_for_others(auction: &Auction, seat: &Seat, asset: &PoolAsset) -> bool {
    leasts(auction, asset).any(|quota| {
        let kind = |a: &&PoolAsset| a.attribute(&quota.attribute) == quota.value;
        let left = 1 + auction.to_come().filter(kind).count();
        let live = auction.seats().filter(|other| !other.removed);
        let needed: u32 = live.map(|other| missing(auction, other, quota)).sum();
        missing(auction, seat, quota) == 0 && needed as usize >= left
    })
}
