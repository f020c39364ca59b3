//! The table is a function of the inputs alone: through the real books, the server's memory of them
//! and both databases, whatever the order and number of imports, corrections, undos and changes of
//! the rules.

use crate::client::Client;
use crate::season::Owned;
use crate::world::World;
use gavel_auction::AssetId;
use gavel_server::{App, AppParts, Config, router, secrets};
use gavel_sport::{AssetLines, Stats};
use gavel_store::{Entry, EntryKind, FlipOutcome, ImportSource, NewImport};
use proptest::prelude::*;
use proptest::test_runner::{Config as Cases, TestCaseResult, TestRunner};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tokio::sync::Mutex;

const CLUBS: [&str; 3] = ["arsenal-fc", "chelsea-fc", "everton-fc"];
const MATCHES: u8 = 4;
/// Two books, four matches, three things that can be said of each.
const ENTRIES_MOST: usize = 24;
/// The rules of the preset that count; so many are there at first.
const RULES: usize = 3;

/// One thing of one match, and what is said of it.
type Says = BTreeMap<(u8, u8), Value>;

#[derive(Debug, Clone)]
enum Step {
    /// An import into the set's book or the competition's.
    Bring { shared: bool, says: Says },
    /// Takes back one of those that count.
    Undo(usize),
    /// Brings back one of those that were taken back.
    Redo(usize),
    /// Plays by so many of the preset's rules.
    Rules(usize),
    /// Somebody reads the table, so that the server remembers the books as they are at that moment.
    Look,
}

fn body(kind: u8) -> BoxedStrategy<Value> {
    let said = match kind {
        0 => (0..3_usize, 0..2_usize, 1..4_u8).prop_map(fixture).boxed(),
        1 => (0..4_u8, 0..4_u8, 0..5_u8).prop_map(result).boxed(),
        _ => (0..3_usize, 0..3_i64).prop_map(stats).boxed(),
    };
    prop_oneof![5 => said, 1 => Just(Value::Null)].boxed()
}

fn fixture((home, other, round): (usize, usize, u8)) -> Value {
    let away = (home + 1 + other) % CLUBS.len();
    json!({ "home": CLUBS[home], "away": CLUBS[away], "round": format!("Matchday {round}") })
}

fn result((home, away, state): (u8, u8, u8)) -> Value {
    let score = json!({ "after_90": { "home": home, "away": away } });
    match state {
        0 => json!({ "status": "scheduled" }),
        1 => json!({ "status": "live", "score": score }),
        _ => json!({ "status": "finished", "score": score }),
    }
}

fn stats((club, goals): (usize, i64)) -> Value {
    let line = AssetLines::whole(None, Stats::from([("goals_for", goals)]));
    json!(BTreeMap::from([(AssetId::new(CLUBS[club]).unwrap(), line)]))
}

fn says() -> impl Strategy<Value = Says> {
    let one = (0..MATCHES, 0..3_u8)
        .prop_flat_map(|(of, kind)| body(kind).prop_map(move |body| ((of, kind), body)));
    prop::collection::vec(one, 1..5).prop_map(|all| all.into_iter().collect())
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (any::<bool>(), says()).prop_map(|(shared, says)| Step::Bring { shared, says }),
        2 => any::<usize>().prop_map(Step::Undo),
        2 => any::<usize>().prop_map(Step::Redo),
        1 => (1..=RULES).prop_map(Step::Rules),
        3 => Just(Step::Look),
    ]
}

/// An import, and when it began to count, if it does.
struct Import {
    shared: bool,
    no: i64,
    says: Says,
    turn: Option<u64>,
}

/// A world, and what was done in it.
struct Side {
    world: World,
    owned: Owned,
    imports: Vec<Import>,
    turns: u64,
    rules: usize,
}

impl Side {
    async fn new(world: World) -> Self {
        let owned = Owned::new(&world).await;
        Self { world, owned, imports: Vec::new(), turns: 0, rules: RULES }
    }

    async fn book(&self, shared: bool) -> String {
        let (ids, now) = ((secrets::id(), secrets::id()), self.world.app.now_us());
        let store = &self.world.store;
        let own = store.open_competition_book(&self.owned.id, (&ids.0, &ids.1), now).await;
        let own = own.unwrap();
        if shared { own.parent_id.unwrap() } else { own.id }
    }

    async fn bring(&mut self, shared: bool, says: Says) {
        let import = NewImport {
            book_id: self.book(shared).await,
            source: ImportSource::File,
            format: "fixtures".to_owned(),
            name: "a file".to_owned(),
            made_by: None,
            summary: "{}".to_owned(),
            created_at: self.world.app.now_us(),
        };
        let kinds = [EntryKind::Fixture, EntryKind::Result, EntryKind::Stats];
        let entry = |((of, kind), body): (&(u8, u8), &Value)| Entry {
            kind: kinds[usize::from(*kind)],
            match_id: format!("m{of}"),
            body: body.to_string(),
        };
        let entries: Vec<Entry> = says.iter().map(entry).collect();
        let no = self.world.store.stage_import(&import, &entries).await.unwrap();
        self.imports.push(Import { shared, no, says, turn: None });
        self.flip(self.imports.len() - 1).await;
    }

    /// Takes an import back that counts, or lets one count that does not, ahead of all others.
    async fn flip(&mut self, at: usize) {
        let Import { shared, no, turn, .. } = self.imports[at];
        let (book, now) = (self.book(shared).await, self.world.app.now_us());
        let store = &self.world.store;
        let done = if turn.is_some() {
            store.undo_import((&book, no), now).await.unwrap()
        } else {
            store.apply_import((&book, no), None, now).await.unwrap()
        };
        assert!(matches!(done, FlipOutcome::Done(_)), "{done:?}");
        self.turns += 1;
        self.imports[at].turn = turn.is_none().then_some(self.turns);
    }

