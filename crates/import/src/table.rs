//! Bytes to a table: separators, quotes, a header, and lines of equal length.

use crate::limits::{CELL_CHARS_MAX, COLUMNS_MAX, LINES_MAX, TABLE_BYTES_MAX};
use crate::problem::{Problem, Problems};
use crate::text::{self, Shape};
use crate::xlsx;

/// One line as it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// From 1; of a line with breaks inside quotes, the first.
    pub number: u32,
    /// Without the spaces around them.
    pub cells: Vec<String>,
}

impl Line {
    fn is_blank(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

/// A header and its lines, of any length until [`Table::even`] was called.
#[derive(Debug)]
pub(crate) struct Table {
    pub header: Line,
    pub lines: Vec<Line>,
    pub problems: Problems,
}

/// Reads a CSV (comma, semicolon, tab or bar) or the first sheet of an .xlsx.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, Problem> {
    if bytes.len() > TABLE_BYTES_MAX {
        let reason = format!("the file is larger than {} MiB", TABLE_BYTES_MAX >> 20);
        return Err(Problem::refused(reason).try_this("Split it into several files."));
    }
    let grid = match text::shape(bytes) {
        Shape::Zip => xlsx::grid(bytes)?,
        _ => csv_grid(&text::decode(bytes)?)?,
    };
    let mut lines = grid.into_iter().peekable();
    let mut problems = Problems::default();
    let mut blank = Vec::new();
    while let Some(line) = lines.next_if(Line::is_blank) {
        blank.push(line.number);
    }
    let Some(mut header) = lines.next() else {
        return Err(Problem::refused("the file is empty").try_this("Start from the template."));
    };
    trim_header(&mut header);
    let mut kept = Vec::new();
    for line in lines {
        if line.is_blank() {
            blank.push(line.number);
        } else {
            kept.push(line);
        }
    }
    if let Some(first) = blank.first() {
        let reason =
            format!("{} lines hold only separators, the first of them this one", blank.len());
        problems.push(Problem::note(reason).at(*first));
    }
    Ok(Table { header, lines: kept, problems })
}

impl Table {
    /// Leaves out lines that are not as long as the header, with a problem for each.
    pub(crate) fn even(&mut self) {
        let width = self.header.cells.len();
        let mut kept = Vec::with_capacity(self.lines.len());
        for line in std::mem::take(&mut self.lines) {
            match even(line, width) {
                Ok(line) => kept.push(line),
                Err(problem) => self.problems.push(problem),
            }
        }
        self.lines = kept;
    }
}

/// Empty cells at a header's end are what a spreadsheet leaves when a column was cleared.
fn trim_header(header: &mut Line) {
    while header.cells.last().is_some_and(String::is_empty) {
        header.cells.pop();
    }
}

fn even(mut line: Line, width: usize) -> Result<Line, Problem> {
    while line.cells.len() > width && line.cells.last().is_some_and(String::is_empty) {
        line.cells.pop();
    }
    if line.cells.len() == width {
        return Ok(line);
    }
    let reason = format!("the line has {} cells, the header {width}", line.cells.len());
    let suggestion = match line.cells.len() > width {
        true => "Put a text that holds the separator in double quotes.",
        false => "Add the missing cells; an empty one still needs its separator.",
    };
    Err(Problem::error(reason).at(line.number).try_this(suggestion))
}

fn csv_grid(text: &str) -> Result<Vec<Line>, Problem> {
    if text::is_html(text) {
        let problem = Problem::refused("the file is a web page (HTML or XML), not a table");
        return Err(problem.try_this("Open it in a spreadsheet and save it as CSV UTF-8."));
    }
    if text.trim_start().starts_with(['{', '[']) {
        let problem = Problem::refused("the file is JSON, not a table");
        return Err(problem.try_this("Upload it as a feed's file, or choose a CSV."));
    }
    // A lone CR ends lines on old machines; inside quotes the difference says nothing.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (said, body) = said_separator(&text);
    let separator = said.unwrap_or_else(|| separator(body));
    let offset = u64::from(said.is_some());
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(body.as_bytes());
    let mut grid = Vec::new();
    let mut record = csv::StringRecord::new();
    loop {
        let more = reader
            .read_record(&mut record)
            .map_err(|error| Problem::refused(format!("the table cannot be read: {error}")))?;
        if !more {
            break;
        }
        let number = record.position().map_or(0, csv::Position::line) + offset;
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let line = Line { number, cells: record.iter().map(cell).collect() };
        check_sizes(&line, grid.len())?;
        grid.push(line);
    }
    check_quotes(body, &grid)?;
    Ok(grid)
}

/// `sep=;` on the first line is how Excel is told.
fn said_separator(text: &str) -> (Option<u8>, &str) {
    let Some((first, rest)) = text.split_once('\n') else { return (None, text) };
    match first.trim_matches('"').strip_prefix("sep=").map(str::as_bytes) {
        Some([separator @ (b',' | b';' | b'\t' | b'|')]) => (Some(*separator), rest),
        _ => (None, text),
    }
}

/// The separator that stands most often in the first line with anything in it, outside quotes.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
    let mut quoted = false;
    for byte in first.bytes() {
        quoted ^= byte == b'"';
        let count = counts.iter_mut().find(|(separator, _)| *separator == byte && !quoted);
        if let Some((_, count)) = count {
            *count += 1;
        }
    }
    // Of equals the earlier one: a comma when there is none at all.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| *separator)
}

/// Without spaces around it (hard ones too), and without the mark that our own export puts before a
/// formula.
pub(crate) fn cell(text: &str) -> String {
    let text =
        text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'));
    let formula = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    formula.unwrap_or(text).to_owned()
}

pub(crate) fn check_sizes(line: &Line, before: usize) -> Result<(), Problem> {
    if before >= LINES_MAX {
        let reason = format!("the file has more than {LINES_MAX} lines");
        return Err(Problem::refused(reason).try_this("Split it into several files."));
    }
    if line.cells.len() > COLUMNS_MAX {
        let reason = format!("the line has more than {COLUMNS_MAX} cells");
        return Err(Problem::refused(reason)
            .at(line.number)
            .try_this("Keep the documented columns."));
    }
    // A character has at most four bytes: only long cells are counted.
    let long =
        |cell: &&String| cell.len() > CELL_CHARS_MAX && cell.chars().count() > CELL_CHARS_MAX;
    if let Some(cell) = line.cells.iter().find(long) {
        let reason = format!("a cell has more than {CELL_CHARS_MAX} characters");
        let hint = "A double quote that is never closed swallows the lines after it.";
        return Err(Problem::refused(reason).at(line.number).value(cell).try_this(hint));
    }
    Ok(())
}

/// Quotes come in pairs; one too many and the rest of the file stands in one cell.
fn check_quotes(text: &str, grid: &[Line]) -> Result<(), Problem> {
    let quotes = text.bytes().filter(|byte| *byte == b'"').count();
    if quotes.is_multiple_of(2) {
        return Ok(());
    }
    let broken = grid.iter().find(|line| line.cells.iter().any(|cell| cell.contains('\n')));
    let line = broken.or(grid.last()).map_or(1, |line| line.number);
    let problem =
        Problem::refused("a double quote is opened and never closed, on this line or before");
    Err(problem.at(line).try_this("Close it, or write two double quotes for one inside a text."))
}
