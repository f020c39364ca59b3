//! The messages of the sockets: each is parsed, authorised by the table, answered, and never waits for
//! the work of another connection.

use super::access::{self, Access};
use super::command::{self, CommandBody, Desk};
use super::conn::{Conn, Item, Place};
use super::gateway::{Client, Reply};
use super::hub::Hub;
use super::state::Missed;
use super::views::{Action, Batch, ClockAnswer, ClockAsk, CommandId, Receipt, Snapshot};
use super::{practice, protocol, rooms, schemas, state};
use crate::App;
use crate::error::{ApiError, ErrorBody, ErrorCode};
use crate::guard;
use crate::permissions::Action as Permission;
use crate::request;
use crate::views::CompetitionView;
use gavel_auction::{AuctionId, Contribution, Seq};
use gavel_house::{Connection, Published};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;
use utoipa::ToSchema;

/// Measures the server's time; answered in the reader itself.
pub const CLOCK: &str = "clock";
/// Every message that a client may send.
pub const EVENTS: [&str; 7] =
    ["join", "leave", "join_competition", "command", CLOCK, "here", "practice"];

/// Into an auction's room.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// Which.
    pub auction: String,
    /// The last event that is known; without it everything is sent.
    pub after: Option<u64>,
    /// Sixteen random bytes of this device for the draw, as 32 hexadecimal digits.
    #[schema(value_type = Option<String>, min_length = 32, max_length = 32)]
    pub random: Option<Contribution>,
}

/// Out of an auction's room.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Leave {
    /// Which.
    pub auction: String,
}

/// To a competition's page.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JoinCompetition {
    /// Which.
    pub competition: String,
}

/// A command to an auction.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SocketCommand {
    /// Which.
    pub auction: String,
    /// Made by the client; a resend has the same.
    pub id: CommandId,
    /// What is asked.
    pub action: Action,
}

/// Whether the page is seen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename = "Here", deny_unknown_fields)]
#[schema(as = HereMessage)]
pub struct HereBody {
    /// In which auction.
    pub auction: String,
    /// Whether it is in view.
    pub visible: bool,
}

/// The answer to `join`.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum JoinAnswer {
    /// Everything.
    Snapshot {
        /// True.
        #[schema(schema_with = schemas::yes)]
        ok: bool,
        /// Everything, at one event number.
        snapshot: Box<Snapshot>,
    },
    /// What was missed.
    Batch {
        /// True.
        #[schema(schema_with = schemas::yes)]
        ok: bool,
        /// The events since, with their results.
        batch: Box<Batch>,
        /// Which of the caller's seats have passed on the open lot, after these events.
        passed: Vec<u32>,
    },
    /// Not let in.
    Refused {
        /// False.
        #[schema(schema_with = schemas::no)]
        ok: bool,
        /// Why.
        error: ErrorBody,
    },
}

/// The answer to `join_competition`.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum JoinCompetitionAnswer {
    /// The page.
    View {
        /// True.
        #[schema(schema_with = schemas::yes)]
        ok: bool,
        /// The competition as the caller sees it.
        view: Box<CompetitionView>,
    },
    /// Not let in.
    Refused {
        /// False.
        #[schema(schema_with = schemas::no)]
        ok: bool,
        /// Why.
        error: ErrorBody,
    },
}

/// An answer that says only whether.
#[derive(Debug, Serialize, ToSchema)]
pub struct Done {
    /// Whether it was done.
    pub ok: bool,
    /// Why not.
    pub error: Option<ErrorBody>,
}

impl Done {
    /// Done, or why not.
    #[must_use]
    pub fn new(result: Result<(), ApiError>) -> Self {
        let error = result.err().map(|error| error.body());
        Self { ok: error.is_none(), error }
    }
}

