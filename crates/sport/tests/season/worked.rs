//! The worked examples of the rules, and the words that go with them.

use crate::help::{preset, score, scorer, shipped, switched, whole, why};
use gavel_sport::{
    AssetLines, Goals, GoalsAfter, MatchScore, NoScore, ScoreError, Stats, club_stats,
};
use std::collections::BTreeMap;

#[test]
fn a_club_scores_for_wins_draws_and_goals() {
    let scorer = shipped("football", "clubs");
    let rows = [((3, 1), 6, 1), ((0, 0), 1, 1), ((2, 2), 3, 3), ((3, 3), 4, 4), ((0, 4), 0, 7)];
    for ((home, away), first, second) in rows {
        let score = MatchScore::plain(home, away);
        let sides = club_stats(&score, GoalsAfter::ExtraTime).unwrap();
        let points = sides.map(|stats| scorer.score(&AssetLines::whole(None, stats), None).total);
        assert_eq!(points, [whole(first), whole(second)], "{home}–{away}");
    }
}

#[test]
fn extra_time_is_a_rule_and_a_shootout_gives_nothing() {
    let (ninety, extra) = (Some(Goals { home: 1, away: 1 }), Some(Goals { home: 1, away: 2 }));
    let shootout = Some(Goals { home: 4, away: 3 });
    let cup = MatchScore { after_90: ninety, after_extra: extra, shootout: None };
    let settled = MatchScore { after_90: ninety, after_extra: ninety, shootout };
    let only_extra = MatchScore { after_extra: extra, ..MatchScore::default() };
    let told = |score: &MatchScore, after| {
        club_stats(score, after).map(|[home, _]| (home.get("drawn"), home.get("goals_against")))
    };
    assert_eq!(told(&cup, GoalsAfter::ExtraTime), Ok((0, 2)));
    assert_eq!(told(&cup, GoalsAfter::NinetyMinutes), Ok((1, 1)));
    assert_eq!(told(&settled, GoalsAfter::ExtraTime), Ok((1, 1)), "penalties are no goals");
    assert_eq!(told(&only_extra, GoalsAfter::ExtraTime), Ok((0, 2)));
    assert_eq!(told(&only_extra, GoalsAfter::NinetyMinutes), Err(NoScore::NinetyMissing));
    let nothing = MatchScore { shootout, ..MatchScore::default() };
    assert_eq!(told(&nothing, GoalsAfter::ExtraTime), Err(NoScore::Missing));
    assert_eq!(settled.check(), Ok(()));
    let level = Some(Goals { home: 4, away: 4 });
    assert_eq!(MatchScore { shootout: level, ..settled }.check(), Err(ScoreError::ShootoutLevel));
    let fewer = MatchScore { after_90: extra, after_extra: ninety, shootout: None };
    assert_eq!(fewer.check(), Err(ScoreError::ExtraTimeLower));
}

#[test]
fn classic_cricket_is_the_spec_s() {
    let rules = preset("cricket", "classic");
    let plain = scorer("cricket", &rules);
    let total = |stats: [(&str, i64); 5]| score(&plain, ("", ""), stats).total;
    let line = |runs, wickets, catches, stumpings, run_outs| {
        [
            ("runs", runs),
            ("wickets", wickets),
            ("catches", catches),
            ("stumpings", stumpings),
            ("run_outs", run_outs),
        ]
    };
    assert_eq!(total(line(89, 0, 1, 0, 0)), whole(99));
    assert_eq!(total(line(45, 0, 2, 3, 1)), whole(160));
    assert_eq!(total(line(8, 5, 1, 0, 0)), whole(118));
    let milestones = switched(rules, &["run_milestones", "five_wickets"], &[]);
    let milestones = scorer("cricket", &milestones);
    let total = |stats: [(&str, i64); 5]| score(&milestones, ("", ""), stats).total;
    assert_eq!(total(line(49, 0, 0, 0, 0)), whole(49));
    assert_eq!(total(line(50, 0, 0, 0, 0)), whole(60));
    assert_eq!(total(line(100, 0, 0, 0, 0)), whole(135), "a hundred gives both");
    assert_eq!(total(line(8, 5, 1, 0, 0)), whole(143));
}

#[test]
fn every_line_of_the_full_table_for_t20() {
    let full = shipped("cricket", "full");
    let batter = score(
        &full,
        ("batter", "T20"),
        [("played", 1), ("runs", 53), ("balls", 31), ("fours", 5), ("sixes", 2), ("catches", 3)],
    );
    let expected = "team 4, runs 53, fours 20, sixes 12, milestones_t20 8, strike_rate_t20 6, \
                    catches 24, three_catches 4";
    assert_eq!((why(&batter).as_str(), batter.total), (expected, whole(131)));
    let texts: Vec<&str> = batter.reasons.iter().map(|reason| reason.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "in the team",
            "53 runs × 1",
            "5 fours × 4",
            "2 sixes × 6",
            "53 runs: 50 or more",
            "Strike rate 170.97: 170.01 or more",
            "3 catches × 8",
            "3 catches: 3 or more",
        ]
    );
    let bowler = score(
        &full,
        ("bowler", "IT20"),
        [
            ("played", 1),
            ("dismissed", 1),
            ("wickets", 3),
            ("bowled_lbw", 1),
            ("balls_bowled", 24),
            ("runs_conceded", 24),
            ("dot_balls", 12),
            ("maidens", 1),
            ("run_outs_direct", 1),
            ("run_outs_shared", 1),
        ],
    );
    let expected = "team 4, dots_t20 12, wickets_short 90, bowled_lbw 8, hauls_t20 4, \
                    maidens_t20 12, economy_t20 2, direct_run_outs 12, shared_run_outs 6";
    assert_eq!(why(&bowler), expected);
}

