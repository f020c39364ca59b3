//! A database of one measurement on a PostgreSQL server.

use anyhow::Result;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, raw_sql};

/// A fresh database, removed by [`Database::remove`].
pub struct Database {
    server: PgConnectOptions,
    name: String,
    /// Its address.
    pub url: String,
}

impl Database {
    pub async fn make(server: &str) -> Result<Self> {
        let server: PgConnectOptions = server.parse()?;
        let name = format!("gavel_bench_{}", uuid::Uuid::new_v4().simple());
        let url = server.clone().database(&name).to_url_lossy().to_string();
        let made = Self { server, name, url };
        made.run("create database").await?;
        Ok(made)
    }

    pub async fn remove(self) -> Result<()> {
        self.run("drop database").await
    }

    async fn run(&self, what: &str) -> Result<()> {
        let mut conn = self.server.connect().await?;
        raw_sql(AssertSqlSafe(format!("{what} \"{}\"", self.name))).execute(&mut conn).await?;
        Ok(conn.close().await?)
    }
}
