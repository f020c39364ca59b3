//! Whole numbers as people and spreadsheets write them.

use std::ops::RangeInclusive;

/// Reads `12`, `+12`, `12.0` and `12,0`; anything else is a sentence that says why not.
pub(crate) fn whole(text: &str, range: &RangeInclusive<i64>) -> Result<i64, String> {
    let number = parse(text)?;
    if number < 0 && *range.start() >= 0 {
        return Err("is negative".into());
    }
    if !range.contains(&number) {
        return Err(format!("is not between {} and {}", range.start(), range.end()));
    }
    Ok(number)
}

fn parse(text: &str) -> Result<i64, String> {
    let (negative, digits) = match text.strip_prefix('-').or_else(|| text.strip_prefix('\u{2212}'))
    {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (before, after) = match digits.split_once(['.', ',']) {
        Some((before, after)) => (before, Some(after)),
        None => (digits, None),
    };
    let all = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !all(before) || after.is_some_and(|after| !all(after)) {
        return Err("is not a whole number in the digits 0 to 9".into());
    }
    match after {
        Some(after) if after.bytes().any(|byte| byte != b'0') => {
            return Err("is not whole".into());
        }
        // 1,000 may be a thousand or one: nobody can tell.
        Some("000") if digits.contains(',') => {
            return Err("may be a thousand or one; write it without a comma".into());
        }
        _ => {}
    }
    let number: i64 = before.parse().map_err(|_| "is absurdly large".to_owned())?;
    Ok(if negative { -number } else { number })
}

/// Overs as O.B (`7.4` is seven overs and four balls) to balls, six to an over.
pub(crate) fn overs(text: &str, balls_max: i64) -> Result<i64, String> {
    let (overs, balls) = match text.split_once(['.', ',']) {
        Some((overs, balls)) => (overs, balls.trim_end_matches('0')),
        None => (text, ""),
    };
    let overs = whole(overs, &(0..=balls_max / 6))?;
    let balls = match balls {
        "" => 0,
        balls => whole(balls, &(0..=5)).map_err(|_| {
            "is no number of overs: after the point stand the balls of the last over, 0 to 5"
                .to_owned()
        })?,
    };
    Ok(overs * 6 + balls)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_they_are_written() {
        let rows: &[(&str, Result<i64, &str>)] = &[
            ("12", Ok(12)),
            ("+12", Ok(12)),
            ("12.0", Ok(12)),
            ("12,00", Ok(12)),
            ("007", Ok(7)),
            ("12.5", Err("is not whole")),
            ("12.", Err("is not a whole number in the digits 0 to 9")),
            ("1,000", Err("may be a thousand or one; write it without a comma")),
            ("-3", Err("is negative")),
            ("\u{2212}3", Err("is negative")),
            ("-0", Ok(0)),
            ("501", Err("is not between 0 and 500")),
            ("99999999999999999999", Err("is absurdly large")),
            ("1e3", Err("is not a whole number in the digits 0 to 9")),
            ("NaN", Err("is not a whole number in the digits 0 to 9")),
            ("inf", Err("is not a whole number in the digits 0 to 9")),
            ("\u{ff11}", Err("is not a whole number in the digits 0 to 9")),
            ("", Err("is not a whole number in the digits 0 to 9")),
        ];
        for (text, expect) in rows {
            let expect = expect.map_err(str::to_owned);
            assert_eq!(whole(text, &(0..=500)), expect, "{text}");
        }
    }

    #[test]
    fn overs_are_overs_and_balls() {
        for (text, balls) in [("7.4", 46), ("20", 120), ("20.0", 120), ("0.5", 5), ("4.00", 24)] {
            assert_eq!(overs(text, 600), Ok(balls), "{text}");
        }
        for text in ["7.6", "7.44", "-1", "a", "101.0", "", "."] {
            assert!(overs(text, 600).is_err(), "{text}");
        }
    }
}
