//! "I pressed and it did not count": the caller's own refused commands.

use crate::caller::Caller;
use crate::error::ApiError;
use crate::live::access::{self, Identity};
use crate::live::views::ms;
use crate::permissions::Action;
use crate::request::At;
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use gavel_auction::Time;
use serde::Serialize;
use utoipa::ToSchema;

/// Refusals that are shown.
const SHOWN_MAX: i64 = 100;

/// A command that was refused.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = RefusalNoted)]
pub struct RefusalView {
    /// When.
    pub at_ms: i64,
    /// Why: the code of the refusal.
    pub code: String,
    /// For a person.
    pub message: String,
    /// The amount that was named, in units.
    pub amount: Option<i64>,
    /// Whose command.
    pub seat: u32,
    /// The lot that was named.
    pub lot: Option<i64>,
}

/// The caller's refused commands, newest first; they are kept for 30 days.
#[utoipa::path(get, path = "/auctions/{id}/my-refusals", tag = "auctions",
    params(("id" = String, Path)), responses(
    (status = 200, body = [RefusalView]), (status = "default", body = ErrorBody)))]
pub async fn mine(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
) -> Result<Json<Vec<RefusalView>>, ApiError> {
    let identity = Identity { caller: Some(caller), watches: None };
    let entry = access::enter(&app, &identity, &id, Action::SeeRefusals).await?;
    let mut all = Vec::new();
    for seat in entry.access.seats {
        let noted = app.store.refusals(&id, seat.0.into(), SHOWN_MAX).await?;
        all.extend(noted.into_iter().map(|refusal| RefusalView {
            at_ms: ms(Time(refusal.at)),
            message: plain(&refusal.code).to_owned(),
            code: refusal.code,
            amount: refusal.amount,
            seat: seat.0,
            lot: refusal.lot,
        }));
    }
    all.sort_by_key(|refusal| std::cmp::Reverse(refusal.at_ms));
    Ok(Json(all))
}

/// Why, when only the code was kept.
fn plain(code: &str) -> &'static str {
    match code {
        "too_fast" => "That was too soon after the bids before it.",
        "busy" => "The auction was catching up.",
        "auction_not_running" => "The auction was not running.",
        "lot_closed" => "Time was up when it arrived.",
        "already_leading" => "You were winning already.",
        "squad_full" => "Your squad was full.",
        "quota" => "A team limit did not allow it.",
        "below_base" => "It was under the starting price.",
        "below_minimum" => "It was under the smallest bid at that moment.",
        "off_grid" => "It was between two steps.",
        "over_purse" => "It was more than the money you had left.",
        "over_max_bid" => "It was more than the most you could bid.",
        "not_a_manager" => "Only managers could do that.",
        "already_done" => "It was done already, or the auction had moved on.",
        "not_allowed" => "That was not allowed.",
        "internal" => "Something went wrong on our side.",
        _ => "That was not possible at that moment.",
    }
}
