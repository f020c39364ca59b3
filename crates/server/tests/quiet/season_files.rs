//! Files: previewed, applied, applied again, corrected, taken back.

use crate::client::{Answer, Client};
use crate::season::Owned;
use crate::world::{on_both, text};
use axum::http::Method;
use serde_json::{Value, json};

const HEAD: &str = "startsAt,homeTeam,awayTeam,externalMatchId,round,goalsHome,goalsAway,status\n";

/// A match of the two owned clubs, and one that nobody owns.
fn results(score: &str) -> String {
    format!(
        "{HEAD}2025-08-16T14:00:00Z,Arsenal,Chelsea,a,1,{score}\n\
         2025-08-17T14:00:00Z,Everton FC,Fulham FC,b,1,2,2,finished\n"
    )
}

pub async fn send(host: &Client, competition: &str, query: &str, file: &str) -> Answer {
    let path = format!("/api/v1/competitions/{competition}/season/imports?{query}");
    let headers = [("x-gavel", "1".to_owned())];
    host.raw(Method::POST, &path, &headers, file.to_owned()).await
}

pub async fn preview(host: &Client, competition: &str, file: &str) -> Value {
    send(host, competition, "name=scores.csv", file).await.good()
}

pub async fn apply(host: &Client, competition: &str, preview: &Value) -> Answer {
    assert_eq!(preview["can_apply"], true, "{preview}");
    let no = &preview["no"];
    let path = format!("/competitions/{competition}/season/imports/{no}/apply");
    host.post(&path, json!({ "expected_head": preview["head"] })).await
}

pub async fn bring(host: &Client, competition: &str, file: &str) -> Value {
    let shown = preview(host, competition, file).await;
    apply(host, competition, &shown).await.good();
    shown
}

/// A cricket competition, the ids of two of its players, and its host.
pub async fn cricket(world: &crate::world::World) -> (Client, String, [String; 2]) {
    let host = world.person("Asha Host").await;
    let settings = json!({ "settings": world.settings("cricket") });
    let view = host.post("/competitions", settings).await.good();
    let id = text(&view, "id").to_owned();
    let set = host.get(&format!("/sets/{}", text(&view["settings"], "set"))).await.good();
    let player = |at: usize| text(&set["list"][at], "id").to_owned();
    (host, id, [player(0), player(1)])
}

