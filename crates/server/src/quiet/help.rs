//! Calls for the host, and reports of problems.

use crate::caller::{Caller, Device};
use crate::error::ApiError;
use crate::guard::{enter_live, permit};
use crate::hub::HubNotice;
use crate::overview::Scene;
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::views::{HelpContext, HelpView, PresenceView, Reported};
use crate::{App, ErrorBody, names, secrets};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use gavel_store::{HelpRequest, Report};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;
use utoipa::ToSchema;

/// The most characters of a call.
const TEXT_CHARS_MAX: usize = 500;
/// The most characters of a report.
const WHAT_CHARS_MAX: usize = 2_000;
/// The most recent events in a report.
const RECENT_MOST: usize = 300;
/// What looks like a secret and is taken out of reports.
const SECRET_KEYS: [&str; 8] =
    ["token", "code", "email", "password", "cookie", "authorization", "link", "watch"];

/// What a call is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum HelpKind {
    /// A bid that was not meant.
    WrongBid,
    /// Bidding does not work.
    CannotBid,
    /// Something else.
    Other,
}

impl HelpKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::WrongBid => "wrong_bid",
            Self::CannotBid => "cannot_bid",
            Self::Other => "other",
        }
    }
}

/// A call for the host.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskHelp {
    kind: HelpKind,
    /// Up to 500 characters; may be empty or absent.
    text: Option<String>,
    /// One of the caller's seats; the first when absent.
    seat: Option<i64>,
}

/// A problem.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportProblem {
    /// What happened, 1 to 2,000 characters.
    what: String,
    /// What the page did lately; secrets are taken out.
    recent: Option<Vec<Value>>,
    /// Where.
    page: Option<String>,
}

/// Asks the hosts for help.
#[utoipa::path(post, path = "/competitions/{id}/help", tag = "help",
    params(("id" = String, Path)), request_body = AskHelp, responses(
    (status = 201, body = HelpView), (status = "default", body = ErrorBody)))]
pub async fn ask(
    State(app): State<App>,
    caller: Caller,
    device: Device,
    At(id): At<String>,
    Body(body): Body<AskHelp>,
) -> Result<(StatusCode, Json<HelpView>), ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::AskHelp).await?;
    app.throttle.call(&device.origin(Some(&caller)))?;
    let text = names::lines("text", body.text.as_deref().unwrap_or(""), (0, TEXT_CHARS_MAX))?;
    let seat = match body.seat {
        Some(seat) => Some(here.my_seat(seat)?),
        None => here.mine.first(),
    };
    let seat = seat.map(|seat| seat.seat);
    let scene = Scene::load(&app, here.competition, here.stored).await?;
    let request = HelpRequest {
        id: secrets::id(),
        competition_id: id.clone(),
        seat: seat.unwrap_or(0),
        kind: body.kind.as_str().to_owned(),
        text,
        context: context(&scene, seat)?,
        created_at: app.now_us(),
        done_at: None,
    };
    app.store.put_help_request(&request).await?;
    let view = HelpView::new(&request, &scene.seats);
    app.hub.tell(HubNotice::Help { competition: id, request: Arc::new(view.clone()) });
    Ok((StatusCode::CREATED, Json(view)))
}

/// What the server knows about the asker at this moment, as it is kept.
fn context(scene: &Scene, seat: Option<i64>) -> Result<String, ApiError> {
    let asker = scene.seats.iter().find(|known| Some(known.seat) == seat);
    let presence = asker.map(|asker| match scene.presence_of(asker) {
        PresenceView::Here => "here".to_owned(),
        PresenceView::Away => "away".to_owned(),
        PresenceView::Left => "left".to_owned(),
    });
    let lot = scene.auction.state.open_lot().map(|lot| lot.lot.0);
    let context = HelpContext { lot, connection: presence };
    serde_json::to_string(&context).map_err(|error| ApiError::internal(&error))
}

/// A host is done with a call.
#[utoipa::path(post, path = "/competitions/{id}/help/{call}/done", tag = "help",
    params(("id" = String, Path), ("call" = String, Path)), responses(
    (status = 204, description = "Done"), (status = "default", body = ErrorBody)))]
pub async fn done(
    State(app): State<App>,
    caller: Caller,
    At((id, call)): At<(String, String)>,
) -> Result<StatusCode, ApiError> {
    enter_live(&app, Some(&caller), &id, Action::AnswerHelp).await?;
    if !app.store.finish_help_request(&call, &id, app.now_us()).await? {
        return Err(ApiError::not_found("open call for help"));
    }
    app.hub.changed(&id);
    Ok(StatusCode::NO_CONTENT)
}

/// Reports a problem; the answer is what to quote.
#[utoipa::path(post, path = "/reports", tag = "help", request_body = ReportProblem, responses(
    (status = 201, body = Reported), (status = "default", body = ErrorBody)))]
pub async fn report(
    State(app): State<App>,
    caller: Option<Caller>,
    device: Device,
    Body(body): Body<ReportProblem>,
) -> Result<(StatusCode, Json<Reported>), ApiError> {
    permit(caller.as_ref(), Action::Report)?;
    app.throttle.call(&device.origin(caller.as_ref()))?;
    let what = names::lines("what", &body.what, (1, WHAT_CHARS_MAX))?;
    let page: String = body.page.unwrap_or_default().chars().take(300).collect();
    // A page's address can hold a token behind its last mark or slash.
    let page = page.split(['?', '#']).next().unwrap_or_default().to_owned();
    let page = if page.contains("/watch/") { "/watch/…".to_owned() } else { page };
    let recent: Vec<Value> =
        body.recent.unwrap_or_default().into_iter().rev().take(RECENT_MOST).rev().collect();
    let recent: Vec<Value> = recent.into_iter().map(without_secrets).collect();
    let kept = serde_json::json!({
        "what": what, "page": page, "agent": device.agent, "recent": recent,
    });
    let report = Report {
        reference: secrets::reference(),
        user_id: caller.map(|caller| caller.user),
        body: kept.to_string(),
        created_at: app.now_us(),
    };
    app.store.put_report(&report).await?;
    Ok((StatusCode::CREATED, Json(Reported { reference: report.reference })))
}

fn without_secrets(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let cleaned = fields.into_iter().map(|(key, value)| {
                let is_secret = SECRET_KEYS.iter().any(|word| key.to_lowercase().contains(word));
                let value = if is_secret && value.is_string() {
                    Value::String("…".to_owned())
                } else {
                    without_secrets(value)
                };
                (key, value)
            });
            Value::Object(cleaned.collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(without_secrets).collect()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_hold_no_secret() {
        let value = serde_json::json!({"a": [{"token": "t", "n": 1}], "Email": "x@y.z"});
        let cleaned = without_secrets(value);
        assert_eq!(cleaned, serde_json::json!({"a": [{"token": "…", "n": 1}], "Email": "…"}));
    }
}
