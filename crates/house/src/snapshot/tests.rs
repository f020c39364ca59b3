//! A start from a snapshot is the fold of the log, and nothing that does not fit the log is used.

use super::{Kept, newest, read, write};
use crate::load::{Loaded, load, load_log};
use crate::open::seal;
use crate::rows::{row_of, stored};
use crate::{opening, project};
use gavel_auction::{
    Action, AssetId, Auction, AuctionId, Bid, By, Command, CommandId, FOLD_VERSION, Hash, LotNo,
    Micros, PoolAsset, Rules, SeatId, Seq, Setup, SetupSeat, Time, execute, settle,
};
use gavel_store::testing::{self, TestStore};
use gavel_store::{AppendOutcome, RoomAppend, Snapshot, Store};
use std::collections::BTreeMap;

const TAIL: usize = 512;
const START: Time = Time(1_800_000_000_000_000);

/// An auction of two seats that raise each other, written event by event, with a snapshot of each
/// state on the way.
struct Played {
    store: TestStore,
    auction: AuctionId,
    states: Vec<Kept>,
}

async fn played(store: TestStore, bids: i64) -> Played {
    let auction = AuctionId::new("auction").unwrap();
    let new = opening(&auction, "competition", START).unwrap();
    store.create_auction(&new).await.unwrap();
    let mut loaded = load_log(&store, &auction, 0).await.unwrap();
    let mut states = Vec::new();
    let host = |action| Command { id: None, by: By::Host(SeatId(1)), action };
    let begin = host(Action::Begin(Box::new(setup())));
    loaded = write_down(&store, loaded, |state| execute(state, &begin, START).events).await;
    let opened = START + Micros::seconds(60);
    loaded = write_down(&store, loaded, |state| settle(state, opened)).await;
    for amount in 1..=bids {
        let seat = SeatId(u32::try_from(amount % 2 + 1).unwrap());
        let lot = loaded.published.state.open_lot().map_or(LotNo(0), |lot| lot.lot);
        let id = Some(CommandId::new(&format!("bid-{amount}")).unwrap());
        let action = Action::Bid(Bid { seat, lot, amount });
        let bid = Command { id, by: By::Seat(seat), action };
        loaded = write_down(&store, loaded, |state| execute(state, &bid, opened).events).await;
        let dropped = vec![SeatId(2)];
        states.push(Kept { published: loaded.published.clone(), dropped });
    }
    Played { store, auction, states }
}

fn setup() -> Setup {
    let asset = |position| PoolAsset {
        id: AssetId::new(&format!("asset-{position}")).unwrap(),
        base: 1,
        position,
        set: 0,
        attributes: BTreeMap::new(),
    };
    let rules = Rules { slots: 2, ..Rules::plain() };
    let seats = [1, 2].map(|seat| SetupSeat { seat: SeatId(seat), purse: rules.purse });
    let pool = (0..6).map(asset).collect();
    Setup { rules, pool, seats: seats.into(), contributions: Vec::new() }
}

async fn write_down(
    store: &Store,
    loaded: Loaded,
    decide: impl FnOnce(&mut Auction) -> Vec<gavel_auction::Event>,
) -> Loaded {
    let Loaded { published, .. } = loaded;
    let mut next = published.state.clone();
    let events = decide(&mut next);
    let entries = seal(&events, published.head, 0, published.head_hash).unwrap();
    let projection = project(&published.state, &next);
    let append = RoomAppend {
        auction: published.auction.as_str().to_owned(),
        epoch: 0,
        from: stored(published.head.0),
        rows: entries.iter().map(row_of).collect(),
        summary: projection.summary,
        holdings: projection.holdings,
        lots: projection.lots,
    };
    assert_eq!(store.append(vec![append]).await.unwrap(), [AppendOutcome::Committed]);
    load_log(store, &published.auction, 0).await.unwrap()
}

impl Played {
    async fn keep(&self, snapshot: &Snapshot) {
        self.keep_as(FOLD_VERSION, snapshot).await;
    }

    async fn keep_as(&self, version: &str, snapshot: &Snapshot) {
        let auction = self.auction.as_str();
        self.store.put_snapshot(auction, version, snapshot, START.0).await.unwrap();
    }

    /// Loads it, and it is what the whole log says. Answers where it began.
    async fn loads_like_the_log(&self) -> Seq {
        let folded = load_log(&self.store, &self.auction, TAIL).await.unwrap();
        let loaded = load(&self.store, &self.auction, TAIL).await.unwrap();
        assert_eq!(loaded.published, folded.published);
        let missing = folded.tail.len() - loaded.tail.len();
        assert!(folded.tail.iter().skip(missing).eq(loaded.tail.iter()), "the newest events");
        let since = loaded.published.head.0 - loaded.snapshot_at.0;
        assert!(loaded.tail.len() as u64 >= since.min(TAIL as u64), "all since the snapshot");
        loaded.snapshot_at
    }
}

