//! What is rare at cricket: matches of a few balls, written here.

use gavel_import::{CricketMatch, MatchStatus, PlayerInnings, cricsheet_json};

/// A match of sides A (a1, a2, a3) and B (b1, b2, b3) with the given innings.
#[track_caller]
fn of(innings: &str, outcome: &str) -> CricketMatch {
    let text = format!(
        r#"{{"meta":{{"data_version":"1.2.0","created":"2025-01-01","revision":2}},
        "info":{{"dates":["2025-01-01"],"match_type":"Test","teams":["A","B"],"balls_per_over":6,
        "players":{{"A":["a1","a2","a3"],"B":["b1","b2","b3"]}},"season":2025,"outcome":{outcome},
        "registry":{{"people":{{"a1":"1","a2":"2","a3":"3","b1":"4","b2":"5","b3":"6","s1":"7"}}}}}},
        "innings":[{innings}]}}"#
    );
    let read = cricsheet_json("77.json", text.as_bytes());
    assert_eq!(read.problems, []);
    read.rows.into_iter().next().expect("a match")
}

/// A ball by b1 to a1 with more fields after the runs.
fn ball(batter: u8, total: u8, more: &str) -> String {
    format!(
        r#"{{"batter":"a1","bowler":"b1","non_striker":"a2","runs":{{"batter":{batter},"extras":0,"total":{total}}}{more}}}"#
    )
}

fn over(number: u8, balls: &[String]) -> String {
    format!(r#"{{"over":{number},"deliveries":[{}]}}"#, balls.join(","))
}

fn innings(team: &str, overs: &[String], more: &str) -> String {
    format!(r#"{{"team":"{team}","overs":[{}]{more}}}"#, overs.join(","))
}

#[track_caller]
fn who<'m>(found: &'m CricketMatch, name: &str) -> &'m PlayerInnings {
    found.innings.iter().find(|row| row.player.name.as_deref() == Some(name)).expect(name)
}

const WON: &str = r#"{"winner":"A","by":{"innings":1,"runs":20}}"#;

