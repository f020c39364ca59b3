//! Every expected value of every match that we hold.

use crate::world::{Expected, file, shared};
use gavel_import::{CricketMatch, InningsTotal, PlayerInnings, StatRow, cricsheet_json};
use std::collections::BTreeMap;

/// The five matches that are in the repository.
#[test]
fn the_matches_of_the_repository() {
    let ids = ["1473466", "1473469", "1473481", "1473493", "1473495"];
    let matches: Vec<CricketMatch> = ids
        .iter()
        .map(|id| one(&format!("{id}.json"), &file(&format!("cricsheet/{id}.json"))))
        .collect();
    let expected = |name: &str| Expected::read(&file(&format!("cricsheet/{name}.csv")));
    assert_eq!(check_matches(&matches, &expected("matches")), 5);
    assert_eq!(check_innings(&matches, &expected("player_innings")), 130);
    assert_eq!(check_players(&matches, &expected("player_match")), 120);
}

/// All thirteen, where the data for developers is there: 13 matches, 425 innings rows, 308 match rows.
#[test]
fn the_matches_beside_the_repository() {
    let Some(listed) = shared("cricket/expected/matches.csv") else { return };
    let listed = Expected::read(&listed);
    let folders = ["ipl-2025", "odi", "test"];
    let mut matches = Vec::new();
    for row in &listed.rows {
        let name = format!("{}.json", listed.get(row, "match_id"));
        let bytes = folders.iter().find_map(|folder| {
            let path = format!("cricket/cricsheet-json/{folder}/{name}");
            let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/");
            std::fs::read(format!("{root}{path}")).ok()
        });
        matches.push(one(&name, &bytes.expect("a match that is listed")));
    }
    let expected = |name: &str| {
        let bytes = shared(&format!("cricket/expected/{name}.csv"));
        Expected::read(&bytes.expect("a table beside the matches"))
    };
    assert_eq!(check_matches(&matches, &listed), 13);
    assert_eq!(check_innings(&matches, &expected("player_innings")), 425);
    assert_eq!(check_players(&matches, &expected("player_match")), 308);
}

#[track_caller]
fn one(name: &str, bytes: &[u8]) -> CricketMatch {
    let read = cricsheet_json(name, bytes);
    assert_eq!(read.problems, [], "{name}");
    read.rows.into_iter().next().expect("a match")
}

