//! Sets: what ships, and what a faulty one is told.

use gavel_sport::{Colour, Date, LoadError, Set, fixtures, packs, sets};

fn set(id: &str) -> Result<Set, LoadError> {
    Ok(sets()?.into_iter().find(|set| set.id == id).expect("it ships"))
}

#[test]
fn what_ships_is_what_the_readme_says() -> Result<(), LoadError> {
    let sizes: Vec<(String, usize)> = sets()?.into_iter().map(|s| (s.id, s.assets.len())).collect();
    let expected = [
        ("champions-league-2025-26", 36),
        ("premier-league-2025-26", 20),
        ("new-zealand-england-odi-2025", 30),
        ("ipl-2025", 202),
    ];
    assert_eq!(sizes, expected.map(|(id, size)| (id.to_owned(), size)));
    let known = set("ipl-2025")?.assets.iter().filter(|asset| asset.role.is_some()).count();
    assert_eq!(known, 31);
    Ok(())
}

#[test]
fn every_set_fits_its_pack_and_has_no_name_twice() -> Result<(), LoadError> {
    let packs = packs()?;
    for set in sets()? {
        let pack = packs.iter().find(|pack| pack.id == set.sport).expect("its sport ships");
        assert_eq!(set.fits(pack), Ok(()), "{}", set.id);
        assert!(set.same_names().is_empty(), "{}: {:?}", set.id, set.same_names());
    }
    Ok(())
}

/// Every side of every match is of its set, and every match has an id of its own.
#[test]
fn fixtures_are_between_assets_of_their_set() -> Result<(), LoadError> {
    let mut sizes = vec![];
    for (id, text) in fixtures() {
        let set = set(id)?;
        let mut lines = text.lines();
        let header: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
        let at = |name| header.iter().position(|column| *column == name).expect("a column");
        let mut seen = std::collections::BTreeSet::new();
        for line in lines.clone() {
            let cells: Vec<&str> = line.split(',').collect();
            for side in ["homeAssetExternalId", "awayAssetExternalId"] {
                let known = set.assets.iter().any(|asset| asset.id == cells[at(side)]);
                assert!(known, "{id}: {line}");
            }
            assert!(seen.insert(cells[at("externalMatchId")]), "{id}: {line} is there twice");
        }
        sizes.push((id, lines.count()));
    }
    assert_eq!(sizes, [("champions-league-2025-26", 144), ("premier-league-2025-26", 380)]);
    Ok(())
}

#[test]
fn cricsheet_is_named_wherever_its_data_is() -> Result<(), LoadError> {
    for set in sets()?.iter().filter(|set| set.sport == "cricket") {
        let line = Some("Contains data from Cricsheet (https://cricsheet.org)");
        assert_eq!(set.attribution.as_deref(), line, "{}", set.id);
    }
    Ok(())
}

/// Initials are read on the first colour (WCAG AA: 4.5), and the band of the second is seen beside it.
#[test]
fn crests_can_be_read() -> Result<(), LoadError> {
    let colour = |text: &str| Colour::try_from(text.to_owned()).expect("a colour");
    let (white, black) = (colour("#ffffff"), colour("#000000"));
    for set in sets()? {
        for asset in &set.assets {
            let [main, band] = &asset.colours;
            let read = main.contrast_percent(&white).max(main.contrast_percent(&black));
            assert!(read >= 450, "{} in {}: {read}", asset.id, set.id);
            let seen = main.contrast_percent(band);
            assert!(seen >= 140, "{} in {}: {seen}", asset.id, set.id);
        }
    }
    Ok(())
}

#[test]
fn clubs_of_one_set_have_initials_of_their_own() -> Result<(), LoadError> {
    for set in sets()?.iter().filter(|set| set.sport == "football") {
        let mut initials: Vec<&str> = set.assets.iter().map(|a| a.initials.as_str()).collect();
        initials.sort_unstable();
        initials.dedup();
        assert_eq!(initials.len(), set.assets.len(), "{}", set.id);
    }
    Ok(())
}

#[test]
fn a_season_is_over_the_day_after_its_last() -> Result<(), LoadError> {
    let set = set("premier-league-2025-26")?;
    let day = |text: &str| Date::try_from(text.to_owned()).expect("a day");
    assert!(!set.is_over(&day("2026-05-24")));
    assert!(set.is_over(&day("2026-05-25")));
    Ok(())
}

const SMALL: &str = r##"
id = "two"
sport = "football"
name = "Two clubs"
season = "2025/26"
ends_on = "2026-05-24"
source = "here"
licence = "CC0 1.0"
assets = [
  { id = "a", name = "Arsenal FC", short = "Arsenal", initials = "ARS", colours = ["#ef0107", "#ffffff"], country = "England", external_ids = { tla = "ARS" }, base = 1 },
  { id = "b", name = "Brentford FC", short = "Brentford", initials = "BRE", colours = ["#d20000", "#fbb800"], external_ids = { tla = "BRE" } },
]
"##;

/// The small set with one thing changed, and what its author is told.
#[track_caller]
fn told(from: &str, to: &str, expected: &str) {
    assert!(SMALL.contains(from), "the set has no {from:?}");
    let told = SMALL.replacen(from, to, 1).parse::<Set>().expect_err("it is faulty").to_string();
    assert!(told.contains(expected), "told {told:?}, not {expected:?}");
}

#[test]
fn a_faulty_set_is_told_the_line_or_the_field() {
    assert!(SMALL.parse::<Set>().is_ok());
    told("id = \"b\"", "id = \"a\"", "assets[1].id: is there twice");
    told("tla = \"BRE\"", "tla = \"ARS\"", "is the same as that of a: one asset under two names");
    told("Arsenal FC", "Ars\\u0007enal", "assets[0] (a).name: has 1 to 60 characters");
    told("Arsenal FC", "Ars\\u202eenal", "assets[0] (a).name: has 1 to 60 characters");
    told("Arsenal FC", &"x".repeat(300), "assets[0] (a).name: has 1 to 60 characters");
    told("id = \"b\"", "id = \"b b\"", "assets[1] (b b).id: an id has 1 to 64");
    told("\"#ef0107\"", "\"red\"", "a colour is written #rrggbb");
    told("base = 1 ", "base = 0 ", "assets[0] (a).base: is 1 to 1000000000000 units, not 0");
    told("base = 1 ", "base = 1.5 ", "line 10");
    told("initials = \"BRE\"", "initials = \"BRENT\"", "assets[1] (b).initials: has 1 to 4");
    told("2026-05-24", "2026-02-29", "a day is written like 2026-05-24");
    told("licence = \"CC0 1.0\"", "licence = \"\"", "licence: has 1 to 300 characters");
    told("season", "saison", "unknown field `saison`");
}

#[test]
fn one_name_twice_is_a_warning() {
    let set: Set = SMALL.replace("Brentford FC", "arsenal F.C.").parse().expect("it is allowed");
    assert_eq!(set.same_names().into_iter().collect::<Vec<_>>(), ["a", "b"]);
}

#[test]
fn a_value_that_the_pack_does_not_know_is_named() -> Result<(), LoadError> {
    let packs = packs()?;
    let cricket = packs.iter().find(|pack| pack.id == "cricket").expect("it ships");
    let mut set = set("ipl-2025")?;
    set.assets[3].role = Some("Goalkeeper".into());
    let told = set.fits(cricket).expect_err("no such role").to_string();
    assert_eq!(told, "assets[3].role: is one of Batter, Wicketkeeper, All-rounder, Bowler");
    Ok(())
}
