//! Lists of assets: those that ship, and people's own copies.

use crate::caller::Caller;
use crate::catalogue::{Details, asset_name, colour, initials_of, usable_set};
use crate::error::{ApiError, ErrorCode};
use crate::guard::permit;
use crate::permissions::Action;
use crate::request::{Asked, At, Body};
use crate::season::shipped;
use crate::views::{AssetView, SetSummary, SetView};
use crate::{App, ErrorBody, names, secrets};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use gavel_auction::{AssetId, MONEY_MAX};
use gavel_store::{Asset, AssetSet};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Assets that one list can have.
const ASSETS_MOST: usize = gavel_sport::SET_ASSETS_MAX;
/// Attributes that one asset can have.
const ATTRIBUTES_MOST: usize = 20;

/// Which lists.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Which {
    sport: Option<String>,
}

/// A copy's name.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CopySet {
    /// 3 to 60 characters.
    name: String,
}

/// An asset of one's own list.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssetInput {
    /// 1 to 60 characters.
    name: String,
    /// A name for narrow places, 1 to 20 characters; made from the name when absent.
    short: Option<String>,
    /// 1 to 4 characters; made from the name when absent.
    initials: Option<String>,
    /// Background and band, `#rrggbb`.
    #[schema(min_items = 2, max_items = 2)]
    colours: Option<[String; 2]>,
    /// What quotas count: role, club, country, group.
    attributes: Option<BTreeMap<String, String>>,
    /// Its own starting price; null is the competition's.
    base: Option<i64>,
}

/// The lists that ship and the caller's own copies.
#[utoipa::path(get, path = "/sets", tag = "sets",
    params(("sport" = Option<String>, Query)), responses(
    (status = 200, body = [SetSummary]), (status = "default", body = ErrorBody)))]
pub async fn list(
    State(app): State<App>,
    caller: Option<Caller>,
    Asked(which): Asked<Which>,
) -> Result<Json<Vec<SetSummary>>, ApiError> {
    permit(caller.as_ref(), Action::Enter)?;
    if which.sport.as_deref().is_some_and(|sport| app.pack(sport).is_none()) {
        let sports: Vec<&str> = app.packs.iter().map(|pack| pack.id.as_str()).collect();
        let message = format!("There is no such sport here. There are: {}.", sports.join(", "));
        return Err(ApiError::bad("sport", message));
    }
    let mut sets = vec![];
    for line in app.store.sets(user_of(caller.as_ref())).await? {
        if which.sport.as_ref().is_some_and(|sport| *sport != line.sport) {
            continue;
        }
        if let Some(set) = app.store.set(&line.id).await? {
            sets.push(SetSummary::new(&app, &set, line.assets));
        }
    }
    // What is still being played first, then by name.
    sets.sort_by(|a, b| (a.over, &a.name).cmp(&(b.over, &b.name)));
    Ok(Json(sets))
}

fn user_of(caller: Option<&Caller>) -> &str {
    caller.map_or("", |caller| caller.user.as_str())
}

/// A list with everything in it.
#[utoipa::path(get, path = "/sets/{id}", tag = "sets", params(("id" = String, Path)), responses(
    (status = 200, body = SetView), (status = "default", body = ErrorBody)))]
pub async fn get(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
) -> Result<Json<SetView>, ApiError> {
    permit(caller.as_ref(), Action::Enter)?;
    let set = usable_set(&app, &id, user_of(caller.as_ref())).await?;
    let assets = app.store.set_assets(&id).await?;
    let list = AssetView::of_set(&assets)?;
    Ok(Json(SetView { set: summary(&app, &set, &assets), list }))
}

fn summary(app: &App, set: &AssetSet, assets: &[Asset]) -> SetSummary {
    SetSummary::new(app, set, i64::try_from(assets.len()).unwrap_or(i64::MAX))
}

/// Makes a copy of one's own, to be changed.
#[utoipa::path(post, path = "/sets/{id}/copy", tag = "sets", params(("id" = String, Path)),
    request_body = CopySet, responses(
    (status = 200, body = SetSummary), (status = "default", body = ErrorBody)))]
pub async fn copy(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
    Body(body): Body<CopySet>,
) -> Result<Json<SetSummary>, ApiError> {
    permit(Some(&caller), Action::EditSets)?;
    let name = names::text("name", &body.name, (3, 60))?;
    usable_set(&app, &id, &caller.user).await?;
    let copy = secrets::id();
    app.store.copy_set(&id, &copy, &name, &caller.user, app.now_us()).await?;
    let set = usable_set(&app, &copy, &caller.user).await?;
    shipped::ship_to_copy(&app, &set).await?;
    let assets = app.store.set_assets(&copy).await?;
    Ok(Json(summary(&app, &set, &assets)))
}

/// Adds an asset to one's own copy, or changes one there.
#[utoipa::path(put, path = "/sets/{id}/assets/{asset}", tag = "sets",
    params(("id" = String, Path), ("asset" = String, Path)), request_body = AssetInput, responses(
    (status = 200, body = AssetView), (status = "default", body = ErrorBody)))]
