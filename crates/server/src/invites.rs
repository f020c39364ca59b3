//! Ways in: what an invitation looks like when it is made, and links for watching.

use crate::error::ApiError;
use crate::views::WatchLinkView;
use crate::{App, secrets};
use gavel_store::{Invite, NewInvite, StoreError};

/// Links for watching that one competition can ever have had.
const WATCH_LINKS_MOST: u32 = 100;

/// A new invitation.
///
/// # Errors
/// When there are no random bytes.
pub fn new_invite(expires_at: Option<i64>, uses_left: Option<i64>) -> Result<NewInvite, ApiError> {
    let (code, token) = (secrets::invite_code()?, secrets::token()?);
    Ok(NewInvite { code, token, expires_at, uses_left })
}

/// The invitation that somebody typed or opened, if it works: a code, or the token of a link.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(app: &App, typed: &str) -> Result<Option<Invite>, ApiError> {
    let now = app.now_us();
    let code = secrets::typed_code(typed);
    if code.len() == secrets::CODE_LETTERS_LEN {
        return Ok(app.store.invite_by_code(&code, now).await?);
    }
    Ok(app.store.invite_by_token(typed, now).await?)
}

/// The links for watching that work. Their tokens follow from their ids, which count up.
///
/// # Errors
/// When the database cannot be read.
pub async fn watch_links(app: &App, competition: &str) -> Result<Vec<WatchLinkView>, ApiError> {
    let live = app.store.watch_links_live(competition).await?;
    let mut links = vec![];
    for number in 1..=WATCH_LINKS_MOST {
        if links.len() as i64 >= live {
            break;
        }
        let id = watch_id(competition, number);
        let token = app.pepper.watch_token(&id);
        let found = app.store.watched_competition(&secrets::hash(&token)).await?;
        if found.as_deref() == Some(competition) {
            links.push(WatchLinkView { link: app.config.link(&format!("/watch/{token}")), id });
        }
    }
    Ok(links)
}

/// Makes a link for watching; while one works, that one is given again.
///
/// # Errors
/// `full` after too many, or when the database fails.
pub async fn make_watch_link(app: &App, competition: &str) -> Result<WatchLinkView, ApiError> {
    if let Some(link) = watch_links(app, competition).await?.into_iter().next() {
        return Ok(link);
    }
    for number in 1..=WATCH_LINKS_MOST {
        let id = watch_id(competition, number);
        let token = app.pepper.watch_token(&id);
        let hash = secrets::hash(&token);
        match app.store.put_watch_link(&id, &hash, competition, app.now_us()).await {
            Ok(()) => {
                let link = app.config.link(&format!("/watch/{token}"));
                return Ok(WatchLinkView { id, link });
            }
            // That one was used and ended before: the next number.
            Err(StoreError::Taken) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let message = "No more links for watching can be made here.";
    Err(ApiError::new(crate::ErrorCode::Full, message))
}

fn watch_id(competition: &str, number: u32) -> String {
    format!("{competition}.{number}")
}

/// The competition that a link for watching shows.
///
/// # Errors
/// `not_found` when it does not work (any longer).
pub async fn watched(app: &App, token: &str) -> Result<String, ApiError> {
    let found = app.store.watched_competition(&secrets::hash(token)).await?;
    found.ok_or_else(|| ApiError::not_found("link for watching"))
}
