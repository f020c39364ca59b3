//! Mail, help and reports.

use crate::record::record;

record! {
    /// A message to be sent.
    pub struct NewMail {
        /// Its id.
        id: String,
        /// To whom.
        to_addr: String,
        /// Its subject.
        subject: String,
        /// As text.
        body_text: String,
        /// As HTML.
        body_html: String,
        /// Now.
        created_at: i64,
    }
}

record! {
    /// A message in the outbox.
    pub struct Mail {
        /// Its id.
        id: String,
        /// To whom.
        to_addr: String,
        /// Its subject.
        subject: String,
        /// As text.
        body_text: String,
        /// As HTML.
        body_html: String,
        /// When it was written.
        created_at: i64,
        /// When it left.
        sent_at: Option<i64>,
        /// How often sending was tried.
        tries: i64,
        /// What went wrong last.
        error: Option<String>,
    }
}

record! {
    /// A call for the host.
    pub struct HelpRequest {
        /// Its id.
        id: String,
        /// Where.
        competition_id: String,
        /// Who asks.
        seat: i64,
        /// What about.
        kind: String,
        /// In their words.
        text: String,
        /// Lot, connection and so on; JSON.
        context: String,
        /// When.
        created_at: i64,
        /// When the host was done with it.
        done_at: Option<i64>,
    }
}

record! {
    /// A problem that somebody reported.
    pub struct Report {
        /// What the person was told to quote.
        reference: String,
        /// Who, if signed in.
        user_id: Option<String>,
        /// Recent events without secrets; JSON.
        body: String,
        /// When.
        created_at: i64,
    }
}
