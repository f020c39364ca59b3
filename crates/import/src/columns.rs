//! Which column is which, and cells that turn into values or problems.

use crate::limits::NAME_CHARS_MAX;
use crate::matching::edits;
use crate::number;
use crate::problem::{Problem, Problems, Severity};
use crate::table::{Line, Table};
use crate::time::{self, Moment, NoMoment};
use jiff::tz::TimeZone;
use std::ops::RangeInclusive;

/// A column of a documented file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    /// As the template spells it.
    pub name: &'static str,
    /// Other spellings that are known; compared without case, spaces and signs.
    pub also: &'static [&'static str],
    /// Whether a file without it is refused.
    pub needed: bool,
}

pub(crate) const fn needed(name: &'static str, also: &'static [&'static str]) -> Column {
    Column { name, also, needed: true }
}

pub(crate) const fn optional(name: &'static str, also: &'static [&'static str]) -> Column {
    Column { name, also, needed: false }
}

/// A header as it is compared: letters and digits in lower case.
pub(crate) fn plain(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl Column {
    fn is(&self, plain_header: &str) -> bool {
        plain(self.name) == plain_header || self.also.iter().any(|also| plain(also) == plain_header)
    }
}

/// Where each documented column stands in one file.
pub(crate) struct Columns {
    known: &'static [Column],
    at: Vec<Option<usize>>,
    header: Vec<String>,
}

impl Columns {
    /// Finds them; unknown columns are noted, missing and doubled ones refuse the file.
    pub(crate) fn find(table: &mut Table, known: &'static [Column]) -> Result<Self, Problem> {
        let header = table.header.cells.clone();
        let plain_header: Vec<String> = header.iter().map(|name| plain(name)).collect();
        let mut at = Vec::with_capacity(known.len());
        for column in known {
            let mut places = plain_header.iter().enumerate().filter(|(_, name)| column.is(name));
            at.push(places.next().map(|(index, _)| index));
            if let Some((second, _)) = places.next() {
                let reason = format!("two columns are called {}", column.name);
                let problem = Problem::refused(reason).at(table.header.number);
                return Err(problem
                    .column(header[second].as_str())
                    .try_this("Delete one of them."));
            }
        }
        let missing = known.iter().zip(&at).filter(|(column, at)| column.needed && at.is_none());
        let missing: Vec<&str> = missing.map(|(column, _)| column.name).collect();
        if !missing.is_empty() {
            return Err(missing_problem(table, known, &missing));
        }
        for (index, name) in header.iter().enumerate().filter(|(i, _)| !at.contains(&Some(*i))) {
            table.problems.push(unknown(table.header.number, index, name, known));
        }
        Ok(Self { known, at, header })
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    fn place(&self, name: &str) -> Option<usize> {
        let index = self.known.iter().position(|column| column.name == name)?;
        self.at[index]
    }
}

fn missing_problem(table: &Table, known: &[Column], missing: &[&str]) -> Problem {
    let below = table.lines.iter().take(5).find(|line| {
        let names: Vec<String> = line.cells.iter().map(|cell| plain(cell)).collect();
        let needed = known.iter().filter(|column| column.needed);
        needed.into_iter().all(|column| names.iter().any(|name| column.is(name)))
    });
    if let Some(line) = below {
        let reason = format!("the header stands on line {}, not on the first", line.number);
        let problem = Problem::refused(reason).at(table.header.number);
        return problem.try_this("Delete the lines above the header, and merged cells in it.");
    }
    let reason = format!("columns are missing: {}", missing.join(", "));
    let needed: Vec<&str> = known.iter().filter(|c| c.needed).map(|c| c.name).collect();
    Problem::refused(reason)
        .at(table.header.number)
        .value(&table.header.cells.join(","))
        .try_this(format!("The header needs {}.", needed.join(", ")))
}

fn unknown(line: u32, index: usize, name: &str, known: &[Column]) -> Problem {
    if name.is_empty() {
        let reason = format!("column {} has no name and is not read", index + 1);
        return Problem::note(reason).at(line);
    }
    let problem = Problem::note("the column is not known and is not read").at(line).column(name);
    let plain_name = plain(name);
    let near = known.iter().find(|column| edits(&plain(column.name), &plain_name, 2) <= 2);
    match near {
        Some(column) => problem.try_this(format!("If you mean {}, call it so.", column.name)),
        None => problem,
    }
}

/// The cells of one line, and what is wrong with them.
pub(crate) struct Cells<'t> {
    columns: &'t Columns,
    line: &'t Line,
    problems: Problems,
}

impl<'t> Cells<'t> {
    pub(crate) fn new(columns: &'t Columns, line: &'t Line) -> Self {
        Self { columns, line, problems: Problems::default() }
    }

    pub(crate) fn line(&self) -> u32 {
        self.line.number
    }

    /// The text of a cell; none when it is empty or the file has no such column.
    pub(crate) fn text(&self, name: &str) -> Option<&'t str> {
        let cell = self.line.cells.get(self.columns.place(name)?)?;
        Some(cell.as_str()).filter(|cell| !cell.is_empty())
    }

    /// A name or an id: one line, not too long.
    pub(crate) fn name(&mut self, name: &str) -> Option<String> {
        let text = self.text(name)?;
        let reason = match () {
            () if text.chars().count() > NAME_CHARS_MAX => {
                format!("is longer than {NAME_CHARS_MAX} characters")
            }
            () if text.chars().any(char::is_control) => "has a line break in it".to_owned(),
            () => return Some(text.to_owned()),
        };
        self.wrong(name, reason, None);
        None
    }

    /// As [`Cells::name`], and an empty cell is wrong.
    pub(crate) fn needed_name(&mut self, name: &str) -> Option<String> {
        if self.text(name).is_none() {
            self.wrong(name, "is empty".into(), None);
        }
        self.name(name)
    }

    /// A whole number. An empty cell is `empty`; a column that is not there is none.
    pub(crate) fn whole(
        &mut self,
        name: &str,
        range: &RangeInclusive<i64>,
        empty: Option<i64>,
    ) -> Option<i64> {
        self.columns.place(name)?;
        let Some(text) = self.text(name) else { return empty };
        match number::whole(text, range) {
            Ok(number) => Some(number),
            Err(reason) => {
                self.wrong(name, reason, Some("Write a whole number.".into()));
                None
            }
        }
    }

    /// A moment; an assumed zone is noted.
    pub(crate) fn moment(&mut self, name: &str, zone: &TimeZone) -> Option<Moment> {
        match time::moment(self.text(name)?, zone) {
            Ok(moment) => Some(moment),
            Err(NoMoment { reason, suggestion }) => {
                self.wrong(name, reason, Some(suggestion));
                None
            }
        }
    }

    /// Notes that a cell is wrong, so that the line becomes no row.
    pub(crate) fn wrong(&mut self, name: &str, reason: String, suggestion: Option<String>) {
        let mut problem = Problem::error(reason).at(self.line.number).column(self.header(name));
        problem = problem.value(self.text(name).unwrap_or_default());
        problem.suggestion = suggestion;
        self.problems.push(problem);
    }

    /// Something to know about the line, which is read all the same.
    pub(crate) fn note(&mut self, name: &str, reason: impl Into<String>) {
        let problem = Problem::note(reason).at(self.line.number).column(self.header(name));
        self.problems.push(problem.value(self.text(name).unwrap_or_default()));
    }

    /// The row if nothing was wrong; hands the problems over either way.
    pub(crate) fn finish<T>(self, row: Option<T>, problems: &mut Problems) -> Option<T> {
        let bad = self.problems.worst() >= Some(Severity::Error);
        problems.extend(self.problems.finish());
        row.filter(|_| !bad)
    }

    fn header(&self, name: &str) -> String {
        let place = self.columns.place(name);
        place.and_then(|at| self.columns.header.get(at)).map_or(name, String::as_str).to_owned()
    }
}
