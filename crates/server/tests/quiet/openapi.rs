//! The document of the API is a snapshot: the web application's types are made from it.

use crate::world::World;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_document() {
    let world = World::lite().await;
    let document = world.nobody.get("/openapi.json").await.good();
    insta::assert_json_snapshot!("openapi", document);
}

/// Every operation says what it answers when something is wrong.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_operation_has_an_error() {
    let world = World::lite().await;
    let document = world.nobody.get("/openapi.json").await.good();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let answers = operation["responses"].as_object().unwrap();
            let free = path == "/meta";
            assert!(free || answers.contains_key("default"), "{method} {path}");
            assert!(
                operation["summary"].as_str().is_some_and(|s| !s.is_empty()),
                "{method} {path}"
            );
        }
    }
}

/// A client holds every number exactly: whole, and never a bigint.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn numbers_are_whole() {
    let world = World::lite().await;
    let document = world.nobody.get("/openapi.json").await.good().to_string();
    assert!(!document.contains("\"uint128\"") && !document.contains("\"int128\""));
}

/// A time travels as milliseconds since 1970: no client reads a date in a zone of its own.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn times_are_numbers_without_a_zone() {
    let world = World::lite().await;
    let document = world.nobody.get("/openapi.json").await.good();
    assert!(!document.to_string().contains("\"date-time\""));
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
