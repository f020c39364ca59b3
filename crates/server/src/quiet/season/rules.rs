//! The scoring rules of a competition, their history, and what others would change.

use crate::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::season::place::Place;
use crate::season::sheet;
use crate::views::season;
use crate::views::season_rules::{RulesEffect, RulesVersionView, RulesView, rules_view, versions};
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use gavel_sport::{Played, ScoringRules, table};
use gavel_store::ScoringVersion;
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

/// Versions of one list, at most.
const VERSIONS_MOST: i64 = 100;

/// Other rules.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PutRules {
    /// The whole document, as sport packs have it.
    #[schema(value_type = Object)]
    rules: Value,
    /// The version that they replace; 0 is the sport's own.
    expected_version: i64,
}

/// Rules to try.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TryRules {
    /// The whole document, as sport packs have it.
    #[schema(value_type = Object)]
    rules: Value,
}

/// The rules that count now.
#[utoipa::path(get, path = "/competitions/{id}/season/rules", tag = "season",
    params(("id" = String, Path)), responses(
    (status = 200, body = RulesView), (status = "default", body = ErrorBody)))]
pub async fn get(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
) -> Result<Json<RulesView>, ApiError> {
    let here = enter_live(&app, caller.as_ref(), &id, Action::SeeSeason).await?;
    let sheet = sheet::now(&app, &here.competition).await?;
    Ok(Json(rules_view(&sheet)?))
}

/// Plays by other rules from now on: every match is scored again by them.
#[utoipa::path(put, path = "/competitions/{id}/season/rules", tag = "season",
    params(("id" = String, Path)), request_body = PutRules, responses(
    (status = 200, body = RulesView), (status = "default", body = ErrorBody)))]
pub async fn put(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<PutRules>,
) -> Result<Json<RulesView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    Place::open(here.competition.clone())?;
    let mut rules = read(body.rules)?;
    let moved = || {
        let message = "The rules were changed in between. Load the page again.";
        ApiError::new(ErrorCode::Conflict, message)
    };
    let version = body.expected_version.checked_add(1).ok_or_else(moved)?;
    rules.version = u32::try_from(version).map_err(|_| moved())?;
    sheet::scorer(&app, &here.competition.sport, &rules)?;
    let scoring = ScoringVersion {
        version,
        body: serde_json::to_string(&rules).map_err(|error| ApiError::internal(&error))?,
        made_by: Some(caller.user.clone()),
        created_at: app.now_us(),
    };
    app.store.put_scoring(&id, &scoring).await?.ok_or_else(moved)?;
    app.hub.changed(&id);
    let sheet = sheet::now(&app, &here.competition).await?;
    Ok(Json(rules_view(&sheet)?))
}

/// What the table would be by other rules. Changes nothing.
#[utoipa::path(post, path = "/competitions/{id}/season/rules/preview", tag = "season",
    params(("id" = String, Path)), request_body = TryRules, responses(
    (status = 200, body = RulesEffect), (status = "default", body = ErrorBody)))]
pub async fn preview(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<TryRules>,
) -> Result<Json<RulesEffect>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    let scorer = sheet::scorer(&app, &here.competition.sport, &read(body.rules)?)?;
    let sheet = sheet::now(&app, &here.competition).await?;
    let scored = scorer.season_points(sheet.matches.iter().map(|(id, one)| (id, &one.facts)));
    let played = [Played { scored: &scored, entrants: &sheet.entrants }];
    let after = table(&played, scorer.tie_breaks());
    Ok(Json(RulesEffect {
        before: sheet.table.rows.iter().map(season::row).collect(),
        after: after.rows.iter().map(season::row).collect(),
    }))
}

/// Every version of the rules, newest first.
#[utoipa::path(get, path = "/competitions/{id}/season/rules/history", tag = "season",
    params(("id" = String, Path)), responses(
    (status = 200, body = [RulesVersionView]), (status = "default", body = ErrorBody)))]
pub async fn history(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
) -> Result<Json<Vec<RulesVersionView>>, ApiError> {
    enter_live(&app, caller.as_ref(), &id, Action::SeeSeason).await?;
    let all = app.store.scoring(&id, VERSIONS_MOST).await?;
    let seats = app.store.seats(&id).await?;
    Ok(Json(versions(&all, &seats)?))
}

fn read(rules: Value) -> Result<ScoringRules, ApiError> {
    let text = rules.to_string();
    let mut reader = serde_json::Deserializer::from_str(&text);
    serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let field = format!("rules.{}", error.path());
        let message: String = error.inner().to_string().chars().take(200).collect();
        ApiError::bad(field, format!("This cannot be read: {message}."))
    })
}
