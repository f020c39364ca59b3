//! What can be asked of an auction. A command that exists is well formed.

use crate::{AssetId, Clocks, CommandId, LotNo, Micros, SeatId, Seq, Setup, Time};
use serde::{Deserialize, Serialize};

/// One request, with the id that its client made for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// Unique in the auction; `None` for what the house itself does.
    pub id: Option<CommandId>,
    /// Who asks. The session decides, never the message.
    pub by: By,
    /// What is asked.
    pub action: Action,
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A manager, for their own seat.
    Seat(SeatId),
    /// A commissioner, co-commissioner or operator, whose own seat this is.
    Host(SeatId),
    /// The house: time, recovery, the watch over connections.
    House,
}

/// Which lot, else which event, the host saw when pressing a control.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pressed {
    /// The newest lot on the host's screen.
    Lot(LotNo),
    /// The newest event on the host's screen.
    Seq(Seq),
}

/// A bid: seat, lot, absolute amount in units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bid {
    /// Whose bid.
    pub seat: SeatId,
    /// On which lot.
    pub lot: LotNo,
    /// How much, in units.
    pub amount: i64,
}

/// Where the asset of a voided sale goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoidTo {
    /// It is the next lot.
    Next,
    /// It comes at the end of the order.
    End,
    /// It is not offered again; it can be awarded.
    Out,
}

/// What is asked. Controls carry [`Pressed`]: what has moved on since is `already_done`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Make the log: a competition opens. The seed's hash is shown, the seed sealed.
    Open {
        /// Thirty-two random bytes.
        seed: crate::Seed,
    },
    /// Start the auction.
    Begin(Box<Setup>),
    /// Bid.
    Bid(Bid),
    /// Step out of this lot.
    Pass {
        /// Whose pass.
        seat: SeatId,
        /// Of which lot.
        lot: LotNo,
    },
    /// Step back in.
    TakeBackPass {
        /// Whose pass.
        seat: SeatId,
        /// Of which lot.
        lot: LotNo,
    },
    /// Stop the clock with its exact time left.
    Pause {
        /// What the host saw.
        on: Pressed,
        /// Shown to the room.
        message: Option<String>,
        /// Resume by itself after this long.
        resume_after: Option<Micros>,
    },
    /// Half of the room lost its connection.
    PauseForDrop {
        /// On which lot.
        lot: LotNo,
        /// Who dropped.
        dropped: Vec<SeatId>,
    },
    /// Let the clock run again.
    Resume {
        /// What the host saw.
        on: Pressed,
    },
    /// End the lot now: sold to the leader, unsold without one.
    SellNow {
        /// Which lot.
        lot: LotNo,
    },
    /// Leave the lot unsold, even with a leader.
    Skip {
        /// Which lot.
        lot: LotNo,
    },
    /// Add time to the lot.
    Extend {
        /// Which lot.
        lot: LotNo,
        /// How much: 1 s to 10 min.
        by: Micros,
    },
    /// Take an asset out; the open one ends unsold and is not offered again.
    Withdraw {
        /// What the host saw.
        on: Pressed,
        /// Which asset.
        asset: AssetId,
    },
    /// Make an asset the next lot.
    MoveUp {
        /// What the host saw.
        on: Pressed,
        /// Which asset.
        asset: AssetId,
    },
    /// Take back the last bid on the open lot.
    UndoBid {
        /// Which lot.
        lot: LotNo,
        /// The event number of the bid, so that two presses undo one bid.
        bid: Seq,
    },
    /// Within 60 s of a sale: take it back, the asset is next.
    UndoSale {
        /// Which lot.
        lot: LotNo,
    },
    /// Take back any one sale or award.
    Void {
        /// What the host saw.
        on: Pressed,
        /// Whose sale.
        asset: AssetId,
        /// Where the asset goes.
        to: VoidTo,
        /// Why; 1 to 200 characters, shown to the room.
        reason: String,
    },
    /// Give an asset to a manager at a price, without a lot.
    Award {
        /// What the host saw.
        on: Pressed,
        /// Which asset.
        asset: AssetId,
        /// To whom.
        seat: SeatId,
        /// For how much, in units.
        price: i64,
        /// Why; shown to the room.
        reason: Option<String>,
    },
    /// Change what a manager has left.
    AdjustPurse {
        /// Whose.
        seat: SeatId,
        /// What the host saw there, so that two presses adjust once.
        from: i64,
        /// What it becomes.
        to: i64,
        /// Why; 1 to 200 characters, shown to the room.
        reason: String,
    },
    /// Change the clocks from the next lot on.
    ChangeClocks {
        /// What the host saw.
        on: Pressed,
        /// The new clocks.
        clocks: Clocks,
    },
    /// Take a manager out.
    RemoveSeat {
        /// Who.
        seat: SeatId,
        /// Whether their assets go back to the pool, or stay theirs.
        assets_return: bool,
    },
    /// Let a manager in after the start.
    AddSeat {
        /// Who, and with how much.
        seat: SeatId,
    },
    /// Say one line to the room.
    Message {
        /// 1 to 200 characters.
        text: String,
    },
    /// End it without a result.
    Cancel {
        /// Why; shown.
        reason: Option<String>,
    },
    /// Take up the auction after a crash, a takeover, a late waking or an unwritable log.
    Recover {
        /// The fencing number of the node that took over.
        epoch: u64,
        /// Which node.
        node: String,
        /// When the auction was last known to be alive.
        last_alive: Time,
    },
}
