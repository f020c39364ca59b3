//! The documented tables: templates, the original product's files, sizes, and our own export.

use crate::world::{faults, shared, told};
use gavel_import::{
    MatchStatus, Severity, TableKind, assets, cricket_scores, csv, fixtures, football_stats,
    limits, members, template,
};
use jiff::tz::TimeZone;

#[test]
fn every_template_can_be_filled_in_and_read() {
    for kind in TableKind::ALL {
        let text = template(kind);
        assert_eq!(TableKind::of(text.as_bytes()), Some(kind), "{kind:?}");
        assert!(kind.reads(text.as_bytes()), "{kind:?}");
    }
    let read = cricket_scores(template(TableKind::CricketScores).as_bytes());
    assert_eq!(read.problems, []);
    assert_eq!(read.rows[1].stats["balls_bowled"], 58);
    assert_eq!(read.rows[1].innings, Some(1));
}

#[test]
fn the_headers_of_the_original_product_are_read_as_they_are() {
    let cricket = "playerExternalId,runs,wickets,catches,stumpings,runOuts\nmj-henry,4,3,1,0,0";
    let read = cricket_scores(cricket.as_bytes());
    assert_eq!((read.rows.len(), read.problems.len()), (1, 0));
    assert_eq!(read.rows[0].match_ref, None);
    assert_eq!(read.rows[0].player.external_id.as_deref(), Some("mj-henry"));
    let series = "startsAt,venue,round,externalMatchId\n2025-11-21 23:30:00,Perth Stadium,1,ashes-2025-test-1";
    let read = fixtures(series.as_bytes(), &TimeZone::UTC);
    assert_eq!(read.rows[0].starts_at.unwrap().to_string(), "2025-11-21T23:30:00Z");
    assert_eq!((&read.rows[0].home, &read.rows[0].away), (&None, &None));
    let notes: Vec<String> = read.problems.iter().map(told).collect();
    let note = "note 2 startsAt \"2025-11-21 23:30:00\": has no zone; it was read as time in UTC";
    assert_eq!(notes, [note]);
}

#[test]
fn the_lists_of_the_original_product() {
    let lists = ["epl-2025-26-clubs.csv", "ipl-sample-players.csv", "uefa-clubs-list-a.csv"];
    for (name, rows, wrong) in [(lists[0], 20, 0), (lists[1], 20, 0), (lists[2], 35, 1)] {
        let Some(bytes) = shared(&format!("original-assets/{name}")) else { return };
        let read = assets(&bytes);
        let faults: Vec<String> = faults(&read.problems).into_iter().map(told).collect();
        // FCB stands for Barcelona and for Bayern Munich.
        assert_eq!((read.rows.len(), faults.len()), (rows, wrong), "{name}: {faults:?}");
    }
}

#[test]
fn the_fixtures_of_three_seasons() {
    let rows = [
        ("epl-2024-25", 380, 380, 0),
        ("epl-2025-26", 380, 190, 3),
        ("ucl-2024-25", 189, 189, 0),
        ("ucl-2025-26", 144, 72, 0),
    ];
    for (season, all, finished, postponed) in rows {
        let Some(bytes) = shared(&format!("football/{season}-fixtures.csv")) else { return };
        let read = fixtures(&bytes, &TimeZone::UTC);
        let faults: Vec<String> = faults(&read.problems).into_iter().map(told).collect();
        assert_eq!(faults, [""; 0], "{season}");
        let count = |status| read.rows.iter().filter(|row| row.status == status).count();
        let got = (read.rows.len(), count(MatchStatus::Finished), count(MatchStatus::Postponed));
        assert_eq!(got, (all, finished, postponed), "{season}");
        assert!(
            read.rows
                .iter()
                .all(|row| row.score.is_some() == (row.status == MatchStatus::Finished))
        );
        let extra =
            read.rows.iter().filter_map(|row| row.score.and_then(|score| score.shootout)).count();
        assert_eq!(extra > 0, season == "ucl-2024-25", "{season}: shoot-outs");
    }
}

#[test]
fn the_player_rows_of_two_seasons() {
    for (name, rows) in [("fpl-2024-25-gw01-10", 6_552), ("fpl-2025-26-gw01-03", 2_107)] {
        let Some(bytes) = shared(&format!("football/fpl/{name}.csv")) else { return };
        let read = football_stats(&bytes, &TimeZone::UTC);
        let faults: Vec<String> = faults(&read.problems).into_iter().map(told).collect();
        assert_eq!((read.rows.len(), faults.len()), (rows, 0), "{faults:?}");
        let new_rule = read.rows.iter().all(|row| row.stats.contains_key("defensive_contribution"));
        assert_eq!(new_rule, name.contains("2025"));
    }
}

fn many(lines: usize) -> String {
    let mut text = "matchId,playerExternalId,runs,wickets,catches,stumpings,runOuts\n".to_owned();
    for line in 0..lines {
        text += &format!("m{},player-{},{},{},0,0,0\n", line / 22, line % 22, line % 150, line % 6);
    }
    text
}

#[test]
fn twenty_thousand_lines_are_read() {
    let read = cricket_scores(many(20_000).as_bytes());
    assert_eq!((read.rows.len(), read.problems.len()), (20_000, 0));
    assert_eq!(read.rows[19_999].line, 20_001);
}

#[test]
fn what_is_too_much_is_refused() {
    let reason = |bytes: &[u8]| {
        let read = cricket_scores(bytes);
        assert_eq!((read.rows.len(), read.problems[0].severity), (0, Severity::Refused));
        read.problems[0].reason.clone()
    };
    assert_eq!(reason(many(limits::LINES_MAX).as_bytes()), "the file has more than 100000 lines");
    let wide = format!("runs{}\n", ",x".repeat(limits::COLUMNS_MAX));
    assert_eq!(reason(wide.as_bytes()), "the line has more than 200 cells");
    let long = format!("runs\n{}\n", "x".repeat(limits::CELL_CHARS_MAX + 1));
    assert_eq!(reason(long.as_bytes()), "a cell has more than 2000 characters");
    let large = vec![b'x'; limits::TABLE_BYTES_MAX + 1];
    assert_eq!(reason(&large), "the file is larger than 16 MiB");
}

#[test]
fn problems_are_counted_when_they_are_too_many_to_list() {
    let text = many(20_000).replace(",0,0,0\n", ",0,0,x\n");
    let read = cricket_scores(text.as_bytes());
    assert_eq!((read.rows.len(), read.problems.len()), (0, limits::PROBLEMS_MAX + 1));
    let more = read.problems.iter().filter(|p| p.reason.contains("19000 more problems")).count();
    assert_eq!(more, 1);
}

#[test]
fn what_we_export_comes_back_as_it_was() {
    let names = ["=1+1", "+44", "@home", "-x", "a,b", "say \"hi\"", "x;y", "O'Neil", "Łukasz"];
    let text =
        csv(&["name", "email", "role", "room"], names.map(|name| [name, "", "manager", "1"]));
    let read = members(text.as_bytes());
    assert_eq!(read.problems, []);
    let got: Vec<&str> = read.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(got, names);
}

#[test]
fn a_match_of_two_innings_has_one_who_played() {
    let text = "matchId,playerExternalId,runs,wickets,catches,stumpings,runOuts,innings\n\
                m1,a,118,0,0,0,0,1\nm1,a,46,0,0,0,0,3\nm1,a,0,2,0,0,0,2\n";
    let read = cricket_scores(text.as_bytes());
    assert!(read.can_apply());
    let played: i64 = read.rows.iter().filter_map(|row| row.stats.get("played")).sum();
    assert_eq!(played, 1);
}
