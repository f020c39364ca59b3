//! The documented tables: columns, checks, rows. Each is described in docs/files.md.

mod cricket;
mod fixtures;
mod football;
mod lists;
mod template;

pub use cricket::cricket_scores;
pub use fixtures::fixtures;
pub use football::football_stats;
pub use lists::{assets, members, users};
pub use template::{TableKind, template};

use crate::columns::{Cells, Column, Columns};
use crate::problem::{Problem, Problems, Read};
use crate::table::{self, Table};
use std::collections::BTreeMap;

/// Reads a table and turns each line into a row or into problems. A header that has none of `one_of`
/// refuses the file.
fn rows<T>(
    bytes: &[u8],
    known: &'static [Column],
    one_of: &[&str],
    mut row: impl FnMut(&Columns, &mut Cells<'_>) -> Option<T>,
) -> Read<T> {
    let mut table = match table::read(bytes) {
        Ok(table) => table,
        Err(problem) => return Read::refused(problem),
    };
    let columns = match Columns::find(&mut table, known) {
        Ok(columns) => columns,
        Err(problem) => return Read::refused(problem),
    };
    if !one_of.is_empty() && !one_of.iter().any(|name| columns.has(name)) {
        let reason = format!("columns are missing: {}", one_of.join(" or "));
        let problem = Problem::refused(reason).at(table.header.number);
        return Read::refused(problem.try_this("Start from the template."));
    }
    let no_lines = table.lines.is_empty();
    table.even();
    let Table { lines, mut problems, .. } = table;
    if no_lines {
        problems.push(Problem::note("the file has a header and no rows"));
    }
    let mut rows = Vec::with_capacity(lines.len());
    for line in &lines {
        let mut cells = Cells::new(&columns, line);
        let found = row(&columns, &mut cells);
        rows.extend(cells.finish(found, &mut problems));
    }
    Read { rows, problems: sorted(problems) }
}

/// In the order of the file; what is about the whole file first.
fn sorted(problems: Problems) -> Vec<Problem> {
    let mut list = problems.finish();
    list.sort_by_key(|problem| problem.line);
    list
}

/// Finds rows that stand twice: remembers keys with the line they were first seen on.
struct Once<K> {
    seen: BTreeMap<K, u32>,
}

impl<K: Ord> Once<K> {
    fn new() -> Self {
        Self { seen: BTreeMap::new() }
    }

    /// The line on which the key stood before, if it did.
    fn again(&mut self, key: K, line: u32) -> Option<u32> {
        match self.seen.entry(key) {
            std::collections::btree_map::Entry::Occupied(first) => Some(*first.get()),
            std::collections::btree_map::Entry::Vacant(free) => {
                free.insert(line);
                None
            }
        }
    }
}
