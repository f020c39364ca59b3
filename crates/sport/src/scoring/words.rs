//! A reason in words. The nouns are the pack's.

use super::rules::{Bands, Each, ScoringRules, Step, Steps};
use super::scorer::{Hit, Place, Reason};
use super::{Band, Edge};
use crate::{Points, Season};

/// What a person is told.
pub(super) fn reason(season: &Season, rules: &ScoringRules, hit: &Hit) -> Reason {
    match hit.place {
        Place::Rule(index) => of_rule(season, rules, index, hit),
        Place::Multiplier(index) => {
            let multiplier = rules.multipliers.get(index);
            Reason {
                rule: multiplier.map(|m| m.id.clone()).unwrap_or_default(),
                name: multiplier.map(|m| m.name.clone()).unwrap_or_default(),
                stat: None,
                count: hit.count,
                text: format!("× {}", Points::from_thousandths(hit.count).show()),
                points: hit.points,
                innings: None,
            }
        }
    }
}

fn of_rule(season: &Season, rules: &ScoringRules, index: usize, hit: &Hit) -> Reason {
    let rule = rules.rules.get(index);
    let (stat, counted) = match rule.map(|r| (&r.each, &r.steps, &r.bands)) {
        Some((Some(each), ..)) => (each.stat.clone(), each_text(season, each, hit.count)),
        Some((_, Some(steps), _)) => (steps.stat.clone(), steps_text(season, steps, hit)),
        Some((.., Some(bands))) => (bands.ratio.clone(), bands_text(season, bands, hit)),
        _ => Default::default(),
    };
    let own = rule.and_then(|rule| rule.text.as_ref());
    let mut text = own.map_or(counted, |own| own.replace("{count}", &hit.count.to_string()));
    if hit.capped {
        let limit = rule.and_then(|r| if hit.points < Points::ZERO { r.least } else { r.most });
        text.push_str(&format!(", capped at {}", limit.unwrap_or_default().show()));
    }
    Reason {
        rule: rule.map(|rule| rule.id.clone()).unwrap_or_default(),
        name: rule.map(|rule| rule.name.clone()).unwrap_or_default(),
        stat: Some(stat),
        count: hit.count,
        text,
        points: hit.points,
        innings: hit.innings,
    }
}

/// `89 runs`
fn amount(season: &Season, key: &str, count: i64) -> String {
    let Some(stat) = season.stat(key) else { return count.to_string() };
    let noun = if count == 1 { &stat.one } else { &stat.many };
    format!("{count} {noun}")
}

fn each_text(season: &Season, each: &Each, count: i64) -> String {
    let (amount, points) = (amount(season, &each.stat, count), each.points.show());
    match each.per {
        1 => format!("{amount} × {points}"),
        per => format!("{amount}, {points} for every {per}"),
    }
}

fn steps_text(season: &Season, steps: &Steps, hit: &Hit) -> String {
    let reached = steps.at.get(hit.part).map_or(0, |step: &Step| step.count);
    let amount = amount(season, &steps.stat, hit.count);
    if steps.at.len() == 1 && reached == 1 {
        amount
    } else {
        format!("{amount}: {reached} or more")
    }
}

fn bands_text(season: &Season, bands: &Bands, hit: &Hit) -> String {
    let name = season.ratio(&bands.ratio).map_or("", |ratio| ratio.name.as_str());
    let value = Edge(hit.count).printed();
    match bands.of.get(hit.part) {
        Some(Band { from: Some(from), to: Some(to), .. }) => {
            format!("{name} {value}: {from} to {to}")
        }
        Some(Band { from: Some(from), .. }) => format!("{name} {value}: {from} or more"),
        Some(Band { to: Some(to), .. }) => format!("{name} {value}: {to} or less"),
        _ => format!("{name} {value}"),
    }
}
