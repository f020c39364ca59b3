//! The table: ranks, tie-breaks, movement, ownership, corrections.

use crate::help::{asset, entrant, preset, scorer, season, shipped, whole};
use gavel_sport::{
    AssetLines, Better, ClubMatch, Entrant, Holding, MatchFacts, MatchId, MatchScore, MemberId,
    Played, Scored, Scorer, Stats, Status, Table, TieBreak, table,
};
use std::collections::BTreeMap;

type Matches = BTreeMap<MatchId, MatchFacts>;

fn result(round: u32, (home, away): (&str, &str), goals: (u16, u16), status: Status) -> MatchFacts {
    let score = MatchScore::plain(goals.0, goals.1);
    let clubs = ClubMatch { home: asset(home), away: asset(away), score };
    MatchFacts { clubs: Some(clubs), ..MatchFacts::new(round, status) }
}

/// Id, round, clubs, goals.
type Result<'a> = (&'a str, u32, (&'a str, &'a str), (u16, u16));

fn played(rows: &[Result<'_>]) -> Matches {
    let one = |(id, round, clubs, goals): &Result<'_>| {
        (MatchId::from(*id), result(*round, *clubs, *goals, Status::Finished))
    };
    rows.iter().map(one).collect()
}

fn of(scored: &Scored, entrants: &[Entrant]) -> Table {
    table(&[Played { scored, entrants }], scored.tie_breaks())
}

/// `1 Asha 6 (3,1)`: rank, name, total, tie-breaks.
fn lines(table: &Table) -> Vec<String> {
    let line = |row: &gavel_sport::Row| {
        let ties: Vec<String> = row.ties.iter().map(i64::to_string).collect();
        format!("{} {} {} ({})", row.rank, row.name, row.total, ties.join(","))
    };
    table.rows.iter().map(line).collect()
}

fn scored(matches: &Matches) -> Scored {
    shipped("football", "clubs").season_points(matches)
}

#[test]
fn totals_then_goals_then_wins_then_a_shared_rank_by_name() {
    // a 1–0 b; c 2–2 d; e 2–2 f; g 0–3 h. Points: a 4, b 0, c, d, e, f 3, g 0, h 6.
    let matches = played(&[
        ("1", 1, ("a", "b"), (1, 0)),
        ("2", 1, ("c", "d"), (2, 2)),
        ("3", 1, ("e", "f"), (2, 2)),
        ("4", 1, ("g", "h"), (0, 3)),
    ]);
    let entrants = [
        entrant("Dev", &["d"]),
        entrant("asha", &["c"]),
        entrant("Ben", &["e"]),
        entrant("Ines", &["h"]),
        entrant("Maya", &["a", "b"]),
        entrant("Zoe", &["g"]),
        entrant("Nobody", &[]),
    ];
    let told = of(&scored(&matches), &entrants);
    assert_eq!(
        lines(&told),
        [
            "1 Ines 6 (3,1)",
            "2 Maya 4 (1,1)",
            "3 asha 3 (2,0)",
            "3 Ben 3 (2,0)",
            "3 Dev 3 (2,0)",
            "6 Nobody 0 (0,0)",
            "6 Zoe 0 (0,0)",
        ]
    );
    let shared: Vec<bool> = told.rows.iter().map(|row| row.shared).collect();
    assert_eq!(shared, [false, false, true, true, true, true, true]);
    assert!(told.rows.iter().all(|row| row.rank_before.is_none() && row.movement() == 0));
}

