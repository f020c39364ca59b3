//! A set of assets that can be auctioned, such as "Premier League 2025/26".

use crate::load::{Findings, LoadError};
use crate::text::{check_plain, check_slug, folded, repeats};
use crate::{Asset, Pack};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

/// The most assets in one set.
pub const SET_ASSETS_MAX: usize = 2_000;

/// A set, checked. Where its data comes from stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Set {
    /// Such as `premier-league-2025-26`.
    pub id: String,
    /// The id of its sport pack.
    pub sport: String,
    /// Such as `Premier League`.
    pub name: String,
    /// Such as `2025/26`.
    pub season: String,
    /// The last day of its season.
    pub ends_on: Date,
    /// Where the data comes from.
    pub source: String,
    /// Under which licence.
    pub licence: String,
    /// A line that must be shown wherever the data is, if one must.
    #[serde(default)]
    pub attribution: Option<String>,
    /// In catalogue order.
    pub assets: Vec<Asset>,
}

/// A day, `YYYY-MM-DD`. Days compare as they follow each other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(String);

/// A text that is no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a day is written like 2026-05-24, not {0:?}")]
pub struct DateError(String);

impl Date {
    /// As `YYYY-MM-DD`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        match day_of(&text) {
            Some(()) => Ok(Self(text)),
            None => Err(DateError(text.chars().take(20).collect())),
        }
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.0
    }
}

/// Something when the text is a day of the calendar.
fn day_of(text: &str) -> Option<()> {
    let bytes = text.as_bytes();
    let dashes = bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-';
    let digits = bytes.iter().enumerate().all(|(i, b)| i == 4 || i == 7 || b.is_ascii_digit());
    if !dashes || !digits {
        return None;
    }
    let year: u32 = text.get(0..4)?.parse().ok()?;
    let month: u32 = text.get(5..7)?.parse().ok()?;
    let day: u32 = text.get(8..10)?.parse().ok()?;
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    (1..=days).contains(&day).then_some(())
}

impl FromStr for Set {
    type Err = LoadError;

    /// Reads and checks a set written in TOML.
    fn from_str(text: &str) -> Result<Self, LoadError> {
        let set: Self = toml::from_str(text)?;
        set.checked().map_err(|error| error.in_file(text))
    }
}

impl Set {
    /// The set itself when everything in it can be right.
    ///
    /// # Errors
    /// Every finding: texts and numbers out of range, ids that are there twice, and the same asset under
    /// two ids (one external id, twice).
    pub fn checked(self) -> Result<Self, LoadError> {
        let mut findings = Findings::default();
        check_slug(&mut findings, "id", &self.id);
        check_slug(&mut findings, "sport", &self.sport);
        let texts = [
            ("name", &self.name, 60),
            ("season", &self.season, 20),
            ("source", &self.source, 300),
            ("licence", &self.licence, 300),
        ];
        for (field, text, most) in texts {
            check_plain(&mut findings, field, text, most);
        }
        if let Some(line) = &self.attribution {
            check_plain(&mut findings, "attribution", line, 300);
        }
        let size = format!("has 1 to {SET_ASSETS_MAX} assets");
        findings.check((1..=SET_ASSETS_MAX).contains(&self.assets.len()), "assets", size);
        for (index, asset) in self.assets.iter().enumerate() {
            asset.check(&mut findings, &format!("assets[{index}]"));
        }
        for index in repeats(self.assets.iter().map(|a| &a.id)) {
            findings.add(format!("assets[{index}].id"), "is there twice; keep one");
        }
        self.check_external_ids(&mut findings);
        findings.settle(self)
    }

    fn check_external_ids(&self, findings: &mut Findings) {
        let mut owners: BTreeMap<(&str, &str), &str> = BTreeMap::new();
        for (index, asset) in self.assets.iter().enumerate() {
            for (source, id) in &asset.external_ids {
                let Some(first) = owners.insert((source, id), &asset.id) else { continue };
                let same = format!("is the same as that of {first}: one asset under two names");
                findings.add(format!("assets[{index}].external_ids.{source}"), same);
            }
        }
    }

    /// Whether the season is over on a day.
    #[must_use]
    pub fn is_over(&self, today: &Date) -> bool {
        self.ends_on < *today
    }

    /// The ids of assets that share their name with another one. Allowed, and to be shown as a warning.
    #[must_use]
    pub fn same_names(&self) -> BTreeSet<&str> {
        let mut by_name: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for asset in &self.assets {
            by_name.entry(folded(&asset.name)).or_default().push(&asset.id);
        }
        by_name.into_values().filter(|ids| ids.len() > 1).flatten().collect()
    }

    /// Whether a pack can hold the set: its sport, and the values of attributes for which the pack has a
    /// closed list.
    ///
    /// # Errors
    /// Every asset with a value that the pack does not know, and the values that it knows.
    pub fn fits(&self, pack: &Pack) -> Result<(), LoadError> {
        let mut findings = Findings::default();
        findings.check(self.sport == pack.id, "sport", format_args!("is {}", pack.id));
        let closed = pack.attributes.iter().filter(|a| !a.values.is_empty());
        for attribute in closed {
            let name = attribute.name;
            for (index, asset) in self.assets.iter().enumerate() {
                let known = |value: &str| attribute.values.iter().any(|v| v == value);
                let good = asset.attribute(name).is_none_or(known);
                let one_of = format!("is one of {}", attribute.values.join(", "));
                findings.check(good, format!("assets[{index}].{}", name.as_str()), one_of);
            }
        }
        findings.settle(())
    }
}
