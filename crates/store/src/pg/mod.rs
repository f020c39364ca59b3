//! PostgreSQL: a pool.

pub(crate) mod append;

use crate::{AppendOutcome, RoomAppend, StoreError, migrate};
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, PgConnection, Postgres, Transaction};
use std::time::Duration;

/// The database that this copy of the tables is compiled for.
pub(crate) type Db = Postgres;
/// One connection to it.
pub(crate) type Conn = PgConnection;

#[path = "../tables/mod.rs"]
pub(crate) mod tables;

const CONNECTIONS_MOST: u32 = 16;
const CONNECTION_WAIT: Duration = Duration::from_secs(5);
const STATEMENTS_KEPT: usize = 256;
/// An append that is not answered for so long is unknown: the server gives up long before, so that
/// either it or the way to it is gone.
const APPEND_WAIT: Duration = Duration::from_secs(5);
/// A stopped node's open transaction would otherwise block the node that takes over.
const TIMEOUTS: [(&str, &str); 3] = [
    ("statement_timeout", "2s"),
    ("lock_timeout", "1s"),
    ("idle_in_transaction_session_timeout", "1s"),
];

/// A PostgreSQL database. Cloning it is cheap and gives the same database.
#[derive(Debug, Clone)]
pub struct Pg {
    pool: PgPool,
}

impl Pg {
    /// Connects, and brings the database to this version.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Self::open_with(options(url)?, CONNECTIONS_MOST).await
    }

    /// Connects for reading only: a database of another version is refused, and PostgreSQL refuses
    /// whatever would write.
    pub async fn open_to_read(url: &str) -> Result<Self, StoreError> {
        let options = named(options(url)?).options([("default_transaction_read_only", "on")]);
        let mut conn = options.clone().connect().await?;
        migrate::check_pg(&mut conn).await?;
        conn.close().await?;
        Self::start(options, CONNECTIONS_MOST).await
    }

    pub(crate) async fn open_with(
        options: PgConnectOptions,
        connections_most: u32,
    ) -> Result<Self, StoreError> {
        let options = named(options);
        // Migrations may take longer than any statement of a running node.
        let mut conn = options.clone().connect().await?;
        migrate::pg(&mut conn).await?;
        conn.close().await?;
        Self::start(options, connections_most).await
    }

    async fn start(options: PgConnectOptions, connections_most: u32) -> Result<Self, StoreError> {
        let pool = PgPoolOptions::new()
            .max_connections(connections_most)
            .acquire_timeout(CONNECTION_WAIT)
            .connect_with(options.options(TIMEOUTS))
            .await?;
        Ok(Self { pool })
    }

    pub(crate) async fn reader(&self) -> Result<PoolConnection<Postgres>, StoreError> {
        Ok(self.pool.acquire().await?)
    }

    /// Appends for all rooms. A connection on which that failed is closed: what is read afterwards
    /// comes over another one.
    pub(crate) async fn append(
        &self,
        rooms: Vec<RoomAppend>,
    ) -> Result<Vec<AppendOutcome>, StoreError> {
        let mut conn = self.reader().await?;
        let appended = tokio::time::timeout(APPEND_WAIT, append::append(&mut conn, rooms)).await;
        let appended = appended.unwrap_or(Err(StoreError::NoAnswer));
        if appended.is_err() {
            conn.close_on_drop();
        }
        appended
    }

    pub(crate) async fn begin(&self) -> Result<Transaction<'static, Postgres>, StoreError> {
        Ok(self.pool.begin().await?)
    }

    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}

fn options(url: &str) -> Result<PgConnectOptions, StoreError> {
    url.parse().map_err(|_| StoreError::BadAddress(without_secrets(url)))
}

fn named(options: PgConnectOptions) -> PgConnectOptions {
    options
        .application_name("gavel")
        .statement_cache_capacity(STATEMENTS_KEPT)
        .disable_statement_logging()
}

/// An address may hold a password, which must not reach a log.
pub(crate) fn without_secrets(url: &str) -> String {
    match (url.find("://"), url.rfind('@')) {
        (Some(scheme), Some(at)) if at > scheme => {
            format!("{}://…{}", &url[..scheme], &url[at..])
        }
        _ => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        assert_eq!(without_secrets("postgres://a:secret@host/db"), "postgres://…@host/db");
        assert_eq!(without_secrets("postgres://host/db"), "postgres://host/db");
    }
}
