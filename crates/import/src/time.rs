//! Kick-off times, read only where they can mean one thing.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

/// Years that a match may be in: from before the first Test match to beyond anybody's plans.
const YEARS: std::ops::RangeInclusive<i16> = 1850..=2200;

/// A moment, and whether its zone was the caller's and not the file's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    pub at: Timestamp,
    pub zone_assumed: bool,
}

/// Why a text is no moment, and what would work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NoMoment {
    pub reason: String,
    pub suggestion: String,
}

fn no(reason: impl Into<String>, suggestion: impl Into<String>) -> NoMoment {
    NoMoment { reason: reason.into(), suggestion: suggestion.into() }
}

const WRITE: &str = "Write year-month-day, the time and the zone, such as 2025-10-26T01:00:00Z.";

/// Reads `2025-10-26T01:00:00Z`, `2025-10-26 01:00`, `2025-10-26T14:00+13:00` and their like.
pub(crate) fn moment(text: &str, zone: &TimeZone) -> Result<Moment, NoMoment> {
    let (day, rest) = split_day(text)?;
    let rest = rest.trim_start_matches(['T', 't']).trim_start();
    if rest.is_empty() {
        return Err(no("has a day and no time", WRITE));
    }
    let clock = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.');
    let end = rest.find(|c: char| !clock(c)).unwrap_or(rest.len());
    let time = clock_time(&rest[..end])?;
    let local = DateTime::from_parts(day, time);
    match rest[end..].trim() {
        "" => in_zone(local, zone).map(|at| Moment { at, zone_assumed: true }),
        named => {
            let offset = offset(named)?;
            let at = offset.to_timestamp(local).map_err(|_| no("is out of range", WRITE))?;
            Ok(Moment { at, zone_assumed: false })
        }
    }
}

/// A day alone, `2025-10-26`.
pub(crate) fn day(text: &str) -> Result<Date, NoMoment> {
    match split_day(text)? {
        (day, "") => Ok(day),
        _ => Err(no("has more than a day", "Write year-month-day, such as 2025-10-26.")),
    }
}

/// A day and a time of day apart, as some sources give them; the zone may follow the time.
pub(crate) fn moment_of(day: Date, time: &str, zone: &TimeZone) -> Result<Moment, NoMoment> {
    moment(&format!("{day} {}", time.trim()), zone)
}

fn split_day(text: &str) -> Result<(Date, &str), NoMoment> {
    let text = text.trim();
    let digits = |range: std::ops::Range<usize>| {
        text.get(range).filter(|part| part.bytes().all(|b| b.is_ascii_digit()))
    };
    let dashed = text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    let (Some(year), Some(month), Some(day), true) =
        (digits(0..4), digits(5..7), digits(8..10), dashed)
    else {
        return Err(other_form(text));
    };
    let rest = text.get(10..).unwrap_or_default();
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(other_form(text));
    }
    let number = |digits: &str| digits.parse::<i16>().unwrap_or_default();
    let (year, month, day) = (number(year), number(month), number(day));
    if !YEARS.contains(&year) {
        return Err(no("is in a year that no match is in", WRITE));
    }
    let narrow = |number: i16| i8::try_from(number).unwrap_or_default();
    let date = Date::new(year, narrow(month), narrow(day));
    Ok((date.map_err(|_| no("is no day of the calendar", WRITE))?, rest))
}

/// Says what a text that is no date of ours looks like.
fn other_form(text: &str) -> NoMoment {
    let number = text.parse::<f64>().ok().filter(|n| (1.0..100_000.0).contains(n));
    if let Some(serial) = number {
        return excel(serial);
    }
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ', 'T']).take(3).collect();
    let numbers = parts.len() == 3
        && parts.iter().all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()));
    if numbers {
        return no("may be day first or month first: nobody can tell", WRITE);
    }
    no("is no date and time that is read", WRITE)
}

/// A spreadsheet's number of a day: never taken, but shown as what it would be.
fn excel(serial: f64) -> NoMoment {
    let reason = "is a spreadsheet's number for a day";
    let epoch = jiff::civil::date(1899, 12, 30).to_datetime(Time::midnight());
    // At most 100,000 days (the caller checked), so the seconds fit.
    let seconds = (serial * 86_400.0).round() as i64;
    match epoch.checked_add(SignedDuration::from_secs(seconds)) {
        Ok(would_be) => {
            no(reason, format!("If you mean {would_be}, write it so, with its zone: {would_be}Z."))
        }
        Err(_) => no(reason, WRITE),
    }
}

fn clock_time(text: &str) -> Result<Time, NoMoment> {
    let wrong = || no("has no time of day between 00:00 and 23:59", WRITE);
    let mut parts = text.split(':');
    let mut part = |whole: bool| -> Result<Option<i8>, NoMoment> {
        let Some(part) = parts.next() else { return Ok(None) };
        let (number, fraction) = part.split_once('.').unwrap_or((part, "0"));
        let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
        let good = digits(number) && number.len() <= 2 && digits(fraction) && fraction.len() <= 9;
        if !good || (whole && part.contains('.')) {
            return Err(wrong());
        }
        number.parse().map(Some).map_err(|_| wrong())
    };
    let hour = part(true)?.ok_or_else(wrong)?;
    let minute = part(true)?.ok_or_else(wrong)?;
    // Parts of a second say nothing about a match.
    let second = part(false)?.unwrap_or_default();
    if parts.next().is_some() {
        return Err(wrong());
    }
    Time::new(hour, minute, second, 0).map_err(|_| wrong())
}

