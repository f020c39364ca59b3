//! The numbers at `/metrics`, for Prometheus.

use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::sync::OnceLock;

/// Seconds, from a tenth of a millisecond to ten.
const SECONDS: &[f64] = &[
    0.0001, 0.000_25, 0.0005, 0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0,
    2.5, 5.0, 10.0,
];

/// Keeps what the program counts. One for the whole process.
#[derive(Clone)]
pub struct Recorder(Option<PrometheusHandle>);

static INSTALLED: OnceLock<Recorder> = OnceLock::new();

impl Recorder {
    /// Starts counting; the second call answers the first one's.
    #[must_use]
    pub fn install() -> Self {
        INSTALLED.get_or_init(Self::start).clone()
    }

    fn start() -> Self {
        let builder = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Suffix("seconds".into()), SECONDS);
        match builder.and_then(PrometheusBuilder::install_recorder) {
            Ok(handle) => Self(Some(handle)),
            Err(error) => {
                tracing::warn!(%error, "nothing is counted: /metrics stays empty");
                Self(None)
            }
        }
    }

    /// The numbers as text.
    #[must_use]
    pub fn render(&self) -> String {
        self.0.as_ref().map(PrometheusHandle::render).unwrap_or_default()
    }

    /// Lets old samples go; called now and then.
    pub fn upkeep(&self) {
        if let Some(handle) = &self.0 {
            handle.run_upkeep();
        }
    }
}
