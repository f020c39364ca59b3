//! One room: a whole auction, repeats, races, reloads, recovery. Each test runs on both databases.

mod common;

use common::{Room, batch, on_both, pool, rules, seconds, setup};
use gavel_auction::{
    Action, Bid, By, Completion, LotNo, Micros, Phase, Refusal, SeatId, Seq, Status,
};
use gavel_house::{Options, Since, Told};
use gavel_store::testing::TestStore;
use std::sync::Arc;

on_both!(
    a_whole_auction_of_eight,
    twenty_equal_bids_one_taken,
    a_repeat_is_answered_from_the_log,
    a_crash_loses_nothing_and_gives_time_back,
    two_minutes_away_comes_back_paused,
    a_lost_epoch_is_taken_up_again,
    since_heals_a_gap,
    an_unloaded_room_misses_no_deadline,
    a_late_waking_is_a_recovery,
    a_bid_before_the_end_counts_when_it_comes_after,
    a_voided_sale_leaves_the_read_models,
    commits_are_shared,
);

async fn a_whole_auction_of_eight(store: TestStore) {
    let mut room = Room::running(store, 8, 2, 20).await;
    while room.status().await == Status::Running {
        let state = room.state().await;
        let free = |seat: &&gavel_auction::Seat| seat.owned() < 2;
        if state.open_lot().is_some() {
            let mut bidders = state.seats().filter(free).map(|seat| seat.id.0);
            let first = bidders.next().unwrap();
            assert!(room.bid(first, 1).await.is_ok());
            if let Some(second) = bidders.next() {
                assert!(room.bid(second, 2).await.is_ok());
            }
        }
        let end = room.state().await.next_deadline().unwrap();
        room.hand.walk_to(end + Micros::millis(10)).await;
    }
    let state = room.state().await;
    assert_eq!(state.completion(), Some(Completion::SquadsFull));
    assert!(state.seats().all(|seat| seat.owned() == 2));
    let kinds = room.kinds().await;
    assert_eq!(kinds.last().map(String::as_str), Some("completed"));
    let holdings = room.store.holdings(room.auction.as_str()).await.unwrap();
    assert_eq!(holdings.len(), 16);
    let record = room.store.auction(room.auction.as_str()).await.unwrap().unwrap();
    assert_eq!((record.status.as_str(), record.next_deadline), ("completed", None));
    assert_eq!(record.lots_done, record.lots_total);
    let sold = room.store.lots(room.auction.as_str()).await.unwrap();
    assert!(sold.iter().all(|lot| lot.state == "sold" && lot.bids >= 1));
    // Written anew from the log they are the same.
    gavel_house::rebuild(&room.store, &room.auction, room.now()).await.unwrap();
    assert_eq!(room.store.holdings(room.auction.as_str()).await.unwrap(), holdings);
    assert_eq!(room.store.lots(room.auction.as_str()).await.unwrap(), sold);
    assert_eq!(room.store.auction(room.auction.as_str()).await.unwrap().unwrap(), record);
}

async fn a_voided_sale_leaves_the_read_models(store: TestStore) {
    let mut room = Room::running(store, 2, 1, 4).await;
    assert!(room.bid(1, 5).await.is_ok());
    let end = room.state().await.open_lot().unwrap().ends_at;
    room.hand.walk_to(end + Micros::millis(10)).await;
    assert_eq!(room.store.holdings(room.auction.as_str()).await.unwrap().len(), 1);
    assert!(room.host(Action::UndoSale { lot: LotNo(1) }).await.result.is_ok());
    assert_eq!(room.store.holdings(room.auction.as_str()).await.unwrap(), []);
    let lots = room.store.lots(room.auction.as_str()).await.unwrap();
    assert_eq!((lots[0].state.as_str(), lots[0].seat), ("voided", None));
}

async fn commits_are_shared(store: TestStore) {
    let mut room = Room::running(store, 60, 1, 90).await;
    let mut rising = Vec::new();
    for seat in 1..=60 {
        rising.push(room.bid_command(seat, i64::from(seat)).await);
    }
    let mut heard = room.house.subscribe(&room.auction).await.unwrap();
    let now = room.now();
    let submit = |command| room.house.try_submit(&room.auction, command, now);
    let tickets: Vec<_> = rising.into_iter().map(submit).collect();
    for ticket in tickets {
        assert!(ticket.receipt().await.result.is_ok());
    }
    let mut sizes = Vec::new();
    while sizes.iter().sum::<usize>() < 60 {
        sizes.push(batch(&mut heard).await.events.len());
    }
    assert!(sizes.len() <= 30, "{sizes:?}");
}

