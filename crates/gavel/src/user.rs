//! People, and the post: for the machine's operator.

use crate::ask::{Ask, ask};
use crate::cli::User;
use crate::data;
use crate::settings::Settings;
use anyhow::{Context, Result};
use gavel_house::Clock;
use gavel_store::Store;

/// How many messages are printed.
const OUTBOX_SHOWN: i64 = 20;

/// Asks the running server, or does it on the database when none runs.
///
/// # Errors
/// When it could not be done.
#[expect(clippy::print_stdout, reason = "the command's answer")]
pub async fn user(settings: &Settings, what: User) -> Result<()> {
    let wanted = match what {
        User::Token { email } => Ask::Token { email },
        User::Operator { email } => Ask::Operator { email },
    };
    let said = match ask(settings, &wanted).await? {
        Some(said) => said,
        None => alone(settings, wanted).await?,
    };
    println!("{said}");
    Ok(())
}

/// On the database alone. No house is started: with PostgreSQL the auctions may be running on another
/// machine, and a house would take them over.
async fn alone(settings: &Settings, wanted: Ask) -> Result<String> {
    let _lock = data::lock(settings)?;
    let store = data::open(settings).await?;
    let said = carry_out(&store, wanted, Clock::system().now().0).await;
    store.close().await;
    said
}

/// Does what was asked, at `now` in microseconds; what to print.
///
/// # Errors
/// When it could not be done.
pub async fn carry_out(store: &Store, wanted: Ask, now: i64) -> Result<String> {
    match wanted {
        Ask::Token { email } => {
            let token = gavel_server::demo::token_for(store, &email, now).await;
            token.map_err(|error| anyhow::anyhow!("{error}"))
        }
        Ask::Operator { email } => {
            let email = email.trim().to_lowercase();
            let user = store.user_by_email(&email).await?;
            let user = user.with_context(|| {
                format!("nobody has signed in as {email}; let them sign in once, then ask again")
            })?;
            store.set_operator(&user.id, true, now).await?;
            Ok(format!("{email} is an operator"))
        }
    }
}

/// Prints the newest messages: without a mail server this is where sign-in codes are.
///
/// # Errors
/// When the database cannot be read.
#[expect(clippy::print_stdout, reason = "the command's answer")]
pub async fn outbox(settings: &Settings) -> Result<()> {
    let store = data::open_to_read(settings).await?;
    for mail in store.newest_mail(OUTBOX_SHOWN).await? {
        let state = if mail.sent_at.is_some() { "sent" } else { "not sent" };
        println!("--- to {} ({state}): {}\n{}\n", mail.to_addr, mail.subject, mail.body_text);
    }
    store.close().await;
    Ok(())
}
