//! What the clients were told: the other half of the audit.

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard};
use tokio::sync::watch;

pub struct Ledger {
    /// What each command asked for.
    asked: Mutex<BTreeMap<String, Value>>,
    told: Mutex<Told>,
    /// How many commands were taken.
    taken: watch::Sender<u64>,
    stopped: watch::Sender<bool>,
    next_id: AtomicU64,
}

#[derive(Default)]
pub struct Told {
    /// Commands that were taken, with the event that their receipt named.
    pub taken: BTreeMap<String, u64>,
    /// Commands whose last answer was a refusal.
    pub refused: BTreeSet<String>,
}

impl Default for Ledger {
    fn default() -> Self {
        Self {
            asked: Mutex::default(),
            told: Mutex::default(),
            taken: watch::channel(0).0,
            stopped: watch::channel(false).0,
            next_id: AtomicU64::new(1),
        }
    }
}

impl Ledger {
    /// A new command of a seat, with an id that nobody else has.
    pub fn command(&self, seat: u32, action: Value) -> Value {
        let id = format!("seat-{seat}-{}", self.next_id.fetch_add(1, Ordering::Relaxed));
        let mut asked = self.asked.lock().expect("nobody panics with it in hand");
        asked.insert(id.clone(), action.clone());
        json!({ "id": id, "action": action })
    }

    /// What a command asked for.
    pub fn asked(&self, id: &str) -> Value {
        let asked = self.asked.lock().expect("nobody panics with it in hand");
        asked.get(id).cloned().unwrap_or_default()
    }

    /// Keeps a final answer.
    pub fn note(&self, command: &Value, receipt: &Value) {
        let id = command["id"].as_str().expect("a command has an id");
        let mut told = self.told();
        match (receipt["result"].as_str(), receipt["seq"].as_u64()) {
            (Some("taken"), Some(seq)) => {
                let before = told.taken.insert(id.to_owned(), seq);
                assert!(before.is_none_or(|before| before == seq), "{id} was two events");
                self.taken.send_modify(|taken| *taken += 1);
            }
            (Some("refused"), _) => {
                told.refused.insert(id.to_owned());
            }
            _ => panic!("not a receipt: {receipt}"),
        }
    }

    pub fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().expect("nobody panics with the ledger in hand")
    }

    pub fn taken(&self) -> u64 {
        *self.taken.borrow()
    }

    /// Waits until so many commands were taken.
    pub async fn reach(&self, taken: u64) {
        let mut now = self.taken.subscribe();
        now.wait_for(|now| *now >= taken).await.expect("the ledger is there");
    }

    pub fn stop(&self) {
        self.stopped.send_replace(true);
    }

    pub fn is_stopped(&self) -> bool {
        *self.stopped.borrow()
    }
}