async fn twenty_equal_bids_one_taken(store: TestStore) {
    let mut room = Room::running(store, 20, 1, 30).await;
    let now = room.now();
    let mut tickets = Vec::new();
    for seat in 1..=20 {
        let command = room.bid_command(seat, 5).await;
        tickets.push(room.house.try_submit(&room.auction, command, now));
    }
    let mut taken = 0;
    for ticket in tickets {
        match ticket.receipt().await.result {
            Ok(_) => taken += 1,
            Err(refusal) => assert_eq!(refusal, Refusal::BelowMinimum { minimum: 6 }),
        }
    }
    assert_eq!(taken, 1);
    let bids = room.kinds().await.into_iter().filter(|kind| kind == "bid_taken").count();
    assert_eq!(bids, 1);
    // All of them were judged against one state, and shared few commits.
    assert_eq!(room.published().await.state.open_lot().unwrap().bid_count(), 1);
}

async fn a_repeat_is_answered_from_the_log(store: TestStore) {
    let mut room = Room::running(store, 2, 1, 4).await;
    let command = room.bid_command(1, 5).await;
    let now = room.now();
    let first = room.house.submit(&room.auction, command.clone(), now).await;
    assert!(!first.repeated);
    let again = room.house.submit(&room.auction, command.clone(), now).await;
    assert_eq!((again.result.clone(), again.repeated), (first.result.clone(), true));
    room.house.unload(&room.auction).await;
    let reloaded = room.house.submit(&room.auction, command.clone(), now).await;
    assert_eq!((reloaded.result.clone(), reloaded.repeated), (first.result.clone(), true));
    room.crash(seconds(1)).await;
    for _ in 0..10 {
        // A repeat is not counted by the limit on bids.
        let now = room.now();
        let after = room.house.submit(&room.auction, command.clone(), now).await;
        assert_eq!((after.result, after.repeated), (first.result.clone(), true));
    }
    let bids = room.kinds().await.into_iter().filter(|kind| kind == "bid_taken").count();
    assert_eq!(bids, 1);
}

async fn a_crash_loses_nothing_and_gives_time_back(store: TestStore) {
    let mut room = Room::running(store, 2, 1, 4).await;
    room.hand.walk(seconds(25)).await;
    let taken = room.bid(1, 7).await.unwrap();
    room.crash(seconds(9)).await;
    let state = room.state().await;
    let lot = state.open_lot().unwrap();
    assert_eq!(lot.leading().map(|bid| (bid.seq, bid.amount)), Some((taken, 7)));
    // The bid had made the end 10 s away; recovery gives 15.
    assert_eq!(lot.ends_at, room.now() + seconds(15));
    assert_eq!(room.kinds().await.last().map(String::as_str), Some("recovered"));
    assert!(room.bid(2, 8).await.is_ok());
}

async fn two_minutes_away_comes_back_paused(store: TestStore) {
    let mut room = Room::running(store, 2, 1, 4).await;
    room.crash(seconds(121)).await;
    assert_eq!(room.status().await, Status::Paused);
    assert_eq!(room.bid(1, 5).await, Err(Refusal::AuctionNotRunning { status: Status::Paused }));
    assert!(room.resume().await.result.is_ok());
    assert!(room.bid(1, 5).await.is_ok());
}

async fn a_lost_epoch_is_taken_up_again(store: TestStore) {
    let mut room = Room::running(store, 2, 1, 4).await;
    let mut heard = room.house.subscribe(&room.auction).await.unwrap();
    let before = room.published().await.head;
    // Another process claims the auction behind the house's back.
    room.store.claim_epoch(room.auction.as_str(), "node-2", room.now().0).await.unwrap();
    let taken = room.bid(1, 5).await;
    assert_eq!(taken, Ok(Seq(before.0 + 2)), "after `recovered`");
    let told = [batch(&mut heard).await, batch(&mut heard).await];
    let kinds: Vec<_> = told
        .iter()
        .flat_map(|batch| batch.events.iter())
        .map(|committed| committed.event.public.body.kind())
        .collect();
    assert_eq!(kinds, ["recovered", "bid_taken"]);
    assert_eq!(told[0].from(), before.next());
    assert_eq!(room.state().await.open_lot().unwrap().price(), Some(5));
}

async fn since_heals_a_gap(store: TestStore) {
    let options = Options { ring_events: 4, since_events_max: 10, ..Options::default() };
    let mut room = Room::with(store, options).await;
    room.begin(setup(rules(1), pool(6), 4)).await;
    let head = room.published().await.head;
    for amount in 1..=6_u32 {
        assert!(room.bid(amount % 2 + 1, i64::from(amount)).await.is_ok());
    }
    let from = |after: u64| room.house.since(&room.auction, Seq(after));
    let events = |since: Since| match since {
        Since::Events(events) => events.into_iter().map(|event| event.seq.0).collect(),
        Since::TooFar => vec![u64::MAX],
    };
    let newest = head.0 + 6;
    assert_eq!(events(from(newest).await.unwrap()), Vec::<u64>::new());
    assert_eq!(events(from(newest - 2).await.unwrap()), [newest - 1, newest]);
    let through_the_log: Vec<u64> = (newest - 5..=newest).collect();
    assert_eq!(events(from(newest - 6).await.unwrap()), through_the_log);
    assert_eq!(from(newest + 1).await.unwrap(), Since::TooFar);
    room.hand.walk(seconds(5)).await;
    for amount in 7..=11_u32 {
        assert!(room.bid(amount % 2 + 1, i64::from(amount)).await.is_ok());
    }
    let head = room.published().await.head.0;
    assert_eq!(room.house.since(&room.auction, Seq(head - 11)).await.unwrap(), Since::TooFar);
}

