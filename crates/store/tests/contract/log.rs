//! The log: guarded, whole, and fast to read.

use crate::fixtures::{DAY, NOW, append, auction, row, row_of, sealed_row, summary};
use AppendOutcome::{Committed, Lost};
use gavel_store::{
    AppendOutcome, AuctionSummary, ChangeOutcome, FoundCommand, Holding, HoldingRow, LogRow,
    LotRow, Owner, REFUSALS_OF_SEAT_MAX, ReadModels, Refusal, RoomAppend, Snapshot, Store,
};

async fn one(store: &Store, room: RoomAppend) -> AppendOutcome {
    store.append(vec![room]).await.unwrap()[0]
}

async fn seqs(store: &Store, auction: &str) -> Vec<i64> {
    store.read_log(auction, 0, 10_000).await.unwrap().iter().map(|row| row.seq).collect()
}

pub async fn append_and_read(store: &Store) {
    store.create_auction(&auction("a")).await.unwrap();
    let rows = vec![row_of(2, "c2"), sealed_row(3), row(4)];
    assert_eq!(one(store, append("a", rows.clone())).await, Committed);

    let log = store.read_log("a", 0, 10).await.unwrap();
    assert_eq!(log[0], sealed_row(1));
    assert_eq!(log[1..], rows);
    assert_eq!(store.read_log("a", 2, 1).await.unwrap(), rows[1..2]);
    let head = store.head("a").await.unwrap().unwrap();
    assert_eq!((head.head, head.epoch, head.hash), (4, 0, Some(vec![4; 32])));
    assert_eq!(store.head("b").await.unwrap(), None);
    let found = store.find_commands("a", &["c2".to_owned(), "c9".to_owned()]).await.unwrap();
    assert_eq!(found, [FoundCommand { command_id: "c2".to_owned(), seq: 2 }]);
    let bids = store.events_of_kind("a", "bid", 2, 10).await.unwrap();
    assert_eq!(bids.iter().map(|bid| bid.seq).collect::<Vec<_>>(), [3, 4]);
}

pub async fn guard_holds(store: &Store) {
    store.create_auction(&auction("a")).await.unwrap();
    assert_eq!(one(store, append("a", vec![row(3)])).await, Lost, "a gap after the head");
    assert_eq!(one(store, append("a", vec![row(1)])).await, Lost, "behind the head");
    let other_epoch = RoomAppend { epoch: 1, ..append("a", vec![row(2)]) };
    assert_eq!(one(store, other_epoch).await, Lost, "an epoch that was not claimed");
    assert_eq!(one(store, append("b", vec![row(1)])).await, Lost, "no such auction");
    assert_eq!(seqs(store, "a").await, [1]);
    assert_eq!(one(store, append("a", vec![row(2)])).await, Committed);
    assert_eq!(one(store, append("a", vec![row(2)])).await, Lost, "the same again");
}

pub async fn a_repeated_command_loses_alone(store: &Store) {
    for id in ["a", "b"] {
        store.create_auction(&auction(id)).await.unwrap();
        assert_eq!(one(store, append(id, vec![row_of(2, "x")])).await, Committed);
    }
    let rooms = vec![append("a", vec![row(3), row_of(4, "x")]), append("b", vec![row_of(3, "y")])];
    assert_eq!(store.append(rooms).await.unwrap(), [Lost, Committed]);
    assert_eq!(seqs(store, "a").await, [1, 2]);
    assert_eq!(store.head("a").await.unwrap().unwrap().head, 2);
    assert_eq!(seqs(store, "b").await, [1, 2, 3]);
}

