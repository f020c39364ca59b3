//! Ways in.

use crate::fixtures::{NOW, invite, world};
use gavel_store::{NewInvite, NewWatchLink, Store};

pub async fn invites_rotate(store: &Store) {
    world(store, &["asha"], 8).await;
    let first = store.invite_by_code("code-c", NOW).await.unwrap().unwrap();
    assert_eq!(first.competition_id, "c");
    assert_eq!(store.invite_by_token(&first.token, NOW).await.unwrap(), Some(first));

    store.rotate_invite("c", &invite("next"), NOW + 1).await.unwrap();
    assert_eq!(store.invite_by_code("code-c", NOW + 2).await.unwrap(), None);
    assert_eq!(store.invite_by_token("token-code-c", NOW + 2).await.unwrap(), None);
    let current = store.current_invite("c", NOW + 2).await.unwrap().unwrap();
    assert_eq!(current.code, "next");
    store.revoke_invites("c", NOW + 3).await.unwrap();
    assert_eq!(store.current_invite("c", NOW + 4).await.unwrap(), None);
}

pub async fn invites_end(store: &Store) {
    world(store, &["asha"], 8).await;
    let short = NewInvite { expires_at: Some(NOW + 10), ..invite("short") };
    store.rotate_invite("c", &short, NOW).await.unwrap();
    assert!(store.invite_by_code("short", NOW + 9).await.unwrap().is_some());
    assert!(store.invite_by_code("short", NOW + 10).await.unwrap().is_none());
    store.rotate_invite("c", &invite("long"), NOW).await.unwrap();
    store.delete_competition("c", NOW + 1, NOW + 100).await.unwrap();
    assert!(store.invite_by_code("long", NOW + 2).await.unwrap().is_none());
}

fn link(id: &str, token: &[u8], label: &str) -> NewWatchLink {
    NewWatchLink {
        id: id.to_owned(),
        token_hash: token.to_vec(),
        competition_id: "c".to_owned(),
        label: label.to_owned(),
        most: 2,
        now: NOW,
    }
}

pub async fn watch_links_end_one_by_one(store: &Store) {
    world(store, &["asha"], 8).await;
    assert!(store.put_watch_link(&link("w1", b"one", "Hall")).await.unwrap());
    assert!(store.put_watch_link(&link("w2", b"two", "Parents")).await.unwrap());
    assert!(!store.put_watch_link(&link("w3", b"three", "")).await.unwrap(), "two may work");
    let labels = async || -> Vec<String> {
        store.watch_links("c").await.unwrap().into_iter().map(|link| link.label).collect()
    };
    assert_eq!(labels().await, ["Hall", "Parents"]);
    let hall = store.watch_link_by_token(b"one").await.unwrap().unwrap();
    assert_eq!((hall.id.as_str(), hall.competition_id.as_str()), ("w1", "c"));
    assert_eq!((hall.created_at, hall.last_used_at), (NOW, None));
    store.watch_link_used("w1", NOW + 5).await.unwrap();
    let hall = store.watch_link_by_token(b"one").await.unwrap().unwrap();
    assert_eq!(hall.last_used_at, Some(NOW + 5));
    assert_eq!(store.watch_link_by_token(b"none").await.unwrap(), None);

    assert!(!store.revoke_watch_link("other", "w1", NOW + 6).await.unwrap(), "not theirs");
    assert!(store.revoke_watch_link("c", "w1", NOW + 6).await.unwrap());
    assert!(!store.revoke_watch_link("c", "w1", NOW + 7).await.unwrap());
    assert_eq!(store.watch_link_by_token(b"one").await.unwrap(), None);
    assert!(store.watch_link_by_token(b"two").await.unwrap().is_some(), "the other still works");
    assert_eq!(labels().await, ["Parents"]);
    assert!(store.put_watch_link(&link("w4", b"four", "")).await.unwrap(), "there is room again");
    store.delete_competition("c", NOW + 8, NOW + 100).await.unwrap();
    assert_eq!(store.watch_link_by_token(b"two").await.unwrap(), None);
}
