//! What each asset plays next, for whoever thinks of buying it.

use super::books::Told;
use super::core;
use super::said::Fixture;
use crate::App;
use crate::catalogue::Details;
use crate::error::ApiError;
use gavel_auction::AssetId;
use gavel_sport::Status;
use gavel_store::{Asset, Competition};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Matches that are told of one asset: a room stays open for hours, and the first may begin meanwhile.
const MATCHES_MOST: usize = 3;

/// A match that is to come, as one of its sides sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// Who the other side is.
    pub opponent: String,
    /// Whether this side is named first.
    pub home: bool,
    /// When it begins, in microseconds.
    pub starts_at: i64,
    /// The ground.
    pub venue: Option<String>,
}

/// The next matches of every asset of a competition's set from a time on, soonest first.
///
/// # Errors
/// When the database fails.
pub async fn next(
    app: &App,
    competition: &Competition,
    now: i64,
) -> Result<BTreeMap<String, Vec<Next>>, ApiError> {
    let marks = app.store.season_marks(&competition.id).await?;
    let marks = marks.ok_or_else(|| ApiError::not_found("competition"))?;
    let coming = coming(&core::told(app, &marks).await?, now);
    if coming.is_empty() {
        return Ok(BTreeMap::new());
    }
    told(&app.store.set_assets(&competition.set_id).await?, &coming)
}

/// What is scheduled, in the order of play.
fn coming(told: &BTreeMap<String, Told>, now: i64) -> Vec<(i64, Arc<Fixture>)> {
    let to_come = |told: &Told| {
        let fixture = told.fixture.clone().flatten()?;
        let status = told.outcome.as_ref().and_then(Option::as_ref).map(|said| said.status);
        let open = status.is_none_or(|status| status == Status::Scheduled);
        fixture.starts_at.filter(|at| open && *at > now).map(|at| (at, fixture))
    };
    let mut all: Vec<(i64, Arc<Fixture>)> = told.values().filter_map(to_come).collect();
    all.sort_by_key(|(at, _)| *at);
    all
}

/// Each match at both of its sides: assets that meet, or the teams that assets play for.
fn told(
    assets: &[Asset],
    coming: &[(i64, Arc<Fixture>)],
) -> Result<BTreeMap<String, Vec<Next>>, ApiError> {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    let mut teams: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for asset in assets {
        names.insert(&asset.id, &asset.name);
        let attributes = Details::read(&asset.details)?.attributes;
        let team = ["club", "country"].iter().find_map(|key| attributes.get(*key));
        teams.entry(team.cloned().unwrap_or_default()).or_default().push(&asset.id);
    }
    let mut out: BTreeMap<String, Vec<Next>> = BTreeMap::new();
    for (starts_at, fixture) in coming {
        for (of, opponent, home) in sides(fixture, &names, &teams) {
            let all = out.entry(of.to_owned()).or_default();
            if all.len() < MATCHES_MOST {
                let venue = fixture.venue.clone();
                all.push(Next { opponent, home, starts_at: *starts_at, venue });
            }
        }
    }
    Ok(out)
}

/// Whom a match concerns, whom they meet, and whether they are named first.
fn sides<'a>(
    fixture: &Fixture,
    names: &BTreeMap<&'a str, &str>,
    teams: &BTreeMap<String, Vec<&'a str>>,
) -> Vec<(&'a str, String, bool)> {
    if let (Some(home), Some(away)) = (&fixture.home, &fixture.away) {
        let side = |of: &AssetId, opponent: &AssetId, home| {
            let (of, _) = names.get_key_value(of.as_str())?;
            Some((*of, (*names.get(opponent.as_str())?).to_owned(), home))
        };
        return [side(home, away, true), side(away, home, false)].into_iter().flatten().collect();
    }
    let Some((home, away)) = fixture.title.as_deref().and_then(|title| title.split_once(" v "))
    else {
        return vec![];
    };
    let mut out = vec![];
    for (team, opponent, is_home) in [(home, away, true), (away, home, false)] {
        let players = teams.get(team).into_iter().flatten();
        out.extend(players.map(|of| (*of, opponent.to_owned(), is_home)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::season::said::Outcome;
    use gavel_sport::MatchScore;

    fn asset(id: &str, club: Option<&str>) -> Asset {
        let attributes = club.map(|club| ("club".to_owned(), club.to_owned()));
        let details =
            Details { attributes: attributes.into_iter().collect(), ..Details::default() };
        Asset {
            set_id: "set".to_owned(),
            id: id.to_owned(),
            name: id.to_uppercase(),
            short: id.to_owned(),
            details: details.keep().unwrap(),
            base: None,
            position: 0,
        }
    }

    fn of(fixture: Fixture, status: Option<Status>) -> Told {
        let said = |status| Outcome { status, score: MatchScore::default(), words: None };
        Told {
            fixture: Some(Some(Arc::new(fixture))),
            outcome: status.map(|status| Some(Arc::new(said(status)))),
            lines: None,
        }
    }

    fn meets(home: &str, away: &str, at: i64, status: Option<Status>) -> Told {
        let id = |id: &str| AssetId::new(id).ok();
        let (home, away) = (id(home), id(away));
        of(Fixture { home, away, starts_at: Some(at), ..Fixture::default() }, status)
    }

    #[track_caller]
    fn check(assets: &[Asset], matches: Vec<Told>, expected: &[&str]) {
        let known = (0..).map(|n: u32| n.to_string()).zip(matches).collect();
        let all = told(assets, &coming(&known, 100)).unwrap();
        let lines: Vec<String> = all
            .iter()
            .flat_map(|(id, list)| {
                list.iter().map(move |one| {
                    let at = if one.home { "home" } else { "away" };
                    format!("{id} {at} {} {}", one.opponent, one.starts_at)
                })
            })
            .collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn what_is_to_come_is_told_at_both_sides_soonest_first() {
        let assets = [asset("a", None), asset("b", None)];
        let matches = vec![
            meets("b", "a", 300, None),
            meets("a", "b", 200, Some(Status::Scheduled)),
            meets("a", "b", 100, None),
            meets("a", "b", 400, Some(Status::Finished)),
            meets("a", "b", 500, Some(Status::Postponed)),
            meets("a", "gone", 600, None),
        ];
        check(&assets, matches, &["a home B 200", "a away B 300", "b away A 200", "b home A 300"]);
    }

    #[test]
    fn players_have_the_matches_of_their_team() {
        let assets = [asset("x", Some("Reds")), asset("y", Some("Blues")), asset("z", None)];
        let title = |title: &str| Fixture {
            title: Some(title.to_owned()),
            starts_at: Some(200),
            ..Fixture::default()
        };
        let matches = vec![of(title("Reds v Blues"), None), of(title("Final"), None)];
        check(&assets, matches, &["x home Blues 200", "y away Reds 200"]);
    }

    #[test]
    fn no_more_than_a_few_are_told() {
        let matches = (0..9).map(|n| meets("a", "b", 200 + n, None)).collect();
        let assets = [asset("a", None), asset("b", None)];
        let expected = [
            "a home B 200",
            "a home B 201",
            "a home B 202",
            "b away A 200",
            "b away A 201",
            "b away A 202",
        ];
        check(&assets, matches, &expected);
    }
}
