//! What a season costs: `cargo bench -p gavel-sport`.

use divan::counter::ItemsCount;
use gavel_auction::AssetId;
use gavel_sport::{
    AssetLines, Entrant, Holding, MatchFacts, MatchId, MemberId, Played, Points, Scored, Scorer,
    Stats, Status, every_pack, table,
};
use std::collections::BTreeMap;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

/// Competitions that play the same season.
const COMPETITIONS: usize = 50;
/// Managers in each.
const MANAGERS: usize = 200;
/// What each owns.
const SLOTS: usize = 11;
/// Rounds of the season, and matches in each.
const ROUNDS: u32 = 38;
const MATCHES: usize = 10;
/// Players of a match, and of the season.
const LINES: usize = 28;
const PLAYERS: usize = 600;

type Matches = BTreeMap<MatchId, MatchFacts>;

static SEASON: LazyLock<Matches> = LazyLock::new(season);
static ENTRANTS: LazyLock<Vec<Entrant>> = LazyLock::new(|| (0..MANAGERS).map(entrant).collect());

/// 50 competitions with one document of rules: points once, a table each.
#[divan::bench]
fn fifty_competitions_from_cold_with_the_same_rules(bencher: divan::Bencher) {
    LazyLock::force(&ENTRANTS);
    let (scorer, matches) = (scorer(1), &*SEASON);
    bencher.counter(ItemsCount::new(COMPETITIONS)).bench_local(|| {
        let scored = scorer.season_points(matches);
        (0..COMPETITIONS).map(|_| standings(&scored).rows.len()).sum::<usize>()
    });
}

/// The worst case: every competition has rules of its own, so that nothing is shared.
#[divan::bench(sample_count = 10)]
fn fifty_competitions_from_cold_with_rules_of_their_own(bencher: divan::Bencher) {
    LazyLock::force(&ENTRANTS);
    let matches = &*SEASON;
    let scorers: Vec<Scorer> = (1..=50).map(scorer).collect();
    bencher.counter(ItemsCount::new(COMPETITIONS)).bench_local(|| {
        let rows = |scorer: &Scorer| standings(&scorer.season_points(matches)).rows.len();
        scorers.iter().map(rows).sum::<usize>()
    });
}

/// One match corrected, and the tables of all 50 competitions.
#[divan::bench]
fn one_corrected_match_in_fifty_tables(bencher: divan::Bencher) {
    LazyLock::force(&ENTRANTS);
    let scorer = scorer(1);
    let mut scored = scorer.season_points(&SEASON);
    let (id, facts) = SEASON.iter().next_back().expect("a match");
    bencher.counter(ItemsCount::new(COMPETITIONS)).bench_local(|| {
        scored.replace(&scorer, id, Some(facts));
        (0..COMPETITIONS).map(|_| standings(&scored).rows.len()).sum::<usize>()
    });
}

/// One table of 400 managers.
#[divan::bench]
fn a_table_of_400(bencher: divan::Bencher) {
    let entrants: Vec<Entrant> = (0..400).map(entrant).collect();
    let scored = scorer(1).season_points(&SEASON);
    bencher.bench_local(|| {
        let played = [Played { scored: &scored, entrants: &entrants }];
        table(&played, scored.tie_breaks())
    });
}

fn standings(scored: &Scored) -> gavel_sport::Table {
    table(&[Played { scored, entrants: &ENTRANTS }], scored.tie_breaks())
}

/// The players' preset, an assist worth so many points.
fn scorer(assist: i64) -> Scorer {
    let packs = every_pack().expect("they ship");
    let pack = packs.iter().find(|pack| pack.id == "football-players").expect("it ships");
    let mut rules = pack.season.scoring[0].clone();
    for rule in rules.rules.iter_mut().filter(|rule| rule.id == "assist") {
        rule.each.as_mut().expect("for each").points = Points::whole(assist);
    }
    Scorer::new(&pack.season, &rules).expect("the rules are right")
}

fn player(number: usize) -> AssetId {
    AssetId::new(&format!("player-{number}")).expect("an id")
}

fn entrant(number: usize) -> Entrant {
    let own = |slot: usize| Holding::whole(player((number * SLOTS + slot * 7) % PLAYERS));
    let name = format!("Manager {number}");
    Entrant { member: MemberId::from(name.as_str()), name, holdings: (0..SLOTS).map(own).collect() }
}

fn season() -> Matches {
    let one = |(round, number): (u32, usize)| {
        let mut facts = MatchFacts::new(round, Status::Finished);
        for place in 0..LINES {
            let who = (number * LINES + place + round as usize * 13) % PLAYERS;
            facts.lines.insert(player(who), line(who, round));
        }
        (MatchId::from(format!("match-{round}-{number}")), facts)
    };
    let rounds = (1..=ROUNDS).flat_map(|round| (0..MATCHES).map(move |number| (round, number)));
    rounds.map(one).collect()
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
