//! Callers: each holds a session, sends requests through the router, and says what came back.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, HeaderName, Method, Request, StatusCode, header};
use gavel_server::openapi::codes_of;
use serde_json::Value;
use std::sync::LazyLock;
use tower::ServiceExt;

/// The most bytes of an answer that a test reads.
const ANSWER_MAX: usize = 8 * 1024 * 1024;

/// Somebody who calls.
#[derive(Clone)]
pub struct Client {
    router: Router,
    /// The session's token, kept as a browser would.
    pub cookie: Option<String>,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
    pub text: String,
}

impl Client {
    pub fn new(router: Router) -> Self {
        Self { router, cookie: None }
    }

    pub fn with(&self, token: String) -> Self {
        Self { router: self.router.clone(), cookie: Some(token) }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.call(Method::GET, path, None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.call(Method::POST, path, Some(body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.call(Method::PUT, path, Some(body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.call(Method::PATCH, path, Some(body)).await
    }

    pub async fn delete(&self, path: &str, body: Value) -> Answer {
        self.call(Method::DELETE, path, Some(body)).await
    }

    /// A request of the web application below `/api/v1`.
    pub async fn call(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let mut headers = vec![("x-gavel", "1".to_owned())];
        if body.is_some() {
            headers.push(("content-type", "application/json".to_owned()));
        }
        let body = body.map(|body| body.to_string()).unwrap_or_default();
        self.raw(method, &format!("/api/v1{path}"), &headers, body).await
    }

    /// Any request, with the session's cookie and these headers only.
    pub async fn raw(
        &self,
        method: Method,
        path: &str,
        headers: &[(&'static str, String)],
        body: impl Into<Body>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(HeaderName::from_static(name), value);
        }
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, format!("gavel_session={cookie}"));
        }
        let request = request.body(body.into()).unwrap();
        let called = (request.method().clone(), request.uri().path().to_owned());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, ANSWER_MAX).await.unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        documented(&called, &body);
        Answer { status: parts.status, headers: parts.headers, body, text }
    }
}

/// The document names every code with which an operation was ever seen to refuse.
fn documented((method, path): &(Method, String), body: &Value) {
    let error = body["reference"].is_string() && body["message"].is_string();
    let code = body["code"].as_str().filter(|_| error);
    let (Some(code), Some(path)) = (code, path.strip_prefix("/api/v1")) else { return };
    static PATHS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let document = gavel_server::openapi::split().1;
        document["paths"].as_object().unwrap().keys().cloned().collect()
    });
    let Some(path) = PATHS.iter().find(|template| is_of(path, template)) else { return };
    let method = method.as_str().to_lowercase();
    let codes = codes_of(&method, path);
    let known = codes.iter().any(|known| serde_json::to_value(known).unwrap() == code);
    assert!(
        codes.is_empty() || known,
        "{method} {path} answers {code}: add it to openapi/codes.rs"
    );
}

fn is_of(path: &str, template: &str) -> bool {
    let (path, template) = (path.split('/'), template.split('/'));
    path.clone().count() == template.clone().count()
        && path.zip(template).all(|(one, wanted)| wanted.starts_with('{') || one == wanted)
}

impl Answer {
    /// The body of a success.
    #[track_caller]
    pub fn good(self) -> Value {
        assert!(self.status.is_success(), "{}: {}", self.status, self.text);
        self.body
    }

    /// An error with that code, whose sentence says something; the sentence.
    #[track_caller]
    pub fn bad(self, code: &str) -> String {
        assert_eq!(self.body["code"], code, "{}: {}", self.status, self.text);
        assert!(!self.status.is_success(), "{}", self.status);
        let message = self.body["message"].as_str().unwrap();
        assert!(message.len() > 10, "says too little: {message}");
        assert!(self.body["reference"].as_str().is_some_and(|r| r.len() >= 8), "{}", self.text);
        message.to_owned()
    }

    /// As [`Answer::bad`], naming a field.
    #[track_caller]
    pub fn bad_field(self, field: &str) -> String {
        assert_eq!(self.body["field"], field, "{}", self.text);
        self.bad("bad_request")
    }

    /// The token in the cookie that was set.
    #[track_caller]
    pub fn session(&self) -> String {
        let cookie = self.headers.get(header::SET_COOKIE).expect("a cookie is set");
        let pair = cookie.to_str().unwrap().split(';').next().unwrap();
        pair.strip_prefix("gavel_session=").unwrap().to_owned()
    }
}
