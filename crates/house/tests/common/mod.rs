//! A room to test in: a house on a fresh database with a clock that is moved by hand.
#![allow(dead_code, unused_imports, unused_macros, reason = "each test file uses its part")]

use gavel_auction::{
    Action, AssetId, Auction, AuctionId, Bid, By, Command, CommandId, LotNo, LotOrder, Micros,
    PoolAsset, Pressed, Refusal, Rules, SeatId, Seq, Setup, SetupSeat, Status, Time, genesis,
};
use gavel_house::{
    Batch, Clock, Hand, House, Item, Options, Published, Receipt, Subscription, Told, entry_of,
};
use gavel_store::testing::TestStore;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Each of these as a test on either database.
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {
        mod lite { $(#[tokio::test(flavor = "multi_thread")] async fn $name() {
            super::$name(gavel_store::testing::lite().await).await;
        })* }
        mod pg { $(#[tokio::test(flavor = "multi_thread")] async fn $name() {
            super::$name(gavel_store::testing::pg().await).await;
        })* }
    };
}

pub(crate) use on_both;

pub const START: Time = Time(1_800_000_000_000_000);

pub struct Room {
    pub store: TestStore,
    pub house: House,
    pub hand: Hand,
    pub auction: AuctionId,
    options: Options,
    commands: u64,
}

pub fn seconds(number: i64) -> Micros {
    Micros::seconds(number)
}

/// Rules of a football evening: flat steps of one, 20 clubs, as many places as seats can fill.
pub fn rules(slots: u32) -> Rules {
    Rules { slots, order: LotOrder::Catalogue, managers_most: 200, ..Rules::plain() }
}

pub fn pool(assets: u32) -> Vec<PoolAsset> {
    (0..assets).map(|position| asset(position, 1)).collect()
}

pub fn asset(position: u32, base: i64) -> PoolAsset {
    PoolAsset {
        id: AssetId::new(&format!("asset-{position:03}")).unwrap(),
        base,
        position,
        set: 0,
        attributes: BTreeMap::new(),
    }
}

pub fn setup(rules: Rules, pool: Vec<PoolAsset>, seats: u32) -> Setup {
    let purse = rules.purse;
    let seats = (1..=seats).map(|seat| SetupSeat { seat: SeatId(seat), purse }).collect();
    Setup { rules, pool, seats, contributions: Vec::new() }
}

impl Room {
    pub async fn on(store: TestStore) -> Self {
        Self::with(store, Options::default()).await
    }

    pub async fn with(store: TestStore, options: Options) -> Self {
        let (clock, hand) = Clock::manual(START);
        let house =
            House::start(store.store.clone(), "node-1", clock, options.clone()).await.unwrap();
        let auction = AuctionId::new("0199-auction").unwrap();
        house.open_auction(&auction, "competition").await.unwrap();
        Self { store, house, hand, auction, options, commands: 0 }
    }

    /// A room in which the first lot has just opened: `seats` seats and `slots` places each.
    pub async fn running(store: TestStore, seats: u32, slots: u32, assets: u32) -> Self {
        let mut room = Self::on(store).await;
        room.begin(setup(rules(slots), pool(assets), seats)).await;
        room
    }

    pub async fn begin(&mut self, setup: Setup) {
        let begun = self.host(Action::Begin(Box::new(setup))).await;
        assert_eq!(begun.result.map(|_| ()), Ok(()));
        self.hand.walk(seconds(3)).await;
        assert!(self.state().await.open_lot().is_some());
    }

    /// The process ends without a word and another one starts on the same database.
    pub async fn crash(&mut self, away: Micros) {
        let (clock, hand) = Clock::manual(self.hand.now() + away);
        let store = self.store.store.clone();
        let options = self.options.clone();
        self.house = House::start(store, "node-1", clock, options).await.unwrap();
        self.hand = hand;
    }

    pub fn now(&self) -> Time {
        self.hand.now()
    }

    pub async fn published(&self) -> Arc<Published> {
        self.house.view(&self.auction).await.unwrap()
    }

    pub async fn state(&self) -> Auction {
        self.published().await.state.clone()
    }

    pub async fn status(&self) -> Status {
        self.published().await.state.status()
    }

    pub fn id(&mut self) -> CommandId {
        self.commands += 1;
        CommandId::new(&format!("test-{}", self.commands)).unwrap()
    }

    pub fn command(&mut self, by: By, action: Action) -> Command {
        Command { id: Some(self.id()), by, action }
    }

    pub async fn host(&mut self, action: Action) -> Receipt {
        let command = self.command(By::Host(SeatId(1)), action);
        self.house.submit(&self.auction, command, self.now()).await
    }

    pub async fn bid(&mut self, seat: u32, amount: i64) -> Result<Seq, Refusal> {
        let command = self.bid_command(seat, amount).await;
        self.house.submit(&self.auction, command, self.now()).await.result
    }

    pub async fn bid_command(&mut self, seat: u32, amount: i64) -> Command {
        let lot = self.state().await.open_lot().map_or(LotNo(0), |lot| lot.lot);
        let seat = SeatId(seat);
        self.command(By::Seat(seat), Action::Bid(Bid { seat, lot, amount }))
    }

    pub async fn pause(&mut self) -> Receipt {
        let on = Pressed::Seq(self.published().await.head);
        self.host(Action::Pause { on, message: None, resume_after: None }).await
    }

    pub async fn resume(&mut self) -> Receipt {
        let on = Pressed::Seq(self.published().await.head);
        self.host(Action::Resume { on }).await
    }

    /// Reads the log and checks its chain; answers the kinds of its events.
    pub async fn kinds(&self) -> Vec<String> {
        let rows = self.store.read_log(self.auction.as_str(), 0, 100_000).await.unwrap();
        let mut hash = genesis(&self.auction);
        let mut kinds = Vec::new();
        for row in rows {
            let entry = entry_of(row).unwrap();
            assert_eq!(entry.hash, gavel_auction::entry_hash(&hash, &entry));
            hash = entry.hash;
            kinds.push(entry.kind);
        }
        kinds
    }
}

/// The next batch that a subscription brings.
pub async fn batch(subscription: &mut Subscription) -> Arc<Batch> {
    loop {
        match subscription.next().await {
            Told::Item(Item::Batch(batch), _) => return batch,
            Told::Item(..) => {}
            other => panic!("no batch but {other:?}"),
        }
    }
}