on_both! {
    async fn a_result_is_corrected_cleared_and_taken_back(world: World) {
        let owned = Owned::new(&world).await;
        let first = bring(&owned.host, &owned.id, &results("3,1,finished")).await;
        assert_eq!(first["format"], "fixtures");
        assert_eq!(first["counts"], json!({"added": 4, "changed": 0, "removed": 0, "same": 0}));
        assert_eq!(owned.points().await, ["6", "1"]);

        let again = bring(&owned.host, &owned.id, &results("3,1,finished")).await;
        assert_eq!(again["counts"], json!({"added": 0, "changed": 0, "removed": 0, "same": 4}));
        assert!(again["changes"].as_array().unwrap().is_empty());
        assert_eq!(owned.points().await, ["6", "1"], "the same file twice");

        let corrected = preview(&owned.host, &owned.id, &results("3,3,finished")).await;
        let change = &corrected["changes"][0];
        assert_eq!((&change["what"], &change["title"]), (&json!("changed"), &json!("Arsenal v Chelsea")));
        assert_eq!(change["fields"], json!([{"field": "score", "from": "3–1", "to": "3–3"}]));
        assert_eq!(owned.points().await, ["6", "1"], "a preview counts for nothing");
        let done = apply(&owned.host, &owned.id, &corrected).await.good();
        assert_eq!(owned.points().await, ["4", "4"]);
        bring(&owned.host, &owned.id, &results(",,scheduled")).await;
        assert_eq!(owned.points().await, ["0", "0"], "cleared");

        let imports = format!("/competitions/{}/season/imports", owned.id);
        let all = owned.host.get(&imports).await.good();
        assert_eq!(all[0]["name"], "scores.csv");
        assert_eq!(all[0]["counts"]["changed"], 1);
        owned.host.post(&format!("{imports}/{}/undo", all[0]["no"]), json!({})).await.good();
        assert_eq!(owned.points().await, ["4", "4"]);
        owned.host.post(&format!("{imports}/{}/undo", done["import"]), json!({})).await.good();
        assert_eq!(owned.points().await, ["6", "1"]);
    }

    async fn two_files_in_either_order_give_the_same_table(world: World) {
        let fixtures = format!(
            "{HEAD}2025-08-16T14:00:00Z,Arsenal,Chelsea,a,1,,,\n2025-09-01T14:00:00Z,Chelsea,Arsenal,c,2,,,\n"
        );
        let mut tables = vec![];
        let people = [["Asha Host", "Ben Other"], ["Cem Host", "Dina Other"]];
        for (names, fixtures_first) in people.into_iter().zip([true, false]) {
            let owned = Owned::of(&world, names).await;
            let scores = results("3,1,finished");
            let [one, two] = if fixtures_first { [&fixtures, &scores] } else { [&scores, &fixtures] };
            bring(&owned.host, &owned.id, one).await;
            bring(&owned.host, &owned.id, two).await;
            assert_eq!(owned.points().await, ["6", "1"], "a foreign table does not move");
            let path = format!("/competitions/{}/season/matches", owned.id);
            tables.push(owned.host.get(&path).await.good());
        }
        assert_eq!(tables[0].as_array().unwrap().len(), 3);
        assert_eq!(tables[0], tables[1]);
    }

    async fn a_row_that_is_missing_from_a_corrected_file_goes(world: World) {
        let (host, id, [one, two]) = cricket(&world).await;
        let head = "matchId,playerExternalId,runs,wickets,catches,stumpings,runOuts\n";
        let both = format!("{head}m1,{one},50,0,1,0,0\nm1,{two},10,2,0,0,0\n");
        let shown = bring(&host, &id, &both).await;
        assert_eq!(shown["counts"]["added"], 2);
        let page = format!("/competitions/{id}/season/matches/m1");
        assert_eq!(host.get(&page).await.good()["assets"].as_array().unwrap().len(), 2);
        let shown = bring(&host, &id, &format!("{head}m1,{one},50,0,1,0,0\n")).await;
        assert_eq!(shown["counts"], json!({"added": 0, "changed": 0, "removed": 1, "same": 1}));
        assert_eq!(shown["changes"][0]["asset"], two);
        let left = host.get(&page).await.good();
        assert_eq!(left["assets"].as_array().unwrap().len(), 1);
        assert_eq!(left["assets"][0]["asset"]["id"], one);

        let loose = format!("playerExternalId,runs,wickets,catches,stumpings,runOuts\n{two},7,0,0,0,0\n");
        let lost = preview(&host, &id, &loose).await;
        assert_eq!((&lost["can_apply"], &lost["no"]), (&json!(false), &Value::Null));
        let found = send(&host, &id, "match=m1", &loose).await.good();
        apply(&host, &id, &found).await.good();
        assert_eq!(host.get(&page).await.good()["assets"][0]["asset"]["id"], two);
        send(&host, &id, "match=none", &loose).await.bad_field("match");
    }

    async fn a_dirty_file_applies_nothing_and_names_are_chosen_once(world: World) {
        let owned = Owned::new(&world).await;
        let before = owned.season().await["version"].clone();
        let wrong = results("3,-1,finished");
        let shown = preview(&owned.host, &owned.id, &wrong).await;
        assert_eq!((&shown["can_apply"], &shown["no"]), (&json!(false), &Value::Null));
        assert_eq!(shown["problems"][0]["line"], 2);
        assert_eq!(preview(&owned.host, &owned.id, "<html>").await["can_apply"], false);
        assert_eq!(owned.season().await["version"], before, "nothing was written");

        let odd = results("3,1,finished").replace("Chelsea", "Chelsey");
        let shown = preview(&owned.host, &owned.id, &odd).await;
        assert_eq!(shown["can_apply"], false);
        assert_eq!(shown["unmatched"][0]["name"], "Chelsey");
        assert_eq!(shown["unmatched"][0]["near"][0]["asset"], "chelsea-fc");
        let left_out = send(&owned.host, &owned.id, "leave_out=true", &odd).await.good();
        assert_eq!((&left_out["can_apply"], &left_out["counts"]["added"]), (&json!(true), &json!(2)));
        let chosen = "aliases=%5B%7B%22alias%22:%22Chelsey%22,%22asset%22:%22chelsea-fc%22%7D%5D";
        let shown = send(&owned.host, &owned.id, chosen, &odd).await.good();
        apply(&owned.host, &owned.id, &shown).await.good();
        assert_eq!(owned.points().await, ["6", "1"]);
        let again = preview(&owned.host, &owned.id, &odd).await;
        assert_eq!(again["counts"]["same"], 4, "the name is remembered");
        let nobody = chosen.replace("chelsea-fc", "none");
        send(&owned.host, &owned.id, &nobody, &odd).await.bad_field("aliases[0].asset");
    }

    async fn a_preview_that_was_overtaken_is_not_applied(world: World) {
        let owned = Owned::new(&world).await;
        let foreign = Owned::of(&world, ["Cem Host", "Dina Other"]).await;
        let late = preview(&owned.host, &owned.id, &results("0,2,finished")).await;
        bring(&owned.host, &owned.id, &results("3,1,finished")).await;
        apply(&owned.host, &owned.id, &late).await.bad("conflict");
        assert_eq!(owned.points().await, ["6", "1"]);
        assert_eq!(foreign.points().await, ["0", "0"]);
        apply(&foreign.host, &foreign.id, &late).await.bad("not_found");
        let path = format!("/competitions/{}/season/imports/{}", owned.id, late["no"]);
        owned.other.delete(&path, json!({})).await.bad("not_allowed");
        assert!(owned.host.delete(&path, json!({})).await.status.is_success());
        owned.host.delete(&path, json!({})).await.bad("not_found");
        apply(&owned.host, &owned.id, &late).await.bad("not_found");
    }
}
