//! Operations on the season: books, imports, other names, rules and feeds.

use super::purge::STEP_ROWS_MOST;
use super::{Store, read, write};
use crate::{
    Alias, AliasKind, Book, CountedEntry, Entry, Feed, FeedRun, FlipOutcome, Import, ImportSource,
    NewImport, ScoringVersion, SeasonMarks, StoreError,
};

/// Entries that are written in one step, at most.
const STEP_ENTRIES_MOST: usize = 64;
/// Bytes of entries that are written in one step, unless one alone has more.
const STEP_BYTES_MOST: usize = 128 * 1024;

impl Store {
    /// What everybody with this set sees.
    pub async fn set_book(&self, set: &str) -> Result<Option<Book>, StoreError> {
        read!(self, books::of_set(set))
    }

    /// The same, made under that id when it is not there.
    pub async fn open_set_book(&self, set: &str, id: &str, now: i64) -> Result<Book, StoreError> {
        write!(self, [set, id], books::open_of_set(&set, &id, now))
    }

    /// A competition's book.
    pub async fn competition_book(&self, competition: &str) -> Result<Option<Book>, StoreError> {
        read!(self, books::of_competition(competition))
    }

    /// The same, made under the first id when it is not there, on top of its set's, which is made
    /// under the second.
    pub async fn open_competition_book(
        &self,
        competition: &str,
        (id, set_id): (&str, &str),
        now: i64,
    ) -> Result<Book, StoreError> {
        write!(
            self,
            [competition, id, set_id],
            books::open_of_competition(&competition, &id, &set_id, now)
        )
    }

    /// A book and those below it, from the top.
    pub async fn book_with_parents(&self, book: &str) -> Result<Vec<Book>, StoreError> {
        read!(self, books::with_parents(book))
    }

    /// The competitions that see what a set's book says, with or without a book of their own.
    pub async fn competitions_of_set(&self, set: &str) -> Result<Vec<String>, StoreError> {
        read!(self, books::competitions_of_set(set))
    }

    /// Begins an import and writes all that it says, in small steps that no bid waits for. It
    /// counts only after [`Store::apply_import`]. Returns its number.
    pub async fn stage_import(
        &self,
        import: &NewImport,
        entries: &[Entry],
    ) -> Result<i64, StoreError> {
        let no = self.begin_import(import).await?;
        for step in steps(entries) {
            self.put_entries((&import.book_id, no), step, import.created_at).await?;
        }
        Ok(no)
    }

    async fn begin_import(&self, import: &NewImport) -> Result<i64, StoreError> {
        write!(self, [import], books::stage(&import))
    }

    async fn put_entries(
        &self,
        (book, no): (&str, i64),
        entries: &[Entry],
        now: i64,
    ) -> Result<(), StoreError> {
        write!(self, [book, entries], books::put_entries(&book, no, &entries, now))
    }

    /// The flip: from here on the import counts, ahead of all that counted before. With `expected`
    /// only if the book's head is still that.
    pub async fn apply_import(
        &self,
        (book, no): (&str, i64),
        expected: Option<i64>,
        now: i64,
    ) -> Result<FlipOutcome, StoreError> {
        write!(self, [book], books::apply(&book, no, expected, now))
    }

    /// From here on the import counts no more; what it hid is seen again.
    pub async fn undo_import(
        &self,
        (book, no): (&str, i64),
        now: i64,
    ) -> Result<FlipOutcome, StoreError> {
        write!(self, [book], books::undo(&book, no, now))
    }

    /// Replaces entries of a feed's import that counts, or of what ships.
    pub async fn amend_import(
        &self,
        (book, no): (&str, i64),
        entries: &[Entry],
        summary: &str,
        now: i64,
    ) -> Result<FlipOutcome, StoreError> {
        write!(self, [book, entries, summary], books::amend(&book, no, &entries, &summary, now))
    }

    /// An import.
    pub async fn import(&self, book: &str, no: i64) -> Result<Option<Import>, StoreError> {
        read!(self, books::import(book, no))
    }

    /// Imports with a smaller number that counted or count, newest first.
    pub async fn imports(
        &self,
        book: &str,
        before: i64,
        limit: i64,
    ) -> Result<Vec<Import>, StoreError> {
        read!(self, books::imports(book, before, limit))
    }

    /// The newest import of that source that counts.
    pub async fn newest_import_of(
        &self,
        book: &str,
        source: ImportSource,
    ) -> Result<Option<Import>, StoreError> {
        read!(self, books::newest_of(book, source))
    }

    /// The newest import of what ships, whether it counts or was taken back.
    pub async fn shipped_import(&self, book: &str) -> Result<Option<Import>, StoreError> {
        read!(self, books::shipped(book))
    }

    /// What one import says.
    pub async fn import_entries(&self, book: &str, no: i64) -> Result<Vec<Entry>, StoreError> {
        read!(self, books::entries(book, no))
    }

    /// Every entry of every import that counts, in no order.
    pub async fn counted_entries(&self, book: &str) -> Result<Vec<CountedEntry>, StoreError> {
        read!(self, books::counted(book))
    }

    /// The matches of which something began or ceased to count after that head.
    pub async fn touched_matches(&self, book: &str, after: i64) -> Result<Vec<String>, StoreError> {
        read!(self, books::touched(book, after))
    }

