//! An auction to test with, made as people make one.

use crate::program::Program;
use serde_json::{Value, json};

/// Who sits there.
pub struct Table {
    pub host: String,
    pub auction: String,
    /// Of the guests, whose seats are 2, 3 and so on.
    pub tokens: Vec<String>,
}

/// A competition with guests who came by the link, begun, its first lot open.
pub async fn set_up(program: &Program, guests: u32) -> Table {
    let host = program.token("host@example.org").await;
    let settings = json!({ "settings": settings() });
    let competition = program.ask("POST", "/competitions", &host, Some(settings)).await;
    let code = competition["invite"]["code"].as_str().expect("an invite code").to_owned();
    let auction = competition["auction"].as_str().expect("an auction").to_owned();
    let mut tokens = Vec::new();
    for guest in 1..=guests {
        tokens.push(program.join(&code, &format!("Bidder {guest}")).await);
    }
    let begin = json!({ "id": "begin", "action": { "kind": "begin" } });
    let path = format!("/auctions/{auction}/commands");
    let begun = program.ask("POST", &path, &host, Some(begin)).await;
    assert_eq!(begun["result"], "taken", "{begun}");
    Table { host, auction, tokens }
}

fn settings() -> Value {
    json!({
        "name": "Kill loop", "sport": "football", "set": "champions-league-2025-26",
        "money": "gbp", "slots_auto": false, "starts_at_ms": null, "door": "open",
        "evening": null,
        "rules": {
            "managers_least": 2, "managers_most": 24, "purse": 1_000_000_000_000_i64,
            "slots": 30, "least_squad": 1, "base": 1, "increments": [{ "from": 0, "step": 1 }],
            "clocks": { "clock_ms": 30_000, "rebid_ms": null, "anti_snipe_ms": 10_000,
                        "interlude_ms": 0 },
            "order": "drawn", "reoffer_rounds": 1, "quotas": [],
            "late_join": { "who": "nobody", "until": "half_of_lots" },
            "pause_on_drop": false, "bids_per_minute": 1_000_000
        }
    })
}
