//! Auctions over HTTP: for pages that are loaded, big screens, scripts and curl. One file per
//! resource, one function per verb.

mod auction;
mod bids;
mod draw;
mod export;
mod refusals;
mod stream;
mod watch;

use super::access::Identity;
use crate::App;
use crate::caller::token_in;
use crate::error::ApiError;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use serde::Deserialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// All paths of the live path, below `/api/v1`.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(auction::get))
        .routes(routes!(auction::events))
        .routes(routes!(auction::submit))
        .routes(routes!(auction::results))
        .routes(routes!(stream::stream))
        .routes(routes!(bids::list))
        .routes(routes!(draw::get))
        .routes(routes!(export::json))
        .routes(routes!(export::csv))
        .routes(routes!(refusals::mine))
        .routes(routes!(watch::get))
}

/// Whoever reads: a person by their session, or the holder of a link for watching by `?watch=`.
#[derive(Debug)]
pub struct Reader(pub Identity);

/// The link for watching.
#[derive(Debug, Default, Deserialize)]
struct Watch {
    watch: Option<String>,
}

impl FromRequestParts<App> for Reader {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let watch = Query::<Watch>::try_from_uri(&parts.uri).map(|query| query.0);
        let watch = watch.unwrap_or_default().watch;
        let token = token_in(&parts.headers);
        Identity::of(app, token, watch.as_deref()).await.map(Self)
    }
}
