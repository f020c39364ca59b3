//! Appends whose outcome the house does not know, or that somebody else's epoch overtook. The real
//! store is underneath; only the answer on the way back is lost, or the request on the way there.

mod common;

use common::{Room, batch, on_both, pool, rules, seconds, setup};
use gavel_auction::{Command, Micros, Refusal, Seq};
use gavel_house::{Append, Clock, House, Options, Receipt};
use gavel_store::testing::TestStore;
use gavel_store::{Store, StoreError};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use tokio::sync::Notify;

on_both!(
    a_lost_answer_is_found_in_the_log,
    a_lost_request_is_decided_anew_under_recovery,
    nothing_is_taken_while_the_log_cannot_be_written,
    a_command_that_came_too_late_for_its_epoch_is_judged_anew,
);

/// What happens to an append.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// It waits for the test's word and goes well.
    Held,
    /// It is committed, and nobody hears of it.
    AnswerLost,
    /// It never arrives.
    RequestLost,
}

/// The next appends' faults; when there is none they go well.
#[derive(Clone, Default)]
struct Faults(Arc<Mutex<VecDeque<Fault>>>, Arc<Notify>);

impl Faults {
    fn next(&self, faults: &[Fault]) {
        self.0.lock().unwrap().extend(faults);
    }

    fn left(&self) -> usize {
        self.0.lock().unwrap().len()
    }

    fn around(&self) -> Append {
        let faults = self.clone();
        Arc::new(move |store: Store, rooms| {
            let fault = faults.0.lock().unwrap().pop_front();
            let word = faults.1.clone();
            Box::pin(async move {
                match fault {
                    None => store.append(rooms).await,
                    Some(Fault::Held) => {
                        word.notified().await;
                        store.append(rooms).await
                    }
                    Some(Fault::AnswerLost) => {
                        store.append(rooms).await?;
                        Err(StoreError::NoAnswer)
                    }
                    Some(Fault::RequestLost) => Err(StoreError::NoAnswer),
                }
            })
        })
    }
}

async fn with_faults(store: TestStore) -> (Room, Faults) {
    let faults = Faults::default();
    let options = Options { append: faults.around(), ..Options::default() };
    let mut room = Room::with(store, options).await;
    room.begin(setup(rules(1), pool(6), 3)).await;
    (room, faults)
}

/// Two bids, the second over the first, and one that is too low.
async fn three(room: &mut Room) -> [Command; 3] {
    [room.bid_command(1, 5).await, room.bid_command(2, 6).await, room.bid_command(3, 6).await]
}

/// Sends them while an append is on its way, so that they are one round; its append has the fault.
async fn in_one_round(
    room: &mut Room,
    (faults, fault): (&Faults, Fault),
    commands: &[Command; 3],
) -> Vec<Receipt> {
    let now = room.now();
    faults.next(&[Fault::Held, fault]);
    let first = room.bid_command(3, 1).await;
    let first = room.house.try_submit(&room.auction, first, now);
    while faults.left() > 1 {
        tokio::task::yield_now().await;
    }
    let submit = |command: &Command| room.house.try_submit(&room.auction, command.clone(), now);
    let tickets: Vec<_> = commands.iter().map(submit).collect();
    faults.1.notify_one();
    assert!(first.receipt().await.result.is_ok());
    let mut receipts = Vec::new();
    for ticket in tickets {
        receipts.push(ticket.receipt().await);
    }
    receipts
}

/// Every receipt that says "taken" names the event of its command, which is in the log once.
async fn are_in_the_log(room: &Room, commands: &[Command; 3], receipts: &[Receipt]) {
    let log = room.store.read_log(room.auction.as_str(), 0, 1_000).await.unwrap();
    for (command, receipt) in commands.iter().zip(receipts) {
        let id = command.id.as_ref().map(ToString::to_string);
        let rows = log.iter().filter(|row| row.command_id == id).map(|row| row.seq.unsigned_abs());
        let expected: Vec<u64> = receipt.result.iter().map(|seq| seq.0).collect();
        assert_eq!(rows.collect::<Vec<_>>(), expected, "{id:?}");
    }
}

