//! The ways into a competition.

use crate::App;
use crate::settings::Door;
use crate::views::AuctionStatusView;
use gavel_store::Invite;
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
    /// How many managers can still join.
    pub free: i64,
    /// How the auction stands.
    pub status: AuctionStatusView,
    /// Whether the caller is somebody already.
    pub signed_in: bool,
    /// The seat that the caller has already.
    pub already: Option<i64>,
    /// Whether one can join to watch.
    pub can_watch: bool,
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
