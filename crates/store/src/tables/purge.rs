//! What is gone for good: in steps, so that no step holds the writer for long, and without leaving
//! a row behind.

use super::{Conn, Db};
use crate::StoreError;
use sqlx::Row;

const DUE_AUCTIONS: &str =
    "select id from auctions where purge_at <= $1 order by purge_at, id limit $2";

pub(crate) async fn due_auctions(
    conn: &mut Conn,
    now: i64,
    limit: i64,
) -> Result<Vec<String>, StoreError> {
    ids(conn, DUE_AUCTIONS, now, limit).await
}

const DUE_COMPETITIONS: &str =
    "select id from competitions where purge_at <= $1 order by purge_at, id limit $2";

pub(crate) async fn due_competitions(
    conn: &mut Conn,
    now: i64,
    limit: i64,
) -> Result<Vec<String>, StoreError> {
    ids(conn, DUE_COMPETITIONS, now, limit).await
}

async fn ids(
    conn: &mut Conn,
    text: &'static str,
    now: i64,
    limit: i64,
) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query::<Db>(text).bind(now).bind(limit).fetch_all(conn).await?;
    Ok(rows.iter().map(|row| row.try_get("id")).collect::<Result<Vec<_>, _>>()?)
}

/// What hangs on an auction. Each takes an auction and a number of rows.
const OF_AUCTION: [&str; 6] = [
    "delete from auction_sealed where auction_id = $1 and seq in \
     (select seq from auction_sealed where auction_id = $1 order by seq limit $2)",
    "delete from auction_events where auction_id = $1 and seq in \
     (select seq from auction_events where auction_id = $1 order by seq limit $2)",
    "delete from auction_snapshots where auction_id = $1 and version in \
     (select version from auction_snapshots where auction_id = $1 order by version limit $2)",
    "delete from holdings where auction_id = $1 and asset_id in \
     (select asset_id from holdings where auction_id = $1 order by asset_id limit $2)",
    "delete from lots where auction_id = $1 and lot in \
     (select lot from lots where auction_id = $1 order by lot limit $2)",
    "delete from refusals where auction_id = $1 and (seat, at, command_id) in \
     (select seat, at, command_id from refusals where auction_id = $1 \
      order by seat, at, command_id limit $2)",
];
const IS_DUE_AUCTION: &str = "select id from auctions where id = $1 and purge_at <= $2";
const FORGET_UNDO: &str = "update competitions set undo_auction_id = null, undo_state = null, \
     changed_at = $2 where id = (select competition_id from auctions where id = $1) \
     and undo_auction_id = $1";
const AUCTION: &str = "delete from auctions where id = $1 and purge_at <= $2";

/// Takes one step; whether there is more to do.
pub(crate) async fn auction_step(
    conn: &mut Conn,
    auction: &str,
    now: i64,
    rows_most: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(IS_DUE_AUCTION).bind(auction).bind(now);
    if query.fetch_optional(&mut *conn).await?.is_none() {
        return Ok(false);
    }
    if delete_some(conn, &OF_AUCTION, auction, rows_most).await? {
        return Ok(true);
    }
    sqlx::query::<Db>(FORGET_UNDO).bind(auction).bind(now).execute(&mut *conn).await?;
    sqlx::query::<Db>(AUCTION).bind(auction).bind(now).execute(conn).await?;
    Ok(false)
}

/// What hangs on a competition. Each takes a competition and a number of rows.
const OF_COMPETITION: [&str; 11] = [
    "delete from import_entries where (book_id, import_no, kind, match_id) in \
     (select e.book_id, e.import_no, e.kind, e.match_id from books b \
      join import_entries e on e.book_id = b.id where b.competition_id = $1 limit $2)",
    "delete from imports where (book_id, no) in (select i.book_id, i.no from books b \
      join imports i on i.book_id = b.id where b.competition_id = $1 limit $2)",
    "delete from aliases where (book_id, kind, alias) in \
     (select a.book_id, a.kind, a.alias from books b \
      join aliases a on a.book_id = b.id where b.competition_id = $1 limit $2)",
    "delete from feeds where id in (select f.id from books b \
      join feeds f on f.book_id = b.id where b.competition_id = $1 limit $2)",
    "delete from books where id in \
     (select id from books where competition_id = $1 limit $2)",
    "delete from scoring where competition_id = $1 and version in \
     (select version from scoring where competition_id = $1 order by version limit $2)",
    "delete from help_requests where id in \
     (select id from help_requests where competition_id = $1 order by created_at limit $2)",
    "delete from pools where competition_id = $1 and asset_id in \
     (select asset_id from pools where competition_id = $1 order by asset_id limit $2)",
    "delete from watch_links where id in \
     (select id from watch_links where competition_id = $1 order by id limit $2)",
    "delete from invites where code in \
     (select code from invites where competition_id = $1 order by created_at limit $2)",
    "delete from seats where competition_id = $1 and seat in \
     (select seat from seats where competition_id = $1 order by seat limit $2)",
];
const IS_DUE_COMPETITION: &str = "select id from competitions where id = $1 and purge_at <= $2";
const AUCTION_LEFT: &str = "select id from auctions where competition_id = $1 limit 1";
const COMPETITION: &str = "delete from competitions where id = $1 and purge_at <= $2";

/// Takes one step; whether there is more to do. Its auctions must be gone already.
pub(crate) async fn competition_step(
    conn: &mut Conn,
    competition: &str,
    now: i64,
    rows_most: i64,
) -> Result<bool, StoreError> {
    let due = sqlx::query::<Db>(IS_DUE_COMPETITION).bind(competition).bind(now);
    let left = sqlx::query::<Db>(AUCTION_LEFT).bind(competition);
    if due.fetch_optional(&mut *conn).await?.is_none()
        || left.fetch_optional(&mut *conn).await?.is_some()
    {
        return Ok(false);
    }
    if delete_some(conn, &OF_COMPETITION, competition, rows_most).await? {
        return Ok(true);
    }
    sqlx::query::<Db>(COMPETITION).bind(competition).bind(now).execute(conn).await?;
    Ok(false)
}

/// Runs the first of the statements that finds something; whether one did.
async fn delete_some(
    conn: &mut Conn,
    statements: &[&'static str],
    id: &str,
    rows_most: i64,
) -> Result<bool, StoreError> {
    for &statement in statements {
        let query = sqlx::query::<Db>(statement).bind(id).bind(rows_most);
        if query.execute(&mut *conn).await?.rows_affected() > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

crate::record::statements!(
    [
        DUE_AUCTIONS,
        DUE_COMPETITIONS,
        IS_DUE_AUCTION,
        FORGET_UNDO,
        AUCTION,
        IS_DUE_COMPETITION,
        AUCTION_LEFT,
        COMPETITION
    ],
    [OF_AUCTION, OF_COMPETITION]
);
