//! Coming in through the door, and going.

use super::practice::guest;
use crate::caller::{Caller, Device, begin_session};
use crate::error::{ApiError, ErrorCode};
use crate::guard::{Here, enter_live, moved_on, permit};
use crate::overview::auction_id;
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::settings::{Door, LateJoinWhoView, Stored};
use crate::views::{JoinPreview, Joined};
use crate::{App, ErrorBody, auctions, invites, names};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use gavel_auction::{Action as Asked, Auction, By};
use gavel_store::{
    Competition, CompetitionState, Invite, Join, JoinOutcome, NewSeat, Role, Seat, SeatKind,
    SeatOutcome, Standing,
};
use serde::Deserialize;
use utoipa::ToSchema;

/// Who comes in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JoinAs {
    /// 2 to 30 characters; a number is added when somebody has that name.
    name: String,
    /// Whether only to watch. Who waited for a place gives up their turn.
    watch: Option<bool>,
    /// Whether to go on the waiting list when there is no place, or nobody may join any more.
    wait: Option<bool>,
    /// Whether somebody who is in wants one more place on the same phone.
    another: Option<bool>,
}

/// Which of the caller's seats to give up.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Leave {
    /// The seat; the only one when absent.
    seat: Option<i64>,
}

/// What an invitation leads to. A wrong code and an old one are answered alike.
#[utoipa::path(get, path = "/join/{code}", tag = "doors", params(("code" = String, Path)),
    responses((status = 200, body = JoinPreview), (status = "default", body = ErrorBody)))]
pub async fn preview(
    State(app): State<App>,
    caller: Option<Caller>,
    device: Device,
    At(code): At<String>,
) -> Result<Json<JoinPreview>, ApiError> {
    permit(caller.as_ref(), Action::Enter)?;
    let (_, competition) = invited(&app, caller.as_ref(), &device, &code).await?;
    let stored = Stored::read(&competition.settings)?;
    let seats = app.store.seats(&competition.id).await?;
    let playing = seats.iter().filter(|seat| seat.plays && seat.standing == Standing::In).count();
    let waiting = seats.iter().filter(|seat| seat.standing == Standing::Waiting).count();
    let taken = i64::try_from(playing + waiting).unwrap_or(i64::MAX);
    let free = competition.seats_most.saturating_sub(taken);
    let room = app.house.view(&auction_id(&competition.auction_id)?).await?;
    let over = is_over(competition.state);
    let shut = why_shut(&stored, &competition, &room.state).map(ToOwned::to_owned);
    Ok(Json(JoinPreview {
        name: competition.name,
        sport: stored.settings.sport.clone(),
        door: door_now(&stored, competition.state),
        free: free.max(0),
        shut,
        status: room.state.status().into(),
        signed_in: caller.is_some(),
        already: caller.and_then(|caller| seat_of(&seats, &caller)),
        can_watch: !over,
        can_wait: !over,
        waiting: i64::try_from(waiting).unwrap_or(i64::MAX),
        competition: competition.id,
    }))
}

fn seat_of(seats: &[Seat], caller: &Caller) -> Option<i64> {
    let here = [Standing::In, Standing::Asked, Standing::Waiting];
    let mine = |seat: &&Seat| seat.user_id.as_deref() == Some(caller.user.as_str());
    seats.iter().filter(mine).find(|seat| here.contains(&seat.standing)).map(|seat| seat.seat)
}

/// The competition of an invitation that works.
async fn invited(
    app: &App,
    caller: Option<&Caller>,
    device: &Device,
    typed: &str,
) -> Result<(Invite, Competition), ApiError> {
    let wrong = || {
        let message = "This invitation does not work. Check the code, or ask the host for a new \
                       one.";
        ApiError::new(ErrorCode::NotFound, message)
    };
    if typed.len() > 128 {
        return Err(wrong());
    }
    app.throttle.look_at_code(typed, &device.origin(caller))?;
    let invite = invites::find(app, typed).await?.ok_or_else(wrong)?;
    let competition = app.store.competition(&invite.competition_id).await?;
    let live = competition.filter(|competition| competition.deleted_at.is_none());
    Ok((invite, moved_on(app, live.ok_or_else(wrong)?).await?))
}

