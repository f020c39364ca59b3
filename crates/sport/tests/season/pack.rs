//! A third sport without Rust: the one that `docs/sport-packs.md` shows.

use crate::help::{asset, entrant, score, whole, why};
use gavel_sport::{
    AssetLines, MatchFacts, MatchId, Pack, Played, Points, Scorer, Stats, Status, table,
};
use std::collections::BTreeMap;

const PAGE: &str = include_str!("../../../../docs/sport-packs.md");

fn show() -> Pack {
    let (_, rest) = PAGE.split_once("```toml\n").expect("the page has an example");
    let (text, _) = rest.split_once("```").expect("it ends");
    Pack::from_toml(text).expect("it is a pack")
}

fn points(thousandths: i64) -> Points {
    Points::from_thousandths(thousandths)
}

#[test]
fn the_page_s_example_scores_as_the_page_says() {
    let pack = show();
    assert_eq!((pack.id.as_str(), pack.season.words.round.as_str()), ("talent-show", "week"));
    let scorer = Scorer::new(&pack.season, pack.season.preset("show").expect("a preset")).unwrap();
    let stays = score(
        &scorer,
        ("Vocalist", ""),
        [("performed", 1), ("jury", 33), ("jurors", 4), ("votes_thousands", 57)],
    );
    assert_eq!(why(&stays), "jury 16.5, votes 5, survived 5, average 2");
    assert_eq!(stays.total, points(28_500));
    let texts: Vec<&str> = stays.reasons.iter().map(|reason| reason.text.as_str()).collect();
    let expected = [
        "33 marks × 0.5",
        "57 thousand votes, 1 for every 10",
        "stays in the show",
        "Average mark 8.25: 8 to 8.99",
    ];
    assert_eq!(texts, expected);
    let home = score(
        &scorer,
        ("dancer", ""),
        [
            ("performed", 1),
            ("jury", 14),
            ("jurors", 3),
            ("votes_thousands", 9),
            ("bottom_two", 1),
            ("eliminated", 1),
        ],
    );
    assert_eq!(why(&home), "jury 7, lift 1, eliminated -10, bottom_two -3, average -2");
    assert_eq!(home.total, whole(-7));
    let last = score(
        &scorer,
        ("singer", ""),
        [("performed", 1), ("jury", 36), ("jurors", 4), ("votes_thousands", 140), ("final", 1)],
    );
    assert_eq!(why(&last), "jury 18, votes 8, survived 5, average 4, final 26");
    assert_eq!(last.total, whole(61));
    assert_eq!(last.reasons[1].text, "140 thousand votes, 1 for every 10, capped at 8");
    assert_eq!(last.reasons[4].text, "× 2");
}

#[test]
fn its_table_has_its_own_tie_breaks() {
    let pack = show();
    let scorer = Scorer::new(&pack.season, &pack.season.scoring[0]).unwrap();
    let mut facts = MatchFacts::new(1, Status::Finished);
    let line = |bottom_two: i64, jury: i64| {
        let stats = [("performed", 1), ("jury", jury), ("bottom_two", bottom_two)];
        AssetLines::whole(None, Stats::from(stats))
    };
    facts.lines = BTreeMap::from([(asset("a"), line(1, 6)), (asset("b"), line(0, 0))]);
    let scored = scorer.season_points(&BTreeMap::from([(MatchId::from("1"), facts)]));
    let entrants = [entrant("Asha", &["a"]), entrant("Ben", &["b"])];
    let told = table(&[Played { scored: &scored, entrants: &entrants }], scored.tie_breaks());
    let rows: Vec<_> = told.rows.iter().map(|row| (row.name.as_str(), row.total)).collect();
    assert_eq!(rows, [("Ben", whole(5)), ("Asha", whole(5))], "fewer times in the bottom two");
    assert_eq!((told.rows[0].rank, told.rows[1].rank), (1, 2));
}
