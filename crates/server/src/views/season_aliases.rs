//! What else assets are called, as hosts see it.

use crate::season::aliases::Aliases;
use crate::season::sheet::Sheet;
use gavel_auction::AssetId;
use gavel_store::AliasKind;
use serde::Serialize;
use utoipa::ToSchema;

/// Who knows a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AliasSource {
    /// It was said here, and can be forgotten here.
    Own,
    /// It comes with the list.
    List,
}

/// Another name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AliasView {
    /// The name, as names are compared: small letters without signs.
    pub alias: String,
    /// Whom it means.
    pub asset: String,
    /// What they are called here.
    pub asset_name: String,
    /// Who knows it.
    pub source: AliasSource,
}

/// The names that count, in their order.
#[must_use]
pub fn aliases(sheet: &Sheet, known: &Aliases) -> Vec<AliasView> {
    let view = |(alias, (asset, own)): (&str, (&str, bool))| {
        let id = AssetId::new(asset).ok();
        let shown = id.and_then(|id| sheet.assets.get(&id)).map(|view| view.name.clone());
        AliasView {
            alias: alias.to_owned(),
            asset: asset.to_owned(),
            asset_name: shown.unwrap_or_default(),
            source: if own { AliasSource::Own } else { AliasSource::List },
        }
    };
    // Whom a name means may have left the list; then it means nobody.
    let all = known.counted(AliasKind::Asset).into_iter().map(view);
    all.filter(|one| !one.asset_name.is_empty()).collect()
}
