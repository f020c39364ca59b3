//! Stat lines and rules make points, with a reason for each.

mod check;
mod compile;
mod rules;
mod scorer;
mod words;

pub(crate) use check::check_rules;
pub use rules::{
    Band, Bands, Condition, Counting, Each, Edge, Multiplier, Pick, Rule, Scope, ScoringRules,
    Step, Steps,
};
pub use scorer::{Reason, Score, Scorer};
