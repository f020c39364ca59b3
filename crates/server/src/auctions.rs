//! What the quiet path asks of a live auction: somebody comes in after the start, somebody is taken
//! out. Everything else about auctions is the live path's.

use crate::App;
use crate::error::{ApiError, ErrorCode, sentence};
use crate::overview::auction_id;
use crate::secrets;
use crate::settings::Stored;
use gavel_auction::{Action, By, Command, CommandId, SeatId};
use gavel_store::{Competition, CompetitionState};

/// Whether the competition's auction has begun and is not over, so that the house must know about
/// seats.
pub(crate) async fn is_on(app: &App, competition: &Competition) -> Result<bool, ApiError> {
    if competition.state != CompetitionState::Auction {
        return Ok(false);
    }
    Ok(app.house.is_live(&auction_id(&competition.auction_id)?).await?)
}

/// Asks the house for something that the host or a seat wants.
///
/// # Errors
/// The refusal, as a sentence.
pub(crate) async fn submit(
    app: &App,
    competition: &Competition,
    by: By,
    action: Action,
) -> Result<(), ApiError> {
    let id = CommandId::new(&secrets::id()).map_err(|error| ApiError::internal(&error))?;
    let command = Command { id: Some(id), by, action };
    let auction = auction_id(&competition.auction_id)?;
    let receipt = app.house.submit(&auction, command, app.clock.now()).await;
    let Err(refusal) = receipt.result else { return Ok(()) };
    let stored = Stored::read(&competition.settings)?;
    let Some(pack) = app.pack(&stored.settings.sport) else {
        return Err(ApiError::internal(&refusal));
    };
    let money = pack.money(&stored.settings.money).unwrap_or(&pack.money);
    let (message, _) = sentence(&refusal, money, &pack.words);
    Err(ApiError::new(ErrorCode::from(refusal.code()), message))
}

/// A seat's number as the log knows it.
///
/// # Errors
/// `not_found` when it cannot be a seat.
pub(crate) fn seat_id(seat: i64) -> Result<SeatId, ApiError> {
    u32::try_from(seat).map(SeatId).map_err(|_| ApiError::not_found("member"))
}
