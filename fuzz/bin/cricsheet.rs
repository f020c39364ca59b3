//! One match as JSON; what was counted must add up.
#![no_main]

use gavel_import::cricsheet_json;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let read = cricsheet_json("1.json", bytes);
    assert_eq!(read.rows.len() == 1, read.can_apply());
    for found in &read.rows {
        let off_the_bat: u64 = found.innings.iter().map(|row| u64::from(row.fours) * 4).sum();
        let runs: u64 = found.innings.iter().map(|row| u64::from(row.runs)).sum();
        assert!(off_the_bat <= runs);
        assert!(found.rows().len() >= found.innings.len());
        let _fixture = found.fixture();
    }
});
