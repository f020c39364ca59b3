//! Packets: Engine.IO 4 in one character before Socket.IO 5.

use crate::frame::Broken;
use serde_json::Value;

/// The namespace that this server has.
const MAIN: &str = "/";

/// An Engine.IO packet of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine<'a> {
    /// The client closes.
    Close,
    /// The first word on a new WebSocket of an old session.
    Probe,
    /// It is alive.
    Pong,
    /// A Socket.IO packet.
    Message(&'a str),
    /// From now on by WebSocket.
    Upgrade,
}

/// Reads an Engine.IO packet.
///
/// # Errors
/// What is none, or is not a client's to send.
pub fn engine(text: &str) -> Result<Engine<'_>, Broken> {
    let (kind, rest) = text.split_at_checked(1).ok_or(Broken::protocol("a packet was empty"))?;
    match kind {
        "1" => Ok(Engine::Close),
        "2" if rest == "probe" => Ok(Engine::Probe),
        "3" => Ok(Engine::Pong),
        "4" => Ok(Engine::Message(rest)),
        "5" => Ok(Engine::Upgrade),
        _ => Err(Broken::protocol("there is no such packet for a client to send")),
    }
}

/// A Socket.IO packet of a client.
#[derive(Debug, Clone, PartialEq)]
pub enum Packet {
    /// Asks to be let in.
    Connect {
        /// What it says about itself; null when nothing.
        auth: Value,
    },
    /// Asks to be let into a namespace that there is not.
    Elsewhere {
        /// Its name.
        namespace: String,
    },
    /// Says goodbye.
    Disconnect,
    /// A message.
    Event {
        /// Its number, when an answer is wanted.
        id: Option<u64>,
        /// Its name.
        name: String,
        /// What it says; null when nothing. Further arguments are not used here.
        body: Value,
    },
    /// An answer; this server asks nothing.
    Answer,
}

/// Reads a Socket.IO packet.
///
/// # Errors
/// What is none, and binary ones.
pub fn socket(text: &str) -> Result<Packet, Broken> {
    let (kind, rest) = text.split_at_checked(1).ok_or(Broken::protocol("a packet was empty"))?;
    let (namespace, rest) = namespace_of(rest);
    match kind {
        "0" if namespace != MAIN => Ok(Packet::Elsewhere { namespace: namespace.to_owned() }),
        "0" => connect(rest),
        _ if namespace != MAIN => Err(Broken::protocol("nobody is in that namespace")),
        "1" => Ok(Packet::Disconnect),
        "2" => event(rest),
        "3" => Ok(Packet::Answer),
        _ => Err(Broken::protocol("there is no such packet for a client to send")),
    }
}

/// The namespace, and what follows it.
fn namespace_of(text: &str) -> (&str, &str) {
    if !text.starts_with('/') {
        return (MAIN, text);
    }
    let (namespace, rest) = text.split_once(',').unwrap_or((text, ""));
    // A query after the name is an old client's habit.
    (namespace.split('?').next().unwrap_or(namespace), rest)
}

fn connect(rest: &str) -> Result<Packet, Broken> {
    if rest.is_empty() {
        return Ok(Packet::Connect { auth: Value::Null });
    }
    let auth: Value = read(rest)?;
    let said = auth.is_object() || auth.is_null();
    said.then_some(Packet::Connect { auth }).ok_or(Broken::protocol("who asks is an object"))
}

fn event(rest: &str) -> Result<Packet, Broken> {
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (id, rest) = rest.split_at(digits);
    let id = match id {
        "" => None,
        id => Some(id.parse().map_err(|_| Broken::protocol("the number of a packet is too long"))?),
    };
    let said: Vec<Value> = read(rest)?;
    let mut said = said.into_iter();
    let Some(Value::String(name)) = said.next() else {
        return Err(Broken::protocol("a message begins with its name"));
    };
    Ok(Packet::Event { id, name, body: said.next().unwrap_or(Value::Null) })
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Broken> {
    serde_json::from_str(text).map_err(|_| Broken::protocol("a packet was no JSON"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn engine_packets() {
        let rows = [
            ("1", Some(Engine::Close)),
            ("2probe", Some(Engine::Probe)),
            ("3", Some(Engine::Pong)),
            ("42[\"x\"]", Some(Engine::Message("2[\"x\"]"))),
            ("5", Some(Engine::Upgrade)),
            ("", None),
            ("2", None),
            ("0", None),
            ("bAQID", None),
            ("é", None),
        ];
        for (text, expected) in rows {
            assert_eq!(engine(text).ok(), expected, "{text:?}");
        }
    }

    #[test]
    fn socket_packets() {
        let event = |id, name: &str, body| Packet::Event { id, name: name.into(), body };
        let rows = [
            ("0", Some(Packet::Connect { auth: Value::Null })),
            ("0{\"token\":\"t\"}", Some(Packet::Connect { auth: json!({"token": "t"}) })),
            ("0/admin,", Some(Packet::Elsewhere { namespace: "/admin".into() })),
            ("0/admin", Some(Packet::Elsewhere { namespace: "/admin".into() })),
            ("0/,", Some(Packet::Connect { auth: Value::Null })),
            ("1", Some(Packet::Disconnect)),
            ("2[\"bid\",{\"a\":1}]", Some(event(None, "bid", json!({"a": 1})))),
            ("217[\"bid\"]", Some(event(Some(17), "bid", Value::Null))),
            ("2/,3[\"bid\",1,2]", Some(event(Some(3), "bid", json!(1)))),
            ("31[]", Some(Packet::Answer)),
            ("2", None),
            ("2[]", None),
            ("2[1]", None),
            ("2{\"a\":1}", None),
            ("299999999999999999999999[\"x\"]", None),
            ("2/admin,[\"x\"]", None),
            ("0[1]", None),
            ("51-[\"x\",{\"_placeholder\":true,\"num\":0}]", None),
            ("9", None),
        ];
        for (text, expected) in rows {
            assert_eq!(socket(text).ok(), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_does_harm(text in ".{0,60}") {
            engine(&text).ok();
            socket(&text).ok();
        }
    }
}