#[test]
fn the_full_table_changes_with_the_format() {
    let full = shipped("cricket", "full");
    let line = [
        ("runs", 130),
        ("balls", 100),
        ("wickets", 5),
        ("dot_balls", 8),
        ("maidens", 2),
        ("balls_bowled", 60),
        ("runs_conceded", 25),
        ("catches", 3),
    ];
    let told = |format| why(&score(&full, ("all_rounder", format), line));
    assert_eq!(
        told("T20"),
        "runs 130, milestones_t20 16, strike_rate_t20 2, dots_t20 8, wickets_short 150, \
         hauls_t20 12, maidens_t20 24, economy_t20 6, catches 24, three_catches 4"
    );
    assert_eq!(
        told("ODM"),
        "runs 130, milestones_long 20, strike_rate_odi 4, dots_odi 2, wickets_short 150, \
         hauls_long 8, maidens_odi 8, economy_odi 4, catches 24, three_catches 4"
    );
    assert_eq!(
        told("Test"),
        "runs 130, milestones_long 20, wickets_test 100, hauls_long 8, catches 24"
    );
    assert_eq!(told(""), told("t20"), "the document's own format when a match has none");
    assert_eq!(told("Hundred"), "runs 130, catches 24", "a format of no rule");
}

#[test]
fn a_test_s_innings_are_added_first_unless_a_rule_looks_at_each() {
    let mut rules = preset("cricket", "full");
    let innings =
        |runs: i64| Stats::from([("played", 1), ("runs", runs), ("balls", 40), ("dismissed", 1)]);
    let lines = AssetLines {
        role: Some("Batter".to_owned()),
        innings: BTreeMap::from([(1, innings(40)), (2, Stats::default()), (3, innings(0))]),
    };
    let told = scorer("cricket", &rules).score(&lines, Some("Test"));
    assert_eq!(why(&told), "team 4, runs 40, milestones_long 4, duck_test -4", "{told:?}");
    assert_eq!(told.reasons[3].innings, Some(3));
    assert_eq!(told.reasons[3].text, "out for 0");
    let lines =
        AssetLines { innings: BTreeMap::from([(1, innings(30)), (3, innings(25))]), ..lines };
    let together = scorer("cricket", &rules).score(&lines, Some("Test"));
    assert_eq!(why(&together), "team 4, runs 55, milestones_long 8");
    for rule in &mut rules.rules {
        rule.per_innings |= rule.id == "milestones_long";
    }
    let apart = scorer("cricket", &rules).score(&lines, Some("Test"));
    assert_eq!(why(&apart), "team 4, runs 55, milestones_long 4, milestones_long 4");
}

#[test]
fn a_duck_is_not_for_bowlers() {
    let full = shipped("cricket", "full");
    let rows = [("T20", -2), ("ODI", -3), ("Test", -4)];
    for (format, points) in rows {
        let out = [("runs", 0), ("balls", 3), ("dismissed", 1)];
        for role in ["batter", "all_rounder", "wicket_keeper", ""] {
            assert_eq!(score(&full, (role, format), out).total, whole(points), "{role} {format}");
        }
        assert_eq!(score(&full, ("Bowler", format), out).total, whole(0));
        let not_out = [("runs", 0), ("balls", 3), ("dismissed", 0)];
        assert_eq!(score(&full, ("batter", format), not_out).total, whole(0));
        let one = [("runs", 1), ("balls", 3), ("dismissed", 1)];
        assert_eq!(score(&full, ("batter", format), one).total, whole(1));
    }
}

#[test]
fn the_fantasy_table_by_position() {
    let (now, before, old) = (
        shipped("football-players", "season_2025"),
        shipped("football-players", "season_2024"),
        shipped("football-players", "season_2023"),
    );
    let goal = [("minutes", 90), ("goals_scored", 1)];
    let rows = [("GK", 10, 6), ("DEF", 6, 6), ("MID", 5, 5), ("Forward", 4, 4)];
    for (role, points, points_before) in rows {
        assert_eq!(score(&now, (role, ""), goal).total, whole(2 + points));
        assert_eq!(score(&before, (role, ""), goal).total, whole(2 + points));
        assert_eq!(score(&old, (role, ""), goal).total, whole(2 + points_before));
    }
    for (role, defence, points) in [("DEF", 9, 0), ("DEF", 10, 2), ("MID", 11, 0), ("FWD", 24, 2)] {
        let line = [("defensive_contribution", defence)];
        assert_eq!(score(&now, (role, ""), line).total, whole(points), "{role} {defence}");
        assert_eq!(score(&before, (role, ""), line).total, whole(0));
    }
    let keeper = score(
        &now,
        ("GK", ""),
        [("minutes", 90), ("saves", 7), ("goals_conceded", 3), ("penalties_saved", 1)],
    );
    assert_eq!(why(&keeper), "minutes 2, saves 2, penalty_saved 5, conceded -1");
    assert_eq!(keeper.reasons[1].text, "7 saves, 1 for every 3");
    assert_eq!(keeper.reasons[3].text, "3 goals conceded, −1 for every 2");
    for (minutes, points) in [(0, 0), (1, 1), (59, 1), (60, 6)] {
        let line = [("minutes", minutes), ("clean_sheets", 1)];
        assert_eq!(score(&now, ("DEF", ""), line).total, whole(points), "{minutes} minutes");
    }
}
