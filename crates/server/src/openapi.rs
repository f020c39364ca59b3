//! The document of the API: every path, every type, and every message of the sockets.

use crate::{App, ErrorBody, live, quiet, views};
use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use std::sync::Arc;
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;
use utoipa_axum::router::OpenApiRouter;

/// What no path mentions but the web application needs.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Gavel",
        description = "Live fantasy auctions. Money is whole units; fields that end in _ms are \
                       milliseconds since 1970 UTC. Requests by cookie that change something need \
                       the header x-gavel: 1."
    ),
    servers((url = "/api/v1")),
    components(schemas(ErrorBody, views::CompetitionPublic, crate::hub::GoneWhy))
)]
struct Base;

/// The router of the API and its document.
pub fn split() -> (Router<App>, Document) {
    let router = OpenApiRouter::with_openapi(Base::openapi());
    let (router, mut document) =
        router.merge(quiet::router()).merge(live::router()).split_for_parts();
    live::schemas(&mut document);
    (router, document)
}

/// Adds the document itself to the router.
pub fn serve(router: Router<App>, document: Document) -> Router<App> {
    let json: Arc<str> = document.to_json().unwrap_or_default().into();
    let answer = move || {
        let json = json.clone();
        async move { ([(header::CONTENT_TYPE, "application/json")], json.to_string()).into_response() }
    };
    router.route("/openapi.json", get(answer))
}
