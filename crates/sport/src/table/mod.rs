//! Matches become points, points become a table. One function each; everything that shows a table
//! shows what comes from here.
//!
//! The same matches, rules and squads give the same table, in whatever order they came.

mod facts;
mod rank;
mod scored;

pub use facts::{ClubMatch, MatchFacts, MatchId, MemberId};
pub use rank::{AssetTotal, Entrant, Holding, Played, Row, Table, table};
pub use scored::{MatchPoints, Scored};
