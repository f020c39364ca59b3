//! Signing in by e-mail: a code and a link in one message, either of which works once.

use crate::caller::{Caller, Device, begin_session, no_cookie};
use crate::error::{ApiError, ErrorCode};
use crate::guard::permit;
use crate::hub::HubNotice;
use crate::permissions::Action;
use crate::request::Body;
use crate::views::Me;
use crate::{App, ErrorBody, mail, names, secrets};
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse};
use gavel_store::{CodeOutcome, NewCode, User};
use serde::Deserialize;
use utoipa::ToSchema;

/// A code and its link work for 15 minutes, in microseconds.
const CODE_US: i64 = 15 * 60 * 1_000_000;
/// Codes that one address gets in 15 minutes.
const CODES_MOST: i64 = 5;

/// Whom to send a code to.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// An e-mail address.
    email: String,
}

/// What the message held: the address and its code, or the link's token.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Confirm {
    /// The address that the code was sent to.
    email: Option<String>,
    /// Six digits.
    code: Option<String>,
    /// The link's token.
    token: Option<String>,
}

/// Sends a code and a link to an address. The answer is the same for every address.
#[utoipa::path(post, path = "/sign-in", tag = "people", request_body = SignIn, responses(
    (status = 202, description = "On its way, if it is an address"),
    (status = "default", body = ErrorBody)))]
pub async fn ask(
    State(app): State<App>,
    caller: Option<Caller>,
    Body(body): Body<SignIn>,
) -> Result<(StatusCode, Json<serde_json::Value>), ApiError> {
    permit(caller.as_ref(), Action::Enter)?;
    let email = names::email("email", &body.email)?;
    send_code(&app, email).await?;
    Ok((StatusCode::ACCEPTED, Json(serde_json::json!({}))))
}

async fn send_code(app: &App, email: String) -> Result<(), ApiError> {
    let now = app.now_us();
    let (digits, token) = (secrets::digits()?, secrets::token()?);
    let code = NewCode {
        id: secrets::id(),
        code_hash: app.pepper.hash_code(&email, &digits),
        link_hash: secrets::hash(&token),
        created_at: now,
        expires_at: now + CODE_US,
        email: email.clone(),
    };
    if !app.store.put_code(&code, now - CODE_US, CODES_MOST).await? {
        tracing::info!("an address asked for too many codes; none was sent");
        return Ok(());
    }
    let link = app.config.link(&format!("/sign-in?token={token}"));
    if !app.mailer.sends() {
        tracing::info!(to = email, code = digits, link, "sign in with this code or link");
    }
    mail::post(app, &email, mail::sign_in(&digits, &link)?).await
}

/// Signs in with the code or the link. Sets the session's cookie.
#[utoipa::path(post, path = "/sign-in/confirm", tag = "people", request_body = Confirm, responses(
    (status = 200, body = Me), (status = "default", body = ErrorBody)))]
pub async fn confirm(
    State(app): State<App>,
    caller: Option<Caller>,
    device: Device,
    Body(body): Body<Confirm>,
) -> Result<impl IntoResponse, ApiError> {
    permit(caller.as_ref(), Action::Enter)?;
    let email = proved(&app, body).await?;
    let user = person(&app, caller.as_ref(), &email).await?;
    let cookie = begin_session(&app, &user.id, &device).await?;
    let me = Me {
        id: user.id,
        name: user.name,
        email: Some(email),
        operator: user.operator,
        guest: false,
    };
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), Json(me)))
}

/// The address that a code or a link proves.
async fn proved(app: &App, body: Confirm) -> Result<String, ApiError> {
    let now = app.now_us();
    match body {
        Confirm { token: Some(token), email: None, code: None } => {
            let found = app.store.use_link(&secrets::hash(&token), now).await?;
            found.ok_or_else(|| {
                let message = "This link was used already or is too old. Ask for a new one.";
                ApiError::new(ErrorCode::Expired, message)
            })
        }
        Confirm { email: Some(email), code: Some(code), token: None } => {
            let email = names::email("email", &email)?;
            app.throttle.guess(&email)?;
            let digits: String = code.chars().filter(char::is_ascii_digit).take(12).collect();
            let hash = app.pepper.hash_code(&email, &digits);
            match app.store.try_code(&email, &hash, now).await? {
                CodeOutcome::Used => Ok(email),
                // The same words for a wrong code, an old one, and an address that has none.
                CodeOutcome::Wrong { .. } | CodeOutcome::None => {
                    let message = "This code does not work. Check its six digits. After 15 \
                                   minutes or five wrong tries only a new one works.";
                    Err(ApiError::bad("code", message))
                }
            }
        }
        Confirm { .. } => {
            let message = "Send email and code, or token alone.";
            Err(ApiError::new(ErrorCode::BadRequest, message))
        }
    }
}

/// The person with that address. A guest who proves a new address keeps what they have.
async fn person(app: &App, caller: Option<&Caller>, email: &str) -> Result<User, ApiError> {
    let now = app.now_us();
    if let Some(known) = app.store.user_by_email(email).await? {
        return Ok(known);
    }
    if let Some(guest) = caller.filter(|caller| caller.is_guest())
        && app.store.set_user_email(&guest.user, email, now).await?
        && let Some(user) = app.store.user(&guest.user).await?
    {
        return Ok(user);
    }
    let user = User {
        id: secrets::id(),
        email: Some(email.to_owned()),
        // A name is chosen, never made from an address; until then there is none.
        name: String::new(),
        operator: false,
        created_at: now,
    };
    Ok(app.store.find_or_create_user(&user).await?)
}

/// Ends the session of the caller.
#[utoipa::path(post, path = "/sign-out", tag = "people", responses(
    (status = 204, description = "Signed out"), (status = "default", body = ErrorBody)))]
pub async fn out(State(app): State<App>, caller: Caller) -> Result<impl IntoResponse, ApiError> {
    permit(Some(&caller), Action::OwnAccount)?;
    app.store.revoke_session(&caller.session, &caller.user, app.now_us()).await?;
    app.hub.tell(HubNotice::SessionEnded { session: caller.session });
    let cookie = no_cookie(&app)?;
    Ok((StatusCode::NO_CONTENT, AppendHeaders([(header::SET_COOKIE, cookie)])))
}
