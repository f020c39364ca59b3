//! Whether a money format can be shown and read back.

use super::{MoneyFormat, places};
use crate::load::Findings;
use crate::text::{check_plain, check_slug, repeats};
use gavel_auction::MONEY_MAX;

impl MoneyFormat {
    /// Notes everything that is wrong; `at` is the path of this format.
    pub(crate) fn check(&self, findings: &mut Findings, at: &str) {
        check_slug(findings, format!("{at}.id"), &self.id);
        check_plain(findings, format!("{at}.name"), &self.name, 40);
        let symbol = &self.symbol;
        let odd = |c: char| c.is_ascii_digit() || c.is_control() || ".,-−".contains(c);
        findings.check(
            symbol.chars().count() <= 4 && !symbol.chars().any(odd),
            format!("{at}.symbol"),
            "has up to 4 characters, none of them a digit, a point, a comma or a minus",
        );
        self.check_scales(findings, at);
        if let Some(bare) = self.bare {
            let known = bare.factor == 1 || self.scales.iter().any(|s| s.factor == bare.factor);
            findings.check(
                known,
                format!("{at}.bare.factor"),
                "is the factor of one of the scales",
            );
            findings.check(bare.below >= 1, format!("{at}.bare.below"), "is at least 1");
        }
    }

    fn check_scales(&self, findings: &mut Findings, at: &str) {
        for (index, scale) in self.scales.iter().enumerate() {
            let at = format!("{at}.scales[{index}]");
            let width = places(scale.factor).filter(|_| (10..=MONEY_MAX).contains(&scale.factor));
            let power = format!("is a power of ten from 10 to {MONEY_MAX}");
            findings.check(width.is_some(), format!("{at}.factor"), power);
            findings.check(
                u32::from(scale.decimals) <= width.unwrap_or(0),
                format!("{at}.decimals"),
                "is at most the number of noughts of the factor",
            );
            let from = scale.from.unwrap_or(scale.factor);
            findings.check((1..=MONEY_MAX).contains(&from), format!("{at}.from"), "is at least 1");
            let suffix = scale.suffix.trim();
            findings.check(
                (1..=12).contains(&suffix.chars().count())
                    && suffix.chars().all(char::is_alphabetic),
                format!("{at}.suffix"),
                "is a word of 1 to 12 letters, with a space in front if one is wanted",
            );
            let lower = |t: &String| {
                !t.is_empty() && *t == t.to_lowercase() && t.chars().all(char::is_alphabetic)
            };
            findings.check(
                scale.typed.iter().all(lower),
                format!("{at}.typed"),
                "holds words of lower-case letters",
            );
        }
        let falling = self.scales.windows(2).all(|w| matches!(w, [a, b] if a.factor > b.factor));
        findings.check(falling, format!("{at}.scales"), "stand with the largest factor first");
        let words = self.scales.iter().flat_map(|s| {
            let own = s.suffix.trim().to_lowercase();
            let others: Vec<String> = s.typed.iter().filter(|t| **t != own).cloned().collect();
            std::iter::once(own).chain(others)
        });
        let twice = !repeats(words).is_empty();
        findings.check(!twice, format!("{at}.scales"), "no word stands for two scales");
    }
}
