//! Whom a file means: by id, else by an exact alias, else a person is asked. Never by a part of a name.

mod near;
mod normal;

pub(crate) use near::edits;
pub use normal::normal;

use crate::problem::Problem;
use crate::rows::AssetRef;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How many near names are offered.
pub const NEAR_MAX: usize = 3;

/// An asset as a set knows it, with what it is called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Our id.
    pub id: String,
    /// Its whole name, its short name and the set's alias table.
    pub names: Vec<String>,
    /// What others call it: source (such as `cricsheet`) → id there.
    pub ids: BTreeMap<String, String>,
    /// For a player: whom they play for.
    pub team: Option<String>,
}

/// How an asset was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// By an id, ours or the source's.
    Id,
    /// By a name that is the same after [`normal`].
    Alias,
}

/// A name that is like the one that was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Near {
    /// The asset's id.
    pub asset: String,
    /// Its name that is nearest.
    pub name: String,
    /// How like, 0 to 1000.
    pub likeness_permille: u16,
}

/// What a reference turned out to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Match {
    /// One asset and no doubt.
    Found {
        /// Its id.
        asset: String,
        /// How it was found.
        by: By,
    },
    /// Several assets go by this, or the id says one and the name another. A person must choose.
    Ambiguous {
        /// Their ids, sorted.
        assets: Vec<String>,
    },
    /// None goes by this; those that come nearest, best first, for a person to choose from. May be empty.
    Unknown {
        /// At most [`NEAR_MAX`].
        near: Vec<Near>,
    },
}

/// Assets by everything they are called.
#[derive(Debug, Default)]
pub struct Index {
    /// (source, id) → assets; our own ids have the source "".
    ids: BTreeMap<(String, String), BTreeSet<usize>>,
    /// Id of any source → assets.
    any_id: BTreeMap<String, BTreeSet<usize>>,
    /// Normal name → assets.
    names: BTreeMap<String, BTreeSet<usize>>,
    assets: Vec<Known>,
}

impl Index {
    /// Builds it, and tells of ids and names that stand for more than one asset.
    #[must_use]
    pub fn new(assets: Vec<Known>) -> (Self, Vec<Problem>) {
        let mut index = Self { assets, ..Self::default() };
        for (at, asset) in index.assets.iter().enumerate() {
            let own = std::iter::once((String::new(), asset.id.clone()));
            let others = asset.ids.iter().map(|(source, id)| (source.clone(), id.clone()));
            for (source, id) in own.chain(others).filter(|(_, id)| !id.is_empty()) {
                index.any_id.entry(id.clone()).or_default().insert(at);
                index.ids.entry((source, id)).or_default().insert(at);
            }
            for name in asset.names.iter().map(|name| normal(name)).filter(|name| !name.is_empty())
            {
                index.names.entry(name).or_default().insert(at);
            }
        }
        let problems = index.doubles();
        (index, problems)
    }

    fn doubles(&self) -> Vec<Problem> {
        let ids =
            self.ids.iter().filter(|(_, found)| found.len() > 1).map(|((source, id), found)| {
                let source = if source.is_empty() { "our own" } else { source };
                let reason = format!("the id stands for {} in {source} ids", self.list(found));
                Problem::error(reason).value(id).try_this("Give each asset an id of its own.")
            });
        let names = self.names.iter().filter(|(_, found)| found.len() > 1).map(|(name, found)| {
            let reason = format!("the name stands for {}", self.list(found));
            let hint =
                "A file that gives ids, or the team beside the name, still tells them apart.";
            Problem::note(reason).value(name).try_this(hint)
        });
        ids.chain(names).collect()
    }

    fn list(&self, found: &BTreeSet<usize>) -> String {
        found.iter().map(|at| self.assets[*at].id.as_str()).collect::<Vec<_>>().join(" and ")
    }

