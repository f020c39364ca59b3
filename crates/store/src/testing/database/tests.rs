//! That nothing stays.

use super::*;
use crate::testing::server;

async fn is_there(conn: &mut PgConnection, name: &str) -> bool {
    named(conn, name).await.iter().any(|found| found == name)
}

#[tokio::test]
async fn a_database_goes_with_its_test_while_others_are_connected() {
    let server = server().await;
    let database = Database::copied(server).await;
    let name = database.name.clone();
    let store = Pg::open_with(database.options(), 1).await.expect("it opens");
    let mut conn = connect(server).await;
    assert!(is_there(&mut conn, &name).await);
    drop(database);
    assert!(!is_there(&mut conn, &name).await);
    assert!(store.reader().await.is_err(), "its pool has nothing to connect to");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_goes_with_a_test_that_panics() {
    let server = server().await;
    let (say, named) = tokio::sync::oneshot::channel();
    let test = tokio::spawn(async move {
        let database = Database::copied(server).await;
        say.send(database.name.clone()).ok();
        panic!("as a test does that fails");
    });
    let name = named.await.expect("it was made");
    assert!(test.await.expect_err("it failed").is_panic());
    assert!(!is_there(&mut connect(server).await, &name).await);
}

#[tokio::test]
async fn what_a_killed_process_left_is_swept_and_what_lives_is_not() {
    let server = server().await;
    let mut conn = connect(server).await;
    // Older than all others, so that these are among the first to be swept.
    let [left, lives] = [1, 2].map(|at| format!("{TEST}{at}_{}", Uuid::new_v4().simple()));
    let young = name(&mut conn).await;
    for name in [&left, &lives, &young] {
        create(&mut conn, name, "template0").await;
    }
    let mut held = connect(server).await;
    run(&mut held, &format!("select pg_advisory_lock({})", alive(&lives))).await;
    // Another process may hold the sweep's lock, and then sweeps in our place.
    run(&mut conn, &format!("select pg_advisory_lock({SWEEP_LOCK})")).await;
    run(&mut conn, &format!("select pg_advisory_unlock({SWEEP_LOCK})")).await;
    sweep(server).await;
    run(&mut conn, &format!("select pg_advisory_lock({SWEEP_LOCK})")).await;
    assert!(!is_there(&mut conn, &left).await);
    assert!(is_there(&mut conn, &lives).await);
    assert!(is_there(&mut conn, &young).await);
    for name in [&lives, &young] {
        dropped(server, name).await.expect("it can be dropped");
    }
}

#[test]
fn a_name_says_when_it_was_made() {
    assert_eq!(made_at("gavel_test_1764082800_0a", TEST), Some(1_764_082_800));
    assert_eq!(made_at("gavel_test_1764082800", TEST), None);
    assert_eq!(made_at("gavel_template_17_0a", TEMPLATE), Some(17));
    assert_eq!(made_at("gavel_0a", TEST), None);
}
