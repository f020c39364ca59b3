//! Money as it is shown and typed: rows, properties, and the vectors that the web application shares.

use gavel_auction::MONEY_MAX;
use gavel_sport::{LoadError, MoneyFormat, packs};
use proptest::prelude::*;
use serde_json::{Value, json};

fn format_of(id: &str) -> Result<MoneyFormat, LoadError> {
    let found = packs()?.iter().find_map(|pack| pack.money(id).cloned());
    Ok(found.expect("a pack has it"))
}

/// Amounts that meet every scale, both its edges, and the places where it cannot say an amount.
const SHOWN: &[(&str, i64, &str)] = &[
    ("gbp", 0, "£0"),
    ("gbp", 1, "£1"),
    ("gbp", 999, "£999"),
    ("gbp", 1_000, "£1k"),
    ("gbp", 1_250, "£1,250"),
    ("gbp", 99_000, "£99k"),
    ("gbp", 500_000, "£0.5m"),
    ("gbp", 1_000_000, "£1m"),
    ("gbp", 12_500_000, "£12.5m"),
    ("gbp", 12_345_000, "£12.345m"),
    ("gbp", 12_345_678, "£12,345,678"),
    ("gbp", 500_000_000, "£500m"),
    ("gbp", 1_250_000_000, "£1.25bn"),
    ("gbp", 1_000_000_000_000, "£1,000bn"),
    ("gbp", -46_000_000, "−£46m"),
    ("eur", 12_500_000, "€12.5m"),
    ("inr", 5_000, "₹5,000"),
    ("inr", 99_999, "₹99,999"),
    ("inr", 500_000, "₹5 lakh"),
    ("inr", 2_000_000, "₹20 lakh"),
    ("inr", 9_500_000, "₹95 lakh"),
    ("inr", 9_750_000, "₹97.5 lakh"),
    ("inr", 10_000_000, "₹1 cr"),
    ("inr", 10_550_000, "₹105.5 lakh"),
    ("inr", 13_000_000, "₹1.30 cr"),
    ("inr", 12_345_678, "₹1,23,45,678"),
    ("inr", 52_500_000, "₹5.25 cr"),
    ("inr", 1_000_000_000, "₹100 cr"),
    ("inr", 1_000_000_000_000, "₹1,00,000 cr"),
];

#[test]
fn shows() -> Result<(), LoadError> {
    for (money, units, shown) in SHOWN {
        assert_eq!(format_of(money)?.show(*units), *shown, "{money} {units}");
    }
    Ok(())
}

/// What people type → what it is, or the sentence that says what would have worked.
const TYPED: &[(&str, &str, Result<i64, &str>)] = &[
    ("gbp", "£12.5m", Ok(12_500_000)),
    ("gbp", " 12.5 M ", Ok(12_500_000)),
    ("gbp", "12.5 million", Ok(12_500_000)),
    ("gbp", ".5m", Ok(500_000)),
    ("gbp", "47", Ok(47_000_000)),
    ("gbp", "12.5", Ok(12_500_000)),
    ("gbp", "£47", Ok(47)),
    ("gbp", "12,500,000", Ok(12_500_000)),
    ("gbp", "12 500 000", Ok(12_500_000)),
    ("gbp", "47000000", Ok(47_000_000)),
    ("gbp", "500k", Ok(500_000)),
    ("gbp", "1bn", Ok(1_000_000_000)),
    ("gbp", "0", Ok(0)),
    ("gbp", "", Err("type an amount, for example £1.5m")),
    ("gbp", "lots", Err("“lots” is not an amount; write it like £1.5m")),
    ("gbp", "1e9", Err("“e9” is not known here; write bn or m or k")),
    ("gbp", "NaN", Err("“NaN” is not an amount; write it like £1.5m")),
    ("gbp", "12,5m", Err("commas only separate thousands; did you mean 12.5m?")),
    ("gbp", "1.2.3m", Err("“1.2.3m” is not an amount; write it like £1.5m")),
    ("gbp", "12 crore", Err("“crore” is not known here; write bn or m or k")),
    ("gbp", "-5m", Err("an amount is not negative; write £5m")),
    ("gbp", "£12.50", Err("that is not a whole number of units; the nearest are £12 and £13")),
    (
        "gbp",
        "1.0000005m",
        Err("that is not a whole number of units; the nearest are £1m and £1,000,001"),
    ),
    ("gbp", "1001bn", Err("the most is £1,000bn")),
    ("gbp", "99999999999999999999999999999999999m", Err("the most is £1,000bn")),
    ("inr", "1.30 cr", Ok(13_000_000)),
    ("inr", "₹1.3 Crore", Ok(13_000_000)),
    ("inr", "95 lakh", Ok(9_500_000)),
    ("inr", "95L", Ok(9_500_000)),
    ("inr", "1,30,00,000", Ok(13_000_000)),
    ("inr", "₹50,000", Ok(50_000)),
    ("inr", "95", Err("say which: 95 cr or 95 lakh")),
    ("inr", "1.30", Err("say which: 1.30 cr or 1.30 lakh")),
    ("inr", "5m", Err("“m” is not known here; write cr or lakh")),
];

