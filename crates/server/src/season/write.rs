//! Writing into a competition's book: everything is an import that begins to count with one flip.

use super::aliases::Chosen;
use super::compare::Key;
use super::said::Said;
use crate::error::{ApiError, ErrorCode};
use crate::views::season::version_of;
use crate::{App, secrets};
use gavel_import::Preview;
use gavel_store::{Book, Entry, EntryKind, FlipOutcome, Import, ImportSource, NewImport, Seat};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The form of an import that only notes who finished a season or opened it again.
pub const STEP: &str = "step";

/// One thing that is said of one match; none hides what the book below says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Says {
    /// Which match.
    pub match_id: String,
    /// Which thing.
    pub kind: EntryKind,
    /// What.
    pub said: Option<Said>,
}

impl Says {
    fn entry(&self) -> Result<Entry, ApiError> {
        let body = self.said.as_ref().map_or_else(|| Ok("null".to_owned()), Said::keep)?;
        Ok(Entry { kind: self.kind, match_id: self.match_id.clone(), body })
    }
}

/// An import before it is written.
#[derive(Debug)]
pub struct Draft {
    /// Where it comes from.
    pub source: ImportSource,
    /// In which form.
    pub format: String,
    /// The file's name, or what was done.
    pub name: String,
    /// Who.
    pub by: Option<String>,
    /// What it changes.
    pub summary: Summary,
    /// What it says.
    pub says: Vec<Says>,
}

/// What an import changes, as it is kept with it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Of how many matches it speaks.
    #[serde(default)]
    pub matches: usize,
    /// Rows that were new.
    #[serde(default)]
    pub added: usize,
    /// Rows that changed.
    #[serde(default)]
    pub changed: usize,
    /// Rows that went.
    #[serde(default)]
    pub removed: usize,
    /// Rows that stayed.
    #[serde(default)]
    pub same: usize,
    /// Names that were chosen for it.
    #[serde(default)]
    pub aliases: Vec<Chosen>,
    /// Of a file that ships: what it is known by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}

impl Summary {
    /// Of a comparison.
    #[must_use]
    pub fn of(says: &[Says], changes: &Preview<Key, String>) -> Self {
        let matches: BTreeSet<&str> = says.iter().map(|one| one.match_id.as_str()).collect();
        Self {
            matches: matches.len(),
            added: changes.added.len(),
            changed: changes.changed.len(),
            removed: changes.removed.len(),
            same: changes.same,
            aliases: vec![],
            digest: None,
        }
    }

    /// As it is kept.
    ///
    /// # Errors
    /// `internal`, never for our own type.
    pub fn keep(&self) -> Result<String, ApiError> {
        serde_json::to_string(self).map_err(|error| ApiError::internal(&error))
    }
}

/// A competition's book, made when it is not there.
///
/// # Errors
/// When the database fails.
pub async fn book_of(app: &App, competition: &str) -> Result<Book, ApiError> {
    if let Some(book) = app.store.competition_book(competition).await? {
        return Ok(book);
    }
    let ids = (secrets::id(), secrets::id());
    let book = app.store.open_competition_book(competition, (&ids.0, &ids.1), app.now_us()).await?;
    Ok(book)
}

/// Writes an import that counts for nothing yet; its number.
///
/// # Errors
/// When the database fails.
pub async fn stage(app: &App, book: &str, draft: Draft) -> Result<i64, ApiError> {
    let entries = entries(&draft.says)?;
    let import = NewImport {
        book_id: book.to_owned(),
        source: draft.source,
        format: draft.format,
        name: draft.name,
        made_by: draft.by,
        summary: draft.summary.keep()?,
        created_at: app.now_us(),
    };
    Ok(app.store.stage_import(&import, &entries).await?)
}

/// What is said, as a book keeps it.
///
/// # Errors
/// `internal`, never for our own types.
pub fn entries(says: &[Says]) -> Result<Vec<Entry>, ApiError> {
    says.iter().map(Says::entry).collect()
}

