//! What a bid, a fold and a check cost: `cargo bench -p gavel-auction`.

use divan::counter::ItemsCount;
use gavel_auction::{
    Action, AssetId, Auction, AuctionId, Bid, By, Clocks, Command, CommandId, Entry, Event, Export,
    ExportRow, LateJoin, LateJoinUntil, LateJoinWho, LotOrder, PoolAsset, Rules, Salt, SeatId,
    Seed, Seq, Setup, SetupSeat, Time, apply, execute, genesis, settle, verify,
};
use std::collections::BTreeMap;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

/// How many managers bid.
const SEATS: u32 = 150;
/// How many events the long log holds at least.
const EVENTS: usize = 10_000;
/// Bids in one measured round.
const BIDS: u64 = 1_000;

static LOG: LazyLock<Vec<Event>> = LazyLock::new(long_log);
static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| entries(&LOG));

#[divan::bench]
fn decide_and_apply_a_bid(bencher: divan::Bencher) {
    let ready = begun(LotOrder::Drawn);
    bencher
        .counter(ItemsCount::new(BIDS))
        .with_inputs(|| (ready.clone(), bids(&ready)))
        .bench_local_values(|(mut auction, bids)| {
            for (command, now) in &bids {
                divan::black_box(execute(&mut auction, command, *now));
            }
            auction
        });
}

#[divan::bench]
fn copy_the_state_of_a_long_log(bencher: divan::Bencher) {
    let state = fold(&LOG);
    bencher.bench_local(|| state.clone());
}

#[divan::bench]
fn fold_10_000_events(bencher: divan::Bencher) {
    let log = &*LOG;
    bencher.counter(ItemsCount::new(log.len())).bench_local(|| fold(log));
}

#[divan::bench]
fn fold_10_000_stored_rows(bencher: divan::Bencher) {
    let entries = &*ENTRIES;
    bencher.counter(ItemsCount::new(entries.len())).bench_local(|| {
        let mut auction = Auction::default();
        for entry in entries {
            apply(&mut auction, &entry.event().expect("a stored event"));
        }
        auction
    });
}

#[divan::bench]
fn verify_10_000_events(bencher: divan::Bencher) {
    let export = Export {
        format: Export::FORMAT.into(),
        auction: id().to_string(),
        competition: String::new(),
        seats: BTreeMap::new(),
        assets: BTreeMap::new(),
        log: ENTRIES.iter().map(|entry| ExportRow::new(entry, true)).collect(),
    };
    bencher.counter(ItemsCount::new(EVENTS)).bench_local(|| verify(&export).expect("right"));
}

fn fold(log: &[Event]) -> Auction {
    let mut auction = Auction::default();
    log.iter().for_each(|event| apply(&mut auction, event));
    auction
}

fn id() -> AuctionId {
    AuctionId::new("bench").expect("an id")
}

fn host(action: Action) -> Command {
    Command { id: None, by: By::House, action }
}

/// 150 managers, 450 assets, three places each, the first lot open.
fn begun(order: LotOrder) -> Auction {
    let mut auction = Auction::default();
    execute(&mut auction, &host(Action::Open { seed: Seed([7; 32]) }), Time(0));
    execute(&mut auction, &host(Action::Begin(Box::new(setup(order)))), Time(0));
    settle(&mut auction, Time(3_000_000));
    auction
}

fn setup(order: LotOrder) -> Setup {
    let rules = Rules {
        managers_least: 2,
        managers_most: SEATS,
        purse: 500_000_000,
        clocks: Clocks {
            clock_ms: 30_000,
            rebid_ms: None,
            anti_snipe_ms: 10_000,
            interlude_ms: 3_000,
        },
        order,
        late_join: LateJoin { who: LateJoinWho::Nobody, until: LateJoinUntil::End },
        ..Rules::plain()
    };
    let asset = |n: u32| PoolAsset {
        id: AssetId::new(&format!("asset-{n:04}")).expect("an id"),
        base: 1,
        position: n,
        set: 0,
        attributes: BTreeMap::from([("role".to_owned(), "batter".to_owned())]),
    };
    let seat = |n: u32| SetupSeat { seat: SeatId(n), purse: 500_000_000 };
    Setup {
        rules,
        pool: (0..SEATS * 3).map(asset).collect(),
        seats: (1..=SEATS).map(seat).collect(),
        contributions: Vec::new(),
    }
}

/// Bids that are all taken, each from the next manager.
fn bids(auction: &Auction) -> Vec<(Command, Time)> {
    let lot = auction.newest_lot();
    let bid = |n: u64| {
        let seat = SeatId(1 + u32::try_from(n).unwrap_or(0) % SEATS);
        let amount = i64::try_from(n).unwrap_or(0) + 1;
        let id = CommandId::new(&format!("0191d3a2-7c4e-7000-8000-{n:012}")).ok();
        let action = Action::Bid(Bid { seat, lot, amount });
        let now = Time(3_000_000 + i64::try_from(n).unwrap_or(0) * 1_000);
        (Command { id, by: By::Seat(seat), action }, now)
    };
    (0..BIDS).map(bid).collect()
}

/// An auction of 40 bids a lot, cut when there are enough events.
fn long_log() -> Vec<Event> {
    let mut auction = Auction::default();
    let mut log = Vec::new();
    log.extend(execute(&mut auction, &host(Action::Open { seed: Seed([7; 32]) }), Time(0)).events);
    let begin = Action::Begin(Box::new(setup(LotOrder::Drawn)));
    log.extend(execute(&mut auction, &host(begin), Time(0)).events);
    let mut sent = 0_u64;
    while log.len() < EVENTS && !auction.is_over() {
        let deadline = auction.next_deadline().unwrap_or_default();
        log.extend(settle(&mut auction, deadline));
        for _ in 0..40 {
            let Some(bid) = next_bid(&auction, sent) else { break };
            let id = CommandId::new(&format!("0191d3a2-7c4e-7000-8000-{sent:012}")).ok();
            let command = Command { id, by: By::Seat(bid.seat), action: Action::Bid(bid) };
            let now = Time(auction.last_at().0 + 1_000);
            log.extend(execute(&mut auction, &command, now).events);
            sent += 1;
        }
    }
    assert!(log.len() >= EVENTS, "only {} events", log.len());
    log
}

/// The minimum, by the next manager who can bid it.
fn next_bid(auction: &Auction, sent: u64) -> Option<Bid> {
    let lot = auction.open_lot()?.lot;
    let first = u32::try_from(sent).unwrap_or(0);
    let seats = (0..SEATS).filter_map(|n| auction.seat(SeatId(1 + (first + n) % SEATS)));
    let seat = seats.filter(|seat| auction.most_bid(seat).is_some()).map(|seat| seat.id).next()?;
    Some(Bid { seat, lot, amount: auction.minimum()? })
}

fn entries(log: &[Event]) -> Vec<Entry> {
    let mut previous = genesis(&id());
    let mut entries = Vec::with_capacity(log.len());
    for (seq, event) in (1..).zip(log) {
        let entry = Entry::seal(event, (Seq(seq), 1), &previous, || Salt([1; 16])).expect("JSON");
        previous = entry.hash;
        entries.push(entry);
    }
    entries
}
