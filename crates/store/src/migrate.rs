//! Brings a database to this program's version. One folder of numbered files serves both databases:
//! `{bytes}` and its like are filled for each, and `{note_deletes TABLE KEY,KEY}` becomes the
//! trigger that notes a deleted row in `deletions`.

use crate::StoreError;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection, raw_sql};

/// A step of the schema.
struct Migration {
    version: i64,
    name: &'static str,
    text: &'static str,
}

const MIGRATIONS: [Migration; 6] = [
    Migration { version: 1, name: "log", text: include_str!("../migrations/0001_log.sql") },
    Migration { version: 2, name: "people", text: include_str!("../migrations/0002_people.sql") },
    Migration {
        version: 3,
        name: "competitions",
        text: include_str!("../migrations/0003_competitions.sql"),
    },
    Migration { version: 4, name: "desk", text: include_str!("../migrations/0004_desk.sql") },
    Migration { version: 5, name: "season", text: include_str!("../migrations/0005_season.sql") },
    Migration {
        version: 6,
        name: "watch labels",
        text: include_str!("../migrations/0006_watch_labels.sql"),
    },
];

/// Which words fill the placeholders.
#[derive(Clone, Copy)]
enum Dialect {
    Lite,
    Pg,
}

const TABLE: &str = "create table if not exists migrations (
    version {int} not null primary key, name {text} not null, changed_at {int} not null
) {strict}";
const APPLIED: &str = "select coalesce(max(version), 0) as version from migrations";
const LITE_HAS_TABLE: &str = "select count(*) from sqlite_master where name = 'migrations'";
const PG_HAS_TABLE: &str = "select to_regclass('migrations') is not null";
const LITE_NOW: &str = "cast(unixepoch('subsec') * 1000000 as integer)";
const PG_NOW: &str = "cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";
/// Any number will do, as long as all nodes use the same: one node migrates, the others wait.
const PG_LOCK: &str = "select pg_advisory_xact_lock(7094282)";

/// Migrates a SQLite database.
pub(crate) async fn lite(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    let mut tx = conn.begin_with("begin immediate").await?;
    raw_sql(AssertSqlSafe(fill(TABLE, Dialect::Lite))).execute(&mut *tx).await?;
    let found: i64 = raw_sql(APPLIED).fetch_one(&mut *tx).await?.try_get("version")?;
    for migration in missing(found)? {
        let text = step(migration, Dialect::Lite);
        raw_sql(AssertSqlSafe(text)).execute(&mut *tx).await?;
    }
    Ok(tx.commit().await?)
}

/// Migrates a PostgreSQL database.
pub(crate) async fn pg(conn: &mut PgConnection) -> Result<(), StoreError> {
    let mut tx = conn.begin().await?;
    raw_sql(PG_LOCK).execute(&mut *tx).await?;
    raw_sql(AssertSqlSafe(fill(TABLE, Dialect::Pg))).execute(&mut *tx).await?;
    let row = sqlx::query(APPLIED).fetch_one(&mut *tx).await?;
    for migration in missing(row.try_get("version")?)? {
        raw_sql(AssertSqlSafe(step(migration, Dialect::Pg))).execute(&mut *tx).await?;
    }
    Ok(tx.commit().await?)
}

/// What PostgreSQL is made of by these migrations, as a number: another text gives another.
#[cfg(any(test, feature = "testing"))]
pub(crate) fn fingerprint() -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    for migration in &MIGRATIONS {
        step(migration, Dialect::Pg).hash(&mut hasher);
    }
    hasher.finish()
}

/// Refuses a SQLite database of another version, and changes nothing.
pub(crate) async fn check_lite(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    let tables: i64 = sqlx::query_scalar(LITE_HAS_TABLE).fetch_one(&mut *conn).await?;
    if tables == 0 {
        return check(0);
    }
    check(raw_sql(APPLIED).fetch_one(&mut *conn).await?.try_get("version")?)
}

