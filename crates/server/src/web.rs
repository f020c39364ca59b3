//! The web application, inside the program. Hashed files never change and are kept for ever; the
//! page itself is asked for each time; an address that looks like a file and is none does not exist.

use crate::error::{ApiError, ErrorCode};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};

/// What `npm run build` made in `web/build`, or a page that says how to make it.
#[derive(RustEmbed)]
#[folder = "$GAVEL_WEB_BUILD"]
struct Files;

/// Where the build puts files whose names hold the hash of what is in them.
const HASHED: &str = "_app/immutable/";
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");
const INDEX: &str = "index.html";

/// Answers everything that is neither API nor socket.
pub async fn page(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    if !matches!(method, Method::GET | Method::HEAD) {
        return ApiError::not_found("address").into_response();
    }
    let path = uri.path().trim_start_matches('/');
    if path == "api" || path.starts_with("api/") {
        let message = "There is no such address here. /api/v1/openapi.json lists those there are.";
        return ApiError::new(ErrorCode::NotFound, message).into_response();
    }
    if let Some(response) = file(path, &headers) {
        return response;
    }
    let looks_like_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    if looks_like_file || path.starts_with("_app/") {
        return ApiError::not_found("file").into_response();
    }
    file(INDEX, &headers).unwrap_or_else(|| ApiError::not_found("page").into_response())
}

/// A file, compressed if that was made at build time and the browser reads it.
fn file(path: &str, headers: &HeaderMap) -> Option<Response> {
    if path.is_empty() || path.ends_with(".br") || path.ends_with(".gz") {
        return None;
    }
    let plain = Files::get(path)?;
    let tag = tag_of(&plain)?;
    let fresh = headers.get(header::IF_NONE_MATCH) == Some(&tag);
    let reads = |encoding: &str| {
        let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok());
        accepted.is_some_and(|all| all.split(',').any(|one| one.trim().starts_with(encoding)))
    };
    let packed = [("br", ".br"), ("gzip", ".gz")].into_iter().find_map(|(encoding, ending)| {
        let file = reads(encoding).then(|| Files::get(&format!("{path}{ending}"))).flatten()?;
        Some((encoding, file))
    });
    let mut response = match (fresh, packed) {
        (true, _) => StatusCode::NOT_MODIFIED.into_response(),
        (false, Some((encoding, file))) => {
            let encoding = [(header::CONTENT_ENCODING, HeaderValue::from_static(encoding))];
            (encoding, file.data).into_response()
        }
        (false, None) => plain.data.into_response(),
    };
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let kind =
        if kind.type_() == "text" { format!("{kind}; charset=utf-8") } else { kind.to_string() };
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_str(&kind).ok()?);
    out.insert(header::CACHE_CONTROL, if path.starts_with(HASHED) { FOR_EVER } else { ASK_AGAIN });
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    out.insert(header::ETAG, tag);
    Some(response)
}

fn tag_of(file: &EmbeddedFile) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!("\"{}\"", hex::encode(&file.metadata.sha256_hash()[..12]))).ok()
}
