//! One auction's news: takes what the house has committed, writes it once for each audience, and
//! hands it to the sockets and the streams. Nothing of one auction reaches another's listeners.

use super::gateway::{Encoded, encode};
use super::views::{
    self, Audience, BatchFor, Notice, NoticeKind, PresenceNow, Scene, SeatPresence, ServerMessage,
    Spoken, Tick,
};
use super::{protocol, rooms, scene};
use crate::App;
use crate::error::ApiError;
use gavel_auction::{Auction, AuctionId, Body, Contribution, SeatId, Seq, Status, Time};
use gavel_house::{ConnectionId, Item, PresenceNotice, Published, Since, Subscription, Told};
use gavel_store::{Competition, CompetitionState};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;
use tokio::sync::broadcast;

/// The number of an auction's last event is told so often, also where nothing happens: a lost last
/// event is noticed by nothing else.
const TICK_EVERY: Duration = Duration::from_secs(2);
/// Messages that a stream may be behind before it is healed from the log.
const NEWS_BEHIND_MAX: usize = 256;
/// Rounds of the ticker after which a hub that nobody needs ends: a minute.
const IDLE_TICKS_MAX: u32 = 30;

/// What streams hear. Sockets hear the same from the gateway.
#[derive(Debug, Clone)]
pub enum News {
    /// Events, one text for each audience.
    Batch {
        /// The number of the first event in it.
        from: Seq,
        /// The number of the last event in it.
        to: Seq,
        /// The JSON, by audience.
        texts: BatchFor<Encoded>,
    },
    /// A seat has passed, or is back: for those who hold it.
    OwnPass {
        /// Which seat.
        seat: SeatId,
        /// The JSON.
        text: Encoded,
    },
    /// Anything else.
    Other(Encoded),
    /// It is gone for some.
    Out {
        /// For whom.
        who: Out,
        /// What they are told.
        message: Encoded,
    },
}

/// Who is shown out of an auction that goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Out {
    /// Who holds this seat.
    Seat(SeatId),
    /// Who watches by this link.
    Link(String),
}

/// One auction's news.
#[derive(Debug)]
pub struct Hub {
    /// Which auction.
    pub auction: AuctionId,
    scene: RwLock<Arc<Scene>>,
    spoken: RwLock<Arc<Spoken>>,
    contributions: Mutex<HashMap<ConnectionId, Contribution>>,
    news: broadcast::Sender<News>,
    /// The number of the last event that was handed on.
    told: AtomicU64,
}

impl Hub {
    /// A hub with what stands around its auction.
    ///
    /// # Errors
    /// When the tables or the log cannot be read.
    pub async fn load(
        app: &App,
        auction: &AuctionId,
    ) -> Result<(Arc<Self>, Subscription), ApiError> {
        let competition = competition_of(app, auction).await?;
        let scene = scene::load(app, &competition).await?;
        let subscription = app.house.subscribe(auction).await?;
        let head = subscription.start.head;
        let mut spoken = scene::spoken(app, auction, head.0).await?;
        spoken.settle(running_end(&subscription.start.state), app.clock.now());
        let hub = Arc::new(Self {
            auction: auction.clone(),
            scene: RwLock::new(Arc::new(scene)),
            spoken: RwLock::new(Arc::new(spoken)),
            contributions: Mutex::default(),
            news: broadcast::channel(NEWS_BEHIND_MAX).0,
            told: AtomicU64::new(head.0),
        });
        Ok((hub, subscription))
    }

