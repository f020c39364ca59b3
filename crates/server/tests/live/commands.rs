//! Commands over sockets: receipts, repeats, order, and whose name they are in.

use crate::room::{Room, bid, refused, taken};
use crate::world::World;
use gavel_store::{Role, Standing};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_equal_bids_one_is_taken() {
    let room = Room::on(World::pg().await, &["Ben", "Cleo", "Dev", "Eve", "Finn", "Gita"]).await;
    let lot = room.begin().await;
    let mut sockets = Vec::new();
    for (seat, client) in &room.members {
        sockets.push((*seat, room.joined(client).await.0));
    }
    let bids = sockets.iter_mut().map(|(seat, socket)| {
        let message = room.message(bid(*seat, lot, 5));
        async move { socket.ask("command", message).await }
    });
    let receipts = futures_util::future::join_all(bids).await;
    let taken: Vec<_> = receipts.iter().filter(|r| r["result"] == "taken").collect();
    assert_eq!(taken.len(), 1, "{receipts:?}");
    for receipt in receipts.iter().filter(|r| r["result"] == "refused") {
        refused(receipt, "below_minimum");
        assert_eq!(receipt["would_work"], 6_000_000);
        assert!(receipt["message"].as_str().unwrap().contains("£6m"), "{receipt}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bid_that_is_sent_twice_is_one_bid() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    let message = room.message(bid(2, lot, 5));
    let first = ben.ask("command", message.clone()).await;
    let second = ben.ask("command", message.clone()).await;
    assert_eq!((taken(&first), &first["repeated"]), (taken(&second), &json!(false)));
    assert_eq!(second["repeated"], true);
    let path = format!("/auctions/{}/lots/{lot}/bids", room.auction);
    assert_eq!(room.host.get(&path).await.good().as_array().unwrap().len(), 1);
    // The same id from another seat is not an answer to fish for.
    let (mut host, _) = room.joined(&room.host).await;
    let mut stolen = message;
    stolen["action"] = bid(1, lot, 6);
    refused(&host.ask("command", stolen).await, "bad_request");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn commands_of_one_client_are_decided_in_the_order_they_were_sent() {
    let room = Room::new(&[]).await;
    let (mut host, _) = room.joined(&room.host).await;
    let mut numbers = Vec::new();
    for n in 0..60 {
        let message = room.message(json!({"kind": "message", "text": format!("{n}")}));
        numbers.push(host.send("command", &message).await);
    }
    let mut seqs = Vec::new();
    for number in numbers {
        seqs.push(taken(&host.answer(number).await));
    }
    assert!(seqs.is_sorted(), "{seqs:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_acts_in_anothers_name() {
    let room = Room::new(&["Ben", "Cleo"]).await;
    let lot = room.begin().await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    refused(&room.by_socket(&mut ben, bid(3, lot, 5)).await, "not_your_seat");
    refused(&room.by_socket(&mut ben, bid(99, lot, 5)).await, "not_your_seat");
    let pass = json!({"kind": "pass", "seat": 3, "lot": lot});
    refused(&room.by_socket(&mut ben, pass.clone()).await, "not_your_seat");
    refused(&room.command(&room.host, pass).await, "not_your_seat");
    // A host bids for a manager who is in the room, and the log says so.
    taken(&room.command(&room.host, bid(3, lot, 5)).await);
    let path = format!("/auctions/{}/lots/{lot}/bids", room.auction);
    let bids = room.host.get(&path).await.good();
    assert_eq!((&bids[0]["seat"], &bids[0]["on_behalf"]), (&json!(3), &json!(true)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn controls_are_the_hosts() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    let (mut ben, _) = room.joined(&room.members[0].1).await;
    let on = json!({"lot": lot});
    let asset = "arsenal-fc";
    for action in [
        json!({"kind": "begin"}),
        json!({"kind": "pause", "on": on}),
        json!({"kind": "resume", "on": on}),
        json!({"kind": "sell_now", "lot": lot}),
        json!({"kind": "skip", "lot": lot}),
        json!({"kind": "extend", "lot": lot, "by_ms": 5_000}),
        json!({"kind": "withdraw", "on": on, "asset": asset}),
        json!({"kind": "move_up", "on": on, "asset": asset}),
        json!({"kind": "undo_bid", "lot": lot, "bid": 4}),
        json!({"kind": "undo_sale", "lot": lot}),
        json!({"kind": "void", "on": on, "asset": asset, "to": "next", "reason": "a mistake"}),
        json!({"kind": "award", "on": on, "asset": asset, "seat": 2, "price": 1_000_000}),
        json!({"kind": "adjust_purse", "seat": 2, "from": 1, "to": 2, "reason": "a gift"}),
        json!({"kind": "change_clocks", "on": on, "clocks": {"clock_ms": 20_000, "rebid_ms": null,
            "anti_snipe_ms": 0, "interlude_ms": 0}}),
        json!({"kind": "remove_seat", "seat": 1, "assets_return": true}),
        json!({"kind": "message", "text": "hello"}),
        json!({"kind": "cancel"}),
    ] {
        let receipt = room.by_socket(&mut ben, action.clone()).await;
        refused(&receipt, "not_allowed");
    }
    let head = room.view(&room.host).await["head"].clone();
    for action in [
        json!({"kind": "pause", "on": on, "message": "tea"}),
        json!({"kind": "resume", "on": on}),
        json!({"kind": "extend", "lot": lot, "by_ms": 5_000}),
        json!({"kind": "message", "text": "hello"}),
        json!({"kind": "skip", "lot": lot}),
    ] {
        taken(&room.command(&room.host, action).await);
    }
    assert_ne!(room.view(&room.host).await["head"], head);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_only_watches_does_not_bid() {
    let room = Room::new(&["Ben"]).await;
    let watcher = room.world.person("Wim").await;
    let seat = room.world.seat(&room.competition, &watcher, Role::Spectator, Standing::In).await;
    let lot = room.begin().await;
    let (mut socket, snapshot) = room.joined(&watcher).await;
    assert_eq!(snapshot["me"]["seats"], json!([seat]));
    refused(&room.by_socket(&mut socket, bid(seat, lot, 5)).await, "not_a_manager");
    refused(&room.by_socket(&mut socket, bid(2, lot, 5)).await, "not_your_seat");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pause_and_its_words_are_shown() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    let pause =
        json!({"kind": "pause", "on": {"lot": lot}, "message": "tea", "resume_after_ms": 60_000});
    taken(&room.command(&room.host, pause).await);
    let paused = room.view(&room.members[0].1).await["room"]["paused"].clone();
    assert_eq!((&paused["why"], &paused["message"]), (&json!("host"), &json!("tea")));
    let (since, until) =
        (paused["since_ms"].as_i64().unwrap(), paused["until_ms"].as_i64().unwrap());
    assert_eq!(until - since, 60_000);
    let left = paused["left_ms"].as_i64().unwrap();
    assert!((1..=30_000).contains(&left), "{paused}");
    room.walk(61).await;
    let now = room.view(&room.members[0].1).await;
    assert_eq!(now["room"]["status"], "running");
    assert!(now["room"]["paused"].is_null());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_waits_for_the_end_that_late_bids_move() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    room.walk(23).await;
    taken(&room.command(&room.host, json!({"kind": "message", "text": "tea is ready"})).await);
    let mut ends = Vec::new();
    for (seat, millions) in [(1, 5), (2, 6), (1, 7)] {
        let client = if seat == 1 { &room.host } else { &room.members[0].1 };
        let now = room.view(client).await["room"].clone();
        assert_eq!(now["message"]["show_at_ms"], now["lot"]["ends_at_ms"], "{now}");
        ends.push(now["lot"]["ends_at_ms"].as_i64().unwrap());
        taken(&room.command(client, bid(seat, lot, millions)).await);
        room.walk(4).await;
    }
    assert!(ends.is_sorted_by(|a, b| a < b), "each bid came late: {ends:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_draw_takes_in_every_present_device() {
    let room = Room::new(&["Ben"]).await;
    let (mut ben, mut host) =
        (room.socket(&room.members[0].1).await, room.socket(&room.host).await);
    for (socket, random) in [(&mut ben, "aa".repeat(16)), (&mut host, "bb".repeat(16))] {
        let answer = socket.ask("join", json!({"auction": room.auction, "random": random})).await;
        assert_eq!(answer["ok"], true, "{answer}");
    }
    room.begin().await;
    let draw = room.host.get(&format!("/auctions/{}/draw", room.auction)).await.good();
    assert_eq!(draw["contributions"], 2);
    assert!(draw["seed"].is_null() && draw["order"].is_null() && draw["verified"].is_null());
    taken(&room.command(&room.host, json!({"kind": "cancel", "reason": "rain"})).await);
    let draw = room.host.get(&format!("/auctions/{}/draw", room.auction)).await.good();
    assert_eq!(draw["verified"], true);
    assert_eq!(draw["order"].as_array().unwrap().len(), 20);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_receipt_carries_the_chains_head() {
    for world in [World::lite().await, World::pg().await] {
        let room = Room::on(world, &["Ben"]).await;
        let lot = room.begin().await;
        let (mut ben, _) = room.joined(&room.members[0].1).await;
        let at = |receipt: &Value| (receipt["head"].clone(), receipt["head_hash"].clone());
        let first = room.by_socket(&mut ben, bid(2, lot, 5)).await;
        assert_eq!(taken(&first), first["head"], "{first}");
        let view = room.view(&room.host).await;
        let head = at(&view);
        assert_eq!(at(&first), head);
        let mut unknown = room.message(bid(2, lot, 6));
        unknown["action"]["purse"] = json!(1);
        for (message, code) in [
            (room.message(bid(2, lot, 6)), "already_leading"),
            (room.message(bid(1, lot, 6)), "not_your_seat"),
            (room.message(json!({"kind": "skip", "lot": lot})), "not_allowed"),
            (room.message(bid(2, lot, -1)), "bad_request"),
            (unknown, "bad_request"),
        ] {
            let receipt = ben.ask("command", message).await;
            refused(&receipt, code);
            assert_eq!(at(&receipt), head, "{receipt}");
            assert_eq!(receipt["judged_at"], head.0, "{receipt}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bid_that_was_taken_back_is_not_counted() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    taken(&room.command(&room.host, bid(1, lot, 5)).await);
    let second = taken(&room.command(&room.members[0].1, bid(2, lot, 6)).await);
    assert_eq!(room.view(&room.host).await["room"]["lot"]["bids"], 2);
    let undo = json!({"kind": "undo_bid", "lot": lot, "bid": second});
    taken(&room.command(&room.host, undo).await);
    assert_eq!(room.view(&room.host).await["room"]["lot"]["bids"], 1);
    taken(&room.command(&room.host, json!({"kind": "sell_now", "lot": lot})).await);
    let lots = room.view(&room.host).await["lots"].clone();
    assert_eq!((&lots[0]["lot"], &lots[0]["bids"]), (&json!(lot), &json!(1)), "{lots}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn clocks_that_cannot_be_are_said_in_the_words_of_the_form() {
    let room = Room::new(&["Ben"]).await;
    let lot = room.begin().await;
    let plain =
        json!({"clock_ms": 30_000, "rebid_ms": null, "anti_snipe_ms": 0, "interlude_ms": 0});
    for (field, value, says) in [
        ("clock_ms", 4_000, "Open for: use 5 to 600 seconds."),
        ("rebid_ms", 2_000, "Time after each bid: use 3 to 600 seconds."),
        ("anti_snipe_ms", 31_000, "Late bids: use 0 to 30 seconds"),
        ("interlude_ms", 30_001, "Break: use 0 to 30 seconds."),
    ] {
        let mut clocks = plain.clone();
        clocks[field] = json!(value);
        let change = json!({"kind": "change_clocks", "on": {"lot": lot}, "clocks": clocks});
        let receipt = room.command(&room.host, change).await;
        let message = refused(&receipt, "bad_request");
        assert!(message.contains(says), "{message}");
    }
}
