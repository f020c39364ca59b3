//! One thing that can be owned.

use crate::Colour;
use crate::load::Findings;
use crate::text::check_plain;
use gavel_auction::MONEY_MAX;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A club or a player, as a set lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Unique in its set; what the log knows it by. 1 to 64 of a-z, A-Z, 0-9 and `-_.:/`.
    pub id: String,
    /// Its whole name, 1 to 60 characters.
    pub name: String,
    /// A name for narrow places, 1 to 20 characters.
    pub short: String,
    /// 1 to 4 characters for its crest.
    pub initials: String,
    /// Background and band of its crest.
    pub colours: [Colour; 2],
    /// What a person does in a team, one of the pack's roles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// For a person: whom they play for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub club: Option<String>,
    /// Where a club's league is, or whom a person plays for internationally.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// A group of nationalities, such as `overseas`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// What others call it: source → id there. A pair stands for one asset only.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub external_ids: BTreeMap<String, String>,
    /// Its own base price in units; the competition's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<i64>,
}

/// A fact about an asset that can be shown and that quotas can count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttributeName {
    /// [`Asset::role`].
    Role,
    /// [`Asset::club`].
    Club,
    /// [`Asset::country`].
    Country,
    /// [`Asset::group`].
    Group,
}

impl AttributeName {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Role, Self::Club, Self::Country, Self::Group];

    /// As it stands in JSON and in quotas.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Club => "club",
            Self::Country => "country",
            Self::Group => "group",
        }
    }
}

impl Asset {
    /// One fact, where it is known.
    #[must_use]
    pub fn attribute(&self, name: AttributeName) -> Option<&str> {
        match name {
            AttributeName::Role => self.role.as_deref(),
            AttributeName::Club => self.club.as_deref(),
            AttributeName::Country => self.country.as_deref(),
            AttributeName::Group => self.group.as_deref(),
        }
    }

    /// Every known fact, as the auction counts them.
    #[must_use]
    pub fn attributes(&self) -> BTreeMap<String, String> {
        let known =
            |name: AttributeName| Some((name.as_str().into(), self.attribute(name)?.into()));
        AttributeName::ALL.into_iter().filter_map(known).collect()
    }

    /// Notes everything that is wrong with it alone; `at` is its path.
    pub(crate) fn check(&self, findings: &mut Findings, at: &str) {
        let at = format!("{at} ({})", self.id.chars().take(64).collect::<String>());
        let id = |c: char| c.is_ascii_alphanumeric() || "-_.:/".contains(c);
        findings.check(
            (1..=64).contains(&self.id.len()) && self.id.chars().all(id),
            format!("{at}.id"),
            "an id has 1 to 64 characters out of a-z, A-Z, 0-9 and -_.:/",
        );
        check_plain(findings, format!("{at}.name"), &self.name, 60);
        check_plain(findings, format!("{at}.short"), &self.short, 20);
        check_plain(findings, format!("{at}.initials"), &self.initials, 4);
        for name in AttributeName::ALL {
            if let Some(value) = self.attribute(name) {
                check_plain(findings, format!("{at}.{}", name.as_str()), value, 60);
            }
        }
        for (source, id) in &self.external_ids {
            check_plain(findings, format!("{at}.external_ids"), source, 40);
            check_plain(findings, format!("{at}.external_ids.{source}"), id, 100);
        }
        if let Some(base) = self.base {
            let range = format!("is 1 to {MONEY_MAX} units, not {base}");
            findings.check((1..=MONEY_MAX).contains(&base), format!("{at}.base"), range);
        }
    }
}
