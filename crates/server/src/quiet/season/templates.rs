//! Files to start from.

use super::read::seen;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::request::At;
use crate::season::sheet::Sheet;
use crate::season::template::Template;
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// The tables that this sport reads: `fixtures`, `results`, `cricket_scores`, `football_stats`.
#[utoipa::path(get, path = "/competitions/{id}/season/templates", tag = "season",
    params(("id" = String, Path)), responses(
    (status = 200, body = [String]), (status = "default", body = ErrorBody)))]
pub async fn list(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
) -> Result<Json<Vec<&'static str>>, ApiError> {
    let (_, sheet) = seen(&app, caller.as_ref(), &id).await?;
    let all = Template::of(sheet.scorer.season());
    Ok(Json(all.into_iter().map(Template::kind).collect()))
}

/// A table to fill in: its columns, and rows made of what is there. `file` is the kind with `.csv`.
#[utoipa::path(get, path = "/competitions/{id}/season/templates/{file}", tag = "season",
    params(("id" = String, Path),
        ("file" = String, Path, description = "Such as `fixtures.csv`")), responses(
    (status = 200, description = "A table to fill in", content_type = "text/csv"),
    (status = "default", body = ErrorBody)))]
pub async fn csv(
    State(app): State<App>,
    caller: Option<Caller>,
    At((id, file)): At<(String, String)>,
) -> Result<Response, ApiError> {
    let (_, sheet) = seen(&app, caller.as_ref(), &id).await?;
    answer(&sheet, &file)
}

/// As [`csv`], anywhere.
pub(super) fn answer(sheet: &Sheet, file: &str) -> Result<Response, ApiError> {
    let kind = file.strip_suffix(".csv");
    let all = Template::of(sheet.scorer.season());
    let found = all.into_iter().find(|template| Some(template.kind()) == kind);
    let template = found.ok_or_else(|| ApiError::not_found("template"))?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{file}\"")),
    ];
    Ok((headers, template.csv(sheet)).into_response())
}
