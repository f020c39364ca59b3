//! What stands around every request: its id, its limits, and the headers of every answer.

use crate::caller::{bearer_in, cookie_in};
use crate::error::{ApiError, ErrorCode, with_reference};
use crate::{App, secrets};
use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tracing::Instrument;

/// The most bytes of a request's body.
const BODY_BYTES_MAX: usize = 64 * 1024;
/// The most bytes of a pool; its handlers say so themselves.
pub const POOL_BYTES_MAX: usize = 256 * 1024;
/// Answers below this many bytes are not compressed.
const COMPRESS_ABOVE: u64 = 512;
/// The header that another site cannot make a browser send.
const OURS: HeaderName = HeaderName::from_static("x-gavel");
/// The header with the id of the request.
const REFERENCE: HeaderName = HeaderName::from_static("x-request-id");

const CONTENT_POLICY: &str = "default-src 'self'; script-src 'self'; \
     style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; \
     connect-src 'self' ws: wss:; object-src 'none'; base-uri 'none'; form-action 'self'; \
     frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'";

/// Around the API: limits on bodies and time, and the check that a page of ours sent it.
pub fn around_api(app: &App, router: Router<App>) -> Router<App> {
    router
        .fallback(no_such_path)
        .method_not_allowed_fallback(wrong_method)
        .layer(middleware::from_fn_with_state(app.clone(), in_time))
        .layer(middleware::from_fn(ours_only))
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(middleware::from_fn(never_cached))
}

/// Around everything: the request's id, compression, headers, and a panic as an answer.
pub fn around_all(app: &App, router: Router) -> Router {
    let compress =
        SizeAbove::new(COMPRESS_ABOVE).and(NotForContentType::IMAGES).and(NotForContentType::SSE);
    router
        .layer(CatchPanicLayer::custom(|_| {
            ApiError::internal(&"a handler panicked").into_response()
        }))
        .layer(CompressionLayer::new().compress_when(compress))
        .layer(middleware::from_fn_with_state(app.clone(), headers))
        .layer(middleware::from_fn(measured))
        .layer(middleware::from_fn(with_id))
}

async fn with_id(request: Request, next: Next) -> Response {
    // Ours, not the caller's: what a person quotes must be in our log once.
    let reference = secrets::reference();
    // The template of the path: paths hold codes and tokens, which no log may have.
    let path = request.extensions().get::<MatchedPath>().map_or("page", MatchedPath::as_str);
    let span = tracing::info_span!("request", reference, method = %request.method(), path);
    let work = next.run(request).instrument(span);
    let mut response = with_reference(reference.clone(), work).await;
    if let Ok(value) = HeaderValue::from_str(&reference) {
        response.headers_mut().insert(REFERENCE, value);
    }
    response
}

/// Counts answers by the template of their path, never by the path.
async fn measured(request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let path = path.unwrap_or_else(|| "page".into());
    let method = method_name(request.method());
    let start = tokio::time::Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    let labels = [("method", method.to_owned()), ("path", path.clone()), ("status", status)];
    metrics::counter!("gavel_http_requests_total", &labels).increment(1);
    let seconds = start.elapsed().as_secs_f64();
    metrics::histogram!("gavel_http_request_seconds", "path" => path).record(seconds);
    response
}

fn method_name(method: &Method) -> &'static str {
    match *method {
        Method::GET | Method::HEAD => "GET",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        _ => "other",
    }
}

/// A change by cookie needs a header that other sites cannot send.
async fn ours_only(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let headers = request.headers();
    let by_cookie = cookie_in(headers).is_some() && bearer_in(headers).is_none();
    if !reads && by_cookie && !headers.contains_key(&OURS) {
        let message = "Send the header x-gavel: 1 with every change.";
        return ApiError::new(ErrorCode::NotAllowed, message).into_response();
    }
    next.run(request).await
}

async fn in_time(State(app): State<App>, request: Request, next: Next) -> Response {
    // A stream has no end.
    if request.uri().path().ends_with("/stream") {
        return next.run(request).await;
    }
    match tokio::time::timeout(app.config.request_timeout, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            let message = "That took too long. Try again in a moment.";
            let error = ApiError::new(ErrorCode::Busy, message);
            ApiError { retry_ms: Some(2_000), ..error }.into_response()
        }
    }
}

async fn never_cached(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Pages that anybody may find by a search. Everything else is somebody's: doors, links for watching,
/// rooms, results.
fn is_public(path: &str) -> bool {
    path == "/" || path == "/help" || path.starts_with("/help/")
}

async fn headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let public = is_public(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut put = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    put(header::CONTENT_SECURITY_POLICY, CONTENT_POLICY);
    put(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(header::X_FRAME_OPTIONS, "DENY");
    // Links of invitations and for watching must not travel to other sites.
    put(header::REFERRER_POLICY, "same-origin");
    put(
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=()",
    );
    put(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    if !public {
        put(HeaderName::from_static("x-robots-tag"), "noindex, nofollow");
    }
    if app.config.is_https() {
        put(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    response
}

async fn no_such_path() -> ApiError {
    let message = "There is no such address here. /api/v1/openapi.json lists those there are.";
    ApiError::new(ErrorCode::NotFound, message)
}

/// The header `Allow` of the answer is the router's.
async fn wrong_method() -> ApiError {
    let message = "This address exists, but not for that method. The header Allow names those that \
                   work; /api/v1/openapi.json says what each does.";
    ApiError::new(ErrorCode::MethodNotAllowed, message)
}
