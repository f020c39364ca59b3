//! What the annotations beside the handlers cannot say, added to the whole document: a name of its own
//! for each operation, the errors by status, and that an answer has all its fields.

use super::codes::codes_of;
use crate::error::ErrorCode;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Adds what is missing.
pub fn finish(document: &mut Value) {
    let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) else { return };
    for (path, item) in paths.iter_mut() {
        let Some(operations) = item.as_object_mut() else { continue };
        for (method, operation) in operations.iter_mut() {
            operation["operationId"] = name_of(method, path).into();
            one_line(&mut operation["summary"]);
            add_errors(method, path, operation);
        }
    }
    require_what_is_written(document);
}

/// The functions of different resources are called alike; a generated client needs names.
fn name_of(method: &str, path: &str) -> String {
    let words = path.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    std::iter::once(method).chain(words).collect::<Vec<_>>().join("_")
}

fn one_line(summary: &mut Value) {
    if let Some(text) = summary.as_str() {
        *summary = text.split_whitespace().collect::<Vec<_>>().join(" ").into();
    }
}

/// One answer for each status with which the operation refuses, and the codes it then has.
fn add_errors(method: &str, path: &str, operation: &mut Value) {
    let mut by_status: BTreeMap<u16, Vec<ErrorCode>> = BTreeMap::new();
    for code in codes_of(method, path) {
        by_status.entry(code.status().as_u16()).or_default().push(code);
    }
    let Some(responses) = operation["responses"].as_object_mut() else { return };
    for (status, codes) in by_status {
        let words: Vec<Value> = codes.iter().filter_map(|c| serde_json::to_value(c).ok()).collect();
        let says: Vec<String> =
            words.iter().filter_map(Value::as_str).map(|word| format!("`{word}`")).collect();
        let answer = json!({
            "description": says.join(", "),
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
            "x-codes": words,
        });
        responses.insert(status.to_string(), answer);
    }
    if let Some(other) = responses.get_mut("default") {
        other["description"] = "Anything else; the body says what.".into();
    }
}

/// A field that can be null is always there in what we write, and may be left out of what we read.
fn require_what_is_written(document: &mut Value) {
    let written = written(document);
    let schemas = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    let Some(schemas) = schemas else { return };
    for (_, schema) in schemas.iter_mut().filter(|(name, _)| written.contains(*name)) {
        require(schema);
    }
}

/// The names of all schemas that are in an answer or in a message to clients.
fn written(document: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let operations = document["paths"].as_object().into_iter().flat_map(Map::values);
    for operation in operations.filter_map(Value::as_object).flat_map(Map::values) {
        follow(document, &operation["responses"], &mut found);
    }
    let messages = &document["components"]["schemas"];
    follow(document, &messages["ServerMessage"], &mut found);
    let asked = messages["ClientMessage"]["oneOf"].as_array();
    for one in asked.into_iter().flatten() {
        follow(document, &one["properties"]["answer"], &mut found);
    }
    found
}

fn follow(document: &Value, node: &Value, found: &mut BTreeSet<String>) {
    match node {
        Value::Object(fields) => {
            let name = fields.get("$ref").and_then(Value::as_str);
            let name = name.and_then(|name| name.strip_prefix("#/components/schemas/"));
            if let Some(name) = name.filter(|name| found.insert((*name).to_owned())) {
                follow(document, &document["components"]["schemas"][name], found);
            }
            fields.values().for_each(|value| follow(document, value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| follow(document, value, found)),
        _ => {}
    }
}

fn require(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            let names = fields.get("properties").and_then(Value::as_object);
            if let Some(names) = names.map(|names| names.keys().cloned().collect::<Vec<_>>()) {
                fields.insert("required".into(), names.into());
            }
            fields.values_mut().for_each(require);
        }
        Value::Array(values) => values.iter_mut().for_each(require),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_required_and_what_is_only_read_is_not() {
        let field = json!({"type": ["string", "null"]});
        let schema = json!({"type": "object", "properties": {"a": field}});
        let answer = json!({"content": {"application/json": {"schema":
            {"$ref": "#/components/schemas/Out"}}}});
        let operation = json!({"responses": {"200": answer}});
        let mut document = json!({
            "paths": {"/x": {"get": operation}},
            "components": {"schemas": {"Out": schema, "In": schema}},
        });
        finish(&mut document);
        assert_eq!(document["components"]["schemas"]["Out"]["required"], json!(["a"]));
        assert_eq!(document["components"]["schemas"]["In"]["required"], Value::Null);
        assert_eq!(document["paths"]["/x"]["get"]["operationId"], "get_x");
    }
}
