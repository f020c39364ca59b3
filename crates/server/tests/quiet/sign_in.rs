//! Codes, links and sessions.

use crate::world::{World, on_both, text};
use axum::http::StatusCode;
use gavel_auction::Micros;
use serde_json::json;

/// The code and the link's token of the newest message to an address.
async fn mailed(world: &World, to: &str) -> (String, String) {
    let mail = world.store.newest_mail(50).await.unwrap();
    let mail = mail.into_iter().find(|mail| mail.to_addr == to).expect("a message");
    let code = mail.subject.split(' ').next().unwrap().to_owned();
    let token = mail.body_text.split("token=").nth(1).unwrap();
    (code, token.split_whitespace().next().unwrap().to_owned())
}

on_both! {
    async fn a_code_signs_in_once(world: World) {
        let asked = world.nobody.post("/sign-in", json!({"email": "Asha@Example.org"})).await;
        assert_eq!(asked.status, StatusCode::ACCEPTED);
        let (code, _) = mailed(&world, "asha@example.org").await;
        let right = json!({"email": "asha@example.org", "code": code});
        let answer = world.nobody.post("/sign-in/confirm", right.clone()).await;
        let me = world.nobody.with(answer.session());
        assert_eq!(answer.good()["email"], "asha@example.org");
        let seen = me.get("/me").await.good();
        assert_eq!((text(&seen, "name"), &seen["guest"]), ("", &json!(false)), "never from the address");
        world.nobody.post("/sign-in/confirm", right).await.bad_field("code");
    }

    async fn a_link_signs_in_once(world: World) {
        world.nobody.post("/sign-in", json!({"email": "asha@example.org"})).await.good();
        let (_, token) = mailed(&world, "asha@example.org").await;
        let answer = world.nobody.post("/sign-in/confirm", json!({"token": token})).await;
        assert_eq!(answer.good()["email"], "asha@example.org");
        world.nobody.post("/sign-in/confirm", json!({"token": token})).await.bad("expired");
    }

    async fn a_code_ends_after_fifteen_minutes(world: World) {
        world.nobody.post("/sign-in", json!({"email": "asha@example.org"})).await.good();
        let (code, token) = mailed(&world, "asha@example.org").await;
        world.hand.jump_to(world.hand.now() + Micros::seconds(15 * 60 + 1));
        let late = json!({"email": "asha@example.org", "code": code});
        world.nobody.post("/sign-in/confirm", late).await.bad_field("code");
        world.nobody.post("/sign-in/confirm", json!({"token": token})).await.bad("expired");
    }

    async fn five_wrong_guesses_end_a_code(world: World) {
        world.nobody.post("/sign-in", json!({"email": "asha@example.org"})).await.good();
        let (code, _) = mailed(&world, "asha@example.org").await;
        let wrong = if code == "000000" { "111111" } else { "000000" };
        for _ in 0..5 {
            let guess = json!({"email": "asha@example.org", "code": wrong});
            world.nobody.post("/sign-in/confirm", guess).await.bad_field("code");
        }
        let right = json!({"email": "asha@example.org", "code": code});
        world.nobody.post("/sign-in/confirm", right).await.bad_field("code");
    }

    async fn unknown_addresses_are_answered_like_known_ones(world: World) {
        world.person("Asha").await;
        let known = world.nobody.post("/sign-in", json!({"email": "asha@example.org"})).await;
        let unknown = world.nobody.post("/sign-in", json!({"email": "x@example.org"})).await;
        assert_eq!((known.status, known.text), (unknown.status, unknown.text));
        let guess = |email: &str| json!({"email": email, "code": "000000"});
        let known = world.nobody.post("/sign-in/confirm", guess("asha@example.org")).await;
        let never = world.nobody.post("/sign-in/confirm", guess("never@example.org")).await;
        assert_eq!(known.bad("bad_request"), never.bad("bad_request"));
    }

    async fn an_address_gets_five_codes_in_fifteen_minutes(world: World) {
        for _ in 0..8 {
            world.nobody.post("/sign-in", json!({"email": "asha@example.org"})).await.good();
        }
        assert_eq!(world.store.newest_mail(50).await.unwrap().len(), 5);
    }

    async fn sign_out_ends_the_session(world: World) {
        let asha = world.person("Asha").await;
        let gone = asha.post("/sign-out", json!({})).await;
        assert_eq!(gone.status, StatusCode::NO_CONTENT);
        assert_eq!(gone.session(), "");
        asha.get("/me").await.bad("not_signed_in");
    }

    async fn sessions_are_listed_and_ended(world: World) {
        let phone = world.person("Asha").await;
        let user = phone.get("/me").await.good();
        let token = gavel_server::begin_token(&world.app, text(&user, "id"), "Firefox on Windows").await;
        let laptop = world.nobody.with(token.unwrap());
        let list = phone.get("/me/sessions").await.good();
        let other = list.as_array().unwrap().iter().find(|s| s["current"] == false).unwrap();
        assert_eq!(other["agent"], "Windows computer");
        let path = format!("/me/sessions/{}", text(other, "id"));
        assert_eq!(phone.delete(&path, json!({})).await.status, StatusCode::NO_CONTENT);
        laptop.get("/me").await.bad("not_signed_in");
        phone.get("/me").await.good();
        phone.delete(&path, json!({})).await.bad("not_found");
    }

    async fn a_guest_keeps_everything_when_giving_an_address(world: World) {
        let host = world.person("Asha").await;
        let view = world.competition(&host).await;
        let path = format!("/join/{}", crate::world::code(&view));
        let joined = world.nobody.post(&path, json!({"name": "Ben"})).await;
        let ben = world.nobody.with(joined.session());
        assert_eq!(ben.get("/me").await.good()["guest"], true);
        ben.post("/sign-in", json!({"email": "ben@example.org"})).await.good();
        let (code, _) = mailed(&world, "ben@example.org").await;
        let right = json!({"email": "ben@example.org", "code": code});
        let answer = ben.post("/sign-in/confirm", right).await;
        let ben = world.nobody.with(answer.session());
        assert_eq!(ben.get("/me").await.good()["name"], "Ben");
        assert_eq!(ben.get("/competitions").await.good().as_array().unwrap().len(), 1);
    }

    async fn a_name_can_change(world: World) {
        let asha = world.person("Asha").await;
        assert_eq!(asha.patch("/me", json!({"name": " Asha  K "})).await.good()["name"], "Asha K");
        assert_eq!(asha.get("/me").await.good()["name"], "Asha K");
        asha.patch("/me", json!({"name": "x"})).await.bad_field("name");
    }
}
