//! What may go wrong around a room: panics, full queues, rate limits, lost connections.

mod common;

use common::{Room, pool, rules, seconds, setup};
use gavel_auction::{
    Action, Auction, Body, By, Command, LotNo, Micros, PauseWhy, Refusal, SeatId, Status, Step,
    Time,
};
use gavel_house::{Connection, ConnectionId, Here, Item, Notice, Options, Subscription, Told};
use gavel_store::testing;

/// What a test puts in the place of `execute`: a message with this text panics.
fn panics_on_a_word(auction: &mut Auction, command: &Command, now: Time) -> Step {
    if let Action::Message { text } = &command.action {
        assert!(!text.contains("panic"), "as the test asked");
    }
    gavel_auction::execute(auction, command, now)
}

async fn with_panics() -> Room {
    let options = Options { execute: panics_on_a_word, ..Options::default() };
    let mut room = Room::with(testing::lite().await, options).await;
    room.begin(setup(rules(1), pool(6), 3)).await;
    room
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_closes_no_room() {
    let mut room = with_panics().await;
    let now = room.now();
    let before = room.bid_command(1, 5).await;
    let bad = room.command(By::Host(SeatId(1)), Action::Message { text: "panic".into() });
    let after = room.bid_command(2, 6).await;
    let tickets = [before, bad, after].map(|c| room.house.try_submit(&room.auction, c, now));
    let mut results = Vec::new();
    for ticket in tickets {
        results.push(ticket.receipt().await.result.map(|_| ()));
    }
    assert_eq!(results, [Ok(()), Err(Refusal::Internal), Ok(())]);
    assert_eq!(room.state().await.open_lot().unwrap().price(), Some(6));
    let kinds = room.kinds().await;
    assert_eq!(kinds.iter().filter(|kind| *kind == "bid_taken").count(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_panic_at_the_same_event_suspends_the_room_and_no_other() {
    let mut room = with_panics().await;
    let mut heard = room.house.subscribe(&room.auction).await.unwrap();
    for _ in 0..2 {
        let refused = room.host(Action::Message { text: "panic".into() }).await;
        assert_eq!(refused.result, Err(Refusal::Internal));
    }
    assert_eq!(notice(&mut heard).await, Notice::Suspended);
    assert!(room.published().await.suspended);
    assert_eq!(room.bid(1, 5).await, Err(Refusal::Internal));
    let other = gavel_auction::AuctionId::new("other").unwrap();
    room.house.open_auction(&other, "competition").await.unwrap();
    let begin = Action::Begin(Box::new(setup(rules(1), pool(6), 3)));
    let begin = room.command(By::Host(SeatId(1)), begin);
    assert!(room.house.submit(&other, begin, room.now()).await.result.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn too_fast_is_said_before_anything_else_and_is_noted() {
    let mut room = Room::running(testing::lite().await, 2, 1, 4).await;
    for _ in 0..5 {
        assert_eq!(room.bid(2, 9_999).await.unwrap_err().code().as_str(), "over_purse");
    }
    let refused = room.bid(2, 5).await;
    assert_eq!(refused, Err(Refusal::TooFast { retry_ms: 1_500, per_minute: 40 }));
    assert!(room.bid(1, 5).await.is_ok(), "seats do not share the limit");
    room.hand.walk(Micros::millis(1_500)).await;
    assert!(room.bid(2, 6).await.is_ok());
    // Refusals are written aside; stopping the house does not wait for them, so ask until they come.
    let codes = loop {
        let noted = room.store.refusals(room.auction.as_str(), 2, 100).await.unwrap();
        if noted.len() == 6 {
            break noted.into_iter().map(|refusal| refusal.code).collect::<Vec<_>>();
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(codes.iter().filter(|code| *code == "over_purse").count(), 5);
    assert_eq!(codes.iter().filter(|code| *code == "too_fast").count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_queue_is_busy() {
    let options = Options { room_queue_max: 1, ..Options::default() };
    let mut room = Room::with(testing::lite().await, options).await;
    room.begin(setup(rules(1), pool(6), 3)).await;
    let now = room.now();
    let mut tickets = Vec::new();
    for amount in 1..200 {
        let command = room.bid_command(1, amount).await;
        tickets.push(command);
    }
    let tickets: Vec<_> =
        tickets.into_iter().map(|c| room.house.try_submit(&room.auction, c, now)).collect();
    let mut busy = 0;
    for ticket in tickets {
        busy += usize::from(ticket.receipt().await.result == Err(Refusal::Busy));
    }
    assert!(busy > 0, "one place for two hundred commands");
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_answers_everybody() {
    let mut room = Room::running(testing::lite().await, 2, 1, 4).await;
    let command = room.bid_command(1, 5).await;
    let ticket = room.house.try_submit(&room.auction, command, room.now());
    room.house.stop().await;
    assert!(ticket.receipt().await.result.is_ok());
    let late = room.command(By::Seat(SeatId(2)), Action::Pass { seat: SeatId(2), lot: LotNo(1) });
    let refused = room.house.submit(&room.auction, late, room.now()).await;
    assert_eq!(refused.result, Err(Refusal::Busy));
    room.crash(seconds(1)).await;
    assert_eq!(room.state().await.open_lot().unwrap().price(), Some(5));
}

async fn connect(room: &Room, seat: u32, host: bool) {
    let id = ConnectionId(seat.into());
    let connection = Connection { id, seats: vec![SeatId(seat)], host };
    room.house.connected(&room.auction, connection).await;
}

async fn lose(room: &Room, seat: u32) {
    room.house.disconnected(&room.auction, ConnectionId(seat.into()), false).await;
}

async fn notice(heard: &mut Subscription) -> Notice {
    loop {
        match heard.next().await {
            Told::Item(Item::Notice(notice), _) => return notice,
            Told::Item(..) => {}
            other => panic!("no notice but {other:?}"),
        }
    }
}

async fn paused_why(room: &Room) -> Option<PauseWhy> {
    room.state().await.pause().map(|pause| pause.why)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lot_pauses_when_half_of_the_room_drops() {
    let room = Room::running(testing::lite().await, 6, 1, 9).await;
    for seat in 1..=6 {
        connect(&room, seat, seat == 1).await;
    }
    room.hand.walk(seconds(5)).await;
    let left = room.state().await.open_lot().unwrap().ends_at - room.now();
    lose(&room, 4).await;
    lose(&room, 5).await;
    room.hand.settled().await;
    assert_eq!(paused_why(&room).await, None);
    lose(&room, 6).await;
    room.hand.settled().await;
    assert_eq!(paused_why(&room).await, Some(PauseWhy::RoomDropped));
    room.hand.walk(seconds(60)).await;
    connect(&room, 4, false).await;
    connect(&room, 5, false).await;
    room.hand.walk(seconds(30)).await;
    assert_eq!(room.status().await, Status::Paused, "two of three are not four in five");
    connect(&room, 6, false).await;
    room.hand.walk(seconds(19)).await;
    assert_eq!(room.status().await, Status::Paused);
    room.hand.walk(seconds(2)).await;
    assert_eq!(room.status().await, Status::Running);
    let state = room.state().await;
    assert_eq!(state.open_lot().unwrap().ends_at - room.now(), Micros(left.0 - seconds(1).0));
    // At most once a lot.
    for seat in 1..=6 {
        lose(&room, seat).await;
    }
    room.hand.settled().await;
    assert_eq!(room.status().await, Status::Running);
    let kinds = room.kinds().await;
    assert_eq!(kinds.iter().filter(|kind| *kind == "paused").count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_dropped_is_in_the_log_and_the_last_sale_is_offered_back() {
    let mut room = Room::running(testing::lite().await, 6, 1, 9).await;
    for seat in 1..=6 {
        connect(&room, seat, seat == 1).await;
    }
    assert!(room.bid(2, 5).await.is_ok());
    let end = room.state().await.open_lot().unwrap().ends_at;
    room.hand.walk_to(end + seconds(1)).await;
    let mut heard = room.house.subscribe(&room.auction).await.unwrap();
    for seat in [2, 3, 4] {
        lose(&room, seat).await;
    }
    assert_eq!(notice(&mut heard).await, Notice::UndoOffer { lot: LotNo(1) });
    drop(heard);
    // The next lot is paused as soon as it opens.
    room.hand.walk(seconds(4)).await;
    assert_eq!(paused_why(&room).await, Some(PauseWhy::RoomDropped));
    let since = room.house.since(&room.auction, gavel_auction::Seq(0)).await.unwrap();
    let gavel_house::Since::Events(events) = since else { panic!("a short log") };
    let dropped = events.iter().find_map(|committed| match &committed.event.public.body {
        Body::Paused { dropped, .. } => Some(dropped.clone()),
        _ => None,
    });
    assert_eq!(dropped, Some(vec![SeatId(2), SeatId(3), SeatId(4)]));
    // After a restart it still waits for them.
    room.crash(seconds(1)).await;
    for seat in [2, 3, 4] {
        connect(&room, seat, false).await;
    }
    room.hand.walk(seconds(21)).await;
    assert_eq!(room.status().await, Status::Running);
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_and_restarting_are_no_drop() {
    let mut room = Room::running(testing::lite().await, 6, 1, 9).await;
    for seat in 1..=6 {
        connect(&room, seat, false).await;
    }
    for seat in 1..=6 {
        room.house.disconnected(&room.auction, ConnectionId(seat), true).await;
    }
    room.hand.settled().await;
    assert_eq!(room.status().await, Status::Running);
    for seat in 1..=6 {
        connect(&room, seat, false).await;
    }
    room.house.stop().await;
    for seat in 1..=6 {
        lose(&room, seat).await;
    }
    room.crash(seconds(3)).await;
    room.hand.walk(seconds(5)).await;
    assert_eq!(room.status().await, Status::Running);
}

#[tokio::test(flavor = "multi_thread")]
async fn presence_is_here_then_away_then_left() {
    let room = Room::running(testing::lite().await, 3, 1, 4).await;
    connect(&room, 1, true).await;
    connect(&room, 2, false).await;
    let watcher = Connection { id: ConnectionId(77), seats: Vec::new(), host: false };
    room.house.connected(&room.auction, watcher).await;
    room.hand.walk(seconds(1)).await;
    let shown = async || room.house.presence(&room.auction).await.unwrap();
    let of = async |seat: u32| {
        shown().await.seats.iter().find(|(s, _)| s.0 == seat).map(|(_, here)| *here)
    };
    assert_eq!((of(1).await, of(2).await, of(3).await), (Some(Here::Here), Some(Here::Here), None));
    assert_eq!(shown().await.watching, 1);
    lose(&room, 2).await;
    room.house.seen(&room.auction, ConnectionId(1), false).await;
    room.hand.walk(seconds(1)).await;
    assert_eq!((of(1).await, of(2).await), (Some(Here::Away), Some(Here::Away)));
    room.house.seen(&room.auction, ConnectionId(1), true).await;
    room.hand.walk(seconds(45)).await;
    assert_eq!((of(1).await, of(2).await), (Some(Here::Here), Some(Here::Left)));
    lose(&room, 1).await;
    room.hand.walk(seconds(59)).await;
    assert!(!shown().await.hosts_absent);
    room.hand.walk(seconds(2)).await;
    assert!(shown().await.hosts_absent);
    connect(&room, 1, true).await;
    room.hand.walk(seconds(1)).await;
    assert!(!shown().await.hosts_absent);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_joins_are_a_few_notices() {
    let room = Room::running(testing::lite().await, 3, 1, 4).await;
    let mut heard = room.house.subscribe(&room.auction).await.unwrap();
    for id in 0..1_000 {
        let connection = Connection { id: ConnectionId(id), seats: Vec::new(), host: false };
        room.house.connected(&room.auction, connection).await;
    }
    let counting = tokio::spawn(async move {
        let mut notices = 0;
        loop {
            match heard.next().await {
                Told::Item(Item::Presence(notice), _) => {
                    notices += 1;
                    if notice.watching == 1_000 {
                        return notices;
                    }
                }
                Told::Item(..) => {}
                other => panic!("{other:?}"),
            }
        }
    });
    room.hand.walk(seconds(1)).await;
    assert!(counting.await.unwrap() <= 5);
}
