//! The document that `gavel verify` reads: one auction's log with what was opened of it.

use crate::chain::{Entry, Hash, Salt, Sealed};
use crate::{Seq, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One auction's log as a document. Names stand beside the log, never in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// Always `gavel-export/1`.
    pub format: String,
    /// The auction.
    pub auction: String,
    /// The competition's name.
    pub competition: String,
    /// The shown name of each seat.
    pub seats: BTreeMap<u32, String>,
    /// The name of each asset.
    pub assets: BTreeMap<String, String>,
    /// The log, in order.
    pub log: Vec<ExportRow>,
}

/// One event as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the columns of the log, see chain::Entry")]
pub struct ExportRow {
    pub seq: u64,
    pub at: i64,
    pub epoch: u64,
    pub kind: String,
    pub command: Option<String>,
    pub public: String,
    pub sealed_hash: Option<String>,
    pub sealed: Option<ExportSealed>,
    pub hash: String,
}

/// A sealed body that has been opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportSealed {
    /// Sixteen bytes in hexadecimal.
    pub salt: String,
    /// The body as stored.
    pub body: String,
}

impl Export {
    /// The value of `format`.
    pub const FORMAT: &str = "gavel-export/1";
}

impl ExportRow {
    /// A row for a document that anybody may see. What hosts said was heard by the room; the draw
    /// opens when the auction is `over`; who passed stays sealed for ever.
    #[must_use]
    pub fn shown(entry: &Entry, over: bool) -> Self {
        let open = match entry.kind.as_str() {
            "opened" | "begun" => over,
            "passed" | "pass_taken_back" => false,
            _ => true,
        };
        Self::new(entry, open)
    }

    /// A row for the document; the sealed body only when it is to be opened.
    #[must_use]
    pub fn new(entry: &Entry, open: bool) -> Self {
        let sealed = entry.sealed.as_ref().filter(|_| open);
        Self {
            seq: entry.seq.0,
            at: entry.at.0,
            epoch: entry.epoch,
            kind: entry.kind.clone(),
            command: entry.command.clone(),
            public: entry.public.clone(),
            sealed_hash: entry.sealed_hash.as_ref().map(ToString::to_string),
            sealed: sealed.map(|sealed| ExportSealed {
                salt: hex::encode(sealed.salt.0),
                body: sealed.body.clone(),
            }),
            hash: entry.hash.to_string(),
        }
    }

    /// The row as it was stored.
    ///
    /// # Errors
    /// When a hash or a salt is not hexadecimal of the right length.
    pub fn entry(&self) -> Result<Entry, hex::FromHexError> {
        let hash = |text: &str| {
            let mut bytes = [0; 32];
            hex::decode_to_slice(text, &mut bytes).map(|()| Hash(bytes))
        };
        let sealed = self.sealed.as_ref().map(|sealed| {
            let mut salt = [0; 16];
            hex::decode_to_slice(&sealed.salt, &mut salt)?;
            Ok(Sealed { salt: Salt(salt), body: sealed.body.clone() })
        });
        Ok(Entry {
            seq: Seq(self.seq),
            at: Time(self.at),
            epoch: self.epoch,
            kind: self.kind.clone(),
            command: self.command.clone(),
            public: self.public.clone(),
            sealed_hash: self.sealed_hash.as_deref().map(hash).transpose()?,
            sealed: sealed.transpose()?,
            hash: hash(&self.hash)?,
        })
    }
}
