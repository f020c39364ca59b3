//! Competitions.

use crate::fixtures::{
    DAY, NOW, append, assets, auction_of, bot, competition, row, set, sit, summary, user, world,
};
use ChangeOutcome::{Done, WrongState};
use CompetitionState::{Auction, Draft, Finished, Open, Season};
use gavel_store::{
    AppendOutcome, ChangeOutcome, CompetitionEdit, CompetitionState, NewCompetition, PoolEntry,
    Reset, RoomAppend, Standing, Store, StoreError,
};

pub async fn created_whole(store: &Store) {
    world(store, &["host"], 8).await;
    let new = competition("d", "host", 8);
    let new = NewCompetition { seats: vec![new.seats[0].clone(), bot("Robo")], ..new };
    store.create_competition(&new).await.unwrap();
    let found = store.competition("d").await.unwrap().unwrap();
    assert_eq!((found.state, found.auction_id.as_str()), (Open, "auction-d"));
    assert_eq!(store.seats("d").await.unwrap().len(), 2);
    assert_eq!(store.pool("d").await.unwrap().len(), 4, "the whole set");
    assert!(store.current_invite("d", NOW).await.unwrap().is_some());
    assert_eq!(store.read_log("auction-d", 0, 9).await.unwrap().len(), 1);
    let owner = store.competition_of_auction("auction-d").await.unwrap().unwrap();
    assert_eq!(owner.id, "d");
    let seen = store.competition_seen_by("d", "stranger").await.unwrap().unwrap();
    assert!(seen.mine.is_empty());
}

pub async fn created_or_not_at_all(store: &Store) {
    world(store, &["host"], 8).await;
    let mut new = competition("d", "host", 8);
    new.invite.code = "code-c".to_owned();
    assert!(matches!(store.create_competition(&new).await, Err(StoreError::Taken)));
    let stray = PoolEntry { asset_id: "no".to_owned(), set_id: "set".to_owned(), base: None };
    let new = NewCompetition { pool: vec![stray], ..competition("d", "host", 8) };
    assert!(matches!(store.create_competition(&new).await, Err(StoreError::Missing)));
    assert_eq!(store.competition("d").await.unwrap(), None);
    assert_eq!(store.auction("auction-d").await.unwrap(), None);
    assert_eq!(store.my_competitions("host").await.unwrap().len(), 1);
}

pub async fn mine_in_one_list(store: &Store) {
    world(store, &["host", "asha"], 8).await;
    for n in 0..120 {
        let id = format!("d{n:03}");
        store.create_competition(&competition(&id, "host", 8)).await.unwrap();
    }
    sit(store, "asha").await;
    let running = RoomAppend { summary: summary("running"), ..append("auction-c", vec![row(2)]) };
    store.append(vec![running]).await.unwrap();
    assert_eq!(store.my_competitions("host").await.unwrap().len(), 121, "no limit hides any");
    let mine = store.my_competitions("asha").await.unwrap();
    assert_eq!(mine.len(), 1);
    assert_eq!(mine[0].auction_status.as_deref(), Some("running"));
    assert_eq!((mine[0].managers, mine[0].seat, mine[0].standing), (2, 2, Standing::In));
    store.leave("c", 2, NOW).await.unwrap();
    assert!(store.my_competitions("asha").await.unwrap().is_empty());
}

pub async fn states_move_on(store: &Store) {
    world(store, &["host"], 8).await;
    let change = async |from, to| {
        store.change_competition_state(("c", "auction-c"), from, to, NOW).await.unwrap()
    };
    for (from, to) in [(Draft, Open), (Open, Season), (Open, Draft), (Auction, Open), (Open, Open)]
    {
        assert_eq!(change(from, to).await, WrongState, "{from:?} to {to:?}");
    }
    let steps = [(Open, Auction), (Auction, Season), (Season, Finished), (Finished, Season)];
    for (from, to) in steps {
        assert_eq!(change(from, to).await, Done, "{from:?} to {to:?}");
        assert_eq!(change(from, to).await, WrongState, "{from:?} to {to:?} again");
    }
}

pub async fn edits_stop_at_the_auction(store: &Store) {
    world(store, &["host"], 8).await;
    let edit = |name: &str| CompetitionEdit {
        id: "c".to_owned(),
        name: name.to_owned(),
        settings: "{\"purse\":5}".to_owned(),
        seats_most: 4,
        starts_at: Some(NOW + DAY),
        now: NOW + 1,
    };
    assert_eq!(store.edit_competition(&edit("New")).await.unwrap(), Done);
    let found = store.competition("c").await.unwrap().unwrap();
    assert_eq!((found.name.as_str(), found.seats_most), ("New", 4));
    store.change_competition_state(("c", "auction-c"), Open, Auction, NOW).await.unwrap();
    assert_eq!(store.edit_competition(&edit("Newer")).await.unwrap(), WrongState);
    assert_eq!(store.replace_pool("c", &[], NOW).await.unwrap(), WrongState);
    assert_eq!(store.pool("c").await.unwrap().len(), 4);
}

