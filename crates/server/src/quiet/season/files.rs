//! Files: read, compared with what is there, and applied when a host says so.

use super::imports::{changed, one};
use crate::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::{Asked, At, Body, file};
use crate::season::aliases::Chosen;
use crate::season::bring::{self, Wanted};
use crate::season::place::Place;
use crate::season::write::{self, Summary};
use crate::views::season::SeasonChanged;
use crate::views::season_preview::PreviewView;
use crate::{App, ErrorBody, names};
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::StatusCode;
use bytes::Bytes;
use gavel_store::{Alias, AliasKind, ImportSource, ImportState};
use jiff::tz::TimeZone;
use serde::Deserialize;
use utoipa::ToSchema;

/// Characters of a file's name that are kept.
const NAME_CHARS_MOST: usize = 120;
/// Names that are chosen for one file, at most.
const CHOSEN_MOST: usize = 500;

/// How a file is to be read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct How {
    #[serde(default)]
    format: String,
    #[serde(default)]
    name: String,
    #[serde(rename = "match")]
    about: Option<String>,
    zone: Option<String>,
    aliases: Option<String>,
    #[serde(default)]
    leave_out: bool,
}

/// Reads a file and says what it would change. Nothing counts until it is applied.
#[utoipa::path(post, path = "/competitions/{id}/season/imports", tag = "season",
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
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    let wanted = wanted(how, file(bytes)?)?;
    let place = Place::open(here.competition)?;
    Ok(Json(bring::preview(&app, &place, &caller.user, wanted).await?))
}

pub(super) fn wanted(how: How, bytes: Bytes) -> Result<Wanted, ApiError> {
    let kind = crate::season::files::format(&how.format)?;
    let zone = how.zone.as_deref().unwrap_or("UTC");
    let zone = TimeZone::get(zone)
        .map_err(|_| ApiError::bad("zone", "Use a time zone such as Europe/London."))?;
    let aliases = how.aliases.as_deref().unwrap_or("[]");
    let chosen: Vec<Chosen> = serde_json::from_str(aliases).map_err(|_| {
        ApiError::bad("aliases", "Send a JSON list of {\"alias\": …, \"asset\": …}.")
    })?;
    if chosen.len() > CHOSEN_MOST {
        return Err(ApiError::bad("aliases", format!("Choose {CHOSEN_MOST} names at most.")));
    }
    let name = if how.name.trim().is_empty() { "file" } else { how.name.as_str() };
    let name: String = name.chars().filter(|c| !c.is_control()).take(NAME_CHARS_MOST).collect();
    let name = names::text("name", &name, (1, NAME_CHARS_MOST))?;
    Ok(Wanted { bytes, kind, name, about: how.about, zone, chosen, leave_out: how.leave_out })
}

/// What the preview was made against.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Apply {
    /// The head of the preview.
    expected_head: i64,
}

/// Lets a previewed file count, with the names that were chosen for it.
#[utoipa::path(post, path = "/competitions/{id}/season/imports/{no}/apply", tag = "season",
    params(("id" = String, Path), ("no" = i64, Path)), request_body = Apply, responses(
    (status = 200, body = SeasonChanged), (status = "default", body = ErrorBody)))]
pub async fn apply(
    State(app): State<App>,
    caller: Caller,
    At((id, no)): At<(String, i64)>,
    Body(body): Body<Apply>,
) -> Result<Json<SeasonChanged>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    Ok(Json(apply_at(&app, &Place::open(here.competition)?, no, body).await?))
}

/// Throws a preview away.
#[utoipa::path(delete, path = "/competitions/{id}/season/imports/{no}", tag = "season",
    params(("id" = String, Path), ("no" = i64, Path)), responses(
    (status = 204), (status = "default", body = ErrorBody)))]
pub async fn discard(
    State(app): State<App>,
    caller: Caller,
    At((id, no)): At<(String, i64)>,
) -> Result<StatusCode, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    discard_at(&app, &Place::Competition(here.competition), no).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// As [`apply`], anywhere.
pub(super) async fn apply_at(
    app: &App,
    place: &Place,
    no: i64,
    body: Apply,
) -> Result<SeasonChanged, ApiError> {
    let (book, import) = one(app, place, no).await?;
    if import.state != ImportState::Staged || import.source != ImportSource::File {
        let message = "Only a preview can be applied. Load the page again.";
        return Err(ApiError::new(ErrorCode::WrongState, message));
    }
    let now = app.now_us();
    let outcome = app.store.apply_import((&book.id, no), Some(body.expected_head), now).await?;
    let head = write::flipped(outcome)?;
    let summary: Summary = serde_json::from_str(&import.summary).unwrap_or_default();
    let chosen: Vec<Alias> = summary.aliases.into_iter().map(alias).collect();
    if !chosen.is_empty() {
        app.store.put_aliases(&book.id, &chosen, now).await?;
    }
    changed(app, place, (&book, no), head).await
}

fn alias(chosen: Chosen) -> Alias {
    let alias = gavel_import::normal(&chosen.alias);
    Alias { kind: AliasKind::Asset, alias, target: chosen.asset }
}

/// As [`discard`], anywhere.
pub(super) async fn discard_at(app: &App, place: &Place, no: i64) -> Result<(), ApiError> {
    let (book, import) = one(app, place, no).await?;
    if import.state != ImportState::Staged {
        let message = "This was applied. Take it back instead.";
        return Err(ApiError::new(ErrorCode::WrongState, message));
    }
    Ok(app.store.drop_staged_import(&book.id, no).await?)
}
