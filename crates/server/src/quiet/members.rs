//! Members: let in, refuse, change, take out.

use super::bots::before_begin;
use super::competitions::{save, see};
use super::join::seated;
use crate::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::guard::{Here, enter_live, refuse_unless};
use crate::hub::{GoneWhy, HubNotice};
use crate::permissions::{Action, may};
use crate::request::{At, Body, cleared};
use crate::settings::{BotStyle, Stored};
use crate::views::{CompetitionView, RoleView};
use crate::{App, ErrorBody, auctions, names};
use axum::Json;
use axum::extract::State;
use gavel_auction::{Action as Asked, By, MONEY_MAX, SeatId};
use gavel_store::{Role, Seat, SeatKind, SeatOutcome, Standing};
use serde::Deserialize;
use utoipa::ToSchema;

/// What can change about a member. What is absent stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditMember {
    /// 2 to 30 characters, distinct here. One's own can be changed by oneself.
    name: Option<String>,
    /// What they may do. Naming a commissioner hands the competition over.
    role: Option<RoleView>,
    /// Whether they bid.
    plays: Option<bool>,
    /// Whether their name is hidden from others.
    hidden: Option<bool>,
    /// A purse of their own; null is the competition's.
    #[serde(default, deserialize_with = "cleared")]
    #[schema(value_type = Option<i64>)]
    purse: Option<Option<i64>>,
    /// A bot that plays this person's seat; null is nobody.
    #[serde(default, deserialize_with = "cleared")]
    #[schema(value_type = Option<BotStyle>)]
    bot: Option<Option<BotStyle>>,
}

/// What becomes of what a member owns.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveMember {
    /// Whether it goes back into the auction; else it stays theirs. Means nothing before the start.
    assets_return: Option<bool>,
}

/// Lets in who asked, waits, or was taken out. After the start they enter the auction.
#[utoipa::path(post, path = "/competitions/{id}/members/{seat}/admit", tag = "members",
    params(("id" = String, Path), ("seat" = i64, Path)), responses(
    (status = 200, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn admit(
    State(app): State<App>,
    caller: Caller,
    At((id, seat)): At<(String, i64)>,
) -> Result<Json<CompetitionView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditMembers).await?;
    let before = member(&app, &id, seat).await?;
    let admitted = app.store.admit_seat(&id, seat, app.now_us()).await?;
    if let SeatOutcome::NotNext { next } = admitted {
        return Err(not_next(&member(&app, &id, next).await?));
    }
    seated(admitted)?;
    if before.plays && auctions::is_on(&app, &here.competition).await? {
        let number = auctions::seat_id(seat)?;
        let asked = Asked::AddSeat { seat: number };
        let added = auctions::submit(&app, &here.competition, by_host(&here), asked).await;
        if let Err(error) = added
            && error.code != ErrorCode::AlreadyDone
        {
            // They stand where they stood: the auction's no is not the host's.
            app.store.put_back_seat(&id, seat, before.standing, app.now_us()).await?;
            return Err(error);
        }
    }
    see(&app, &caller, &id).await
}

fn not_next(next: &Seat) -> ApiError {
    let message = format!(
        "{} has waited longer. Let them in first, or take them off the waiting list.",
        next.name
    );
    ApiError::new(ErrorCode::WrongState, message)
}

