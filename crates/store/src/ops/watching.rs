//! Operations on links for watching.

use super::{Store, read, write};
use crate::{NewWatchLink, StoreError, WatchLink};

impl Store {
    /// Makes a link for watching, unless as many work as may; whether it was made.
    pub async fn put_watch_link(&self, new: &NewWatchLink) -> Result<bool, StoreError> {
        write!(self, [new], watching::put(&new))
    }

    /// A competition's links that work, the oldest first.
    pub async fn watch_links(&self, competition: &str) -> Result<Vec<WatchLink>, StoreError> {
        read!(self, watching::live(competition))
    }

    /// The link of that token, while it works and its competition is there.
    pub async fn watch_link_by_token(
        &self,
        token_hash: &[u8],
    ) -> Result<Option<WatchLink>, StoreError> {
        read!(self, watching::by_token(token_hash))
    }

    /// Notes that somebody watches by a link.
    pub async fn watch_link_used(&self, id: &str, now: i64) -> Result<(), StoreError> {
        write!(self, [id], watching::used(&id, now))
    }

    /// Ends one link; whether it worked until now.
    pub async fn revoke_watch_link(
        &self,
        competition: &str,
        id: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        write!(self, [competition, id], watching::revoke(&competition, &id, now))
    }
}
