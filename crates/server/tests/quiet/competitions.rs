//! Making, seeing and editing competitions; practice; the pool.

use crate::world::{on_both, text};
use gavel_store::{Role, Standing};
use serde_json::{Value, json};

fn fields(problems: &Value) -> Vec<&str> {
    problems.as_array().unwrap().iter().map(|p| text(p, "field")).collect()
}

on_both! {
    async fn a_competition_is_open_with_pool_invite_and_seed(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        assert_eq!((text(&view, "state"), text(&view, "auction_status")), ("open", "waiting"));
        assert_eq!(view["me"]["role"], "commissioner");
        assert_eq!(view["me"]["seats"], json!([1]));
        assert_eq!(view["pool_size"], 20);
        assert_eq!(view["settings"]["rules"]["slots"], 2, "twenty clubs fill two places of eight");
        assert_eq!(text(&view, "seed_hash").len(), 64);
        assert_eq!(text(&view["invite"], "code").len(), 8);
        assert!(text(&view["invite"], "link").starts_with("https://gavel.test/join/"));
        let again = asha.get(&format!("/competitions/{}", text(&view, "id"))).await.good();
        assert_eq!(again, view);
        let cards = asha.get("/competitions").await.good();
        assert_eq!((&cards[0]["my_role"], &cards[0]["members"]), (&json!("commissioner"), &json!(1)));
    }

    async fn check_says_everything_before_it_is_saved(world: World) {
        let mut settings = world.football();
        let check = world.nobody.post("/competitions/check", json!({"settings": settings})).await.good();
        assert_eq!(check["problems"], json!([]));
        assert_eq!((&check["slots"], &check["pool"]), (&json!(2), &json!(20)));
        assert_eq!(check["seats_filled"], true);
        let minutes = check["minutes"].as_u64().unwrap();
        assert!(minutes > 5);
        // The page of what was created says the same, though only its host is in.
        let asha = world.person("Asha").await;
        let view = asha.post("/competitions", json!({"settings": settings})).await.good();
        assert_eq!(view["minutes"], minutes);
        let checks = view["readiness"].as_array().unwrap();
        let told = checks.iter().find(|check| check["key"] == "minutes").unwrap();
        assert_eq!(told["text"], format!("It will take about {minutes} minutes."));
        settings["rules"]["clocks"]["clock_ms"] = json!(600_000);
        settings["rules"]["slots"] = json!(3);
        settings["slots_auto"] = json!(false);
        let check = world.nobody.post("/competitions/check", json!({"settings": settings})).await.good();
        let warned = fields(&check["warnings"]);
        assert!(warned.contains(&"rules.clocks.clock_ms"), "over 90 minutes: {check}");
        assert!(warned.contains(&"rules.slots"), "the pool cannot fill the squads: {check}");
        assert_eq!(check["seats_filled"], false);
        settings["name"] = json!("x");
        settings["money"] = json!("pebbles");
        settings["rules"]["purse"] = json!(1);
        let check = world.nobody.post("/competitions/check", json!({"settings": settings})).await.good();
        assert_eq!(fields(&check["problems"]), ["name", "money", "rules.purse"]);
    }

    async fn a_season_that_is_over_is_said(world: World) {
        world.hand.jump_to(gavel_auction::Time(1_893_456_000_000_000));
        let body = json!({"settings": world.football()});
        let check = world.nobody.post("/competitions/check", body).await.good();
        assert!(fields(&check["warnings"]).contains(&"set"), "{check}");
        let sets = world.nobody.get("/sets").await.good();
        assert!(sets.as_array().unwrap().iter().all(|set| set["over"] == true));
    }

    async fn settings_outside_their_range_are_refused_by_field(world: World) {
        let asha = world.person("Asha").await;
        let cases: Vec<(&str, Value, &str)> = vec![
            ("/name", json!("ab"), "name"),
            ("/name", json!("x".repeat(300)), "name"),
            ("/name", json!("a\u{7}bc"), "name"),
            ("/sport", json!("curling"), "sport"),
            ("/set", json!("none"), "set"),
            ("/set", json!("a\u{0}b"), "set"),
            ("/starts_at_ms", json!(9_007_199_254_740_991_i64), "starts_at_ms"),
            ("/rules/managers_least", json!(1), "rules.managers_least"),
            ("/rules/managers_most", json!(201), "rules.managers_most"),
            ("/rules/purse", json!(1_000_000_000_001_i64), "rules.purse"),
            ("/rules/slots", json!(51), "rules.slots"),
            ("/rules/base", json!(0), "rules.base"),
            ("/rules/clocks/clock_ms", json!(4_999), "rules.clocks.clock_ms"),
            ("/rules/clocks/rebid_ms", json!(1), "rules.clocks.rebid_ms"),
            ("/rules/clocks/anti_snipe_ms", json!(600_001), "rules.clocks.anti_snipe_ms"),
            ("/rules/clocks/interlude_ms", json!(30_001), "rules.clocks.interlude_ms"),
            ("/rules/reoffer_rounds", json!(6), "rules.reoffer_rounds"),
            ("/rules/bids_per_minute", json!(0), "rules.bids_per_minute"),
            ("/rules/increments", json!([{"from": 5, "step": 1}]), "rules.increments"),
            ("/rules/quotas", json!([{"attribute": "shoe", "value": "9", "least": null, "most": 1}]), "rules.quotas"),
        ];
        for (at, value, field) in cases {
            let mut settings = world.football();
            settings["slots_auto"] = json!(false);
            *settings.pointer_mut(at).unwrap() = value;
            asha.post("/competitions", json!({"settings": settings})).await.bad_field(field);
        }
        assert_eq!(asha.get("/competitions").await.good(), json!([]), "nothing was made");
    }

    async fn settings_change_until_the_auction_begins(world: World) {
        let (asha, ben) = (world.person("Asha").await, world.person("Ben").await);
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        let mut settings = view["settings"].clone();
        settings["name"] = json!("Friday");
        settings["rules"]["purse"] = json!(300_000_000);
        let edited = asha.patch(&path, json!({"settings": settings})).await.good();
        assert_eq!((text(&edited["settings"], "name"), &edited["settings"]["rules"]["purse"]),
            ("Friday", &json!(300_000_000)));
        let mut other = settings.clone();
        other["sport"] = json!("cricket");
        asha.patch(&path, json!({"settings": other})).await.bad_field("settings.sport");
        world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        world.begin(&asha, &view).await;
        asha.patch(&path, json!({"settings": settings})).await.bad("wrong_state");
        let now = asha.get(&path).await.good();
        assert_eq!((text(&now, "state"), &now["editable"]), ("auction", &json!(false)));
    }

    async fn what_is_missing_is_counted_in_plain_words(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let managers = |view: &serde_json::Value| {
            let checks = view["readiness"].as_array().unwrap();
            text(checks.iter().find(|one| one["key"] == "managers").unwrap(), "text").to_owned()
        };
        assert!(managers(&view).starts_with("1 manager is in; at least 2 "), "{}", managers(&view));
        let ben = world.person("Ben").await;
        world.seat(text(&view, "id"), &ben, Role::Manager, Standing::In).await;
        let view = asha.get(&format!("/competitions/{}", text(&view, "id"))).await.good();
        assert_eq!(managers(&view), "2 managers are in.");
    }

    async fn fewer_managers_than_are_in_is_refused(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let id = text(&view, "id");
        for name in ["Ben", "Cleo"] {
            let person = world.person(name).await;
            world.seat(id, &person, Role::Manager, Standing::In).await;
        }
        let mut settings = view["settings"].clone();
        settings["rules"]["managers_most"] = json!(2);
        let message = asha.patch(&format!("/competitions/{id}"), json!({"settings": settings})).await
            .bad_field("rules.managers_most");
        assert!(message.contains("at least 3"), "{message}");
    }

    async fn the_set_can_change_and_brings_its_own_pool(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}", text(&view, "id"));
        let other = gavel_sport::sets().unwrap().into_iter()
            .find(|set| set.sport == "football" && set.id != text(&view["settings"], "set")).unwrap();
        let mut settings = view["settings"].clone();
        settings["set"] = json!(other.id);
        let edited = asha.patch(&path, json!({"settings": settings})).await.good();
        assert_eq!(edited["pool_size"], other.assets.len());
        assert_eq!(edited["set"]["id"], other.id);
        let pool = asha.get(&format!("{path}/pool")).await.good();
        assert!(pool["assets"].as_array().unwrap().iter().all(|asset| asset["in_pool"] == true));
    }

    async fn a_pool_is_chosen_and_squads_follow(world: World) {
        let asha = world.person("Asha").await;
        let view = world.competition(&asha).await;
        let path = format!("/competitions/{}/pool", text(&view, "id"));
        let pool = asha.get(&path).await.good();
        let ids: Vec<&str> = pool["assets"].as_array().unwrap().iter().map(|a| text(a, "id")).collect();
        assert_eq!(ids.len(), 20);
        let chosen: Vec<Value> = ids[..9].iter().map(|id| json!({"id": id})).collect();
        let mut with_base = chosen.clone();
        with_base[0]["base"] = json!(7_000_000);
        let saved = asha.put(&path, json!({"assets": with_base})).await.good();
        let list = saved["assets"].as_array().unwrap();
        assert_eq!(list.iter().filter(|a| a["in_pool"] == true).count(), 9);
        let first = list.iter().find(|a| a["id"] == ids[0]).unwrap();
        assert_eq!(first["base_override"], 7_000_000);
        let page = asha.get(&format!("/competitions/{}", text(&view, "id"))).await.good();
        assert_eq!((&page["pool_size"], &page["settings"]["rules"]["slots"]), (&json!(9), &json!(1)));
        asha.put(&path, json!({"assets": [{"id": "nobody"}]})).await.bad_field("assets.id");
        asha.put(&path, json!({"assets": [chosen[0], chosen[0]]})).await.bad_field("assets.id");
        asha.put(&path, json!({"assets": [{"id": ids[0], "base": 0}]})).await.bad_field("assets.base");
        let empty = asha.put(&path, json!({"assets": []})).await.good();
        assert!(empty["assets"].as_array().unwrap().iter().all(|a| a["in_pool"] == false));
        let page = asha.get(&format!("/competitions/{}", text(&view, "id"))).await.good();
        let pool = page["readiness"].as_array().unwrap().iter().find(|r| r["key"] == "pool").unwrap();
        assert_eq!((&pool["ok"], &pool["level"]), (&json!(false), &json!("must")));
    }

    async fn a_pool_of_two_hundred_is_not_cut(world: World) {
        let asha = world.person("Asha").await;
        let set = gavel_sport::sets().unwrap().into_iter().max_by_key(|set| set.assets.len()).unwrap();
        assert!(set.assets.len() > 100);
        let mut settings = world.settings(&set.sport);
        settings["set"] = json!(set.id);
        let view = asha.post("/competitions", json!({"settings": settings})).await.good();
        assert_eq!(view["pool_size"], set.assets.len());
        let path = format!("/competitions/{}/pool", text(&view, "id"));
        let chosen: Vec<Value> = set.assets.iter().map(|a| json!({"id": a.id, "base": 5_000_000})).collect();
        let saved = asha.put(&path, json!({"assets": chosen})).await.good();
        assert_eq!(saved["assets"].as_array().unwrap().len(), set.assets.len());
    }

    async fn practice_needs_no_account_and_no_host(world: World) {
        for pack in &world.app.packs {
            let answer = world.nobody.post("/competitions/practice", json!({"sport": pack.id})).await;
            let me = world.nobody.with(answer.session());
            let view = answer.good();
            assert_eq!((&view["practice"], &view["me"]["role"]), (&json!(true), &json!("commissioner")));
            assert_eq!(view["members"].as_array().unwrap().len(), 8);
            let ready = view["readiness"].as_array().unwrap();
            assert!(ready.iter().all(|check| check["ok"] == true), "without a warning: {ready:?}");
            assert_eq!(me.get("/me").await.good()["name"], "");
            world.begin(&me, &view).await;
        }
        let wish = json!({"sport": "football", "bots": 30});
        world.nobody.post("/competitions/practice", wish).await.bad_field("bots");
        let wish = json!({"sport": "football", "pace": 1});
        world.nobody.post("/competitions/practice", wish).await.bad_field("pace");
        let wish = json!({"sport": "football", "set": "none"});
        world.nobody.post("/competitions/practice", wish).await.bad_field("set");
        world.nobody.post("/competitions/practice", json!({"sport": "x"})).await.bad_field("sport");
    }
}
