//! Operations on people, codes and sessions.

use super::{Store, read, write};
use crate::{Caller, CodeOutcome, NewCode, NewSession, Session, StoreError, User};

impl Store {
    /// Makes a person. [`StoreError::Taken`] when the address has one.
    pub async fn create_user(&self, user: &User) -> Result<(), StoreError> {
        write!(self, [user], users::create(&user))
    }

    /// The person with `user.email`, else this new one.
    pub async fn find_or_create_user(&self, user: &User) -> Result<User, StoreError> {
        write!(self, [user], users::find_or_create(&user))
    }

    /// A person by address (lower-case).
    pub async fn user_by_email(&self, email: &str) -> Result<Option<User>, StoreError> {
        read!(self, users::by_email(email))
    }

    /// A person by id.
    pub async fn user(&self, id: &str) -> Result<Option<User>, StoreError> {
        read!(self, users::by_id(id))
    }

    /// Changes the name a person is shown by in new seats; whether there is such a person.
    pub async fn rename_user(&self, id: &str, name: &str, now: i64) -> Result<bool, StoreError> {
        write!(self, [id, name], users::rename(&id, &name, now))
    }

    /// Gives a person an address (lower-case). [`StoreError::Taken`] when it is another's.
    pub async fn set_user_email(
        &self,
        id: &str,
        email: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        write!(self, [id, email], users::set_email(&id, &email, now))
    }

    /// Makes a person an operator, or no longer.
    pub async fn set_operator(
        &self,
        id: &str,
        operator: bool,
        now: i64,
    ) -> Result<bool, StoreError> {
        write!(self, [id], users::set_operator(&id, operator, now))
    }

    /// Keeps a code, unless `most` were made for that address after `since`; whether it was kept.
    pub async fn put_code(
        &self,
        code: &NewCode,
        since: i64,
        most: i64,
    ) -> Result<bool, StoreError> {
        write!(self, [code], codes::put(&code, since, most))
    }

    /// Tries a code for an address. The same work is done whether there is a code or not.
    pub async fn try_code(
        &self,
        email: &str,
        code_hash: &[u8],
        now: i64,
    ) -> Result<CodeOutcome, StoreError> {
        write!(self, [email, code_hash], codes::try_code(&email, &code_hash, now))
    }

    /// Uses a link once; the address that it proves, or none.
    pub async fn use_link(&self, link_hash: &[u8], now: i64) -> Result<Option<String>, StoreError> {
        write!(self, [link_hash], codes::use_link(&link_hash, now))
    }

    /// Begins a session.
    pub async fn create_session(&self, new: &NewSession) -> Result<(), StoreError> {
        write!(self, [new], sessions::create(&new))
    }

    /// Who holds the token with that hash: a session that is neither over nor revoked.
    pub async fn caller(&self, token_hash: &[u8], now: i64) -> Result<Option<Caller>, StoreError> {
        read!(self, sessions::caller(token_hash, now))
    }

    /// A person's live sessions, the last used first.
    pub async fn sessions(&self, user: &str, now: i64) -> Result<Vec<Session>, StoreError> {
        read!(self, sessions::of_user(user, now))
    }

    /// Notes that a session was used, and when it will end now. Call it once a minute at most.
    pub async fn touch_session(
        &self,
        id: &str,
        now: i64,
        expires_at: i64,
    ) -> Result<(), StoreError> {
        write!(self, [id], sessions::touch(&id, now, expires_at))
    }

    /// Ends one of a person's sessions; whether it was live.
    pub async fn revoke_session(&self, id: &str, user: &str, now: i64) -> Result<bool, StoreError> {
        write!(self, [id, user], sessions::revoke(&id, &user, now))
    }

    /// Ends all of a person's sessions but `keep` (empty: all); how many.
    pub async fn revoke_other_sessions(
        &self,
        user: &str,
        keep: &str,
        now: i64,
    ) -> Result<u64, StoreError> {
        write!(self, [user, keep], sessions::revoke_others(&user, &keep, now))
    }
}
