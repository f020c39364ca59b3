//! WebSockets: the handshake, the upgrade of a session that polled, and one task for each.

use crate::frame::{self, Broken, Decoder, Got};
use crate::http::Wrong;
use crate::message::Message;
use crate::packet::{self, Engine};
use crate::server::{Handler, Server};
use crate::session::{Reason, Session};
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hyper::upgrade::OnUpgrade;
use hyper_util::rt::TokioIo;
use hyper_util::server::conn::auto::upgrade::downcast;
use sha1::{Digest, Sha1};
use std::io::ErrorKind;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::Interest;
use tokio::net::TcpStream;

/// RFC 6455, section 1.3.
const MAGIC: &[u8] = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
/// How long the change from polling may take.
const UPGRADE_WITHIN: Duration = Duration::from_secs(10);
/// So much is read at once, on the stack of whoever reads.
const READ_BYTES: usize = 4096;
/// One client is read so often before another has its turn.
const READS_IN_A_ROW: usize = 16;

/// Answers a request for a WebSocket; what follows happens in a task of its own.
pub(crate) fn accept<H: Handler>(
    server: &Server<H>,
    session: Option<Arc<Session<H::Owner>>>,
    request: Request,
) -> Result<Response, Wrong> {
    if session.as_ref().is_some_and(|session| !session.polls()) {
        return Err(Wrong::Request);
    }
    let (mut parts, _) = request.into_parts();
    let key = key(&parts.headers).ok_or(Wrong::Request)?;
    let coming = parts.extensions.remove::<OnUpgrade>().ok_or(Wrong::Request)?;
    let response = Response::builder()
        .status(StatusCode::SWITCHING_PROTOCOLS)
        .header(header::CONNECTION, "Upgrade")
        .header(header::UPGRADE, "websocket")
        .header(header::SEC_WEBSOCKET_ACCEPT, key)
        .body(Body::empty())
        .map_err(|_| Wrong::Request)?;
    let server = server.clone();
    tokio::spawn(async move {
        let Some(wire) = wire(coming, server.0.config.message_bytes_max).await else { return };
        match session {
            Some(session) => upgrade(&server, &session, wire).await,
            None => {
                // Without random bytes there is no session to serve.
                if let Ok(session) = server.open(parts, Some(wire.socket.clone())) {
                    run(&server, &session, wire).await;
                }
            }
        }
    });
    Ok(response)
}

/// The answer to a key, when the request is one for a WebSocket.
fn key(headers: &HeaderMap) -> Option<String> {
    let says = |name: HeaderName, word: &str| {
        let values = headers.get_all(name).into_iter().filter_map(|value| value.to_str().ok());
        values.flat_map(|value| value.split(',')).any(|one| one.trim().eq_ignore_ascii_case(word))
    };
    let asked = says(header::UPGRADE, "websocket")
        && says(header::CONNECTION, "upgrade")
        && says(header::SEC_WEBSOCKET_VERSION, "13");
    let key = headers.get(header::SEC_WEBSOCKET_KEY).filter(|_| asked)?;
    let digest = Sha1::new().chain_update(key.as_bytes()).chain_update(MAGIC).finalize();
    Some(STANDARD.encode(digest))
}

/// A socket, and what was read from it.
struct Wire {
    socket: Arc<TcpStream>,
    decoder: Decoder,
}

/// The bare socket under a connection that has become a WebSocket: what is written to many has to
/// go to each without a task between.
async fn wire(coming: OnUpgrade, max: usize) -> Option<Wire> {
    let upgraded = coming.await.ok()?;
    let Ok(parts) = downcast::<TokioIo<TcpStream>>(upgraded) else {
        tracing::error!("WebSockets are served on plain TCP only; put TLS in front of it");
        return None;
    };
    let mut decoder = Decoder::new(max);
    decoder.push(&parts.read_buf);
    Some(Wire { socket: Arc::new(parts.io.into_inner()), decoder })
}

