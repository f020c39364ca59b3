//! Mail, help, reports and what a node remembers.

use crate::fixtures::{DAY, NOW, world};
use gavel_store::{HelpRequest, NewMail, Report, Store, StoreError};

pub async fn mail_is_sent_once(store: &Store) {
    for n in 0..3 {
        let mail = NewMail {
            id: format!("m{n}"),
            to_addr: "asha@example.org".to_owned(),
            subject: "Code".to_owned(),
            body_text: "123456".to_owned(),
            body_html: "<p>123456</p>".to_owned(),
            created_at: NOW + n,
        };
        store.put_mail(&mail).await.unwrap();
    }
    let ids = async |most: i64| -> Vec<String> {
        store.unsent_mail(most, 10).await.unwrap().into_iter().map(|mail| mail.id).collect()
    };
    assert_eq!(ids(2).await, ["m0", "m1", "m2"]);
    store.mark_mail_sent("m1", NOW + 10).await.unwrap();
    store.mark_mail_failed("m0", "refused", NOW + 11).await.unwrap();
    assert_eq!(ids(2).await, ["m0", "m2"]);
    store.mark_mail_failed("m0", "refused again", NOW + 12).await.unwrap();
    assert_eq!(ids(2).await, ["m2"]);
    let newest = store.newest_mail(10).await.unwrap();
    assert_eq!(newest.iter().map(|mail| mail.id.as_str()).collect::<Vec<_>>(), ["m2", "m1", "m0"]);
    assert_eq!(newest[1].sent_at, Some(NOW + 10));
    assert_eq!((newest[2].tries, newest[2].error.as_deref()), (2, Some("refused again")));
    store.purge_mail(NOW + DAY).await.unwrap();
    assert!(store.newest_mail(10).await.unwrap().is_empty());
}

pub async fn help_is_asked_and_done(store: &Store) {
    world(store, &["asha"], 8).await;
    let request = |id: &str, competition: &str| HelpRequest {
        id: id.to_owned(),
        competition_id: competition.to_owned(),
        seat: 1,
        kind: "wrong_bid".to_owned(),
        text: "I meant 5".to_owned(),
        context: "{}".to_owned(),
        created_at: NOW,
        done_at: None,
    };
    store.put_help_request(&request("h", "c")).await.unwrap();
    let astray = store.put_help_request(&request("x", "none")).await;
    assert!(matches!(astray, Err(StoreError::Missing)));
    assert_eq!(store.help_requests("c", 10).await.unwrap(), [request("h", "c")]);
    assert!(!store.finish_help_request("h", "other", NOW).await.unwrap());
    assert!(store.finish_help_request("h", "c", NOW + 1).await.unwrap());
    assert!(!store.finish_help_request("h", "c", NOW + 2).await.unwrap());
    assert_eq!(store.help_requests("c", 10).await.unwrap()[0].done_at, Some(NOW + 1));
}

pub async fn reports_are_kept(store: &Store) {
    let report = |n: i64| Report {
        reference: format!("R{n}"),
        user_id: None,
        body: "{}".to_owned(),
        created_at: NOW + n,
    };
    for n in 0..3 {
        store.put_report(&report(n)).await.unwrap();
    }
    assert!(matches!(store.put_report(&report(0)).await, Err(StoreError::Taken)));
    assert_eq!(store.reports(2).await.unwrap(), [report(2), report(1)]);
}

pub async fn a_secret_is_made_once(store: &Store) {
    assert_eq!(store.setting("k").await.unwrap(), None);
    let tasks: Vec<_> = (0..8)
        .map(|n| {
            let store = store.clone();
            tokio::spawn(async move { store.setting_or("k", &format!("v{n}"), NOW).await.unwrap() })
        })
        .collect();
    let mut values = Vec::new();
    for task in tasks {
        values.push(task.await.unwrap());
    }
    values.dedup();
    assert_eq!(values.len(), 1, "everybody got the same: {values:?}");
    store.put_setting("k", "new", NOW + 1).await.unwrap();
    assert_eq!(store.setting("k").await.unwrap().as_deref(), Some("new"));
}
