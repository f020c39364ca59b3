//! The document of the API: what is written down, and what every operation says in it.

use gavel_server::openapi;
use serde_json::Value;
use std::collections::BTreeSet;

/// From which the web application's types are made.
const KEPT: &str = include_str!("../../../../web/src/lib/api/openapi.json");

#[test]
fn the_document_is_the_one_that_is_written_down() {
    let same = openapi::text() == KEPT;
    assert!(same, "web/src/lib/api/openapi.json is stale: run `cargo xtask types`");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_document_is_served() {
    let world = crate::world::World::lite().await;
    let served = world.nobody.get("/openapi.json").await.good();
    assert_eq!(served, serde_json::from_str::<Value>(KEPT).unwrap());
}

/// Every operation has a name of its own, says what it does and where it belongs, and with which
/// codes it refuses.
#[test]
fn every_operation_is_described() {
    let document = openapi::split().1;
    let mut names = BTreeSet::new();
    let mut known = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let told = |field: &str| operation[field].as_str().is_some_and(|s| !s.is_empty());
            assert!(told("summary") && told("operationId"), "{method} {path}");
            assert!(operation["tags"].as_array().is_some_and(|tags| !tags.is_empty()), "{path}");
            assert!(names.insert(operation["operationId"].to_string()), "{method} {path}: twice");
            let codes = openapi::codes_of(method, path);
            assert!(!codes.is_empty(), "{method} {path} is missing in openapi/codes.rs");
            for code in codes {
                let answer = &operation["responses"][code.status().as_u16().to_string()];
                let codes = answer["x-codes"].as_array().unwrap();
                assert!(codes.contains(&serde_json::to_value(code).unwrap()), "{method} {path}");
            }
            known.insert((method.clone(), path.clone()));
        }
    }
    let rows = openapi::operations().map(|(method, path)| (method.to_owned(), path.to_owned()));
    assert_eq!(rows.collect::<BTreeSet<_>>(), known, "openapi/codes.rs names the operations");
}

/// A client holds every number exactly: whole, and never a bigint.
#[test]
fn numbers_are_whole() {
    assert!(!KEPT.contains("\"uint128\"") && !KEPT.contains("\"int128\""));
}

/// A time travels as milliseconds since 1970: no client reads a date in a zone of its own.
#[test]
fn times_are_numbers_without_a_zone() {
    let document: Value = serde_json::from_str(KEPT).unwrap();
    assert!(!KEPT.contains("\"date-time\""));
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let mut times = 0;
    for (name, schema) in schemas {
        let fields = schema["properties"].as_object();
        for (field, of) in fields.into_iter().flatten().filter(|(field, _)| is_time(field)) {
            let kind = of["type"].to_string();
            assert!(kind.contains("integer") || kind.contains("number"), "{name}.{field}: {kind}");
            assert!(field.ends_with("_ms"), "{name}.{field} does not say its unit");
            times += 1;
        }
    }
    assert!(times > 30, "{times}");
}

fn is_time(field: &str) -> bool {
    field.ends_with("_ms") || field.ends_with("_at")
}
