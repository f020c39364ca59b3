//! What a sport counts in its season, in its own words: for typing stats in and for changing rules.

use gavel_sport::{Better, LinesFrom, Season};
use serde::Serialize;
use utoipa::ToSchema;

/// What a sport counts in its season.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SeasonWords {
    /// What points are counted from.
    pub from: LinesFromView,
    /// Matches that belong together: `matchday`.
    pub round: String,
    /// Several.
    pub rounds: String,
    /// What can be counted, in the order of a table of stats.
    pub stats: Vec<StatView>,
    /// Quotients of stats that rules can look at.
    pub ratios: Vec<RatioView>,
    /// What rules can tell apart among assets.
    pub roles: Vec<NamedView>,
    /// Kinds of matches.
    pub formats: Vec<NamedView>,
    /// How equal totals are told apart unless the rules say otherwise.
    pub tie_breaks: Vec<TieBreakView>,
}

/// What points are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LinesFrom)]
pub enum LinesFromView {
    /// The score of a match between two assets.
    Results,
    /// What each asset did in a match.
    Lines,
}

/// Something that is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Stat)]
pub struct StatView {
    /// Its name in stat lines: `goals_scored`.
    pub key: String,
    /// The head of its column: `Goals`.
    pub label: String,
    /// One unit in a sentence: `goal`.
    pub one: String,
    /// Several: `goals`.
    pub many: String,
    /// What it stands under where many are typed in: `Batting`.
    pub group: Option<String>,
}

/// A quotient of two stats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Ratio)]
pub struct RatioView {
    /// What rules call it: `strike_rate`.
    pub id: String,
    /// What people call it: `Strike rate`.
    pub name: String,
    /// The stat above the line.
    pub of: String,
    /// The stat below the line, of which there must be enough.
    pub over: String,
}

/// A role or a format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Named)]
pub struct NamedView {
    /// What rules call it: `wicket_keeper`.
    pub id: String,
    /// What people call it: `Wicketkeeper`.
    pub name: String,
}

/// One way to tell equal totals apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = TieBreak)]
pub struct TieBreakView {
    /// Whose sum decides.
    pub stat: String,
    /// Whether the smaller number is better.
    pub fewer: bool,
}

impl From<&Season> for SeasonWords {
    fn from(season: &Season) -> Self {
        let named =
            |one: &gavel_sport::Named| NamedView { id: one.id.clone(), name: one.name.clone() };
        Self {
            from: match season.from {
                LinesFrom::Results => LinesFromView::Results,
                LinesFrom::Lines => LinesFromView::Lines,
            },
            round: season.words.round.clone(),
            rounds: season.words.rounds.clone(),
            stats: season.stats.iter().map(stat).collect(),
            ratios: season.ratios.iter().map(ratio).collect(),
            roles: season.roles.iter().map(named).collect(),
            formats: season.formats.iter().map(named).collect(),
            tie_breaks: season.tie_breaks.iter().map(tie_break).collect(),
        }
    }
}

fn stat(stat: &gavel_sport::Stat) -> StatView {
    let gavel_sport::Stat { key, label, one, many, group } = stat.clone();
    StatView { key, label, one, many, group }
}

fn ratio(ratio: &gavel_sport::Ratio) -> RatioView {
    let gavel_sport::Ratio { id, name, of, over, .. } = ratio.clone();
    RatioView { id, name, of, over }
}

fn tie_break(tie: &gavel_sport::TieBreak) -> TieBreakView {
    TieBreakView { stat: tie.stat.clone(), fewer: tie.better == Better::Fewer }
}
