//! People, codes and sessions.

use crate::fixtures::{DAY, NOW, user};
use gavel_store::{CodeOutcome, NewCode, NewSession, Store, StoreError, User};

pub async fn an_address_has_one_person(store: &Store) {
    let asha = user("asha");
    store.create_user(&asha).await.unwrap();
    let again = User { id: "other".to_owned(), ..asha.clone() };
    assert!(matches!(store.create_user(&again).await, Err(StoreError::Taken)));
    assert_eq!(store.find_or_create_user(&again).await.unwrap(), asha);
    assert_eq!(store.user("other").await.unwrap(), None);
    assert_eq!(store.find_or_create_user(&user("ben")).await.unwrap(), user("ben"));

    // People who only typed a name have no address, and there may be many of them.
    for id in ["x", "y"] {
        let nameless = User { email: None, ..user(id) };
        assert_eq!(store.find_or_create_user(&nameless).await.unwrap(), nameless);
        assert_eq!(store.user(id).await.unwrap(), Some(nameless));
    }
    assert!(store.rename_user("x", "Xenia", NOW).await.unwrap());
    assert!(store.set_user_email("x", "x@example.org", NOW).await.unwrap());
    let taken = store.set_user_email("y", "x@example.org", NOW).await;
    assert!(matches!(taken, Err(StoreError::Taken)));
    assert!(store.set_operator("x", true, NOW).await.unwrap());
    let found = store.user_by_email("x@example.org").await.unwrap().unwrap();
    assert_eq!((found.name.as_str(), found.operator), ("Xenia", true));
}

fn code(id: &str, made: i64) -> NewCode {
    NewCode {
        id: id.to_owned(),
        email: "asha@example.org".to_owned(),
        code_hash: format!("code {id}").into_bytes(),
        link_hash: format!("link {id}").into_bytes(),
        created_at: NOW + made,
        expires_at: NOW + 900,
    }
}

async fn guess(store: &Store, text: &str, at: i64) -> CodeOutcome {
    store.try_code("asha@example.org", text.as_bytes(), NOW + at).await.unwrap()
}

pub async fn codes_are_single_use(store: &Store) {
    assert_eq!(guess(store, "code 1", 1).await, CodeOutcome::None);
    assert!(store.put_code(&code("1", 0), NOW - 1, 5).await.unwrap());
    assert_eq!(guess(store, "code 2", 1).await, CodeOutcome::Wrong { tries_left: 4 });
    assert_eq!(guess(store, "code 1", 2).await, CodeOutcome::Used);
    assert_eq!(guess(store, "code 1", 3).await, CodeOutcome::None);
    let link = store.use_link(b"link 1", NOW + 4).await.unwrap();
    assert_eq!(link, None, "code and link are one");
    let other = store.try_code("ben@example.org", b"code 1", NOW + 1).await.unwrap();
    assert_eq!(other, CodeOutcome::None);
}

pub async fn guesses_run_out(store: &Store) {
    store.put_code(&code("1", 0), NOW - 1, 5).await.unwrap();
    for left in [4, 3, 2, 1, 0] {
        assert_eq!(guess(store, "x", 1).await, CodeOutcome::Wrong { tries_left: left });
    }
    assert_eq!(guess(store, "code 1", 2).await, CodeOutcome::None);
    assert_eq!(store.use_link(b"link 1", NOW + 2).await.unwrap(), None);
}

pub async fn the_newest_code_counts(store: &Store) {
    store.put_code(&code("1", 0), NOW - 1, 5).await.unwrap();
    store.put_code(&code("2", 10), NOW - 1, 5).await.unwrap();
    assert_eq!(guess(store, "code 1", 20).await, CodeOutcome::Wrong { tries_left: 4 });
    assert_eq!(guess(store, "code 2", 21).await, CodeOutcome::Used);
    store.put_code(&code("3", 30), NOW - 1, 5).await.unwrap();
    assert_eq!(guess(store, "code 3", 900).await, CodeOutcome::None, "it ran out");
}

