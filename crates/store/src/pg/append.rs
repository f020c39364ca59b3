//! Appending on PostgreSQL: one statement in one round trip for all rooms. It differs from SQLite's
//! because only PostgreSQL can write to several tables in one statement.

use crate::{AppendOutcome, HoldingRow, LogRow, LotRow, RoomAppend, StoreError};
use sqlx::{PgConnection, Row};
use std::collections::HashSet;

// `locked` takes the rows in id order, so that two nodes cannot wait for each other. A repeated
// command is looked for in what this statement sees at its start; one that came later has moved the
// head, and the guard, which is judged on the newest row, holds. The `limit` keeps the search one
// look into the index for each command, whatever the planner thinks of the table.
pub(crate) const APPEND: &str = "with \
 room as (select * from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], \
   $5::text[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[]) \
   as r(id, epoch, head, new_head, status, next_deadline, lots_done, lots_total, lot_no, \
   changed_at)), \
 event as (select * from unnest($11::text[], $12::bigint[], $13::bigint[], $14::bigint[], \
   $15::text[], $16::text[], $17::bytea[], $18::bytea[], $19::bytea[], $20::bytea[], \
   $21::text[], $22::bigint[]) \
   as e(auction_id, seq, at, epoch, kind, command_id, public, sealed_hash, hash, salt, body, \
   changed_at)), \
 holding as (select * from unnest($23::text[], $24::text[], $25::bigint[], $26::bigint[], \
   $27::bigint[], $28::bigint[]) as h(auction_id, asset_id, seat, price, lot, changed_at)), \
 lot as (select * from unnest($29::text[], $30::bigint[], $31::text[], $32::bigint[], \
   $33::bigint[], $34::text[], $35::bigint[], $36::bigint[], $37::bigint[], $38::bigint[], \
   $39::bigint[], $40::bigint[]) as l(auction_id, lot, asset_id, round, base, state, seat, \
   price, opened_at, closed_at, bids, changed_at)), \
 repeated as (select e.auction_id from event e cross join lateral (select 1 \
   from auction_events a where a.auction_id = e.auction_id and a.command_id = e.command_id \
   limit 1) found), \
 locked as (select a.id from auctions a join room r on r.id = a.id \
   where a.head = r.head and a.epoch = r.epoch and a.purge_at is null \
   order by a.id for update of a), \
 won as (update auctions a set head = r.new_head, status = r.status, \
   next_deadline = r.next_deadline, lots_done = r.lots_done, lots_total = r.lots_total, \
   lot_no = r.lot_no, changed_at = r.changed_at \
   from room r join locked k on k.id = r.id \
   where a.id = r.id and a.head = r.head and a.epoch = r.epoch and a.purge_at is null \
   and not exists (select 1 from repeated d where d.auction_id = r.id) returning a.id), \
 written as (insert into auction_events (auction_id, seq, at, epoch, kind, command_id, public, \
   sealed_hash, hash, changed_at) \
   select e.auction_id, e.seq, e.at, e.epoch, e.kind, e.command_id, e.public, e.sealed_hash, \
   e.hash, e.changed_at from event e join won w on w.id = e.auction_id), \
 sealed as (insert into auction_sealed (auction_id, seq, salt, body, changed_at) \
   select e.auction_id, e.seq, e.salt, e.body, e.changed_at \
   from event e join won w on w.id = e.auction_id where e.salt is not null), \
 released as (delete from holdings o using holding h join won w on w.id = h.auction_id \
   where o.auction_id = h.auction_id and o.asset_id = h.asset_id and h.seat is null), \
 held as (insert into holdings (auction_id, asset_id, seat, price, lot, changed_at) \
   select h.auction_id, h.asset_id, h.seat, h.price, h.lot, h.changed_at \
   from holding h join won w on w.id = h.auction_id where h.seat is not null \
   on conflict (auction_id, asset_id) do update set seat = excluded.seat, \
   price = excluded.price, lot = excluded.lot, changed_at = excluded.changed_at), \
 noted as (insert into lots (auction_id, lot, asset_id, round, base, state, seat, price, \
   opened_at, closed_at, bids, changed_at) \
   select l.auction_id, l.lot, l.asset_id, l.round, l.base, l.state, l.seat, l.price, \
   l.opened_at, l.closed_at, l.bids, l.changed_at from lot l join won w on w.id = l.auction_id \
   on conflict (auction_id, lot) do update set asset_id = excluded.asset_id, \
   round = excluded.round, base = excluded.base, state = excluded.state, seat = excluded.seat, \
   price = excluded.price, opened_at = excluded.opened_at, closed_at = excluded.closed_at, \
   bids = excluded.bids, changed_at = excluded.changed_at) \
 select id from won";