/// Serves a session until it ends.
async fn run<H: Handler>(server: &Server<H>, session: &Arc<Session<H::Owner>>, mut wire: Wire) {
    let reason = match carry(server, session, &mut wire).await {
        Ok(reason) => reason,
        Err(broken) => {
            tracing::debug!(%broken, "a message was not understood");
            wire.socket.try_write(&frame::close(broken.code)).ok();
            Reason::Nonsense
        }
    };
    server.end(session, reason, None);
}

async fn carry<H: Handler>(
    server: &Server<H>,
    session: &Arc<Session<H::Owner>>,
    wire: &mut Wire,
) -> Result<Reason, Broken> {
    let mut open = true;
    loop {
        while let Some(got) = wire.decoder.message()? {
            match got {
                Got::Text(text) => server.heard(session, &text)?,
                Got::Ping(same) => {
                    server.send_to(session, &Message::control(frame::pong(&same)));
                }
                Got::Pong => {}
                Got::Close => return Ok(Reason::Line),
            }
            // Who has said goodbye is not heard any more.
            if let Some(reason) = session.closed() {
                return Ok(reason);
            }
        }
        if let Err(reason) = session.flush() {
            return Ok(reason);
        }
        if let Some(reason) = session.closed() {
            return Ok(reason);
        }
        if !open {
            return Ok(Reason::Line);
        }
        let behind = session.is_behind();
        let interest =
            if behind { Interest::READABLE | Interest::WRITABLE } else { Interest::READABLE };
        tokio::select! {
            ready = wire.socket.ready(interest) => {
                open = ready.is_ok_and(|ready| !ready.is_readable() || read(wire));
            }
            () = session.wake.notified() => {}
        }
    }
}

/// Reads what is there; false when the other side has closed.
fn read(wire: &mut Wire) -> bool {
    let mut buffer = [0; READ_BYTES];
    for _ in 0..READS_IN_A_ROW {
        match wire.socket.try_read(&mut buffer) {
            Ok(0) => return false,
            Ok(some) => wire.decoder.push(buffer.get(..some).unwrap_or_default()),
            Err(error) if error.kind() == ErrorKind::WouldBlock => return true,
            Err(_) => return false,
        }
    }
    true
}

/// Moves a session from polling to this socket, as soon as the client says so.
async fn upgrade<H: Handler>(server: &Server<H>, session: &Arc<Session<H::Owner>>, mut wire: Wire) {
    let agreed = tokio::time::timeout(UPGRADE_WITHIN, agree(session, &mut wire)).await;
    if matches!(agreed, Ok(Some(()))) && session.switch(wire.socket.clone()) {
        return run(server, session, wire).await;
    }
    // It polls on, as if this had not been tried.
    session.try_socket(false);
}

async fn agree<T>(session: &Session<T>, wire: &mut Wire) -> Option<()> {
    loop {
        while let Some(got) = wire.decoder.message().ok()? {
            let Got::Text(text) = got else { continue };
            match packet::engine(&text).ok()? {
                Engine::Probe => {
                    let answer = Message::packet("3probe");
                    wire.socket.writable().await.ok()?;
                    wire.socket.try_write(answer.frame()).ok()?;
                    session.try_socket(true);
                }
                Engine::Upgrade => return Some(()),
                _ => return None,
            }
        }
        wire.socket.readable().await.ok()?;
        read(wire).then_some(())?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn the_key_of_the_standard_gets_the_answer_of_the_standard() {
        let mut headers = HeaderMap::new();
        let mut put =
            |name: HeaderName, value| headers.insert(name, HeaderValue::from_static(value));
        put(header::UPGRADE, "WebSocket");
        put(header::CONNECTION, "keep-alive, Upgrade");
        put(header::SEC_WEBSOCKET_VERSION, "13");
        put(header::SEC_WEBSOCKET_KEY, "dGhlIHNhbXBsZSBub25jZQ==");
        assert_eq!(key(&headers).as_deref(), Some("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
        headers.remove(header::CONNECTION);
        assert_eq!(key(&headers), None);
    }
}
