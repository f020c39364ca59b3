//! The commands that a log holds, for the answer to a repeat. Only looked up, never iterated.
//!
//! A room publishes a copy of its state with every batch, so a copy must not cost what the log is
//! long: all but the newest are in shared, unchanging chunks, merged as they grow in number. An id is
//! kept as half of its hash: ten thousand of them are small, and are read back from a snapshot as they
//! lie there.

use crate::{CommandId, SeatId, Seq};
use std::sync::Arc;

/// A command that was taken: its event's number, and the seat whose command it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Taken {
    pub seq: Seq,
    pub by: Option<SeatId>,
}

/// Half of an id's BLAKE3 hash. Two ids of one auction that share it do not come up by chance.
type Key = u128;
/// Sorted by key.
type Chunk = Vec<(Key, Taken)>;

/// How many are copied with the state at most.
const NEWEST_MAX: usize = 64;
/// How many chunks of about one size become one.
const MERGE: usize = 4;
/// A command in a snapshot: key, event number, seat plus one (0: none), each little-endian.
const FROZEN_BYTES: usize = 16 + 8 + 8;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Commands {
    /// Shared between copies; later ones are smaller.
    chunks: Vec<Arc<Chunk>>,
    newest: Chunk,
}

impl Commands {
    pub(crate) fn get(&self, id: &CommandId) -> Option<Taken> {
        let key = key(id);
        let old = || self.chunks.iter().rev().find_map(|chunk| find(chunk, key));
        find(&self.newest, key).or_else(old)
    }

    pub(crate) fn insert(&mut self, id: &CommandId, taken: Taken) {
        let key = key(id);
        let at = self.newest.partition_point(|(other, _)| *other < key);
        self.newest.insert(at, (key, taken));
        if self.newest.len() >= NEWEST_MAX {
            self.chunks.push(Arc::new(std::mem::take(&mut self.newest)));
            self.merge();
        }
    }

    /// While the last four chunks are of one size, makes them one.
    fn merge(&mut self) {
        while let Some(from) = self.chunks.len().checked_sub(MERGE) {
            let (Some(first), Some(last)) = (self.chunks.get(from), self.chunks.last()) else {
                return;
            };
            if first.len() >= last.len() * MERGE {
                return;
            }
            let mut merged = Chunk::with_capacity(first.len() * MERGE);
            for chunk in self.chunks.drain(from..) {
                merged.extend(chunk.iter());
            }
            merged.sort_by_key(|(key, _)| *key);
            self.chunks.push(Arc::new(merged));
        }
    }

    /// All of them, one after the other, in chunks that begin with their length.
    pub(crate) fn freeze(&self, out: &mut Vec<u8>) {
        for chunk in self.chunks.iter().map(|chunk| &**chunk).chain([&self.newest]) {
            out.extend_from_slice(&(chunk.len() as u64).to_le_bytes());
            for (key, taken) in chunk {
                let by = taken.by.map_or(0, |seat| u64::from(seat.0) + 1);
                out.extend_from_slice(&key.to_le_bytes());
                out.extend_from_slice(&taken.seq.0.to_le_bytes());
                out.extend_from_slice(&by.to_le_bytes());
            }
        }
    }

    /// What [`Commands::freeze`] wrote; none when it was something else.
    pub(crate) fn thaw(mut bytes: &[u8]) -> Option<Self> {
        let mut chunks = Vec::new();
        while !bytes.is_empty() {
            let (count, rest) = bytes.split_first_chunk()?;
            let length = usize::try_from(u64::from_le_bytes(*count)).ok()?;
            let (frozen, rest) = rest.split_at_checked(length.checked_mul(FROZEN_BYTES)?)?;
            chunks.push(frozen.chunks_exact(FROZEN_BYTES).map(thaw_one).collect::<Option<_>>()?);
            bytes = rest;
        }
        let newest = chunks.pop()?;
        Some(Self { chunks: chunks.into_iter().map(Arc::new).collect(), newest })
    }
}

fn key(id: &CommandId) -> Key {
    let hash = blake3::hash(id.as_str().as_bytes());
    let (half, _) = hash.as_bytes().split_at(16);
    half.iter().fold(0, |key, byte| key << 8 | Key::from(*byte))
}

fn find(chunk: &Chunk, key: Key) -> Option<Taken> {
    let at = chunk.binary_search_by_key(&key, |(key, _)| *key).ok()?;
    chunk.get(at).map(|(_, taken)| *taken)
}

fn thaw_one(bytes: &[u8]) -> Option<(Key, Taken)> {
    let (key, rest) = bytes.split_first_chunk()?;
    let (seq, rest) = rest.split_first_chunk()?;
    let (by, _) = rest.split_first_chunk()?;
    let by = match u64::from_le_bytes(*by).checked_sub(1) {
        Some(seat) => Some(SeatId(u32::try_from(seat).ok()?)),
        None => None,
    };
    Some((Key::from_le_bytes(*key), Taken { seq: Seq(u64::from_le_bytes(*seq)), by }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_found_in_a_handful_of_chunks() {
        let mut commands = Commands::default();
        let id = |n: u64| CommandId::new(&format!("command-{n}")).expect("a plain id");
        let taken = |n: u64| Taken { seq: Seq(n), by: Some(SeatId(1)) };
        for n in 0..10_000 {
            commands.insert(&id(n), taken(n));
        }
        assert!((0..10_000).all(|n| commands.get(&id(n)) == Some(taken(n))));
        assert_eq!(commands.get(&id(10_000)), None);
        assert!(commands.chunks.len() <= 12, "{} chunks", commands.chunks.len());
        assert!(commands.newest.len() < NEWEST_MAX);
        let mut frozen = Vec::new();
        commands.freeze(&mut frozen);
        assert_eq!(Commands::thaw(&frozen), Some(commands));
        frozen.pop();
        assert_eq!(Commands::thaw(&frozen), None);
    }
}
