//! Text → units. A refusal names what would have worked.

use super::show::grouped;
use super::{Grouping, MoneyFormat, Scale};
use gavel_auction::MONEY_MAX;

/// The most characters of a typed amount, and the most digits behind its point.
const TEXT_CHARS_MAX: usize = 40;
const DECIMALS_MAX: usize = 12;

/// Why a typed amount was refused. Every sentence names something that works.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Nothing was typed.
    #[error("type an amount, for example {example}")]
    Empty {
        /// An amount that works.
        example: String,
    },
    /// Not a number.
    #[error("“{got}” is not an amount; write it like {example}")]
    NotANumber {
        /// The beginning of what was typed.
        got: String,
        /// An amount that works.
        example: String,
    },
    /// A comma that separates no thousands.
    #[error("commas only separate thousands; did you mean {would_work}?")]
    Comma {
        /// The same with a point.
        would_work: String,
    },
    /// A word behind the number that this money does not have.
    #[error("“{got}” is not known here; write {known}")]
    UnknownScale {
        /// What was typed.
        got: String,
        /// What is known.
        known: String,
    },
    /// A small number without a word, where it could mean several things.
    #[error("say which: {would_work}")]
    SayWhich {
        /// The choices.
        would_work: String,
    },
    /// Below nothing.
    #[error("an amount is not negative; write {would_work}")]
    Negative {
        /// The same without its sign.
        would_work: String,
    },
    /// Between two whole units.
    #[error("that is too fine; the nearest amounts are {below} and {above}")]
    NotWhole {
        /// The whole amount below.
        below: String,
        /// The whole amount above.
        above: String,
    },
    /// More than money can be.
    #[error("the most is {most}")]
    TooMuch {
        /// The most.
        most: String,
    },
}

/// A number as typed: its digits, and how many of them stand behind the point.
#[derive(Debug, Clone, Copy)]
struct Number {
    digits: u128,
    decimals: u32,
}

