//! Whether this process lives, whether it can serve, and what it counts.

use crate::App;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;

/// What keeps it from serving.
#[derive(Debug, Serialize)]
struct Readyz {
    ready: bool,
    reasons: Vec<String>,
}

/// `/livez`, `/readyz` and `/metrics`.
pub fn router() -> Router<App> {
    Router::new()
        .route("/livez", get(async || "ok"))
        .route("/readyz", get(readyz))
        .route("/metrics", get(metrics))
}

async fn readyz(State(app): State<App>) -> Response {
    let mut reasons = vec![];
    if app.is_draining() {
        reasons.push("draining".to_owned());
    }
    if let Err(error) = app.store.setting("ready").await {
        tracing::warn!(%error, "not ready");
        reasons.push(format!("{} does not answer", app.store.kind()));
    }
    let ready = reasons.is_empty();
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Readyz { ready, reasons })).into_response()
}

async fn metrics(State(app): State<App>) -> Response {
    ::metrics::gauge!("gavel_wal_bytes").set(app.store.wal_bytes() as f64);
    let kind = "text/plain; version=0.0.4; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], app.metrics.render()).into_response()
}
