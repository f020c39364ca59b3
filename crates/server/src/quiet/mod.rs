//! The quiet path: one file per resource, one function per verb.

mod bots;
mod competitions;
mod help;
mod invite;
mod join;
mod me;
mod members;
mod meta;
mod outbox;
mod pool;
mod practice;
mod reset;
mod season;
mod sets;
mod sign_in;

use crate::{App, layers};
use axum::extract::DefaultBodyLimit;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub(crate) use help::HelpKind;
pub(crate) use practice::check as check_practice;

/// All paths of the quiet path, below `/api/v1`.
pub fn router() -> OpenApiRouter<App> {
    let pool = OpenApiRouter::new()
        .routes(routes!(pool::get, pool::put))
        .layer(DefaultBodyLimit::max(layers::POOL_BYTES_MAX));
    people().merge(catalogue()).merge(competitions()).merge(pool).merge(season::router())
}

fn people() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(meta::get))
        .routes(routes!(sign_in::ask))
        .routes(routes!(sign_in::confirm))
        .routes(routes!(sign_in::out))
        .routes(routes!(me::get, me::edit))
        .routes(routes!(me::sessions))
        .routes(routes!(me::end_session))
        .routes(routes!(outbox::list))
        .routes(routes!(help::report))
}

fn catalogue() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(sets::list))
        .routes(routes!(sets::get))
        .routes(routes!(sets::copy))
        .routes(routes!(sets::put_asset, sets::delete_asset))
}

fn competitions() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(competitions::list, competitions::create))
        .routes(routes!(competitions::check))
        .routes(routes!(practice::create))
        .routes(routes!(competitions::get, competitions::edit, reset::delete))
        .routes(routes!(reset::restore))
        .routes(routes!(reset::reset))
        .routes(routes!(reset::undo))
        .routes(routes!(invite::rotate))
        .routes(routes!(invite::qr))
        .routes(routes!(invite::make_watch_link))
        .routes(routes!(invite::end_watch_link))
        .routes(routes!(join::preview, join::join))
        .routes(routes!(join::leave))
        .routes(routes!(members::admit))
        .routes(routes!(members::refuse))
        .routes(routes!(members::edit, members::remove))
        .routes(routes!(bots::add, bots::remove))
        .routes(routes!(help::ask))
        .routes(routes!(help::done))
}