    /// Finds whom a reference means. `source` says whose ids the file has (such as `cricsheet`); with
    /// none, an id of any source counts, and so does an id that is a name (`harry-brook`).
    #[must_use]
    pub fn find(&self, wanted: &AssetRef, source: Option<&str>) -> Match {
        let by_id =
            wanted.external_id.as_ref().map(|id| self.by_id(id, source)).unwrap_or_default();
        let mut by_name = self.by_name(wanted, source);
        if by_id.is_empty() {
            by_name.retain(|at| !Self::is_another(&self.assets[*at], wanted, source));
        }
        let (by, found) = match (by_id.is_empty(), by_name.is_empty()) {
            (true, true) => return Match::Unknown { near: self.near(wanted, source) },
            (true, false) => (By::Alias, by_name),
            (false, true) => (By::Id, by_id),
            (false, false) if by_id.is_subset(&by_name) => (By::Id, by_id),
            (false, false) => {
                let both: BTreeSet<usize> = by_id.intersection(&by_name).copied().collect();
                let doubt = || by_id.union(&by_name).copied().collect();
                (By::Id, if both.len() == 1 { both } else { doubt() })
            }
        };
        let mut assets: Vec<String> = found.iter().map(|at| self.assets[*at].id.clone()).collect();
        assets.sort();
        match <[String; 1]>::try_from(assets) {
            Ok([asset]) => Match::Found { asset, by },
            Err(assets) => Match::Ambiguous { assets },
        }
    }

    fn by_id(&self, id: &str, source: Option<&str>) -> BTreeSet<usize> {
        // A source's 47 is not our 47: with a source its ids alone count.
        let found = match source {
            Some(source) => self.ids.get(&(source.to_owned(), id.to_owned())),
            None => self.any_id.get(id),
        };
        found.cloned().unwrap_or_default()
    }

    /// Whether the source has another id for an asset than the one that was looked for: then it is a
    /// namesake. A source that goes by names (its id is the name) has several for one.
    fn is_another(asset: &Known, wanted: &AssetRef, source: Option<&str>) -> bool {
        let (Some(source), Some(id)) = (source, &wanted.external_id) else { return false };
        let theirs = asset.ids.get(source);
        wanted.name.as_ref() != Some(id) && theirs.is_some_and(|theirs| theirs != id)
    }

    fn by_name(&self, wanted: &AssetRef, source: Option<&str>) -> BTreeSet<usize> {
        // An id out of a register is no name; one that a person typed may be.
        let typed = wanted.external_id.as_deref().filter(|_| source.is_none());
        let name = wanted.name.as_deref().or(typed);
        let Some(found) = name.and_then(|name| self.names.get(&normal(name))) else {
            return BTreeSet::new();
        };
        let team = wanted.team.as_deref().map(normal);
        let plays_there = |at: &&usize| self.assets[**at].team.as_deref().map(normal) == team;
        let there: BTreeSet<usize> = found.iter().filter(plays_there).copied().collect();
        if found.len() > 1 && there.len() == 1 { there } else { found.clone() }
    }

    fn near(&self, wanted: &AssetRef, source: Option<&str>) -> Vec<Near> {
        let typed = wanted.external_id.as_deref().filter(|_| source.is_none());
        let Some(name) = wanted.name.as_deref().or(typed).map(normal) else { return Vec::new() };
        let mut near: Vec<Near> =
            self.assets.iter().filter_map(|asset| nearest(asset, &name)).collect();
        near.sort_by(|a, b| (b.likeness_permille, &a.asset).cmp(&(a.likeness_permille, &b.asset)));
        near.truncate(NEAR_MAX);
        near
    }
}

fn nearest(asset: &Known, name: &str) -> Option<Near> {
    let likeness = |theirs: &String| (near::likeness(&normal(theirs), name), theirs.clone());
    let (likeness_permille, theirs) =
        asset.names.iter().map(likeness).max_by_key(|(like, _)| *like)?;
    let near = Near { asset: asset.id.clone(), name: theirs, likeness_permille };
    (likeness_permille >= near::LIKENESS_MIN).then_some(near)
}

/// Every reference of a file, found: each once, sorted.
#[must_use]
pub fn resolve<'r>(
    refs: impl IntoIterator<Item = &'r AssetRef>,
    index: &Index,
    source: Option<&str>,
) -> BTreeMap<AssetRef, Match> {
    let each: BTreeSet<&AssetRef> = refs.into_iter().collect();
    each.into_iter().map(|wanted| (wanted.clone(), index.find(wanted, source))).collect()
}
