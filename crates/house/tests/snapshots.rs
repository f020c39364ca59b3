//! Snapshots as the house uses them: written when a room has moved or goes, and never seen by anybody.
//! That one is only used when it fits the log is proved beside the code, in `src/snapshot`.

mod common;

use common::{Room, on_both, pool, rules, seconds, setup};
use gavel_auction::{FOLD_VERSION, Micros, Seq};
use gavel_house::{Options, Since, fold};
use gavel_store::testing::TestStore;

on_both!(a_start_from_a_snapshot_is_the_fold_of_the_log, a_room_that_goes_leaves_one);

async fn with_snapshots(store: TestStore) -> Room {
    let options = Options { snapshot_every: 10, ..Options::default() };
    let mut room = Room::with(store, options).await;
    room.begin(setup(rules(2), pool(12), 4)).await;
    room
}

async fn snapshot_at(room: &Room) -> u64 {
    let snapshot = room.store.get_snapshot(room.auction.as_str(), FOLD_VERSION).await.unwrap();
    snapshot.map_or(0, |snapshot| snapshot.seq.unsigned_abs())
}

async fn a_start_from_a_snapshot_is_the_fold_of_the_log(store: TestStore) {
    let mut room = with_snapshots(store).await;
    let mut first = None;
    for amount in 1..=15_u32 {
        let command = room.bid_command(amount % 2 + 1, i64::from(amount)).await;
        let now = room.now();
        let taken = room.house.submit(&room.auction, command.clone(), now).await;
        first.get_or_insert((command, taken.result.unwrap()));
        room.hand.walk(Micros::millis(1_600)).await;
    }
    let at = snapshot_at(&room).await;
    let before = room.published().await;
    assert!(at >= 10 && at < before.head.0, "there is a tail after {at}");
    room.crash(seconds(1)).await;
    let folded = fold(&room.store, &room.auction).await.unwrap();
    assert_eq!(*room.published().await, folded, "with `recovered` after the tail");
    assert_eq!(folded.head, before.head.next());
    // Who was away for a moment is told what came before the snapshot, too.
    let after = Seq(at - 5);
    let since = room.house.since(&room.auction, after).await.unwrap();
    let Since::Events(events) = since else { panic!("not far") };
    let seqs: Vec<u64> = events.iter().map(|event| event.seq.0).collect();
    assert_eq!(seqs, (after.0 + 1..=folded.head.0).collect::<Vec<_>>());
    // The commands of the log are in the snapshot.
    let (command, seq) = first.unwrap();
    let again = room.house.submit(&room.auction, command, room.now()).await;
    assert_eq!((again.result, again.repeated), (Ok(seq), true));
    assert!(room.bid(1, 30).await.is_ok());
}

async fn a_room_that_goes_leaves_one(store: TestStore) {
    let mut room = with_snapshots(store).await;
    for amount in 1..=12_u32 {
        assert!(room.bid(amount % 2 + 1, i64::from(amount)).await.is_ok());
        room.hand.walk(Micros::millis(1_600)).await;
    }
    let before = snapshot_at(&room).await;
    for amount in 13..=16_u32 {
        assert!(room.bid(amount % 2 + 1, i64::from(amount)).await.is_ok());
        room.hand.walk(Micros::millis(1_600)).await;
    }
    room.house.unload(&room.auction).await;
    let head = fold(&room.store, &room.auction).await.unwrap().head.0;
    // Only what is worth it: the last one may be a few events back.
    assert!(snapshot_at(&room).await >= before && head - snapshot_at(&room).await < 10);
    for amount in 17..=30_u32 {
        assert!(room.bid(amount % 2 + 1, i64::from(amount)).await.is_ok());
        room.hand.walk(Micros::millis(1_600)).await;
    }
    room.house.stop().await;
    let head = fold(&room.store, &room.auction).await.unwrap().head.0;
    assert!(head - snapshot_at(&room).await < 10, "{head}");
}
