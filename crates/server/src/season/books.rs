//! What books say now: read once, then only what changed.

use super::said::{Fixture, Lines, Outcome, Said};
use crate::App;
use crate::error::ApiError;
use gavel_store::{Book, CountedEntry};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Matches that are read again one by one; when more have changed, the whole book is read.
const TOUCHED_MOST: usize = 40;

/// What one book says of its matches.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The head at which it says so, or a later one.
    pub head: i64,
    /// By match.
    pub matches: BTreeMap<String, Told>,
}

/// What a book says of one match. Each thing: nothing; that what is below is hidden; or what it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Who plays, when and where.
    pub fixture: Option<Option<Arc<Fixture>>>,
    /// How it stands or ended.
    pub outcome: Option<Option<Arc<Outcome>>>,
    /// What each asset did.
    pub lines: Option<Option<Arc<Lines>>>,
}

impl Told {
    /// What a pile of entries says of their match: of each thing what has the highest turn.
    ///
    /// # Errors
    /// `internal` when one cannot be read.
    pub fn of(mut entries: Vec<CountedEntry>) -> Result<Self, ApiError> {
        entries.sort_by_key(|entry| entry.turn);
        let mut told = Self::default();
        for entry in entries {
            told.put(&entry)?;
        }
        Ok(told)
    }

    fn put(&mut self, entry: &CountedEntry) -> Result<(), ApiError> {
        use gavel_store::EntryKind;
        match (entry.kind, Said::read(entry.kind, &entry.body)?) {
            (_, Some(Said::Fixture(said))) => self.fixture = Some(Some(Arc::new(said))),
            (_, Some(Said::Outcome(said))) => self.outcome = Some(Some(Arc::new(said))),
            (_, Some(Said::Lines(said))) => self.lines = Some(Some(Arc::new(said))),
            (EntryKind::Fixture, None) => self.fixture = Some(None),
            (EntryKind::Result, None) => self.outcome = Some(None),
            (EntryKind::Stats, None) => self.lines = Some(None),
        }
        Ok(())
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// This on top of what is below.
    fn over(&self, below: Option<&Self>) -> Self {
        let none = Self::default();
        let below = below.unwrap_or(&none);
        Self {
            fixture: self.fixture.clone().or_else(|| below.fixture.clone()),
            outcome: self.outcome.clone().or_else(|| below.outcome.clone()),
            lines: self.lines.clone().or_else(|| below.lines.clone()),
        }
    }
}

/// What a book says now.
///
/// # Errors
/// When the database fails.
pub async fn known(app: &App, book: &str, head: i64) -> Result<Arc<Known>, ApiError> {
    let earlier = app.season.books.get(book);
    if let Some(known) = earlier.as_ref().filter(|known| known.head >= head) {
        return Ok(known.clone());
    }
    let fresh = match earlier {
        Some(earlier) => caught_up(app, book, head, &earlier).await?,
        None => whole(app, book, head).await?,
    };
    let fresh = Arc::new(fresh);
    app.season.books.put(book, fresh.clone());
    Ok(fresh)
}

/// The head is from before the entries were read, so that what moved in between is read again.
async fn whole(app: &App, book: &str, head: i64) -> Result<Known, ApiError> {
    let mut by_match: BTreeMap<String, Vec<CountedEntry>> = BTreeMap::new();
    for entry in app.store.counted_entries(book).await? {
        by_match.entry(entry.match_id.clone()).or_default().push(entry);
    }
    let mut known = Known { head, matches: BTreeMap::new() };
    for (id, entries) in by_match {
        known.matches.insert(id, Told::of(entries)?);
    }
    Ok(known)
}

async fn caught_up(app: &App, book: &str, head: i64, earlier: &Known) -> Result<Known, ApiError> {
    let touched = app.store.touched_matches(book, earlier.head).await?;
    if touched.len() > TOUCHED_MOST {
        return whole(app, book, head).await;
    }
    let mut known = Known { head, ..earlier.clone() };
    for id in touched {
        let told = Told::of(app.store.counted_of_match(book, &id).await?)?;
        if told.is_empty() {
            known.matches.remove(&id);
        } else {
            known.matches.insert(id, told);
        }
    }
    Ok(known)
}

/// What a pile of books says, the first on top of the others.
#[must_use]
pub fn layered(books: &[Arc<Known>]) -> BTreeMap<String, Told> {
    let mut out: BTreeMap<String, Told> = BTreeMap::new();
    for known in books.iter().rev() {
        for (id, told) in &known.matches {
            let both = told.over(out.get(id));
            out.insert(id.clone(), both);
        }
    }
    out
}

/// What a book and those below it say now.
///
/// # Errors
/// When the database fails.
pub async fn seen_from(app: &App, book: &str) -> Result<BTreeMap<String, Told>, ApiError> {
    let mut pile = Vec::new();
    for Book { id, head, .. } in app.store.book_with_parents(book).await? {
        pile.push(known(app, &id, head).await?);
    }
    Ok(layered(&pile))
}
