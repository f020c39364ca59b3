//! People, as they see themselves.

use super::ms;
use crate::caller::Caller;
use gavel_store::Session;
use serde::Serialize;
use utoipa::ToSchema;

/// The caller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Me {
    /// Their id.
    pub id: String,
    /// Their name; empty until they chose one.
    pub name: String,
    /// Their own address; null for a guest.
    pub email: Option<String>,
    /// Whether they run the installation.
    pub operator: bool,
    /// Whether they came through a door with a name only.
    pub guest: bool,
}

impl From<&Caller> for Me {
    fn from(caller: &Caller) -> Self {
        Self {
            id: caller.user.clone(),
            name: caller.name.clone(),
            email: caller.email.clone(),
            operator: caller.operator,
            guest: caller.is_guest(),
        }
    }
}

/// One of the caller's sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SessionView {
    /// Its id.
    pub id: String,
    /// What a person would call the device.
    pub agent: String,
    /// Since when.
    pub created_ms: i64,
    /// When it was last used, to ten minutes.
    pub last_seen_ms: i64,
    /// Whether it is the one that asks.
    pub current: bool,
}

impl SessionView {
    /// A session as its owner sees it.
    #[must_use]
    pub fn new(session: &Session, current: &str) -> Self {
        Self {
            id: session.id.clone(),
            agent: session.device.clone(),
            created_ms: ms(session.created_at),
            last_seen_ms: ms(session.last_seen_at),
            current: session.id == current,
        }
    }
}