#[test]
fn penalty_runs_are_the_teams_alone() {
    let balls = [ball(0, 5, r#","extras":{"penalty":5}"#), ball(1, 1, "")];
    let found =
        of(&innings("A", &[over(0, &balls)], r#","penalty_runs":{"pre":5,"post":10}"#), WON);
    assert_eq!(found.totals[0].runs, 21);
    assert_eq!((who(&found, "a1").runs, who(&found, "b1").runs_conceded), (1, 1));
    assert_eq!(who(&found, "b1").dot_balls, 1);
}

#[test]
fn declared_and_forfeited() {
    let first = innings("A", &[over(0, &[ball(4, 4, "")])], r#","declared":true"#);
    let second = r#"{"team":"B","forfeited":true}"#;
    let found = of(&format!("{first},{second}"), r#"{"result":"draw"}"#);
    assert!(found.totals[0].declared && found.totals[1].forfeited);
    assert_eq!((found.totals[1].number, found.totals[1].runs), (2, 0));
    assert_eq!(found.fixture().status, MatchStatus::Finished);
}

#[test]
fn a_maiden_is_a_whole_over_of_one_bowler_that_cost_nothing() {
    let dot = || ball(0, 0, "");
    let six = |last: String| over(0, &[dot(), dot(), dot(), dot(), dot(), last]);
    let maidens = |over: String| {
        let found = of(&innings("A", &[over], ""), WON);
        who(&found, "b1").maidens
    };
    assert_eq!(maidens(six(dot())), 1);
    assert_eq!(maidens(six(ball(0, 4, r#","extras":{"byes":4}"#))), 1);
    assert_eq!(maidens(six(ball(0, 1, r#","extras":{"legbyes":1}"#))), 1);
    assert_eq!(maidens(six(ball(0, 1, r#","extras":{"wides":1}"#))), 0);
    assert_eq!(maidens(six(ball(1, 1, ""))), 0);
    assert_eq!(maidens(over(0, &[dot(), dot(), dot(), dot(), dot()])), 0);
    let other = dot().replace("b1", "b2");
    assert_eq!(maidens(six(other)), 0);
    let miscounted = r#","miscounted_overs":{"0":{"balls":5,"umpire":"x"}}"#;
    let found =
        of(&innings("A", &[over(0, &[dot(), dot(), dot(), dot(), dot()])], miscounted), WON);
    assert_eq!((who(&found, "b1").maidens, found.totals[0].overs), (1, 1));
}

#[test]
fn wides_and_no_balls() {
    let balls = [
        ball(0, 2, r#","extras":{"wides":2}"#),
        ball(4, 5, r#","extras":{"noballs":1}"#),
        ball(0, 0, ""),
    ];
    let found = of(&innings("A", &[over(0, &balls)], ""), WON);
    let (batter, bowler) = (who(&found, "a1"), who(&found, "b1"));
    assert_eq!((batter.runs, batter.balls, batter.fours), (4, 2, 1));
    assert_eq!((bowler.balls_bowled, bowler.runs_conceded, bowler.dot_balls), (1, 7, 1));
    assert_eq!((bowler.wides, bowler.no_balls), (2, 1));
}

fn wicket(kind: &str, out: &str, fielders: &[&str]) -> String {
    let named: Vec<String> =
        fielders.iter().map(|name| format!(r#"{{"name":"{name}"}}"#)).collect();
    let named = named.join(",");
    ball(
        0,
        0,
        &format!(r#","wickets":[{{"kind":"{kind}","player_out":"{out}","fielders":[{named}]}}]"#),
    )
}

#[test]
fn every_way_to_be_out() {
    // kind, out, the bowler's, bowled or leg before
    let rows = [
        ("bowled", true, 1, 1),
        ("lbw", true, 1, 1),
        ("caught", true, 1, 0),
        ("caught and bowled", true, 1, 0),
        ("stumped", true, 1, 0),
        ("hit wicket", true, 1, 0),
        ("run out", true, 0, 0),
        ("retired out", true, 0, 0),
        ("timed out", true, 0, 0),
        ("obstructing the field", true, 0, 0),
        ("hit the ball twice", true, 0, 0),
        ("handled the ball", true, 0, 0),
        ("retired hurt", false, 0, 0),
        ("retired not out", false, 0, 0),
    ];
    for (kind, out, wickets, bowled_lbw) in rows {
        let found = of(&innings("A", &[over(0, &[wicket(kind, "a1", &[])])], ""), WON);
        let bowler = who(&found, "b1");
        assert_eq!(who(&found, "a1").dismissed, out, "{kind}");
        assert_eq!((bowler.wickets, bowler.bowled_lbw), (wickets, bowled_lbw), "{kind}");
        assert_eq!(found.totals[0].wickets, u8::from(out), "{kind}");
    }
}

#[test]
fn a_run_out_is_direct_alone_and_shared_by_the_last_two() {
    let shares = |fielders: &[&str]| {
        let found = of(&innings("A", &[over(0, &[wicket("run out", "a2", fielders)])], ""), WON);
        assert!(who(&found, "a2").dismissed);
        let of = |name: &str| {
            let row = found.innings.iter().find(|row| row.player.name.as_deref() == Some(name));
            row.map_or((0, 0, 0), |row| (row.run_outs, row.run_outs_direct, row.run_outs_shared))
        };
        [of("b1"), of("b2"), of("b3")]
    };
    assert_eq!(shares(&["b2"]), [(0, 0, 0), (1, 1, 0), (0, 0, 0)]);
    assert_eq!(shares(&["b2", "b3"]), [(0, 0, 0), (1, 0, 1), (1, 0, 1)]);
    assert_eq!(shares(&["b1", "b2", "b3"]), [(1, 0, 0), (1, 0, 1), (1, 0, 1)]);
    // One who threw, backed up and threw again did it once.
    assert_eq!(shares(&["b2", "b2"]), [(0, 0, 0), (1, 1, 0), (0, 0, 0)]);
}

#[test]
fn who_came_in_plays_and_who_only_fielded_does_not() {
    let came = r#","replacements":{"match":[{"in":"s2","out":"b3","team":"B","reason":"concussion_substitute"}]}"#;
    let balls = [ball(0, 0, came), wicket("caught", "a1", &["s1"])];
    let text = innings("A", &[over(0, &balls)], "");
    let text = format!(
        r#"{{"meta":{{"data_version":"1.1.0"}},"info":{{"dates":["2025-01-01"],"match_type":"T20",
        "teams":["A","B"],"players":{{"A":["a1","a2"],"B":["b1","b3"]}}}},"innings":[{text}]}}"#
    );
    let read = cricsheet_json("x/1.json", text.as_bytes());
    let found = &read.rows[0];
    let played = |name: &str| {
        let player =
            found.players.iter().find(|p| p.player.name.as_deref() == Some(name)).expect(name);
        (player.player.team.clone().expect("a team"), player.played)
    };
    assert_eq!(played("s1"), ("B".to_owned(), false));
    assert_eq!(played("s2"), ("B".to_owned(), true));
    assert_eq!(played("b3"), ("B".to_owned(), true));
    // Nobody has an id: each name is to be confirmed.
    assert_eq!(read.problems.len(), 6);
    assert!(read.can_apply());
}

#[test]
fn no_result_and_a_super_over() {
    let normal = innings("A", &[over(0, &[ball(1, 1, "")])], "");
    let extra = innings("B", &[over(0, &[ball(6, 6, "")])], r#","super_over":true"#);
    let extra = extra.replace("a1", "b2").replace("b1", "a3").replace("a2", "b3");
    let found = of(&format!("{normal},{extra}"), r#"{"result":"no result"}"#);
    assert_eq!((found.totals.len(), found.super_overs), (1, 1));
    assert!(found.innings.iter().all(|row| row.innings == 1));
    assert_eq!(found.fixture().status, MatchStatus::Abandoned);
    assert_eq!(found.match_ref, "77");
    assert_eq!(found.info.season, "2025");
}
