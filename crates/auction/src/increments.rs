//! The grid of prices (SPEC 3, *Prices*): slabs of current price, each with a step.

use serde::{Deserialize, Serialize};

/// Prices in `[from, next slab's from)` rise by `step`. Units of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slab {
    /// The first price of the slab, inclusive. The first slab starts at 0.
    pub from: i64,
    /// How much a price in the slab rises by; at least 1.
    pub step: i64,
}

/// A checked list of slabs: starts at 0, rises, and every boundary is a multiple of the steps on
/// both of its sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Slab>", into = "Vec<Slab>")]
pub struct Increments(Vec<Slab>);

/// Why a list of slabs is no grid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IncrementsError {
    /// There is no slab.
    #[error("at least one slab is needed, for example from 0 with step 1")]
    Empty,
    /// More slabs than [`SLABS_MAX`].
    #[error("at most {SLABS_MAX} slabs are possible")]
    TooMany,
    /// The first slab does not start at 0.
    #[error("the first slab starts at 0, not at {0}")]
    FirstNotZero(i64),
    /// A step under 1 or over the most that money can be.
    #[error("a smallest raise is 1 to {max} units, not {0}", max = crate::MONEY_MAX)]
    BadStep(i64),
    /// A slab starts at or before the one in front of it.
    #[error("each slab starts above the one before it; {0} does not")]
    NotRising(i64),
    /// A boundary that is no multiple of the step on one side.
    #[error("the boundary {from} must be a multiple of {step}; the nearest that is: {would_work}")]
    OffStep {
        /// The boundary.
        from: i64,
        /// The step that does not divide it.
        step: i64,
        /// The nearest boundary above that both steps divide.
        would_work: i64,
    },
}

/// The most slabs in one list.
pub const SLABS_MAX: usize = 20;

impl Increments {
    /// One slab: every raise is at least `step`.
    ///
    /// # Errors
    /// [`IncrementsError::BadStep`] when `step` is below 1.
    pub fn flat(step: i64) -> Result<Self, IncrementsError> {
        Self::try_from(vec![Slab { from: 0, step }])
    }

    /// One slab with step 1.
    #[must_use]
    pub fn unit() -> Self {
        Self(vec![Slab { from: 0, step: 1 }])
    }

    /// The slabs, lowest first.
    #[must_use]
    pub fn slabs(&self) -> &[Slab] {
        &self.0
    }

    /// The step at `price`.
    #[must_use]
    pub fn step(&self, price: i64) -> i64 {
        self.0.iter().rev().find(|slab| slab.from <= price).map_or(1, |slab| slab.step)
    }

    /// The smallest multiple of `step(price)` above `price`.
    #[must_use]
    pub fn next(&self, price: i64) -> i64 {
        let step = self.step(price);
        price.div_euclid(step).saturating_add(1).saturating_mul(step)
    }

    /// Whether `amount` is a multiple of its own step.
    #[must_use]
    pub fn on_grid(&self, amount: i64) -> bool {
        amount.rem_euclid(self.step(amount)) == 0
    }

    /// The nearest amounts on the grid at or below, and above, an amount.
    #[must_use]
    pub fn around(&self, amount: i64) -> (i64, i64) {
        let step = self.step(amount);
        (amount.div_euclid(step).saturating_mul(step), self.next(amount))
    }
}

impl TryFrom<Vec<Slab>> for Increments {
    type Error = IncrementsError;

    fn try_from(slabs: Vec<Slab>) -> Result<Self, IncrementsError> {
        let first = slabs.first().ok_or(IncrementsError::Empty)?;
        if first.from != 0 {
            return Err(IncrementsError::FirstNotZero(first.from));
        }
        if slabs.len() > SLABS_MAX {
            return Err(IncrementsError::TooMany);
        }
        if let Some(bad) = slabs.iter().find(|s| !(1..=crate::MONEY_MAX).contains(&s.step)) {
            return Err(IncrementsError::BadStep(bad.step));
        }
        for pair in slabs.windows(2) {
            let [below, above] = pair else { continue };
            if above.from <= below.from {
                return Err(IncrementsError::NotRising(above.from));
            }
            for step in [below.step, above.step] {
                if above.from % step != 0 {
                    let both = lcm(below.step, above.step);
                    let would_work = (above.from / both).saturating_add(1).saturating_mul(both);
                    return Err(IncrementsError::OffStep { from: above.from, step, would_work });
                }
            }
        }
        Ok(Self(slabs))
    }
}

impl From<Increments> for Vec<Slab> {
    fn from(increments: Increments) -> Self {
        increments.0
    }
}

fn lcm(a: i64, b: i64) -> i64 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    (a / x).saturating_mul(b)
}
