//! Ways in: invitations.

use super::{Conn, Db};
use crate::{Invite, NewInvite, StoreError};

const INSERT: &str = "insert into invites \
     (code, token, competition_id, expires_at, uses_left, created_at, revoked_at, changed_at) \
     values ($1, $2, $3, $4, $5, $6, null, $6)";

pub(crate) async fn insert_invite(
    conn: &mut Conn,
    competition: &str,
    invite: &NewInvite,
    now: i64,
) -> Result<(), StoreError> {
    let query = sqlx::query::<Db>(INSERT).bind(&invite.code).bind(&invite.token);
    let query = query.bind(competition).bind(invite.expires_at).bind(invite.uses_left);
    query.bind(now).execute(conn).await?;
    Ok(())
}

const REVOKE_ALL: &str = "update invites set revoked_at = $2, changed_at = $2 \
     where competition_id = $1 and revoked_at is null";

/// Ends every invitation and makes the next.
pub(crate) async fn rotate(
    conn: &mut Conn,
    competition: &str,
    next: &NewInvite,
    now: i64,
) -> Result<(), StoreError> {
    revoke(conn, competition, now).await?;
    insert_invite(conn, competition, next, now).await
}

/// Ends every invitation.
pub(crate) async fn revoke(conn: &mut Conn, competition: &str, now: i64) -> Result<(), StoreError> {
    sqlx::query::<Db>(REVOKE_ALL).bind(competition).bind(now).execute(conn).await?;
    Ok(())
}

macro_rules! live {
    ($which:literal) => {
        concat!(
            "select i.code, i.token, i.competition_id, i.expires_at, i.uses_left, i.created_at ",
            "from invites i join competitions c on c.id = i.competition_id where ",
            $which,
            " and i.revoked_at is null and c.deleted_at is null ",
            "and (i.expires_at is null or i.expires_at > $2) ",
            "and (i.uses_left is null or i.uses_left > 0) order by i.created_at desc limit 1"
        )
    };
}

const BY_CODE: &str = live!("i.code = $1");
const BY_TOKEN: &str = live!("i.token = $1");
const CURRENT: &str = live!("i.competition_id = $1");

pub(crate) async fn by_code(
    conn: &mut Conn,
    code: &str,
    now: i64,
) -> Result<Option<Invite>, StoreError> {
    Ok(sqlx::query_as::<Db, Invite>(BY_CODE).bind(code).bind(now).fetch_optional(conn).await?)
}

pub(crate) async fn by_token(
    conn: &mut Conn,
    token: &str,
    now: i64,
) -> Result<Option<Invite>, StoreError> {
    Ok(sqlx::query_as::<Db, Invite>(BY_TOKEN).bind(token).bind(now).fetch_optional(conn).await?)
}

pub(crate) async fn current(
    conn: &mut Conn,
    competition: &str,
    now: i64,
) -> Result<Option<Invite>, StoreError> {
    let query = sqlx::query_as::<Db, Invite>(CURRENT).bind(competition).bind(now);
    Ok(query.fetch_optional(conn).await?)
}

const TAKE_USE: &str = "update invites set uses_left = uses_left - 1, changed_at = $3 \
     where code = $1 and competition_id = $2 and revoked_at is null \
     and (expires_at is null or expires_at > $3) and (uses_left is null or uses_left > 0)";

/// Takes one use from a live invitation.
pub(crate) async fn take_use(
    conn: &mut Conn,
    code: &str,
    competition: &str,
    now: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(TAKE_USE).bind(code).bind(competition).bind(now);
    Ok(query.execute(conn).await?.rows_affected() == 1)
}

crate::record::statements!([INSERT, REVOKE_ALL, BY_CODE, BY_TOKEN, CURRENT, TAKE_USE], []);
