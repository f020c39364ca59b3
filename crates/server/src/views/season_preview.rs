//! What a file would change, as hosts see it before they apply it.

use super::season::title;
use super::season_imports::CountsView;
use crate::season::compare::Key;
use crate::season::files::Parsed;
use crate::season::resolve::{Resolved, Unmatched};
use crate::season::sheet::Sheet;
use gavel_auction::AssetId;
use gavel_import::{FieldChange, Preview, Problem, Severity};
use gavel_sport::MatchId;
use serde::Serialize;
use utoipa::ToSchema;

/// Changes that are listed one by one.
const CHANGES_MOST: usize = 200;
/// Problems that are listed one by one.
const PROBLEMS_MOST: usize = 200;

/// What a file would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PreviewView {
    /// Its number, for applying it; none while it cannot be applied.
    pub no: Option<i64>,
    /// Which reader read it.
    pub format: String,
    /// The head of the competition's book that it was compared with.
    pub head: i64,
    /// Whether it can be applied.
    pub can_apply: bool,
    /// How many rows change.
    pub counts: CountsView,
    /// The first of them, one by one.
    pub changes: Vec<ChangeView>,
    /// What is wrong or was assumed.
    pub problems: Vec<ProblemView>,
    /// Names that stand for nobody here, or for several.
    pub unmatched: Vec<UnmatchedView>,
}

/// What happens to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeWhat {
    /// It is new.
    Added,
    /// It changes.
    Changed,
    /// It goes.
    Removed,
}

/// A row that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ChangeView {
    /// What happens to it.
    pub what: ChangeWhat,
    /// Its match's id.
    #[serde(rename = "match")]
    pub match_id: String,
    /// What the match is called, where it is known.
    pub title: Option<String>,
    /// `fixture`, `result` or `stats`.
    pub kind: &'static str,
    /// Whose it is.
    pub asset: Option<String>,
    /// Their name.
    pub asset_name: Option<String>,
    /// Which innings; 0 is the whole match.
    pub innings: u8,
    /// What changes of it.
    pub fields: Vec<FieldView>,
}

/// A field that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldView {
    /// Its name.
    pub field: String,
    /// What it was.
    pub from: Option<String>,
    /// What it becomes.
    pub to: Option<String>,
}

/// Something that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProblemView {
    /// Whether the file can still be applied.
    pub hinders: bool,
    /// The name of the entry, in a zip.
    pub file: Option<String>,
    /// The line, its header being 1.
    pub line: Option<u32>,
    /// The column.
    pub column: Option<String>,
    /// What stood there.
    pub value: Option<String>,
    /// What is wrong with it.
    pub reason: String,
    /// What would work.
    pub suggestion: Option<String>,
}

/// A name that stands for nobody here, or for several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct UnmatchedView {
    /// As the file has it.
    pub name: String,
    /// Whom they play for, where the file says so.
    pub team: Option<String>,
    /// Who may be meant, best first.
    pub near: Vec<NearView>,
}

/// Somebody who may be meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct NearView {
    /// The asset.
    pub asset: String,
    /// Its name.
    pub name: String,
}

/// A preview, without its number and head.
#[must_use]
pub fn preview_view(
    sheet: &Sheet,
    parsed: &Parsed,
    resolved: &Resolved,
    changes: &Preview<Key, String>,
) -> PreviewView {
    let problems = parsed.problems.iter().chain(&resolved.problems);
    PreviewView {
        no: None,
        format: parsed.format.to_owned(),
        head: 0,
        can_apply: false,
        counts: CountsView {
            added: changes.added.len(),
            changed: changes.changed.len(),
            removed: changes.removed.len(),
            same: changes.same,
        },
        changes: changes_of(sheet, changes),
        problems: problems.take(PROBLEMS_MOST).map(problem).collect(),
        unmatched: resolved.unmatched.iter().map(|one| unmatched(sheet, one)).collect(),
    }
}

fn changes_of(sheet: &Sheet, changes: &Preview<Key, String>) -> Vec<ChangeView> {
    let to = |(field, to): (&String, &String)| FieldView {
        field: field.clone(),
        from: None,
        to: Some(to.clone()),
    };
    let from = |(field, from): (&String, &String)| FieldView {
        field: field.clone(),
        from: Some(from.clone()),
        to: None,
    };
    let added = changes.added.iter().map(|(key, fields)| {
        change(sheet, ChangeWhat::Added, key, fields.iter().map(to).collect())
    });
    let changed = changes.changed.iter().map(|row| {
        let field = |one: &FieldChange<String>| FieldView {
            field: one.field.clone(),
            from: one.from.clone(),
            to: one.to.clone(),
        };
        change(sheet, ChangeWhat::Changed, &row.key, row.fields.iter().map(field).collect())
    });
    let removed = changes.removed.iter().map(|(key, fields)| {
        change(sheet, ChangeWhat::Removed, key, fields.iter().map(from).collect())
    });
    // What goes is seen first: it is what a person must look at.
    let removed = removed.take(CHANGES_MOST);
    let changed = changed.take(CHANGES_MOST);
    removed.chain(changed).chain(added.take(CHANGES_MOST)).collect()
}

fn change(sheet: &Sheet, what: ChangeWhat, key: &Key, fields: Vec<FieldView>) -> ChangeView {
    let (match_id, kind, asset, innings) = key;
    let found = sheet.matches.get(&MatchId::from(match_id.as_str()));
    let asset = Some(asset).filter(|asset| !asset.is_empty());
    ChangeView {
        what,
        match_id: match_id.clone(),
        title: found.map(|found| title(sheet, found)),
        kind,
        asset_name: asset.and_then(|asset| name_of(sheet, asset)),
        asset: asset.cloned(),
        innings: *innings,
        fields,
    }
}

fn name_of(sheet: &Sheet, asset: &str) -> Option<String> {
    let id = AssetId::new(asset).ok()?;
    sheet.assets.get(&id).map(|view| view.name.clone())
}

fn problem(problem: &Problem) -> ProblemView {
    let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
    ProblemView {
        hinders: problem.severity != Severity::Note,
        file: text(&problem.file),
        line: problem.line,
        column: text(&problem.column),
        value: text(&problem.value),
        reason: problem.reason.clone(),
        suggestion: problem.suggestion.clone(),
    }
}

fn unmatched(sheet: &Sheet, one: &Unmatched) -> UnmatchedView {
    let several = one.several.iter().map(|asset| NearView {
        asset: asset.clone(),
        name: name_of(sheet, asset).unwrap_or_default(),
    });
    let near = one.near.iter().map(|near| NearView {
        asset: near.asset.clone(),
        name: name_of(sheet, &near.asset).unwrap_or_else(|| near.name.clone()),
    });
    let (name, team) = (one.name.clone(), one.team.clone());
    UnmatchedView { name, team, near: several.chain(near).collect() }
}
