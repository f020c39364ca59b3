//! The quick raises on the bid panel, scaled to the purse.

use crate::MoneyFormat;
use gavel_auction::{Increments, MONEY_MAX};
use serde::{Deserialize, Serialize};

/// The rule of a sport: for a purse of `of` units these steps; for another purse in proportion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Raises {
    /// The purse that the steps are given for.
    pub of: i64,
    /// What is added to the next minimum, smallest first.
    pub steps: Vec<i64>,
}

/// One button: what it says and the absolute amount that it sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Raise {
    /// `£47m` for the minimum, `+£5m` for the others.
    pub label: String,
    /// A taken price: on the grid.
    pub amount: i64,
}

impl Raises {
    /// The steps for a purse, each rounded to one figure (1, 2, … 9 times a power of ten).
    #[must_use]
    pub fn steps(&self, purse: i64) -> Vec<i64> {
        let of = i128::from(self.of.max(1));
        let scaled = |step: &i64| {
            let exact = i128::from(*step) * i128::from(purse.max(0)) / of;
            one_figure(i64::try_from(exact).unwrap_or(MONEY_MAX))
        };
        self.steps.iter().map(scaled).collect()
    }

    /// The buttons of a lot: the minimum first, then the minimum and each step, moved up to the grid.
    /// Steps that come to the same amount are one button.
    #[must_use]
    pub fn quick(
        &self,
        minimum: i64,
        purse: i64,
        grid: &Increments,
        money: &MoneyFormat,
    ) -> Vec<Raise> {
        let mut raises = vec![Raise { label: money.show(minimum), amount: minimum }];
        for step in self.steps(purse) {
            let sum = minimum.saturating_add(step);
            let amount = if grid.on_grid(sum) { sum } else { grid.next(sum) };
            let last = raises.last().map_or(minimum, |raise| raise.amount);
            if amount > last && amount <= MONEY_MAX {
                let label = format!("+{}", money.show(amount - minimum));
                raises.push(Raise { label, amount });
            }
        }
        raises
    }
}

/// The nearest number with one figure that is not nought; at least 1.
fn one_figure(value: i64) -> i64 {
    let Some(places) = value.checked_ilog10() else { return 1 };
    let unit = 10_i64.pow(places);
    (value.saturating_add(unit / 2) / unit).max(1) * unit
}