pub async fn codes_are_limited(store: &Store) {
    for n in 0..3 {
        assert!(store.put_code(&code(&n.to_string(), n), NOW - 1, 3).await.unwrap());
    }
    assert!(!store.put_code(&code("3", 3), NOW - 1, 3).await.unwrap());
    assert!(store.put_code(&code("4", 4), NOW + 1, 3).await.unwrap(), "the first two are long ago");
    store.purge_codes(NOW + 901).await.unwrap();
    assert_eq!(guess(store, "code 4", 5).await, CodeOutcome::None);
}

pub async fn a_code_is_used_by_one_of_many(store: &Store) {
    store.put_code(&code("1", 0), NOW - 1, 5).await.unwrap();
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { guess(&store, "code 1", 1).await })
        })
        .collect();
    let mut used = 0;
    for task in tasks {
        match task.await.unwrap() {
            CodeOutcome::Used => used += 1,
            other => assert_eq!(other, CodeOutcome::None),
        }
    }
    assert_eq!(used, 1);
}

pub async fn links_are_single_use(store: &Store) {
    store.put_code(&code("1", 0), NOW - 1, 5).await.unwrap();
    assert_eq!(store.use_link(b"link 2", NOW + 1).await.unwrap(), None);
    let used = store.use_link(b"link 1", NOW + 1).await.unwrap();
    assert_eq!(used.as_deref(), Some("asha@example.org"));
    assert_eq!(store.use_link(b"link 1", NOW + 2).await.unwrap(), None);
    assert_eq!(guess(store, "code 1", 3).await, CodeOutcome::None);
}

fn session(id: &str) -> NewSession {
    NewSession {
        id: id.to_owned(),
        user_id: "asha".to_owned(),
        token_hash: format!("token {id}").into_bytes(),
        created_at: NOW,
        expires_at: NOW + DAY,
        agent: "Firefox".to_owned(),
        device: "phone".to_owned(),
    }
}

pub async fn sessions_begin_and_end(store: &Store) {
    store.create_user(&user("asha")).await.unwrap();
    let stranger = NewSession { user_id: "nobody".to_owned(), ..session("0") };
    assert!(matches!(store.create_session(&stranger).await, Err(StoreError::Missing)));
    for id in ["1", "2", "3"] {
        store.create_session(&session(id)).await.unwrap();
    }
    let caller = store.caller(b"token 1", NOW + 1).await.unwrap().unwrap();
    assert_eq!((caller.session_id.as_str(), caller.user_id.as_str()), ("1", "asha"));
    assert_eq!(store.caller(b"token 9", NOW + 1).await.unwrap(), None);
    assert_eq!(store.caller(b"token 1", NOW + DAY).await.unwrap(), None, "it ran out");

    store.touch_session("1", NOW + 5, NOW + 2 * DAY).await.unwrap();
    let caller = store.caller(b"token 1", NOW + DAY).await.unwrap().unwrap();
    assert_eq!((caller.last_seen_at, caller.expires_at), (NOW + 5, NOW + 2 * DAY));
    let listed = store.sessions("asha", NOW + 6).await.unwrap();
    assert_eq!((listed.len(), listed[0].id.as_str()), (3, "1"));

    assert!(!store.revoke_session("2", "ben", NOW + 7).await.unwrap(), "only one's own");
    assert!(store.revoke_session("2", "asha", NOW + 7).await.unwrap());
    assert!(!store.revoke_session("2", "asha", NOW + 8).await.unwrap());
    assert_eq!(store.caller(b"token 2", NOW + 9).await.unwrap(), None);
    assert_eq!(store.revoke_other_sessions("asha", "1", NOW + 9).await.unwrap(), 1);
    assert_eq!(store.sessions("asha", NOW + 9).await.unwrap().len(), 1);
    store.purge_sessions(NOW + 3 * DAY).await.unwrap();
    assert!(store.sessions("asha", NOW).await.unwrap().is_empty());
}
