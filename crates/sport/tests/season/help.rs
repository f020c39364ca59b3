//! What the tests of the season share.

use gavel_auction::AssetId;
use gavel_sport::{
    AssetLines, Entrant, Holding, MemberId, Pack, Points, Score, Scorer, ScoringRules, Season,
    Stats, every_pack,
};
use std::collections::BTreeMap;
use std::sync::LazyLock;

pub type Line<'a> = BTreeMap<&'a str, &'a str>;

/// The lines of a CSV file without quotes, by the names of its first line.
pub fn csv(text: &str) -> Vec<Line<'_>> {
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().expect("a head").split(',').collect();
    lines.map(|line| names.iter().copied().zip(line.split(',')).collect()).collect()
}

#[track_caller]
pub fn number(line: &Line<'_>, name: &str) -> i64 {
    line[name].parse().unwrap_or_else(|_| panic!("{name} of {line:?}"))
}

pub static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(|| every_pack().expect("they ship"));

pub fn season(pack: &str) -> Season {
    PACKS.iter().find(|one| one.id == pack).expect("it ships").season.clone()
}

pub fn preset(pack: &str, id: &str) -> ScoringRules {
    season(pack).preset(id).expect("it ships").clone()
}

pub fn scorer(pack: &str, rules: &ScoringRules) -> Scorer {
    Scorer::new(&season(pack), rules).expect("the rules are right")
}

pub fn shipped(pack: &str, id: &str) -> Scorer {
    scorer(pack, &preset(pack, id))
}

/// Rules with some that were off switched on, and others off.
pub fn switched(mut rules: ScoringRules, on: &[&str], off: &[&str]) -> ScoringRules {
    for rule in &mut rules.rules {
        let named = |ids: &[&str]| ids.contains(&rule.id.as_str());
        rule.off = (rule.off && !named(on)) || named(off);
    }
    rules
}

/// A score from one line, its sum checked.
#[track_caller]
pub fn score<const N: usize>(
    scorer: &Scorer,
    (role, format): (&str, &str),
    stats: [(&str, i64); N],
) -> Score {
    let lines = AssetLines::whole((!role.is_empty()).then_some(role), Stats::from(stats));
    let score = scorer.score(&lines, (!format.is_empty()).then_some(format));
    assert_eq!(score.total, score.reasons.iter().map(|reason| reason.points).sum());
    score
}

/// The points of a score, rule by rule: `runs 89, catches 10`.
pub fn why(score: &Score) -> String {
    let one = |reason: &gavel_sport::Reason| format!("{} {}", reason.rule, reason.points);
    score.reasons.iter().map(one).collect::<Vec<_>>().join(", ")
}

pub fn whole(points: i64) -> Points {
    Points::whole(points)
}

pub fn asset(id: &str) -> AssetId {
    AssetId::new(id).expect("an id")
}

/// A manager who owns these for the whole season.
pub fn entrant(member: &str, assets: &[&str]) -> Entrant {
    let holdings = assets.iter().map(|id| Holding::whole(asset(id))).collect();
    Entrant { member: MemberId::from(member), name: member.to_owned(), holdings }
}
