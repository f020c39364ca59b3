//! The practice lot of the waiting room: an invented asset, the real clock and button, no log.

use super::conn::Conn;
use super::gateway::encode;
use super::views::{self, ServerMessage};
use super::{rooms, schemas};
use crate::App;
use crate::error::{ApiError, ErrorBody, ErrorCode, sentence};
use crate::guard::{self, Here};
use crate::permissions::Action as Permission;
use crate::request;
use crate::settings::refusal;
use gavel_auction::{Refusal, SeatId, Time};
use gavel_house::{Practice, PracticeRules};
use gavel_store::{CompetitionState, Standing};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;
use utoipa::ToSchema;

/// A message about the practice lot.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PracticeMessage {
    /// In which competition.
    pub competition: String,
    /// What is asked.
    pub action: PracticeAction,
}

/// What can be asked of the practice lot.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum PracticeAction {
    /// Open it; hosts.
    Start {},
    /// Bid; managers.
    Bid {
        /// How much, in units.
        amount: views::Units,
    },
    /// Step out; managers.
    Pass {},
    /// End it; hosts.
    End {},
}

/// The practice lot as everybody in the waiting room sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PracticeView {
    /// Whether it runs.
    pub running: bool,
    /// The invented asset.
    pub asset: Option<PracticeAsset>,
    /// The leading amount, in units.
    pub price: Option<i64>,
    /// Who leads.
    pub leader: Option<u32>,
    /// Its end.
    pub ends_at_ms: Option<i64>,
    /// The lowest amount that would be taken.
    pub minimum: i64,
    /// Once it is over: who bid, how quick their phone was, and who did not.
    pub results: Option<Vec<PracticeResult>>,
}

/// An asset that does not exist.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PracticeAsset {
    /// Its name.
    pub name: String,
    /// Its letters.
    pub initials: String,
    /// Its colours.
    #[schema(min_items = 2, max_items = 2)]
    pub colours: [String; 2],
}

/// How one seat did.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PracticeResult {
    /// Which.
    pub seat: u32,
    /// How many bids were taken.
    pub bids: u32,
    /// The shortest way to the phone and back that was measured.
    pub best_delay_ms: Option<i64>,
    /// Whether it bid at all.
    pub bid: bool,
}

/// A change of the practice lot.
#[derive(Debug, Serialize, ToSchema)]
pub struct PracticeChanged {
    /// In which competition.
    pub competition: String,
    /// How it is now.
    pub view: PracticeView,
}

/// The answer to a message about the practice lot.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum PracticeAnswer {
    /// Done.
    View {
        /// True.
        #[schema(schema_with = schemas::yes)]
        ok: bool,
        /// How it is now.
        view: Box<PracticeView>,
    },
    /// Not done.
    Refused {
        /// False.
        #[schema(schema_with = schemas::no)]
        ok: bool,
        /// Why.
        error: ErrorBody,
    },
}

/// Handles a message that was read at `at`.
pub async fn handle(app: &App, conn: &Arc<Conn>, body: Value, at: Time) -> PracticeAnswer {
    match act(app, conn, &body, at).await {
        Ok(view) => PracticeAnswer::View { ok: true, view: Box::new(view) },
        Err(error) => PracticeAnswer::Refused { ok: false, error: error.body() },
    }
}

async fn act(
    app: &App,
    conn: &Arc<Conn>,
    body: &Value,
    at: Time,
) -> Result<PracticeView, ApiError> {
    let text = serde_json::to_vec(body).map_err(|error| ApiError::internal(&error))?;
    let PracticeMessage { competition, action } = request::parse(&text)?;
    let wanted = match action {
        PracticeAction::Start {} | PracticeAction::End {} => Permission::PracticeLot,
        PracticeAction::Bid { .. } | PracticeAction::Pass {} => Permission::Bid,
    };
    let caller = conn.identity.caller.as_ref();
    let here = guard::enter_live(app, caller, &competition, wanted).await?;
    let before = [CompetitionState::Draft, CompetitionState::Open];
    if !before.contains(&here.competition.state) {
        let message = "The practice lot is for the waiting room. The auction has begun.";
        return Err(ApiError::new(ErrorCode::WrongState, message));
    }
    let lot = app.house.practice(&competition);
    let done = match action {
        PracticeAction::Start {} => start(app, &here, &lot).await?,
        PracticeAction::Bid { amount } => lot.bid(own_seat(&here)?, amount.0, at, None),
        PracticeAction::Pass {} => lot.pass(own_seat(&here)?, at),
        PracticeAction::End {} => lot.end(),
    };
    done.map_err(|why| refused(app, &here, &why))?;
    Ok(view(app, &here, &lot))
}

