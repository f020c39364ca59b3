//! The matches of a set: what everybody who plays with it sees under what their own competition says.
//! Written by the operator, and by the owner of a copy.

use super::files::{self, Apply, How};
use super::hand;
use super::imports::{self, Before};
use super::read::WhichMatches;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::guard::enter_set;
use crate::permissions::Action;
use crate::request::{Asked, At, Body, file};
use crate::season::bring;
use crate::season::by_hand::PutMatch;
use crate::season::place::Place;
use crate::views::season::{self, MatchPageView, MatchView, SeasonChanged};
use crate::views::season_imports::ImportView;
use crate::views::season_preview::PreviewView;
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::StatusCode;
use bytes::Bytes;
use gavel_sport::MatchId;

/// The place where somebody may write, or read.
async fn place(
    app: &App,
    caller: Option<&Caller>,
    id: &str,
    action: Action,
) -> Result<Place, ApiError> {
    Ok(Place::Set(enter_set(app, caller, id, action).await?))
}

/// The matches of a set, in the order of play.
#[utoipa::path(get, path = "/sets/{id}/season/matches", tag = "sets",
    params(("id" = String, Path), ("round" = Option<u32>, Query)), responses(
    (status = 200, body = [MatchView]), (status = "default", body = ErrorBody)))]
pub async fn matches(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
    Asked(which): Asked<WhichMatches>,
) -> Result<Json<Vec<MatchView>>, ApiError> {
    let place = place(&app, caller.as_ref(), &id, Action::Enter).await?;
    let sheet = place.sheet(&app).await?;
    Ok(Json(season::matches(&sheet, which.round)))
}

/// One match of a set, with the points by the sport's own rules.
#[utoipa::path(get, path = "/sets/{id}/season/matches/{match}", tag = "sets",
    params(("id" = String, Path), ("match" = String, Path)), responses(
    (status = 200, body = MatchPageView), (status = "default", body = ErrorBody)))]
pub async fn one_match(
    State(app): State<App>,
    caller: Option<Caller>,
    At((id, one)): At<(String, String)>,
) -> Result<Json<MatchPageView>, ApiError> {
    let place = place(&app, caller.as_ref(), &id, Action::Enter).await?;
    let sheet = place.sheet(&app).await?;
    let page = season::match_page(&sheet, &MatchId::from(one));
    page.map(Json).ok_or_else(|| ApiError::not_found("match"))
}

/// Makes a match of a set.
#[utoipa::path(post, path = "/sets/{id}/season/matches", tag = "sets",
    params(("id" = String, Path)), request_body = PutMatch, responses(
    (status = 201, body = SeasonChanged), (status = "default", body = ErrorBody)))]
pub async fn create(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<PutMatch>,
) -> Result<(StatusCode, Json<SeasonChanged>), ApiError> {
    let place = place(&app, Some(&caller), &id, Action::EditSetSeason).await?;
    let made = hand::create_at(&app, &place, &caller.user, body).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// Changes one match of a set.
#[utoipa::path(put, path = "/sets/{id}/season/matches/{match}", tag = "sets",
    params(("id" = String, Path), ("match" = String, Path)), request_body = PutMatch, responses(
    (status = 200, body = SeasonChanged), (status = "default", body = ErrorBody)))]
pub async fn put(
    State(app): State<App>,
    caller: Caller,
    At((id, one)): At<(String, String)>,
    Body(body): Body<PutMatch>,
) -> Result<Json<SeasonChanged>, ApiError> {
    let place = place(&app, Some(&caller), &id, Action::EditSetSeason).await?;
    Ok(Json(hand::put_at(&app, &place, &caller.user, one, body).await?))
}

/// What was brought into a set's book and typed in, newest first.
#[utoipa::path(get, path = "/sets/{id}/season/imports", tag = "sets",
    params(("id" = String, Path), ("before" = Option<i64>, Query)), responses(
    (status = 200, body = [ImportView]), (status = "default", body = ErrorBody)))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Asked(asked): Asked<Before>,
) -> Result<Json<Vec<ImportView>>, ApiError> {
    let place = place(&app, Some(&caller), &id, Action::EditSetSeason).await?;
    Ok(Json(imports::list_at(&app, &place, asked).await?))
}

