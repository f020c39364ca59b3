//! Tells everybody who looks at a competition that it has changed. Changes are gathered for a
//! moment, so that a thousand people joining are a few messages and not a million.

use crate::App;
use crate::overview;
use crate::views::{CompetitionPublic, HelpView};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, broadcast};

/// Notices that a reader may be behind before it misses some; it then asks for the view again.
const NOTICES_MAX: usize = 1_024;
/// Changes of one competition are told at most so often.
const GATHER: Duration = Duration::from_millis(250);

/// Why an auction that somebody looks at is no longer there.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum GoneWhy {
    /// It was set back; there is a new one.
    Reset,
    /// The competition was deleted.
    Deleted,
    /// The person was removed from it.
    Removed,
    /// It was called off.
    Cancelled,
    /// The link for watching was ended.
    LinkEnded,
}

/// Something about a competition that its watchers want to know.
#[derive(Debug, Clone)]
pub enum HubNotice {
    /// It changed; this is how it is now.
    Changed(Arc<CompetitionPublic>),
    /// Somebody asks for help: for its hosts only.
    Help {
        /// Where.
        competition: String,
        /// What.
        request: Arc<HelpView>,
    },
    /// An auction is no longer there.
    Gone {
        /// Where.
        competition: String,
        /// Which auction.
        auction: String,
        /// Why.
        why: GoneWhy,
        /// What to look at instead.
        next: Option<String>,
        /// Only for this seat; none is for everybody.
        seat: Option<i64>,
    },
    /// A link for watching was ended: who watches by it is shown out.
    WatchEnded {
        /// Which.
        link: String,
    },
    /// A session was ended: its sockets close.
    SessionEnded {
        /// Which.
        session: String,
    },
}

/// The way to everybody who looks at competitions.
#[derive(Debug)]
pub struct CompetitionHub {
    dirty: Mutex<BTreeSet<String>>,
    wake: Notify,
    out: broadcast::Sender<HubNotice>,
}

impl Default for CompetitionHub {
    fn default() -> Self {
        let (out, _) = broadcast::channel(NOTICES_MAX);
        Self { dirty: Mutex::default(), wake: Notify::new(), out }
    }
}

impl CompetitionHub {
    /// Everything from now on, of all competitions.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<HubNotice> {
        self.out.subscribe()
    }

    /// A competition has changed; its new view follows in a moment.
    pub fn changed(&self, competition: &str) {
        let mut dirty = self.dirty.lock().unwrap_or_else(PoisonError::into_inner);
        dirty.insert(competition.to_owned());
        drop(dirty);
        self.wake.notify_one();
    }

    /// Tells something at once. Nobody listening is no error.
    pub fn tell(&self, notice: HubNotice) {
        self.out.send(notice).ok();
    }

    fn take_dirty(&self) -> BTreeSet<String> {
        std::mem::take(&mut *self.dirty.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Turns changes into views until the program ends.
pub async fn run(app: App) {
    loop {
        app.hub.wake.notified().await;
        for id in app.hub.take_dirty() {
            tell_change(&app, &id).await;
        }
        tokio::time::sleep(GATHER).await;
    }
}

async fn tell_change(app: &App, id: &str) {
    if app.hub.out.receiver_count() == 0 {
        return;
    }
    match overview::public_by_id(app, id).await {
        Ok(Some(view)) => app.hub.tell(HubNotice::Changed(Arc::new(view))),
        Ok(None) => {}
        Err(error) => tracing::warn!(%error, competition = id, "a change could not be told"),
    }
}