async fn on_both(bids: i64, test: impl AsyncFn(Played)) {
    test(played(testing::lite().await, bids).await).await;
    test(played(testing::pg().await, bids).await).await;
}

#[tokio::test]
async fn a_snapshot_and_its_tail_are_the_fold_of_the_log() {
    on_both(90, async |played| {
        assert_eq!(played.loads_like_the_log().await, Seq(0), "no snapshot yet");
        for kept in [&played.states[3], &played.states[70], &played.states[89]] {
            played.keep(&write(kept).unwrap()).await;
            assert_eq!(played.loads_like_the_log().await, kept.published.head);
            let loaded = load(&played.store, &played.auction, TAIL).await.unwrap();
            assert_eq!(loaded.dropped, [SeatId(2)]);
            for tail in [0, 1, 7] {
                let loaded = load(&played.store, &played.auction, tail).await.unwrap();
                assert_eq!(loaded.tail.len(), tail);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_does_not_fit_the_log_is_not_used() {
    on_both(20, async |played| {
        let kept = &played.states[10];
        let good = write(kept).unwrap();
        let elsewhere = |head: u64, hash: Hash| {
            let mut published = kept.published.clone();
            (published.head, published.head_hash) = (Seq(head), hash);
            write(&Kept { published, dropped: Vec::new() }).unwrap()
        };
        played.keep_as("an older fold", &good).await;
        assert_eq!(played.loads_like_the_log().await, Seq(0), "another fold's");
        // Each is kept over the one before it, because its number is higher.
        let seq = kept.published.head.0;
        let mut torn = Snapshot { seq: good.seq, bytes: good.bytes.clone() };
        torn.bytes.truncate(torn.bytes.len() / 2);
        played.keep(&torn).await;
        assert_eq!(played.loads_like_the_log().await, Seq(0), "torn");
        played.keep(&elsewhere(seq + 1, kept.published.head_hash)).await;
        assert_eq!(played.loads_like_the_log().await, Seq(0), "a state of another event");
        let mut forked = played.states[12].published.clone();
        forked.head_hash = Hash([7; 32]);
        let forked = Kept { published: forked, dropped: Vec::new() };
        played.keep(&write(&forked).unwrap()).await;
        assert!(newest(&played.store, &played.auction).await.is_some(), "whole in itself");
        assert_eq!(played.loads_like_the_log().await, Seq(0), "of another log");
        let newest = played.states[19].published.clone();
        let ahead = ahead_of(newest);
        played.keep(&write(&ahead).unwrap()).await;
        assert_eq!(played.loads_like_the_log().await, Seq(0), "of a log that went further");
    })
    .await;
}

/// The state that one more bid would have made.
fn ahead_of(mut published: crate::Published) -> Kept {
    let lot = published.state.open_lot().unwrap();
    let (lot, amount) = (lot.lot, lot.price().unwrap() + 1);
    let seat = if lot_leader(&published.state) == SeatId(1) { SeatId(2) } else { SeatId(1) };
    let bid =
        Command { id: None, by: By::Seat(seat), action: Action::Bid(Bid { seat, lot, amount }) };
    let now = published.state.last_at();
    let step = execute(&mut published.state, &bid, now);
    let entries = seal(&step.events, published.head, 0, published.head_hash).unwrap();
    let last = entries.last().unwrap();
    (published.head, published.head_hash) = (last.seq, last.hash);
    Kept { published, dropped: Vec::new() }
}

fn lot_leader(state: &Auction) -> SeatId {
    state.open_lot().and_then(|lot| lot.leading()).unwrap().seat
}

#[tokio::test]
async fn no_damaged_byte_is_believed() {
    let played = played(testing::lite().await, 12).await;
    let kept = &played.states[11];
    let good = write(kept).unwrap();
    assert_eq!(read(&played.auction, &good).as_ref(), Some(kept));
    let other = AuctionId::new("another").unwrap();
    assert_eq!(read(&other, &good), None, "another auction's");
    for at in 0..good.bytes.len() {
        let mut bytes = good.bytes.clone();
        bytes[at] ^= 1;
        assert_eq!(read(&played.auction, &Snapshot { seq: good.seq, bytes }), None, "byte {at}");
        let bytes = good.bytes[..at].to_vec();
        assert_eq!(read(&played.auction, &Snapshot { seq: good.seq, bytes }), None, "cut at {at}");
    }
}
