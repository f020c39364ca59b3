//! What follows from the books for one competition: its matches, everybody's points, the table.

use super::core::{self, Core};
use crate::App;
use crate::error::ApiError;
use crate::views::{AssetView, shown_name};
use gavel_auction::AssetId;
use gavel_sport::{
    Entrant, Holding, MatchId, MemberId, Played, Scored, Scorer, ScoringRules, Table, table,
};
use gavel_store::{AssetSet, Competition, SeasonMarks, Seat, Standing};
use std::collections::BTreeMap;
use std::sync::Arc;

pub use super::core::{Match, one_match};

/// A competition's season at one moment. What it has in common with another moment or another
/// competition is shared with it.
#[derive(Debug)]
pub struct Sheet {
    /// What it was made from; another sheet with the same marks is the same.
    pub marks: SeasonMarks,
    /// The matches, by id.
    pub matches: Arc<BTreeMap<MatchId, Arc<Match>>>,
    /// The names of the rounds; the first is round 1.
    pub rounds: Arc<Vec<String>>,
    /// The rules, made ready.
    pub scorer: Arc<Scorer>,
    /// Everybody's points in every match.
    pub scored: Arc<Scored>,
    /// Who plays, and what they own.
    pub entrants: Arc<Vec<Entrant>>,
    /// Whose an asset is.
    pub owners: Arc<BTreeMap<AssetId, i64>>,
    /// How each asset of the set is shown.
    pub assets: Arc<BTreeMap<AssetId, AssetView>>,
    /// Who leads.
    pub table: Table,
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
    let earlier = app.season.sheets.get(&competition.id);
    let sheet = Arc::new(make(app, competition, (marks, earlier.as_deref())).await?);
    app.season.sheets.put(&competition.id, sheet.clone());
    Ok(sheet)
}

async fn make(
    app: &App,
    competition: &Competition,
    (marks, earlier): (SeasonMarks, Option<&Sheet>),
) -> Result<Sheet, ApiError> {
    let rules = match marks.rules {
        0 => competition.sport.clone(),
        version => format!("{}@{version}", competition.id),
    };
    let core = match core::earlier(app, &marks, &rules) {
        Some(earlier) => core::caught_up(app, &marks, (rules.as_str(), &earlier)).await?,
        None => {
            let document = self::rules(app, competition).await?;
            let scorer = scorer(app, &competition.sport, &document)?;
            core::fresh(app, &marks, (rules.as_str(), scorer)).await?
        }
    };
    let (entrants, owners) = match earlier.filter(|earlier| same_people(&earlier.marks, &marks)) {
        Some(earlier) => (earlier.entrants.clone(), earlier.owners.clone()),
        None => {
            let seats = app.store.seats(&competition.id).await?;
            let (entrants, owners) = entrants(app, competition, &seats).await?;
            (Arc::new(entrants), Arc::new(owners))
        }
    };
    let assets = match earlier.filter(|earlier| earlier.marks.assets_at == marks.assets_at) {
        Some(earlier) => earlier.assets.clone(),
        None => assets(app, &competition.set_id).await?,
    };
    Ok(assemble(marks, &core, (entrants, owners), assets))
}

fn same_people(one: &SeasonMarks, other: &SeasonMarks) -> bool {
    (one.seats_at, one.auction_head) == (other.seats_at, other.auction_head)
}

/// The matches of a set as nobody's competition sees them: by its sport's own rules, owned by nobody.
///
/// # Errors
/// When the database fails or what is kept there cannot be read.
pub async fn of_set(app: &App, set: &AssetSet) -> Result<Arc<Sheet>, ApiError> {
    let book = app.store.set_book(&set.id).await?;
    let marks = SeasonMarks {
        book_id: None,
        book_head: 0,
        below_head: book.as_ref().map_or(0, |book| book.head),
        below_id: book.map(|book| book.id),
        rules: 0,
        auction_head: 0,
        seats_at: 0,
        assets_at: 0,
    };
    let core = match core::earlier(app, &marks, &set.sport) {
        Some(earlier) => core::caught_up(app, &marks, (set.sport.as_str(), &earlier)).await?,
        None => {
            let scorer = scorer(app, &set.sport, &preset(app, &set.sport)?)?;
            core::fresh(app, &marks, (set.sport.as_str(), scorer)).await?
        }
    };
    let nobody = (Arc::default(), Arc::default());
    let mut sheet = assemble(marks, &core, nobody, assets(app, &set.id).await?);
    // Seen from here the set's book is the one that is written.
    sheet.marks.book_head = sheet.marks.below_head;
    Ok(Arc::new(sheet))
}

async fn assets(app: &App, set: &str) -> Result<Arc<BTreeMap<AssetId, AssetView>>, ApiError> {
    let assets = AssetView::of_set(&app.store.set_assets(set).await?)?;
    let by_id = |view: AssetView| Some((AssetId::new(&view.id).ok()?, view));
    Ok(Arc::new(assets.into_iter().filter_map(by_id).collect()))
}

type People = (Arc<Vec<Entrant>>, Arc<BTreeMap<AssetId, i64>>);

fn assemble(
    marks: SeasonMarks,
    core: &Core,
    (entrants, owners): People,
    assets: Arc<BTreeMap<AssetId, AssetView>>,
) -> Sheet {
    let played = [Played { scored: &core.scored, entrants: &entrants }];
    let table = table(&played, core.scorer.tie_breaks());
    let Core { matches, rounds, scorer, scored, .. } = core.clone();
    Sheet { marks, matches, rounds, scorer, scored, entrants, owners, assets, table }
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
    preset(app, &competition.sport)
}

fn preset(app: &App, sport: &str) -> Result<ScoringRules, ApiError> {
    let pack = app.pack(sport).ok_or_else(|| ApiError::not_found("sport"))?;
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
