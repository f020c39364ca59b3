//! The season of a competition.

mod hand;
mod imports;
mod read;

use crate::App;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// All paths of the season.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read::table))
        .routes(routes!(read::matches, hand::create))
        .routes(routes!(read::one_match, hand::put))
        .routes(routes!(read::squad))
        .routes(routes!(read::asset))
        .routes(routes!(read::top))
        .routes(routes!(imports::list))
        .routes(routes!(imports::undo))
        .routes(routes!(imports::redo))
}
