//! Templates to download, and which table a header belongs to.

use super::{assets, cricket_scores, fixtures, football_stats, members, users};
use crate::columns::plain;
use crate::table;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// A documented table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    /// [`cricket_scores`].
    CricketScores,
    /// [`football_stats`].
    FootballStats,
    /// [`fixtures`].
    Fixtures,
    /// [`assets`].
    Assets,
    /// [`users`].
    Users,
    /// [`members`].
    Members,
}

impl TableKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::CricketScores,
        Self::FootballStats,
        Self::Fixtures,
        Self::Assets,
        Self::Users,
        Self::Members,
    ];

    /// Headers (letters in lower case) of which a table of this kind has all of one group.
    fn signs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::CricketScores => &[&["runs", "wickets", "catches", "stumpings"]],
            Self::FootballStats => &[&["minutes", "assists", "saves"]],
            Self::Fixtures => {
                &[&["startsat"], &["kickoffutc", "hometeam"], &["kickoffutc", "homeclub"]]
            }
            Self::Members => &[&["name", "room"], &["name", "email", "role"], &["seat"]],
            Self::Users => &[&["email"], &["mail"]],
            Self::Assets => &[&["externalid", "name"], &["id", "name"], &["clubid", "name"]],
        }
    }

    /// Which table a file's header belongs to; none when that cannot be said.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let table = table::read(bytes).ok()?;
        let header: Vec<String> = table.header.cells.iter().map(|cell| plain(cell)).collect();
        let has = |name: &&str| header.iter().any(|cell| cell == name);
        let order = [
            Self::CricketScores,
            Self::FootballStats,
            Self::Fixtures,
            Self::Members,
            Self::Users,
            Self::Assets,
        ];
        order.into_iter().find(|kind| kind.signs().iter().any(|group| group.iter().all(&has)))
    }

    /// Whether a file of this kind can be applied as it is.
    #[must_use]
    pub fn reads(self, bytes: &[u8]) -> bool {
        match self {
            Self::CricketScores => cricket_scores(bytes).can_apply(),
            Self::FootballStats => football_stats(bytes, &TimeZone::UTC).can_apply(),
            Self::Fixtures => fixtures(bytes, &TimeZone::UTC).can_apply(),
            Self::Assets => assets(bytes).can_apply(),
            Self::Users => users(bytes).can_apply(),
            Self::Members => members(bytes).can_apply(),
        }
    }
}

/// A file to start from: the header with every column, and rows that show how it is filled in.
#[must_use]
pub fn template(kind: TableKind) -> &'static str {
    match kind {
        TableKind::CricketScores => {
            "matchId,playerExternalId,runs,wickets,catches,stumpings,runOuts,balls,fours,sixes,overs,\
             maidens,runsConceded,dotBalls,lbwBowled,directRunOuts,sharedRunOuts,role,dismissed,innings\n\
             match-1,player-1,89,0,1,0,0,62,9,2,,0,0,0,0,0,0,Batter,1,1\n\
             match-1,player-2,8,5,1,0,0,10,1,0,9.4,1,38,31,2,0,0,Bowler,0,1\n"
        }
        TableKind::FootballStats => {
            "matchId,playerExternalId,playerName,team,position,minutes,goalsScored,assists,cleanSheets,\
             goalsConceded,ownGoals,penaltiesSaved,penaltiesMissed,yellowCards,redCards,saves,bonus,\
             defensiveContribution\n\
             match-1,player-1,,,MID,90,1,1,1,0,0,0,0,0,0,0,3,7\n\
             match-1,player-2,,,GK,90,0,0,0,2,0,1,0,1,0,6,0,0\n"
        }
        TableKind::Fixtures => {
            "startsAt,homeTeam,awayTeam,homeAssetExternalId,awayAssetExternalId,venue,round,\
             externalMatchId,goalsHome,goalsAway,goalsHomeExtraTime,goalsAwayExtraTime,penaltiesHome,\
             penaltiesAway,status\n\
             2025-08-16T14:00:00Z,,,club-1,club-2,,1,match-1,3,1,,,,,finished\n\
             2025-08-23T16:30:00+01:00,,,club-2,club-1,,2,match-2,,,,,,,scheduled\n"
        }
        TableKind::Assets => {
            "externalId,name,franchise,role,country,shortName,tla,cricsheetId,cricinfoId,footballDataId,\
             openfootballName\n\
             player-1,First Player,First Team,Batter,,,,,,,\n\
             club-1,First Club,,,England,First,FST,,,,\n"
        }
        TableKind::Users => "email,name\nfirst@example.org,First Person\n",
        TableKind::Members => {
            "name,email,role,room\nFirst Person,first@example.org,manager,1\nSecond Person,,spectator,1\n"
        }
    }
}