#[test]
fn the_commissioner_orders_the_tie_breaks() {
    // a and b have 4 each: a by a win, b by three goals in a 3–3.
    let matches = played(&[("1", 1, ("a", "x"), (1, 0)), ("2", 1, ("b", "y"), (3, 3))]);
    let entrants = [entrant("Asha", &["a"]), entrant("Ben", &["b"])];
    assert_eq!(lines(&of(&scored(&matches), &entrants)), ["1 Ben 4 (3,0)", "2 Asha 4 (1,1)"]);
    let by = |stat: &str, better| TieBreak { stat: stat.to_owned(), better };
    let mut rules = preset("football", "clubs");
    rules.tie_breaks = Some(vec![by("won", Better::More), by("goals_for", Better::More)]);
    let scored = scorer("football", &rules).season_points(&matches);
    assert_eq!(lines(&of(&scored, &entrants)), ["1 Asha 4 (1,1)", "2 Ben 4 (0,3)"]);
    rules.tie_breaks = Some(vec![by("goals_against", Better::Fewer)]);
    let scored = scorer("football", &rules).season_points(&matches);
    assert_eq!(lines(&of(&scored, &entrants)), ["1 Asha 4 (0)", "2 Ben 4 (3)"]);
    rules.tie_breaks = Some(vec![]);
    let scored = scorer("football", &rules).season_points(&matches);
    assert_eq!(lines(&of(&scored, &entrants)), ["1 Asha 4 ()", "1 Ben 4 ()"]);
}

#[test]
fn movement_is_since_the_last_round() {
    let matches = played(&[
        ("1", 1, ("a", "b"), (1, 0)),
        ("2", 2, ("c", "a"), (2, 0)),
        ("3", 4, ("b", "c"), (4, 0)),
    ]);
    let entrants = [entrant("Asha", &["a"]), entrant("Ben", &["b"]), entrant("Cy", &["c"])];
    let told = of(&scored(&matches), &entrants);
    assert_eq!(told.rounds, [1, 2, 4]);
    let moves: Vec<(&str, u32, Option<u32>, i64)> = told
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.rank, row.rank_before, row.movement()))
        .collect();
    let expected = [("Ben", 1, Some(3), 2), ("Cy", 2, Some(1), -1), ("Asha", 3, Some(2), -1)];
    assert_eq!(moves, expected);
    assert_eq!(told.rows[0].rounds, [whole(0), whole(0), whole(7)]);
}

#[test]
fn a_score_is_corrected_cleared_and_set_again() {
    let scorer = shipped("football", "clubs");
    let entrants = [entrant("Asha", &["a"]), entrant("Ben", &["b"])];
    let id = MatchId::from("1");
    let totals = |scored: &Scored| lines(&of(scored, &entrants)).join("; ");
    let facts = |goals| result(1, ("a", "b"), goals, Status::Finished);
    let mut matches = Matches::from([(id.clone(), facts((3, 1)))]);
    let mut scored = scorer.season_points(&matches);
    assert_eq!(totals(&scored), "1 Asha 6 (3,1); 2 Ben 1 (1,0)");
    let mut cleared = facts((0, 0));
    cleared.clubs.as_mut().unwrap().score = MatchScore::default();
    let steps = [
        (facts((3, 3)), "1 Asha 4 (3,0); 1 Ben 4 (3,0)"),
        (cleared, "1 Asha 0 (0,0); 1 Ben 0 (0,0)"),
        (facts((3, 1)), "1 Asha 6 (3,1); 2 Ben 1 (1,0)"),
        (result(1, ("a", "b"), (3, 1), Status::Void), "1 Asha 0 (0,0); 1 Ben 0 (0,0)"),
    ];
    for (facts, expected) in steps {
        scored.replace(&scorer, &id, Some(&facts));
        matches.insert(id.clone(), facts);
        assert_eq!(totals(&scored), expected);
        assert_eq!(scored, scorer.season_points(&matches), "one match at a time or all at once");
    }
    scored.replace(&scorer, &id, None);
    assert_eq!(scored, scorer.season_points(&Matches::new()));
}

#[test]
fn which_states_count_is_a_rule() {
    let states = [
        (Status::Scheduled, 0),
        (Status::Live, 6),
        (Status::Finished, 6),
        (Status::Postponed, 0),
        (Status::Abandoned, 0),
        (Status::Void, 0),
    ];
    let total = |scorer: &Scorer, status| {
        let matches = Matches::from([("1".into(), result(1, ("a", "b"), (3, 1), status))]);
        let told = of(&scorer.season_points(&matches), &[entrant("Asha", &["a"])]);
        (told.rows[0].total, told.rows[0].live)
    };
    let clubs = shipped("football", "clubs");
    for (status, points) in states {
        let live = if status == Status::Live { points } else { 0 };
        assert_eq!(total(&clubs, status), (whole(points), whole(live)), "{status:?}");
    }
    let mut rules = preset("football", "clubs");
    rules.counting.statuses = vec![Status::Finished, Status::Abandoned];
    let others = scorer("football", &rules);
    assert_eq!(total(&others, Status::Live).0, whole(0));
    assert_eq!(total(&others, Status::Abandoned).0, whole(6));
    rules.counting.statuses = vec![Status::Void];
    assert!(Scorer::new(&season("football"), &rules).is_err(), "a void match never counts");
}

