//! A zip of matches.
#![no_main]

use gavel_import::cricsheet_zip;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut count = 0;
    let problems = cricsheet_zip(bytes, |_| count += 1);
    assert!(count > 0 || !problems.is_empty());
});
