//! Points: exact, in thousandths, never a float.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// The most that one rule may give for one unit, in points.
pub(crate) const RULE_POINTS_MAX: i64 = 1_000_000;
/// One point.
const POINT: i64 = 1_000;
/// Decimals of a thousandth.
const DECIMALS: usize = 3;

/// A number of points in thousandths. In documents a whole number is a number, another one is text:
/// `4` and `"0.5"`.
///
/// ```
/// # use gavel_sport::Points;
/// assert_eq!("-0.5".parse::<Points>().map(|p| p.show()), Ok("−0.5".to_owned()));
/// assert_eq!(Points::whole(25).thousandths(), 25_000);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Points(i64);

/// A text that is no number of at most three decimals.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a number with at most three decimals is written like 4, -2 or 0.5, not {0:?}")]
pub struct PointsError(String);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(0);

    /// Whole points.
    #[must_use]
    pub fn whole(points: i64) -> Self {
        Self(points.saturating_mul(POINT))
    }

    /// From thousandths of a point.
    #[must_use]
    pub fn from_thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// In thousandths of a point.
    #[must_use]
    pub fn thousandths(self) -> i64 {
        self.0
    }

    /// For people: `12`, `0.5`, `−2` (with a minus sign, not a hyphen).
    #[must_use]
    pub fn show(self) -> String {
        self.to_string().replace('-', "−")
    }

    /// The sum, kept inside what an `i64` holds.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference, kept inside what an `i64` holds.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// So many times these points.
    #[must_use]
    pub fn times(self, count: i64) -> Self {
        Self(self.0.saturating_mul(count))
    }

    /// These points times a factor that is itself in thousandths, rounded half away from nought.
    #[must_use]
    pub(crate) fn scaled(self, factor: Self) -> Self {
        let exact = i128::from(self.0) * i128::from(factor.0);
        let unit = i128::from(POINT);
        let rounded = (exact.abs() + unit / 2) / unit * exact.signum();
        Self(i64::try_from(rounded).unwrap_or(if exact < 0 { i64::MIN } else { i64::MAX }))
    }

    /// Nearer to nought than `most`, on both sides.
    pub(crate) fn within(self, most: i64) -> bool {
        self.0.unsigned_abs() <= Self::whole(most).0.unsigned_abs()
    }
}

impl std::iter::Sum for Points {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Self::plus)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (size, point) = (self.0.unsigned_abs(), POINT.unsigned_abs());
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}", size / point)?;
        let rest = size % point;
        if rest == 0 {
            return Ok(());
        }
        write!(f, ".{}", format!("{rest:03}").trim_end_matches('0'))
    }
}

impl std::str::FromStr for Points {
    type Err = PointsError;

    fn from_str(text: &str) -> Result<Self, PointsError> {
        decimal(text, DECIMALS)
            .map(Self)
            .ok_or_else(|| PointsError(text.chars().take(40).collect()))
    }
}

/// A decimal number as a whole number of its last place; none when it is no number, has more decimals
/// or is too large.
pub(crate) fn decimal(text: &str, decimals: usize) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(part) || part.len() > decimals || whole.len() > 12 {
        return None;
    }
    let size: i64 = format!("{whole}{part:0<decimals$}").parse().ok()?;
    Some(if text.starts_with('-') { -size } else { size })
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        if self.0 % POINT == 0 { out.serialize_i64(self.0 / POINT) } else { out.collect_str(self) }
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Exact(DECIMALS, "a number of points such as 4 or \"0.5\"")).map(Self)
    }
}

/// Reads a whole number, or a decimal one as text: a float cannot say 0.1.
pub(crate) struct Exact(pub usize, pub &'static str);

impl de::Visitor<'_> for Exact {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.1)
    }

    fn visit_i64<E: de::Error>(self, whole: i64) -> Result<i64, E> {
        let unit = (0..self.0).fold(1_i64, |unit, _| unit * 10);
        whole.checked_mul(unit).ok_or_else(|| E::custom("that is too large"))
    }

    fn visit_u64<E: de::Error>(self, whole: u64) -> Result<i64, E> {
        let whole = i64::try_from(whole).map_err(|_| E::custom("that is too large"))?;
        self.visit_i64(whole)
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<i64, E> {
        Err(E::custom(format_args!("a number with decimals stands in quotes: \"{number}\"")))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<i64, E> {
        decimal(text, self.0).ok_or_else(|| {
            E::custom(format_args!("{text:?} is no number with at most {} decimals", self.0))
        })
    }
}
