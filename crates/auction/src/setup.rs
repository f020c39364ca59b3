//! What an auction begins with: rules, pool, seats, and the randomness of those present.

use crate::{AssetId, Contribution, Rules, SeatId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that the `begin` command brings along, fixed from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// The rules, checked.
    pub rules: Rules,
    /// The final pool. Order does not matter: it is sorted by asset id when the auction begins.
    pub pool: Vec<PoolAsset>,
    /// The managers.
    pub seats: Vec<SetupSeat>,
    /// Sixteen random bytes from every device that was present.
    pub contributions: Vec<Contribution>,
}

/// One manager at the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetupSeat {
    /// Who.
    pub seat: SeatId,
    /// What they start with: 1 to [`crate::MONEY_MAX`] units.
    pub purse: i64,
}

/// One asset in the pool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolAsset {
    /// Its id, unique in the pool.
    pub id: AssetId,
    /// Its opening price: at least 1.
    pub base: i64,
    /// Where the catalogue lists it, from 0.
    pub position: u32,
    /// Which set (in [`crate::LotOrder::SetsDrawn`]) it belongs to, from 0.
    #[serde(default)]
    pub set: u32,
    /// What quotas count: `role`, `club`, `group` …
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, String>,
}

impl PoolAsset {
    /// The value of an attribute; `other` where the asset has none.
    #[must_use]
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("other", String::as_str)
    }
}
