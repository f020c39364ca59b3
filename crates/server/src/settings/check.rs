//! Everything that can be said about settings before they are saved: what is wrong, what is likely
//! not meant, and how long it will take.

use super::{CompetitionSettings, estimate};
use crate::names;
use gavel_auction::Rules;
use gavel_sport::Pack;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// Fewest and most characters of a competition's name.
const NAME_CHARS: (usize, usize) = (3, 60);
/// Create warns about an auction that takes longer.
const MINUTES_MANY: u32 = 90;
/// An auction is planned at most so far ahead: two years in milliseconds.
const AHEAD_MS: i64 = 2 * 366 * 24 * 3600 * 1000;

/// Something about one field of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// The field, as a path into the settings.
    pub field: String,
    /// A sentence that says what would work.
    pub message: String,
}

impl Problem {
    /// A problem with a field.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), message: message.into() }
    }
}

/// What Create shows while it is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Check {
    /// What keeps it from being saved.
    pub problems: Vec<Problem>,
    /// What is likely not meant.
    pub warnings: Vec<Problem>,
    /// How long the auction will take.
    pub minutes: u32,
    /// The size of a squad: as set, or as it follows from the pool.
    pub slots: u32,
    /// How many assets are in the pool.
    pub pool: usize,
    /// Whether the pool can fill every squad of the most managers.
    pub seats_filled: bool,
}

/// What settings are checked against.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The sport pack, if there is one of that name.
    pub pack: Option<&'a Pack>,
    /// Whether the set's season is over; none when there is no such set for this sport.
    pub set_over: Option<bool>,
    /// The pool.
    pub pool: &'a [PoolFact],
    /// Now, in milliseconds.
    pub now_ms: i64,
}

/// What the check needs to know of an asset.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PoolFact {
    /// Its own starting price.
    pub base: Option<i64>,
    /// What quotas count.
    pub attributes: BTreeMap<String, String>,
}

/// Checked settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What to show.
    pub check: Check,
    /// The settings as they will be kept: the name tidied, the size of a squad filled in.
    pub settings: CompetitionSettings,
}

/// Checks settings. Finds every problem at once.
#[must_use]
pub fn check(given: &CompetitionSettings, ground: Ground<'_>) -> Checked {
    let mut settings = given.clone();
    let mut problems = about_the_form(&mut settings, ground);
    if settings.slots_auto
        && let Some(pack) = ground.pack
    {
        settings.rules.slots = slots_for(pack, ground.pool, settings.rules.managers_most);
        settings.rules.least_squad = None;
    }
    let rules =
        match settings.rules.checked_in(ground.pack.and_then(|pack| pack.money(&settings.money))) {
            Ok(rules) => Some(rules),
            Err(found) => {
                problems.extend(found);
                None
            }
        };
    let mut warnings = vec![];
    let mut minutes = 0;
    if let (Some(rules), Some(pack)) = (&rules, ground.pack) {
        problems.extend(about_quota_names(rules, pack));
        problems.extend(about_money(rules, &settings, pack, ground.pool));
        minutes = estimate::minutes(rules, ground.pool.len());
        warnings = about_the_evening(rules, minutes, pack, ground);
    }
    let check = Check {
        problems,
        warnings,
        minutes,
        slots: settings.rules.slots,
        pool: ground.pool.len(),
        seats_filled: rules.is_some_and(|rules| fills(&rules, rules.managers_most, ground.pool)),
    };
    Checked { check, settings }
}

fn slots_for(pack: &Pack, pool: &[PoolFact], managers: u32) -> u32 {
    pack.slots_for(u32::try_from(pool.len()).unwrap_or(u32::MAX), managers)
}

/// Whether the pool has enough for `managers` squads.
#[must_use]
pub fn fills(rules: &Rules, managers: u32, pool: &[PoolFact]) -> bool {
    let each = rules.least_squad.unwrap_or(rules.slots);
    u64::from(managers) * u64::from(each) <= pool.len() as u64
}

