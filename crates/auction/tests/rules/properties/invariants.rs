//! What must be true after every step.

use super::commands::Sent;
use crate::world::World;
use gavel_auction::{
    Auction, Body, By, Event, LotState, Refusal, SeatId, Status, Step, Time, apply,
};
use std::collections::{BTreeMap, BTreeSet};

/// Follows an auction by its events alone and compares.
pub struct Watch {
    name: String,
    /// A fold of the same events, one step behind.
    shadow: Auction,
    /// What each seat was ever given.
    budget: BTreeMap<SeatId, i64>,
    /// Seats that could fill their squads when they came: they must always be able to.
    solid: BTreeSet<SeatId>,
}

impl Watch {
    pub fn new(name: impl ToString, world: &World) -> Self {
        let mut watch = Self {
            name: name.to_string(),
            shadow: Auction::default(),
            budget: BTreeMap::new(),
            solid: BTreeSet::new(),
        };
        world.log.iter().for_each(|event| watch.event(event));
        watch
    }

    pub fn copy(&self) -> Self {
        Self {
            name: self.name.clone(),
            shadow: self.shadow.clone(),
            budget: self.budget.clone(),
            solid: self.solid.clone(),
        }
    }

    /// After a step: its events, its answer, and the state it led to.
    pub fn step(&mut self, auction: &Auction, sent: &Sent, step: &Step) {
        let name = self.name.clone();
        let before = self.shadow.seq().0;
        let own = |event: &&Event| event.command.is_some() && event.command == sent.command.id;
        let numbers = (before + 1..).zip(&step.events);
        let own: Vec<u64> = numbers.filter(|(_, e)| own(e)).map(|(n, _)| n).collect();
        match &step.outcome {
            Ok(seq) if seq.0 > before => assert_eq!(own, [seq.0], "seed {name}: {sent:?}"),
            Ok(_) | Err(_) => assert!(own.is_empty(), "seed {name}: {sent:?} {step:?}"),
        }
        if let Err(refusal) = &step.outcome {
            let house = |event: &Event| event.public.by == By::House;
            assert!(step.events.iter().all(house), "seed {name}: {sent:?}");
            assert_ne!(*refusal, Refusal::Internal, "seed {name}: {sent:?}");
        }
        step.events.iter().for_each(|event| self.event(event));
        assert_eq!(self.shadow, *auction, "seed {name}: the fold differs after {sent:?}");
        self.sound(auction, sent.now.max(auction.last_at()));
    }

    /// The same command again is answered as before and changes nothing.
    pub fn repeat(&self, world: &mut World, sent: &Sent, step: &Step) {
        let Ok(seq) = step.outcome else { return };
        let before = world.auction.clone();
        let again = gavel_auction::execute(&mut world.auction, &sent.command, sent.now);
        assert_eq!(again, Step { events: Vec::new(), outcome: Ok(seq) }, "seed {}", self.name);
        assert_eq!(world.auction, before, "seed {}", self.name);
    }

    fn event(&mut self, event: &Event) {
        let name = &self.name;
        assert!(event.at >= self.shadow.last_at(), "seed {name}: time runs back");
        self.after_the_end(&event.public.body);
        match &event.public.body {
            Body::Begun { rules, seats, floor, .. } => {
                let need = i64::from(rules.least_squad.unwrap_or(rules.slots));
                let solid = seats.iter().filter(|seat| seat.purse >= floor * need);
                self.solid = solid.map(|seat| seat.seat).collect();
                self.budget = seats.iter().map(|seat| (seat.seat, seat.purse)).collect();
            }
            Body::SeatAdded { seat, purse } => {
                self.budget.insert(*seat, *purse);
            }
            Body::PurseAdjusted { seat, from, to } => {
                *self.budget.entry(*seat).or_default() += to - from;
            }
            Body::LotSold { lot, seat, price, .. } => {
                let open = self.shadow.open_lot().expect("a lot is sold while it is open");
                let last = open.leading().expect("it is sold to its leader");
                assert_eq!(
                    (open.lot, last.seat, last.amount),
                    (*lot, *seat, *price),
                    "seed {name}"
                );
            }
            _ => {}
        }
        let price = |auction: &Auction| auction.open_lot().map(|lot| (lot.lot, lot.price()));
        let before = price(&self.shadow);
        apply(&mut self.shadow, event);
        if let (Some((lot, before)), Some((same, after))) = (before, price(&self.shadow)) {
            let falls =
                matches!(event.public.body, Body::BidUndone { .. } | Body::SeatRemoved { .. });
            assert!(falls || lot != same || after >= before, "seed {name}: the price falls");
        }
    }

