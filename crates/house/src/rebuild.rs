//! The read models, written anew from the log by the same projection that the live rooms use.

use crate::load::load_log;
use crate::rows::stored;
use crate::{HouseError, Published, project};
use gavel_auction::{Auction, AuctionId, Time};
use gavel_store::{ChangeOutcome, Holding, HoldingRow, ReadModels, Store};

/// How often a log may move on while it is folded before this gives up.
const TRIES_MAX: u32 = 5;

/// An auction folded from its whole log, its chain checked, without a house or a snapshot.
///
/// # Errors
/// [`HouseError::BrokenLog`] when the log does not hold together.
pub async fn fold(store: &Store, auction: &AuctionId) -> Result<Published, HouseError> {
    Ok(load_log(store, auction, 0).await?.published)
}

/// Writes an auction's read models anew.
///
/// # Errors
/// As [`fold`]; [`HouseError::Contended`] when the auction is too busy for it.
pub async fn rebuild(store: &Store, auction: &AuctionId, now: Time) -> Result<(), HouseError> {
    for _ in 0..TRIES_MAX {
        let published = fold(store, auction).await?;
        let all = project(&Auction::default(), &published.state);
        let models = ReadModels {
            auction: auction.as_str().to_owned(),
            head: stored(published.head.0),
            summary: all.summary,
            holdings: all.holdings.into_iter().filter_map(held).collect(),
            lots: all.lots,
        };
        if store.rebuild_read_models(&models, now.0).await? == ChangeOutcome::Done {
            return Ok(());
        }
    }
    Err(HouseError::Contended)
}

fn held(row: HoldingRow) -> Option<Holding> {
    let owner = row.owner?;
    let asset_id = row.asset_id;
    Some(Holding { asset_id, seat: owner.seat, price: owner.price, lot: owner.lot })
}
