//! What is gone for good.

use crate::fixtures::{
    DAY, NOW, append, auction_of, competition, row, row_of, sealed_row, sit, world,
};
use gavel_store::testing::TestStore;
use gavel_store::{
    HelpRequest, HoldingRow, LotRow, NewWatchLink, Owner, Refusal, Reset, RoomAppend, Snapshot,
    Store,
};

/// Fills every table that hangs on a competition or an auction, for the competition `c`.
async fn fill(store: &Store) {
    world(store, &["host", "asha"], 8).await;
    sit(store, "asha").await;
    store.create_competition(&competition("kept", "host", 8)).await.unwrap();
    let link = NewWatchLink {
        id: "w".to_owned(),
        token_hash: b"hash".to_vec(),
        competition_id: "c".to_owned(),
        label: String::new(),
        most: 1,
        now: NOW,
    };
    assert!(store.put_watch_link(&link).await.unwrap());
    let help = HelpRequest {
        id: "h".to_owned(),
        competition_id: "c".to_owned(),
        seat: 1,
        kind: "other".to_owned(),
        text: String::new(),
        context: "{}".to_owned(),
        created_at: NOW,
        done_at: None,
    };
    store.put_help_request(&help).await.unwrap();
    let reset = Reset {
        competition_id: "c".to_owned(),
        old_auction: "auction-c".to_owned(),
        auction: auction_of("second", "c"),
        now: NOW,
        purge_at: NOW + 30 * DAY,
    };
    store.reset_competition(&reset).await.unwrap();
    let mut rows: Vec<_> = (2..=450).map(|seq| row_of(seq, &format!("x{seq}"))).collect();
    rows.push(sealed_row(451));
    let owner = Some(Owner { seat: 1, price: 2, lot: 1 });
    let lot = LotRow {
        lot: 1,
        asset_id: "asset-0001".to_owned(),
        round: 0,
        base: 1,
        state: "sold".to_owned(),
        seat: Some(1),
        price: Some(2),
        opened_at: None,
        closed_at: None,
        bids: 1,
    };
    let room = RoomAppend {
        holdings: vec![HoldingRow { asset_id: "asset-0001".to_owned(), owner }],
        lots: vec![lot],
        ..append("second", rows)
    };
    store.append(vec![room, append("auction-kept", vec![row(2)])]).await.unwrap();
    store.put_snapshot("second", "v", &Snapshot { seq: 9, bytes: vec![1] }, NOW).await.unwrap();
    let refusal = Refusal {
        auction_id: "second".to_owned(),
        seat: 1,
        at: NOW,
        command_id: "r".to_owned(),
        code: "busy".to_owned(),
        lot: None,
        amount: None,
        judged_at_seq: 1,
    };
    store.note_refusals(&[refusal]).await.unwrap();
    crate::season::fill(store).await;
}

const COUNTED: [(&str, &str); 18] = [
    ("books", "select count(*) from books where competition_id = 'c'"),
    ("imports", "select count(*) from imports where book_id = 'book'"),
    ("entries", "select count(*) from import_entries where book_id = 'book'"),
    ("aliases", "select count(*) from aliases where book_id = 'book'"),
    ("feeds", "select count(*) from feeds where book_id = 'book'"),
    ("scoring", "select count(*) from scoring where competition_id = 'c'"),
    ("auctions", "select count(*) from auctions where competition_id = 'c'"),
    ("events", "select count(*) from auction_events where auction_id in ('auction-c', 'second')"),
    ("sealed", "select count(*) from auction_sealed where auction_id in ('auction-c', 'second')"),
    ("snapshots", "select count(*) from auction_snapshots where auction_id = 'second'"),
    ("holdings", "select count(*) from holdings where auction_id = 'second'"),
    ("lots", "select count(*) from lots where auction_id = 'second'"),
    ("refusals", "select count(*) from refusals where auction_id = 'second'"),
    ("seats", "select count(*) from seats where competition_id = 'c'"),
    ("invites", "select count(*) from invites where competition_id = 'c'"),
    ("watch links", "select count(*) from watch_links where competition_id = 'c'"),
    ("pools", "select count(*) from pools where competition_id = 'c'"),
    ("help", "select count(*) from help_requests where competition_id = 'c'"),
];

pub async fn a_purged_competition_leaves_nothing(store: &TestStore) {
    fill(store).await;
    for (what, query) in COUNTED {
        assert!(store.count(query).await > 0, "{what} should be there to be purged");
    }
    store.delete_competition("c", NOW, NOW + DAY).await.unwrap();
    assert_eq!(store.competitions_to_purge(NOW + DAY - 1, 9).await.unwrap(), Vec::<String>::new());
    assert_eq!(store.competitions_to_purge(NOW + DAY, 9).await.unwrap(), ["c"]);
    store.purge_competition("c", NOW + DAY).await.unwrap();
    for (what, query) in COUNTED {
        assert_eq!(store.count(query).await, 0, "{what} are left");
    }
    assert_eq!(store.competition("c").await.unwrap(), None);
    assert!(store.competitions_to_purge(NOW + 99 * DAY, 9).await.unwrap().is_empty());
    assert!(store.auctions_to_purge(NOW + 99 * DAY, 9).await.unwrap().is_empty());

    assert_eq!(store.read_log("auction-kept", 0, 9).await.unwrap().len(), 2, "another's stays");
    assert_eq!(store.pool("kept").await.unwrap().len(), 4);
    assert_eq!(store.seats("kept").await.unwrap().len(), 1);
}

pub async fn nothing_goes_before_its_time(store: &TestStore) {
    fill(store).await;
    store.purge_competition("c", NOW + 99 * DAY).await.unwrap();
    assert!(store.competition("c").await.unwrap().is_some(), "it was not deleted");
    assert!(store.auction("second").await.unwrap().is_some());
    assert_eq!(store.auctions_to_purge(NOW + 30 * DAY, 9).await.unwrap(), Vec::<String>::new());

    store.delete_competition("c", NOW, NOW + 30 * DAY).await.unwrap();
    store.purge_competition("c", NOW + 30 * DAY - 1).await.unwrap();
    assert_eq!(
        store.restore_competition("c", NOW + 2).await.unwrap(),
        gavel_store::ChangeOutcome::Done
    );
    assert_eq!(store.read_log("second", 0, 1000).await.unwrap().len(), 451);
}

pub async fn deletions_are_noted(store: &TestStore) {
    fill(store).await;
    store.delete_competition("c", NOW, NOW + DAY).await.unwrap();
    store.purge_competition("c", NOW + DAY).await.unwrap();
    for (table, key) in [
        ("competitions", "c"),
        ("auctions", "second"),
        ("auction_events", "second"),
        ("holdings", "second/asset-0001"),
        ("seats", "c/1"),
        ("invites", "code-c"),
    ] {
        let query =
            format!("select count(*) from deletions where \"table\" = '{table}' and key = '{key}'");
        assert_eq!(store.count(&query).await, 1, "{table} {key}");
    }
}
