//! One table over several competitions of the same people.

use crate::caller::Caller;
use crate::error::ApiError;
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::{Asked, At};
use crate::season::sheet;
use crate::season::together::{Part, together};
use crate::views::season_together::{TogetherView, together_view};
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use serde::Deserialize;

/// Competitions of one table, at most.
const COMPETITIONS_MOST: usize = 20;

/// Which others.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct With {
    #[serde(default)]
    with: String,
}

/// The table of this competition and others together: everybody's points in all of them. Only of
/// competitions whose seasons the caller may see.
#[utoipa::path(get, path = "/competitions/{id}/season/together", tag = "season",
    params(("id" = String, Path),
        ("with" = String, Query, description = "The ids of the others, with commas between")),
    responses((status = 200, body = TogetherView), (status = "default", body = ErrorBody)))]
pub async fn table(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
    Asked(asked): Asked<With>,
) -> Result<Json<TogetherView>, ApiError> {
    let mut ids = vec![id.as_str()];
    for other in asked.with.split(',').map(str::trim).filter(|other| !other.is_empty()) {
        if !ids.contains(&other) {
            ids.push(other);
        }
    }
    if ids.len() > COMPETITIONS_MOST {
        let message = format!("A table adds up {COMPETITIONS_MOST} competitions at most.");
        return Err(ApiError::bad("with", message));
    }
    let mut parts = Vec::new();
    for id in ids {
        let here = enter_live(&app, caller.as_ref(), id, Action::SeeSeason).await?;
        let sheet = sheet::now(&app, &here.competition).await?;
        let seats = app.store.seats(id).await?;
        let mine = here.mine.iter().map(|seat| seat.seat).collect();
        parts.push(Part { competition: here.competition, sheet, seats, mine });
    }
    Ok(Json(together_view(&parts, &together(&parts))))
}
