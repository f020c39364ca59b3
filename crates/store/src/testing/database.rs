//! One test's database on a PostgreSQL server: copied from a template, and gone with the test.
//!
//! Test processes share the server and know of each other only by its advisory locks. Names carry
//! when they were made, by the server's clock.

use crate::migrate;
use crate::pg::Pg;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, raw_sql};
use uuid::Uuid;

/// What a process that ended without dropping its databases leaves is taken away after so long.
const LEFTOVER_S: i64 = 60 * 60;
/// A template of other migrations is taken away after so long, when a new one is made.
const OLD_TEMPLATE_S: i64 = 24 * 60 * 60;
/// So many leftovers go at one start, so that no test waits for all of them.
const SWEPT_MOST: usize = 20;
/// Held by whoever copies a template (shared) or makes one.
const TEMPLATE_LOCK: i64 = 7_094_283;
/// Held by whoever sweeps.
const SWEEP_LOCK: i64 = 7_094_284;
/// A server that does not drop a database in this time is left to the next sweep.
const DROP_WAIT: [(&str, &str); 1] = [("statement_timeout", "20s")];

/// A database that is dropped with this value, in a test that fails too.
#[derive(Debug)]
pub(super) struct Database {
    server: PgConnectOptions,
    name: String,
    /// Holds the lock that says to every sweep: somebody lives here.
    _held: PgConnection,
}

impl Database {
    /// Copies the template, which the first process makes.
    pub(super) async fn copied(server: &PgConnectOptions) -> Self {
        let mut held = connect(server).await;
        let name = name(&mut held).await;
        run(&mut held, &format!("select pg_advisory_lock({})", alive(&name))).await;
        loop {
            run(&mut held, &format!("select pg_advisory_lock_shared({TEMPLATE_LOCK})")).await;
            let template = template(&mut held).await;
            if let Some(template) = &template {
                create(&mut held, &name, template).await;
            }
            run(&mut held, &format!("select pg_advisory_unlock_shared({TEMPLATE_LOCK})")).await;
            if template.is_some() {
                return Self { server: server.clone(), name, _held: held };
            }
            make_template(server).await;
        }
    }

    /// How it is connected to.
    pub(super) fn options(&self) -> PgConnectOptions {
        self.server.clone().database(&self.name)
    }
}

impl Drop for Database {
    /// Waits for the end of the drop, because the process may end with the test. That needs a
    /// thread of its own: no runtime can be waited for on a thread of another, and the test's may
    /// be going.
    fn drop(&mut self) {
        let (server, name) = (self.server.clone().options(DROP_WAIT), self.name.clone());
        let dropper = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.is_ok_and(|runtime| runtime.block_on(dropped(&server, &name)).is_ok())
        });
        // A panic while a test unwinds would hide what it says; the next sweep tries again.
        if !dropper.join().unwrap_or(false) {
            tracing::warn!(database = self.name, "a test's database stays until it is swept");
        }
    }
}

/// Whoever is still connected, a server that the test started or a pool, goes first.
async fn dropped(server: &PgConnectOptions, name: &str) -> Result<(), sqlx::Error> {
    let mut conn = server.clone().disable_statement_logging().connect().await?;
    let text = format!("drop database if exists \"{name}\" with (force)");
    raw_sql(AssertSqlSafe(text)).execute(&mut conn).await?;
    conn.close().await
}

/// Takes away what processes left that were killed: databases of tests older than an hour in
/// which nobody lives. Another process that sweeps at the moment is enough.
pub(super) async fn sweep(server: &PgConnectOptions) {
    let mut conn = connect(server).await;
    if !yes(&mut conn, &format!("select pg_try_advisory_lock({SWEEP_LOCK})")).await {
        return;
    }
    let old = older_than(&mut conn, TEST, LEFTOVER_S).await;
    for name in old.iter().take(SWEPT_MOST) {
        if yes(&mut conn, &format!("select pg_try_advisory_lock({})", alive(name))).await {
            // Without force: whoever is connected in spite of all that keeps it.
            let text = format!("drop database if exists \"{name}\"");
            raw_sql(AssertSqlSafe(text)).execute(&mut conn).await.ok();
        }
    }
    conn.close().await.ok();
}

