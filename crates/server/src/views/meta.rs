//! What the web application asks first.

use super::SportPack;
use serde::Serialize;
use utoipa::ToSchema;

/// This installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Meta {
    /// The program's version.
    pub version: String,
    /// The version of the protocol of the sockets.
    pub protocol: u32,
    /// Server time.
    pub now_ms: i64,
    /// Where people reach this server.
    pub public_url: String,
    /// Whether that is by https.
    pub https: bool,
    /// The sports.
    pub sports: Vec<SportPack>,
    /// Whether mail leaves this machine.
    pub mail: MailKind,
    /// A line for whoever runs this machine.
    pub operator_hint: Option<String>,
}

/// Where mail goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MailKind {
    /// To the people it is for.
    Smtp,
    /// To the console and the outbox.
    Outbox,
}
