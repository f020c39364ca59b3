//! The way in: codes, their picture, and links for watching. For hosts only.

use crate::caller::Caller;
use crate::error::ApiError;
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::views::{InviteView, WatchLinkView};
use crate::{App, ErrorBody, invites, names};
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use gavel_store::Invite;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use serde::Deserialize;
use utoipa::ToSchema;

/// An invitation lasts at most a year, in hours.
const HOURS_MOST: i64 = 24 * 366;
/// An invitation can be used at most so often.
const USES_MOST: i64 = 100_000;
/// Fewest and most characters of a link's label.
const LABEL_CHARS: (usize, usize) = (1, 40);
/// The side of the picture, in pixels of its own.
const QR_SIDE: u32 = 320;

/// What the next invitation allows.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Rotate {
    /// 1 to 8,784; without limit when absent.
    expires_in_hours: Option<i64>,
    /// 1 to 100,000; without limit when absent.
    uses: Option<i64>,
}

/// Ends every earlier code and link and makes new ones.
#[utoipa::path(post, path = "/competitions/{id}/invite", tag = "doors",
    params(("id" = String, Path)), request_body = Rotate, responses(
    (status = 200, body = InviteView), (status = "default", body = ErrorBody)))]
pub async fn rotate(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<Rotate>,
) -> Result<Json<InviteView>, ApiError> {
    enter_live(&app, Some(&caller), &id, Action::Invite).await?;
    let within = |field: &str, value: Option<i64>, most: i64| match value {
        Some(value) if !(1..=most).contains(&value) => {
            Err(ApiError::bad(field, format!("Use 1 to {most}, or null for no limit.")))
        }
        _ => Ok(()),
    };
    within("expires_in_hours", body.expires_in_hours, HOURS_MOST)?;
    within("uses", body.uses, USES_MOST)?;
    let now = app.now_us();
    let expires_at = body.expires_in_hours.map(|hours| now + hours * 3600 * 1_000_000);
    let next = invites::new_invite(expires_at, body.uses)?;
    app.store.rotate_invite(&id, &next, now).await?;
    let current = app.store.current_invite(&id, now).await?;
    let watch_links = invites::watch_links(&app, &id).await?;
    Ok(Json(InviteView::new(&app, current.as_ref(), watch_links)))
}

/// The link as a picture.
#[utoipa::path(get, path = "/competitions/{id}/invite/qr.svg", tag = "doors",
    params(("id" = String, Path)), responses(
    (status = 200, description = "An SVG picture", content_type = "image/svg+xml"),
    (status = "default", body = ErrorBody)))]
pub async fn qr(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
) -> Result<impl IntoResponse, ApiError> {
    enter_live(&app, Some(&caller), &id, Action::Invite).await?;
    let current: Option<Invite> = app.store.current_invite(&id, app.now_us()).await?;
    let invite = current.ok_or_else(|| ApiError::not_found("invitation"))?;
    let link = app.config.link(&format!("/join/{}", invite.code));
    let code = QrCode::with_error_correction_level(link.as_bytes(), EcLevel::M);
    let code = code.map_err(|error| ApiError::internal(&error))?;
    let picture = code.render::<svg::Color>().min_dimensions(QR_SIDE, QR_SIDE).build();
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], picture))
}

/// A link for watching to be made.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWatchLink {
    /// What the host calls it, so that the right one can be ended: 1 to 40 characters.
    label: Option<String>,
}

/// Makes a link for watching. Several may work at a time; each ends by itself.
#[utoipa::path(post, path = "/competitions/{id}/watch-links", tag = "doors",
    params(("id" = String, Path)), request_body = NewWatchLink, responses(
    (status = 200, body = WatchLinkView), (status = "default", body = ErrorBody)))]
pub async fn make_watch_link(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<NewWatchLink>,
) -> Result<Json<WatchLinkView>, ApiError> {
    enter_live(&app, Some(&caller), &id, Action::Invite).await?;
    let label = body.label.map(|label| names::text("label", &label, LABEL_CHARS)).transpose()?;
    Ok(Json(invites::make_watch_link(&app, &id, label.unwrap_or_default()).await?))
}

/// Ends a link for watching; who watches by it is shown out.
#[utoipa::path(delete, path = "/competitions/{id}/watch-links/{link}", tag = "doors",
    params(("id" = String, Path), ("link" = String, Path)), responses(
    (status = 204, description = "Ended"), (status = "default", body = ErrorBody)))]
pub async fn end_watch_link(
    State(app): State<App>,
    caller: Caller,
    At((id, link)): At<(String, String)>,
) -> Result<StatusCode, ApiError> {
    enter_live(&app, Some(&caller), &id, Action::Invite).await?;
    invites::end_watch_link(&app, &id, &link).await?;
    Ok(StatusCode::NO_CONTENT)
}
