//! The season of a competition.

mod export;
mod files;
mod hand;
mod imports;
mod read;
mod rules;
mod tries;

use crate::App;
use crate::season::files::FILE_BYTES_MOST;
use axum::extract::DefaultBodyLimit;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// All paths of the season.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read::table))
        .routes(routes!(read::matches, hand::create))
        .routes(routes!(read::one_match, hand::put))
        .routes(routes!(tries::one_match))
        .routes(routes!(read::squad))
        .routes(routes!(read::asset))
        .routes(routes!(read::top))
        .merge(uploads())
        .routes(routes!(rules::get, rules::put))
        .routes(routes!(rules::preview))
        .routes(routes!(rules::history))
        .routes(routes!(export::csv))
        .routes(routes!(export::json))
        .routes(routes!(export::assistant))
        .routes(routes!(files::apply))
        .routes(routes!(files::discard))
        .routes(routes!(imports::undo))
        .routes(routes!(imports::redo))
}

/// Files are larger than everything else that is sent.
fn uploads() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(imports::list, files::preview))
        .layer(DefaultBodyLimit::max(FILE_BYTES_MOST))
}
