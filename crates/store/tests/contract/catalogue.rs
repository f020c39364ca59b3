//! Sets and their assets.

use crate::fixtures::{NOW, assets, set, user, world};
use gavel_store::{Asset, AssetSet, Store};

pub async fn upsert_is_idempotent(store: &Store) {
    for _ in 0..2 {
        store.upsert_set(&set("set"), &assets("set", 3), NOW).await.unwrap();
    }
    assert_eq!(store.set("set").await.unwrap(), Some(set("set")));
    assert_eq!(store.set_assets("set").await.unwrap(), assets("set", 3));

    let renamed = AssetSet { name: "New".to_owned(), ends_on: None, ..set("set") };
    let mut changed = assets("set", 3);
    changed[1] = Asset { name: "Other".to_owned(), base: None, ..changed[1].clone() };
    store.upsert_set(&renamed, &changed, NOW + 1).await.unwrap();
    assert_eq!(store.set("set").await.unwrap(), Some(renamed));
    assert_eq!(store.set_assets("set").await.unwrap(), changed);
}

pub async fn upsert_drops_what_no_pool_has(store: &Store) {
    world(store, &["asha"], 8).await;
    store.upsert_set(&set("free"), &assets("free", 4), NOW).await.unwrap();
    store.upsert_set(&set("free"), &assets("free", 2), NOW).await.unwrap();
    assert_eq!(store.set_assets("free").await.unwrap().len(), 2);
    store.upsert_set(&set("set"), &assets("set", 2), NOW).await.unwrap();
    assert_eq!(store.set_assets("set").await.unwrap().len(), 4, "a pool has them");
}

pub async fn a_copy_is_its_owners(store: &Store) {
    store.create_user(&user("asha")).await.unwrap();
    store.create_user(&user("ben")).await.unwrap();
    store.upsert_set(&set("set"), &assets("set", 3), NOW).await.unwrap();
    assert!(store.copy_set("set", "mine", "Mine", "asha", NOW).await.unwrap());
    assert!(!store.copy_set("none", "mine2", "Mine", "asha", NOW).await.unwrap());
    let copy = store.set("mine").await.unwrap().unwrap();
    assert_eq!(copy.owner.as_deref(), Some("asha"));
    assert_eq!(copy.copied_from.as_deref(), Some("set"));
    assert_eq!(store.set_assets("mine").await.unwrap().len(), 3);
    let list = async |who: &str| -> Vec<(String, i64)> {
        let sets = store.sets(who).await.unwrap();
        sets.into_iter().map(|line| (line.id, line.assets)).collect()
    };
    assert_eq!(list("asha").await, [("mine".to_owned(), 3), ("set".to_owned(), 3)]);
    assert_eq!(list("ben").await, [("set".to_owned(), 3)]);
}

pub async fn a_set_of_many_is_whole(store: &Store) {
    store.upsert_set(&set("set"), &assets("set", 1234), NOW).await.unwrap();
    assert_eq!(store.set_assets("set").await.unwrap(), assets("set", 1234));
}
