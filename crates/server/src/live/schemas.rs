//! The messages of the sockets, for the document of the API.

use super::practice::{PracticeAnswer, PracticeMessage};
use super::socket::{
    Done, EVENTS, HereBody, Join, JoinAnswer, JoinCompetition, JoinCompetitionAnswer, Leave,
    SocketCommand,
};
use super::views::{ClockAnswer, ClockAsk, Receipt, ServerMessage};
use serde_json::{Value, json};
use utoipa::openapi::OpenApi as Document;
use utoipa::openapi::schema::{Object, ObjectBuilder, Type};
use utoipa::{OpenApi, ToSchema};

#[derive(OpenApi)]
#[openapi(components(schemas(
    ClockAnswer,
    ClockAsk,
    Done,
    HereBody,
    Join,
    JoinAnswer,
    JoinCompetition,
    JoinCompetitionAnswer,
    Leave,
    PracticeAnswer,
    PracticeMessage,
    Receipt,
    ServerMessage,
    SocketCommand,
)))]
struct Sockets;

/// Adds the types of the sockets' messages to the document.
pub fn schemas(document: &mut Document) {
    document.merge(Sockets::openapi());
}

/// Adds `ClientMessage`: what may be sent, under which name, and what it is answered.
pub fn messages(document: &mut Value) {
    let asked = EVENTS.map(|event| match event {
        "join" => message::<Join, JoinAnswer>(event),
        "leave" => message::<Leave, Done>(event),
        "join_competition" => message::<JoinCompetition, JoinCompetitionAnswer>(event),
        "here" => message::<HereBody, Done>(event),
        "practice" => message::<PracticeMessage, PracticeAnswer>(event),
        super::socket::CLOCK => message::<ClockAsk, ClockAnswer>(event),
        _ => message::<SocketCommand, Receipt>(event),
    });
    document["components"]["schemas"]["ClientMessage"] = json!({
        "description": "What a client may send. `event` is the name under which `body` is sent; \
                        `answer` is what the acknowledgement brings.",
        "oneOf": asked,
    });
}

fn message<B: ToSchema, A: ToSchema>(event: &str) -> Value {
    json!({
        "type": "object",
        "properties": {
            "event": {"type": "string", "enum": [event]},
            "body": {"$ref": format!("#/components/schemas/{}", B::name())},
            "answer": {"$ref": format!("#/components/schemas/{}", A::name())},
        },
        "required": ["event", "body", "answer"],
    })
}

/// The schema of an `ok` that is always true: it tells the good answers from the bad.
pub fn yes() -> Object {
    always(true)
}

/// The schema of an `ok` that is always false.
pub fn no() -> Object {
    always(false)
}

fn always(value: bool) -> Object {
    ObjectBuilder::new().schema_type(Type::Boolean).enum_values(Some([value])).build()
}
