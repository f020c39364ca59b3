//! The schema is the same on both databases, and every table can be backed up by what changed.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use gavel_store::testing::{self, TestStore};
use gavel_store::{Store, StoreError};
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection, raw_sql};
use std::collections::BTreeSet;

/// `table.column type null`, with one word for the same type on both.
type Columns = BTreeSet<String>;

async fn open_lite(store: &TestStore) -> SqliteConnection {
    SqliteConnection::connect(store.url().strip_prefix("sqlite://").unwrap()).await.unwrap()
}

async fn open_pg(store: &TestStore) -> PgConnection {
    PgConnection::connect(store.url()).await.unwrap()
}

async fn lite_columns(conn: &mut SqliteConnection) -> Columns {
    let query = "select m.name || '.' || c.name || ' ' || lower(c.type) || \
         case when c.\"notnull\" = 1 then ' not null' else ' null' end as line \
         from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'";
    let rows = sqlx::query(query).fetch_all(conn).await.unwrap();
    rows.iter().map(|row| row.try_get("line").unwrap()).collect()
}

async fn pg_columns(conn: &mut PgConnection) -> Columns {
    let query = "select table_name || '.' || column_name || ' ' || \
         case data_type when 'bigint' then 'integer' when 'bytea' then 'blob' else data_type end \
         || case is_nullable when 'NO' then ' not null' else ' null' end as line \
         from information_schema.columns where table_schema = 'public'";
    let rows = sqlx::query(query).fetch_all(conn).await.unwrap();
    rows.iter().map(|row| row.try_get("line").unwrap()).collect()
}

#[tokio::test]
async fn both_databases_have_the_same_columns() {
    let lite = lite_columns(&mut open_lite(&testing::lite().await).await).await;
    let pg = pg_columns(&mut open_pg(&testing::pg().await).await).await;
    assert!(lite.len() > 100, "the columns were not found");
    let differing: Vec<&String> = lite.symmetric_difference(&pg).collect();
    assert!(differing.is_empty(), "only on one of them: {differing:#?}");
}

#[tokio::test]
async fn both_databases_have_the_same_indexes() {
    let lite = "select name from sqlite_master where type = 'index' \
         and name not like 'sqlite_autoindex%' order by name";
    let pg = "select indexname as name from pg_indexes where schemaname = 'public' \
         and indexname not like '%_pkey' and indexname not like '%_key' order by indexname";
    let lite = sqlx::query(lite).fetch_all(&mut open_lite(&testing::lite().await).await).await;
    let pg = sqlx::query(pg).fetch_all(&mut open_pg(&testing::pg().await).await).await;
    let lite: Vec<String> = lite.unwrap().iter().map(|row| row.try_get("name").unwrap()).collect();
    let pg: Vec<String> = pg.unwrap().iter().map(|row| row.try_get("name").unwrap()).collect();
    assert!(lite.len() > 10, "the indexes were not found");
    assert_eq!(lite, pg);
}

#[tokio::test]
async fn every_table_says_what_changed_and_what_went() {
    let store = testing::lite().await;
    let mut conn = open_lite(&store).await;
    let tables = "select name from sqlite_master where type = 'table' order by name";
    let triggers = "select tbl_name as name from sqlite_master where type = 'trigger' \
         and sql like '%after delete%' and sql like '%insert into deletions%'";
    let columns = lite_columns(&mut conn).await;
    let triggers = sqlx::query(triggers).fetch_all(&mut conn).await.unwrap();
    let noted: Vec<String> = triggers.iter().map(|row| row.try_get("name").unwrap()).collect();
    let mut lacking = Vec::new();
    for row in sqlx::query(tables).fetch_all(&mut conn).await.unwrap() {
        let table: String = row.try_get("name").unwrap();
        let is_note = table == "deletions";
        if !is_note && !columns.contains(&format!("{table}.changed_at integer not null")) {
            lacking.push(format!("{table} has no changed_at"));
        }
        // Migrations are only ever added.
        if !is_note && table != "migrations" && !noted.contains(&table) {
            lacking.push(format!("{table} does not note its deletions"));
        }
    }
    assert!(lacking.is_empty(), "{lacking:#?}");
}

#[tokio::test]
async fn every_table_of_sqlite_is_strict() {
    let store = testing::lite().await;
    let loose = "select count(*) from pragma_table_list \
         where schema = 'main' and type = 'table' and strict = 0 \
         and name not like 'sqlite_%'";
    assert_eq!(store.count(loose).await, 0);
}

