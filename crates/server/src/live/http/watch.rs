//! A link for watching, without an account.

use crate::error::ApiError;
use crate::invites;
use crate::request::At;
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

/// What a link for watching shows.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = WatchPreview)]
pub struct WatchView {
    /// The competition.
    pub competition: String,
    /// Its auction.
    pub auction: String,
    /// Its name.
    pub name: String,
    /// Its sport.
    pub sport: String,
}

/// What a link for watching shows. A wrong and a withdrawn one are answered alike.
#[utoipa::path(get, path = "/watch/{token}", tag = "auctions",
    params(("token" = String, Path)), responses(
    (status = 200, body = WatchView), (status = "default", body = ErrorBody)))]
pub async fn get(
    State(app): State<App>,
    At(token): At<String>,
) -> Result<Json<WatchView>, ApiError> {
    let id = invites::watched(&app, &token).await?;
    let found = app.store.competition(&id).await?;
    let found = found.ok_or_else(|| ApiError::not_found("link for watching"))?;
    Ok(Json(WatchView {
        competition: found.id,
        auction: found.auction_id,
        name: found.name,
        sport: found.sport,
    }))
}
