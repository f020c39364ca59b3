//! Seats: sitting down, getting up, and what a host changes. Whatever depends on how many sit there
//! first takes the competition's row (`hold`), so that two at once come one after the other.

use super::{Conn, Db, doors};
use crate::types::{SEATS_OF_ONE_MOST, distinct_name};
use crate::{Join, JoinOutcome, NewSeat, Role, Seat, SeatOutcome, Standing, StoreError};
use sqlx::Row;

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select competition_id, seat, user_id, name, role, plays, standing, kind, ",
            "bot_style, hidden, purse, joined_at from seats ",
            $rest
        )
    };
}

const OF_COMPETITION: &str = columns!("where competition_id = $1 order by seat");

pub(crate) async fn of_competition(
    conn: &mut Conn,
    competition: &str,
) -> Result<Vec<Seat>, StoreError> {
    Ok(sqlx::query_as::<Db, Seat>(OF_COMPETITION).bind(competition).fetch_all(conn).await?)
}

const OF_USER: &str = columns!(
    "where user_id = $2 and competition_id = $1 and standing in ('in', 'asked', 'waiting') \
     order by seat"
);

pub(crate) async fn of_user(
    conn: &mut Conn,
    competition: &str,
    user: &str,
) -> Result<Vec<Seat>, StoreError> {
    let query = sqlx::query_as::<Db, Seat>(OF_USER).bind(competition).bind(user);
    Ok(query.fetch_all(conn).await?)
}

const ONE: &str = columns!("where competition_id = $1 and seat = $2");

pub(crate) async fn one(
    conn: &mut Conn,
    competition: &str,
    seat: i64,
) -> Result<Option<Seat>, StoreError> {
    let query = sqlx::query_as::<Db, Seat>(ONE).bind(competition).bind(seat);
    Ok(query.fetch_optional(conn).await?)
}

const INSERT: &str = "insert into seats (competition_id, seat, user_id, name, role, plays, \
     standing, kind, bot_style, hidden, purse, joined_at, changed_at) \
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, null, $10, $10)";

pub(crate) async fn insert(
    conn: &mut Conn,
    competition: &str,
    number: i64,
    new: &NewSeat,
    now: i64,
) -> Result<(), StoreError> {
    let query = sqlx::query::<Db>(INSERT).bind(competition).bind(number);
    let query = query.bind(new.user_id.as_deref()).bind(&new.name).bind(new.role.as_str());
    let query = query.bind(i64::from(new.plays)).bind(new.standing.as_str());
    let query = query.bind(new.kind.as_str()).bind(new.bot_style.as_deref()).bind(now);
    query.execute(conn).await?;
    Ok(())
}

const HOLD: &str = "update competitions set changed_at = $2 \
     where id = $1 and deleted_at is null and state in ('draft', 'open', 'auction') \
     returning seats_most, last_seat";

/// A competition that this transaction holds.
struct Held {
    most: i64,
    last_seat: i64,
}

async fn hold(conn: &mut Conn, competition: &str, now: i64) -> Result<Option<Held>, StoreError> {
    let query = sqlx::query::<Db>(HOLD).bind(competition).bind(now);
    let Some(row) = query.fetch_optional(conn).await? else { return Ok(None) };
    Ok(Some(Held { most: row.try_get("seats_most")?, last_seat: row.try_get("last_seat")? }))
}

const PLAYING: &str = "select count(*) as playing from seats \
     where competition_id = $1 and plays = 1 and standing = 'in'";

async fn is_full(conn: &mut Conn, competition: &str, held: &Held) -> Result<bool, StoreError> {
    let row = sqlx::query::<Db>(PLAYING).bind(competition).fetch_one(conn).await?;
    Ok(row.try_get::<i64, _>("playing")? >= held.most)
}

const NEXT: &str =
    columns!("where competition_id = $1 and standing = 'waiting' order by joined_at, seat limit 1");

/// Who has waited longest.
async fn next(conn: &mut Conn, competition: &str) -> Result<Option<Seat>, StoreError> {
    let query = sqlx::query_as::<Db, Seat>(NEXT).bind(competition);
    Ok(query.fetch_optional(conn).await?)
}

const EARLIER: &str = columns!(
    "where user_id = $2 and competition_id = $1 order by case standing when 'in' then 0 \
     when 'asked' then 1 when 'waiting' then 2 when 'removed' then 3 else 4 end, seat desc limit 1"
);
const LAST_SEAT: &str = "update competitions set last_seat = $2 where id = $1";

