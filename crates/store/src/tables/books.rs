//! Books of matches, and the imports that fill them.

use super::{Conn, Db};
use crate::{
    Book, CountedEntry, Entry, FlipOutcome, Import, ImportSource, ImportState, NewImport,
    StoreError,
};
use sqlx::{QueryBuilder, Row};

macro_rules! book {
    ($rest:literal) => {
        concat!(
            "select id, set_id, competition_id, parent_id, last_import, head from books ",
            $rest
        )
    };
}

const OF_SET: &str = book!("where set_id = $1 and competition_id is null");

/// What everybody with this set sees.
pub(crate) async fn of_set(conn: &mut Conn, set: &str) -> Result<Option<Book>, StoreError> {
    Ok(sqlx::query_as::<Db, Book>(OF_SET).bind(set).fetch_optional(conn).await?)
}

const OF_COMPETITION: &str = book!("where competition_id = $1");

/// A competition's own.
pub(crate) async fn of_competition(
    conn: &mut Conn,
    competition: &str,
) -> Result<Option<Book>, StoreError> {
    let query = sqlx::query_as::<Db, Book>(OF_COMPETITION).bind(competition);
    Ok(query.fetch_optional(conn).await?)
}

const ONE: &str = book!("where id = $1");

pub(crate) async fn one(conn: &mut Conn, book: &str) -> Result<Option<Book>, StoreError> {
    Ok(sqlx::query_as::<Db, Book>(ONE).bind(book).fetch_optional(conn).await?)
}

/// Books below books, at most: a competition's, its evening's, its set's.
const DEPTH_MOST: usize = 4;

/// A book and those below it, from the top.
pub(crate) async fn with_parents(conn: &mut Conn, book: &str) -> Result<Vec<Book>, StoreError> {
    let mut out: Vec<Book> = Vec::new();
    let mut next = Some(book.to_owned());
    while let Some(id) = next.take().filter(|_| out.len() < DEPTH_MOST) {
        if let Some(found) = one(conn, &id).await? {
            next.clone_from(&found.parent_id);
            out.push(found);
        }
    }
    Ok(out)
}

const OF_SET_ALL: &str = "select id from competitions where set_id = $1 and deleted_at is null";

/// The competitions that see what a set's book says, with or without a book of their own.
pub(crate) async fn competitions_of_set(
    conn: &mut Conn,
    set: &str,
) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query::<Db>(OF_SET_ALL).bind(set).fetch_all(conn).await?;
    Ok(rows.iter().map(|row| row.try_get("id")).collect::<Result<_, _>>()?)
}

const OPEN: &str = "insert into books \
     (id, set_id, competition_id, parent_id, last_import, head, created_at, changed_at) \
     values ($1, $2, $3, $4, 0, 0, $5, $5) on conflict do nothing";

/// A set's book, made when it is not there.
pub(crate) async fn open_of_set(
    conn: &mut Conn,
    set: &str,
    id: &str,
    now: i64,
) -> Result<Book, StoreError> {
    let query = sqlx::query::<Db>(OPEN).bind(id).bind(set).bind(None::<&str>).bind(None::<&str>);
    query.bind(now).execute(&mut *conn).await?;
    of_set(conn, set).await?.ok_or(StoreError::Missing)
}

const SET_OF: &str = "select set_id from competitions where id = $1";

/// A competition's book, made when it is not there, on top of its set's.
pub(crate) async fn open_of_competition(
    conn: &mut Conn,
    competition: &str,
    id: &str,
    set_id: &str,
    now: i64,
) -> Result<Book, StoreError> {
    let set = sqlx::query::<Db>(SET_OF).bind(competition).fetch_optional(&mut *conn).await?;
    let set: String = set.ok_or(StoreError::Missing)?.try_get("set_id")?;
    let below = open_of_set(conn, &set, set_id, now).await?;
    let query = sqlx::query::<Db>(OPEN).bind(id).bind(&set).bind(competition);
    query.bind(&below.id).bind(now).execute(&mut *conn).await?;
    of_competition(conn, competition).await?.ok_or(StoreError::Missing)
}

