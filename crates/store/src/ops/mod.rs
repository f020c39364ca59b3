//! [`Store`] and its operations, one method each. A method only chooses the database; what it does
//! is in `tables/`.

mod auctions;
mod competitions;
mod desk;
mod people;
mod purge;
mod season;
mod seats;
mod watching;

use crate::{Lite, Pg, RoomAppend, StoreError};
use std::collections::HashSet;
use std::path::Path;

/// The database of this installation. Cloning it is cheap and gives the same one.
///
/// An operation that writes runs in one transaction: whole or not at all. On SQLite it is finished
/// even if its caller goes away; [`StoreError::Busy`] means that nothing was done.
#[derive(Debug, Clone)]
pub enum Store {
    /// SQLite: one file, one process.
    Lite(Lite),
    /// PostgreSQL: many processes.
    Pg(Pg),
}

impl Store {
    /// Opens `sqlite://PATH` or `postgres://…`, and brings the database to this version.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            return Self::open_file(Path::new(path)).await;
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Pg(Pg::open(url).await?));
        }
        Err(StoreError::BadAddress(crate::pg::without_secrets(url)))
    }

    /// Opens `sqlite://PATH` or `postgres://…` for reading only, as it is: nothing is migrated, made or
    /// written.
    ///
    /// # Errors
    /// [`StoreError::FromThePast`] and [`StoreError::FromTheFuture`] for another version's database.
    pub async fn open_to_read(url: &str) -> Result<Self, StoreError> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            return Ok(Self::Lite(Lite::open_to_read(Path::new(path)).await?));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Pg(Pg::open_to_read(url).await?));
        }
        Err(StoreError::BadAddress(crate::pg::without_secrets(url)))
    }

    /// Opens a SQLite file, making it when it is not there.
    pub async fn open_file(path: &Path) -> Result<Self, StoreError> {
        Ok(Self::Lite(Lite::open(path).await?))
    }

    /// What the operator's page calls it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Lite(_) => "SQLite",
            Self::Pg(_) => "PostgreSQL",
        }
    }

    /// The size of SQLite's write-ahead log in bytes; 0 on PostgreSQL.
    pub fn wal_bytes(&self) -> u64 {
        match self {
            Self::Lite(lite) => lite.wal_bytes(),
            Self::Pg(_) => 0,
        }
    }

    /// Waits until the disk under SQLite fails, in whatever was written to it, and says why. The
    /// process must end then ([`StoreError::Disk`]). Never on PostgreSQL, which sees to its own.
    pub async fn disk_failed(&self) -> String {
        match self {
            Self::Lite(lite) => lite.disk_failed().await,
            Self::Pg(_) => std::future::pending().await,
        }
    }

    /// Finishes what is being written and closes all connections.
    pub async fn close(&self) {
        match self {
            Self::Lite(lite) => lite.close().await,
            Self::Pg(pg) => pg.close().await,
        }
    }
}

/// Which of the appends cannot be right whatever the log says: an auction that comes twice, a gap
/// in the numbers, no rows, or one command twice. They are reported as lost.
pub(crate) fn unfit(rooms: &[RoomAppend]) -> HashSet<usize> {
    let mut auctions = HashSet::new();
    let is_unfit = |room: &RoomAppend| {
        let numbered = room.rows.iter().zip(room.from + 1..).all(|(row, seq)| row.seq == seq);
        let mut commands = HashSet::new();
        let mut ids = room.rows.iter().filter_map(|row| row.command_id.as_deref());
        room.rows.is_empty() || !numbered || !ids.all(|id| commands.insert(id))
    };
    let mut out = HashSet::new();
    for (index, room) in rooms.iter().enumerate() {
        if !auctions.insert(room.auction.as_str()) || is_unfit(room) {
            tracing::error!(auction = room.auction, from = room.from, "an append cannot be right");
            out.insert(index);
        }
    }
    out
}

/// Runs a reading operation of `tables/` on whichever database it is.
macro_rules! read {
    ($store:expr, $module:ident :: $operation:ident ( $($argument:expr),* )) => {
        match $store {
            $crate::Store::Lite(lite) => {
                let mut conn = lite.reader().await?;
                $crate::lite::tables::$module::$operation(&mut conn, $($argument),*).await
            }
            $crate::Store::Pg(pg) => {
                let mut conn = pg.reader().await?;
                $crate::pg::tables::$module::$operation(&mut conn, $($argument),*).await
            }
        }
    };
}

/// Runs a writing operation of `tables/` in a transaction. What is in brackets is borrowed and has
/// to be owned to travel to SQLite's writer.
macro_rules! write {
    (
        $store:expr, [$($owned:ident),*],
        $module:ident :: $operation:ident ( $($argument:expr),* )
    ) => {
        match $store {
            $crate::Store::Lite(lite) => {
                $( let $owned = $owned.to_owned(); )*
                lite.writer()
                    .write(move |conn| -> $crate::lite::Job<'_, _> {
                        Box::pin(async move {
                            $crate::lite::tables::$module::$operation(conn, $($argument),*).await
                        })
                    })
                    .await
            }
            $crate::Store::Pg(pg) => {
                let mut tx = pg.begin().await?;
                let outcome =
                    $crate::pg::tables::$module::$operation(&mut tx, $($argument),*).await?;
                tx.commit().await?;
                Ok(outcome)
            }
        }
    };
}

pub(crate) use {read, write};
