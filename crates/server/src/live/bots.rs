//! Which bots play where: those that sit on a seat of their own, and those that play a person's seat
//! until they come. They are started again after a restart, and when the seats change.

use crate::App;
use crate::error::ApiError;
use crate::settings::{BotStyle, Stored};
use gavel_auction::{AuctionId, SeatId};
use gavel_house::bots::{BotSeat, Bots, Pace, Style};
use gavel_store::{Competition, Seat, SeatKind, Standing};
use std::collections::HashMap;

/// Bots of one auction, and what they were started for.
#[derive(Debug)]
pub struct Troupe {
    cast: Vec<BotSeat>,
    pace: Pace,
    bots: Bots,
}

/// Lets exactly those bots play that the tables name.
///
/// # Errors
/// When the tables cannot be read.
pub async fn refresh(app: &App, competition: &Competition) -> Result<(), ApiError> {
    let auction = crate::overview::auction_id(&competition.auction_id)?;
    let stored = Stored::read(&competition.settings)?;
    let seats = app.store.seats(&competition.id).await?;
    let cast = match competition.deleted_at {
        None => cast(&auction, &seats, &stored),
        Some(_) => Vec::new(),
    };
    let view = app.house.view(&auction).await?;
    let mut all = app.live.troupes();
    play(app, &mut all, &auction, cast, pace(stored.pace), view.state.is_over());
    Ok(())
}

fn play(
    app: &App,
    all: &mut HashMap<AuctionId, Troupe>,
    auction: &AuctionId,
    cast: Vec<BotSeat>,
    pace: Pace,
    over: bool,
) {
    if cast.is_empty() || over {
        all.remove(auction);
        return;
    }
    let same =
        |troupe: &Troupe| troupe.cast == cast && troupe.pace == pace && !troupe.bots.is_done();
    if all.get(auction).is_some_and(same) {
        return;
    }
    // The old ones stop before the new ones begin: nobody bids twice for one seat.
    all.remove(auction);
    let bots = Bots::run(&app.house, auction, cast.clone(), pace);
    all.insert(auction.clone(), Troupe { cast, pace, bots });
}

fn cast(auction: &AuctionId, seats: &[Seat], stored: &Stored) -> Vec<BotSeat> {
    let playing = seats.iter().filter(|seat| seat.plays && seat.standing == Standing::In);
    let cast = playing.filter_map(|seat| {
        let number = u32::try_from(seat.seat).ok()?;
        let style = match seat.kind {
            SeatKind::Bot => style_of(seat.bot_style.as_deref()),
            SeatKind::Person => style(*stored.deputies.get(&seat.seat)?),
        };
        Some(BotSeat { seat: SeatId(number), style, seed: seed(auction, number) })
    });
    cast.collect()
}

fn style_of(kept: Option<&str>) -> Style {
    if kept == Some(BotStyle::Chaser.as_str()) { Style::Chaser } else { Style::Value }
}

fn style(style: BotStyle) -> Style {
    match style {
        BotStyle::Value => Style::Value,
        BotStyle::Chaser => Style::Chaser,
    }
}

/// The same bot in the same auction always has the same taste.
fn seed(auction: &AuctionId, seat: u32) -> u64 {
    let hash = blake3::hash(format!("bot\n{auction}\n{seat}").as_bytes());
    let [a, b, c, d, e, f, g, h, ..] = *hash.as_bytes();
    u64::from_le_bytes([a, b, c, d, e, f, g, h])
}

/// Ten times as fast as a person is a tenth of a person's time.
fn pace(percent: u32) -> Pace {
    Pace((10_000 / percent.max(1)).max(1))
}
