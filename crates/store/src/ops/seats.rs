//! Operations on seats.

use super::{Store, read, write};
use crate::{Join, JoinOutcome, Role, Seat, SeatOutcome, Standing, StoreError};

impl Store {
    /// All seats that a competition ever had, by number.
    pub async fn seats(&self, competition: &str) -> Result<Vec<Seat>, StoreError> {
        read!(self, seats::of_competition(competition))
    }

    /// One seat.
    pub async fn seat(&self, competition: &str, seat: i64) -> Result<Option<Seat>, StoreError> {
        read!(self, seats::one(competition, seat))
    }

    /// Gives a person or a bot a seat. The member limit holds however many ask at once.
    pub async fn join(&self, join: &Join) -> Result<JoinOutcome, StoreError> {
        write!(self, [join], seats::join(&join))
    }

    /// A member leaves.
    pub async fn leave(
        &self,
        competition: &str,
        seat: i64,
        now: i64,
    ) -> Result<SeatOutcome, StoreError> {
        write!(self, [competition], seats::go(&competition, seat, Standing::Left, now))
    }

    /// A host sends a member (or a request) away; that person cannot join again until admitted.
    pub async fn remove_seat(
        &self,
        competition: &str,
        seat: i64,
        now: i64,
    ) -> Result<SeatOutcome, StoreError> {
        write!(self, [competition], seats::go(&competition, seat, Standing::Removed, now))
    }

    /// A host lets in who asked, waits, or was sent away.
    pub async fn admit_seat(
        &self,
        competition: &str,
        seat: i64,
        now: i64,
    ) -> Result<SeatOutcome, StoreError> {
        write!(self, [competition], seats::admit(&competition, seat, now))
    }

    /// Takes an admission back; the seat stands where it stood.
    pub async fn put_back_seat(
        &self,
        competition: &str,
        seat: i64,
        standing: Standing,
        now: i64,
    ) -> Result<SeatOutcome, StoreError> {
        write!(self, [competition], seats::put_back(&competition, seat, standing, now))
    }

    /// Whether a member bids.
    pub async fn set_seat_plays(
        &self,
        competition: &str,
        seat: i64,
        plays: bool,
        now: i64,
    ) -> Result<SeatOutcome, StoreError> {
        write!(self, [competition], seats::set_plays(&competition, seat, plays, now))
    }

    /// Changes a shown name, unless another member has it.
    pub async fn rename_seat(
        &self,
        competition: &str,
        seat: i64,
        name: &str,
        now: i64,
    ) -> Result<SeatOutcome, StoreError> {
        write!(self, [competition, name], seats::rename(&competition, seat, &name, now))
    }

    /// Hides a name, or shows it again.
    pub async fn hide_seat(
        &self,
        competition: &str,
        seat: i64,
        hidden: bool,
        now: i64,
    ) -> Result<SeatOutcome, StoreError> {
        write!(self, [competition], seats::hide(&competition, seat, hidden, now))
    }

    /// A purse of their own; none is the competition's.
    pub async fn set_seat_purse(
        &self,
        competition: &str,
        seat: i64,
        purse: Option<i64>,
        now: i64,
    ) -> Result<SeatOutcome, StoreError> {
        write!(self, [competition], seats::set_purse(&competition, seat, purse, now))
    }

    /// Changes what a member may do; not to or from commissioner.
    pub async fn set_seat_role(
        &self,
        competition: &str,
        seat: i64,
        role: Role,
        now: i64,
    ) -> Result<SeatOutcome, StoreError> {
        write!(self, [competition], seats::set_role(&competition, seat, role, now))
    }

    /// Makes another person the commissioner; the old one becomes a co-commissioner.
    pub async fn transfer_competition(
        &self,
        competition: &str,
        from: i64,
        to: i64,
        now: i64,
    ) -> Result<SeatOutcome, StoreError> {
        write!(self, [competition], seats::transfer(&competition, from, to, now))
    }
}
