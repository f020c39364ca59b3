//! Competitions.

use super::{Conn, Db, auctions, doors, pools, seats};
use crate::{
    ChangeOutcome, Competition, CompetitionAndSeats, CompetitionEdit, CompetitionState,
    MyCompetition, NewCompetition, StoreError,
};

const INSERT: &str = "insert into competitions (id, name, sport, set_id, evening_id, rehearsal_of, \
     state, settings, seats_most, last_seat, auction_id, undo_auction_id, undo_state, starts_at, \
     created_by, created_at, deleted_at, purge_at, changed_at) \
     values ($1, $2, $3, $4, null, null, $5, $6, $7, $8, $9, null, null, $10, $11, $12, null, \
     null, $12)";

/// The competition, its seats, invitation, pool and auction.
pub(crate) async fn create(conn: &mut Conn, new: &NewCompetition) -> Result<(), StoreError> {
    let last_seat = i64::try_from(new.seats.len()).unwrap_or(i64::MAX);
    let query = sqlx::query::<Db>(INSERT).bind(&new.id).bind(&new.name).bind(&new.sport);
    let query = query.bind(&new.set_id).bind(new.state.as_str()).bind(&new.settings);
    let query = query.bind(new.seats_most).bind(last_seat).bind(&new.auction.id);
    let query = query.bind(new.starts_at).bind(new.created_by.as_deref()).bind(new.created_at);
    query.execute(&mut *conn).await?;
    for (seat, number) in new.seats.iter().zip(1..) {
        seats::insert(conn, &new.id, number, seat, new.created_at).await?;
    }
    doors::insert_invite(conn, &new.id, &new.invite, new.created_at).await?;
    match new.pool.as_slice() {
        [] => pools::fill_from_set(conn, &new.id, &new.set_id, new.created_at).await?,
        entries => pools::insert(conn, &new.id, entries, 1, new.created_at).await?,
    }
    auctions::create(conn, &new.auction).await
}

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select id, name, sport, set_id, evening_id, rehearsal_of, state, settings, ",
            "seats_most, auction_id, undo_auction_id, starts_at, created_by, created_at, ",
            "deleted_at, purge_at from competitions ",
            $rest
        )
    };
}

const BY_ID: &str = columns!("where id = $1");

pub(crate) async fn by_id(conn: &mut Conn, id: &str) -> Result<Option<Competition>, StoreError> {
    Ok(sqlx::query_as::<Db, Competition>(BY_ID).bind(id).fetch_optional(conn).await?)
}

const BY_AUCTION: &str = columns!("where auction_id = $1");

pub(crate) async fn by_auction(
    conn: &mut Conn,
    auction: &str,
) -> Result<Option<Competition>, StoreError> {
    Ok(sqlx::query_as::<Db, Competition>(BY_AUCTION).bind(auction).fetch_optional(conn).await?)
}

/// The competition and the caller's seats in it.
pub(crate) async fn seen_by(
    conn: &mut Conn,
    id: &str,
    user: &str,
) -> Result<Option<CompetitionAndSeats>, StoreError> {
    let Some(competition) = by_id(conn, id).await? else { return Ok(None) };
    let mine = seats::of_user(conn, id, user).await?;
    Ok(Some(CompetitionAndSeats { competition, mine }))
}

const MINE: &str = "select c.id, c.name, c.sport, c.state, c.starts_at, c.created_at, \
     c.deleted_at, c.purge_at, c.auction_id, a.status as auction_status, a.lots_done, \
     a.lots_total, (select count(*) from seats p where p.competition_id = c.id \
       and p.plays = 1 and p.standing = 'in') as managers, c.seats_most, s.seat, s.role, \
     s.standing \
     from seats s join competitions c on c.id = s.competition_id \
     left join auctions a on a.id = c.auction_id \
     where s.user_id = $1 and s.standing in ('in', 'asked', 'waiting') \
     and (c.deleted_at is null or s.role = 'commissioner') \
     order by c.created_at desc, c.id, s.seat";

pub(crate) async fn mine(conn: &mut Conn, user: &str) -> Result<Vec<MyCompetition>, StoreError> {
    Ok(sqlx::query_as::<Db, MyCompetition>(MINE).bind(user).fetch_all(conn).await?)
}

const EDIT: &str = "update competitions set name = $2, settings = $3, seats_most = $4, \
     starts_at = $5, changed_at = $6 \
     where id = $1 and deleted_at is null and state in ('draft', 'open')";

