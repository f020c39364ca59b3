//! Setting back, deleting, and taking both back.

use super::competitions::see;
use crate::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::guard::{enter, enter_live};
use crate::hub::{GoneWhy, HubNotice};
use crate::overview::{self, auction_id};
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::views::CompetitionView;
use crate::{App, ErrorBody, secrets};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use gavel_store::{ChangeOutcome, Competition, CompetitionState, Reset};
use serde::Deserialize;
use utoipa::ToSchema;

/// What was put aside can come back for 30 days, in microseconds.
const UNDO_US: i64 = 30 * 24 * 3600 * 1_000_000;

/// The competition's name, typed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    /// Needed once the auction has begun.
    name: Option<String>,
}

/// Puts the auction aside and begins anew: same people, pool and rules, another draw.
#[utoipa::path(post, path = "/competitions/{id}/reset", tag = "competitions",
    params(("id" = String, Path)), request_body = Typed, responses(
    (status = 200, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn reset(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<Typed>,
) -> Result<Json<CompetitionView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::Reset).await?;
    if !has_begun(&here.competition) {
        let message = "The auction has not begun, so there is nothing to set back.";
        return Err(ApiError::new(ErrorCode::WrongState, message));
    }
    typed(&here.competition, &body)?;
    let now = app.clock.now();
    let new = auction_id(&secrets::id())?;
    let reset = Reset {
        competition_id: id.clone(),
        old_auction: here.competition.auction_id,
        auction: gavel_house::opening(&new, &id, now)?,
        now: now.0,
        purge_at: now.0 + UNDO_US,
    };
    moved_on(app.store.reset_competition(&reset).await?)?;
    gone(&app, &id, &reset.old_auction, GoneWhy::Reset, Some(new.to_string())).await?;
    see(&app, &caller, &id).await
}

/// Takes the last reset back, as long as the new auction has not begun.
#[utoipa::path(post, path = "/competitions/{id}/reset/undo", tag = "competitions",
    params(("id" = String, Path)), responses(
    (status = 200, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn undo(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
) -> Result<Json<CompetitionView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::Reset).await?;
    let new = here.competition.auction_id;
    match app.store.undo_reset(&id, app.now_us()).await? {
        ChangeOutcome::Done => {}
        ChangeOutcome::WrongState => {
            let message = "There is no reset that can be taken back: a reset can until the new \
                           auction begins, for 30 days.";
            return Err(ApiError::new(ErrorCode::WrongState, message));
        }
    }
    let back = app.store.competition(&id).await?.map(|competition| competition.auction_id);
    if let Some(back) = &back {
        // Whoever looked at it meanwhile has it in memory as one that takes nothing any more.
        app.house.unload(&auction_id(back)?).await;
    }
    gone(&app, &id, &new, GoneWhy::Reset, back).await?;
    see(&app, &caller, &id).await
}

/// Deletes a competition. It can be brought back for 30 days.
#[utoipa::path(delete, path = "/competitions/{id}", tag = "competitions",
    params(("id" = String, Path)), request_body = Typed, responses(
    (status = 204, description = "Deleted"), (status = "default", body = ErrorBody)))]
pub async fn delete(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<Typed>,
) -> Result<StatusCode, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::Delete).await?;
    if has_begun(&here.competition) {
        typed(&here.competition, &body)?;
    }
    let now = app.now_us();
    moved_on(app.store.delete_competition(&id, now, now + UNDO_US).await?)?;
    gone(&app, &id, &here.competition.auction_id, GoneWhy::Deleted, None).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Brings a deleted competition back.
#[utoipa::path(post, path = "/competitions/{id}/restore", tag = "competitions",
    params(("id" = String, Path)), responses(
    (status = 200, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn restore(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
) -> Result<Json<CompetitionView>, ApiError> {
    let here = enter(&app, Some(&caller), &id, Action::Delete).await?;
    if here.competition.deleted_at.is_none() {
        return Ok(Json(overview::view(&app, &caller, here).await?));
    }
    moved_on(app.store.restore_competition(&id, app.now_us()).await?)?;
    // The room closed when its auction was put aside; it must read the log anew.
    app.house.unload(&auction_id(&here.competition.auction_id)?).await;
    see(&app, &caller, &id).await
}

fn has_begun(competition: &Competition) -> bool {
    !matches!(competition.state, CompetitionState::Draft | CompetitionState::Open)
}

fn typed(competition: &Competition, body: &Typed) -> Result<(), ApiError> {
    let name = body.name.as_deref().unwrap_or_default().trim();
    if name == competition.name {
        return Ok(());
    }
    Err(ApiError::bad("name", format!("Type its name to go on: {}", competition.name)))
}

fn moved_on(outcome: ChangeOutcome) -> Result<(), ApiError> {
    match outcome {
        ChangeOutcome::Done => Ok(()),
        ChangeOutcome::WrongState => {
            let message = "That was done already, or things have moved on. Load the page again.";
            Err(ApiError::new(ErrorCode::AlreadyDone, message))
        }
    }
}

/// An auction that was put aside: its room closes and everybody in it is told.
async fn gone(
    app: &App,
    competition: &str,
    auction: &str,
    why: GoneWhy,
    next: Option<String>,
) -> Result<(), ApiError> {
    app.house.unload(&auction_id(auction)?).await;
    app.hub.tell(HubNotice::Gone {
        competition: competition.to_owned(),
        auction: auction.to_owned(),
        why,
        next,
        seat: None,
    });
    Ok(())
}
