//! The faults of the system before this one, under *Security*: each is a test.

use crate::world::{World, code, on_both, text};
use axum::http::Method;
use gavel_store::{Role, Standing};
use serde_json::{Value, json};

/// Everything that a person of each role can read about a competition and its auction.
async fn payloads(world: &World) -> Vec<(&'static str, String)> {
    let (asha, ben, eve) =
        (world.person("Asha").await, world.person("Ben").await, world.person("Eve").await);
    let view = world.competition(&asha).await;
    let id = text(&view, "id");
    world.seat(id, &ben, Role::Manager, Standing::In).await;
    world.seat(id, &eve, Role::Spectator, Standing::In).await;
    world.begin(&asha, &view).await;
    let auction = text(&view, "auction");
    let mut all = vec![];
    for (who, client) in [("manager", &ben), ("spectator", &eve)] {
        for path in [
            format!("/competitions/{id}"),
            format!("/competitions/{id}/pool"),
            "/competitions".into(),
            format!("/auctions/{auction}"),
            format!("/auctions/{auction}/events?after=0"),
            format!("/auctions/{auction}/results"),
            format!("/auctions/{auction}/draw"),
            format!("/join/{}", code(&view)),
            "/sets".into(),
            "/meta".into(),
            "/me/sessions".into(),
        ] {
            all.push((who, client.get(&path).await.text));
        }
    }
    all.push(("code", code(&view).to_owned()));
    all
}

on_both! {
    async fn no_email_code_or_token_is_in_any_payload(world: World) {
        let mut all = payloads(&world).await;
        let (_, code) = all.pop().unwrap();
        for (who, payload) in &all {
            assert!(!payload.contains("@example.org"), "an address for a {who}: {payload}");
            assert!(!payload.contains(&code), "the code for a {who}: {payload}");
            assert!(!payload.contains("token"), "a token for a {who}: {payload}");
        }
    }

    async fn a_sign_in_token_is_in_no_response(world: World) {
        world.nobody.post("/sign-in", json!({"email": "asha@example.org"})).await.good();
        let mail = world.store.newest_mail(1).await.unwrap().remove(0);
        let code = mail.subject.split(' ').next().unwrap().to_owned();
        let body = json!({"email": "asha@example.org", "code": code});
        let answer = world.nobody.post("/sign-in/confirm", body).await;
        let token = answer.session();
        assert!(!answer.text.contains(&token));
        let cookie = answer.headers["set-cookie"].to_str().unwrap();
        for part in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            assert!(cookie.contains(part), "{cookie}");
        }
    }

    async fn identity_comes_from_the_session_only(world: World) {
        let asha = world.person("Asha").await;
        let me = asha.get("/me").await.good();
        let id = text(&me, "id").to_owned();
        for header in ["x-user-id", "x-user", "x-forwarded-user", "authorization"] {
            let headers = [(header, id.clone())];
            world.nobody.raw(Method::GET, "/api/v1/me", &headers, "").await.bad("not_signed_in");
        }
        let view = world.competition(&asha).await;
        let ben = world.person("Ben").await;
        let seat = world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        assert_eq!(seat, 2);
        world.begin(&asha, &view).await;
        let bid = json!({"id": "b1", "action": {"kind": "bid", "seat": 1, "lot": 1, "amount": 1_000_000}});
        let path = format!("/auctions/{}/commands", text(&view, "auction"));
        let answer = ben.post(&path, bid).await;
        assert!(answer.text.contains("not_your_seat"), "{}", answer.text);
    }

    async fn a_change_by_cookie_needs_a_page_of_ours(world: World) {
        let asha = world.person("Asha").await;
        let headers = [("content-type", "application/json".to_owned())];
        let answer = asha.raw(Method::PATCH, "/api/v1/me", &headers, "{\"name\":\"Eve\"}").await;
        answer.bad("not_allowed");
        let bearer = [
            ("content-type", "application/json".to_owned()),
            ("authorization", format!("Bearer {}", asha.cookie.clone().unwrap())),
        ];
        let script = world.nobody.raw(Method::PATCH, "/api/v1/me", &bearer, "{\"name\":\"Eve\"}").await;
        assert_eq!(script.good()["name"], "Eve", "a script with a token needs no header");
    }

    async fn there_is_no_default_secret(world: World) {
        let other = World::lite().await;
        let key = gavel_server::secrets::Pepper::KEY;
        let mine = world.store.setting(key).await.unwrap().unwrap();
        let theirs = other.store.setting(key).await.unwrap().unwrap();
        assert_ne!(mine, theirs);
        assert_eq!(mine.len(), 64);
    }

    async fn codes_and_tokens_are_hashed_at_rest(world: World) {
        world.nobody.post("/sign-in", json!({"email": "asha@example.org"})).await.good();
        let asha = world.person("Asha K").await;
        let token = asha.cookie.clone().unwrap();
        let view = world.competition(&asha).await;
        let link = asha.post(&format!("/competitions/{}/watch-links", text(&view, "id")), json!({})).await.good();
        let watch = text(&link, "link").rsplit('/').next().unwrap().to_owned();
        let hex = |text: &str| text.bytes().map(|b| format!("{b:02x}")).collect::<String>();
        for (table, column, secret) in [
            ("sessions", "token_hash", &token), ("watch_links", "token_hash", &watch),
        ] {
            let plain = hex(secret).to_uppercase();
            let column = match world.store.kind() {
                "SQLite" => format!("hex({column})"),
                _ => format!("upper(encode({column}, 'hex'))"),
            };
            let query = format!("select count(*) from {table} where {column} like '%{plain}%'");
            assert_eq!(world.store.count(&query).await, 0, "{table}");
            assert!(world.store.count(&format!("select count(*) from {table}")).await > 0);
        }
    }

    async fn guessing_codes_is_throttled_and_says_nothing(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let guesser = world.person("Eve").await;
        let mut stopped = 0;
        for number in 0..60 {
            let answer = guesser.get(&format!("/join/AAAA{number:04}")).await;
            stopped += u32::from(answer.status.as_u16() == 429);
        }
        assert!(stopped >= 20, "{stopped}");
        guesser.get(&format!("/join/{}", code(&view))).await.bad("too_fast");
        world.nobody.get(&format!("/join/{}", code(&view))).await.good();
    }

    async fn a_member_elsewhere_is_a_stranger_here(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let mine = world.competition(&asha).await;
        world.competition(&ben).await;
        let id = text(&mine, "id");
        for path in [
            format!("/competitions/{id}"), format!("/competitions/{id}/pool"),
            format!("/competitions/{id}/invite/qr.svg"), format!("/auctions/{}", text(&mine, "auction")),
        ] {
            assert_eq!(ben.get(&path).await.bad("not_found"), ben.get("/competitions/none").await.bad("not_found")
                .replace("competition", if path.contains("auctions") { "auction" } else { "competition" }));
        }
        let never: Value = asha.get(&format!("/competitions/{id}")).await.good();
        assert_eq!(never["members"].as_array().unwrap().len(), 1);
    }
}