/// Appends for all rooms; a room that lost leaves nothing behind.
pub(crate) async fn append(
    conn: &mut PgConnection,
    rooms: Vec<RoomAppend>,
) -> Result<Vec<AppendOutcome>, StoreError> {
    let unfit = crate::ops::unfit(&rooms);
    let fit = rooms.iter().enumerate().filter(|(index, _)| !unfit.contains(index));
    let fit: Vec<&RoomAppend> = fit.map(|(_, room)| room).collect();
    let query = bind_rooms(sqlx::query(APPEND), &fit);
    let query = bind_events(query, &pairs(&fit, |room| &room.rows));
    let query = bind_holdings(query, &pairs(&fit, |room| &room.holdings));
    let query = bind_lots(query, &pairs(&fit, |room| &room.lots));
    let found = query.fetch_all(conn).await?;
    let won: HashSet<String> =
        found.iter().map(|row| row.try_get("id")).collect::<Result<_, _>>()?;
    let outcome = |(index, room): (usize, &RoomAppend)| match !unfit.contains(&index)
        && won.contains(&room.auction)
    {
        true => AppendOutcome::Committed,
        false => AppendOutcome::Lost,
    };
    Ok(rooms.iter().enumerate().map(outcome).collect())
}

type Query = sqlx::query::Query<'static, sqlx::Postgres, sqlx::postgres::PgArguments>;

fn pairs<'a, T>(
    rooms: &[&'a RoomAppend],
    list: impl Fn(&'a RoomAppend) -> &'a Vec<T>,
) -> Vec<(&'a RoomAppend, &'a T)> {
    rooms.iter().flat_map(|&room| list(room).iter().map(move |row| (room, row))).collect()
}

/// One column of an array parameter.
fn column<R, T>(rows: &[R], value: impl Fn(&R) -> T) -> Vec<T> {
    rows.iter().map(value).collect()
}

fn bind_rooms(query: Query, rooms: &[&RoomAppend]) -> Query {
    query
        .bind(column(rooms, |room| room.auction.clone()))
        .bind(column(rooms, |room| room.epoch))
        .bind(column(rooms, |room| room.from))
        .bind(column(rooms, |room| room.to()))
        .bind(column(rooms, |room| room.summary.status.clone()))
        .bind(column(rooms, |room| room.summary.next_deadline))
        .bind(column(rooms, |room| room.summary.lots_done))
        .bind(column(rooms, |room| room.summary.lots_total))
        .bind(column(rooms, |room| room.summary.lot_no))
        .bind(column(rooms, |room| room.changed_at()))
}

fn bind_events(query: Query, rows: &[(&RoomAppend, &LogRow)]) -> Query {
    let salt = |row: &LogRow| row.sealed.as_ref().map(|sealed| sealed.salt.clone());
    let body = |row: &LogRow| row.sealed.as_ref().map(|sealed| sealed.body.clone());
    query
        .bind(column(rows, |(room, _)| room.auction.clone()))
        .bind(column(rows, |(_, row)| row.seq))
        .bind(column(rows, |(_, row)| row.at))
        .bind(column(rows, |(_, row)| row.epoch))
        .bind(column(rows, |(_, row)| row.kind.clone()))
        .bind(column(rows, |(_, row)| row.command_id.clone()))
        .bind(column(rows, |(_, row)| row.public.clone()))
        .bind(column(rows, |(_, row)| row.sealed_hash.clone()))
        .bind(column(rows, |(_, row)| row.hash.clone()))
        .bind(column(rows, |(_, row)| salt(row)))
        .bind(column(rows, |(_, row)| body(row)))
        .bind(column(rows, |(room, _)| room.changed_at()))
}

fn bind_holdings(query: Query, rows: &[(&RoomAppend, &HoldingRow)]) -> Query {
    query
        .bind(column(rows, |(room, _)| room.auction.clone()))
        .bind(column(rows, |(_, holding)| holding.asset_id.clone()))
        .bind(column(rows, |(_, holding)| holding.owner.map(|owner| owner.seat)))
        .bind(column(rows, |(_, holding)| holding.owner.map(|owner| owner.price)))
        .bind(column(rows, |(_, holding)| holding.owner.map(|owner| owner.lot)))
        .bind(column(rows, |(room, _)| room.changed_at()))
}

fn bind_lots(query: Query, rows: &[(&RoomAppend, &LotRow)]) -> Query {
    query
        .bind(column(rows, |(room, _)| room.auction.clone()))
        .bind(column(rows, |(_, lot)| lot.lot))
        .bind(column(rows, |(_, lot)| lot.asset_id.clone()))
        .bind(column(rows, |(_, lot)| lot.round))
        .bind(column(rows, |(_, lot)| lot.base))
        .bind(column(rows, |(_, lot)| lot.state.clone()))
        .bind(column(rows, |(_, lot)| lot.seat))
        .bind(column(rows, |(_, lot)| lot.price))
        .bind(column(rows, |(_, lot)| lot.opened_at))
        .bind(column(rows, |(_, lot)| lot.closed_at))
        .bind(column(rows, |(_, lot)| lot.bids))
        .bind(column(rows, |(room, _)| room.changed_at()))
}
