//! An auction to test: made from a line of settings, remembering its log.

use gavel_auction::{
    Auction, AuctionId, Clocks, Command, Contribution, Entry, Event, Export, ExportRow, Hash,
    Increments, LotOrder, Micros, PoolAsset, Quota, Rules, Salt, SeatId, Seed, Seq, Setup,
    SetupSeat, Slab, Step, Time, execute, genesis, settle,
};
use std::collections::BTreeMap;

/// The moment 0 of every table.
pub const BEGIN: Time = Time(1_700_000_000_000_000);

pub struct World {
    pub auction: Auction,
    pub now: Time,
    pub seed: Seed,
    pub log: Vec<Event>,
    setup: Setup,
    ids: u64,
}

impl World {
    /// An empty line means: three managers with 100 and three slots, six assets from 1 in the order of
    /// the alphabet, a clock of 30 s, 10 s left after a late bid, 3 s between lots.
    /// `begin=no` leaves it before the beginning; `log=no` even before the log.
    pub fn new(line: &str) -> Self {
        let seed = Seed([7; 32]);
        let mut world = Self {
            auction: Auction::default(),
            now: BEGIN,
            seed,
            log: Vec::new(),
            setup: setup(line),
            ids: 0,
        };
        let action = |action| Command { id: None, by: gavel_auction::By::House, action };
        if !line.contains("log=no") {
            world.execute(&action(gavel_auction::Action::Open { seed }));
        }
        if !line.contains("begin=no") && !line.contains("log=no") {
            let begin = gavel_auction::Action::Begin(Box::new(world.setup.clone()));
            world.execute(&action(begin)).outcome.expect("the auction begins");
        }
        world
    }

    /// Executes a command now and keeps what happened.
    pub fn execute(&mut self, command: &Command) -> Step {
        let step = execute(&mut self.auction, command, self.now);
        self.keep(&step.events);
        step
    }

    pub fn keep(&mut self, events: &[Event]) {
        self.log.extend(events.iter().cloned());
    }

    pub fn move_to(&mut self, moment: &str) {
        self.now = BEGIN + micros(moment);
    }

    /// What happens on the way to now in a room that sleeps from deadline to deadline.
    pub fn wake_at_deadlines(&mut self) -> Vec<Event> {
        let mut events = Vec::new();
        while let Some(deadline) = self.auction.next_deadline().filter(|at| *at < self.now) {
            events.extend(settle(&mut self.auction, deadline));
        }
        self.keep(&events);
        events
    }

    pub fn fresh_id(&mut self) -> String {
        self.ids += 1;
        format!("command-{}", self.ids)
    }

    pub fn leading_bid(&self) -> Seq {
        let leading = self.auction.open_lot().and_then(|lot| lot.leading());
        leading.map_or(Seq(0), |bid| bid.seq)
    }

    /// The setup with some settings changed, for `begin`.
    pub fn setup_with(&self, changes: &[&str]) -> Setup {
        let mut setup = self.setup.clone();
        change(&mut setup, changes.iter().copied());
        setup
    }

    pub fn clocks_with(&self, changes: &[&str]) -> Clocks {
        let mut setup = self.setup.clone();
        setup.rules.clocks = self.auction.rules().clocks;
        change(&mut setup, changes.iter().copied());
        setup.rules.clocks
    }

    /// The log as stored rows.
    pub fn entries(&self) -> Vec<Entry> {
        sealed(&self.log)
    }

    /// The log as a document, with everything opened or nothing.
    pub fn export(&self, open: bool) -> Export {
        let log = self.entries().iter().map(|entry| ExportRow::new(entry, open)).collect();
        let names =
            self.auction.pool().map(|a| (a.id.to_string(), a.id.to_string().to_uppercase()));
        Export {
            format: Export::FORMAT.into(),
            auction: auction_id().to_string(),
            competition: "A table".into(),
            seats: self.auction.seats().map(|s| (s.id.0, format!("Seat {}", s.id.0))).collect(),
            assets: names.collect(),
            log,
        }
    }
}

pub fn auction_id() -> AuctionId {
    AuctionId::new("0191-table").expect("an id")
}

/// Seals events into a chain, with salts that tell where they came from.
pub fn sealed(events: &[Event]) -> Vec<Entry> {
    let mut previous: Hash = genesis(&auction_id());
    let mut entries = Vec::new();
    for (seq, event) in (1_u64..).zip(events) {
        let salt = || Salt([u8::try_from(seq % 251).expect("a byte"); 16]);
        let entry = Entry::seal(event, (Seq(seq), 1), &previous, salt).expect("an event is JSON");
        previous = entry.hash;
        entries.push(entry);
    }
    entries
}

/// Seconds as a table writes them: `3`, `0.5`.
pub fn micros(text: &str) -> Micros {
    let seconds: f64 = text.parse().unwrap_or_else(|_| panic!("{text:?} is no moment"));
    #[expect(clippy::cast_possible_truncation, reason = "tables write small numbers")]
    Micros((seconds * 1_000_000.0).round() as i64)
}

