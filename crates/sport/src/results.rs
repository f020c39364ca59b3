//! A match's state and score, and what the two clubs have done by it.

use crate::Stats;
use serde::{Deserialize, Serialize};

/// The state of a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not begun.
    Scheduled,
    /// Being played; its score can still change.
    Live,
    /// Over.
    Finished,
    /// To be played on another day.
    Postponed,
    /// Stopped, and not to be finished.
    Abandoned,
    /// Does not exist any more (replayed, awarded elsewhere, entered by mistake).
    Void,
}

impl Status {
    /// Whether rules may say that such a match counts.
    #[must_use]
    pub fn can_count(self) -> bool {
        matches!(self, Self::Live | Self::Finished | Self::Abandoned)
    }
}

/// When the score of a match is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum GoalsAfter {
    /// After extra time where there was some (120 minutes), else after 90.
    #[default]
    ExtraTime,
    /// After 90 minutes, whatever followed.
    NinetyMinutes,
}

/// Goals of both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goals {
    /// Of the side named first.
    pub home: u16,
    /// Of the other.
    pub away: u16,
}

/// A match's score, part by part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct MatchScore {
    /// After 90 minutes.
    #[serde(default)]
    pub after_90: Option<Goals>,
    /// After extra time, the goals of the 90 minutes included.
    #[serde(default)]
    pub after_extra: Option<Goals>,
    /// The shoot-out alone. Its kicks are no goals and its winner has won no match.
    #[serde(default)]
    pub shootout: Option<Goals>,
}

/// A score that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScoreError {
    /// Extra time takes no goals away.
    #[error("the score after extra time is lower than after 90 minutes")]
    ExtraTimeLower,
    /// A shoot-out has a winner.
    #[error("the shoot-out is level")]
    ShootoutLevel,
}

/// Why a match gives its clubs nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoScore {
    /// No score is known.
    #[error("the match has no score")]
    Missing,
    /// The rules read the score after 90 minutes, and only the one after extra time is known.
    #[error("the match has no score after 90 minutes")]
    NinetyMissing,
}

impl MatchScore {
    /// A score after 90 minutes and nothing more.
    #[must_use]
    pub fn plain(home: u16, away: u16) -> Self {
        Self { after_90: Some(Goals { home, away }), ..Self::default() }
    }

    /// Whether its parts fit each other.
    ///
    /// # Errors
    /// [`ScoreError`] for the first that does not. The score before a shoot-out need not be level: it
    /// may settle two legs.
    pub fn check(&self) -> Result<(), ScoreError> {
        if let (Some(before), Some(after)) = (self.after_90, self.after_extra)
            && (after.home < before.home || after.away < before.away)
        {
            return Err(ScoreError::ExtraTimeLower);
        }
        match self.shootout {
            Some(Goals { home, away }) if home == away => Err(ScoreError::ShootoutLevel),
            _ => Ok(()),
        }
    }

    /// The score that counts.
    ///
    /// # Errors
    /// [`NoScore`] when it is not known.
    pub fn counted(&self, after: GoalsAfter) -> Result<Goals, NoScore> {
        match (after, self.after_90, self.after_extra) {
            (_, None, None) => Err(NoScore::Missing),
            (GoalsAfter::NinetyMinutes, None, Some(_)) => Err(NoScore::NinetyMissing),
            (GoalsAfter::ExtraTime, _, Some(goals)) | (_, Some(goals), _) => Ok(goals),
        }
    }
}

/// What each club has done, home first: `played, won, drawn, lost, goals_for, goals_against,
/// clean_sheet`.
///
/// ```
/// # use gavel_sport::{GoalsAfter, MatchScore, club_stats};
/// let [home, away] = club_stats(&MatchScore::plain(3, 1), GoalsAfter::ExtraTime)?;
/// assert_eq!((home.get("won"), home.get("goals_for"), away.get("goals_for")), (1, 3, 1));
/// # Ok::<(), gavel_sport::NoScore>(())
/// ```
///
/// # Errors
/// [`NoScore`] when the score that counts is not known.
pub fn club_stats(score: &MatchScore, after: GoalsAfter) -> Result<[Stats; 2], NoScore> {
    let Goals { home, away } = score.counted(after)?;
    Ok([side(home, away), side(away, home)])
}

fn side(own: u16, other: u16) -> Stats {
    let flag = |yes: bool| i64::from(yes);
    Stats::from([
        ("played", 1),
        ("won", flag(own > other)),
        ("drawn", flag(own == other)),
        ("lost", flag(own < other)),
        ("goals_for", i64::from(own)),
        ("goals_against", i64::from(other)),
        ("clean_sheet", flag(other == 0)),
    ])
}