impl MoneyFormat {
    /// Reads an amount: `£12.5m`, `12.5m`, `12,500,000`, `1.3 crore`; `0` to [`MONEY_MAX`].
    ///
    /// # Errors
    /// A [`MoneyError`] whose sentence names what would have worked.
    pub fn parse(&self, text: &str) -> Result<i64, MoneyError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(MoneyError::Empty { example: self.example() });
        }
        if text.chars().count() > TEXT_CHARS_MAX {
            return Err(self.no_number(text));
        }
        if let Some(rest) = text.strip_prefix(['-', '−']) {
            return Err(match self.parse_positive(rest) {
                Ok(units) => MoneyError::Negative { would_work: self.show(units) },
                Err(error) => error,
            });
        }
        self.parse_positive(text)
    }

    fn parse_positive(&self, text: &str) -> Result<i64, MoneyError> {
        let (body, marked) = self.without_symbol(text.trim());
        let split = body.find(|c: char| !is_number_char(c)).unwrap_or(body.len());
        let (number_text, word) = body.split_at(split);
        let word = word.trim().trim_end_matches('.').to_lowercase();
        let number = self.number(number_text.trim(), text, &word)?;
        if !word.is_empty() {
            let scale = self.scale(&word).ok_or_else(|| self.unknown(&word))?;
            return self.units(number, scale.factor);
        }
        if marked {
            return self.units(number, 1);
        }
        self.bare_units(number, number_text.trim())
    }

    /// A number with neither symbol nor word.
    fn bare_units(&self, number: Number, typed: &str) -> Result<i64, MoneyError> {
        let whole = number.digits / 10_u128.pow(number.decimals);
        if let Some(bare) = self.bare {
            let small = whole < u128::try_from(bare.below).unwrap_or_default();
            return self.units(number, if small { bare.factor } else { 1 });
        }
        let smallest = self.scales.iter().map(|s| s.factor).min().unwrap_or(1);
        let clear = smallest <= 1 || whole >= u128::try_from(smallest).unwrap_or_default();
        if clear || number.digits == 0 {
            return self.units(number, 1);
        }
        let choice = |scale: &Scale| format!("{typed}{}", scale.suffix);
        let choices: Vec<String> = self.scales.iter().map(choice).collect();
        Err(MoneyError::SayWhich { would_work: choices.join(" or ") })
    }

    fn without_symbol<'a>(&self, text: &'a str) -> (&'a str, bool) {
        if self.symbol.is_empty() {
            return (text, false);
        }
        let symbol = self.symbol.trim();
        match text.strip_prefix(symbol).or_else(|| text.strip_suffix(symbol)) {
            Some(rest) => (rest.trim(), true),
            None => (text, false),
        }
    }

    fn number(&self, text: &str, typed: &str, word: &str) -> Result<Number, MoneyError> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let digits_only = |t: &str| t.chars().all(|c| c.is_ascii_digit());
        if !decimals.is_empty() && (!digits_only(decimals) || decimals.len() > DECIMALS_MAX) {
            return Err(self.no_number(typed));
        }
        let groups: Vec<&str> = whole.split(|c| !char::is_ascii_digit(&c)).collect();
        if !grouped_well(&groups, self.grouping) {
            let meant = whole.contains(',').then(|| self.comma(&groups, decimals, word)).flatten();
            return Err(meant.unwrap_or_else(|| self.no_number(typed)));
        }
        let digits = format!("{}{decimals}", groups.concat());
        if digits.is_empty() {
            return Err(self.no_number(typed));
        }
        // Only digits are left: what does not fit is too large.
        let value = digits.parse().map_err(|_| self.too_much())?;
        let decimals = u32::try_from(decimals.len()).map_err(|_| self.no_number(typed))?;
        Ok(Number { digits: value, decimals })
    }

    /// `12,5m` was meant as `12.5m`, and `1,30,00,000` as `13,000,000`.
    fn comma(&self, groups: &[&str], decimals: &str, word: &str) -> Option<MoneyError> {
        if groups.iter().any(|group| group.is_empty()) {
            return None;
        }
        let suffix = self.scale(word).map_or("", |s| s.suffix.as_str());
        let number = match groups {
            [whole, part] if decimals.is_empty() => format!("{whole}.{part}"),
            _ => {
                let whole = grouped(groups.concat().parse().ok()?, self.grouping);
                if decimals.is_empty() { whole } else { format!("{whole}.{decimals}") }
            }
        };
        Some(MoneyError::Comma { would_work: format!("{number}{suffix}") })
    }

    fn units(&self, number: Number, factor: i64) -> Result<i64, MoneyError> {
        let too_much = || self.too_much();
        let factor = u128::try_from(factor).unwrap_or(1);
        let scaled = number.digits.checked_mul(factor).ok_or_else(too_much)?;
        let part = 10_u128.pow(number.decimals);
        let units = i64::try_from(scaled / part).map_err(|_| too_much())?;
        if units > MONEY_MAX {
            return Err(too_much());
        }
        if scaled % part != 0 {
            let (below, above) = (self.show(units), self.show(units + 1));
            return Err(MoneyError::NotWhole { below, above });
        }
        Ok(units)
    }

    fn too_much(&self) -> MoneyError {
        MoneyError::TooMuch { most: self.show(MONEY_MAX) }
    }

    fn scale(&self, word: &str) -> Option<&Scale> {
        let is = |s: &&Scale| {
            s.suffix.trim().to_lowercase() == word || s.typed.iter().any(|t| t == word)
        };
        self.scales.iter().find(is)
    }

    fn unknown(&self, word: &str) -> MoneyError {
        let known: Vec<&str> = self.scales.iter().map(|s| s.suffix.trim()).collect();
        if known.is_empty() {
            return self.no_number(word);
        }
        MoneyError::UnknownScale { got: cut(word), known: known.join(" or ") }
    }

    fn no_number(&self, got: &str) -> MoneyError {
        MoneyError::NotANumber { got: cut(got), example: self.example() }
    }

    /// An amount in this money that can be typed.
    fn example(&self) -> String {
        let largest = self.scales.iter().find(|s| s.factor <= 10_000_000).map_or(10, |s| s.factor);
        self.show(largest + largest / 2)
    }
}

fn is_number_char(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '_' | '\u{a0}' | '\u{202f}')
}

/// One run of digits (or none, as in `.5`), or groups of three behind a first group of one to three.
/// Where money is grouped the Indian way, the groups before the last may all have two: `1,30,00,000`.
fn grouped_well(groups: &[&str], grouping: Grouping) -> bool {
    let [first, middle @ .., last] = groups else {
        return true;
    };
    let all = |len: usize| {
        (1..=len).contains(&first.len()) && middle.iter().all(|group| group.len() == len)
    };
    last.len() == 3 && (all(3) || (grouping == Grouping::Indian && all(2)))
}

fn cut(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(20).collect()
}
