//! `gavel replay`: every log folded anew.

use crate::data;
use crate::settings::Settings;
use anyhow::{Context, Result, bail};
use gavel_auction::{Auction, apply};
use gavel_house::{entry_of, project};
use gavel_store::{ChangeOutcome, Holding, ReadModels, Store};

/// Auctions, and rows of a log, that are read at once.
const PAGE: i64 = 500;

/// Folds every auction; with `rebuild`, writes what lists and results pages read.
///
/// # Errors
/// When a log is damaged, the database fails, or a server uses it and `rebuild` is wanted.
#[expect(clippy::print_stdout, reason = "the command's answer")]
pub async fn replay(settings: &Settings, rebuild: bool) -> Result<()> {
    let _lock = if rebuild { Some(data::lock(settings)?) } else { None };
    let store =
        if rebuild { data::open(settings).await? } else { data::open_to_read(settings).await? };
    let (mut auctions, mut events) = (0_u64, 0_u64);
    let mut after = String::new();
    loop {
        let ids = store.auction_ids(&after, PAGE).await?;
        let Some(last) = ids.last() else { break };
        after.clone_from(last);
        for id in &ids {
            let auction = fold(&store, id).await.with_context(|| format!("auction {id}"))?;
            auctions += 1;
            events += auction.seq().0;
            if rebuild {
                write(&store, id, &auction).await?;
            }
        }
    }
    let done = if rebuild { "folded and written anew" } else { "folded" };
    println!("{auctions} auctions with {events} events {done}");
    store.close().await;
    Ok(())
}

async fn fold(store: &Store, id: &str) -> Result<Auction> {
    let mut auction = Auction::default();
    loop {
        let after = i64::try_from(auction.seq().0)?;
        let rows = store.read_log(id, after, PAGE).await?;
        if rows.is_empty() {
            return Ok(auction);
        }
        for row in rows {
            apply(&mut auction, &entry_of(row)?.event()?);
        }
    }
}

async fn write(store: &Store, id: &str, auction: &Auction) -> Result<()> {
    let all = project(&Auction::default(), auction);
    let holdings = all.holdings.into_iter().filter_map(|row| {
        let owner = row.owner?;
        let (asset_id, lot) = (row.asset_id, owner.lot);
        Some(Holding { asset_id, seat: owner.seat, price: owner.price, lot })
    });
    let models = ReadModels {
        auction: id.to_owned(),
        head: i64::try_from(auction.seq().0)?,
        summary: all.summary,
        holdings: holdings.collect(),
        lots: all.lots,
    };
    match store.rebuild_read_models(&models, auction.last_at().0).await? {
        ChangeOutcome::WrongState => bail!("the log of {id} moved on meanwhile; try again"),
        _ => Ok(()),
    }
}
