//! Ways in: what an invitation looks like when it is made, and links for watching.

use crate::error::{ApiError, ErrorCode};
use crate::hub::HubNotice;
use crate::views::WatchLinkView;
use crate::{App, secrets};
use gavel_store::{Invite, NewInvite, NewWatchLink, WatchLink};

/// Links for watching that may work at a time in one competition.
const WATCH_LINKS_MOST: i64 = 20;
/// A link's last use is noted to this, so that a full hall is a few writes.
const USE_NOTED_AFTER_US: i64 = 60_000_000;

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

/// The links for watching that work. Their tokens follow from their ids.
///
/// # Errors
/// When the database cannot be read.
pub async fn watch_links(app: &App, competition: &str) -> Result<Vec<WatchLinkView>, ApiError> {
    let links = app.store.watch_links(competition).await?;
    Ok(links.iter().map(|link| WatchLinkView::new(app, link)).collect())
}

/// Makes a link for watching.
///
/// # Errors
/// `full` when as many work as may, or when the database fails.
pub async fn make_watch_link(
    app: &App,
    competition: &str,
    label: String,
) -> Result<WatchLinkView, ApiError> {
    let id = secrets::id();
    let new = NewWatchLink {
        token_hash: secrets::hash(&app.pepper.watch_token(&id)).to_vec(),
        id: id.clone(),
        competition_id: competition.to_owned(),
        label: label.clone(),
        most: WATCH_LINKS_MOST,
        now: app.now_us(),
    };
    if !app.store.put_watch_link(&new).await? {
        let message = format!("{WATCH_LINKS_MOST} links to watch work already. End one first.");
        return Err(ApiError::new(ErrorCode::Full, message));
    }
    let competition_id = competition.to_owned();
    let made = WatchLink { id, competition_id, label, created_at: new.now, last_used_at: None };
    Ok(WatchLinkView::new(app, &made))
}

/// Ends a link for watching; who watches by it is shown out.
///
/// # Errors
/// `not_found` when it does not work here, or when the database fails.
pub async fn end_watch_link(app: &App, competition: &str, id: &str) -> Result<(), ApiError> {
    if !app.store.revoke_watch_link(competition, id, app.now_us()).await? {
        return Err(ApiError::not_found("link for watching"));
    }
    app.hub.tell(HubNotice::WatchEnded { link: id.to_owned() });
    Ok(())
}

/// The competition that a link for watching shows, to somebody who comes in by it.
///
/// # Errors
/// `not_found` when it does not work (any longer).
pub async fn watched(app: &App, token: &str) -> Result<String, ApiError> {
    let found = app.store.watch_link_by_token(&secrets::hash(token)).await?;
    let link = found.ok_or_else(|| {
        let message = "The host ended it, or a letter is missing. Ask the host for a new one.";
        ApiError::new(ErrorCode::NotFound, message)
    })?;
    let now = app.now_us();
    if link.last_used_at.is_none_or(|last| now - last >= USE_NOTED_AFTER_US) {
        app.store.watch_link_used(&link.id, now).await?;
    }
    Ok(link.competition_id)
}
