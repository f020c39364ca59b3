//! Setting back, deleting, and taking both back; nothing is left behind.

use crate::world::{World, on_both, text};
use gavel_auction::Micros;
use gavel_server::jobs;
use gavel_store::{Role, Standing};
use serde_json::{Value, json};

const DAYS_31: Micros = Micros::seconds(31 * 24 * 3600);

/// A competition of two whose auction has begun.
async fn begun(world: &World) -> (crate::client::Client, Value) {
    let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
    let view = world.competition(&asha).await;
    world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
    world.begin(&asha, &view).await;
    (asha, view)
}

on_both! {
    async fn a_reset_makes_a_new_auction_and_can_be_undone(world: World) {
        let (asha, view) = begun(&world).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        let name = text(&view["settings"], "name");
        asha.post(&format!("{path}/reset"), json!({})).await.bad_field("name");
        asha.post(&format!("{path}/reset"), json!({"name": "wrong"})).await.bad_field("name");
        let after = asha.post(&format!("{path}/reset"), json!({"name": name})).await.good();
        assert_eq!((text(&after, "state"), text(&after, "auction_status")), ("open", "waiting"));
        assert_ne!(after["auction"], view["auction"]);
        assert_ne!(after["seed_hash"], view["seed_hash"]);
        assert!(after["undo_until_ms"].as_i64().unwrap() > world.app.now_ms());
        asha.post(&format!("{path}/reset"), json!({"name": name})).await.bad("wrong_state");
        let bid = json!({"id": "late", "action": {"kind": "bid", "seat": 1, "lot": 1, "amount": 1_000_000}});
        let old = asha.post(&format!("/auctions/{}/commands", text(&view, "auction")), bid).await;
        assert!(old.body["result"] != "taken", "nobody bids into an auction that was reset: {}", old.text);
        let back = asha.post(&format!("{path}/reset/undo"), json!({})).await.good();
        assert_eq!((text(&back, "auction"), text(&back, "state")), (text(&view, "auction"), "auction"));
        asha.post(&format!("{path}/reset/undo"), json!({})).await.bad("wrong_state");

        // It goes on, although somebody looked at it while it was put aside.
        let auction = format!("/auctions/{}", text(&view, "auction"));
        let head = asha.get(&auction).await.good()["head"].clone();
        let pause = json!({"id": "again", "action": {"kind": "pause", "on": {"seq": head}}});
        let paused = asha.post(&format!("{auction}/commands"), pause).await;
        assert_eq!(paused.body["result"], "taken", "{}", paused.text);
    }

    async fn a_reset_cannot_be_undone_once_the_new_auction_has_begun(world: World) {
        let (asha, view) = begun(&world).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        let name = text(&view["settings"], "name");
        let after = asha.post(&format!("{path}/reset"), json!({"name": name})).await.good();
        world.begin(&asha, &after).await;
        asha.post(&format!("{path}/reset/undo"), json!({})).await.bad("wrong_state");
    }

    async fn a_deleted_competition_comes_back(world: World) {
        let (asha, view) = begun(&world).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        asha.delete(&path, json!({})).await.bad_field("name");
        let name = json!({"name": text(&view["settings"], "name")});
        assert_eq!(asha.delete(&path, name.clone()).await.status.as_u16(), 204);
        asha.delete(&path, name).await.bad("gone");
        let card = asha.get("/competitions").await.good();
        assert!(card[0]["deleted_until_ms"].as_i64().unwrap() > world.app.now_ms());
        asha.patch(&path, json!({"settings": view["settings"]})).await.bad("gone");
        assert_eq!(asha.get(&path).await.good()["deleted"], json!(true));
        let back = asha.post(&format!("{path}/restore"), json!({})).await.good();
        assert_eq!((&back["undo_until_ms"], &back["deleted"]), (&json!(null), &json!(false)));
        asha.post(&format!("{path}/restore"), json!({})).await.good();
    }

    async fn what_has_not_begun_is_deleted_without_its_name(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        assert_eq!(asha.delete(&path, json!({})).await.status.as_u16(), 204);
    }

    async fn no_orphan_is_left_after_thirty_days(world: World) {
        let (asha, view) = begun(&world).await;
        let id = text(&view, "id");
        let path = format!("/competitions/{id}");
        asha.post(&format!("{path}/help"), json!({"kind": "other"})).await.good();
        asha.post(&format!("{path}/watch-links"), json!({})).await.good();
        let name = json!({"name": text(&view["settings"], "name")});
        asha.post(&format!("{path}/reset"), name.clone()).await.good();
        asha.delete(&path, json!({})).await;
        jobs::purge(&world.app).await.unwrap();
        assert_eq!(world.store.count("select count(*) from competitions").await, 1, "not yet");
        world.hand.jump_to(world.hand.now() + DAYS_31);
        jobs::purge(&world.app).await.unwrap();
        for table in [
            "competitions", "seats", "invites", "watch_links", "pools", "help_requests", "auctions",
            "auction_events", "auction_sealed", "auction_snapshots", "holdings", "lots", "refusals",
        ] {
            let left = world.store.count(&format!("select count(*) from {table}")).await;
            assert_eq!(left, 0, "{table}");
        }
    }
}
