//! The plan of every statement of `tables/` and of the appends, on both databases: each finds its
//! rows by an index. No database is asked to guess: SQLite decides by its schema, and PostgreSQL is
//! forbidden to read whole tables, so that only a missing index makes it.

use crate::testing;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection, raw_sql};

/// All statements of one database's copy of `tables/`.
macro_rules! statements {
    ($engine:ident) => {
        statements!($engine: auctions, books, catalogue, codes, competitions, desk, doors, log, outbox,
            pools, purge, refusals, resets, results, season, seats, sessions, users, watching)
    };
    ($engine:ident: $($module:ident),*) => {{
        let mut out: Vec<(String, &'static str)> = Vec::new();
        $( out.extend(crate::$engine::tables::$module::statements().into_iter().map(|(name, text)| {
            (format!("{}::{name}", stringify!($module)), text)
        })); )*
        out
    }};
}

/// Parts that are put together at run time: inserts of many rows, which look for nothing.
const PARTS: [(&str, &str); 5] = [
    ("books", "PUT_ENTRIES"),
    ("books", "OR_REPLACE"),
    ("catalogue", "INSERT_ASSETS"),
    ("catalogue", "OR_UPDATE"),
    ("pools", "INSERT"),
];

#[test]
fn no_statement_is_forgotten() {
    let listed: Vec<String> = statements!(lite).into_iter().map(|(name, _)| name).collect();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tables");
    let mut seen = 0;
    for file in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let module = file.path().file_stem().unwrap().to_string_lossy().into_owned();
        for line in std::fs::read_to_string(file.path()).unwrap().lines() {
            let Some((name, kind)) = line.strip_prefix("const ").and_then(|l| l.split_once(": "))
            else {
                continue;
            };
            if !kind.contains("&str") || PARTS.contains(&(module.as_str(), name)) {
                continue;
            }
            seen += 1;
            let name = format!("{module}::{name}");
            assert!(listed.contains(&name), "{name} is missing in its module's `statements!`");
        }
    }
    assert!(seen > 80, "the constants were not found");
}

/// The rows of an append, by the names they have there.
const SQLITE_MAY_SCAN: [&str; 3] = ["wanted", "room", "w"];

#[tokio::test]
async fn every_statement_has_an_index_on_sqlite() {
    let store = testing::lite().await;
    let path = store.url().strip_prefix("sqlite://").unwrap().to_owned();
    let mut conn = SqliteConnection::connect(&path).await.unwrap();
    let mut wrong = Vec::new();
    for (name, text) in statements!(lite).into_iter().chain(crate::lite::append::statements()) {
        let explain = format!("explain query plan {text}");
        let rows = sqlx::query(AssertSqlSafe(explain)).fetch_all(&mut conn).await;
        for row in rows.unwrap_or_else(|error| panic!("{name}: {error}")) {
            let step: String = row.try_get("detail").unwrap();
            if scans_a_table(&step) && !reads_in_order(text, &step) {
                wrong.push(format!("{name}: {step}"));
            }
        }
    }
    assert!(wrong.is_empty(), "these read whole tables:\n{}", wrong.join("\n"));
}

fn scans_a_table(step: &str) -> bool {
    let Some(what) = step.strip_prefix("SCAN ") else { return false };
    let table = what.split(' ').next().unwrap_or("");
    !SQLITE_MAY_SCAN.contains(&table)
        && !what.contains("CONSTANT ROW")
        && !what.contains("-ROW VALUES")
}

/// "The newest ten" reads an index from its end, and stops.
fn reads_in_order(text: &str, step: &str) -> bool {
    text.contains(" limit ") && text.contains(" order by ") && by_index(step)
}

fn by_index(step: &str) -> bool {
    ["USING INDEX", "USING COVERING INDEX"].iter().any(|way| step.contains(way))
}

/// Whatever can do without a whole table, a bitmap or a sort, does.
const PG_MAY_NOT: &str = "set enable_seqscan = off; set enable_bitmapscan = off; \
     set enable_sort = off; set plan_cache_mode = force_generic_plan";

#[tokio::test]
async fn every_statement_has_an_index_on_postgresql() {
    let store = testing::pg().await;
    let mut conn = PgConnection::connect(store.url()).await.unwrap();
    raw_sql(PG_MAY_NOT).execute(&mut conn).await.unwrap();
    let mut wrong = Vec::new();
    let append = ("append".to_owned(), crate::pg::append::APPEND);
    for (name, text) in statements!(pg).into_iter().chain([append]) {
        let plan = pg_plan(&mut conn, &name, text).await;
        wrong.extend(pg_scans(text, &plan).into_iter().map(|step| format!("{name}: {step}")));
    }
    assert!(wrong.is_empty(), "these read whole tables:\n{}", wrong.join("\n"));
}

async fn pg_plan(conn: &mut PgConnection, name: &str, text: &str) -> Vec<String> {
    let parameters = (1..100).rev().find(|n| text.contains(&format!("${n}"))).unwrap_or(0);
    let values = match parameters {
        0 => String::new(),
        count => format!("({})", vec!["null"; count].join(", ")),
    };
    let prepare = format!("deallocate all; prepare p as {text}");
    let prepared = raw_sql(AssertSqlSafe(prepare)).execute(&mut *conn).await;
    prepared.unwrap_or_else(|error| panic!("{name}: {error}"));
    let explain = format!("explain execute p{values}");
    let rows = raw_sql(AssertSqlSafe(explain)).fetch_all(&mut *conn).await.unwrap();
    rows.iter().map(|row| row.try_get("QUERY PLAN").unwrap()).collect()
}

/// The steps that look at every row: a whole table, or a whole index without a condition, unless
/// it is read in order and left after the first few.
fn pg_scans(text: &str, plan: &[String]) -> Vec<String> {
    let stops_early = text.contains(" limit ") && !plan.iter().any(|step| step.contains("Sort"));
    let mut out = Vec::new();
    for (index, step) in plan.iter().enumerate() {
        let later = plan.get(index + 1).map_or("", String::as_str);
        let by_index = ["Index Scan", "Index Only Scan"].iter().any(|scan| step.contains(scan));
        let whole_index = by_index && !later.contains("Index Cond") && !stops_early;
        if step.contains("Seq Scan") || whole_index {
            out.push(format!("{} / {}", step.trim(), later.trim()));
        }
    }
    out
}
