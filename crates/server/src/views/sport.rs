//! A sport as the web application sees it: the same JSON as `gavel_sport::Pack`, with a schema.

use crate::settings::{ClocksView, RulesView};
use gavel_sport::{Crest, Grouping, MoneyFormat, Pack, Sound, Words};
use serde::Serialize;
use utoipa::ToSchema;

/// A sport.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SportPack {
    /// Such as `football`.
    pub id: String,
    /// Counts up when its meaning changes.
    pub version: u32,
    /// Such as `Football clubs`.
    pub name: String,
    /// What things are called.
    pub words: WordsView,
    /// How an asset is drawn.
    pub crest: CrestView,
    /// The money of a competition that has not chosen.
    pub money: MoneyFormatView,
    /// What a competition can choose from.
    pub moneys: Vec<MoneyFormatView>,
    /// What a new competition begins with.
    pub defaults: DefaultsView,
    /// Named clocks; the first is the one to offer.
    pub presets: Vec<PresetView>,
    /// The quick raises.
    pub raises: RaisesView,
    /// What is shown about an asset, in this order.
    pub details: Vec<DetailView>,
    /// What quotas can count.
    pub attributes: Vec<AttributeView>,
}

/// What things are called in a sport.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Words)]
#[expect(missing_docs, reason = "each field is the word's meaning; see gavel_sport::Words")]
pub struct WordsView {
    pub asset: String,
    pub assets: String,
    pub competition: String,
    pub competitions: String,
    pub squad: String,
    pub squads: String,
    pub set: String,
    pub sets: String,
    pub quotas: String,
    pub fixture: String,
    pub fixtures: String,
}

/// The shape behind an asset's initials.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Crest)]
pub enum CrestView {
    /// For a club.
    Shield,
    /// For a person.
    Round,
}

/// How money is shown and typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = MoneyFormat)]
pub struct MoneyFormatView {
    /// Such as `gbp`.
    pub id: String,
    /// What a person picks it by.
    pub name: String,
    /// In front of every amount; may be empty.
    pub symbol: String,
    /// Where the commas go.
    pub grouping: GroupingView,
    /// Largest first. An amount that none can say exactly is written out in full.
    pub scales: Vec<ScaleView>,
    /// What a typed number without symbol and suffix means.
    pub bare: Option<BareView>,
}

/// Where the commas go in a long number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Grouping)]
pub enum GroupingView {
    /// `12,345,678`
    Thousands,
    /// `1,23,45,678`
    Indian,
}

/// A word for a large factor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = MoneyScale)]
pub struct ScaleView {
    /// Behind the number, with its space if it has one.
    pub suffix: String,
    /// How many units it stands for.
    pub factor: i64,
    /// The most decimals that it is shown with.
    pub decimals: u8,
    /// The least amount that it is used for; the factor itself when null.
    pub from: Option<i64>,
    /// Whether an amount with decimals is filled up with zeros.
    pub pad: bool,
    /// Other words that are read as this scale.
    pub typed: Vec<String>,
}

/// What a number without symbol and suffix means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = MoneyBare)]
pub struct BareView {
    /// It counts this many units…
    pub factor: i64,
    /// …when it is below this.
    pub below: i64,
}

/// What a new competition begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SportDefaults)]
pub struct DefaultsView {
    /// The set to offer first.
    pub set: String,
    /// The money format.
    pub money: String,
    /// Whether the size of a squad follows the pool until a person sets it.
    pub slots_auto: bool,
    /// The rules.
    pub rules: RulesView,
}

/// A named pace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Preset)]
pub struct PresetView {
    /// Such as `first_time`.
    pub id: String,
    /// Such as `First time`.
    pub name: String,
    /// What it means, in one line.
    pub says: String,
    /// Where sound comes from.
    pub sound: SoundView,
    /// Its clocks.
    pub clocks: ClocksView,
}

/// Where the sound of an auction comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Sound)]
pub enum SoundView {
    /// Every phone as its owner chose.
    Phones,
    /// The big screen.
    BigScreen,
}