/// Refuses a PostgreSQL database of another version, and changes nothing.
pub(crate) async fn check_pg(conn: &mut PgConnection) -> Result<(), StoreError> {
    let is_there: bool = sqlx::query_scalar(PG_HAS_TABLE).fetch_one(&mut *conn).await?;
    if !is_there {
        return check(0);
    }
    check(sqlx::query(APPLIED).fetch_one(&mut *conn).await?.try_get("version")?)
}

fn check(found: i64) -> Result<(), StoreError> {
    let known = MIGRATIONS.len() as i64;
    match missing(found)?.next() {
        Some(_) => Err(StoreError::FromThePast { found, known }),
        None => Ok(()),
    }
}

fn missing(found: i64) -> Result<impl Iterator<Item = &'static Migration>, StoreError> {
    let known = MIGRATIONS.len() as i64;
    if found > known {
        return Err(StoreError::FromTheFuture { found, known });
    }
    Ok(MIGRATIONS.iter().filter(move |migration| migration.version > found))
}

/// A migration's statements and the note that it was applied.
fn step(migration: &Migration, dialect: Dialect) -> String {
    let now = match dialect {
        Dialect::Lite => LITE_NOW,
        Dialect::Pg => PG_NOW,
    };
    let Migration { version, name, text } = migration;
    let text = fill(text, dialect);
    format!(
        "{text}\ninsert into migrations (version, name, changed_at) \
         values ({version}, '{name}', {now});"
    )
}

fn fill(text: &str, dialect: Dialect) -> String {
    let words = match dialect {
        Dialect::Lite => [
            ("{text}", "text"),
            ("{int}", "integer"),
            ("{bytes}", "blob"),
            (" {strict}", " strict"),
            (" {clustered}", " strict, without rowid"),
        ],
        // Bytes order on both, so that a list has one order everywhere.
        Dialect::Pg => [
            ("{text}", "text collate \"C\""),
            ("{int}", "bigint"),
            ("{bytes}", "bytea"),
            (" {strict}", ""),
            (" {clustered}", ""),
        ],
    };
    let mut out = String::with_capacity(text.len() * 2);
    for line in text.lines() {
        match line.strip_prefix("{note_deletes ").and_then(|rest| rest.strip_suffix('}')) {
            Some(rest) => out.push_str(&trigger(rest, dialect)),
            None => out.push_str(line),
        }
        out.push('\n');
    }
    words.iter().fold(out, |text, (from, to)| text.replace(from, to))
}

/// `TABLE KEY,KEY` to the trigger that notes a deletion. A trigger, because a statement that
/// forgets would leave a row in every restored backup.
fn trigger(rest: &str, dialect: Dialect) -> String {
    let (table, keys) = rest.split_once(' ').unwrap_or((rest, "id"));
    let key =
        keys.split(',').map(|key| format!("old.{key}")).collect::<Vec<_>>().join(" || '/' || ");
    let note = |now: &str| {
        format!(
            "insert into deletions (\"table\", key, at) values ('{table}', {key}, {now}) \
             on conflict (\"table\", key) do update set at = excluded.at;"
        )
    };
    match dialect {
        Dialect::Lite => format!(
            "create trigger {table}_deleted after delete on {table} begin {} end;",
            note(LITE_NOW)
        ),
        Dialect::Pg => format!(
            "create function {table}_deleted() returns trigger language plpgsql as \
             $$ begin {} return null; end $$;\n\
             create trigger {table}_deleted after delete on {table} for each row \
             execute function {table}_deleted();",
            note(PG_NOW)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_gap() {
        let numbers: Vec<i64> = MIGRATIONS.iter().map(|migration| migration.version).collect();
        assert_eq!(numbers, (1..=MIGRATIONS.len() as i64).collect::<Vec<_>>());
    }

    #[test]
    fn no_placeholder_is_left() {
        for migration in &MIGRATIONS {
            for dialect in [Dialect::Lite, Dialect::Pg] {
                let text = step(migration, dialect);
                assert!(!text.contains('{'), "{}: {text}", migration.name);
            }
        }
    }
}
