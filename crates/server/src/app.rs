//! The server as one value that every handler holds.

use crate::hub::CompetitionHub;
use crate::mail::Mailer;
use crate::secrets::{NoRandom, Pepper};
use crate::throttle::Throttle;
use crate::{Config, live, metrics, season};
use gavel_house::{Clock, House};
use gavel_sport::{Pack, Set};
use gavel_store::{Store, StoreError};
use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::Notify;

/// The server. Cloning it is cheap and gives the same one.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What the server is made of.
pub struct Parts {
    /// The database.
    pub store: Store,
    /// The live auctions.
    pub house: House,
    /// The sports.
    pub packs: Vec<Pack>,
    /// The sets that ship.
    pub sets: Vec<Set>,
    /// What the operator set.
    pub config: Config,
    /// Server time.
    pub clock: Clock,
    /// Tells everybody who looks at competitions.
    pub hub: CompetitionHub,
    /// The way out for mail.
    pub mailer: Mailer,
    /// Rings when something is put into the outbox.
    pub outbox_wake: Notify,
    /// Limits on guessing.
    pub throttle: Throttle,
    /// This installation's own secret.
    pub pepper: Pepper,
    /// What the live path keeps in memory.
    pub live: live::Live,
    /// What the season keeps in memory.
    pub season: season::Season,
    /// The numbers at `/metrics`.
    pub metrics: metrics::Recorder,
    draining: AtomicBool,
}

/// What an [`App`] is made from.
pub struct AppParts {
    /// The database.
    pub store: Store,
    /// The live auctions, on the same database.
    pub house: House,
    /// The clock that the house uses.
    pub clock: Clock,
    /// What the operator set.
    pub config: Config,
}

/// Why the server cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No random bytes.
    #[error(transparent)]
    Random(#[from] NoRandom),
    /// The installation's secret cannot be read.
    #[error("the secret kept in the database is damaged: {0}")]
    Secret(#[from] hex::FromHexError),
    /// A sport or a list that ships cannot be read.
    #[error("the data that ships with this program is damaged: {0}")]
    Shipped(String),
    /// The mail settings do not work.
    #[error("the mail settings do not work: {0}")]
    Mail(String),
}

impl App {
    /// Puts a server together: reads or makes its secret and brings the shipped lists up to date.
    ///
    /// # Errors
    /// [`StartError`].
    pub async fn new(parts: AppParts) -> Result<Self, StartError> {
        let AppParts { store, house, clock, config } = parts;
        let now = clock.now().0;
        let kept = store.setting_or(Pepper::KEY, &Pepper::make()?, now).await?;
        let shipped = |error: &dyn std::fmt::Display| StartError::Shipped(error.to_string());
        let packs = gavel_sport::packs().map_err(|error| shipped(&error))?;
        let sets = gavel_sport::sets().map_err(|error| shipped(&error))?;
        let mailer = Mailer::new(config.smtp.as_ref())?;
        let app = Self(Arc::new(Parts {
            pepper: Pepper::read(&kept)?,
            hub: CompetitionHub::default(),
            outbox_wake: Notify::new(),
            throttle: Throttle::default(),
            live: live::Live::default(),
            season: season::Season::default(),
            metrics: metrics::Recorder::install(),
            draining: AtomicBool::new(false),
            store,
            house,
            packs,
            sets,
            config,
            clock,
            mailer,
        }));
        crate::catalogue::ship(&app).await?;
        Ok(app)
    }

    /// From now on `/readyz` says `draining`: whoever balances load sends newcomers elsewhere. All else
    /// goes on.
    pub fn drain(&self) {
        self.draining.store(true, Ordering::Release);
    }

    /// Whether this server is about to stop.
    #[must_use]
    pub fn is_draining(&self) -> bool {
        self.draining.load(Ordering::Acquire)
    }

    /// Now, in microseconds.
    #[must_use]
    pub fn now_us(&self) -> i64 {
        self.clock.now().0
    }

    /// Now, in milliseconds.
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        self.now_us() / 1000
    }

    /// A sport.
    #[must_use]
    pub fn pack(&self, id: &str) -> Option<&Pack> {
        self.packs.iter().find(|pack| pack.id == id)
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("config", &self.config).finish_non_exhaustive()
    }
}
