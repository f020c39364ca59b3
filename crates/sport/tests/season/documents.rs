//! Documents of rules: what a faulty one is told, and that they keep their meaning in JSON.

use crate::help::{PACKS, preset, score, scorer, season, whole};
use gavel_sport::{
    Bands, Edge, LoadError, Multiplier, Pack, Points, Scope, Scorer, ScoringRules, every_pack,
};

const CRICKET: &str = include_str!("../../../../sports/cricket.toml");

/// Cricket with one text changed, and what its author is told: the line of the change and the field.
#[track_caller]
fn told(from: &str, to: &str, expected: &str) {
    let at = CRICKET.find(from).unwrap_or_else(|| panic!("the pack has no {from:?}"));
    let line = CRICKET[..at].matches('\n').count() + 1;
    let told = Pack::from_toml(&CRICKET.replacen(from, to, 1)).expect_err("faulty").to_string();
    let expected = expected.replace("LINE", &format!("line {line}"));
    assert!(told.contains(&expected), "told {told:?}, not {expected:?}");
}

#[test]
fn a_faulty_document_is_told_the_line_and_the_key() {
    let rows = [
        (
            "each = { stat = \"runs\", p",
            "each = { stat = \"rusn\", p",
            "LINE, scoring[0].rules[0].each.stat: \"rusn\" is none of the stats: played, runs",
        ),
        (
            "each = { stat = \"dot_balls\", per = 3,",
            "each = { stat = \"dot_balls\", per = 0,",
            "LINE, scoring[1].rules[12].each.per: is at least 1",
        ),
        (
            "formats = [\"t20\"]",
            "formats = [\"t10\"]",
            "LINE, scoring[1].rules[4].applies.formats: \"t10\" is none of the formats: t20, odi, test",
        ),
        (
            "not_roles = [\"bowler\"]",
            "not_roles = [\"Bowler\"]",
            "LINE, scoring[1].rules[6].applies.not_roles: \"Bowler\" is none of the roles: batter",
        ),
        (
            "not_roles = [\"bowler\"]",
            "roles = [\"batter\"], not_roles = [\"bowler\"]",
            "LINE, scoring[1].rules[6].applies: has roles or not_roles, not both",
        ),
        (
            "{ stat = \"runs\", most = 0 }",
            "{ stat = \"runs\", least = 1, most = 0 }",
            "LINE, scoring[1].rules[6].applies.when[0]: has least or most or both",
        ),
        (
            "{ stat = \"runs\", most = 0 }",
            "{ stat = \"runs\" }",
            "LINE, scoring[1].rules[6].applies.when[0]: has least or most or both",
        ),
        (
            "{ count = 100, points = 25 }",
            "{ count = 40, points = 25 }",
            "LINE, scoring[0].rules[6].steps.at[1].count: is at least 1 and above the step before it",
        ),
        (
            "{ from = 50, to = \"59.99\"",
            "{ from = \"49.99\", to = \"59.99\"",
            "LINE, scoring[1].rules[9].bands.of[1]: begins above the end of the band before it",
        ),
        (
            "{ from = 60, to = 70, p",
            "{ from = 80, to = 70, p",
            "LINE, scoring[1].rules[9].bands.of[2]: ends where it begins or above",
        ),
        (
            "{ to = \"49.99\", p",
            "{ p",
            "scoring[1].rules[9].bands.of[1]: begins above the end of the band before it",
        ),
        ("sample = 10,", "sample = 0,", "LINE, scoring[1].rules[9].bands.sample: is at least 1"),
        (
            "ratio = \"economy\", sample = 12",
            "ratio = \"average\", sample = 12",
            "LINE, scoring[1].rules[20].bands.ratio: \"average\" is none of the ratios: strike_rate",
        ),
        (
            "each = { stat = \"runs\", points = 1 }",
            "off = false",
            "LINE, scoring[0].rules[0]: has exactly one of each, steps and bands",
        ),
        ("id = \"wickets\",", "id = \"runs\",", "LINE, scoring[0].rules[1].id: is there twice"),
        (
            "points = 20 }",
            "points = 2_000_000 }",
            "LINE, scoring[0].rules[1].each.points: is −1000000 to 1000000 points",
        ),
        (
            "id = \"runs\", name",
            "id = \"runs\", most = -1, name",
            "LINE, scoring[0].rules[0].most: is nought or above",
        ),
        (
            "[\"finished\", \"live\", \"abandoned\"]",
            "[\"finished\", \"void\"]",
            "LINE, scoring[0].counting.statuses: has at least one of finished, live, abandoned",
        ),
        ("format = \"t20\"", "format = \"T20\"", "LINE, scoring[1].format: \"T20\" is none"),
        ("id = \"full\"", "id = \"classic\"", "LINE, scoring[1].id: is there twice"),
        ("over = \"balls\"", "over = \"bals\"", "LINE, ratios[0].over: \"bals\" is none"),
        ("times = 100", "times = 0", "LINE, ratios[0].times: is 1 to"),
        ("key = \"played\"", "key = \"runs\"", "stats[1].key: is there twice"),
        ("label = \"Played\"", "label = \"\"", "LINE, stats[0].label: has 1 to 30"),
        (
            "{ stat = \"catches\" },",
            "{ stat = \"runs\" },",
            "LINE, season.tie_breaks[2].stat: is there twice",
        ),
        ("also = [\"BOWL\"]", "also = [\"bat\"]", "roles[1]: no name stands for two; \"bat\" does"),
        (
            "values = [\"Batter\"",
            "values = [\"Opener\"",
            "LINE, attributes[0].values: \"Opener\" is the name of none of the roles",
        ),
        ("round = \"round\"", "round = \"\"", "LINE, season.round: has 1 to 30"),
    ];
    for (from, to, expected) in rows {
        told(from, to, expected);
    }
}

