//! Mail: written once, kept in the outbox, sent by SMTP where that is set up. Without SMTP the
//! console and the operator's page show it.

mod sign_in;

use crate::app::StartError;
use crate::config::Smtp;
use crate::error::ApiError;
use crate::{App, secrets};
use gavel_store::{Mail, NewMail};
use lettre::message::{Mailbox, MultiPart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

pub use sign_in::sign_in;

/// A message is tried so often.
const TRIES_MOST: i64 = 5;
/// Messages that one round sends.
const ROUND_MOST: i64 = 20;

/// The way out for mail.
#[derive(Clone)]
pub struct Mailer(Option<Transport>);

#[derive(Clone)]
struct Transport {
    smtp: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// A message that is not addressed yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its subject.
    pub subject: String,
    /// As text.
    pub text: String,
    /// As HTML.
    pub html: String,
}

impl Mailer {
    /// A mailer for these settings; without any, mail stays in the outbox.
    ///
    /// # Errors
    /// When the address of the server or of the sender cannot be read.
    pub fn new(smtp: Option<&Smtp>) -> Result<Self, StartError> {
        let Some(smtp) = smtp else { return Ok(Self(None)) };
        // The error of a bad URL could hold the password, so it is not shown.
        let bad = || StartError::Mail("use smtp://USER:PASSWORD@HOST:PORT or smtps://…".into());
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&smtp.url);
        let from = smtp.from.parse().map_err(|_| {
            StartError::Mail("the sender should look like Gavel <gavel@example.org>".into())
        })?;
        Ok(Self(Some(Transport { smtp: builder.map_err(|_| bad())?.build(), from })))
    }

    /// Whether mail leaves this machine.
    #[must_use]
    pub fn sends(&self) -> bool {
        self.0.is_some()
    }
}

/// Puts a letter into the outbox; the job sends it.
///
/// # Errors
/// When it cannot be kept.
pub async fn post(app: &App, to: &str, letter: Letter) -> Result<(), ApiError> {
    let mail = NewMail {
        id: secrets::id(),
        to_addr: to.to_owned(),
        subject: letter.subject,
        body_text: letter.text,
        body_html: letter.html,
        created_at: app.now_us(),
    };
    app.store.put_mail(&mail).await?;
    app.outbox_wake.notify_one();
    Ok(())
}

/// Sends what waits in the outbox, once.
///
/// # Errors
/// When the outbox cannot be read or written; a message that does not leave is noted there.
pub async fn send_waiting(app: &App) -> Result<(), ApiError> {
    let Some(transport) = &app.mailer.0 else { return Ok(()) };
    for mail in app.store.unsent_mail(TRIES_MOST, ROUND_MOST).await? {
        match send(transport, &mail).await {
            Ok(()) => app.store.mark_mail_sent(&mail.id, app.now_us()).await?,
            Err(why) => {
                tracing::warn!(mail = mail.id, why, "a message did not leave");
                app.store.mark_mail_failed(&mail.id, &why, app.now_us()).await?;
            }
        }
    }
    Ok(())
}

async fn send(transport: &Transport, mail: &Mail) -> Result<(), String> {
    let to: Mailbox = mail.to_addr.parse().map_err(|_| "the address cannot be read".to_owned())?;
    let parts = MultiPart::alternative_plain_html(mail.body_text.clone(), mail.body_html.clone());
    let message = Message::builder().from(transport.from.clone()).to(to).subject(&mail.subject);
    let message = message.multipart(parts).map_err(|error| error.to_string())?;
    transport.smtp.send(message).await.map(|_| ()).map_err(|error| error.to_string())
}
