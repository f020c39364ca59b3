//! The requests of Engine.IO: a handshake, a poll, packets by POST, or a WebSocket.

use crate::frame::Broken;
use crate::server::{Handler, Server};
use crate::session::{BETWEEN, ClientId, Polled, Reason, Session};
use crate::websocket;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use std::sync::Arc;

/// Where the official clients ask.
pub const PATH: &str = "/socket.io/";
/// The version of Engine.IO.
const VERSION: &str = "4";

/// Why a request is refused; numbers and words are those of the official server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrong {
    Transport,
    Session,
    Method,
    Request,
    Version,
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        let (code, message) = match self {
            Self::Transport => (0, "Transport unknown"),
            Self::Session => (1, "Session ID unknown"),
            Self::Method => (2, "Bad handshake method"),
            Self::Request => (3, "Bad request"),
            Self::Version => (5, "Unsupported protocol version"),
        };
        let body = serde_json::json!({ "code": code, "message": message }).to_string();
        let mut response = (StatusCode::BAD_REQUEST, body).into_response();
        let json = HeaderValue::from_static("application/json");
        response.headers_mut().insert(header::CONTENT_TYPE, json);
        response
    }
}

/// What the address says.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked<'a> {
    version: Option<&'a str>,
    transport: Option<&'a str>,
    sid: Option<&'a str>,
}

impl<'a> Asked<'a> {
    fn read(query: Option<&'a str>) -> Self {
        let mut asked = Self::default();
        for pair in query.unwrap_or_default().split('&') {
            match pair.split_once('=') {
                Some(("EIO", value)) => asked.version = Some(value),
                Some(("transport", value)) => asked.transport = Some(value),
                Some(("sid", value)) => asked.sid = Some(value),
                _ => {}
            }
        }
        asked
    }
}

impl<H: Handler> Server<H> {
    /// The routes of this server.
    pub fn router(&self) -> Router {
        Router::new().route(PATH, any(serve::<H>)).with_state(self.clone())
    }
}

async fn serve<H: Handler>(State(server): State<Server<H>>, request: Request) -> Response {
    match answer(&server, request).await {
        Ok(response) => response,
        Err(wrong) => wrong.into_response(),
    }
}

async fn answer<H: Handler>(server: &Server<H>, request: Request) -> Result<Response, Wrong> {
    let query = request.uri().query().map(str::to_owned);
    let asked = Asked::read(query.as_deref());
    if asked.version != Some(VERSION) {
        return Err(Wrong::Version);
    }
    let session = match asked.sid {
        None => None,
        Some(sid) => {
            let id = ClientId::parse(sid).ok_or(Wrong::Session)?;
            Some(server.session(id).ok_or(Wrong::Session)?)
        }
    };
    match (asked.transport, session, request.method()) {
        (Some("websocket"), session, &Method::GET) => websocket::accept(server, session, request),
        (Some("websocket"), ..) => Err(Wrong::Method),
        (Some("polling"), None, &Method::GET) => hello(server, request),
        (Some("polling"), None, _) => Err(Wrong::Method),
        (Some("polling"), Some(session), &Method::GET) => poll(server, &session).await,
        (Some("polling"), Some(session), &Method::POST) => post(server, &session, request).await,
        (Some("polling"), Some(_), _) => Err(Wrong::Request),
        _ => Err(Wrong::Transport),
    }
}

fn hello<H: Handler>(server: &Server<H>, request: Request) -> Result<Response, Wrong> {
    let (request, _) = request.into_parts();
    let session = server.open(request, None).map_err(|_| Wrong::Request)?;
    match session.poll(false) {
        Polled::Packets(body) => Ok(packets(body)),
        _ => Err(Wrong::Request),
    }
}

/// Waits until there is something to tell. A request that is given up leaves room for the next.
async fn poll<H: Handler>(
    server: &Server<H>,
    session: &Arc<Session<H::Owner>>,
) -> Result<Response, Wrong> {
    let mut waits: Option<Waits<'_, H::Owner>> = None;
    loop {
        match session.poll(waits.is_some()) {
            Polled::Packets(body) => return Ok(packets(body)),
            Polled::Nothing => {
                waits.get_or_insert_with(|| Waits(session));
                session.wake.notified().await;
            }
            Polled::Elsewhere => return Err(Wrong::Request),
            Polled::Twice => {
                server.end(session, Reason::Nonsense, None);
                return Err(Wrong::Request);
            }
        }
    }
}

/// A request that waits for packets.
struct Waits<'a, T>(&'a Session<T>);

impl<T> Drop for Waits<'_, T> {
    fn drop(&mut self) {
        self.0.poll_given_up();
    }
}

fn packets(body: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=UTF-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, body).into_response()
}

async fn post<H: Handler>(
    server: &Server<H>,
    session: &Arc<Session<H::Owner>>,
    request: Request,
) -> Result<Response, Wrong> {
    if !session.polls() {
        return Err(Wrong::Request);
    }
    match read(server, session, request.into_body()).await {
        Ok(()) => Ok(packets(b"ok".to_vec())),
        Err(broken) => {
            tracing::debug!(%broken, "a poll was not understood");
            server.end(session, Reason::Nonsense, None);
            Err(Wrong::Request)
        }
    }
}

async fn read<H: Handler>(
    server: &Server<H>,
    session: &Arc<Session<H::Owner>>,
    body: Body,
) -> Result<(), Broken> {
    let body = to_bytes(body, server.0.config.message_bytes_max).await;
    let body = body.map_err(|_| Broken { code: 1009, why: "a poll was too big or broke off" })?;
    for packet in body.split(|byte| *byte == BETWEEN) {
        let packet = std::str::from_utf8(packet);
        let packet = packet.map_err(|_| Broken { code: 1007, why: "a text was not UTF-8" })?;
        server.heard(session, packet)?;
        if session.closed().is_some() {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_address_says() {
        let asked = Asked::read(Some("EIO=4&transport=polling&t=abc&sid=s"));
        let expected = Asked { version: Some("4"), transport: Some("polling"), sid: Some("s") };
        assert_eq!(asked, expected);
        assert_eq!(Asked::read(None), Asked::default());
    }
}
