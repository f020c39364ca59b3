//! Members: names, roles, purses, bots, taking out.

use crate::world::{code, on_both, text};
use gavel_store::{Role, Standing};
use serde_json::{Value, json};

fn member(view: &Value, seat: i64) -> &Value {
    view["members"].as_array().unwrap().iter().find(|m| m["seat"] == seat).unwrap()
}

on_both! {
    async fn a_host_renames_and_hides(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        let seat = world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        let at = format!("{path}/members/{seat}");
        asha.patch(&at, json!({"name": "asha"})).await.bad("conflict");
        let page = asha.patch(&at, json!({"name": "Benny", "hidden": true})).await.good();
        assert_eq!(text(member(&page, seat), "name"), "Benny");
        let cleo = world.person("Cleo").await;
        world.seat(text(&view, "id"), &cleo, Role::Manager, Standing::In).await;
        let seen = cleo.get(&path).await.good();
        assert_eq!(text(member(&seen, seat), "name"), "Manager 2", "others see no hidden name");
        assert_eq!(text(member(&ben.get(&path).await.good(), seat), "name"), "Benny");
    }

    async fn ones_own_name_is_ones_own(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}/members", text(&view, "id"));
        let seat = world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        ben.patch(&format!("{path}/{seat}"), json!({"name": "Benjamin"})).await.good();
        ben.patch(&format!("{path}/1"), json!({"name": "Not Asha"})).await.bad("not_allowed");
        ben.patch(&format!("{path}/{seat}"), json!({"purse": 5})).await.bad("not_allowed");
        ben.patch(&format!("{path}/{seat}"), json!({"role": "commissioner"})).await.bad("not_allowed");
    }

    async fn roles_are_the_commissioners(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        let seat = world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        let at = format!("{path}/members/{seat}");
        asha.patch(&at, json!({"role": "co_commissioner"})).await.good();
        let page = ben.get(&path).await.good();
        assert_eq!(page["me"]["role"], "co_commissioner");
        assert_eq!(text(&page["invite"], "code").len(), 8, "hosts see the code");
        ben.patch(&format!("{path}/members/1"), json!({"role": "manager"})).await.bad("not_allowed");
        asha.patch(&format!("{path}/members/1"), json!({"role": "manager"})).await.bad("wrong_state");
        let page = asha.patch(&at, json!({"role": "commissioner"})).await.good();
        assert_eq!(page["me"]["role"], "co_commissioner");
        assert_eq!(ben.get(&path).await.good()["me"]["role"], "commissioner");
    }

    async fn a_commissioner_need_not_play(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        asha.patch(&format!("{path}/members/1"), json!({"plays": false})).await.good();
        for client in [&ben, &world.person("Cleo").await] {
            world.seat(text(&view, "id"), client, Role::Manager, Standing::In).await;
        }
        world.begin(&asha, &view).await;
        let snapshot = asha.get(&format!("/auctions/{}", text(&view, "auction"))).await.good();
        let seats: Vec<i64> = snapshot["seats"].as_array().unwrap().iter()
            .map(|seat| seat["seat"].as_i64().unwrap()).collect();
        assert_eq!(seats, [2, 3]);
        asha.patch(&format!("{path}/members/1"), json!({"plays": true})).await.bad("wrong_state");
    }

    async fn a_purse_of_ones_own_is_set_and_cleared(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        let seat = world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        let at = format!("{path}/members/{seat}");
        let page = asha.patch(&at, json!({"purse": 250_000_000})).await.good();
        assert_eq!(member(&page, seat)["purse"], 250_000_000);
        let page = asha.patch(&at, json!({"purse": null})).await.good();
        assert_eq!(member(&page, seat)["purse"], json!(null));
        asha.patch(&at, json!({"purse": 0})).await.bad_field("purse");
        asha.patch(&at, json!({"purse": 250_000_000})).await.good();
        world.begin(&asha, &view).await;
        let snapshot = asha.get(&format!("/auctions/{}", text(&view, "auction"))).await.good();
        let purses: Vec<&Value> = snapshot["seats"].as_array().unwrap().iter().map(|s| &s["purse"]).collect();
        assert_eq!(purses, [&json!(500_000_000), &json!(250_000_000)]);
    }

    async fn bots_sit_down_and_get_up(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}/bots", text(&view, "id"));
        let page = asha.post(&path, json!({"count": 3, "style": "mixed"})).await.good();
        let bots: Vec<&Value> = page["members"].as_array().unwrap().iter()
            .filter(|m| m["kind"] == "bot").collect();
        assert_eq!(bots.iter().map(|b| text(b, "bot")).collect::<Vec<_>>(), ["value", "value", "chaser"]);
        assert!(bots.iter().all(|bot| bot["presence"] == "here"));
        let page = asha.post(&path, json!({"count": 200, "style": "value"})).await.good();
        assert_eq!(page["members"].as_array().unwrap().len(), 8, "as many as there are seats");
        asha.post(&path, json!({"count": 1, "style": "value"})).await.bad("full");
        let message = asha.post(&path, json!({"count": 0, "style": "value"})).await.bad_field("count");
        assert!(message.contains("1 to 200"), "{message}");
        let page = asha.delete(&path, json!({})).await.good();
        let left = page["members"].as_array().unwrap().iter().filter(|m| m["standing"] == "in").count();
        assert_eq!(left, 1);
    }

    async fn a_bot_plays_for_somebody_absent(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        let seat = world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        let at = format!("{path}/members/{seat}");
        let page = asha.patch(&at, json!({"bot": "chaser"})).await.good();
        assert_eq!(text(member(&page, seat), "bot"), "chaser");
        let page = asha.patch(&at, json!({"bot": null})).await.good();
        assert_eq!(member(&page, seat)["bot"], json!(null));
        asha.patch(&at, json!({"bot": "genius"})).await.bad("bad_request");
    }

    async fn a_removed_member_is_out_and_can_be_let_back(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        let seat = world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        asha.delete(&format!("{path}/members/1"), json!({})).await.bad("wrong_state");
        asha.delete(&format!("{path}/members/99"), json!({})).await.bad("not_found");
        asha.delete(&format!("{path}/members/{seat}"), json!({"assets_return": true})).await.good();
        ben.get(&path).await.bad("not_found");
        ben.post(&format!("/join/{}", code(&view)), json!({"name": "Ben"})).await.bad("not_allowed");
        asha.post(&format!("{path}/members/{seat}/admit"), json!({})).await.good();
        ben.get(&path).await.good();
    }

    async fn a_manager_is_taken_out_of_a_running_auction(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        let seat = world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        world.begin(&asha, &view).await;
        asha.delete(&format!("{path}/members/{seat}"), json!({"assets_return": true})).await.good();
        let snapshot = asha.get(&format!("/auctions/{}", text(&view, "auction"))).await.good();
        let seats = snapshot["seats"].as_array().unwrap();
        let out = seats.iter().find(|s| s["seat"] == seat).unwrap();
        assert_eq!(out["removed"], true);
        ben.get(&format!("/auctions/{}", text(&view, "auction"))).await.bad("not_found");
    }
}
