//! What no payload holds: the coming order, who passed, addresses, tokens, codes.

use crate::room::{Room, bid, taken};
use crate::socket::Socket;
use crate::world::{code, text};
use gavel_auction::{Export, verify};
use serde_json::{Value, json};

/// The order in which lots came up.
fn came_up(log: &Value) -> Vec<String> {
    let events = log["events"].as_array().unwrap();
    let opened = events.iter().filter(|event| event["kind"] == "lot_opened");
    opened.map(|event| text(event, "asset").to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_coming_order_is_in_no_payload() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    let (mut host, _) = room.joined(&room.host).await;
    let mut lot = room.begin().await;
    // Half of the auction: each lot is sold at once.
    for _ in 0..3 {
        taken(&room.command(&room.host, bid(1 + i64::from(lot % 2 == 0), lot, 1)).await);
        taken(&room.command(&room.host, json!({"kind": "sell_now", "lot": lot})).await);
        room.walk(4).await;
        lot += 1;
    }
    let snapshot = room.view(&room.members[0].1).await;
    let to_come: Vec<&str> =
        snapshot["to_come"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    assert!(to_come.is_sorted(), "in the order of ids: {to_come:?}");
    ben.drain().await;
    host.drain().await;
    let mut seen = ben.all.clone() + &host.all;
    for path in ["", "/events", "/results", "/draw", "/export.json", "/export.csv"] {
        let answer = room.host.get(&format!("/auctions/{}{path}", room.auction)).await;
        assert!(answer.status.is_success());
        seen.push_str(&answer.text);
    }
    taken(&room.command(&room.host, json!({"kind": "cancel"})).await);
    let draw = room.host.get(&format!("/auctions/{}/draw", room.auction)).await.good();
    let order: Vec<&str> =
        draw["order"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    let log = room.host.get(&format!("/auctions/{}/events", room.auction)).await.good();
    assert_eq!(order[..4], came_up(&log), "the order was kept");
    // No two neighbours of the order that are still to come stand side by side in that order.
    for pair in order[4..].windows(2) {
        for between in ["\",\"", "\\\",\\\""] {
            let leak = format!("{}{between}{}", pair[0], pair[1]);
            let sorted = pair.is_sorted();
            assert!(sorted || !seen.contains(&leak), "{leak}");
        }
    }
    assert!(!seen.contains(text(&draw, "seed")), "the seed");
}

/// The keys of an event of a pass: everything that the room is told of it.
const OF_A_PASS: [&str; 8] =
    ["at_ms", "by", "ends_at_ms", "kind", "lot", "passes", "seq", "shortened_from_ms"];

/// What an event tells of a pass is its number and nothing that leads to a person.
#[track_caller]
fn tells_no_seat(event: &Value) {
    let mut keys: Vec<&str> = event.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, OF_A_PASS);
    assert_eq!(event["by"], "house", "{event}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_passed_is_told_to_nobody_else() {
    let room = Room::new(&["Ben", "Cleo", "Dev"]).await;
    let (mut cleo, _) = room.joined(&room.members[1].1).await;
    let (mut host, _) = room.joined(&room.host).await;
    let lot = room.begin().await;
    let ben = &room.members[0].1;
    for kind in ["pass", "take_back_pass", "pass"] {
        taken(&room.command(ben, json!({"kind": kind, "seat": 2, "lot": lot})).await);
    }
    for socket in [&mut cleo, &mut host] {
        let mut passes = Vec::new();
        while passes.len() < 3 {
            let batch = socket.next("batch").await;
            let events = batch["events"].as_array().unwrap().clone();
            passes.extend(events.into_iter().filter(|e| text(e, "kind").starts_with("pass")));
        }
        passes.iter().for_each(tells_no_seat);
        assert_eq!(passes[2]["passes"], 1);
        socket.drain().await;
        assert_eq!(socket.left("own_pass"), 0);
    }
    assert_eq!(room.view(ben).await["me"]["passed"], json!([2]));
    for client in [&room.host, &room.members[1].1] {
        assert_eq!(room.view(client).await["me"]["passed"], json!([]));
    }
    let log = room.host.get(&format!("/auctions/{}/events", room.auction)).await.good();
    let kinds = log["events"].as_array().unwrap().iter();
    let told: Vec<&Value> = kinds.filter(|e| text(e, "kind").starts_with("pass")).collect();
    assert_eq!(told.len(), 3);
    told.into_iter().for_each(tells_no_seat);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_never_says_who_passed() {
    let room = Room::new(&["Ben", "Cleo"]).await;
    let lot = room.begin().await;
    let pass = json!({"kind": "pass", "seat": 2, "lot": lot});
    taken(&room.command(&room.members[0].1, pass).await);
    let path = format!("/auctions/{}/export.json", room.auction);
    for over in [false, true] {
        if over {
            taken(&room.command(&room.host, json!({"kind": "cancel"})).await);
        }
        let export: Export = serde_json::from_str(&room.host.get(&path).await.text).unwrap();
        verify(&export).unwrap();
        let row = export.log.iter().find(|row| row.kind == "passed").unwrap();
        assert!(!row.public.contains("seat"), "{}", row.public);
        assert!(row.sealed.is_none() && row.sealed_hash.is_some());
    }
}

/// All that a bot's command shows is an id like anybody's.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bots_command_does_not_name_its_seat() {
    use gavel_house::bots::{BotSeat, Bots, Pace, Style};
    let room = Room::new(&["Ben"]).await;
    room.begin().await;
    let auction = gavel_auction::AuctionId::new(&room.auction).unwrap();
    let bot = BotSeat { seat: gavel_auction::SeatId(2), style: Style::Value, seed: 7 };
    let bots = Bots::run(&room.world.app.house, &auction, vec![bot], Pace(100));
    room.walk(60).await;
    drop(bots);
    let path = format!("/auctions/{}/export.json", room.auction);
    let export: Export = serde_json::from_str(&room.host.get(&path).await.text).unwrap();
    let of_bots = |kind: &str| ["bid_taken", "passed"].contains(&kind);
    let acted: Vec<_> = export.log.iter().filter(|row| of_bots(&row.kind)).collect();
    assert!(!acted.is_empty());
    for row in acted {
        let id = row.command.as_deref().unwrap();
        let parts: Vec<usize> = id.split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12], "like the id that a page makes: {id}");
        assert!(id.chars().all(|c| c == '-' || c.is_ascii_hexdigit()), "{id}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_watcher_sees_no_address_code_or_hidden_name() {
    let room = Room::new(&["Ben"]).await;
    let member = format!("/competitions/{}/members/2", room.competition);
    room.host.patch(&member, json!({"hidden": true})).await.good();
    let view = room.host.get(&format!("/competitions/{}", room.competition)).await.good();
    let link = format!("/competitions/{}/watch-links", room.competition);
    let link = room.host.post(&link, json!({})).await.good();
    let token = text(&link, "link").rsplit('/').next().unwrap().to_owned();
    let preview = room.world.nobody.get(&format!("/watch/{token}")).await.good();
    assert_eq!(preview["auction"], room.auction.as_str());
    let auth = json!({"protocol": 1, "watch": token});
    let mut socket = Socket::try_connect(room.at, None, auth).await.unwrap();
    let answer = socket.ask("join", json!({"auction": room.auction})).await;
    assert_eq!(
        answer["snapshot"]["me"],
        json!({"seats": [], "host": false, "watching": true,
        "passed": [], "can": answer["snapshot"]["me"]["can"]})
    );
    assert_eq!(answer["snapshot"]["names"]["2"]["name"], "Manager 2");
    let lot = room.begin().await;
    taken(&room.command(&room.host, bid(2, lot, 5)).await);
    taken(&room.command(&room.host, json!({"kind": "sell_now", "lot": lot})).await);
    socket.drain().await;
    let over_http =
        room.world.nobody.get(&format!("/auctions/{}?watch={token}", room.auction)).await;
    assert!(over_http.status.is_success());
    let seen = socket.all + &over_http.text;
    for secret in ["example.org", "Ben", code(&view), &token, "\"undo\":{"] {
        assert!(!seen.contains(secret), "{secret}");
    }
    // The link shows this auction and nothing else.
    let other = room.world.competition(&room.host).await;
    let path = format!("/auctions/{}?watch={token}", text(&other, "auction"));
    room.world.nobody.get(&path).await.bad("not_found");
    room.world.nobody.get("/watch/nonsense").await.bad("not_found");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_export_can_be_checked_and_holds_no_address() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    taken(&room.command(&room.host, bid(2, lot, 5)).await);
    taken(&room.command(&room.host, json!({"kind": "message", "text": "well done"})).await);
    let path = format!("/auctions/{}/export.json", room.auction);
    let running: Export = serde_json::from_str(&room.host.get(&path).await.text).unwrap();
    let report = verify(&running).unwrap();
    assert!(!report.draw_checked);
    taken(&room.command(&room.host, json!({"kind": "cancel"})).await);
    let answer = room.host.get(&path).await;
    let over: Export = serde_json::from_str(&answer.text).unwrap();
    assert!(verify(&over).unwrap().draw_checked);
    assert!(!answer.text.contains("example.org"));
    assert_eq!(over.seats[&2], "Ben");
}
