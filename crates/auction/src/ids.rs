//! Names of things in the log. A value that exists is well formed.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// A member's place in a competition: what the log knows a person (or a bot) by. Counted from 1,
/// never given to anybody else in the same competition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SeatId(pub u32);

/// The number of a lot in its auction, from 1. A re-offered asset is a new lot.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
#[serde(transparent)]
pub struct LotNo(pub u32);

impl LotNo {
    /// The lot after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// The number of an event in its auction, from 1; 0 is "before the first".
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
#[serde(transparent)]
pub struct Seq(pub u64);

impl Seq {
    /// The number after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// An id was empty, too long, or held a character that ids do not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an id has 1 to {max} characters out of a-z, A-Z, 0-9 and -_.:/ (this one: {got:?})")]
pub struct IdError {
    /// The most characters that this kind of id may have.
    pub max: usize,
    /// The beginning of what came.
    pub got: String,
}

const ID_CHARS_MAX: usize = 64;

fn check(text: &str) -> Result<(), IdError> {
    let good = |c: char| c.is_ascii_alphanumeric() || "-_.:/".contains(c);
    if text.is_empty() || text.len() > ID_CHARS_MAX || !text.chars().all(good) {
        return Err(IdError { max: ID_CHARS_MAX, got: text.chars().take(80).collect() });
    }
    Ok(())
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// Checks and keeps an id.
            ///
            /// # Errors
            /// [`IdError`] unless it has 1 to 64 characters out of `a-z A-Z 0-9 - _ . : /`.
            pub fn new(text: &str) -> Result<Self, IdError> {
                check(text)?;
                Ok(Self(text.into()))
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.as_ref().to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id! {
    /// One auction (a UUID as text).
    AuctionId
}
text_id! {
    /// One thing that can be owned, unique in its pool.
    AssetId
}
text_id! {
    /// Made by the client for one command; unique in its auction, so that a repeat is recognised.
    CommandId
}

impl fmt::Display for SeatId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "seat {}", self.0)
    }
}

impl fmt::Display for LotNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "lot {}", self.0)
    }
}