/// The quick raises: for a purse of `of` these steps, for others in proportion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Raises)]
pub struct RaisesView {
    /// The purse that the steps are given for.
    pub of: i64,
    /// What is added to the next minimum.
    pub steps: Vec<i64>,
}

/// One line about an asset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Detail)]
pub struct DetailView {
    /// Which fact.
    pub key: &'static str,
    /// What stands in front of it.
    pub label: String,
}

/// A fact that quotas can count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Attribute)]
pub struct AttributeView {
    /// Which fact.
    pub name: &'static str,
    /// What the screen calls it.
    pub label: String,
    /// Every value there is; empty when a set brings its own.
    pub values: Vec<String>,
}

impl From<&Pack> for SportPack {
    fn from(pack: &Pack) -> Self {
        Self {
            id: pack.id.clone(),
            version: pack.version,
            name: pack.name.clone(),
            words: (&pack.words).into(),
            crest: match pack.crest {
                Crest::Shield => CrestView::Shield,
                Crest::Round => CrestView::Round,
            },
            money: (&pack.money).into(),
            moneys: pack.moneys.iter().map(Into::into).collect(),
            defaults: DefaultsView {
                set: pack.defaults.set.clone(),
                money: pack.defaults.money.clone(),
                slots_auto: pack.defaults.slots_auto,
                rules: (&pack.defaults.rules).into(),
            },
            presets: pack.presets.iter().map(Into::into).collect(),
            raises: RaisesView { of: pack.raises.of, steps: pack.raises.steps.clone() },
            details: pack.details.iter().map(Into::into).collect(),
            attributes: pack.attributes.iter().map(Into::into).collect(),
        }
    }
}

impl From<&Words> for WordsView {
    fn from(words: &Words) -> Self {
        let words = words.clone();
        Self {
            asset: words.asset,
            assets: words.assets,
            competition: words.competition,
            competitions: words.competitions,
            squad: words.squad,
            squads: words.squads,
            set: words.set,
            sets: words.sets,
            quotas: words.quotas,
            fixture: words.fixture,
            fixtures: words.fixtures,
        }
    }
}

impl From<&MoneyFormat> for MoneyFormatView {
    fn from(money: &MoneyFormat) -> Self {
        let scale = |scale: &gavel_sport::Scale| ScaleView {
            suffix: scale.suffix.clone(),
            factor: scale.factor,
            decimals: scale.decimals,
            from: scale.from,
            pad: scale.pad,
            typed: scale.typed.clone(),
        };
        Self {
            id: money.id.clone(),
            name: money.name.clone(),
            symbol: money.symbol.clone(),
            grouping: match money.grouping {
                Grouping::Thousands => GroupingView::Thousands,
                Grouping::Indian => GroupingView::Indian,
            },
            scales: money.scales.iter().map(scale).collect(),
            bare: money.bare.map(|bare| BareView { factor: bare.factor, below: bare.below }),
        }
    }
}

impl From<&gavel_sport::Preset> for PresetView {
    fn from(preset: &gavel_sport::Preset) -> Self {
        Self {
            id: preset.id.clone(),
            name: preset.name.clone(),
            says: preset.says.clone(),
            sound: match preset.sound {
                Sound::Phones => SoundView::Phones,
                Sound::BigScreen => SoundView::BigScreen,
            },
            clocks: preset.clocks.into(),
        }
    }
}

impl From<&gavel_sport::Detail> for DetailView {
    fn from(detail: &gavel_sport::Detail) -> Self {
        Self { key: detail.key.as_str(), label: detail.label.clone() }
    }
}

impl From<&gavel_sport::Attribute> for AttributeView {
    fn from(attribute: &gavel_sport::Attribute) -> Self {
        Self {
            name: attribute.name.as_str(),
            label: attribute.label.clone(),
            values: attribute.values.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_view_is_the_same_json_as_the_pack() {
        for pack in gavel_sport::packs().unwrap() {
            let view = serde_json::to_value(SportPack::from(&pack)).unwrap();
            assert_eq!(view, serde_json::to_value(&pack).unwrap());
        }
    }
}
