//! What can be wrong with a document of rules.

use super::rules::{Bands, Multiplier, Rule, Scope, ScoringRules, Steps};
use crate::load::Findings;
use crate::points::RULE_POINTS_MAX;
use crate::season::{check_tie_breaks, known_stat};
use crate::stats::COUNT_MAX;
use crate::text::{check_key, check_plain, repeats};
use crate::{Named, Points, Season};

/// The most rules in a document, and the most multipliers.
const RULES_MAX: usize = 200;
/// The most steps, or bands, of one rule.
const STEPS_MAX: usize = 50;
/// The most that points can be multiplied by.
const TIMES_MAX: i64 = 1_000;

/// Notes everything that is wrong with rules for a season; `at` is their path.
pub(crate) fn check_rules(
    season: &Season,
    rules: &ScoringRules,
    at: &str,
    findings: &mut Findings,
) {
    let path = |field: &str| if at.is_empty() { field.into() } else { format!("{at}.{field}") };
    check_key(findings, path("id"), &rules.id);
    check_plain(findings, path("name"), &rules.name, 40);
    check_plain(findings, path("says"), &rules.says, 200);
    findings.check(rules.version >= 1, path("version"), "is at least 1");
    check_counting(rules, &path("counting.statuses"), findings);
    if let Some(format) = &rules.format {
        let one = std::slice::from_ref(format);
        known_names(&season.formats, one, &path("format"), "formats", findings);
    }
    if let Some(tie_breaks) = &rules.tie_breaks {
        check_tie_breaks(season, tie_breaks, &path("tie_breaks"), findings);
    }
    let few = rules.rules.len() <= RULES_MAX && rules.multipliers.len() <= RULES_MAX;
    findings.check(few, path("rules"), format!("has at most {RULES_MAX}"));
    for (index, rule) in rules.rules.iter().enumerate() {
        check_rule(season, rule, &path(&format!("rules[{index}]")), findings);
    }
    for (index, multiplier) in rules.multipliers.iter().enumerate() {
        let at = path(&format!("multipliers[{index}]"));
        check_multiplier(season, rules, multiplier, &at, findings);
    }
    let (first, all) = (rules.rules.len(), rules.rules.iter().map(|rule| &rule.id));
    for index in repeats(all.chain(rules.multipliers.iter().map(|m| &m.id))) {
        let place = match index.checked_sub(first) {
            Some(index) => path(&format!("multipliers[{index}].id")),
            None => path(&format!("rules[{index}].id")),
        };
        findings.add(place, "is there twice; keep one");
    }
}

fn check_counting(rules: &ScoringRules, at: &str, findings: &mut Findings) {
    let statuses = &rules.counting.statuses;
    let good = !statuses.is_empty() && statuses.iter().all(|status| status.can_count());
    findings.check(good, at, "has at least one of finished, live, abandoned; no other counts");
    findings.check(repeats(statuses).is_empty(), at, "holds each state once");
}

fn check_rule(season: &Season, rule: &Rule, at: &str, findings: &mut Findings) {
    check_key(findings, format!("{at}.id"), &rule.id);
    check_plain(findings, format!("{at}.name"), &rule.name, 60);
    if let Some(text) = &rule.text {
        check_plain(findings, format!("{at}.text"), text, 80);
    }
    check_scope(season, &rule.applies, &format!("{at}.applies"), findings);
    for (field, points) in [("least", rule.least), ("most", rule.most)] {
        check_points(findings, format!("{at}.{field}"), points.unwrap_or_default());
    }
    let (least, most) = (rule.least.unwrap_or_default(), rule.most.unwrap_or_default());
    findings.check(least <= Points::ZERO, format!("{at}.least"), "is nought or below");
    findings.check(most >= Points::ZERO, format!("{at}.most"), "is nought or above");
    match (&rule.each, &rule.steps, &rule.bands) {
        (Some(each), None, None) => {
            known_stat(season, &each.stat, format!("{at}.each.stat"), findings);
            let range = (1..=COUNT_MAX).contains(&each.per);
            findings.check(range, format!("{at}.each.per"), "is at least 1");
            check_points(findings, format!("{at}.each.points"), each.points);
        }
        (None, Some(steps), None) => check_steps(season, steps, &format!("{at}.steps"), findings),
        (None, None, Some(bands)) => check_bands(season, bands, &format!("{at}.bands"), findings),
        _ => findings.add(at, "has exactly one of each, steps and bands"),
    }
}

