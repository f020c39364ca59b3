//! Settings in layers: defaults, `gavel.toml` in the data folder, the environment, flags.

use crate::cli::Flags;
use anyhow::{Context, Result, bail};
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use gavel_auction::Micros;
use gavel_server::Pulse;
use serde::{Deserialize, Serialize};
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Everything that an operator can set.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The folder of everything that is kept.
    pub data: PathBuf,
    /// Where to listen.
    pub listen: SocketAddr,
    /// How people reach this server.
    pub public_url: Option<String>,
    /// PostgreSQL instead of SQLite.
    pub database_url: Option<String>,
    /// How mail leaves.
    pub smtp_url: Option<String>,
    /// Whom mail is from.
    pub mail_from: String,
    /// The name of this copy.
    pub node: String,
    /// `text` or `json`.
    pub logs: String,
    /// A ping goes out on every socket so often; 500 to 60,000.
    pub ping_every_ms: u64,
    /// A socket that does not answer for so long is lost; 500 to 60,000.
    pub ping_timeout_ms: u64,
    /// Once told to stop, `/readyz` says so for this long before newcomers are refused; 0 to 60,000.
    pub drain_ms: u64,
    /// Help newcomers.
    pub demo: bool,
}

/// What both settings of the ping can be, in milliseconds.
const PING_MS: RangeInclusive<u64> = 500..=60_000;
/// What `drain_ms` can be, in milliseconds.
const DRAIN_MS: RangeInclusive<u64> = 0..=60_000;

impl Default for Settings {
    fn default() -> Self {
        Self {
            data: PathBuf::from("data"),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: None,
            database_url: None,
            smtp_url: None,
            mail_from: "Gavel <gavel@localhost>".into(),
            node: "gavel-1".into(),
            logs: "text".into(),
            ping_every_ms: ms(Pulse::default().every),
            ping_timeout_ms: ms(Pulse::default().timeout),
            drain_ms: 0,
            demo: false,
        }
    }
}

/// Reads the layers.
///
/// # Errors
/// A sentence that names the setting, the layer it came from, and what would have worked.
pub fn read(flags: &Flags) -> Result<Settings> {
    let settings: Settings =
        layers(flags).extract().context("a setting cannot be read; see gavel --help")?;
    if !matches!(settings.logs.as_str(), "text" | "json") {
        bail!("--logs is {:?}; it can be text or json", settings.logs);
    }
    let url = settings.public_url.as_deref();
    if url.is_some_and(|url| !url.starts_with("http://") && !url.starts_with("https://")) {
        bail!("--public-url starts with http:// or https://");
    }
    within("ping_every_ms", settings.ping_every_ms, PING_MS)?;
    within("ping_timeout_ms", settings.ping_timeout_ms, PING_MS)?;
    within("drain_ms", settings.drain_ms, DRAIN_MS)?;
    Ok(settings)
}

