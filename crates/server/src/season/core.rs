//! What follows from books and rules alone: the matches and everybody's points in them. Shared by every
//! competition that plays by the same rules on the same books; a correction replaces the matches that
//! it touched and nothing else.

use super::books::{self, Told};
use super::round;
use super::said::{Fixture, Lines, Outcome};
use crate::App;
use crate::error::ApiError;
use gavel_sport::{ClubMatch, MatchFacts, MatchId, Scored, Scorer, Status};
use gavel_store::SeasonMarks;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Matches that are scored again one by one; when more have changed, all are.
const REPLACED_MOST: usize = 40;

/// A match as it counts.
#[derive(Debug, Clone)]
pub struct Match {
    /// Who plays, when and where.
    pub fixture: Option<Arc<Fixture>>,
    /// How it stands or ended.
    pub outcome: Option<Arc<Outcome>>,
    /// What each asset did.
    pub lines: Option<Arc<Lines>>,
    /// What the rules score.
    pub facts: MatchFacts,
}

impl Match {
    /// How far it is.
    #[must_use]
    pub fn status(&self) -> Status {
        self.facts.status
    }

    /// Whether this is what was told, to the same words.
    fn is(&self, told: &Told, round: u32) -> bool {
        self.facts.round == round
            && same(self.fixture.as_ref(), told.fixture.as_ref())
            && same(self.outcome.as_ref(), told.outcome.as_ref())
            && same(self.lines.as_ref(), told.lines.as_ref())
    }
}

/// A match from what is said of it. Lines without a word about its state belong to one that is over.
#[must_use]
pub fn one_match(
    fixture: Option<Arc<Fixture>>,
    outcome: Option<Arc<Outcome>>,
    lines: Option<Arc<Lines>>,
    round: u32,
) -> Match {
    let has_lines = lines.as_ref().is_some_and(|lines| !lines.is_empty());
    let unsaid = if has_lines { Status::Finished } else { Status::Scheduled };
    let mut facts = MatchFacts::new(round, outcome.as_ref().map_or(unsaid, |said| said.status));
    if let Some(fixture) = &fixture {
        facts.starts_at = fixture.starts_at;
        facts.format.clone_from(&fixture.format);
        if let (Some(home), Some(away)) = (fixture.home.clone(), fixture.away.clone()) {
            let score = outcome.as_ref().map(|said| said.score).unwrap_or_default();
            facts.clubs = Some(ClubMatch { home, away, score });
        }
    }
    if let Some(lines) = &lines {
        facts.lines.clone_from(lines);
    }
    Match { fixture, outcome, lines, facts }
}

fn same<T>(one: Option<&Arc<T>>, told: Option<&Option<Arc<T>>>) -> bool {
    match (one, told.and_then(Option::as_ref)) {
        (Some(one), Some(other)) => Arc::ptr_eq(one, other),
        (None, None) => true,
        _ => false,
    }
}

/// The matches and everybody's points, at the heads of the books that they come from.
#[derive(Debug, Clone)]
pub struct Core {
    heads: [i64; 2],
    /// The matches, by id.
    pub matches: Arc<BTreeMap<MatchId, Arc<Match>>>,
    /// The names of the rounds; the first is round 1.
    pub rounds: Arc<Vec<String>>,
    /// The rules, made ready.
    pub scorer: Arc<Scorer>,
    /// Everybody's points in every match.
    pub scored: Arc<Scored>,
}

/// By what a core is kept: the books, and the rules under a name of their own.
fn key(marks: &SeasonMarks, rules: &str) -> String {
    let id = |id: &Option<String>| id.clone().unwrap_or_default();
    format!("{} {} {rules}", id(&marks.book_id), id(&marks.below_id))
}

/// What was kept of the same books and rules, from now or from before.
#[must_use]
pub fn earlier(app: &App, marks: &SeasonMarks, rules: &str) -> Option<Arc<Core>> {
    app.season.cores.get(&key(marks, rules))
}

