//! A command from a client to the house: who may, in whose name, and the answer in plain words.

use super::access::{Access, Entry};
use super::begin;
use super::hub::Hub;
use super::views::{self, Action, CommandId, Receipt};
use crate::App;
use crate::error::{ApiError, ErrorCode};
use crate::permissions::{Action as Permission, needs};
use gavel_auction::{AuctionId, By, Command, Refusal, Time};
use gavel_house::{Published, Ticket};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// A command as HTTP brings it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CommandBody {
    /// Made by the client; a resend has the same.
    pub id: CommandId,
    /// What is asked.
    pub action: Action,
}

/// Where a command goes, and in whose name.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The auction.
    pub auction: AuctionId,
    /// Its news.
    pub hub: Arc<Hub>,
    /// What the sender is there.
    pub access: Arc<Access>,
}

impl Desk {
    /// The desk at which somebody stands who has just come in.
    ///
    /// # Errors
    /// When the auction's news cannot be had.
    pub async fn of(app: &App, entry: Entry) -> Result<Self, ApiError> {
        let hub = app.live.hub(app, &entry.auction).await?;
        Ok(Self { auction: entry.auction, hub, access: Arc::new(entry.access) })
    }

    /// Puts a command that was read at `at` into its room's queue. Returns as soon as it is there:
    /// commands that come here one after the other are decided in that order.
    pub async fn submit(&self, app: &App, body: CommandBody, at: Time) -> Answer {
        let CommandBody { id, action } = body;
        let by = match self.authorise(&action) {
            Ok(by) => by,
            Err(refusal) => return Answer::Given(Err(refusal)),
        };
        let ask = match action.ask() {
            Ok(Some(ask)) => ask,
            Ok(None) => match begin::setup(app, self).await {
                Ok(setup) => gavel_auction::Action::Begin(Box::new(setup)),
                Err(error) => return Answer::Failed(error),
            },
            Err(refusal) => return Answer::Given(Err(refusal)),
        };
        let command = Command { id: Some(id.0), by, action: ask };
        Answer::Coming(app.house.try_submit(&self.auction, command, at))
    }

    /// In whose name the command is decided. The session decides, never the message.
    fn authorise(&self, action: &Action) -> Result<By, Refusal> {
        let Some(seat) = action.own_seat() else {
            let wanted = permission(action);
            let host = self.access.may(wanted).then(|| self.access.as_host());
            return host.ok_or(Refusal::NotAllowed { needs: needs(wanted) });
        };
        if self.access.holds(seat) {
            let by = if self.access.may(Permission::Bid) { Some(By::Seat(seat)) } else { None };
            return by.ok_or(Refusal::NotAManager);
        }
        // A host may bid for a manager in the room, and let somebody in; nobody passes for another.
        let for_another = match action {
            Action::Bid { .. } => Permission::BidOnBehalf,
            Action::AddSeat { .. } => Permission::EditMembers,
            _ => return Err(Refusal::NotYourSeat),
        };
        let host = self.access.may(for_another).then(|| self.access.as_host());
        host.ok_or(Refusal::NotYourSeat)
    }

    /// An answer in the competition's words.
    pub async fn answer(&self, app: &App, answer: Answer) -> Receipt {
        let scene = self.hub.scene();
        let given = match answer {
            Answer::Coming(ticket) => ticket.receipt().await,
            Answer::Given(result) => self.receipt(app, result.map(|never| match never {})).await,
            Answer::Failed(error) => {
                let view = app.house.view(&self.auction).await.ok();
                return refused(app, &error, view.as_deref());
            }
        };
        views::receipt(&given, &scene.money, &scene.words)
    }

    async fn receipt(
        &self,
        app: &App,
        result: Result<gavel_auction::Seq, Refusal>,
    ) -> gavel_house::Receipt {
        let view = app.house.view(&self.auction).await.ok();
        gavel_house::Receipt {
            result,
            judged_at: view.as_ref().map_or(gavel_auction::Seq(0), |view| view.head),
            head: view.map(|view| (view.head, view.head_hash)),
            server_time: app.clock.now(),
            repeated: false,
        }
    }
}

/// What becomes of a command that was handed in.
#[derive(Debug)]
pub enum Answer {
    /// The house decides.
    Coming(Ticket),
    /// It was refused before it came to the house.
    Given(Result<std::convert::Infallible, Refusal>),
    /// What it needs could not be read, or cannot be so.
    Failed(ApiError),
}

/// The line of the table that a control asks.
fn permission(action: &Action) -> Permission {
    match action {
        Action::Begin {} => Permission::Begin,
        Action::Message { .. } => Permission::Message,
        Action::RemoveSeat { .. } => Permission::EditMembers,
        Action::Cancel { .. } => Permission::Reset,
        _ => Permission::Control,
    }
}

/// A receipt for something that never came to an auction; `view` where the auction is known.
#[must_use]
pub fn refused(app: &App, error: &ApiError, view: Option<&Published>) -> Receipt {
    Receipt::Refused {
        code: error.code,
        message: error.message.clone(),
        judged_at: view.map_or(0, |view| view.head.0),
        head: view.map(|view| view.head.0),
        head_hash: view.map(|view| view.head_hash.to_string()),
        would_work: None,
        retry_ms: error.retry_ms,
        now_ms: views::ms(app.clock.now()),
    }
}

/// A full queue, before the room's own.
#[must_use]
pub fn busy() -> ApiError {
    let message = "You are sending faster than the server can answer. The same can be sent again.";
    ApiError { retry_ms: Some(250), ..ApiError::new(ErrorCode::Busy, message) }
}