const NEXT: &str = "update books set last_import = last_import + 1, changed_at = $2 where id = $1 \
     returning last_import";
const STAGE: &str = "insert into imports (book_id, no, state, source, format, name, made_by, \
     summary, turn, moved, created_at, applied_at, undone_at, changed_at) \
     values ($1, $2, 'staged', $3, $4, $5, $6, $7, 0, 0, $8, null, null, $8)";

/// Begins an import; its number.
pub(crate) async fn stage(conn: &mut Conn, import: &NewImport) -> Result<i64, StoreError> {
    let next = sqlx::query::<Db>(NEXT).bind(&import.book_id).bind(import.created_at);
    let row = next.fetch_optional(&mut *conn).await?.ok_or(StoreError::Missing)?;
    let no: i64 = row.try_get("last_import")?;
    let query = sqlx::query::<Db>(STAGE).bind(&import.book_id).bind(no);
    let query = query.bind(import.source.as_str()).bind(&import.format).bind(&import.name);
    let query = query.bind(import.made_by.as_deref()).bind(&import.summary);
    query.bind(import.created_at).execute(conn).await?;
    Ok(no)
}

const PUT_ENTRIES: &str =
    "insert into import_entries (book_id, import_no, kind, match_id, body, changed_at) ";
const OR_REPLACE: &str = " on conflict (book_id, import_no, kind, match_id) do update set \
     body = excluded.body, changed_at = excluded.changed_at";

/// Writes some of an import's entries; the caller keeps the steps small.
pub(crate) async fn put_entries(
    conn: &mut Conn,
    book: &str,
    no: i64,
    entries: &[Entry],
    now: i64,
) -> Result<(), StoreError> {
    if entries.is_empty() {
        return Ok(());
    }
    let mut builder = QueryBuilder::<Db>::new(PUT_ENTRIES);
    builder.push_values(entries, |mut row, entry| {
        row.push_bind(book).push_bind(no).push_bind(entry.kind.as_str());
        row.push_bind(&entry.match_id).push_bind(&entry.body).push_bind(now);
    });
    builder.push(OR_REPLACE);
    builder.build().persistent(false).execute(conn).await?;
    Ok(())
}

const RISE: &str = "update books set head = head + 1, changed_at = $3 \
     where id = $1 and ($2 < 0 or head = $2) returning head";
const APPLY: &str = "update imports set state = 'applied', turn = $3, moved = $3, \
     applied_at = $4, undone_at = null, changed_at = $4 \
     where book_id = $1 and no = $2 and state in ('staged', 'undone')";

/// The flip: from here on the import counts, ahead of all that counted before. `expected` is the
/// head that its preview was made for.
pub(crate) async fn apply(
    conn: &mut Conn,
    book: &str,
    no: i64,
    expected: Option<i64>,
    now: i64,
) -> Result<FlipOutcome, StoreError> {
    flip(conn, APPLY, book, no, expected, now).await
}

const UNDO: &str = "update imports set state = 'undone', moved = $3, undone_at = $4, \
     changed_at = $4 where book_id = $1 and no = $2 and state = 'applied'";

/// From here on the import counts no more; what it hid is seen again.
pub(crate) async fn undo(
    conn: &mut Conn,
    book: &str,
    no: i64,
    now: i64,
) -> Result<FlipOutcome, StoreError> {
    flip(conn, UNDO, book, no, None, now).await
}

async fn flip(
    conn: &mut Conn,
    text: &'static str,
    book: &str,
    no: i64,
    expected: Option<i64>,
    now: i64,
) -> Result<FlipOutcome, StoreError> {
    let stands = import(conn, book, no).await?.map(|import| import.state);
    let counts = stands == Some(ImportState::Applied);
    if stands.is_none() || counts != (text == UNDO) {
        return Ok(FlipOutcome::WrongState);
    }
    let rise = sqlx::query::<Db>(RISE).bind(book).bind(expected.unwrap_or(-1)).bind(now);
    let Some(row) = rise.fetch_optional(&mut *conn).await? else {
        let stands = one(conn, book).await?.ok_or(StoreError::Missing)?;
        return Ok(FlipOutcome::Moved(stands.head));
    };
    let head: i64 = row.try_get("head")?;
    let query = sqlx::query::<Db>(text).bind(book).bind(no).bind(head).bind(now);
    if query.execute(conn).await?.rows_affected() == 0 {
        return Ok(FlipOutcome::WrongState);
    }
    Ok(FlipOutcome::Done(head))
}

