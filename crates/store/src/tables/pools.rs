//! What is auctioned in a competition.

use super::{Conn, Db, competitions};
use crate::{ChangeOutcome, PoolAsset, PoolEntry, StoreError};
use sqlx::{QueryBuilder, Row};

const FILL: &str = "insert into pools \
     (competition_id, asset_id, set_id, position, base, changed_at) \
     select $1, id, set_id, position, null, $3 from assets where set_id = $2";

/// Every asset of a set.
pub(crate) async fn fill_from_set(
    conn: &mut Conn,
    competition: &str,
    set: &str,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query::<Db>(FILL).bind(competition).bind(set).bind(now).execute(conn).await?;
    Ok(())
}

const INSERT: &str =
    "insert into pools (competition_id, asset_id, set_id, position, base, changed_at) ";
const ROWS_AT_ONCE: usize = 50;

/// Adds assets at consecutive positions; one that is there already stays as it is.
pub(crate) async fn insert(
    conn: &mut Conn,
    competition: &str,
    entries: &[PoolEntry],
    first_position: i64,
    now: i64,
) -> Result<(), StoreError> {
    let mut positions = first_position..;
    for chunk in entries.chunks(ROWS_AT_ONCE) {
        let mut builder = QueryBuilder::<Db>::new(INSERT);
        builder.push_values(chunk.iter().zip(&mut positions), |mut row, (entry, position)| {
            row.push_bind(competition).push_bind(&entry.asset_id).push_bind(&entry.set_id);
            row.push_bind(position).push_bind(entry.base).push_bind(now);
        });
        builder.push(" on conflict (competition_id, asset_id) do nothing");
        builder.build().persistent(false).execute(&mut *conn).await?;
    }
    Ok(())
}

const CLEAR: &str = "delete from pools where competition_id = $1";

/// The whole pool anew, before the auction begins.
pub(crate) async fn replace(
    conn: &mut Conn,
    competition: &str,
    entries: &[PoolEntry],
    now: i64,
) -> Result<ChangeOutcome, StoreError> {
    let held = competitions::hold_before_auction(conn, competition, now).await?;
    if held == ChangeOutcome::Done {
        sqlx::query::<Db>(CLEAR).bind(competition).execute(&mut *conn).await?;
        insert(conn, competition, entries, 1, now).await?;
    }
    Ok(held)
}

const LAST: &str = "select coalesce(max(position), 0) as last from pools where competition_id = $1";
const TAKE_OUT: &str = "delete from pools where competition_id = $1 and asset_id = $2";

/// Puts one asset in, at the end, or takes it out, before the auction begins.
pub(crate) async fn toggle(
    conn: &mut Conn,
    competition: &str,
    entry: &PoolEntry,
    wanted: bool,
    now: i64,
) -> Result<ChangeOutcome, StoreError> {
    let held = competitions::hold_before_auction(conn, competition, now).await?;
    if held == ChangeOutcome::WrongState {
        return Ok(held);
    }
    if wanted {
        let row = sqlx::query::<Db>(LAST).bind(competition).fetch_one(&mut *conn).await?;
        let last: i64 = row.try_get("last")?;
        insert(conn, competition, std::slice::from_ref(entry), last + 1, now).await?;
    } else {
        let query = sqlx::query::<Db>(TAKE_OUT).bind(competition).bind(&entry.asset_id);
        query.execute(conn).await?;
    }
    Ok(held)
}

const ASSETS: &str = "select p.set_id, p.asset_id as id, a.name, a.short, a.details, \
     coalesce(p.base, a.base) as base, p.position \
     from pools p join assets a on a.set_id = p.set_id and a.id = p.asset_id \
     where p.competition_id = $1 order by p.position, p.asset_id";

pub(crate) async fn assets(
    conn: &mut Conn,
    competition: &str,
) -> Result<Vec<PoolAsset>, StoreError> {
    Ok(sqlx::query_as::<Db, PoolAsset>(ASSETS).bind(competition).fetch_all(conn).await?)
}

crate::record::statements!([FILL, CLEAR, LAST, TAKE_OUT, ASSETS], []);
