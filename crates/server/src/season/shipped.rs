//! The matches that ship with a set: they stand in the set's book from the first start, so that a
//! competition has them from its first minute.
//!
//! They keep their turn when a later version of the program brings another file: what feeds and people
//! said since counts before it. What an operator took back stays taken back.

use super::bring;
use super::place::Place;
use super::write::{self, Draft, Says, Summary};
use crate::App;
use crate::app::StartError;
use crate::error::ApiError;
use gavel_store::{AssetSet, Book, Import, ImportState};
use std::collections::BTreeSet;

/// Brings the matches of every set that ships, where that was not done before.
///
/// # Errors
/// When a file does not fit its set, or the database fails.
pub async fn ship(app: &App) -> Result<(), StartError> {
    for (id, text) in gavel_sport::fixtures() {
        if let Some(set) = app.store.set(id).await? {
            let done = bring(app, &set, text).await;
            done.map_err(|error| StartError::Shipped(error.to_string()))?;
        }
    }
    Ok(())
}

/// Brings the matches that ship with the set of which this is a copy.
///
/// # Errors
/// As [`ship`].
pub async fn ship_to_copy(app: &App, copy: &AssetSet) -> Result<(), ApiError> {
    let from = copy.copied_from.as_deref();
    match gavel_sport::fixtures().find(|(id, _)| Some(*id) == from) {
        Some((_, text)) => bring(app, copy, text).await,
        None => Ok(()),
    }
}

/// Brings one file into a set's book, once for each content.
///
/// # Errors
/// When the file does not fit the set, or the database fails.
pub async fn bring(app: &App, set: &AssetSet, text: &'static str) -> Result<(), ApiError> {
    let place = Place::Set(set.clone());
    let book = place.opened(app).await?;
    let digest = blake3::hash(text.as_bytes()).to_hex().to_string();
    let earlier = app.store.shipped_import(&book.id).await?;
    let settled = |earlier: &Import| {
        let summary: Summary = serde_json::from_str(&earlier.summary).unwrap_or_default();
        earlier.state == ImportState::Undone || summary.digest.as_ref() == Some(&digest)
    };
    if earlier.as_ref().is_some_and(settled) {
        return Ok(());
    }
    let mut draft = bring::shipped(app, &place, &book, (set.source.as_str(), text)).await?;
    draft.summary.digest = Some(digest);
    match earlier {
        None => first(app, &book, draft).await?,
        Some(earlier) => again(app, &book, &earlier, draft).await?,
    }
    write::tell(app, &book).await
}

async fn first(app: &App, book: &Book, draft: Draft) -> Result<(), ApiError> {
    let no = write::stage(app, &book.id, draft).await?;
    let outcome = app.store.apply_import((&book.id, no), None, app.now_us()).await?;
    write::flipped(outcome).map(|_| ())
}

/// What the file no longer says is said no more.
async fn again(app: &App, book: &Book, earlier: &Import, draft: Draft) -> Result<(), ApiError> {
    let kept: BTreeSet<(String, &str)> =
        draft.says.iter().map(|one| (one.match_id.clone(), one.kind.as_str())).collect();
    let mut says = draft.says;
    for gone in app.store.import_entries(&book.id, earlier.no).await? {
        if !kept.contains(&(gone.match_id.clone(), gone.kind.as_str())) {
            says.push(Says { match_id: gone.match_id, kind: gone.kind, said: None });
        }
    }
    let (entries, summary) = (write::entries(&says)?, draft.summary.keep()?);
    let of = (book.id.as_str(), earlier.no);
    let outcome = app.store.amend_import(of, &entries, &summary, app.now_us()).await?;
    write::flipped(outcome).map(|_| ())
}
