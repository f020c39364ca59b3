//! Bots play whole auctions: every squad is filled, at sensible prices, in reasonable time.

mod common;

use common::{Room, START, asset, pool, rules, seconds, setup};
use gavel_auction::{Clocks, Completion, Increments, Quota, Rules, SeatId, Setup, Slab, Status};
use gavel_house::bots::{BotSeat, Bots, Pace, Style};
use gavel_store::testing;

/// One lakh; a crore is a hundred of them.
const LAKH: i64 = 100_000;

fn bots(seats: u32, seed: u64) -> Vec<BotSeat> {
    let style = |seat: u32| if seat.is_multiple_of(3) { Style::Chaser } else { Style::Value };
    let bot =
        |seat| BotSeat { seat: SeatId(seat), style: style(seat), seed: seed + u64::from(seat) };
    (1..=seats).map(bot).collect()
}

struct Outcome {
    room: Room,
    minutes: i64,
}

async fn play(setup: Setup, pace: Pace, seed: u64) -> Outcome {
    let mut room = Room::on(testing::lite().await).await;
    let seats = u32::try_from(setup.seats.len()).unwrap();
    let _bots = Bots::run(&room.house, &room.auction, bots(seats, seed), pace);
    room.begin(setup).await;
    while !room.published().await.state.is_over() {
        room.hand.step().await.expect("somebody always has something to do");
        assert!(room.now() - START < seconds(6 * 3_600), "the auction does not end");
    }
    let minutes = (room.now() - START).0 / 60_000_000;
    Outcome { room, minutes }
}

/// Prices from the dearest to the cheapest.
async fn prices(room: &Room) -> Vec<i64> {
    let state = room.state().await;
    let mut prices: Vec<i64> =
        state.seats().flat_map(|seat| seat.holdings.iter().map(|held| held.price)).collect();
    prices.sort_unstable_by(|a, b| b.cmp(a));
    prices
}

async fn assert_filled(room: &Room, slots: u32) {
    let state = room.state().await;
    assert_eq!(
        (state.status(), state.completion()),
        (Status::Completed, Some(Completion::SquadsFull))
    );
    assert!(state.seats().all(|seat| seat.owned() == slots));
}

async fn assert_limits_kept(room: &Room) {
    let refusals = |seat: i64| room.store.refusals(room.auction.as_str(), seat, 1_000);
    for seat in 1..=8 {
        let refused = refusals(seat).await.unwrap();
        assert!(refused.iter().all(|refusal| refusal.code != "too_fast"), "{refused:?}");
        assert!(refused.len() < 40, "seat {seat} was refused {} times", refused.len());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn football_defaults_fill_every_squad() {
    for seed in 0..3 {
        let outcome = play(setup(rules(2), pool(20), 8), Pace(100), seed * 100).await;
        assert_filled(&outcome.room, 2).await;
        assert_limits_kept(&outcome.room).await;
        let prices = prices(&outcome.room).await;
        let (dearest, cheapest) = (prices[0], prices[prices.len() - 1]);
        assert!(dearest >= 200, "somebody wants something badly: {prices:?}");
        assert!(dearest <= 450 && cheapest * 2 < dearest, "{prices:?}");
        assert!((3..=30).contains(&outcome.minutes), "{} minutes", outcome.minutes);
    }
}

fn ipl_rules() -> Rules {
    let slab = |from: i64, step: i64| Slab { from: from * LAKH, step: step * LAKH };
    let slabs = vec![slab(0, 5), slab(100, 10), slab(200, 20), slab(500, 25)];
    let clocks = Clocks {
        clock_ms: 20_000,
        rebid_ms: Some(10_000),
        anti_snipe_ms: 10_000,
        interlude_ms: 3_000,
    };
    Rules {
        purse: 10_000 * LAKH,
        slots: 11,
        base: 20 * LAKH,
        increments: Increments::try_from(slabs).unwrap(),
        clocks,
        ..rules(11)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn cricket_fills_every_squad() {
    let base = |position: u32| match position % 10 {
        0 => 200 * LAKH,
        1..=3 => 75 * LAKH,
        _ => 20 * LAKH,
    };
    let pool = (0..202).map(|position| asset(position, base(position))).collect();
    let outcome = play(setup(ipl_rules(), pool, 8), Pace(50), 7).await;
    assert_filled(&outcome.room, 11).await;
    assert_limits_kept(&outcome.room).await;
    let prices = prices(&outcome.room).await;
    assert!(prices[0] > 1_000 * LAKH, "{prices:?}");
    assert!(prices[prices.len() - 1] <= 100 * LAKH, "{prices:?}");
    assert!(outcome.minutes <= 120, "{} minutes", outcome.minutes);
}

#[tokio::test(flavor = "multi_thread")]
async fn team_limits_are_met() {
    let mut pool = pool(40);
    for asset in &mut pool {
        let role = if asset.position.is_multiple_of(8) { "keeper" } else { "field" };
        asset.attributes.insert("role".into(), role.into());
    }
    let quota = |value: &str, least, most| Quota {
        attribute: "role".into(),
        value: value.into(),
        least,
        most,
    };
    let rules = Rules { quotas: vec![quota("keeper", Some(1), Some(1))], ..rules(4) };
    let outcome = play(setup(rules, pool, 5), Pace(100), 11).await;
    assert_filled(&outcome.room, 4).await;
    let state = outcome.room.state().await;
    for seat in state.seats() {
        let keeper = |held: &&gavel_auction::Holding| {
            state.asset(&held.asset).unwrap().attribute("role") == "keeper"
        };
        assert_eq!(seat.holdings.iter().filter(keeper).count(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn they_go_on_after_a_restart() {
    let mut room = Room::on(testing::lite().await).await;
    let first = Bots::run(&room.house, &room.auction, bots(4, 5), Pace(100));
    room.begin(setup(rules(2), pool(10), 4)).await;
    room.hand.walk(seconds(60)).await;
    assert!(!room.state().await.is_over());
    drop(first);
    room.crash(seconds(2)).await;
    let second = Bots::run(&room.house, &room.auction, bots(4, 5), Pace(100));
    while !room.published().await.state.is_over() {
        room.hand.step().await.unwrap();
    }
    assert_filled(&room, 2).await;
    room.hand.settled().await;
    drop(second);
}
