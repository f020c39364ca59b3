//! HTTP, sockets, sessions, permissions, views, mail, and the embedded web application.
//!
//! The quiet path is here: one file per resource in `quiet/`, one function per verb. The live path is
//! in `live/`. Both ask one table of permissions ([`permissions`]) and answer with one type of error
//! ([`error`]). This crate knows no SQL and holds no state of an auction: it asks `gavel_house`.

pub mod app;
mod auctions;
mod caller;
mod catalogue;
mod config;
pub mod demo;
pub mod error;
pub mod guard;
mod health;
pub mod hub;
pub mod invites;
pub mod jobs;
mod layers;
pub mod live;
pub mod mail;
pub mod metrics;
pub mod names;
pub mod openapi;
pub mod overview;
pub mod permissions;
mod quiet;
mod readiness;
pub mod request;
pub mod season;
pub mod secrets;
pub mod sentence;
pub mod settings;
pub mod throttle;
pub mod views;
mod web;

pub use app::{App, AppParts, StartError};
pub use caller::{COOKIE, Caller, Device, bearer_in, begin_token, caller_of, cookie_in, token_in};
pub use config::{Config, Pulse, Smtp};
pub use error::{ApiError, ErrorBody, ErrorCode};

use axum::Router;

/// The whole server as one router. Serve it with
/// `into_make_service_with_connect_info::<SocketAddr>()`, so that limits see network addresses.
///
/// ```no_run
/// # async fn example(app: gavel_server::App) -> std::io::Result<()> {
/// let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
/// let jobs = gavel_server::jobs::start(&app);
/// let router = gavel_server::router(app);
/// let service = router.into_make_service_with_connect_info::<std::net::SocketAddr>();
/// axum::serve(listener, service).await?;
/// # drop(jobs);
/// # Ok(())
/// # }
/// ```
pub fn router(app: App) -> Router {
    let (api, document) = openapi::split();
    let api = layers::around_api(&app, api);
    let router = Router::new()
        .nest("/api/v1", openapi::serve(api, &document))
        .merge(health::router())
        .fallback(web::page);
    let router = live::attach(&app, router.with_state(app.clone()));
    layers::around_all(&app, router)
}
