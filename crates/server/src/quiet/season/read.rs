//! What everybody in a competition may see of its season.

use crate::caller::Caller;
use crate::error::ApiError;
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::{Asked, At};
use crate::season::sheet::{self, Sheet};
use crate::views::season::{
    self, AssetPointsView, MatchPageView, MatchView, SeasonView, SquadPointsView,
};
use crate::views::season_assets::{self, SeasonAssetView};
use crate::views::season_top::{self, TopView, Wanted};
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use gavel_auction::AssetId;
use gavel_sport::MatchId;
use gavel_store::Competition;
use serde::Deserialize;
use std::sync::Arc;

/// The most assets of one list.
const TOP_MOST: usize = 100;
/// How many are listed unless told otherwise.
const TOP: usize = 20;

/// Which matches.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhichMatches {
    pub(super) round: Option<u32>,
}

/// By what, in which round, and how many.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhichTop {
    by: Option<String>,
    round: Option<u32>,
    most: Option<usize>,
}

/// Of which team.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfTeam {
    team: Option<String>,
}

/// The competition and its sheet, for who may see the season.
pub(super) async fn seen(
    app: &App,
    caller: Option<&Caller>,
    id: &str,
) -> Result<(Competition, Arc<Sheet>), ApiError> {
    let here = enter_live(app, caller, id, Action::SeeSeason).await?;
    let sheet = sheet::now(app, &here.competition).await?;
    Ok((here.competition, sheet))
}

/// The table.
#[utoipa::path(get, path = "/competitions/{id}/season", tag = "season",
    params(("id" = String, Path)), responses(
    (status = 200, body = SeasonView), (status = "default", body = ErrorBody)))]
pub async fn table(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
) -> Result<Json<SeasonView>, ApiError> {
    let (competition, sheet) = seen(&app, caller.as_ref(), &id).await?;
    Ok(Json(season::season(&sheet, competition.state)))
}

/// The matches, in the order of play.
#[utoipa::path(get, path = "/competitions/{id}/season/matches", tag = "season",
    params(("id" = String, Path), ("round" = Option<u32>, Query)), responses(
    (status = 200, body = [MatchView]), (status = "default", body = ErrorBody)))]
pub async fn matches(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
    Asked(which): Asked<WhichMatches>,
) -> Result<Json<Vec<MatchView>>, ApiError> {
    let (_, sheet) = seen(&app, caller.as_ref(), &id).await?;
    Ok(Json(season::matches(&sheet, which.round)))
}

/// One match, with everybody's points and why.
#[utoipa::path(get, path = "/competitions/{id}/season/matches/{match}", tag = "season",
    params(("id" = String, Path), ("match" = String, Path)), responses(
    (status = 200, body = MatchPageView), (status = "default", body = ErrorBody)))]
pub async fn one_match(
    State(app): State<App>,
    caller: Option<Caller>,
    At((id, one)): At<(String, String)>,
) -> Result<Json<MatchPageView>, ApiError> {
    let (_, sheet) = seen(&app, caller.as_ref(), &id).await?;
    let page = season::match_page(&sheet, &MatchId::from(one));
    page.map(Json).ok_or_else(|| ApiError::not_found("match"))
}

/// What one manager owns, and what each asset has brought match by match.
#[utoipa::path(get, path = "/competitions/{id}/season/seats/{seat}", tag = "season",
    params(("id" = String, Path), ("seat" = i64, Path)), responses(
    (status = 200, body = SquadPointsView), (status = "default", body = ErrorBody)))]
pub async fn squad(
    State(app): State<App>,
    caller: Option<Caller>,
    At((id, seat)): At<(String, i64)>,
) -> Result<Json<SquadPointsView>, ApiError> {
    let (_, sheet) = seen(&app, caller.as_ref(), &id).await?;
    season::squad(&sheet, seat).map(Json).ok_or_else(|| ApiError::not_found("seat"))
}

/// One asset, owned or not, match by match.
#[utoipa::path(get, path = "/competitions/{id}/season/assets/{asset}", tag = "season",
    params(("id" = String, Path), ("asset" = String, Path)), responses(
    (status = 200, body = AssetPointsView), (status = "default", body = ErrorBody)))]
pub async fn asset(
    State(app): State<App>,
    caller: Option<Caller>,
    At((id, asset)): At<(String, String)>,
) -> Result<Json<AssetPointsView>, ApiError> {
    let (_, sheet) = seen(&app, caller.as_ref(), &id).await?;
    let asset = AssetId::new(&asset).map_err(|_| ApiError::not_found("entry"))?;
    season::asset_points(&sheet, &asset).map(Json).ok_or_else(|| ApiError::not_found("entry"))
}

/// Everybody on the list, by team, with whose they are: who can have played a match.
#[utoipa::path(get, path = "/competitions/{id}/season/assets", tag = "season",
    params(("id" = String, Path), ("team" = Option<String>, Query)), responses(
    (status = 200, body = [SeasonAssetView]), (status = "default", body = ErrorBody)))]
pub async fn assets(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
    Asked(which): Asked<OfTeam>,
) -> Result<Json<Vec<SeasonAssetView>>, ApiError> {
    let (_, sheet) = seen(&app, caller.as_ref(), &id).await?;
    Ok(Json(season_assets::assets(&sheet, which.team.as_deref())))
}

/// Who has done most, owned or not: in points or in a stat of the sport (`by`), in all rounds or in one.
#[utoipa::path(get, path = "/competitions/{id}/season/top", tag = "season",
    params(("id" = String, Path), ("by" = Option<String>, Query), ("round" = Option<u32>, Query),
    ("most" = Option<usize>, Query)), responses(
    (status = 200, body = TopView), (status = "default", body = ErrorBody)))]
pub async fn top(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
    Asked(which): Asked<WhichTop>,
) -> Result<Json<TopView>, ApiError> {
    let (_, sheet) = seen(&app, caller.as_ref(), &id).await?;
    let stat = which.by.as_deref();
    if stat.is_some_and(|stat| sheet.scorer.season().stat(stat).is_none()) {
        return Err(ApiError::bad("by", "This sport has no such stat."));
    }
    let most = which.most.unwrap_or(TOP).min(TOP_MOST);
    Ok(Json(season_top::top(&sheet, Wanted { round: which.round, stat, most })))
}
