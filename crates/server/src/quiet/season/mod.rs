//! The season of a competition.

mod aliases;
mod export;
mod files;
mod hand;
mod imports;
mod read;
mod rules;
mod set;
mod set_names;
mod state;
mod templates;
mod together;
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
        .routes(routes!(read::assets))
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
        .routes(routes!(aliases::list, aliases::put))
        .routes(routes!(aliases::delete))
        .routes(routes!(templates::list))
        .routes(routes!(templates::csv))
        .routes(routes!(together::table))
        .routes(routes!(state::finish))
        .routes(routes!(state::reopen))
        .merge(of_sets())
}

/// The same for sets.
fn of_sets() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(set::matches, set::create))
        .routes(routes!(set::one_match, set::put))
        .routes(routes!(set::apply))
        .routes(routes!(set::discard))
        .routes(routes!(set::undo))
        .routes(routes!(set::redo))
        .routes(routes!(set_names::list, set_names::put))
        .routes(routes!(set_names::delete))
        .routes(routes!(set_names::template))
}

/// Files are larger than everything else that is sent.
fn uploads() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(imports::list, files::preview))
        .routes(routes!(set::list, set::preview))
        .layer(DefaultBodyLimit::max(FILE_BYTES_MOST))
}
