//! What else the assets of a set are called, and files to start from.

use super::aliases::{PutAliases, delete_at, known, put_at};
use super::templates::answer;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::guard::enter_set;
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::season::place::Place;
use crate::season::sheet;
use crate::views::season_aliases::AliasView;
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use axum::response::Response;

/// Every other name of a set's assets.
#[utoipa::path(get, path = "/sets/{id}/season/aliases", tag = "sets",
    params(("id" = String, Path)), responses(
    (status = 200, body = [AliasView]), (status = "default", body = ErrorBody)))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
) -> Result<Json<Vec<AliasView>>, ApiError> {
    let set = enter_set(&app, Some(&caller), &id, Action::EditSetSeason).await?;
    Ok(Json(known(&app, &Place::Set(set)).await?))
}

/// Remembers other names of a set's assets, for everybody who plays with it.
#[utoipa::path(put, path = "/sets/{id}/season/aliases", tag = "sets",
    params(("id" = String, Path)), request_body = PutAliases, responses(
    (status = 200, body = [AliasView]), (status = "default", body = ErrorBody)))]
pub async fn put(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<PutAliases>,
) -> Result<Json<Vec<AliasView>>, ApiError> {
    let set = enter_set(&app, Some(&caller), &id, Action::EditSetSeason).await?;
    Ok(Json(put_at(&app, &Place::Set(set), body).await?))
}

/// Forgets another name of a set's asset.
#[utoipa::path(delete, path = "/sets/{id}/season/aliases/{alias}", tag = "sets",
    params(("id" = String, Path), ("alias" = String, Path)), responses(
    (status = 200, body = [AliasView]), (status = "default", body = ErrorBody)))]
pub async fn delete(
    State(app): State<App>,
    caller: Caller,
    At((id, alias)): At<(String, String)>,
) -> Result<Json<Vec<AliasView>>, ApiError> {
    let set = enter_set(&app, Some(&caller), &id, Action::EditSetSeason).await?;
    Ok(Json(delete_at(&app, &Place::Set(set), &alias).await?))
}

/// A table to fill in, with the set's own assets. `file` is the kind with `.csv`.
#[utoipa::path(get, path = "/sets/{id}/season/templates/{file}", tag = "sets",
    params(("id" = String, Path),
        ("file" = String, Path, description = "Such as `fixtures.csv`")), responses(
    (status = 200, description = "A table to fill in", content_type = "text/csv"),
    (status = "default", body = ErrorBody)))]
pub async fn template(
    State(app): State<App>,
    caller: Option<Caller>,
    At((id, file)): At<(String, String)>,
) -> Result<Response, ApiError> {
    let set = enter_set(&app, caller.as_ref(), &id, Action::Enter).await?;
    let sheet = sheet::of_set(&app, &set).await?;
    answer(&sheet, &file)
}