    /// `completed` is the last thing that happens, but for what never reopens it.
    fn after_the_end(&self, body: &Body) {
        let corrects = matches!(
            body,
            Body::SaleVoided { .. } | Body::Awarded { .. } | Body::PurseAdjusted { .. }
        );
        let says = matches!(body, Body::Said { .. });
        match self.shadow.status() {
            Status::Completed => assert!(corrects || says, "seed {}: {body:?}", self.name),
            Status::Cancelled => assert!(says, "seed {}: {body:?}", self.name),
            _ => {}
        }
        if matches!(body, Body::Completed { .. }) {
            assert!(self.shadow.open_lot().is_none(), "seed {}: completed over a lot", self.name);
        }
    }

    fn sound(&self, auction: &Auction, now: Time) {
        let name = &self.name;
        let mut owners = BTreeSet::new();
        for seat in auction.seats() {
            let spent: i64 = seat.holdings.iter().map(|holding| holding.price).sum();
            let given = self.budget.get(&seat.id).copied().unwrap_or(0);
            assert_eq!(seat.purse, given - spent, "seed {name}: {}", seat.id);
            assert!(seat.purse >= 0, "seed {name}: {} is overdrawn", seat.id);
            assert!(seat.owned() <= auction.rules().slots, "seed {name}: {}", seat.id);
            for holding in &seat.holdings {
                assert!(owners.insert(&holding.asset), "seed {name}: {} twice", holding.asset);
            }
            if self.solid.contains(&seat.id) && !seat.removed {
                self.never_stranded(auction, seat);
            }
        }
        let open = auction.lots().iter().filter(|lot| lot.state == LotState::Open).count();
        assert_eq!(open, usize::from(auction.open_lot().is_some()), "seed {name}: open lots");
        if let Some(deadline) = auction.next_deadline() {
            assert!(deadline > now, "seed {name}: a deadline at {deadline:?} is not decided");
        }
        assert_eq!(auction.remaining(), auction.to_come().count(), "seed {name}: the queue");
        self.no_asset_comes_too_often(auction);
    }

    /// Available money reaches for every slot that must still be filled; quotas can still be met.
    fn never_stranded(&self, auction: &Auction, seat: &gavel_auction::Seat) {
        let rules = auction.rules();
        let need = i64::from(rules.least_squad.unwrap_or(rules.slots));
        let held = auction.held(seat.id);
        let owned = i64::from(seat.owned()) + i64::from(held.is_some());
        let reserve = auction.floor() * (need - owned).max(0);
        let available = seat.purse - held.unwrap_or(0);
        assert!(available >= reserve, "seed {}: {} is stranded", self.name, seat.id);
        for quota in &rules.quotas {
            let squad = seat.holdings.iter().filter_map(|h| auction.asset(&h.asset));
            let have = squad.filter(|a| a.attribute(&quota.attribute) == quota.value).count();
            let fits = quota.most.is_none_or(|most| have <= most as usize);
            let free = (rules.slots - seat.owned()) as usize;
            let reachable = have + free >= quota.least.unwrap_or(0) as usize;
            assert!(fits && reachable, "seed {}: {} breaks {quota:?}", self.name, seat.id);
        }
    }

    fn no_asset_comes_too_often(&self, auction: &Auction) {
        let mut offers: BTreeMap<_, u32> = BTreeMap::new();
        for lot in auction.lots().iter().filter(|lot| lot.state != LotState::Voided) {
            *offers.entry(&lot.asset).or_default() += 1;
        }
        let most = 1 + auction.rules().reoffer_rounds;
        let over = offers.iter().find(|(_, offers)| **offers > most);
        assert_eq!(over, None, "seed {}: comes up more than {most} times", self.name);
    }
}
