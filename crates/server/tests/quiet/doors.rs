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

    async fn links_for_watching_end_one_by_one(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}/watch-links", text(&view, "id"));
        let hall = asha.post(&path, json!({"label": "  The  hall "})).await.good();
        let plain = asha.post(&path, json!({})).await.good();
        assert_eq!((text(&hall, "label"), text(&plain, "label")), ("The hall", ""));
        assert_eq!(hall["last_used_ms"], json!(null));
        for bad in ["", "x\u{0}", &"x".repeat(41)] {
            asha.post(&path, json!({"label": bad})).await.bad_field("label");
        }
        let token = |link: &serde_json::Value| text(link, "link").rsplit('/').next().unwrap().to_owned();
        let seen = world.nobody.get(&format!("/watch/{}", token(&hall))).await;
        assert_eq!(seen.headers["x-robots-tag"], "noindex, nofollow");
        assert_eq!(seen.good()["competition"], view["id"]);
        let links = async || {
            let page = asha.get(&format!("/competitions/{}", text(&view, "id"))).await.good();
            page["invite"]["watch_links"].as_array().unwrap().clone()
        };
        let two = links().await;
        assert_eq!(two.len(), 2);
        assert_eq!(two[0]["last_used_ms"], world.app.now_us() / 1000);
        assert_eq!((&two[0]["id"], &two[1]), (&hall["id"], &plain));
        let ended = asha.delete(&format!("{path}/{}", text(&hall, "id")), json!({})).await;
        assert_eq!(ended.status.as_u16(), 204);
        world.nobody.get(&format!("/watch/{}", token(&hall))).await.bad("not_found");
        world.nobody.get(&format!("/watch/{}", token(&plain))).await.good();
        assert_eq!(links().await.len(), 1, "the other one goes on");
        asha.delete(&format!("{path}/{}", text(&hall, "id")), json!({})).await.bad("not_found");
        for _ in 1..20 {
            asha.post(&path, json!({})).await.good();
        }
        asha.post(&path, json!({})).await.bad("full");
    }

    async fn a_place_that_frees_goes_to_who_waited_longest(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition_with(&asha, |s| s["rules"]["managers_most"] = json!(2)).await;
        let (id, path) = (text(&view, "id"), format!("/join/{}", code(&view)));
        let mut guests = vec![];
        for (name, standing) in [("Ben", "in"), ("Cleo", "waiting"), ("Dan", "waiting")] {
            let joined = world.nobody.post(&path, json!({"name": name})).await;
            guests.push(world.nobody.with(joined.session()));
            assert_eq!(joined.good()["standing"], standing, "{name}");
        }
        let preview = world.nobody.get(&path).await.good();
        for (field, value) in [("free", json!(0)), ("waiting", json!(2)), ("can_wait", json!(true)),
            ("can_watch", json!(true)), ("shut", json!(null))] {
            assert_eq!(preview[field], value, "{field}");
        }
        let page = asha.get(&format!("/competitions/{id}")).await.good();
        let turns: Vec<_> = page["members"].as_array().unwrap().iter().map(|m| m["turn"].as_i64()).collect();
        assert_eq!(turns, [None, None, Some(1), Some(2)]);
        let admit = async |seat: i64| asha.post(&format!("/competitions/{id}/members/{seat}/admit"), json!({})).await;
        admit(3).await.bad("full");
        guests[0].post(&format!("/competitions/{id}/leave"), json!({})).await;
        let eve = world.nobody.post(&path, json!({"name": "Eve"})).await.good();
        assert_eq!(eve["standing"], "waiting", "nobody passes who waits");
        let message = admit(4).await.bad("wrong_state");
        assert!(message.contains("Cleo"), "{message}");
        admit(3).await.good();
        admit(4).await.bad("full");
        // Dan gives up his turn, and watches.
        let dan = guests[2].post(&path, json!({"name": "Dan", "watch": true})).await.good();
        assert_eq!((&dan["seat"], &dan["standing"]), (&json!(4), &json!("in")));
    }

    async fn asking_is_no_way_past_the_limit(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition_with(&asha, |s| {
            s["rules"]["managers_most"] = json!(2);
            s["door"] = json!("approve");
        }).await;
        let path = format!("/join/{}", code(&view));
        let ben = world.nobody.post(&path, json!({"name": "Ben"})).await.good();
        assert_eq!(ben["standing"], "asked");
        asha.post(&format!("/competitions/{}/members/2/admit", text(&view, "id")), json!({})).await.good();
        let cleo = world.nobody.post(&path, json!({"name": "Cleo"})).await.good();
        assert_eq!(cleo["standing"], "waiting");
    }

    async fn after_the_start_a_free_place_goes_by_the_rule_of_late_joining(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition_with(&asha, |s| s["rules"]["managers_most"] = json!(2)).await;
        let (id, path) = (text(&view, "id"), format!("/join/{}", code(&view)));
        world.seat(id, &ben, Role::Manager, Standing::In).await;
        let cleo = world.nobody.post(&path, json!({"name": "Cleo"})).await.good();
        assert_eq!(cleo["standing"], "waiting");
        world.begin(&asha, &view).await;
        let admit = format!("/competitions/{id}/members/3/admit");
        asha.post(&admit, json!({})).await.bad("full");
        asha.delete(&format!("/competitions/{id}/members/2"), json!({"assets_return": true})).await.good();
        asha.post(&admit, json!({})).await.good();
        let snapshot = asha.get(&format!("/auctions/{}", text(&view, "auction"))).await.good();
        let there: Vec<i64> = snapshot["seats"].as_array().unwrap().iter()
            .filter(|seat| seat["removed"] == false).map(|seat| seat["seat"].as_i64().unwrap()).collect();
        assert_eq!(there, [1, 3]);
    }

    async fn a_closed_room_offers_to_watch_and_to_wait(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition_with(&asha, |s| {
            s["rules"]["late_join"] = json!({"who": "nobody", "until": "end"});
        }).await;
        let (id, path) = (text(&view, "id"), format!("/join/{}", code(&view)));
        world.seat(id, &ben, Role::Manager, Standing::In).await;
        world.begin(&asha, &view).await;
        let preview = world.nobody.get(&path).await.good();
        assert_eq!(text(&preview, "shut"), "Nobody can join after the start.");
        assert_eq!((&preview["can_watch"], &preview["can_wait"]), (&json!(true), &json!(true)));
        let cleo = world.nobody.post(&path, json!({"name": "Cleo", "wait": true})).await.good();
        assert_eq!(cleo["standing"], "waiting");
        let dan = world.nobody.post(&path, json!({"name": "Dan", "watch": true})).await.good();
        assert_eq!(dan["standing"], "in", "the start changes nothing for who watches");
        // The auction says no to the host; Cleo keeps her turn.
        let admit = format!("/competitions/{id}/members/3/admit");
        asha.post(&admit, json!({})).await.bad("not_allowed");
        let page = asha.get(&format!("/competitions/{id}")).await.good();
        let cleo = page["members"].as_array().unwrap().iter().find(|m| m["seat"] == 3).unwrap();
        assert_eq!((&cleo["standing"], &cleo["turn"]), (&json!("waiting"), &json!(1)));
    }

    async fn one_person_may_hold_several_seats(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/join/{}", code(&view));
        let joined = world.nobody.post(&path, json!({"name": "Ben"})).await;
        let ben = world.nobody.with(joined.session());
        for seat in [3, 4, 5] {
            let more = ben.post(&path, json!({"name": "Ben's son", "another": true})).await.good();
            assert_eq!(more["seat"], seat);
        }
        ben.post(&path, json!({"name": "Too many", "another": true})).await.bad("full");
        let page = ben.get(&format!("/competitions/{}", text(&view, "id"))).await.good();
        assert_eq!(page["me"]["seats"], json!([2, 3, 4, 5]));
    }

    async fn nobody_is_called_you(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        world.nobody.post(&format!("/join/{}", code(&view)), json!({"name": "you"})).await.bad_field("name");
        let wish = json!({"sport": "football", "bots": 1, "name": "Priya"});
        let made = world.nobody.post("/competitions/practice", wish).await.good();
        let own = |view: &serde_json::Value| text(&view["members"][0], "name").to_owned();
        assert_eq!(own(&made), "Priya");
        let made = world.nobody.post("/competitions/practice", json!({"sport": "football", "bots": 1})).await.good();
        assert_eq!(own(&made), "Guest");
        let wish = json!({"sport": "football", "name": "You"});
        world.nobody.post("/competitions/practice", wish).await.bad_field("name");
    }

    async fn only_the_front_page_may_be_found(world: World) {
        for (path, hidden) in [("/", false), ("/help", false), ("/help/host", false), ("/join/ABCDEFGH", true),
            ("/watch/abc", true), ("/competitions/abc/room", true), ("/api/v1/meta", true)] {
            let page = world.nobody.raw(axum::http::Method::GET, path, &[], "").await;
            let told = page.headers.get("x-robots-tag").map(|value| value.to_str().unwrap());
            assert_eq!(told == Some("noindex, nofollow"), hidden, "{path}: {told:?}");
        }
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
