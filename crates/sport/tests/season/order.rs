//! The table is a function of its inputs alone.

use crate::help::{asset, preset, scorer, shipped};
use gavel_sport::{
    AssetLines, Entrant, Holding, MatchFacts, MatchId, MemberId, Played, Points, Scored, Scorer,
    Stats, Status, Table, table,
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

type Matches = BTreeMap<MatchId, MatchFacts>;

const PLAYERS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
const STATS: [&str; 8] =
    ["played", "runs", "balls", "dismissed", "wickets", "balls_bowled", "runs_conceded", "catches"];

fn line() -> impl Strategy<Value = Stats> {
    prop::collection::vec(0_i64..130, STATS.len()).prop_map(|counts| {
        STATS.into_iter().zip(counts).map(|(key, count)| (key.to_owned(), count)).collect()
    })
}

fn asset_lines() -> impl Strategy<Value = AssetLines> {
    let role = prop::option::of(prop::sample::select(vec!["batter", "bowler", "Keeper"]));
    (role, prop::collection::btree_map(1_u8..4, line(), 1..3))
        .prop_map(|(role, innings)| AssetLines { role: role.map(str::to_owned), innings })
}

fn facts() -> impl Strategy<Value = MatchFacts> {
    let states = vec![Status::Finished, Status::Live, Status::Abandoned, Status::Void];
    let players = prop::sample::select(PLAYERS.to_vec());
    let lines = prop::collection::btree_map(players.prop_map(asset), asset_lines(), 0..5);
    let format = prop::option::of(prop::sample::select(vec!["T20", "ODI", "Test"]));
    (1_u32..5, prop::sample::select(states), format, lines, prop::option::of(0_i64..4)).prop_map(
        |(round, status, format, lines, starts_at)| {
            let format = format.map(str::to_owned);
            MatchFacts { format, lines, starts_at, ..MatchFacts::new(round, status) }
        },
    )
}

/// One import after another: a match as it then is, or gone.
fn imports() -> impl Strategy<Value = Vec<(MatchId, Option<MatchFacts>)>> {
    let id = (0_u8..8).prop_map(|id| MatchId::from(id.to_string()));
    prop::collection::vec((id, prop::option::weighted(0.8, facts())), 1..20)
}

fn entrants() -> Vec<Entrant> {
    let one = |(index, name): (usize, &&str)| {
        let assets = [PLAYERS[index], PLAYERS[(index + 1) % PLAYERS.len()]];
        let mut holdings: Vec<Holding> =
            assets.iter().map(|id| Holding::whole(asset(id))).collect();
        holdings[1].from = Some(2);
        Entrant { member: MemberId::from(*name), name: (*name).to_owned(), holdings }
    };
    ["Asha", "Ben", "Cy", "Dev"].iter().enumerate().map(one).collect()
}

fn standings(scored: &Scored, entrants: &[Entrant]) -> Table {
    table(&[Played { scored, entrants }], scored.tie_breaks())
}

fn after(imports: &[(MatchId, Option<MatchFacts>)]) -> Matches {
    let mut matches = Matches::new();
    for (id, facts) in imports {
        match facts {
            Some(facts) => matches.insert(id.clone(), facts.clone()),
            None => matches.remove(id),
        };
    }
    matches
}

static FULL: LazyLock<Scorer> = LazyLock::new(|| shipped("cricket", "full"));

fn full() -> &'static Scorer {
    &FULL
}

proptest! {
    /// Imports, corrections and removals one by one give what the last state gives at once; so does the
    /// same state told in another order, and told twice.
    #[test]
    fn one_by_one_or_at_once(imports in imports(), turn in 0_usize..20) {
        let (scorer, entrants) = (full(), entrants());
        let matches = after(&imports);
        let at_once = scorer.season_points(&matches);
        let mut step_by_step = scorer.season_points(&Matches::new());
        for (id, facts) in &imports {
            step_by_step.replace(scorer, id, facts.as_ref());
        }
        prop_assert_eq!(&at_once, &step_by_step);
        let mut rotated: Vec<_> = matches.iter().collect();
        let by = turn % rotated.len().max(1);
        rotated.rotate_left(by);
        let mut other_order = scorer.season_points(&Matches::new());
        for (id, facts) in rotated.iter().chain(&rotated) {
            other_order.replace(scorer, id, Some(facts));
        }
        prop_assert_eq!(&at_once, &other_order);
        prop_assert_eq!(standings(&at_once, &entrants), standings(&other_order, &entrants));
    }

    /// The order of managers and of what they own is not in the table.
    #[test]
    fn managers_in_any_order(imports in imports(), turn in 0_usize..4) {
        let scored = full().season_points(&after(&imports));
        let mut others = entrants();
        others.rotate_left(turn);
        for entrant in &mut others {
            entrant.holdings.reverse();
        }
        prop_assert_eq!(standings(&scored, &entrants()), standings(&scored, &others));
    }

    /// Rules changed and changed back give the same.
    #[test]
    fn rules_changed_and_changed_back(imports in imports(), points in 2_i64..50) {
        let matches = after(&imports);
        let rules = preset("cricket", "classic");
        let mut changed = rules.clone();
        changed.rules[0].each.as_mut().expect("runs").points = Points::whole(points);
        changed.version += 1;
        let other = scorer("cricket", &changed).season_points(&matches);
        changed.rules[0].each.as_mut().expect("runs").points = Points::whole(1);
        let back = scorer("cricket", &changed).season_points(&matches);
        let first = scorer("cricket", &rules).season_points(&matches);
        prop_assert_eq!(&first, &back);
        let runs: i64 = first.assets().flat_map(|(_, all)| all).map(|one| one.ties[0]).sum();
        prop_assert_eq!(first == other, runs == 0);
    }

    /// Every total is the sum of its reasons, of its rounds, of its assets, of its matches.
    #[test]
    fn a_total_is_the_sum_of_its_parts(imports in imports()) {
        let (scorer, entrants) = (full(), entrants());
        let matches = after(&imports);
        let scored = scorer.season_points(&matches);
        for (asset, all) in scored.assets() {
            for one in all {
                let facts = &matches[&one.id];
                let score = scorer.score(&facts.lines[asset], facts.format.as_deref());
                prop_assert_eq!(score.total, one.points);
                let parts: Points = score.reasons.iter().map(|reason| reason.points).sum();
                prop_assert_eq!(score.total, parts);
            }
        }
        for row in &standings(&scored, &entrants).rows {
            let owner = entrants.iter().find(|one| one.member == row.member).expect("they play");
            let by_match: Points = owner.matches(&scored).map(|(_, one)| one.points).sum();
            prop_assert_eq!(row.total, by_match);
            prop_assert_eq!(row.total, row.rounds.iter().copied().sum());
            prop_assert_eq!(row.total, row.assets.iter().map(|one| one.points).sum());
            prop_assert_eq!(row.live, row.assets.iter().map(|one| one.live).sum());
        }
    }
}
