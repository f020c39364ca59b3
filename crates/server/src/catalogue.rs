//! Sets and assets between the three places where they live: the files that ship, the tables, and
//! the views.

use crate::app::StartError;
use crate::error::ApiError;
use crate::settings::PoolFact;
use crate::{App, names};
use gavel_sport::{Asset as ShippedAsset, Set};
use gavel_store::{Asset, AssetSet, PoolAsset};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The part of an asset that is kept as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// One to four letters drawn instead of a crest.
    pub initials: String,
    /// Two colours, `#rrggbb`.
    pub colours: [String; 2],
    /// What quotas count: `role`, `club`, `country`, `group`.
    #[serde(default)]
    pub attributes: BTreeMap<String, String>,
    /// What other sources call it; imports match by these.
    #[serde(default)]
    pub external_ids: BTreeMap<String, String>,
}

impl Details {
    /// As it was kept.
    ///
    /// # Errors
    /// `internal` when it cannot be read.
    pub fn read(kept: &str) -> Result<Self, ApiError> {
        serde_json::from_str(kept).map_err(|error| ApiError::internal(&error))
    }

    /// As it is kept.
    ///
    /// # Errors
    /// `internal`, never for our own type.
    pub fn keep(&self) -> Result<String, ApiError> {
        serde_json::to_string(self).map_err(|error| ApiError::internal(&error))
    }
}

/// Writes the sets that ship into the tables, as they are in this version of the program.
///
/// # Errors
/// When a file or the database cannot be read or written.
pub async fn ship(app: &App) -> Result<(), StartError> {
    let now = app.now_us();
    for set in &app.sets {
        let assets = set.assets.iter().zip(0..).map(|(asset, at)| kept_asset(&set.id, asset, at));
        let assets: Result<Vec<Asset>, ApiError> = assets.collect();
        let assets = assets.map_err(|error| StartError::Shipped(error.to_string()))?;
        app.store.upsert_set(&kept_set(set), &assets, now).await?;
    }
    Ok(())
}

fn kept_set(set: &Set) -> AssetSet {
    AssetSet {
        id: set.id.clone(),
        sport: set.sport.clone(),
        name: set.name.clone(),
        season: set.season.clone(),
        ends_on: Some(set.ends_on.as_str().to_owned()),
        source: set.source.clone(),
        licence: set.licence.clone(),
        owner: None,
        copied_from: None,
    }
}

fn kept_asset(set: &str, asset: &ShippedAsset, position: i64) -> Result<Asset, ApiError> {
    let details = Details {
        initials: asset.initials.clone(),
        colours: asset.colours.clone().map(String::from),
        attributes: asset.attributes(),
        external_ids: asset.external_ids.clone(),
    };
    Ok(Asset {
        set_id: set.to_owned(),
        id: asset.id.clone(),
        name: asset.name.clone(),
        short: asset.short.clone(),
        details: details.keep()?,
        base: asset.base,
        position,
    })
}

/// The line that must be shown wherever a set's data is.
#[must_use]
pub fn attribution<'a>(app: &'a App, set: &AssetSet) -> Option<&'a str> {
    let origin = set.copied_from.as_ref().unwrap_or(&set.id);
    let shipped = app.sets.iter().find(|shipped| shipped.id == *origin)?;
    shipped.attribution.as_deref()
}

/// Whether a season that ends on that day is over at that time.
#[must_use]
pub fn is_over(ends_on: Option<&str>, now_ms: i64) -> bool {
    let Ok(now) = jiff::Timestamp::from_millisecond(now_ms) else { return false };
    let today = now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date().to_string();
    ends_on.is_some_and(|last_day| last_day < today.as_str())
}

/// What the check of settings needs to know of assets in a pool.
///
/// # Errors
/// `internal` when details cannot be read.
pub fn pool_facts(pool: &[PoolAsset]) -> Result<Vec<PoolFact>, ApiError> {
    pool.iter().map(|asset| fact(asset.base, &asset.details)).collect()
}

/// What the check of settings needs to know of assets in a set.
///
/// # Errors
/// `internal` when details cannot be read.
pub fn set_facts(assets: &[Asset]) -> Result<Vec<PoolFact>, ApiError> {
    assets.iter().map(|asset| fact(asset.base, &asset.details)).collect()
}

fn fact(base: Option<i64>, details: &str) -> Result<PoolFact, ApiError> {
    Ok(PoolFact { base, attributes: Details::read(details)?.attributes })
}

/// A set that this person may use: one that ships, or their own copy.
///
/// # Errors
/// `not_found`.
pub async fn usable_set(app: &App, id: &str, user: &str) -> Result<AssetSet, ApiError> {
    if id.chars().any(char::is_control) {
        return Err(ApiError::not_found("list"));
    }
    let set = app.store.set(id).await?;
    let mine = |set: &AssetSet| set.owner.as_deref().is_none_or(|owner| owner == user);
    set.filter(mine).ok_or_else(|| ApiError::not_found("list"))
}

/// The letters drawn for a name that has none: the first of up to three words.
#[must_use]
pub fn initials_of(name: &str) -> String {
    let letters = name.split_whitespace().filter_map(|word| word.chars().next());
    letters.filter(|c| c.is_alphanumeric()).take(3).flat_map(char::to_uppercase).collect()
}

/// A colour as it is kept.
///
/// # Errors
/// `bad_request` unless it is `#rrggbb`.
pub fn colour(field: &str, given: &str) -> Result<String, ApiError> {
    let hex = given.strip_prefix('#').filter(|hex| hex.len() == 6);
    let good = hex.is_some_and(|hex| hex.chars().all(|c| c.is_ascii_hexdigit()));
    let wrong = || ApiError::bad(field, "Use a colour such as #c8102e.");
    good.then(|| given.to_ascii_lowercase()).ok_or_else(wrong)
}

/// A name of an asset: 1 to 60 characters.
///
/// # Errors
/// As [`names::text`].
pub fn asset_name(field: &str, given: &str) -> Result<String, ApiError> {
    names::text(field, given, (1, 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_season_is_over_the_day_after_its_last() {
        let at = |text: &str| text.parse::<jiff::Timestamp>().unwrap().as_millisecond();
        assert!(!is_over(Some("2026-05-24"), at("2026-05-24T23:59:59Z")));
        assert!(is_over(Some("2026-05-24"), at("2026-05-25T00:00:00Z")));
        assert!(!is_over(None, at("2026-05-25T00:00:00Z")));
    }

    #[test]
    fn initials() {
        assert_eq!(initials_of("Brighton & Hove Albion"), "BHA");
        assert_eq!(initials_of("émile"), "É");
    }
}