#[test]
fn what_cannot_be_read_names_its_line_too() {
    let rows = [
        (
            "stat = \"runs\", points = 1 }",
            "stat = \"runs\", points = 0.5 }",
            "a number with decimals stands in quotes: \"0.5\"",
        ),
        (
            "stat = \"runs\", points = 1 }",
            "stat = \"runs\", points = \"0.0005\" }",
            "\"0.0005\" is no number with at most 3 decimals",
        ),
        ("to = \"5.99\"", "to = \"5.999\"", "\"5.999\" is no number with at most 2 decimals"),
        ("pick = \"best\"", "pick = \"worst\"", "unknown variant `worst`"),
        ("stat = \"runs\", points = 1 }", "stat = \"runs\", ponts = 1 }", "unknown field `ponts`"),
        ("from = \"lines\"", "from = \"thin air\"", "unknown variant `thin air`"),
    ];
    for (from, to, expected) in rows {
        let line = CRICKET[..CRICKET.find(from).expect("it is there")].matches('\n').count() + 1;
        let told = Pack::from_toml(&CRICKET.replacen(from, to, 1)).expect_err("faulty").to_string();
        assert!(told.contains(expected), "told {told:?}, not {expected:?}");
        assert!(told.contains(&format!("line {line}")), "told {told:?}, not line {line}");
    }
}