    /// What stands around the auction.
    #[must_use]
    pub fn scene(&self) -> Arc<Scene> {
        self.scene.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What hosts said last.
    #[must_use]
    pub fn spoken(&self) -> Arc<Spoken> {
        self.spoken.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Everything from now on.
    #[must_use]
    pub fn listen(&self) -> broadcast::Receiver<News> {
        self.news.subscribe()
    }

    /// Whether a stream listens.
    #[must_use]
    pub fn has_listeners(&self) -> bool {
        self.news.receiver_count() > 0
    }

    /// Reads again what stands around the auction.
    ///
    /// # Errors
    /// When the tables cannot be read.
    pub async fn refresh(&self, app: &App) -> Result<(), ApiError> {
        let competition = competition_of(app, &self.auction).await?;
        let scene = scene::load(app, &competition).await?;
        *self.scene.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(scene);
        Ok(())
    }

    fn devices(&self) -> MutexGuard<'_, HashMap<ConnectionId, Contribution>> {
        self.contributions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A device gives its random bytes for the draw; each device counts once.
    pub fn contribute(&self, device: ConnectionId, random: Contribution) {
        self.devices().insert(device, random);
    }

    /// A device has gone before the draw.
    pub fn withdraw(&self, device: ConnectionId) {
        self.devices().remove(&device);
    }

    /// The random bytes of every device that is present.
    #[must_use]
    pub fn contributions(&self) -> Vec<Contribution> {
        self.devices().values().copied().collect()
    }

    /// Tells streams something that is not in the log.
    pub fn say(&self, message: Encoded) {
        self.news.send(News::Other(message)).ok();
    }

    /// Tells the streams of some that it is gone for them.
    pub fn show_out(&self, who: Out, message: Encoded) {
        self.news.send(News::Out { who, message }).ok();
    }
}

/// The end of the open lot, while its clock runs.
fn running_end(auction: &Auction) -> Option<Time> {
    let lot = auction.open_lot().filter(|_| auction.status() == Status::Running)?;
    Some(lot.ends_at)
}

async fn competition_of(app: &App, auction: &AuctionId) -> Result<Competition, ApiError> {
    let found = app.store.competition_of_auction(auction.as_str()).await?;
    found.ok_or_else(|| ApiError::not_found("auction"))
}

/// Hands on everything that happens in one auction, until nobody needs it.
pub async fn run(app: App, hub: Arc<Hub>, mut subscription: Subscription) {
    let mut ticks = tokio::time::interval(TICK_EVERY);
    let mut state = subscription.start.clone();
    let mut idle = 0;
    settle_state(&app, &hub, state.state.status()).await;
    loop {
        tokio::select! {
            told = subscription.next() => match told {
                Told::Item(item, _busy) => {
                    if let Item::Batch(batch) = &item {
                        state = batch.after.clone();
                    }
                    hear(&app, &hub, item).await;
                }
                Told::Lagged(missed) => {
                    tracing::warn!(auction = %hub.auction, missed, "news were behind");
                    state = catch_up(&app, &hub).await.unwrap_or(state);
                }
                Told::Closed => match app.house.subscribe(&hub.auction).await {
                    Ok(again) => {
                        subscription = again;
                        state = catch_up(&app, &hub).await.unwrap_or(state);
                    }
                    Err(_) => break,
                },
            },
            _ = ticks.tick() => {
                tick(&app, &hub, &state).await;
                let live = matches!(state.state.status(), Status::Running | Status::Paused);
                idle = if live || app.live.is_used(&hub) { 0 } else { idle + 1 };
                if idle > IDLE_TICKS_MAX {
                    break;
                }
            }
        }
    }
    app.live.forget(&hub);
}

async fn hear(app: &App, hub: &Hub, item: Item) {
    match item {
        Item::Batch(batch) => {
            let before = Some(&*batch.before);
            hand_on(app, hub, &batch.events, (before, &batch.after)).await;
        }
        Item::Presence(notice) => presence(app, hub, &notice).await,
        Item::Notice(notice) => notify_hosts(app, hub, &notice).await,
    }
}

/// Events that the task did not hear are read again, so that nobody else needs to ask.
async fn catch_up(app: &App, hub: &Hub) -> Option<Arc<Published>> {
    let published = app.house.view(&hub.auction).await.ok()?;
    let told = Seq(hub.told.load(Ordering::Acquire));
    if let Ok(Since::Events(events)) = app.house.since(&hub.auction, told).await {
        let known = events.iter().filter(|event| event.seq <= published.head).count();
        let events = events.get(..known).unwrap_or(&events);
        if !events.is_empty() {
            hand_on(app, hub, events, (None, &published)).await;
        }
    }
    Some(published)
}

async fn hand_on(
    app: &App,
    hub: &Hub,
    events: &[gavel_house::Committed],
    (before, after): (Option<&Published>, &Published),
) {
    let mut spoken = (*hub.spoken()).clone();
    events.iter().for_each(|one| spoken.hear(&one.event));
    if let Some(last) = events.last() {
        spoken.settle(running_end(&after.state), last.event.at);
    }
    *hub.spoken.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(spoken.clone());
    let scene = hub.scene();
    let now = app.clock.now();
    let batches = views::batches(events, (before, after), (&scene, &spoken), now);
    let texts = batches.try_map(|batch| encode(&ServerMessage::Batch(Box::new(batch))));
    let Ok(texts) = texts else { return };
    for (audience, text) in texts.each() {
        app.live.send(rooms::auction(&hub.auction, audience), text).await;
    }
    hub.told.store(after.head.0, Ordering::Release);
    let from = events.first().map_or(after.head, |first| first.seq);
    hub.news.send(News::Batch { from, to: after.head, texts }).ok();
    tell_seats(app, hub, events).await;
    protocol::lot_may_have_ended(app, hub, (before, after)).await;
    let lag = app.clock.now() - events.last().map_or(now, |last| last.event.at);
    metrics::histogram!("gavel_broadcast_lag_seconds").record(lag.0 as f64 / 1e6);
    if events.iter().any(|one| moves_competition(&one.event.public.body)) {
        settle_state(app, hub, after.state.status()).await;
    }
}

/// What is nobody else's business, told to all connections of the seat, after the batch.
async fn tell_seats(app: &App, hub: &Hub, events: &[gavel_house::Committed]) {
    let own = |one: &gavel_house::Committed| views::own_pass(&hub.auction, one.seq, &one.event);
    for (seat, pass) in events.iter().filter_map(own) {
        let Ok(text) = encode(&ServerMessage::OwnPass(pass)) else { return };
        app.live.send(rooms::seat(&hub.auction, seat), &text).await;
        hub.news.send(News::OwnPass { seat, text }).ok();
    }
}

/// Whether the competition's own page says something else after it.
fn moves_competition(body: &Body) -> bool {
    matches!(
        body,
        Body::Begun { .. }
            | Body::Paused { .. }
            | Body::Resumed { .. }
            | Body::Completed { .. }
            | Body::Cancelled
            | Body::SeatAdded { .. }
            | Body::SeatRemoved { .. }
    )
}

/// Moves the competition to where its auction is: begun, or over. Done again after a restart, so
/// that a crash between the log and the table leaves no difference.
async fn settle_state(app: &App, hub: &Hub, status: Status) {
    use CompetitionState::{Auction, Draft, Open, Season};
    let steps: &[(CompetitionState, CompetitionState)] = match status {
        Status::Waiting | Status::Cancelled => &[],
        Status::Running | Status::Paused => &[(Draft, Open), (Open, Auction)],
        Status::Completed => &[(Draft, Open), (Open, Auction), (Auction, Season)],
    };
    let competition = hub.scene().competition.clone();
    let of = (competition.as_str(), hub.auction.as_str());
    for (from, to) in steps {
        let now = app.now_us();
        let moved = app.store.change_competition_state(of, *from, *to, now).await;
        if let Err(error) = moved {
            tracing::error!(%error, competition, "a competition could not be moved on");
        }
    }
    app.hub.changed(&competition);
}

async fn tick(app: &App, hub: &Hub, state: &Published) {
    let tick = Tick {
        auction: hub.auction.to_string(),
        head: state.head.0,
        now_ms: views::ms(app.clock.now()),
    };
    let Ok(text) = encode(&ServerMessage::Tick(tick)) else { return };
    for audience in Audience::ALL {
        app.live.send_volatile(rooms::auction(&hub.auction, audience), &text).await;
    }
    hub.say(text);
}

/// Who is here, as it travels.
#[must_use]
pub fn presence_now(hub: &Hub, notice: &PresenceNotice) -> PresenceNow {
    PresenceNow {
        auction: hub.auction.to_string(),
        seats: seat_presence(notice),
        watching: notice.watching,
        hosts_absent: notice.hosts_absent,
    }
}

/// How each seat is there.
#[must_use]
pub fn seat_presence(notice: &PresenceNotice) -> Vec<SeatPresence> {
    let seats = notice.seats.iter();
    seats.map(|(seat, here)| SeatPresence { seat: seat.0, presence: (*here).into() }).collect()
}

async fn presence(app: &App, hub: &Hub, notice: &PresenceNotice) {
    let Ok(text) = encode(&ServerMessage::Presence(presence_now(hub, notice))) else { return };
    for audience in Audience::ALL {
        app.live.send(rooms::auction(&hub.auction, audience), &text).await;
    }
    hub.say(text);
}

async fn notify_hosts(app: &App, hub: &Hub, notice: &gavel_house::Notice) {
    let scene = hub.scene();
    let told = |kind, message: String, lot| Notice {
        auction: Some(hub.auction.to_string()),
        competition: Some(scene.competition.clone()),
        kind,
        message: Some(message),
        lot,
    };
    let (audiences, notice) = match notice {
        gavel_house::Notice::UndoOffer { lot } => {
            let asset = &scene.words.asset;
            let message =
                format!("Many lost their connection just before the end of {asset} {}.", lot.0);
            let notice = told(NoticeKind::UndoOffer, message, Some(lot.0));
            (&[Audience::Host][..], notice)
        }
        gavel_house::Notice::Suspended => {
            let message = "Something went wrong twice. Nothing is lost; support has to look at it.";
            (&Audience::ALL[..], told(NoticeKind::Suspended, message.to_owned(), None))
        }
        // These are told with the presence, to everybody.
        gavel_house::Notice::HostsAbsent | gavel_house::Notice::HostsBack => return,
    };
    let Ok(text) = encode(&ServerMessage::Notice(notice)) else { return };
    for audience in audiences {
        app.live.send(rooms::auction(&hub.auction, *audience), &text).await;
    }
}