fn about_the_form(settings: &mut CompetitionSettings, ground: Ground<'_>) -> Vec<Problem> {
    let mut problems = vec![];
    match names::text("name", &settings.name, NAME_CHARS) {
        Ok(name) => settings.name = name,
        Err(error) => problems.push(Problem::new("name", error.message)),
    }
    match ground.pack {
        None => problems.push(Problem::new("sport", "Choose one of the sports that are shown.")),
        Some(pack) if pack.money(&settings.money).is_none() => {
            let known: Vec<&str> = pack.moneys.iter().map(|money| money.id.as_str()).collect();
            let message = format!("Choose one of these: {}.", known.join(", "));
            problems.push(Problem::new("money", message));
        }
        Some(_) => {}
    }
    if ground.set_over.is_none() {
        let message = "Choose one of the lists that are shown for this sport.";
        problems.push(Problem::new("set", message));
    }
    if settings.evening.is_some() {
        problems.push(Problem::new("evening", "Leave this empty."));
    }
    let soon = 0..=ground.now_ms.saturating_add(AHEAD_MS);
    if settings.starts_at_ms.is_some_and(|at| !soon.contains(&at)) {
        let message = "Choose a time within the next two years, or none.";
        problems.push(Problem::new("starts_at_ms", message));
    }
    problems
}

fn about_quota_names(rules: &Rules, pack: &Pack) -> Vec<Problem> {
    let known: BTreeSet<&str> = pack.attributes.iter().map(|a| a.name.as_str()).collect();
    let strange = rules.quotas.iter().find(|quota| !known.contains(quota.attribute.as_str()));
    let listed = known.iter().copied().collect::<Vec<_>>().join(", ");
    let message = format!("Team limits can be set by: {listed}.");
    strange.map(|_| Problem::new("rules.quotas", message)).into_iter().collect()
}

/// Somebody who buys everything at the lowest price must be able to fill their squad.
fn about_money(
    rules: &Rules,
    settings: &CompetitionSettings,
    pack: &Pack,
    pool: &[PoolFact],
) -> Option<Problem> {
    let lowest = pool.iter().map(|asset| asset.base.unwrap_or(rules.base)).min()?;
    let places = i64::from(rules.least_squad.unwrap_or(rules.slots));
    let needed = lowest.saturating_mul(places);
    if needed <= rules.purse {
        return None;
    }
    let money = pack.money(&settings.money).unwrap_or(&pack.money);
    let message = format!(
        "{places} places at the lowest starting price of {} cost {}. Give at least that much, or \
         lower the starting price.",
        money.show(lowest),
        money.show(needed)
    );
    Some(Problem::new("rules.purse", message))
}

fn about_the_evening(rules: &Rules, minutes: u32, pack: &Pack, ground: Ground<'_>) -> Vec<Problem> {
    let assets = &pack.words.assets;
    let mut warnings = vec![];
    let mut warn = |field: &str, message: String| warnings.push(Problem::new(field, message));
    if minutes > MINUTES_MANY {
        let message = format!(
            "This will take about {minutes} minutes. A shorter clock, fewer {assets} or smaller \
             squads make it shorter."
        );
        warn("rules.clocks.clock_ms", message);
    }
    if ground.set_over == Some(true) {
        warn("set", "The season of this list is over: no matches will score for it.".into());
    }
    if !fills(rules, rules.managers_most, ground.pool) {
        let message = format!(
            "{} {assets} cannot fill the squads of {} managers. {} places each would work.",
            ground.pool.len(),
            rules.managers_most,
            slots_for(pack, ground.pool, rules.managers_most)
        );
        warn("rules.slots", message);
    }
    if let Some(message) = short_supply(rules, assets, ground.pool) {
        warn("rules.quotas", message);
    }
    warnings
}

/// The first *least* that the pool cannot give to every manager.
#[must_use]
pub fn short_supply(rules: &Rules, assets: &str, pool: &[PoolFact]) -> Option<String> {
    rules.quotas.iter().find_map(|quota| {
        let least = quota.least?;
        let has = |asset: &&PoolFact| {
            asset.attributes.get(&quota.attribute).map_or("other", String::as_str) == quota.value
        };
        let there = pool.iter().filter(has).count();
        let needed = u64::from(least) * u64::from(rules.managers_most);
        (needed > there as u64).then(|| {
            format!(
                "Team limits ask for {needed} {assets} with {} {}, and there are {there}.",
                quota.attribute, quota.value
            )
        })
    })
}