/// `Z`, `UTC`, `GMT`, `+05:30`, `+0530`, `UTC-6`. Letters such as IST or BST mean several zones each.
fn offset(text: &str) -> Result<Offset, NoMoment> {
    let upper = text.to_ascii_uppercase();
    let rest = ["UTC", "GMT", "Z"].iter().find_map(|name| upper.strip_prefix(name));
    let rest = rest.unwrap_or(&upper).trim();
    if rest.is_empty() {
        return Ok(Offset::UTC);
    }
    let wrong =
        || no("has a zone that is not read", "Write Z for UTC or an offset such as +05:30.");
    let (sign, digits) = match (rest.strip_prefix('+'), rest.strip_prefix(['-', '\u{2212}'])) {
        (Some(digits), _) => (1, digits),
        (_, Some(digits)) => (-1, digits),
        _ => return Err(wrong()),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2).ok_or_else(wrong)?,
        None => (digits, "0"),
    };
    let number = |text: &str, most: i32| {
        let good = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        text.parse::<i32>().ok().filter(|number| good && *number <= most).ok_or_else(wrong)
    };
    let seconds = number(hours, 14)? * 3_600 + number(minutes, 59)? * 60;
    Offset::from_seconds(sign * seconds).map_err(|_| wrong())
}

fn in_zone(local: DateTime, zone: &TimeZone) -> Result<Timestamp, NoMoment> {
    let ambiguous = zone.to_ambiguous_zoned_datetime(local);
    let what = match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { .. } => None,
        AmbiguousOffset::Gap { .. } => {
            Some("does not exist there: the clocks went forward over it")
        }
        AmbiguousOffset::Fold { .. } => Some("happened twice there: the clocks went back over it"),
    };
    if let Some(what) = what {
        return Err(no(what, WRITE));
    }
    let zoned = ambiguous.unambiguous().map_err(|_| no("is out of range", WRITE))?;
    Ok(zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(zone: &str, text: &str, expect: &str) {
        let zone = TimeZone::get(zone).expect("a zone");
        let got = match moment(text, &zone) {
            Ok(moment) if moment.zone_assumed => format!("{} assumed", moment.at),
            Ok(moment) => moment.at.to_string(),
            Err(no) => no.reason,
        };
        assert_eq!(got, expect, "{text}");
    }

    #[test]
    fn a_zone_in_the_file_wins() {
        for text in [
            "2025-10-26T01:00:00Z",
            "2025-10-26 01:00Z",
            "2025-10-26T01:00:00.000Z",
            "2025-10-26t01:00z",
            "2025-10-26 01:00 UTC",
            "2025-10-26 01:00 GMT",
            "2025-10-26T14:00+13:00",
            "2025-10-26T14:00:00+1300",
            "2025-10-26T06:30+05:30",
            "2025-10-25 19:00 UTC-6",
            "2025-10-25T19:00-06",
        ] {
            check("Pacific/Auckland", text, "2025-10-26T01:00:00Z");
        }
    }

    #[test]
    fn without_a_zone_the_callers_is_taken() {
        check("Europe/London", "2025-11-21 23:30:00", "2025-11-21T23:30:00Z assumed");
        check("Europe/London", "2025-07-21 23:30", "2025-07-21T22:30:00Z assumed");
        check("Asia/Kolkata", "2025-03-22T19:30", "2025-03-22T14:00:00Z assumed");
    }

    #[test]
    fn what_may_mean_two_things_is_refused() {
        let rows = [
            ("2025-10-26 01:30", "happened twice there: the clocks went back over it"),
            ("2025-03-30 01:30", "does not exist there: the clocks went forward over it"),
            ("03/04/2025 15:00", "may be day first or month first: nobody can tell"),
            ("3-4-2025", "may be day first or month first: nobody can tell"),
            ("26.10.2025 15:00", "may be day first or month first: nobody can tell"),
            ("45956.5", "is a spreadsheet's number for a day"),
            ("45956", "is a spreadsheet's number for a day"),
            ("2025-10-26", "has a day and no time"),
            ("2025-13-26T01:00Z", "is no day of the calendar"),
            ("2025-02-29T01:00Z", "is no day of the calendar"),
            ("2025-10-26T24:00Z", "has no time of day between 00:00 and 23:59"),
            ("2025-10-26T1Z", "has no time of day between 00:00 and 23:59"),
            ("2025-10-26T01:00:00 IST", "has a zone that is not read"),
            ("2025-10-26T01:00+99:00", "has a zone that is not read"),
            ("2025-10-26T01:00[Europe/London]", "has a zone that is not read"),
            ("0025-10-26T01:00Z", "is in a year that no match is in"),
            ("Sun 26 Oct", "is no date and time that is read"),
            ("2025-10-26T01:00 PM", "has a zone that is not read"),
            ("1761440400", "is no date and time that is read"),
            ("", "is no date and time that is read"),
        ];
        for (text, expect) in rows {
            check("Europe/London", text, expect);
        }
    }

    #[test]
    fn a_spreadsheets_number_is_shown_as_what_it_would_be() {
        let no = moment("45956.5", &TimeZone::UTC).expect_err("a number");
        assert!(no.suggestion.contains("2025-10-26T12:00:00"), "{}", no.suggestion);
    }
}
