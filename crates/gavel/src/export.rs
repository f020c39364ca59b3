//! `gavel export AUCTION`.

use crate::data;
use crate::settings::Settings;
use anyhow::{Context, Result, bail};
use gavel_auction::{Auction, Export, ExportRow, apply};
use gavel_house::entry_of;
use std::collections::BTreeMap;

/// Rows that are read at once.
const PAGE: i64 = 1_000;

/// Prints an auction's log as `gavel verify` reads it.
///
/// # Errors
/// When there is no such auction.
#[expect(clippy::print_stdout, reason = "the command's answer")]
pub async fn export(settings: &Settings, id: &str) -> Result<()> {
    let store = data::open_to_read(settings).await?;
    let competition = store.competition_of_auction(id).await?;
    let competition = competition.with_context(|| format!("there is no auction {id}"))?;
    let mut entries = Vec::new();
    loop {
        let rows = store.read_log(id, i64::try_from(entries.len())?, PAGE).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            entries.push(entry_of(row)?);
        }
    }
    if entries.is_empty() {
        bail!("auction {id} has no events");
    }
    let mut auction = Auction::default();
    for entry in &entries {
        apply(&mut auction, &entry.event()?);
    }
    let seats = store.seats(&competition.id).await?;
    let names = seats.into_iter().filter_map(|s| Some((u32::try_from(s.seat).ok()?, s.name)));
    let assets = store.set_assets(&competition.set_id).await?;
    let assets: BTreeMap<String, String> =
        assets.into_iter().map(|asset| (asset.id, asset.name)).collect();
    let over = auction.is_over();
    let document = Export {
        format: Export::FORMAT.into(),
        auction: id.into(),
        competition: competition.name,
        seats: names.collect(),
        assets,
        log: entries.iter().map(|entry| ExportRow::shown(entry, over)).collect(),
    };
    println!("{}", serde_json::to_string_pretty(&document)?);
    store.close().await;
    Ok(())
}