pub async fn deleted_and_back(store: &Store) {
    world(store, &["host", "asha"], 8).await;
    sit(store, "asha").await;
    assert_eq!(store.delete_competition("c", NOW, NOW + 30 * DAY).await.unwrap(), Done);
    assert_eq!(store.delete_competition("c", NOW, NOW + 30 * DAY).await.unwrap(), WrongState);
    assert!(store.my_competitions("asha").await.unwrap().is_empty());
    let mine = store.my_competitions("host").await.unwrap();
    assert_eq!(mine[0].deleted_at, Some(NOW), "who runs it can bring it back");
    assert!(store.unfinished_auctions().await.unwrap().is_empty());
    let late = store.append(vec![append("auction-c", vec![row(2)])]).await.unwrap();
    assert_eq!(late, [AppendOutcome::Lost], "nothing happens in what is deleted");
    assert_eq!(store.claim_epoch("auction-c", "n", NOW).await.unwrap(), None);

    assert_eq!(store.restore_competition("c", NOW + 30 * DAY).await.unwrap(), WrongState);
    assert_eq!(store.restore_competition("c", NOW + DAY).await.unwrap(), Done);
    assert_eq!(store.my_competitions("asha").await.unwrap().len(), 1);
    let again = store.append(vec![append("auction-c", vec![row(2)])]).await.unwrap();
    assert_eq!(again, [AppendOutcome::Committed]);
}

fn reset(old: &str, new: &str) -> Reset {
    Reset {
        competition_id: "c".to_owned(),
        old_auction: old.to_owned(),
        auction: auction_of(new, "c"),
        now: NOW + 5,
        purge_at: NOW + 30 * DAY,
    }
}

pub async fn reset_and_back(store: &Store) {
    world(store, &["host"], 8).await;
    store.append(vec![append("auction-c", vec![row(2)])]).await.unwrap();
    store.change_competition_state(("c", "auction-c"), Open, Auction, NOW).await.unwrap();
    assert_eq!(store.undo_reset("c", NOW).await.unwrap(), WrongState);
    assert_eq!(store.reset_competition(&reset("auction-c", "new")).await.unwrap(), Done);
    let found = store.competition("c").await.unwrap().unwrap();
    assert_eq!((found.state, found.auction_id.as_str()), (Open, "new"));
    assert_eq!(found.undo_auction_id.as_deref(), Some("auction-c"));
    let unfinished = store.unfinished_auctions().await.unwrap();
    assert_eq!(unfinished.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["new"]);

    // What the old auction did is told late: it moves the new one nowhere, and the undo still works.
    let late = store.change_competition_state(("c", "auction-c"), Open, Auction, NOW + 6).await;
    assert_eq!(late.unwrap(), WrongState);

    assert_eq!(store.undo_reset("c", NOW + 6).await.unwrap(), Done);
    let found = store.competition("c").await.unwrap().unwrap();
    assert_eq!((found.state, found.auction_id.as_str()), (Auction, "auction-c"));
    assert_eq!(store.auction("auction-c").await.unwrap().unwrap().purge_at, None);
    assert_eq!(store.auctions_to_purge(NOW + 7, 9).await.unwrap(), ["new"]);
    assert_eq!(store.undo_reset("c", NOW + 8).await.unwrap(), WrongState);
}

pub async fn reset_needs_the_auction_that_was_seen(store: &Store) {
    world(store, &["host"], 8).await;
    assert_eq!(store.reset_competition(&reset("auction-c", "new")).await.unwrap(), Done);
    let twice = store.reset_competition(&reset("auction-c", "newer")).await.unwrap();
    assert_eq!(twice, WrongState, "pressing twice does it once");
    assert_eq!(store.auction("newer").await.unwrap(), None);
}

pub async fn undo_ends_when_the_new_one_begins(store: &Store) {
    world(store, &["host"], 8).await;
    store.reset_competition(&reset("auction-c", "new")).await.unwrap();
    let begun = append("new", vec![row(2)]);
    assert_eq!(store.append(vec![begun]).await.unwrap(), [AppendOutcome::Committed]);
    assert_eq!(store.undo_reset("c", NOW + 9).await.unwrap(), WrongState);
    let found = store.competition("c").await.unwrap().unwrap();
    assert_eq!(found.auction_id, "new");
    assert_eq!(store.auction("new").await.unwrap().unwrap().purge_at, None);
}

pub async fn pool_replaced_and_toggled(store: &Store) {
    world(store, &["host"], 8).await;
    store.create_user(&user("asha")).await.unwrap();
    store.upsert_set(&set("big"), &assets("big", 400), NOW).await.unwrap();
    let entry = |n: i64, base| PoolEntry {
        asset_id: format!("asset-{n:04}"),
        set_id: "big".to_owned(),
        base,
    };
    let entries: Vec<PoolEntry> = (1..=300).rev().map(|n| entry(n, Some(n))).collect();
    assert_eq!(store.replace_pool("c", &entries, NOW).await.unwrap(), Done);
    let pool = store.pool("c").await.unwrap();
    assert_eq!((pool.len(), pool[0].id.as_str(), pool[0].base), (300, "asset-0300", Some(300)));

    assert_eq!(store.toggle_pool("c", &entry(300, None), false, NOW).await.unwrap(), Done);
    for _ in 0..2 {
        assert_eq!(store.toggle_pool("c", &entry(400, None), true, NOW).await.unwrap(), Done);
    }
    let pool = store.pool("c").await.unwrap();
    assert_eq!((pool.len(), pool[0].id.as_str()), (300, "asset-0299"));
    let last = pool.last().unwrap();
    assert_eq!((last.id.as_str(), last.base), ("asset-0400", Some(5)), "its own base price");
}
