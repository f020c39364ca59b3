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

/// What people type → what it is.
const TYPED: &[(&str, &str, i64)] = &[
    ("gbp", "£12.5m", 12_500_000),
    ("gbp", " 12.5 M ", 12_500_000),
    ("gbp", "12.5 million", 12_500_000),
    ("gbp", "12.m", 12_000_000),
    ("gbp", ".5m", 500_000),
    ("gbp", "47", 47_000_000),
    ("gbp", "12.5", 12_500_000),
    ("gbp", "9999", 9_999_000_000),
    ("gbp", "10000", 10_000),
    ("gbp", "£47", 47),
    ("gbp", "47 £", 47),
    ("gbp", "12,500,000", 12_500_000),
    ("gbp", "12 500 000", 12_500_000),
    ("gbp", "12_500_000", 12_500_000),
    ("gbp", "1,250m", 1_250_000_000),
    ("gbp", "47000000", 47_000_000),
    ("gbp", "500k", 500_000),
    ("gbp", "1bn", 1_000_000_000),
    ("gbp", "1000bn", MONEY_MAX),
    ("gbp", "000000000000000000000000000000000001m", 1_000_000),
    ("gbp", "0", 0),
    ("inr", "1.30 cr", 13_000_000),
    ("inr", "₹1.3 Crore", 13_000_000),
    ("inr", "95 lakh", 9_500_000),
    ("inr", "95L", 9_500_000),
    ("inr", "95 lakhs.", 9_500_000),
    ("inr", "1,30,00,000", 13_000_000),
    ("inr", "₹1,30,00,000", 13_000_000),
    ("inr", "13,000,000", 13_000_000),
    ("inr", "1,00,000 cr", MONEY_MAX),
    ("inr", "₹50,000", 50_000),
    ("inr", "0", 0),
];