const AMEND: &str = "update imports set moved = $3, summary = $4, changed_at = $5 \
     where book_id = $1 and no = $2 and state = 'applied' and source in ('feed', 'shipped')";

/// Changes what an import of a feed, or of what ships, says: while a match is live it is told often,
/// and each telling replaces the one before it. Its turn stays.
pub(crate) async fn amend(
    conn: &mut Conn,
    book: &str,
    no: i64,
    entries: &[Entry],
    summary: &str,
    now: i64,
) -> Result<FlipOutcome, StoreError> {
    let rise = sqlx::query::<Db>(RISE).bind(book).bind(-1_i64).bind(now);
    let row = rise.fetch_optional(&mut *conn).await?.ok_or(StoreError::Missing)?;
    let head: i64 = row.try_get("head")?;
    let query = sqlx::query::<Db>(AMEND).bind(book).bind(no).bind(head).bind(summary).bind(now);
    if query.execute(&mut *conn).await?.rows_affected() == 0 {
        return Ok(FlipOutcome::WrongState);
    }
    put_entries(conn, book, no, entries, now).await?;
    Ok(FlipOutcome::Done(head))
}

macro_rules! import {
    ($rest:literal) => {
        concat!(
            "select book_id, no, state, source, format, name, made_by, summary, turn, ",
            "created_at, applied_at, undone_at from imports ",
            $rest
        )
    };
}

const IMPORT: &str = import!("where book_id = $1 and no = $2");

pub(crate) async fn import(
    conn: &mut Conn,
    book: &str,
    no: i64,
) -> Result<Option<Import>, StoreError> {
    let query = sqlx::query_as::<Db, Import>(IMPORT).bind(book).bind(no);
    Ok(query.fetch_optional(conn).await?)
}

const IMPORTS: &str =
    import!("where book_id = $1 and no < $2 and state <> 'staged' order by no desc limit $3");

/// Imports that counted or count, newest first.
pub(crate) async fn imports(
    conn: &mut Conn,
    book: &str,
    before: i64,
    limit: i64,
) -> Result<Vec<Import>, StoreError> {
    let query = sqlx::query_as::<Db, Import>(IMPORTS).bind(book).bind(before).bind(limit);
    Ok(query.fetch_all(conn).await?)
}

const COUNTED: &str = "select e.import_no, i.turn, e.kind, e.match_id, e.body \
     from imports i join import_entries e on e.book_id = i.book_id and e.import_no = i.no \
     where i.book_id = $1 and i.state = 'applied'";

/// Every entry of every import that counts, in no order.
pub(crate) async fn counted(conn: &mut Conn, book: &str) -> Result<Vec<CountedEntry>, StoreError> {
    Ok(sqlx::query_as::<Db, CountedEntry>(COUNTED).bind(book).fetch_all(conn).await?)
}

const TOUCHED: &str = "select distinct e.match_id from imports i \
     join import_entries e on e.book_id = i.book_id and e.import_no = i.no \
     where i.book_id = $1 and i.moved > $2";

/// The matches of which something began or ceased to count after that head.
pub(crate) async fn touched(
    conn: &mut Conn,
    book: &str,
    after: i64,
) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query::<Db>(TOUCHED).bind(book).bind(after).fetch_all(conn).await?;
    Ok(rows.iter().map(|row| row.try_get("match_id")).collect::<Result<_, _>>()?)
}

const COUNTED_OF_MATCH: &str = "select e.import_no, i.turn, e.kind, e.match_id, e.body \
     from import_entries e join imports i on i.book_id = e.book_id and i.no = e.import_no \
     where e.book_id = $1 and e.match_id = $2 and i.state = 'applied'";

