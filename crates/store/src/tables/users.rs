//! People.

use super::{Conn, Db};
use crate::{StoreError, User};

const INSERT: &str = "insert into users (id, email, name, operator, created_at, changed_at) \
     values ($1, $2, $3, $4, $5, $5)";

pub(crate) async fn create(conn: &mut Conn, user: &User) -> Result<(), StoreError> {
    let query = sqlx::query::<Db>(INSERT).bind(&user.id).bind(user.email.as_deref());
    let query = query.bind(&user.name).bind(i64::from(user.operator)).bind(user.created_at);
    query.execute(conn).await?;
    Ok(())
}

const INSERT_UNLESS_THERE: &str = "insert into users \
     (id, email, name, operator, created_at, changed_at) \
     values ($1, $2, $3, $4, $5, $5) on conflict (email) do nothing";

/// The person with that address, made if there is none; two at once get the same one.
pub(crate) async fn find_or_create(conn: &mut Conn, user: &User) -> Result<User, StoreError> {
    let query = sqlx::query::<Db>(INSERT_UNLESS_THERE).bind(&user.id).bind(user.email.as_deref());
    let query = query.bind(&user.name).bind(i64::from(user.operator)).bind(user.created_at);
    query.execute(&mut *conn).await?;
    match &user.email {
        Some(email) => Ok(by_email(conn, email).await?.unwrap_or_else(|| user.clone())),
        None => Ok(user.clone()),
    }
}

macro_rules! columns {
    ($rest:literal) => {
        concat!("select id, email, name, operator, created_at from users ", $rest)
    };
}

const BY_EMAIL: &str = columns!("where email = $1");

pub(crate) async fn by_email(conn: &mut Conn, email: &str) -> Result<Option<User>, StoreError> {
    Ok(sqlx::query_as::<Db, User>(BY_EMAIL).bind(email).fetch_optional(conn).await?)
}

const BY_ID: &str = columns!("where id = $1");

pub(crate) async fn by_id(conn: &mut Conn, id: &str) -> Result<Option<User>, StoreError> {
    Ok(sqlx::query_as::<Db, User>(BY_ID).bind(id).fetch_optional(conn).await?)
}

const RENAME: &str = "update users set name = $2, changed_at = $3 where id = $1";

pub(crate) async fn rename(
    conn: &mut Conn,
    id: &str,
    name: &str,
    now: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(RENAME).bind(id).bind(name).bind(now);
    Ok(query.execute(conn).await?.rows_affected() == 1)
}

const SET_EMAIL: &str = "update users set email = $2, changed_at = $3 where id = $1";

pub(crate) async fn set_email(
    conn: &mut Conn,
    id: &str,
    email: &str,
    now: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(SET_EMAIL).bind(id).bind(email).bind(now);
    Ok(query.execute(conn).await?.rows_affected() == 1)
}

const SET_OPERATOR: &str = "update users set operator = $2, changed_at = $3 where id = $1";

pub(crate) async fn set_operator(
    conn: &mut Conn,
    id: &str,
    operator: bool,
    now: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(SET_OPERATOR).bind(id).bind(i64::from(operator)).bind(now);
    Ok(query.execute(conn).await?.rows_affected() == 1)
}

crate::record::statements!(
    [INSERT, INSERT_UNLESS_THERE, BY_EMAIL, BY_ID, RENAME, SET_EMAIL, SET_OPERATOR],
    []
);
