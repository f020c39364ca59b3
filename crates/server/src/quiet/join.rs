//! Coming in through the door, and going.

use super::practice::guest;
use crate::caller::{Caller, Device, begin_session};
use crate::error::{ApiError, ErrorCode};
use crate::guard::{Here, enter_live, moved_on, permit};
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::settings::{Door, LateJoinWhoView, Stored};
use crate::views::{JoinPreview, Joined};
use crate::{App, ErrorBody, auctions, invites, names};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use gavel_auction::{Action as Asked, By};
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
    /// Whether only to watch.
    watch: Option<bool>,
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
    let free = competition.seats_most - i64::try_from(playing).unwrap_or(i64::MAX);
    let room = app.house.view(&crate::overview::auction_id(&competition.auction_id)?).await?;
    Ok(Json(JoinPreview {
        name: competition.name,
        sport: stored.settings.sport.clone(),
        door: door_now(&stored, competition.state),
        free: free.max(0),
        status: room.state.status().into(),
        signed_in: caller.is_some(),
        already: caller.and_then(|caller| seat_of(&seats, &caller)),
        can_watch: true,
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
    let standing = standing_at_the_door(&stored, &competition, plays)?;
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
    let seat = sit_down(&app, &competition, &invite, wish).await?;
    let mut headers = HeaderMap::new();
    if is_new {
        headers.insert(header::SET_COOKIE, begin_session(&app, &caller.user, &device).await?);
    }
    app.hub.changed(&competition.id);
    let standing = seat.standing.as_str();
    Ok((headers, Json(Joined { competition: competition.id, seat: seat.seat, standing })))
}

/// How somebody comes in now: at once, or by asking.
fn standing_at_the_door(
    stored: &Stored,
    competition: &Competition,
    plays: bool,
) -> Result<Standing, ApiError> {
    use CompetitionState::{Auction, Draft, Finished, Open, Season};
    let closed = |message: &str| Err(ApiError::new(ErrorCode::Closed, message));
    match (competition.state, stored.settings.rules.late_join.who) {
        (Season | Finished, _) if plays => closed("The auction is over. You can join to watch."),
        (Auction, LateJoinWhoView::Nobody) if plays => {
            closed("Nobody can join after the start. You can join to watch.")
        }
        (Draft | Open | Auction, _) => Ok(match door_now(stored, competition.state) {
            Door::Open => Standing::In,
            Door::Approve => Standing::Asked,
        }),
        (Season | Finished, _) => closed("The auction is over. Ask the host for a link to watch."),
    }
}

async fn sit_down(
    app: &App,
    competition: &Competition,
    invite: &Invite,
    wish: NewSeat,
) -> Result<Seat, ApiError> {
    let join = |seat: NewSeat| Join {
        competition_id: competition.id.clone(),
        seat,
        invite_code: Some(invite.code.clone()),
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
