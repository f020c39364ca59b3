//! Stat lines: what somebody did in a match, as numbers under the pack's names.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// No count is larger; a larger one is read as this.
pub(crate) const COUNT_MAX: i64 = 1_000_000_000;

/// Numbers by stat key. A key that is not there is nought.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stats(BTreeMap<String, i64>);

impl Stats {
    /// One number; nought when it is not there.
    #[must_use]
    pub fn get(&self, key: &str) -> i64 {
        self.0.get(key).copied().unwrap_or(0)
    }

    /// Puts one number, instead of what was there.
    pub fn set(&mut self, key: &str, count: i64) {
        self.0.insert(key.to_owned(), count);
    }

    /// All, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, i64)> {
        self.0.iter().map(|(key, count)| (key.as_str(), *count))
    }

    /// Whether nothing was put in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<const N: usize> From<[(&str, i64); N]> for Stats {
    fn from(pairs: [(&str, i64); N]) -> Self {
        pairs.into_iter().map(|(key, count)| (key.to_owned(), count)).collect()
    }
}

impl FromIterator<(String, i64)> for Stats {
    fn from_iter<I: IntoIterator<Item = (String, i64)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

/// What one asset did in one match.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssetLines {
    /// The role in this match, by the pack's id or any of its other names. Unknown: rules for certain
    /// roles do not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// By the number of the innings; a sport without innings has one line under 0.
    pub innings: BTreeMap<u8, Stats>,
}

impl AssetLines {
    /// One line for the whole match.
    #[must_use]
    pub fn whole(role: Option<&str>, stats: Stats) -> Self {
        Self { role: role.map(str::to_owned), innings: BTreeMap::from([(0, stats)]) }
    }
}
