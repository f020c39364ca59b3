//! What the results page reads.

use super::{Conn, Db};
use crate::{ChangeOutcome, Holding, LotRow, ReadModels, StoreError};

const HOLDINGS: &str = "select asset_id, seat, price, lot from holdings \
     where auction_id = $1 order by asset_id";

pub(crate) async fn holdings(conn: &mut Conn, auction: &str) -> Result<Vec<Holding>, StoreError> {
    Ok(sqlx::query_as::<Db, Holding>(HOLDINGS).bind(auction).fetch_all(conn).await?)
}

const LOTS: &str = "select lot, asset_id, round, base, state, seat, price, opened_at, closed_at, \
     bids from lots where auction_id = $1 order by lot";

pub(crate) async fn lots(conn: &mut Conn, auction: &str) -> Result<Vec<LotRow>, StoreError> {
    Ok(sqlx::query_as::<Db, LotRow>(LOTS).bind(auction).fetch_all(conn).await?)
}

const SUMMARY: &str = "update auctions set status = $3, next_deadline = $4, lots_done = $5, \
     lots_total = $6, lot_no = $7, changed_at = $8 where id = $1 and head = $2";
const CLEAR_HOLDINGS: &str = "delete from holdings where auction_id = $1";
const CLEAR_LOTS: &str = "delete from lots where auction_id = $1";
const HOLD: &str = "insert into holdings (auction_id, asset_id, seat, price, lot, changed_at) \
     values ($1, $2, $3, $4, $5, $6)";
const LOT: &str = "insert into lots (auction_id, lot, asset_id, round, base, state, seat, price, \
     opened_at, closed_at, bids, changed_at) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

/// Writes what pages read anew, if the log still stands where it was folded.
pub(crate) async fn rebuild(
    conn: &mut Conn,
    models: &ReadModels,
    now: i64,
) -> Result<ChangeOutcome, StoreError> {
    let summary = &models.summary;
    let query = sqlx::query::<Db>(SUMMARY).bind(&models.auction).bind(models.head);
    let query = query.bind(&summary.status).bind(summary.next_deadline).bind(summary.lots_done);
    let query = query.bind(summary.lots_total).bind(summary.lot_no).bind(now);
    if query.execute(&mut *conn).await?.rows_affected() == 0 {
        return Ok(ChangeOutcome::WrongState);
    }
    for clear in [CLEAR_HOLDINGS, CLEAR_LOTS] {
        sqlx::query::<Db>(clear).bind(&models.auction).execute(&mut *conn).await?;
    }
    for one in &models.holdings {
        let query = sqlx::query::<Db>(HOLD).bind(&models.auction).bind(&one.asset_id);
        let query = query.bind(one.seat).bind(one.price).bind(one.lot).bind(now);
        query.execute(&mut *conn).await?;
    }
    for one in &models.lots {
        let query = sqlx::query::<Db>(LOT).bind(&models.auction).bind(one.lot);
        let query = query.bind(&one.asset_id).bind(one.round).bind(one.base).bind(&one.state);
        let query = query.bind(one.seat).bind(one.price).bind(one.opened_at).bind(one.closed_at);
        query.bind(one.bids).bind(now).execute(&mut *conn).await?;
    }
    Ok(ChangeOutcome::Done)
}

crate::record::statements!([HOLDINGS, LOTS, SUMMARY, CLEAR_HOLDINGS, CLEAR_LOTS, HOLD, LOT], []);