/// After the start the rules of late joining decide instead of the door.
fn door_now(stored: &Stored, state: CompetitionState) -> Door {
    let late = stored.settings.rules.late_join.who;
    match (state, late) {
        (CompetitionState::Draft | CompetitionState::Open, _) => stored.settings.door,
        (_, LateJoinWhoView::Anyone) => Door::Open,
        (_, LateJoinWhoView::Nobody | LateJoinWhoView::WithHostsYes) => Door::Approve,
    }
}

/// Comes in. Somebody who is not signed in becomes a guest with a session on this device.
#[utoipa::path(post, path = "/join/{code}", tag = "doors", params(("code" = String, Path)),
    request_body = JoinAs,
    responses((status = 200, body = Joined), (status = "default", body = ErrorBody)))]
pub async fn join(
    State(app): State<App>,
    caller: Option<Caller>,
    device: Device,
    At(code): At<String>,
    Body(body): Body<JoinAs>,
) -> Result<(HeaderMap, Json<Joined>), ApiError> {
    permit(caller.as_ref(), Action::Enter)?;
    let name = names::person("name", &body.name)?;
    let (invite, competition) = invited(&app, caller.as_ref(), &device, &code).await?;
    let stored = Stored::read(&competition.settings)?;
    let plays = !body.watch.unwrap_or(false);
    let waits = body.wait.unwrap_or(false);
    let room = app.house.view(&auction_id(&competition.auction_id)?).await?;
    let shut = why_shut(&stored, &competition, &room.state);
    let standing = standing_at_the_door(&stored, &competition, shut, (plays, waits))?;
    let is_new = caller.is_none();
    let caller = match caller {
        Some(caller) => caller,
        None => {
            app.throttle.make_guest(&device.origin(None))?;
            guest(&app, &name).await?
        }
    };
    let wish = NewSeat {
        user_id: Some(caller.user.clone()),
        name,
        role: if plays { Role::Manager } else { Role::Spectator },
        plays,
        standing,
        kind: SeatKind::Person,
        bot_style: None,
    };
    let another = body.another.unwrap_or(false);
    let seat = sit_down(&app, &competition, (&invite, another), wish).await?;
    let mut headers = HeaderMap::new();
    if is_new {
        headers.insert(header::SET_COOKIE, begin_session(&app, &caller.user, &device).await?);
    }
    app.hub.changed(&competition.id);
    let standing = seat.standing.as_str();
    Ok((headers, Json(Joined { competition: competition.id, seat: seat.seat, standing })))
}

fn is_over(state: CompetitionState) -> bool {
    matches!(state, CompetitionState::Season | CompetitionState::Finished)
}

/// Why nobody can join as a manager now, whatever is free.
fn why_shut(stored: &Stored, competition: &Competition, room: &Auction) -> Option<&'static str> {
    if is_over(competition.state) {
        return Some("The auction is over.");
    }
    if competition.state != CompetitionState::Auction {
        return None;
    }
    if stored.settings.rules.late_join.who == LateJoinWhoView::Nobody {
        return Some("Nobody can join after the start.");
    }
    (!room.is_in_time_to_join()).then_some("It is too late to join this auction.")
}

/// How somebody comes in now: at once, by asking, or on the waiting list.
fn standing_at_the_door(
    stored: &Stored,
    competition: &Competition,
    shut: Option<&str>,
    (plays, waits): (bool, bool),
) -> Result<Standing, ApiError> {
    let closed = |message: String| Err(ApiError::new(ErrorCode::Closed, message));
    let asked = |door: Door| if door == Door::Open { Standing::In } else { Standing::Asked };
    match shut {
        Some(why) if is_over(competition.state) => {
            closed(format!("{why} Ask the host for a link to watch."))
        }
        // Who only watches takes nobody's place: the start changes nothing for them.
        _ if !plays => Ok(asked(stored.settings.door)),
        Some(_) if waits => Ok(Standing::Waiting),
        Some(why) => closed(format!("{why} You can wait for a place, or join to watch.")),
        None => Ok(asked(door_now(stored, competition.state))),
    }
}