/// An earlier core as it is now.
///
/// # Errors
/// When the database fails or what is kept there cannot be read.
pub async fn caught_up(
    app: &App,
    marks: &SeasonMarks,
    (rules, earlier): (&str, &Arc<Core>),
) -> Result<Arc<Core>, ApiError> {
    if earlier.heads == heads(marks) {
        return Ok(earlier.clone());
    }
    let told = told(app, marks).await?;
    let (matches, rounds, changed) = matches(&told, &earlier.matches);
    let scored = if changed.len() > REPLACED_MOST {
        let all = matches.iter().map(|(id, one)| (id, &one.facts));
        Arc::new(earlier.scorer.season_points(all))
    } else {
        let mut scored = earlier.scored.clone();
        for id in &changed {
            let facts = matches.get(id).map(|one| &one.facts);
            Arc::make_mut(&mut scored).replace(&earlier.scorer, id, facts);
        }
        scored
    };
    let scorer = earlier.scorer.clone();
    Ok(keep(app, (marks, rules), (matches, rounds), (scorer, scored)))
}

/// A core of books that were not looked at by these rules before.
///
/// # Errors
/// When the database fails or what is kept there cannot be read.
pub async fn fresh(
    app: &App,
    marks: &SeasonMarks,
    (rules, scorer): (&str, Scorer),
) -> Result<Arc<Core>, ApiError> {
    let told = told(app, marks).await?;
    let (matches, rounds, _) = matches(&told, &BTreeMap::new());
    let scored = scorer.season_points(matches.iter().map(|(id, one)| (id, &one.facts)));
    Ok(keep(app, (marks, rules), (matches, rounds), (Arc::new(scorer), Arc::new(scored))))
}

fn keep(
    app: &App,
    (marks, rules): (&SeasonMarks, &str),
    (matches, rounds): (BTreeMap<MatchId, Arc<Match>>, Vec<String>),
    (scorer, scored): (Arc<Scorer>, Arc<Scored>),
) -> Arc<Core> {
    let (matches, rounds) = (Arc::new(matches), Arc::new(rounds));
    let core = Arc::new(Core { heads: heads(marks), matches, rounds, scorer, scored });
    app.season.cores.put(&key(marks, rules), core.clone());
    core
}

fn heads(marks: &SeasonMarks) -> [i64; 2] {
    [marks.book_head, marks.below_head]
}

/// What the books say, the competition's on top of its set's.
pub(super) async fn told(
    app: &App,
    marks: &SeasonMarks,
) -> Result<BTreeMap<String, Told>, ApiError> {
    let mut pile = Vec::new();
    for (id, head) in [(&marks.book_id, marks.book_head), (&marks.below_id, marks.below_head)] {
        if let Some(id) = id {
            pile.push(books::known(app, id, head).await?);
        }
    }
    Ok(books::layered(&pile))
}

/// Whether it is said that there is no such match, and nothing else.
fn is_gone(told: &Told) -> bool {
    matches!(told.fixture, Some(None))
        && told.outcome.clone().flatten().is_none()
        && told.lines.clone().flatten().is_none()
}

type Matches = BTreeMap<MatchId, Arc<Match>>;

/// The matches as they count, the names of their rounds in order, and which are others than before.
fn matches(
    told: &BTreeMap<String, Told>,
    before: &Matches,
) -> (Matches, Vec<String>, Vec<MatchId>) {
    let fixture = |told: &Told| told.fixture.clone().flatten();
    let there: Vec<(&String, &Told, Option<Arc<Fixture>>)> = told
        .iter()
        .filter(|(_, told)| !is_gone(told))
        .map(|(id, told)| (id, told, fixture(told)))
        .collect();
    let rounds = round::in_order(there.iter().map(|(_, _, fixture)| fixture.as_deref()));
    let number: BTreeMap<&str, u32> = rounds.iter().map(String::as_str).zip(1..).collect();
    let (mut matches, mut changed) = (BTreeMap::new(), Vec::new());
    for (id, told, fixture) in &there {
        let round = number.get(round::name(fixture.as_deref()).as_str()).copied().unwrap_or(0);
        let id = MatchId::from(id.as_str());
        let one = match before.get(&id).filter(|one| one.is(told, round)) {
            Some(one) => one.clone(),
            None => {
                changed.push(id.clone());
                let lines = told.lines.clone().flatten();
                let outcome = told.outcome.clone().flatten();
                Arc::new(one_match(fixture.clone(), outcome, lines, round))
            }
        };
        matches.insert(id, one);
    }
    changed.extend(before.keys().filter(|id| !matches.contains_key(*id)).cloned());
    (matches, rounds, changed)
}
