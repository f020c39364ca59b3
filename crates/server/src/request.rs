//! Reading requests: bodies and paths whose errors say which field, and what would have worked.

use crate::error::{ApiError, ErrorCode};
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use bytes::Bytes;
use serde::Deserialize as _;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

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
        let error = error.into_inner();
        let message = match error.classify() {
            Category::Data => plain(&error.to_string(), field.as_deref()),
            Category::Syntax | Category::Eof | Category::Io => no_json(&error),
        };
        ApiError { field, ..ApiError::new(ErrorCode::BadRequest, message) }
    })?;
    reader.end().map_err(|_| {
        let message = "There is something after the end of the JSON. Send one object: { … }.";
        ApiError::new(ErrorCode::BadRequest, message)
    })?;
    Ok(value)
}

/// Where text stops being JSON, and what JSON is.
fn no_json(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let why = text.rsplit_once(" at line ").map_or(text.as_str(), |(why, _)| why);
    let (line, column) = (error.line(), error.column());
    format!(
        "The JSON cannot be read at line {line}, column {column}: {why}. Send one object in UTF-8, \
         with names and texts in double quotes, such as {{\"name\": \"Spurs\"}}."
    )
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
        query.map(|Query(value)| Self(value)).map_err(|error| wrong_query(&error.body_text()))
    }
}

/// What is wrong with a query and what would work, from the framework's `…: field: why`.
fn wrong_query(text: &str) -> ApiError {
    let why = text.strip_prefix("Failed to deserialize query string: ").unwrap_or(text);
    let is_name = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let named = why.split_once(": ").filter(|(field, _)| is_name(field));
    let (field, why) = named.map_or((None, why), |(field, why)| (Some(field), why));
    let words = [
        ("cannot parse integer from empty string", "expected a whole number; or leave it out"),
        ("invalid digit found in string", "expected a whole number, 0 or more"),
        ("number too large to fit in target type", "expected a smaller whole number"),
        ("number too small to fit in target type", "expected a larger whole number"),
        ("provided string was not `true` or `false`", "expected true or false"),
    ];
    let why = words.iter().fold(why.to_owned(), |text, (from, to)| text.replace(from, to));
    match field {
        Some(field) => ApiError::bad(field, plain(&why, Some(field))),
        None => {
            let message = format!(
                "The address cannot be read after the question mark: {why}. \
                 Use name=value, with & between several."
            );
            ApiError::new(ErrorCode::BadRequest, message)
        }
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
        check("{", None, "at line 1, column 1: EOF while parsing an object. Send one object");
        check(r#"{"name":}"#, Some("name"), "in double quotes, such as");
        check(r#"{"name":"a","purse":1,}"#, None, "trailing comma. Send one object");
        check(r#"{name:1}"#, None, "key must be a string. Send one object in UTF-8");
        check("{\"name\":\"a\u{1}b\"}", Some("name"), "control character");
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

    #[test]
    fn text_that_is_not_utf_8_is_told_so() {
        let error = parse::<Thing>(b"{\"name\":\"\xff\xfe\",\"purse\":1}").unwrap_err();
        assert!(error.message.contains("Send one object in UTF-8"), "{}", error.message);
    }

    #[test]
    fn queries_are_told_the_field_and_what_would_work() {
        #[derive(Debug, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[expect(dead_code, reason = "only parsed")]
        struct Query {
            round: Option<u32>,
            whole: Option<bool>,
        }
        for (query, field, message) in [
            ("round=x", "round", "round: expected a whole number, 0 or more."),
            ("round=-1", "round", "round: expected a whole number, 0 or more."),
            ("round=", "round", "round: expected a whole number; or leave it out."),
            ("round=99999999999", "round", "round: expected a smaller whole number."),
            ("whole=maybe", "whole", "whole: expected true or false."),
            ("rond=1", "rond", "expected `round` or `whole`"),
        ] {
            let address = format!("/x?{query}").parse().unwrap();
            let error = axum::extract::Query::<Query>::try_from_uri(&address).unwrap_err();
            let error = wrong_query(&error.body_text());
            assert_eq!(error.field.as_deref(), Some(field), "{error:?}");
            assert!(error.message.contains(message), "{query}: {}", error.message);
        }
        let error = wrong_query("Failed to deserialize query string: duplicate field `round`");
        assert!(error.message.contains("Use name=value"), "{}", error.message);
    }
}
