//! Calls for help, mail and reports.

use super::{ms, shown_name};
use gavel_store::{HelpRequest, Mail, Seat};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A message, for the operator only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct OutboxMail {
    /// Its id.
    pub id: String,
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// When it was written.
    pub created_ms: i64,
    /// When it left.
    pub sent_ms: Option<i64>,
}

impl From<Mail> for OutboxMail {
    fn from(mail: Mail) -> Self {
        Self {
            id: mail.id,
            to: mail.to_addr,
            subject: mail.subject,
            text: mail.body_text,
            created_ms: ms(mail.created_at),
            sent_ms: mail.sent_at.map(ms),
        }
    }
}

/// What the caller was connected to when asking for help; kept as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpContext {
    /// The open lot.
    pub lot: Option<u32>,
    /// How the asker was connected.
    pub connection: Option<String>,
}

/// A call for the host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = HelpRequest)]
pub struct HelpView {
    /// Its id.
    pub id: String,
    /// Who asks; null for somebody who only watches.
    pub seat: Option<i64>,
    /// Their name.
    pub name: String,
    /// What it is about.
    #[schema(value_type = crate::quiet::HelpKind)]
    pub kind: String,
    /// In their words.
    pub text: String,
    /// When.
    pub at_ms: i64,
    /// Whether a host is done with it.
    pub done: bool,
    /// The lot that was open.
    pub lot: Option<u32>,
    /// How they were connected.
    #[schema(value_type = Option<super::PresenceView>)]
    pub connection: Option<String>,
}

impl HelpView {
    /// A call as hosts see it.
    #[must_use]
    pub fn new(request: &HelpRequest, seats: &[Seat]) -> Self {
        let seat = seats.iter().find(|seat| seat.seat == request.seat);
        let context: HelpContext = serde_json::from_str(&request.context).unwrap_or_default();
        Self {
            id: request.id.clone(),
            seat: seat.map(|seat| seat.seat),
            name: seat.map_or_else(|| "Somebody who watches".to_owned(), shown_name),
            kind: request.kind.clone(),
            text: request.text.clone(),
            at_ms: ms(request.created_at),
            done: request.done_at.is_some(),
            lot: context.lot,
            connection: context.connection,
        }
    }
}

/// The answer to a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Reported {
    /// What to quote.
    pub reference: String,
}