/// What a flip came to, for who asked for it.
///
/// # Errors
/// `conflict` when the book moved on, `wrong_state` when it counts already or does not.
pub fn flipped(outcome: FlipOutcome) -> Result<i64, ApiError> {
    match outcome {
        FlipOutcome::Done(head) => Ok(head),
        FlipOutcome::Moved(_) => {
            let message = "Something else changed in between. Preview the file again.";
            Err(ApiError::new(ErrorCode::Conflict, message))
        }
        FlipOutcome::WrongState => {
            let message = "That is so already, or there is no such import. Load the page again.";
            Err(ApiError::new(ErrorCode::WrongState, message))
        }
    }
}

/// Tries to count an import before giving up, while others change the same book.
const TRIES_MOST: usize = 20;

/// What somebody saw of a match before they typed.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// The match.
    pub match_id: &'a str,
    /// The head of the book at that time.
    pub head: i64,
}

/// What became of an import that was to count.
#[derive(Debug)]
pub enum Counted {
    /// It does, since this head.
    Since(i64),
    /// It does not: the match was changed in between, by this import, or by one that was taken back.
    Touched(Option<Import>),
}

/// Lets an import count, unless its match was changed since it was `seen`. Changes of other matches
/// do not hinder it.
///
/// # Errors
/// As [`flipped`].
pub async fn count(
    app: &App,
    (book, no): (&str, i64),
    seen: Option<Seen<'_>>,
) -> Result<Counted, ApiError> {
    let Some(seen) = seen else {
        let outcome = app.store.apply_import((book, no), None, app.now_us()).await?;
        return flipped(outcome).map(Counted::Since);
    };
    // Below nought would ask for no check at all.
    let seen = Seen { head: seen.head.max(0), ..seen };
    let mut checked = seen.head;
    for _ in 0..TRIES_MOST {
        let outcome = app.store.apply_import((book, no), Some(checked), app.now_us()).await?;
        let FlipOutcome::Moved(head) = outcome else { return flipped(outcome).map(Counted::Since) };
        let touched = app.store.touched_matches(book, seen.head).await?;
        if touched.iter().any(|id| id == seen.match_id) {
            return Ok(Counted::Touched(last_word(app, book, seen).await?));
        }
        checked = head;
    }
    let message = "Too many people are changing matches. Try again in a moment.";
    Err(ApiError::new(ErrorCode::Busy, message))
}

/// The newest import about a match that began to count since it was seen.
async fn last_word(app: &App, book: &str, seen: Seen<'_>) -> Result<Option<Import>, ApiError> {
    let counted = app.store.counted_of_match(book, seen.match_id).await?;
    let newest = counted.iter().filter(|entry| entry.turn > seen.head).max_by_key(|one| one.turn);
    Ok(match newest {
        Some(entry) => app.store.import(book, entry.import_no).await?,
        None => None,
    })
}

/// Why a match that was typed in does not count.
#[must_use]
pub fn overtaken(by: Option<&Import>, seats: &[Seat]) -> ApiError {
    let Some(by) = by else {
        let message = "A change of this match was taken back while you typed. Load it again.";
        return ApiError::new(ErrorCode::Conflict, message);
    };
    let made_by = by.made_by.as_deref();
    let seat = seats.iter().find(|seat| made_by.is_some() && seat.user_id.as_deref() == made_by);
    let who = seat.map_or("Somebody", |seat| seat.name.as_str());
    let message = format!("{who} changed this match while you typed ({}). Load it again.", by.name);
    ApiError::new(ErrorCode::Conflict, message)
}

/// Tells everybody who looks at a competition that this book speaks of that its table may have moved:
/// of a set's book, every competition with that set, also one that has no book of its own.
///
/// # Errors
/// When the database fails.
pub async fn tell(app: &App, book: &Book) -> Result<(), ApiError> {
    match &book.competition_id {
        Some(competition) => app.hub.changed(competition),
        None => {
            for competition in app.store.competitions_of_set(&book.set_id).await? {
                app.hub.changed(&competition);
            }
        }
    }
    Ok(())
}

/// What a page compares to know whether it is behind, of a competition as it is now.
///
/// # Errors
/// When the database fails or there is no such competition.
pub async fn version_now(app: &App, competition: &str) -> Result<String, ApiError> {
    let marks = app.store.season_marks(competition).await?;
    marks.map(|marks| version_of(&marks)).ok_or_else(|| ApiError::not_found("competition"))
}
