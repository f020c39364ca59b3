//! Sport packs as somebody may write them: refused with the lines that are wrong, or whole.
#![no_main]

use gavel_sport::{Pack, Scorer};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match Pack::from_toml(text) {
        Ok(pack) => {
            for rules in &pack.season.scoring {
                assert!(Scorer::new(&pack.season, rules).is_ok());
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
