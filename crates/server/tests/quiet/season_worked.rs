//! The worked examples of scoring, asked of the running server: a file or a typed-in score in, and
//! the points that a person would expect out.

use crate::season::Owned;
use crate::world::{on_both, text};
use axum::http::Method;
use serde_json::json;

on_both! {
    async fn clubs_score_for_wins_draws_and_goals(world: World) {
        let owned = Owned::new(&world).await;
        let matches = format!("/competitions/{}/season/matches", owned.id);
        let result = |home: u16, away: u16| {
            let score = json!({ "after_90": { "home": home, "away": away } });
            json!({ "status": "finished", "score": score })
        };
        let fixture = json!({ "home": "arsenal-fc", "away": "chelsea-fc", "round": "1" });
        let typed = json!({ "fixture": fixture, "result": result(3, 1) });
        let made = owned.host.post(&matches, typed).await.good();
        let one = format!("{matches}/{}", text(&made, "match"));
        for (home, away, points) in
            [(3, 1, ["6", "1"]), (0, 0, ["1", "1"]), (2, 2, ["3", "3"]), (3, 3, ["4", "4"])]
        {
            owned.host.put(&one, json!({ "result": result(home, away) })).await.good();
            assert_eq!(owned.points().await, points, "{home}–{away}");
        }
        // After 1–1 and 2–1 in extra time the winner has a win and two goals.
        let score = json!({ "after_90": { "home": 1, "away": 1 },
            "after_extra": { "home": 2, "away": 1 } });
        let extra = json!({ "result": { "status": "finished", "score": score } });
        owned.host.put(&one, extra).await.good();
        assert_eq!(owned.points().await, ["5", "1"], "extra time counts");
        let score = json!({ "after_90": { "home": 1, "away": 1 },
            "after_extra": { "home": 1, "away": 1 }, "shootout": { "home": 4, "away": 2 } });
        let kicks = json!({ "result": { "status": "finished", "score": score } });
        owned.host.put(&one, kicks).await.good();
        assert_eq!(owned.points().await, ["2", "2"], "a shoot-out gives no goals and no win");
        owned.host.put(&one, json!({ "result": null })).await.good();
        assert_eq!(owned.points().await, ["0", "0"], "cleared");
    }

    async fn cricketers_score_by_the_classic_rules(world: World) {
        let host = world.person("Asha Host").await;
        let settings = json!({ "settings": world.settings("cricket") });
        let view = host.post("/competitions", settings).await.good();
        let base = format!("/competitions/{}/season", text(&view, "id"));
        let set = host.get(&format!("/sets/{}", text(&view["settings"], "set"))).await.good();
        let players = [0, 1, 2].map(|at: usize| text(&set["list"][at], "id").to_owned());
        let [batter, keeper, bowler] = &players;
        let file = format!(
            "matchId,playerExternalId,runs,wickets,catches,stumpings,runOuts\n\
             m1,{batter},89,0,1,0,0\nm1,{keeper},45,0,2,3,1\nm1,{bowler},8,5,1,0,0\n"
        );
        let path = format!("/api/v1{base}/imports?name=scores.csv");
        let headers = [("x-gavel", "1".to_owned())];
        let shown = host.raw(Method::POST, &path, &headers, file).await.good();
        let apply = format!("{base}/imports/{}/apply", shown["no"]);
        host.post(&apply, json!({ "expected_head": shown["head"] })).await.good();
        let page = host.get(&format!("{base}/matches/m1")).await.good();
        for (player, points) in players.iter().zip(["99", "160", "118"]) {
            let mut all = page["assets"].as_array().unwrap().iter();
            let one = all.find(|one| one["asset"]["id"] == **player).unwrap();
            assert_eq!(text(&one["points"], "shown"), points, "{one}");
        }
    }
}
