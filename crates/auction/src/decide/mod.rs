//! Deciding: what a command does to an auction, and what time alone does. Pure.

mod begin;
mod bid;
mod control;
mod house;
mod lot;
mod pass;
mod sale;
mod seat;

use crate::commands::Taken;
use crate::{
    Action, Auction, Body, By, Command, Event, LotNo, Micros, Pressed, Public, Refusal, SealedBody,
    SeatId, Seq, Status, Time, apply,
};

pub use lot::follow;

/// What came of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// All that happened: deadlines that were due before the command, then its own events, then what
    /// follows from them. Already folded into the state. Present even when the command was refused.
    pub events: Vec<Event>,
    /// Taken, with the number of the command's event; or refused.
    pub outcome: Result<Seq, Refusal>,
}

/// Decides every deadline up to `now`, then `command`, then what follows, and folds it all in.
///
/// A command whose id is known is answered from the log and decides nothing. Nothing falls due before
/// a recovery: what the auction slept through did not happen.
pub fn execute(auction: &mut Auction, command: &Command, now: Time) -> Step {
    let now = now.max(auction.last_at());
    let recovers = matches!(command.action, Action::Recover { .. });
    let mut events = if recovers { Vec::new() } else { settle(auction, now) };
    if let Some(taken) = command.id.as_ref().and_then(|id| auction.commands.get(id)) {
        return Step { events, outcome: repeated(taken, command.by) };
    }
    let own = match decide(auction, command, now) {
        Ok(own) => own,
        Err(refusal) => return Step { events, outcome: Err(refusal) },
    };
    for event in &own {
        apply(auction, event);
    }
    let seq = auction.seq();
    events.extend(own);
    events.extend(settle(auction, now));
    Step { events, outcome: Ok(seq) }
}

/// A repeat is answered from the log, to whoever sent it first and to nobody else.
fn repeated(taken: Taken, by: By) -> Result<Seq, Refusal> {
    if taken.by == by.seat() {
        return Ok(taken.seq);
    }
    Err(Refusal::BadRequest { why: "another seat used that command's id; make a new one".into() })
}

/// Folds in everything that time alone brings about up to `now`.
pub fn settle(auction: &mut Auction, now: Time) -> Vec<Event> {
    let mut events = Vec::new();
    while let Some(event) = follow(auction, now) {
        apply(auction, &event);
        events.push(event);
    }
    events
}

/// What `command` does at `now`, or why it does nothing. The command's own event is the last one.
///
/// # Errors
/// Exactly one [`Refusal`]: the first in the order of SPEC 3 that applies.
pub fn decide(auction: &Auction, command: &Command, now: Time) -> Result<Vec<Event>, Refusal> {
    let at = Deciding { auction, command, now };
    match &command.action {
        Action::Open { seed } => at.open(*seed),
        Action::Begin(setup) => at.begin(setup),
        Action::Bid(bid) => at.bid(*bid),
        Action::Pass { seat, lot } => at.pass(*seat, *lot),
        Action::TakeBackPass { seat, lot } => at.take_back_pass(*seat, *lot),
        Action::Pause { on, message, resume_after } => {
            at.pause(*on, message.as_deref(), *resume_after)
        }
        Action::PauseForDrop { lot, dropped } => at.pause_for_drop(*lot, dropped),
        Action::Resume { on } => at.resume(*on),
        Action::SellNow { lot } => at.sell_now(*lot),
        Action::Skip { lot } => at.skip(*lot),
        Action::Extend { lot, by } => at.extend(*lot, *by),
        Action::Withdraw { on, asset } => at.withdraw(*on, asset),
        Action::MoveUp { on, asset } => at.move_up(*on, asset),
        Action::UndoBid { lot, bid } => at.undo_bid(*lot, *bid),
        Action::UndoSale { lot } => at.undo_sale(*lot),
        Action::Void { on, asset, to, reason } => at.void(*on, asset, *to, reason),
        Action::Award { on, asset, seat, price, reason } => {
            at.award(*on, asset, *seat, *price, reason.as_deref())
        }
        Action::AdjustPurse { seat, from, to, reason } => {
            at.adjust_purse(*seat, (*from, *to), reason)
        }
        Action::ChangeClocks { on, clocks } => at.change_clocks(*on, *clocks),
        Action::RemoveSeat { seat, assets_return } => at.remove_seat(*seat, *assets_return),
        Action::AddSeat { seat } => at.add_seat(*seat),
        Action::Message { text } => at.message(text),
        Action::Cancel { reason } => at.cancel(reason.as_deref()),
        Action::Recover { epoch, node, last_alive } => at.recover(*epoch, node, *last_alive),
    }
}

