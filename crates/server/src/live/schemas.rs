//! The messages of the sockets, for the document of the API.

use super::listen::CompetitionChanged;
use super::practice::{PracticeAnswer, PracticeChanged, PracticeMessage};
use super::socket::{
    Done, HereBody, Join, JoinAnswer, JoinCompetition, JoinCompetitionAnswer, Leave, SocketCommand,
};
use super::views::{
    Batch, ClockAnswer, Gone, Notice, OwnPass, PresenceNow, Receipt, Snapshot, Tick,
};
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;

#[derive(OpenApi)]
#[openapi(components(schemas(
    Batch,
    ClockAnswer,
    CompetitionChanged,
    Done,
    Gone,
    HereBody,
    Join,
    JoinAnswer,
    JoinCompetition,
    JoinCompetitionAnswer,
    Leave,
    Notice,
    OwnPass,
    PracticeAnswer,
    PracticeChanged,
    PracticeMessage,
    PresenceNow,
    Receipt,
    Snapshot,
    SocketCommand,
    Tick,
)))]
struct Sockets;

/// Adds the messages of the sockets to the document.
pub fn schemas(document: &mut Document) {
    document.merge(Sockets::openapi());
}
