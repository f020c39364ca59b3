//! Files to typed rows and problems, and nothing else.
//!
//! Bytes come in as an argument; rows come out, with a [`Problem`] for everything that is wrong or was
//! assumed. No line of a file is left out silently. What a row means is decided elsewhere: [`Index`] finds
//! whom it names, [`Preview`] says what it would change, `gavel-sport` scores it.
//!
//! This crate must not know about networks, databases, clocks or files. Every document is bounded
//! ([`limits`]); docs/files.md describes them for the people who fill them in.
//!
//! ```
//! let read = gavel_import::cricket_scores(b"playerExternalId,runs,wickets,catches,stumpings,runOuts\n\
//!                                           harry-brook,89,0,1,0,0\n\
//!                                           joe-root,4,13,0,0,0\n");
//! assert_eq!(read.rows[0].stats["runs"], 89);
//! assert_eq!(read.problems[0].line, Some(3));
//! assert_eq!(read.problems[0].reason, "is not between 0 and 10");
//! assert!(!read.can_apply());
//! ```

mod columns;
mod cricsheet;
mod detect;
mod export;
mod football_data;
mod json;
pub mod limits;
mod matching;
mod number;
mod openfootball;
mod preview;
mod problem;
mod rows;
mod status;
mod table;
mod tables;
mod text;
mod time;
mod xlsx;

pub use cricsheet::{
    CRICSHEET, CricketMatch, InningsTotal, MatchInfo, MatchPlayer, Outcome, PlayerInnings,
    cricsheet, cricsheet_json, cricsheet_zip,
};
pub use detect::{FileKind, detect};
pub use export::csv;
pub use football_data::{FOOTBALL_DATA, football_data};
pub use matching::{By, Index, Known, Match, NEAR_MAX, Near, normal, resolve};
pub use openfootball::{OPENFOOTBALL, openfootball};
pub use preview::{Changed, FieldChange, Fields, Preview, Rows};
pub use problem::{Problem, Read, Severity};
pub use rows::{
    AssetRef, AssetRow, FixtureRow, Goals, MatchStatus, MemberRole, MemberRow, Score, StatRow,
    UserRow,
};
pub use tables::{
    TableKind, assets, cricket_scores, fixtures, football_stats, members, template, users,
};