    /// Every entry of one match that counts, in no order.
    pub async fn counted_of_match(
        &self,
        book: &str,
        match_id: &str,
    ) -> Result<Vec<CountedEntry>, StoreError> {
        read!(self, books::counted_of_match(book, match_id))
    }

    /// Throws a preview away that was not applied.
    pub async fn drop_staged_import(&self, book: &str, no: i64) -> Result<(), StoreError> {
        while self.drop_staged_step(book, no).await? {}
        Ok(())
    }

    async fn drop_staged_step(&self, book: &str, no: i64) -> Result<bool, StoreError> {
        write!(self, [book], books::drop_step(&book, no, STEP_ROWS_MOST))
    }

    /// Throws previews away that were made before that time and not applied.
    pub async fn purge_staged_imports(&self, before: i64) -> Result<(), StoreError> {
        while self.purge_staged_step(before).await? {}
        Ok(())
    }

    async fn purge_staged_step(&self, before: i64) -> Result<bool, StoreError> {
        write!(self, [], books::purge_staged(before, STEP_ROWS_MOST))
    }

    /// What a competition's table depends on, as numbers.
    pub async fn season_marks(&self, competition: &str) -> Result<Option<SeasonMarks>, StoreError> {
        read!(self, season::marks(competition))
    }

    /// Other names that a book knows.
    pub async fn aliases(&self, book: &str) -> Result<Vec<Alias>, StoreError> {
        read!(self, season::aliases(book))
    }

    /// Remembers other names, all or none.
    pub async fn put_aliases(
        &self,
        book: &str,
        aliases: &[Alias],
        now: i64,
    ) -> Result<(), StoreError> {
        write!(self, [book, aliases], season::put_aliases(&book, &aliases, now))
    }

    /// Forgets another name; whether it was known.
    pub async fn drop_alias(
        &self,
        book: &str,
        kind: AliasKind,
        alias: &str,
    ) -> Result<bool, StoreError> {
        write!(self, [book, alias], season::drop_alias(&book, kind, &alias))
    }

    /// The versions of a competition's scoring rules, newest first.
    pub async fn scoring(
        &self,
        competition: &str,
        limit: i64,
    ) -> Result<Vec<ScoringVersion>, StoreError> {
        read!(self, season::scoring(competition, limit))
    }

    /// A new version of the rules, if the one before it is still the newest; its number.
    pub async fn put_scoring(
        &self,
        competition: &str,
        scoring: &ScoringVersion,
    ) -> Result<Option<i64>, StoreError> {
        write!(self, [competition, scoring], season::put_scoring(&competition, &scoring))
    }

    /// The feeds of a book, oldest first.
    pub async fn feeds(&self, book: &str) -> Result<Vec<Feed>, StoreError> {
        read!(self, season::feeds(book))
    }

    /// A feed.
    pub async fn feed(&self, id: &str) -> Result<Option<Feed>, StoreError> {
        read!(self, season::feed(id))
    }

    /// Makes a feed, or changes its name, settings, switch and next run.
    pub async fn put_feed(&self, feed: &Feed, now: i64) -> Result<(), StoreError> {
        write!(self, [feed], season::put_feed(&feed, now))
    }

    /// Removes a feed; whether it was there.
    pub async fn drop_feed(&self, id: &str) -> Result<bool, StoreError> {
        write!(self, [id], season::drop_feed(&id))
    }

    /// Takes the due feed that has waited longest; no other node gets it before `until`.
    pub async fn take_due_feed(&self, now: i64, until: i64) -> Result<Option<Feed>, StoreError> {
        write!(self, [], season::take_due_feed(now, until))
    }

    /// Takes one feed now; false while somebody is at it.
    pub async fn take_feed(&self, id: &str, now: i64, until: i64) -> Result<bool, StoreError> {
        write!(self, [id], season::take_feed(&id, now, until))
    }

    /// Notes how a feed's run ended, and lets it go.
    pub async fn feed_done(&self, id: &str, run: &FeedRun) -> Result<(), StoreError> {
        write!(self, [id, run], season::feed_done(&id, &run))
    }
}

/// Cuts entries into steps that are small in number and in bytes.
fn steps(entries: &[Entry]) -> Vec<&[Entry]> {
    let mut out = Vec::new();
    let (mut from, mut bytes) = (0, 0);
    for (at, entry) in entries.iter().enumerate() {
        let full = at - from >= STEP_ENTRIES_MOST || bytes + entry.body.len() > STEP_BYTES_MOST;
        if full && at > from {
            out.push(&entries[from..at]);
            (from, bytes) = (at, 0);
        }
        bytes += entry.body.len();
    }
    if from < entries.len() {
        out.push(&entries[from..]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::EntryKind;

    #[test]
    fn steps_hold_everything_once_and_stay_small() {
        let entry = |bytes: usize| Entry {
            kind: EntryKind::Stats,
            match_id: String::new(),
            body: "x".repeat(bytes),
        };
        let many: Vec<Entry> =
            (0..200).map(|n| entry(if n == 70 { STEP_BYTES_MOST * 2 } else { 10 * n })).collect();
        let cut = steps(&many);
        assert_eq!(cut.concat(), many);
        for step in cut {
            let bytes: usize = step.iter().map(|entry| entry.body.len()).sum();
            assert!(step.len() <= STEP_ENTRIES_MOST);
            assert!(bytes <= STEP_BYTES_MOST || step.len() == 1);
        }
        assert!(steps(&[]).is_empty());
    }
}