#[test]
fn reads_what_people_type() -> Result<(), LoadError> {
    for (money, text, expected) in TYPED {
        let got = format_of(money)?.parse(text).map_err(|error| error.to_string());
        assert_eq!(got.as_ref().copied().map_err(String::as_str), *expected, "{money} {text:?}");
    }
    Ok(())
}

proptest! {
    /// Nothing is lost on the way to the screen and back, in any money.
    #[test]
    fn shown_is_read_back(exact in 0..=MONEY_MAX, figures in 0_i64..100_000, zeros in 0_u32..8) {
        let round = figures.saturating_mul(10_i64.pow(zeros)).min(MONEY_MAX);
        for pack in packs().expect("they ship") {
            for money in &pack.moneys {
                for units in [exact, round] {
                    let shown = money.show(units);
                    prop_assert_eq!(money.parse(&shown), Ok(units), "{}", shown);
                }
            }
        }
    }

    /// No text of a stranger panics, and a refusal is a sentence.
    #[test]
    fn any_text_is_answered(text in "[-−£₹0-9., a-zA-Z\\PC]{0,60}") {
        for pack in packs().expect("they ship") {
            for money in &pack.moneys {
                match money.parse(&text) {
                    Ok(units) => prop_assert!((0..=MONEY_MAX).contains(&units)),
                    Err(error) => prop_assert!(error.to_string().chars().count() > 10),
                }
            }
        }
    }
}

/// `sports/money-vectors.json` is what the web application is tested against: the same formats, the same rows.
#[test]
fn the_webs_vectors_are_these() -> Result<(), LoadError> {
    let mut formats = serde_json::Map::new();
    for id in ["gbp", "eur", "inr"] {
        let format = serde_json::to_value(format_of(id)?).expect("it is data");
        formats.insert(id.into(), format);
    }
    let shown = |(money, units, shown): &(&str, i64, &str)| json!([money, units, shown]);
    // A text that is refused has no units.
    let typed =
        |(money, text, units): &(&str, &str, Result<i64, &str>)| json!([money, text, units.ok()]);
    let (shown, typed): (Vec<Value>, Vec<Value>) =
        (SHOWN.iter().map(shown).collect(), TYPED.iter().map(typed).collect());
    let made = json!({ "formats": formats, "shown": shown, "typed": typed });
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../sports/money-vectors.json");
    if std::env::var_os("GAVEL_WRITE").is_some() {
        let text = serde_json::to_string_pretty(&made).expect("it is data");
        std::fs::write(path, text + "\n").expect("the file can be written");
    }
    let text = std::fs::read_to_string(path).expect("the file is there");
    let kept: Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(kept, made, "run it once with GAVEL_WRITE=1 and look at the difference");
    Ok(())
}

/// One id means one way to write money, in whatever pack it stands.
#[test]
fn a_money_is_the_same_in_every_pack() -> Result<(), LoadError> {
    for pack in packs()? {
        for money in &pack.moneys {
            assert_eq!(*money, format_of(&money.id)?, "{} in {}", money.id, pack.id);
        }
    }
    Ok(())
}
