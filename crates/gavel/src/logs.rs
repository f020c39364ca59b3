//! What the server says on the console.

use tracing_subscriber::EnvFilter;

/// What is said when `RUST_LOG` does not ask for something else.
const USUAL: &str = "info,sqlx=warn";

/// Starts to write logs as text or JSON.
pub fn start(kind: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(USUAL));
    let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if kind == "json" { logs.json().init() } else { logs.with_target(false).init() }
}