async fn start(app: &App, here: &Here, lot: &Practice) -> Result<Result<(), Refusal>, ApiError> {
    let checked = here.stored.settings.rules.checked();
    let rules = checked.map_err(|problems| {
        let plain = || ApiError::new(ErrorCode::Conflict, "The rules do not fit. Edit them first.");
        refusal(&problems).unwrap_or_else(plain)
    })?;
    let seats = app.store.seats(&here.competition.id).await?;
    let playing = seats.iter().filter(|seat| seat.plays && seat.standing == Standing::In);
    let rules = PracticeRules {
        seats: playing.filter_map(|seat| u32::try_from(seat.seat).ok().map(SeatId)).collect(),
        purse: rules.purse,
        base: rules.base,
        increments: rules.increments,
        clocks: rules.clocks,
    };
    let started = lot.start(&rules);
    if started.is_ok() {
        tokio::spawn(tell(app.clone(), here.clone(), lot.clone()));
    }
    Ok(started)
}

/// Tells the waiting room of every change until the lot is over.
async fn tell(app: App, here: Here, lot: Practice) {
    let mut changes = lot.watch();
    loop {
        let over = changes.borrow_and_update().results.is_some();
        let view = view(&app, &here, &lot);
        let message = PracticeChanged { competition: here.competition.id.clone(), view };
        if let Ok(message) = encode(&ServerMessage::Practice(message)) {
            app.live.send(rooms::competition(&here.competition.id), &message).await;
        }
        if over || changes.changed().await.is_err() {
            return;
        }
    }
}

fn own_seat(here: &Here) -> Result<SeatId, ApiError> {
    let mine = here.mine.iter().find(|seat| seat.plays && seat.standing == Standing::In);
    let mine = mine.and_then(|seat| u32::try_from(seat.seat).ok());
    let not_one = || ApiError::new(ErrorCode::NotAManager, "Only managers can do that.");
    mine.map(SeatId).ok_or_else(not_one)
}

fn refused(app: &App, here: &Here, why: &Refusal) -> ApiError {
    let pack = app.pack(&here.competition.sport);
    let message = pack.map(|pack| {
        let money = pack.money(&here.stored.settings.money).unwrap_or(&pack.money);
        sentence(why, money, &pack.words).0
    });
    ApiError::new(why.code().into(), message.unwrap_or_else(|| why.to_string()))
}

fn view(app: &App, here: &Here, lot: &Practice) -> PracticeView {
    let now = lot.view();
    let asset = app.pack(&here.competition.sport).map(|pack| pack.words.asset.clone());
    let results = now.results.as_ref().map(|results| results.iter().map(result).collect());
    PracticeView {
        running: now.running,
        asset: asset.filter(|_| now.running).map(|asset| PracticeAsset {
            name: format!("Practice {asset}"),
            initials: "PR".into(),
            colours: ["#1f5f4a".into(), "#f2c14e".into()],
        }),
        price: now.price,
        leader: now.leader.map(|seat| seat.0),
        ends_at_ms: now.ends_at.map(views::ms),
        minimum: now.minimum.unwrap_or(here.stored.settings.rules.base),
        results,
    }
}

fn result(one: &gavel_house::PracticeResult) -> PracticeResult {
    PracticeResult {
        seat: one.seat.0,
        bids: one.bids,
        best_delay_ms: one.best_delay.map(|delay| delay.0.div_euclid(1_000)),
        bid: one.bids > 0,
    }
}
