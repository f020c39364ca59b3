//! The season typed in by hand, its history, and who is told.

use crate::season::Owned;
use crate::world::{on_both, text};
use gavel_server::hub::HubNotice;
use gavel_server::jobs;
use gavel_store::{Role, Standing};
use serde_json::{Value, json};

fn fixture() -> Value {
    json!({ "home": "arsenal-fc", "away": "chelsea-fc", "round": "Matchday 1",
        "starts_at_ms": 1_766_000_000_000_i64, "venue": "Emirates Stadium" })
}

fn result(home: u16, away: u16) -> Value {
    json!({ "status": "finished", "score": { "after_90": { "home": home, "away": away } } })
}

/// A match between the two, typed in with a score; its id.
async fn played(owned: &Owned, home: u16, away: u16) -> String {
    let path = format!("/competitions/{}/season/matches", owned.id);
    let body = json!({ "fixture": fixture(), "result": result(home, away) });
    let made = owned.host.post(&path, body).await.good();
    text(&made, "match").to_owned()
}

on_both! {
    async fn a_match_is_typed_in_corrected_cleared_and_taken_back(world: World) {
        let owned = Owned::new(&world).await;
        let one = played(&owned, 3, 1).await;
        assert_eq!(owned.points().await, ["6", "1"]);
        let base = format!("/competitions/{}/season", owned.id);
        let path = format!("{base}/matches/{one}");
        let corrected = owned.host.put(&path, json!({ "result": result(3, 3) })).await.good();
        assert_eq!(owned.points().await, ["4", "4"]);
        let season = owned.season().await;
        assert_eq!(season["version"], corrected["version"], "a page knows that it is behind");
        let cleared = owned.host.put(&path, json!({ "result": null })).await.good();
        assert_eq!(owned.points().await, ["0", "0"]);
        let page = owned.host.get(&path).await.good();
        assert_eq!(page["match"]["status"], "scheduled");
        assert_eq!(page["match"]["venue"], "Emirates Stadium", "the fixture stays");

        let imports = owned.host.get(&format!("{base}/imports")).await.good();
        let names: Vec<&str> =
            imports.as_array().unwrap().iter().map(|one| text(one, "name")).collect();
        assert_eq!(names[0], "Arsenal v Chelsea: result");
        assert_eq!(names.len(), 3);
        assert_eq!(imports[0]["by"], "Asha Host");
        let older = owned.host.get(&format!("{base}/imports?before=2")).await.good();
        assert_eq!(older.as_array().unwrap().len(), 1);

        let undo = format!("{base}/imports/{}/undo", cleared["import"]);
        owned.host.post(&undo, json!({})).await.good();
        assert_eq!(owned.points().await, ["4", "4"]);
        owned.host.post(&undo, json!({})).await.bad("wrong_state");
        let redo = format!("{base}/imports/{}/redo", cleared["import"]);
        owned.host.post(&redo, json!({})).await.good();
        assert_eq!(owned.points().await, ["0", "0"]);
        owned.host.post(&redo, json!({})).await.bad("wrong_state");
        owned.host.post(&format!("{base}/imports/99/undo"), json!({})).await.bad("not_found");
    }

    async fn what_cannot_be_is_refused_and_changes_nothing(world: World) {
        let owned = Owned::new(&world).await;
        let one = played(&owned, 3, 1).await;
        let path = format!("/competitions/{}/season/matches/{one}", owned.id);
        let before = owned.season().await["version"].clone();
        let goals = |home: i64, away: i64| json!({ "home": home, "away": away });
        let score = |score: Value| json!({ "result": { "status": "finished", "score": score } });
        let extra = json!({ "after_90": goals(2, 2), "after_extra": goals(1, 2) });
        for (body, field) in [
            (json!({}), "result"),
            (score(extra), "result.score"),
            (score(json!({ "after_90": goals(1, 1), "shootout": goals(4, 4) })), "result.score"),
            (score(json!({ "after_90": goals(100, 0) })), "result.score"),
            (score(json!({ "after_90": goals(-1, 0) })), "result.score.after_90.home"),
            (json!({ "result": { "status": "postponed", "score": { "after_90": goals(1, 0) } } }),
                "result.status"),
            (json!({ "fixture": { "home": "arsenal-fc", "away": "arsenal-fc" } }), "fixture.away"),
            (json!({ "fixture": { "home": "arsenal-fc" } }), "fixture.away"),
            (json!({ "fixture": { "home": "none", "away": "arsenal-fc" } }), "fixture.home"),
            (json!({ "fixture": {} }), "fixture.title"),
            (json!({ "fixture": { "title": "x", "starts_at_ms": 1 } }), "fixture.starts_at_ms"),
            (json!({ "stats": [{ "asset": "arsenal-fc", "stats": { "won": -1 } }] }),
                "stats[0].stats.won"),
            (json!({ "stats": [{ "asset": "arsenal-fc", "stats": { "wings": 1 } }] }),
                "stats[0].stats.wings"),
            (json!({ "stats": [{ "asset": "none", "stats": {} }] }), "stats[0].asset"),
            (json!({ "stats": [{ "asset": "arsenal-fc", "stats": {} },
                { "asset": "arsenal-fc", "stats": {} }] }), "stats[1].asset"),
        ] {
            owned.host.put(&path, body).await.bad_field(field);
        }
        owned.host.put(&format!("{path}x"), json!({ "result": null })).await.bad("not_found");
        owned.other.put(&path, json!({ "result": null })).await.bad("not_allowed");
        assert_eq!(owned.season().await["version"], before);
        assert_eq!(owned.points().await, ["6", "1"]);
    }

    async fn two_hosts_at_one_match_do_not_overwrite_each_other(world: World) {
        let owned = Owned::new(&world).await;
        let helper = world.person("Cleo Helper").await;
        world.seat(&owned.id, &helper, Role::CoCommissioner, Standing::In).await;
        let (one, other) = (played(&owned, 3, 1).await, played(&owned, 0, 0).await);
        let base = format!("/competitions/{}/season", owned.id);
        let (path, elsewhere) = (format!("{base}/matches/{one}"), format!("{base}/matches/{other}"));
        let head = owned.host.get(&path).await.good()["head"].clone();
        assert_eq!(owned.season().await["head"], head);
        let typed = |home, away| json!({ "expected_head": head, "result": result(home, away) });

        helper.put(&elsewhere, json!({ "result": result(1, 0) })).await.good();
        helper.put(&path, typed(3, 3)).await.good();
        let points = owned.points().await;
        let why = owned.host.put(&path, typed(2, 2)).await.bad("conflict");
        assert!(why.contains("Cleo Helper") && why.contains("Arsenal v Chelsea: result"), "{why}");
        assert_eq!(owned.points().await, points, "nothing of it counts");
        let imports = owned.host.get(&format!("{base}/imports")).await.good();
        assert_eq!(imports.as_array().unwrap().len(), 4, "and it is not in the history");

        let undo = format!("{base}/imports/{}/undo", imports[0]["no"]);
        helper.post(&undo, json!({})).await.good();
        let why = owned.host.put(&path, typed(2, 2)).await.bad("conflict");
        assert!(why.contains("taken back"), "{why}");
        let head = owned.host.get(&path).await.good()["head"].clone();
        let body = json!({ "expected_head": head, "result": result(2, 2) });
        owned.host.put(&path, body).await.good();
        let body = json!({ "expected_head": -1, "result": result(1, 1) });
        owned.host.put(&path, body).await.bad("conflict");
    }

    async fn everybody_is_told_and_no_other_table_moves(world: World) {
        let owned = Owned::new(&world).await;
        let foreign = Owned::of(&world, ["Cem Host", "Dina Other"]).await;
        let mut notices = world.app.hub.subscribe();
        let one = played(&owned, 3, 1).await;
        let jobs = jobs::start(&world.app);
        let told = loop {
            let HubNotice::Changed(told) = notices.recv().await.unwrap() else { continue };
            if told.id == owned.id {
                break told;
            }
        };
        assert_eq!(told.season, text(&owned.season().await, "version"));
        assert_eq!(foreign.points().await, ["0", "0"]);
        let path = format!("/competitions/{}/season/matches/{one}", foreign.id);
        foreign.host.put(&path, json!({ "result": null })).await.bad("not_found");
        drop(jobs);
    }
}
