//! People and how they prove who they are.

use crate::record::record;

record! {
    /// A person.
    pub struct User {
        /// Their id.
        id: String,
        /// Their address, lower-case; none for a person who only typed a name.
        email: Option<String>,
        /// The name they choose to be shown by.
        name: String,
        /// Whether they run the installation.
        operator: bool = flag,
        /// Since when.
        created_at: i64,
    }
}

record! {
    /// A code and a link, sent together, of which either may be used once.
    pub struct NewCode {
        /// Its id.
        id: String,
        /// Lower-case.
        email: String,
        /// Hash of the six digits.
        code_hash: Vec<u8>,
        /// Hash of the link's token.
        link_hash: Vec<u8>,
        /// Now.
        created_at: i64,
        /// When it stops working.
        expires_at: i64,
    }
}

/// How many wrong guesses end a code.
pub const WRONG_TRIES_MOST: i64 = 5;

/// What became of a typed code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeOutcome {
    /// Right; it is used up now.
    Used,
    /// Wrong; so many tries are left for it.
    Wrong {
        /// 0 to [`WRONG_TRIES_MOST`] − 1.
        tries_left: i64,
    },
    /// There is no code to try: none was sent, it ran out, was used, or was guessed at too often.
    None,
}

record! {
    /// A new session.
    pub struct NewSession {
        /// Its id.
        id: String,
        /// Whose.
        user_id: String,
        /// Hash of the token that the browser holds.
        token_hash: Vec<u8>,
        /// Now.
        created_at: i64,
        /// When it ends by itself.
        expires_at: i64,
        /// What the browser calls itself.
        agent: String,
        /// What a person would call the device.
        device: String,
    }
}

record! {
    /// A session in a person's list.
    pub struct Session {
        /// Its id.
        id: String,
        /// Whose.
        user_id: String,
        /// When it began.
        created_at: i64,
        /// When it was last used.
        last_seen_at: i64,
        /// When it ends by itself.
        expires_at: i64,
        /// What the browser calls itself.
        agent: String,
        /// What a person would call the device.
        device: String,
    }
}

record! {
    /// Who is calling: a live session and its person, in one query.
    pub struct Caller {
        /// The session.
        session_id: String,
        /// When the session was last noted as used.
        last_seen_at: i64,
        /// When it ends.
        expires_at: i64,
        /// The person.
        user_id: String,
        /// Their address.
        email: Option<String>,
        /// Their name.
        name: String,
        /// Whether they run the installation.
        operator: bool = flag,
    }
}
