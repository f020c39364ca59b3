//! What a first visitor and the command line need on a fresh installation.

use crate::error::ApiError;
use crate::{App, caller, quiet, secrets};
use gavel_store::{Store, User};

/// Makes sure that somebody who opens the page can be in a practice auction with one press, in every
/// sport. The auction itself is made by that press (`POST /competitions/practice`, for which nobody
/// signs in), because only a session can hold its seat.
///
/// # Errors
/// When a sport's own settings would not make an auction, or the database fails.
pub async fn seed_demo(app: &App) -> Result<(), ApiError> {
    for pack in &app.packs {
        quiet::check_practice(app, &pack.id).await?;
        tracing::info!(sport = pack.id, "a practice auction is one press away");
    }
    Ok(())
}

/// A session token for a script: the person with that address, made if need be. It needs the
/// database and nothing else, so that no auction is touched.
///
/// # Errors
/// When the address cannot be read or the database fails.
pub async fn token_for(store: &Store, email: &str, now: i64) -> Result<String, ApiError> {
    let email = crate::names::email("email", email)?;
    let user = User {
        id: secrets::id(),
        name: String::new(),
        email: Some(email),
        operator: false,
        created_at: now,
    };
    let user = store.find_or_create_user(&user).await?;
    caller::keep_session(store, &user.id, "gavel user token", now).await
}
