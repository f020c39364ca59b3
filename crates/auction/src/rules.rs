//! The settings of an auction (SPEC 2), fixed when it begins.

use crate::{Increments, MONEY_MAX, Micros};
use serde::{Deserialize, Serialize};

/// Everything that governs one open ascending auction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Fewest managers with whom the auction may begin: 2 to 200.
    pub managers_least: u32,
    /// Most managers: `managers_least` to 200.
    pub managers_most: u32,
    /// What each manager starts with: 1 to [`MONEY_MAX`] units.
    pub purse: i64,
    /// Size of a squad: 1 to 50.
    pub slots: u32,
    /// How many assets a manager must be able to end with, if fewer than `slots`.
    pub least_squad: Option<u32>,
    /// Opening price of an asset that has none of its own: at least 1.
    pub base: i64,
    /// The grid of prices.
    pub increments: Increments,
    /// The clocks.
    pub clocks: Clocks,
    /// In which order the lots come.
    pub order: LotOrder,
    /// How often an unsold asset is offered again: 0 to 5.
    pub reoffer_rounds: u32,
    /// Least and most per attribute value.
    pub quotas: Vec<Quota>,
    /// Who may join after the start.
    pub late_join: LateJoin,
    /// Pause when half of the connected managers lose their connection.
    pub pause_on_drop: bool,
    /// Bids that one seat may send in a minute, taken and refused: 1 to 1,000,000.
    pub bids_per_minute: u32,
}

/// The clocks of a lot and of the break after it. Whole milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clocks {
    /// How long a lot runs: 5 s to 10 min.
    pub clock_ms: i64,
    /// When set, each taken bid restarts the clock at this length: 3 s to 10 min.
    pub rebid_ms: Option<i64>,
    /// A bid in the last this-long makes it this long again: 0 (off) to `clock_ms`.
    pub anti_snipe_ms: i64,
    /// The break between two lots: 0 to 30 s.
    pub interlude_ms: i64,
}

impl Clocks {
    /// How long a lot runs.
    #[must_use]
    pub fn clock(&self) -> Micros {
        Micros::millis(self.clock_ms)
    }

    /// The break between two lots.
    #[must_use]
    pub fn interlude(&self) -> Micros {
        Micros::millis(self.interlude_ms)
    }
}

/// In which order assets come under the hammer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LotOrder {
    /// Drawn at random, verifiably.
    Drawn,
    /// As the catalogue lists them.
    Catalogue,
    /// Sets in order, drawn inside each.
    SetsDrawn,
}

/// How many assets with one value of an attribute a squad must or may hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// Such as `role`, `club` or `group`.
    pub attribute: String,
    /// Such as `overseas`. An asset without the attribute counts as `other`.
    pub value: String,
    /// A squad ends with at least this many, where supply allows.
    pub least: Option<u32>,
    /// A squad never holds more.
    pub most: Option<u32>,
}

/// Who may join after the auction has begun, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LateJoin {
    /// Who.
    pub who: LateJoinWho,
    /// Until when.
    pub until: LateJoinUntil,
}

/// Who may join after the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LateJoinWho {
    /// Nobody.
    Nobody,
    /// Whoever the host lets in.
    WithHostsYes,
    /// Anyone with the link.
    Anyone,
}

/// Until when somebody may join after the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LateJoinUntil {
    /// Until half of the pool has been offered.
    HalfOfLots,
    /// Until this lot opens.
    Lot(u32),
    /// Until the auction is over.
    End,
}

/// A setting outside its range. The sentence names the range.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulesError {
    /// A number outside its range.
    #[error("{field} is {got}; it can be {least} to {most}")]
    Range {
        /// The setting's name in JSON.
        field: &'static str,
        /// What came.
        got: i64,
        /// The least that works.
        least: i64,
        /// The most that works.
        most: i64,
    },
    /// A quota that nobody could meet, or that says nothing.
    #[error("the limit on {attribute} {value}: {why}")]
    Quota {
        /// The attribute.
        attribute: String,
        /// Its value.
        value: String,
        /// What is wrong and what would work.
        why: String,
    },
}

/// The most quotas in one set of rules.
const QUOTAS_MAX: usize = 30;
/// The most characters of an attribute's name or value.
const ATTRIBUTE_CHARS_MAX: usize = 60;

