//! What can be wrong with a pack or a set, said so that the file's author can mend it.

use crate::locate::Lined;
use std::fmt;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The path of the field, such as `moneys[0].scales[1].factor`.
    pub field: String,
    /// The line of the file on which the field begins, from 1; none when there was no file.
    pub line: Option<usize>,
    /// What is wrong and what would work.
    pub message: String,
}

/// Why a pack or a set was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// The text is no TOML, or a field is missing, unknown or of the wrong kind. Names line and column.
    #[error("{0}")]
    Syntax(String),
    /// Every finding in a text that could be read.
    #[error("{}", Lines(.0))]
    Invalid(Vec<Problem>),
    /// A file that ships is one of the above.
    #[error("{file}: {why}")]
    Shipped {
        /// The file's name.
        file: String,
        /// What is wrong with it.
        why: Box<LoadError>,
    },
}

struct Lines<'a>(&'a [Problem]);

impl fmt::Display for Lines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            let gap = if index == 0 { "" } else { "\n" };
            f.write_str(gap)?;
            if let Some(line) = problem.line {
                write!(f, "line {line}, ")?;
            }
            write!(f, "{}: {}", problem.field, problem.message)?;
        }
        Ok(())
    }
}

/// Gathers findings while a value is looked through.
#[derive(Debug, Default)]
pub(crate) struct Findings(Vec<Problem>);

impl Findings {
    /// Notes a finding.
    pub(crate) fn add(&mut self, field: impl Into<String>, message: impl fmt::Display) {
        self.0.push(Problem { field: field.into(), line: None, message: message.to_string() });
    }

    /// Notes a finding unless `good`.
    pub(crate) fn check(
        &mut self,
        good: bool,
        field: impl Into<String>,
        message: impl fmt::Display,
    ) {
        if !good {
            self.add(field, message);
        }
    }

    /// The value when nothing was found.
    pub(crate) fn settle<T>(self, value: T) -> Result<T, LoadError> {
        if self.0.is_empty() { Ok(value) } else { Err(self.refuse()) }
    }

    /// What was found, as an error.
    pub(crate) fn refuse(self) -> LoadError {
        LoadError::Invalid(self.0)
    }
}

impl LoadError {
    /// The same findings with the lines of the TOML file in which they were made.
    #[must_use]
    pub(crate) fn in_file(self, text: &str) -> Self {
        match self {
            Self::Invalid(mut problems) => {
                let lines = Lined::new(text);
                for problem in &mut problems {
                    problem.line = lines.line(&problem.field);
                }
                Self::Invalid(problems)
            }
            other => other,
        }
    }
}

impl From<toml::de::Error> for LoadError {
    fn from(error: toml::de::Error) -> Self {
        Self::Syntax(error.to_string().trim_end().to_owned())
    }
}
