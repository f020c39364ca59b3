//! What can be wrong with a season.

use super::{Named, Season};
use crate::load::Findings;
use crate::scoring::check_rules;
use crate::text::{check_key, check_plain, folded, repeats};
use std::collections::BTreeMap;

/// The most roles, and the most formats: a set of them is one word of 64 bits.
const NAMED_MAX: usize = 64;
/// The most that a ratio is multiplied by.
const RATIO_TIMES_MAX: i64 = 1_000_000;

/// Notes everything that is wrong with a season.
pub(crate) fn check_season(season: &Season, findings: &mut Findings) {
    check_plain(findings, "season.round", &season.words.round, 30);
    check_plain(findings, "season.rounds", &season.words.rounds, 30);
    check_stats(season, findings);
    check_ratios(season, findings);
    check_named(findings, "roles", &season.roles);
    check_named(findings, "formats", &season.formats);
    check_tie_breaks(season, &season.tie_breaks, "season.tie_breaks", findings);
    findings.check(!season.scoring.is_empty(), "scoring", "has at least one preset");
    for (index, rules) in season.scoring.iter().enumerate() {
        check_rules(season, rules, &format!("scoring[{index}]"), findings);
    }
    for index in repeats(season.scoring.iter().map(|rules| &rules.id)) {
        findings.add(format!("scoring[{index}].id"), "is there twice; keep one");
    }
}

fn check_stats(season: &Season, findings: &mut Findings) {
    findings.check(!season.stats.is_empty(), "stats", "has at least one");
    for (index, stat) in season.stats.iter().enumerate() {
        let at = format!("stats[{index}]");
        check_key(findings, format!("{at}.key"), &stat.key);
        check_plain(findings, format!("{at}.label"), &stat.label, 30);
        check_plain(findings, format!("{at}.one"), &stat.one, 40);
        check_plain(findings, format!("{at}.many"), &stat.many, 40);
        if let Some(group) = &stat.group {
            check_plain(findings, format!("{at}.group"), group, 30);
        }
    }
    for index in repeats(season.stats.iter().map(|stat| &stat.key)) {
        findings.add(format!("stats[{index}].key"), "is there twice; keep one");
    }
}

fn check_ratios(season: &Season, findings: &mut Findings) {
    for (index, ratio) in season.ratios.iter().enumerate() {
        let at = format!("ratios[{index}]");
        check_key(findings, format!("{at}.id"), &ratio.id);
        check_plain(findings, format!("{at}.name"), &ratio.name, 40);
        known_stat(season, &ratio.of, format!("{at}.of"), findings);
        known_stat(season, &ratio.over, format!("{at}.over"), findings);
        let good = (1..=RATIO_TIMES_MAX).contains(&ratio.times);
        findings.check(good, format!("{at}.times"), format!("is 1 to {RATIO_TIMES_MAX}"));
    }
    for index in repeats(season.ratios.iter().map(|ratio| &ratio.id)) {
        findings.add(format!("ratios[{index}].id"), "is there twice; keep one");
    }
}

/// Ids, names and other names: none may stand for two.
fn check_named(findings: &mut Findings, list: &str, all: &[Named]) {
    findings.check(all.len() <= NAMED_MAX, list, format!("has at most {NAMED_MAX}"));
    let mut owners: BTreeMap<String, usize> = BTreeMap::new();
    for (index, named) in all.iter().enumerate() {
        let at = format!("{list}[{index}]");
        check_key(findings, format!("{at}.id"), &named.id);
        for name in named.names().skip(1) {
            check_plain(findings, &at, name, 40);
        }
        for name in named.names() {
            let owner = *owners.entry(folded(name)).or_insert(index);
            let once = format!("no name stands for two; {name:?} does");
            findings.check(owner == index, &at, once);
        }
    }
}

/// Notes tie-breaks that name no stat or one twice.
pub(crate) fn check_tie_breaks(
    season: &Season,
    tie_breaks: &[super::TieBreak],
    at: &str,
    findings: &mut Findings,
) {
    for (index, tie_break) in tie_breaks.iter().enumerate() {
        known_stat(season, &tie_break.stat, format!("{at}[{index}].stat"), findings);
    }
    for index in repeats(tie_breaks.iter().map(|tie_break| &tie_break.stat)) {
        findings.add(format!("{at}[{index}].stat"), "is there twice; keep one");
    }
}

/// Notes a stat that the pack does not have, and what it has.
pub(crate) fn known_stat(season: &Season, key: &str, at: String, findings: &mut Findings) {
    let keys = || season.stats.iter().map(|stat| stat.key.as_str()).collect::<Vec<_>>().join(", ");
    if season.stat(key).is_none() {
        findings.add(at, format!("{key:?} is none of the stats: {}", keys()));
    }
}
