//! Sets and their assets.

use super::{Conn, Db};
use crate::{Asset, AssetSet, AssetSetLine, StoreError};
use sqlx::{QueryBuilder, Row};

const LIST: &str = "select s.id, s.sport, s.name, s.season, s.ends_on, s.owner, \
     (select count(*) from assets a where a.set_id = s.id) as assets \
     from sets s where s.owner is null \
     union all \
     select s.id, s.sport, s.name, s.season, s.ends_on, s.owner, \
     (select count(*) from assets a where a.set_id = s.id) as assets \
     from sets s where s.owner = $1 \
     order by sport, name, id";

/// What ships, and the person's own copies.
pub(crate) async fn list(conn: &mut Conn, user: &str) -> Result<Vec<AssetSetLine>, StoreError> {
    Ok(sqlx::query_as::<Db, AssetSetLine>(LIST).bind(user).fetch_all(conn).await?)
}

const ONE: &str = "select id, sport, name, season, ends_on, source, licence, owner, copied_from \
     from sets where id = $1";

pub(crate) async fn one(conn: &mut Conn, set: &str) -> Result<Option<AssetSet>, StoreError> {
    Ok(sqlx::query_as::<Db, AssetSet>(ONE).bind(set).fetch_optional(conn).await?)
}

const ASSETS: &str = "select set_id, id, name, short, details, base, position from assets \
     where set_id = $1 order by position, id";

pub(crate) async fn assets(conn: &mut Conn, set: &str) -> Result<Vec<Asset>, StoreError> {
    Ok(sqlx::query_as::<Db, Asset>(ASSETS).bind(set).fetch_all(conn).await?)
}

const UPSERT_SET: &str = "insert into sets (id, sport, name, season, ends_on, source, licence, \
     owner, copied_from, created_at, changed_at) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) \
     on conflict (id) do update set sport = excluded.sport, name = excluded.name, \
     season = excluded.season, ends_on = excluded.ends_on, source = excluded.source, \
     licence = excluded.licence, changed_at = excluded.changed_at \
     where (sets.sport, sets.name, sets.season, sets.source, sets.licence) \
       is distinct from (excluded.sport, excluded.name, excluded.season, excluded.source, \
       excluded.licence) or sets.ends_on is distinct from excluded.ends_on";

/// Makes a set what it should be; what is so already is not touched. An asset that is no longer in
/// it goes, unless a competition has it in its pool.
pub(crate) async fn upsert(
    conn: &mut Conn,
    set: &AssetSet,
    assets: &[Asset],
    now: i64,
) -> Result<(), StoreError> {
    let query = sqlx::query::<Db>(UPSERT_SET).bind(&set.id).bind(&set.sport).bind(&set.name);
    let query = query.bind(&set.season).bind(set.ends_on.as_deref()).bind(&set.source);
    let query = query.bind(&set.licence).bind(set.owner.as_deref());
    query.bind(set.copied_from.as_deref()).bind(now).execute(&mut *conn).await?;
    upsert_assets(conn, &set.id, assets, now).await?;
    drop_others(conn, &set.id, assets).await
}

const INSERT_ASSETS: &str =
    "insert into assets (set_id, id, name, short, details, base, position, changed_at) ";
const OR_UPDATE: &str = " on conflict (set_id, id) do update set name = excluded.name, \
     short = excluded.short, details = excluded.details, base = excluded.base, \
     position = excluded.position, changed_at = excluded.changed_at \
     where (assets.name, assets.short, assets.details, assets.position) \
       is distinct from (excluded.name, excluded.short, excluded.details, excluded.position) \
       or assets.base is distinct from excluded.base";
const ROWS_AT_ONCE: usize = 50;

async fn upsert_assets(
    conn: &mut Conn,
    set: &str,
    assets: &[Asset],
    now: i64,
) -> Result<(), StoreError> {
    for chunk in assets.chunks(ROWS_AT_ONCE) {
        let mut builder = QueryBuilder::<Db>::new(INSERT_ASSETS);
        builder.push_values(chunk, |mut row, asset| {
            row.push_bind(set).push_bind(&asset.id).push_bind(&asset.name);
            row.push_bind(&asset.short).push_bind(&asset.details).push_bind(asset.base);
            row.push_bind(asset.position).push_bind(now);
        });
        builder.push(OR_UPDATE);
        builder.build().persistent(false).execute(&mut *conn).await?;
    }
    Ok(())
}

const IDS: &str = "select id from assets where set_id = $1";
const DROP: &str = "delete from assets where set_id = $1 and id = $2 and not exists \
     (select 1 from pools where pools.set_id = $1 and pools.asset_id = $2)";

async fn drop_others(conn: &mut Conn, set: &str, keep: &[Asset]) -> Result<(), StoreError> {
    let rows = sqlx::query::<Db>(IDS).bind(set).fetch_all(&mut *conn).await?;
    for row in rows {
        let id: String = row.try_get("id")?;
        if !keep.iter().any(|asset| asset.id == id) {
            sqlx::query::<Db>(DROP).bind(set).bind(id).execute(&mut *conn).await?;
        }
    }
    Ok(())
}

const COPY_SET: &str = "insert into sets (id, sport, name, season, ends_on, source, licence, \
     owner, copied_from, created_at, changed_at) \
     select $2, sport, $3, season, ends_on, source, licence, $4, id, $5, $5 \
     from sets where id = $1";
const COPY_ASSETS: &str = "insert into assets \
     (set_id, id, name, short, details, base, position, changed_at) \
     select $2, id, name, short, details, base, position, $3 from assets where set_id = $1";

/// A person's own copy of a set; whether there was one to copy.
pub(crate) async fn copy(
    conn: &mut Conn,
    from: &str,
    to: &str,
    name: &str,
    owner: &str,
    now: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(COPY_SET).bind(from).bind(to).bind(name).bind(owner).bind(now);
    if query.execute(&mut *conn).await?.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query::<Db>(COPY_ASSETS).bind(from).bind(to).bind(now).execute(conn).await?;
    Ok(true)
}

crate::record::statements!([LIST, ONE, ASSETS, UPSERT_SET, IDS, DROP, COPY_SET, COPY_ASSETS], []);
