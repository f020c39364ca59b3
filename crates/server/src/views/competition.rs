//! A competition: its page, and its card on the start page.

use super::season_stand::StandView;
use super::{HelpView, InviteView, SetSummary};
use crate::permissions::Action;
use crate::settings::CompetitionSettings;
use gavel_auction::Status;
use gavel_house::Here;
use gavel_store::{CompetitionState, Role, SeatKind, Standing};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

macro_rules! words {
    ($(#[$meta:meta])* $name:ident as $schema:ident from $source:ty { $( $(#[$doc:meta])* $variant:ident ),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
        #[serde(rename_all = "snake_case")]
        #[schema(as = $schema)]
        pub enum $name { $( $(#[$doc])* $variant ),* }

        impl From<$source> for $name {
            fn from(source: $source) -> Self {
                match source { $( <$source>::$variant => Self::$variant ),* }
            }
        }
    };
}

words! {
    /// How far a competition is.
    StateView as CompetitionState from CompetitionState {
        /// Being made.
        Draft,
        /// People may join.
        Open,
        /// The auction has begun.
        Auction,
        /// Matches are played.
        Season,
        /// Over.
        Finished,
    }
}
words! {
    /// How an auction stands.
    AuctionStatusView as AuctionStatus from Status {
        /// Not begun.
        Waiting,
        /// The clock runs.
        Running,
        /// The clock stands.
        Paused,
        /// Over, with a result.
        Completed,
        /// Called off.
        Cancelled,
    }
}
words! {
    /// What a member may do.
    RoleView as Role from Role {
        /// Runs the competition.
        Commissioner,
        /// Helps to run it.
        CoCommissioner,
        /// Bids.
        Manager,
        /// Watches.
        Spectator,
    }
}
words! {
    /// Where a member stands.
    StandingView as Standing from Standing {
        /// A member.
        In,
        /// Asked to come in.
        Asked,
        /// On the waiting list.
        Waiting,
        /// Went.
        Left,
        /// Was sent away.
        Removed,
    }
}
words! {
    /// Who sits there.
    KindView as SeatKind from SeatKind {
        /// A person.
        Person,
        /// A program of the house.
        Bot,
    }
}
words! {
    /// Whether a member is there now.
    PresenceView as Presence from Here {
        /// Connected, with the page in view.
        Here,
        /// Lost for less than 45 s, or looking elsewhere.
        Away,
        /// Gone.
        Left,
    }
}

impl From<RoleView> for Role {
    fn from(view: RoleView) -> Self {
        match view {
            RoleView::Commissioner => Self::Commissioner,
            RoleView::CoCommissioner => Self::CoCommissioner,
            RoleView::Manager => Self::Manager,
            RoleView::Spectator => Self::Spectator,
        }
    }
}

/// A competition on the start page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CompetitionCard {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its sport.
    pub sport: String,
    /// How far it is.
    pub state: StateView,
    /// Its auction.
    pub auction: String,
    /// How the auction stands.
    pub auction_status: AuctionStatusView,
    /// The open or last lot.
    pub lot: Option<u32>,
    /// Lots in all.
    pub lots_total: i64,
    /// What the caller may do there.
    pub my_role: Option<RoleView>,
    /// The caller's seats.
    pub my_seats: Vec<i64>,
    /// How many managers it has.
    pub members: i64,
    /// What the caller's first seat has left; null when nothing is live.
    pub purse_left: Option<i64>,
    /// What the caller's first seat owns; null when nothing is live.
    pub owned: Option<u32>,
    /// The size of a squad.
    pub slots: u32,
    /// When the open lot ends.
    pub ends_at_ms: Option<i64>,
    /// When it is planned to begin.
    pub starts_at_ms: Option<i64>,
    /// It was deleted and can be brought back until then.
    pub deleted_until_ms: Option<i64>,
    /// Where the caller stands in its season; null before there is one, and beyond the newest few.
    pub stand: Option<StandView>,
}

/// A competition's page, as everybody in it sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CompetitionPublic {
    /// Its id.
    pub id: String,
    /// How far it is.
    pub state: StateView,
    /// Its settings.
    pub settings: CompetitionSettings,
    /// Whether settings and pool can still change.
    pub editable: bool,
    /// Its auction.
    pub auction: String,
    /// How the auction stands.
    pub auction_status: AuctionStatusView,
    /// The hash of the draw's seed.
    pub seed_hash: String,
    /// Whether it is a practice auction against bots.
    pub practice: bool,
    /// Whether it is a rehearsal.
    pub rehearsal: bool,
    /// Who is in it.
    pub members: Vec<MemberView>,
    /// How many assets are auctioned.
    pub pool_size: usize,
    /// What must and what should be there before it begins.
    pub readiness: Vec<Readiness>,
    /// How long the auction will take.
    pub minutes: u32,
    /// Whether it was deleted; its commissioner can bring it back until `undo_until_ms`.
    pub deleted: bool,
    /// Until when the last reset, or the deletion, can be taken back.
    pub undo_until_ms: Option<i64>,
    /// The set it was made from.
    pub set: SetSummary,
    /// What its page should say beside everything else.
    pub notes: Vec<String>,
    /// Changes whenever anything in its season does: pages that show the season then ask again.
    pub season: String,
}

/// A competition's page, as the caller sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CompetitionView {
    /// What everybody sees.
    #[serde(flatten)]
    pub public: CompetitionPublic,
    /// The caller in it.
    pub me: MeHere,
    /// The way in, for hosts.
    pub invite: Option<InviteView>,
    /// Calls for help, for hosts.
    pub help: Vec<HelpView>,
}

/// The caller in a competition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct MeHere {
    /// What the caller's seats make of them.
    pub role: Option<RoleView>,
    /// The caller's seats.
    pub seats: Vec<i64>,
    /// Everything the caller may do.
    pub can: Vec<Action>,
    /// Where the caller stands.
    pub standing: Option<StandingView>,
}

/// A member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct MemberView {
    /// The seat.
    pub seat: i64,
    /// The shown name.
    pub name: String,
    /// What they may do.
    pub role: RoleView,
    /// Whether they bid.
    pub plays: bool,
    /// Person or bot.
    pub kind: KindView,
    /// Where they stand.
    pub standing: StandingView,
    /// Their turn on the waiting list, from 1; null for everybody else.
    pub turn: Option<i64>,
    /// The number of the seat's colour.
    pub colour: i64,
    /// Whether they are there now.
    pub presence: PresenceView,
    /// Whether a host hid the name.
    pub hidden: bool,
    /// A purse of their own.
    pub purse: Option<i64>,
    /// How the bot plays that sits here, or that plays this person's seat until they come.
    #[schema(value_type = Option<crate::settings::BotStyle>)]
    pub bot: Option<String>,
    /// Whether it is the caller.
    pub me: bool,
}

/// Something that must or should be there before the auction begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Readiness {
    /// Which.
    pub key: &'static str,
    /// Whether it is there.
    pub ok: bool,
    /// Whether it begins without it.
    pub level: ReadinessLevel,
    /// A sentence.
    pub text: String,
}

/// How much something is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReadinessLevel {
    /// It does not begin without.
    Must,
    /// It is better with.
    Should,
}
