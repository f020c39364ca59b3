//! The row of an auction: whose it is, who may append, and what lists show.

use super::{Conn, Db, log};
use crate::{AuctionRecord, NewAuction, StoreError};
use sqlx::Row;

const INSERT: &str = "insert into auctions (id, competition_id, head, epoch, node, status, \
     next_deadline, lots_done, lots_total, lot_no, created_at, purge_at, changed_at) \
     values ($1, $2, $3, 0, null, $4, $5, $6, $7, $8, $9, null, $9)";

pub(crate) async fn create(conn: &mut Conn, new: &NewAuction) -> Result<(), StoreError> {
    let head = new.rows.last().map_or(0, |row| row.seq);
    let summary = &new.summary;
    let query = sqlx::query::<Db>(INSERT).bind(&new.id).bind(&new.competition_id).bind(head);
    let query = query.bind(&summary.status).bind(summary.next_deadline).bind(summary.lots_done);
    let query = query.bind(summary.lots_total).bind(summary.lot_no).bind(new.created_at);
    query.execute(&mut *conn).await?;
    log::insert_first(conn, &new.id, &new.rows, new.created_at).await
}

const CLAIM: &str = "update auctions set epoch = epoch + 1, node = $2, changed_at = $3 \
     where id = $1 and purge_at is null returning epoch";

pub(crate) async fn claim_epoch(
    conn: &mut Conn,
    auction: &str,
    node: &str,
    now: i64,
) -> Result<Option<i64>, StoreError> {
    let query = sqlx::query::<Db>(CLAIM).bind(auction).bind(node).bind(now);
    let row = query.fetch_optional(conn).await?;
    Ok(row.map(|row| row.try_get("epoch")).transpose()?)
}

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select id, competition_id, head, epoch, node, status, next_deadline, lots_done, ",
            "lots_total, lot_no, created_at, purge_at from auctions ",
            $rest
        )
    };
}

const BY_ID: &str = columns!("where id = $1");

pub(crate) async fn by_id(
    conn: &mut Conn,
    auction: &str,
) -> Result<Option<AuctionRecord>, StoreError> {
    Ok(sqlx::query_as::<Db, AuctionRecord>(BY_ID).bind(auction).fetch_optional(conn).await?)
}

const DUE: &str =
    columns!("where next_deadline <= $1 and purge_at is null order by next_deadline limit $2");

pub(crate) async fn due(
    conn: &mut Conn,
    before: i64,
    limit: i64,
) -> Result<Vec<AuctionRecord>, StoreError> {
    let query = sqlx::query_as::<Db, AuctionRecord>(DUE).bind(before).bind(limit);
    Ok(query.fetch_all(conn).await?)
}

const UNFINISHED: &str =
    columns!("where status in ('waiting', 'running', 'paused') and purge_at is null");

/// By id. Sorted here, so that no planner reads all auctions by their ids instead of these few.
pub(crate) async fn unfinished(conn: &mut Conn) -> Result<Vec<AuctionRecord>, StoreError> {
    let mut found = sqlx::query_as::<Db, AuctionRecord>(UNFINISHED).fetch_all(conn).await?;
    found.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(found)
}

const OF_COMPETITION: &str = columns!("where competition_id = $1 order by created_at, id");

pub(crate) async fn of_competition(
    conn: &mut Conn,
    competition: &str,
) -> Result<Vec<AuctionRecord>, StoreError> {
    let query = sqlx::query_as::<Db, AuctionRecord>(OF_COMPETITION).bind(competition);
    Ok(query.fetch_all(conn).await?)
}

const IDS: &str = "select id from auctions where id > $1 order by id limit $2";

pub(crate) async fn ids(
    conn: &mut Conn,
    after: &str,
    limit: i64,
) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query::<Db>(IDS).bind(after).bind(limit).fetch_all(conn).await?;
    Ok(rows.iter().map(|row| row.try_get("id")).collect::<Result<Vec<_>, _>>()?)
}

const PUT_ASIDE: &str = "update auctions set purge_at = $2, changed_at = $3 where id = $1";

/// Sets when an auction goes for good; none brings it back.
pub(crate) async fn put_aside(
    conn: &mut Conn,
    auction: &str,
    purge_at: Option<i64>,
    now: i64,
) -> Result<(), StoreError> {
    let query = sqlx::query::<Db>(PUT_ASIDE).bind(auction).bind(purge_at).bind(now);
    query.execute(conn).await?;
    Ok(())
}

crate::record::statements!(
    [INSERT, CLAIM, BY_ID, DUE, UNFINISHED, OF_COMPETITION, IDS, PUT_ASIDE],
    []
);
