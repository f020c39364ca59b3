//! Sets and their assets.

use crate::App;
use crate::catalogue::{Details, attribution, is_over};
use crate::error::ApiError;
use gavel_store::{Asset, AssetSet, PoolAsset};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use utoipa::ToSchema;

/// A set in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SetSummary {
    /// Its id.
    pub id: String,
    /// Its sport.
    pub sport: String,
    /// Its name.
    pub name: String,
    /// Its season.
    pub season: String,
    /// The last day of its season, `YYYY-MM-DD`.
    pub ends_on: Option<String>,
    /// Whether the season is over.
    pub over: bool,
    /// How many assets it has.
    pub assets: i64,
    /// Where the data comes from.
    pub source: String,
    /// Under which licence.
    pub licence: String,
    /// The line that must be shown wherever the data is.
    pub attribution: Option<String>,
    /// Whether it is the caller's own copy.
    pub owner: bool,
}

impl SetSummary {
    /// A set with its size.
    #[must_use]
    pub fn new(app: &App, set: &AssetSet, assets: i64) -> Self {
        Self {
            id: set.id.clone(),
            sport: set.sport.clone(),
            name: set.name.clone(),
            season: set.season.clone(),
            ends_on: set.ends_on.clone(),
            over: is_over(set.ends_on.as_deref(), app.now_ms()),
            assets,
            source: set.source.clone(),
            licence: set.licence.clone(),
            attribution: attribution(app, set).map(str::to_owned),
            owner: set.owner.is_some(),
        }
    }
}

/// A set with its assets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SetView {
    /// The set.
    #[serde(flatten)]
    pub set: SetSummary,
    /// Its assets, in catalogue order.
    pub list: Vec<AssetView>,
}

/// One thing that can be owned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AssetView {
    /// Unique in its set.
    pub id: String,
    /// Its whole name.
    pub name: String,
    /// A name for narrow places.
    pub short: String,
    /// Letters for its crest.
    pub initials: String,
    /// Background and band of its crest, `#rrggbb`.
    #[schema(min_items = 2, max_items = 2)]
    pub colours: [String; 2],
    /// What is known about it, by the keys of the sport's details.
    pub details: BTreeMap<String, String>,
    /// What quotas count.
    pub attributes: BTreeMap<String, String>,
    /// Its own starting price; null is the competition's.
    pub base: Option<i64>,
    /// Whether another one in the same list has the same name.
    pub same_name: bool,
}

/// An asset of either table.
trait Row {
    fn facts(&self) -> (&str, &str, &str, &str, Option<i64>);
}

impl Row for Asset {
    fn facts(&self) -> (&str, &str, &str, &str, Option<i64>) {
        (&self.id, &self.name, &self.short, &self.details, self.base)
    }
}

impl Row for PoolAsset {
    fn facts(&self) -> (&str, &str, &str, &str, Option<i64>) {
        (&self.id, &self.name, &self.short, &self.details, self.base)
    }
}

impl AssetView {
    /// The assets of a set.
    ///
    /// # Errors
    /// `internal` when details cannot be read.
    pub fn of_set(assets: &[Asset]) -> Result<Vec<Self>, ApiError> {
        views(assets)
    }

    /// The assets of a pool, with their starting prices there.
    ///
    /// # Errors
    /// `internal` when details cannot be read.
    pub fn of_pool(pool: &[PoolAsset]) -> Result<Vec<Self>, ApiError> {
        views(pool)
    }
}

fn views<R: Row>(rows: &[R]) -> Result<Vec<AssetView>, ApiError> {
    let mut named: HashMap<String, u32> = HashMap::new();
    for row in rows {
        *named.entry(row.facts().1.to_lowercase()).or_default() += 1;
    }
    let twice = |name: &str| named.get(&name.to_lowercase()).is_some_and(|count| *count > 1);
    rows.iter().map(|row| view(row, twice(row.facts().1))).collect()
}

fn view<R: Row>(row: &R, same_name: bool) -> Result<AssetView, ApiError> {
    let (id, name, short, details, base) = row.facts();
    let details = Details::read(details)?;
    Ok(AssetView {
        id: id.to_owned(),
        name: name.to_owned(),
        short: short.to_owned(),
        initials: details.initials,
        colours: details.colours,
        details: details.attributes.clone(),
        attributes: details.attributes,
        base,
        same_name,
    })
}