type Decided = Result<Vec<Event>, Refusal>;

/// The most characters of a reason or a message.
const TEXT_CHARS_MAX: usize = 200;

/// One command being decided: the state it meets, and when.
struct Deciding<'a> {
    auction: &'a Auction,
    command: &'a Command,
    now: Time,
}

impl Deciding<'_> {
    /// The command's own event.
    fn event(&self, body: Body) -> Event {
        let command = self.command.id.clone();
        Event { at: self.now, command, public: Public { by: self.command.by, body }, sealed: None }
    }

    /// An event that does not say who it is about: who passed is sealed (SPEC 3).
    fn secretly(&self, body: Body, seat: SeatId) -> Event {
        let sealed = SealedBody::Pass { by: self.command.by, seat };
        let event = self.sealed(body, Some(sealed));
        Event { public: Public { by: By::House, ..event.public }, ..event }
    }

    fn sealed(&self, body: Body, sealed: Option<SealedBody>) -> Event {
        Event { sealed, ..self.event(body) }
    }

    fn one(&self, body: Body) -> Decided {
        Ok(vec![self.event(body)])
    }

    /// The moment at which the auction's clock stands.
    fn clock_now(&self) -> Time {
        self.auction.clock_now(self.now)
    }

    /// Only a host, or the house, uses controls.
    fn host_only(&self) -> Result<(), Refusal> {
        match self.command.by {
            By::Host(_) | By::House => Ok(()),
            By::Seat(_) => Err(Refusal::NotAllowed { needs: "only a host can do that" }),
        }
    }

    fn in_play(&self) -> Result<(), Refusal> {
        match self.auction.status() {
            Status::Running | Status::Paused => Ok(()),
            Status::Waiting => Err(Refusal::WrongState { why: "the auction has not begun" }),
            Status::Completed => Err(Refusal::WrongState { why: "the auction is over" }),
            Status::Cancelled => Err(Refusal::WrongState { why: "the auction was cancelled" }),
        }
    }

    /// Begun and not cancelled: where void, award and adjust still work.
    fn begun(&self) -> Result<(), Refusal> {
        match self.auction.status() {
            Status::Completed => Ok(()),
            _ => self.in_play(),
        }
    }

    /// Whether what the host saw is still so.
    fn pressed_on(&self, on: Pressed) -> Result<(), Refusal> {
        let still = match on {
            Pressed::Lot(lot) => lot == self.auction.newest_lot(),
            Pressed::Seq(seq) => seq == self.auction.seq(),
        };
        if still { Ok(()) } else { Err(Refusal::AlreadyDone) }
    }

    /// The open lot, when it is the one that was pressed on.
    fn pressed_lot(&self, lot: LotNo) -> Result<&crate::OpenLot, Refusal> {
        self.host_only()?;
        self.in_play()?;
        self.auction.open_lot().filter(|open| open.lot == lot).ok_or(Refusal::AlreadyDone)
    }

    /// When the lot after the one that closes now opens: the break belongs to the closing lot.
    fn next_at(&self) -> Time {
        let clocks = self.auction.open_lot().map_or(self.auction.rules().clocks, |lot| lot.clocks);
        self.clock_now() + clocks.interlude()
    }

    /// Before the log is opened nothing but opening it is possible.
    fn opened(&self) -> Result<(), Refusal> {
        if self.auction.seq() > Seq(0) {
            return Ok(());
        }
        Err(Refusal::WrongState { why: "the auction's log was not opened" })
    }
}

fn checked_text(text: &str) -> Option<&str> {
    let text = text.trim();
    let fits = (1..=TEXT_CHARS_MAX).contains(&text.chars().count());
    (fits && !text.chars().any(char::is_control)).then_some(text)
}

fn checked_optional(text: Option<&str>) -> Result<Option<SealedBody>, Refusal> {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Ok(None) };
    let text = checked_text(text).ok_or_else(|| Refusal::BadRequest {
        why: format!("a message has at most {TEXT_CHARS_MAX} characters on one line"),
    })?;
    Ok(Some(SealedBody::Text(text.to_owned())))
}

fn required_reason(reason: &str) -> Result<Option<SealedBody>, Refusal> {
    let text = checked_text(reason).ok_or(Refusal::ReasonRequired)?;
    Ok(Some(SealedBody::Text(text.to_owned())))
}

/// What every lot has left at least after its price fell.
const LEFT_AFTER_UNDO: Micros = Micros::seconds(10);
