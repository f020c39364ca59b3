//! SQLite: one writing connection, several that read.

pub(crate) mod append;
mod checkpoint;
mod disk;
mod writer;

use crate::{StoreError, migrate};
use checkpoint::Checkpoints;
pub use checkpoint::WalLimits;
use disk::Disk;
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, Row, Sqlite, SqliteConnection};
use std::path::{Path, PathBuf};
use std::time::Duration;
pub(crate) use writer::Job;
use writer::Writer;

/// The database that this copy of the tables is compiled for.
pub(crate) type Db = Sqlite;
/// One connection to it.
pub(crate) type Conn = SqliteConnection;

#[path = "../tables/mod.rs"]
pub(crate) mod tables;

/// The oldest SQLite that is used: earlier ones can corrupt a WAL that another connection resets.
const LEAST: (u32, u32, u32) = (3, 51, 3);
const LEAST_TEXT: &str = "3.51.3";
const READERS_MOST: u32 = 6;
const READER_WAIT: Duration = Duration::from_secs(5);
/// How long the checkpointer waits for readers, during which nothing can be written.
const CHECKPOINT_WAIT: Duration = Duration::from_millis(20);
const STATEMENTS_KEPT: usize = 256;

/// A SQLite database. Cloning it is cheap and gives the same database.
#[derive(Debug, Clone)]
pub struct Lite {
    readers: SqlitePool,
    writer: Writer,
    disk: Disk,
    path: PathBuf,
}

impl Lite {
    /// Opens the file, making it when it is not there, and brings it to this version.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_with(path, WalLimits::default()).await
    }

    /// As [`Lite::open`], with other limits of the write-ahead log.
    pub async fn open_with(path: &Path, limits: WalLimits) -> Result<Self, StoreError> {
        let options = options(path);
        let mut conn = options.clone().create_if_missing(true).connect().await?;
        check_version(&mut conn).await?;
        migrate::lite(&mut conn).await?;
        Self::start(conn, options, path, limits).await
    }

    /// Opens the file for reading only, as it is: a file of another version is refused, and nothing
    /// is ever written to it.
    pub async fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        let options = options(path).read_only(true);
        let mut conn = options.clone().connect().await?;
        check_version(&mut conn).await?;
        migrate::check_lite(&mut conn).await?;
        Self::start(conn, options, path, WalLimits::default()).await
    }

    async fn start(
        conn: SqliteConnection,
        options: SqliteConnectOptions,
        path: &Path,
        limits: WalLimits,
    ) -> Result<Self, StoreError> {
        let checkpointer = options.clone().busy_timeout(CHECKPOINT_WAIT).connect().await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS_MOST)
            .acquire_timeout(READER_WAIT)
            .test_before_acquire(false)
            .connect_with(options.read_only(true))
            .await?;
        let (disk, path) = (Disk::new(), path.to_owned());
        let checkpoints = Checkpoints::start(checkpointer, limits, wal_of(&path), disk.clone());
        let writer = Writer::start(conn, checkpoints, disk.clone());
        Ok(Self { readers, writer, disk, path })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The size of the write-ahead log's file, in bytes; a metric.
    pub fn wal_bytes(&self) -> u64 {
        size_of(&wal_of(&self.path))
    }

    /// Waits until the disk fails; why it did.
    pub(crate) async fn disk_failed(&self) -> String {
        self.disk.failed().await
    }

    pub(crate) async fn reader(&self) -> Result<PoolConnection<Sqlite>, StoreError> {
        Ok(self.readers.acquire().await?)
    }

    pub(crate) fn writer(&self) -> &Writer {
        &self.writer
    }

    pub(crate) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

fn wal_of(path: &Path) -> PathBuf {
    let mut name = path.to_owned().into_os_string();
    name.push("-wal");
    name.into()
}

fn size_of(path: &Path) -> u64 {
    std::fs::metadata(path).map(|file| file.len()).unwrap_or(0)
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("wal_autocheckpoint", "0")
        .pragma("trusted_schema", "off")
        .statement_cache_capacity(STATEMENTS_KEPT)
        .disable_statement_logging()
}

async fn check_version(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    conn.ping().await?;
    let row = sqlx::query("select sqlite_version() as version").fetch_one(conn).await?;
    let found: String = row.try_get("version")?;
    if parse_version(&found) < LEAST {
        return Err(StoreError::OldSqlite { found, least: LEAST_TEXT });
    }
    Ok(())
}

fn parse_version(text: &str) -> (u32, u32, u32) {
    let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(parse_version("3.51.3") >= LEAST);
        assert!(parse_version("3.100.0") >= LEAST);
        assert!(parse_version("3.51.2") < LEAST);
        assert!(parse_version("3.9.9") < LEAST);
        assert!(parse_version("nonsense") < LEAST);
    }
}
