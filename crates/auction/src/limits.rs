//! What a seat may spend: *most you can bid* and *can buy* (SPEC 3). One place, asked by every rule,
//! view and bot.

use crate::{Auction, PoolAsset, Quota, Refusal, Seat, SeatId};

/// The most units that a purse, a price or a step may be.
pub const MONEY_MAX: i64 = 1_000_000_000_000;

/// What one seat could pay for one more asset, and why not more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// What the seat has that is not held by a leading bid. Units of money.
    pub available: i64,
    /// `available` less the money reserved for the slots that must still be filled. Can be negative.
    pub most: i64,
    /// How many slots the reserve is for, after this one.
    pub reserved_slots: u32,
}

impl Auction {
    /// What `seat` could pay for one more asset. A leading amount counts as spent.
    #[must_use]
    pub fn limit(&self, seat: &Seat) -> Limit {
        self.limit_holding(seat, self.held(seat.id))
    }

    /// What `seat` holds as the leader of the open lot.
    #[must_use]
    pub fn held(&self, seat: SeatId) -> Option<i64> {
        let leading = self.open_lot()?.leading()?;
        (leading.seat == seat).then_some(leading.amount)
    }

    /// Whether `seat` could buy `asset` for `price`: a free slot, quotas, and a limit at or above it.
    #[must_use]
    pub fn can_buy(&self, seat: &Seat, asset: &PoolAsset, price: i64) -> bool {
        self.why_not_buy(seat, asset, price).is_none()
    }

    /// The first reason why `seat` cannot buy `asset` for `price`, in the order of SPEC 3.
    #[must_use]
    pub fn why_not_buy(&self, seat: &Seat, asset: &PoolAsset, price: i64) -> Option<Refusal> {
        if seat.removed {
            return Some(Refusal::NotAManager);
        }
        self.squad_refusal(seat, asset).or_else(|| self.money_refusal(seat, price))
    }

    /// Whether a free slot and the quotas let `seat` own `asset`. What it leads on counts as owned.
    #[must_use]
    pub fn squad_refusal(&self, seat: &Seat, asset: &PoolAsset) -> Option<Refusal> {
        let led = self.open_lot().filter(|_| self.held(seat.id).is_some());
        let led = led.and_then(|lot| self.asset(&lot.asset));
        self.squad_refusal_holding(seat, asset, led)
    }

    /// Whether `seat` has `price` to spend on one more asset.
    #[must_use]
    pub fn money_refusal(&self, seat: &Seat, price: i64) -> Option<Refusal> {
        self.money_refusal_within(self.limit(seat), price)
    }

    /// The most that would be taken from `seat` on the open lot now: on the grid and within its limit;
    /// none when it cannot bid.
    #[must_use]
    pub fn most_bid(&self, seat: &Seat) -> Option<i64> {
        let lot = self.open_lot()?;
        let (asset, minimum) = (self.asset(&lot.asset)?, self.minimum()?);
        let leads = self.held(seat.id).is_some();
        let can = !leads && self.can_buy(seat, asset, minimum);
        can.then(|| self.most_on_grid(minimum, self.limit(seat).most))
    }

    /// The highest amount at or under `most` that is the minimum or on the grid.
    pub(crate) fn most_on_grid(&self, minimum: i64, most: i64) -> i64 {
        self.rules().increments.around(most).0.max(minimum)
    }

    /// Whether `seat` could take the open lot for `price` if it did not lead it already.
    pub(crate) fn could_take_lot(&self, seat: &Seat, asset: &PoolAsset, price: i64) -> bool {
        !seat.removed
            && self.squad_refusal_holding(seat, asset, None).is_none()
            && self.money_refusal_within(self.limit_holding(seat, None), price).is_none()
    }

    /// The least that a purse may become: what is held, and the reserve for the open slots.
    pub(crate) fn least_purse(&self, seat: &Seat) -> i64 {
        let held = self.held(seat.id);
        let owned = seat.owned() + u32::from(held.is_some());
        let reserve = self.floor().saturating_mul(self.squad_needed().saturating_sub(owned).into());
        held.unwrap_or(0).saturating_add(reserve)
    }

    /// How many assets a manager must be able to end with.
    fn squad_needed(&self) -> u32 {
        self.rules().least_squad.unwrap_or(self.rules().slots)
    }

    fn limit_holding(&self, seat: &Seat, held: Option<i64>) -> Limit {
        let owned = seat.owned() + u32::from(held.is_some());
        let reserved_slots = self.squad_needed().saturating_sub(owned).saturating_sub(1);
        let available = seat.purse.saturating_sub(held.unwrap_or(0));
        let reserve = self.floor().saturating_mul(reserved_slots.into());
        Limit { available, most: available.saturating_sub(reserve), reserved_slots }
    }

    fn money_refusal_within(&self, limit: Limit, price: i64) -> Option<Refusal> {
        if price > limit.available {
            return Some(Refusal::OverPurse { purse: limit.available, most: limit.most.max(0) });
        }
        (price > limit.most).then(|| Refusal::OverMaxBid {
            most: limit.most.max(0),
            floor: self.floor(),
            reserved_slots: limit.reserved_slots,
        })
    }

    fn squad_refusal_holding(
        &self,
        seat: &Seat,
        asset: &PoolAsset,
        led: Option<&PoolAsset>,
    ) -> Option<Refusal> {
        let slots = self.rules().slots;
        let owned = seat.owned() + u32::from(led.is_some());
        if owned >= slots {
            return Some(Refusal::SquadFull { slots });
        }
        if self.rules().quotas.is_empty() {
            return None;
        }
        let held = seat.holdings.iter().filter_map(|h| self.asset(&h.asset));
        let squad: Vec<&PoolAsset> = held.chain(led).chain([asset]).collect();
        quota_most(&self.rules().quotas, &squad, asset)
            .or_else(|| quota_least(&self.rules().quotas, &squad, slots - owned - 1))
    }
}

/// How many of a squad have a value of an attribute.
fn count(squad: &[&PoolAsset], quota: &Quota) -> u32 {
    let having = squad.iter().filter(|asset| asset.attribute(&quota.attribute) == quota.value);
    u32::try_from(having.count()).unwrap_or(u32::MAX)
}

/// The first *most* that the squad, `asset` in it, passes because of `asset`.
fn quota_most(quotas: &[Quota], squad: &[&PoolAsset], asset: &PoolAsset) -> Option<Refusal> {
    let passed = |quota: &&Quota| {
        let counts = asset.attribute(&quota.attribute) == quota.value;
        counts && quota.most.is_some_and(|most| count(squad, quota) > most)
    };
    quotas.iter().find(passed).map(|quota| Refusal::QuotaMost {
        attribute: quota.attribute.clone(),
        value: quota.value.clone(),
        most: quota.most.unwrap_or(0),
    })
}

/// The first attribute whose unmet leasts need more slots than stay free. Each attribute alone.
fn quota_least(quotas: &[Quota], squad: &[&PoolAsset], free_after: u32) -> Option<Refusal> {
    let unmet = |attribute: &str| -> u32 {
        let same = quotas.iter().filter(|quota| quota.attribute == attribute);
        same.map(|quota| quota.least.unwrap_or(0).saturating_sub(count(squad, quota)))
            .fold(0, u32::saturating_add)
    };
    let short = quotas.iter().find(|quota| unmet(&quota.attribute) > free_after)?;
    Some(Refusal::QuotaLeast {
        attribute: short.attribute.clone(),
        still_needed: unmet(&short.attribute),
        free_after,
    })
}
