//! Writing into a competition's book: everything is an import that begins to count with one flip.

use super::bring::Chosen;
use super::compare::Key;
use super::said::Said;
use crate::error::{ApiError, ErrorCode};
use crate::views::season::version_of;
use crate::{App, secrets};
use gavel_import::Preview;
use gavel_store::{Book, Entry, EntryKind, FlipOutcome, ImportSource, NewImport};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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
        }
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
    let entries: Result<Vec<Entry>, ApiError> = draft.says.iter().map(Says::entry).collect();
    let summary = serde_json::to_string(&draft.summary);
    let import = NewImport {
        book_id: book.to_owned(),
        source: draft.source,
        format: draft.format,
        name: draft.name,
        made_by: draft.by,
        summary: summary.map_err(|error| ApiError::internal(&error))?,
        created_at: app.now_us(),
    };
    Ok(app.store.stage_import(&import, &entries?).await?)
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

/// Tells everybody who looks at a competition that this book speaks of that its table may have moved.
///
/// # Errors
/// When the database fails.
pub async fn tell(app: &App, book: &Book) -> Result<(), ApiError> {
    match &book.competition_id {
        Some(competition) => app.hub.changed(competition),
        None => {
            for competition in app.store.competitions_above(&book.id).await? {
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
