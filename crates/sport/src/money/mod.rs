//! How an integer of money units is shown and typed. Exact both ways: nothing is ever rounded, and
//! what [`MoneyFormat::show`] writes, [`MoneyFormat::parse`] reads.

mod check;
mod parse;
mod show;

pub use parse::MoneyError;

use serde::{Deserialize, Serialize};

/// One way to write money. A competition picks one of its sport pack's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoneyFormat {
    /// Such as `gbp`.
    pub id: String,
    /// What a person picks it by: `Pounds (£)`.
    pub name: String,
    /// Written in front of every amount; may be empty.
    pub symbol: String,
    /// Where the commas go.
    pub grouping: Grouping,
    /// Largest first. An amount that none can say exactly is written out in full.
    pub scales: Vec<Scale>,
    /// What a number without symbol and suffix means. Without this a small one is asked back.
    #[serde(default)]
    pub bare: Option<Bare>,
}

/// Where the commas go in a long number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// `12,345,678`
    Thousands,
    /// `1,23,45,678`
    Indian,
}

/// A word for a large factor: million, crore.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Written behind the number, with its space if it has one: `m`, ` cr`.
    pub suffix: String,
    /// How many units it stands for: a power of ten.
    pub factor: i64,
    /// The most decimals that it is shown with.
    pub decimals: u8,
    /// The least amount that it is used for; the factor itself when absent.
    #[serde(default)]
    pub from: Option<i64>,
    /// Whether an amount with decimals is filled up with zeros: `1.30`. Whole ones never are.
    #[serde(default)]
    pub pad: bool,
    /// Other words that are read as this scale, in lower case.
    #[serde(default)]
    pub typed: Vec<String>,
}

/// What a number without symbol and suffix means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bare {
    /// It counts this many units…
    pub factor: i64,
    /// …when it is below this; else it is units.
    pub below: i64,
}

/// The decimal places of a power of ten; none for any other number.
fn places(factor: i64) -> Option<u32> {
    let places = factor.checked_ilog10()?;
    (10_i64.checked_pow(places) == Some(factor)).then_some(places)
}