/// Sends away who asked or waits.
#[utoipa::path(post, path = "/competitions/{id}/members/{seat}/refuse", tag = "members",
    params(("id" = String, Path), ("seat" = i64, Path)), responses(
    (status = 200, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn refuse(
    State(app): State<App>,
    caller: Caller,
    At((id, seat)): At<(String, i64)>,
) -> Result<Json<CompetitionView>, ApiError> {
    enter_live(&app, Some(&caller), &id, Action::EditMembers).await?;
    let asking = member(&app, &id, seat).await?;
    if !matches!(asking.standing, Standing::Asked | Standing::Waiting) {
        let message = "They are not asking to come in any more.";
        return Err(ApiError::new(ErrorCode::AlreadyDone, message));
    }
    seated(app.store.remove_seat(&id, seat, app.now_us()).await?)?;
    see(&app, &caller, &id).await
}

/// Changes a member.
#[utoipa::path(patch, path = "/competitions/{id}/members/{seat}", tag = "members",
    params(("id" = String, Path), ("seat" = i64, Path)), request_body = EditMember, responses(
    (status = 200, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn edit(
    State(app): State<App>,
    caller: Caller,
    At((id, seat)): At<(String, i64)>,
    Body(body): Body<EditMember>,
) -> Result<Json<CompetitionView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::SeeCompetition).await?;
    allowed(&here, seat, &body)?;
    let known = member(&app, &id, seat).await?;
    checked(&here, &known, &body)?;
    change(&app, here, &known, body).await?;
    see(&app, &caller, &id).await
}

/// One's own name is one's own; everything else is a host's, and roles are the commissioner's.
fn allowed(here: &Here, seat: i64, body: &EditMember) -> Result<(), ApiError> {
    let own = here.my_seat(seat).is_ok();
    let name_only = body.role.is_none()
        && body.plays.is_none()
        && body.hidden.is_none()
        && body.purse.is_none()
        && body.bot.is_none();
    if !(own && name_only && may(here.who, Action::Leave)) {
        refuse_unless(here.who, Action::EditMembers)?;
    }
    if body.role.is_some() {
        refuse_unless(here.who, Action::EditRoles)?;
    }
    Ok(())
}

/// Everything that can be wrong is found before anything changes.
fn checked(here: &Here, known: &Seat, body: &EditMember) -> Result<(), ApiError> {
    if let Some(name) = &body.name {
        names::person("name", name)?;
    }
    if body.plays.is_some() || body.purse.is_some() || body.bot.is_some() {
        before_begin(here.competition.state)?;
    }
    if let Some(Some(purse)) = body.purse
        && !(1..=MONEY_MAX).contains(&purse)
    {
        let message = format!("Use 1 to {MONEY_MAX}, or null for what everybody has.");
        return Err(ApiError::bad("purse", message));
    }
    let is_bot = known.kind == SeatKind::Bot;
    if is_bot && body.role.is_some_and(|role| role != RoleView::Manager) {
        return Err(ApiError::bad("role", "A bot can be a manager only."));
    }
    if is_bot && body.bot.is_some() {
        return Err(ApiError::bad("bot", "This is a bot already."));
    }
    Ok(())
}

async fn change(app: &App, here: Here, known: &Seat, body: EditMember) -> Result<(), ApiError> {
    let (id, seat, now) = (here.competition.id.as_str(), known.seat, app.now_us());
    if let Some(name) = body.name {
        let name = names::person("name", &name)?;
        seated(app.store.rename_seat(id, seat, &name, now).await?)?;
    }
    if let Some(hidden) = body.hidden {
        seated(app.store.hide_seat(id, seat, hidden, now).await?)?;
    }
    if let Some(purse) = body.purse {
        seated(app.store.set_seat_purse(id, seat, purse, now).await?)?;
    }
    if let Some(plays) = body.plays {
        seated(app.store.set_seat_plays(id, seat, plays, now).await?)?;
    }
    if let Some(style) = body.bot {
        let mut stored: Stored = here.stored.clone();
        match style {
            Some(style) => stored.deputies.insert(seat, style),
            None => stored.deputies.remove(&seat),
        };
        save(app, id, &stored).await?;
    }
    match body.role.map(Role::from) {
        None => Ok(()),
        Some(role) if role == known.role => Ok(()),
        Some(Role::Commissioner) => hand_over(app, id, seat).await,
        Some(role) => seated(app.store.set_seat_role(id, seat, role, now).await?),
    }
}

async fn hand_over(app: &App, id: &str, to: i64) -> Result<(), ApiError> {
    let seats = app.store.seats(id).await?;
    let from = seats.iter().find(|seat| seat.role == Role::Commissioner);
    let from = from.ok_or_else(|| ApiError::not_found("member"))?;
    seated(app.store.transfer_competition(id, from.seat, to, app.now_us()).await?)
}

/// Takes a member out. In a running auction their bids on the open lot are struck.
#[utoipa::path(delete, path = "/competitions/{id}/members/{seat}", tag = "members",
    params(("id" = String, Path), ("seat" = i64, Path)), request_body = RemoveMember, responses(
    (status = 200, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn remove(
    State(app): State<App>,
    caller: Caller,
    At((id, seat)): At<(String, i64)>,
    Body(body): Body<RemoveMember>,
) -> Result<Json<CompetitionView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditMembers).await?;
    let known = member(&app, &id, seat).await?;
    if known.role == Role::Commissioner {
        seated(SeatOutcome::Commissioner)?;
    }
    if auctions::is_on(&app, &here.competition).await? {
        let number = auctions::seat_id(seat)?;
        let assets_return = body.assets_return.unwrap_or(true);
        let asked = Asked::RemoveSeat { seat: number, assets_return };
        let removed = auctions::submit(&app, &here.competition, by_host(&here), asked).await;
        // A member without a seat in the auction is none of the house's business.
        let fine = [ErrorCode::AlreadyDone, ErrorCode::NotAManager];
        removed.or_else(|error| if fine.contains(&error.code) { Ok(()) } else { Err(error) })?;
    }
    seated(app.store.remove_seat(&id, seat, app.now_us()).await?)?;
    app.hub.tell(HubNotice::Gone {
        competition: id.clone(),
        auction: here.competition.auction_id,
        why: GoneWhy::Removed,
        next: None,
        seat: Some(seat),
    });
    see(&app, &caller, &id).await
}

/// The caller as a host of the log; an operator may have no seat.
fn by_host(here: &Here) -> By {
    let seat = here.mine.first().and_then(|seat| u32::try_from(seat.seat).ok());
    By::Host(SeatId(seat.unwrap_or(0)))
}

async fn member(app: &App, id: &str, seat: i64) -> Result<Seat, ApiError> {
    app.store.seat(id, seat).await?.ok_or_else(|| ApiError::not_found("member"))
}
