//! What stands around the API: the pages, headers, health, numbers, limits.

use crate::world::on_both;
use axum::http::{Method, StatusCode};
use serde_json::json;

on_both! {
    async fn health_and_numbers(world: World) {
        let page = |path: &'static str| {
            let nobody = world.nobody.clone();
            async move { nobody.raw(Method::GET, path, &[], "").await }
        };
        assert_eq!(page("/livez").await.text, "ok");
        assert_eq!(page("/readyz").await.good(), json!({"ready": true, "reasons": []}));
        world.nobody.get("/meta").await.good();
        let numbers = page("/metrics").await;
        assert!(numbers.text.contains("gavel_http_requests_total"), "{}", numbers.text);
        assert!(numbers.text.contains("path=\"/api/v1/meta\""), "templates, not paths");
        world.app.drain();
        let draining = page("/readyz").await;
        assert_eq!(draining.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(draining.body, json!({"ready": false, "reasons": ["draining"]}));
        assert_eq!(page("/livez").await.text, "ok", "it serves until the end");
        world.nobody.get("/meta").await.good();
        world.store.close().await;
        let down = page("/readyz").await;
        assert_eq!((down.status.as_u16(), &down.body["ready"]), (503, &json!(false)));
    }

    async fn pages_are_served_to_every_address_that_is_no_file(world: World) {
        for path in ["/", "/competitions/abc", "/join/ABCD"] {
            let page = world.nobody.raw(Method::GET, path, &[], "").await;
            assert_eq!(page.status, StatusCode::OK);
            assert_eq!(page.headers["cache-control"], "no-cache");
            assert!(page.headers["content-type"].to_str().unwrap().starts_with("text/html"));
            let tag = page.headers["etag"].to_str().unwrap().to_owned();
            let again = world.nobody.raw(Method::GET, path, &[("if-none-match", tag)], "").await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED);
        }
        for path in ["/missing.js", "/_app/immutable/x.css", "/../Cargo.toml", "/index.html.br"] {
            let page = world.nobody.raw(Method::GET, path, &[], "").await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
        world.nobody.raw(Method::POST, "/competitions", &[], "").await.bad("not_found");
    }

    async fn every_answer_has_the_headers(world: World) {
        for path in ["/", "/api/v1/meta", "/api/v1/nothing", "/livez"] {
            let answer = world.nobody.raw(Method::GET, path, &[], "").await;
            let header = |name: &str| answer.headers[name].to_str().unwrap().to_owned();
            assert!(header("content-security-policy").contains("frame-ancestors 'none'"));
            assert!(!header("content-security-policy").contains("http:"), "no third party");
            assert_eq!(header("x-content-type-options"), "nosniff");
            assert_eq!(header("x-frame-options"), "DENY");
            assert_eq!(header("referrer-policy"), "same-origin");
            assert_eq!(header("strict-transport-security"), "max-age=31536000");
            assert!(header("x-request-id").len() >= 8);
        }
    }

    async fn the_reference_is_the_one_in_the_header(world: World) {
        let answer = world.nobody.get("/competitions").await;
        assert_eq!(answer.headers["x-request-id"].to_str().unwrap(), answer.body["reference"]);
        assert_eq!(answer.headers["cache-control"], "no-store");
    }

    async fn unknown_addresses_and_methods_say_so(world: World) {
        for path in ["/api/v1/nothing", "/api/v1", "/api/v1/", "/api", "/api/", "/api/v2/meta"] {
            let answer = world.nobody.raw(Method::GET, path, &[], "").await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert!(answer.bad("not_found").contains("/api/v1/openapi.json"), "{path}");
        }
        for (method, path, allow) in [
            (Method::PUT, "/api/v1/meta", ["GET", "HEAD"].as_slice()),
            (Method::GET, "/api/v1/sign-in", &["POST"]),
            (Method::POST, "/api/v1/competitions/x", &["GET", "HEAD", "PATCH", "DELETE"]),
        ] {
            let headers = [("x-gavel", "1".to_owned())];
            let wrong = world.nobody.raw(method, path, &headers, "").await;
            assert_eq!(wrong.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
            let allowed = wrong.headers["allow"].to_str().unwrap().to_owned();
            let mut allowed: Vec<&str> = allowed.split(',').map(str::trim).collect();
            allowed.sort_unstable();
            let mut wanted = allow.to_vec();
            wanted.sort_unstable();
            assert_eq!(allowed, wanted, "{path}");
            assert!(wrong.bad("method_not_allowed").contains("Allow"), "{path}");
        }
    }
}
