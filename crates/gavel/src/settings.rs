//! Settings in layers: defaults, `gavel.toml` in the data folder, the environment, flags.

use crate::cli::Flags;
use anyhow::{Context, Result, bail};
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::path::{Path, PathBuf};

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
    /// Help newcomers.
    pub demo: bool,
}

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
    Ok(settings)
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
    fn an_unknown_setting_in_the_file_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("gavel.toml"), "lisen = 'x'\n").expect("a file");
        let flags = Flags { data: Some(folder.path().to_owned()), ..Flags::default() };
        let error = format!("{:#}", read(&flags).expect_err("a misspelt setting"));
        assert!(error.contains("lisen"), "{error}");
    }
}