/// Gives a person or a bot a seat, if there is one for them.
pub(crate) async fn join(conn: &mut Conn, join: &Join) -> Result<JoinOutcome, StoreError> {
    let Some(held) = hold(conn, &join.competition_id, join.now).await? else {
        return Ok(JoinOutcome::NoCompetition);
    };
    let earlier = match &join.seat.user_id {
        Some(user) => {
            let query = sqlx::query_as::<Db, Seat>(EARLIER).bind(&join.competition_id);
            query.bind(user).fetch_optional(&mut *conn).await?
        }
        None => None,
    };
    let earlier = match earlier {
        Some(seat) if join.another && seat.standing == Standing::In => {
            if let Some(outcome) = one_more(conn, join).await? {
                return Ok(outcome);
            }
            None
        }
        earlier => earlier,
    };
    if let Some(seat) = &earlier {
        match seat.standing {
            Standing::Removed => return Ok(JoinOutcome::Removed),
            Standing::In => return Ok(JoinOutcome::Already(seat.clone())),
            Standing::Asked | Standing::Waiting
                if join.seat.standing != Standing::In && join.seat.plays == seat.plays =>
            {
                return Ok(JoinOutcome::Already(seat.clone()));
            }
            Standing::Asked | Standing::Waiting | Standing::Left => {}
        }
    }
    if !has_place(conn, join, earlier.as_ref(), &held).await? {
        return Ok(JoinOutcome::Full { most: held.most });
    }
    if let Some(code) = &join.invite_code
        && !doors::take_use(conn, code, &join.competition_id, join.now).await?
    {
        return Ok(JoinOutcome::BadInvite);
    }
    sit_down(conn, join, earlier, &held).await
}

/// What speaks against one more seat for who has one.
async fn one_more(conn: &mut Conn, join: &Join) -> Result<Option<JoinOutcome>, StoreError> {
    let Some(user) = join.seat.user_id.as_deref() else { return Ok(None) };
    let mine = of_user(conn, &join.competition_id, user).await?;
    if let Some(asking) = mine.iter().find(|seat| seat.standing != Standing::In) {
        return Ok(Some(JoinOutcome::Already(asking.clone())));
    }
    let enough = mine.len() as i64 >= SEATS_OF_ONE_MOST;
    Ok(enough.then_some(JoinOutcome::Enough { most: SEATS_OF_ONE_MOST }))
}

/// Whether there is a place for who wants one now. A free place is for who has waited longest: people
/// who come by later do not pass those who wait. Bots sit down at the host's word.
async fn has_place(
    conn: &mut Conn,
    join: &Join,
    earlier: Option<&Seat>,
    held: &Held,
) -> Result<bool, StoreError> {
    if !join.seat.plays || join.seat.standing == Standing::Waiting {
        return Ok(true);
    }
    if is_full(conn, &join.competition_id, held).await? {
        return Ok(false);
    }
    if join.seat.user_id.is_none() {
        return Ok(true);
    }
    let next = next(conn, &join.competition_id).await?;
    Ok(next.is_none_or(|next| earlier.is_some_and(|own| own.seat == next.seat)))
}

const SIT_AGAIN: &str = "update seats set name = $3, role = $4, plays = $5, standing = $6, \
     joined_at = $7, changed_at = $7 where competition_id = $1 and seat = $2";

async fn sit_down(
    conn: &mut Conn,
    join: &Join,
    earlier: Option<Seat>,
    held: &Held,
) -> Result<JoinOutcome, StoreError> {
    let competition = &join.competition_id;
    let number = earlier.as_ref().map_or(held.last_seat + 1, |seat| seat.seat);
    let taken = names(conn, competition, number).await?;
    let new = NewSeat { name: distinct_name(&join.seat.name, &taken), ..join.seat.clone() };
    if earlier.is_some() {
        let query = sqlx::query::<Db>(SIT_AGAIN).bind(competition).bind(number).bind(&new.name);
        let query = query.bind(new.role.as_str()).bind(i64::from(new.plays));
        query.bind(new.standing.as_str()).bind(join.now).execute(&mut *conn).await?;
    } else {
        insert(conn, competition, number, &new, join.now).await?;
        let query = sqlx::query::<Db>(LAST_SEAT).bind(competition).bind(number);
        query.execute(&mut *conn).await?;
    }
    let seat = one(conn, competition, number).await?;
    Ok(seat.map_or(JoinOutcome::NoCompetition, JoinOutcome::Joined))
}

const NAMES: &str = "select name from seats where competition_id = $1 and seat <> $2 \
     and standing in ('in', 'asked', 'waiting')";