#[test]
fn a_document_is_the_same_in_json() {
    for pack in every_pack().unwrap() {
        for rules in &pack.season.scoring {
            let json = serde_json::to_string(rules).unwrap();
            let back: ScoringRules = serde_json::from_str(&json).unwrap();
            assert_eq!(&back, rules, "{}", pack.id);
            assert!(!json.contains("null"), "what is not there is not written");
        }
    }
    let mut rules = preset("cricket", "classic");
    rules.rules[0].each.as_mut().unwrap().points = "-0.25".parse().unwrap();
    let json = serde_json::to_string(&rules).unwrap();
    assert!(json.contains(r#""points":"-0.25""#), "{json}");
    assert_eq!(serde_json::from_str::<ScoringRules>(&json).unwrap(), rules);
    let edge = serde_json::to_string(&[Edge(599), Edge(600), Edge(-50)]).unwrap();
    assert_eq!(edge, r#"["5.99",6,"-0.50"]"#);
    assert_eq!(
        serde_json::from_str::<Vec<Edge>>(&edge).unwrap(),
        [Edge(599), Edge(600), Edge(-50)]
    );
}

#[test]
fn a_commissioner_s_document_is_told_its_fields() {
    let mut rules = preset("cricket", "full");
    rules.rules[0].bands = Some(Bands { ratio: "economy".to_owned(), sample: 1, of: Vec::new() });
    rules.multipliers.push(Multiplier {
        id: "runs".to_owned(),
        name: "Captain".to_owned(),
        times: Points::whole(-1),
        rules: vec!["goals".to_owned()],
        applies: Scope::default(),
    });
    let Err(LoadError::Invalid(problems)) = Scorer::new(&season("cricket"), &rules) else {
        panic!("it was taken")
    };
    let told: Vec<String> =
        problems.iter().map(|one| format!("{}: {}", one.field, one.message)).collect();
    assert_eq!(
        told,
        [
            "rules[0]: has exactly one of each, steps and bands",
            "multipliers[0].times: is 0 to 1000",
            "multipliers[0].rules[0]: \"goals\" is no rule here",
            "multipliers[0].id: is there twice; keep one",
        ]
    );
    assert!(problems.iter().all(|one| one.line.is_none()));
}

#[test]
fn points_are_written_and_read_exactly() {
    let rows = [("0", 0), ("12", 12_000), ("-2", -2_000), ("0.5", 500), ("-0.125", -125)];
    for (text, thousandths) in rows {
        let points: Points = text.parse().unwrap();
        assert_eq!((points.thousandths(), points.to_string().as_str()), (thousandths, text));
    }
    assert_eq!(Points::from_thousandths(-1_250).show(), "−1.25");
    for text in ["", "-", ".5", "5.", "1.2345", "+1", "1e3", "1,5", "9999999999999", "--1", "٣"] {
        assert!(text.parse::<Points>().is_err(), "{text:?} was read");
    }
}

#[test]
fn caps_and_multipliers() {
    let mut rules = preset("cricket", "classic");
    rules.rules[0].most = Some(Points::whole(40));
    rules.rules[1].each.as_mut().unwrap().points = Points::whole(-3);
    rules.rules[1].least = Some(Points::whole(-5));
    let scope = |roles: &[&str]| Scope {
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
        ..Scope::default()
    };
    let multiplier = |id: &str, times: &str, rules: &[&str], roles: &[&str]| Multiplier {
        id: id.to_owned(),
        name: id.to_owned(),
        times: times.parse().unwrap(),
        rules: rules.iter().map(|rule| (*rule).to_owned()).collect(),
        applies: scope(roles),
    };
    rules.multipliers = vec![
        multiplier("double", "2", &[], &["batter"]),
        multiplier("half_again", "1.5", &["runs"], &[]),
        multiplier("nothing", "1", &[], &[]),
    ];
    let scorer = scorer("cricket", &rules);
    let line = [("runs", 89), ("wickets", 2), ("catches", 1)];
    let told = score(&scorer, ("bowler", ""), line);
    assert_eq!(crate::help::why(&told), "runs 40, wickets -5, catches 10, half_again 20");
    assert_eq!(told.reasons[0].text, "89 runs × 1, capped at 40");
    assert_eq!(told.reasons[1].text, "2 wickets × −3, capped at −5");
    let told = score(&scorer, ("batter", ""), line);
    assert_eq!(told.total, whole(45 + 45 + 20), "both multiply what the rules gave");
}

#[test]
fn absurd_counts_stay_exact() {
    let scorer = scorer("cricket", &preset("cricket", "classic"));
    for runs in [i64::MAX, i64::MIN, 1_000_000_001] {
        let total = score(&scorer, ("", ""), [("runs", runs)]).total;
        assert_eq!(total.thousandths().abs(), 1_000_000_000_000, "read as a thousand million");
    }
}

#[test]
fn the_words_of_a_season_are_the_sport_s() {
    let words = |pack: &Pack| {
        let mut season = serde_json::to_value(&pack.season).unwrap();
        // Keys are not words on a screen.
        for list in ["stats", "ratios", "roles", "formats"] {
            for one in season[list].as_array_mut().unwrap() {
                let one = one.as_object_mut().unwrap();
                one.retain(|key, _| ["label", "one", "many", "name"].contains(&key.as_str()));
            }
        }
        let names = pack.season.scoring.iter().flat_map(|rules| {
            let own = [rules.name.clone(), rules.says.clone()];
            own.into_iter().chain(rules.rules.iter().map(|rule| rule.name.clone()))
        });
        season["scoring"] = names.collect::<Vec<_>>().into();
        season["tie_breaks"] = serde_json::Value::Null;
        season.to_string().to_lowercase()
    };
    for pack in PACKS.iter() {
        let foreign: &[&str] = match pack.id.as_str() {
            "cricket" => &["club", "football", "goal", "gameweek"],
            "football" => &["wicket", "innings", "player", "gameweek"],
            _ => &["wicket", "innings", "cricket"],
        };
        for word in foreign {
            assert!(!words(pack).contains(word), "{} says {word}", pack.id);
        }
    }
}
