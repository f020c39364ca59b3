//! What the results page reads.

use super::{Conn, Db};
use crate::{Holding, LotRow, StoreError};

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

crate::record::statements!([HOLDINGS, LOTS], []);
