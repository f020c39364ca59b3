//! What can go wrong in the store.

use thiserror::Error;

/// Why an operation of the store failed.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The database refused or could not be reached. After a write this may mean "unknown": it may
    /// be on disk or not, and whoever wrote must read again before deciding anything.
    #[error("the database failed: {0}")]
    Database(#[source] sqlx::Error),
    /// The disk under SQLite failed. A later write that succeeds proves nothing, so the process
    /// must end and start again from what is on disk.
    #[error("the disk under the database failed: {0}")]
    Disk(#[source] sqlx::Error),
    /// The database did not answer in time: what was asked may be done or not.
    #[error("the database does not answer")]
    NoAnswer,
    /// A unique value (an id, an e-mail address, a code) is taken.
    #[error("that value is already taken")]
    Taken,
    /// The row names something that is not there, or something still names the row.
    #[error("that refers to something that is not there")]
    Missing,
    /// The queue of waiting writes is full; nothing was done.
    #[error("too many writes are waiting; try again in a moment")]
    Busy,
    /// The store was closed.
    #[error("the store is closed")]
    Closed,
    /// The library is older than the first one that keeps a shared WAL safe.
    #[error("SQLite {found} is too old: {least} or later is needed")]
    OldSqlite {
        /// The version in use.
        found: String,
        /// The oldest that is safe.
        least: &'static str,
    },
    /// The database was written by a later version of this program.
    #[error("the database is at version {found}, this program knows {known}: use a newer program")]
    FromTheFuture {
        /// The newest migration applied to the database.
        found: i64,
        /// The newest migration this program has.
        known: i64,
    },
    /// The database was written by an earlier version, and only reading was asked for.
    #[error(
        "the database is at version {found}, this program reads {known}: stop the server and run \
         `gavel migrate`, or start this version with `gavel serve`"
    )]
    FromThePast {
        /// The newest migration applied to the database.
        found: i64,
        /// The newest migration this program has.
        known: i64,
    },
    /// A stored word is not one that this program knows.
    #[error("the database holds {found:?} where {expected} is expected")]
    Unreadable {
        /// What the column holds.
        found: String,
        /// What it should be.
        expected: &'static str,
    },
    /// The address of the database could not be read.
    #[error("{0:?} is not an address of a database: use sqlite://PATH or postgres://HOST/NAME")]
    BadAddress(String),
}

impl StoreError {
    /// Whether the process should end: the disk can no longer be believed.
    pub fn is_fatal(&self) -> bool {
        matches!(self, Self::Disk(_))
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let Some(database) = error.as_database_error() else {
            return Self::Database(error);
        };
        if database.is_unique_violation() {
            return Self::Taken;
        }
        if database.is_foreign_key_violation() {
            return Self::Missing;
        }
        match database.try_downcast_ref::<sqlx::sqlite::SqliteError>() {
            Some(lite) if disk_failed(lite) => Self::Disk(error),
            _ => Self::Database(error),
        }
    }
}

/// SQLite's primary codes for "input/output error", "malformed" and "not a database".
const DISK_CODES: [i32; 3] = [10, 11, 26];

fn disk_failed(error: &sqlx::sqlite::SqliteError) -> bool {
    use sqlx::error::DatabaseError;
    let code = error.code().and_then(|code| code.parse::<i32>().ok()).unwrap_or(0);
    DISK_CODES.contains(&(code & 0xff))
}
