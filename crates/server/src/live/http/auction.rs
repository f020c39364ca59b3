//! An auction: everything, what was missed, a command, and what came of it.

use super::Reader;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::live::access::{self, Identity};
use crate::live::command::{CommandBody, Desk};
use crate::live::state;
use crate::live::views::{self, EventView, Receipt, Results, Snapshot};
use crate::permissions::Action;
use crate::request::{Asked, At, Body};
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use gavel_auction::{Event, Seq};
use gavel_house::entry_of;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Events of one answer.
const EVENTS_MAX: i64 = 500;

/// From where to read on.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Page {
    /// The last event that is known; 0 or nothing reads from the beginning.
    pub after: Option<u64>,
}

/// Events, oldest first; at most 500. Read on from the last until it is the head.
#[derive(Debug, Serialize, ToSchema)]
pub struct EventsView {
    /// The events.
    pub events: Vec<EventView>,
    /// The number of the last event there is.
    pub head: u64,
}

/// Everything about an auction, at one event number.
#[utoipa::path(get, path = "/auctions/{id}", tag = "auctions",
    params(("id" = String, Path), ("watch" = Option<String>, Query)), responses(
    (status = 200, body = Snapshot), (status = "default", body = ErrorBody)))]
pub async fn get(
    State(app): State<App>,
    Reader(identity): Reader,
    At(id): At<String>,
) -> Result<Json<Snapshot>, ApiError> {
    let desk = desk(&app, &identity, &id, Action::SeeAuction).await?;
    Ok(Json(state::snapshot(&app, &desk.hub, &desk.access).await?))
}

/// The events after a number.
#[utoipa::path(get, path = "/auctions/{id}/events", tag = "auctions",
    params(("id" = String, Path), Page, ("watch" = Option<String>, Query)), responses(
    (status = 200, body = EventsView), (status = "default", body = ErrorBody)))]
pub async fn events(
    State(app): State<App>,
    Reader(identity): Reader,
    At(id): At<String>,
    Asked(page): Asked<Page>,
) -> Result<Json<EventsView>, ApiError> {
    let entry = access::enter(&app, &identity, &id, Action::SeeAuction).await?;
    let head = app.house.view(&entry.auction).await?.head;
    let after = i64::try_from(page.after.unwrap_or(0)).unwrap_or(i64::MAX);
    let rows = app.store.read_log(entry.auction.as_str(), after, EVENTS_MAX).await?;
    let mut events = Vec::with_capacity(rows.len());
    for row in rows {
        let (seq, event) = read(row)?;
        // What the house has not published yet is nobody's business.
        if seq <= head {
            events.push(views::event(seq, &event));
        }
    }
    Ok(Json(EventsView { events, head: head.0 }))
}

/// A row of the log as an event.
///
/// # Errors
/// `internal` when it cannot be read.
pub fn read(row: gavel_store::LogRow) -> Result<(Seq, Event), ApiError> {
    let entry = entry_of(row).map_err(|error| ApiError::internal(&error))?;
    let event = entry.event().map_err(|error| ApiError::internal(&error))?;
    Ok((entry.seq, event))
}

/// A command. Taken and refused ones are both answered with a receipt, when it is on disk.
#[utoipa::path(post, path = "/auctions/{id}/commands", tag = "auctions",
    params(("id" = String, Path)), request_body = CommandBody, responses(
    (status = 200, body = Receipt), (status = "default", body = ErrorBody)))]
pub async fn submit(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(command): Body<CommandBody>,
) -> Result<Json<Receipt>, ApiError> {
    let at = app.clock.now();
    let identity = Identity { caller: Some(caller), watches: None };
    let desk = desk(&app, &identity, &id, Action::SeeAuction).await?;
    let answer = desk.submit(&app, command, at).await;
    Ok(Json(desk.answer(&app, answer).await))
}

/// What came of an auction, or of what there is of it.
#[utoipa::path(get, path = "/auctions/{id}/results", tag = "auctions",
    params(("id" = String, Path), ("watch" = Option<String>, Query)), responses(
    (status = 200, body = Results), (status = "default", body = ErrorBody)))]
pub async fn results(
    State(app): State<App>,
    Reader(identity): Reader,
    At(id): At<String>,
) -> Result<Json<Results>, ApiError> {
    let desk = desk(&app, &identity, &id, Action::SeeAuction).await?;
    let published = app.house.view(&desk.auction).await?;
    Ok(Json(views::results(&published, &desk.hub.scene(), desk.access.audience())))
}

/// The desk at which a request stands.
///
/// # Errors
/// As [`access::enter`].
pub async fn desk(
    app: &App,
    identity: &Identity,
    auction: &str,
    action: Action,
) -> Result<Desk, ApiError> {
    let entry = access::enter(app, identity, auction, action).await?;
    Desk::of(app, entry).await
}
