//! What leaves this process: one type for each thing that is shown, made for who sees it. Secrets
//! stop here: no e-mail address but one's own, no token, no code but a host's own invitation.

pub mod competition;
mod desk;
mod door;
mod meta;
mod people;
mod pool;
mod score;
pub mod season;
pub mod season_aliases;
pub mod season_assets;
pub mod season_imports;
pub mod season_missing;
pub mod season_preview;
pub mod season_rules;
pub mod season_stand;
pub mod season_together;
pub mod season_top;
pub mod season_words;
mod sets;
mod sport;

pub use competition::{
    AuctionStatusView, CompetitionCard, CompetitionPublic, CompetitionView, KindView, MeHere,
    MemberView, PresenceView, Readiness, ReadinessLevel, RoleView, StandingView, StateView,
};
pub use desk::{HelpContext, HelpView, OutboxMail, Reported};
pub use door::{InviteView, JoinPreview, Joined, WatchLinkView};
pub use meta::{MailKind, Meta};
pub use people::{Me, SessionView};
pub use pool::{PoolAssetView, PoolView};
pub use sets::{AssetView, SetSummary, SetView};
pub use sport::{
    AttributeView, BareView, CrestView, DefaultsView, DetailView, GroupingView, MoneyFormatView,
    PresetView, RaisesView, ScaleView, SoundView, SportPack, WordsView,
};

use gavel_store::Seat;

/// Seats have this many colours; the web knows them by number.
const COLOURS: i64 = 24;

/// Microseconds to the milliseconds of the wire.
#[must_use]
pub fn ms(us: i64) -> i64 {
    us.div_euclid(1000)
}

/// The number of a seat's colour.
#[must_use]
pub fn colour_of(seat: i64) -> i64 {
    (seat - 1).rem_euclid(COLOURS)
}

/// A seat's name as others see it: a host may have hidden it.
#[must_use]
pub fn shown_name(seat: &Seat) -> String {
    if seat.hidden { format!("Manager {}", seat.seat) } else { seat.name.clone() }
}
