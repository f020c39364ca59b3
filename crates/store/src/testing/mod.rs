//! Fresh databases for tests, each its own. Call these from an async test.
//!
//! PostgreSQL comes from `GAVEL_TEST_POSTGRES_URL` when that is set (a server on which databases
//! may be made), else from Debian's binaries, started once for each test process. When there is
//! neither, the test fails and says what to install. A database goes when its test ends; what a
//! killed process leaves is taken away by a later one.

mod database;
mod server;

use crate::pg::Pg;
use crate::{Lite, Store};
use database::Database;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, raw_sql};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// A database that lasts as long as this value. It can be used like the [`Store`] in it.
#[derive(Debug, Clone)]
pub struct TestStore {
    /// The database.
    pub store: Store,
    url: String,
    // Held so that all of it stays until the last clone goes, and no longer.
    _place: Arc<Place>,
}

/// Where it is; goes when it is dropped.
#[derive(Debug)]
enum Place {
    Folder { _folder: TempDir },
    Server { _database: Box<Database> },
}

impl TestStore {
    /// An address under which the same database can be opened once more, here or elsewhere.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The number that a query of one row and one column gives, for looking behind the operations.
    ///
    /// # Panics
    /// When the query fails.
    pub async fn count(&self, query: &str) -> i64 {
        let query = AssertSqlSafe(query.to_owned());
        let found = match &self.store {
            Store::Lite(lite) => {
                let mut conn = lite.reader().await.expect("a connection is free");
                sqlx::query_scalar(query).fetch_one(&mut *conn).await
            }
            Store::Pg(pg) => {
                let mut conn = pg.reader().await.expect("a connection is free");
                sqlx::query_scalar(query).fetch_one(&mut *conn).await
            }
        };
        found.expect("the query gives a number")
    }
}

impl TestStore {
    /// Makes the database say that it is at another version.
    ///
    /// # Panics
    /// When it cannot be written.
    pub async fn pretend_version(&self, version: i64) {
        let remove = format!("delete from migrations where version > {version}");
        let add = format!(
            "insert into migrations (version, name, changed_at) values ({version}, 'pretended', 0) \
             on conflict (version) do nothing"
        );
        for text in [remove, add] {
            let text = AssertSqlSafe(text);
            let done = match &self.store {
                Store::Lite(lite) => {
                    let path = lite.path().to_owned();
                    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
                    let mut conn = options.connect().await.expect("the file opens");
                    let done = raw_sql(text).execute(&mut conn).await.map(drop);
                    conn.close().await.expect("the file closes");
                    done
                }
                Store::Pg(pg) => {
                    let mut conn = pg.reader().await.expect("a connection is free");
                    raw_sql(text).execute(&mut *conn).await.map(drop)
                }
            };
            done.expect("the version can be written");
        }
    }
}

impl std::ops::Deref for TestStore {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

/// A fresh SQLite database in a temporary folder.
///
/// # Panics
/// When it cannot be made.
pub async fn lite() -> TestStore {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("gavel.db");
    let store = Store::Lite(Lite::open(&path).await.expect("a fresh database opens"));
    let url = format!("sqlite://{}", path.display());
    TestStore { store, url, _place: Arc::new(Place::Folder { _folder: folder }) }
}

/// A fresh PostgreSQL database, copied from a template that was migrated once.
///
/// # Panics
/// When there is no PostgreSQL, with a sentence that says what to install.
pub async fn pg() -> TestStore {
    let database = Database::copied(server().await).await;
    let options = database.options();
    let url = options.to_url_lossy().to_string();
    // A test process runs many tests at once, and a server has 100 connections.
    let store = Pg::open_with(options, CONNECTIONS_MOST).await.expect("a copied database opens");
    let place = Arc::new(Place::Server { _database: Box::new(database) });
    TestStore { store: Store::Pg(store), url, _place: place }
}

const CONNECTIONS_MOST: u32 = 4;

static SERVER: OnceCell<PgConnectOptions> = OnceCell::const_new();

/// The server of this process, swept when it is first asked for.
async fn server() -> &'static PgConnectOptions {
    SERVER
        .get_or_init(|| async {
            let server = server::find_or_start();
            database::sweep(&server).await;
            server
        })
        .await
}
