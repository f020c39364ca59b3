//! Why a command was not taken. Exactly one code; the data names the number that would have worked.
//! The sentence that a person reads is made where money formats and the sport's words are known.

use crate::{LotNo, RulesError, Status};
use serde::{Deserialize, Serialize};

/// Why a command was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(
    missing_docs,
    reason = "the fields are the glossary's words; each variant has its sentence"
)]
pub enum Refusal {
    #[error("that is not a well-formed command: {why}")]
    BadRequest { why: String },
    #[error(transparent)]
    BadRule(RulesError),
    #[error("sign in first")]
    NotSignedIn,
    #[error("your session does not hold that seat")]
    NotYourSeat,
    #[error("only a manager in this auction can do that")]
    NotAManager,
    #[error("too many bids; try again in {retry_ms} ms")]
    TooFast { retry_ms: u64, per_minute: u32 },
    #[error("the room is busy; the same command can be sent again")]
    Busy,
    #[error("the auction is {status:?}")]
    AuctionNotRunning { status: Status },
    #[error("{lot} is not open (open: {open:?})")]
    LotClosed { lot: LotNo, open: Option<LotNo> },
    #[error("you lead already, with {amount}")]
    AlreadyLeading { amount: i64 },
    #[error("all {slots} slots are filled")]
    SquadFull { slots: u32 },
    #[error("at most {most} with {attribute} {value}")]
    QuotaMost { attribute: String, value: String, most: u32 },
    #[error("{still_needed} more are needed by {attribute}, and {free_after} slots would be free")]
    QuotaLeast { attribute: String, still_needed: u32, free_after: u32 },
    #[error("the opening price is {base}")]
    BelowBase { base: i64 },
    #[error("the lowest bid is {minimum}")]
    BelowMinimum { minimum: i64 },
    #[error("raises go in steps of {step}: {below} or {above}")]
    OffGrid { step: i64, below: i64, above: i64 },
    #[error("the purse holds {purse}; the most is {most}")]
    OverPurse { purse: i64, most: i64 },
    #[error("the most is {most}: {reserved_slots} slots at {floor} are still to be filled")]
    OverMaxBid { most: i64, floor: i64, reserved_slots: u32 },
    #[error("this purse can be {least} to {most}")]
    PurseRange { least: i64, most: i64 },
    #[error("not allowed: {needs}")]
    NotAllowed { needs: &'static str },
    #[error("that was done already, or the auction has moved on")]
    AlreadyDone,
    #[error("not possible now: {why}")]
    WrongState { why: &'static str },
    #[error("{there} managers; at least {least} are needed")]
    TooFewManagers { there: u32, least: u32 },
    #[error("the pool is empty")]
    EmptyPool,
    #[error("a reason of 1 to 200 characters is needed")]
    ReasonRequired,
    #[error("an error on our side; the command was not taken")]
    Internal,
}

/// The stable code of a refusal, as it goes over the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the codes of SPEC 3, explained there and in Refusal")]
pub enum Code {
    BadRequest,
    NotSignedIn,
    NotYourSeat,
    NotAManager,
    TooFast,
    Busy,
    AuctionNotRunning,
    LotClosed,
    AlreadyLeading,
    SquadFull,
    Quota,
    BelowBase,
    BelowMinimum,
    OffGrid,
    OverPurse,
    OverMaxBid,
    NotAllowed,
    AlreadyDone,
    WrongState,
    TooFewManagers,
    EmptyPool,
    ReasonRequired,
    Internal,
}

impl Refusal {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::BadRequest { .. } | Self::BadRule(_) => Code::BadRequest,
            Self::NotSignedIn => Code::NotSignedIn,
            Self::NotYourSeat => Code::NotYourSeat,
            Self::NotAManager => Code::NotAManager,
            Self::TooFast { .. } => Code::TooFast,
            Self::Busy => Code::Busy,
            Self::AuctionNotRunning { .. } => Code::AuctionNotRunning,
            Self::LotClosed { .. } => Code::LotClosed,
            Self::AlreadyLeading { .. } => Code::AlreadyLeading,
            Self::SquadFull { .. } => Code::SquadFull,
            Self::QuotaMost { .. } | Self::QuotaLeast { .. } => Code::Quota,
            Self::BelowBase { .. } => Code::BelowBase,
            Self::BelowMinimum { .. } => Code::BelowMinimum,
            Self::OffGrid { .. } => Code::OffGrid,
            Self::OverPurse { .. } => Code::OverPurse,
            Self::OverMaxBid { .. } | Self::PurseRange { .. } => Code::OverMaxBid,
            Self::NotAllowed { .. } => Code::NotAllowed,
            Self::AlreadyDone => Code::AlreadyDone,
            Self::WrongState { .. } => Code::WrongState,
            Self::TooFewManagers { .. } => Code::TooFewManagers,
            Self::EmptyPool => Code::EmptyPool,
            Self::ReasonRequired => Code::ReasonRequired,
            Self::Internal => Code::Internal,
        }
    }
}

impl Code {
    /// The code as it goes over the wire and into metrics.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BadRequest => "bad_request",
            Self::NotSignedIn => "not_signed_in",
            Self::NotYourSeat => "not_your_seat",
            Self::NotAManager => "not_a_manager",
            Self::TooFast => "too_fast",
            Self::Busy => "busy",
            Self::AuctionNotRunning => "auction_not_running",
            Self::LotClosed => "lot_closed",
            Self::AlreadyLeading => "already_leading",
            Self::SquadFull => "squad_full",
            Self::Quota => "quota",
            Self::BelowBase => "below_base",
            Self::BelowMinimum => "below_minimum",
            Self::OffGrid => "off_grid",
            Self::OverPurse => "over_purse",
            Self::OverMaxBid => "over_max_bid",
            Self::NotAllowed => "not_allowed",
            Self::AlreadyDone => "already_done",
            Self::WrongState => "wrong_state",
            Self::TooFewManagers => "too_few_managers",
            Self::EmptyPool => "empty_pool",
            Self::ReasonRequired => "reason_required",
            Self::Internal => "internal",
        }
    }
}
