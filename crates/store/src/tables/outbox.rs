//! Mail that waits to be sent, and mail that was.

use super::{Conn, Db};
use crate::{Mail, NewMail, StoreError};

const PUT: &str = "insert into outbox (id, to_addr, subject, body_text, body_html, created_at, \
     sent_at, tries, error, changed_at) values ($1, $2, $3, $4, $5, $6, null, 0, null, $6)";

pub(crate) async fn put(conn: &mut Conn, mail: &NewMail) -> Result<(), StoreError> {
    let query = sqlx::query::<Db>(PUT).bind(&mail.id).bind(&mail.to_addr).bind(&mail.subject);
    let query = query.bind(&mail.body_text).bind(&mail.body_html).bind(mail.created_at);
    query.execute(conn).await?;
    Ok(())
}

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select id, to_addr, subject, body_text, body_html, created_at, sent_at, tries, ",
            "error from outbox ",
            $rest
        )
    };
}

const UNSENT: &str = columns!("where sent_at is null and tries < $1 order by created_at limit $2");

pub(crate) async fn unsent(
    conn: &mut Conn,
    tries_most: i64,
    limit: i64,
) -> Result<Vec<Mail>, StoreError> {
    let query = sqlx::query_as::<Db, Mail>(UNSENT).bind(tries_most).bind(limit);
    Ok(query.fetch_all(conn).await?)
}

const NEWEST: &str = columns!("order by created_at desc limit $1");

pub(crate) async fn newest(conn: &mut Conn, limit: i64) -> Result<Vec<Mail>, StoreError> {
    Ok(sqlx::query_as::<Db, Mail>(NEWEST).bind(limit).fetch_all(conn).await?)
}

const SENT: &str = "update outbox set sent_at = $2, tries = tries + 1, error = null, \
     changed_at = $2 where id = $1";

pub(crate) async fn mark_sent(conn: &mut Conn, id: &str, now: i64) -> Result<(), StoreError> {
    sqlx::query::<Db>(SENT).bind(id).bind(now).execute(conn).await?;
    Ok(())
}

const FAILED: &str =
    "update outbox set tries = tries + 1, error = $2, changed_at = $3 where id = $1";

pub(crate) async fn mark_failed(
    conn: &mut Conn,
    id: &str,
    error: &str,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query::<Db>(FAILED).bind(id).bind(error).bind(now).execute(conn).await?;
    Ok(())
}

const PURGE: &str = "delete from outbox where id in \
     (select id from outbox where created_at < $1 order by created_at limit $2)";

pub(crate) async fn purge(conn: &mut Conn, before: i64, most: i64) -> Result<u64, StoreError> {
    Ok(sqlx::query::<Db>(PURGE).bind(before).bind(most).execute(conn).await?.rows_affected())
}

crate::record::statements!([PUT, UNSENT, NEWEST, SENT, FAILED, PURGE], []);