/// Every entry of one match that counts, in no order.
pub(crate) async fn counted_of_match(
    conn: &mut Conn,
    book: &str,
    match_id: &str,
) -> Result<Vec<CountedEntry>, StoreError> {
    let query = sqlx::query_as::<Db, CountedEntry>(COUNTED_OF_MATCH).bind(book).bind(match_id);
    Ok(query.fetch_all(conn).await?)
}

const ENTRIES: &str = "select kind, match_id, body from import_entries \
     where book_id = $1 and import_no = $2 order by kind, match_id";

/// What one import says.
pub(crate) async fn entries(
    conn: &mut Conn,
    book: &str,
    no: i64,
) -> Result<Vec<Entry>, StoreError> {
    let query = sqlx::query_as::<Db, Entry>(ENTRIES).bind(book).bind(no);
    Ok(query.fetch_all(conn).await?)
}

const OLD_STAGED: &str = "select book_id, no from imports \
     where state = 'staged' and created_at < $1 order by created_at limit 1";
const DROP_ENTRIES: &str = "delete from import_entries where book_id = $1 and import_no = $2 \
     and (kind, match_id) in (select kind, match_id from import_entries \
     where book_id = $1 and import_no = $2 order by kind, match_id limit $3)";
const DROP_IMPORT: &str = "delete from imports where book_id = $1 and no = $2 and turn = 0";

/// Throws one step of the previews away that nobody applied; whether there is more.
pub(crate) async fn purge_staged(
    conn: &mut Conn,
    before: i64,
    rows_most: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(OLD_STAGED).bind(before);
    let Some(row) = query.fetch_optional(&mut *conn).await? else { return Ok(false) };
    let (book, no): (String, i64) = (row.try_get("book_id")?, row.try_get("no")?);
    drop_step(conn, &book, no, rows_most).await?;
    Ok(true)
}

/// Throws one step of a preview away; whether there is more.
pub(crate) async fn drop_step(
    conn: &mut Conn,
    book: &str,
    no: i64,
    rows_most: i64,
) -> Result<bool, StoreError> {
    let found = import(conn, book, no).await?;
    if found.is_none_or(|import| import.state != ImportState::Staged) {
        return Ok(false);
    }
    let query = sqlx::query::<Db>(DROP_ENTRIES).bind(book).bind(no).bind(rows_most);
    if query.execute(&mut *conn).await?.rows_affected() > 0 {
        return Ok(true);
    }
    sqlx::query::<Db>(DROP_IMPORT).bind(book).bind(no).execute(conn).await?;
    Ok(false)
}

const NEWEST_OF: &str =
    import!("where book_id = $1 and source = $2 and state = 'applied' order by no desc limit 1");

/// The newest import of that source that counts.
pub(crate) async fn newest_of(
    conn: &mut Conn,
    book: &str,
    source: ImportSource,
) -> Result<Option<Import>, StoreError> {
    let query = sqlx::query_as::<Db, Import>(NEWEST_OF).bind(book).bind(source.as_str());
    Ok(query.fetch_optional(conn).await?)
}

const SHIPPED: &str = import!(
    "where book_id = $1 and source = 'shipped' and state <> 'staged' order by no desc limit 1"
);

/// The newest import of what ships, whether it counts or was taken back.
pub(crate) async fn shipped(conn: &mut Conn, book: &str) -> Result<Option<Import>, StoreError> {
    Ok(sqlx::query_as::<Db, Import>(SHIPPED).bind(book).fetch_optional(conn).await?)
}

crate::record::statements!(
    [
        SHIPPED,
        OF_SET,
        OF_COMPETITION,
        ONE,
        OF_SET_ALL,
        OPEN,
        SET_OF,
        NEXT,
        STAGE,
        RISE,
        APPLY,
        UNDO,
        AMEND,
        IMPORT,
        IMPORTS,
        COUNTED,
        TOUCHED,
        COUNTED_OF_MATCH,
        ENTRIES,
        OLD_STAGED,
        DROP_ENTRIES,
        DROP_IMPORT,
        NEWEST_OF
    ],
    []
);
