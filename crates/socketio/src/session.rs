//! One client: what goes out to it, by whichever transport it has.

use crate::message::Message;
use axum::http::request::Parts;
use std::collections::VecDeque;
use std::io::ErrorKind;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use tokio::net::TcpStream;
use tokio::sync::Notify;

/// Why a connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The client said goodbye.
    Goodbye,
    /// The line broke, or the client closed it without a word.
    Line,
    /// A ping was not answered.
    Silence,
    /// It did not ask to be let in, or was not.
    NotLetIn,
    /// It sent what is not allowed.
    Nonsense,
    /// More waited for it than may.
    TooSlow,
    /// This server ended it.
    Ended,
    /// This server is going away.
    Stopping,
}

impl Reason {
    /// A word for it, for metrics.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Goodbye => "goodbye",
            Self::Line => "line",
            Self::Silence => "silence",
            Self::NotLetIn => "not_let_in",
            Self::Nonsense => "nonsense",
            Self::TooSlow => "too_slow",
            Self::Ended => "ended",
            Self::Stopping => "stopping",
        }
    }

    /// The close code that a WebSocket is told.
    const fn code(self) -> u16 {
        match self {
            Self::Goodbye | Self::Line | Self::Ended => 1000,
            Self::Stopping => 1001,
            Self::Silence | Self::NotLetIn | Self::Nonsense => 1002,
            Self::TooSlow => 1013,
        }
    }
}

/// Names a client for as long as its session lasts; nobody can guess it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClientId(pub(crate) u128);

/// How a session's packets travel.
enum Wire {
    /// By requests that wait.
    Polling {
        /// Whether one waits now.
        asked: bool,
        /// Whether a WebSocket is being tried; then no request is kept waiting.
        trying: bool,
    },
    Socket(Arc<TcpStream>),
    Closed(Reason),
}

struct Out {
    wire: Wire,
    waiting: VecDeque<Message>,
    /// How much of the first of them has been written.
    written: usize,
    /// What waits in all, in bytes.
    bytes: usize,
}

/// One client. `T` is what its owner keeps about it.
pub(crate) struct Session<T> {
    pub id: ClientId,
    /// Set when it was let in.
    pub owner: OnceLock<T>,
    /// The request that it came with, until it is let in.
    request: Mutex<Option<Arc<Parts>>>,
    /// When it came, in milliseconds of the server's own count.
    pub came: u64,
    /// Whether its asking to be let in is being answered, or was with yes.
    pub asked: AtomicBool,
    /// Whether its owner was told that it is gone.
    pub parted: AtomicBool,
    pub rooms: Mutex<Vec<Arc<str>>>,
    pub pulse: Pulse,
    /// Rings for whoever serves its transport: there is something to send, or it is closed.
    pub wake: Notify,
    out: Mutex<Out>,
}

/// When it was last heard, in milliseconds of the server's own count.
#[derive(Debug, Default)]
pub(crate) struct Pulse {
    since: AtomicU64,
    /// A ping is out.
    pinged: AtomicBool,
}

/// What a pulse asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Felt {
    Well,
    Ping,
    Silent,
}

impl Pulse {
    /// An answer came.
    pub fn answered(&self, now_ms: u64) {
        self.since.store(now_ms, Ordering::Relaxed);
        self.pinged.store(false, Ordering::Relaxed);
    }

    /// Looks, and notes a ping that is then to be sent.
    pub fn feel(&self, now_ms: u64, every_ms: u64, timeout_ms: u64) -> Felt {
        let gone = now_ms.saturating_sub(self.since.load(Ordering::Relaxed));
        match self.pinged.load(Ordering::Relaxed) {
            true if gone >= timeout_ms => Felt::Silent,
            false if gone >= every_ms => {
                self.since.store(now_ms, Ordering::Relaxed);
                self.pinged.store(true, Ordering::Relaxed);
                Felt::Ping
            }
            _ => Felt::Well,
        }
    }
}

/// What a request for packets gets.
pub(crate) enum Polled {
    Packets(Vec<u8>),
    /// Nothing yet; ask again when it rings.
    Nothing,
    /// Its packets do not travel by requests any more.
    Elsewhere,
    /// Another request waits already.
    Twice,
}

/// Between packets in the body of a poll.
pub(crate) const BETWEEN: u8 = 0x1e;
/// Engine.IO: nothing to say.
const NOOP: &[u8] = b"6";
/// Engine.IO: closed.
const CLOSE: &[u8] = b"1";

impl<T> Session<T> {
    /// A new client that polls, or has this socket.
    pub fn new(id: ClientId, request: Parts, socket: Option<Arc<TcpStream>>, now_ms: u64) -> Self {
        let wire = socket.map_or(Wire::Polling { asked: false, trying: false }, Wire::Socket);
        Self {
            id,
            owner: OnceLock::new(),
            request: Mutex::new(Some(Arc::new(request))),
            came: now_ms,
            asked: AtomicBool::new(false),
            parted: AtomicBool::new(false),
            rooms: Mutex::default(),
            pulse: Pulse { since: AtomicU64::new(now_ms), pinged: AtomicBool::new(false) },
            wake: Notify::new(),
            out: Mutex::new(Out { wire, waiting: VecDeque::new(), written: 0, bytes: 0 }),
        }
    }

