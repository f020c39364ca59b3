//! What a match would give is shown before it counts, and what was counted is shown for correcting it.

use crate::season::Owned;
use crate::world::{on_both, text};
use serde_json::json;

fn fixture() -> serde_json::Value {
    json!({ "home": "arsenal-fc", "away": "chelsea-fc" })
}

on_both! {
    async fn a_result_is_tried_before_it_counts(world: World) {
        let owned = Owned::new(&world).await;
        let base = format!("/competitions/{}/season/matches", owned.id);
        let made = owned.host.post(&base, json!({ "fixture": fixture() })).await.good();
        let path = format!("{base}/{}/try", text(&made, "match"));
        let result = json!({ "status": "finished", "score": { "after_90": { "home": 3, "away": 1 } } });
        let tried = owned.host.post(&path, json!({ "result": result })).await.good();
        assert_eq!(tried["match"]["status"], "finished");
        assert_eq!(tried["assets"][0]["asset"]["id"], "arsenal-fc");
        assert_eq!(tried["assets"][0]["points"]["shown"], "6");
        assert_eq!(tried["assets"][1]["points"]["shown"], "1");
        assert_eq!(owned.points().await, ["0", "0"], "a try changes nothing");
        let wrong = json!({ "result": { "status": "finished",
            "score": { "after_90": { "home": 100, "away": 1 } } } });
        owned.host.post(&path, wrong).await.bad_field("result.score");
        owned.other.post(&path, json!({ "result": null })).await.bad("not_allowed");
        owned.host.post(&format!("{base}/none/try"), json!({ "result": null })).await.bad("not_found");
    }

    async fn what_was_counted_comes_back_for_a_correction(world: World) {
        let host = world.person("Asha Host").await;
        let settings = json!({ "settings": world.settings("cricket") });
        let view = host.post("/competitions", settings).await.good();
        let id = text(&view, "id");
        let set = host.get(&format!("/sets/{}", text(&view["settings"], "set"))).await.good();
        let player = text(&set["list"][0], "id");
        let words = host.get(&format!("/competitions/{id}/season/rules")).await.good()["words"].clone();
        assert_eq!(words["from"], "lines");
        assert_eq!(words["stats"][1], json!({ "key": "runs", "label": "Runs", "one": "run",
            "many": "runs", "group": "Batting" }));
        let base = format!("/competitions/{id}/season/matches");
        let made = json!({ "fixture": { "title": "First match" }, "result": { "status": "finished" } });
        let made = host.post(&base, made).await.good();
        let path = format!("{base}/{}", text(&made, "match"));
        let line = |runs: i64| json!({ "stats": [
            { "asset": player, "innings": 2, "stats": { "runs": runs, "catches": 1 } }] });
        let tried = host.post(&format!("{path}/try"), line(89)).await.good();
        assert_eq!(tried["assets"][0]["points"]["shown"], "99");
        assert!(host.get(&path).await.good()["assets"].as_array().unwrap().is_empty());
        host.put(&path, line(45)).await.good();
        let kept = host.get(&path).await.good();
        let line = json!([{ "innings": 2, "stats": { "runs": 45, "catches": 1 } }]);
        assert_eq!(kept["assets"][0]["lines"], line);
        assert_eq!(kept["assets"][0]["points"]["shown"], "55");
    }
}
