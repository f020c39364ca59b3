//! What a season costs to score, without a database: from cold, after one corrected match, and a
//! table, each in three sizes, beside reading the same stats and sorting the same rows.

use crate::stats::{Limit, Spread};
use anyhow::{Context, Result};
use gavel_auction::AssetId;
use gavel_sport::{
    AssetLines, Entrant, Holding, MatchFacts, MatchId, MemberId, Played, Scored, Scorer, Stats,
    Status, Table, every_pack, table,
};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Duration;

/// Managers of a competition, and what each owns.
const MANAGERS: usize = 200;
const SLOTS: usize = 11;
/// Rounds of the season, and matches in each.
const ROUNDS: u32 = 38;
const MATCHES: usize = 10;
/// Players of a match, and of the season.
const LINES: usize = 28;
const PLAYERS: usize = 600;
/// How often each is measured.
const SAMPLES: usize = 15;

const COLD: Limit = Limit(Duration::from_secs(1));
const CORRECTED: Limit = Limit(Duration::from_millis(50));
const TABLE: Limit = Limit(Duration::from_millis(10));

type Matches = BTreeMap<MatchId, MatchFacts>;

/// Prints the table.
pub fn scoring() -> Result<()> {
    println!("\n## Scoring, {ROUNDS} rounds of {MATCHES} matches of {LINES} players\n");
    println!("| | p50 / p95 / p99 / max ms | floor, p50 ms | must |\n|---|---|---|---|");
    let (scorer, matches) = (scorer()?, season()?);
    for competitions in [5, 50, 200] {
        cold(competitions, &scorer, &matches)?;
    }
    for competitions in [5, 50, 200] {
        corrected(competitions, &scorer, &matches)?;
    }
    for managers in [100, 400, 1_600] {
        one_table(managers, &scorer, &matches)?;
    }
    Ok(())
}

/// Nothing is known yet: everybody's points once, and a table for each competition.
fn cold(competitions: usize, scorer: &Scorer, matches: &Matches) -> Result<()> {
    let entrants = entrants(MANAGERS)?;
    let seen = sample(|| {
        let scored = scorer.season_points(matches);
        (0..competitions).map(|_| standings(&scored, &entrants).rows.len()).sum::<usize>()
    });
    let floor = sample(|| matches.values().map(sum_of).sum::<i64>());
    let what = format!("{competitions} competitions of {MANAGERS} managers, from cold");
    print(&what, &seen, &floor, (competitions <= 50).then_some(COLD));
    Ok(())
}

/// One match is corrected, and every competition's table follows.
fn corrected(competitions: usize, scorer: &Scorer, matches: &Matches) -> Result<()> {
    let entrants = entrants(MANAGERS)?;
    let mut scored = scorer.season_points(matches);
    let (id, facts) = matches.iter().next_back().context("a match")?;
    let seen = sample(|| {
        scored.replace(scorer, id, Some(facts));
        (0..competitions).map(|_| standings(&scored, &entrants).rows.len()).sum::<usize>()
    });
    let floor = sample(|| sum_of(facts) + competitions as i64 * sorted(MANAGERS));
    let what = format!("one corrected match in the tables of {competitions} competitions");
    print(&what, &seen, &floor, (competitions <= 50).then_some(CORRECTED));
    Ok(())
}

fn one_table(managers: usize, scorer: &Scorer, matches: &Matches) -> Result<()> {
    let entrants = entrants(managers)?;
    let scored = scorer.season_points(matches);
    let seen = sample(|| standings(&scored, &entrants));
    let floor = sample(|| sorted(managers));
    print(&format!("a table of {managers}"), &seen, &floor, (managers <= 400).then_some(TABLE));
    Ok(())
}

fn print(what: &str, seen: &Spread, floor: &Spread, limit: Option<Limit>) {
    let must = Limit::said(limit, seen);
    println!("| {what} | {} | {:.2} | {must} |", seen.line(), floor.ms(0.5));
}

fn sample<T>(mut work: impl FnMut() -> T) -> Spread {
    black_box(work());
    Spread::of((0..SAMPLES).map(|_| crate::stats::timed(|| black_box(work()))).collect())
}

/// Every number of a match once.
fn sum_of(facts: &MatchFacts) -> i64 {
    let innings = facts.lines.values().flat_map(|lines| lines.innings.values());
    innings.flat_map(Stats::iter).map(|(_, count)| count).sum()
}

/// So many numbers in order.
fn sorted(count: usize) -> i64 {
    let mut all: Vec<usize> = (0..count).map(|at| at * 7_919 % count.max(1)).collect();
    all.sort_unstable();
    all.last().map_or(0, |last| i64::from(*last > 0))
}

fn standings(scored: &Scored, entrants: &[Entrant]) -> Table {
    table(&[Played { scored, entrants }], scored.tie_breaks())
}

fn scorer() -> Result<Scorer> {
    let packs = every_pack()?;
    let pack = packs.iter().find(|pack| pack.id == "football-players").context("it ships")?;
    Ok(Scorer::new(&pack.season, &pack.season.scoring[0])?)
}

fn player(number: usize) -> Result<AssetId> {
    Ok(AssetId::new(&format!("player-{number}"))?)
}

fn entrants(managers: usize) -> Result<Vec<Entrant>> {
    let one = |number: usize| {
        let own = |slot: usize| player((number * SLOTS + slot * 7) % PLAYERS).map(Holding::whole);
        let name = format!("Manager {number}");
        let holdings = (0..SLOTS).map(own).collect::<Result<_>>()?;
        Ok(Entrant { member: MemberId::from(name.as_str()), name, holdings })
    };
    (0..managers).map(one).collect()
}

fn season() -> Result<Matches> {
    let mut matches = Matches::new();
    for (round, number) in (1..=ROUNDS).flat_map(|round| (0..MATCHES).map(move |n| (round, n))) {
        let mut facts = MatchFacts::new(round, Status::Finished);
        for place in 0..LINES {
            let who = (number * LINES + place + round as usize * 13) % PLAYERS;
            facts.lines.insert(player(who)?, line(who, round));
        }
        matches.insert(MatchId::from(format!("match-{round}-{number}")), facts);
    }
    Ok(matches)
}

/// Counts that differ from player to player and from round to round.
fn line(who: usize, round: u32) -> AssetLines {
    let mixed = i64::from(round) * 31 + i64::try_from(who).unwrap_or(0) * 17;
    let stats = Stats::from([
        ("minutes", mixed % 91),
        ("goals_scored", i64::from(mixed % 7 == 0)),
        ("assists", i64::from(mixed % 5 == 0)),
        ("clean_sheets", i64::from(mixed % 3 == 0)),
        ("goals_conceded", mixed % 4),
        ("own_goals", 0),
        ("penalties_saved", 0),
        ("penalties_missed", i64::from(mixed % 50 == 0)),
        ("yellow_cards", i64::from(mixed % 6 == 0)),
        ("red_cards", 0),
        ("saves", mixed % 8),
        ("bonus", mixed % 4),
        ("defensive_contribution", mixed % 15),
    ]);
    let role = ["GK", "DEF", "MID", "FWD"][who % 4];
    AssetLines::whole(Some(role), stats)
}
