//! Other names, scoring rules and feeds.

use super::{Conn, Db};
use crate::{Alias, AliasKind, Feed, FeedRun, ScoringVersion, SeasonMarks, StoreError};
use sqlx::Row;

const MARKS: &str = "select b.id as book_id, coalesce(b.head, 0) as book_head, \
     p.id as below_id, coalesce(p.head, 0) as below_head, \
     (select coalesce(max(s.version), 0) from scoring s where s.competition_id = c.id) as rules, \
     coalesce(a.head, 0) as auction_head, \
     (select coalesce(max(t.changed_at), 0) from seats t where t.competition_id = c.id) as seats_at, \
     (select coalesce(max(e.changed_at), 0) from assets e where e.set_id = c.set_id) as assets_at \
     from competitions c \
     left join books b on b.competition_id = c.id \
     left join books p on p.set_id = c.set_id and p.competition_id is null \
     left join auctions a on a.id = c.auction_id \
     where c.id = $1";

/// What a competition's table depends on.
pub(crate) async fn marks(
    conn: &mut Conn,
    competition: &str,
) -> Result<Option<SeasonMarks>, StoreError> {
    let query = sqlx::query_as::<Db, SeasonMarks>(MARKS).bind(competition);
    Ok(query.fetch_optional(conn).await?)
}

const ALIASES: &str =
    "select kind, alias, target from aliases where book_id = $1 order by kind, alias";

pub(crate) async fn aliases(conn: &mut Conn, book: &str) -> Result<Vec<Alias>, StoreError> {
    Ok(sqlx::query_as::<Db, Alias>(ALIASES).bind(book).fetch_all(conn).await?)
}

const PUT_ALIAS: &str = "insert into aliases (book_id, kind, alias, target, changed_at) \
     values ($1, $2, $3, $4, $5) on conflict (book_id, kind, alias) \
     do update set target = excluded.target, changed_at = excluded.changed_at";

/// Remembers other names, all or none.
pub(crate) async fn put_aliases(
    conn: &mut Conn,
    book: &str,
    aliases: &[Alias],
    now: i64,
) -> Result<(), StoreError> {
    for one in aliases {
        let query = sqlx::query::<Db>(PUT_ALIAS).bind(book).bind(one.kind.as_str());
        query.bind(&one.alias).bind(&one.target).bind(now).execute(&mut *conn).await?;
    }
    Ok(())
}

const DROP_ALIAS: &str = "delete from aliases where book_id = $1 and kind = $2 and alias = $3";

/// Forgets another name; whether it was known.
pub(crate) async fn drop_alias(
    conn: &mut Conn,
    book: &str,
    kind: AliasKind,
    alias: &str,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(DROP_ALIAS).bind(book).bind(kind.as_str()).bind(alias);
    Ok(query.execute(conn).await?.rows_affected() == 1)
}

const SCORING: &str = "select version, body, made_by, created_at from scoring \
     where competition_id = $1 order by version desc limit $2";

/// The versions of a competition's rules, newest first.
pub(crate) async fn scoring(
    conn: &mut Conn,
    competition: &str,
    limit: i64,
) -> Result<Vec<ScoringVersion>, StoreError> {
    let query = sqlx::query_as::<Db, ScoringVersion>(SCORING).bind(competition).bind(limit);
    Ok(query.fetch_all(conn).await?)
}

const NEWEST_VERSION: &str =
    "select coalesce(max(version), 0) as version from scoring where competition_id = $1";
const PUT_SCORING: &str = "insert into scoring \
     (competition_id, version, body, made_by, created_at, changed_at) \
     values ($1, $2, $3, $4, $5, $5) on conflict (competition_id, version) do nothing";

/// A new version of the rules, if the one before it is still the newest; its number.
pub(crate) async fn put_scoring(
    conn: &mut Conn,
    competition: &str,
    scoring: &ScoringVersion,
) -> Result<Option<i64>, StoreError> {
    let newest = sqlx::query::<Db>(NEWEST_VERSION).bind(competition).fetch_one(&mut *conn).await?;
    if newest.try_get::<i64, _>("version")? + 1 != scoring.version {
        return Ok(None);
    }
    let query = sqlx::query::<Db>(PUT_SCORING).bind(competition).bind(scoring.version);
    let query = query.bind(&scoring.body).bind(scoring.made_by.as_deref());
    let done = query.bind(scoring.created_at).execute(conn).await?.rows_affected();
    Ok((done == 1).then_some(scoring.version))
}

macro_rules! feed {
    ($rest:literal) => {
        concat!(
            "select id, book_id, kind, name, settings, enabled, next_at, busy_until, fails, ",
            "last_try_at, last_ok_at, last_change_at, error, note, made_by, created_at from feeds ",
            $rest
        )
    };
}

