//! Units → text.

use super::{Grouping, MoneyFormat, Scale, places};

impl MoneyFormat {
    /// The amount as people write it: `£12.5m`, `₹1.30 cr`, `₹95 lakh`.
    ///
    /// The largest scale that the amount reaches is used when it can say the amount exactly, else a
    /// smaller one, else the whole number.
    #[must_use]
    pub fn show(&self, units: i64) -> String {
        let sign = if units < 0 { "−" } else { "" };
        let value = units.unsigned_abs();
        let said = self.scales.iter().find_map(|scale| self.scaled(value, scale));
        let said = said.unwrap_or_else(|| grouped(value, self.grouping));
        format!("{sign}{}{said}", self.symbol)
    }

    /// The amount in one scale, when it reaches that scale and fits it exactly.
    fn scaled(&self, value: u64, scale: &Scale) -> Option<String> {
        let factor = u64::try_from(scale.factor).ok()?;
        let from = u64::try_from(scale.from.unwrap_or(scale.factor)).ok()?;
        if factor <= 1 || value < from {
            return None;
        }
        let whole = grouped(value / factor, self.grouping);
        let rest = value % factor;
        if rest == 0 {
            return Some(format!("{whole}{}", scale.suffix));
        }
        let width = usize::try_from(places(scale.factor)?).ok()?;
        let written = format!("{rest:0width$}");
        let mut decimals = written.trim_end_matches('0').to_owned();
        let most = usize::from(scale.decimals);
        if decimals.len() > most {
            return None;
        }
        if scale.pad {
            decimals.extend(std::iter::repeat_n('0', most - decimals.len()));
        }
        Some(format!("{whole}.{decimals}{}", scale.suffix))
    }
}

/// A whole number with commas.
pub(super) fn grouped(value: u64, grouping: Grouping) -> String {
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        let left = digits.len() - index;
        let comma = match grouping {
            Grouping::Thousands => left.is_multiple_of(3),
            Grouping::Indian => left == 3 || (left > 3 && left % 2 == 1),
        };
        if comma && index > 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas() {
        let rows = [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1,000", "1,000"),
            (100_000, "100,000", "1,00,000"),
            (12_345_678, "12,345,678", "1,23,45,678"),
        ];
        for (value, thousands, indian) in rows {
            assert_eq!(grouped(value, Grouping::Thousands), thousands);
            assert_eq!(grouped(value, Grouping::Indian), indian);
        }
    }
}
