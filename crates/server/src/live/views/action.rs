//! What a client may ask of an auction, parsed: unknown fields, fractions and absurd numbers end here.

use super::event::VoidToWord;
use crate::settings::ClocksView;
use gavel_auction::{
    Action as Ask, AssetId, Bid, IdError, LotNo, Micros, Pressed, Refusal, SeatId, Seq,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Numbers of JSON are whole up to here.
const WHOLE_MAX: i64 = (1 << 53) - 1;

/// An amount of money in a request: a whole positive number below 2^53.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i64, minimum = 1, maximum = 9_007_199_254_740_991_i64)]
pub struct Units(pub i64);

impl TryFrom<i64> for Units {
    type Error = &'static str;

    fn try_from(units: i64) -> Result<Self, Self::Error> {
        if (1..=WHOLE_MAX).contains(&units) {
            return Ok(Self(units));
        }
        Err("an amount is a whole number from 1 to 9007199254740991")
    }
}

/// An id that a client made for one command: 1 to 64 characters out of `a-z A-Z 0-9 - _ . : /`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, min_length = 1, max_length = 64)]
pub struct CommandId(pub gavel_auction::CommandId);

impl TryFrom<String> for CommandId {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        gavel_auction::CommandId::new(&text).map(Self)
    }
}

/// Which lot, else which event, the host saw when pressing: what has moved on is `already_done`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Pressed)]
pub enum On {
    /// The newest lot on the host's screen.
    Lot(u32),
    /// The newest event on the host's screen.
    Seq(u64),
}

impl From<On> for Pressed {
    fn from(on: On) -> Self {
        match on {
            On::Lot(lot) => Self::Lot(LotNo(lot)),
            On::Seq(seq) => Self::Seq(Seq(seq)),
        }
    }
}

/// A command, by `kind`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "as in gavel_auction::Action")]
pub enum Action {
    Begin {},
    Bid { seat: u32, lot: u32, amount: Units },
    Pass { seat: u32, lot: u32 },
    TakeBackPass { seat: u32, lot: u32 },
    Pause { on: On, message: Option<String>, resume_after_ms: Option<u32> },
    Resume { on: On },
    SellNow { lot: u32 },
    Skip { lot: u32 },
    Extend { lot: u32, by_ms: u32 },
    Withdraw { on: On, asset: String },
    MoveUp { on: On, asset: String },
    UndoBid { lot: u32, bid: u64 },
    UndoSale { lot: u32 },
    Void { on: On, asset: String, to: VoidToWord, reason: String },
    Award { on: On, asset: String, seat: u32, price: Units, reason: Option<String> },
    AdjustPurse { seat: u32, from: i64, to: i64, reason: String },
    ChangeClocks { on: On, clocks: ClocksView },
    RemoveSeat { seat: u32, assets_return: bool },
    AddSeat { seat: u32 },
    Message { text: String },
    Cancel { reason: Option<String> },
}

impl Action {
    /// The seat for which it bids, passes or joins.
    #[must_use]
    pub fn own_seat(&self) -> Option<SeatId> {
        match self {
            Self::Bid { seat, .. }
            | Self::Pass { seat, .. }
            | Self::TakeBackPass { seat, .. }
            | Self::AddSeat { seat } => Some(SeatId(*seat)),
            _ => None,
        }
    }

