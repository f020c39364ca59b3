//! Between the rows of the store and the entries of the core.

use crate::HouseError;
use gavel_auction::{Entry, Hash, Salt, Sealed, Seq, Time};
use gavel_store::LogRow;

/// The row in which an entry is stored.
#[must_use]
pub fn row_of(entry: &Entry) -> LogRow {
    LogRow {
        seq: stored(entry.seq.0),
        at: entry.at.0,
        epoch: stored(entry.epoch),
        kind: entry.kind.clone(),
        command_id: entry.command.clone(),
        public: entry.public.clone().into_bytes(),
        sealed: entry.sealed.as_ref().map(|sealed| gavel_store::Sealed {
            salt: sealed.salt.0.to_vec(),
            body: sealed.body.clone(),
        }),
        sealed_hash: entry.sealed_hash.as_ref().map(|hash| hash.0.to_vec()),
        hash: entry.hash.0.to_vec(),
    }
}

/// The entry in a stored row.
///
/// # Errors
/// [`HouseError::BrokenLog`] when a column has the wrong length or is not text.
pub fn entry_of(row: LogRow) -> Result<Entry, HouseError> {
    let seq = Seq(row.seq.unsigned_abs());
    let broken = |why: &str| HouseError::BrokenLog { at: seq, why: why.to_owned() };
    let hash = |bytes: &[u8]| {
        let bytes = bytes.try_into().map_err(|_| broken("a hash has 32 bytes"))?;
        Ok::<_, HouseError>(Hash(bytes))
    };
    let sealed = row.sealed.map(|sealed| {
        let salt = sealed.salt.as_slice().try_into().map_err(|_| broken("a salt has 16 bytes"))?;
        Ok::<_, HouseError>(Sealed { salt: Salt(salt), body: sealed.body })
    });
    Ok(Entry {
        seq,
        at: Time(row.at),
        epoch: row.epoch.unsigned_abs(),
        kind: row.kind,
        command: row.command_id,
        public: String::from_utf8(row.public).map_err(|_| broken("the body is not text"))?,
        sealed_hash: row.sealed_hash.as_deref().map(hash).transpose()?,
        sealed: sealed.transpose()?,
        hash: hash(&row.hash)?,
    })
}

/// Numbers in the store are signed; ours never come near the sign.
pub(crate) fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
