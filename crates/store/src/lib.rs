//! The log and the tables, on SQLite and PostgreSQL.
//!
//! There is one text per query, in a constant beside the function that uses it, in `tables/`. That
//! folder is compiled twice, once for each database, and [`Store`] chooses at the edge. The few
//! statements that must differ are in `lite/append.rs` and `pg/append.rs`.
//!
//! The store knows no rule of an auction and no HTTP. Time comes in as an argument.
//!
//! ```no_run
//! # async fn example() -> Result<(), gavel_store::StoreError> {
//! let store = gavel_store::Store::open("sqlite:///var/lib/gavel/gavel.db").await?;
//! let user = store.user_by_email("asha@example.org").await?;
//! # Ok(()) }
//! ```

#![expect(
    clippy::duplicate_mod,
    reason = "`tables/` is compiled once for each database, which keeps one text per query"
)]

mod error;
mod lite;
mod migrate;
mod ops;
mod pg;
#[cfg(test)]
mod plans;
mod record;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod types;

pub use error::StoreError;
pub use lite::{Lite, WalLimits};
pub use ops::Store;
pub use pg::Pg;
pub use types::*;
