//! The rules of an auction as JSON: the same words as `gavel_auction::Rules`, but anything that is
//! JSON can be read, so that what is wrong can be said by field.

use crate::settings::{Problem, sentences};
use gavel_auction::{
    Clocks, Increments, LateJoin, LateJoinUntil, LateJoinWho, LotOrder, Quota, Rules, RulesError,
    Slab,
};
use gavel_sport::MoneyFormat;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The rules of an auction. Money is whole units; see SPEC 2 for ranges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RulesView {
    /// Fewest managers with whom it may begin: 2 to 200.
    pub managers_least: u32,
    /// Most managers: `managers_least` to 200.
    pub managers_most: u32,
    /// What each manager starts with: 1 to 10^12.
    pub purse: i64,
    /// Size of a squad: 1 to 50.
    pub slots: u32,
    /// How many assets a manager must be able to end with, if fewer than `slots`.
    pub least_squad: Option<u32>,
    /// Opening price of an asset that has none of its own.
    pub base: i64,
    /// The grid of prices.
    pub increments: Vec<IncrementView>,
    /// The clocks.
    pub clocks: ClocksView,
    /// In which order the lots come.
    pub order: OrderView,
    /// How often an unsold asset is offered again: 0 to 5.
    pub reoffer_rounds: u32,
    /// Least and most per attribute value.
    pub quotas: Vec<QuotaView>,
    /// Who may join after the start.
    pub late_join: LateJoinView,
    /// Pause when half of the connected managers lose their connection.
    pub pause_on_drop: bool,
    /// Bids that one seat may send in a minute: 1 to 1,000,000.
    pub bids_per_minute: u32,
}

/// Prices from here on rise by `step`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Increment)]
pub struct IncrementView {
    /// The first price of the slab; 0 in the first one.
    pub from: i64,
    /// The smallest raise in it.
    pub step: i64,
}

/// The clocks of a lot, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Clocks)]
pub struct ClocksView {
    /// How long a lot runs: 5,000 to 600,000.
    pub clock_ms: i64,
    /// When set, each taken bid restarts the clock at this length: 3,000 to 600,000.
    pub rebid_ms: Option<i64>,
    /// A bid in the last this-long makes it this long again: 0 to `clock_ms`.
    pub anti_snipe_ms: i64,
    /// The break between two lots: 0 to 30,000.
    pub interlude_ms: i64,
}

/// In which order assets come under the hammer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LotOrder)]
pub enum OrderView {
    /// Drawn at random, verifiably.
    Drawn,
    /// As the catalogue lists them.
    Catalogue,
    /// Sets in order, drawn inside each.
    SetsDrawn,
}

/// How many assets with one value of an attribute a squad must or may hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Quota)]
pub struct QuotaView {
    /// Such as `role`.
    pub attribute: String,
    /// Such as `bowler`.
    pub value: String,
    /// A squad ends with at least this many.
    pub least: Option<u32>,
    /// A squad never holds more.
    pub most: Option<u32>,
}

/// Who may join after the start, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LateJoin)]
pub struct LateJoinView {
    /// Who.
    pub who: LateJoinWhoView,
    /// Until when.
    pub until: LateJoinUntilView,
}

/// Who may join after the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LateJoinWho)]
#[expect(missing_docs, reason = "they say it themselves")]
pub enum LateJoinWhoView {
    Nobody,
    WithHostsYes,
    Anyone,
}

/// Until when somebody may join after the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LateJoinUntil)]
pub enum LateJoinUntilView {
    /// Until half of the pool has been offered.
    HalfOfLots,
    /// Until this lot opens.
    Lot(u32),
    /// Until the auction is over.
    End,
}

impl RulesView {
    /// The rules, or everything that is wrong with them, by field.
    ///
    /// # Errors
    /// Every problem, in the order of the form.
    pub fn checked(&self) -> Result<Rules, Vec<Problem>> {
        self.checked_in(None)
    }