fn ms(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

/// Refuses a number of milliseconds that is out of its range, with the range.
fn within(name: &str, value: u64, range: RangeInclusive<u64>) -> Result<()> {
    if range.contains(&value) {
        return Ok(());
    }
    bail!("{name} is {value}; it can be {} to {} milliseconds", range.start(), range.end());
}

/// The layers, later ones over earlier ones.
pub fn layers(flags: &Flags) -> Figment {
    let folder = flags.data.clone().unwrap_or_else(|| {
        std::env::var_os("GAVEL_DATA").map_or_else(|| Settings::default().data, PathBuf::from)
    });
    // The tests' own variables and the tool's are not settings of the server.
    let environment = Env::prefixed("GAVEL_").only(&[
        "data",
        "listen",
        "public_url",
        "database_url",
        "smtp_url",
        "mail_from",
        "node",
        "logs",
        "ping_every_ms",
        "ping_timeout_ms",
        "drain_ms",
        "demo",
    ]);
    let mut layers = Figment::from(Serialized::defaults(Settings::default()));
    let file = folder.join("gavel.toml");
    if file.is_file() {
        layers = layers.merge(Toml::file_exact(file));
    }
    layers.merge(environment).merge(Serialized::defaults(flags))
}

impl Settings {
    /// The address of the database.
    pub fn database(&self) -> String {
        let file = || format!("sqlite://{}", self.data.join("gavel.db").display());
        self.database_url.clone().unwrap_or_else(file)
    }

    /// How people reach this server: as set, else this machine's address in its network when it
    /// listens everywhere, else where it listens.
    pub fn url(&self) -> String {
        if let Some(url) = &self.public_url {
            return url.trim_end_matches('/').to_owned();
        }
        let here = self.listen.ip();
        let host = if here.is_unspecified() { in_network().unwrap_or(LOOPBACK) } else { here };
        format!("http://{}", SocketAddr::new(host, self.listen.port()))
    }

    /// How silence on a socket is noticed.
    pub fn pulse(&self) -> Pulse {
        let [every, timeout] =
            [self.ping_every_ms, self.ping_timeout_ms].map(Duration::from_millis);
        Pulse { every, timeout }
    }

    /// How long a lost line may stay unnoticed.
    pub fn silence(&self) -> Micros {
        let Pulse { every, timeout } = self.pulse();
        Micros(i64::try_from((every + timeout).as_micros()).unwrap_or(i64::MAX))
    }

    /// The socket over which commands speak to the running server.
    pub fn socket(&self) -> PathBuf {
        self.data.join("gavel.sock")
    }

    /// The file whose lock says that a server runs.
    pub fn lock(&self) -> PathBuf {
        self.data.join("gavel.lock")
    }

    /// The data folder, made if there is none, readable by its owner only.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn folder(&self) -> Result<&Path> {
        let folder = self.data.as_path();
        let failed = || format!("the data folder {} cannot be made", folder.display());
        std::fs::create_dir_all(folder).with_context(failed)?;
        Ok(folder)
    }
}

const LOOPBACK: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

/// This machine's address towards a network, if it has one. Connecting a datagram socket sends nothing.
fn in_network() -> Option<IpAddr> {
    let socket = UdpSocket::bind(("0.0.0.0", 0)).ok()?;
    // A documentation address: only the choice of the way there matters.
    socket.connect(("192.0.2.1", 9)).ok()?;
    Some(socket.local_addr().ok()?.ip())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_win_over_the_file_and_the_file_over_defaults() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("gavel.toml"), "node = 'a'\nlogs = 'json'\n")
            .expect("a file");
        let flags = Flags {
            data: Some(folder.path().to_owned()),
            node: Some("b".into()),
            ..Flags::default()
        };
        let settings = read(&flags).expect("good settings");
        assert_eq!((settings.node.as_str(), settings.logs.as_str()), ("b", "json"));
        assert_eq!(settings.url(), "http://127.0.0.1:8080");
    }

    #[test]
    fn the_ping_comes_from_the_file_or_a_flag_and_keeps_its_range() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("gavel.toml"), "ping_every_ms = 1000\n").expect("a file");
        let with = |every, timeout| Flags {
            data: Some(folder.path().to_owned()),
            ping_every_ms: every,
            ping_timeout_ms: timeout,
            ..Flags::default()
        };
        let pulse = read(&with(None, Some(2_000))).expect("good settings").pulse();
        assert_eq!(pulse, Pulse { every: Duration::from_secs(1), timeout: Duration::from_secs(2) });
        for flags in [with(Some(499), None), with(None, Some(60_001))] {
            let error = format!("{:#}", read(&flags).expect_err("out of range"));
            assert!(error.contains("it can be 500 to 60000 milliseconds"), "{error}");
        }
        for flags in [with(Some(500), None), with(None, Some(60_000))] {
            assert!(read(&flags).is_ok());
        }
        assert_eq!(Settings::default().pulse(), Pulse::default());
        assert_eq!(Settings::default().silence(), gavel_house::Options::default().silence);
    }

    #[test]
    fn an_unknown_setting_in_the_file_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("gavel.toml"), "lisen = 'x'\n").expect("a file");
        let flags = Flags { data: Some(folder.path().to_owned()), ..Flags::default() };
        let error = format!("{:#}", read(&flags).expect_err("a misspelt setting"));
        assert!(error.contains("lisen"), "{error}");
    }
}
