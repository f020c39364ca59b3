//! Competitions and the doors into them.

use crate::record::{record, word};
use crate::types::{NewAuction, NewSeat, Role, Seat, Standing};

word! {
    /// How far a competition is.
    pub enum CompetitionState {
        /// Being made.
        Draft = "draft",
        /// People may join; the auction has not begun.
        Open = "open",
        /// The auction has begun.
        Auction = "auction",
        /// The auction is over; matches are played.
        Season = "season",
        /// Over.
        Finished = "finished",
    }
}

impl CompetitionState {
    /// Whether `next` may follow. Going back to open is a reset, which is an operation of its own.
    pub fn may_become(self, next: Self) -> bool {
        use CompetitionState::{Auction, Draft, Finished, Open, Season};
        matches!(
            (self, next),
            (Draft, Open)
                | (Open, Auction)
                | (Auction, Season)
                | (Season, Finished)
                | (Finished, Season)
        )
    }
}

record! {
    /// A competition.
    pub struct Competition {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// The sport pack.
        sport: String,
        /// The catalogue set it was made from.
        set_id: String,
        /// The evening it belongs to; reserved.
        evening_id: Option<String>,
        /// What it rehearses; reserved.
        rehearsal_of: Option<String>,
        /// How far it is.
        state: CompetitionState,
        /// Its settings, JSON that only the server reads.
        settings: String,
        /// The most that may bid.
        seats_most: i64,
        /// Its auction.
        auction_id: String,
        /// The auction that a reset put aside and that may still come back.
        undo_auction_id: Option<String>,
        /// When it is planned to begin.
        starts_at: Option<i64>,
        /// Who made it.
        created_by: Option<String>,
        /// When it was made.
        created_at: i64,
        /// When it was deleted.
        deleted_at: Option<i64>,
        /// When it is gone for good.
        purge_at: Option<i64>,
    }
}

/// A new competition with all that belongs to it: written whole or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCompetition {
    /// Its id.
    pub id: String,
    /// 3 to 60 characters; the server checks.
    pub name: String,
    /// The sport pack.
    pub sport: String,
    /// The catalogue set.
    pub set_id: String,
    /// `draft` or `open`.
    pub state: CompetitionState,
    /// JSON.
    pub settings: String,
    /// The most that may bid.
    pub seats_most: i64,
    /// When it is planned to begin.
    pub starts_at: Option<i64>,
    /// Who makes it.
    pub created_by: Option<String>,
    /// Now.
    pub created_at: i64,
    /// The seats it begins with, numbered from 1: the commissioner first, then bots if any.
    pub seats: Vec<NewSeat>,
    /// Its first invitation.
    pub invite: NewInvite,
    /// What is auctioned; empty means every asset of the set.
    pub pool: Vec<PoolEntry>,
    /// Its auction.
    pub auction: NewAuction,
}

/// What the host may edit until the auction begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompetitionEdit {
    /// Which.
    pub id: String,
    /// The new name.
    pub name: String,
    /// The new settings, JSON.
    pub settings: String,
    /// The most that may bid.
    pub seats_most: i64,
    /// When it is planned to begin.
    pub starts_at: Option<i64>,
    /// Now.
    pub now: i64,
}

record! {
    /// One line of "my competitions": what it is, what is live in it, and who I am there.
    pub struct MyCompetition {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// The sport pack.
        sport: String,
        /// How far it is.
        state: CompetitionState,
        /// When it is planned to begin.
        starts_at: Option<i64>,
        /// When it was made.
        created_at: i64,
        /// When it was deleted; it can come back until it is purged.
        deleted_at: Option<i64>,
        /// Until when.
        purge_at: Option<i64>,
        /// Its auction.
        auction_id: String,
        /// The auction's status.
        auction_status: Option<String>,
        /// Lots that are over.
        lots_done: Option<i64>,
        /// Lots in all.
        lots_total: Option<i64>,
        /// How many bid in it.
        managers: i64,
        /// The most that may.
        seats_most: i64,
        /// My seat.
        seat: i64,
        /// My role.
        role: Role,
        /// Where I stand.
        standing: Standing,
    }
}

/// A competition as one caller finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompetitionAndSeats {
    /// The competition, deleted or not.
    pub competition: Competition,
    /// The caller's seats in it that are not left or removed, lowest first.
    pub mine: Vec<Seat>,
}

record! {
    /// A new way in.
    pub struct NewInvite {
        /// What is typed: short, unique.
        code: String,
        /// What is in the link: long, unique.
        token: String,
        /// When it ends.
        expires_at: Option<i64>,
        /// How often it can still be used; none is without limit.
        uses_left: Option<i64>,
    }
}

record! {
    /// A way in.
    pub struct Invite {
        /// What is typed.
        code: String,
        /// What is in the link.
        token: String,
        /// Where it leads.
        competition_id: String,
        /// When it ends.
        expires_at: Option<i64>,
        /// How often it can still be used.
        uses_left: Option<i64>,
        /// When it was made.
        created_at: i64,
    }
}

record! {
    /// An asset chosen for the auction.
    pub struct PoolEntry {
        /// The asset.
        asset_id: String,
        /// Its set.
        set_id: String,
        /// Its base price here, instead of its own.
        base: Option<i64>,
    }
}

/// What became of a change that is only possible before the auction begins, or only in one state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeOutcome {
    /// Done.
    Done,
    /// The competition is not in a state in which this can be done, or does not exist.
    WrongState,
}

/// What a reset needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reset {
    /// Which competition.
    pub competition_id: String,
    /// The auction that the host saw; if it is another by now, nothing happens.
    pub old_auction: String,
    /// The new auction.
    pub auction: NewAuction,
    /// Now.
    pub now: i64,
    /// When the old auction goes for good.
    pub purge_at: i64,
}

record! {
    /// A link for watching that works.
    pub struct WatchLink {
        /// Its id.
        id: String,
        /// What it shows.
        competition_id: String,
        /// What the host calls it; may be empty.
        label: String,
        /// When it was made.
        created_at: i64,
        /// When somebody last came in by it.
        last_used_at: Option<i64>,
    }
}

/// A new link for watching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWatchLink {
    /// Its id, unique.
    pub id: String,
    /// The hash of its token, unique.
    pub token_hash: Vec<u8>,
    /// What it shows.
    pub competition_id: String,
    /// What the host calls it; may be empty.
    pub label: String,
    /// Links of one competition that may work at a time.
    pub most: i64,
    /// Now.
    pub now: i64,
}
