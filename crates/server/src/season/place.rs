//! Where matches are written: into the book of one competition, or into that of a set.

use super::sheet::{self, Sheet};
use super::write;
use crate::error::{ApiError, ErrorCode};
use crate::views::season::version_of;
use crate::{App, secrets};
use gavel_store::{AssetSet, Book, Competition, CompetitionState, Seat};
use std::sync::Arc;

/// A place where matches are written.
#[derive(Debug, Clone)]
pub enum Place {
    /// For one competition, on top of what its set says.
    Competition(Competition),
    /// For everybody who plays with a set.
    Set(AssetSet),
}

impl Place {
    /// A competition whose season is not finished.
    ///
    /// # Errors
    /// `wrong_state` when it is.
    pub fn open(competition: Competition) -> Result<Self, ApiError> {
        if competition.state == CompetitionState::Finished {
            let message = "This season is finished. Open it again first.";
            return Err(ApiError::new(ErrorCode::WrongState, message));
        }
        Ok(Self::Competition(competition))
    }

    /// The set whose assets play.
    #[must_use]
    pub fn set_id(&self) -> &str {
        match self {
            Self::Competition(competition) => &competition.set_id,
            Self::Set(set) => &set.id,
        }
    }

    /// The season as it is seen from here.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sheet(&self, app: &App) -> Result<Arc<Sheet>, ApiError> {
        match self {
            Self::Competition(competition) => sheet::now(app, competition).await,
            Self::Set(set) => sheet::of_set(app, set).await,
        }
    }

    /// The book, if anything was ever written here.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn book(&self, app: &App) -> Result<Option<Book>, ApiError> {
        Ok(match self {
            Self::Competition(competition) => app.store.competition_book(&competition.id).await?,
            Self::Set(set) => app.store.set_book(&set.id).await?,
        })
    }

    /// The book, made when it is not there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn opened(&self, app: &App) -> Result<Book, ApiError> {
        match self {
            Self::Competition(competition) => write::book_of(app, &competition.id).await,
            Self::Set(set) => {
                let (id, now) = (secrets::id(), app.now_us());
                Ok(app.store.open_set_book(&set.id, &id, now).await?)
            }
        }
    }

    /// Everybody with a place here, for their names.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn seats(&self, app: &App) -> Result<Vec<Seat>, ApiError> {
        Ok(match self {
            Self::Competition(competition) => app.store.seats(&competition.id).await?,
            Self::Set(_) => vec![],
        })
    }

    /// What a page compares to know whether it is behind.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn version(&self, app: &App) -> Result<String, ApiError> {
        match self {
            Self::Competition(competition) => write::version_now(app, &competition.id).await,
            Self::Set(set) => Ok(version_of(&sheet::of_set(app, set).await?.marks)),
        }
    }
}
