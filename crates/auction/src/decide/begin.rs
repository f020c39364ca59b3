//! Opening the log and beginning the auction.

use super::{Decided, Deciding};
use crate::draw::{Seed, draw_order, seed_hash};
use crate::{Body, MONEY_MAX, Refusal, SealedBody, Seq, Setup, Status};
use std::collections::BTreeSet;

/// The version of what is stored, written into each log: see docs/log.md, *Versions*.
const VERSION: u32 = 2;

/// The most assets in one pool.
const POOL_MAX: usize = 2_000;

/// The most devices that contribute to one draw.
const CONTRIBUTIONS_MAX: usize = 4_096;

impl Deciding<'_> {
    pub(super) fn open(&self, seed: Seed) -> Decided {
        self.host_only()?;
        if self.auction.seq() != Seq(0) {
            return Err(Refusal::AlreadyDone);
        }
        let body = Body::Opened { version: VERSION, seed_hash: seed_hash(&seed) };
        Ok(vec![self.sealed(body, Some(SealedBody::Seed(seed)))])
    }

    pub(super) fn begin(&self, setup: &Setup) -> Decided {
        self.host_only()?;
        match self.auction.status() {
            Status::Waiting => {}
            Status::Cancelled => {
                return Err(Refusal::WrongState { why: "the auction was cancelled" });
            }
            _ => return Err(Refusal::AlreadyDone),
        }
        let seed = self
            .auction
            .seed
            .ok_or(Refusal::WrongState { why: "the auction's log was not opened" })?;
        check(setup)?;
        let mut pool = setup.pool.clone();
        pool.sort_by(|a, b| a.id.cmp(&b.id));
        let mut seats = setup.seats.clone();
        seats.sort_by_key(|seat| seat.seat);
        let mut contributions = setup.contributions.clone();
        contributions.sort();
        let order = draw_order(setup.rules.order, &seed, &contributions, &pool);
        let body = Body::Begun {
            rules: Box::new(setup.rules.clone()),
            floor: pool.iter().map(|asset| asset.base).min().unwrap_or(1),
            pool,
            seats,
            contributions,
            seed_hash: seed_hash(&seed),
            next_at: self.now + setup.rules.clocks.interlude(),
        };
        Ok(vec![self.sealed(body, Some(SealedBody::Order(order)))])
    }
}

fn check(setup: &Setup) -> Result<(), Refusal> {
    let bad = |why: String| Refusal::BadRequest { why };
    setup.rules.check().map_err(|error| bad(error.to_string()))?;
    let there = u32::try_from(setup.seats.len()).unwrap_or(u32::MAX);
    let least = setup.rules.managers_least;
    if there < least {
        return Err(Refusal::TooFewManagers { there, least });
    }
    if there > setup.rules.managers_most {
        let most = setup.rules.managers_most;
        return Err(bad(format!("{there} managers; at most {most} are possible")));
    }
    if setup.pool.is_empty() {
        return Err(Refusal::EmptyPool);
    }
    if setup.pool.len() > POOL_MAX {
        return Err(bad(format!("a pool has at most {POOL_MAX} assets")));
    }
    if setup.contributions.len() > CONTRIBUTIONS_MAX {
        return Err(bad(format!("at most {CONTRIBUTIONS_MAX} devices contribute to a draw")));
    }
    let assets: BTreeSet<_> = setup.pool.iter().map(|asset| &asset.id).collect();
    if assets.len() != setup.pool.len() {
        return Err(bad("an asset is in the pool twice; keep one of each".into()));
    }
    let seats: BTreeSet<_> = setup.seats.iter().map(|seat| seat.seat).collect();
    if seats.len() != setup.seats.len() {
        return Err(bad("a seat is there twice; keep one of each".into()));
    }
    let money = 1..=MONEY_MAX;
    let prices = setup.pool.iter().map(|a| a.base).chain(setup.seats.iter().map(|s| s.purse));
    for amount in prices {
        if !money.contains(&amount) {
            return Err(bad(format!("{amount} is outside 1 to {MONEY_MAX}")));
        }
    }
    Ok(())
}
