//! Everybody who can have played, for typing in who did.

use super::AssetView;
use super::season::name_of;
use crate::season::sheet::Sheet;
use serde::Serialize;
use utoipa::ToSchema;

/// An asset of the list, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SeasonAssetView {
    /// The asset.
    pub asset: AssetView,
    /// Its club, team or country, where it is known.
    pub team: Option<String>,
    /// The role as the rules know it, where they know it.
    pub role: Option<String>,
    /// Whose it is, if anybody's.
    pub owner: Option<i64>,
    /// The owner's name.
    pub owner_name: Option<String>,
}

/// All of them by team, then by name; of one team, if that is asked for.
#[must_use]
pub fn assets(sheet: &Sheet, of_team: Option<&str>) -> Vec<SeasonAssetView> {
    let view = |(id, asset): (&gavel_auction::AssetId, &AssetView)| {
        let owner = sheet.owners.get(id).copied();
        let team = ["club", "country"].iter().find_map(|key| asset.attributes.get(*key)).cloned();
        SeasonAssetView {
            asset: asset.clone(),
            team,
            role: crate::season::by_hand::role_of(sheet, id),
            owner,
            owner_name: owner.and_then(|seat| name_of(sheet, seat)),
        }
    };
    let mut all: Vec<SeasonAssetView> = sheet.assets.iter().map(view).collect();
    all.retain(|one| of_team.is_none() || one.team.as_deref() == of_team);
    all.sort_by(|a, b| (&a.team, &a.asset.name).cmp(&(&b.team, &b.asset.name)));
    all
}
