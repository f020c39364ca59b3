//! What a job of the server calls now and then, so that nothing is kept longer than it should be.
//! Everything goes in steps of at most [`STEP_ROWS_MOST`] rows, each a transaction of its own.

use super::{Store, read, write};
use crate::StoreError;

/// The most rows that one step deletes, so that no bid waits for it.
pub const STEP_ROWS_MOST: i64 = 200;

impl Store {
    /// Auctions that were put aside and whose time is up.
    pub async fn auctions_to_purge(&self, now: i64, limit: i64) -> Result<Vec<String>, StoreError> {
        read!(self, purge::due_auctions(now, limit))
    }

    /// Deleted competitions whose time is up.
    pub async fn competitions_to_purge(
        &self,
        now: i64,
        limit: i64,
    ) -> Result<Vec<String>, StoreError> {
        read!(self, purge::due_competitions(now, limit))
    }

    /// Removes an auction and all that hangs on it, if its time is up.
    pub async fn purge_auction(&self, auction: &str, now: i64) -> Result<(), StoreError> {
        while self.purge_auction_step(auction, now).await? {}
        Ok(())
    }

    async fn purge_auction_step(&self, auction: &str, now: i64) -> Result<bool, StoreError> {
        write!(self, [auction], purge::auction_step(&auction, now, STEP_ROWS_MOST))
    }

    /// Removes a competition, its auctions and all that hangs on them, if its time is up.
    pub async fn purge_competition(&self, competition: &str, now: i64) -> Result<(), StoreError> {
        for auction in self.auctions_of(competition).await? {
            self.purge_auction(&auction.id, now).await?;
        }
        while self.purge_competition_step(competition, now).await? {}
        Ok(())
    }

    async fn purge_competition_step(
        &self,
        competition: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        write!(self, [competition], purge::competition_step(&competition, now, STEP_ROWS_MOST))
    }

    /// Removes refusals from before that time (30 days ago, SPEC 3), and the oldest of those that are
    /// more than `rows_most` ([`crate::REFUSALS_MAX`]).
    pub async fn purge_refusals(&self, before: i64, rows_most: i64) -> Result<(), StoreError> {
        let surplus = self.refusals_surplus(rows_most).await?;
        let before = surplus.map_or(before, |at| before.max(at.saturating_add(1)));
        while self.purge_refusals_step(before).await? > 0 {}
        Ok(())
    }

    async fn refusals_surplus(&self, rows_most: i64) -> Result<Option<i64>, StoreError> {
        read!(self, refusals::surplus(rows_most))
    }

    async fn purge_refusals_step(&self, before: i64) -> Result<u64, StoreError> {
        write!(self, [], refusals::purge(before, STEP_ROWS_MOST))
    }

    /// Removes codes that ended before that time.
    pub async fn purge_codes(&self, before: i64) -> Result<(), StoreError> {
        while self.purge_codes_step(before).await? > 0 {}
        Ok(())
    }

    async fn purge_codes_step(&self, before: i64) -> Result<u64, StoreError> {
        write!(self, [], codes::purge(before, STEP_ROWS_MOST))
    }

    /// Removes sessions that ended before that time.
    pub async fn purge_sessions(&self, before: i64) -> Result<(), StoreError> {
        while self.purge_sessions_step(before).await? > 0 {}
        Ok(())
    }

    async fn purge_sessions_step(&self, before: i64) -> Result<u64, StoreError> {
        write!(self, [], sessions::purge(before, STEP_ROWS_MOST))
    }

    /// Removes messages written before that time, sent or not.
    pub async fn purge_mail(&self, before: i64) -> Result<(), StoreError> {
        while self.purge_mail_step(before).await? > 0 {}
        Ok(())
    }

    async fn purge_mail_step(&self, before: i64) -> Result<u64, StoreError> {
        write!(self, [], outbox::purge(before, STEP_ROWS_MOST))
    }
}