/// Handles one message; its answer may come later.
pub async fn handle(app: &App, conn: &Arc<Conn>, item: Item) {
    metrics::counter!("gavel_socket_messages_total", "event" => item.event).increment(1);
    let Item { client, event, body, reply, at } = item;
    match event {
        "join" => reply.send(&join(app, conn, &client, body).await),
        "leave" => reply.send(&Done::new(leave(app, conn, &client, body).await)),
        "join_competition" => reply.send(&join_competition(app, conn, &client, body).await),
        "here" => reply.send(&Done::new(here(app, conn, body).await)),
        "practice" => reply.send(&practice::handle(app, conn, body, at).await),
        _ => command(app, conn, body, at, reply).await,
    }
}

fn read<T: DeserializeOwned>(conn: &Conn, body: &Value) -> Result<T, ApiError> {
    let text = serde_json::to_vec(body).map_err(|error| ApiError::internal(&error))?;
    let parsed = request::parse(&text);
    if parsed.is_err() {
        conn.note_nonsense();
    }
    parsed
}

async fn join(app: &App, conn: &Arc<Conn>, client: &Client, body: Value) -> JoinAnswer {
    match try_join(app, conn, client, body).await {
        Ok(answer) => answer,
        Err(error) => JoinAnswer::Refused { ok: false, error: error.body() },
    }
}

async fn try_join(
    app: &App,
    conn: &Arc<Conn>,
    client: &Client,
    body: Value,
) -> Result<JoinAnswer, ApiError> {
    let wanted: Join = read(conn, &body)?;
    let see = Permission::SeeAuction;
    let entry = access::enter(app, &conn.identity, &wanted.auction, see).await?;
    let hub = app.live.hub(app, &entry.auction).await?;
    let access = Arc::new(entry.access);
    let before = conn.place(&entry.auction);
    if !conn.come_in(&entry.auction, Place { access: access.clone() }) {
        return Err(too_many_places());
    }
    rooms::enter(client, &entry.auction, before.as_ref().map(|place| &*place.access), &access);
    if let Some(random) = wanted.random.filter(|_| !access.seats.is_empty()) {
        hub.contribute(conn.number, random);
    }
    let host = access.who.is_host();
    let connection = Connection { id: conn.number, seats: access.seats.clone(), host };
    app.house.connected(&entry.auction, connection).await;
    protocol::came_in(app, conn, client, &entry.auction).await?;
    // The room was entered first: nothing can be missed between this answer and the next batch.
    missed_or_all(app, &hub, &access, wanted.after.map(Seq)).await
}

fn too_many_places() -> ApiError {
    let message =
        format!("One connection can be in {} rooms. Leave one first.", super::conn::PLACES_MAX);
    ApiError::new(ErrorCode::Full, message)
}

async fn missed_or_all(
    app: &App,
    hub: &Hub,
    access: &Access,
    after: Option<Seq>,
) -> Result<JoinAnswer, ApiError> {
    if let Some(after) = after
        && let Some(Missed { batch, passed }) = state::since(app, hub, access, after).await?
    {
        return Ok(JoinAnswer::Batch { ok: true, batch: Box::new(batch), passed });
    }
    let snapshot = state::snapshot(app, hub, access).await?;
    Ok(JoinAnswer::Snapshot { ok: true, snapshot: Box::new(snapshot) })
}

async fn leave(app: &App, conn: &Arc<Conn>, client: &Client, body: Value) -> Result<(), ApiError> {
    let Leave { auction } = read(conn, &body)?;
    let auction = AuctionId::new(&auction).map_err(|_| ApiError::not_found("auction"))?;
    let place = conn.go_out(&auction).ok_or_else(not_there)?;
    rooms::leave(client, &auction, &place.access);
    if let Some(hub) = app.live.known_hub(&auction) {
        hub.withdraw(conn.number);
    }
    app.house.disconnected(&auction, conn.number, true).await;
    Ok(())
}

fn not_there() -> ApiError {
    ApiError::new(ErrorCode::Conflict, "This connection is not in that auction. Join it first.")
}

async fn here(app: &App, conn: &Arc<Conn>, body: Value) -> Result<(), ApiError> {
    let HereBody { auction, visible } = read(conn, &body)?;
    let auction = AuctionId::new(&auction).map_err(|_| ApiError::not_found("auction"))?;
    conn.place(&auction).ok_or_else(not_there)?;
    app.house.seen(&auction, conn.number, visible).await;
    Ok(())
}

