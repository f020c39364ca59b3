//! A practice auction against bots: the fastest way in. Nobody needs to sign in for it.

use super::bots::bot;
use super::competitions::{commissioner, draft, make as make_competition};
use crate::caller::{Caller, Device, begin_session};
use crate::error::ApiError;
use crate::guard::{enter, permit};
use crate::overview;
use crate::permissions::Action;
use crate::request::Body;
use crate::settings::{
    BotStyle, ClocksView, CompetitionSettings, Door, RulesView, Stored, refusal,
};
use crate::views::CompetitionView;
use crate::{App, ErrorBody, names, secrets};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use gavel_sport::Pack;
use gavel_store::User;
use serde::Deserialize;
use utoipa::ToSchema;

/// Bots when nobody says how many.
const BOTS: u32 = 7;
/// Most bots in a practice auction.
const BOTS_MOST: u32 = 29;
/// How fast bots may act, in percent of a person.
const PACE: std::ops::RangeInclusive<u32> = 25..=10_000;
/// What somebody is called in a practice auction who has not said.
const GUEST_NAME: &str = "Guest";

/// What to practise.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// The sport.
    pub sport: String,
    /// The list; the sport's first one when absent.
    pub set: Option<String>,
    /// How many bots: 1 to 29; 7 when absent.
    pub bots: Option<u32>,
    /// What a guest is called, 2 to 30 characters; `Guest` when absent. Whoever has a name keeps it.
    pub name: Option<String>,
    /// How fast bots and clocks go, in percent: 25 to 10,000; 100, a person's pace, when absent.
    pub pace: Option<u32>,
}

/// Makes a practice auction with bots in the other seats, ready to begin. Somebody who is not signed
/// in becomes a guest.
#[utoipa::path(post, path = "/competitions/practice", tag = "competitions", request_body = Wish,
    responses((status = 201, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn create(
    State(app): State<App>,
    caller: Option<Caller>,
    device: Device,
    Body(wish): Body<Wish>,
) -> Result<(StatusCode, HeaderMap, Json<CompetitionView>), ApiError> {
    permit(caller.as_ref(), Action::Practice)?;
    let name = wish.name.as_deref().map(|name| names::person("name", name)).transpose()?;
    let mut headers = HeaderMap::new();
    let caller = match caller {
        Some(caller) => caller,
        None => {
            app.throttle.make_guest(&device.origin(None))?;
            let guest = guest(&app, name.as_deref().unwrap_or_default()).await?;
            let cookie = begin_session(&app, &guest.user, &device).await?;
            headers.insert(header::SET_COOKIE, cookie);
            guest
        }
    };
    let id = make(&app, &caller, &wish).await?;
    let here = enter(&app, Some(&caller), &id, Action::SeeCompetition).await?;
    let view = overview::view(&app, &caller, here).await?;
    Ok((StatusCode::CREATED, headers, Json(view)))
}

/// A person who has nothing but a name.
pub(super) async fn guest(app: &App, name: &str) -> Result<Caller, ApiError> {
    let user = User {
        id: secrets::id(),
        email: None,
        name: name.to_owned(),
        operator: false,
        created_at: app.now_us(),
    };
    app.store.create_user(&user).await?;
    Ok(Caller {
        user: user.id,
        session: String::new(),
        name: user.name,
        email: None,
        operator: false,
    })
}

/// Whether a practice auction of a sport can be made as its pack says.
///
/// # Errors
/// What keeps it from being made.
pub async fn check(app: &App, sport: &str) -> Result<(), ApiError> {
    let pack = app.pack(sport).ok_or_else(|| ApiError::not_found("sport"))?;
    let draft = draft(app, "", &settings(pack, None, BOTS, 100), None).await?;
    refusal(&draft.checked.check.problems).map_or(Ok(()), Err)
}

/// Makes a practice auction; its id.
async fn make(app: &App, caller: &Caller, wish: &Wish) -> Result<String, ApiError> {
    let pack = app.pack(&wish.sport).ok_or_else(|| {
        let known: Vec<&str> = app.packs.iter().map(|pack| pack.id.as_str()).collect();
        ApiError::bad("sport", format!("Choose one of these: {}.", known.join(", ")))
    })?;
    let bots = wish.bots.unwrap_or(BOTS);
    if !(1..=BOTS_MOST).contains(&bots) {
        return Err(ApiError::bad("bots", format!("Use 1 to {BOTS_MOST} bots.")));
    }
    let pace = wish.pace.unwrap_or(100);
    if !PACE.contains(&pace) {
        let message = format!("Use {} to {} percent.", PACE.start(), PACE.end());
        return Err(ApiError::bad("pace", message));
    }
    let settings = settings(pack, wish.set.as_deref(), bots, pace);
    let mut seats = vec![commissioner(caller, GUEST_NAME)];
    seats.extend((0..bots).map(|number| bot(number, BotStyle::of_number(number))));
    let draft = draft(app, &caller.user, &settings, None).await?;
    let keep = |settings| Stored { practice: true, pace, ..Stored::new(settings) };
    make_competition(app, caller, draft, seats, keep).await
}

fn settings(pack: &Pack, set: Option<&str>, bots: u32, pace: u32) -> CompetitionSettings {
    let quick = pack.presets.iter().find(|preset| preset.id == "quick");
    let mut rules = RulesView::from(&pack.defaults.rules);
    rules.managers_least = 2;
    rules.managers_most = bots + 1;
    rules.clocks = hurried(quick.map_or(rules.clocks, |preset| preset.clocks.into()), pace);
    CompetitionSettings {
        name: format!("{} practice", pack.name),
        sport: pack.id.clone(),
        set: set.unwrap_or(&pack.defaults.set).to_owned(),
        money: pack.defaults.money.clone(),
        slots_auto: true,
        starts_at_ms: None,
        door: Door::Approve,
        evening: None,
        rules,
    }
}

/// Clocks that go as fast as the bots, down to the shortest that rules allow.
fn hurried(clocks: ClocksView, pace: u32) -> ClocksView {
    let scaled = |ms: i64| ms.saturating_mul(100) / i64::from(pace.max(1));
    let clock_ms = scaled(clocks.clock_ms).clamp(5_000, 600_000);
    ClocksView {
        clock_ms,
        rebid_ms: clocks.rebid_ms.map(|ms| scaled(ms).clamp(3_000, 600_000)),
        anti_snipe_ms: scaled(clocks.anti_snipe_ms).clamp(0, clock_ms),
        interlude_ms: scaled(clocks.interlude_ms).clamp(0, 30_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_stay_within_the_rules() {
        let clocks = ClocksView {
            clock_ms: 30_000,
            rebid_ms: Some(10_000),
            anti_snipe_ms: 10_000,
            interlude_ms: 3_000,
        };
        assert_eq!(hurried(clocks, 100), clocks);
        let fast = hurried(clocks, 10_000);
        assert_eq!((fast.clock_ms, fast.rebid_ms, fast.interlude_ms), (5_000, Some(3_000), 30));
        assert_eq!(hurried(clocks, 25).interlude_ms, 12_000);
    }
}