#[test]
fn a_holding_counts_while_it_lasts() {
    let mut matches = played(&[
        ("1", 1, ("a", "x"), (1, 0)),
        ("2", 2, ("a", "x"), (2, 0)),
        ("3", 3, ("a", "x"), (3, 0)),
        ("4", 4, ("a", "x"), (4, 0)),
    ]);
    for (id, at) in [("1", 100), ("2", 200), ("3", 300)] {
        matches.get_mut(&MatchId::from(id)).unwrap().starts_at = Some(at);
    }
    let span = |from, until| Holding { asset: asset("a"), from, until };
    let of_spans = |name: &str, holdings: Vec<Holding>| Entrant {
        member: MemberId::from(name),
        name: name.to_owned(),
        holdings,
    };
    let entrants = [
        of_spans("Asha", vec![span(None, Some(200))]),
        of_spans("Ben", vec![span(Some(200), None)]),
        // The same match is never counted twice.
        of_spans("Cy", vec![span(None, None), span(Some(200), Some(300)), span(None, None)]),
        of_spans("Dev", vec![span(None, Some(101)), span(Some(300), Some(301))]),
    ];
    let scored = scored(&matches);
    let told = of(&scored, &entrants);
    // 4, 5, 6 and 7 points; the fourth match has no day yet and is whose who has the club last.
    assert_eq!(
        lines(&told),
        ["1 Cy 22 (10,4)", "2 Ben 18 (9,3)", "3 Dev 10 (4,2)", "4 Asha 4 (1,1)"]
    );
    let counted: Vec<&str> = entrants[1].matches(&scored).map(|(_, one)| one.id.as_str()).collect();
    assert_eq!(counted, ["2", "3", "4"]);
}

#[test]
fn one_table_adds_up_several_competitions() {
    let clubs = scored(&played(&[("1", 1, ("a", "b"), (1, 0)), ("2", 2, ("a", "b"), (0, 0))]));
    let lines_of = |runs| AssetLines::whole(None, Stats::from([("runs", runs), ("wickets", 1)]));
    let mut facts = MatchFacts::new(2, Status::Finished);
    facts.lines = BTreeMap::from([(asset("p"), lines_of(10)), (asset("q"), lines_of(3))]);
    let cricket = shipped("cricket", "classic");
    let players = cricket.season_points(&Matches::from([("m".into(), facts)]));
    let (first, second) = (
        [entrant("Asha", &["a"]), entrant("Ben", &["b"])],
        [entrant("Asha", &["q"]), entrant("Ben", &["p"]), entrant("Cy", &[])],
    );
    let played = [
        Played { scored: &clubs, entrants: &first },
        Played { scored: &players, entrants: &second },
    ];
    let by = |stat: &str| TieBreak { stat: stat.to_owned(), better: Better::More };
    let told = table(&played, &[by("runs"), by("goals_for")]);
    assert_eq!(lines(&told), ["1 Ben 31 (10,0)", "2 Asha 28 (3,1)", "3 Cy 0 (0,0)"]);
    assert_eq!(told.rounds, [1, 2]);
    assert_eq!(told.rows[1].rounds, [whole(4), whole(24)]);
    let brought: Vec<(usize, &str, i64)> = told.rows[1]
        .assets
        .iter()
        .map(|one| (one.competition, one.asset.as_str(), one.points.thousandths()))
        .collect();
    assert_eq!(brought, [(0, "a", 5_000), (1, "q", 23_000)]);
    let moves: Vec<i64> = told.rows.iter().map(gavel_sport::Row::movement).collect();
    assert_eq!(moves, [1, -1, -1], "before the second round Asha led, and Ben and Cy were second");
}
