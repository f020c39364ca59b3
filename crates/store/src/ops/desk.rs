//! Operations on mail, help, reports and what a node must remember.

use super::{Store, read, write};
use crate::{HelpRequest, Mail, NewMail, Report, StoreError};

impl Store {
    /// Puts a message in the outbox.
    pub async fn put_mail(&self, mail: &NewMail) -> Result<(), StoreError> {
        write!(self, [mail], outbox::put(&mail))
    }

    /// What is to be sent and was tried fewer than `tries_most` times, oldest first.
    pub async fn unsent_mail(&self, tries_most: i64, limit: i64) -> Result<Vec<Mail>, StoreError> {
        read!(self, outbox::unsent(tries_most, limit))
    }

    /// The newest messages, sent or not. Only the operator may see them.
    pub async fn newest_mail(&self, limit: i64) -> Result<Vec<Mail>, StoreError> {
        read!(self, outbox::newest(limit))
    }

    /// Notes that a message left.
    pub async fn mark_mail_sent(&self, id: &str, now: i64) -> Result<(), StoreError> {
        write!(self, [id], outbox::mark_sent(&id, now))
    }

    /// Notes that a message could not be sent, and why.
    pub async fn mark_mail_failed(
        &self,
        id: &str,
        error: &str,
        now: i64,
    ) -> Result<(), StoreError> {
        write!(self, [id, error], outbox::mark_failed(&id, &error, now))
    }

    /// Calls for the host.
    pub async fn put_help_request(&self, request: &HelpRequest) -> Result<(), StoreError> {
        write!(self, [request], desk::ask(&request))
    }

    /// A competition's calls for the host, newest first.
    pub async fn help_requests(
        &self,
        competition: &str,
        limit: i64,
    ) -> Result<Vec<HelpRequest>, StoreError> {
        read!(self, desk::of_competition(competition, limit))
    }

    /// The host is done with a call; whether it was open.
    pub async fn finish_help_request(
        &self,
        id: &str,
        competition: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        write!(self, [id, competition], desk::done(&id, &competition, now))
    }

    /// Keeps a report.
    pub async fn put_report(&self, report: &Report) -> Result<(), StoreError> {
        write!(self, [report], desk::report(&report))
    }

    /// The newest reports.
    pub async fn reports(&self, limit: i64) -> Result<Vec<Report>, StoreError> {
        read!(self, desk::reports(limit))
    }

    /// A remembered value.
    pub async fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        read!(self, desk::get(key))
    }

    /// Remembers a value.
    pub async fn put_setting(&self, key: &str, value: &str, now: i64) -> Result<(), StoreError> {
        write!(self, [key, value], desk::put(&key, &value, now))
    }

    /// The remembered value, else this one, remembered from now on. For secrets that a node makes
    /// at its first start: all nodes get the same.
    pub async fn setting_or(&self, key: &str, value: &str, now: i64) -> Result<String, StoreError> {
        write!(self, [key, value], desk::get_or_put(&key, &value, now))
    }
}
