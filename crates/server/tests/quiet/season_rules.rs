//! Scoring rules changed and changed back, the season as a file, and what is missing.

use crate::season::Owned;
use crate::world::{on_both, text};
use serde_json::{Value, json};

async fn played(owned: &Owned, result: Value) {
    let fixture = json!({ "home": "arsenal-fc", "away": "chelsea-fc", "round": "=1+1",
        "starts_at_ms": 1_764_000_000_000_i64 });
    let body = json!({ "fixture": fixture, "result": result });
    owned.host.post(&format!("/competitions/{}/season/matches", owned.id), body).await.good();
}

fn finished() -> Value {
    json!({ "status": "finished", "score": { "after_90": { "home": 3, "away": 1 } } })
}

on_both! {
    async fn rules_are_tried_changed_and_changed_back(world: World) {
        let owned = Owned::new(&world).await;
        played(&owned, finished()).await;
        let path = format!("/competitions/{}/season/rules", owned.id);
        let own = owned.other.get(&path).await.good();
        assert_eq!(own["version"], 0);
        let mut fewer = own["rules"].clone();
        fewer["rules"].as_array_mut().unwrap().truncate(1);
        let tried = json!({ "rules": fewer });
        let effect = owned.host.post(&format!("{path}/preview"), tried).await.good();
        assert_eq!(effect["before"][0]["points"]["shown"], "6");
        assert_ne!(effect["before"], effect["after"]);
        assert_eq!(owned.points().await, ["6", "1"], "a try changes nothing");

        let put = |rules: &Value, version: i64| {
            json!({ "rules": rules, "expected_version": version })
        };
        owned.host.put(&path, put(&fewer, 0)).await.good();
        assert_eq!(text(&effect["after"][0]["points"], "shown"), owned.points().await[0]);
        owned.host.put(&path, put(&own["rules"], 0)).await.bad("conflict");
        owned.other.put(&path, put(&own["rules"], 1)).await.bad("not_allowed");
        owned.host.put(&path, put(&json!({}), 1)).await.bad("bad_request");
        owned.host.put(&path, put(&own["rules"], 1)).await.good();
        assert_eq!(owned.points().await, ["6", "1"], "changed back");
        let history = owned.other.get(&format!("{path}/history")).await.good();
        assert_eq!((&history[0]["version"], &history[1]["version"]), (&json!(2), &json!(1)));
        assert_eq!(history[0]["by"], "Asha Host");
    }

    async fn the_season_leaves_as_a_file_and_the_host_is_told_what_is_missing(world: World) {
        let owned = Owned::new(&world).await;
        let base = format!("/competitions/{}/season", owned.id);
        let none = owned.host.get(&format!("{base}/assistant")).await.good();
        assert!(none.as_array().unwrap().is_empty());
        played(&owned, finished()).await;
        played(&owned, json!({ "status": "finished" })).await;
        played(&owned, json!({ "status": "scheduled" })).await;
        let missing = owned.host.get(&format!("{base}/assistant")).await.good();
        assert_eq!(missing[0]["says"], "1 finished match has no scores.");
        assert_eq!(missing[1]["says"], "1 match should be over and has no result.");
        assert_eq!(missing[1]["matches"][0]["title"], "Arsenal v Chelsea");
        owned.other.get(&format!("{base}/assistant")).await.bad("not_allowed");

        let csv = owned.other.get(&format!("{base}/export.csv")).await;
        let lines: Vec<&str> = csv.text.lines().collect();
        assert!(lines[0].starts_with("rank,manager,points,") && lines[0].ends_with(",'=1+1"));
        assert!(lines[1].starts_with("1,Asha Host,6,") && lines[1].ends_with(",6"), "{}", lines[1]);
        let file = owned.other.get(&format!("{base}/export.json")).await.good();
        assert_eq!(file["season"], owned.season().await, "the same table everywhere");
        assert_eq!(file["matches"].as_array().unwrap().len(), 3);
    }
}
