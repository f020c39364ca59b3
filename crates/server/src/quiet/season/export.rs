//! The season to take away, and what a host still has to bring.

use super::read::seen;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::guard::enter_live;
use crate::permissions::Action;
use crate::request::At;
use crate::season::sheet;
use crate::views::season::{self, SeasonExport};
use crate::views::season_missing::{MissingView, missing};
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// The table as a file for a spreadsheet.
#[utoipa::path(get, path = "/competitions/{id}/season/export.csv", tag = "season",
    params(("id" = String, Path)), responses(
    (status = 200, description = "One line per manager", content_type = "text/csv"),
    (status = "default", body = ErrorBody)))]
pub async fn csv(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
) -> Result<Response, ApiError> {
    let (competition, sheet) = seen(&app, caller.as_ref(), &id).await?;
    let page = season::season(&sheet, competition.state);
    let mut header: Vec<&str> = vec!["rank", "manager", "points"];
    header.extend(page.tie_breaks.iter().map(String::as_str));
    header.extend(page.rounds.iter().map(|round| round.name.as_str()));
    let lines = page.rows.iter().map(|row| {
        let mut cells = vec![row.rank.to_string(), row.name.clone(), plain(row.points.milli)];
        cells.extend(row.ties.iter().map(ToString::to_string));
        cells.extend(row.by_round.iter().map(|points| plain(points.milli)));
        cells
    });
    let text = gavel_import::csv(&header, lines);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"season-{id}.csv\"")),
    ];
    Ok((headers, text).into_response())
}

/// Thousandths as a spreadsheet reads them: with a hyphen and a point.
fn plain(milli: i64) -> String {
    let (whole, part) = (milli.unsigned_abs() / 1000, milli.unsigned_abs() % 1000);
    let sign = if milli < 0 { "-" } else { "" };
    let text = format!("{sign}{whole}.{part:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The table and every match, for programs.
#[utoipa::path(get, path = "/competitions/{id}/season/export.json", tag = "season",
    params(("id" = String, Path)), responses(
    (status = 200, body = SeasonExport), (status = "default", body = ErrorBody)))]
pub async fn json(
    State(app): State<App>,
    caller: Option<Caller>,
    At(id): At<String>,
) -> Result<Response, ApiError> {
    let (competition, sheet) = seen(&app, caller.as_ref(), &id).await?;
    let export = SeasonExport {
        season: season::season(&sheet, competition.state),
        matches: sheet.matches.keys().filter_map(|one| season::match_page(&sheet, one)).collect(),
    };
    let file = format!("attachment; filename=\"season-{id}.json\"");
    Ok(([(header::CONTENT_DISPOSITION, file)], Json(export)).into_response())
}

/// What is still missing, most urgent first.
#[utoipa::path(get, path = "/competitions/{id}/season/assistant", tag = "season",
    params(("id" = String, Path)), responses(
    (status = 200, body = [MissingView]), (status = "default", body = ErrorBody)))]
pub async fn assistant(
    State(app): State<App>,
    caller: Caller,
    At(id): At<String>,
) -> Result<Json<Vec<MissingView>>, ApiError> {
    let here = enter_live(&app, Some(&caller), &id, Action::EditSeason).await?;
    let sheet = sheet::now(&app, &here.competition).await?;
    Ok(Json(missing(&sheet, app.now_us())))
}
