//! Bringing a file: read, resolved, compared, and written so that one flip makes it count.

use super::compare::{Key, compare};
use super::files::{self, Parsed};
use super::resolve::{Ground, Resolved, resolve};
use super::sheet::{self, Sheet};
use super::write::{self, Draft, Summary};
use crate::App;
use crate::catalogue::Details;
use crate::error::ApiError;
use crate::views::season_imports::{PreviewView, preview_view};
use bytes::Bytes;
use gavel_auction::AssetId;
use gavel_import::{FileKind, Index, Known, Preview, Severity};
use gavel_sport::MatchId;
use gavel_store::{Alias, AliasKind, Asset, Book, Competition, ImportSource};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A file and how to read it.
#[derive(Debug)]
pub struct Wanted {
    /// The file.
    pub bytes: Bytes,
    /// Which reader; none lets the file say it.
    pub kind: Option<FileKind>,
    /// Its name.
    pub name: String,
    /// The match that rows without one are about.
    pub about: Option<String>,
    /// The zone of times without one.
    pub zone: TimeZone,
    /// Names that a person chose for this file.
    pub chosen: Vec<Chosen>,
    /// Whether rows of unknown names are left out.
    pub leave_out: bool,
}

/// Whom a person says that a name means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    /// The name, as the file has it.
    pub alias: String,
    /// Whom it means.
    pub asset: String,
}

/// Reads a file and says what it would change; writes it where it can be applied.
///
/// # Errors
/// `bad_request` for a match or a chosen asset that is not there; when the database fails.
pub async fn preview(
    app: &App,
    competition: &Competition,
    user: &str,
    wanted: Wanted,
) -> Result<PreviewView, ApiError> {
    let book = write::book_of(app, &competition.id).await?;
    // The head is from before the sheet: what moves in between makes the flip fail.
    let sheet = sheet::now(app, competition).await?;
    check(&sheet, &wanted)?;
    let known = known(app, competition, &book, &wanted.chosen).await?;
    let task = tokio::task::spawn_blocking({
        let sheet = sheet.clone();
        move || work(&sheet, known, wanted)
    });
    let done = task.await.map_err(|error| ApiError::internal(&error))?;
    let can_apply = done.can_apply();
    let changes = done.changes;
    let mut summary = Summary::of(&done.resolved.says, &changes);
    summary.aliases.clone_from(&done.wanted.chosen);
    let mut view = preview_view(&sheet, &done.parsed, &done.resolved, &changes);
    view.head = book.head;
    view.can_apply = can_apply;
    if view.can_apply {
        let draft = Draft {
            source: ImportSource::File,
            format: done.parsed.format.to_owned(),
            name: done.wanted.name,
            by: Some(user.to_owned()),
            summary,
            says: done.resolved.says,
        };
        view.no = Some(write::stage(app, &book.id, draft).await?);
    }
    Ok(view)
}

struct Done {
    wanted: Wanted,
    parsed: Parsed,
    resolved: Resolved,
    changes: Preview<Key, String>,
}

impl Done {
    fn can_apply(&self) -> bool {
        let left_out = self.wanted.leave_out;
        let problems = self.parsed.problems.iter().chain(&self.resolved.problems);
        problems.into_iter().all(|problem| problem.severity == Severity::Note)
            && (self.resolved.unmatched.is_empty() || left_out)
            && !self.resolved.says.is_empty()
    }
}

fn work(sheet: &Arc<Sheet>, known: (Vec<Known>, BTreeMap<String, String>), wanted: Wanted) -> Done {
    let parsed = files::parse(&wanted.bytes, &wanted.name, wanted.kind, &wanted.zone);
    let (known, matches) = known;
    // Two of one name are no fault of the file; it is only in doubt where it names them.
    let (index, _) = Index::new(known);
    let about = wanted.about.as_deref();
    let resolved = resolve(&parsed, Ground { sheet, index: &index, matches: &matches, about });
    let changes = compare(sheet, &resolved.says);
    Done { wanted, parsed, resolved, changes }
}

fn check(sheet: &Sheet, wanted: &Wanted) -> Result<(), ApiError> {
    if let Some(about) = &wanted.about
        && !sheet.matches.contains_key(&MatchId::from(about.as_str()))
    {
        return Err(ApiError::bad("match", "There is no such match. Load the page again."));
    }
    let there = |chosen: &Chosen| {
        AssetId::new(chosen.asset.as_str()).is_ok_and(|id| sheet.assets.contains_key(&id))
            && !gavel_import::normal(&chosen.alias).is_empty()
    };
    if wanted.chosen.iter().all(there) {
        return Ok(());
    }
    Err(ApiError::bad("aliases", "Choose entries of the list. Load the page again."))
}

/// The set's assets with everything they are called, and other names of matches.
async fn known(
    app: &App,
    competition: &Competition,
    book: &Book,
    chosen: &[Chosen],
) -> Result<(Vec<Known>, BTreeMap<String, String>), ApiError> {
    let mut aliases: Vec<Alias> = Vec::new();
    if let Some(below) = &book.parent_id {
        aliases.extend(app.store.aliases(below).await?);
    }
    aliases.extend(app.store.aliases(&book.id).await?);
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut matches = BTreeMap::new();
    for Alias { kind, alias, target } in aliases {
        match kind {
            AliasKind::Asset => names.insert(alias, target),
            AliasKind::Match => matches.insert(alias, target),
        };
    }
    // What a person says now hides what was said before.
    let now = chosen.iter().map(|one| (gavel_import::normal(&one.alias), one.asset.clone()));
    names.extend(now);
    let assets = app.store.set_assets(&competition.set_id).await?;
    let known: Result<Vec<Known>, ApiError> =
        assets.iter().map(|asset| one_known(asset, &names)).collect();
    Ok((known?, matches))
}

fn one_known(asset: &Asset, names: &BTreeMap<String, String>) -> Result<Known, ApiError> {
    let details = Details::read(&asset.details)?;
    let others = names.iter().filter(|(_, target)| **target == asset.id);
    // A name that was given to somebody else is not this one's any more.
    let own = [&asset.name, &asset.short].into_iter().filter(|name| {
        names.get(&gavel_import::normal(name)).is_none_or(|target| *target == asset.id)
    });
    let all: BTreeSet<String> =
        own.cloned().chain(others.map(|(alias, _)| alias.clone())).collect();
    Ok(Known {
        id: asset.id.clone(),
        names: all.into_iter().collect(),
        ids: details.external_ids,
        team: details.attributes.get("club").cloned(),
    })
}