async fn join_competition(
    app: &App,
    conn: &Arc<Conn>,
    client: &Client,
    body: Value,
) -> JoinCompetitionAnswer {
    match try_join_competition(app, conn, client, body).await {
        Ok(view) => JoinCompetitionAnswer::View { ok: true, view: Box::new(view) },
        Err(error) => JoinCompetitionAnswer::Refused { ok: false, error: error.body() },
    }
}

async fn try_join_competition(
    app: &App,
    conn: &Arc<Conn>,
    client: &Client,
    body: Value,
) -> Result<CompetitionView, ApiError> {
    let JoinCompetition { competition } = read(conn, &body)?;
    let caller = conn.identity.caller.as_ref().ok_or_else(ApiError::not_signed_in)?;
    let see = Permission::SeeCompetition;
    let here = guard::enter_live(app, Some(caller), &competition, see).await?;
    if !conn.look_at(&competition) {
        return Err(too_many_places());
    }
    client.enter(rooms::competition(&competition));
    protocol::looks_at(app, conn, client, &competition).await?;
    if here.who.is_host() {
        client.enter(rooms::hosts(&competition));
    }
    crate::overview::view(app, caller, here).await
}

/// Authorises a command and queues it in its room. The answer is waited for elsewhere, so that the
/// next command of this connection is queued behind this one without waiting for it.
async fn command(app: &App, conn: &Arc<Conn>, body: Value, at: gavel_auction::Time, reply: Reply) {
    let (desk, command) = match desk(app, conn, &body).await {
        Ok(found) => found,
        Err(error) => {
            let view = known(app, conn, &body).await;
            return reply.send(&command::refused(app, &error, view.as_deref()));
        }
    };
    let answer = desk.submit(app, command, at).await;
    let app = app.clone();
    tokio::spawn(async move { reply.send(&desk.answer(&app, answer).await) });
}

/// The auction that a command names, when its connection is in it.
async fn known(app: &App, conn: &Conn, body: &Value) -> Option<Arc<Published>> {
    let auction = AuctionId::new(body["auction"].as_str()?).ok()?;
    conn.place(&auction)?;
    app.house.view(&auction).await.ok()
}

async fn desk(app: &App, conn: &Arc<Conn>, body: &Value) -> Result<(Desk, CommandBody), ApiError> {
    let SocketCommand { auction, id, action } = read(conn, body)?;
    let command = CommandBody { id, action };
    let known = AuctionId::new(&auction).ok();
    if let Some(id) = known
        && let Some(place) = conn.place(&id)
        && let Some(hub) = app.live.known_hub(&id)
    {
        return Ok((Desk { auction: id, hub, access: place.access }, command));
    }
    let see = Permission::SeeAuction;
    let entry = access::enter(app, &conn.identity, &auction, see).await?;
    Ok((Desk::of(app, entry).await?, command))
}

/// Too many messages wait.
pub fn busy(app: &App, item: Item) {
    metrics::counter!("gavel_socket_busy_total").increment(1);
    let error = command::busy();
    if item.event == "command" {
        let receipt: Receipt = command::refused(app, &error, None);
        item.reply.send(&receipt);
    } else {
        item.reply.send(&Done::new(Err(error)));
    }
}

/// Answers with the server's time.
pub fn clock(conn: &Conn, item: Item) {
    let now_ms = item.at.0 as f64 / 1_000.0;
    match serde_json::from_value(item.body) {
        Ok(ClockAsk { t }) => item.reply.send(&ClockAnswer { t, now_ms }),
        Err(_) => {
            conn.note_nonsense();
            let error = ApiError::bad("t", "Send a number; it comes back with the server's time.");
            item.reply.send(&Done::new(Err(error)));
        }
    }
}

/// A message that nobody knows. Too many of them end the connection.
pub fn unknown(conn: &Conn, client: Client, reply: Reply) {
    let message = format!("There is no such message. There are: {}.", EVENTS.join(", "));
    reply.send(&Done::new(Err(ApiError::new(ErrorCode::BadRequest, message))));
    if conn.note_nonsense() {
        client.close();
    }
}
