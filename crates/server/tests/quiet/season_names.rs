//! What a host needs before bringing anything: who is on the list, what else they are called, and
//! files to start from.

use crate::season::Owned;
use crate::season_files::{apply, cricket, preview};
use crate::world::{on_both, text};
use serde_json::{Value, json};

fn names(list: &Value) -> Vec<(&str, &str, &str)> {
    let list = list.as_array().unwrap().iter();
    list.map(|one| (text(one, "alias"), text(one, "asset"), text(one, "source"))).collect()
}

on_both! {
    async fn other_names_are_said_used_and_forgotten(world: World) {
        let owned = Owned::new(&world).await;
        let path = format!("/competitions/{}/season/aliases", owned.id);
        assert_eq!(owned.host.get(&path).await.good(), json!([]));
        let said = |alias: &str, asset: &str| json!({ "aliases": [{ "alias": alias, "asset": asset }] });
        let known = owned.host.put(&path, said("The Blues!", "chelsea-fc")).await.good();
        assert_eq!(names(&known), [("the blues", "chelsea-fc", "own")]);
        assert_eq!(known[0]["asset_name"], "Chelsea FC");

        let file = "startsAt,homeTeam,awayTeam,externalMatchId,round,goalsHome,goalsAway,status\n\
                    2025-08-16T14:00:00Z,Arsenal,the blues,a,1,3,1,finished\n";
        let shown = preview(&owned.host, &owned.id, file).await;
        apply(&owned.host, &owned.id, &shown).await.good();
        assert_eq!(owned.points().await, ["6", "1"]);

        let moved = owned.host.put(&path, said("the blues", "everton-fc")).await.good();
        assert_eq!(names(&moved), [("the blues", "everton-fc", "own")]);
        assert_eq!(owned.points().await, ["6", "1"], "what was read stays as it was read");
        let none = owned.host.delete(&format!("{path}/the%20blues"), json!({})).await.good();
        assert_eq!(none, json!([]));
        owned.host.delete(&format!("{path}/the%20blues"), json!({})).await.bad("not_found");

        owned.host.put(&path, said("…", "chelsea-fc")).await.bad_field("aliases[0].alias");
        owned.host.put(&path, said("x", "nobody")).await.bad_field("aliases[0].asset");
        owned.other.put(&path, said("x", "chelsea-fc")).await.bad("not_allowed");
    }

    async fn a_name_of_the_list_is_hidden_and_not_deleted(world: World) {
        let owned = Owned::new(&world).await;
        let path = format!("/competitions/{}/season/aliases", owned.id);
        let alias = |target: &str| gavel_store::Alias {
            kind: gavel_store::AliasKind::Asset,
            alias: "gunners".to_owned(),
            target: target.to_owned(),
        };
        let (set, now) = ("premier-league-2025-26", world.app.now_us());
        let book = world.store.open_set_book(set, "the-book", now).await.unwrap();
        world.store.put_aliases(&book.id, &[alias("arsenal-fc")], now).await.unwrap();
        let known = owned.host.get(&path).await.good();
        assert_eq!(names(&known), [("gunners", "arsenal-fc", "list")]);
        owned.host.delete(&format!("{path}/gunners"), json!({})).await.bad("wrong_state");
        let own = json!({ "aliases": [{ "alias": "Gunners", "asset": "chelsea-fc" }] });
        let known = owned.host.put(&path, own).await.good();
        assert_eq!(names(&known), [("gunners", "chelsea-fc", "own")]);
        let back = owned.host.delete(&format!("{path}/gunners"), json!({})).await.good();
        assert_eq!(names(&back), [("gunners", "arsenal-fc", "list")]);
    }

    async fn templates_are_read_as_they_are(world: World) {
        let owned = Owned::of(&world, ["Cleo Host", "Ben Other"]).await;
        let (host, id, _) = cricket(&world).await;
        let football = (&owned.host, &owned.id, vec!["fixtures", "results"]);
        let cricket = (&host, &id, vec!["fixtures", "cricket_scores"]);
        for (host, id, kinds) in [football, cricket] {
            let base = format!("/competitions/{id}/season/templates");
            assert_eq!(host.get(&base).await.good(), json!(kinds));
            for kind in kinds {
                let file = host.get(&format!("{base}/{kind}.csv")).await;
                assert!(file.status.is_success(), "{kind}: {}", file.text);
                assert_eq!(file.text.lines().count(), 3, "{kind}: {}", file.text);
                let shown = preview(host, id, &file.text).await;
                assert_eq!(shown["can_apply"], true, "{kind}: {} {shown}", file.text);
                assert_eq!(shown["problems"], json!([]), "{kind}");
            }
            host.get(&format!("{base}/members.csv")).await.bad("not_found");
            host.get(&format!("{base}/fixtures")).await.bad("not_found");
        }
    }

    async fn who_can_have_played_is_listed_by_team(world: World) {
        let owned = Owned::of(&world, ["Cleo Host", "Ben Other"]).await;
        let path = format!("/competitions/{}/season/assets", owned.id);
        let all = owned.other.get(&path).await.good();
        let arsenal = all.as_array().unwrap().iter().find(|one| one["asset"]["id"] == "arsenal-fc");
        assert_eq!(arsenal.unwrap()["owner_name"], "Cleo Host");
        let (host, id, _) = cricket(&world).await;
        let all = host.get(&format!("/competitions/{id}/season/assets")).await.good();
        let all = all.as_array().unwrap();
        let of = |one: &Value| (one["team"].as_str().map(str::to_owned), text(&one["asset"], "name").to_owned());
        assert!(all.windows(2).all(|two| of(&two[0]) <= of(&two[1])), "by team, then by name");
        let team = all[0]["team"].as_str().unwrap();
        let team = team.replace(' ', "%20");
        let some = host.get(&format!("/competitions/{id}/season/assets?team={team}")).await.good();
        let some = some.as_array().unwrap();
        assert!(!some.is_empty() && some.len() < all.len());
        assert!(some.iter().all(|one| one["team"] == all[0]["team"]));
    }
}