fn check_steps(season: &Season, steps: &Steps, at: &str, findings: &mut Findings) {
    known_stat(season, &steps.stat, format!("{at}.stat"), findings);
    let some = (1..=STEPS_MAX).contains(&steps.at.len());
    findings.check(some, format!("{at}.at"), format!("has 1 to {STEPS_MAX} steps"));
    for (index, step) in steps.at.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|i| steps.at.get(i));
        let rises = before.is_none_or(|before| before.count < step.count);
        let good = rises && (1..=COUNT_MAX).contains(&step.count);
        let must = "is at least 1 and above the step before it";
        findings.check(good, format!("{at}.at[{index}].count"), must);
        check_points(findings, format!("{at}.at[{index}].points"), step.points);
    }
}

fn check_bands(season: &Season, bands: &Bands, at: &str, findings: &mut Findings) {
    if season.ratio(&bands.ratio).is_none() {
        let known: Vec<&str> = season.ratios.iter().map(|ratio| ratio.id.as_str()).collect();
        let none = format!("{:?} is none of the ratios: {}", bands.ratio, known.join(", "));
        findings.add(format!("{at}.ratio"), none);
    }
    let sample = (1..=COUNT_MAX).contains(&bands.sample);
    findings.check(sample, format!("{at}.sample"), "is at least 1");
    let some = (1..=STEPS_MAX).contains(&bands.of.len());
    findings.check(some, format!("{at}.of"), format!("has 1 to {STEPS_MAX} bands"));
    for (index, band) in bands.of.iter().enumerate() {
        let place = format!("{at}.of[{index}]");
        let forward = band.from.zip(band.to).is_none_or(|(from, to)| from <= to);
        findings.check(forward, &place, "ends where it begins or above");
        check_points(findings, format!("{place}.points"), band.points);
        let Some(before) = index.checked_sub(1).and_then(|i| bands.of.get(i)) else { continue };
        let apart = before.to.zip(band.from).is_some_and(|(to, from)| to < from);
        let must = "begins above the end of the band before it (both ends are inside)";
        findings.check(apart, &place, must);
    }
}

fn check_multiplier(
    season: &Season,
    rules: &ScoringRules,
    multiplier: &Multiplier,
    at: &str,
    findings: &mut Findings,
) {
    check_key(findings, format!("{at}.id"), &multiplier.id);
    check_plain(findings, format!("{at}.name"), &multiplier.name, 60);
    let good = multiplier.times >= Points::ZERO && multiplier.times.within(TIMES_MAX);
    findings.check(good, format!("{at}.times"), format!("is 0 to {TIMES_MAX}"));
    check_scope(season, &multiplier.applies, &format!("{at}.applies"), findings);
    for (index, id) in multiplier.rules.iter().enumerate() {
        let known = rules.rules.iter().any(|rule| rule.id == *id);
        findings.check(known, format!("{at}.rules[{index}]"), format!("{id:?} is no rule here"));
    }
}

fn check_points(findings: &mut Findings, at: String, points: Points) {
    let range = format!("is −{RULE_POINTS_MAX} to {RULE_POINTS_MAX} points");
    findings.check(points.within(RULE_POINTS_MAX), at, range);
}

fn check_scope(season: &Season, scope: &Scope, at: &str, findings: &mut Findings) {
    let Scope { roles, not_roles, formats, when } = scope;
    known_names(&season.roles, roles, &format!("{at}.roles"), "roles", findings);
    known_names(&season.roles, not_roles, &format!("{at}.not_roles"), "roles", findings);
    let either = roles.is_empty() || not_roles.is_empty();
    findings.check(either, at, "has roles or not_roles, not both");
    known_names(&season.formats, formats, &format!("{at}.formats"), "formats", findings);
    for (index, condition) in when.iter().enumerate() {
        let place = format!("{at}.when[{index}]");
        known_stat(season, &condition.stat, format!("{place}.stat"), findings);
        let good = match (condition.least, condition.most) {
            (None, None) => false,
            (Some(least), Some(most)) => least <= most,
            _ => true,
        };
        findings.check(good, place, "has least or most or both, least not above most");
    }
}

/// Notes ids that are not there, and which are. Rules name roles and formats by their ids alone.
fn known_names(all: &[Named], wanted: &[String], at: &str, what: &str, findings: &mut Findings) {
    for id in wanted.iter().filter(|id| all.iter().all(|named| named.id != **id)) {
        let known: Vec<&str> = all.iter().map(|named| named.id.as_str()).collect();
        findings.add(at, format!("{id:?} is none of the {what}: {}", known.join(", ")));
    }
}
