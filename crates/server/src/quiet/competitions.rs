//! Competitions: list, check, make, see, edit.

use crate::caller::Caller;
use crate::catalogue::{set_facts, usable_set};
use crate::error::{ApiError, ErrorCode};
use crate::guard::{enter, enter_live, permit};
use crate::overview::{self, auction_id};
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::season::sheet;
use crate::settings::{
    Check, Checked, CompetitionSettings, Ground, PoolFact, Problem, Stored,
    check as check_settings, refusal,
};
use crate::views::season_stand::{self, StandView};
use crate::views::{CompetitionCard, CompetitionView};
use crate::{App, ErrorBody, catalogue, invites, secrets};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use gavel_auction::Status;
use gavel_store::{
    Asset, ChangeOutcome, CompetitionEdit, CompetitionState, MyCompetition, NewCompetition,
    NewSeat, PoolEntry, Role, SeatKind, Standing,
};
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};
use utoipa::ToSchema;

/// What a host is called who has not chosen a name.
const HOST_NAME: &str = "Host";
/// In how many seasons the start page says where one stands: each is a table of its own.
const STANDS_MOST: usize = 8;

/// Settings, and what is auctioned: ids of the set's assets, all of them when absent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSettings {
    settings: CompetitionSettings,
    pool: Option<Vec<String>>,
}

/// New settings.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditSettings {
    settings: CompetitionSettings,
}

/// The caller's competitions: what is live first, then the newest.
#[utoipa::path(get, path = "/competitions", tag = "competitions", responses(
    (status = 200, body = [CompetitionCard]), (status = "default", body = ErrorBody)))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Vec<CompetitionCard>>, ApiError> {
    permit(Some(&caller), Action::OwnAccount)?;
    let mut grouped: Vec<Vec<MyCompetition>> = vec![];
    let mut at: BTreeMap<String, usize> = BTreeMap::new();
    for line in app.store.my_competitions(&caller.user).await? {
        let index = *at.entry(line.id.clone()).or_insert(grouped.len());
        match grouped.get_mut(index) {
            Some(seats) => seats.push(line),
            None => grouped.push(vec![line]),
        }
    }
    let mut cards = vec![];
    for seats in &grouped {
        cards.extend(card(&app, seats).await?);
    }
    cards.sort_by_key(|card| !is_live(card));
    for card in cards.iter_mut().filter(|card| is_in_season(card)).take(STANDS_MOST) {
        card.stand = stand(&app, card).await?;
    }
    Ok(Json(cards))
}

fn is_in_season(card: &CompetitionCard) -> bool {
    let over = card.auction_status == crate::views::AuctionStatusView::Completed;
    over && card.deleted_until_ms.is_none()
}

/// Where the caller stands there. What is wrong with one season hides nobody's start page.
async fn stand(app: &App, card: &CompetitionCard) -> Result<Option<StandView>, ApiError> {
    let Some(competition) = app.store.competition(&card.id).await? else { return Ok(None) };
    let sheet = sheet::now(app, &competition).await;
    Ok(sheet.ok().and_then(|sheet| season_stand::stand(&sheet, &card.my_seats)))
}

fn is_live(card: &CompetitionCard) -> bool {
    use crate::views::AuctionStatusView::{Paused, Running};
    matches!(card.auction_status, Running | Paused)
}

/// One card out of the lines of the caller's seats in one competition.
async fn card(app: &App, seats: &[MyCompetition]) -> Result<Option<CompetitionCard>, ApiError> {
    let Some(first) = seats.first() else { return Ok(None) };
    let status = status_of(first.auction_status.as_deref());
    let live = matches!(status, Status::Running | Status::Paused);
    let room = match live && first.deleted_at.is_none() {
        true => app.house.view(&auction_id(&first.auction_id)?).await.ok(),
        false => None,
    };
    let state = room.as_ref().map(|room| &room.state);
    let number = u32::try_from(first.seat).unwrap_or_default();
    let mine = state.and_then(|state| state.seat(gavel_auction::SeatId(number)));
    let role = [Role::Commissioner, Role::CoCommissioner, Role::Manager, Role::Spectator]
        .into_iter()
        .find(|role| seats.iter().any(|seat| seat.role == *role));
    Ok(Some(CompetitionCard {
        id: first.id.clone(),
        name: first.name.clone(),
        sport: first.sport.clone(),
        state: first.state.into(),
        auction: first.auction_id.clone(),
        auction_status: status.into(),
        lot: state.map(|state| state.newest_lot().0).filter(|lot| *lot > 0),
        lots_total: first.lots_total.unwrap_or_default(),
        my_role: role.map(Into::into),
        my_seats: seats.iter().map(|seat| seat.seat).collect(),
        members: first.managers,
        purse_left: mine.map(|seat| seat.purse),
        owned: mine.map(gavel_auction::Seat::owned),
        slots: state.map_or(0, |state| state.rules().slots),
        ends_at_ms: state
            .and_then(|state| state.open_lot().map(|lot| crate::views::ms(lot.ends_at.0))),
        starts_at_ms: first.starts_at.map(crate::views::ms),
        deleted_until_ms: first.deleted_at.and(first.purge_at).map(crate::views::ms),
        stand: None,
    }))
}

