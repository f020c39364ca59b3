//! What can be typed.

use clap::{Args, Parser, Subcommand};
use serde::Serialize;
use std::path::PathBuf;

/// Live fantasy auctions for football and cricket, and the season that follows.
///
/// Exit codes: 0 done, 1 not done (with the reason), 2 the words were not understood, 74 the disk failed.
#[derive(Debug, Parser)]
#[command(version)]
pub struct Cli {
    #[command(flatten)]
    pub flags: Flags,
    #[command(subcommand)]
    pub command: Command,
}

/// Settings. What is not given here comes from the environment (`GAVEL_LISTEN` and so on), then from
/// `gavel.toml` in the data folder, then from the defaults. `gavel doctor` shows what holds.
#[derive(Debug, Clone, Default, Args, Serialize)]
pub struct Flags {
    /// The folder of everything that is kept [default: data]
    #[arg(long, global = true, value_name = "FOLDER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
    /// Where to listen [default: 127.0.0.1:8080]
    #[arg(long, global = true, value_name = "ADDRESS:PORT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<String>,
    /// How people reach this server; every link and QR code uses it [default: made from --listen]
    #[arg(long, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_url: Option<String>,
    /// PostgreSQL instead of the SQLite file in the data folder
    #[arg(long, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_url: Option<String>,
    /// smtp://USER:PASSWORD@HOST:PORT or smtps://…; without it mail stays in the outbox
    #[arg(long, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smtp_url: Option<String>,
    /// Whom mail is from [default: Gavel <gavel@localhost>]
    #[arg(long, global = true, value_name = "ADDRESS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail_from: Option<String>,
    /// The name of this copy in logs [default: gavel-1]
    #[arg(long, global = true, value_name = "NAME")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// `text` or `json` [default: text]
    #[arg(long, global = true, value_name = "KIND")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logs: Option<String>,
    /// Milliseconds between pings on a socket, 500 to 60000 [default: 3000]
    #[arg(long, global = true, value_name = "MS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ping_every_ms: Option<u64>,
    /// Milliseconds without an answer after which a socket is lost, 500 to 60000 [default: 5000]
    #[arg(long, global = true, value_name = "MS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ping_timeout_ms: Option<u64>,
    /// Milliseconds for which /readyz says `draining` before newcomers are refused, once told to stop:
    /// for a load balancer to see it, 0 to 60000 [default: 0]
    #[arg(long, global = true, value_name = "MS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drain_ms: Option<u64>,
    /// Tell newcomers on the first page how to start a practice auction
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub demo: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the server
    Serve,
    /// Bring the database to this version and stop
    Migrate,
    /// Check an exported auction: its chain, its fold, its draw
    Verify {
        /// The file, `export.json` of a results page
        file: PathBuf,
    },
    /// Print an auction's log as `gavel verify` reads it; secrets only once they are opened
    Export {
        /// The auction's id
        auction: String,
    },
    /// Fold every log; with --rebuild, write anew what lists and results pages read
    Replay {
        /// Write what was folded
        #[arg(long)]
        rebuild: bool,
    },
    /// People
    #[command(subcommand)]
    User(User),
    /// Print what waits in the outbox and was sent last
    Outbox,
    /// Show the settings that hold, where each comes from, and whether they work
    Doctor,
}

/// People.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Print a session token for scripts
    Token {
        /// Their address
        email: String,
    },
    /// Make somebody an operator
    Operator {
        /// Their address
        email: String,
    },
}
