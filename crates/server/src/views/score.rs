//! Numbers of a match on the wire: points, states, scores.

use gavel_sport::{MatchScore, Points, Status};
use serde::Serialize;
use utoipa::ToSchema;

/// A number of points.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
pub struct PointsView {
    /// In thousandths, for charts and sorting.
    pub milli: i64,
    /// As it is shown.
    pub shown: String,
}

impl From<Points> for PointsView {
    fn from(points: Points) -> Self {
        Self { milli: points.thousandths(), shown: points.show() }
    }
}

/// How far a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, serde::Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = MatchStatus)]
pub enum MatchStatusView {
    /// Not begun.
    Scheduled,
    /// Being played.
    Live,
    /// Over.
    Finished,
    /// To be played on another day.
    Postponed,
    /// Stopped, and not to be finished.
    Abandoned,
    /// Counts for nothing.
    Void,
}

impl From<Status> for MatchStatusView {
    fn from(status: Status) -> Self {
        match status {
            Status::Scheduled => Self::Scheduled,
            Status::Live => Self::Live,
            Status::Finished => Self::Finished,
            Status::Postponed => Self::Postponed,
            Status::Abandoned => Self::Abandoned,
            Status::Void => Self::Void,
        }
    }
}

impl From<MatchStatusView> for Status {
    fn from(status: MatchStatusView) -> Self {
        match status {
            MatchStatusView::Scheduled => Self::Scheduled,
            MatchStatusView::Live => Self::Live,
            MatchStatusView::Finished => Self::Finished,
            MatchStatusView::Postponed => Self::Postponed,
            MatchStatusView::Abandoned => Self::Abandoned,
            MatchStatusView::Void => Self::Void,
        }
    }
}

/// Goals of both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, serde::Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GoalsView {
    /// Of the side named first.
    pub home: u16,
    /// Of the other.
    pub away: u16,
}

/// A score, part by part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, serde::Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoreView {
    /// After 90 minutes.
    pub after_90: Option<GoalsView>,
    /// After extra time, the goals of the 90 minutes included.
    pub after_extra: Option<GoalsView>,
    /// The shoot-out alone.
    pub shootout: Option<GoalsView>,
}

impl From<MatchScore> for ScoreView {
    fn from(score: MatchScore) -> Self {
        let goals = |goals: gavel_sport::Goals| GoalsView { home: goals.home, away: goals.away };
        Self {
            after_90: score.after_90.map(goals),
            after_extra: score.after_extra.map(goals),
            shootout: score.shootout.map(goals),
        }
    }
}

impl From<ScoreView> for MatchScore {
    fn from(score: ScoreView) -> Self {
        let goals = |goals: GoalsView| gavel_sport::Goals { home: goals.home, away: goals.away };
        Self {
            after_90: score.after_90.map(goals),
            after_extra: score.after_extra.map(goals),
            shootout: score.shootout.map(goals),
        }
    }
}
