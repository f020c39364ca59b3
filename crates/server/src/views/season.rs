//! The season as members see it: who leads, the matches, and why somebody has so many points.

pub use super::score::{GoalsView, MatchStatusView, PointsView, ScoreView};

use super::AssetView;
use super::{colour_of, ms};
use crate::season::sheet::{Match, Sheet, seat_of};
use gavel_auction::AssetId;
use gavel_sport::{AssetLines, MatchId, MatchPoints, Points, Reason, Row, Stats, Status};
use gavel_store::{CompetitionState, SeasonMarks};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;

/// The page of a season.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SeasonView {
    /// Rises with every change, so that a page knows whether it is behind.
    pub version: String,
    /// The head of the competition's book: what to send as `expected_head` with a match typed in.
    pub head: i64,
    /// Whether the season is over for this competition.
    pub finished: bool,
    /// The rules' name.
    pub rules: String,
    /// What they mean, in one line.
    pub says: String,
    /// The version of the rules; 0 is the sport's own.
    pub rules_version: i64,
    /// Whether any points come from matches that are still being played.
    pub live: bool,
    /// What equal totals are told apart by, in order.
    pub tie_breaks: Vec<String>,
    /// The names of the rounds in which anything has counted.
    pub rounds: Vec<RoundView>,
    /// First place first.
    pub rows: Vec<RowView>,
    /// How many matches there are.
    pub matches: usize,
    /// How many of them have counted.
    pub counted: usize,
}

/// The season as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SeasonExport {
    /// The table.
    pub season: SeasonView,
    /// Every match with everybody's points and why.
    pub matches: Vec<MatchPageView>,
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RoundView {
    /// Its number, in the order of play.
    pub number: u32,
    /// Its name.
    pub name: String,
}

/// A manager in the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RowView {
    /// From 1; equal in everything share it.
    pub rank: u32,
    /// Whether another has the same.
    pub shared: bool,
    /// Places won (above nought) or lost by the last round.
    pub movement: i64,
    /// Whose it is.
    pub seat: i64,
    /// The name that is shown.
    pub name: String,
    /// The number of the seat's colour.
    pub colour: i64,
    /// All points.
    pub points: PointsView,
    /// How many of them can still change.
    pub live: PointsView,
    /// The tie-breaks' counts, in their order.
    pub ties: Vec<i64>,
    /// Points by round, in the order of the rounds.
    pub by_round: Vec<PointsView>,
}

/// An asset with what it has brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AssetPointsView {
    /// The asset.
    pub asset: AssetView,
    /// Whose it is, if anybody's.
    pub owner: Option<i64>,
    /// All its points.
    pub points: PointsView,
    /// Match by match, latest first.
    pub matches: Vec<AssetMatchView>,
}

/// What an asset has from one match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct AssetMatchView {
    /// The match.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The number of its round.
    pub round: u32,
    /// Its round's name.
    pub round_name: String,
    /// When it began.
    pub starts_at_ms: Option<i64>,
    /// Whether the points can still change.
    pub live: bool,
    /// What it gave.
    pub points: PointsView,
}

/// What one manager owns and what it has brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SquadPointsView {
    /// The manager's row.
    pub row: RowView,
    /// What is owned, best first.
    pub assets: Vec<AssetPointsView>,
}

/// A match in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct MatchView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The asset named first, where assets meet.
    pub home: Option<AssetView>,
    /// The other.
    pub away: Option<AssetView>,
    /// The number of its round.
    pub round: u32,
    /// Its round's name.
    pub round_name: String,
    /// When it begins.
    pub starts_at_ms: Option<i64>,
    /// The ground.
    pub venue: Option<String>,
    /// Its kind, such as `ODI`.
    pub format: Option<String>,
    /// How far it is.
    pub status: MatchStatusView,
    /// The score, part by part.
    pub score: ScoreView,
    /// The result in words, where it is no score of two numbers.
    pub words: Option<String>,
    /// How many assets have lines in it.
    pub lines: usize,
}

/// A match with everybody's points and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct MatchPageView {
    /// The head of the competition's book: what to send as `expected_head` with a correction.
    pub head: i64,
    /// The match.
    #[serde(rename = "match")]
    pub one: MatchView,
    /// Everybody with points or lines in it, best first.
    pub assets: Vec<WhyView>,
}

/// Why an asset has so many points from one match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct WhyView {
    /// The asset.
    pub asset: AssetView,
    /// Whose it is, if anybody's.
    pub owner: Option<i64>,
    /// The owner's name.
    pub owner_name: Option<String>,
    /// The sum.
    pub points: PointsView,
    /// Rule by rule.
    pub reasons: Vec<ReasonView>,
    /// The role by which it is scored, where rules tell roles apart.
    pub role: Option<String>,
    /// What was counted, innings by innings; empty where points follow from the score.
    pub lines: Vec<LineView>,
}

