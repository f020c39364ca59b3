//! Matches of a set: what ships with it, and what its book's writers bring to everybody above.

use crate::client::Client;
use crate::season::Owned;
use crate::world::{World, on_both, text};
use axum::http::Method;
use gavel_server::hub::HubNotice;
use gavel_server::jobs;
use gavel_server::season::shipped::{bring, ship};
use serde_json::{Value, json};

const SET: &str = "premier-league-2025-26";
const HEAD: &str = "startsAt,homeAssetExternalId,awayAssetExternalId,externalMatchId,round,goalsHome,goalsAway,status\n";

fn result(home: u16, away: u16) -> Value {
    json!({ "status": "finished", "score": { "after_90": { "home": home, "away": away } } })
}

async fn set(world: &World) -> gavel_store::AssetSet {
    world.store.set(SET).await.unwrap().unwrap()
}

/// How many matches a set has, and its book's head.
async fn there(world: &World) -> (usize, i64) {
    let matches = world.nobody.get(&format!("/sets/{SET}/season/matches")).await.good();
    let book = world.store.set_book(SET).await.unwrap();
    (matches.as_array().unwrap().len(), book.map_or(0, |book| book.head))
}

async fn send(client: &Client, path: &str, file: String) -> crate::client::Answer {
    let headers = [("x-gavel", "1".to_owned())];
    client.raw(Method::POST, &format!("/api/v1{path}"), &headers, file).await
}

