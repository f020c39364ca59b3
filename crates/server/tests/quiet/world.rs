//! A server to test, with people in it.

use crate::client::Client;
use gavel_auction::Time;
use gavel_house::{Clock, Hand, House, Options};
use gavel_server::{App, AppParts, Config, begin_token, secrets};
use gavel_store::testing::{TestStore, lite, pg};
use gavel_store::{Join, JoinOutcome, NewSeat, Role, SeatKind, Standing, User};
use serde_json::{Value, json};

/// A day in December 2025, within the season of the football lists.
pub const START: Time = Time(1_765_000_000_000_000);

/// A server on a fresh database with a clock that is moved by hand.
pub struct World {
    pub app: App,
    pub hand: Hand,
    pub store: TestStore,
    pub nobody: Client,
}

/// Runs a test once on SQLite and once on PostgreSQL.
macro_rules! on_both {
    ($( $(#[$meta:meta])* async fn $name:ident($world:ident: World) $body:block )*) => {
        $(
            mod $name {
                #[allow(unused_imports, reason = "not every test needs all of them")]
                use super::*;
                use $crate::world::World;

                $(#[$meta])*
                async fn check($world: World) $body

                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn lite() { check(World::lite().await).await }

                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn pg() { check(World::pg().await).await }
            }
        )*
    };
}
pub(crate) use on_both;

impl World {
    pub async fn lite() -> Self {
        Self::on(lite().await).await
    }

    pub async fn pg() -> Self {
        Self::on(pg().await).await
    }

    pub async fn on(store: TestStore) -> Self {
        let config = Config { public_url: "https://gavel.test".into(), ..Config::default() };
        Self::with(store, config).await
    }

    pub async fn with(store: TestStore, config: Config) -> Self {
        let (clock, hand) = Clock::manual(START);
        let options = Options::default();
        let house = House::start(store.store.clone(), "test", clock.clone(), options).await;
        let parts = AppParts { store: store.store.clone(), house: house.unwrap(), clock, config };
        let app = App::new(parts).await.unwrap();
        let nobody = Client::new(gavel_server::router(app.clone()));
        Self { app, hand, store, nobody }
    }

    /// Somebody with an account.
    pub async fn person(&self, name: &str) -> Client {
        let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        self.somebody(name, Some(email)).await
    }

    /// Somebody with an address, or a guest.
    pub async fn somebody(&self, name: &str, email: Option<String>) -> Client {
        let user = User {
            id: secrets::id(),
            email,
            name: name.to_owned(),
            operator: false,
            created_at: self.app.now_us(),
        };
        self.store.create_user(&user).await.unwrap();
        self.nobody.with(begin_token(&self.app, &user.id, "test").await.unwrap())
    }

    /// Somebody who runs the installation.
    pub async fn operator(&self) -> Client {
        let client = self.person("Olga Operator").await;
        let me = client.get("/me").await.good();
        self.store.set_operator(text(&me, "id"), true, self.app.now_us()).await.unwrap();
        client
    }

    /// The football settings, as a form would send them.
    pub fn football(&self) -> Value {
        self.settings("football")
    }

    pub fn settings(&self, sport: &str) -> Value {
        let pack = self.app.packs.iter().find(|pack| pack.id == sport).unwrap();
        json!({
            "name": format!("Test {sport}"),
            "sport": sport,
            "set": pack.defaults.set,
            "money": pack.defaults.money,
            "slots_auto": true,
            "starts_at_ms": null,
            "door": "open",
            "evening": null,
            "rules": pack.defaults.rules,
        })
    }

    /// A football competition of `host`, as its page shows it.
    pub async fn competition(&self, host: &Client) -> Value {
        self.competition_with(host, |_| {}).await
    }

    pub async fn competition_with(&self, host: &Client, change: impl FnOnce(&mut Value)) -> Value {
        let mut settings = self.football();
        change(&mut settings);
        host.post("/competitions", json!({ "settings": settings })).await.good()
    }

    /// Gives `client` a seat, as the tables would have it.
    pub async fn seat(
        &self,
        competition: &str,
        client: &Client,
        role: Role,
        standing: Standing,
    ) -> i64 {
        let me = client.get("/me").await.good();
        let seat = NewSeat {
            user_id: Some(text(&me, "id").to_owned()),
            name: text(&me, "name").to_owned(),
            role,
            plays: role != Role::Spectator,
            standing,
            kind: SeatKind::Person,
            bot_style: None,
        };
        let now = self.app.now_us();
        let join = Join {
            competition_id: competition.to_owned(),
            seat,
            invite_code: None,
            another: false,
            now,
        };
        match self.store.join(&join).await.unwrap() {
            JoinOutcome::Joined(seat) => seat.seat,
            other => panic!("{other:?}"),
        }
    }

    /// Begins a competition's auction.
    pub async fn begin(&self, host: &Client, competition: &Value) {
        let path = format!("/auctions/{}/commands", text(competition, "auction"));
        let command = json!({ "id": secrets::id(), "action": { "kind": "begin" } });
        let receipt = host.post(&path, command).await.good();
        assert_eq!(receipt["result"], "taken", "{receipt}");
    }
}

#[track_caller]
pub fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_else(|| panic!("no text {field} in {value}"))
}

/// The invitation's code on a host's page.
#[track_caller]
pub fn code(view: &Value) -> &str {
    text(&view["invite"], "code")
}
