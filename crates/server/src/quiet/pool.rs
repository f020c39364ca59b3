//! What is auctioned.

use super::competitions::{done, save};
use crate::caller::Caller;
use crate::catalogue::pool_facts;
use crate::error::ApiError;
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::{At, Body};
use crate::settings::{Ground, Problem, Stored, check};
use crate::views::PoolView;
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use gavel_auction::MONEY_MAX;
use gavel_store::{Asset, PoolEntry};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use utoipa::ToSchema;

/// What is to be auctioned, all of it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PutPool {
    assets: Vec<PutAsset>,
}

/// One asset of the pool.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PutAsset {
    /// Its id in the set.
    id: String,
    /// Its starting price here, instead of its own.
    base: Option<i64>,
}

/// The whole set, and what of it is auctioned.
#[utoipa::path(get, path = "/competitions/{id}/pool", tag = "competitions",
    params(("id" = String, Path)), responses(
    (status = 200, body = PoolView), (status = "default", body = ErrorBody)))]
pub async fn get(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
) -> Result<Json<PoolView>, ApiError> {
    let here = enter_live(&app, caller.as_ref(), &id, Action::SeeCompetition).await?;
    let set = app.store.set_assets(&here.stored.settings.set).await?;
    Ok(Json(view(&app, &id, &here.stored, &set).await?))
}

async fn view(app: &App, id: &str, stored: &Stored, set: &[Asset]) -> Result<PoolView, ApiError> {
    let pool = app.store.pool(id).await?;
    let facts = pool_facts(&pool)?;
    let settings = &stored.settings;
    let now_ms = app.now_ms();
    let pack = app.pack(&settings.sport);
    let ground = Ground { pack, set_over: Some(false), pool: &facts, now_ms };
    let checked = check(settings, ground).check;
    let mut problems: Vec<Problem> = checked.problems;
    problems.extend(checked.warnings);
    problems.extend(twice(&pool.iter().map(|asset| asset.name.as_str()).collect::<Vec<_>>()));
    PoolView::new(set, &pool, problems)
}

/// Two of one name are allowed but likely not meant.
fn twice(names: &[&str]) -> Option<Problem> {
    let mut seen = HashSet::new();
    let again = names.iter().find(|name| !seen.insert(name.to_lowercase()))?;
    Some(Problem::new("pool", format!("{again} is there twice. Is it the same one?")))
}

/// Replaces what is auctioned, until the auction begins.
#[utoipa::path(put, path = "/competitions/{id}/pool", tag = "competitions",
    params(("id" = String, Path)), request_body = PutPool, responses(
    (status = 200, body = PoolView), (status = "default", body = ErrorBody)))]
pub async fn put(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<PutPool>,
) -> Result<Json<PoolView>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::Edit).await?;
    let set = app.store.set_assets(&here.stored.settings.set).await?;
    let entries = entries(&set, body.assets)?;
    done(app.store.replace_pool(&id, &entries, app.now_us()).await?)?;
    let stored = resized(&app, &id, here.stored).await?;
    app.hub.changed(&id);
    Ok(Json(view(&app, &id, &stored, &set).await?))
}

/// The size of a squad follows the pool until a person sets it.
async fn resized(app: &App, id: &str, stored: Stored) -> Result<Stored, ApiError> {
    if !stored.settings.slots_auto {
        return Ok(stored);
    }
    let facts = pool_facts(&app.store.pool(id).await?)?;
    let settings = &stored.settings;
    let pack = app.pack(&settings.sport);
    let ground = Ground { pack, set_over: Some(false), pool: &facts, now_ms: app.now_ms() };
    let slots = check(settings, ground).check.slots;
    if slots == settings.rules.slots {
        return Ok(stored);
    }
    let mut resized = stored;
    resized.settings.rules.slots = slots;
    resized.settings.rules.least_squad = None;
    save(app, id, &resized).await?;
    Ok(resized)
}

/// The pool in catalogue order; every id must be one of the set's, once.
fn entries(set: &[Asset], wanted: Vec<PutAsset>) -> Result<Vec<PoolEntry>, ApiError> {
    let mut bases: HashMap<String, Option<i64>> = HashMap::with_capacity(wanted.len());
    for asset in wanted {
        if asset.base.is_some_and(|base| !(1..=MONEY_MAX).contains(&base)) {
            let message = format!("A starting price is 1 to {MONEY_MAX}, or null.");
            return Err(ApiError::bad("assets.base", message));
        }
        if bases.insert(asset.id, asset.base).is_some() {
            return Err(ApiError::bad("assets.id", "Each one can be there once."));
        }
    }
    let entry = |asset: &Asset| {
        let base = bases.remove(&asset.id)?;
        Some(PoolEntry { asset_id: asset.id.clone(), set_id: asset.set_id.clone(), base })
    };
    let entries: Vec<PoolEntry> = set.iter().filter_map(entry).collect();
    if bases.is_empty() {
        return Ok(entries);
    }
    Err(ApiError::bad("assets.id", "Some of these are not in the list. Load the page again."))
}
