//! Calls for help, reports, the outbox.

use crate::world::{on_both, text};
use gavel_store::{Role, Standing};
use serde_json::json;

on_both! {
    async fn a_call_reaches_the_hosts_only(world: World) {
        let (asha, ben, cleo) =
            (world.person("Asha").await, world.person("Ben").await, world.person("Cleo").await);
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        let seat = world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        world.seat(text(&view, "id"), &cleo, Role::Manager, Standing::In).await;
        let call = json!({"kind": "cannot_bid", "text": "It does nothing", "seat": seat});
        let call = ben.post(&format!("{path}/help"), call).await.good();
        let seen = asha.get(&path).await.good();
        assert_eq!(seen["help"], json!([call]));
        assert_eq!((text(&call, "name"), text(&call, "connection")), ("Ben", "left"));
        assert_eq!(cleo.get(&path).await.good()["help"], json!([]));
        let done = format!("{path}/help/{}/done", text(&call, "id"));
        ben.post(&done, json!({})).await.bad("not_allowed");
        assert_eq!(asha.post(&done, json!({})).await.status.as_u16(), 204);
        assert_eq!(asha.get(&path).await.good()["help"][0]["done"], true);
        asha.post(&done, json!({})).await.bad("not_found");
        ben.post(&format!("{path}/help"), json!({"kind": "other", "seat": 1})).await.bad("not_your_seat");
        let long = json!({"kind": "other", "text": "x".repeat(501)});
        ben.post(&format!("{path}/help"), long).await.bad_field("text");
    }

    async fn a_report_has_a_reference_and_no_secret(world: World) {
        let report = json!({
            "what": "The clock stood", "page": "https://gavel.test/join/ABCD?token=secret-1",
            "recent": [{"kind": "join", "token": "secret-2"}],
        });
        let answer = world.nobody.post("/reports", report).await.good();
        assert_eq!(text(&answer, "reference").len(), 8);
        let kept = world.store.reports(10).await.unwrap();
        assert_eq!(kept[0].reference, text(&answer, "reference"));
        assert!(kept[0].body.contains("The clock stood") && !kept[0].body.contains("secret-"));
        world.nobody.post("/reports", json!({"what": ""})).await.bad_field("what");
    }

    async fn reports_are_throttled(world: World) {
        let mut last = String::new();
        for _ in 0..30 {
            let answer = world.nobody.post("/reports", json!({"what": "again"})).await;
            if answer.status.as_u16() == 429 {
                assert!(answer.body["retry_ms"].as_u64().is_some());
                last = answer.bad("too_fast");
                break;
            }
        }
        assert!(last.contains("Wait"), "{last}");
    }

    async fn the_outbox_is_the_operators(world: World) {
        world.nobody.post("/sign-in", json!({"email": "asha@example.org"})).await.good();
        world.nobody.get("/outbox").await.bad("not_signed_in");
        world.person("Asha").await.get("/outbox").await.bad("not_allowed");
        let mail = world.operator().await.get("/outbox").await.good();
        assert_eq!((text(&mail[0], "to"), &mail[0]["sent_ms"]), ("asha@example.org", &json!(null)));
    }
}
