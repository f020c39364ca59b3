//! What all readers of JSON share.

use crate::limits::{JSON_BYTES_MAX, MATCHES_MAX, NAME_CHARS_MAX};
use crate::problem::Problem;
use crate::text;
use serde_json::Value;

/// The problem of a text that is no JSON.
pub(crate) fn damaged(error: &serde_json::Error) -> Problem {
    let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
    let what = match error.is_eof() {
        true => "the file is cut off: its JSON has no end",
        false => "the file is not JSON, or is damaged",
    };
    Problem::refused(what).at(line).try_this("Download it again.")
}

/// The whole document.
pub(crate) fn document(bytes: &[u8]) -> Result<Value, Problem> {
    if bytes.len() > JSON_BYTES_MAX {
        return Err(Problem::refused(format!(
            "the file is larger than {} MiB",
            JSON_BYTES_MAX >> 20
        )));
    }
    let text = text::decode(bytes)?;
    if text::is_html(&text) {
        let problem = Problem::refused("the answer is a web page (HTML or XML), not JSON");
        return Err(problem.try_this("Check the address; a site may ask to sign in."));
    }
    serde_json::from_str(&text).map_err(|error| damaged(&error))
}

/// A list of matches, not too long.
pub(crate) fn not_too_many(count: usize) -> Result<(), Problem> {
    match count > MATCHES_MAX {
        true => Err(Problem::refused(format!("the file has more than {MATCHES_MAX} matches"))),
        false => Ok(()),
    }
}

/// A text or a number as a name; none when it is absent, null, empty or too long for one.
pub(crate) fn name(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let good = !text.is_empty() && text.chars().count() <= NAME_CHARS_MAX;
    Some(text).filter(|text| good && !text.chars().any(char::is_control))
}

/// A number of goals.
pub(crate) fn goals(value: &Value) -> Option<u16> {
    value.as_u64().and_then(|goals| u16::try_from(goals).ok()).filter(|goals| *goals < 100)
}
