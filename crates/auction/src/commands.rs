//! The commands that a log holds, for the answer to a repeat. Only looked up, never iterated.
//!
//! A room publishes a copy of its state with every batch, so a copy must not cost what the log is
//! long: all but the newest ids are in shared, unchanging chunks, merged as they grow in number.

use crate::{CommandId, SeatId, Seq};
use std::collections::HashMap;
use std::sync::Arc;

/// A command that was taken: its event's number, and the seat whose command it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Taken {
    pub seq: Seq,
    pub by: Option<SeatId>,
}

type Chunk = HashMap<CommandId, Taken>;

/// How many ids are copied with the state at most.
const NEWEST_MAX: usize = 64;
/// How many chunks of about one size become one.
const MERGE: usize = 4;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Commands {
    /// Shared between copies; later ones are smaller.
    chunks: Vec<Arc<Chunk>>,
    newest: Chunk,
}

impl Commands {
    pub(crate) fn get(&self, id: &CommandId) -> Option<Taken> {
        let old = || self.chunks.iter().rev().find_map(|chunk| chunk.get(id));
        self.newest.get(id).or_else(old).copied()
    }

    pub(crate) fn insert(&mut self, id: CommandId, taken: Taken) {
        self.newest.insert(id, taken);
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
                merged.extend(chunk.iter().map(|(id, taken)| (id.clone(), *taken)));
            }
            self.chunks.push(Arc::new(merged));
        }
    }
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
            commands.insert(id(n), taken(n));
        }
        assert!((0..10_000).all(|n| commands.get(&id(n)) == Some(taken(n))));
        assert_eq!(commands.get(&id(10_000)), None);
        assert!(commands.chunks.len() <= 12, "{} chunks", commands.chunks.len());
        assert!(commands.newest.len() < NEWEST_MAX);
    }
}