/// What people type and nobody may guess → the sentence that says what would have worked.
const REFUSED: &[(&str, &str, &str)] = &[
    ("gbp", "", "type an amount, for example £1.5m"),
    ("gbp", "   ", "type an amount, for example £1.5m"),
    ("gbp", "£", "“£” is not an amount; write it like £1.5m"),
    ("gbp", "m", "“m” is not an amount; write it like £1.5m"),
    ("gbp", ".", "“.” is not an amount; write it like £1.5m"),
    ("gbp", "lots", "“lots” is not an amount; write it like £1.5m"),
    ("gbp", "NaN", "“NaN” is not an amount; write it like £1.5m"),
    ("gbp", "Infinity", "“Infinity” is not an amount; write it like £1.5m"),
    ("gbp", "-Infinity", "“Infinity” is not an amount; write it like £1.5m"),
    ("gbp", "0x10", "“x10” is not known here; write bn or m or k"),
    ("gbp", "1e9", "“e9” is not known here; write bn or m or k"),
    ("gbp", "1.5e6", "“e6” is not known here; write bn or m or k"),
    ("gbp", "1e+6", "“e+6” is not known here; write bn or m or k"),
    ("gbp", "12,5m", "commas only separate thousands; did you mean 12.5m?"),
    ("gbp", "12,50", "commas only separate thousands; did you mean 12.50?"),
    ("gbp", "12,5 million", "commas only separate thousands; did you mean 12.5m?"),
    ("gbp", "1,30,00,000", "commas only separate thousands; did you mean 13,000,000?"),
    ("gbp", "1,50,000.5m", "commas only separate thousands; did you mean 150,000.5m?"),
    ("gbp", ",5m", "“,5m” is not an amount; write it like £1.5m"),
    ("gbp", "12,m", "“12,m” is not an amount; write it like £1.5m"),
    ("gbp", "1,,000", "“1,,000” is not an amount; write it like £1.5m"),
    ("gbp", "1.234.567,89", "“1.234.567,89” is not an amount; write it like £1.5m"),
    ("gbp", "12 5m", "“12 5m” is not an amount; write it like £1.5m"),
    ("gbp", "1 2 3", "“1 2 3” is not an amount; write it like £1.5m"),
    ("gbp", "1.2.3m", "“1.2.3m” is not an amount; write it like £1.5m"),
    ("gbp", "12..5m", "“12..5m” is not an amount; write it like £1.5m"),
    ("gbp", "££5", "“££5” is not an amount; write it like £1.5m"),
    ("gbp", "$5m", "“$5m” is not an amount; write it like £1.5m"),
    ("gbp", "+5m", "“+5m” is not an amount; write it like £1.5m"),
    ("gbp", "5+5m", "“+5m” is not known here; write bn or m or k"),
    ("gbp", "5m5", "“m5” is not known here; write bn or m or k"),
    ("gbp", "-5m", "an amount is not negative; write £5m"),
    ("gbp", "−5m", "an amount is not negative; write £5m"),
    ("gbp", "- £5m", "an amount is not negative; write £5m"),
    ("gbp", "--5m", "“-5m” is not an amount; write it like £1.5m"),
    ("gbp", "12 crore", "“crore” is not known here; write bn or m or k"),
    ("gbp", "95 lakh", "“lakh” is not known here; write bn or m or k"),
    ("gbp", "£12.50", "that is too fine; the nearest amounts are £12 and £13"),
    ("gbp", "1.0000005m", "that is too fine; the nearest amounts are £1m and £1,000,001"),
    ("gbp", "0.1234567890123m", "“0.1234567890123m” is not an amount; write it like £1.5m"),
    ("gbp", "1001bn", "the most is £1,000bn"),
    ("gbp", "1000.000000001bn", "the most is £1,000bn"),
    ("gbp", "99999999999999999999999999999999999m", "the most is £1,000bn"),
    ("gbp", "9999999999999999999999999999999999999999", "the most is £1,000bn"),
    (
        "gbp",
        "99999999999999999999999999999999999999999",
        "“99999999999999999999” is not an amount; write it like £1.5m",
    ),
    ("inr", "", "type an amount, for example ₹1.50 cr"),
    ("inr", "95", "say which: 95 cr or 95 lakh"),
    ("inr", "1.30", "say which: 1.30 cr or 1.30 lakh"),
    ("inr", "1,5 cr", "commas only separate thousands; did you mean 1.5 cr?"),
    ("inr", "13,00,0000", "commas only separate thousands; did you mean 1,30,00,000?"),
    ("inr", "130,00,000", "commas only separate thousands; did you mean 1,30,00,000?"),
    ("inr", "-95 lakh", "an amount is not negative; write ₹95 lakh"),
    ("inr", "5m", "“m” is not known here; write cr or lakh"),
    ("inr", "100001 cr", "the most is ₹1,00,000 cr"),
];

#[test]
fn reads_what_people_type() -> Result<(), LoadError> {
    for (money, text, units) in TYPED {
        assert_eq!(format_of(money)?.parse(text), Ok(*units), "{money} {text:?}");
    }
    Ok(())
}

#[test]
fn refuses_what_could_mean_two_things() -> Result<(), LoadError> {
    for (money, text, sentence) in REFUSED {
        let refused = format_of(money)?.parse(text).map_err(|error| error.to_string());
        assert_eq!(refused, Err((*sentence).to_owned()), "{money} {text:?}");
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
    let typed = |(money, text, units): &(&str, &str, i64)| json!([money, text, units]);
    let refused = |(money, text, sentence): &(&str, &str, &str)| json!([money, text, sentence]);
    let shown: Vec<Value> = SHOWN.iter().map(shown).collect();
    let typed: Vec<Value> = TYPED.iter().map(typed).collect();
    let refused: Vec<Value> = REFUSED.iter().map(refused).collect();
    let made = json!({ "formats": formats, "shown": shown, "typed": typed, "refused": refused });
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
