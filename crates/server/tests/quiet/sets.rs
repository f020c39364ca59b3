//! Lists that ship, and copies.

use crate::world::{on_both, text};
use serde_json::json;

on_both! {
    async fn shipped_lists_are_whole(world: World) {
        let sets = world.nobody.get("/sets").await.good();
        let shipped = gavel_sport::sets().unwrap();
        assert_eq!(sets.as_array().unwrap().len(), shipped.len());
        for set in &shipped {
            let view = world.nobody.get(&format!("/sets/{}", set.id)).await.good();
            // Among them lists of over 100: nothing is cut off.
            assert_eq!(view["list"].as_array().unwrap().len(), set.assets.len());
            assert_eq!(view["assets"], set.assets.len());
            assert!(!text(&view, "licence").is_empty() && !text(&view, "source").is_empty());
        }
        let football = world.nobody.get("/sets?sport=football").await.good();
        assert!(football.as_array().unwrap().iter().all(|set| set["sport"] == "football"));
        world.nobody.get("/sets?colour=red").await.bad("bad_request");
    }

    async fn a_copy_is_ones_own(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let shipped = &gavel_sport::sets().unwrap()[0];
        let path = format!("/sets/{}/copy", shipped.id);
        let copy = asha.post(&path, json!({"name": "My clubs"})).await.good();
        assert_eq!((text(&copy, "name"), &copy["owner"]), ("My clubs", &json!(true)));
        let path = format!("/sets/{}", text(&copy, "id"));
        ben.get(&path).await.bad("not_found");
        let asset = format!("{path}/assets/new-one");
        ben.put(&asset, json!({"name": "Mine"})).await.bad("not_found");
        let input = json!({"name": "New One", "base": 5, "attributes": {"country": "Wales"}});
        let made = asha.put(&asset, input).await.good();
        assert_eq!((text(&made, "initials"), &made["base"]), ("NO", &json!(5)));
        assert_eq!(made["attributes"]["country"], "Wales");
        let view = asha.get(&path).await.good();
        assert_eq!(view["list"].as_array().unwrap().len(), shipped.assets.len() + 1);
        assert_eq!(asha.delete(&asset, json!({})).await.status.as_u16(), 204);
        asha.delete(&asset, json!({})).await.bad("not_found");
    }

    async fn a_shipped_list_cannot_be_changed(world: World) {
        let asha = world.person("Asha").await;
        let set = &gavel_sport::sets().unwrap()[0];
        let path = format!("/sets/{}/assets/{}", set.id, set.assets[0].id);
        asha.put(&path, json!({"name": "Mine"})).await.bad("wrong_state");
        asha.delete(&path, json!({})).await.bad("wrong_state");
    }

    async fn what_is_in_a_pool_stays(world: World) {
        let asha = world.person("Asha").await;
        let set = world.app.packs[0].defaults.set.clone();
        let copy = asha.post(&format!("/sets/{set}/copy"), json!({"name": "My clubs"})).await.good();
        let id = text(&copy, "id").to_owned();
        world.competition_with(&asha, |settings| settings["set"] = json!(id)).await;
        let view = asha.get(&format!("/sets/{id}")).await.good();
        let asset = text(&view["list"][0], "id");
        asha.delete(&format!("/sets/{id}/assets/{asset}"), json!({})).await.bad("conflict");
    }

    async fn bad_assets_are_refused_by_field(world: World) {
        let asha = world.person("Asha").await;
        let set = world.app.packs[0].defaults.set.clone();
        let copy = asha.post(&format!("/sets/{set}/copy"), json!({"name": "My clubs"})).await.good();
        let path = format!("/sets/{}/assets", text(&copy, "id"));
        for (body, field) in [
            (json!({"name": ""}), "name"),
            (json!({"name": "x".repeat(300)}), "name"),
            (json!({"name": "a\u{0}b"}), "name"),
            (json!({"name": "A", "initials": "ABCDE"}), "initials"),
            (json!({"name": "A", "colours": ["red", "#ffffff"]}), "colours"),
            (json!({"name": "A", "base": 0}), "base"),
            (json!({"name": "A", "attributes": {"shoe": "9"}}), "attributes"),
        ] {
            asha.put(&format!("{path}/a1"), body).await.bad_field(field);
        }
        asha.put(&format!("{path}/a%20b"), json!({"name": "A"})).await.bad_field("id");
        asha.post(&format!("/sets/{set}/copy"), json!({"name": "x"})).await.bad_field("name");
    }
}
