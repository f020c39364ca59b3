//! Sets of assets.

use crate::record::record;

record! {
    /// A set of assets.
    pub struct AssetSet {
        /// Its id.
        id: String,
        /// The sport pack it belongs to.
        sport: String,
        /// Its name.
        name: String,
        /// Its season, such as `2025/26`.
        season: String,
        /// The last day of the season, `YYYY-MM-DD`.
        ends_on: Option<String>,
        /// Where the data comes from.
        source: String,
        /// Under which licence.
        licence: String,
        /// Whose copy it is; none for a set that ships.
        owner: Option<String>,
        /// What it was copied from.
        copied_from: Option<String>,
    }
}

record! {
    /// A set in a list, with its size.
    pub struct AssetSetLine {
        /// Its id.
        id: String,
        /// The sport pack.
        sport: String,
        /// Its name.
        name: String,
        /// Its season.
        season: String,
        /// The last day of the season.
        ends_on: Option<String>,
        /// Whose copy it is.
        owner: Option<String>,
        /// How many assets it has.
        assets: i64,
    }
}

record! {
    /// One thing that can be owned.
    pub struct Asset {
        /// The set.
        set_id: String,
        /// Its id, unique in the set.
        id: String,
        /// Its name.
        name: String,
        /// A short name.
        short: String,
        /// The rest, JSON that only the server reads: role, club, group, country, colours, ids.
        details: String,
        /// Its base price; none is the competition's.
        base: Option<i64>,
        /// Its place in the catalogue order.
        position: i64,
    }
}

record! {
    /// An asset in a competition's pool.
    pub struct PoolAsset {
        /// The set.
        set_id: String,
        /// The asset's id.
        id: String,
        /// Its name.
        name: String,
        /// A short name.
        short: String,
        /// JSON.
        details: String,
        /// The base price here, else the asset's own, else none.
        base: Option<i64>,
        /// Its place in the pool.
        position: i64,
    }
}