async fn an_unloaded_room_misses_no_deadline(store: TestStore) {
    let options = Options { unload_after: seconds(20), ..Options::default() };
    let mut room = Room::with(store, options).await;
    let mut long = rules(1);
    long.clocks.clock_ms = 600_000;
    room.begin(setup(long, pool(4), 2)).await;
    assert!(room.bid(1, 5).await.is_ok());
    let mut heard = room.house.subscribe(&room.auction).await.unwrap();
    let end = room.state().await.open_lot().unwrap().ends_at;
    // A subscriber keeps the room; without one it goes.
    room.hand.walk(seconds(60)).await;
    assert!(room.bid(2, 6).await.is_ok());
    while let Told::Item(..) = heard_or_closed(&mut heard).await {}
    let stayed = room.published().await;
    room.hand.walk(seconds(60)).await;
    assert!(Arc::ptr_eq(&stayed, &room.published().await), "somebody listens");
    drop(heard);
    room.hand.walk(seconds(60)).await;
    let anew = room.published().await;
    assert!(!Arc::ptr_eq(&stayed, &anew) && *stayed == *anew, "it went, and was read again");
    room.hand.walk(seconds(60)).await;
    let kinds = room.kinds().await.len();
    room.hand.walk_to(end + Micros::millis(50)).await;
    let after = room.kinds().await;
    assert_eq!(after.len(), kinds + 1);
    assert_eq!(after.last().map(String::as_str), Some("lot_sold"), "and no recovery");
    let sold = room.state().await;
    assert_eq!(sold.lots()[0].closed_at, Some(end));
}

/// What is there to hear without waiting.
async fn heard_or_closed(heard: &mut gavel_house::Subscription) -> Told {
    tokio::select! {
        biased;
        told = heard.next() => told,
        () = std::future::ready(()) => Told::Closed,
    }
}

async fn a_late_waking_is_a_recovery(store: TestStore) {
    let mut room = Room::running(store, 2, 1, 4).await;
    assert!(room.bid(1, 5).await.is_ok());
    // The machine sleeps over the end of the lot.
    room.hand.jump_to(room.now() + seconds(45));
    room.hand.settled().await;
    let state = room.state().await;
    assert_eq!(room.kinds().await.last().map(String::as_str), Some("recovered"));
    assert_eq!(
        state.open_lot().map(|lot| (lot.price(), lot.ends_at)),
        Some((Some(5), room.now() + seconds(30)))
    );
}

async fn a_bid_before_the_end_counts_when_it_comes_after(store: TestStore) {
    let mut room = Room::running(store, 3, 1, 4).await;
    assert!(room.bid(1, 5).await.is_ok());
    let end = room.state().await.open_lot().unwrap().ends_at;
    let early = room.bid_command(2, 6).await;
    let late = room.bid_command(3, 7).await;
    room.hand.walk_to(end + Micros::millis(2)).await;
    let late = room.house.try_submit(&room.auction, late, end);
    let early = room.house.submit(&room.auction, early, Micros::millis(1).before(end)).await;
    assert!(early.result.is_ok(), "{:?}", early.result);
    let extended = room.state().await.open_lot().unwrap().ends_at;
    assert!(extended > end);
    // The end moved, so that even the later one was in time.
    assert!(late.receipt().await.result.is_ok());
    room.hand.walk_to(room.state().await.next_deadline().unwrap() + Micros::millis(10)).await;
    assert!(matches!(room.state().await.phase(), Phase::Interlude { .. }));
    let seat = SeatId(1);
    let stale = Action::Bid(Bid { seat, lot: LotNo(1), amount: 50 });
    let stale = room.command(By::Seat(seat), stale);
    let refused = room.house.submit(&room.auction, stale, room.now()).await;
    assert_eq!(refused.result, Err(Refusal::LotClosed { lot: LotNo(1), open: None }));
}

trait Before {
    fn before(self, at: gavel_auction::Time) -> gavel_auction::Time;
}

impl Before for Micros {
    fn before(self, at: gavel_auction::Time) -> gavel_auction::Time {
        at - self
    }
}