const FEEDS: &str = feed!("where book_id = $1 order by created_at, id");

pub(crate) async fn feeds(conn: &mut Conn, book: &str) -> Result<Vec<Feed>, StoreError> {
    Ok(sqlx::query_as::<Db, Feed>(FEEDS).bind(book).fetch_all(conn).await?)
}

const FEED: &str = feed!("where id = $1");

pub(crate) async fn feed(conn: &mut Conn, id: &str) -> Result<Option<Feed>, StoreError> {
    Ok(sqlx::query_as::<Db, Feed>(FEED).bind(id).fetch_optional(conn).await?)
}

const PUT_FEED: &str = "insert into feeds (id, book_id, kind, name, settings, enabled, next_at, \
     busy_until, fails, last_try_at, last_ok_at, last_change_at, error, note, made_by, \
     created_at, changed_at) \
     values ($1, $2, $3, $4, $5, $6, $7, null, 0, null, null, null, null, $8, $9, $10, $11) \
     on conflict (id) do update set name = excluded.name, settings = excluded.settings, \
     enabled = excluded.enabled, next_at = excluded.next_at, changed_at = excluded.changed_at";

/// Makes a feed, or changes its name, settings, switch and next run.
pub(crate) async fn put_feed(conn: &mut Conn, feed: &Feed, now: i64) -> Result<(), StoreError> {
    let query = sqlx::query::<Db>(PUT_FEED).bind(&feed.id).bind(&feed.book_id).bind(&feed.kind);
    let query = query.bind(&feed.name).bind(&feed.settings).bind(i64::from(feed.enabled));
    let query = query.bind(feed.next_at).bind(&feed.note).bind(feed.made_by.as_deref());
    query.bind(feed.created_at).bind(now).execute(conn).await?;
    Ok(())
}

const DROP_FEED: &str = "delete from feeds where id = $1";

pub(crate) async fn drop_feed(conn: &mut Conn, id: &str) -> Result<bool, StoreError> {
    Ok(sqlx::query::<Db>(DROP_FEED).bind(id).execute(conn).await?.rows_affected() == 1)
}

const DUE_FEED: &str = feed!(
    "where enabled = 1 and next_at <= $1 and coalesce(busy_until, 0) <= $1 \
     order by next_at limit 1"
);
const TAKE_FEED: &str = "update feeds set busy_until = $3, last_try_at = $2, changed_at = $2 \
     where id = $1 and coalesce(busy_until, 0) <= $2";

/// Takes the feed that has waited longest; no other node gets it until then.
pub(crate) async fn take_due_feed(
    conn: &mut Conn,
    now: i64,
    until: i64,
) -> Result<Option<Feed>, StoreError> {
    let due = sqlx::query_as::<Db, Feed>(DUE_FEED).bind(now).fetch_optional(&mut *conn).await?;
    let Some(due) = due else { return Ok(None) };
    Ok(take_feed(conn, &due.id, now, until).await?.then_some(due))
}

/// Takes one feed now; false while somebody is at it.
pub(crate) async fn take_feed(
    conn: &mut Conn,
    id: &str,
    now: i64,
    until: i64,
) -> Result<bool, StoreError> {
    let query = sqlx::query::<Db>(TAKE_FEED).bind(id).bind(now).bind(until);
    Ok(query.execute(conn).await?.rows_affected() == 1)
}

const FEED_DONE: &str = "update feeds set busy_until = null, next_at = $2, \
     fails = case when cast($3 as text) is null then 0 else fails + 1 end, \
     last_ok_at = case when cast($3 as text) is null then $4 else last_ok_at end, \
     last_change_at = case when $5 = 1 then $4 else last_change_at end, \
     error = $3, note = $6, changed_at = $4 where id = $1";

/// Notes how a feed's run ended, and lets it go.
pub(crate) async fn feed_done(conn: &mut Conn, id: &str, run: &FeedRun) -> Result<(), StoreError> {
    let query = sqlx::query::<Db>(FEED_DONE).bind(id).bind(run.next_at);
    let query = query.bind(run.error.as_deref()).bind(run.at).bind(i64::from(run.changed));
    query.bind(&run.note).execute(conn).await?;
    Ok(())
}

crate::record::statements!(
    [
        MARKS,
        ALIASES,
        PUT_ALIAS,
        DROP_ALIAS,
        SCORING,
        NEWEST_VERSION,
        PUT_SCORING,
        FEEDS,
        FEED,
        PUT_FEED,
        DROP_FEED,
        DUE_FEED,
        TAKE_FEED,
        FEED_DONE
    ],
    []
);
