//! Refused commands, kept beside the log for a while: the newest of each seat, so that somebody who
//! presses without end pushes out nobody's refusals but their own.

use super::{Conn, Db};
use crate::{REFUSALS_OF_SEAT_MAX, Refusal, StoreError};
use sqlx::Row;
use std::collections::BTreeSet;

const NOTE: &str = "insert into refusals \
     (auction_id, seat, at, command_id, code, lot, amount, judged_at_seq, changed_at) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $3) \
     on conflict (auction_id, seat, at, command_id) do nothing";

pub(crate) async fn note(conn: &mut Conn, batch: &[Refusal]) -> Result<(), StoreError> {
    for one in batch {
        let query = sqlx::query::<Db>(NOTE).bind(&one.auction_id).bind(one.seat).bind(one.at);
        let query = query.bind(&one.command_id).bind(&one.code).bind(one.lot).bind(one.amount);
        query.bind(one.judged_at_seq).execute(&mut *conn).await?;
    }
    let seats: BTreeSet<_> = batch.iter().map(|one| (&one.auction_id, one.seat)).collect();
    for (auction, seat) in seats {
        let query = sqlx::query::<Db>(TRIM).bind(auction).bind(seat);
        query.bind(REFUSALS_OF_SEAT_MAX).execute(&mut *conn).await?;
    }
    Ok(())
}

const TRIM: &str = "delete from refusals where auction_id = $1 and seat = $2 and at <= \
     (select at from refusals where auction_id = $1 and seat = $2 \
      order by at desc limit 1 offset $3)";

const OF_SEAT: &str = "select auction_id, seat, at, command_id, code, lot, amount, judged_at_seq \
     from refusals where auction_id = $1 and seat = $2 order by at desc limit $3";

pub(crate) async fn of_seat(
    conn: &mut Conn,
    auction: &str,
    seat: i64,
    limit: i64,
) -> Result<Vec<Refusal>, StoreError> {
    let query = sqlx::query_as::<Db, Refusal>(OF_SEAT).bind(auction).bind(seat).bind(limit);
    Ok(query.fetch_all(conn).await?)
}

// The rows are named by their keys, so that a step is small on both databases.
const PURGE: &str = "delete from refusals where (auction_id, seat, at, command_id) in \
     (select auction_id, seat, at, command_id from refusals where at < $1 order by at limit $2)";

pub(crate) async fn purge(conn: &mut Conn, before: i64, rows_most: i64) -> Result<u64, StoreError> {
    let query = sqlx::query::<Db>(PURGE).bind(before).bind(rows_most);
    Ok(query.execute(conn).await?.rows_affected())
}

const OLDEST_SURPLUS: &str = "select at from refusals order by at desc limit 1 offset $1";

/// When the newest refusal was made that is one too many; none when there are not so many.
pub(crate) async fn surplus(conn: &mut Conn, rows_most: i64) -> Result<Option<i64>, StoreError> {
    let query = sqlx::query::<Db>(OLDEST_SURPLUS).bind(rows_most);
    let row = query.fetch_optional(conn).await?;
    Ok(row.map(|row| row.try_get("at")).transpose()?)
}

crate::record::statements!([NOTE, TRIM, OF_SEAT, PURGE, OLDEST_SURPLUS], []);
