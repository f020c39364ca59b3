//! Calls for the host, reports of problems, and what a node must remember.

use super::{Conn, Db};
use crate::{HelpRequest, Report, StoreError};
use sqlx::Row;

const ASK: &str = "insert into help_requests \
     (id, competition_id, seat, kind, text, context, created_at, done_at, changed_at) \
     values ($1, $2, $3, $4, $5, $6, $7, null, $7)";

pub(crate) async fn ask(conn: &mut Conn, request: &HelpRequest) -> Result<(), StoreError> {
    let query = sqlx::query::<Db>(ASK).bind(&request.id).bind(&request.competition_id);
    let query = query.bind(request.seat).bind(&request.kind).bind(&request.text);
    query.bind(&request.context).bind(request.created_at).execute(conn).await?;
    Ok(())
}

const OF_COMPETITION: &str = "select id, competition_id, seat, kind, text, context, created_at, \
     done_at from help_requests where competition_id = $1 order by created_at desc limit $2";

pub(crate) async fn of_competition(
    conn: &mut Conn,
    competition: &str,
    limit: i64,
) -> Result<Vec<HelpRequest>, StoreError> {
    let query = sqlx::query_as::<Db, HelpRequest>(OF_COMPETITION).bind(competition).bind(limit);
    Ok(query.fetch_all(conn).await?)
}

const DONE: &str = "update help_requests set done_at = $3, changed_at = $3 \
     where id = $1 and competition_id = $2 and done_at is null";

pub(crate) async fn done(
    conn: &mut Conn,
    id: &str,
    competition: &str,
    now: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(DONE).bind(id).bind(competition).bind(now);
    Ok(query.execute(conn).await?.rows_affected() == 1)
}

const REPORT: &str = "insert into reports (reference, user_id, body, created_at, changed_at) \
     values ($1, $2, $3, $4, $4)";

pub(crate) async fn report(conn: &mut Conn, report: &Report) -> Result<(), StoreError> {
    let query = sqlx::query::<Db>(REPORT).bind(&report.reference);
    let query = query.bind(report.user_id.as_deref()).bind(&report.body).bind(report.created_at);
    query.execute(conn).await?;
    Ok(())
}

const REPORTS: &str = "select reference, user_id, body, created_at from reports \
     order by created_at desc limit $1";

pub(crate) async fn reports(conn: &mut Conn, limit: i64) -> Result<Vec<Report>, StoreError> {
    Ok(sqlx::query_as::<Db, Report>(REPORTS).bind(limit).fetch_all(conn).await?)
}

const GET: &str = "select value from settings_kv where key = $1";

pub(crate) async fn get(conn: &mut Conn, key: &str) -> Result<Option<String>, StoreError> {
    let row = sqlx::query::<Db>(GET).bind(key).fetch_optional(conn).await?;
    Ok(row.map(|row| row.try_get("value")).transpose()?)
}

const PUT: &str = "insert into settings_kv (key, value, changed_at) values ($1, $2, $3) \
     on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at";

pub(crate) async fn put(
    conn: &mut Conn,
    key: &str,
    value: &str,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query::<Db>(PUT).bind(key).bind(value).bind(now).execute(conn).await?;
    Ok(())
}

const PUT_NEW: &str = "insert into settings_kv (key, value, changed_at) values ($1, $2, $3) \
     on conflict (key) do nothing";

/// The value that is there, else this one: of several nodes all get the same.
pub(crate) async fn get_or_put(
    conn: &mut Conn,
    key: &str,
    value: &str,
    now: i64,
) -> Result<String, StoreError> {
    let query = sqlx::query::<Db>(PUT_NEW).bind(key).bind(value).bind(now);
    query.execute(&mut *conn).await?;
    Ok(get(conn, key).await?.unwrap_or_else(|| value.to_owned()))
}

crate::record::statements!([ASK, OF_COMPETITION, DONE, REPORT, REPORTS, GET, PUT, PUT_NEW], []);
