//! The end of a season, and taking it back. Who did it and when stands in the history of imports.

use super::read::seen;
use crate::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::guard::{Here, enter_live};
use crate::permissions::Action;
use crate::request::At;
use crate::season::write::{self, Draft, STEP, Summary};
use crate::views::season::{self, SeasonView};
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use gavel_store::CompetitionState::{self, Finished, Season};
use gavel_store::{ChangeOutcome, ImportSource};

/// Says that the season is over: the table is final, and nothing is corrected any more.
#[utoipa::path(post, path = "/competitions/{id}/season/finish", tag = "season",
    params(("id" = String, Path)), responses(
    (status = 200, body = SeasonView), (status = "default", body = ErrorBody)))]
pub async fn finish(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
) -> Result<Json<SeasonView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    step(&app, &caller, here, (Season, Finished), "Season finished").await?;
    let (competition, sheet) = seen(&app, Some(&caller), &id).await?;
    Ok(Json(season::season(&sheet, competition.state)))
}

/// Opens a finished season again, for a correction.
#[utoipa::path(post, path = "/competitions/{id}/season/reopen", tag = "season",
    params(("id" = String, Path)), responses(
    (status = 200, body = SeasonView), (status = "default", body = ErrorBody)))]
pub async fn reopen(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
) -> Result<Json<SeasonView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    step(&app, &caller, here, (Finished, Season), "Season opened again").await?;
    let (competition, sheet) = seen(&app, Some(&caller), &id).await?;
    Ok(Json(season::season(&sheet, competition.state)))
}

/// The note is written before the step and counts after it: a step without its note there is not.
async fn step(
    app: &App,
    caller: &Caller,
    here: Here,
    (from, to): (CompetitionState, CompetitionState),
    name: &str,
) -> Result<(), ApiError> {
    let competition = here.competition;
    if competition.state != from {
        return Err(not_now(competition.state));
    }
    let book = write::book_of(app, &competition.id).await?;
    let note = Draft {
        source: ImportSource::Hand,
        format: STEP.to_owned(),
        name: name.to_owned(),
        by: Some(caller.user.clone()),
        summary: Summary::default(),
        says: vec![],
    };
    let no = write::stage(app, &book.id, note).await?;
    let of = (competition.id.as_str(), competition.auction_id.as_str());
    let moved = app.store.change_competition_state(of, from, to, app.now_us()).await?;
    if moved == ChangeOutcome::WrongState {
        app.store.drop_staged_import(&book.id, no).await?;
        return Err(not_now(to));
    }
    write::flipped(app.store.apply_import((&book.id, no), None, app.now_us()).await?)?;
    write::tell(app, &book).await
}

fn not_now(state: CompetitionState) -> ApiError {
    let message = match state {
        Finished => "This season is finished already.",
        Season => "This season is open already.",
        _ => "The auction is not over yet. A season can be finished after it.",
    };
    ApiError::new(ErrorCode::WrongState, message)
}
