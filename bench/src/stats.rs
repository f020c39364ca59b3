//! Percentiles of a list of durations.

use std::time::Duration;

/// What was seen, sorted.
pub struct Spread(Vec<Duration>);

impl Spread {
    pub fn of(mut seen: Vec<Duration>) -> Self {
        seen.sort_unstable();
        Self(seen)
    }

    /// The value below which `share` (0 to 1) of what was seen lies, in milliseconds.
    pub fn ms(&self, share: f64) -> f64 {
        let last = self.0.len().saturating_sub(1);
        let at = ((last as f64) * share).round() as usize;
        self.0.get(at).map_or(f64::NAN, |d| d.as_secs_f64() * 1_000.0)
    }

    /// `p50 / p95 / p99 / max` in milliseconds.
    pub fn line(&self) -> String {
        let [p50, p95, p99, max] = [0.5, 0.95, 0.99, 1.0].map(|share| self.ms(share));
        format!("{p50:.2} / {p95:.2} / {p99:.2} / {max:.2}")
    }
}
