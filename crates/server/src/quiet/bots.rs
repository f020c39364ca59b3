//! Bots in empty seats, until the auction begins.

use super::competitions::{done, see};
use crate::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::settings::BotStyle;
use crate::views::CompetitionView;
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use gavel_store::{
    ChangeOutcome, CompetitionState, Join, JoinOutcome, NewSeat, Role, SeatKind, Standing,
};
use serde::Deserialize;
use utoipa::ToSchema;

/// Most bots that one request adds: as many as managers there can be.
const COUNT_MOST: u32 = 200;
/// What bots are called: things, so that nobody takes one for a person. Each begins with a letter of
/// its own, which is what a small mark shows.
const NAMES: [&str; 24] = [
    "Copper", "Nickel", "Zinc", "Tin", "Iron", "Silver", "Brass", "Quartz", "Gold", "Lead", "Mica",
    "Flint", "Alum", "Dross", "Enamel", "Hematite", "Jet", "Kaolin", "Ochre", "Pewter", "Resin",
    "Umber", "Vinyl", "Wolfram",
];

/// How added bots play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BotsStyle {
    /// All by value.
    Value,
    /// All after others.
    Chaser,
    /// Some of each.
    Mixed,
}

/// How many bots to add.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddBots {
    /// 1 to 200; as many as there are free seats sit down.
    count: u32,
    /// How they play.
    style: BotsStyle,
}

impl BotStyle {
    /// The style of the bot of that number in a mixed room: two in three by value.
    pub(super) fn of_number(number: u32) -> Self {
        if number % 3 == 2 { Self::Chaser } else { Self::Value }
    }
}

/// A bot's seat.
pub(super) fn bot(number: u32, style: BotStyle) -> NewSeat {
    let index = usize::try_from(number).unwrap_or_default();
    let name = NAMES[index % NAMES.len()];
    let round = index / NAMES.len();
    let name = if round == 0 { format!("Bot {name}") } else { format!("Bot {name} {}", round + 1) };
    NewSeat {
        user_id: None,
        name,
        role: Role::Manager,
        plays: true,
        standing: Standing::In,
        kind: SeatKind::Bot,
        bot_style: Some(style.as_str().to_owned()),
    }
}

/// Puts bots into free seats.
#[utoipa::path(post, path = "/competitions/{id}/bots", tag = "members",
    params(("id" = String, Path)), request_body = AddBots, responses(
    (status = 200, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn add(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<AddBots>,
) -> Result<Json<CompetitionView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditMembers).await?;
    before_begin(here.competition.state)?;
    if !(1..=COUNT_MOST).contains(&body.count) {
        return Err(ApiError::bad("count", format!("Use 1 to {COUNT_MOST} bots.")));
    }
    let there = app.store.seats(&id).await?;
    let there = there.iter().filter(|seat| seat.kind == SeatKind::Bot).count();
    let there = u32::try_from(there).unwrap_or(u32::MAX);
    for number in there..there.saturating_add(body.count) {
        let style = match body.style {
            BotsStyle::Value => BotStyle::Value,
            BotsStyle::Chaser => BotStyle::Chaser,
            BotsStyle::Mixed => BotStyle::of_number(number),
        };
        if !sit_down(&app, &id, bot(number, style)).await? {
            if number == there {
                let message = "There is no free seat. Allow more managers first.";
                return Err(ApiError::new(ErrorCode::Full, message));
            }
            break;
        }
    }
    see(&app, &caller, &id).await
}

/// Whether there was a seat for it.
async fn sit_down(app: &App, competition: &str, seat: NewSeat) -> Result<bool, ApiError> {
    let join = Join {
        competition_id: competition.to_owned(),
        seat,
        invite_code: None,
        another: false,
        now: app.now_us(),
    };
    Ok(matches!(app.store.join(&join).await?, JoinOutcome::Joined(_) | JoinOutcome::Already(_)))
}

/// Takes all bots out.
#[utoipa::path(delete, path = "/competitions/{id}/bots", tag = "members",
    params(("id" = String, Path)), responses(
    (status = 200, body = CompetitionView), (status = "default", body = ErrorBody)))]
pub async fn remove(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
) -> Result<Json<CompetitionView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditMembers).await?;
    before_begin(here.competition.state)?;
    for seat in app.store.seats(&id).await? {
        if seat.kind == SeatKind::Bot && seat.standing == Standing::In {
            app.store.remove_seat(&id, seat.seat, app.now_us()).await?;
        }
    }
    see(&app, &caller, &id).await
}

/// What is only possible before the auction begins.
pub(super) fn before_begin(state: CompetitionState) -> Result<(), ApiError> {
    let open = matches!(state, CompetitionState::Draft | CompetitionState::Open);
    done(if open { ChangeOutcome::Done } else { ChangeOutcome::WrongState })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_names_have_the_same_initials() {
        let names = (0..24).map(|number| bot(number, BotStyle::Value).name);
        let initials = |name: String| -> String {
            name.split(' ').take(2).filter_map(|word| word.chars().next()).collect()
        };
        assert_eq!(names.map(initials).collect::<BTreeSet<_>>().len(), 24);
        assert_eq!(bot(24, BotStyle::Value).name, "Bot Copper 2");
    }
}
