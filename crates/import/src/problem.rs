//! What is wrong with a file, told so that a commissioner can mend it.

use crate::limits::{PROBLEMS_MAX, VALUE_CHARS_MAX};
use serde::{Deserialize, Serialize};

/// How bad a [`Problem`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The row was read; something was assumed or left aside that a person should know.
    Note,
    /// The row was not read. A file with one of these cannot be applied.
    Error,
    /// Nothing of the file was read.
    Refused,
}

/// One thing that is wrong, where, and what would work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// The name of the entry, in a zip.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Box<str>>,
    /// The line of a table, its header being 1; in a JSON list the number of the match, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The column as the file spells it; in JSON the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<Box<str>>,
    /// What stood there, cut to [`VALUE_CHARS_MAX`] characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Box<str>>,
    /// What is wrong with it, a sentence.
    pub reason: String,
    /// What would work, a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

impl Problem {
    fn new(severity: Severity, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        Self {
            severity,
            file: None,
            line: None,
            column: None,
            value: None,
            reason,
            suggestion: None,
        }
    }

    /// Something to know about a row that was read.
    pub fn note(reason: impl Into<String>) -> Self {
        Self::new(Severity::Note, reason)
    }

    /// Why a row was not read.
    pub fn error(reason: impl Into<String>) -> Self {
        Self::new(Severity::Error, reason)
    }

    /// Why a file was not read.
    pub fn refused(reason: impl Into<String>) -> Self {
        Self::new(Severity::Refused, reason)
    }

    pub(crate) fn at(mut self, line: u32) -> Self {
        self.line = Some(line);
        self
    }

    pub(crate) fn column(mut self, column: impl Into<Box<str>>) -> Self {
        self.column = Some(column.into());
        self
    }

    pub(crate) fn value(mut self, value: &str) -> Self {
        self.value = Some(shown(value).into());
        self
    }

    pub(crate) fn try_this(mut self, suggestion: impl Into<String>) -> Self {
        self.suggestion = Some(suggestion.into());
        self
    }
}

/// A stranger's text, short enough to repeat and without characters that steer a screen.
pub(crate) fn shown(value: &str) -> String {
    let clean = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut out: String = value.chars().take(VALUE_CHARS_MAX).map(clean).collect();
    if value.chars().nth(VALUE_CHARS_MAX).is_some() {
        out.push('…');
    }
    out
}

/// Collects problems up to [`PROBLEMS_MAX`] and counts the rest, so that a bad file cannot fill memory.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    list: Vec<Problem>,
    more: usize,
    worst: Option<Severity>,
}

impl Problems {
    pub(crate) fn push(&mut self, problem: Problem) {
        self.worst = self.worst.max(Some(problem.severity));
        if self.list.len() < PROBLEMS_MAX {
            self.list.push(problem);
        } else {
            self.more += 1;
        }
    }

    pub(crate) fn extend(&mut self, problems: impl IntoIterator<Item = Problem>) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }

    pub(crate) fn worst(&self) -> Option<Severity> {
        self.worst
    }

    pub(crate) fn finish(mut self) -> Vec<Problem> {
        if self.more > 0 {
            let reason = format!("{} more problems like these are not listed", self.more);
            let severity = self.worst.unwrap_or(Severity::Note);
            self.list.push(Problem::new(severity, reason));
        }
        self.list
    }
}

/// What was read of a file. Every line is a row or stands in a problem; none is left out silently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Read<T> {
    /// The rows that could be read, in the order of the file.
    pub rows: Vec<T>,
    /// What is wrong or was assumed, in the order of the file.
    pub problems: Vec<Problem>,
}

impl<T> Read<T> {
    pub(crate) fn refused(problem: Problem) -> Self {
        Self { rows: Vec::new(), problems: vec![problem] }
    }

    /// Whether it can be applied: nothing was refused and no row is wrong. Notes do not hinder.
    #[must_use]
    pub fn can_apply(&self) -> bool {
        self.problems.iter().all(|problem| problem.severity == Severity::Note)
    }
}
