//! What the operator sets for the server.

use std::time::Duration;

/// Settings of the server. The defaults are right for one machine in a hall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Where people reach this server, without a slash at the end: every link and QR code uses it.
    pub public_url: String,
    /// The program's version.
    pub version: String,
    /// How mail leaves; none shows it on the console and in the outbox only.
    pub smtp: Option<Smtp>,
    /// Whether an empty database is filled with something to try.
    pub demo: bool,
    /// What the start page tells whoever runs this machine.
    pub operator_hint: Option<String>,
    /// A request that takes longer is answered `busy`.
    pub request_timeout: Duration,
    /// How silence on a socket is noticed.
    pub pulse: Pulse,
}

/// How silence on a socket is noticed: within `every` and `timeout` together, on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pulse {
    /// A ping goes out so often.
    pub every: Duration,
    /// Without an answer for so long the connection is lost.
    pub timeout: Duration,
}

impl Default for Pulse {
    fn default() -> Self {
        Self { every: Duration::from_secs(3), timeout: Duration::from_secs(5) }
    }
}

/// How mail leaves.
#[derive(Clone, PartialEq, Eq)]
pub struct Smtp {
    /// `smtp://user:password@host:port` or `smtps://…`.
    pub url: String,
    /// Whom mail is from, such as `Gavel <gavel@example.org>`.
    pub from: String,
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Smtp").field("from", &self.from).finish_non_exhaustive()
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            public_url: "http://127.0.0.1:8080".into(),
            version: env!("CARGO_PKG_VERSION").into(),
            smtp: None,
            demo: false,
            operator_hint: None,
            request_timeout: Duration::from_secs(30),
            pulse: Pulse::default(),
        }
    }
}

impl Config {
    /// Whether people reach this server by https, so that cookies can be `Secure`.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whether only this machine reaches the public address.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        let host = self.public_url.split("://").nth(1).unwrap_or_default();
        ["127.", "localhost", "[::1]"].iter().any(|start| host.starts_with(start))
    }

    /// A link to a page.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.public_url.trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links() {
        let config = Config { public_url: "https://a.example/".into(), ..Config::default() };
        assert_eq!(config.link("/join/ABCD"), "https://a.example/join/ABCD");
        assert!(config.is_https() && !config.is_loopback());
        assert!(Config::default().is_loopback());
    }

    #[test]
    fn a_password_is_never_printed() {
        let smtp = Smtp { url: "smtp://a:secret@h".into(), from: "Gavel <g@h>".into() };
        assert!(!format!("{smtp:?}").contains("secret"));
    }
}
