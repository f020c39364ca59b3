//! Fresh databases for tests, each its own. Call these from an async test.
//!
//! PostgreSQL comes from `GAVEL_TEST_POSTGRES_URL` when that is set (a server on which databases
//! may be made), else from Debian's binaries, started once for each test process. When there is
//! neither, the test fails and says what to install.

mod server;

use crate::pg::Pg;
use crate::{Lite, Store};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, raw_sql};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::sync::OnceCell;
use uuid::Uuid;

/// A database that lasts as long as this value. It can be used like the [`Store`] in it.
#[derive(Debug, Clone)]
pub struct TestStore {
    /// The database.
    pub store: Store,
    url: String,
    // Held so that the files stay until the last clone goes.
    _folder: Option<Arc<TempDir>>,
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
    TestStore { store, url, _folder: Some(Arc::new(folder)) }
}

/// A fresh PostgreSQL database, copied from a template that was migrated once.
///
/// # Panics
/// When there is no PostgreSQL, with a sentence that says what to install.
pub async fn pg() -> TestStore {
    let template = template().await;
    let name = format!("gavel_{}", Uuid::new_v4().simple());
    make(&template.server, &name, &template.name).await;
    let options = template.server.clone().database(&name);
    let url = url(&options);
    // A test process runs many tests at once, and a server has 100 connections.
    let store = Pg::open_with(options, CONNECTIONS_MOST).await.expect("a copied database opens");
    TestStore { store: Store::Pg(store), url, _folder: None }
}

const CONNECTIONS_MOST: u32 = 4;

/// A migrated database, of which each test gets a copy.
struct Template {
    server: PgConnectOptions,
    name: String,
}

static TEMPLATE: OnceCell<Template> = OnceCell::const_new();

async fn template() -> &'static Template {
    TEMPLATE
        .get_or_init(|| async {
            let server = server::find_or_start();
            let name = format!("gavel_template_{}", Uuid::new_v4().simple());
            make(&server, &name, "template0").await;
            let store = Pg::open_with(server.clone().database(&name), 1).await;
            // A template can be copied only while nobody is connected to it.
            store.expect("a fresh database can be migrated").close().await;
            Template { server, name }
        })
        .await
}

/// Makes a database. Copying waits for another copy of the same template to end.
async fn make(server: &PgConnectOptions, name: &str, template: &str) {
    let options = server.clone().disable_statement_logging();
    let mut conn = options.connect().await.expect("the PostgreSQL server can be reached");
    let text = format!("create database \"{name}\" template \"{template}\"");
    let made = raw_sql(AssertSqlSafe(text)).execute(&mut conn).await;
    made.expect("a database can be made: the user needs the right to (CREATEDB)");
    conn.close().await.ok();
}

fn url(options: &PgConnectOptions) -> String {
    options.to_url_lossy().to_string()
}