pub async fn put_asset(
    State(app): State<App>,
    caller: Caller,
    At((id, asset)): At<(String, String)>,
    Body(body): Body<AssetInput>,
) -> Result<Json<AssetView>, ApiError> {
    let (set, mut assets) = own_set(&app, &caller, &id).await?;
    AssetId::new(&asset).map_err(|error| ApiError::bad("id", format!("{error}.")))?;
    let earlier = assets.iter().position(|known| known.id == asset);
    let position = assets.iter().map(|known| known.position).max().unwrap_or(-1) + 1;
    let mut row = earlier.and_then(|at| assets.get(at)).cloned().unwrap_or_else(|| Asset {
        set_id: id.clone(),
        id: asset.clone(),
        name: String::new(),
        short: String::new(),
        details: String::new(),
        base: None,
        position,
    });
    fill(&mut row, body)?;
    match earlier {
        Some(at) => assets[at] = row,
        None if assets.len() >= ASSETS_MOST => {
            let message = format!("A list has at most {ASSETS_MOST}.");
            return Err(ApiError::new(ErrorCode::Full, message));
        }
        None => assets.push(row),
    }
    app.store.upsert_set(&set, &assets, app.now_us()).await?;
    let found = AssetView::of_set(&assets)?.into_iter().find(|view| view.id == asset);
    found.map(Json).ok_or_else(|| ApiError::not_found("entry"))
}

/// Takes an asset out of one's own copy.
#[utoipa::path(delete, path = "/sets/{id}/assets/{asset}", tag = "sets",
    params(("id" = String, Path), ("asset" = String, Path)), responses(
    (status = 204, description = "Out"), (status = "default", body = ErrorBody)))]
pub async fn delete_asset(
    State(app): State<App>,
    caller: Caller,
    At((id, asset)): At<(String, String)>,
) -> Result<StatusCode, ApiError> {
    let (set, mut assets) = own_set(&app, &caller, &id).await?;
    let before = assets.len();
    assets.retain(|known| known.id != asset);
    if assets.len() == before {
        return Err(ApiError::not_found("entry"));
    }
    app.store.upsert_set(&set, &assets, app.now_us()).await?;
    // A competition that has it in its pool keeps it from going.
    if app.store.set_assets(&id).await?.len() == before {
        let message = "This is in an auction's pool. Take it out there first.";
        return Err(ApiError::new(ErrorCode::Conflict, message));
    }
    Ok(StatusCode::NO_CONTENT)
}

async fn own_set(app: &App, caller: &Caller, id: &str) -> Result<(AssetSet, Vec<Asset>), ApiError> {
    permit(Some(caller), Action::EditSets)?;
    let set = usable_set(app, id, &caller.user).await?;
    if set.owner.is_none() {
        let message = "This list ships with Gavel. Copy it, then change the copy.";
        return Err(ApiError::new(ErrorCode::WrongState, message));
    }
    Ok((set, app.store.set_assets(id).await?))
}

fn fill(row: &mut Asset, body: AssetInput) -> Result<(), ApiError> {
    let mut details =
        if row.details.is_empty() { Details::default() } else { Details::read(&row.details)? };
    row.name = asset_name("name", &body.name)?;
    let short: String = row.name.chars().take(20).collect();
    row.short = names::text("short", body.short.as_ref().unwrap_or(&short), (1, 20))?;
    let initials = body.initials.unwrap_or_else(|| initials_of(&row.name));
    details.initials = names::text("initials", &initials, (1, 4))?;
    if let Some([ground, band]) = body.colours {
        details.colours = [colour("colours", &ground)?, colour("colours", &band)?];
    } else if details.colours.iter().any(String::is_empty) {
        details.colours = ["#33415c".to_owned(), "#ffffff".to_owned()];
    }
    if let Some(attributes) = body.attributes {
        details.attributes = checked_attributes(attributes)?;
    }
    if body.base.is_some_and(|base| !(1..=MONEY_MAX).contains(&base)) {
        let message = format!("A starting price is 1 to {MONEY_MAX}, or null.");
        return Err(ApiError::bad("base", message));
    }
    row.base = body.base;
    row.details = details.keep()?;
    Ok(())
}

fn checked_attributes(
    given: BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, ApiError> {
    if given.len() > ATTRIBUTES_MOST {
        let message = format!("At most {ATTRIBUTES_MOST} are possible.");
        return Err(ApiError::bad("attributes", message));
    }
    let mut attributes = BTreeMap::new();
    for (key, value) in given {
        let known = gavel_sport::AttributeName::ALL.iter().any(|name| name.as_str() == key);
        if !known {
            return Err(ApiError::bad("attributes", "Use role, club, country and group."));
        }
        if !value.trim().is_empty() {
            attributes.insert(key, names::text("attributes", &value, (1, 60))?);
        }
    }
    Ok(attributes)
}
