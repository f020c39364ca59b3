//! Who is calling. Identity comes from a session and from nothing else: never from a header that a
//! client fills in, never from a body.

use crate::error::ApiError;
use crate::throttle::Origin;
use crate::{App, secrets};
use axum::extract::{ConnectInfo, FromRequestParts, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use gavel_store::{NewSession, Store};
use std::convert::Infallible;
use std::net::SocketAddr;

/// The name of the session's cookie.
pub const COOKIE: &str = "gavel_session";
/// A session ends by itself when it was not used for so long: 60 days in microseconds.
const SESSION_US: i64 = 60 * 24 * 3600 * 1_000_000;
/// A session's use is noted at most so often: 10 minutes in microseconds.
const TOUCH_US: i64 = 600 * 1_000_000;
/// The most characters of a browser's own name that are kept.
const AGENT_CHARS_MAX: usize = 200;

/// A person with a live session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The person.
    pub user: String,
    /// The session.
    pub session: String,
    /// Their name.
    pub name: String,
    /// Their address; none for a guest.
    pub email: Option<String>,
    /// Whether they run the installation.
    pub operator: bool,
}

impl Caller {
    /// Whether they came through a door with a name only.
    #[must_use]
    pub fn is_guest(&self) -> bool {
        self.email.is_none()
    }
}

/// The session's token in a request: a bearer token, else the cookie.
#[must_use]
pub fn token_in(headers: &HeaderMap) -> Option<&str> {
    bearer_in(headers).or_else(|| cookie_in(headers))
}

/// The bearer token of a request.
#[must_use]
pub fn bearer_in(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (kind, token) = value.split_once(' ')?;
    kind.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// The cookie of a request.
#[must_use]
pub fn cookie_in(headers: &HeaderMap) -> Option<&str> {
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let mut pairs = all.flat_map(|value| value.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(name, _)| name.trim() == COOKIE).map(|(_, value)| value.trim())
}

/// Who holds a token.
///
/// # Errors
/// When the database cannot be asked.
pub async fn caller_of(app: &App, token: &str) -> Result<Option<Caller>, ApiError> {
    let now = app.now_us();
    let Some(found) = app.store.caller(&secrets::hash(token), now).await? else { return Ok(None) };
    if now - found.last_seen_at > TOUCH_US {
        app.store.touch_session(&found.session_id, now, now + SESSION_US).await?;
    }
    Ok(Some(Caller {
        user: found.user_id,
        session: found.session_id,
        name: found.name,
        email: found.email,
        operator: found.operator,
    }))
}

impl FromRequestParts<App> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let token = token_in(&parts.headers).ok_or_else(ApiError::not_signed_in)?;
        caller_of(app, token).await?.ok_or_else(ApiError::not_signed_in)
    }
}

impl OptionalFromRequestParts<App> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, ApiError> {
        match token_in(&parts.headers) {
            Some(token) => caller_of(app, token).await,
            None => Ok(None),
        }
    }
}

/// The network address and the browser's own name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// The network address; empty when the transport has none.
    pub address: String,
    /// What the browser calls itself.
    pub agent: String,
}

impl Device {
    /// As the limits see it.
    #[must_use]
    pub fn origin(&self, caller: Option<&Caller>) -> Origin {
        let session = caller.map(|caller| caller.session.clone());
        Origin { session, address: self.address.clone() }
    }
}

impl FromRequestParts<App> for Device {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        let address = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        Ok(Self {
            address: address.map(|info| info.0.ip().to_string()).unwrap_or_default(),
            agent: agent.unwrap_or_default().chars().take(AGENT_CHARS_MAX).collect(),
        })
    }
}

/// Begins a session; its token goes nowhere but into the cookie.
///
/// # Errors
/// When it cannot be kept.
pub async fn begin_session(
    app: &App,
    user: &str,
    device: &Device,
) -> Result<HeaderValue, ApiError> {
    let token = begin_token(app, user, &device.agent).await?;
    cookie(app, &token, SESSION_US / 1_000_000)
}

/// Begins a session for a script and returns its token: for the command line, never for HTTP.
///
/// # Errors
/// When it cannot be kept.
pub async fn begin_token(app: &App, user: &str, agent: &str) -> Result<String, ApiError> {
    keep_session(&app.store, user, agent, app.now_us()).await
}

/// As [`begin_token`], with the database alone.
pub(crate) async fn keep_session(
    store: &Store,
    user: &str,
    agent: &str,
    now: i64,
) -> Result<String, ApiError> {
    let token = secrets::token()?;
    let session = NewSession {
        id: secrets::id(),
        user_id: user.to_owned(),
        token_hash: secrets::hash(&token),
        created_at: now,
        expires_at: now + SESSION_US,
        agent: agent.to_owned(),
        device: device_name(agent).to_owned(),
    };
    store.create_session(&session).await?;
    Ok(token)
}

/// The cookie that ends a session in the browser.
///
/// # Errors
/// Never for our own cookie.
pub fn no_cookie(app: &App) -> Result<HeaderValue, ApiError> {
    cookie(app, "", 0)
}

fn cookie(app: &App, token: &str, age_s: i64) -> Result<HeaderValue, ApiError> {
    let secure = if app.config.is_https() { "; Secure" } else { "" };
    let text = format!("{COOKIE}={token}; Path=/; Max-Age={age_s}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&text).map_err(|error| ApiError::internal(&error))
}

/// What a person would call the device.
fn device_name(agent: &str) -> &'static str {
    let known = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android phone"),
        ("Macintosh", "Mac"),
        ("Windows", "Windows computer"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux computer"),
    ];
    known.iter().find(|(sign, _)| agent.contains(sign)).map_or("Another device", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let pairs = pairs.iter().map(|(name, value)| {
            (header::HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())
        });
        pairs.collect()
    }

    #[test]
    fn tokens_are_found_in_the_two_places_and_nowhere_else() {
        let both = headers(&[("cookie", "a=b; gavel_session=t1"), ("authorization", "Bearer t2")]);
        assert_eq!(token_in(&both), Some("t2"));
        assert_eq!(token_in(&headers(&[("cookie", "a=b;gavel_session=t1 ; c=d")])), Some("t1"));
        assert_eq!(token_in(&headers(&[("x-user-id", "1"), ("cookie", "session=1")])), None);
        assert_eq!(token_in(&headers(&[("authorization", "Basic abc")])), None);
    }

    #[test]
    fn devices_have_a_name_a_person_knows() {
        assert_eq!(device_name("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)"), "iPhone");
        assert_eq!(device_name("curl/8"), "Another device");
    }
}
