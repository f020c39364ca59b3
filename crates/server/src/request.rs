//! Reading requests: bodies and paths whose errors say which field, and what would have worked.

use crate::error::{ApiError, ErrorCode};
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use bytes::Bytes;
use serde::Deserialize as _;
use serde::de::DeserializeOwned;

/// A JSON body. Unknown fields are refused where the type says so, which all of ours do.
#[derive(Debug, Clone, Copy)]
pub struct Body<T>(pub T);

/// The most characters of a parser's message that are shown; it can echo what came.
const MESSAGE_CHARS_MAX: usize = 300;

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        // A form of another site can send text/plain without asking the browser; JSON it cannot.
        let is_json = is_json(request.headers());
        let bytes = Bytes::from_request(request, state).await.map_err(|error| unread(&error))?;
        if !bytes.is_empty() && !is_json {
            let message = "Send JSON with the header content-type: application/json.";
            return Err(ApiError::new(ErrorCode::BadRequest, message));
        }
        parse(if bytes.is_empty() { b"{}" } else { &bytes }).map(Self)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let kind = value.unwrap_or_default().split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("application/json")
}

/// A file that was sent as it is.
///
/// # Errors
/// `payload_too_large`, or `bad_request` when it did not arrive whole.
pub fn file(bytes: Result<Bytes, BytesRejection>) -> Result<Bytes, ApiError> {
    bytes.map_err(|error| {
        if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
            let message = "That file is too large. A file can be 8 MiB; split it, or zip it.";
            return ApiError::new(ErrorCode::PayloadTooLarge, message);
        }
        unread(&error)
    })
}

fn unread(error: &BytesRejection) -> ApiError {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        let message = "That is too much at once. A request can be 64 KiB, a pool 256 KiB.";
        return ApiError::new(ErrorCode::PayloadTooLarge, message);
    }
    ApiError::new(ErrorCode::BadRequest, "The request ended before all of it had arrived.")
}

/// Parses JSON and says where it went wrong.
///
/// # Errors
/// `bad_request` with the field and what would have worked there.
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    // A list would be taken as the fields in their order, unknown ones and all.
    if bytes.iter().find(|byte| !byte.is_ascii_whitespace()) != Some(&b'{') {
        let message = "Send a JSON object: { … }.";
        return Err(ApiError::new(ErrorCode::BadRequest, message));
    }
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let field = (path != "." && path != "?").then_some(path);
        let message = plain(&error.into_inner().to_string(), field.as_deref());
        ApiError { field, ..ApiError::new(ErrorCode::BadRequest, message) }
    })?;
    reader.end().map_err(|_| {
        ApiError::new(ErrorCode::BadRequest, "There is something after the end of the JSON.")
    })?;
    Ok(value)
}

/// A parser's message in words that are not those of Rust.
fn plain(message: &str, field: Option<&str>) -> String {
    let message: String =
        message.chars().filter(|c| !c.is_control()).take(MESSAGE_CHARS_MAX).collect();
    let words = [
        ("expected i64", "expected a whole number below 2^53"),
        ("expected u32", "expected a whole number, 0 or more"),
        ("expected u64", "expected a whole number, 0 or more"),
        ("expected i32", "expected a whole number"),
        ("expected a string", "expected text in quotes"),
        ("expected a boolean", "expected true or false"),
        ("expected a sequence", "expected a list"),
        ("expected a map", "expected an object"),
        ("floating point", "number"),
    ];
    let message = words.iter().fold(message, |text, (from, to)| text.replace(from, to));
    match field {
        Some(field) => format!("{field}: {message}."),
        None => format!("The JSON cannot be read: {message}."),
    }
}

/// Values out of the path. What does not parse does not exist.
#[derive(Debug, Clone, Copy)]
pub struct At<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for At<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        // No id holds a control character, and PostgreSQL would choke on the first of them.
        if has_control(parts.uri.path()) {
            return Err(ApiError::not_found("thing"));
        }
        let path = Path::<T>::from_request_parts(parts, state).await;
        path.map(|Path(value)| Self(value)).map_err(|_| ApiError::not_found("thing"))
    }
}

/// Whether a path holds an escaped control character: `%00` to `%1f`.
fn has_control(path: &str) -> bool {
    path.as_bytes().windows(2).any(|pair| matches!(pair, [b'%', b'0' | b'1']))
}

/// Values out of the query.
#[derive(Debug, Clone, Copy)]
pub struct Asked<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Asked<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let query = Query::<T>::from_request_parts(parts, state).await;
        query.map(|Query(value)| Self(value)).map_err(|error| {
            let message = plain(&error.body_text(), Some("The address"));
            ApiError::new(ErrorCode::BadRequest, message)
        })
    }
}

/// A field that may be absent, null, or a value: null clears, absent leaves alone.
///
/// # Errors
/// When the value is of the wrong kind.
pub fn cleared<'de, D, T>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::Deserialize<'de>,
{
    Option::<T>::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only parsed")]
    struct Thing {
        name: String,
        purse: i64,
    }

    #[track_caller]
    fn check(json: &str, field: Option<&str>, message: &str) {
        let error = parse::<Thing>(json.as_bytes()).unwrap_err();
        assert_eq!(error.code, ErrorCode::BadRequest);
        assert_eq!(error.field.as_deref(), field, "{error:?}");
        assert!(error.message.contains(message), "{}", error.message);
    }

    #[test]
    fn errors_name_the_field_and_what_would_work() {
        check("{", None, "EOF");
        check("[1]", None, "JSON object");
        check("", None, "JSON object");
        check(r#"{"name":1,"purse":1}"#, Some("name"), "expected text in quotes");
        check(r#"{"name":"a","purse":1.5}"#, Some("purse"), "expected a whole number");
        check(r#"{"name":"a","purse":1e300}"#, Some("purse"), "expected a whole number");
        check(r#"{"name":"a","purse":99999999999999999999}"#, Some("purse"), "whole number");
        check(r#"{"name":"a","purse":1,"x":1}"#, Some("x"), "expected `name` or `purse`");
        check(r#"{"name":"a"}"#, None, "missing field `purse`");
        check(r#"{"name":"a","purse":1} 2"#, None, "after the end");
    }
}
