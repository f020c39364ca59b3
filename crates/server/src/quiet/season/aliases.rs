//! Other names: who is meant by what a file calls them.

use crate::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::season::aliases::{Aliases, Chosen, checked, room_for};
use crate::season::place::Place;
use crate::views::season_aliases::{self, AliasView};
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use gavel_store::AliasKind;
use serde::Deserialize;
use utoipa::ToSchema;

/// Names of one request, at most.
const NAMES_MOST: usize = 500;

/// Names to remember.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PutAliases {
    /// Each with whom it means; a name that is known means another from now on.
    aliases: Vec<Chosen>,
}

/// Every other name that is known, with who knows it.
#[utoipa::path(get, path = "/competitions/{id}/season/aliases", tag = "season",
    params(("id" = String, Path)), responses(
    (status = 200, body = [AliasView]), (status = "default", body = ErrorBody)))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
) -> Result<Json<Vec<AliasView>>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    Ok(Json(known(&app, &Place::Competition(here.competition)).await?))
}

/// Remembers other names. What files said before stays as it was read.
#[utoipa::path(put, path = "/competitions/{id}/season/aliases", tag = "season",
    params(("id" = String, Path)), request_body = PutAliases, responses(
    (status = 200, body = [AliasView]), (status = "default", body = ErrorBody)))]
pub async fn put(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<PutAliases>,
) -> Result<Json<Vec<AliasView>>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    Ok(Json(put_at(&app, &Place::Competition(here.competition), body).await?))
}

/// Forgets another name.
#[utoipa::path(delete, path = "/competitions/{id}/season/aliases/{alias}", tag = "season",
    params(("id" = String, Path), ("alias" = String, Path)), responses(
    (status = 200, body = [AliasView]), (status = "default", body = ErrorBody)))]
pub async fn delete(
    State(app): State<App>,
    caller: Caller,
    At((id, alias)): At<(String, String)>,
) -> Result<Json<Vec<AliasView>>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    Ok(Json(delete_at(&app, &Place::Competition(here.competition), &alias).await?))
}

pub(super) async fn known(app: &App, place: &Place) -> Result<Vec<AliasView>, ApiError> {
    let sheet = place.sheet(app).await?;
    Ok(season_aliases::aliases(&sheet, &Aliases::at(app, place).await?))
}

pub(super) async fn put_at(
    app: &App,
    place: &Place,
    body: PutAliases,
) -> Result<Vec<AliasView>, ApiError> {
    if body.aliases.len() > NAMES_MOST {
        let message = format!("Send {NAMES_MOST} names at most.");
        return Err(ApiError::bad("aliases", message));
    }
    let sheet = place.sheet(app).await?;
    let aliases = checked(&sheet, &body.aliases)?;
    let book = place.opened(app).await?;
    room_for(app, &book, &aliases).await?;
    app.store.put_aliases(&book.id, &aliases, app.now_us()).await?;
    known(app, place).await
}

pub(super) async fn delete_at(
    app: &App,
    place: &Place,
    alias: &str,
) -> Result<Vec<AliasView>, ApiError> {
    let alias = gavel_import::normal(alias);
    let known_here = Aliases::at(app, place).await?;
    let found = known_here.counted(AliasKind::Asset).get(alias.as_str()).map(|(_, own)| *own);
    match (found, place.book(app).await?) {
        (Some(true), Some(book)) => {
            app.store.drop_alias(&book.id, AliasKind::Asset, &alias).await?;
            known(app, place).await
        }
        (Some(_), _) => {
            let message = "This name comes with the list. Say that it means another instead.";
            Err(ApiError::new(ErrorCode::WrongState, message))
        }
        (None, _) => Err(ApiError::not_found("name")),
    }
}
