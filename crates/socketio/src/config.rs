//! How the server behaves.

use std::time::Duration;

/// Times and limits. The defaults are those of an auction: silence is noticed within eight seconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// A ping goes out so long after the last one was answered.
    pub ping_every: Duration,
    /// A ping without an answer for so long ends the connection.
    pub ping_timeout: Duration,
    /// A client that has not asked to be let in by then is sent away.
    pub connect_within: Duration,
    /// The largest message that is read, in bytes; the same for the body of a poll.
    pub message_bytes_max: usize,
    /// What may wait for one client that reads slowly, in bytes. Beyond it the connection ends: the
    /// client comes back and asks for what it missed, and nobody else waits for it.
    pub waiting_bytes_max: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            ping_every: Duration::from_secs(3),
            ping_timeout: Duration::from_secs(5),
            connect_within: Duration::from_secs(10),
            message_bytes_max: 64 * 1024,
            waiting_bytes_max: 1024 * 1024,
        }
    }
}
