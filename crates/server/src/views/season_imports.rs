//! Imports as hosts see them.

use super::ms;
use crate::season::write::Summary;
use gavel_store::{Import, ImportSource, ImportState, Seat};
use serde::Serialize;
use utoipa::ToSchema;

/// How far an import got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ImportState)]
pub enum ImportStateView {
    /// Written, and counts for nothing yet.
    Staged,
    /// Counts.
    Applied,
    /// Counted, and was taken back.
    Undone,
}

/// Where an import came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ImportSource)]
pub enum ImportSourceView {
    /// A person's file.
    File,
    /// Typed in by a person.
    Hand,
    /// A feed.
    Feed,
    /// What ships with Gavel.
    Shipped,
}

/// Something that was brought or typed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ImportView {
    /// Its number.
    pub no: i64,
    /// How far it got.
    pub state: ImportStateView,
    /// Where it came from.
    pub source: ImportSourceView,
    /// In which form.
    pub format: String,
    /// The file's name, or what was done.
    pub name: String,
    /// Who did it, where they have a place here.
    pub by: Option<String>,
    /// When it was read.
    pub made_at_ms: i64,
    /// When it last began to count.
    pub applied_at_ms: Option<i64>,
    /// When it ceased to.
    pub undone_at_ms: Option<i64>,
    /// Of how many matches it speaks.
    pub matches: usize,
    /// What it changed when it was read.
    pub counts: CountsView,
}

/// An import as a host sees it.
#[must_use]
pub fn import_view(import: &Import, seats: &[Seat]) -> ImportView {
    let by = import.made_by.as_deref();
    let seat = by.and_then(|by| seats.iter().find(|seat| seat.user_id.as_deref() == Some(by)));
    // A feed writes its own words there; they are not ours to read.
    let summary: Summary = serde_json::from_str(&import.summary).unwrap_or_default();
    ImportView {
        no: import.no,
        state: match import.state {
            ImportState::Staged => ImportStateView::Staged,
            ImportState::Applied => ImportStateView::Applied,
            ImportState::Undone => ImportStateView::Undone,
        },
        source: match import.source {
            ImportSource::File => ImportSourceView::File,
            ImportSource::Hand => ImportSourceView::Hand,
            ImportSource::Feed => ImportSourceView::Feed,
            ImportSource::Shipped => ImportSourceView::Shipped,
        },
        format: import.format.clone(),
        name: import.name.clone(),
        by: seat.map(|seat| seat.name.clone()),
        made_at_ms: ms(import.created_at),
        applied_at_ms: import.applied_at.map(ms),
        undone_at_ms: import.undone_at.map(ms),
        matches: summary.matches,
        counts: CountsView {
            added: summary.added,
            changed: summary.changed,
            removed: summary.removed,
            same: summary.same,
        },
    }
}

/// How many rows change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, ToSchema)]
pub struct CountsView {
    /// New.
    pub added: usize,
    /// There, and other than before.
    pub changed: usize,
    /// There, and not in the file.
    pub removed: usize,
    /// There, and as before.
    pub same: usize,
}
