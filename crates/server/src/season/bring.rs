//! Bringing a file: read, resolved, compared, and written so that one flip makes it count.

use super::aliases::{Aliases, Chosen, checked, room_for};
use super::compare::{Key, compare};
use super::files::{self, Parsed};
use super::place::Place;
use super::resolve::{Ground, Resolved, resolve};
use super::sheet::Sheet;
use super::write::{self, Draft, Summary};
use crate::App;
use crate::catalogue::Details;
use crate::error::ApiError;
use crate::views::season_preview::{PreviewView, preview_view};
use bytes::Bytes;
use gavel_import::{FileKind, Index, Known, Preview, Severity, TableKind};
use gavel_sport::MatchId;
use gavel_store::{Alias, AliasKind, Asset, Book, ImportSource};
use jiff::tz::TimeZone;
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

/// Reads a file and says what it would change; writes it where it can be applied.
///
/// # Errors
/// `bad_request` for a match or a chosen asset that is not there; when the database fails.
pub async fn preview(
    app: &App,
    place: &Place,
    user: &str,
    wanted: Wanted,
) -> Result<PreviewView, ApiError> {
    let book = place.opened(app).await?;
    // The head is from before the sheet: what moves in between makes the flip fail.
    let sheet = place.sheet(app).await?;
    let aliases = check(&sheet, &wanted)?;
    room_for(app, &book, &aliases).await?;
    let done = read(app, place, &book, &sheet, wanted).await?;
    let mut view = preview_view(&sheet, &done.parsed, &done.resolved, &done.changes);
    view.head = book.head;
    view.can_apply = done.can_apply();
    if view.can_apply {
        let draft = done.draft(ImportSource::File, Some(user.to_owned()));
        view.no = Some(write::stage(app, &book.id, draft).await?);
    }
    Ok(view)
}

/// Reads a table of fixtures that ships with the program.
///
/// # Errors
/// `internal` when a single line of it does not fit; when the database fails.
pub async fn shipped(
    app: &App,
    place: &Place,
    book: &Book,
    (name, text): (&str, &'static str),
) -> Result<Draft, ApiError> {
    let sheet = place.sheet(app).await?;
    let wanted = Wanted {
        bytes: Bytes::from_static(text.as_bytes()),
        kind: Some(FileKind::Table(TableKind::Fixtures)),
        name: name.to_owned(),
        about: None,
        zone: TimeZone::UTC,
        chosen: vec![],
        leave_out: false,
    };
    let done = read(app, place, book, &sheet, wanted).await?;
    if !done.can_apply() {
        let first = done.parsed.problems.iter().chain(&done.resolved.problems).next();
        let why = first.map_or("names that are not in the set", |problem| problem.reason.as_str());
        return Err(ApiError::internal(&format!("fixtures of {}: {why}", place.set_id())));
    }
    Ok(done.draft(ImportSource::Shipped, None))
}

async fn read(
    app: &App,
    place: &Place,
    book: &Book,
    sheet: &Arc<Sheet>,
    wanted: Wanted,
) -> Result<Done, ApiError> {
    let known = known(app, place.set_id(), book, &wanted.chosen).await?;
    let sheet = sheet.clone();
    let task = tokio::task::spawn_blocking(move || work(&sheet, known, wanted));
    task.await.map_err(|error| ApiError::internal(&error))
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

    fn draft(self, source: ImportSource, by: Option<String>) -> Draft {
        let mut summary = Summary::of(&self.resolved.says, &self.changes);
        summary.aliases = self.wanted.chosen;
        Draft {
            source,
            format: self.parsed.format.to_owned(),
            name: self.wanted.name,
            by,
            summary,
            says: self.resolved.says,
        }
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

fn check(sheet: &Sheet, wanted: &Wanted) -> Result<Vec<Alias>, ApiError> {
    if let Some(about) = &wanted.about
        && !sheet.matches.contains_key(&MatchId::from(about.as_str()))
    {
        return Err(ApiError::bad("match", "There is no such match. Load the page again."));
    }
    checked(sheet, &wanted.chosen)
}

/// The set's assets with everything they are called, and other names of matches.
async fn known(
    app: &App,
    set: &str,
    book: &Book,
    chosen: &[Chosen],
) -> Result<(Vec<Known>, BTreeMap<String, String>), ApiError> {
    let aliases = Aliases::of(app, book).await?;
    let kept = |kind| {
        let counted = aliases.counted(kind).into_iter();
        counted.map(|(alias, (target, _))| (alias.to_owned(), target.to_owned())).collect()
    };
    let mut names: BTreeMap<String, String> = kept(AliasKind::Asset);
    let matches = kept(AliasKind::Match);
    // What a person says now hides what was said before.
    let now = chosen.iter().map(|one| (gavel_import::normal(&one.alias), one.asset.clone()));
    names.extend(now);
    let assets = app.store.set_assets(set).await?;
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
