//! The log: reading it, and the first rows of a new one. Appending differs between the databases
//! and is in `lite/append.rs` and `pg/append.rs`.

use super::{Conn, Db};
use crate::{EventBody, FoundCommand, Head, LogRow, Sealed, Snapshot, StoreError};
use sqlx::Row;

const READ: &str = "select e.seq, e.at, e.epoch, e.kind, e.command_id, e.public, e.sealed_hash, \
     e.hash, s.salt, s.body \
     from auction_events e \
     left join auction_sealed s on s.auction_id = e.auction_id and s.seq = e.seq \
     where e.auction_id = $1 and e.seq > $2 order by e.seq limit $3";

pub(crate) async fn read(
    conn: &mut Conn,
    auction: &str,
    after_seq: i64,
    limit: i64,
) -> Result<Vec<LogRow>, StoreError> {
    let query = sqlx::query::<Db>(READ).bind(auction).bind(after_seq).bind(limit);
    query.fetch_all(conn).await?.iter().map(log_row).collect()
}

fn log_row(row: &<Db as sqlx::Database>::Row) -> Result<LogRow, StoreError> {
    let salt: Option<Vec<u8>> = row.try_get("salt")?;
    let body: Option<String> = row.try_get("body")?;
    Ok(LogRow {
        seq: row.try_get("seq")?,
        at: row.try_get("at")?,
        epoch: row.try_get("epoch")?,
        kind: row.try_get("kind")?,
        command_id: row.try_get("command_id")?,
        public: row.try_get("public")?,
        sealed: salt.zip(body).map(|(salt, body)| Sealed { salt, body }),
        sealed_hash: row.try_get("sealed_hash")?,
        hash: row.try_get("hash")?,
    })
}

const FIND_COMMAND: &str = "select command_id, seq from auction_events \
     where auction_id = $1 and command_id = $2";

pub(crate) async fn find_commands(
    conn: &mut Conn,
    auction: &str,
    ids: &[String],
) -> Result<Vec<FoundCommand>, StoreError> {
    let mut found = Vec::new();
    for id in ids {
        let query = sqlx::query_as::<Db, FoundCommand>(FIND_COMMAND).bind(auction).bind(id);
        found.extend(query.fetch_optional(&mut *conn).await?);
    }
    Ok(found)
}

const HEAD: &str = "select a.head, a.epoch, e.hash from auctions a \
     left join auction_events e on e.auction_id = a.id and e.seq = a.head where a.id = $1";

pub(crate) async fn head(conn: &mut Conn, auction: &str) -> Result<Option<Head>, StoreError> {
    Ok(sqlx::query_as::<Db, Head>(HEAD).bind(auction).fetch_optional(conn).await?)
}

const OF_KIND: &str = "select seq, at, kind, public from auction_events \
     where auction_id = $1 and seq > $2 and kind = $3 order by seq limit $4";

pub(crate) async fn of_kind(
    conn: &mut Conn,
    auction: &str,
    kind: &str,
    after_seq: i64,
    limit: i64,
) -> Result<Vec<EventBody>, StoreError> {
    let query = sqlx::query_as::<Db, EventBody>(OF_KIND).bind(auction).bind(after_seq);
    Ok(query.bind(kind).bind(limit).fetch_all(conn).await?)
}

const INSERT_EVENT: &str = "insert into auction_events \
     (auction_id, seq, at, epoch, kind, command_id, public, sealed_hash, hash, changed_at) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const INSERT_SEALED: &str = "insert into auction_sealed (auction_id, seq, salt, body, changed_at) \
     values ($1, $2, $3, $4, $5)";

/// The first rows of a new auction's log.
pub(crate) async fn insert_first(
    conn: &mut Conn,
    auction: &str,
    rows: &[LogRow],
    now: i64,
) -> Result<(), StoreError> {
    for row in rows {
        let event = sqlx::query::<Db>(INSERT_EVENT).bind(auction).bind(row.seq).bind(row.at);
        let event = event.bind(row.epoch).bind(&row.kind).bind(row.command_id.as_deref());
        let event = event.bind(row.public.as_slice()).bind(row.sealed_hash.as_deref());
        event.bind(row.hash.as_slice()).bind(now).execute(&mut *conn).await?;
        if let Some(sealed) = &row.sealed {
            let query = sqlx::query::<Db>(INSERT_SEALED).bind(auction).bind(row.seq);
            let query = query.bind(sealed.salt.as_slice()).bind(&sealed.body).bind(now);
            query.execute(&mut *conn).await?;
        }
    }
    Ok(())
}

// A room may still write one when its auction was purged meanwhile; that must leave no row.
const PUT_SNAPSHOT: &str = "insert into auction_snapshots \
     (auction_id, version, seq, bytes, changed_at) \
     select id, $2, $3, $4, $5 from auctions where id = $1 \
     on conflict (auction_id, version) do update \
     set seq = excluded.seq, bytes = excluded.bytes, changed_at = excluded.changed_at \
     where auction_snapshots.seq < excluded.seq";

pub(crate) async fn put_snapshot(
    conn: &mut Conn,
    auction: &str,
    version: &str,
    snapshot: &Snapshot,
    now: i64,
) -> Result<(), StoreError> {
    let query = sqlx::query::<Db>(PUT_SNAPSHOT).bind(auction).bind(version).bind(snapshot.seq);
    query.bind(snapshot.bytes.as_slice()).bind(now).execute(&mut *conn).await?;
    drop_other_snapshots(conn, auction, version).await
}

const DROP_OTHERS: &str = "delete from auction_snapshots where auction_id = $1 and version <> $2";

/// A snapshot of another version of the fold is of no use any more.
async fn drop_other_snapshots(
    conn: &mut Conn,
    auction: &str,
    version: &str,
) -> Result<(), StoreError> {
    sqlx::query::<Db>(DROP_OTHERS).bind(auction).bind(version).execute(conn).await?;
    Ok(())
}

const GET_SNAPSHOT: &str =
    "select seq, bytes from auction_snapshots where auction_id = $1 and version = $2";

pub(crate) async fn get_snapshot(
    conn: &mut Conn,
    auction: &str,
    version: &str,
) -> Result<Option<Snapshot>, StoreError> {
    let query = sqlx::query_as::<Db, Snapshot>(GET_SNAPSHOT).bind(auction).bind(version);
    Ok(query.fetch_optional(conn).await?)
}

crate::record::statements!(
    [
        READ,
        FIND_COMMAND,
        HEAD,
        OF_KIND,
        INSERT_EVENT,
        INSERT_SEALED,
        PUT_SNAPSHOT,
        DROP_OTHERS,
        GET_SNAPSHOT
    ],
    []
);
