//! Scoring rules as members see them.

use super::ms;
use super::season::RowView;
use super::season_words::SeasonWords;
use crate::error::ApiError;
use crate::season::sheet::Sheet;
use gavel_sport::ScoringRules;
use gavel_store::{ScoringVersion, Seat};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// The rules that count now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ScoringView)]
pub struct RulesView {
    /// Their version; 0 is the sport's own.
    pub version: i64,
    /// The whole document, as sport packs have it.
    #[schema(value_type = Object)]
    pub rules: Value,
    /// The sport's own documents, to begin from.
    #[schema(value_type = Vec<Object>)]
    pub presets: Vec<Value>,
    /// What rules can speak of.
    pub words: SeasonWords,
}

/// A version of the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RulesVersionView {
    /// From 1.
    pub version: i64,
    /// Who made it, where they have a place here.
    pub by: Option<String>,
    /// When.
    pub made_at_ms: i64,
    /// The whole document.
    #[schema(value_type = Object)]
    pub rules: Value,
}

/// What other rules would do to the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RulesEffect {
    /// As it is.
    pub before: Vec<RowView>,
    /// As it would be.
    pub after: Vec<RowView>,
}

/// The rules of a sheet.
///
/// # Errors
/// `internal`, never for our own type.
pub fn rules_view(sheet: &Sheet) -> Result<RulesView, ApiError> {
    let presets = sheet.scorer.season().scoring.iter().map(document);
    Ok(RulesView {
        version: sheet.marks.rules,
        rules: document(sheet.scorer.rules())?,
        presets: presets.collect::<Result<_, _>>()?,
        words: sheet.scorer.season().into(),
    })
}

fn document(rules: &ScoringRules) -> Result<Value, ApiError> {
    serde_json::to_value(rules).map_err(|error| ApiError::internal(&error))
}

/// Every version as members see it.
///
/// # Errors
/// `internal` when one cannot be read.
pub fn versions(all: &[ScoringVersion], seats: &[Seat]) -> Result<Vec<RulesVersionView>, ApiError> {
    let view = |one: &ScoringVersion| {
        let by = one.made_by.as_deref();
        let seat = by.and_then(|by| seats.iter().find(|seat| seat.user_id.as_deref() == Some(by)));
        Ok(RulesVersionView {
            version: one.version,
            by: seat.map(super::shown_name),
            made_at_ms: ms(one.created_at),
            rules: serde_json::from_str(&one.body).map_err(|error| ApiError::internal(&error))?,
        })
    };
    all.iter().map(view).collect()
}
