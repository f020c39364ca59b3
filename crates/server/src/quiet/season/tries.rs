//! What a match would give, before a host says that it is so.

use crate::caller::Caller;
use crate::error::ApiError;
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::season::by_hand::PutMatch;
use crate::season::said::Said;
use crate::season::sheet;
use crate::views::season::{self, MatchPageView};
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use gavel_sport::MatchId;
use gavel_store::EntryKind;
use std::sync::Arc;

/// Everybody's points in one match if this were said of it. Changes nothing.
#[utoipa::path(post, path = "/competitions/{id}/season/matches/{match}/try", tag = "season",
    params(("id" = String, Path), ("match" = String, Path)), request_body = PutMatch, responses(
    (status = 200, body = MatchPageView), (status = "default", body = ErrorBody)))]
pub async fn one_match(
    State(app): State<App>,
    caller: Caller,
    At((id, one)): At<(String, String)>,
    Body(body): Body<PutMatch>,
) -> Result<Json<MatchPageView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    let sheet = sheet::now(&app, &here.competition).await?;
    let match_id = MatchId::from(one);
    let found = sheet.matches.get(&match_id).ok_or_else(|| ApiError::not_found("match"))?;
    let mut tried = (found.fixture.clone(), found.outcome.clone(), found.lines.clone());
    for (kind, said) in body.check(&sheet)? {
        match (kind, said) {
            (_, Some(Said::Fixture(said))) => tried.0 = Some(Arc::new(said)),
            (_, Some(Said::Outcome(said))) => tried.1 = Some(Arc::new(said)),
            (_, Some(Said::Lines(said))) => tried.2 = Some(Arc::new(said)),
            (EntryKind::Fixture, None) => tried.0 = None,
            (EntryKind::Result, None) => tried.1 = None,
            (EntryKind::Stats, None) => tried.2 = None,
        }
    }
    let tried = sheet::one_match(tried.0, tried.1, tried.2, found.facts.round);
    Ok(Json(season::match_page_of(&sheet, &match_id, &tried)))
}
