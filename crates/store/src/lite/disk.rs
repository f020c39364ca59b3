//! Whether the disk under SQLite can still be believed. Once a write or a sync has failed it cannot: a
//! later one that succeeds proves nothing, whoever it was that failed.

use crate::StoreError;
use tokio::sync::watch;

/// What is known of the disk. Cloning it gives the same one.
#[derive(Debug, Clone)]
pub(crate) struct Disk(watch::Sender<Option<String>>);

impl Disk {
    /// A disk that has not failed.
    pub(crate) fn new() -> Self {
        Self(watch::channel(None).0)
    }

    /// Takes note when this is an error of the disk.
    pub(crate) fn see(&self, error: &StoreError) {
        if error.is_fatal() {
            self.0.send_if_modified(|failed| {
                let first = failed.is_none();
                failed.get_or_insert_with(|| error.to_string());
                first
            });
        }
    }

    /// Waits until the disk fails; why it did. Mostly never.
    pub(crate) async fn failed(&self) -> String {
        let mut seen = self.0.subscribe();
        // The sender lives in `self`, so the wait can only end by a failure.
        let failed = seen.wait_for(Option::is_some).await.ok();
        failed.and_then(|why| why.clone()).unwrap_or_default()
    }
}