/// Reads a file for a set and says what it would change.
#[utoipa::path(post, path = "/sets/{id}/season/imports", tag = "sets",
    params(("id" = String, Path),
        ("format" = Option<String>, Query, description = "`auto`, or which reader to use"),
        ("name" = Option<String>, Query, description = "The file's name"),
        ("match" = Option<String>, Query, description = "The match of rows that name none"),
        ("zone" = Option<String>, Query, description = "Of times without a zone; UTC if absent"),
        ("aliases" = Option<String>, Query,
            description = "JSON: `[{\"alias\": \"Spurs\", \"asset\": \"tottenham-hotspur-fc\"}]`"),
        ("leave_out" = Option<bool>, Query, description = "Leave rows of unknown names out")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"), responses(
    (status = 200, body = PreviewView), (status = "default", body = ErrorBody)))]
pub async fn preview(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Asked(how): Asked<How>,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<Json<PreviewView>, ApiError> {
    let place = place(&app, Some(&caller), &id, Action::EditSetSeason).await?;
    let wanted = files::wanted(how, file(bytes)?)?;
    Ok(Json(bring::preview(&app, &place, &caller.user, wanted).await?))
}

/// Lets a previewed file of a set count.
#[utoipa::path(post, path = "/sets/{id}/season/imports/{no}/apply", tag = "sets",
    params(("id" = String, Path), ("no" = i64, Path)), request_body = Apply, responses(
    (status = 200, body = SeasonChanged), (status = "default", body = ErrorBody)))]
pub async fn apply(
    State(app): State<App>,
    caller: Caller,
    At((id, no)): At<(String, i64)>,
    Body(body): Body<Apply>,
) -> Result<Json<SeasonChanged>, ApiError> {
    let place = place(&app, Some(&caller), &id, Action::EditSetSeason).await?;
    Ok(Json(files::apply_at(&app, &place, no, body).await?))
}

/// Throws a preview of a set's file away.
#[utoipa::path(delete, path = "/sets/{id}/season/imports/{no}", tag = "sets",
    params(("id" = String, Path), ("no" = i64, Path)), responses(
    (status = 204), (status = "default", body = ErrorBody)))]
pub async fn discard(
    State(app): State<App>,
    caller: Caller,
    At((id, no)): At<(String, i64)>,
) -> Result<StatusCode, ApiError> {
    let place = place(&app, Some(&caller), &id, Action::EditSetSeason).await?;
    files::discard_at(&app, &place, no).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes an import of a set back: what it hid is seen again.
#[utoipa::path(post, path = "/sets/{id}/season/imports/{no}/undo", tag = "sets",
    params(("id" = String, Path), ("no" = i64, Path)), responses(
    (status = 200, body = SeasonChanged), (status = "default", body = ErrorBody)))]
pub async fn undo(
    State(app): State<App>,
    caller: Caller,
    At((id, no)): At<(String, i64)>,
) -> Result<Json<SeasonChanged>, ApiError> {
    let place = place(&app, Some(&caller), &id, Action::EditSetSeason).await?;
    Ok(Json(imports::undo_at(&app, &place, no).await?))
}

/// Lets an import of a set that was taken back count again.
#[utoipa::path(post, path = "/sets/{id}/season/imports/{no}/redo", tag = "sets",
    params(("id" = String, Path), ("no" = i64, Path)), responses(
    (status = 200, body = SeasonChanged), (status = "default", body = ErrorBody)))]
pub async fn redo(
    State(app): State<App>,
    caller: Caller,
    At((id, no)): At<(String, i64)>,
) -> Result<Json<SeasonChanged>, ApiError> {
    let place = place(&app, Some(&caller), &id, Action::EditSetSeason).await?;
    Ok(Json(imports::redo_at(&app, &place, no).await?))
}