async fn a_lost_answer_is_found_in_the_log(store: TestStore) {
    let (mut room, faults) = with_faults(store).await;
    let mut heard = room.house.subscribe(&room.auction).await.unwrap();
    let head = heard.start.head;
    let commands = three(&mut room).await;
    let receipts = in_one_round(&mut room, (&faults, Fault::AnswerLost), &commands).await;
    are_in_the_log(&room, &commands, &receipts).await;
    let said: Vec<_> = receipts.iter().map(|one| (one.result.clone(), one.repeated)).collect();
    let taken = |after: u64| (Ok(Seq(head.0 + after)), true);
    let refused = (Err(Refusal::BelowMinimum { minimum: 7 }), false);
    assert_eq!(said, [taken(2), taken(3), refused], "the first two from the log");
    let new = room.kinds().await.split_off(head.0 as usize);
    assert_eq!(new, ["bid_taken", "bid_taken", "bid_taken", "recovered"]);
    // Who listens hears each event once, without a hole.
    let last = room.published().await.head;
    let mut next = head.next();
    while next <= last {
        let batch = batch(&mut heard).await;
        assert_eq!(batch.from(), next);
        next = batch.to().next();
    }
    assert_eq!(room.state().await.open_lot().unwrap().price(), Some(6));
}

async fn a_lost_request_is_decided_anew_under_recovery(store: TestStore) {
    let (mut room, faults) = with_faults(store).await;
    room.hand.walk(seconds(15)).await;
    let head = room.published().await.head;
    let commands = three(&mut room).await;
    let receipts = in_one_round(&mut room, (&faults, Fault::RequestLost), &commands).await;
    are_in_the_log(&room, &commands, &receipts).await;
    let new = room.kinds().await.split_off(head.0 as usize);
    assert_eq!(new, ["bid_taken", "recovered", "bid_taken", "bid_taken"]);
    assert!(receipts[..2].iter().all(|receipt| !receipt.repeated), "they were not in the log");
    assert_eq!(receipts[2].result, Err(Refusal::BelowMinimum { minimum: 7 }));
    // Recovery gave what was left when the clock last changed: at its opening.
    let end = room.state().await.open_lot().unwrap().ends_at;
    assert_eq!(end, room.now() + seconds(30));
}

async fn nothing_is_taken_while_the_log_cannot_be_written(store: TestStore) {
    let (mut room, faults) = with_faults(store).await;
    let end = room.state().await.open_lot().unwrap().ends_at;
    let before = room.kinds().await.len();
    let command = room.bid_command(1, 5).await;
    // The bid, then `recovered` twice.
    faults.next(&[Fault::RequestLost, Fault::RequestLost, Fault::AnswerLost]);
    let ticket = room.house.try_submit(&room.auction, command, room.now());
    while faults.left() > 1 {
        tokio::task::yield_now().await;
    }
    assert_eq!(room.bid(2, 9).await, Err(Refusal::Busy), "recovering");
    // Time goes on over the end of the lot. Whoever sleeps is woken, the room to try again.
    room.hand.jump_to(end + seconds(30));
    let waits = tokio::spawn(ticket.receipt());
    while !waits.is_finished() {
        // The house's own ticks are a second apart and wait; the room's next try is sooner.
        let soon = room.now() + Micros::millis(900);
        if let Some(at) = room.hand.next().filter(|at| *at <= soon) {
            room.hand.jump_to(at);
        }
        tokio::task::yield_now().await;
    }
    assert!(waits.await.unwrap().result.is_ok());
    let kinds = room.kinds().await;
    assert_eq!(kinds[before..], ["recovered", "recovered", "bid_taken"], "and no hammer");
    let lot = room.state().await.open_lot().cloned().unwrap();
    assert_eq!(lot.price(), Some(5));
    assert!(lot.ends_at > room.now(), "the time that nobody had was given back");
}

async fn a_command_that_came_too_late_for_its_epoch_is_judged_anew(store: TestStore) {
    let (mut room, _) = with_faults(store).await;
    let (clock, hand) = Clock::manual(room.now());
    let other = House::start(room.store.store.clone(), "node-2", clock, Options::default()).await;
    let other = other.unwrap();
    let high = room.bid_command(2, 50).await;
    let taken = other.submit(&room.auction, high, hand.now()).await;
    assert!(taken.result.is_ok(), "node-2 has the auction now");
    // The first home does not know, decides on what it knew, loses, and judges anew.
    let commands = three(&mut room).await;
    let mut receipts = Vec::new();
    for command in commands.clone() {
        receipts.push(room.house.submit(&room.auction, command, room.now()).await);
    }
    are_in_the_log(&room, &commands, &receipts).await;
    let minimum = Refusal::BelowMinimum { minimum: 51 };
    assert_eq!(receipts[0].result, Err(minimum.clone()));
    assert_eq!(receipts[1].result, Err(Refusal::AlreadyLeading { amount: 50 }));
    assert_eq!(receipts[2].result, Err(minimum));
    assert!(receipts.iter().all(|receipt| receipt.judged_at > Seq(0)));
    assert_eq!(room.state().await.open_lot().unwrap().price(), Some(50));
    other.stop().await;
}
