//! What a pack says about its season: words, stats, ratios, roles, formats, tie-breaks, presets.

mod check;

pub(crate) use check::{check_season, check_tie_breaks, known_stat};

use crate::ScoringRules;
use crate::text::folded;
use serde::{Deserialize, Serialize};

/// A sport's season, checked with its pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Season {
    /// Where stat lines come from.
    pub from: LinesFrom,
    /// Words that the auction does not need.
    pub words: SeasonWords,
    /// How equal totals are told apart unless a competition says otherwise.
    pub tie_breaks: Vec<TieBreak>,
    /// What can be counted, in the order of a table of stats.
    pub stats: Vec<Stat>,
    /// Quotients of stats that rules can look at.
    pub ratios: Vec<Ratio>,
    /// What rules can tell apart among assets.
    pub roles: Vec<Named>,
    /// Kinds of matches.
    pub formats: Vec<Named>,
    /// Scoring presets; the first is the one to offer.
    pub scoring: Vec<ScoringRules>,
}

/// Where stat lines come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinesFrom {
    /// From the score of a match between two assets; see [`club_stats`](crate::club_stats).
    Results,
    /// From files, feeds or a person's hand, one line per asset, match and innings.
    Lines,
}

/// Words that only the season needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeasonWords {
    /// Matches that belong together: `matchday`, `gameweek`.
    pub round: String,
    /// Several.
    pub rounds: String,
}

/// Something that is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stat {
    /// Its name in stat lines: `goals_scored`.
    pub key: String,
    /// The head of its column: `Goals`.
    pub label: String,
    /// One unit in a sentence: `goal`.
    pub one: String,
    /// Several: `goals`.
    pub many: String,
    /// What it stands under where many are typed in: `Batting`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

/// A quotient of two stats. It is read as a scorecard prints it: rounded half up to two decimals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ratio {
    /// What rules call it: `strike_rate`.
    pub id: String,
    /// What people call it: `Strike rate`.
    pub name: String,
    /// The stat above the line.
    pub of: String,
    /// What it is multiplied by: 100 for a strike rate, 6 for runs an over.
    pub times: i64,
    /// The stat below the line.
    pub over: String,
}

/// A role or a format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// What rules call it: `wicket_keeper`.
    pub id: String,
    /// What people call it: `Wicketkeeper`.
    pub name: String,
    /// What else files call it; case, spaces and signs do not matter.
    #[serde(default)]
    pub also: Vec<String>,
}

/// One way to tell equal totals apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TieBreak {
    /// Whose sum over all that a manager owns decides.
    pub stat: String,
    /// Which side is better.
    #[serde(default, skip_serializing_if = "Better::is_more")]
    pub better: Better,
}

/// Which side of a tie-break is better.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// The larger number.
    #[default]
    More,
    /// The smaller number.
    Fewer,
}

impl Better {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
    fn is_more(&self) -> bool {
        *self == Self::More
    }
}

impl Season {
    /// A role by its id, its name or another of its names.
    #[must_use]
    pub fn role(&self, text: &str) -> Option<&Named> {
        find(&self.roles, text)
    }

    /// A format by its id, its name or another of its names (`IT20`, `MDM`).
    #[must_use]
    pub fn format(&self, text: &str) -> Option<&Named> {
        find(&self.formats, text)
    }

    /// A stat by its key.
    #[must_use]
    pub fn stat(&self, key: &str) -> Option<&Stat> {
        self.stats.iter().find(|stat| stat.key == key)
    }

    /// A ratio by its id.
    #[must_use]
    pub fn ratio(&self, id: &str) -> Option<&Ratio> {
        self.ratios.iter().find(|ratio| ratio.id == id)
    }

    /// A preset by its id.
    #[must_use]
    pub fn preset(&self, id: &str) -> Option<&ScoringRules> {
        self.scoring.iter().find(|rules| rules.id == id)
    }
}

fn find<'a>(all: &'a [Named], text: &str) -> Option<&'a Named> {
    let wanted = folded(text);
    all.iter().find(|named| named.names().any(|name| folded(name) == wanted))
}

impl Named {
    /// The id, the name and the others.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        [&self.id, &self.name].into_iter().chain(&self.also).map(String::as_str)
    }
}
