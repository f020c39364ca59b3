//! Every table, the spreadsheet among them; no reader may panic or give rows beside a refusal.
#![no_main]

use gavel_import::{
    Read, Severity, assets, cricket_scores, detect, fixtures, football_stats, members, users,
};
use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    check(&cricket_scores(bytes));
    check(&football_stats(bytes, &TimeZone::UTC));
    check(&fixtures(bytes, &TimeZone::UTC));
    check(&assets(bytes));
    check(&users(bytes));
    check(&members(bytes));
    let _kind = detect(bytes);
});

fn check<T>(read: &Read<T>) {
    let refused = read.problems.iter().any(|problem| problem.severity == Severity::Refused);
    assert!(!refused || read.rows.is_empty());
    assert!(!read.rows.is_empty() || !read.problems.is_empty());
}
