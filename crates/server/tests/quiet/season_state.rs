//! The end of a season.

use crate::season::Owned;
use crate::season_files::{apply, preview};
use crate::world::{on_both, text};
use gavel_store::CompetitionState::{Auction, Season};
use serde_json::json;

/// A season: the auction is over.
async fn season(world: &crate::world::World) -> Owned {
    let owned = Owned::new(world).await;
    let view = owned.host.get(&format!("/competitions/{}", owned.id)).await.good();
    let of = (owned.id.as_str(), text(&view, "auction"));
    let now = world.app.now_us();
    world.store.change_competition_state(of, Auction, Season, now).await.unwrap();
    owned
}

on_both! {
    async fn a_season_is_finished_and_opened_again(world: World) {
        let owned = season(&world).await;
        let base = format!("/competitions/{}/season", owned.id);
        let (finish, reopen) = (format!("{base}/finish"), format!("{base}/reopen"));
        owned.host.post(&reopen, json!({})).await.bad("wrong_state");
        owned.other.post(&finish, json!({})).await.bad("not_allowed");
        let before = owned.season().await;
        let finished = owned.host.post(&finish, json!({})).await.good();
        assert_eq!((&before["finished"], &finished["finished"]), (&json!(false), &json!(true)));
        assert_ne!(before["version"], finished["version"], "a page knows that it is behind");
        owned.host.post(&finish, json!({})).await.bad("wrong_state");
        let view = owned.host.get(&format!("/competitions/{}", owned.id)).await.good();
        assert_eq!(view["state"], "finished");

        owned.host.post(&reopen, json!({})).await.good();
        assert_eq!(owned.season().await["finished"], false);
        let history = owned.host.get(&format!("{base}/imports")).await.good();
        let steps: Vec<_> =
            history.as_array().unwrap().iter().map(|one| (text(one, "name"), text(one, "by"))).collect();
        assert_eq!(
            steps,
            [("Season opened again", "Asha Host"), ("Season finished", "Asha Host")],
        );
        let undo = format!("{base}/imports/{}/undo", history[0]["no"]);
        owned.host.post(&undo, json!({})).await.bad("wrong_state");
        assert_eq!(owned.season().await["finished"], false);
    }

    async fn nothing_is_corrected_in_a_finished_season(world: World) {
        let owned = season(&world).await;
        let base = format!("/competitions/{}/season", owned.id);
        let fixture = json!({ "fixture": { "home": "arsenal-fc", "away": "chelsea-fc" } });
        let made = owned.host.post(&format!("{base}/matches"), fixture.clone()).await.good();
        let file = "startsAt,homeTeam,awayTeam,externalMatchId,round,goalsHome,goalsAway,status\n\
                    2025-08-16T14:00:00Z,Arsenal,Chelsea,a,1,3,1,finished\n";
        let shown = preview(&owned.host, &owned.id, file).await;
        let rules = owned.host.get(&format!("{base}/rules")).await.good();
        owned.host.post(&format!("{base}/finish"), json!({})).await.good();

        let version = owned.season().await["version"].clone();
        let result = json!({ "result": null });
        let one = format!("{base}/matches/{}", text(&made, "match"));
        owned.host.put(&one, result).await.bad("wrong_state");
        owned.host.post(&format!("{base}/matches"), fixture).await.bad("wrong_state");
        apply(&owned.host, &owned.id, &shown).await.bad("wrong_state");
        let import = format!("{base}/imports/{}", made["import"]);
        owned.host.post(&format!("{import}/undo"), json!({})).await.bad("wrong_state");
        let other = json!({ "rules": rules["rules"], "expected_version": 0 });
        owned.host.put(&format!("{base}/rules"), other.clone()).await.bad("wrong_state");
        assert_eq!(owned.season().await["version"], version);

        owned.host.post(&format!("{base}/reopen"), json!({})).await.good();
        owned.host.put(&format!("{base}/rules"), other).await.good();
    }

    async fn a_season_that_has_not_begun_is_not_finished(world: World) {
        let owned = Owned::new(&world).await;
        let path = format!("/competitions/{}/season/finish", owned.id);
        let why = owned.host.post(&path, json!({})).await.bad("wrong_state");
        assert!(why.contains("auction"), "{why}");
    }
}