pub async fn one_lost_room_of_many(store: &Store) {
    let ids: Vec<String> = (0..20).map(|n| format!("a{n:02}")).collect();
    for id in &ids {
        store.create_auction(&auction(id)).await.unwrap();
    }
    let from = |id: &String| if id == "a07" { 5 } else { 2 };
    let rooms = ids.iter().rev().map(|id| append(id, vec![row(from(id)), row(from(id) + 1)]));
    let outcomes = store.append(rooms.collect()).await.unwrap();
    for (id, outcome) in ids.iter().rev().zip(outcomes) {
        let expected = if id == "a07" { Lost } else { Committed };
        assert_eq!(outcome, expected, "{id}");
        let log = if id == "a07" { vec![1] } else { vec![1, 2, 3] };
        assert_eq!(seqs(store, id).await, log, "{id}");
    }
}

pub async fn an_unfit_append_is_lost(store: &Store) {
    store.create_auction(&auction("a")).await.unwrap();
    let gap = append("a", vec![row(2), row(4)]);
    let twice = append("a", vec![row_of(2, "x"), row_of(3, "x")]);
    let empty = RoomAppend { from: 1, ..append("a", vec![]) };
    for room in [gap, twice, empty] {
        assert_eq!(one(store, room).await, Lost);
    }
    let same_room = vec![append("a", vec![row(2)]), append("a", vec![row(3)])];
    assert_eq!(store.append(same_room).await.unwrap(), [Committed, Lost]);
    assert_eq!(seqs(store, "a").await, [1, 2]);
}

pub async fn a_large_batch(store: &Store) {
    store.create_auction(&auction("a")).await.unwrap();
    let rows: Vec<LogRow> = (2..=501)
        .map(|seq| if seq % 3 == 0 { sealed_row(seq) } else { row_of(seq, &format!("c{seq}")) })
        .collect();
    assert_eq!(one(store, append("a", rows.clone())).await, Committed);
    assert_eq!(store.read_log("a", 1, 1000).await.unwrap(), rows);
}

pub async fn simultaneous_appends_take_turns(store: &Store) {
    store.create_auction(&auction("a")).await.unwrap();
    let tasks: Vec<_> = (0..8)
        .map(|n| {
            let store = store.clone();
            tokio::spawn(async move {
                store.append(vec![append("a", vec![row_of(2, &format!("c{n}"))])]).await
            })
        })
        .collect();
    let mut committed = 0;
    for task in tasks {
        if task.await.unwrap().unwrap() == [Committed] {
            committed += 1;
        }
    }
    assert_eq!(committed, 1, "exactly one of eight appends to the same place");
    assert_eq!(seqs(store, "a").await, [1, 2]);
}

fn lot(number: i64, price: Option<i64>) -> LotRow {
    LotRow {
        lot: number,
        asset_id: format!("asset-{number}"),
        round: 0,
        base: 1,
        state: if price.is_some() { "sold" } else { "open" }.to_owned(),
        seat: price.map(|_| 3),
        price,
        opened_at: Some(NOW),
        closed_at: None,
        bids: 2,
    }
}

pub async fn read_models_follow(store: &Store) {
    store.create_auction(&auction("a")).await.unwrap();
    let owner = Owner { seat: 3, price: 40, lot: 1 };
    let hold = |asset: &str, owner| HoldingRow { asset_id: asset.to_owned(), owner };
    let first = RoomAppend {
        summary: AuctionSummary {
            status: "running".to_owned(),
            next_deadline: Some(NOW + 9),
            lots_done: 1,
            lots_total: 20,
            lot_no: 2,
        },
        holdings: vec![hold("x", Some(owner)), hold("y", Some(owner))],
        lots: vec![lot(1, Some(40)), lot(2, None)],
        ..append("a", vec![row(2)])
    };
    assert_eq!(one(store, first).await, Committed);
    let raised = Owner { price: 41, ..owner };
    let second = RoomAppend {
        holdings: vec![hold("x", None), hold("y", Some(raised)), hold("never", None)],
        lots: vec![lot(2, Some(7))],
        ..append("a", vec![row(3)])
    };
    assert_eq!(one(store, second).await, Committed);
    let stale = RoomAppend { holdings: vec![hold("z", Some(owner))], ..append("a", vec![row(3)]) };
    assert_eq!(one(store, stale).await, Lost);

    let held = Holding { asset_id: "y".to_owned(), seat: 3, price: 41, lot: 1 };
    assert_eq!(store.holdings("a").await.unwrap(), [held]);
    assert_eq!(store.lots("a").await.unwrap(), [lot(1, Some(40)), lot(2, Some(7))]);
    let record = store.auction("a").await.unwrap().unwrap();
    assert_eq!((record.head, record.status.as_str(), record.lots_total), (3, "running", 0));
}