/// What was counted of an asset in one innings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct LineView {
    /// Which; 0 is the whole match.
    pub innings: u8,
    /// Counts by the sport's keys.
    pub stats: BTreeMap<String, i64>,
}

/// One part of a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ReasonView {
    /// The rule's name.
    pub name: String,
    /// How it came about: `89 runs × 1`.
    pub text: String,
    /// What it gives.
    pub points: PointsView,
}

impl From<Reason> for ReasonView {
    fn from(reason: Reason) -> Self {
        Self { name: reason.name, text: reason.text, points: reason.points.into() }
    }
}

/// What a change of the season came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SeasonChanged {
    /// What a page compares to know whether it is behind.
    pub version: String,
    /// The head of the competition's book.
    pub head: i64,
    /// The number of the import, for taking it back.
    pub import: i64,
    /// The match, where it was about one.
    #[serde(rename = "match")]
    pub match_id: Option<String>,
}

/// The season's page.
#[must_use]
pub fn season(sheet: &Sheet, state: CompetitionState) -> SeasonView {
    let rules = sheet.scorer.rules();
    let words = sheet.scorer.season();
    let label = |stat: &str| words.stat(stat).map_or(stat, |stat| stat.label.as_str()).to_owned();
    let counts = |one: &&Arc<Match>| sheet.scorer.counts(one.status());
    SeasonView {
        version: version(sheet),
        head: sheet.marks.book_head,
        finished: state == CompetitionState::Finished,
        rules: rules.name.clone(),
        says: rules.says.clone(),
        rules_version: sheet.marks.rules,
        live: sheet.matches.values().any(|one| one.status() == Status::Live),
        tie_breaks: sheet.table.tie_breaks.iter().map(|tie| label(&tie.stat)).collect(),
        rounds: sheet.table.rounds.iter().map(|&number| round(sheet, number)).collect(),
        rows: sheet.table.rows.iter().map(row).collect(),
        matches: sheet.matches.len(),
        counted: sheet.matches.values().filter(counts).count(),
    }
}

/// What a page compares to know whether it is behind.
#[must_use]
pub fn version(sheet: &Sheet) -> String {
    version_of(&sheet.marks)
}

/// The same, of the marks alone.
#[must_use]
pub fn version_of(m: &SeasonMarks) -> String {
    let parts = [m.book_head, m.below_head, m.rules, m.auction_head, m.seats_at, m.assets_at];
    parts.map(|part| part.to_string()).join("-")
}

fn round(sheet: &Sheet, number: u32) -> RoundView {
    RoundView { number, name: round_name(sheet, number) }
}

fn round_name(sheet: &Sheet, number: u32) -> String {
    let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    at.and_then(|at| sheet.rounds.get(at)).cloned().unwrap_or_default()
}

/// A manager in the table.
#[must_use]
pub fn row(row: &Row) -> RowView {
    let seat = seat_of(&row.member);
    RowView {
        rank: row.rank,
        shared: row.shared,
        movement: row.movement(),
        seat,
        name: row.name.clone(),
        colour: colour_of(seat),
        points: row.total.into(),
        live: row.live.into(),
        ties: row.ties.clone(),
        by_round: row.rounds.iter().map(|&points| points.into()).collect(),
    }
}

/// What one manager owns, best first; none when that seat is not in the table.
#[must_use]
pub fn squad(sheet: &Sheet, seat: i64) -> Option<SquadPointsView> {
    let row_of = sheet.table.rows.iter().find(|row| seat_of(&row.member) == seat)?;
    let mut assets: Vec<AssetPointsView> = sheet
        .owners
        .iter()
        .filter(|(_, owner)| **owner == seat)
        .filter_map(|(asset, _)| asset_points(sheet, asset))
        .collect();
    assets.sort_by(|a, b| (b.points.milli, &a.asset.name).cmp(&(a.points.milli, &b.asset.name)));
    Some(SquadPointsView { row: row(row_of), assets })
}

/// An asset with all its matches; none when the set has no such asset.
#[must_use]
pub fn asset_points(sheet: &Sheet, asset: &AssetId) -> Option<AssetPointsView> {
    let view = sheet.assets.get(asset)?;
    let scored = sheet.scored.asset(asset);
    let points: Points = scored.iter().map(|one| one.points).sum();
    let matches = scored.iter().rev().map(|one| asset_match(sheet, one)).collect();
    let owner = sheet.owners.get(asset).copied();
    Some(AssetPointsView { asset: view.clone(), owner, points: points.into(), matches })
}

fn asset_match(sheet: &Sheet, one: &MatchPoints) -> AssetMatchView {
    AssetMatchView {
        id: one.id.to_string(),
        title: sheet.matches.get(&one.id).map(|found| title(sheet, found)).unwrap_or_default(),
        round: one.round,
        round_name: round_name(sheet, one.round),
        starts_at_ms: one.starts_at.map(ms),
        live: one.live,
        points: one.points.into(),
    }
}

