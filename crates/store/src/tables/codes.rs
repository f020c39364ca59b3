//! Codes and links that prove an e-mail address.

use super::{Conn, Db};
use crate::{CodeOutcome, NewCode, StoreError, WRONG_TRIES_MOST};
use sqlx::Row;

const MADE_SINCE: &str =
    "select count(*) as made from sign_in_codes where email = $1 and created_at > $2";
const INSERT: &str = "insert into sign_in_codes (id, email, code_hash, link_hash, created_at, \
     expires_at, wrong_tries, used_at, changed_at) values ($1, $2, $3, $4, $5, $6, 0, null, $5)";

/// Makes a code, unless `most` were made for the address since then.
pub(crate) async fn put(
    conn: &mut Conn,
    code: &NewCode,
    since: i64,
    most: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(MADE_SINCE).bind(&code.email).bind(since);
    let made: i64 = query.fetch_one(&mut *conn).await?.try_get("made")?;
    if made >= most {
        return Ok(false);
    }
    let query = sqlx::query::<Db>(INSERT).bind(&code.id).bind(&code.email);
    let query = query.bind(code.code_hash.as_slice()).bind(code.link_hash.as_slice());
    query.bind(code.created_at).bind(code.expires_at).execute(conn).await?;
    Ok(true)
}

// Only the newest code of an address is tried. The conditions stand twice: PostgreSQL looks at the
// outer ones again when two guesses meet at the row.
const TRY: &str = "update sign_in_codes set \
     used_at = case when code_hash = $2 then $3 else used_at end, \
     wrong_tries = case when code_hash = $2 then wrong_tries else wrong_tries + 1 end, \
     changed_at = $3 \
     where id = (select id from sign_in_codes where email = $1 and used_at is null \
       and wrong_tries < $4 and expires_at > $3 order by created_at desc, id desc limit 1) \
     and used_at is null and wrong_tries < $4 \
     returning used_at, wrong_tries";

/// A guess at no code costs one small write too, so that the time does not say what there is.
const NOTE_MISS: &str = "insert into settings_kv (key, value, changed_at) \
     values ('sign_in.last_miss', $1, $2) on conflict (key) do update \
     set value = excluded.value, changed_at = excluded.changed_at";

pub(crate) async fn try_code(
    conn: &mut Conn,
    email: &str,
    code_hash: &[u8],
    now: i64,
) -> Result<CodeOutcome, StoreError> {
    let query = sqlx::query::<Db>(TRY).bind(email).bind(code_hash).bind(now).bind(WRONG_TRIES_MOST);
    let Some(row) = query.fetch_optional(&mut *conn).await? else {
        sqlx::query::<Db>(NOTE_MISS).bind(now.to_string()).bind(now).execute(conn).await?;
        return Ok(CodeOutcome::None);
    };
    let used_at: Option<i64> = row.try_get("used_at")?;
    let wrong: i64 = row.try_get("wrong_tries")?;
    Ok(match used_at {
        Some(_) => CodeOutcome::Used,
        None => CodeOutcome::Wrong { tries_left: (WRONG_TRIES_MOST - wrong).max(0) },
    })
}

const USE_LINK: &str = "update sign_in_codes set used_at = $2, changed_at = $2 \
     where link_hash = $1 and used_at is null and expires_at > $2 and wrong_tries < $3 \
     returning email";

/// Uses a link; the address that it proves.
pub(crate) async fn use_link(
    conn: &mut Conn,
    link_hash: &[u8],
    now: i64,
) -> Result<Option<String>, StoreError> {
    let query = sqlx::query::<Db>(USE_LINK).bind(link_hash).bind(now).bind(WRONG_TRIES_MOST);
    let row = query.fetch_optional(conn).await?;
    Ok(row.map(|row| row.try_get("email")).transpose()?)
}

const PURGE: &str = "delete from sign_in_codes where id in \
     (select id from sign_in_codes where expires_at < $1 order by expires_at limit $2)";

pub(crate) async fn purge(conn: &mut Conn, before: i64, most: i64) -> Result<u64, StoreError> {
    Ok(sqlx::query::<Db>(PURGE).bind(before).bind(most).execute(conn).await?.rows_affected())
}

crate::record::statements!([MADE_SINCE, INSERT, TRY, NOTE_MISS, USE_LINK, PURGE], []);
