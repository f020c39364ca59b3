//! A whole season of real results.

use crate::help::{asset, csv, entrant, number, shipped, whole};
use gavel_sport::{ClubMatch, MatchFacts, MatchId, MatchScore, Played, Status, table};
use std::collections::BTreeMap;

const FIXTURES: &str = include_str!("../data/epl-2024-25-fixtures.csv");
const TABLE: &str = include_str!("../data/epl-2024-25-table.csv");

pub fn matches() -> BTreeMap<MatchId, MatchFacts> {
    let facts = |line: &crate::help::Line<'_>| {
        let goals = |side| u16::try_from(number(line, side)).expect("goals");
        let round = u32::try_from(number(line, "matchday")).expect("a round");
        let clubs = ClubMatch {
            home: asset(line["home_club_id"]),
            away: asset(line["away_club_id"]),
            score: MatchScore::plain(goals("ft_home"), goals("ft_away")),
        };
        MatchFacts { clubs: Some(clubs), ..MatchFacts::new(round, Status::Finished) }
    };
    csv(FIXTURES).iter().map(|line| (MatchId::from(line["match_id"]), facts(line))).collect()
}

#[test]
fn three_one_nought_gives_the_final_table() {
    let matches = matches();
    assert_eq!(matches.len(), 380);
    let expected = csv(TABLE);
    let clubs: Vec<_> =
        expected.iter().map(|line| entrant(line["club_id"], &[line["club_id"]])).collect();
    let league = shipped("football", "league_points").season_points(&matches);
    let points = shipped("football", "clubs").season_points(&matches);
    let of = |scored| table(&[Played { scored, entrants: &clubs }], scored.tie_breaks());
    let (league, points) = (of(&league), of(&points));
    assert_eq!((league.rounds.len(), league.rows.len()), (38, 20));
    for line in &expected {
        let row = |table: &gavel_sport::Table| {
            table.rows.iter().find(|row| row.name == line["club_id"]).expect("it plays").clone()
        };
        let (won, goals) = (number(line, "won"), number(line, "goals_for"));
        let total = number(line, "points");
        assert_eq!(row(&league).total, whole(total), "{line:?}");
        assert_eq!(row(&league).ties, [goals, won], "{line:?}");
        assert_eq!(row(&points).total, whole(total + goals), "{line:?}");
        assert_eq!(row(&points).assets[0].matches, 38);
        assert_eq!(
            row(&points).rounds.iter().copied().sum::<gavel_sport::Points>(),
            row(&points).total
        );
    }
    let order: Vec<&str> = league.rows.iter().map(|row| row.name.as_str()).take(3).collect();
    assert_eq!(order, ["liverpool-fc", "arsenal-fc", "manchester-city-fc"]);
}
