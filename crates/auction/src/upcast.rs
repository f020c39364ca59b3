//! Events of earlier versions, read as those of this one. Stored rows are never rewritten.

use crate::{Body, By, Public, SealedBody, SeatId};
use serde::Deserialize;

/// What version 1 sealed of a pass; in whose name it was stood in the open.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum SealedV1 {
    Seat(SeatId),
}

/// The sealed body in a stored text. `by`: who the event's public part says caused it.
///
/// # Errors
/// When no version wrote the text.
pub(crate) fn sealed(text: &str, by: By) -> Result<SealedBody, serde_json::Error> {
    serde_json::from_str(text).or_else(|error| match serde_json::from_str(text) {
        Ok(SealedV1::Seat(seat)) => Ok(SealedBody::Pass { by, seat }),
        Err(_) => Err(error),
    })
}

/// Version 1 named who passed in the open. Whoever reads it today is not told.
pub(crate) fn public(public: Public) -> Public {
    match public.body {
        Body::Passed { .. } | Body::PassTakenBack { .. } => Public { by: By::House, ..public },
        _ => public,
    }
}