    /// As [`Self::checked`], with amounts written in `money`.
    ///
    /// # Errors
    /// As [`Self::checked`].
    pub fn checked_in(&self, money: Option<&MoneyFormat>) -> Result<Rules, Vec<Problem>> {
        let mut problems = vec![];
        let increments = self.increments.iter().map(|i| Slab { from: i.from, step: i.step });
        let increments = Increments::try_from(increments.collect::<Vec<_>>());
        let increments = increments.unwrap_or_else(|error| {
            problems
                .push(Problem::new("rules.increments", sentences::about_increments(&error, money)));
            Increments::unit()
        });
        let rules = self.with(increments);
        problems.extend(all_problems(rules.clone(), money));
        if problems.is_empty() { Ok(rules) } else { Err(problems) }
    }

    fn with(&self, increments: Increments) -> Rules {
        Rules {
            managers_least: self.managers_least,
            managers_most: self.managers_most,
            purse: self.purse,
            slots: self.slots,
            least_squad: self.least_squad,
            base: self.base,
            increments,
            clocks: self.clocks.into(),
            order: match self.order {
                OrderView::Drawn => LotOrder::Drawn,
                OrderView::Catalogue => LotOrder::Catalogue,
                OrderView::SetsDrawn => LotOrder::SetsDrawn,
            },
            reoffer_rounds: self.reoffer_rounds,
            quotas: self.quotas.iter().cloned().map(Into::into).collect(),
            late_join: self.late_join.into(),
            pause_on_drop: self.pause_on_drop,
            bids_per_minute: self.bids_per_minute,
        }
    }
}

/// The check of the rules stops at the first problem; to find them all, each is mended and the check
/// asked again.
fn all_problems(mut rules: Rules, money: Option<&MoneyFormat>) -> Vec<Problem> {
    let mut problems = vec![];
    while let Err(error) = rules.check() {
        let field = match &error {
            RulesError::Range { field, .. } => *field,
            RulesError::Quota { .. } => "quotas",
        };
        problems.push(Problem::new(form_field(field), sentences::about_rules(&error, money)));
        if !mend(&mut rules, field) {
            break;
        }
    }
    problems
}

/// Where the form has a field.
fn form_field(field: &str) -> String {
    if matches!(field, "clock_ms" | "rebid_ms" | "anti_snipe_ms" | "interlude_ms") {
        format!("rules.clocks.{field}")
    } else {
        format!("rules.{field}")
    }
}

/// Puts something harmless into a field; false when that field is not known.
fn mend(rules: &mut Rules, field: &str) -> bool {
    let plain = Rules::plain();
    match field {
        "managers_least" => rules.managers_least = 2,
        "managers_most" => rules.managers_most = 200,
        "purse" => rules.purse = plain.purse,
        "slots" => rules.slots = 50,
        "least_squad" => rules.least_squad = None,
        "base" => rules.base = plain.base,
        "clock_ms" => rules.clocks.clock_ms = 600_000,
        "rebid_ms" => rules.clocks.rebid_ms = None,
        "anti_snipe_ms" => rules.clocks.anti_snipe_ms = 0,
        "interlude_ms" => rules.clocks.interlude_ms = 0,
        "reoffer_rounds" => rules.reoffer_rounds = 0,
        "bids_per_minute" => rules.bids_per_minute = plain.bids_per_minute,
        "quotas" => rules.quotas.clear(),
        _ => return false,
    }
    true
}

impl From<ClocksView> for Clocks {
    fn from(view: ClocksView) -> Self {
        let ClocksView { clock_ms, rebid_ms, anti_snipe_ms, interlude_ms } = view;
        Self { clock_ms, rebid_ms, anti_snipe_ms, interlude_ms }
    }
}

impl From<Clocks> for ClocksView {
    fn from(clocks: Clocks) -> Self {
        let Clocks { clock_ms, rebid_ms, anti_snipe_ms, interlude_ms } = clocks;
        Self { clock_ms, rebid_ms, anti_snipe_ms, interlude_ms }
    }
}

