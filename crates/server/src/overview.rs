//! A competition with everything that its page shows, put together from the tables and the house.

use crate::caller::Caller;
use crate::catalogue::pool_facts;
use crate::error::ApiError;
use crate::guard::{self, Here as Standing};
use crate::permissions::{Action, can, may};
use crate::readiness::{self, Ready};
use crate::settings::{PoolFact, Stored, minutes};
use crate::views::{
    CompetitionPublic, CompetitionView, HelpView, InviteView, MeHere, MemberView, PresenceView,
    SetSummary, colour_of, ms, shown_name,
};
use crate::{App, invites};
use gavel_auction::{AuctionId, SeatId};
use gavel_house::{PresenceNotice, Published};
use gavel_store::{
    AssetSet, Competition, CompetitionState, Role, Seat, SeatKind, Standing as Stands,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Calls for help that a page shows.
const HELP_MOST: i64 = 100;

/// Everything that a competition's page is made from.
#[derive(Debug)]
pub struct Scene {
    /// The competition.
    pub competition: Competition,
    /// Its settings.
    pub stored: Stored,
    /// All seats it ever had.
    pub seats: Vec<Seat>,
    /// Its pool.
    pub pool: Vec<PoolFact>,
    /// Its set, and how many assets that has.
    pub set: (AssetSet, i64),
    /// Its auction.
    pub auction: Arc<Published>,
    /// Who is there.
    pub presence: Arc<PresenceNotice>,
    /// Whose page of this competition is open, by user.
    pub looking: BTreeSet<String>,
    /// Until when the last reset or the deletion can be taken back, in microseconds.
    pub undo_until: Option<i64>,
    /// The version of its season.
    pub season: String,
}

impl Scene {
    /// Reads it all.
    ///
    /// # Errors
    /// When the database or the auction's log cannot be read.
    pub async fn load(
        app: &App,
        competition: Competition,
        stored: Stored,
    ) -> Result<Self, ApiError> {
        let id = auction_id(&competition.auction_id)?;
        let set = app.store.set(&stored.settings.set).await?;
        let set = set.ok_or_else(|| ApiError::not_found("list"))?;
        let set_size = app.store.set_assets(&set.id).await?.len();
        Ok(Self {
            seats: app.store.seats(&competition.id).await?,
            pool: pool_facts(&app.store.pool(&competition.id).await?)?,
            set: (set, i64::try_from(set_size).unwrap_or(i64::MAX)),
            auction: app.house.view(&id).await?,
            presence: app.house.presence(&id).await?,
            looking: app.live.looking_at(&competition.id),
            undo_until: undo_until(app, &competition).await?,
            season: crate::season::write::version_now(app, &competition.id).await?,
            competition,
            stored,
        })
    }

    /// Seats whose person or bot bids.
    pub fn playing(&self) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(|seat| seat.plays && seat.standing == Stands::In)
    }

    /// Whether settings and pool can still change.
    #[must_use]
    pub fn is_editable(&self) -> bool {
        let before = [CompetitionState::Draft, CompetitionState::Open];
        self.competition.deleted_at.is_none() && before.contains(&self.competition.state)
    }

    /// Whether the seat's person has the competition's page open.
    #[must_use]
    pub fn is_looking(&self, seat: &Seat) -> bool {
        seat.user_id.as_ref().is_some_and(|user| self.looking.contains(user))
    }

    /// Whether the seat's person is there. Bots always are.
    #[must_use]
    pub fn presence_of(&self, seat: &Seat) -> PresenceView {
        if seat.kind == SeatKind::Bot {
            return PresenceView::Here;
        }
        let id = u32::try_from(seat.seat).map(SeatId);
        let found = self.presence.seats.iter().find(|(known, _)| Ok(*known) == id);
        found.map_or(PresenceView::Left, |(_, here)| (*here).into())
    }
}

/// An auction's id as it is kept.
///
/// # Errors
/// `not_found` when it is no id.
pub fn auction_id(id: &str) -> Result<AuctionId, ApiError> {
    AuctionId::new(id).map_err(|_| ApiError::not_found("auction"))
}

async fn undo_until(app: &App, competition: &Competition) -> Result<Option<i64>, ApiError> {
    if competition.deleted_at.is_some() {
        return Ok(competition.purge_at);
    }
    let open = matches!(competition.state, CompetitionState::Draft | CompetitionState::Open);
    let Some(earlier) = competition.undo_auction_id.as_ref().filter(|_| open) else {
        return Ok(None);
    };
    Ok(app.store.auction(earlier).await?.and_then(|auction| auction.purge_at))
}

/// A competition as everybody in it sees it; none when it is gone.
///
/// # Errors
/// When it cannot be read.
pub async fn public_by_id(app: &App, id: &str) -> Result<Option<CompetitionPublic>, ApiError> {
    let Some(competition) = app.store.competition(id).await? else { return Ok(None) };
    let competition = guard::moved_on(app, competition).await?;
    let stored = Stored::read(&competition.settings)?;
    let scene = Scene::load(app, competition, stored).await?;
    Ok(Some(public(app, &scene)))
}