pub async fn epochs_fence(store: &Store) {
    store.create_auction(&auction("a")).await.unwrap();
    assert_eq!(store.claim_epoch("a", "n1", NOW).await.unwrap(), Some(1));
    assert_eq!(store.claim_epoch("a", "n2", NOW).await.unwrap(), Some(2));
    assert_eq!(store.claim_epoch("b", "n1", NOW).await.unwrap(), None);
    let old = RoomAppend { epoch: 1, ..append("a", vec![row(2)]) };
    assert_eq!(one(store, old).await, Lost);
    let new = RoomAppend { epoch: 2, ..append("a", vec![row(2)]) };
    assert_eq!(one(store, new).await, Committed);
    let record = store.auction("a").await.unwrap().unwrap();
    assert_eq!((record.epoch, record.node.as_deref()), (2, Some("n2")));
}

pub async fn due_and_unfinished(store: &Store) {
    for (id, status, deadline) in [
        ("late", "running", Some(NOW + 30)),
        ("soon", "running", Some(NOW + 10)),
        ("never", "paused", None),
        ("over", "completed", None),
        ("gone", "cancelled", None),
    ] {
        store.create_auction(&auction(id)).await.unwrap();
        let summary = AuctionSummary { next_deadline: deadline, ..summary(status) };
        let room = RoomAppend { summary, ..append(id, vec![row(2)]) };
        assert_eq!(one(store, room).await, Committed);
    }
    store.create_auction(&auction("new")).await.unwrap();
    let ids = |records: Vec<gavel_store::AuctionRecord>| -> Vec<String> {
        records.into_iter().map(|record| record.id).collect()
    };
    assert_eq!(ids(store.due_auctions(NOW + 9, 10).await.unwrap()), Vec::<String>::new());
    assert_eq!(ids(store.due_auctions(NOW + 30, 10).await.unwrap()), ["soon", "late"]);
    assert_eq!(ids(store.due_auctions(NOW + 30, 1).await.unwrap()), ["soon"]);
    let unfinished = ids(store.unfinished_auctions().await.unwrap());
    assert_eq!(unfinished, ["late", "never", "new", "soon"]);
}

pub async fn snapshots_are_a_cache(store: &Store) {
    store.create_auction(&auction("a")).await.unwrap();
    let snapshot = |seq| Snapshot { seq, bytes: vec![1, 2, 3] };
    assert_eq!(store.get_snapshot("a", "v1").await.unwrap(), None);
    store.put_snapshot("a", "v1", &snapshot(5), NOW).await.unwrap();
    store.put_snapshot("a", "v1", &snapshot(3), NOW).await.unwrap();
    assert_eq!(store.get_snapshot("a", "v1").await.unwrap(), Some(snapshot(5)), "never older");
    store.put_snapshot("a", "v2", &snapshot(4), NOW).await.unwrap();
    assert_eq!(store.get_snapshot("a", "v1").await.unwrap(), None, "another fold's is of no use");
    assert_eq!(store.get_snapshot("a", "v2").await.unwrap(), Some(snapshot(4)));
    store.put_snapshot("gone", "v1", &snapshot(1), NOW).await.unwrap();
    assert_eq!(store.get_snapshot("gone", "v1").await.unwrap(), None, "no auction, no snapshot");
}

