//! One table over several competitions.

use crate::season::Owned;
use crate::world::{on_both, text};
use gavel_server::season::shipped::bring;
use gavel_store::{Role, Standing};
use serde_json::{Value, json};

const MATCHES: &str = "startsAt,homeAssetExternalId,awayAssetExternalId,externalMatchId,round,goalsHome,goalsAway,status\n\
    2025-08-16T14:00:00Z,arsenal-fc,chelsea-fc,a,1,3,1,finished\n\
    2025-08-23T14:00:00Z,chelsea-fc,arsenal-fc,b,2,2,2,finished\n";

fn lines(table: &Value) -> Vec<(u64, &str, &str, bool)> {
    let line = |row| {
        (row_rank(row), text(row, "name"), text(&row["points"], "shown"), row["mine"] == true)
    };
    table["rows"].as_array().unwrap().iter().map(line).collect()
}

fn row_rank(row: &Value) -> u64 {
    row["rank"].as_u64().unwrap()
}

on_both! {
    async fn everybodys_points_are_added_up(world: World) {
        let set = world.store.set("premier-league-2025-26").await.unwrap().unwrap();
        bring(&world.app, &set, MATCHES).await.unwrap();
        // In the first Asha has Arsenal (9 points) and Ben has Chelsea (4); in the second Ben has
        // Arsenal and Asha watches, while Cem has Chelsea.
        let first = Owned::new(&world).await;
        let other = Owned::swapped(&world, &first.other, "Cem Other").await;
        let me = first.host.get("/me").await.good();
        world.seat(&other.id, &first.host, Role::Spectator, Standing::In).await;
        let path = format!("/competitions/{}/season/together?with={}", first.id, other.id);
        let table = first.host.get(&path).await.good();
        assert_eq!(
            lines(&table),
            [(1, "Ben Other", "13", false), (2, "Asha Host", "9", true), (3, "Cem Other", "4", false)],
        );
        assert_eq!(table["competitions"][1]["id"], other.id);
        let parts = &table["rows"][0]["parts"];
        assert_eq!((text(&parts[0]["points"], "shown"), text(&parts[1]["points"], "shown")), ("4", "9"));
        assert_eq!(table["rows"][1]["parts"][1], Value::Null, "who only watches has no part in it");
        assert!(!table.to_string().contains(text(&me, "id")), "no account is named by its id");

        let alone = first.host.get(&format!("/competitions/{}/season/together", first.id)).await;
        let alone = alone.good();
        assert_eq!(lines(&alone), [(1, "Asha Host", "9", true), (2, "Ben Other", "4", false)]);
    }

    async fn who_may_not_see_one_sees_no_table(world: World) {
        let first = Owned::new(&world).await;
        let foreign = Owned::of(&world, ["Cem Host", "Dina Other"]).await;
        let path = format!("/competitions/{}/season/together?with={}", first.id, foreign.id);
        first.host.get(&path).await.bad("not_found");
        foreign.host.get(&path).await.bad("not_found");
        let many: Vec<String> = (0..20).map(|n| format!("x{n}")).collect();
        let path = format!("/competitions/{}/season/together?with={}", first.id, many.join(","));
        first.host.get(&path).await.bad_field("with");
    }

    async fn a_hidden_name_is_hidden_in_all(world: World) {
        let first = Owned::new(&world).await;
        let other = Owned::swapped(&world, &first.other, "Cem Other").await;
        world.seat(&other.id, &first.host, Role::Spectator, Standing::In).await;
        let ben = format!("/competitions/{}/members/{}", first.id, first.seats[1]);
        first.host.patch(&ben, json!({ "hidden": true })).await.good();
        let path = format!("/competitions/{}/season/together?with={}", first.id, other.id);
        let table = first.host.get(&path).await.good();
        assert!(!table.to_string().contains("Ben Other"), "{table}");
    }
}
