//! What a dropped file is.

use crate::json;
use crate::tables::TableKind;
use crate::text::{self, Shape};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Which reader a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// One of the documented tables.
    Table(TableKind),
    /// [`crate::cricsheet`], one match or a zip.
    Cricsheet,
    /// [`crate::openfootball`].
    Openfootball,
    /// [`crate::football_data`].
    FootballData,
}

/// Looks into a file and says what it is; none when a person must say. It promises nothing: the reader
/// may still refuse the file.
#[must_use]
pub fn detect(bytes: &[u8]) -> Option<FileKind> {
    if text::shape(bytes) == Shape::Zip {
        // A spreadsheet is a zip too, of which a table can be made.
        return Some(TableKind::of(bytes).map_or(FileKind::Cricsheet, FileKind::Table));
    }
    let start = text::decode(bytes).ok()?;
    if !start.trim_start().starts_with('{') {
        return TableKind::of(bytes).map(FileKind::Table);
    }
    let document = json::document(bytes).ok()?;
    let has = |key: &str| !matches!(document[key], Value::Null);
    let first = &document["matches"][0];
    match () {
        () if has("info") && has("innings") => Some(FileKind::Cricsheet),
        () if has("utcDate") || !first["utcDate"].is_null() => Some(FileKind::FootballData),
        () if has("filters") || has("resultSet") => Some(FileKind::FootballData),
        () if has("rounds") || has("matches") => Some(FileKind::Openfootball),
        () => None,
    }
}
