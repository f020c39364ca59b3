//! Coming in: codes, links, guests, limits, late joining, watching.

use crate::world::{code, on_both, text};
use gavel_auction::Micros;
use gavel_store::{Role, Standing};
use serde_json::json;

on_both! {
    async fn a_guest_types_a_name_and_is_in(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/join/{}", code(&view));
        let preview = world.nobody.get(&path).await.good();
        assert_eq!((&preview["free"], &preview["signed_in"]), (&json!(7), &json!(false)));
        let joined = world.nobody.post(&path, json!({"name": "Ben"})).await;
        let ben = world.nobody.with(joined.session());
        let joined = joined.good();
        assert_eq!((&joined["seat"], &joined["standing"]), (&json!(2), &json!("in")));
        let again = ben.post(&path, json!({"name": "Ben"})).await.good();
        assert_eq!(again["seat"], 2, "joining again changes nothing");
        assert_eq!(ben.get(&path).await.good()["already"], 2);
        let seen = ben.get(&format!("/competitions/{}", text(&view, "id"))).await.good();
        assert_eq!(seen["me"]["role"], "manager");
        assert_eq!((&seen["invite"], &seen["help"]), (&json!(null), &json!([])));
    }

    async fn names_are_made_distinct(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        for _ in 0..3 {
            world.nobody.post(&format!("/join/{}", code(&view)), json!({"name": "Dave"})).await.good();
        }
        let page = asha.get(&format!("/competitions/{}", text(&view, "id"))).await.good();
        let names: Vec<&str> = page["members"].as_array().unwrap().iter().map(|m| text(m, "name")).collect();
        assert_eq!(names, ["Asha", "Dave", "Dave 2", "Dave 3"]);
    }

    async fn a_code_can_be_typed_as_people_type(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let code = code(&view).to_lowercase();
        let typed = format!("{}-{}", &code[..4], &code[4..]);
        world.nobody.get(&format!("/join/{typed}")).await.good();
    }

    async fn wrong_old_and_deleted_codes_are_answered_alike(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let id = text(&view, "id");
        let old = code(&view).to_owned();
        let next = asha.post(&format!("/competitions/{id}/invite"), json!({"expires_in_hours": 1})).await.good();
        let next = text(&next, "code").to_owned();
        assert_ne!(old, next);
        let wrong = world.nobody.get("/join/ZZZZZZZZ").await.bad("not_found");
        assert_eq!(world.nobody.get(&format!("/join/{old}")).await.bad("not_found"), wrong);
        world.nobody.get(&format!("/join/{next}")).await.good();
        world.hand.jump_to(world.hand.now() + Micros::seconds(3601));
        assert_eq!(world.nobody.get(&format!("/join/{next}")).await.bad("not_found"), wrong);
        let body = json!({"name": "Ben"});
        assert_eq!(world.nobody.post(&format!("/join/{next}"), body).await.bad("not_found"), wrong);
        let fresh = asha.post(&format!("/competitions/{id}/invite"), json!({})).await.good();
        let fresh = text(&fresh, "code").to_owned();
        asha.delete(&format!("/competitions/{id}"), json!({})).await;
        assert_eq!(world.nobody.get(&format!("/join/{fresh}")).await.bad("not_found"), wrong);
        assert_eq!(world.nobody.get(&format!("/join/{}", "x".repeat(500))).await.bad("not_found"), wrong);
    }

    async fn a_code_can_be_used_so_often(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}/invite", text(&view, "id"));
        let invite = asha.post(&path, json!({"uses": 2})).await.good();
        let join = format!("/join/{}", text(&invite, "code"));
        for name in ["Ben", "Cleo"] {
            world.nobody.post(&join, json!({"name": name})).await.good();
        }
        world.nobody.post(&join, json!({"name": "Dan"})).await.bad("not_found");
        asha.post(&path, json!({"uses": 0})).await.bad_field("uses");
        asha.post(&path, json!({"expires_in_hours": 100_000})).await.bad_field("expires_in_hours");
    }

    async fn the_host_says_yes_or_no(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition_with(&asha, |s| s["door"] = json!("approve")).await;
        let id = text(&view, "id");
        let path = format!("/join/{}", code(&view));
        let mut guests = vec![];
        for name in ["Ben", "Cleo"] {
            let joined = world.nobody.post(&path, json!({"name": name})).await;
            guests.push(world.nobody.with(joined.session()));
            assert_eq!(joined.good()["standing"], "asked");
        }
        let seen = guests[0].get(&format!("/competitions/{id}")).await.good();
        assert_eq!(seen["me"]["standing"], "asked");
        asha.post(&format!("/competitions/{id}/members/2/admit"), json!({})).await.good();
        asha.post(&format!("/competitions/{id}/members/3/refuse"), json!({})).await.good();
        let seen = guests[0].get(&format!("/competitions/{id}")).await.good();
        assert_eq!(seen["me"]["standing"], "in");
        guests[1].get(&format!("/competitions/{id}")).await.bad("not_found");
        guests[1].post(&path, json!({"name": "Cleo"})).await.bad("not_allowed");
        asha.post(&format!("/competitions/{id}/members/3/refuse"), json!({})).await.bad("already_done");
    }

    async fn simultaneous_joins_never_pass_the_limit(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/join/{}", code(&view));
        let joins = (0..20).map(|n| {
            let (nobody, path) = (world.nobody.clone(), path.clone());
            tokio::spawn(async move { nobody.post(&path, json!({"name": format!("M {n}")})).await })
        });
        let joins: Vec<_> = joins.collect();
        let mut standings = vec![];
        for join in joins {
            standings.push(text(&join.await.unwrap().good(), "standing").to_owned());
        }
        assert_eq!(standings.iter().filter(|s| *s == "in").count(), 7, "{standings:?}");
        assert_eq!(standings.iter().filter(|s| *s == "waiting").count(), 13);
        let page = asha.get(&format!("/competitions/{}", text(&view, "id"))).await.good();
        let seats: std::collections::BTreeSet<i64> = page["members"].as_array().unwrap().iter()
            .map(|m| m["seat"].as_i64().unwrap()).collect();
        assert_eq!(seats.len(), 21, "no seat twice");
    }

    async fn late_joining_needs_the_hosts_yes(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition(&asha).await;
        let id = text(&view, "id");
        world.seat(id, &ben, Role::Manager, Standing::In).await;
        world.begin(&asha, &view).await;
        let path = format!("/join/{}", code(&view));
        assert_eq!(world.nobody.get(&path).await.good()["door"], "approve");
        let cleo = world.nobody.post(&path, json!({"name": "Cleo"})).await.good();
        assert_eq!(cleo["standing"], "asked");
        asha.post(&format!("/competitions/{id}/members/3/admit"), json!({})).await.good();
        let snapshot = asha.get(&format!("/auctions/{}", text(&view, "auction"))).await.good();
        let seats: Vec<i64> = snapshot["seats"].as_array().unwrap().iter()
            .map(|seat| seat["seat"].as_i64().unwrap()).collect();
        assert_eq!(seats, [1, 2, 3]);
    }

    async fn anyone_may_join_late_where_that_is_set(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition_with(&asha, |s| {
            s["rules"]["late_join"] = json!({"who": "anyone", "until": "end"});
        }).await;
        world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        world.begin(&asha, &view).await;
        let path = format!("/join/{}", code(&view));
        let cleo = world.nobody.post(&path, json!({"name": "Cleo"})).await.good();
        assert_eq!(cleo["standing"], "in");
        let snapshot = asha.get(&format!("/auctions/{}", text(&view, "auction"))).await.good();
        assert_eq!(snapshot["seats"].as_array().unwrap().len(), 3);
    }

    async fn nobody_joins_late_where_that_is_set(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition_with(&asha, |s| {
            s["rules"]["late_join"] = json!({"who": "nobody", "until": "end"});
        }).await;
        world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        world.begin(&asha, &view).await;
        let path = format!("/join/{}", code(&view));
        world.nobody.post(&path, json!({"name": "Cleo"})).await.bad("closed");
    }

    async fn leaving_frees_the_place(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let id = text(&view, "id");
        let joined = world.nobody.post(&format!("/join/{}", code(&view)), json!({"name": "Ben"})).await;
        let ben = world.nobody.with(joined.session());
        asha.post(&format!("/competitions/{id}/leave"), json!({})).await.bad("wrong_state");
        ben.post(&format!("/competitions/{id}/leave"), json!({"seat": 1})).await.bad("not_your_seat");
        assert_eq!(ben.post(&format!("/competitions/{id}/leave"), json!({})).await.status.as_u16(), 204);
        ben.get(&format!("/competitions/{id}")).await.bad("not_found");
        let preview = ben.get(&format!("/join/{}", code(&view))).await.good();
        assert_eq!((&preview["free"], &preview["already"]), (&json!(7), &json!(null)));
    }

    async fn nobody_leaves_a_running_auction(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition(&asha).await;
        let id = text(&view, "id");
        world.seat(id, &ben, Role::Manager, Standing::In).await;
        world.begin(&asha, &view).await;
        ben.post(&format!("/competitions/{id}/leave"), json!({})).await.bad("wrong_state");
    }

    async fn the_link_is_a_picture_too(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}/invite/qr.svg", text(&view, "id"));
        let answer = asha.get(&path).await;
        assert_eq!(answer.headers["content-type"], "image/svg+xml");
        assert!(answer.text.contains("<svg"), "{}", answer.text);
        world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        ben.get(&path).await.bad("not_allowed");
    }

    async fn a_link_for_watching_works_until_it_is_ended(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}/watch-links", text(&view, "id"));
        let link = asha.post(&path, json!({})).await.good();
        let again = asha.post(&path, json!({})).await.good();
        assert_eq!(link, again, "the same one while it works");
        let token = text(&link, "link").rsplit('/').next().unwrap().to_owned();
        let seen = world.nobody.get(&format!("/watch/{token}")).await.good();
        assert_eq!(seen["competition"], view["id"]);
        let page = asha.get(&format!("/competitions/{}", text(&view, "id"))).await.good();
        assert_eq!(page["invite"]["watch_links"], json!([link]));
        let ended = asha.delete(&format!("{path}/{}", text(&link, "id")), json!({})).await;
        assert_eq!(ended.status.as_u16(), 204);
        assert!(!world.nobody.get(&format!("/watch/{token}")).await.status.is_success());
        let next = asha.post(&path, json!({})).await.good();
        assert_ne!(next["link"], link["link"]);
        asha.delete(&format!("{path}/nothing"), json!({})).await.bad("not_found");
    }

    async fn somebody_can_join_to_watch(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/join/{}", code(&view));
        let joined = world.nobody.post(&path, json!({"name": "Ben", "watch": true})).await;
        let ben = world.nobody.with(joined.session());
        let page = ben.get(&format!("/competitions/{}", text(&view, "id"))).await.good();
        assert_eq!(page["me"]["role"], "spectator");
        assert_eq!(world.nobody.get(&path).await.good()["free"], 7);
    }
}