impl Rules {
    /// Small whole-unit rules: what an auction has before it begins, and a base for tests.
    #[must_use]
    pub fn plain() -> Self {
        Self {
            managers_least: 2,
            managers_most: 8,
            purse: 500,
            slots: 3,
            least_squad: None,
            base: 1,
            increments: Increments::unit(),
            clocks: Clocks {
                clock_ms: 30_000,
                rebid_ms: None,
                anti_snipe_ms: 10_000,
                interlude_ms: 3_000,
            },
            order: LotOrder::Drawn,
            reoffer_rounds: 1,
            quotas: Vec::new(),
            late_join: LateJoin {
                who: LateJoinWho::WithHostsYes,
                until: LateJoinUntil::HalfOfLots,
            },
            pause_on_drop: true,
            bids_per_minute: 40,
        }
    }

    /// Checks every setting against its range in SPEC 2.
    ///
    /// # Errors
    /// The first setting that is outside, with its range.
    pub fn check(&self) -> Result<(), RulesError> {
        let within = |field, got: i64, least: i64, most: i64| {
            if (least..=most).contains(&got) {
                return Ok(());
            }
            Err(RulesError::Range { field, got, least, most })
        };
        let clocks = &self.clocks;
        within("managers_least", self.managers_least.into(), 2, 200)?;
        within("managers_most", self.managers_most.into(), self.managers_least.into(), 200)?;
        within("purse", self.purse, 1, MONEY_MAX)?;
        within("slots", self.slots.into(), 1, 50)?;
        if let Some(least) = self.least_squad {
            within("least_squad", least.into(), 1, self.slots.into())?;
        }
        within("base", self.base, 1, MONEY_MAX)?;
        within("clock_ms", clocks.clock_ms, 5_000, 600_000)?;
        if let Some(rebid) = clocks.rebid_ms {
            within("rebid_ms", rebid, 3_000, 600_000)?;
        }
        within("anti_snipe_ms", clocks.anti_snipe_ms, 0, clocks.clock_ms)?;
        within("interlude_ms", clocks.interlude_ms, 0, 30_000)?;
        within("reoffer_rounds", self.reoffer_rounds.into(), 0, 5)?;
        within("bids_per_minute", self.bids_per_minute.into(), 1, 1_000_000)?;
        within(
            "quotas",
            i64::try_from(self.quotas.len()).unwrap_or(i64::MAX),
            0,
            QUOTAS_MAX as i64,
        )?;
        self.check_quotas()
    }

    fn check_quotas(&self) -> Result<(), RulesError> {
        for (index, quota) in self.quotas.iter().enumerate() {
            let wrong = |why: String| RulesError::Quota {
                attribute: quota.attribute.chars().take(ATTRIBUTE_CHARS_MAX).collect(),
                value: quota.value.chars().take(ATTRIBUTE_CHARS_MAX).collect(),
                why,
            };
            let text = |t: &str| {
                (1..=ATTRIBUTE_CHARS_MAX).contains(&t.chars().count())
                    && !t.chars().any(char::is_control)
            };
            if !text(&quota.attribute) || !text(&quota.value) {
                return Err(wrong(format!(
                    "both have 1 to {ATTRIBUTE_CHARS_MAX} plain characters"
                )));
            }
            let (least, most) = (quota.least.unwrap_or(0), quota.most.unwrap_or(self.slots));
            if quota.least.is_none() && quota.most.is_none() {
                return Err(wrong("give a least, a most, or both".into()));
            }
            if least > self.slots || most > self.slots || least > most {
                let slots = self.slots;
                return Err(wrong(format!(
                    "a squad has {slots} places; the most is up to that, and the least is up to the most"
                )));
            }
            let same = |q: &Quota| q.attribute == quota.attribute;
            if self.quotas[..index].iter().any(|q| same(q) && q.value == quota.value) {
                return Err(wrong("it is there twice; keep one".into()));
            }
            let leasts = self.quotas.iter().filter(|q| same(q)).filter_map(|q| q.least);
            let leasts: u64 = leasts.map(u64::from).sum();
            if leasts > u64::from(self.slots) {
                let slots = self.slots;
                return Err(wrong(format!("the leasts add up to {leasts}; a squad has {slots}")));
            }
        }
        Ok(())
    }
}
