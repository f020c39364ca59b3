//! The one writer of SQLite: who goes first, what happens when its queue is full, and that its
//! write-ahead log does not grow for ever.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use gavel_store::{AppendOutcome, AuctionSummary, LogRow, NewAuction, RoomAppend, StoreError};
use gavel_store::{Lite, Store, WalLimits, testing};

fn room(seq: i64, bytes: usize) -> RoomAppend {
    let row = LogRow {
        seq,
        at: seq,
        epoch: 0,
        kind: "bid".to_owned(),
        command_id: None,
        public: vec![b' '; bytes],
        sealed: None,
        sealed_hash: None,
        hash: vec![0; 32],
    };
    RoomAppend {
        auction: "a".to_owned(),
        epoch: 0,
        from: seq - 1,
        rows: vec![row],
        summary: AuctionSummary::default(),
        holdings: Vec::new(),
        lots: Vec::new(),
    }
}

async fn make(store: &Store) {
    let new = NewAuction {
        id: "a".to_owned(),
        competition_id: "c".to_owned(),
        rows: Vec::new(),
        summary: AuctionSummary::default(),
        created_at: 0,
    };
    store.create_auction(&new).await.unwrap();
}

/// More than the queue holds, and not one of them has been looked at: this test's runtime has one
/// thread, which the writer gets only when this task waits.
const WAITING: usize = 1100;
const QUEUE_MAX: usize = 1024;

#[tokio::test]
async fn a_full_queue_says_busy_and_the_log_goes_first() {
    let store = testing::lite().await;
    make(&store).await;
    let quiet: Vec<_> = (0..WAITING)
        .map(|n| {
            let store = store.clone();
            tokio::spawn(async move { store.put_setting(&format!("k{n}"), "v", 1).await })
        })
        .collect();
    let append = store.append(vec![room(1, 10)]);
    assert_eq!(append.await.unwrap(), [AppendOutcome::Committed]);
    let done = store.count("select count(*) from settings_kv").await;
    assert!(done < 100, "the append waited for {done} quiet writes");

    let (mut kept, mut busy) = (0, 0);
    for write in quiet {
        match write.await.unwrap() {
            Ok(()) => kept += 1,
            Err(StoreError::Busy) => busy += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert!(kept >= QUEUE_MAX && busy > 0, "{kept} kept, {busy} refused");
    let there = store.count("select count(*) from settings_kv").await;
    assert_eq!(there, i64::try_from(kept).unwrap(), "what was refused was not done");
}

#[tokio::test]
async fn a_write_is_finished_when_its_caller_goes_away() {
    let store = testing::lite().await;
    {
        let write = store.put_setting("k", "v", 1);
        let mut write = std::pin::pin!(write);
        // Polled once: it is in the queue now, and its caller leaves.
        let polled = std::future::poll_fn(|cx| std::task::Poll::Ready(write.as_mut().poll(cx)));
        assert!(polled.await.is_pending());
    }
    store.put_setting("after", "v", 1).await.unwrap();
    assert_eq!(store.setting("k").await.unwrap().as_deref(), Some("v"));
}

#[tokio::test]
async fn the_wal_is_used_again_under_load() {
    const BYTES: usize = 100_000;
    const APPENDS: i64 = 2000;
    let store = testing::lite().await;
    make(&store).await;
    for seq in 1..=APPENDS {
        let outcome = store.append(vec![room(seq, BYTES)]).await.unwrap();
        assert_eq!(outcome, [AppendOutcome::Committed]);
    }
    let mebibytes = store.wal_bytes() / (1 << 20);
    assert!(mebibytes < 100, "200 MB were written and the log has {mebibytes} MiB");
}

/// Waits until the log's file has fewer bytes; the test's own time-out ends a wait that is too long.
async fn shrinks_below(store: &Store, bytes: u64) -> bool {
    let shrunk = async {
        let mut look = tokio::time::interval(std::time::Duration::from_millis(20));
        while store.wal_bytes() >= bytes {
            look.tick().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), shrunk).await.is_ok()
}

#[tokio::test]
async fn a_large_wal_is_cut_off_when_it_is_quiet() {
    const MIB: u64 = 1 << 20;
    let folder = tempfile::tempdir().unwrap();
    let limits = WalLimits { busy_pages: 256, file_bytes: 4 * MIB };
    let lite = Lite::open_with(&folder.path().join("gavel.db"), limits).await.unwrap();
    let store = Store::Lite(lite);
    make(&store).await;
    // One commit of ten MiB: the file is as large, however often it is moved.
    assert_eq!(store.append(vec![room(1, 10 << 20)]).await.unwrap(), [AppendOutcome::Committed]);
    assert!(store.wal_bytes() > 10 * MIB, "the file was not large");
    assert!(shrinks_below(&store, MIB).await, "{} bytes stay", store.wal_bytes());
}
