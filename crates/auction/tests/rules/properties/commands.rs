//! Commands as people, hosts, bad clients and the house would send them, in any order.

use super::random::Random;
use crate::world::BEGIN;
use gavel_auction::{
    Action, AssetId, Auction, Bid, By, Clocks, Command, CommandId, LotNo, Micros, Phase, Pressed,
    SeatId, Seq, Status, Time, VoidTo,
};

#[derive(Debug, Clone)]
pub struct Sent {
    pub command: Command,
    pub now: Time,
}

pub struct Player {
    r: Random,
    now: Time,
    sent: u64,
}

/// Numbers where arithmetic breaks.
const EDGES: [i64; 12] = [
    i64::MIN,
    i64::MIN + 1,
    -1,
    0,
    1,
    (1 << 53) - 1,
    1 << 53,
    1_000_000_000_000,
    1_000_000_000_001,
    i64::MAX / 2,
    i64::MAX - 1,
    i64::MAX,
];

impl Player {
    pub fn new(r: Random) -> Self {
        Self { r, now: BEGIN, sent: 0 }
    }

    pub fn next(&mut self, auction: &Auction) -> Sent {
        self.pass_time(auction);
        let paused = auction.status() == Status::Paused;
        let action = match self.r.below(100) {
            _ if paused && self.r.chance(40) => Action::Resume { on: self.on(auction) },
            0..=54 => self.bid(auction),
            55..=64 => self.pass(auction),
            65..=76 => self.lot_control(auction),
            77..=94 => self.control(auction),
            _ => self.rare(auction),
        };
        self.sent += 1;
        let id = CommandId::new(&format!("c{}", self.sent)).ok();
        let command = Command { id, by: self.by(auction, &action), action };
        Sent { command, now: self.now }
    }

    /// A command whose numbers and moment may be anything.
    pub fn extreme(&mut self, auction: &Auction) -> Sent {
        let mut sent = self.next(auction);
        let edge = |r: &mut Random| *r.pick(&EDGES);
        match &mut sent.command.action {
            Action::Bid(bid) => bid.amount = edge(&mut self.r),
            Action::Award { price, .. } => *price = edge(&mut self.r),
            Action::AdjustPurse { from, to, .. } => {
                (*from, *to) =
                    (if self.r.chance(50) { *from } else { edge(&mut self.r) }, edge(&mut self.r));
            }
            Action::Extend { by, .. } => *by = Micros(edge(&mut self.r)),
            Action::Pause { resume_after, .. } => *resume_after = Some(Micros(edge(&mut self.r))),
            Action::Recover { last_alive, epoch, .. } => {
                (*last_alive, *epoch) = (Time(edge(&mut self.r)), u64::MAX);
            }
            Action::ChangeClocks { clocks, .. } => clocks.clock_ms = edge(&mut self.r),
            _ => {}
        }
        if self.r.chance(30) {
            sent.now = Time(edge(&mut self.r));
        }
        sent
    }

    /// Mostly a little; sometimes exactly to a deadline or one tick beside it; sometimes back.
    fn pass_time(&mut self, auction: &Auction) {
        let deadline = auction.next_deadline();
        let between = matches!(auction.phase(), Phase::Interlude { .. });
        let micros = |r: &mut Random, bound: i64| Micros(r.money(bound));
        self.now = match (self.r.below(100), deadline) {
            (0..=5, Some(deadline)) => deadline,
            (_, Some(deadline)) if between && self.r.chance(40) => deadline,
            (6..=9, Some(deadline)) => deadline - Micros(1),
            (10..=12, Some(deadline)) => deadline + micros(&mut self.r, 2_000_000),
            (13..=15, _) => self.now - micros(&mut self.r, 5_000_000),
            (16, _) => self.now + Micros::seconds(200),
            _ => self.now + micros(&mut self.r, 900_000),
        };
    }

    fn by(&mut self, auction: &Auction, action: &Action) -> By {
        let host = By::Host(SeatId(99));
        match action {
            Action::Bid(Bid { seat, .. })
            | Action::Pass { seat, .. }
            | Action::TakeBackPass { seat, .. } => match self.r.below(40) {
                0 => By::Seat(self.seat(auction)),
                1 => By::House,
                2..=5 => host,
                _ => By::Seat(*seat),
            },
            Action::Recover { .. } | Action::PauseForDrop { .. } => By::House,
            Action::AddSeat { seat } if self.r.chance(50) => By::Seat(*seat),
            _ if self.r.chance(4) => By::Seat(self.seat(auction)),
            _ => host,
        }
    }

    /// Usually one that is in the auction.
    fn seat(&mut self, auction: &Auction) -> SeatId {
        let seats: Vec<SeatId> = auction.seats().map(|seat| seat.id).collect();
        if seats.is_empty() || self.r.chance(3) { SeatId(77) } else { *self.r.pick(&seats) }
    }

