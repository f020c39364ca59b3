//! Resetting a competition, and taking that back.

use super::{Conn, Db, auctions};
use crate::{ChangeOutcome, Reset, StoreError};
use sqlx::Row;

const RESET: &str = "update competitions set undo_auction_id = auction_id, undo_state = state, \
     auction_id = $3, state = 'open', changed_at = $4 \
     where id = $1 and auction_id = $2 and deleted_at is null";

/// Puts the auction aside and begins a new one.
pub(crate) async fn reset(conn: &mut Conn, reset: &Reset) -> Result<ChangeOutcome, StoreError> {
    let query = sqlx::query::<Db>(RESET).bind(&reset.competition_id).bind(&reset.old_auction);
    let query = query.bind(&reset.auction.id).bind(reset.now);
    if query.execute(&mut *conn).await?.rows_affected() == 0 {
        return Ok(ChangeOutcome::WrongState);
    }
    auctions::put_aside(conn, &reset.old_auction, Some(reset.purge_at), reset.now).await?;
    auctions::create(conn, &reset.auction).await?;
    Ok(ChangeOutcome::Done)
}

const HOLD: &str = "update competitions set changed_at = $2 where id = $1 \
     and undo_auction_id is not null and deleted_at is null and state in ('draft', 'open') \
     returning auction_id, undo_auction_id";
// An append needs `purge_at is null` too, so that the new auction cannot begin meanwhile.
const DROP_NEW: &str = "update auctions set purge_at = $2, changed_at = $2 \
     where id = $1 and status = 'waiting' and purge_at is null";
const BRING_BACK: &str = "update competitions set auction_id = undo_auction_id, \
     state = undo_state, undo_auction_id = null, undo_state = null where id = $1";

/// Brings the earlier auction back, as long as the new one has not begun.
pub(crate) async fn undo(
    conn: &mut Conn,
    competition: &str,
    now: i64,
) -> Result<ChangeOutcome, StoreError> {
    let query = sqlx::query::<Db>(HOLD).bind(competition).bind(now);
    let Some(row) = query.fetch_optional(&mut *conn).await? else {
        return Ok(ChangeOutcome::WrongState);
    };
    let (new, old): (String, String) =
        (row.try_get("auction_id")?, row.try_get("undo_auction_id")?);
    let dropped = sqlx::query::<Db>(DROP_NEW).bind(new).bind(now).execute(&mut *conn).await?;
    if dropped.rows_affected() == 0 {
        return Ok(ChangeOutcome::WrongState);
    }
    auctions::put_aside(conn, &old, None, now).await?;
    sqlx::query::<Db>(BRING_BACK).bind(competition).execute(conn).await?;
    Ok(ChangeOutcome::Done)
}

crate::record::statements!([RESET, HOLD, DROP_NEW, BRING_BACK], []);