#[tokio::test]
async fn sqlite_is_opened_as_it_should_be() {
    let store = testing::lite().await;
    assert_eq!(store.count("select foreign_keys from pragma_foreign_keys").await, 1);
    assert_eq!(store.count("select synchronous from pragma_synchronous").await, 2, "full");
    let wal = "select count(*) from pragma_journal_mode where journal_mode = 'wal'";
    assert_eq!(store.count(wal).await, 1);
    let own = "pragma wal_autocheckpoint";
    assert_eq!(store.count(own).await, 0, "checkpoints are made by a task");
}

#[tokio::test]
async fn postgresql_gives_up_in_time() {
    let store = testing::pg().await;
    for (setting, milliseconds) in [
        ("statement_timeout", 2000),
        ("lock_timeout", 1000),
        ("idle_in_transaction_session_timeout", 1000),
    ] {
        let query = format!("select setting::bigint from pg_settings where name = '{setting}'");
        assert_eq!(store.count(&query).await, milliseconds, "{setting}");
    }
}

/// Opens the database a second time, as another start of the program would.
async fn reopen(store: &TestStore) -> Result<Store, StoreError> {
    Store::open(store.url()).await
}

#[tokio::test]
async fn opening_again_changes_nothing() {
    for store in [testing::lite().await, testing::pg().await] {
        let before = store.count("select count(*) from migrations").await;
        store.put_setting("k", "v", 1).await.unwrap();
        let again = reopen(&store).await.unwrap();
        assert_eq!(again.setting("k").await.unwrap().as_deref(), Some("v"));
        assert_eq!(store.count("select count(*) from migrations").await, before);
        again.close().await;
    }
}

const LATER: &str = "insert into migrations (version, name, changed_at) values (999, 'later', 0)";

#[tokio::test]
async fn a_database_from_the_future_is_refused() {
    let lite = testing::lite().await;
    raw_sql(AssertSqlSafe(LATER)).execute(&mut open_lite(&lite).await).await.unwrap();
    let pg = testing::pg().await;
    raw_sql(AssertSqlSafe(LATER)).execute(&mut open_pg(&pg).await).await.unwrap();
    for store in [lite, pg] {
        let refused = reopen(&store).await;
        assert!(matches!(refused, Err(StoreError::FromTheFuture { found: 999, .. })));
    }
}

#[tokio::test]
async fn a_database_that_is_opened_to_read_is_read_as_it_is_and_never_written() {
    for store in [testing::lite().await, testing::pg().await] {
        store.put_setting("k", "v", 1).await.unwrap();
        let reading = Store::open_to_read(store.url()).await.unwrap();
        assert_eq!(reading.setting("k").await.unwrap().as_deref(), Some("v"));
        reading.put_setting("k", "w", 2).await.unwrap_err();
        reading.close().await;
        assert_eq!(store.setting("k").await.unwrap().as_deref(), Some("v"));
        let known = store.count("select max(version) from migrations").await;
        store.pretend_version(known + 1).await;
        let refused = Store::open_to_read(store.url()).await;
        assert!(matches!(refused, Err(StoreError::FromTheFuture { .. })));
        store.pretend_version(known - 1).await;
        let refused = Store::open_to_read(store.url()).await.err().unwrap();
        assert!(refused.to_string().contains("run `gavel migrate`"), "{refused}");
        assert_eq!(store.count("select max(version) from migrations").await, known - 1);
    }
}

#[tokio::test]
async fn a_file_that_is_not_there_is_not_made_for_reading() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("gavel.db");
    let refused = Store::open_to_read(&format!("sqlite://{}", file.display())).await;
    assert!(refused.is_err() && !file.exists());
}

#[tokio::test]
async fn a_bad_address_is_named_without_its_password() {
    let refused = Store::open("mysql://asha:secret@host/db").await;
    let said = refused.err().unwrap().to_string();
    assert!(said.contains("mysql://") && !said.contains("secret"), "{said}");
}

#[tokio::test]
async fn what_was_written_is_there_after_closing() {
    let store = testing::lite().await;
    store.put_setting("k", "v", 1).await.unwrap();
    store.close().await;
    assert!(matches!(store.put_setting("k", "w", 2).await, Err(StoreError::Closed)));
    let again = reopen(&store).await.unwrap();
    assert_eq!(again.setting("k").await.unwrap().as_deref(), Some("v"));
}