fn optional(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn total(total: &InningsTotal) -> String {
    let declared = if total.declared { "d" } else { "" };
    let InningsTotal { team, runs, wickets, overs, balls, .. } = total;
    format!("{team} {runs}/{wickets}{declared} ({overs}.{balls})")
}

#[track_caller]
fn check_matches(matches: &[CricketMatch], expected: &Expected) -> usize {
    assert_eq!(matches.len(), expected.rows.len());
    for row in &expected.rows {
        let id = expected.get(row, "match_id");
        let found = matches.iter().find(|found| found.match_ref == id).expect(id);
        let info = &found.info;
        let totals: Vec<String> = found.totals.iter().map(total).collect();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let got = [
            ("date", info.first_day.to_string()),
            ("last_date", info.last_day.to_string()),
            ("event", info.event.clone()),
            ("match_number", info.match_number.clone()),
            ("stage", info.stage.clone()),
            ("season", info.season.clone()),
            ("match_type", info.match_type.clone()),
            ("gender", info.gender.clone()),
            ("team1", info.teams[0].clone()),
            ("team2", info.teams[1].clone()),
            ("venue", text(&info.venue)),
            ("city", text(&info.city)),
            ("toss_winner", info.toss_winner.clone()),
            ("toss_decision", info.toss_decision.clone()),
            ("result", info.outcome.result.clone()),
            ("winner", text(&info.outcome.winner)),
            ("eliminator", text(&info.outcome.eliminator)),
            ("by_runs", optional(info.outcome.by_runs)),
            ("by_wickets", optional(info.outcome.by_wickets)),
            ("by_innings", optional(info.outcome.by_innings)),
            ("method", text(&info.outcome.method)),
            ("player_of_match", info.player_of_match.join("; ")),
            ("innings", totals.join("; ")),
            ("super_overs", found.super_overs.to_string()),
            ("data_version", info.data_version.clone()),
            ("revision", info.revision.to_string()),
            ("balls_per_over", info.balls_per_over.to_string()),
        ];
        for (column, got) in got {
            assert_eq!(got, expected.get(row, column), "{id} {column}");
        }
    }
    expected.rows.len()
}

fn overs(row: &PlayerInnings) -> String {
    if !row.bowled {
        return String::new();
    }
    format!("{}.{}", row.balls_bowled / 6, row.balls_bowled % 6)
}

#[track_caller]
fn check_innings(matches: &[CricketMatch], expected: &Expected) -> usize {
    let all = matches.iter().flat_map(|found| found.innings.iter().map(move |row| (found, row)));
    let rows: BTreeMap<(String, u8, String), (&CricketMatch, &PlayerInnings)> = all
        .map(|(found, row)| {
            let id = row.player.external_id.clone().expect("an id");
            ((found.match_ref.clone(), row.innings, id), (found, row))
        })
        .collect();
    assert_eq!(rows.len(), expected.rows.len(), "rows");
    for row in &expected.rows {
        let get = |column: &str| expected.get(row, column);
        let key = (
            get("match_id").to_owned(),
            get("innings").parse().unwrap(),
            get("player_id").to_owned(),
        );
        let (_, found) = rows.get(&key).unwrap_or_else(|| panic!("{key:?} is missing"));
        let how_out = match (&found.how_out, found.batted()) {
            (Some(how), _) => how.clone(),
            (None, true) => "not out".to_owned(),
            (None, false) => String::new(),
        };
        let position = found.batting_position.map(u32::from);
        let got = [
            ("batting_team", found.batting_team.clone()),
            ("player", found.player.name.clone().unwrap()),
            ("team", found.player.team.clone().unwrap()),
            ("batting_position", optional(position)),
            ("batted", u8::from(found.batted()).to_string()),
            ("out", u8::from(found.dismissed).to_string()),
            ("how_out", how_out),
            ("overs", overs(found)),
            ("runs", found.runs.to_string()),
            ("balls", found.balls.to_string()),
            ("fours", found.fours.to_string()),
            ("sixes", found.sixes.to_string()),
            ("balls_bowled", found.balls_bowled.to_string()),
            ("maidens", found.maidens.to_string()),
            ("runs_conceded", found.runs_conceded.to_string()),
            ("wickets", found.wickets.to_string()),
            ("wickets_bowled_lbw", found.bowled_lbw.to_string()),
            ("wides", found.wides.to_string()),
            ("noballs", found.no_balls.to_string()),
            ("catches", found.catches.to_string()),
            ("stumpings", found.stumpings.to_string()),
            ("run_outs", found.run_outs.to_string()),
            ("run_outs_direct", found.run_outs_direct.to_string()),
            ("run_outs_assisted", (found.run_outs - found.run_outs_direct).to_string()),
        ];
        for (column, got) in got {
            assert_eq!(got, get(column), "{key:?} {column}");
        }
    }
    expected.rows.len()
}

/// The match rows are made of what scoring gets, the stat rows, wherever those say it.
#[track_caller]
fn check_players(matches: &[CricketMatch], expected: &Expected) -> usize {
    let mut seen = 0;
    for found in matches {
        let rows = found.rows();
        for player in &found.players {
            let id = player.player.external_id.clone().expect("an id");
            let row = expected.rows.iter().find(|row| {
                expected.get(row, "match_id") == found.match_ref
                    && expected.get(row, "player_id") == id
            });
            let row = row.unwrap_or_else(|| panic!("{} {id} is not expected", found.match_ref));
            for (column, got) in player_match(found, &rows, &id) {
                assert_eq!(got, expected.get(row, column), "{} {id} {column}", found.match_ref);
            }
            seen += 1;
        }
    }
    assert_eq!(seen, expected.rows.len(), "rows");
    seen
}

fn player_match(found: &CricketMatch, rows: &[StatRow], id: &str) -> Vec<(&'static str, String)> {
    let is = |row: &&StatRow| row.player.external_id.as_deref() == Some(id);
    let sum =
        |stat: &str| -> i64 { rows.iter().filter(is).filter_map(|row| row.stats.get(stat)).sum() };
    let own = || found.innings.iter().filter(|row| row.player.external_id.as_deref() == Some(id));
    let player =
        found.players.iter().find(|p| p.player.external_id.as_deref() == Some(id)).unwrap();
    let count =
        |test: fn(&PlayerInnings) -> bool| own().filter(|row| test(row)).count().to_string();
    let balls = sum("balls_bowled");
    let name = player.player.name.clone().unwrap();
    let best = found.info.player_of_match.contains(&name);
    vec![
        ("date", found.info.first_day.to_string()),
        ("match_type", found.info.match_type.clone()),
        ("team", player.player.team.clone().unwrap()),
        ("in_team_list", sum("played").to_string()),
        ("substitute_fielder", (1 - sum("played")).to_string()),
        ("innings_batted", count(|row| row.batted())),
        ("times_out", sum("dismissed").to_string()),
        ("not_outs", count(|row| row.batted() && !row.dismissed)),
        ("runs", sum("runs").to_string()),
        ("balls", sum("balls").to_string()),
        ("fours", sum("fours").to_string()),
        ("sixes", sum("sixes").to_string()),
        ("fifties", count(|row| (50..100).contains(&row.runs))),
        ("hundreds", count(|row| row.runs >= 100)),
        ("ducks", count(|row| row.dismissed && row.runs == 0)),
        ("overs", format!("{}.{}", balls / 6, balls % 6)),
        ("balls_bowled", balls.to_string()),
        ("maidens", sum("maidens").to_string()),
        ("runs_conceded", sum("runs_conceded").to_string()),
        ("wickets", sum("wickets").to_string()),
        ("wickets_bowled_lbw", sum("bowled_lbw").to_string()),
        ("wides", own().map(|row| row.wides).sum::<u32>().to_string()),
        ("noballs", own().map(|row| row.no_balls).sum::<u32>().to_string()),
        ("catches", sum("catches").to_string()),
        ("stumpings", sum("stumpings").to_string()),
        ("run_outs", sum("run_outs").to_string()),
        ("run_outs_direct", sum("run_outs_direct").to_string()),
        ("run_outs_assisted", (sum("run_outs") - sum("run_outs_direct")).to_string()),
        ("five_wicket_innings", count(|row| row.wickets >= 5)),
        ("player_of_match", u8::from(best).to_string()),
        ("player", name),
    ]
}

/// Season totals, for the players all of whose matches we hold.
#[test]
fn a_season_adds_up_where_the_files_allow() {
    let Some(season) = shared("cricket/ipl-2025-player-season.csv") else { return };
    let season = Expected::read(&season);
    let listed = Expected::read(&shared("cricket/expected/player_match.csv").unwrap_or_default());
    let in_files = |id: &str| {
        let ipl = |row: &&Vec<String>| {
            let listed_in = listed.get(row, "in_team_list") == "1";
            listed.get(row, "match_id").starts_with("1473") && listed_in
        };
        listed.rows.iter().filter(ipl).filter(|row| listed.get(row, "player_id") == id).count()
    };
    let mut checked = 0;
    for row in &season.rows {
        let id = season.get(row, "player_id");
        // In the season once for each match they were listed in.
        if in_files(id).to_string() != season.get(row, "matches_listed") {
            continue;
        }
        let mut sums: BTreeMap<String, i64> = BTreeMap::new();
        for match_row in listed.rows.iter().filter(|row| listed.get(row, "player_id") == id) {
            let match_id = listed.get(match_row, "match_id");
            let path = format!("cricket/cricsheet-json/ipl-2025/{match_id}.json");
            let Some(bytes) = shared(&path) else { continue };
            let found = one(&format!("{match_id}.json"), &bytes);
            for stat_row in
                found.rows().iter().filter(|r| r.player.external_id.as_deref() == Some(id))
            {
                for (stat, number) in &stat_row.stats {
                    *sums.entry(stat.clone()).or_default() += number;
                }
            }
        }
        let same = ["runs", "balls", "fours", "sixes", "balls_bowled", "maidens", "runs_conceded"];
        let more = ["wickets", "catches", "stumpings", "run_outs", "run_outs_direct"];
        for stat in same.into_iter().chain(more) {
            let got = sums.get(stat).copied().unwrap_or_default().to_string();
            assert_eq!(got, season.get(row, stat), "{id} {stat}");
        }
        checked += 1;
    }
    assert!(checked > 0, "no player's whole season is in the files");
}
