//! What a sport is: its words, its money, the defaults of its auctions, how its matches score; and the
//! sets of assets that can be auctioned.
//!
//! Packs and sets are data: TOML files in `sports/` and `catalogues/`, checked when they are loaded.
//! A third sport is a third file; `docs/sport-packs.md` says what stands in one.
//!
//! The season is three steps. [`Scorer::new`] checks rules against a pack; [`Scorer::season_points`]
//! gives every asset its points in every match, once; [`table`] adds up who owns what.
//! [`Scorer::score`] explains one number.
//!
//! This crate is pure: it reads no file, asks no clock, and knows no
//! network. How money is shown and typed lives here and nowhere else in Rust.
//!
//! ```
//! # fn main() -> Result<(), gavel_sport::LoadError> {
//! let packs = gavel_sport::packs()?;
//! let cricket = packs.iter().find(|p| p.id == "cricket").expect("it ships");
//! assert_eq!(cricket.money.show(13_000_000), "₹1.30 cr");
//! assert_eq!(cricket.money.parse("95 lakh"), Ok(9_500_000));
//! # Ok(())
//! # }
//! ```

#![deny(clippy::iter_over_hash_type)]

mod asset;
mod colour;
mod load;
mod locate;
mod money;
mod pack;
mod points;
mod raises;
mod results;
mod scoring;
mod season;
mod set;
mod shipped;
mod stats;
mod table;
mod text;

pub use asset::{Asset, AttributeName};
pub use colour::{Colour, ColourError};
pub use load::{LoadError, Problem};
pub use money::{Bare, Grouping, MoneyError, MoneyFormat, Scale};
pub use pack::{Attribute, Crest, Defaults, Detail, Pack, Preset, Sound, Words};
pub use points::{Points, PointsError};
pub use raises::{Raise, Raises};
pub use results::{Goals, GoalsAfter, MatchScore, NoScore, ScoreError, Status, club_stats};
pub use scoring::{
    Band, Bands, Condition, Counting, Each, Edge, Multiplier, Pick, Reason, Rule, Scope, Score,
    Scorer, ScoringRules, Step, Steps,
};
pub use season::{Better, LinesFrom, Named, Ratio, Season, SeasonWords, Stat, TieBreak};
pub use set::{Date, DateError, SET_ASSETS_MAX, Set};
pub use shipped::{every_pack, fixtures, packs, sets};
pub use stats::{AssetLines, Stats};
pub use table::{
    AssetTotal, ClubMatch, Entrant, Holding, MatchFacts, MatchId, MatchPoints, MemberId, Played,
    Row, Scored, Table, table,
};
