//! Auctions over HTTP: results, figures, bids, files; and how a competition follows its auction.

use crate::room::{Room, bid, refused, taken};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn results_squads_and_figures() {
    let room = Room::new(&["Ben"]).await;
    let slots = room.host.get(&format!("/competitions/{}", room.competition)).await.good()
        ["settings"]["rules"]["slots"].as_u64().unwrap();
    let lots = play_through_even(&room, slots).await;
    let results = room.host.get(&format!("/auctions/{}/results", room.auction)).await.good();
    assert_eq!(results["completion"], "squads_full", "{results}");
    assert_eq!(results["lots"].as_array().unwrap().len() as u64, lots);
    let spent: i64 =
        results["squads"].as_array().unwrap().iter().map(|s| s["spent"].as_i64().unwrap()).sum();
    assert_eq!(results["stats"]["total_spent"], spent);
    assert_eq!(results["stats"]["sold"], lots);
    assert_eq!(results["stats"]["dearest"]["price"], 30_000_000);
    assert_eq!(results["squads"][0]["name"], "Asha");
    assert_eq!(results["squads"][1]["owned"], slots);
    let page = room.host.get(&format!("/competitions/{}", room.competition)).await.good();
    assert_eq!(page["state"], "season", "the competition follows its auction");
    let draw = room.host.get(&format!("/auctions/{}/draw", room.auction)).await.good();
    assert_eq!(draw["verified"], true);
}

/// Each of two seats gets every second lot.
async fn play_through_even(room: &Room, slots: u64) -> u64 {
    let mut lot = room.begin().await;
    for turn in 0..slots * 2 {
        let (loser, winner) = if turn % 2 == 0 { (2, 1) } else { (1, 2) };
        let full = room.command(&room.host, bid(loser, lot, 1)).await;
        if full["result"] == "refused" {
            refused(&full, "squad_full");
        }
        taken(&room.command(&room.host, bid(winner, lot, 30)).await);
        taken(&room.command(&room.host, json!({"kind": "sell_now", "lot": lot})).await);
        room.walk(4).await;
        lot += 1;
    }
    slots * 2
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_competition_follows_its_auction_and_pages_of_the_log_fit() {
    let room = Room::new(&["Ben"]).await;
    let page = |state: &'static str| {
        let path = format!("/competitions/{}", room.competition);
        let host = room.host.clone();
        async move { assert_eq!(host.get(&path).await.good()["state"], state) }
    };
    page("open").await;
    room.begin().await;
    page("auction").await;
    room.say(520).await;
    let mut after = 0;
    loop {
        let path = format!("/auctions/{}/events?after={after}", room.auction);
        let events = room.host.get(&path).await.good();
        for event in events["events"].as_array().unwrap() {
            after += 1;
            assert_eq!(event["seq"], after);
        }
        if events["head"] == after {
            break;
        }
    }
    assert!(after > 520);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bids_with_those_that_were_taken_back() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    taken(&room.command(&room.host, bid(1, lot, 5)).await);
    let wrong = taken(&room.command(&room.host, bid(2, lot, 50)).await);
    taken(&room.command(&room.host, json!({"kind": "undo_bid", "lot": lot, "bid": wrong})).await);
    let path = format!("/auctions/{}/lots/{lot}/bids", room.auction);
    let bids = room.host.get(&path).await.good();
    let stands: Vec<&Value> = bids.as_array().unwrap().iter().map(|bid| &bid["stands"]).collect();
    assert_eq!(stands, [&json!(true), &json!(false)]);
    for lot in ["99", "x", "-1"] {
        room.host
            .get(&format!("/auctions/{}/lots/{lot}/bids", room.auction))
            .await
            .bad("not_found");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_spreadsheet_runs_nothing_of_it() {
    let room = Room::new(&["Ben"]).await;
    let path = format!("/competitions/{}/members/2", room.competition);
    room.host.patch(&path, json!({"name": "=1+1"})).await.good();
    let lot = room.begin().await;
    taken(&room.command(&room.host, bid(2, lot, 5)).await);
    taken(&room.command(&room.host, json!({"kind": "sell_now", "lot": lot})).await);
    let csv = room.host.get(&format!("/auctions/{}/export.csv", room.auction)).await;
    let lines: Vec<&str> = csv.text.lines().collect();
    assert!(lines[0].starts_with("lot,asset,name"));
    assert!(lines[1].contains(",sold,'=1+1,1000000,5000000,1,"), "{}", csv.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn i_pressed_and_it_did_not_count() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    let ben = &room.members[0].1;
    taken(&room.command(&room.host, bid(1, lot, 5)).await);
    refused(&room.command(ben, bid(2, lot, 5)).await, "below_minimum");
    let path = format!("/auctions/{}/my-refusals", room.auction);
    // They are kept beside the log, a moment later.
    let noted = loop {
        let noted = ben.get(&path).await.good();
        if noted.as_array().is_some_and(|noted| !noted.is_empty()) {
            break noted;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(
        (&noted[0]["code"], &noted[0]["amount"]),
        (&json!("below_minimum"), &json!(5_000_000))
    );
    assert_eq!(room.host.get(&path).await.good(), json!([]), "only one's own");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_practice_lot_in_the_waiting_room() {
    let room = Room::new(&["Ben"]).await;
    let (mut host, mut ben) =
        (room.socket(&room.host).await, room.socket(&room.members[0].1).await);
    for socket in [&mut host, &mut ben] {
        let body = json!({"competition": room.competition});
        assert_eq!(socket.ask("join_competition", body).await["ok"], true);
    }
    let act = |action: Value| json!({"competition": room.competition, "action": action});
    let refused = ben.ask("practice", act(json!({"kind": "start"}))).await;
    assert_eq!(refused["error"]["code"], "not_allowed", "{refused}");
    let started = host.ask("practice", act(json!({"kind": "start"}))).await;
    assert_eq!(started["view"]["running"], true, "{started}");
    assert_eq!(started["view"]["asset"]["name"], "Practice club");
    let bid = ben.ask("practice", act(json!({"kind": "bid", "amount": 1_000_000}))).await;
    assert_eq!(bid["view"]["leader"], 2, "{bid}");
    let ended = host.ask("practice", act(json!({"kind": "end"}))).await;
    assert_eq!(ended["view"]["results"][1]["bid"], true, "{ended}");
    loop {
        let push = ben.next("practice").await;
        if !push["view"]["results"].is_null() {
            break;
        }
    }
    room.begin().await;
    let late = host.ask("practice", act(json!({"kind": "start"}))).await;
    assert_eq!(late["error"]["code"], "wrong_state", "{late}");
}
