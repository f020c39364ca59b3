//! What an entry of a book says of a match, as it is kept: JSON that only the server reads.

use crate::error::ApiError;
use gavel_auction::AssetId;
use gavel_sport::{AssetLines, MatchScore, Status};
use gavel_store::EntryKind;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Who plays, when and where.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fixture {
    /// When it begins, in microseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_at: Option<i64>,
    /// The asset named first, where assets meet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<AssetId>,
    /// The other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub away: Option<AssetId>,
    /// What it is called where assets do not meet: `England v New Zealand`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// The round, in the source's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<String>,
    /// Its kind, such as `ODI`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
}

/// How it stands or ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// How far it is.
    pub status: Status,
    /// The score, part by part, where there is one.
    #[serde(default)]
    pub score: MatchScore,
    /// The score in words where it is none of two numbers: `England won by 4 wickets`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// What each asset did.
pub type Lines = BTreeMap<AssetId, AssetLines>;

/// One thing that is said of a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Who plays, when and where.
    Fixture(Fixture),
    /// How it stands or ended.
    Outcome(Outcome),
    /// What each asset did.
    Lines(Lines),
}

impl Said {
    /// As it was kept; none hides what the book below says.
    ///
    /// # Errors
    /// `internal` when it cannot be read.
    pub fn read(kind: EntryKind, kept: &str) -> Result<Option<Self>, ApiError> {
        Ok(match kind {
            EntryKind::Fixture => read::<Fixture>(kept)?.map(Self::Fixture),
            EntryKind::Result => read::<Outcome>(kept)?.map(Self::Outcome),
            EntryKind::Stats => read::<Lines>(kept)?.map(Self::Lines),
        })
    }

    /// As it is kept.
    ///
    /// # Errors
    /// `internal`, never for our own types.
    pub fn keep(&self) -> Result<String, ApiError> {
        let kept = match self {
            Self::Fixture(said) => serde_json::to_string(said),
            Self::Outcome(said) => serde_json::to_string(said),
            Self::Lines(said) => serde_json::to_string(said),
        };
        kept.map_err(|error| ApiError::internal(&error))
    }

    /// Which thing it is.
    #[must_use]
    pub fn kind(&self) -> EntryKind {
        match self {
            Self::Fixture(_) => EntryKind::Fixture,
            Self::Outcome(_) => EntryKind::Result,
            Self::Lines(_) => EntryKind::Stats,
        }
    }
}

fn read<T: DeserializeOwned>(kept: &str) -> Result<Option<T>, ApiError> {
    serde_json::from_str(kept).map_err(|error| ApiError::internal(&error))
}
