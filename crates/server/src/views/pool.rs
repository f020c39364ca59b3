//! The pool of a competition, in its editor.

use super::AssetView;
use crate::error::ApiError;
use crate::settings::Problem;
use gavel_store::{Asset, PoolAsset};
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;

/// What is and what could be auctioned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PoolView {
    /// Every asset of the set, in catalogue order.
    pub assets: Vec<PoolAssetView>,
    /// What is wrong or likely not meant.
    pub problems: Vec<Problem>,
}

/// An asset in the editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PoolAssetView {
    /// The asset, with its own starting price.
    #[serde(flatten)]
    pub asset: AssetView,
    /// Whether it is auctioned.
    pub in_pool: bool,
    /// Its starting price in this competition, when it is not its own.
    pub base_override: Option<i64>,
}

impl PoolView {
    /// The set with what of it is in the pool.
    ///
    /// # Errors
    /// `internal` when details cannot be read.
    pub fn new(
        set: &[Asset],
        pool: &[PoolAsset],
        problems: Vec<Problem>,
    ) -> Result<Self, ApiError> {
        let chosen: HashMap<&str, Option<i64>> =
            pool.iter().map(|asset| (asset.id.as_str(), asset.base)).collect();
        let assets = AssetView::of_set(set)?.into_iter().map(|asset| {
            let here = chosen.get(asset.id.as_str()).copied();
            let base_override = here.flatten().filter(|base| asset.base != Some(*base));
            PoolAssetView { in_pool: here.is_some(), base_override, asset }
        });
        Ok(Self { assets: assets.collect(), problems })
    }
}
