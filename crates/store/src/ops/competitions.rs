//! Operations on competitions, their doors and pools, and on sets.

use super::{Store, read, write};
use crate::{
    Asset, AssetSet, AssetSetLine, ChangeOutcome, Competition, CompetitionAndSeats,
    CompetitionEdit, CompetitionState, Invite, MyCompetition, NewCompetition, NewInvite, PoolAsset,
    PoolEntry, Reset, StoreError,
};

impl Store {
    /// Makes a competition with its seats, invitation, pool and auction. [`StoreError::Taken`] when
    /// the invitation's code or token is another's: make a new one and try again.
    pub async fn create_competition(&self, new: &NewCompetition) -> Result<(), StoreError> {
        write!(self, [new], competitions::create(&new))
    }

    /// A competition, deleted or not.
    pub async fn competition(&self, id: &str) -> Result<Option<Competition>, StoreError> {
        read!(self, competitions::by_id(id))
    }

    /// The competition that an auction belongs to now.
    pub async fn competition_of_auction(
        &self,
        auction: &str,
    ) -> Result<Option<Competition>, StoreError> {
        read!(self, competitions::by_auction(auction))
    }

    /// A competition, deleted or not, with the person's own seats in it.
    pub async fn competition_seen_by(
        &self,
        id: &str,
        user: &str,
    ) -> Result<Option<CompetitionAndSeats>, StoreError> {
        read!(self, competitions::seen_by(id, user))
    }

    /// A person's competitions, newest first, with what is live in each. Deleted ones are shown to
    /// their commissioner, who can bring them back.
    pub async fn my_competitions(&self, user: &str) -> Result<Vec<MyCompetition>, StoreError> {
        read!(self, competitions::mine(user))
    }

    /// Edits a competition whose auction has not begun.
    pub async fn edit_competition(
        &self,
        edit: &CompetitionEdit,
    ) -> Result<ChangeOutcome, StoreError> {
        write!(self, [edit], competitions::edit(&edit))
    }

    /// Moves a competition on, if it is in `from` still and may become `to`. It follows this auction
    /// only: what an auction that was reset did late moves nothing.
    pub async fn change_competition_state(
        &self,
        (id, auction): (&str, &str),
        from: CompetitionState,
        to: CompetitionState,
        now: i64,
    ) -> Result<ChangeOutcome, StoreError> {
        let step = (from, to);
        write!(self, [id, auction], competitions::change_state(&id, &auction, step, now))
    }

    /// Puts a competition and its auctions aside until `purge_at`. Nothing can be appended to them.
    pub async fn delete_competition(
        &self,
        id: &str,
        now: i64,
        purge_at: i64,
    ) -> Result<ChangeOutcome, StoreError> {
        write!(self, [id], competitions::delete(&id, now, purge_at))
    }

    /// Brings a deleted competition back, as long as it is not due to be purged.
    pub async fn restore_competition(
        &self,
        id: &str,
        now: i64,
    ) -> Result<ChangeOutcome, StoreError> {
        write!(self, [id], competitions::restore(&id, now))
    }

    /// Puts the auction aside (its log stays as it is) and begins a new one; the competition is
    /// open again.
    pub async fn reset_competition(&self, reset: &Reset) -> Result<ChangeOutcome, StoreError> {
        write!(self, [reset], resets::reset(&reset))
    }

    /// Takes a reset back, as long as the new auction waits.
    pub async fn undo_reset(
        &self,
        competition: &str,
        now: i64,
    ) -> Result<ChangeOutcome, StoreError> {
        write!(self, [competition], resets::undo(&competition, now))
    }

    /// Ends all invitations and makes the next.
    pub async fn rotate_invite(
        &self,
        competition: &str,
        next: &NewInvite,
        now: i64,
    ) -> Result<(), StoreError> {
        write!(self, [competition, next], doors::rotate(&competition, &next, now))
    }

    /// Ends all invitations.
    pub async fn revoke_invites(&self, competition: &str, now: i64) -> Result<(), StoreError> {
        write!(self, [competition], doors::revoke(&competition, now))
    }

    /// The invitation with that code, if it can be used.
    pub async fn invite_by_code(&self, code: &str, now: i64) -> Result<Option<Invite>, StoreError> {
        read!(self, doors::by_code(code, now))
    }

    /// The invitation with that token, if it can be used.
    pub async fn invite_by_token(
        &self,
        token: &str,
        now: i64,
    ) -> Result<Option<Invite>, StoreError> {
        read!(self, doors::by_token(token, now))
    }

    /// The invitation that a competition gives out now.
    pub async fn current_invite(
        &self,
        competition: &str,
        now: i64,
    ) -> Result<Option<Invite>, StoreError> {
        read!(self, doors::current(competition, now))
    }

    /// What is auctioned, in the pool's order, whole.
    pub async fn pool(&self, competition: &str) -> Result<Vec<PoolAsset>, StoreError> {
        read!(self, pools::assets(competition))
    }

    /// Another pool, before the auction begins.
    pub async fn replace_pool(
        &self,
        competition: &str,
        entries: &[PoolEntry],
        now: i64,
    ) -> Result<ChangeOutcome, StoreError> {
        write!(self, [competition, entries], pools::replace(&competition, &entries, now))
    }

    /// Puts one asset in the pool or takes it out, before the auction begins.
    pub async fn toggle_pool(
        &self,
        competition: &str,
        entry: &PoolEntry,
        wanted: bool,
        now: i64,
    ) -> Result<ChangeOutcome, StoreError> {
        write!(self, [competition, entry], pools::toggle(&competition, &entry, wanted, now))
    }

    /// The sets that ship, and the person's own copies.
    pub async fn sets(&self, user: &str) -> Result<Vec<AssetSetLine>, StoreError> {
        read!(self, catalogue::list(user))
    }

    /// A set.
    pub async fn set(&self, id: &str) -> Result<Option<AssetSet>, StoreError> {
        read!(self, catalogue::one(id))
    }

    /// The assets of a set, in catalogue order, whole.
    pub async fn set_assets(&self, set: &str) -> Result<Vec<Asset>, StoreError> {
        read!(self, catalogue::assets(set))
    }

    /// Makes a set what it should be; doing it again changes nothing. An asset that is in it no
    /// longer goes, unless a competition has it in its pool.
    pub async fn upsert_set(
        &self,
        set: &AssetSet,
        assets: &[Asset],
        now: i64,
    ) -> Result<(), StoreError> {
        write!(self, [set, assets], catalogue::upsert(&set, &assets, now))
    }

    /// A person's own copy of a set under a new id; whether there was one to copy.
    pub async fn copy_set(
        &self,
        from: &str,
        to: &str,
        name: &str,
        owner: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        write!(self, [from, to, name, owner], catalogue::copy(&from, &to, &name, &owner, now))
    }
}
