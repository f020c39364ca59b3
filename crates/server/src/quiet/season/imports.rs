//! The history of a competition's season: what was brought, and taking it back.

use crate::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::{Asked, At};
use crate::season::place::Place;
use crate::season::write::{self, STEP};
use crate::views::season::SeasonChanged;
use crate::views::season_imports::{ImportView, import_view};
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use gavel_store::{Book, Import, ImportState};
use serde::Deserialize;

/// Imports of one list, at most.
const LIST_MOST: i64 = 100;

/// Which part of the history.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    before: Option<i64>,
}

/// What was brought and typed in, newest first.
#[utoipa::path(get, path = "/competitions/{id}/season/imports", tag = "season",
    params(("id" = String, Path), ("before" = Option<i64>, Query)), responses(
    (status = 200, body = [ImportView]), (status = "default", body = ErrorBody)))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Asked(asked): Asked<Before>,
) -> Result<Json<Vec<ImportView>>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    Ok(Json(list_at(&app, &Place::Competition(here.competition), asked).await?))
}

/// Takes an import back: what it hid is seen again.
#[utoipa::path(post, path = "/competitions/{id}/season/imports/{no}/undo", tag = "season",
    params(("id" = String, Path), ("no" = i64, Path)), responses(
    (status = 200, body = SeasonChanged), (status = "default", body = ErrorBody)))]
pub async fn undo(
    State(app): State<App>,
    caller: Caller,
    At((id, no)): At<(String, i64)>,
) -> Result<Json<SeasonChanged>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    Ok(Json(undo_at(&app, &Place::open(here.competition)?, no).await?))
}

/// Lets an import that was taken back count again, ahead of all others.
#[utoipa::path(post, path = "/competitions/{id}/season/imports/{no}/redo", tag = "season",
    params(("id" = String, Path), ("no" = i64, Path)), responses(
    (status = 200, body = SeasonChanged), (status = "default", body = ErrorBody)))]
pub async fn redo(
    State(app): State<App>,
    caller: Caller,
    At((id, no)): At<(String, i64)>,
) -> Result<Json<SeasonChanged>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    Ok(Json(redo_at(&app, &Place::open(here.competition)?, no).await?))
}

/// As [`list`], anywhere.
pub(super) async fn list_at(
    app: &App,
    place: &Place,
    asked: Before,
) -> Result<Vec<ImportView>, ApiError> {
    let Some(book) = place.book(app).await? else { return Ok(vec![]) };
    let before = asked.before.unwrap_or(i64::MAX);
    let imports = app.store.imports(&book.id, before, LIST_MOST).await?;
    let seats = place.seats(app).await?;
    Ok(imports.iter().map(|import| import_view(import, &seats)).collect())
}

/// The book of a place and one of its imports.
pub(super) async fn one(app: &App, place: &Place, no: i64) -> Result<(Book, Import), ApiError> {
    let none = || ApiError::not_found("import");
    let book = place.book(app).await?.ok_or_else(none)?;
    let import = app.store.import(&book.id, no).await?.ok_or_else(none)?;
    Ok((book, import))
}

/// As [`undo`], anywhere.
pub(super) async fn undo_at(app: &App, place: &Place, no: i64) -> Result<SeasonChanged, ApiError> {
    let (book, import) = one(app, place, no).await?;
    if import.format == STEP {
        let message = "This is a note of what was done. Open or finish the season instead.";
        return Err(ApiError::new(ErrorCode::WrongState, message));
    }
    let outcome = app.store.undo_import((&book.id, no), app.now_us()).await?;
    let head = write::flipped(outcome)?;
    changed(app, place, (&book, no), head).await
}

/// As [`redo`], anywhere.
pub(super) async fn redo_at(app: &App, place: &Place, no: i64) -> Result<SeasonChanged, ApiError> {
    let (book, import) = one(app, place, no).await?;
    if import.state != ImportState::Undone {
        let message = "Only what was taken back can be brought back. Load the page again.";
        return Err(ApiError::new(ErrorCode::WrongState, message));
    }
    let outcome = app.store.apply_import((&book.id, no), None, app.now_us()).await?;
    let head = write::flipped(outcome)?;
    changed(app, place, (&book, no), head).await
}

/// Tells everybody, and the caller what is new.
pub(super) async fn changed(
    app: &App,
    place: &Place,
    (book, no): (&Book, i64),
    head: i64,
) -> Result<SeasonChanged, ApiError> {
    write::tell(app, book).await?;
    let version = place.version(app).await?;
    Ok(SeasonChanged { version, head, import: no, match_id: None })
}
