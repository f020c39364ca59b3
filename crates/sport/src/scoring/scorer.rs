//! Stat lines of one asset in one match → points, with a reason for each.

use super::check::check_rules;
use super::compile::{Award, Mask, Plan, PlanMultiplier, PlanRatio, PlanRule};
use super::rules::ScoringRules;
use super::words;
use crate::load::{Findings, LoadError};
use crate::stats::COUNT_MAX;
use crate::{AssetLines, Points, Season, Stats, TieBreak};
use serde::Serialize;

/// No match gives more, so that a season's sum is exact whatever the order of its parts.
const MATCH_POINTS_MAX: i64 = 1_000_000_000;

/// A document of rules, checked and made ready. Make one per document and keep it.
///
/// ```
/// use gavel_sport::{AssetLines, Points, Scorer, Stats, packs};
/// let packs = packs()?;
/// let cricket = packs.iter().find(|pack| pack.id == "cricket").expect("it ships");
/// let classic = cricket.season.preset("classic").expect("it ships");
/// let scorer = Scorer::new(&cricket.season, classic)?;
/// let lines = AssetLines::whole(Some("batter"), Stats::from([("runs", 89), ("catches", 1)]));
/// let score = scorer.score(&lines, None);
/// assert_eq!(score.total, Points::whole(99));
/// assert_eq!(score.reasons[0].text, "89 runs × 1");
/// # Ok::<(), gavel_sport::LoadError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Scorer {
    season: Season,
    rules: ScoringRules,
    tie_breaks: Vec<TieBreak>,
    plan: Plan,
}

/// Points and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Score {
    /// The sum of the reasons.
    pub total: Points,
    /// In the order of the document; those that give nothing are left out.
    pub reasons: Vec<Reason>,
}

/// One part of a score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The id of the rule or multiplier.
    pub rule: String,
    /// What people call it.
    pub name: String,
    /// The key of the stat, or the id of the ratio; none for a multiplier.
    pub stat: Option<String>,
    /// How many; of a ratio in hundredths, of a multiplier its factor in thousandths.
    pub count: i64,
    /// How it came about: `89 runs × 1`.
    pub text: String,
    /// What it gives.
    pub points: Points,
    /// For a rule that looks at each innings alone.
    pub innings: Option<u8>,
}

/// What gave points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    pub place: Place,
    pub count: i64,
    /// Which step or band.
    pub part: usize,
    pub points: Points,
    pub innings: Option<u8>,
    /// Whether the rule's least or most took a part of it.
    pub capped: bool,
}

/// Where in the document.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    Rule(usize),
    Multiplier(usize),
}

impl Scorer {
    /// Checks rules against a pack's season and makes them ready.
    ///
    /// # Errors
    /// Every field of the document that cannot be right, by its path.
    pub fn new(season: &Season, rules: &ScoringRules) -> Result<Self, LoadError> {
        let mut findings = Findings::default();
        check_rules(season, rules, "", &mut findings);
        findings.settle(())?;
        let tie_breaks = rules.tie_breaks.as_ref().unwrap_or(&season.tie_breaks).clone();
        let plan = Plan::new(season, rules, &tie_breaks);
        Ok(Self { season: season.clone(), rules: rules.clone(), tie_breaks, plan })
    }

    /// The document.
    #[must_use]
    pub fn rules(&self) -> &ScoringRules {
        &self.rules
    }

    /// The pack's season.
    #[must_use]
    pub fn season(&self) -> &Season {
        &self.season
    }

    /// The document's tie-breaks, or else the pack's.
    #[must_use]
    pub fn tie_breaks(&self) -> &[TieBreak] {
        &self.tie_breaks
    }

    /// Points and why. `format` is the match's own, by any of its names.
    #[must_use]
    pub fn score(&self, lines: &AssetLines, format: Option<&str>) -> Score {
        let mut hits = Vec::new();
        let (total, _) = self.run(lines, format, &mut |hit| hits.push(hit));
        let reasons = hits.iter().map(|hit| words::reason(&self.season, &self.rules, hit));
        Score { total, reasons: reasons.collect() }
    }

    /// The points alone, and the sums of the tie-breaks' stats.
    pub(crate) fn total(&self, lines: &AssetLines, format: Option<&str>) -> (Points, Box<[i64]>) {
        let (total, sum) = self.run(lines, format, &mut |_| ());
        let tie = |column: &usize| sum.get(*column).copied().unwrap_or(0);
        (total, self.plan.ties.iter().map(tie).collect())
    }

    fn run(
        &self,
        lines: &AssetLines,
        format: Option<&str>,
        found: &mut dyn FnMut(Hit),
    ) -> (Points, Vec<i64>) {
        let role = self.plan.role(lines.role.as_deref());
        let format = self.plan.format(format);
        let rows = Rows::new(&self.plan, lines);
        let mut total = Points::ZERO;
        let mut given = Vec::new();
        for rule in self.plan.rules.iter().filter(|rule| rule.gate.open(role, format)) {
            let points = rule.give(&rows, found);
            total = total.plus(points);
            if !self.plan.multipliers.is_empty() {
                given.push((rule.source, points));
            }
        }
        for multiplier in &self.plan.multipliers {
            total = total.plus(multiplier.give((role, format), &rows.sum, &given, found));
        }
        let most = Points::whole(MATCH_POINTS_MAX);
        (total.clamp(Points::ZERO.minus(most), most), rows.sum)
    }
}

