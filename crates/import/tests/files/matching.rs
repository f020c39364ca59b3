//! Whom a file means.

use crate::world::told;
use gavel_import::{AssetRef, Index, Known, Match, resolve};
use proptest::prelude::*;

fn known(id: &str, names: &[&str], ids: &[(&str, &str)], team: Option<&str>) -> Known {
    Known {
        id: id.into(),
        names: names.iter().map(|name| (*name).into()).collect(),
        ids: ids.iter().map(|(source, id)| ((*source).into(), (*id).into())).collect(),
        team: team.map(Into::into),
    }
}

fn index() -> Index {
    let assets = vec![
        known(
            "fc-barcelona",
            &["FC Barcelona", "Barcelona"],
            &[("uefa", "FCB"), ("fd", "81")],
            None,
        ),
        known(
            "fc-bayern",
            &["FC Bayern München", "Bayern Munich"],
            &[("uefa", "FCB"), ("fd", "5")],
            None,
        ),
        known("man-city", &["Manchester City FC", "Man City"], &[("fd", "65")], None),
        known("man-united", &["Manchester United FC", "Man United"], &[("fd", "66")], None),
        known("besiktas", &["Beşiktaş J.K."], &[], None),
        known("brook", &["Harry Brook", "HC Brook"], &[("cricsheet", "4ae1755b")], Some("England")),
        known("sharma-r", &["R Sharma"], &[("cricsheet", "aaaa0001")], Some("Mumbai Indians")),
        known("sharma-k", &["R Sharma"], &[("cricsheet", "aaaa0002")], Some("Delhi Capitals")),
        // An id of ours that is another's id elsewhere.
        known("81", &["Eighty-one"], &[], None),
    ];
    Index::new(assets).0
}

/// id, name, team, source → `=asset by`, `?a|b` (ambiguous) or `~a|b` (near).
#[track_caller]
fn check(id: &str, name: &str, team: &str, source: &str, expect: &str) {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let wanted = AssetRef { external_id: some(id), name: some(name), team: some(team) };
    let got = match index().find(&wanted, some(source).as_deref()) {
        Match::Found { asset, by } => format!("={asset} {by:?}"),
        Match::Ambiguous { assets } => format!("?{}", assets.join("|")),
        Match::Unknown { near } => {
            let names: Vec<String> = near.into_iter().map(|near| near.asset).collect();
            format!("~{}", names.join("|"))
        }
    };
    assert_eq!(got, expect, "{id} {name} {team} {source}");
}

#[test]
fn by_id_else_by_exact_alias_else_a_person_is_asked() {
    check("65", "", "", "fd", "=man-city Id");
    check("man-city", "", "", "", "=man-city Id");
    check("man-city", "", "", "fd", "~");
    check("", "MAN CITY", "", "", "=man-city Alias");
    check("", "Besiktas JK", "", "", "=besiktas Alias");
    check("", "FC Bayern Munchen", "", "", "=fc-bayern Alias");
    // What a person typed as an id may be the name in kebab or snake case.
    check("harry-brook", "", "", "", "=brook Alias");
    check("harry_brook", "", "", "", "=brook Alias");
    // A register's id that is not known is no name; the name beside it is.
    check("99999999", "Besiktas JK", "", "cricsheet", "=besiktas Alias");
    // But a namesake with another id in the same register is another person.
    check("99999999", "HC Brook", "", "cricsheet", "~brook|fc-barcelona");
    // A source that goes by names may have several for one.
    check("Man City", "Man City", "", "fd", "=man-city Alias");
    // Names change and ids stay.
    check("4ae1755b", "Harry Cherrington Brook", "", "cricsheet", "=brook Id");
}

#[test]
fn never_by_a_part_of_a_name() {
    check("", "Manchester", "", "", "~man-city|man-united");
    check("", "Man", "", "", "~man-city|man-united");
    check("", "United", "", "", "~man-united");
    check("", "Barcelona SC", "", "", "~fc-barcelona");
    check("", "Bro", "", "", "~");
    check("", "", "", "", "~");
    check("nobody-at-all", "", "", "", "~");
    check("", "Harry Brok", "", "", "~brook");
}

#[test]
fn what_stands_for_two_is_for_a_person_to_say() {
    check("FCB", "", "", "", "?fc-barcelona|fc-bayern");
    check("FCB", "", "", "uefa", "?fc-barcelona|fc-bayern");
    // The name beside it tells them apart.
    check("FCB", "Bayern Munich", "", "uefa", "=fc-bayern Id");
    check("", "R Sharma", "", "", "?sharma-k|sharma-r");
    check("", "R Sharma", "Delhi Capitals", "", "=sharma-k Alias");
    check("", "R Sharma", "Chennai Super Kings", "", "?sharma-k|sharma-r");
    // An id that says one and a name that says another.
    check("65", "Manchester United FC", "", "fd", "?man-city|man-united");
    // Ids of unknown source: ours and theirs.
    check("81", "", "", "", "?81|fc-barcelona");
    check("81", "", "", "fd", "=fc-barcelona Id");
}

#[test]
fn a_set_with_doubles_says_so() {
    let assets = vec![
        known("a", &["FC One"], &[("uefa", "FCB")], None),
        known("b", &["F.C. One"], &[("uefa", "FCB")], None),
        known("a", &["Other"], &[], None),
    ];
    let told: Vec<String> = Index::new(assets).1.iter().map(told).collect();
    let expect = [
        "error \"a\": the id stands for a and a in our own ids",
        "error \"FCB\": the id stands for a and b in uefa ids",
        "note \"fc one\": the name stands for a and b",
    ];
    assert_eq!(told, expect);
}

#[test]
fn each_reference_once() {
    let one = AssetRef { name: Some("Man City".into()), ..AssetRef::default() };
    let found = resolve([&one, &one], &index(), None);
    assert_eq!(found.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_part_of_a_name_is_never_taken(start in 0usize..20, len in 1usize..20) {
        let name: String = "manchester united fc".chars().skip(start).take(len).collect();
        let wanted = AssetRef { name: Some(name.clone()), ..AssetRef::default() };
        let found = index().find(&wanted, None);
        let whole = gavel_import::normal(&name) == "manchester united fc";
        prop_assert_eq!(matches!(found, Match::Found { .. }), whole, "{}", name);
    }

    #[test]
    fn any_text_has_an_answer(text in "\\PC{0,40}") {
        let wanted = AssetRef { external_id: Some(text.clone()), name: Some(text.clone()), team: Some(text) };
        let unknown = matches!(index().find(&wanted, Some("fd")), Match::Unknown { .. });
        prop_assert!(unknown || !wanted.name.unwrap_or_default().is_empty());
    }
}