/// The names of all others.
async fn names(conn: &mut Conn, competition: &str, but: i64) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query::<Db>(NAMES).bind(competition).bind(but).fetch_all(conn).await?;
    Ok(rows.iter().map(|row| row.try_get("name")).collect::<Result<Vec<_>, _>>()?)
}

const GO: &str = "update seats set standing = $3, changed_at = $4 \
     where competition_id = $1 and seat = $2 and standing in ('in', 'asked', 'waiting') \
     and role <> 'commissioner'";

/// A member leaves, or is removed.
pub(crate) async fn go(
    conn: &mut Conn,
    competition: &str,
    seat: i64,
    standing: Standing,
    now: i64,
) -> Result<SeatOutcome, StoreError> {
    let query = sqlx::query::<Db>(GO).bind(competition).bind(seat).bind(standing.as_str());
    if query.bind(now).execute(&mut *conn).await?.rows_affected() == 1 {
        return Ok(SeatOutcome::Done);
    }
    Ok(match one(conn, competition, seat).await? {
        Some(seat) if seat.role == Role::Commissioner => SeatOutcome::Commissioner,
        _ => SeatOutcome::NoSeat,
    })
}

const ADMIT: &str = "update seats set standing = 'in', changed_at = $3 \
     where competition_id = $1 and seat = $2 and standing in ('asked', 'waiting', 'removed')";

/// Lets in who asked, waits, or was sent away.
pub(crate) async fn admit(
    conn: &mut Conn,
    competition: &str,
    seat: i64,
    now: i64,
) -> Result<SeatOutcome, StoreError> {
    let Some(held) = hold(conn, competition, now).await? else { return Ok(SeatOutcome::NoSeat) };
    let Some(found) = one(conn, competition, seat).await? else { return Ok(SeatOutcome::NoSeat) };
    if found.standing == Standing::In {
        return Ok(SeatOutcome::Done);
    }
    if found.plays && is_full(conn, competition, &held).await? {
        return Ok(SeatOutcome::Full { most: held.most });
    }
    if found.standing == Standing::Waiting
        && let Some(first) = next(conn, competition).await?
        && first.seat != seat
    {
        return Ok(SeatOutcome::NotNext { next: first.seat });
    }
    let query = sqlx::query::<Db>(ADMIT).bind(competition).bind(seat).bind(now);
    Ok(outcome(query.execute(conn).await?.rows_affected()))
}

const PUT_BACK: &str = "update seats set standing = $3, changed_at = $4 \
     where competition_id = $1 and seat = $2 and standing = 'in' and role <> 'commissioner'";

/// Takes an admission back: they stand where they stood, and keep their turn.
pub(crate) async fn put_back(
    conn: &mut Conn,
    competition: &str,
    seat: i64,
    standing: Standing,
    now: i64,
) -> Result<SeatOutcome, StoreError> {
    let query = sqlx::query::<Db>(PUT_BACK).bind(competition).bind(seat).bind(standing.as_str());
    Ok(outcome(query.bind(now).execute(conn).await?.rows_affected()))
}

const PLAYS: &str = "update seats set plays = $3, changed_at = $4 \
     where competition_id = $1 and seat = $2 and standing in ('in', 'asked', 'waiting')";

/// Whether a member bids.
pub(crate) async fn set_plays(
    conn: &mut Conn,
    competition: &str,
    seat: i64,
    plays: bool,
    now: i64,
) -> Result<SeatOutcome, StoreError> {
    let Some(held) = hold(conn, competition, now).await? else { return Ok(SeatOutcome::NoSeat) };
    let Some(found) = one(conn, competition, seat).await? else { return Ok(SeatOutcome::NoSeat) };
    let counted = plays && !found.plays && found.standing == Standing::In;
    if counted && is_full(conn, competition, &held).await? {
        return Ok(SeatOutcome::Full { most: held.most });
    }
    let query = sqlx::query::<Db>(PLAYS).bind(competition).bind(seat).bind(i64::from(plays));
    Ok(outcome(query.bind(now).execute(conn).await?.rows_affected()))
}

const RENAME: &str =
    "update seats set name = $3, changed_at = $4 where competition_id = $1 and seat = $2";

/// Changes a shown name, unless somebody else there has it.
pub(crate) async fn rename(
    conn: &mut Conn,
    competition: &str,
    seat: i64,
    name: &str,
    now: i64,
) -> Result<SeatOutcome, StoreError> {
    if hold(conn, competition, now).await?.is_none() {
        return Ok(SeatOutcome::NoSeat);
    }
    let taken = names(conn, competition, seat).await?;
    if distinct_name(name, &taken) != name {
        return Ok(SeatOutcome::NameTaken);
    }
    let query = sqlx::query::<Db>(RENAME).bind(competition).bind(seat).bind(name).bind(now);
    Ok(outcome(query.execute(conn).await?.rows_affected()))
}

