//! The way into a competition: finds it, finds out what the caller is in it, and asks the table of
//! permissions. Who may not see a competition is told that there is none.

use crate::App;
use crate::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::overview::auction_id;
use crate::permissions::{Action, Who, may, needs};
use crate::settings::Stored;
use gavel_auction::Status;
use gavel_store::{AssetSet, Competition, CompetitionState, Role, Seat, Standing};

/// A competition as its caller stands in it.
#[derive(Debug, Clone)]
pub struct Here {
    /// The competition.
    pub competition: Competition,
    /// The caller's seats, lowest first.
    pub mine: Vec<Seat>,
    /// What the caller is.
    pub who: Who,
    /// Its settings.
    pub stored: Stored,
}

impl Here {
    /// The caller's seat of that number.
    ///
    /// # Errors
    /// `not_your_seat`.
    pub fn my_seat(&self, seat: i64) -> Result<&Seat, ApiError> {
        self.mine.iter().find(|mine| mine.seat == seat).ok_or_else(|| {
            let message = "That is somebody else's place. You can act for your own place only.";
            ApiError::new(ErrorCode::NotYourSeat, message)
        })
    }
}

/// Outside of competitions: may the caller do this at all?
///
/// # Errors
/// `not_signed_in` or `not_allowed`.
pub fn permit(caller: Option<&Caller>, action: Action) -> Result<(), ApiError> {
    let who = match caller {
        None => Who::Anonymous,
        Some(caller) if caller.operator => Who::Operator,
        Some(_) => Who::Stranger,
    };
    refuse_unless(who, action)
}

/// Into a competition, by its id.
///
/// # Errors
/// `not_found` for who may not see it, else `not_signed_in` or `not_allowed`.
pub async fn enter(
    app: &App,
    caller: Option<&Caller>,
    id: &str,
    action: Action,
) -> Result<Here, ApiError> {
    let caller = caller.ok_or_else(ApiError::not_signed_in)?;
    let found = app.store.competition_seen_by(id, &caller.user).await?;
    let found = found.ok_or_else(|| ApiError::not_found("competition"))?;
    let who = who_is(caller, &found.mine);
    if found.competition.deleted_at.is_some() && !may(who, Action::Delete) {
        return Err(ApiError::not_found("competition"));
    }
    if !may(who, Action::SeeCompetition) {
        return Err(ApiError::not_found("competition"));
    }
    refuse_unless(who, action)?;
    let stored = Stored::read(&found.competition.settings)?;
    let competition = moved_on(app, found.competition).await?;
    Ok(Here { competition, mine: found.mine, who, stored })
}

/// A competition whose state follows its auction. The log is the truth: between the commit of `begun`
/// (or `completed`) and the row that says so there is a moment, and a crash can make it a long one.
///
/// # Errors
/// When the auction or the database cannot be read.
pub async fn moved_on(app: &App, mut competition: Competition) -> Result<Competition, ApiError> {
    use CompetitionState::{Auction, Draft, Open, Season};
    if competition.deleted_at.is_some() || !matches!(competition.state, Draft | Open | Auction) {
        return Ok(competition);
    }
    let room = app.house.view(&auction_id(&competition.auction_id)?).await?;
    let now = app.now_us();
    let begun = !matches!(room.state.status(), Status::Waiting | Status::Cancelled);
    let over = room.state.status() == Status::Completed;
    for (from, to, due) in [(Draft, Open, begun), (Open, Auction, begun), (Auction, Season, over)] {
        if due && competition.state == from {
            let of = (competition.id.as_str(), competition.auction_id.as_str());
            app.store.change_competition_state(of, from, to, now).await?;
            competition.state = to;
        }
    }
    Ok(competition)
}

/// As [`enter`], for everything but bringing a deleted competition back.
///
/// # Errors
/// As [`enter`], and `gone` for a deleted one.
pub async fn enter_live(
    app: &App,
    caller: Option<&Caller>,
    id: &str,
    action: Action,
) -> Result<Here, ApiError> {
    let here = enter(app, caller, id, action).await?;
    if here.competition.deleted_at.is_some() {
        let message = "This was deleted. Bring it back first.";
        return Err(ApiError::new(ErrorCode::Gone, message));
    }
    Ok(here)
}

/// Into the competition that an auction belongs to.
///
/// # Errors
/// As [`enter_live`].
pub async fn enter_auction(
    app: &App,
    caller: Option<&Caller>,
    auction: &str,
    action: Action,
) -> Result<Here, ApiError> {
    let found = app.store.competition_of_auction(auction).await?;
    let found = found.ok_or_else(|| ApiError::not_found("auction"))?;
    enter_live(app, caller, &found.id, action).await
}

/// To the matches of a set: one that ships, or somebody's own copy.
///
/// # Errors
/// `not_found` for another's copy, else `not_signed_in` or `not_allowed`.
pub async fn enter_set(
    app: &App,
    caller: Option<&Caller>,
    id: &str,
    action: Action,
) -> Result<AssetSet, ApiError> {
    if id.chars().any(char::is_control) {
        return Err(ApiError::not_found("list"));
    }
    let set = app.store.set(id).await?.ok_or_else(|| ApiError::not_found("list"))?;
    let who = match (caller, &set.owner) {
        (None, _) => Who::Anonymous,
        (Some(caller), _) if caller.operator => Who::Operator,
        (Some(caller), Some(owner)) if *owner == caller.user => Who::Commissioner,
        (Some(_), _) => Who::Stranger,
    };
    if set.owner.is_some() && who < Who::Commissioner {
        return Err(ApiError::not_found("list"));
    }
    refuse_unless(who, action)?;
    Ok(set)
}

/// The most that any of a person's seats makes of them.
#[must_use]
pub fn who_is(caller: &Caller, mine: &[Seat]) -> Who {
    if caller.operator {
        return Who::Operator;
    }
    mine.iter().map(who_sits).max().unwrap_or(Who::Stranger)
}

fn who_sits(seat: &Seat) -> Who {
    match (seat.standing, seat.role) {
        (Standing::Asked | Standing::Waiting, _) => Who::Asking,
        (Standing::Left | Standing::Removed, _) => Who::Stranger,
        (Standing::In, Role::Commissioner) => Who::Commissioner,
        (Standing::In, Role::CoCommissioner) => Who::CoCommissioner,
        (Standing::In, Role::Manager) => Who::Manager,
        (Standing::In, Role::Spectator) => Who::Spectator,
    }
}

/// Asks the table.
///
/// # Errors
/// `not_signed_in` for nobody, else `not_allowed` with what would help.
pub fn refuse_unless(who: Who, action: Action) -> Result<(), ApiError> {
    match (may(who, action), who) {
        (true, _) => Ok(()),
        (false, Who::Anonymous) => Err(ApiError::not_signed_in()),
        (false, _) => Err(ApiError::not_allowed(needs(action))),
    }
}
