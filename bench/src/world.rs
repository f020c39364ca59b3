//! A server in this process, on a database of its own, with one cricket competition.

use anyhow::{Context, Result, ensure};
use gavel_house::{Clock, House, Options};
use gavel_server::{App, AppParts, Config};
use gavel_store::{
    AuctionSummary, Competition, CompetitionState, Entry, FlipOutcome, ImportSource, NewAuction,
    NewCompetition, NewImport, NewInvite, NewSeat, Role, SeatKind, Standing, Store, User,
};

/// A server on a database, and a cricket competition in it that has that plays.
pub struct World {
    pub app: App,
    pub competition: Competition,
    /// The competition's book.
    pub book: String,
    /// The host's account.
    pub user: String,
}

impl World {
    /// A competition of `seats` with this set.
    pub async fn new(store: Store, set: &str, seats: usize) -> Result<Self> {
        let clock = Clock::system();
        let house = House::start(store.clone(), "bench", clock.clone(), Options::default()).await?;
        let app = App::new(AppParts { store, house, clock, config: Config::default() }).await?;
        let (user, now) = ("host".to_owned(), app.now_us());
        let host = User {
            id: user.clone(),
            email: None,
            name: "Host".into(),
            operator: false,
            created_at: now,
        };
        app.store.create_user(&host).await?;
        app.store.create_competition(&new_competition(set, seats, now)).await?;
        let competition = app.store.competition("competition").await?.context("it was made")?;
        let book = app.store.open_competition_book(&competition.id, ("book", "below"), now).await?;
        Ok(Self { app, competition, book: book.id, user })
    }

    /// The same server as it is when it has just started, and remembers nothing.
    pub async fn restarted(&mut self) -> Result<()> {
        let parts = AppParts {
            store: self.app.store.clone(),
            house: self.app.house.clone(),
            clock: self.app.clock.clone(),
            config: Config::default(),
        };
        self.app = App::new(parts).await?;
        Ok(())
    }

    /// Writes an import and lets it count.
    pub async fn bring(&self, entries: &[Entry]) -> Result<()> {
        let now = self.app.now_us();
        let import = NewImport {
            book_id: self.book.clone(),
            source: ImportSource::File,
            format: "cricket_scores".into(),
            name: "scores.csv".into(),
            made_by: Some(self.user.clone()),
            summary: "{}".into(),
            created_at: now,
        };
        let no = self.app.store.stage_import(&import, entries).await?;
        let flip = self.app.store.apply_import((&self.book, no), None, now).await?;
        ensure!(matches!(flip, FlipOutcome::Done(_)), "an import does not count: {flip:?}");
        Ok(())
    }
}

fn new_competition(set: &str, seats: usize, now: i64) -> NewCompetition {
    let seat = |number: usize| NewSeat {
        user_id: (number == 0).then(|| "host".to_owned()),
        name: format!("Manager {number}"),
        role: if number == 0 { Role::Commissioner } else { Role::Manager },
        plays: true,
        standing: Standing::In,
        kind: SeatKind::Person,
        bot_style: None,
    };
    NewCompetition {
        id: "competition".into(),
        name: "Measured".into(),
        sport: "cricket".into(),
        set_id: set.to_owned(),
        state: CompetitionState::Open,
        settings: "{}".into(),
        seats_most: i64::try_from(seats).unwrap_or(i64::MAX),
        starts_at: None,
        created_by: Some("host".into()),
        created_at: now,
        seats: (0..seats).map(seat).collect(),
        invite: NewInvite {
            code: "CODE".into(),
            token: "token".into(),
            expires_at: None,
            uses_left: None,
        },
        pool: Vec::new(),
        auction: NewAuction {
            id: "auction".into(),
            competition_id: "competition".into(),
            rows: Vec::new(),
            summary: AuctionSummary { status: "completed".into(), ..AuctionSummary::default() },
            created_at: now,
        },
    }
}
