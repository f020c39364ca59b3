//! The document of the API: every path, every type, and every message of the sockets. It is the only
//! source of the web application's types: `cargo xtask types` writes it down and makes them from it.

mod codes;
mod finish;

pub use codes::{codes_of, operations};

use crate::{App, ErrorBody, live, quiet, views};
use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use serde_json::Value;
use std::sync::Arc;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;

/// What no path mentions but the web application needs.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Gavel",
        description = "Live fantasy auctions. Money is whole units; fields that end in _ms are \
                       milliseconds since 1970 UTC. Requests by cookie that change something need \
                       the header x-gavel: 1. Every answer has all its fields; in a request a field \
                       that may be null may also be left out. The messages of the sockets are the \
                       schemas ClientMessage and ServerMessage: the name is `event`, and `answer` \
                       is the acknowledgement. Every error has the schema Error. A path that is \
                       not here answers 404 `not_found`; a method that a path does not have, 405 \
                       `method_not_allowed` with the header Allow."
    ),
    servers((url = "/api/v1")),
    components(schemas(ErrorBody, views::CompetitionPublic, crate::hub::GoneWhy))
)]
struct Base;

/// The router of the API and its document.
pub fn split() -> (Router<App>, Value) {
    let router = OpenApiRouter::with_openapi(Base::openapi());
    let (router, mut document) =
        router.merge(quiet::router()).merge(live::router()).split_for_parts();
    live::schemas(&mut document);
    let mut document = serde_json::to_value(&document).unwrap_or_default();
    live::messages(&mut document);
    finish::finish(&mut document);
    (router, document)
}

/// The document as it is written down: two spaces, sorted, a new line at the end.
#[must_use]
pub fn text() -> String {
    format!("{:#}\n", split().1)
}

/// Adds the document itself to the router.
pub fn serve(router: Router<App>, document: &Value) -> Router<App> {
    let json: Arc<str> = document.to_string().into();
    let answer = move || {
        let json = json.clone();
        async move { ([(header::CONTENT_TYPE, "application/json")], json.to_string()).into_response() }
    };
    router.route("/openapi.json", get(answer))
}
