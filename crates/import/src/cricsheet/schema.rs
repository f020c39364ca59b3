//! Cricsheet's JSON, `data_version` 1.x (cricsheet.org/format/json). Unknown fields are ignored.

use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(Deserialize)]
pub(super) struct File<'a> {
    pub meta: Meta,
    pub info: Info,
    #[serde(default, borrow)]
    pub innings: Vec<Innings<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Meta {
    #[serde(deserialize_with = "text")]
    pub data_version: String,
    #[serde(default)]
    pub revision: u32,
}

#[derive(Deserialize)]
pub(super) struct Info {
    #[serde(default = "six")]
    pub balls_per_over: u8,
    pub city: Option<String>,
    pub dates: Vec<String>,
    #[serde(default)]
    pub event: Event,
    #[serde(default)]
    pub gender: String,
    pub match_type: String,
    #[serde(default)]
    pub outcome: Outcome,
    pub overs: Option<u16>,
    #[serde(default)]
    pub player_of_match: Vec<String>,
    #[serde(default)]
    pub players: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub registry: Registry,
    #[serde(default, deserialize_with = "text")]
    pub season: String,
    pub teams: [String; 2],
    #[serde(default)]
    pub toss: Toss,
    pub venue: Option<String>,
}

fn six() -> u8 {
    6
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Event {
    pub name: String,
    #[serde(deserialize_with = "text")]
    pub match_number: String,
    #[serde(deserialize_with = "text")]
    pub stage: String,
    #[serde(deserialize_with = "text")]
    pub group: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Outcome {
    pub winner: Option<String>,
    pub by: By,
    pub result: Option<String>,
    pub method: Option<String>,
    pub eliminator: Option<String>,
    pub bowl_out: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct By {
    pub runs: Option<u32>,
    pub wickets: Option<u32>,
    pub innings: Option<u32>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Registry {
    pub people: BTreeMap<String, String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Toss {
    pub winner: String,
    pub decision: String,
}

#[derive(Deserialize)]
pub(super) struct Innings<'a> {
    pub team: String,
    #[serde(default, borrow)]
    pub overs: Vec<Over<'a>>,
    #[serde(default)]
    pub super_over: bool,
    #[serde(default)]
    pub declared: bool,
    #[serde(default)]
    pub forfeited: bool,
    #[serde(default)]
    pub penalty_runs: PenaltyRuns,
    /// Over number → how many balls the umpires counted in it.
    #[serde(default)]
    pub miscounted_overs: BTreeMap<String, Miscounted>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct PenaltyRuns {
    pub pre: u16,
    pub post: u16,
}

#[derive(Deserialize)]
pub(super) struct Miscounted {
    pub balls: u8,
}

#[derive(Deserialize)]
pub(super) struct Over<'a> {
    pub over: u32,
    #[serde(default, borrow)]
    pub deliveries: Vec<Delivery<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Delivery<'a> {
    #[serde(borrow)]
    pub batter: Cow<'a, str>,
    #[serde(borrow)]
    pub bowler: Cow<'a, str>,
    #[serde(borrow)]
    pub non_striker: Cow<'a, str>,
    pub runs: Runs,
    #[serde(default)]
    pub extras: Extras,
    #[serde(default, borrow)]
    pub wickets: Vec<Wicket<'a>>,
    #[serde(default)]
    pub replacements: Replacements,
}

#[derive(Deserialize)]
pub(super) struct Runs {
    pub batter: u16,
    pub total: u16,
    #[serde(default)]
    pub non_boundary: bool,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Extras {
    pub byes: u16,
    pub legbyes: u16,
    pub noballs: u16,
    pub penalty: u16,
    pub wides: u16,
}

#[derive(Deserialize)]
pub(super) struct Wicket<'a> {
    #[serde(borrow)]
    pub kind: Cow<'a, str>,
    #[serde(borrow)]
    pub player_out: Cow<'a, str>,
    #[serde(default)]
    pub fielders: Vec<Fielder>,
}

#[derive(Deserialize)]
pub(super) struct Fielder {
    /// Not known for some substitutes.
    pub name: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Replacements {
    #[serde(rename = "match")]
    pub in_match: Vec<Replacement>,
}

#[derive(Deserialize)]
pub(super) struct Replacement {
    #[serde(rename = "in")]
    pub comes: String,
    pub team: String,
}

/// A text, or a number that stands for one (seasons and match numbers are both).
fn text<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Text(String),
        Number(serde_json::Number),
    }
    Ok(match Either::deserialize(from)? {
        Either::Text(text) => text,
        Either::Number(number) => number.to_string(),
    })
}
