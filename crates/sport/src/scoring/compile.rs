//! Rules made ready: names become columns and sets of bits, once for all that they will score.

use super::rules::{Condition, Multiplier, Pick, Rule, Scope, ScoringRules};
use crate::season::Named;
use crate::text::folded;
use crate::{Points, Season};
use std::collections::BTreeSet;

/// A set of roles or of formats, one bit each.
pub(super) type Mask = u64;

/// Rules made ready for one pack.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    /// Every stat that is looked at, sorted; a column is an index here.
    pub keys: Vec<String>,
    /// The columns of the tie-breaks.
    pub ties: Vec<usize>,
    /// Those that are not off.
    pub rules: Vec<PlanRule>,
    pub multipliers: Vec<PlanMultiplier>,
    /// Folded names and the bit of each.
    roles: Vec<(String, Mask)>,
    formats: Vec<(String, Mask)>,
    /// The format of a match that does not name its own.
    format: Mask,
}

#[derive(Debug, Clone)]
pub(super) struct PlanRule {
    /// Its index in the document.
    pub source: usize,
    pub gate: Gate,
    pub per_innings: bool,
    pub least: Option<Points>,
    pub most: Option<Points>,
    pub award: Award,
}

#[derive(Debug, Clone)]
pub(super) struct PlanMultiplier {
    /// Its index in the document.
    pub source: usize,
    pub gate: Gate,
    /// One less than the factor: what is added to points that count already.
    pub more: Points,
    /// Indices of documents' rules; all when empty.
    pub rules: Vec<usize>,
}

/// Where a rule applies.
#[derive(Debug, Clone)]
pub(super) struct Gate {
    /// Nought: for everybody.
    roles: Mask,
    not_roles: Mask,
    /// Nought: in all.
    formats: Mask,
    when: Vec<Span>,
}

/// A column and the ends between which it must lie.
#[derive(Debug, Clone)]
struct Span {
    column: usize,
    least: i64,
    most: i64,
}

#[derive(Debug, Clone)]
pub(super) enum Award {
    Each { column: usize, per: i64, points: Points },
    Steps { column: usize, all: bool, at: Vec<(i64, Points)> },
    Bands { ratio: PlanRatio, sample: i64, of: Vec<(i64, i64, Points)> },
}

/// A ratio's columns.
#[derive(Debug, Clone)]
pub(super) struct PlanRatio {
    pub of: usize,
    pub times: i64,
    pub over: usize,
}

impl Plan {
    /// Makes rules ready that have been checked against `season`.
    pub fn new(season: &Season, rules: &ScoringRules, tie_breaks: &[crate::TieBreak]) -> Self {
        let mut keys = BTreeSet::new();
        let used = season.stats.iter().map(|stat| stat.key.clone());
        keys.extend(used);
        let keys: Vec<String> = keys.into_iter().collect();
        let names = Names { season, keys: &keys };
        let on = rules.rules.iter().enumerate().filter(|(_, rule)| !rule.off);
        let multipliers = rules.multipliers.iter().enumerate();
        Self {
            ties: tie_breaks.iter().map(|tie_break| names.column(&tie_break.stat)).collect(),
            rules: on.filter_map(|(source, rule)| names.rule(source, rule)).collect(),
            multipliers: multipliers.map(|(at, m)| names.multiplier(at, m, rules)).collect(),
            roles: bits(&season.roles),
            formats: bits(&season.formats),
            format: mask(&season.formats, rules.format.as_slice()),
            keys,
        }
    }

    /// The bit of a role; nought when it is none of the pack's.
    pub fn role(&self, text: Option<&str>) -> Mask {
        text.map_or(0, |text| bit(&self.roles, text))
    }

    /// The bit of a format; the document's own when the match names none.
    pub fn format(&self, text: Option<&str>) -> Mask {
        text.map_or(self.format, |text| bit(&self.formats, text))
    }
}

impl Gate {
    /// Whether it is open to a role in a format.
    pub fn open(&self, role: Mask, format: Mask) -> bool {
        (self.roles == 0 || self.roles & role != 0)
            && self.not_roles & role == 0
            && (self.formats == 0 || self.formats & format != 0)
    }