    /// Usually the newest lot.
    fn lot(&mut self, auction: &Auction) -> LotNo {
        let newest = auction.newest_lot().0;
        LotNo(if self.r.chance(94) { newest } else { self.r.small(newest + 2) })
    }

    fn on(&mut self, auction: &Auction) -> Pressed {
        match self.r.below(10) {
            0 => Pressed::Seq(Seq(self.r.below(auction.seq().0 + 2))),
            1..=3 => Pressed::Seq(auction.seq()),
            _ => Pressed::Lot(self.lot(auction)),
        }
    }

    fn asset(&mut self, auction: &Auction) -> AssetId {
        let pool: Vec<&AssetId> = auction.pool().map(|asset| &asset.id).collect();
        if pool.is_empty() || self.r.chance(2) {
            return AssetId::new("nothing").expect("an id");
        }
        (*self.r.pick(&pool)).clone()
    }

    fn bid(&mut self, auction: &Auction) -> Action {
        let (mut seat, lot) = (self.seat(auction), self.lot(auction));
        // Mostly somebody who could: everybody else's refusal is soon seen often enough.
        let could = |id| auction.seat(id).is_some_and(|s| auction.most_bid(s).is_some());
        for _ in 0..3 {
            seat = if could(seat) { seat } else { self.seat(auction) };
        }
        let minimum = auction.minimum().unwrap_or(1);
        let most = auction.seat(seat).map_or(10, |seat| auction.limit(seat).most);
        let amount = match self.r.below(10) {
            0..=4 => minimum,
            5 => auction.rules().increments.next(minimum),
            6 => most - 2 + self.r.money(5),
            7 => minimum - 1 + self.r.money(3),
            8 => minimum + self.r.money(15),
            _ => *self.r.pick(&EDGES),
        };
        Action::Bid(Bid { seat, lot, amount })
    }

    fn pass(&mut self, auction: &Auction) -> Action {
        let (seat, lot) = (self.seat(auction), self.lot(auction));
        if self.r.chance(70) {
            Action::Pass { seat, lot }
        } else {
            Action::TakeBackPass { seat, lot }
        }
    }

    fn lot_control(&mut self, auction: &Auction) -> Action {
        let lot = self.lot(auction);
        let leading = auction.open_lot().and_then(|open| open.leading()).map(|bid| bid.seq);
        match self.r.below(8) {
            0..=1 => Action::SellNow { lot },
            2 => Action::Skip { lot },
            3 => Action::Extend { lot, by: Micros::seconds(self.r.money(20)) },
            4..=5 => Action::UndoBid { lot, bid: leading.unwrap_or(Seq(3)) },
            6 => Action::UndoSale { lot: LotNo(self.r.small(auction.newest_lot().0 + 2)) },
            _ => {
                Action::PauseForDrop { lot, dropped: vec![self.seat(auction), self.seat(auction)] }
            }
        }
    }

    fn control(&mut self, auction: &Auction) -> Action {
        let (on, asset, seat) = (self.on(auction), self.asset(auction), self.seat(auction));
        let purse = auction.seat(seat).map_or(0, |seat| seat.purse);
        let reason = || "a reason".to_owned();
        match self.r.below(14) {
            0 => Action::Pause {
                on,
                message: None,
                resume_after: self.r.chance(50).then(|| Micros::seconds(self.r.money(30))),
            },
            1 => Action::Resume { on },
            2..=5 => self.pass(auction),
            6 => Action::Withdraw { on, asset },
            7 => Action::MoveUp { on, asset },
            8..=9 => {
                let to = *self.r.pick(&[VoidTo::Next, VoidTo::End, VoidTo::Out]);
                Action::Void { on, asset, to, reason: reason() }
            }
            10..=11 => Action::Award { on, asset, seat, price: self.r.money(40), reason: None },
            12 => {
                let to = purse - 20 + self.r.money(60);
                Action::AdjustPurse { seat, from: purse, to, reason: reason() }
            }
            _ => Action::ChangeClocks { on, clocks: self.clocks() },
        }
    }

    fn clocks(&mut self) -> Clocks {
        Clocks {
            clock_ms: 5_000 + self.r.money(20_000),
            rebid_ms: self.r.chance(30).then_some(4_000),
            anti_snipe_ms: self.r.money(6_000),
            interlude_ms: self.r.money(5_000),
        }
    }

    fn rare(&mut self, auction: &Auction) -> Action {
        let seat = self.seat(auction);
        match self.r.below(24) {
            0 => Action::Cancel { reason: None },
            1..=5 => Action::RemoveSeat { seat, assets_return: self.r.chance(50) },
            6..=11 => Action::AddSeat { seat: SeatId(10 + self.r.small(4)) },
            12 => Action::Open { seed: gavel_auction::Seed([1; 32]) },
            13..=17 => Action::Message { text: "a message".into() },
            _ => {
                let away = Micros(self.r.money(150_000_000));
                let last_alive = self.now - away;
                Action::Recover {
                    epoch: auction.epoch().saturating_add(1),
                    node: "n".into(),
                    last_alive,
                }
            }
        }
    }
}
