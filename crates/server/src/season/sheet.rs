//! What follows from the books for one competition: its matches, everybody's points, the table.

use super::books::{self, Told};
use super::round;
use super::said::{Fixture, Lines, Outcome};
use crate::App;
use crate::error::ApiError;
use crate::views::{AssetView, shown_name};
use gavel_auction::AssetId;
use gavel_sport::{
    ClubMatch, Entrant, Holding, MatchFacts, MatchId, MemberId, Played, Scored, Scorer,
    ScoringRules, Status, Table, table,
};
use gavel_store::{Competition, SeasonMarks, Seat, Standing};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A competition's season at one moment.
#[derive(Debug)]
pub struct Sheet {
    /// What it was made from; another sheet with the same marks is the same.
    pub marks: SeasonMarks,
    /// The matches, by id.
    pub matches: BTreeMap<MatchId, Match>,
    /// The names of the rounds; the first is round 1.
    pub rounds: Vec<String>,
    /// The rules, made ready.
    pub scorer: Arc<Scorer>,
    /// Everybody's points in every match.
    pub scored: Arc<Scored>,
    /// Who plays, and what they own.
    pub entrants: Vec<Entrant>,
    /// Whose an asset is.
    pub owners: BTreeMap<AssetId, i64>,
    /// How each asset of the set is shown.
    pub assets: BTreeMap<AssetId, AssetView>,
    /// Who leads.
    pub table: Table,
}

/// A match as it counts in a competition.
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
}

/// The number of a seat as the table knows it.
#[must_use]
pub fn member(seat: i64) -> MemberId {
    MemberId::from(seat.to_string())
}

/// The seat that the table knows by that.
#[must_use]
pub fn seat_of(member: &MemberId) -> i64 {
    member.as_str().parse().unwrap_or(0)
}

/// A competition's season as it is now.
///
/// # Errors
/// When the database fails or what is kept there cannot be read.
pub async fn now(app: &App, competition: &Competition) -> Result<Arc<Sheet>, ApiError> {
    let marks = app.store.season_marks(&competition.id).await?;
    let marks = marks.ok_or_else(|| ApiError::not_found("competition"))?;
    if let Some(kept) = app.season.sheets.get(&competition.id).filter(|kept| kept.marks == marks) {
        return Ok(kept);
    }
    let sheet = Arc::new(make(app, competition, marks).await?);
    app.season.sheets.put(&competition.id, sheet.clone());
    Ok(sheet)
}

async fn make(app: &App, competition: &Competition, marks: SeasonMarks) -> Result<Sheet, ApiError> {
    let rules = rules(app, competition).await?;
    let scorer = Arc::new(scorer(app, &competition.sport, &rules)?);
    let mut pile = Vec::new();
    for (id, head) in [(&marks.book_id, marks.book_head), (&marks.below_id, marks.below_head)] {
        if let Some(id) = id {
            pile.push(books::known(app, id, head).await?);
        }
    }
    let (matches, rounds) = matches(books::layered(&pile));
    let facts = matches.iter().map(|(id, one)| (id.clone(), one.facts.clone())).collect();
    let scored = Arc::new(scorer.season_points(&facts));
    let seats = app.store.seats(&competition.id).await?;
    let (entrants, owners) = entrants(app, competition, &seats).await?;
    let assets = AssetView::of_set(&app.store.set_assets(&competition.set_id).await?)?;
    let by_id = |view: AssetView| Some((AssetId::new(&view.id).ok()?, view));
    let assets = assets.into_iter().filter_map(by_id).collect();
    let played = [Played { scored: &scored, entrants: &entrants }];
    let table = table(&played, scorer.tie_breaks());
    Ok(Sheet { marks, matches, rounds, scorer, scored, entrants, owners, assets, table })
}

/// The rules that a competition plays by: its own, else the preset of its sport.
///
/// # Errors
/// When they cannot be read.
pub async fn rules(app: &App, competition: &Competition) -> Result<ScoringRules, ApiError> {
    let newest = app.store.scoring(&competition.id, 1).await?;
    if let Some(own) = newest.first() {
        return serde_json::from_str(&own.body).map_err(|error| ApiError::internal(&error));
    }
    let pack = app.pack(&competition.sport).ok_or_else(|| ApiError::not_found("sport"))?;
    pack.season.scoring.first().cloned().ok_or_else(|| ApiError::not_found("scoring"))
}

/// Rules made ready.
///
/// # Errors
/// `bad_request` with every field that cannot be right.
pub fn scorer(app: &App, sport: &str, rules: &ScoringRules) -> Result<Scorer, ApiError> {
    let pack = app.pack(sport).ok_or_else(|| ApiError::not_found("sport"))?;
    Scorer::new(&pack.season, rules).map_err(|error| ApiError::bad("rules", error.to_string()))
}

/// The matches as they count, and the names of their rounds in order.
#[must_use]
pub fn matches(told: BTreeMap<String, Told>) -> (BTreeMap<MatchId, Match>, Vec<String>) {
    let fixture = |told: &Told| told.fixture.clone().flatten();
    let shown: Vec<Option<Arc<Fixture>>> = told.values().map(fixture).collect();
    let rounds = round::in_order(shown.iter().map(Option::as_deref));
    let number: BTreeMap<&str, u32> = rounds.iter().map(String::as_str).zip(1..).collect();
    let mut matches = BTreeMap::new();
    for (id, told) in told {
        let fixture = told.fixture.flatten();
        let round = number.get(round::name(fixture.as_deref()).as_str()).copied().unwrap_or(0);
        let one = one_match(fixture, told.outcome.flatten(), told.lines.flatten(), round);
        matches.insert(MatchId::from(id), one);
    }
    (matches, rounds)
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

/// Everybody who bids or bid, with what they own, and whose each asset is.
async fn entrants(
    app: &App,
    competition: &Competition,
    seats: &[Seat],
) -> Result<(Vec<Entrant>, BTreeMap<AssetId, i64>), ApiError> {
    let mut owned: BTreeMap<i64, Vec<Holding>> = BTreeMap::new();
    let mut owners = BTreeMap::new();
    for held in app.store.holdings(&competition.auction_id).await? {
        let asset = AssetId::new(&held.asset_id).map_err(|error| ApiError::internal(&error))?;
        owners.insert(asset.clone(), held.seat);
        owned.entry(held.seat).or_default().push(Holding::whole(asset));
    }
    let plays = |seat: &&Seat| {
        owned.contains_key(&seat.seat) || (seat.plays && seat.standing == Standing::In)
    };
    let entrant = |seat: &Seat| Entrant {
        member: member(seat.seat),
        name: shown_name(seat),
        holdings: owned.get(&seat.seat).cloned().unwrap_or_default(),
    };
    Ok((seats.iter().filter(plays).map(entrant).collect(), owners))
}