/// What a match is called.
#[must_use]
pub fn title(sheet: &Sheet, one: &Match) -> String {
    let fixture = one.fixture.as_deref();
    let name = |asset: Option<&AssetId>| {
        asset.and_then(|asset| sheet.assets.get(asset)).map(|view| view.short.clone())
    };
    let home = name(fixture.and_then(|fixture| fixture.home.as_ref()));
    let away = name(fixture.and_then(|fixture| fixture.away.as_ref()));
    match (home, away) {
        (Some(home), Some(away)) => format!("{home} v {away}"),
        _ => fixture.and_then(|fixture| fixture.title.clone()).unwrap_or_else(|| {
            let round = round_name(sheet, one.facts.round);
            let venue = fixture.and_then(|fixture| fixture.venue.clone());
            venue.map_or_else(|| round.clone(), |venue| format!("{round}, {venue}"))
        }),
    }
}

/// A match in a list.
#[must_use]
pub fn one_match(sheet: &Sheet, id: &MatchId, one: &Match) -> MatchView {
    let fixture = one.fixture.as_deref();
    let asset = |asset: Option<&AssetId>| asset.and_then(|id| sheet.assets.get(id)).cloned();
    MatchView {
        id: id.to_string(),
        title: title(sheet, one),
        home: asset(fixture.and_then(|fixture| fixture.home.as_ref())),
        away: asset(fixture.and_then(|fixture| fixture.away.as_ref())),
        round: one.facts.round,
        round_name: round_name(sheet, one.facts.round),
        starts_at_ms: one.facts.starts_at.map(ms),
        venue: fixture.and_then(|fixture| fixture.venue.clone()),
        format: one.facts.format.clone(),
        status: one.status().into(),
        score: one.outcome.as_ref().map(|said| said.score.into()).unwrap_or_default(),
        words: one.outcome.as_ref().and_then(|said| said.words.clone()),
        lines: one.facts.lines.len(),
    }
}

/// Every match in the order of play; of one round, if that is asked for.
#[must_use]
pub fn matches(sheet: &Sheet, of_round: Option<u32>) -> Vec<MatchView> {
    let mut all: Vec<(&MatchId, &Match)> = sheet
        .matches
        .iter()
        .map(|(id, one)| (id, one.as_ref()))
        .filter(|(_, one)| of_round.is_none_or(|round| round == one.facts.round))
        .collect();
    let last = |one: &Match| one.facts.starts_at.unwrap_or(i64::MAX);
    all.sort_by(|(a, x), (b, y)| (x.facts.round, last(x), a).cmp(&(y.facts.round, last(y), b)));
    all.into_iter().map(|(id, one)| one_match(sheet, id, one)).collect()
}

/// A match with everybody's points and why.
#[must_use]
pub fn match_page(sheet: &Sheet, id: &MatchId) -> Option<MatchPageView> {
    sheet.matches.get(id).map(|one| match_page_of(sheet, id, one))
}

/// The same of a match as it may become.
#[must_use]
pub fn match_page_of(sheet: &Sheet, id: &MatchId, one: &Match) -> MatchPageView {
    let lines = sheet.scorer.lines(&one.facts);
    let why = lines.iter().filter_map(|(asset, lines)| why(sheet, asset, lines, one));
    let mut assets: Vec<WhyView> = why.collect();
    assets.sort_by(|a, b| (b.points.milli, &a.asset.name).cmp(&(a.points.milli, &b.asset.name)));
    let (head, one) = (sheet.marks.book_head, one_match(sheet, id, one));
    MatchPageView { head, one, assets }
}

fn why(sheet: &Sheet, asset: &AssetId, lines: &AssetLines, one: &Match) -> Option<WhyView> {
    let score = sheet.scorer.score(lines, one.facts.format.as_deref());
    let owner = sheet.owners.get(asset).copied();
    let typed = one.facts.lines.get(asset);
    let line = |(innings, stats): (&u8, &Stats)| LineView {
        innings: *innings,
        stats: stats.iter().map(|(key, count)| (key.to_owned(), count)).collect(),
    };
    Some(WhyView {
        asset: sheet.assets.get(asset)?.clone(),
        owner,
        owner_name: owner.and_then(|seat| name_of(sheet, seat)),
        points: score.total.into(),
        reasons: score.reasons.into_iter().map(Into::into).collect(),
        role: lines.role.clone(),
        lines: typed.map(|typed| typed.innings.iter().map(line).collect()).unwrap_or_default(),
    })
}

/// A manager's name.
#[must_use]
pub fn name_of(sheet: &Sheet, seat: i64) -> Option<String> {
    let row = sheet.table.rows.iter().find(|row| seat_of(&row.member) == seat);
    row.map(|row| row.name.clone())
}