    /// The n-th of those that count, or of those that do not, begins at the first again after the last.
    fn nth(&self, counts: bool, n: usize) -> Option<usize> {
        let those = |at: &usize| self.imports[*at].turn.is_some() == counts;
        let all: Vec<usize> = (0..self.imports.len()).filter(those).collect();
        (!all.is_empty()).then(|| all[n % all.len()])
    }

    async fn play_by(&mut self, rules: usize) {
        if self.rules == rules {
            return;
        }
        let path = format!("/competitions/{}/season/rules", self.owned.id);
        let now = self.owned.host.get(&path).await.good();
        let preset = &self.world.app.pack("football").unwrap().season.scoring[0];
        let mut document = json!(preset);
        document["rules"].as_array_mut().unwrap().truncate(rules);
        let put = json!({ "rules": document, "expected_version": now["version"] });
        self.owned.host.put(&path, put).await.good();
        self.rules = rules;
    }

    async fn take(&mut self, step: Step) {
        match step {
            Step::Bring { shared, says } => self.bring(shared, says).await,
            Step::Undo(n) => {
                if let Some(at) = self.nth(true, n) {
                    self.flip(at).await;
                }
            }
            Step::Redo(n) => {
                if let Some(at) = self.nth(false, n) {
                    self.flip(at).await;
                }
            }
            Step::Rules(rules) => self.play_by(rules).await,
            Step::Look => drop(page(&self.owned.host, &self.owned.id).await),
        }
    }

    /// Takes everything back that counts.
    async fn clear(&mut self) {
        while let Some(at) = self.nth(true, 0) {
            self.flip(at).await;
        }
        self.play_by(RULES).await;
    }

    /// Of each thing what counts: in each book the last word.
    fn counts(&self) -> Vec<(bool, Says)> {
        let mut said: Vec<&Import> = self.imports.iter().filter(|one| one.turn.is_some()).collect();
        said.sort_by_key(|one| one.turn);
        let mut last: BTreeMap<(bool, (u8, u8)), Value> = BTreeMap::new();
        for import in said {
            let all =
                import.says.iter().map(|(thing, body)| ((import.shared, *thing), body.clone()));
            last.extend(all);
        }
        let alone = |((shared, thing), body)| (shared, Says::from([(thing, body)]));
        last.into_iter().map(alone).collect()
    }

    /// The same page from a server that remembers nothing.
    async fn cold_page(&self) -> Value {
        let app = &self.world.app;
        let parts = AppParts {
            store: app.store.clone(),
            house: app.house.clone(),
            clock: app.clock.clone(),
            config: Config { public_url: "https://gavel.test".into(), ..Config::default() },
        };
        let cold = Client::new(router(App::new(parts).await.unwrap()));
        let host = cold.with(self.owned.host.cookie.clone().unwrap());
        page(&host, &self.owned.id).await
    }
}

/// The table and every match with its reasons, without the numbers that only count changes.
async fn page(host: &Client, competition: &str) -> Value {
    let path = format!("/competitions/{competition}/season/export.json");
    let mut page = host.get(&path).await.good();
    let season = page["season"].as_object_mut().unwrap();
    season.remove("version");
    season.remove("rules_version");
    season.remove("head");
    for one in page["matches"].as_array_mut().unwrap() {
        one.as_object_mut().unwrap().remove("head");
    }
    page
}

/// What some did step by step, in one world, is what its outcome gives at once in another, told in any
/// order; and taking all back leaves nothing.
async fn one_case(sides: &Mutex<[Side; 2]>, steps: Vec<Step>, order: Vec<u32>) -> TestCaseResult {
    let [long, short] = &mut *sides.lock().await;
    for side in [&mut *long, &mut *short] {
        side.clear().await;
        let empty = page(&side.owned.host, &side.owned.id).await;
        prop_assert_eq!(&empty["matches"], &json!([]));
        prop_assert_eq!(&empty["season"]["rows"][0]["points"]["milli"], &json!(0));
    }
    for step in steps {
        long.take(step).await;
    }
    let mut counts: Vec<_> = long.counts().into_iter().zip(order).collect();
    counts.sort_by_key(|(_, place)| *place);
    for ((shared, says), _) in counts {
        short.bring(shared, says).await;
    }
    short.play_by(long.rules).await;
    let page = page(&long.owned.host, &long.owned.id).await;
    prop_assert_eq!(&page, &self::page(&short.owned.host, &short.owned.id).await);
    prop_assert_eq!(&page, &long.cold_page().await);
    Ok(())
}

/// Every case begins with all taken back of the case before it.
async fn check(cases: u32, worlds: [World; 2]) {
    let [long, short] = worlds;
    let sides = Mutex::new([Side::new(long).await, Side::new(short).await]);
    let config =
        Cases { cases, failure_persistence: None, max_shrink_iters: 100, ..Cases::default() };
    let inputs = (
        prop::collection::vec(step(), 1..14),
        prop::collection::vec(any::<u32>(), ENTRIES_MOST..=ENTRIES_MOST),
    );
    let here = tokio::runtime::Handle::current();
    let checked = tokio::task::block_in_place(|| {
        TestRunner::new(config)
            .run(&inputs, |(steps, order)| here.block_on(one_case(&sides, steps, order)))
    });
    if let Err(found) = checked {
        panic!("{found}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_table_is_a_function_of_the_inputs_alone_lite() {
    check(24, [World::lite().await, World::lite().await]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_table_is_a_function_of_the_inputs_alone_pg() {
    check(6, [World::pg().await, World::lite().await]).await;
}
