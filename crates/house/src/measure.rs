//! The house's metrics, in one place so that their names and labels stay bounded.

use gavel_auction::{Action, Micros, Refusal, Seq};
use metrics::{counter, gauge, histogram};
use std::time::Duration;

/// Describes every metric; called once at start.
pub(crate) fn describe() {
    use metrics::{Unit, describe_counter, describe_gauge, describe_histogram};
    describe_counter!("gavel_bids_total", "Bids by outcome: taken, or the code of the refusal.");
    describe_counter!("gavel_commands_total", "Other commands by outcome.");
    describe_counter!("gavel_room_panics_total", "Commands that ended in a panic.");
    describe_counter!("gavel_recoveries_total", "Auctions that were taken up again.");
    describe_counter!("gavel_refusals_dropped_total", "Refusals that were not noted: queue full.");
    describe_histogram!("gavel_decide_seconds", Unit::Seconds, "Deciding one command.");
    describe_histogram!("gavel_commit_seconds", Unit::Seconds, "One append, asked to durable.");
    describe_histogram!("gavel_batch_rows", "Events in one append of the journal.");
    describe_histogram!("gavel_hammer_late_seconds", Unit::Seconds, "Deadline to its decision.");
    describe_histogram!("gavel_snapshot_bytes", Unit::Bytes, "Snapshots of folded auctions.");
    describe_gauge!("gavel_room_queue", "Commands that waited when a room last took them up.");
    describe_gauge!("gavel_rooms_loaded", "Auctions in memory.");
}

pub(crate) fn outcome(action: &Action, result: &Result<Seq, Refusal>) {
    let outcome = result.as_ref().map_or_else(|refusal| refusal.code().as_str(), |_| "taken");
    match action {
        Action::Bid(_) => counter!("gavel_bids_total", "outcome" => outcome).increment(1),
        _ => counter!("gavel_commands_total", "outcome" => outcome).increment(1),
    }
}

pub(crate) fn decided(took: Duration) {
    histogram!("gavel_decide_seconds").record(took.as_secs_f64());
}

pub(crate) fn committed(took: Duration) {
    histogram!("gavel_commit_seconds").record(took.as_secs_f64());
}

pub(crate) fn batch(rows: usize) {
    histogram!("gavel_batch_rows").record(precise(rows));
}

pub(crate) fn snapshot(bytes: usize) {
    histogram!("gavel_snapshot_bytes").record(precise(bytes));
}

pub(crate) fn queue(waiting: usize) {
    gauge!("gavel_room_queue").set(precise(waiting));
}

pub(crate) fn rooms(loaded: usize) {
    gauge!("gavel_rooms_loaded").set(precise(loaded));
}

pub(crate) fn late(by: Micros) {
    let by = Duration::from_micros(u64::try_from(by.0).unwrap_or(0));
    histogram!("gavel_hammer_late_seconds").record(by.as_secs_f64());
}

pub(crate) fn panicked() {
    counter!("gavel_room_panics_total").increment(1);
}

pub(crate) fn recovered() {
    counter!("gavel_recoveries_total").increment(1);
}

pub(crate) fn refusal_dropped() {
    counter!("gavel_refusals_dropped_total").increment(1);
}

fn precise(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