fn setup(line: &str) -> Setup {
    let mut rules = Rules::plain();
    (rules.purse, rules.order) = (100, LotOrder::Catalogue);
    let mut setup = Setup { rules, pool: Vec::new(), seats: Vec::new(), contributions: Vec::new() };
    setup.contributions = vec![Contribution([1; 16]), Contribution([2; 16])];
    set(&mut setup, "pool=a,b,c,d,e,f");
    set(&mut setup, "seats=3");
    change(&mut setup, line.split_whitespace());
    setup
}

fn change<'a>(setup: &mut Setup, words: impl Iterator<Item = &'a str>) {
    words.for_each(|word| set(setup, word));
    let purse = setup.rules.purse;
    setup.seats.iter_mut().filter(|seat| seat.purse == 0).for_each(|seat| seat.purse = purse);
}

/// One setting, `key=value`.
fn set(setup: &mut Setup, word: &str) {
    let (key, value) = word.split_once('=').unwrap_or((word, ""));
    let whole = || value.parse::<i64>().unwrap_or_else(|_| panic!("{word:?}: no number"));
    let small = || u32::try_from(whole()).expect("a small number");
    let ms = |text: &str| micros(text).0 / 1_000;
    let rules = &mut setup.rules;
    match key {
        "purse" => rules.purse = whole(),
        "slots" => rules.slots = small(),
        "least" => rules.least_squad = Some(small()),
        "managers" => rules.managers_least = small(),
        "managers_most" => rules.managers_most = small(),
        "rounds" => rules.reoffer_rounds = small(),
        "clock" => rules.clocks.clock_ms = ms(value),
        "rebid" => rules.clocks.rebid_ms = Some(ms(value)),
        "snipe" => rules.clocks.anti_snipe_ms = ms(value),
        "break" => rules.clocks.interlude_ms = ms(value),
        "drop" => rules.pause_on_drop = value == "on",
        "drawn" => rules.order = LotOrder::Drawn,
        "steps" => rules.increments = steps(value),
        "quota" => rules.quotas.push(quota(value)),
        "join" => rules.late_join = late_join(value),
        "pool" => {
            setup.pool = value.split(',').filter(|a| !a.is_empty()).zip(0..).map(pool).collect()
        }
        "seats" => setup.seats = seats(value),
        "begin" | "log" => {}
        other => panic!("no setting is called {other:?}"),
    }
}

/// `3` managers, or their purses: `50,60`. A purse of 0 means the rules'.
fn seats(value: &str) -> Vec<SetupSeat> {
    let purses: Vec<i64> = match value.split_once(',') {
        None => vec![0; value.parse().expect("how many seats")],
        Some(_) => value.split(',').map(|purse| purse.parse().expect("a purse")).collect(),
    };
    (1..).zip(purses).map(|(seat, purse)| SetupSeat { seat: SeatId(seat), purse }).collect()
}

/// `a`, with a base `a:5`, with attributes `a:5:role:bat:club:red`.
fn pool((text, position): (&str, u32)) -> PoolAsset {
    let mut parts = text.split(':');
    let id = gavel_auction::AssetId::new(parts.next().unwrap_or_default()).expect("an id");
    let base = parts.next().map_or(1, |base| base.parse().expect("a base"));
    let rest: Vec<&str> = parts.collect();
    let pairs = rest.chunks_exact(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned()));
    let attributes: BTreeMap<String, String> = pairs.collect();
    PoolAsset { id, base, position, set: 0, attributes }
}

/// `0:5,100:10`
fn steps(value: &str) -> Increments {
    let slab = |pair: &str| {
        let (from, step) = pair.split_once(':').expect("from:step");
        Slab { from: from.parse().expect("from"), step: step.parse().expect("step") }
    };
    Increments::try_from(value.split(',').map(slab).collect::<Vec<_>>()).expect("a grid")
}

/// `role:bat:1:2`, `-` for none.
fn quota(value: &str) -> Quota {
    let parts: Vec<&str> = value.split(':').collect();
    let count = |text: &str| (text != "-").then(|| text.parse().expect("a count"));
    let [attribute, value, least, most] = parts[..] else { panic!("attribute:value:least:most") };
    Quota {
        attribute: attribute.into(),
        value: value.into(),
        least: count(least),
        most: count(most),
    }
}

/// `nobody`, `anyone:end`, `with_hosts_yes:4`.
fn late_join(value: &str) -> gavel_auction::LateJoin {
    use gavel_auction::{LateJoin, LateJoinUntil, LateJoinWho};
    let (who, until) = value.split_once(':').unwrap_or((value, "half"));
    LateJoin {
        who: match who {
            "nobody" => LateJoinWho::Nobody,
            "anyone" => LateJoinWho::Anyone,
            _ => LateJoinWho::WithHostsYes,
        },
        until: match until {
            "half" => LateJoinUntil::HalfOfLots,
            "end" => LateJoinUntil::End,
            lot => LateJoinUntil::Lot(lot.parse().expect("a lot")),
        },
    }
}
