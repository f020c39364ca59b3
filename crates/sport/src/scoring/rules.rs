//! Scoring rules as a document: what a pack's preset is, what a commissioner edits, what is stored.

use crate::points::Exact;
use crate::results::{GoalsAfter, Status};
use crate::{Points, TieBreak};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A document of rules. The same fields in TOML and in JSON; `Scorer::new` checks it against its pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoringRules {
    /// Of the preset that it is or began as, such as `classic`.
    pub id: String,
    /// Counts up when the rules change.
    pub version: u32,
    /// Such as `Classic`.
    pub name: String,
    /// What it means, in one line.
    pub says: String,
    /// The format of a match that does not name its own; one of the pack's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// Which matches count, and which score of them.
    pub counting: Counting,
    /// The order in which equal totals are told apart; the pack's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tie_breaks: Option<Vec<TieBreak>>,
    /// Each adds points on its own; their order is the order of an explanation.
    pub rules: Vec<Rule>,
    /// What makes other points count more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub multipliers: Vec<Multiplier>,
}

/// Which matches count, and which score of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counting {
    /// A match in another state gives nothing. Points of a live match are marked as such.
    pub statuses: Vec<Status>,
    /// For sports that score results: when the score is read. A shoot-out is never in it.
    #[serde(default)]
    pub goals: GoalsAfter,
}

/// One rule. Exactly one of `each`, `steps` and `bands` says what it gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Unique in the document.
    pub id: String,
    /// What people call it: `Half-centuries`.
    pub name: String,
    /// Kept in the document, gives nothing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub off: bool,
    /// To whom and when; to everybody and always when absent.
    #[serde(default, skip_serializing_if = "Scope::is_empty")]
    pub applies: Scope,
    /// Looks at each innings alone instead of at their sum.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub per_innings: bool,
    /// What an explanation says instead of counting; `{count}` stands for the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The least that it gives in one match: nought or below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<Points>,
    /// The most that it gives in one match: nought or above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<Points>,
    /// Points for each unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<Each>,
    /// Points for reaching a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<Steps>,
    /// Points for where a ratio lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bands: Option<Bands>,
}

/// To whom and when something applies.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// Only for these roles; for everybody when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// Never for these roles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_roles: Vec<String>,
    /// Only in matches of these formats; in all when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub formats: Vec<String>,
    /// All of these must hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<Condition>,
}

impl Scope {
    /// Whether it holds nobody and nothing back.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A number must lie between two ends, both inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Of which stat.
    pub stat: String,
    /// From here on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<i64>,
    /// Up to here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<i64>,
}

/// Points for each unit, or for each whole group of units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    /// Of which stat.
    pub stat: String,
    /// How many units make a group; what is left over gives nothing.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub per: i64,
    /// For one group.
    pub points: Points,
}

fn one() -> i64 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_one(per: &i64) -> bool {
    *per == 1
}

/// Points for reaching a number: milestones, hauls.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// Of which stat.
    pub stat: String,
    /// What more than one reached step gives.
    pub pick: Pick,
    /// Lowest first.
    pub at: Vec<Step>,
}

/// What more than one reached step gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pick {
    /// The highest alone.
    Best,
    /// Every one.
    All,
}

/// One number to reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// From this count on.
    pub count: i64,
    /// Once.
    pub points: Points,
}

/// Points for where a ratio lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    /// One of the pack's ratios.
    pub ratio: String,
    /// The least of what the ratio is over (balls) for it to mean anything; at least 1.
    pub sample: i64,
    /// Lowest first; they do not touch each other. A ratio between two gives nothing.
    pub of: Vec<Band>,
}

/// A stretch of a ratio, both ends inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// From here; from the bottom when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Edge>,
    /// Up to here; to the top when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Edge>,
    /// Once.
    pub points: Points,
}

/// A value of a ratio in hundredths, as a scorecard prints it: `6`, `"5.99"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge(pub i64);

impl Edge {
    /// With both decimals, as a scorecard prints it: `6.00`.
    #[must_use]
    pub fn printed(self) -> String {
        let whole = self.0.unsigned_abs() / 100;
        let sign = if self.0 < 0 { "−" } else { "" };
        format!("{sign}{whole}.{:02}", self.0.unsigned_abs() % 100)
    }
}

impl fmt::Display for Edge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let printed = self.printed();
        f.write_str(printed.strip_suffix(".00").unwrap_or(&printed))
    }
}

impl Serialize for Edge {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        if self.0 % 100 == 0 {
            return out.serialize_i64(self.0 / 100);
        }
        out.collect_str(&self.to_string().replace('−', "-"))
    }
}

impl<'de> Deserialize<'de> for Edge {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Exact(2, "a value such as 6 or \"5.99\"")).map(Self)
    }
}

/// Makes points count more (or less). Several add up: twice and three times make four times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Multiplier {
    /// Unique among rules and multipliers.
    pub id: String,
    /// What people call it: `Captain`.
    pub name: String,
    /// How many times the points count: `2`, `"1.5"`.
    pub times: Points,
    /// The ids of the rules whose points it changes; all when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// To whom and when, over the whole match; to everybody and always when absent.
    #[serde(default, skip_serializing_if = "Scope::is_empty")]
    pub applies: Scope,
}