fn status_of(word: Option<&str>) -> Status {
    match word {
        Some("running") => Status::Running,
        Some("paused") => Status::Paused,
        Some("completed") => Status::Completed,
        Some("cancelled") => Status::Cancelled,
        _ => Status::Waiting,
    }
}

/// Says everything about settings before they are saved.
#[utoipa::path(post, path = "/competitions/check", tag = "competitions",
    request_body = NewSettings, responses(
    (status = 200, body = Check), (status = "default", body = ErrorBody)))]
pub async fn check(
    State(app): State<App>,
    caller: Option<Caller>,
    Body(body): Body<NewSettings>,
) -> Result<Json<Check>, ApiError> {
    permit(caller.as_ref(), Action::Enter)?;
    let user = caller.as_ref().map_or("", |caller| caller.user.as_str());
    let draft = draft(&app, user, &body.settings, body.pool.as_deref()).await?;
    Ok(Json(draft.checked.check))
}

/// Makes a competition; it is open for people to join.
#[utoipa::path(post, path = "/competitions", tag = "competitions", request_body = NewSettings,
    responses((status = 201, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn create(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewSettings>,
) -> Result<(StatusCode, Json<CompetitionView>), ApiError> {
    permit(Some(&caller), Action::Create)?;
    let draft = draft(&app, &caller.user, &body.settings, body.pool.as_deref()).await?;
    let seats = vec![commissioner(&caller, HOST_NAME)];
    let id = make(&app, &caller, draft, seats, Stored::new).await?;
    let here = enter(&app, Some(&caller), &id, Action::SeeCompetition).await?;
    Ok((StatusCode::CREATED, Json(overview::view(&app, &caller, here).await?)))
}

/// The seat of whoever makes a competition.
pub(super) fn commissioner(caller: &Caller, unnamed: &str) -> NewSeat {
    let name = if caller.name.is_empty() { unnamed } else { &caller.name };
    NewSeat {
        user_id: Some(caller.user.clone()),
        name: name.to_owned(),
        role: Role::Commissioner,
        plays: true,
        standing: Standing::In,
        kind: SeatKind::Person,
        bot_style: None,
    }
}

/// Settings with their set, checked.
pub(super) struct Draft {
    pub checked: Checked,
    pub pool: Vec<PoolEntry>,
}

/// Checks settings against their set and the chosen pool.
pub(super) async fn draft(
    app: &App,
    user: &str,
    settings: &CompetitionSettings,
    chosen: Option<&[String]>,
) -> Result<Draft, ApiError> {
    let set = match usable_set(app, &settings.set, user).await {
        Ok(set) if set.sport == settings.sport => Some(set),
        Ok(_) => None,
        Err(error) if error.code == ErrorCode::NotFound => None,
        Err(error) => return Err(error),
    };
    let assets = match &set {
        Some(set) => app.store.set_assets(&set.id).await?,
        None => vec![],
    };
    let wanted = chosen.map(|ids| ids.iter().map(String::as_str).collect::<HashSet<_>>());
    let is_in = |asset: &&Asset| wanted.as_ref().is_none_or(|ids| ids.contains(asset.id.as_str()));
    let pool: Vec<Asset> = assets.iter().filter(is_in).cloned().collect();
    let facts: Vec<PoolFact> = set_facts(&pool)?;
    let now_ms = app.now_ms();
    let ends_on = set.as_ref().map(|set| set.ends_on.as_deref());
    let ground = Ground {
        pack: app.pack(&settings.sport),
        set_over: ends_on.map(|last_day| catalogue::is_over(last_day, now_ms)),
        pool: &facts,
        now_ms,
    };
    let mut checked = check_settings(settings, ground);
    if wanted.is_some_and(|ids| ids.len() != pool.len()) {
        let message = "Some of these are not in the list. Load the page again.";
        checked.check.problems.push(Problem::new("pool", message));
    }
    let pool = pool.into_iter().map(|asset| PoolEntry {
        asset_id: asset.id,
        set_id: asset.set_id,
        base: None,
    });
    Ok(Draft { checked, pool: pool.collect() })
}

/// Writes a competition whole: seats, invitation, pool, and its auction with the seed's hash.
pub(super) async fn make(
    app: &App,
    caller: &Caller,
    draft: Draft,
    seats: Vec<NewSeat>,
    keep: impl FnOnce(CompetitionSettings) -> Stored,
) -> Result<String, ApiError> {
    if let Some(error) = refusal(&draft.checked.check.problems) {
        return Err(error);
    }
    let settings = draft.checked.settings;
    let (id, auction) = (secrets::id(), auction_id(&secrets::id())?);
    let now = app.clock.now();
    let new = NewCompetition {
        name: settings.name.clone(),
        sport: settings.sport.clone(),
        set_id: settings.set.clone(),
        state: CompetitionState::Open,
        seats_most: settings.rules.managers_most.into(),
        starts_at: settings.starts_at_ms.map(|ms| ms.saturating_mul(1000)),
        settings: keep(settings).keep()?,
        created_by: Some(caller.user.clone()),
        created_at: now.0,
        seats,
        invite: invites::new_invite(None, None)?,
        pool: draft.pool,
        auction: gavel_house::opening(&auction, &id, now)?,
        id: id.clone(),
    };
    app.store.create_competition(&new).await?;
    Ok(id)
}

/// A competition's page.
#[utoipa::path(get, path = "/competitions/{id}", tag = "competitions",
    params(("id" = String, Path)), responses(
    (status = 200, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn get(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
) -> Result<Json<CompetitionView>, ApiError> {
    let here = enter(&app, caller.as_ref(), &id, Action::SeeCompetition).await?;
    let caller = caller.ok_or_else(ApiError::not_signed_in)?;
    Ok(Json(overview::view(&app, &caller, here).await?))
}

/// Changes the settings, until the auction begins.
#[utoipa::path(patch, path = "/competitions/{id}", tag = "competitions",
    params(("id" = String, Path)), request_body = EditSettings, responses(
    (status = 200, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn edit(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<EditSettings>,
) -> Result<Json<CompetitionView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::Edit).await?;
    if body.settings.sport != here.stored.settings.sport {
        let message = "The sport cannot change any more. Make a new one for another sport.";
        return Err(ApiError::bad("settings.sport", message));
    }
    let other_set = body.settings.set != here.stored.settings.set;
    let chosen = match other_set {
        true => None,
        false => {
            let pool = app.store.pool(&id).await?;
            Some(pool.into_iter().map(|asset| asset.id).collect::<Vec<_>>())
        }
    };
    let draft = draft(&app, &caller.user, &body.settings, chosen.as_deref()).await?;
    if let Some(error) = refusal(&draft.checked.check.problems) {
        return Err(error);
    }
    enough_places(&app, &id, draft.checked.settings.rules.managers_most).await?;
    let stored = Stored { settings: draft.checked.settings, ..here.stored };
    save(&app, &id, &stored).await?;
    if other_set {
        done(app.store.replace_pool(&id, &draft.pool, app.now_us()).await?)?;
    }
    see(&app, &caller, &id).await
}

async fn enough_places(app: &App, id: &str, most: u32) -> Result<(), ApiError> {
    let seats = app.store.seats(id).await?;
    let playing = seats.iter().filter(|seat| seat.plays && seat.standing == Standing::In).count();
    if playing <= most as usize {
        return Ok(());
    }
    let message = format!("{playing} managers are in already. Use at least {playing}.");
    Err(ApiError::bad("rules.managers_most", message))
}

/// Keeps settings, unless the auction has begun.
pub(super) async fn save(app: &App, id: &str, stored: &Stored) -> Result<(), ApiError> {
    let settings = &stored.settings;
    let edit = CompetitionEdit {
        id: id.to_owned(),
        name: settings.name.clone(),
        settings: stored.keep()?,
        seats_most: settings.rules.managers_most.into(),
        starts_at: settings.starts_at_ms.map(|ms| ms.saturating_mul(1000)),
        now: app.now_us(),
    };
    done(app.store.edit_competition(&edit).await?)
}

/// What is only possible before the auction begins.
pub(super) fn done(outcome: ChangeOutcome) -> Result<(), ApiError> {
    match outcome {
        ChangeOutcome::Done => Ok(()),
        ChangeOutcome::WrongState => {
            let message = "The auction has begun, so this cannot change any more.";
            Err(ApiError::new(ErrorCode::WrongState, message))
        }
    }
}

/// Tells everybody that a competition has changed, and shows it to the caller.
pub(super) async fn see(
    app: &App,
    caller: &Caller,
    id: &str,
) -> Result<Json<CompetitionView>, ApiError> {
    app.hub.changed(id);
    let here = enter(app, Some(caller), id, Action::SeeCompetition).await?;
    Ok(Json(overview::view(app, caller, here).await?))
}
