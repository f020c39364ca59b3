//! Packs: what ships, and what a faulty one is told.

use gavel_sport::{LoadError, Pack, packs, sets};

const FOOTBALL: &str = include_str!("../../../sports/football.toml");

fn pack(id: &str) -> Result<Pack, LoadError> {
    Ok(packs()?.into_iter().find(|pack| pack.id == id).expect("it ships"))
}

#[test]
fn football_and_cricket_ship_with_the_spec_s_defaults() -> Result<(), LoadError> {
    let ids: Vec<String> = packs()?.into_iter().map(|pack| pack.id).collect();
    assert_eq!(ids, ["football", "cricket"]);
    let (football, cricket) = (pack("football")?.defaults.rules, pack("cricket")?.defaults.rules);
    assert_eq!((football.purse, football.slots, football.base), (500_000_000, 3, 1_000_000));
    assert_eq!((cricket.purse, cricket.slots, cricket.base), (1_000_000_000, 11, 2_000_000));
    for rules in [&football, &cricket] {
        assert_eq!((rules.managers_least, rules.managers_most), (2, 8));
        assert_eq!((rules.clocks.clock_ms, rules.clocks.rebid_ms), (30_000, None));
        assert_eq!((rules.clocks.anti_snipe_ms, rules.clocks.interlude_ms), (10_000, 3_000));
        assert_eq!((rules.reoffer_rounds, rules.bids_per_minute), (1, 40));
        assert!(rules.pause_on_drop && rules.quotas.is_empty() && rules.least_squad.is_none());
    }
    Ok(())
}

#[test]
fn ipl_slabs_rise_as_the_spec_says() -> Result<(), LoadError> {
    let cricket = pack("cricket")?;
    let (grid, money) = (&cricket.defaults.rules.increments, &cricket.money);
    let rows = [
        ("95 lakh", "₹1 cr"),
        ("1 cr", "₹1.10 cr"),
        ("1.25 cr", "₹1.30 cr"),
        ("1.30 cr", "₹1.40 cr"),
        ("1.90 cr", "₹2 cr"),
        ("2 cr", "₹2.20 cr"),
        ("4.80 cr", "₹5 cr"),
        ("5 cr", "₹5.25 cr"),
    ];
    for (price, next) in rows {
        let price = money.parse(price).expect("it is an amount");
        assert_eq!(money.show(grid.next(price)), next);
    }
    Ok(())
}

#[test]
fn a_cricket_screen_never_says_club() -> Result<(), LoadError> {
    let mut cricket = serde_json::to_value(pack("cricket")?).expect("it is data");
    let mut football = serde_json::to_value(pack("football")?).expect("it is data");
    // What the log and the quotas call an attribute is a key, not a word on a screen.
    for pack in [&mut cricket, &mut football] {
        for list in ["details", "attributes"] {
            for item in pack[list].as_array_mut().expect("a list") {
                item.as_object_mut()
                    .expect("an object")
                    .retain(|key, _| key == "label" || key == "values");
            }
        }
    }
    let (cricket, football) =
        (cricket.to_string().to_lowercase(), football.to_string().to_lowercase());
    for word in ["club", "football", "goal", "premier"] {
        assert!(!cricket.contains(word), "cricket says {word}");
    }
    for word in ["cricket", "player", "wicket", "lakh", "ipl"] {
        assert!(!football.contains(word), "football says {word}");
    }
    Ok(())
}

#[test]
fn presets_are_the_three_of_the_spec() -> Result<(), LoadError> {
    for pack in packs()? {
        let names: Vec<&str> = pack.presets.iter().map(|p| p.name.as_str()).collect();
        assert_eq!(names, ["First time", "Quick", "Hall"], "{}", pack.id);
        let clocks: Vec<_> = pack
            .presets
            .iter()
            .map(|p| (p.clocks.clock_ms, p.clocks.rebid_ms, p.clocks.interlude_ms))
            .collect();
        let expected =
            [(30_000, None, 5_000), (20_000, Some(10_000), 3_000), (30_000, None, 8_000)];
        assert_eq!(clocks, expected, "{}", pack.id);
    }
    Ok(())
}

#[test]
fn slots_follow_the_pool() -> Result<(), LoadError> {
    let (football, cricket) = (pack("football")?, pack("cricket")?);
    let rows = [(20, 8, 2), (20, 4, 3), (36, 8, 3), (20, 6, 3), (5, 8, 1), (0, 8, 1), (24, 0, 3)];
    for (pool, managers, slots) in rows {
        assert_eq!(football.slots_for(pool, managers), slots, "{pool} for {managers}");
    }
    assert_eq!(cricket.slots_for(202, 8), 11);
    assert_eq!(cricket.slots_for(30, 8), 3);
    Ok(())
}

