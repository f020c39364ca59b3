//! What an auction begins with, put together from the tables: rules, pool, managers, and the random
//! bytes of the devices that are present.

use super::command::Desk;
use crate::App;
use crate::catalogue::Details;
use crate::error::{ApiError, ErrorCode};
use crate::settings::{RulesView, Stored, refusal};
use gavel_auction::{AssetId, PoolAsset, Rules, SeatId, Setup, SetupSeat};
use gavel_store::{Seat, Standing};

/// Everything that `begin` brings along.
///
/// # Errors
/// When the tables cannot be read, or hold what cannot be auctioned.
pub async fn setup(app: &App, desk: &Desk) -> Result<Setup, ApiError> {
    let competition = app.store.competition(&desk.access.competition).await?;
    let competition = competition.filter(|found| found.auction_id == desk.auction.as_str());
    let competition = competition.ok_or_else(|| ApiError::not_found("auction"))?;
    let stored = Stored::read(&competition.settings)?;
    let rules = rules(&stored.settings.rules)?;
    let seats = app.store.seats(&competition.id).await?;
    let pool = app.store.pool(&competition.id).await?;
    Ok(Setup {
        pool: pool.iter().map(|row| asset(row, rules.base)).collect::<Result<_, _>>()?,
        seats: seats.iter().filter_map(|seat| manager(seat, rules.purse)).collect(),
        contributions: desk.hub.contributions(),
        rules,
    })
}

fn rules(view: &RulesView) -> Result<Rules, ApiError> {
    let unusable = || ApiError::new(ErrorCode::Conflict, "The rules do not fit. Edit them first.");
    view.checked().map_err(|problems| refusal(&problems).unwrap_or_else(unusable))
}

fn manager(seat: &Seat, purse: i64) -> Option<SetupSeat> {
    let plays = seat.plays && seat.standing == Standing::In;
    let number = u32::try_from(seat.seat).ok().filter(|_| plays)?;
    Some(SetupSeat { seat: SeatId(number), purse: seat.purse.unwrap_or(purse) })
}

fn asset(row: &gavel_store::PoolAsset, base: i64) -> Result<PoolAsset, ApiError> {
    Ok(PoolAsset {
        id: AssetId::new(&row.id).map_err(|error| ApiError::internal(&error))?,
        base: row.base.unwrap_or(base),
        position: u32::try_from(row.position).unwrap_or(u32::MAX),
        set: 0,
        attributes: Details::read(&row.details)?.attributes,
    })
}
