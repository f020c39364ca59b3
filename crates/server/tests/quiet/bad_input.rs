//! Whatever a stranger sends is answered with a code and a sentence.

use crate::world::{on_both, text};
use axum::http::Method;
use gavel_store::{Role, Standing};
use serde_json::{Value, json};

fn json_headers() -> Vec<(&'static str, String)> {
    vec![("x-gavel", "1".into()), ("content-type", "application/json".into())]
}

on_both! {
    async fn malformed_json_is_named(world: World) {
        for body in ["{", "[]", "null", "\"x\"", "{\"email\":}", "{} {}", "\u{0}", ""] {
            let headers = json_headers();
            let answer = world.nobody.raw(Method::POST, "/api/v1/sign-in", &headers, body).await;
            answer.bad("bad_request");
        }
    }

    async fn text_that_is_no_json_is_told_where_and_what_is(world: World) {
        let broken: [&[u8]; 4] =
            [b"{\"email\":\"a@b.c\"", b"{email:1}", b"{\"email\":\"\xff\"}", b"{\"email\":'a'}"];
        for body in broken {
            let headers = json_headers();
            let body = body.to_vec();
            let answer = world.nobody.raw(Method::POST, "/api/v1/sign-in", &headers, body).await;
            let message = answer.bad("bad_request");
            assert!(message.contains("at line 1, column"), "{message}");
            assert!(message.contains("Send one object in UTF-8"), "{message}");
        }
    }

    async fn what_is_wrong_with_an_address_is_named(world: World) {
        for sport in ["%00", "curling", ""] {
            let answer = world.nobody.get(&format!("/sets?sport={sport}")).await;
            let message = answer.bad_field("sport");
            assert!(message.contains("football, cricket") || message.contains("cricket, football"), "{message}");
        }
        let message = world.nobody.get("/sets?sprot=football").await.bad_field("sprot");
        assert!(message.contains("expected `sport`"), "{message}");
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let season = format!("/competitions/{}/season", text(&view, "id"));
        for (path, field, works) in [
            (format!("{season}/matches?round=first"), "round", "whole number, 0 or more"),
            (format!("{season}/top?most=-1"), "most", "whole number, 0 or more"),
            (format!("{season}/imports?before="), "before", "or leave it out"),
            (format!("/auctions/{}/events?after=1.5", text(&view, "auction")), "after", "whole number"),
        ] {
            let message = asha.get(&path).await.bad_field(field);
            assert!(message.contains(works), "{path}: {message}");
            assert!(!message.contains("deserialize"), "{path}: {message}");
        }
    }

    async fn wrong_types_name_the_field(world: World) {
        for value in [json!(1), json!(null), json!([]), json!({}), json!(true)] {
            let answer = world.nobody.post("/sign-in", json!({"email": value})).await;
            assert!(answer.bad_field("email").contains("text in quotes"));
        }
        let mut settings = world.football();
        settings["rules"]["purse"] = json!("much");
        let answer = world.nobody.post("/competitions/check", json!({"settings": settings})).await;
        assert!(answer.bad_field("settings.rules.purse").contains("whole number"));
    }

    async fn unknown_fields_are_refused(world: World) {
        let sign_in = json!({"email": "asha@example.org", "operator": true});
        world.nobody.post("/sign-in", sign_in).await.bad_field("operator");
        let mut settings = world.football();
        settings["rules"]["free_money"] = json!(1);
        let answer = world.nobody.post("/competitions/check", json!({"settings": settings})).await;
        answer.bad_field("settings.rules.free_money");
    }

    async fn absurd_numbers_are_refused(world: World) {
        let asha = world.person("Asha").await;
        for number in ["9007199254740993", "1e300", "-1", "0.5", "99999999999999999999999"] {
            let settings = world.football().to_string();
            let purse = format!("\"purse\":{}", world.football()["rules"]["purse"]);
            assert!(settings.contains(&purse));
            let settings = settings.replace(&purse, &format!("\"purse\":{number}"));
            let body = format!("{{\"settings\":{settings}}}");
            let answer = asha.raw(Method::POST, "/api/v1/competitions", &json_headers(), body).await;
            answer.bad("bad_request");
        }
    }

    async fn huge_bodies_are_refused(world: World) {
        let asha = world.person("Asha").await;
        let huge = json!({"email": "x".repeat(70 * 1024)});
        let answer = world.nobody.post("/sign-in", huge).await;
        assert_eq!(answer.status.as_u16(), 413);
        answer.bad("payload_too_large");
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}/pool", text(&view, "id"));
        let entry = json!({"id": "x".repeat(60), "base": 1});
        let large: Vec<Value> = vec![entry.clone(); 1_200];
        asha.put(&path, json!({"assets": large})).await.bad("bad_request");
        let huge: Vec<Value> = vec![entry; 5_000];
        asha.put(&path, json!({"assets": huge})).await.bad("payload_too_large");
    }

    async fn a_form_of_another_site_is_not_json(world: World) {
        let headers = [("content-type", "text/plain".to_owned())];
        let body = "{\"email\":\"asha@example.org\"}";
        world.nobody.raw(Method::POST, "/api/v1/sign-in", &headers, body).await.bad("bad_request");
    }

    async fn names_with_control_characters_or_no_end_are_refused(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/join/{}", crate::world::code(&view));
        for name in ["", "x", "a\u{0}b", "a\u{202e}b", "\u{200b}\u{200b}", &"x".repeat(300)] {
            world.nobody.post(&path, json!({"name": name})).await.bad_field("name");
        }
        let page = asha.get(&format!("/competitions/{}", text(&view, "id"))).await.good();
        assert_eq!(page["members"].as_array().unwrap().len(), 1);
    }

    async fn ids_that_are_none_do_not_exist(world: World) {
        let asha = world.person("Asha").await;
        for id in ["x", "%00", "..%2F..", "' or 1=1 --".replace(' ', "%20").as_str(), &"y".repeat(2_000)] {
            asha.get(&format!("/competitions/{id}")).await.bad("not_found");
            asha.get(&format!("/sets/{id}")).await.bad("not_found");
        }
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}/members", text(&view, "id"));
        for seat in ["x", "1.5", "99999999999999999999", "-1", "0"] {
            asha.post(&format!("{path}/{seat}/admit"), json!({})).await.bad("not_found");
        }
    }

    async fn ids_of_other_competitions_lead_nowhere(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let mine = world.competition(&asha).await;
        let theirs = world.competition(&ben).await;
        world.seat(text(&theirs, "id"), &world.person("Cleo").await, Role::Manager, Standing::In).await;
        let call = ben.post(&format!("/competitions/{}/help", text(&theirs, "id")), json!({"kind": "other"})).await.good();
        let done = format!("/competitions/{}/help/{}/done", text(&mine, "id"), text(&call, "id"));
        asha.post(&done, json!({})).await.bad("not_found");
        let link = ben.post(&format!("/competitions/{}/watch-links", text(&theirs, "id")), json!({})).await.good();
        let end = format!("/competitions/{}/watch-links/{}", text(&mine, "id"), text(&link, "id"));
        asha.delete(&end, json!({})).await.bad("not_found");
        let out = format!("/competitions/{}/members/2", text(&mine, "id"));
        asha.delete(&out, json!({})).await.bad("not_found");
    }

    async fn wrong_words_are_refused_with_the_right_ones(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        let message = asha.post(&format!("{path}/bots"), json!({"count": 1, "style": "mad"})).await.bad("bad_request");
        assert!(message.contains("value") && message.contains("chaser"), "{message}");
        let message = asha.post(&format!("{path}/help"), json!({"kind": "?"})).await.bad("bad_request");
        assert!(message.contains("wrong_bid"), "{message}");
        asha.post("/sign-in/confirm", json!({"email": "a@b.c"})).await.bad("bad_request");
        asha.post("/sign-in/confirm", json!({"token": "x", "code": "1"})).await.bad("bad_request");
    }
}
