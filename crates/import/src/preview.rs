//! What a file would change: added, changed field by field, removed, the same.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A row's fields by name.
pub type Fields<V> = BTreeMap<String, V>;

/// Rows by key.
pub type Rows<K, V> = BTreeMap<K, Fields<V>>;

/// One field of one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange<V> {
    /// Its name.
    pub field: String,
    /// What it was; none when the row had no such field.
    pub from: Option<V>,
    /// What it becomes; none when it goes away.
    pub to: Option<V>,
}

/// One row that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed<K, V> {
    /// Which row.
    pub key: K,
    /// Which of its fields, sorted; never empty.
    pub fields: Vec<FieldChange<V>>,
}

/// What applying a file would do. Each list is sorted by key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview<K, V> {
    /// Rows that are new.
    pub added: Vec<(K, Fields<V>)>,
    /// Rows that are there and change.
    pub changed: Vec<Changed<K, V>>,
    /// Rows that are there, belong to what the file is about, and are missing from it.
    pub removed: Vec<(K, Fields<V>)>,
    /// How many rows stay as they are.
    pub same: usize,
}

impl<K, V> Preview<K, V> {
    /// Whether applying it would change nothing, as after the same file twice.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

impl<K: Ord + Clone, V: PartialEq + Clone> Preview<K, V> {
    /// Compares what is there with what a file says. `about` tells which rows the file speaks for (such
    /// as all rows of the matches in it): of those, what it leaves out is removed; others are let be.
    #[must_use]
    pub fn new(there: &Rows<K, V>, says: &Rows<K, V>, about: impl Fn(&K) -> bool) -> Self {
        let mut preview =
            Self { added: Vec::new(), changed: Vec::new(), removed: Vec::new(), same: 0 };
        for (key, fields) in says {
            let Some(before) = there.get(key) else {
                preview.added.push((key.clone(), fields.clone()));
                continue;
            };
            let fields = differences(before, fields);
            if fields.is_empty() {
                preview.same += 1;
            } else {
                preview.changed.push(Changed { key: key.clone(), fields });
            }
        }
        let missing = there.iter().filter(|(key, _)| !says.contains_key(key) && about(key));
        preview.removed.extend(missing.map(|(key, fields)| (key.clone(), fields.clone())));
        preview
    }

    /// Does it.
    pub fn apply(&self, there: &mut Rows<K, V>) {
        for (key, _) in &self.removed {
            there.remove(key);
        }
        for Changed { key, fields } in &self.changed {
            let row = there.entry(key.clone()).or_default();
            for change in fields {
                match &change.to {
                    Some(to) => row.insert(change.field.clone(), to.clone()),
                    None => row.remove(&change.field),
                };
            }
        }
        there.extend(self.added.iter().cloned());
    }

    /// What takes it back.
    #[must_use]
    pub fn undo(&self) -> Self {
        let back = |change: &FieldChange<V>| FieldChange {
            field: change.field.clone(),
            from: change.to.clone(),
            to: change.from.clone(),
        };
        let turned = |row: &Changed<K, V>| Changed {
            key: row.key.clone(),
            fields: row.fields.iter().map(back).collect(),
        };
        Self {
            added: self.removed.clone(),
            changed: self.changed.iter().map(turned).collect(),
            removed: self.added.clone(),
            same: self.same,
        }
    }
}

fn differences<V: PartialEq + Clone>(from: &Fields<V>, to: &Fields<V>) -> Vec<FieldChange<V>> {
    let names: BTreeSet<&String> = from.keys().chain(to.keys()).collect();
    let differs = names.into_iter().filter(|name| from.get(*name) != to.get(*name));
    differs
        .map(|name| FieldChange {
            field: name.clone(),
            from: from.get(name).cloned(),
            to: to.get(name).cloned(),
        })
        .collect()
}