pub(crate) async fn edit(
    conn: &mut Conn,
    edit: &CompetitionEdit,
) -> Result<ChangeOutcome, StoreError> {
    let query = sqlx::query::<Db>(EDIT).bind(&edit.id).bind(&edit.name).bind(&edit.settings);
    let query = query.bind(edit.seats_most).bind(edit.starts_at).bind(edit.now);
    Ok(changed(query.execute(conn).await?.rows_affected()))
}

const CHANGE_STATE: &str = "update competitions set state = $3, changed_at = $4 \
     where id = $1 and state = $2 and deleted_at is null and auction_id = $5";

pub(crate) async fn change_state(
    conn: &mut Conn,
    id: &str,
    auction: &str,
    (from, to): (CompetitionState, CompetitionState),
    now: i64,
) -> Result<ChangeOutcome, StoreError> {
    if !from.may_become(to) {
        return Ok(ChangeOutcome::WrongState);
    }
    let query = sqlx::query::<Db>(CHANGE_STATE).bind(id).bind(from.as_str()).bind(to.as_str());
    Ok(changed(query.bind(now).bind(auction).execute(conn).await?.rows_affected()))
}

const TOUCH_BEFORE_AUCTION: &str = "update competitions set changed_at = $2 \
     where id = $1 and deleted_at is null and state in ('draft', 'open')";

/// Takes the competition's row for this transaction, if its auction has not begun.
pub(crate) async fn hold_before_auction(
    conn: &mut Conn,
    id: &str,
    now: i64,
) -> Result<ChangeOutcome, StoreError> {
    let query = sqlx::query::<Db>(TOUCH_BEFORE_AUCTION).bind(id).bind(now);
    Ok(changed(query.execute(conn).await?.rows_affected()))
}

const DELETE: &str = "update competitions set deleted_at = $2, purge_at = $3, changed_at = $2 \
     where id = $1 and deleted_at is null";
const PUT_AUCTIONS_ASIDE: &str = "update auctions set purge_at = $2, changed_at = $3 \
     where competition_id = $1 and (purge_at is null or purge_at > $2)";

/// Puts a competition and its auctions aside until `purge_at`.
pub(crate) async fn delete(
    conn: &mut Conn,
    id: &str,
    now: i64,
    purge_at: i64,
) -> Result<ChangeOutcome, StoreError> {
    let query = sqlx::query::<Db>(DELETE).bind(id).bind(now).bind(purge_at);
    if query.execute(&mut *conn).await?.rows_affected() == 0 {
        return Ok(ChangeOutcome::WrongState);
    }
    let query = sqlx::query::<Db>(PUT_AUCTIONS_ASIDE).bind(id).bind(purge_at).bind(now);
    query.execute(conn).await?;
    Ok(ChangeOutcome::Done)
}

// Only while it is not due: the purge takes only what is due, so the two never meet.
const RESTORE: &str = "update competitions set deleted_at = null, purge_at = null, \
     changed_at = $2 where id = $1 and deleted_at is not null and purge_at > $2";
const BRING_AUCTION_BACK: &str = "update auctions set purge_at = null, changed_at = $2 \
     where id = (select auction_id from competitions where id = $1)";

pub(crate) async fn restore(
    conn: &mut Conn,
    id: &str,
    now: i64,
) -> Result<ChangeOutcome, StoreError> {
    let query = sqlx::query::<Db>(RESTORE).bind(id).bind(now);
    if query.execute(&mut *conn).await?.rows_affected() == 0 {
        return Ok(ChangeOutcome::WrongState);
    }
    sqlx::query::<Db>(BRING_AUCTION_BACK).bind(id).bind(now).execute(conn).await?;
    Ok(ChangeOutcome::Done)
}

/// One row changed is done, none means that the guard held it back.
pub(crate) fn changed(rows: u64) -> ChangeOutcome {
    if rows == 0 { ChangeOutcome::WrongState } else { ChangeOutcome::Done }
}

crate::record::statements!(
    [
        INSERT,
        BY_ID,
        BY_AUCTION,
        MINE,
        EDIT,
        CHANGE_STATE,
        TOUCH_BEFORE_AUCTION,
        DELETE,
        PUT_AUCTIONS_ASIDE,
        RESTORE,
        BRING_AUCTION_BACK
    ],
    []
);
