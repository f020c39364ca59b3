//! What is wrong with rules, as the form says it: in the words of the screen, in seconds, and in the
//! competition's money. Each sentence names what would work.

use gavel_auction::{IncrementsError, MONEY_MAX, RulesError};
use gavel_sport::MoneyFormat;

/// What is wrong with one rule.
pub(super) fn about_rules(error: &RulesError, money: Option<&MoneyFormat>) -> String {
    match error {
        RulesError::Range { field, least, most, .. } => range(field, (*least, *most), money),
        RulesError::Quota { attribute, value, why } => {
            format!("The limit on {attribute} {value}: {why}.")
        }
    }
}

/// What is wrong with clocks that a host changes during the auction, by the labels of that form.
#[must_use]
pub fn about_clocks(error: &RulesError) -> String {
    let says = about_rules(error, None);
    let RulesError::Range { field, .. } = error else { return says };
    let label = match *field {
        "clock_ms" => "Open for",
        "rebid_ms" => "Time after each bid",
        "anti_snipe_ms" => "Late bids",
        "interlude_ms" => "Break",
        _ => return says,
    };
    format!("{label}: {}", says.replacen('U', "u", 1))
}

fn range(field: &str, (least, most): (i64, i64), money: Option<&MoneyFormat>) -> String {
    let amounts = || format!("Use {} to {}.", shown(least, money), shown(most, money));
    match field {
        "managers_least" | "managers_most" => format!("Use {least} to {most} managers."),
        "purse" | "base" => amounts(),
        "slots" => format!("Use {least} to {most} places."),
        "least_squad" => format!("Use {least} to {most} places, or leave it empty."),
        "anti_snipe_ms" => format!(
            "Use {} to {} seconds: at most as long as each one is open. 0 is off.",
            seconds(least),
            seconds(most)
        ),
        "clock_ms" | "rebid_ms" | "interlude_ms" => {
            format!("Use {} to {} seconds.", seconds(least), seconds(most))
        }
        "quotas" => format!("Use at most {most} team limits."),
        "bids_per_minute" => format!("Use {least} to {most} bids a minute."),
        _ => format!("Use {least} to {most}."),
    }
}

/// What is wrong with the smallest raises.
pub(super) fn about_increments(error: &IncrementsError, money: Option<&MoneyFormat>) -> String {
    let show = |units: i64| shown(units, money);
    match error {
        IncrementsError::Empty => {
            format!("Give one smallest raise, from {} on.", show(0))
        }
        IncrementsError::TooMany => "That is more steps than are possible. Remove some.".into(),
        IncrementsError::FirstNotZero(_) => format!("The first step starts at {}.", show(0)),
        IncrementsError::BadStep(_) => {
            format!("A smallest raise is {} to {}.", show(1), show(MONEY_MAX))
        }
        IncrementsError::NotRising(from) => {
            format!("Each step starts above the one before it; {} does not.", show(*from))
        }
        IncrementsError::OffStep { from, step, would_work } => format!(
            "A step cannot start at {}: that is no whole number of raises of {}. {} would work.",
            show(*from),
            show(*step),
            show(*would_work)
        ),
    }
}

fn shown(units: i64, money: Option<&MoneyFormat>) -> String {
    money.map_or_else(|| units.to_string(), |money| money.show(units))
}

/// Milliseconds as seconds, exactly.
fn seconds(ms: i64) -> String {
    let (whole, rest) = (ms / 1000, ms % 1000);
    if rest == 0 {
        return whole.to_string();
    }
    format!("{whole}.{rest:03}").trim_end_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_are_said_by_the_labels_of_their_form() {
        for (field, least, most, expected) in [
            ("clock_ms", 5_000, 600_000, "Open for: use 5 to 600 seconds."),
            ("rebid_ms", 3_000, 600_000, "Time after each bid: use 3 to 600 seconds."),
            ("interlude_ms", 0, 30_000, "Break: use 0 to 30 seconds."),
            (
                "anti_snipe_ms",
                0,
                20_000,
                "Late bids: use 0 to 20 seconds: at most as long as each one is open. 0 is off.",
            ),
        ] {
            let error = RulesError::Range { field, got: -1, least, most };
            assert_eq!(about_clocks(&error), expected);
        }
    }

    #[test]
    fn ranges_are_said_in_the_words_of_the_screen() {
        let packs = gavel_sport::packs().unwrap();
        let pounds = packs.iter().find_map(|pack| pack.money("gbp"));
        for (field, least, most, expected) in [
            ("clock_ms", 5_000, 600_000, "Use 5 to 600 seconds."),
            ("rebid_ms", 3_000, 600_000, "Use 3 to 600 seconds."),
            ("interlude_ms", 0, 30_000, "Use 0 to 30 seconds."),
            ("purse", 1, MONEY_MAX, "Use £1 to £1,000bn."),
            ("managers_most", 5, 200, "Use 5 to 200 managers."),
            ("least_squad", 1, 3, "Use 1 to 3 places, or leave it empty."),
            ("reoffer_rounds", 0, 5, "Use 0 to 5."),
        ] {
            assert_eq!(range(field, (least, most), pounds), expected);
        }
        let late = range("anti_snipe_ms", (0, 7_500), pounds);
        assert_eq!(late, "Use 0 to 7.5 seconds: at most as long as each one is open. 0 is off.");
    }
}
