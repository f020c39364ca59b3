//! Appending on SQLite: one transaction for many rooms, multi-row statements in sizes 1, 8 and 64.

use super::writer::{Job, transaction};
use crate::{AppendOutcome, HoldingRow, LogRow, LotRow, RoomAppend, StoreError};
use sqlx::{AssertSqlSafe, Row, Sqlite, SqliteConnection, query::Query, sqlite::SqliteArguments};
use std::collections::HashSet;
use std::sync::LazyLock;

type Statement = Query<'static, Sqlite, SqliteArguments>;

/// A statement over rows, prepared as text for 64, 8 and 1 of them.
struct Multi([(usize, &'static str); 3]);

impl Multi {
    /// `head` and `tail` stand around the rows of `columns` parameters.
    fn new(head: &str, columns: usize, tail: &str) -> Self {
        // Made once and kept for the life of the process.
        Self([64, 8, 1].map(|rows| (rows, &*text(head, columns, tail, rows).leak())))
    }

    /// Cuts `rows` into the prepared sizes, largest first.
    fn cut<'a, T>(&self, mut rows: &'a [T]) -> Vec<(&'static str, &'a [T])> {
        let mut out = Vec::new();
        for (size, text) in self.0 {
            while rows.len() >= size {
                let (now, later) = rows.split_at(size);
                out.push((text, now));
                rows = later;
            }
        }
        out
    }
}

fn text(head: &str, columns: usize, tail: &str, rows: usize) -> String {
    let row = |row: usize| {
        let names: Vec<String> = (1..=columns).map(|n| format!("${}", row * columns + n)).collect();
        format!("({})", names.join(", "))
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    format!("{head}{}{tail}", rows.join(", "))
}

static FOUND: LazyLock<Multi> = LazyLock::new(|| {
    Multi::new(
        "with wanted (auction_id, command_id) as (values ",
        2,
        ") select e.auction_id from wanted w cross join auction_events e \
         on e.auction_id = w.auction_id and e.command_id = w.command_id",
    )
});
static GUARD: LazyLock<Multi> = LazyLock::new(|| {
    Multi::new(
        "with room (id, epoch, head, new_head, status, next_deadline, lots_done, lots_total, \
         lot_no, changed_at) as (values ",
        10,
        ") update auctions set head = room.new_head, status = room.status, \
         next_deadline = room.next_deadline, lots_done = room.lots_done, \
         lots_total = room.lots_total, lot_no = room.lot_no, changed_at = room.changed_at \
         from room where auctions.id = room.id and auctions.head = room.head \
         and auctions.epoch = room.epoch and auctions.purge_at is null returning auctions.id",
    )
});
static EVENTS: LazyLock<Multi> = LazyLock::new(|| {
    Multi::new(
        "insert into auction_events (auction_id, seq, at, epoch, kind, command_id, public, \
         sealed_hash, hash, changed_at) values ",
        10,
        "",
    )
});
static SEALED: LazyLock<Multi> = LazyLock::new(|| {
    Multi::new(
        "insert into auction_sealed (auction_id, seq, salt, body, changed_at) values ",
        5,
        "",
    )
});
static HOLD: LazyLock<Multi> = LazyLock::new(|| {
    Multi::new(
        "insert into holdings (auction_id, asset_id, seat, price, lot, changed_at) values ",
        6,
        " on conflict (auction_id, asset_id) do update set seat = excluded.seat, \
         price = excluded.price, lot = excluded.lot, changed_at = excluded.changed_at",
    )
});
static LOTS: LazyLock<Multi> = LazyLock::new(|| {
    Multi::new(
        "insert into lots (auction_id, lot, asset_id, round, base, state, seat, price, \
         opened_at, closed_at, bids, changed_at) values ",
        12,
        " on conflict (auction_id, lot) do update set asset_id = excluded.asset_id, \
         round = excluded.round, base = excluded.base, state = excluded.state, \
         seat = excluded.seat, price = excluded.price, opened_at = excluded.opened_at, \
         closed_at = excluded.closed_at, bids = excluded.bids, changed_at = excluded.changed_at",
    )
});
const RELEASE: &str = "delete from holdings where auction_id = $1 and asset_id = $2";

/// Appends for all rooms in one transaction; a room that lost leaves nothing behind.
pub(super) async fn append(
    conn: &mut SqliteConnection,
    rooms: Vec<RoomAppend>,
) -> Result<Vec<AppendOutcome>, StoreError> {
    transaction(conn, move |conn| -> Job<'_, _> { Box::pin(append_all(conn, rooms)) }).await
}

async fn append_all(
    conn: &mut SqliteConnection,
    rooms: Vec<RoomAppend>,
) -> Result<Vec<AppendOutcome>, StoreError> {
    let mut lost = crate::ops::unfit(&rooms);
    let repeated = repeated(conn, &rooms).await?;
    lost.extend((0..rooms.len()).filter(|&index| repeated.contains(&rooms[index].auction)));
    let hopeful: Vec<&RoomAppend> = but(&rooms, &lost).collect();
    let won = guard(conn, &hopeful).await?;
    lost.extend((0..rooms.len()).filter(|&index| !won.contains(&rooms[index].auction)));
    let won: Vec<&RoomAppend> = but(&rooms, &lost).collect();
    write_rows(conn, &won).await?;
    let outcome = |index| match lost.contains(&index) {
        true => AppendOutcome::Lost,
        false => AppendOutcome::Committed,
    };
    Ok((0..rooms.len()).map(outcome).collect())
}

fn but<'a>(
    rooms: &'a [RoomAppend],
    lost: &'a HashSet<usize>,
) -> impl Iterator<Item = &'a RoomAppend> {
    rooms.iter().enumerate().filter(|(index, _)| !lost.contains(index)).map(|(_, room)| room)
}

/// The auctions that have one of the commands in their log already.
async fn repeated(
    conn: &mut SqliteConnection,
    rooms: &[RoomAppend],
) -> Result<HashSet<String>, StoreError> {
    let mut wanted: Vec<(&str, &str)> = Vec::new();
    for room in rooms {
        let commands = room.rows.iter().filter_map(|row| row.command_id.as_deref());
        wanted.extend(commands.map(|command| (room.auction.as_str(), command)));
    }
    let mut found = HashSet::new();
    for (text, chunk) in FOUND.cut(&wanted) {
        let mut query = start(text);
        for (auction, command) in chunk {
            query = query.bind(auction.to_string()).bind(command.to_string());
        }
        for row in query.fetch_all(&mut *conn).await? {
            found.insert(row.try_get("auction_id")?);
        }
    }
    Ok(found)
}

/// Moves the heads of those that are where they believe to be; which those are.
async fn guard(
    conn: &mut SqliteConnection,
    rooms: &[&RoomAppend],
) -> Result<HashSet<String>, StoreError> {
    let mut won = HashSet::new();
    for (text, chunk) in GUARD.cut(rooms) {
        let mut query = start(text);
        for room in chunk {
            let summary = &room.summary;
            query = query.bind(room.auction.clone()).bind(room.epoch).bind(room.from);
            query = query.bind(room.to()).bind(summary.status.clone());
            query = query.bind(summary.next_deadline).bind(summary.lots_done);
            query = query.bind(summary.lots_total).bind(summary.lot_no).bind(room.changed_at());
        }
        for row in query.fetch_all(&mut *conn).await? {
            won.insert(row.try_get("id")?);
        }
    }
    Ok(won)
}

async fn write_rows(conn: &mut SqliteConnection, rooms: &[&RoomAppend]) -> Result<(), StoreError> {
    let events: Vec<(&RoomAppend, &LogRow)> = pairs(rooms, |room| &room.rows);
    for (text, chunk) in EVENTS.cut(&events) {
        chunk.iter().fold(start(text), bind_event).execute(&mut *conn).await?;
    }
    let sealed: Vec<_> = events.into_iter().filter(|(_, row)| row.sealed.is_some()).collect();
    for (text, chunk) in SEALED.cut(&sealed) {
        chunk.iter().fold(start(text), bind_sealed).execute(&mut *conn).await?;
    }
    let lots: Vec<(&RoomAppend, &LotRow)> = pairs(rooms, |room| &room.lots);
    for (text, chunk) in LOTS.cut(&lots) {
        chunk.iter().fold(start(text), bind_lot).execute(&mut *conn).await?;
    }
    write_holdings(conn, &pairs(rooms, |room| &room.holdings)).await
}

async fn write_holdings(
    conn: &mut SqliteConnection,
    holdings: &[(&RoomAppend, &HoldingRow)],
) -> Result<(), StoreError> {
    for (room, holding) in holdings.iter().filter(|(_, holding)| holding.owner.is_none()) {
        let query = start(RELEASE).bind(room.auction.clone()).bind(holding.asset_id.clone());
        query.execute(&mut *conn).await?;
    }
    let held: Vec<_> = holdings.iter().filter(|(_, holding)| holding.owner.is_some()).collect();
    for (text, chunk) in HOLD.cut(&held) {
        chunk
            .iter()
            .fold(start(text), |query, pair| bind_holding(query, pair))
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

fn start(text: &'static str) -> Statement {
    sqlx::query::<Sqlite>(AssertSqlSafe(text))
}

fn pairs<'a, T>(
    rooms: &[&'a RoomAppend],
    list: impl Fn(&'a RoomAppend) -> &'a Vec<T>,
) -> Vec<(&'a RoomAppend, &'a T)> {
    rooms.iter().flat_map(|&room| list(room).iter().map(move |row| (room, row))).collect()
}

fn bind_event(query: Statement, (room, row): &(&RoomAppend, &LogRow)) -> Statement {
    let query = query.bind(room.auction.clone()).bind(row.seq).bind(row.at).bind(row.epoch);
    let query = query.bind(row.kind.clone()).bind(row.command_id.clone());
    let query = query.bind(row.public.clone()).bind(row.sealed_hash.clone());
    query.bind(row.hash.clone()).bind(room.changed_at())
}

fn bind_sealed(query: Statement, (room, row): &(&RoomAppend, &LogRow)) -> Statement {
    let sealed = row.sealed.as_ref();
    let query = query.bind(room.auction.clone()).bind(row.seq);
    let query = query.bind(sealed.map(|sealed| sealed.salt.clone()));
    query.bind(sealed.map(|sealed| sealed.body.clone())).bind(room.changed_at())
}

fn bind_lot(query: Statement, (room, lot): &(&RoomAppend, &LotRow)) -> Statement {
    let query = query.bind(room.auction.clone()).bind(lot.lot).bind(lot.asset_id.clone());
    let query = query.bind(lot.round).bind(lot.base).bind(lot.state.clone()).bind(lot.seat);
    let query = query.bind(lot.price).bind(lot.opened_at).bind(lot.closed_at).bind(lot.bids);
    query.bind(room.changed_at())
}

fn bind_holding(query: Statement, (room, holding): &(&RoomAppend, &HoldingRow)) -> Statement {
    let owner = holding.owner;
    let query = query.bind(room.auction.clone()).bind(holding.asset_id.clone());
    let query = query.bind(owner.map(|owner| owner.seat)).bind(owner.map(|owner| owner.price));
    query.bind(owner.map(|owner| owner.lot)).bind(room.changed_at())
}

/// The statements for one row and for many, for the test that reads their plans.
#[cfg(test)]
pub(crate) fn statements() -> Vec<(String, &'static str)> {
    let all = [&FOUND, &GUARD, &EVENTS, &SEALED, &HOLD, &LOTS];
    let texts = all.iter().flat_map(|multi| multi.0.iter().map(|&(_, text)| text));
    texts.chain([RELEASE]).map(|text| ("append".to_owned(), text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_cut_into_the_prepared_sizes() {
        let sizes = |rows: usize| -> Vec<usize> {
            let rows = vec![(); rows];
            EVENTS.cut(&rows).iter().map(|(_, chunk)| chunk.len()).collect()
        };
        assert_eq!(sizes(0), Vec::<usize>::new());
        assert_eq!(sizes(3), [1, 1, 1]);
        assert_eq!(sizes(9), [8, 1]);
        assert_eq!(sizes(137), [64, 64, 8, 1]);
    }

    #[test]
    fn parameters_are_numbered_through() {
        assert_eq!(text("values ", 2, ";", 2), "values ($1, $2), ($3, $4);");
    }
}
