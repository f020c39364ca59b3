//! The hash chain over a log: what is stored, byte for byte, and never re-serialised.

use crate::upcast;
use crate::{AuctionId, By, Event, Public, SealedBody, Seq, Time};

/// A BLAKE3 hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hash(pub [u8; 32]);

/// Sixteen random bytes that keep a sealed body from being guessed by its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Salt(pub [u8; 16]);

/// A sealed body as stored, beside the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Its salt.
    pub salt: Salt,
    /// The JSON of a [`SealedBody`].
    pub body: String,
}

/// One row of a log, as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub seq: Seq,
    /// When.
    pub at: Time,
    /// By which epoch of the auction's home it was appended.
    pub epoch: u64,
    /// The event's kind.
    pub kind: String,
    /// The command that caused it.
    pub command: Option<String>,
    /// The JSON of a [`Public`].
    pub public: String,
    /// The salted hash of the sealed body.
    pub sealed_hash: Option<Hash>,
    /// The sealed body, where it is held.
    pub sealed: Option<Sealed>,
    /// The chain's hash up to and including this row.
    pub hash: Hash,
}

/// A stored row that no event can be read from.
#[derive(Debug, thiserror::Error)]
#[error("event {seq:?} ({kind}) cannot be read: {source}")]
pub struct ReadError {
    /// Which.
    pub seq: Seq,
    /// Of which kind.
    pub kind: String,
    /// Why.
    pub source: serde_json::Error,
}

/// The hash before the first event.
#[must_use]
pub fn genesis(auction: &AuctionId) -> Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"gavel log 1\n");
    hasher.update(auction.as_str().as_bytes());
    Hash(*hasher.finalize().as_bytes())
}

/// The salted hash under which a sealed body stands in the chain.
#[must_use]
pub fn seal_hash(sealed: &Sealed) -> Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&sealed.salt.0);
    hasher.update(sealed.body.as_bytes());
    Hash(*hasher.finalize().as_bytes())
}

/// BLAKE3 over the previous hash and the stored columns. Numbers are little-endian; texts are
/// preceded by their length in bytes; what is absent has the length `u64::MAX`.
#[must_use]
pub fn entry_hash(previous: &Hash, entry: &Entry) -> Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&previous.0);
    hasher.update(&entry.seq.0.to_le_bytes());
    hasher.update(&entry.at.0.to_le_bytes());
    hasher.update(&entry.epoch.to_le_bytes());
    let mut text = |text: Option<&[u8]>| {
        let length = text.map_or(u64::MAX, |text| text.len() as u64);
        hasher.update(&length.to_le_bytes());
        hasher.update(text.unwrap_or(&[]));
    };
    text(Some(entry.kind.as_bytes()));
    text(entry.command.as_deref().map(str::as_bytes));
    text(Some(entry.public.as_bytes()));
    text(entry.sealed_hash.as_ref().map(|hash| &hash.0[..]));
    Hash(*hasher.finalize().as_bytes())
}

impl Entry {
    /// Makes the row that follows `previous` in the chain.
    ///
    /// # Errors
    /// When the event cannot be written as JSON, which no event of this crate refuses.
    pub fn seal(
        event: &Event,
        (seq, epoch): (Seq, u64),
        previous: &Hash,
        salt: impl FnOnce() -> Salt,
    ) -> Result<Self, serde_json::Error> {
        let sealed = match &event.sealed {
            Some(body) => Some(Sealed { salt: salt(), body: serde_json::to_string(body)? }),
            None => None,
        };
        let mut entry = Self {
            seq,
            at: event.at,
            epoch,
            kind: event.public.body.kind().to_owned(),
            command: event.command.as_ref().map(ToString::to_string),
            public: serde_json::to_string(&event.public)?,
            sealed_hash: sealed.as_ref().map(seal_hash),
            sealed,
            hash: *previous,
        };
        entry.hash = entry_hash(previous, &entry);
        Ok(entry)
    }

    /// The event in this row.
    ///
    /// # Errors
    /// [`ReadError`] when the stored text is not an event that this version knows.
    pub fn event(&self) -> Result<Event, ReadError> {
        let fail = |source| ReadError { seq: self.seq, kind: self.kind.clone(), source };
        let public: Public = serde_json::from_str(&self.public).map_err(fail)?;
        let sealed = self.sealed.as_ref().map(|sealed| upcast::sealed(&sealed.body, public.by));
        let sealed: Option<SealedBody> = sealed.transpose().map_err(fail)?;
        let bad_id = |error: crate::IdError| fail(serde::de::Error::custom(error));
        let command = self.command.as_deref().map(crate::CommandId::new).transpose();
        let public = upcast::public(public);
        Ok(Event { at: self.at, command: command.map_err(bad_id)?, public, sealed })
    }
}

impl By {
    /// The seat that acted, if one did.
    #[must_use]
    pub fn seat(self) -> Option<crate::SeatId> {
        match self {
            Self::Seat(seat) | Self::Host(seat) => Some(seat),
            Self::House => None,
        }
    }
}

impl std::fmt::Display for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}