    /// Whether its conditions hold.
    pub fn holds(&self, row: &[i64]) -> bool {
        let inside = |span: &Span| {
            let count = row.get(span.column).copied().unwrap_or(0);
            (span.least..=span.most).contains(&count)
        };
        self.when.iter().all(inside)
    }
}

/// The names that a document uses.
struct Names<'a> {
    season: &'a Season,
    keys: &'a [String],
}

impl Names<'_> {
    fn column(&self, key: &str) -> usize {
        self.keys.binary_search_by(|known| known.as_str().cmp(key)).unwrap_or(usize::MAX)
    }

    fn rule(&self, source: usize, rule: &Rule) -> Option<PlanRule> {
        let award = if let Some(each) = &rule.each {
            let column = self.column(&each.stat);
            Award::Each { column, per: each.per, points: each.points }
        } else if let Some(steps) = &rule.steps {
            let at = steps.at.iter().map(|step| (step.count, step.points)).collect();
            Award::Steps { column: self.column(&steps.stat), all: steps.pick == Pick::All, at }
        } else {
            let bands = rule.bands.as_ref()?;
            let ratio = self.season.ratio(&bands.ratio)?;
            let (of, over) = (self.column(&ratio.of), self.column(&ratio.over));
            let ends = |band: &super::Band| {
                let from = band.from.map_or(i64::MIN, |edge| edge.0);
                (from, band.to.map_or(i64::MAX, |edge| edge.0), band.points)
            };
            Award::Bands {
                ratio: PlanRatio { of, times: ratio.times, over },
                sample: bands.sample,
                of: bands.of.iter().map(ends).collect(),
            }
        };
        let gate = self.gate(&rule.applies);
        let (per_innings, least, most) = (rule.per_innings, rule.least, rule.most);
        Some(PlanRule { source, gate, per_innings, least, most, award })
    }

    fn multiplier(
        &self,
        source: usize,
        multiplier: &Multiplier,
        rules: &ScoringRules,
    ) -> PlanMultiplier {
        let index = |id: &String| rules.rules.iter().position(|rule| rule.id == *id);
        PlanMultiplier {
            source,
            gate: self.gate(&multiplier.applies),
            more: multiplier.times.minus(Points::whole(1)),
            rules: multiplier.rules.iter().filter_map(index).collect(),
        }
    }

    fn gate(&self, scope: &Scope) -> Gate {
        let span = |condition: &Condition| Span {
            column: self.column(&condition.stat),
            least: condition.least.unwrap_or(i64::MIN),
            most: condition.most.unwrap_or(i64::MAX),
        };
        Gate {
            roles: mask(&self.season.roles, &scope.roles),
            not_roles: mask(&self.season.roles, &scope.not_roles),
            formats: mask(&self.season.formats, &scope.formats),
            when: scope.when.iter().map(span).collect(),
        }
    }
}

/// Every name of a list with the bit of its owner.
fn bits(all: &[Named]) -> Vec<(String, Mask)> {
    let of = |(index, named): (usize, &Named)| -> Vec<(String, Mask)> {
        named.names().map(|name| (folded(name), one_bit(index))).collect()
    };
    all.iter().enumerate().flat_map(of).collect()
}

fn bit(known: &[(String, Mask)], text: &str) -> Mask {
    let exact = known.iter().find(|(name, _)| name == text);
    let found = exact.or_else(|| {
        let wanted = folded(text);
        known.iter().find(|(name, _)| *name == wanted)
    });
    found.map_or(0, |(_, bit)| *bit)
}

fn mask(all: &[Named], ids: &[String]) -> Mask {
    let of = |(index, named): (usize, &Named)| {
        if ids.contains(&named.id) { one_bit(index) } else { 0 }
    };
    all.iter().enumerate().map(of).fold(0, |all, bit| all | bit)
}

fn one_bit(index: usize) -> Mask {
    u32::try_from(index).ok().and_then(|shift| 1_u64.checked_shl(shift)).unwrap_or(0)
}
