//! The settings of a competition (SPEC 2): as they travel, as they are kept, and as the auction
//! takes them.

mod check;
mod estimate;
mod rules;
mod sentences;

use crate::error::{ApiError, ErrorCode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

pub use check::{Check, Checked, Ground, PoolFact, Problem, check, fills, short_supply};
pub use estimate::minutes;
pub use rules::{
    ClocksView, IncrementView, LateJoinUntilView, LateJoinView, LateJoinWhoView, OrderView,
    QuotaView, RulesView,
};
pub use sentences::about_clocks;

/// Whether the link lets people in, or the host does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// Whoever has the link is in.
    Open,
    /// Whoever has the link may ask; a host says yes.
    Approve,
}

/// All that a commissioner can set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CompetitionSettings {
    /// 3 to 60 characters.
    pub name: String,
    /// The sport pack.
    pub sport: String,
    /// The catalogue set.
    pub set: String,
    /// The money format: one of the sport pack's.
    pub money: String,
    /// Whether the size of a squad follows from the pool until a person sets it.
    pub slots_auto: bool,
    /// When it is planned to begin, in milliseconds; a countdown, which starts nothing by itself.
    pub starts_at_ms: Option<i64>,
    /// How people come in.
    pub door: Door,
    /// The evening it belongs to; reserved, always null.
    pub evening: Option<String>,
    /// The rules of the auction.
    pub rules: RulesView,
}

/// How a bot plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BotStyle {
    /// Knows what each asset is worth to it, and plans its money.
    Value,
    /// Follows what others want.
    Chaser,
}

impl BotStyle {
    /// The word as it is kept.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Chaser => "chaser",
        }
    }
}

/// Settings as they are kept, with what no form shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored {
    /// What the commissioner set.
    pub settings: CompetitionSettings,
    /// A practice auction against bots.
    #[serde(default)]
    pub practice: bool,
    /// How fast bots act, in percent of a person's pace: 100 is a person, 1,000 ten times as fast.
    #[serde(default = "person_pace")]
    pub pace: u32,
    /// Persons' seats that a bot plays until they come.
    #[serde(default)]
    pub deputies: BTreeMap<i64, BotStyle>,
}

fn person_pace() -> u32 {
    100
}

impl Stored {
    /// Settings that are nothing special.
    #[must_use]
    pub fn new(settings: CompetitionSettings) -> Self {
        Self { settings, practice: false, pace: person_pace(), deputies: BTreeMap::new() }
    }

    /// As it was kept.
    ///
    /// # Errors
    /// `internal` when it cannot be read.
    pub fn read(kept: &str) -> Result<Self, ApiError> {
        serde_json::from_str(kept).map_err(|error| ApiError::internal(&error))
    }

    /// As it is kept.
    ///
    /// # Errors
    /// `internal`, never for our own types.
    pub fn keep(&self) -> Result<String, ApiError> {
        serde_json::to_string(self).map_err(|error| ApiError::internal(&error))
    }
}

/// Problems as one error: the first, by its field.
#[must_use]
pub fn refusal(problems: &[Problem]) -> Option<ApiError> {
    let first = problems.first()?;
    let field = Some(first.field.clone());
    Some(ApiError { field, ..ApiError::new(ErrorCode::BadRequest, first.message.clone()) })
}
