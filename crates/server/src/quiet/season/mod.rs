//! The season of a competition.

mod read;

use crate::App;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// All paths of the season.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read::table))
        .routes(routes!(read::matches))
        .routes(routes!(read::one_match))
        .routes(routes!(read::squad))
        .routes(routes!(read::asset))
        .routes(routes!(read::top))
}
