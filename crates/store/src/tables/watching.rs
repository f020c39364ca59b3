//! Links for watching.

use super::{Conn, Db};
use crate::{NewWatchLink, StoreError, WatchLink};

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select w.id, w.competition_id, w.label, w.created_at, w.last_used_at ",
            "from watch_links w join competitions c on c.id = w.competition_id where ",
            $rest,
            " and w.revoked_at is null and c.deleted_at is null"
        )
    };
}

const INSERT: &str = "insert into watch_links \
     (id, token_hash, competition_id, label, created_at, last_used_at, revoked_at, changed_at) \
     select $1, $2, $3, $4, $5, null, null, $5 \
     where (select count(*) from watch_links where competition_id = $3 and revoked_at is null) < $6";

/// Makes a link, unless as many work as may; whether it was made.
pub(crate) async fn put(conn: &mut Conn, new: &NewWatchLink) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(INSERT).bind(&new.id).bind(&new.token_hash);
    let query = query.bind(&new.competition_id).bind(&new.label).bind(new.now);
    Ok(query.bind(new.most).execute(conn).await?.rows_affected() == 1)
}

const LIVE: &str = concat!(columns!("w.competition_id = $1"), " order by w.created_at, w.id");

pub(crate) async fn live(conn: &mut Conn, competition: &str) -> Result<Vec<WatchLink>, StoreError> {
    Ok(sqlx::query_as::<Db, WatchLink>(LIVE).bind(competition).fetch_all(conn).await?)
}

const BY_TOKEN: &str = columns!("w.token_hash = $1");

pub(crate) async fn by_token(
    conn: &mut Conn,
    token_hash: &[u8],
) -> Result<Option<WatchLink>, StoreError> {
    let query = sqlx::query_as::<Db, WatchLink>(BY_TOKEN).bind(token_hash);
    Ok(query.fetch_optional(conn).await?)
}

const USED: &str = "update watch_links set last_used_at = $2, changed_at = $2 where id = $1";

/// Notes that somebody watches by it.
pub(crate) async fn used(conn: &mut Conn, id: &str, now: i64) -> Result<(), StoreError> {
    sqlx::query::<Db>(USED).bind(id).bind(now).execute(conn).await?;
    Ok(())
}

const REVOKE: &str = "update watch_links set revoked_at = $3, changed_at = $3 \
     where id = $1 and competition_id = $2 and revoked_at is null";

/// Ends one link of a competition; whether it worked until now.
pub(crate) async fn revoke(
    conn: &mut Conn,
    competition: &str,
    id: &str,
    now: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(REVOKE).bind(id).bind(competition).bind(now);
    Ok(query.execute(conn).await?.rows_affected() == 1)
}

crate::record::statements!([INSERT, LIVE, BY_TOKEN, USED, REVOKE], []);
