//! Ways in.

use crate::fixtures::{NOW, invite, world};
use gavel_store::{NewInvite, Store};

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

pub async fn watch_links_are_revocable(store: &Store) {
    world(store, &["asha"], 8).await;
    store.put_watch_link("w1", b"one", "c", NOW).await.unwrap();
    store.put_watch_link("w2", b"two", "c", NOW).await.unwrap();
    assert_eq!(store.watched_competition(b"one").await.unwrap().as_deref(), Some("c"));
    assert_eq!(store.watched_competition(b"none").await.unwrap(), None);
    assert_eq!(store.watch_links_live("c").await.unwrap(), 2);
    assert_eq!(store.revoke_watch_links("c", NOW + 1).await.unwrap(), 2);
    assert_eq!(store.watched_competition(b"one").await.unwrap(), None);
    assert_eq!(store.watch_links_live("c").await.unwrap(), 0);
}