    /// The request that it came with; none once it is let in.
    pub fn request(&self) -> Option<Arc<Parts>> {
        self.request.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// It is let in. What it came with is not needed any more.
    pub fn let_in(&self, owner: T) {
        self.owner.set(owner).ok();
        *self.request.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn out(&self) -> MutexGuard<'_, Out> {
        self.out.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends, or lets it wait. `Err` says why the connection cannot go on.
    pub fn send(&self, message: &Message, waiting_max: usize) -> Result<(), Reason> {
        let mut out = self.out();
        let written = match &out.wire {
            Wire::Closed(_) => return Ok(()),
            Wire::Socket(socket) if out.waiting.is_empty() => {
                match socket.try_write(message.frame()) {
                    Ok(all) if all == message.frame().len() => return Ok(()),
                    Ok(some) => some,
                    Err(error) if error.kind() == ErrorKind::WouldBlock => 0,
                    Err(_) => return Err(Reason::Line),
                }
            }
            Wire::Socket(_) => 0,
            Wire::Polling { .. } if message.text().is_empty() => return Ok(()),
            Wire::Polling { .. } => 0,
        };
        if out.waiting.is_empty() {
            out.written = written;
        }
        out.bytes += message.frame().len();
        out.waiting.push_back(message.clone());
        let too_much = out.bytes > waiting_max;
        drop(out);
        if too_much {
            return Err(Reason::TooSlow);
        }
        self.wake.notify_one();
        Ok(())
    }

    /// Whether something waits: what the next message of its kind replaces is then not sent.
    pub fn is_behind(&self) -> bool {
        !self.out().waiting.is_empty()
    }

    /// Writes what waits, as far as the socket takes it.
    pub fn flush(&self) -> Result<(), Reason> {
        let mut out = self.out();
        let Wire::Socket(socket) = &out.wire else { return Ok(()) };
        let socket = socket.clone();
        while let Some(first) = out.waiting.front() {
            let length = first.frame().len();
            let rest = first.frame().get(out.written..).unwrap_or_default();
            match socket.try_write(rest) {
                Ok(some) if some == rest.len() => {
                    out.waiting.pop_front();
                    out.written = 0;
                    out.bytes = out.bytes.saturating_sub(length);
                }
                Ok(some) => out.written += some,
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
                Err(_) => return Err(Reason::Line),
            }
        }
        out.waiting = VecDeque::new();
        Ok(())
    }

    /// What a request that asks for packets gets. `again` when it has waited before.
    pub fn poll(&self, again: bool) -> Polled {
        let mut out = self.out();
        let trying = match out.wire {
            Wire::Socket(_) if again => return Polled::Packets(NOOP.to_vec()),
            Wire::Socket(_) => return Polled::Elsewhere,
            Wire::Polling { asked: true, .. } if !again => return Polled::Twice,
            Wire::Polling { trying, .. } => trying,
            Wire::Closed(_) => {
                let mut body = out.drain();
                if !body.is_empty() {
                    body.push(BETWEEN);
                }
                body.extend_from_slice(CLOSE);
                return Polled::Packets(body);
            }
        };
        let mut body = out.drain();
        if body.is_empty() && trying {
            body = NOOP.to_vec();
        }
        let waits = body.is_empty();
        out.wire = Wire::Polling { asked: waits, trying };
        if waits { Polled::Nothing } else { Polled::Packets(body) }
    }

    /// A request that waited was given up.
    pub fn poll_given_up(&self) {
        if let Wire::Polling { asked, .. } = &mut self.out().wire {
            *asked = false;
        }
    }

    /// Whether packets come by requests.
    pub fn polls(&self) -> bool {
        matches!(self.out().wire, Wire::Polling { .. })
    }

    /// A WebSocket is being tried, or was given up: requests are let go.
    pub fn try_socket(&self, now: bool) {
        if let Wire::Polling { trying, .. } = &mut self.out().wire {
            *trying = now;
        }
        self.wake.notify_one();
    }

    /// From now on by this socket. False when it is closed or has one.
    pub fn switch(&self, socket: Arc<TcpStream>) -> bool {
        let mut out = self.out();
        let polls = matches!(out.wire, Wire::Polling { .. });
        if polls {
            out.wire = Wire::Socket(socket);
            // Whoever still waits by a request is told that there is nothing more.
            self.wake.notify_waiters();
        }
        polls
    }

    /// Whether it is over, and why.
    pub fn closed(&self) -> Option<Reason> {
        match self.out().wire {
            Wire::Closed(reason) => Some(reason),
            _ => None,
        }
    }

    /// Ends it with last words; false when it had ended.
    pub fn close(&self, reason: Reason, last: Option<&Message>) -> bool {
        let mut out = self.out();
        match &out.wire {
            Wire::Closed(_) => return false,
            Wire::Socket(socket) => {
                // Last words cannot wait: nobody would be there to write them.
                if out.waiting.is_empty() {
                    let words = last.map(|last| last.frame().to_vec()).unwrap_or_default();
                    let words = [words, crate::frame::close(reason.code()).to_vec()].concat();
                    socket.try_write(&words).ok();
                }
                out.waiting = VecDeque::new();
            }
            Wire::Polling { .. } => out.waiting.extend(last.cloned()),
        }
        out.wire = Wire::Closed(reason);
        drop(out);
        self.wake.notify_one();
        true
    }
}

impl Out {
    /// Everything that waits, as the body of a poll.
    fn drain(&mut self) -> Vec<u8> {
        self.bytes = 0;
        let waiting = std::mem::take(&mut self.waiting);
        let packets: Vec<&[u8]> = waiting.iter().map(Message::text).collect();
        packets.join(&BETWEEN)
    }
}
