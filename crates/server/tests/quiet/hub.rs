//! What watchers of a competition are told.

use crate::world::{on_both, text};
use gavel_server::hub::HubNotice;
use gavel_server::jobs;
use serde_json::json;

on_both! {
    async fn many_changes_are_few_messages(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}/members/1", text(&view, "id"));
        let mut notices = world.app.hub.subscribe();
        for number in 0..20 {
            asha.patch(&path, json!({"name": format!("Asha {number}")})).await.good();
        }
        // Only now is anybody there to tell them.
        let jobs = jobs::start(&world.app);
        let HubNotice::Changed(told) = notices.recv().await.unwrap() else { panic!("a change") };
        assert_eq!(told.members[0].name, "Asha 19");
        assert!(notices.try_recv().is_err(), "twenty changes, one message");
        drop(jobs);
    }

    async fn what_everybody_is_told_has_no_code(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let mut notices = world.app.hub.subscribe();
        let jobs = jobs::start(&world.app);
        world.app.hub.changed(text(&view, "id"));
        let HubNotice::Changed(told) = notices.recv().await.unwrap() else { panic!("a change") };
        let sent = serde_json::to_string(&*told).unwrap();
        assert!(!sent.contains(crate::world::code(&view)) && !sent.contains("@example.org"));
        assert!(!told.members[0].me, "nobody is me in what everybody gets");
        drop(jobs);
    }
}