    /// The command for the auction; none for `begin`, which needs the tables.
    ///
    /// # Errors
    /// `bad_request` for an asset id that cannot be one.
    pub fn ask(self) -> Result<Option<Ask>, Refusal> {
        Ok(Some(match self {
            Self::Begin {} => return Ok(None),
            Self::Bid { seat, lot, amount } => {
                Ask::Bid(Bid { seat: SeatId(seat), lot: LotNo(lot), amount: amount.0 })
            }
            Self::Pass { seat, lot } => Ask::Pass { seat: SeatId(seat), lot: LotNo(lot) },
            Self::TakeBackPass { seat, lot } => {
                Ask::TakeBackPass { seat: SeatId(seat), lot: LotNo(lot) }
            }
            Self::UndoBid { lot, bid } => Ask::UndoBid { lot: LotNo(lot), bid: Seq(bid) },
            Self::UndoSale { lot } => Ask::UndoSale { lot: LotNo(lot) },
            Self::SellNow { lot } => Ask::SellNow { lot: LotNo(lot) },
            Self::Skip { lot } => Ask::Skip { lot: LotNo(lot) },
            Self::Extend { lot, by_ms } => {
                Ask::Extend { lot: LotNo(lot), by: Micros::millis(by_ms.into()) }
            }
            Self::AdjustPurse { seat, from, to, reason } => {
                Ask::AdjustPurse { seat: SeatId(seat), from, to, reason }
            }
            Self::RemoveSeat { seat, assets_return } => {
                Ask::RemoveSeat { seat: SeatId(seat), assets_return }
            }
            Self::AddSeat { seat } => Ask::AddSeat { seat: SeatId(seat) },
            Self::Message { text } => Ask::Message { text },
            Self::Cancel { reason } => Ask::Cancel { reason },
            pressed => return pressed.ask_on().map(Some),
        }))
    }

    /// The controls that say what the host saw.
    fn ask_on(self) -> Result<Ask, Refusal> {
        Ok(match self {
            Self::Pause { on, message, resume_after_ms } => Ask::Pause {
                on: on.into(),
                message,
                resume_after: resume_after_ms.map(|after| Micros::millis(after.into())),
            },
            Self::Resume { on } => Ask::Resume { on: on.into() },
            Self::Withdraw { on, asset } => {
                Ask::Withdraw { on: on.into(), asset: asset_id(&asset)? }
            }
            Self::MoveUp { on, asset } => Ask::MoveUp { on: on.into(), asset: asset_id(&asset)? },
            Self::Void { on, asset, to, reason } => {
                Ask::Void { on: on.into(), asset: asset_id(&asset)?, to: to.into(), reason }
            }
            Self::Award { on, asset, seat, price, reason } => Ask::Award {
                on: on.into(),
                asset: asset_id(&asset)?,
                seat: SeatId(seat),
                price: price.0,
                reason,
            },
            Self::ChangeClocks { on, clocks } => {
                Ask::ChangeClocks { on: on.into(), clocks: clocks.into() }
            }
            _ => return Err(Refusal::Internal),
        })
    }
}

fn asset_id(text: &str) -> Result<AssetId, Refusal> {
    AssetId::new(text).map_err(|error| Refusal::BadRequest { why: error.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(json: &str, why: &str) {
        let error = serde_json::from_str::<Action>(json).unwrap_err().to_string();
        assert!(error.contains(why), "{error}");
    }

    #[test]
    fn amounts_that_are_no_amounts() {
        for amount in [
            "0",
            "-1",
            "1.5",
            "1e300",
            "9007199254740992",
            "99999999999999999999",
            "\"5\"",
            "null",
            "[]",
        ] {
            let json = format!(r#"{{"kind":"bid","seat":1,"lot":1,"amount":{amount}}}"#);
            assert!(serde_json::from_str::<Action>(&json).is_err(), "{amount}");
        }
        let good = r#"{"kind":"bid","seat":1,"lot":1,"amount":9007199254740991}"#;
        assert!(serde_json::from_str::<Action>(good).is_ok());
    }

    #[test]
    fn unknown_fields_and_kinds_are_refused() {
        refused(r#"{"kind":"bid","seat":1,"lot":1,"amount":5,"price":1}"#, "unknown field `price`");
        refused(r#"{"kind":"begin","seat":1}"#, "unknown field `seat`");
        refused(r#"{"kind":"open","seed":"00"}"#, "unknown variant `open`");
        refused(r#"{"kind":"recover","epoch":1}"#, "unknown variant `recover`");
        refused(r#"{"kind":"resume","on":{"lot":1,"seq":2}}"#, "");
        refused(r#"{"seat":1}"#, "missing field `kind`");
    }

    #[test]
    fn optional_fields_may_be_left_out() {
        let pause: Action = serde_json::from_str(r#"{"kind":"pause","on":{"seq":7}}"#).unwrap();
        let on = Pressed::Seq(Seq(7));
        assert_eq!(pause.ask(), Ok(Some(Ask::Pause { on, message: None, resume_after: None })));
    }
}
