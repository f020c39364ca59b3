//! The first sheet of a spreadsheet as lines of text.

use crate::limits::{COLUMNS_MAX, LINES_MAX, SHEET_UNPACKED_BYTES_MAX, ZIP_ENTRIES_MAX};
use crate::problem::Problem;
use crate::table::{Line, cell, check_sizes};
use calamine::{DataRef, Reader, Xlsx};
use std::io::{Cursor, Read};

/// Cells are read one after the other: a sheet that claims a million columns costs nothing.
pub(crate) fn grid(bytes: &[u8]) -> Result<Vec<Line>, Problem> {
    check_unpacked(bytes)?;
    let damaged = |_| {
        Problem::refused("the spreadsheet is damaged, or is of a kind that is not read")
            .try_this("Save it as .xlsx or as CSV UTF-8.")
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let Some(sheet) = book.sheet_names().first().cloned() else {
        return Err(Problem::refused("the spreadsheet has no sheet"));
    };
    let mut cells = book.worksheet_cells_reader(&sheet).map_err(damaged)?;
    let mut grid: Vec<Line> = Vec::new();
    while let Some(found) = cells.next_cell().map_err(damaged)? {
        let (row, column) = found.get_position();
        let text = cell(&shown(found.get_value(), row)?);
        if text.is_empty() {
            continue;
        }
        place(&mut grid, row, column as usize, text)?;
    }
    for line in &grid {
        check_sizes(line, 0)?;
    }
    pad(&mut grid);
    Ok(grid)
}

fn place(grid: &mut Vec<Line>, row: u32, column: usize, text: String) -> Result<(), Problem> {
    let number = row.saturating_add(1);
    if column >= COLUMNS_MAX || number as usize > LINES_MAX {
        let reason = format!("the sheet has more than {COLUMNS_MAX} columns or {LINES_MAX} lines");
        let problem = Problem::refused(reason).at(number);
        return Err(problem.try_this("Keep the documented columns, or split the file."));
    }
    if grid.last().is_none_or(|line| line.number != number) {
        grid.push(Line { number, cells: Vec::new() });
    }
    if let Some(line) = grid.last_mut() {
        if line.cells.len() <= column {
            line.cells.resize(column + 1, String::new());
        }
        line.cells[column] = text;
    }
    Ok(())
}

/// A sheet leaves empty cells out; a table has them.
fn pad(grid: &mut [Line]) {
    let width = grid.first().map_or(0, |header| header.cells.len());
    for line in grid.iter_mut().filter(|line| line.cells.len() < width) {
        line.cells.resize(width, String::new());
    }
}

fn shown(value: &DataRef<'_>, row: u32) -> Result<String, Problem> {
    Ok(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        // Prints 12 for 12.0 and 12.5 for 12.5.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => u8::from(*yes).to_string(),
        DataRef::DateTime(date) if date.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::DateTime(span) => span.as_f64().to_string(),
        DataRef::Error(error) => {
            let problem = Problem::refused("a cell holds an error of the spreadsheet");
            return Err(problem.at(row.saturating_add(1)).value(&error.to_string()));
        }
    })
}

/// Unpacks everything once, counting: what a zip says about its own sizes may be a lie.
fn check_unpacked(bytes: &[u8]) -> Result<(), Problem> {
    let damaged = || {
        Problem::refused("the zip or spreadsheet is damaged or cut off").try_this("Save it again.")
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if archive.len() > ZIP_ENTRIES_MAX {
        return Err(Problem::refused("the spreadsheet has too many parts"));
    }
    if archive.index_for_name("xl/workbook.xml").is_none() {
        let problem = Problem::refused("the file is a zip and no spreadsheet (.xlsx)");
        return Err(problem.try_this("Upload the table inside it, as CSV UTF-8 or .xlsx."));
    }
    let mut left = SHEET_UNPACKED_BYTES_MAX;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| damaged())?;
        let mut limited = entry.take(left + 1);
        let read = std::io::copy(&mut limited, &mut std::io::sink()).map_err(|_| damaged())?;
        left = left.checked_sub(read).ok_or_else(|| {
            let most = SHEET_UNPACKED_BYTES_MAX >> 20;
            let reason = format!("the spreadsheet unpacks to more than {most} MiB");
            Problem::refused(reason).try_this("Save the one sheet as CSV UTF-8.")
        })?;
    }
    Ok(())
}
