//! What else an asset is called: by the set's book, and on top of that by the competition's.

use super::place::Place;
use super::sheet::Sheet;
use crate::App;
use crate::error::{ApiError, ErrorCode};
use gavel_auction::AssetId;
use gavel_store::{Alias, AliasKind, Book};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Other names of one book, at most.
const ALIASES_MOST: usize = 2_000;
/// Characters of another name, at most.
const CHARS_MOST: usize = 120;

/// Whom a person says that a name means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ChosenName)]
pub struct Chosen {
    /// The name, as the file has it.
    pub alias: String,
    /// Whom it means.
    pub asset: String,
}

/// What is known in two books; the own one hides what is below.
#[derive(Debug, Default)]
pub struct Aliases {
    /// The set's.
    pub below: Vec<Alias>,
    /// Those of the place itself.
    pub own: Vec<Alias>,
}

impl Aliases {
    /// What is known at a place.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn at(app: &App, place: &Place) -> Result<Self, ApiError> {
        if let Some(book) = place.book(app).await? {
            return Self::of(app, &book).await;
        }
        let below = match app.store.set_book(place.set_id()).await? {
            Some(set) => app.store.aliases(&set.id).await?,
            None => vec![],
        };
        Ok(Self { below, own: vec![] })
    }

    /// What is known in a book and below it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(app: &App, book: &Book) -> Result<Self, ApiError> {
        let below = match &book.parent_id {
            Some(below) => app.store.aliases(below).await?,
            None => vec![],
        };
        Ok(Self { below, own: app.store.aliases(&book.id).await? })
    }

    /// The names that count, with whether they are this place's own.
    #[must_use]
    pub fn counted(&self, wanted: AliasKind) -> BTreeMap<&str, (&str, bool)> {
        let all = [(&self.below, false), (&self.own, true)];
        let each = all.into_iter().flat_map(|(list, own)| list.iter().map(move |one| (one, own)));
        let of_kind = each.filter(|(one, _)| one.kind == wanted);
        of_kind.map(|(one, own)| (one.alias.as_str(), (one.target.as_str(), own))).collect()
    }
}

/// Names that a person chose, as a book keeps them.
///
/// # Errors
/// `bad_request` for a name of signs alone, and for an asset that is not in the list.
pub fn checked(sheet: &Sheet, chosen: &[Chosen]) -> Result<Vec<Alias>, ApiError> {
    let mut out = Vec::new();
    for (at, one) in chosen.iter().enumerate() {
        let alias = gavel_import::normal(&one.alias);
        if alias.is_empty() || alias.chars().count() > CHARS_MOST {
            let message = format!("A name has letters or digits, and {CHARS_MOST} at most.");
            return Err(ApiError::bad(format!("aliases[{at}].alias"), message));
        }
        if !AssetId::new(&one.asset).is_ok_and(|id| sheet.assets.contains_key(&id)) {
            let message = "Choose an entry of the list. Load the page again.";
            return Err(ApiError::bad(format!("aliases[{at}].asset"), message));
        }
        out.push(Alias { kind: AliasKind::Asset, alias, target: one.asset.clone() });
    }
    Ok(out)
}

/// Whether a book can know these too.
///
/// # Errors
/// `full` when it would know too many.
pub async fn room_for(app: &App, book: &Book, aliases: &[Alias]) -> Result<(), ApiError> {
    let known = app.store.aliases(&book.id).await?;
    let new = aliases.iter().filter(|one| known.iter().all(|there| there.alias != one.alias));
    if known.len() + new.count() > ALIASES_MOST {
        let message = format!("A list has {ALIASES_MOST} other names at most. Delete some first.");
        return Err(ApiError::new(ErrorCode::Full, message));
    }
    Ok(())
}
