//! The whole auction as a file: for `gavel verify`, and for a spreadsheet.

use super::Reader;
use super::auction::desk;
use crate::error::ApiError;
use crate::live::command::Desk;
use crate::live::views::{LotState, LotView, UnsoldWhy, lot_view};
use crate::permissions::Action;
use crate::request::At;
use crate::{App, ErrorBody};
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use gavel_auction::{Export, ExportRow, SeatId};
use gavel_house::entry_of;

/// Rows that are read at once.
const PAGE: i64 = 2_000;

/// The log as `gavel verify` reads it. What is sealed comes with it once it may be known: who
/// passed never, the draw when the auction is over.
#[utoipa::path(get, path = "/auctions/{id}/export.json", tag = "auctions",
    params(("id" = String, Path)), responses(
    (status = 200, description = "gavel-export/1", content_type = "application/json"),
    (status = "default", body = ErrorBody)))]
pub async fn json(
    State(app): State<App>,
    Reader(identity): Reader,
    At(id): At<String>,
) -> Result<Response, ApiError> {
    let desk = desk(&app, &identity, &id, Action::SeeAuction).await?;
    let export = export(&app, &desk).await?;
    let file = format!("attachment; filename=\"auction-{id}.json\"");
    Ok(([(header::CONTENT_DISPOSITION, file)], Json(export)).into_response())
}

async fn export(app: &App, desk: &Desk) -> Result<Export, ApiError> {
    let scene = desk.hub.scene();
    let published = app.house.view(&desk.auction).await?;
    let over = published.state.is_over();
    let mut log = Vec::new();
    let mut after = 0;
    'pages: loop {
        let rows = app.store.read_log(desk.auction.as_str(), after, PAGE).await?;
        let Some(last) = rows.last() else { break };
        after = last.seq;
        for row in rows {
            let entry = entry_of(row).map_err(|error| ApiError::internal(&error))?;
            if entry.seq > published.head {
                break 'pages;
            }
            log.push(ExportRow::shown(&entry, over));
        }
    }
    let audience = desk.access.audience();
    let seats = published.state.seats().map(|seat| seat.id);
    let assets = published.state.pool().map(|asset| asset.id.to_string());
    Ok(Export {
        format: Export::FORMAT.to_owned(),
        auction: desk.auction.to_string(),
        competition: scene.name.clone(),
        seats: seats.map(|seat| (seat.0, scene.name_for(seat, audience).name)).collect(),
        assets: assets.map(|id| (id.clone(), scene.asset_name(&id).to_owned())).collect(),
        log,
    })
}

/// The lots as a table for a spreadsheet.
#[utoipa::path(get, path = "/auctions/{id}/export.csv", tag = "auctions",
    params(("id" = String, Path)), responses(
    (status = 200, description = "One line per lot", content_type = "text/csv"),
    (status = "default", body = ErrorBody)))]
pub async fn csv(
    State(app): State<App>,
    Reader(identity): Reader,
    At(id): At<String>,
) -> Result<Response, ApiError> {
    let desk = desk(&app, &identity, &id, Action::SeeAuction).await?;
    let scene = desk.hub.scene();
    let published = app.house.view(&desk.auction).await?;
    let audience = desk.access.audience();
    let mut text = line(&[
        "lot",
        "asset",
        "name",
        "second_chance",
        "state",
        "manager",
        "starting_price",
        "price",
        "bids",
        "opened_at",
        "closed_at",
    ]);
    for lot in published.state.lots().iter().map(lot_view) {
        let seat = lot.seat.map(|seat| scene.name_for(SeatId(seat), audience).name);
        let name = scene.asset_name(&lot.asset).to_owned();
        text.push_str(&lot_line(&lot, &name, &seat.unwrap_or_default()));
    }
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"auction-{id}.csv\"")),
    ];
    Ok((headers, text).into_response())
}

fn lot_line(lot: &LotView, name: &str, seat: &str) -> String {
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let time = |ms: i64| jiff::Timestamp::from_millisecond(ms).map(|t| t.to_string());
    line(&[
        &lot.lot.to_string(),
        &lot.asset,
        name,
        &lot.round.to_string(),
        state_word(lot),
        seat,
        &lot.base.to_string(),
        &number(lot.price),
        &lot.bids.to_string(),
        &time(lot.opened_at_ms).unwrap_or_default(),
        &lot.closed_at_ms.and_then(|ms| time(ms).ok()).unwrap_or_default(),
    ])
}

fn state_word(lot: &LotView) -> &'static str {
    match (lot.state, lot.why) {
        (LotState::Open, _) => "open",
        (LotState::Sold, _) => "sold",
        (LotState::Voided, _) => "cancelled",
        (LotState::Unsold, Some(UnsoldWhy::NoBids) | None) => "unsold: no bids",
        (LotState::Unsold, Some(UnsoldWhy::NobodyCanBuy)) => "unsold: nobody can buy",
        (LotState::Unsold, Some(UnsoldWhy::Skipped)) => "unsold: left by the host",
        (LotState::Unsold, Some(UnsoldWhy::Withdrawn)) => "unsold: taken out",
    }
}

fn line(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| cell_text(cell)).collect();
    format!("{}\r\n", cells.join(","))
}

/// Quoted, and never a formula: a spreadsheet would run what begins with one of these signs.
fn cell_text(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if runs { format!("'{text}") } else { text.to_owned() };
    let quoted = text.contains([',', '"', '\n', '\r', ';']);
    if quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_a_formula() {
        assert_eq!(cell_text("=1+1"), "'=1+1");
        assert_eq!(cell_text("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(cell_text("-2"), "'-2");
        assert_eq!(cell_text("Dave \"D\", S"), "\"Dave \"\"D\"\", S\"");
        assert_eq!(cell_text("Asha"), "Asha");
    }
}
