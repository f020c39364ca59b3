//! Sessions.

use super::{Conn, Db};
use crate::{Caller, NewSession, Session, StoreError};

const INSERT: &str = "insert into sessions (id, user_id, token_hash, created_at, last_seen_at, \
     expires_at, revoked_at, agent, device, changed_at) \
     values ($1, $2, $3, $4, $4, $5, null, $6, $7, $4)";

pub(crate) async fn create(conn: &mut Conn, new: &NewSession) -> Result<(), StoreError> {
    let query = sqlx::query::<Db>(INSERT).bind(&new.id).bind(&new.user_id);
    let query = query.bind(new.token_hash.as_slice()).bind(new.created_at).bind(new.expires_at);
    query.bind(&new.agent).bind(&new.device).execute(conn).await?;
    Ok(())
}

const CALLER: &str = "select s.id as session_id, s.last_seen_at, s.expires_at, \
     u.id as user_id, u.email, u.name, u.operator \
     from sessions s join users u on u.id = s.user_id \
     where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2";

pub(crate) async fn caller(
    conn: &mut Conn,
    token_hash: &[u8],
    now: i64,
) -> Result<Option<Caller>, StoreError> {
    let query = sqlx::query_as::<Db, Caller>(CALLER).bind(token_hash).bind(now);
    Ok(query.fetch_optional(conn).await?)
}

const OF_USER: &str = "select id, user_id, created_at, last_seen_at, expires_at, agent, device \
     from sessions where user_id = $1 and revoked_at is null and expires_at > $2 \
     order by last_seen_at desc";

pub(crate) async fn of_user(
    conn: &mut Conn,
    user: &str,
    now: i64,
) -> Result<Vec<Session>, StoreError> {
    Ok(sqlx::query_as::<Db, Session>(OF_USER).bind(user).bind(now).fetch_all(conn).await?)
}

const TOUCH: &str = "update sessions set last_seen_at = $2, expires_at = $3, changed_at = $2 \
     where id = $1 and revoked_at is null and last_seen_at < $2";

pub(crate) async fn touch(
    conn: &mut Conn,
    id: &str,
    now: i64,
    expires_at: i64,
) -> Result<(), StoreError> {
    sqlx::query::<Db>(TOUCH).bind(id).bind(now).bind(expires_at).execute(conn).await?;
    Ok(())
}

const REVOKE: &str = "update sessions set revoked_at = $3, changed_at = $3 \
     where id = $1 and user_id = $2 and revoked_at is null";

pub(crate) async fn revoke(
    conn: &mut Conn,
    id: &str,
    user: &str,
    now: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(REVOKE).bind(id).bind(user).bind(now);
    Ok(query.execute(conn).await?.rows_affected() == 1)
}

const REVOKE_OTHERS: &str = "update sessions set revoked_at = $3, changed_at = $3 \
     where user_id = $1 and id <> $2 and revoked_at is null";

/// Ends all of a person's sessions but one.
pub(crate) async fn revoke_others(
    conn: &mut Conn,
    user: &str,
    keep: &str,
    now: i64,
) -> Result<u64, StoreError> {
    let query = sqlx::query::<Db>(REVOKE_OTHERS).bind(user).bind(keep).bind(now);
    Ok(query.execute(conn).await?.rows_affected())
}

const PURGE: &str = "delete from sessions where id in \
     (select id from sessions where expires_at < $1 order by expires_at limit $2)";

pub(crate) async fn purge(conn: &mut Conn, before: i64, most: i64) -> Result<u64, StoreError> {
    Ok(sqlx::query::<Db>(PURGE).bind(before).bind(most).execute(conn).await?.rows_affected())
}

crate::record::statements!([INSERT, CALLER, OF_USER, TOUCH, REVOKE, REVOKE_OTHERS, PURGE], []);