#[test]
fn quick_raises_fit_the_purse_and_the_grid() -> Result<(), LoadError> {
    let labels = |id: &str, minimum: i64, purse: i64| -> Result<Vec<String>, LoadError> {
        let pack = pack(id)?;
        let grid = &pack.defaults.rules.increments;
        let raises = pack.raises.quick(minimum, purse, grid, &pack.money);
        assert!(raises.iter().skip(1).all(|raise| grid.on_grid(raise.amount)));
        assert!(raises.windows(2).all(|w| w[0].amount < w[1].amount));
        Ok(raises.into_iter().map(|raise| raise.label).collect())
    };
    let m = 1_000_000;
    assert_eq!(labels("football", 47 * m, 500 * m)?, ["£47m", "+£1m", "+£5m", "+£20m", "+£50m"]);
    assert_eq!(labels("football", 47 * m, 300 * m)?, ["£47m", "+£1m", "+£3m", "+£10m", "+£30m"]);
    // A purse so small that every step is the smallest raise.
    assert_eq!(labels("football", 2 * m, 7 * m)?, ["£2m", "+£1m"]);
    // A base between two steps: the minimum stands, the others move up to the grid.
    assert_eq!(
        labels("football", m + m / 2, 500 * m)?,
        ["£1.5m", "+£1.5m", "+£5.5m", "+£20.5m", "+£50.5m"]
    );
    assert_eq!(
        labels("cricket", 9_500_000, 1_000_000_000)?,
        ["₹95 lakh", "+₹25 lakh", "+₹1.05 cr", "+₹4.05 cr", "+₹10.05 cr"]
    );
    Ok(())
}

/// A pack with one line changed, and what its author is told.
#[track_caller]
fn told(from: &str, to: &str, expected: &str) {
    assert!(FOOTBALL.contains(from), "the pack has no {from:?}");
    let told =
        Pack::from_toml(&FOOTBALL.replacen(from, to, 1)).expect_err("it is faulty").to_string();
    assert!(told.contains(expected), "told {told:?}, not {expected:?}");
}

#[test]
fn a_faulty_pack_is_told_the_line_or_the_field() {
    told("version = 1", "version = \"one\"", "line 3");
    told("version = 1\n", "", "missing field `version`");
    told("crest = \"shield\"", "crest = \"star\"", "unknown variant `star`");
    told("asset = \"club\"", "asset = \"club\"\ncolour = \"red\"", "unknown field `colour`");
    told("asset = \"club\"", "asset = \"\"", "words.asset: has 1 to 30 characters");
    told("id = \"football\"", "id = \"Foot ball\"", "id: an id has");
    told("version = 1", "version = 0", "version: is at least 1");
    told("money = \"gbp\"", "money = \"usd\"", "money: is the id of one of the moneys");
    told("slots = 3", "slots = 51", "rules: slots is 51; it can be 1 to 50");
    told("step = 1_000_000 }", "step = 0 }", "a smallest raise is 1");
    told("step = 1_000_000 }", "step = 900_000_000 }", "rules.increments: starts below the purse");
    told("clock_ms = 20_000", "clock_ms = 20", "presets[1].clocks: clock_ms is 20");
    told("id = \"quick\"", "id = \"hall\"", "presets[2].id: is there twice");
    told("5_000_000, 20_000_000", "20_000_000, 5_000_000", "raises.steps: has 1 to 6 amounts");
    told("factor = 1_000,", "factor = 1_024,", "moneys[0].scales[2].factor: is a power of ten");
    told("decimals = 0", "decimals = 4", "moneys[0].scales[2].decimals: is at most");
    told("\"mn\", ", "\"thousand\", ", "moneys[0].scales: no word stands for two scales");
    told("symbol = \"£\"", "symbol = \"1\"", "moneys[0].symbol: has up to 4");
    told("id = \"eur\"", "id = \"gbp\"", "moneys[1].id: is there twice");
    told("below = 10_000", "below = 0", "moneys[0].bare.below: is at least 1");
}

#[test]
fn every_default_set_ships_for_its_sport() -> Result<(), LoadError> {
    let sets = sets()?;
    for pack in packs()? {
        let set = sets.iter().find(|set| set.id == pack.defaults.set);
        assert_eq!(set.map(|set| set.sport.as_str()), Some(pack.id.as_str()));
    }
    Ok(())
}
