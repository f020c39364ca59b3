//! Mail that was or will be sent, for whoever runs the installation.

use crate::caller::Caller;
use crate::error::ApiError;
use crate::guard::permit;
use crate::permissions::Action;
use crate::views::OutboxMail;
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;

/// Messages that the page shows.
const NEWEST_MOST: i64 = 200;

/// The newest messages, sent or not.
#[utoipa::path(get, path = "/outbox", tag = "operator", responses(
    (status = 200, body = [OutboxMail]), (status = "default", body = ErrorBody)))]
pub async fn list(
    State(app): State<App>,
    caller: Option<Caller>,
) -> Result<Json<Vec<OutboxMail>>, ApiError> {
    permit(caller.as_ref(), Action::Operate)?;
    let mail = app.store.newest_mail(NEWEST_MOST).await?;
    Ok(Json(mail.into_iter().map(Into::into).collect()))
}
