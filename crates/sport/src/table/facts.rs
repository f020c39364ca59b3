//! What is known of a match, whoever told it.

use crate::{AssetLines, MatchScore, Status};
use gavel_auction::AssetId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

macro_rules! key {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// As text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl From<$name> for String {
            fn from(key: $name) -> Self {
                key.0.as_ref().to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

key! {
    /// What tells a match from all others of a season.
    MatchId
}

key! {
    /// What tells a manager from all others, over every competition that one table adds up.
    MemberId
}

/// What is known of a match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatchFacts {
    /// The number of its round. Rounds follow each other as their numbers do; matches of competitions
    /// that one table adds up share a round when they share the number.
    pub round: u32,
    /// When it begins, in microseconds since 1970; unknown for a postponed one.
    #[serde(default)]
    pub starts_at: Option<i64>,
    /// Its state.
    pub status: Status,
    /// Its kind, by any of the names of the pack's formats; the rules' own when absent.
    #[serde(default)]
    pub format: Option<String>,
    /// The two assets that meet and their score, where assets meet.
    #[serde(default)]
    pub clubs: Option<ClubMatch>,
    /// What each asset did, where that is told line by line.
    #[serde(default)]
    pub lines: BTreeMap<AssetId, AssetLines>,
}

/// Two assets that meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClubMatch {
    /// Named first.
    pub home: AssetId,
    /// The other.
    pub away: AssetId,
    /// What is known of the score.
    #[serde(default)]
    pub score: MatchScore,
}

impl MatchFacts {
    /// A match about which nothing is known but its round and state.
    #[must_use]
    pub fn new(round: u32, status: Status) -> Self {
        let lines = BTreeMap::new();
        Self { round, starts_at: None, status, format: None, clubs: None, lines }
    }
}