on_both! {
    async fn a_competition_has_its_sets_matches_from_the_first_minute(world: World) {
        let owned = Owned::new(&world).await;
        assert_eq!(there(&world).await, (0, 0));
        ship(&world.app).await.unwrap();
        assert_eq!(there(&world).await, (380, 1));
        ship(&world.app).await.unwrap();
        assert_eq!(there(&world).await, (380, 1), "once for each content");
        let season = owned.season().await;
        assert_eq!((&season["matches"], &season["counted"]), (&json!(380), &json!(190)));
        // From the 190 results: Arsenal and Chelsea after 19 rounds, 3 and 1 and the goals.
        assert_eq!(owned.points().await, ["82", "62"]);
        let last = format!("/competitions/{}/season/matches?round=38", owned.id);
        assert_eq!(owned.host.get(&last).await.good().as_array().unwrap().len(), 10);
        let imports = owned.host.get(&format!("/competitions/{}/season/imports", owned.id)).await;
        assert_eq!(imports.good(), json!([]), "it is the set's, not the competition's");
    }

    async fn another_file_changes_what_shipped_and_hides_nobody(world: World) {
        let (set, operator) = (set(&world).await, world.operator().await);
        let one = "2025-08-16T14:00:00Z,arsenal-fc,chelsea-fc,a,1,3,1,finished\n";
        let other = "2025-08-17T14:00:00Z,everton-fc,fulham-fc,b,1,,,scheduled\n";
        let first: &'static str = format!("{HEAD}{one}{other}").leak();
        bring(&world.app, &set, first).await.unwrap();
        assert_eq!(there(&world).await, (2, 1));
        let path = format!("/sets/{SET}/season/matches");
        operator.put(&format!("{path}/b"), json!({ "result": result(2, 0) })).await.good();

        let corrected = "2025-08-16T15:00:00Z,arsenal-fc,chelsea-fc,a,1,3,3,finished\n";
        let second: &'static str = format!("{HEAD}{corrected}{other}").leak();
        bring(&world.app, &set, second).await.unwrap();
        let page = world.nobody.get(&format!("{path}/a")).await.good();
        assert_eq!(page["match"]["score"]["after_90"], json!({ "home": 3, "away": 3 }));
        let page = world.nobody.get(&format!("{path}/b")).await.good();
        assert_eq!(page["match"]["score"]["after_90"], json!({ "home": 2, "away": 0 }), "a person's word counts before it");

        let third: &'static str = format!("{HEAD}{other}").leak();
        bring(&world.app, &set, third).await.unwrap();
        world.nobody.get(&format!("{path}/a")).await.bad("not_found");
        assert_eq!(there(&world).await.0, 1, "it is said no more");

        let imports = format!("/sets/{SET}/season/imports");
        let all = operator.get(&imports).await.good();
        let shipped = all.as_array().unwrap().iter().find(|one| one["source"] == "shipped").unwrap();
        operator.post(&format!("{imports}/{}/undo", shipped["no"]), json!({})).await.good();
        let (left, head) = there(&world).await;
        assert_eq!(left, 1, "what was typed in stays");
        bring(&world.app, &set, first).await.unwrap();
        assert_eq!(there(&world).await, (1, head), "what was taken back stays taken back");
    }

    async fn a_faulty_file_ships_nothing(world: World) {
        let set = set(&world).await;
        let nobody: &'static str = format!("{HEAD}2025-08-16T14:00:00Z,arsenal-fc,nobody-fc,a,1,,,\n").leak();
        bring(&world.app, &set, nobody).await.unwrap_err();
        assert_eq!(there(&world).await, (0, 0));
    }

    async fn a_copy_has_the_matches_and_its_owner_writes_them(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let copy = asha.post(&format!("/sets/{SET}/copy"), json!({"name": "My clubs"})).await.good();
        let base = format!("/sets/{}/season", text(&copy, "id"));
        let matches = asha.get(&format!("{base}/matches")).await.good();
        assert_eq!(matches.as_array().unwrap().len(), 380);
        let id = text(&matches[0], "id");
        let one = format!("{base}/matches/{id}");
        let head = asha.get(&one).await.good()["head"].clone();
        let body = json!({ "expected_head": head, "result": result(9, 0) });
        let put = asha.put(&one, body.clone()).await.good();
        assert_eq!(asha.get(&one).await.good()["match"]["score"]["after_90"]["home"], 9);
        asha.put(&one, body).await.bad("conflict");
        asha.post(&format!("{base}/imports/{}/undo", put["import"]), json!({})).await.good();
        assert_ne!(asha.get(&one).await.good()["match"]["score"]["after_90"]["home"], 9);
        let made = json!({ "fixture": { "title": "A friendly" } });
        let made = asha.post(&format!("{base}/matches"), made).await.good();

        for path in [&one, &format!("{base}/imports"), &format!("{base}/aliases")] {
            ben.get(path).await.bad("not_found");
        }
        ben.put(&one, json!({ "result": null })).await.bad("not_found");
        let import = format!("{base}/imports/{}/undo", made["import"]);
        ben.post(&import, json!({})).await.bad("not_found");
        let shipped = format!("/sets/{SET}/season/matches");
        ben.post(&shipped, json!({ "fixture": { "title": "x" } })).await.bad("not_allowed");
    }

    async fn a_sets_file_reaches_every_table_above(world: World) {
        let owned = Owned::new(&world).await;
        assert!(world.store.competition_book(&owned.id).await.unwrap().is_none());
        let operator = world.operator().await;
        let mut notices = world.app.hub.subscribe();
        let base = format!("/sets/{SET}/season");
        let names = json!({ "aliases": [{ "alias": "The Blues", "asset": "chelsea-fc" }] });
        operator.put(&format!("{base}/aliases"), names).await.good();
        let file = format!("{HEAD}2025-08-16T14:00:00Z,arsenal-fc,the blues,a,1,3,1,finished\n");
        let shown = send(&operator, &format!("{base}/imports?name=a.csv"), file).await.good();
        assert_eq!(shown["can_apply"], true, "{shown}");
        let apply = format!("{base}/imports/{}/apply", shown["no"]);
        operator.post(&apply, json!({ "expected_head": shown["head"] })).await.good();
        assert_eq!(owned.points().await, ["6", "1"]);

        let jobs = jobs::start(&world.app);
        let told = loop {
            let HubNotice::Changed(told) = notices.recv().await.unwrap() else { continue };
            if told.id == owned.id {
                break told;
            }
        };
        assert_eq!(told.season, text(&owned.season().await, "version"));
        drop(jobs);

        let imports = format!("{base}/imports");
        let file = format!("{HEAD}2025-08-16T14:00:00Z,arsenal-fc,chelsea-fc,a,1,0,0,finished\n");
        let again = send(&operator, &imports, file).await.good();
        let gone = format!("{base}/imports/{}", again["no"]);
        assert_eq!(operator.delete(&gone, json!({})).await.status.as_u16(), 204);
        operator.delete(&format!("{base}/aliases/the%20blues"), json!({})).await.good();
        let template = operator.get(&format!("{base}/templates/results.csv")).await;
        assert!(template.status.is_success() && template.text.contains("goalsHome"));
    }
}
