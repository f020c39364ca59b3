//! The tables: one text per query, in a constant beside the function that uses it.
//!
//! This folder is compiled twice, as `lite::tables` and as `pg::tables`; the module around it says
//! what `Db` and `Conn` are, and that is all that the two copies differ in.

pub(crate) use super::{Conn, Db};

pub(crate) mod auctions;
pub(crate) mod books;
pub(crate) mod catalogue;
pub(crate) mod codes;
pub(crate) mod competitions;
pub(crate) mod desk;
pub(crate) mod doors;
pub(crate) mod log;
pub(crate) mod outbox;
pub(crate) mod pools;
pub(crate) mod purge;
pub(crate) mod refusals;
pub(crate) mod resets;
pub(crate) mod results;
pub(crate) mod season;
pub(crate) mod seats;
pub(crate) mod sessions;
pub(crate) mod users;
pub(crate) mod watching;
