//! Percentiles of a list of durations, and whether they are within a limit.

use std::time::{Duration, Instant};

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

/// What something must stay under: its p99.
#[derive(Clone, Copy)]
pub struct Limit(pub Duration);

impl Limit {
    /// The limit, and whether it was kept; a dash where there is none.
    pub fn said(limit: Option<Self>, seen: &Spread) -> String {
        let Some(Self(limit)) = limit else { return "–".to_owned() };
        let most = limit.as_secs_f64() * 1_000.0;
        let kept = if seen.ms(0.99) < most { "kept" } else { "**missed**" };
        format!("p99 < {most:.0} ms: {kept}")
    }
}

/// How long some work takes.
pub fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let from = Instant::now();
    let done = work();
    let took = from.elapsed();
    drop(done);
    took
}