const HIDE: &str =
    "update seats set hidden = $3, changed_at = $4 where competition_id = $1 and seat = $2";

pub(crate) async fn hide(
    conn: &mut Conn,
    competition: &str,
    seat: i64,
    hidden: bool,
    now: i64,
) -> Result<SeatOutcome, StoreError> {
    let query = sqlx::query::<Db>(HIDE).bind(competition).bind(seat).bind(i64::from(hidden));
    Ok(outcome(query.bind(now).execute(conn).await?.rows_affected()))
}

const SET_PURSE: &str =
    "update seats set purse = $3, changed_at = $4 where competition_id = $1 and seat = $2";

pub(crate) async fn set_purse(
    conn: &mut Conn,
    competition: &str,
    seat: i64,
    purse: Option<i64>,
    now: i64,
) -> Result<SeatOutcome, StoreError> {
    let query = sqlx::query::<Db>(SET_PURSE).bind(competition).bind(seat).bind(purse).bind(now);
    Ok(outcome(query.execute(conn).await?.rows_affected()))
}

const SET_ROLE: &str = "update seats set role = $3, changed_at = $4 \
     where competition_id = $1 and seat = $2 and standing = 'in' and role <> 'commissioner'";

/// Changes what a member may do. The commissioner's role moves by `transfer` only.
pub(crate) async fn set_role(
    conn: &mut Conn,
    competition: &str,
    seat: i64,
    role: Role,
    now: i64,
) -> Result<SeatOutcome, StoreError> {
    if role == Role::Commissioner {
        return Ok(SeatOutcome::Commissioner);
    }
    let query = sqlx::query::<Db>(SET_ROLE).bind(competition).bind(seat).bind(role.as_str());
    if query.bind(now).execute(&mut *conn).await?.rows_affected() == 1 {
        return Ok(SeatOutcome::Done);
    }
    Ok(match one(conn, competition, seat).await? {
        Some(seat) if seat.role == Role::Commissioner => SeatOutcome::Commissioner,
        _ => SeatOutcome::NoSeat,
    })
}

const STEP_DOWN: &str = "update seats set role = 'co_commissioner', changed_at = $3 \
     where competition_id = $1 and seat = $2 and role = 'commissioner'";
const STEP_UP: &str = "update seats set role = 'commissioner', changed_at = $3 \
     where competition_id = $1 and seat = $2 and standing = 'in' and kind = 'person' \
     and exists (select 1 from seats s where s.competition_id = $1 and s.seat = $4 \
       and s.role = 'co_commissioner')";
const STEP_BACK: &str = "update seats set role = 'commissioner', changed_at = $3 \
     where competition_id = $1 and seat = $2";

/// Hands the competition over; the old commissioner stays as a co-commissioner.
pub(crate) async fn transfer(
    conn: &mut Conn,
    competition: &str,
    from: i64,
    to: i64,
    now: i64,
) -> Result<SeatOutcome, StoreError> {
    let query = sqlx::query::<Db>(STEP_DOWN).bind(competition).bind(from).bind(now);
    if from == to || query.execute(&mut *conn).await?.rows_affected() == 0 {
        return Ok(SeatOutcome::NoSeat);
    }
    let query = sqlx::query::<Db>(STEP_UP).bind(competition).bind(to).bind(now).bind(from);
    if query.execute(&mut *conn).await?.rows_affected() == 0 {
        let query = sqlx::query::<Db>(STEP_BACK).bind(competition).bind(from).bind(now);
        query.execute(conn).await?;
        return Ok(SeatOutcome::NoSeat);
    }
    Ok(SeatOutcome::Done)
}

fn outcome(rows: u64) -> SeatOutcome {
    if rows == 0 { SeatOutcome::NoSeat } else { SeatOutcome::Done }
}

crate::record::statements!(
    [
        OF_COMPETITION,
        OF_USER,
        ONE,
        INSERT,
        HOLD,
        PLAYING,
        NEXT,
        EARLIER,
        LAST_SEAT,
        SIT_AGAIN,
        NAMES,
        GO,
        ADMIT,
        PUT_BACK,
        PLAYS,
        RENAME,
        HIDE,
        SET_PURSE,
        SET_ROLE,
        STEP_DOWN,
        STEP_UP,
        STEP_BACK
    ],
    []
);
