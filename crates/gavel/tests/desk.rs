//! Commands at the machine leave running auctions alone: with PostgreSQL they may run on another one.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use gavel_auction::{
    Action, AssetId, AuctionId, By, Command, LotNo, Micros, PoolAsset, Rules, SeatId, Setup,
    SetupSeat,
};
use gavel_house::{Clock, House, Options};
use gavel_store::AuctionRecord;
use gavel_store::testing::{self, TestStore};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Output;

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_auctions_are_left_alone() {
    let store = testing::lite().await;
    let file = store.url().strip_prefix("sqlite://").unwrap().to_owned();
    auctions_are_left_alone(&store, Path::new(&file).parent().unwrap(), &[]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_auctions_are_left_alone() {
    let store = testing::pg().await;
    let folder = tempfile::tempdir().unwrap();
    auctions_are_left_alone(&store, folder.path(), &["--database-url", store.url()]).await;
}

/// Commands that only read, and the reason for which each can fail on an empty database.
const READING: [&[&str]; 4] = [&["outbox"], &["doctor"], &["replay"], &["export", "nothing"]];

#[tokio::test(flavor = "multi_thread")]
async fn a_command_that_reads_makes_no_database() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    for words in READING {
        let output = run(words, &data, &[]).await;
        let said = [&output.stdout[..], &output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        assert!(said.contains("there is no database at"), "{words:?}: {said}");
        assert_eq!(output.status.success(), words == ["doctor"], "{words:?}: {said}");
        assert!(!data.exists(), "{words:?} made something");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_that_reads_changes_no_byte_of_a_file_of_any_version() {
    let known = testing::lite().await.count("select max(version) from migrations").await;
    for (version, works) in [(known, true), (known - 1, false), (known + 1, false)] {
        let store = testing::lite().await;
        store.pretend_version(version).await;
        store.close().await;
        let file = store.url().strip_prefix("sqlite://").unwrap().to_owned();
        let before = std::fs::read(&file).unwrap();
        for words in READING {
            let output = run(words, Path::new(&file).parent().unwrap(), &[]).await;
            let said = [&output.stdout[..], &output.stderr].concat();
            let said = String::from_utf8_lossy(&said);
            let works = works && words[0] != "export";
            assert_eq!(output.status.success(), works, "{words:?} at {version}: {said}");
            let versions = format!("the database is at version {version}, this program");
            assert_eq!(said.contains(&versions), version != known, "{words:?}: {said}");
            assert!(std::fs::read(&file).unwrap() == before, "{words:?} at {version} wrote");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_that_reads_leaves_postgres_at_its_version() {
    let known = testing::pg().await.count("select max(version) from migrations").await;
    for (version, works) in [(known, true), (known - 1, false), (known + 1, false)] {
        let store = testing::pg().await;
        store.pretend_version(version).await;
        let folder = tempfile::tempdir().unwrap();
        for words in READING {
            let output = run(words, folder.path(), &["--database-url", store.url()]).await;
            let works = works && words[0] != "export";
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.success(), works, "{words:?} at {version}: {said}");
            let found = store.count("select max(version) from migrations").await;
            assert_eq!(found, version, "{words:?} migrated it");
        }
    }
}

async fn auctions_are_left_alone(store: &TestStore, data: &Path, database: &[&str]) {
    let (clock, hand) = Clock::manual(gavel_auction::Time(1_800_000_000_000_000));
    let house = House::start(store.store.clone(), "elsewhere", clock, Options::default()).await;
    let house = house.unwrap();
    let auction = AuctionId::new("running").unwrap();
    house.open_auction(&auction, "competition").await.unwrap();
    let begin = command(Action::Begin(Box::new(setup())));
    assert!(house.submit(&auction, begin, hand.now()).await.result.is_ok());
    hand.walk(Micros::seconds(3)).await;
    let before = record(store, &auction).await;
    for (words, works) in [
        (&["user", "token", "asha@example.org"][..], true),
        (&["user", "operator", "asha@example.org"], true),
        (&["outbox"], true),
        (&["doctor"], true),
        (&["replay"], true),
        (&["migrate"], true),
        // It hangs on no competition.
        (&["export", "running"], false),
    ] {
        let output = run(words, data, database).await;
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.success(), works, "{words:?}: {said}");
        assert_eq!(record(store, &auction).await, before, "{words:?} touched an auction");
    }
    let extend = Action::Extend { lot: LotNo(1), by: Micros::seconds(5) };
    let taken = house.submit(&auction, command(extend), hand.now()).await.result.unwrap();
    let head = u64::try_from(before.head).unwrap();
    assert_eq!(taken.0, head + 1, "its home goes on, without a recovery");
}

async fn run(words: &[&str], data: &Path, database: &[&str]) -> Output {
    let mut command = tokio::process::Command::new(env!("CARGO_BIN_EXE_gavel"));
    command.args(words).arg("--data").arg(data).args(database);
    command.output().await.unwrap()
}

async fn record(store: &TestStore, auction: &AuctionId) -> AuctionRecord {
    store.auction(auction.as_str()).await.unwrap().unwrap()
}

fn command(action: Action) -> Command {
    Command { id: None, by: By::Host(SeatId(1)), action }
}

fn setup() -> Setup {
    let asset = |position| PoolAsset {
        id: AssetId::new(&format!("asset-{position}")).unwrap(),
        base: 1,
        position,
        set: 0,
        attributes: BTreeMap::new(),
    };
    let rules = Rules::plain();
    let seats = [1, 2].map(|seat| SetupSeat { seat: SeatId(seat), purse: rules.purse });
    Setup { rules, pool: (0..6).map(asset).collect(), seats: seats.into(), contributions: vec![] }
}
