//! What files become: rows with types.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a file calls a player or a club. [`crate::Index`] finds whom it means.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AssetRef {
    /// An id, ours or the source's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// A name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// For a player: whom they play for, to tell two of one name apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
}

/// What one player did in one innings, or in a whole match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatRow {
    /// The match's id as the file has it; none when the file is about one match that the caller knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub match_ref: Option<String>,
    /// When the match began, for files that tell matches apart by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_at: Option<Timestamp>,
    /// Who.
    pub player: AssetRef,
    /// Cricket: which innings of the match, from 1; none for what is counted once a match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub innings: Option<u8>,
    /// What they are in their team, as the file spells it (football: GK, DEF, MID or FWD).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// What is counted, by the names in docs/files.md.
    pub stats: BTreeMap<String, i64>,
    /// Where it stood, see [`crate::Problem::line`].
    pub line: u32,
}

/// How far a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatchStatus {
    /// It will be played.
    Scheduled,
    /// It is being played; its score is the running one.
    Live,
    /// It is over.
    Finished,
    /// It will be played at another time.
    Postponed,
    /// It was begun and not ended; what was done in it may count.
    Abandoned,
    /// It counts for nothing, or was replayed.
    Void,
}

/// Goals of both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goals {
    /// The home side's.
    pub home: u16,
    /// The away side's.
    pub away: u16,
}

/// A score with its parts apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// After 90 minutes; while the match is live, now.
    pub ninety: Goals,
    /// In all after extra time (the goals of the first 90 minutes counted), if there was any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_extra: Option<Goals>,
    /// The shoot-out's kicks alone, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shootout: Option<Goals>,
}

/// One match of a season.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixtureRow {
    /// The match's id as the source has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub match_ref: Option<String>,
    /// When it starts; none when only the day is known, or a postponed match has no date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_at: Option<Timestamp>,
    /// The day where it is played, when the file names one apart from the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Date>,
    /// The home side; none in a series between two teams that are not in the set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<AssetRef>,
    /// The away side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub away: Option<AssetRef>,
    /// The ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// The round, such as `Matchday 3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<String>,
    /// How far it is.
    pub status: MatchStatus,
    /// The score, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    /// Where it stood, see [`crate::Problem::line`].
    pub line: u32,
}

/// A club or a player of a set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssetRow {
    /// Its id.
    pub external_id: String,
    /// Its whole name.
    pub name: String,
    /// For a player: whom they play for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// What they are in their team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// A club's country, or whom a player plays for internationally.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// A name for narrow places.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// What others call it: source → id there, from columns such as `cricsheetId`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub external_ids: BTreeMap<String, String>,
    /// Where it stood.
    pub line: u32,
}

/// A person to be invited to the installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserRow {
    /// Where mail reaches them, in lower case.
    pub email: String,
    /// How they are shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where it stood.
    pub line: u32,
}

/// What a member may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberRole {
    /// Bids.
    Manager,
    /// Helps to run the competition.
    CoCommissioner,
    /// Watches.
    Spectator,
}

/// A seat in a competition or an evening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRow {
    /// How the seat is shown.
    pub name: String,
    /// Where mail reaches them, in lower case, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// What they may do.
    pub role: MemberRole,
    /// The room of an evening they sit in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// Where it stood.
    pub line: u32,
}
