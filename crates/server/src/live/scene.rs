//! Reads from the tables what stands around an auction.

use super::views::{NextMatchView, Scene, SeatName, Spoken};
use crate::App;
use crate::error::ApiError;
use crate::season::next::{self, Next};
use crate::settings::Stored;
use crate::views::{AssetView, colour_of, ms};
use gavel_auction::{AuctionId, SeatId};
use gavel_house::entry_of;
use gavel_store::{Competition, Role, Seat, Standing};
use std::collections::BTreeMap;

/// How many events are read at once.
const PAGE: i64 = 2_000;

/// What stands around an auction, as it is now.
///
/// # Errors
/// When the tables cannot be read.
pub async fn load(app: &App, competition: &Competition) -> Result<Scene, ApiError> {
    let stored = Stored::read(&competition.settings)?;
    let settings = stored.settings;
    let pack = app.pack(&competition.sport);
    let pack = pack.ok_or_else(|| ApiError::internal(&"a competition of an unknown sport"))?;
    let seats = app.store.seats(&competition.id).await?;
    let pool = app.store.pool(&competition.id).await?;
    let assets = AssetView::of_pool(&pool)?;
    Ok(Scene {
        auction: competition.auction_id.clone(),
        competition: competition.id.clone(),
        name: competition.name.clone(),
        sport: competition.sport.clone(),
        money: pack.money(&settings.money).unwrap_or(&pack.money).clone(),
        words: pack.words.clone(),
        raises: pack.raises.clone(),
        rules: settings.rules,
        names: seats.iter().filter_map(named).collect(),
        hosts: seats.iter().filter(|seat| is_host(seat)).filter_map(seat_id).collect(),
        next: coming(app, competition).await,
        assets: assets.into_iter().map(|asset| (asset.id.clone(), asset)).collect(),
    })
}

/// What each asset plays next. An auction does without it: a fault here is written down and no more.
async fn coming(app: &App, competition: &Competition) -> BTreeMap<String, Vec<NextMatchView>> {
    let all = next::next(app, competition, app.now_us()).await.unwrap_or_else(|error| {
        tracing::warn!(%error, competition = competition.id, "the next matches cannot be read");
        BTreeMap::new()
    });
    let view = |one: Next| NextMatchView {
        opponent: one.opponent,
        home: one.home,
        starts_at_ms: ms(one.starts_at),
        venue: one.venue,
    };
    all.into_iter().map(|(id, list)| (id, list.into_iter().map(view).collect())).collect()
}

fn named(seat: &Seat) -> Option<(SeatId, SeatName)> {
    let kind = seat.kind.into();
    let colour = u32::try_from(colour_of(seat.seat)).unwrap_or(0);
    let name = SeatName { name: seat.name.clone(), colour, kind, hidden: seat.hidden };
    Some((seat_id(seat)?, name))
}

fn seat_id(seat: &Seat) -> Option<SeatId> {
    u32::try_from(seat.seat).ok().map(SeatId)
}

fn is_host(seat: &Seat) -> bool {
    let hosts = matches!(seat.role, Role::Commissioner | Role::CoCommissioner);
    hosts && seat.standing == Standing::In
}

/// What hosts said last, read out of the log: it is sealed there, so that the state does not hold it.
///
/// # Errors
/// When the log cannot be read.
pub async fn spoken(app: &App, auction: &AuctionId, head: u64) -> Result<Spoken, ApiError> {
    let mut spoken = Spoken::default();
    let mut after = 0;
    while u64::try_from(after).unwrap_or(u64::MAX) < head {
        let rows = app.store.read_log(auction.as_str(), after, PAGE).await?;
        let Some(last) = rows.last() else { break };
        after = last.seq;
        let told = |kind: &str| matches!(kind, "said" | "paused" | "resumed");
        for row in rows.into_iter().filter(|row| told(&row.kind)) {
            let entry = entry_of(row).map_err(|error| ApiError::internal(&error))?;
            spoken.hear(&entry.event().map_err(|error| ApiError::internal(&error))?);
        }
    }
    Ok(spoken)
}
