//! The caller: name and sessions.

use crate::caller::Caller;
use crate::error::ApiError;
use crate::guard::permit;
use crate::hub::HubNotice;
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::views::{Me, SessionView};
use crate::{App, ErrorBody, names};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

/// What a person can change about themself.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditMe {
    /// 2 to 30 characters.
    name: Option<String>,
}

/// Who is calling.
#[utoipa::path(get, path = "/me", tag = "people", responses(
    (status = 200, body = Me), (status = "default", body = ErrorBody)))]
pub async fn get(caller: Caller) -> Result<Json<Me>, ApiError> {
    permit(Some(&caller), Action::OwnAccount)?;
    Ok(Json(Me::from(&caller)))
}

/// Changes the caller's name; seats that they have keep theirs.
#[utoipa::path(patch, path = "/me", tag = "people", request_body = EditMe, responses(
    (status = 200, body = Me), (status = "default", body = ErrorBody)))]
pub async fn edit(
    State(app): State<App>,
    mut caller: Caller,
    Body(body): Body<EditMe>,
) -> Result<Json<Me>, ApiError> {
    permit(Some(&caller), Action::OwnAccount)?;
    if let Some(name) = body.name {
        caller.name = names::person("name", &name)?;
        app.store.rename_user(&caller.user, &caller.name, app.now_us()).await?;
    }
    Ok(Json(Me::from(&caller)))
}

/// Where the caller is signed in.
#[utoipa::path(get, path = "/me/sessions", tag = "people", responses(
    (status = 200, body = [SessionView]), (status = "default", body = ErrorBody)))]
pub async fn sessions(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Vec<SessionView>>, ApiError> {
    permit(Some(&caller), Action::OwnAccount)?;
    let sessions = app.store.sessions(&caller.user, app.now_us()).await?;
    let views = sessions.iter().map(|session| SessionView::new(session, &caller.session));
    Ok(Json(views.collect()))
}

/// Signs one of the caller's devices out; its sockets close.
#[utoipa::path(delete, path = "/me/sessions/{id}", tag = "people",
    params(("id" = String, Path)), responses(
    (status = 204, description = "Signed out there"), (status = "default", body = ErrorBody)))]
pub async fn end_session(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
) -> Result<StatusCode, ApiError> {
    permit(Some(&caller), Action::OwnAccount)?;
    if !app.store.revoke_session(&id, &caller.user, app.now_us()).await? {
        return Err(ApiError::not_found("session"));
    }
    app.hub.tell(HubNotice::SessionEnded { session: id });
    Ok(StatusCode::NO_CONTENT)
}
