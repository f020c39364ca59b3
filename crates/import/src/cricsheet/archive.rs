//! A zip of matches, one entry in memory at a time.

use super::{CricketMatch, read, stem};
use crate::limits::{ZIP_BYTES_MAX, ZIP_ENTRIES_MAX, ZIP_ENTRY_BYTES_MAX, ZIP_UNPACKED_BYTES_MAX};
use crate::problem::{Problem, Problems, Severity, shown};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// Reads every match of a zip and hands each over as it is read; what is wrong with the others, with the
/// entry's name. An entry that is wrong hinders no other.
pub fn cricsheet_zip(bytes: &[u8], mut take: impl FnMut(CricketMatch)) -> Vec<Problem> {
    let mut problems = Problems::default();
    if let Err(problem) = entries(bytes, &mut problems, &mut take) {
        problems.push(problem);
    }
    problems.finish()
}

fn entries(
    bytes: &[u8],
    problems: &mut Problems,
    take: &mut impl FnMut(CricketMatch),
) -> Result<(), Problem> {
    if bytes.len() > ZIP_BYTES_MAX {
        let reason = format!("the zip is larger than {} MiB", ZIP_BYTES_MAX >> 20);
        return Err(Problem::refused(reason).try_this("Split it into several."));
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| {
        Problem::refused("the zip is damaged or cut off").try_this("Download it again.")
    })?;
    if archive.len() > ZIP_ENTRIES_MAX {
        let reason = format!("the zip has more than {ZIP_ENTRIES_MAX} entries");
        return Err(Problem::refused(reason).try_this("Split it into several."));
    }
    let mut left = ZIP_UNPACKED_BYTES_MAX;
    let mut matches: BTreeMap<String, String> = BTreeMap::new();
    let mut buffer = Vec::new();
    for index in 0..archive.len() {
        let name = match unpack(&mut archive, index, left, &mut buffer) {
            Ok(Some(name)) => name,
            Ok(None) => continue,
            Err(Skip::Entry(problem)) => {
                problems.push(*problem);
                continue;
            }
            Err(Skip::All(problem)) => return Err(*problem),
        };
        left = left.saturating_sub(buffer.len() as u64);
        if let Some(first) = matches.insert(stem(&name), name.clone()) {
            let reason = format!("is the same match as {}", shown(&first));
            problems.push(of_entry(&name, Problem::error(reason).try_this("Keep one of the two.")));
            continue;
        }
        one(&name, &buffer, problems, take);
    }
    if matches.is_empty() && problems.worst() < Some(Severity::Error) {
        return Err(Problem::refused("the zip has no match in it")
            .try_this("Take a zip of JSON files of cricsheet.org."));
    }
    Ok(())
}

fn one(name: &str, bytes: &[u8], problems: &mut Problems, take: &mut impl FnMut(CricketMatch)) {
    let mut own = Problems::default();
    match read(name, bytes, &mut own) {
        Ok(found) => take(found),
        Err(problem) => own.push(problem),
    }
    problems.extend(own.finish().into_iter().map(|problem| of_entry(name, problem)));
}

/// What is wrong with an entry refuses the entry and not the zip.
fn of_entry(name: &str, mut problem: Problem) -> Problem {
    problem.file = Some(shown(name).into());
    problem.severity = problem.severity.min(Severity::Error);
    problem
}

/// Why an entry is not read.
enum Skip {
    Entry(Box<Problem>),
    All(Box<Problem>),
}

/// Unpacks an entry into `buffer` and gives its name; none when there is nothing in it to read.
fn unpack(
    archive: &mut zip::ZipArchive<Cursor<&[u8]>>,
    index: usize,
    left: u64,
    buffer: &mut Vec<u8>,
) -> Result<Option<String>, Skip> {
    buffer.clear();
    let (name, problem) = {
        let entry = archive.by_index_raw(index);
        let entry = entry.map_err(|_| unreadable("an entry of the zip is damaged"))?;
        let name = entry.name().map(|name| name.into_owned());
        let name = name.map_err(|_| unreadable("an entry of the zip has no readable name"))?;
        if entry.is_dir() && entry.enclosed_name().is_some() {
            return Ok(None);
        }
        let problem =
            look(&name, entry.enclosed_name().is_some(), entry.is_symlink(), entry.encrypted());
        (name, problem)
    };
    if let Some(problem) = problem {
        return Err(Skip::Entry(Box::new(of_entry(&name, problem))));
    }
    let skip = |problem| Skip::Entry(Box::new(of_entry(&name, problem)));
    let entry = archive.by_index(index).map_err(|_| {
        skip(Problem::error("is packed in a way that is not read").try_this("Pack it again."))
    })?;
    // What a zip says about sizes may be a lie: it is counted while it is unpacked.
    let most = ZIP_ENTRY_BYTES_MAX.min(left);
    let read = entry.take(most + 1).read_to_end(buffer);
    if buffer.len() as u64 > left {
        let most = ZIP_UNPACKED_BYTES_MAX >> 20;
        let problem = Problem::refused(format!("the zip unpacks to more than {most} MiB"));
        return Err(Skip::All(Box::new(problem.try_this("Split it into several."))));
    }
    if buffer.len() as u64 > ZIP_ENTRY_BYTES_MAX {
        let reason = format!("unpacks to more than {} MiB", ZIP_ENTRY_BYTES_MAX >> 20);
        return Err(skip(Problem::error(reason)));
    }
    match read {
        Ok(_) => Ok(Some(name)),
        Err(_) => Err(skip(Problem::error("is damaged").try_this("Download the zip again."))),
    }
}

fn unreadable(reason: &str) -> Skip {
    Skip::Entry(Box::new(Problem::error(reason).try_this("Download the zip again.")))
}

/// What can be said of an entry without unpacking it.
fn look(name: &str, inside: bool, link: bool, encrypted: bool) -> Option<Problem> {
    let lower = name.to_lowercase();
    let climbs = name.contains('\\') || name.split('/').any(|part| part == "..");
    if !inside || climbs || name.starts_with('/') || name.contains(':') {
        return Some(Problem::error("has a name that leads out of the zip").try_this("Remove it."));
    }
    if link {
        return Some(Problem::error("is a link and no file").try_this("Pack the file itself."));
    }
    if encrypted {
        let hint = "Pack it without a password.";
        return Some(Problem::error("is encrypted").try_this(hint));
    }
    if [".zip", ".gz", ".7z", ".rar", ".tar", ".xz"].iter().any(|end| lower.ends_with(end)) {
        let hint = "Unpack it, and pack its JSON files.";
        return Some(Problem::error("is an archive in the zip").try_this(hint));
    }
    let hidden = lower.split('/').any(|part| part.starts_with('.') || part == "__macosx");
    if hidden || !lower.ends_with(".json") {
        return Some(Problem::note("is no JSON file and was not read"));
    }
    None
}
