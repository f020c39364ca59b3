//! Bytes to text: which encoding, and what is no text at all.

use crate::problem::Problem;
use std::borrow::Cow;

/// What the first bytes say a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A zip, and so also a spreadsheet in the newer format.
    Zip,
    /// A spreadsheet in the format of before 2007.
    OldSpreadsheet,
    /// Compressed in another way than zip.
    OtherArchive,
    /// A page of paper.
    Pdf,
    /// A picture.
    Picture,
    /// Text, or what may be.
    Text,
}

pub(crate) fn shape(bytes: &[u8]) -> Shape {
    const STARTS: &[(&[u8], Shape)] = &[
        (b"PK\x03\x04", Shape::Zip),
        (b"PK\x05\x06", Shape::Zip),
        (b"PK\x07\x08", Shape::Zip),
        (b"\xd0\xcf\x11\xe0", Shape::OldSpreadsheet),
        (b"\x1f\x8b", Shape::OtherArchive),
        (b"7z\xbc\xaf", Shape::OtherArchive),
        (b"Rar!", Shape::OtherArchive),
        (b"BZh", Shape::OtherArchive),
        (b"\xfd7zXZ", Shape::OtherArchive),
        (b"\x28\xb5\x2f\xfd", Shape::OtherArchive),
        (b"%PDF", Shape::Pdf),
        (b"\x89PNG", Shape::Picture),
        (b"\xff\xd8\xff", Shape::Picture),
        (b"GIF8", Shape::Picture),
    ];
    let found = STARTS.iter().find(|(start, _)| bytes.starts_with(start));
    found.map_or(Shape::Text, |(_, shape)| *shape)
}

/// The text of a file in UTF-8 (with or without a mark) or UTF-16 (with one).
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Problem> {
    not_text(shape(bytes))?;
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return utf8(rest);
    }
    if bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"\0\0\xfe\xff") {
        let problem = Problem::refused("the file is in UTF-32, which is not read");
        return Err(problem.try_this("Save it as CSV UTF-8."));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    utf8(bytes)
}

fn not_text(shape: Shape) -> Result<(), Problem> {
    let (reason, suggestion) = match shape {
        Shape::Text => return Ok(()),
        Shape::Zip => {
            ("the file is a zip or a spreadsheet, not text", "Upload the file inside it.")
        }
        Shape::OldSpreadsheet => (
            "the file is a spreadsheet in the format of before 2007, or has a password",
            "Save it without a password as .xlsx or as CSV UTF-8.",
        ),
        Shape::OtherArchive => {
            ("the file is packed in a way that is not read", "Unpack it, or pack it as a zip.")
        }
        Shape::Pdf => ("the file is a PDF, not a table", "Export the table as CSV UTF-8."),
        Shape::Picture => ("the file is a picture, not a table", "Export the table as CSV UTF-8."),
    };
    Err(Problem::refused(reason).try_this(suggestion))
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, Problem> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        Problem::refused("a character on this line is not UTF-8; the file is in an older encoding")
            .at(u32::try_from(line).unwrap_or(u32::MAX))
            .try_this("In Excel choose \"Save as\" and \"CSV UTF-8\".")
    })?;
    no_nul(text)?;
    Ok(Cow::Borrowed(text))
}

fn utf16(bytes: &[u8], join: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, Problem> {
    let broken =
        || Problem::refused("the file says it is UTF-16 and is not: it is damaged or cut off");
    if !bytes.len().is_multiple_of(2) {
        return Err(broken().try_this("Save it again, as CSV UTF-8."));
    }
    let units = bytes.chunks_exact(2).map(|pair| join([pair[0], pair[1]]));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    let text = text.map_err(|_| broken().try_this("Save it again, as CSV UTF-8."))?;
    no_nul(&text)?;
    Ok(Cow::Owned(text))
}

/// A zero means UTF-16 without a mark, or no text at all.
fn no_nul(text: &str) -> Result<(), Problem> {
    match text.find('\0') {
        None => Ok(()),
        Some(_) => Err(Problem::refused("the file is not text, or is UTF-16 without its mark")
            .try_this("Save it as CSV UTF-8.")),
    }
}

/// Whether a text is a web page.
pub(crate) fn is_html(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(200).collect::<String>().to_lowercase();
    ["<!doctype", "<html", "<head", "<body", "<table", "<script", "<?xml", "<div", "<meta"]
        .iter()
        .any(|tag| start.starts_with(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expect: &str) {
        match decode(bytes) {
            Ok(text) => assert_eq!(text, expect),
            Err(problem) => assert!(problem.reason.contains(expect), "{}", problem.reason),
        }
    }

    #[test]
    fn encodings() {
        check("é".as_bytes(), "é");
        check(b"\xef\xbb\xbfa", "a");
        check(b"\xff\xfea\0\xe9\0", "aé");
        check(b"\xfe\xff\0a\0\xe9", "aé");
        check(b"\xff\xfe\x3d\xd8\x00\xde", "😀");
        check(b"\xff\xfea", "damaged");
        check(b"\xff\xfe\x3d\xd8", "damaged");
        check(b"a\0b\0", "UTF-16 without its mark");
        check(b"\xff\xfe\0\0a\0\0\0", "UTF-32");
        check(b"caf\xe9", "not UTF-8");
        check(b"", "");
        check(b"\xd0\xcf\x11\xe0", "before 2007");
    }
}