/// The counts of an asset in the columns of a plan.
struct Rows<'a> {
    sum: Vec<i64>,
    plan: &'a Plan,
    lines: &'a AssetLines,
}

impl<'a> Rows<'a> {
    fn new(plan: &'a Plan, lines: &'a AssetLines) -> Self {
        let mut sum = vec![0; plan.keys.len()];
        for stats in lines.innings.values() {
            add(&mut sum, &plan.keys, stats);
        }
        Self { sum, plan, lines }
    }

    /// Each innings alone.
    fn innings(&self) -> impl Iterator<Item = (u8, Vec<i64>)> {
        self.lines.innings.iter().map(|(innings, stats)| {
            let mut row = vec![0; self.plan.keys.len()];
            add(&mut row, &self.plan.keys, stats);
            (*innings, row)
        })
    }
}

/// Adds a line to a row. Both are sorted by key.
fn add(row: &mut [i64], keys: &[String], stats: &Stats) {
    let mut columns = keys.iter().zip(row.iter_mut()).peekable();
    for (key, count) in stats.iter() {
        while columns.next_if(|(known, _)| known.as_str() < key).is_some() {}
        if let Some((_, cell)) = columns.next_if(|(known, _)| known.as_str() == key) {
            *cell = cell.saturating_add(count).clamp(-COUNT_MAX, COUNT_MAX);
        }
    }
}

impl PlanRule {
    /// What the rule gives, its least and most kept.
    fn give(&self, rows: &Rows<'_>, found: &mut dyn FnMut(Hit)) -> Points {
        let mut raw = Points::ZERO;
        let mut row = |row: &[i64], innings: Option<u8>| {
            if !self.gate.holds(row) {
                return;
            }
            self.award.give(row, &mut |count, part, points| {
                let before = self.kept(raw);
                raw = raw.plus(points);
                let kept = self.kept(raw).minus(before);
                if kept != Points::ZERO {
                    let (place, capped) = (Place::Rule(self.source), kept != points);
                    found(Hit { place, count, part, points: kept, innings, capped });
                }
            });
        };
        if self.per_innings {
            for (innings, counts) in rows.innings() {
                row(&counts, Some(innings));
            }
        } else {
            row(&rows.sum, None);
        }
        self.kept(raw)
    }

    fn kept(&self, points: Points) -> Points {
        let above = self.least.map_or(points, |least| points.max(least));
        self.most.map_or(above, |most| above.min(most))
    }
}

impl PlanMultiplier {
    /// What it adds to points that count already.
    fn give(
        &self,
        (role, format): (Mask, Mask),
        row: &[i64],
        given: &[(usize, Points)],
        found: &mut dyn FnMut(Hit),
    ) -> Points {
        if !self.gate.open(role, format) || !self.gate.holds(row) {
            return Points::ZERO;
        }
        let touched = |rule: &usize| self.rules.is_empty() || self.rules.contains(rule);
        let base: Points = given.iter().filter(|(rule, _)| touched(rule)).map(|(_, p)| *p).sum();
        let points = base.scaled(self.more);
        if points != Points::ZERO {
            let count = self.more.plus(Points::whole(1)).thousandths();
            let place = Place::Multiplier(self.source);
            found(Hit { place, count, part: 0, points, innings: None, capped: false });
        }
        points
    }
}

impl Award {
    /// Calls `found` with the count, which step or band, and the points.
    fn give(&self, row: &[i64], found: &mut dyn FnMut(i64, usize, Points)) {
        let cell = |column: usize| row.get(column).copied().unwrap_or(0);
        match self {
            Self::Each { column, per, points } => {
                let count = cell(*column);
                found(count, 0, points.times(count.div_euclid(*per)));
            }
            Self::Steps { column, all, at } => {
                let count = cell(*column);
                let reached = at.iter().take_while(|(from, _)| count >= *from).count();
                let first = if *all { 0 } else { reached.saturating_sub(1) };
                for (part, (_, points)) in at.iter().enumerate().take(reached).skip(first) {
                    found(count, part, *points);
                }
            }
            Self::Bands { ratio, sample, of } => {
                let Some(value) = ratio.value(row, *sample) else { return };
                let inside = |(from, to, _): &(i64, i64, Points)| (*from..=*to).contains(&value);
                if let Some(part) = of.iter().position(inside) {
                    found(value, part, of.get(part).map_or(Points::ZERO, |band| band.2));
                }
            }
        }
    }
}

impl PlanRatio {
    /// In hundredths, rounded half up; none below the sample.
    fn value(&self, row: &[i64], sample: i64) -> Option<i64> {
        let over = row.get(self.over).copied().unwrap_or(0);
        if over < sample {
            return None;
        }
        let of = i128::from(row.get(self.of).copied().unwrap_or(0));
        let (of, over) = (of * i128::from(self.times) * 100, i128::from(over));
        i64::try_from((2 * of + over).div_euclid(2 * over)).ok()
    }
}
