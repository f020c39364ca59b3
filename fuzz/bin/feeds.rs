//! What two services answer.
#![no_main]

use gavel_import::{football_data, openfootball};
use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for read in [openfootball(bytes, &TimeZone::UTC), football_data(bytes)] {
        for score in read.rows.iter().filter_map(|row| row.score) {
            let after = score.after_extra.unwrap_or(score.ninety);
            assert!(after.home < 200 && after.away < 200);
        }
    }
});
