//! The season: what is known of the matches, and the table that follows from it.
//!
//! What is known is kept in the books of `gavel_store`; what it gives is computed by `gavel_sport`.
//! Between the two, in memory and thrown away at will: [`books`] holds what each book says now, [`self::core`]
//! what follows from it by one document of rules, [`sheet`] what that means for one competition. HTTP, socket, export and screen read the same
//! sheet.

pub mod aliases;
pub mod books;
pub mod bring;
pub mod by_hand;
pub mod compare;
pub mod core;
pub mod files;
pub mod next;
pub mod place;
pub mod resolve;
pub mod round;
pub mod said;
pub mod sheet;
pub mod shipped;
pub mod template;
pub mod together;
pub mod which;
pub mod write;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What the season keeps in memory.
#[derive(Debug, Default)]
pub struct Season {
    books: Kept<books::Known>,
    cores: Kept<core::Core>,
    sheets: Kept<sheet::Sheet>,
}

/// Books or sheets that are kept at once; more push out the one that was not used for longest.
const KEPT_MOST: usize = 256;

/// Values by id, bounded.
#[derive(Debug)]
struct Kept<T> {
    all: Mutex<HashMap<String, (Arc<T>, u64)>>,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self { all: Mutex::default() }
    }
}

impl<T> Kept<T> {
    fn get(&self, id: &str) -> Option<Arc<T>> {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        let newest = all.values().map(|(_, used)| *used).max().unwrap_or(0);
        let (value, used) = all.get_mut(id)?;
        *used = newest + 1;
        Some(value.clone())
    }

    fn put(&self, id: &str, value: Arc<T>) {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        let newest = all.values().map(|(_, used)| *used).max().unwrap_or(0);
        all.insert(id.to_owned(), (value, newest + 1));
        if all.len() > KEPT_MOST {
            let oldest = all.iter().min_by_key(|(_, (_, used))| *used).map(|(id, _)| id.clone());
            oldest.and_then(|id| all.remove(&id));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_unused_goes_first() {
        let kept = Kept::default();
        for n in 0..KEPT_MOST {
            kept.put(&n.to_string(), Arc::new(n));
        }
        assert!(kept.get("0").is_some());
        kept.put("new", Arc::new(0));
        assert!(kept.get("0").is_some() && kept.get("new").is_some());
        assert!(kept.get("1").is_none(), "it was not used for longest");
    }
}
