//! The ways into a competition.

use crate::App;
use crate::settings::Door;
use crate::views::AuctionStatusView;
use gavel_store::{Invite, WatchLink};
use serde::Serialize;
use utoipa::ToSchema;

/// An invitation, for hosts only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Invite)]
pub struct InviteView {
    /// What is typed. Null when there is none that works: make a new one.
    pub code: Option<String>,
    /// What is opened.
    pub link: Option<String>,
    /// When it ends.
    pub expires_ms: Option<i64>,
    /// How often it can still be used; null is without limit.
    pub uses_left: Option<i64>,
    /// Links for watching.
    pub watch_links: Vec<WatchLinkView>,
}

impl InviteView {
    /// An invitation as hosts see it.
    #[must_use]
    pub fn new(app: &App, invite: Option<&Invite>, watch_links: Vec<WatchLinkView>) -> Self {
        Self {
            code: invite.map(|invite| invite.code.clone()),
            link: invite.map(|invite| app.config.link(&format!("/join/{}", invite.code))),
            expires_ms: invite.and_then(|invite| invite.expires_at).map(super::ms),
            uses_left: invite.and_then(|invite| invite.uses_left),
            watch_links,
        }
    }
}

/// A link for watching, for hosts only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = WatchLink)]
pub struct WatchLinkView {
    /// Its id.
    pub id: String,
    /// What is opened.
    pub link: String,
    /// What the host calls it; empty when it has no name.
    pub label: String,
    /// When it was made.
    pub created_ms: i64,
    /// When somebody last came in by it, to a minute; null when nobody did.
    pub last_used_ms: Option<i64>,
}

impl WatchLinkView {
    /// A link as hosts see it.
    #[must_use]
    pub fn new(app: &App, link: &WatchLink) -> Self {
        let token = app.pepper.watch_token(&link.id);
        Self {
            id: link.id.clone(),
            link: app.config.link(&format!("/watch/{token}")),
            label: link.label.clone(),
            created_ms: super::ms(link.created_at),
            last_used_ms: link.last_used_at.map(super::ms),
        }
    }
}

/// What somebody with an invitation sees before joining.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct JoinPreview {
    /// The competition's id.
    pub competition: String,
    /// Its name.
    pub name: String,
    /// Its sport.
    pub sport: String,
    /// Whether the host must say yes.
    pub door: Door,
    /// How many managers can still join; places for which somebody waits are not free.
    pub free: i64,
    /// Why nobody can join as a manager now, whatever is free.
    pub shut: Option<String>,
    /// How the auction stands.
    pub status: AuctionStatusView,
    /// Whether the caller is somebody already.
    pub signed_in: bool,
    /// The seat that the caller has already.
    pub already: Option<i64>,
    /// Whether one can join to watch.
    pub can_watch: bool,
    /// Whether one can ask for a place on the waiting list.
    pub can_wait: bool,
    /// How many are on the waiting list.
    pub waiting: i64,
}

/// What joining gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Joined {
    /// The competition's id.
    pub competition: String,
    /// The caller's seat.
    pub seat: i64,
    /// `in`, `asked` (the host must say yes) or `waiting` (it is full).
    pub standing: &'static str,
}