async fn sit_down(
    app: &App,
    competition: &Competition,
    (invite, another): (&Invite, bool),
    wish: NewSeat,
) -> Result<Seat, ApiError> {
    let join = |seat: NewSeat| Join {
        competition_id: competition.id.clone(),
        seat,
        invite_code: Some(invite.code.clone()),
        another,
        now: app.now_us(),
    };
    let mut outcome = app.store.join(&join(wish.clone())).await?;
    if let JoinOutcome::Full { .. } = outcome {
        // There is no place: they wait for one.
        let waiting = NewSeat { standing: Standing::Waiting, ..wish };
        outcome = app.store.join(&join(waiting)).await?;
    }
    match outcome {
        JoinOutcome::Already(seat) => Ok(seat),
        JoinOutcome::Joined(seat) => tell_the_house(app, competition, seat).await,
        JoinOutcome::Full { most } => {
            let message = format!("All {most} places are taken. You can join to watch.");
            Err(ApiError::new(ErrorCode::Full, message))
        }
        JoinOutcome::Enough { most } => {
            let message = format!("You have {most} places here. That is as many as one may have.");
            Err(ApiError::new(ErrorCode::Full, message))
        }
        JoinOutcome::Removed => Err(ApiError::not_allowed(
            "The host has taken you out. Ask the host to let you back in.",
        )),
        JoinOutcome::BadInvite => {
            let message = "This invitation does not work. Check the code, or ask the host for a \
                           new one.";
            Err(ApiError::new(ErrorCode::NotFound, message))
        }
        JoinOutcome::NoCompetition => {
            Err(ApiError::new(ErrorCode::Closed, "This is over; nobody can join any more."))
        }
    }
}

/// Who comes in after the start must be in the auction too, or is not in.
async fn tell_the_house(
    app: &App,
    competition: &Competition,
    seat: Seat,
) -> Result<Seat, ApiError> {
    let bids = seat.plays && seat.standing == Standing::In;
    if !bids || !auctions::is_on(app, competition).await? {
        return Ok(seat);
    }
    let id = auctions::seat_id(seat.seat)?;
    let added = auctions::submit(app, competition, By::Seat(id), Asked::AddSeat { seat: id }).await;
    if let Err(error) = added
        && error.code != ErrorCode::AlreadyDone
    {
        app.store.leave(&competition.id, seat.seat, app.now_us()).await?;
        return Err(error);
    }
    Ok(seat)
}

/// Gives a seat up. While the auction runs only a host takes managers out.
#[utoipa::path(post, path = "/competitions/{id}/leave", tag = "members",
    params(("id" = String, Path)), request_body = Leave,
    responses((status = 204, description = "Gone"), (status = "default", body = ErrorBody)))]
pub async fn leave(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<Leave>,
) -> Result<StatusCode, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::Leave).await?;
    let seat = chosen(&here, body.seat)?;
    let bids = seat.plays && seat.standing == Standing::In;
    if bids && auctions::is_on(&app, &here.competition).await? {
        let message = "The auction is running. Ask the host to take you out.";
        return Err(ApiError::new(ErrorCode::WrongState, message));
    }
    seated(app.store.leave(&id, seat.seat, app.now_us()).await?)?;
    app.hub.changed(&id);
    Ok(StatusCode::NO_CONTENT)
}

fn chosen(here: &Here, wanted: Option<i64>) -> Result<&Seat, ApiError> {
    match (wanted, here.mine.as_slice()) {
        (Some(seat), _) => here.my_seat(seat),
        (None, [only]) => Ok(only),
        (None, _) => Err(ApiError::bad("seat", "You have several places here; name one.")),
    }
}

/// What a change to a seat came to.
pub(super) fn seated(outcome: SeatOutcome) -> Result<(), ApiError> {
    match outcome {
        SeatOutcome::Done => Ok(()),
        SeatOutcome::NoSeat => Err(ApiError::not_found("member")),
        SeatOutcome::Full { most } => {
            let message = format!("All {most} places are taken. Allow more managers, or free one.");
            Err(ApiError::new(ErrorCode::Full, message))
        }
        SeatOutcome::NotNext { .. } => {
            let message = "Somebody else has waited longer. Let them in first.";
            Err(ApiError::new(ErrorCode::WrongState, message))
        }
        SeatOutcome::NameTaken => {
            let message = "Somebody here has that name. Choose another one.";
            Err(ApiError { code: ErrorCode::Conflict, ..ApiError::bad("name", message) })
        }
        SeatOutcome::Commissioner => {
            let message = "The host who made this stays. Hand it over to somebody first.";
            Err(ApiError::new(ErrorCode::WrongState, message))
        }
    }
}