impl From<QuotaView> for Quota {
    fn from(view: QuotaView) -> Self {
        let QuotaView { attribute, value, least, most } = view;
        Self { attribute, value, least, most }
    }
}

impl From<&Quota> for QuotaView {
    fn from(quota: &Quota) -> Self {
        let Quota { attribute, value, least, most } = quota.clone();
        Self { attribute, value, least, most }
    }
}

impl From<LateJoinView> for LateJoin {
    fn from(view: LateJoinView) -> Self {
        let who = match view.who {
            LateJoinWhoView::Nobody => LateJoinWho::Nobody,
            LateJoinWhoView::WithHostsYes => LateJoinWho::WithHostsYes,
            LateJoinWhoView::Anyone => LateJoinWho::Anyone,
        };
        let until = match view.until {
            LateJoinUntilView::HalfOfLots => LateJoinUntil::HalfOfLots,
            LateJoinUntilView::Lot(lot) => LateJoinUntil::Lot(lot),
            LateJoinUntilView::End => LateJoinUntil::End,
        };
        Self { who, until }
    }
}

impl From<LateJoin> for LateJoinView {
    fn from(join: LateJoin) -> Self {
        let who = match join.who {
            LateJoinWho::Nobody => LateJoinWhoView::Nobody,
            LateJoinWho::WithHostsYes => LateJoinWhoView::WithHostsYes,
            LateJoinWho::Anyone => LateJoinWhoView::Anyone,
        };
        let until = match join.until {
            LateJoinUntil::HalfOfLots => LateJoinUntilView::HalfOfLots,
            LateJoinUntil::Lot(lot) => LateJoinUntilView::Lot(lot),
            LateJoinUntil::End => LateJoinUntilView::End,
        };
        Self { who, until }
    }
}

impl From<&Rules> for RulesView {
    fn from(rules: &Rules) -> Self {
        let slabs = rules.increments.slabs().iter();
        Self {
            managers_least: rules.managers_least,
            managers_most: rules.managers_most,
            purse: rules.purse,
            slots: rules.slots,
            least_squad: rules.least_squad,
            base: rules.base,
            increments: slabs.map(|s| IncrementView { from: s.from, step: s.step }).collect(),
            clocks: rules.clocks.into(),
            order: match rules.order {
                LotOrder::Drawn => OrderView::Drawn,
                LotOrder::Catalogue => OrderView::Catalogue,
                LotOrder::SetsDrawn => OrderView::SetsDrawn,
            },
            reoffer_rounds: rules.reoffer_rounds,
            quotas: rules.quotas.iter().map(Into::into).collect(),
            late_join: rules.late_join.into(),
            pause_on_drop: rules.pause_on_drop,
            bids_per_minute: rules.bids_per_minute,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_view_is_the_same_json_as_the_rules() {
        let rules = Rules::plain();
        let view = RulesView::from(&rules);
        assert_eq!(serde_json::to_value(&view).unwrap(), serde_json::to_value(&rules).unwrap());
        assert_eq!(view.checked(), Ok(rules));
    }

    #[test]
    fn every_problem_is_found_and_names_its_range() {
        let mut view = RulesView::from(&Rules::plain());
        view.managers_least = 1;
        view.purse = 0;
        view.slots = 51;
        view.clocks.clock_ms = 1;
        view.clocks.interlude_ms = 60_000;
        view.increments = vec![];
        view.quotas = vec![QuotaView {
            attribute: "role".into(),
            value: "x".into(),
            least: None,
            most: None,
        }];
        let problems = view.checked().unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "rules.increments",
                "rules.managers_least",
                "rules.purse",
                "rules.slots",
                "rules.clocks.clock_ms",
                "rules.clocks.interlude_ms",
                "rules.quotas",
            ]
        );
        assert_eq!(problems[1].message, "Use 2 to 200 managers.");
    }
}
