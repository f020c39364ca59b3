//! Who somebody is in an auction: found out once when they come in, again when the members change.

use super::views::Audience;
use crate::App;
use crate::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::guard::{self, who_is};
use crate::permissions::{Action, Who, may};
use gavel_auction::{AuctionId, By, SeatId};
use gavel_store::{Competition, Seat, Standing, WatchLink};

/// Who a connection or a request speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The person, by their session.
    pub caller: Option<Caller>,
    /// The link for watching that they hold.
    pub watches: Option<WatchLink>,
}

impl Identity {
    /// Finds out who holds a session and a link for watching.
    ///
    /// # Errors
    /// `not_signed_in` when neither works.
    pub async fn of(app: &App, token: Option<&str>, watch: Option<&str>) -> Result<Self, ApiError> {
        let caller = match token {
            Some(token) => crate::caller::caller_of(app, token).await?,
            None => None,
        };
        let watches = match watch {
            Some(token) => app.store.watch_link_by_token(&crate::secrets::hash(token)).await?,
            None => None,
        };
        if caller.is_none() && watches.is_none() {
            return Err(match watch {
                Some(_) => ApiError::new(ErrorCode::Expired, "This link does not work any longer."),
                None => ApiError::not_signed_in(),
            });
        }
        Ok(Self { caller, watches })
    }

    /// Whether they watch by this link.
    #[must_use]
    pub fn is_by_link(&self, link: &str) -> bool {
        self.watches.as_ref().is_some_and(|held| held.id == link)
    }
}

/// What somebody is in one auction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// The competition.
    pub competition: String,
    /// The most that any of their seats makes of them.
    pub who: Who,
    /// The seats that they hold, lowest first.
    pub seats: Vec<SeatId>,
}

impl Access {
    /// What the tables say about somebody.
    #[must_use]
    pub fn new(identity: &Identity, competition: &str, seats: &[Seat]) -> Self {
        let none = Who::Anonymous;
        let watches =
            identity.watches.as_ref().is_some_and(|link| link.competition_id == competition);
        let mine: Vec<Seat> = match &identity.caller {
            Some(caller) => seats.iter().filter(|seat| is_of(seat, caller)).cloned().collect(),
            None => Vec::new(),
        };
        let member = identity.caller.as_ref().map_or(none, |caller| who_is(caller, &mine));
        let who = if watches { member.max(Who::Spectator) } else { member };
        let held = mine.iter().filter(|seat| seat.standing == Standing::In);
        let held = held.filter_map(|seat| u32::try_from(seat.seat).ok());
        Self { competition: competition.to_owned(), who, seats: held.map(SeatId).collect() }
    }

    /// Whether they may do something here.
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        may(self.who, action)
    }

    /// For whom views are made.
    #[must_use]
    pub fn audience(&self) -> Audience {
        match self.who {
            Who::Manager => Audience::Member,
            who if who.is_host() => Audience::Host,
            _ if self.seats.is_empty() => Audience::Watching,
            _ => Audience::Member,
        }
    }

    /// Whether they hold a seat.
    #[must_use]
    pub fn holds(&self, seat: SeatId) -> bool {
        self.seats.contains(&seat)
    }

    /// A host, as the log knows them. Somebody who runs the installation may hold no seat: 0.
    #[must_use]
    pub fn as_host(&self) -> By {
        By::Host(self.seats.first().copied().unwrap_or(SeatId(0)))
    }
}

fn is_of(seat: &Seat, caller: &Caller) -> bool {
    seat.user_id.as_deref() == Some(caller.user.as_str())
}

/// An auction as somebody may see it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its id.
    pub auction: AuctionId,
    /// Its competition.
    pub competition: Competition,
    /// What the reader is there.
    pub access: Access,
}

/// Into an auction.
///
/// # Errors
/// `not_found` for who may not see it, `gone` when it was put aside, else from the table.
pub async fn enter(
    app: &App,
    identity: &Identity,
    auction: &str,
    action: Action,
) -> Result<Entry, ApiError> {
    let not_found = || ApiError::not_found("auction");
    let id = AuctionId::new(auction).map_err(|_| not_found())?;
    let competition = app.store.competition_of_auction(auction).await?.ok_or_else(not_found)?;
    let seats = app.store.seats(&competition.id).await?;
    let access = Access::new(identity, &competition.id, &seats);
    if !access.may(Action::SeeCompetition) {
        return Err(not_found());
    }
    guard::refuse_unless(access.who, action)?;
    if competition.deleted_at.is_some() {
        return Err(ApiError::new(ErrorCode::Gone, "This was deleted by its host."));
    }
    Ok(Entry { auction: id, competition, access })
}
