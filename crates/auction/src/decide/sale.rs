//! Sales after the hammer: undo, void, award by hand.

use super::{Decided, Deciding, checked_optional, required_reason};
use crate::state::Place;
use crate::{
    AssetId, Body, Holding, LotNo, LotState, Micros, Pressed, Refusal, SeatId, Status, VoidTo,
};

/// For this long after a sale one button undoes it.
const UNDO_WITHIN: Micros = Micros::seconds(60);

impl Deciding<'_> {
    pub(super) fn undo_sale(&self, lot: LotNo) -> Decided {
        self.host_only()?;
        self.begun()?;
        let record = self.auction.lots().iter().find(|record| record.lot == lot);
        let record = record.ok_or_else(|| Refusal::BadRequest {
            why: format!("there is no {lot} in this auction"),
        })?;
        let LotState::Sold { .. } = record.state else { return Err(Refusal::AlreadyDone) };
        let closed_at = record.closed_at.unwrap_or(record.opened_at);
        if self.now - closed_at > UNDO_WITHIN {
            let why = "a sale is undone within 60 seconds; after that, cancel the sale";
            return Err(Refusal::WrongState { why });
        }
        let (seat, holding) = self.holder(&record.asset)?;
        self.one(self.voided(seat, holding, VoidTo::Next, true))
    }

    pub(super) fn void(&self, on: Pressed, asset: &AssetId, to: VoidTo, reason: &str) -> Decided {
        self.host_only()?;
        self.begun()?;
        self.place(asset)?;
        let (seat, holding) = self.holder(asset)?;
        self.pressed_on(on)?;
        let reason = required_reason(reason)?;
        Ok(vec![self.sealed(self.voided(seat, holding, to, false), reason)])
    }

    fn voided(&self, seat: SeatId, holding: &Holding, to: VoidTo, quick: bool) -> Body {
        let over = self.auction.status() == Status::Completed;
        let stock = self.auction.stock_of(&holding.asset);
        // An award used no offer, so taking it back gives none: what had its turns has had them.
        let spent = holding.lot.is_none()
            && stock.is_some_and(|stock| stock.offers > self.auction.rules().reoffer_rounds);
        Body::SaleVoided {
            asset: holding.asset.clone(),
            seat,
            price: holding.price,
            lot: holding.lot,
            to: if over || spent { VoidTo::Out } else { to },
            quick,
        }
    }

    fn holder(&self, asset: &AssetId) -> Result<(SeatId, &Holding), Refusal> {
        let holding = |seat: &'_ crate::Seat| seat.holdings.iter().position(|h| h.asset == *asset);
        let owner = self.auction.seats().find(|seat| holding(seat).is_some());
        let owner = owner.ok_or(Refusal::AlreadyDone)?;
        let at = holding(owner).and_then(|at| owner.holdings.get(at));
        at.map(|found| (owner.id, found)).ok_or(Refusal::AlreadyDone)
    }

    pub(super) fn award(
        &self,
        on: Pressed,
        asset: &AssetId,
        seat: SeatId,
        price: i64,
        reason: Option<&str>,
    ) -> Decided {
        self.host_only()?;
        self.begun()?;
        match self.place(asset)? {
            Place::Sold => return Err(Refusal::AlreadyDone),
            Place::Open => {
                let why =
                    "it is under the hammer; sell it, leave it unsold, or bid for the manager";
                return Err(Refusal::WrongState { why });
            }
            Place::Queued | Place::Unsold | Place::Out => {}
        }
        self.pressed_on(on)?;
        let to = self.active(seat)?;
        // A lower price would, if the award were voided, leave the manager short of the reserve.
        if price < self.auction.floor() {
            return Err(Refusal::BelowBase { base: self.auction.floor() });
        }
        let known = self.auction.asset(asset).ok_or(Refusal::Internal)?;
        if let Some(refusal) = self.auction.why_not_buy(to, known, price) {
            return Err(refusal);
        }
        let body = Body::Awarded { asset: asset.clone(), seat, price };
        Ok(vec![self.sealed(body, checked_optional(reason)?)])
    }
}