pub async fn refusals_are_kept_a_while(store: &Store) {
    let refusal = |n: i64| Refusal {
        auction_id: "a".to_owned(),
        seat: n % 2,
        at: NOW + n * DAY,
        command_id: format!("c{n}"),
        code: "below_minimum".to_owned(),
        lot: Some(1),
        amount: Some(n),
        judged_at_seq: n,
    };
    let batch: Vec<Refusal> = (0..10).map(refusal).collect();
    store.note_refusals(&batch).await.unwrap();
    store.note_refusals(&batch[..2]).await.unwrap();
    let of_one = store.refusals("a", 1, 3).await.unwrap();
    assert_eq!(of_one, [refusal(9), refusal(7), refusal(5)]);
    store.purge_refusals(NOW + 8 * DAY, 100).await.unwrap();
    assert_eq!(store.refusals("a", 1, 100).await.unwrap(), [refusal(9)]);
    assert_eq!(store.refusals("a", 0, 100).await.unwrap(), [refusal(8)]);
}

pub async fn refusals_are_bounded_by_count(store: &Store) {
    let refusal = |seat: i64, n: i64| Refusal {
        auction_id: "a".to_owned(),
        seat,
        at: NOW + n,
        command_id: format!("c{seat}-{n}"),
        code: "too_fast".to_owned(),
        lot: Some(1),
        amount: Some(n),
        judged_at_seq: n,
    };
    store.note_refusals(&[refusal(2, 0)]).await.unwrap();
    let pressed = REFUSALS_OF_SEAT_MAX + 150;
    let all: Vec<Refusal> = (0..pressed).map(|n| refusal(1, n)).collect();
    for batch in all.chunks(200) {
        store.note_refusals(batch).await.unwrap();
    }
    let kept = store.refusals("a", 1, pressed).await.unwrap();
    let newest: Vec<Refusal> = all.iter().rev().take(500).cloned().collect();
    assert_eq!((kept.len(), kept), (500, newest), "the newest of who presses without end");
    assert_eq!(store.refusals("a", 2, 9).await.unwrap().len(), 1, "and nobody else's");
    store.purge_refusals(NOW, 1_000).await.unwrap();
    assert_eq!(store.refusals("a", 1, pressed).await.unwrap().len(), 500, "not too many in all");
    store.purge_refusals(NOW, 20).await.unwrap();
    let kept = store.refusals("a", 1, pressed).await.unwrap();
    assert_eq!(kept, all[all.len() - 20..].iter().rev().cloned().collect::<Vec<_>>());
    assert_eq!(store.refusals("a", 2, 9).await.unwrap(), [], "the oldest of all went first");
}

pub async fn read_models_can_be_rebuilt(store: &Store) {
    for id in ["a", "b", "c"] {
        store.create_auction(&auction(id)).await.unwrap();
    }
    let owner = Some(Owner { seat: 1, price: 1, lot: 1 });
    let wrong = HoldingRow { asset_id: "wrong".to_owned(), owner };
    let room =
        RoomAppend { holdings: vec![wrong], lots: vec![lot(9, None)], ..append("a", vec![row(2)]) };
    assert_eq!(one(store, room).await, Committed);
    let right = Holding { asset_id: "right".to_owned(), seat: 2, price: 3, lot: 1 };
    let models = |head| ReadModels {
        auction: "a".to_owned(),
        head,
        summary: summary("paused"),
        holdings: vec![right.clone()],
        lots: vec![lot(1, Some(3))],
    };
    let stale = store.rebuild_read_models(&models(1), NOW).await.unwrap();
    assert_eq!(stale, ChangeOutcome::WrongState);
    assert_eq!(store.holdings("a").await.unwrap()[0].asset_id, "wrong");
    let done = store.rebuild_read_models(&models(2), NOW).await.unwrap();
    assert_eq!(done, ChangeOutcome::Done);
    assert_eq!(store.holdings("a").await.unwrap(), std::slice::from_ref(&right));
    assert_eq!(store.lots("a").await.unwrap(), [lot(1, Some(3))]);
    assert_eq!(store.auction("a").await.unwrap().unwrap().status, "paused");
    assert_eq!(store.auction_ids("", 2).await.unwrap(), ["a", "b"]);
    assert_eq!(store.auction_ids("b", 2).await.unwrap(), ["c"]);
}