/// A competition as the caller sees it.
///
/// # Errors
/// When it cannot be read.
pub async fn view(app: &App, caller: &Caller, here: Standing) -> Result<CompetitionView, ApiError> {
    let Standing { competition, mine, who, stored } = here;
    let id = competition.id.clone();
    let mut scene = Scene::load(app, competition, stored).await?;
    scene.looking.insert(caller.user.clone());
    let mut public = public(app, &scene);
    public.members = members(&scene, Some(&caller.user), who.is_host());
    let invite = if may(who, Action::Invite) {
        let current = app.store.current_invite(&id, app.now_us()).await?;
        let watch_links = invites::watch_links(app, &id).await?;
        Some(InviteView::new(app, current.as_ref(), watch_links))
    } else {
        None
    };
    let help = if may(who, Action::AnswerHelp) {
        let requests = app.store.help_requests(&id, HELP_MOST).await?;
        requests.iter().map(|request| HelpView::new(request, &scene.seats)).collect()
    } else {
        vec![]
    };
    let me = MeHere {
        role: strongest(&mine).map(Into::into),
        seats: mine.iter().map(|seat| seat.seat).collect(),
        can: can(who),
        standing: mine.first().map(|seat| seat.standing.into()),
    };
    Ok(CompetitionView { public, me, invite, help })
}

/// The role that lets a person do most.
#[must_use]
pub fn strongest(mine: &[Seat]) -> Option<Role> {
    let order = [Role::Commissioner, Role::CoCommissioner, Role::Manager, Role::Spectator];
    order.into_iter().find(|role| mine.iter().any(|seat| seat.role == *role))
}

fn public(app: &App, scene: &Scene) -> CompetitionPublic {
    let Scene { competition, stored, auction, .. } = scene;
    let ready = readiness::look(app, scene);
    CompetitionPublic {
        id: competition.id.clone(),
        state: competition.state.into(),
        settings: stored.settings.clone(),
        editable: scene.is_editable(),
        auction: competition.auction_id.clone(),
        auction_status: auction.state.status().into(),
        seed_hash: auction.state.seed_hash().to_owned(),
        practice: stored.practice,
        rehearsal: competition.rehearsal_of.is_some(),
        members: members(scene, None, false),
        pool_size: scene.pool.len(),
        minutes: minutes_of(scene),
        deleted: scene.competition.deleted_at.is_some(),
        undo_until_ms: scene.undo_until.map(ms),
        set: SetSummary::new(app, &scene.set.0, scene.set.1),
        notes: notes(scene, &ready),
        readiness: ready.checks,
        season: scene.season.clone(),
    }
}

fn minutes_of(scene: &Scene) -> u32 {
    let rules = scene.stored.settings.rules.checked();
    rules.map_or(0, |rules| minutes(&rules, scene.pool.len()))
}

fn notes(scene: &Scene, ready: &Ready) -> Vec<String> {
    let deleted = scene.competition.deleted_at.map(|_| "This was deleted.".to_owned());
    deleted.into_iter().chain(ready.notes.clone()).collect()
}

fn members(scene: &Scene, me: Option<&str>, host: bool) -> Vec<MemberView> {
    let gone = |seat: &Seat| matches!(seat.standing, Stands::Left | Stands::Removed);
    let seats = scene.seats.iter().filter(|seat| host || !gone(seat));
    seats.map(|seat| member(scene, seat, me, host)).collect()
}

/// A seat's turn on the waiting list, from 1.
fn turn(scene: &Scene, seat: &Seat) -> Option<i64> {
    let waits = |other: &&Seat| other.standing == Stands::Waiting;
    let before = |other: &&Seat| (other.joined_at, other.seat) < (seat.joined_at, seat.seat);
    let ahead = scene.seats.iter().filter(waits).filter(before).count();
    waits(&seat).then(|| i64::try_from(ahead + 1).unwrap_or(i64::MAX))
}

fn member(scene: &Scene, seat: &Seat, me: Option<&str>, host: bool) -> MemberView {
    let own = me.is_some() && seat.user_id.as_deref() == me;
    let deputy = scene.stored.deputies.get(&seat.seat).map(|style| style.as_str().to_owned());
    MemberView {
        seat: seat.seat,
        name: if host || own { seat.name.clone() } else { shown_name(seat) },
        role: seat.role.into(),
        plays: seat.plays,
        kind: seat.kind.into(),
        standing: seat.standing.into(),
        turn: turn(scene, seat),
        colour: colour_of(seat.seat),
        presence: scene.presence_of(seat),
        hidden: seat.hidden,
        purse: seat.purse,
        bot: seat.bot_style.clone().or(deputy),
        me: own,
    }
}