const TEST: &str = "gavel_test_";
const TEMPLATE: &str = "gavel_template_";

/// A name that says when it was made.
async fn name(conn: &mut PgConnection) -> String {
    format!("{TEST}{}_{}", now_s(conn).await, Uuid::new_v4().simple())
}

/// When a database of this kind was made, in seconds since 1970, from its name.
fn made_at(name: &str, kind: &str) -> Option<i64> {
    name.strip_prefix(kind)?.split_once('_')?.0.parse().ok()
}

/// The lock of a test's database.
fn alive(name: &str) -> String {
    format!("hashtextextended('{name}', 0)")
}

/// The template of exactly these migrations.
async fn template(conn: &mut PgConnection) -> Option<String> {
    let names = named(conn, TEMPLATE).await;
    let end = format!("_{:016x}", migrate::fingerprint());
    names.into_iter().find(|name| name.ends_with(&end))
}

/// Makes the template unless another process was quicker. It is made under the name of a test's
/// database: one that was not finished is swept like any other.
async fn make_template(server: &PgConnectOptions) {
    let mut conn = connect(server).await;
    run(&mut conn, &format!("select pg_advisory_lock({TEMPLATE_LOCK})")).await;
    if template(&mut conn).await.is_none() {
        for old in older_than(&mut conn, TEMPLATE, OLD_TEMPLATE_S).await {
            run(&mut conn, &format!("drop database if exists \"{old}\"")).await;
        }
        let made = name(&mut conn).await;
        create(&mut conn, &made, "template0").await;
        let store = Pg::open_with(server.clone().database(&made), 1).await;
        // It can be renamed and copied only while nobody is connected to it.
        store.expect("a fresh database can be migrated").close().await;
        let name = format!("{TEMPLATE}{}_{:016x}", now_s(&mut conn).await, migrate::fingerprint());
        run(&mut conn, &format!("alter database \"{made}\" rename to \"{name}\"")).await;
    }
    conn.close().await.ok();
}

async fn create(conn: &mut PgConnection, name: &str, template: &str) {
    let text = format!("create database \"{name}\" template \"{template}\"");
    let made = raw_sql(AssertSqlSafe(text)).execute(conn).await;
    made.expect("a database can be made: the user needs the right to (CREATEDB)");
}

async fn older_than(conn: &mut PgConnection, kind: &str, seconds: i64) -> Vec<String> {
    let before = now_s(conn).await - seconds;
    let mut names = named(conn, kind).await;
    names.retain(|name| made_at(name, kind).is_some_and(|at| at < before));
    names
}

async fn named(conn: &mut PgConnection, kind: &str) -> Vec<String> {
    let text = "select datname::text from pg_database where starts_with(datname::text, $1)";
    let names = sqlx::query_scalar(text).bind(kind).fetch_all(conn).await;
    names.expect("the server lists its databases")
}

async fn now_s(conn: &mut PgConnection) -> i64 {
    let text = "select extract(epoch from clock_timestamp())::bigint";
    sqlx::query_scalar(text).fetch_one(conn).await.expect("the server tells the time")
}

async fn yes(conn: &mut PgConnection, text: &str) -> bool {
    let text = AssertSqlSafe(text.to_owned());
    sqlx::query_scalar(text).fetch_one(conn).await.expect("the server answers")
}

async fn run(conn: &mut PgConnection, text: &str) {
    let done = raw_sql(AssertSqlSafe(text.to_owned())).execute(conn).await;
    done.unwrap_or_else(|error| panic!("{text}: {error}"));
}

async fn connect(server: &PgConnectOptions) -> PgConnection {
    let options = server.clone().disable_statement_logging();
    options.connect().await.expect("the PostgreSQL server can be reached")
}

#[cfg(test)]
mod tests;
