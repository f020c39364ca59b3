//! CSV that goes out: safe to open in a spreadsheet.

/// Writes a table as CSV (UTF-8, comma, CRLF, RFC 4180). A cell that a spreadsheet would run as a
/// formula gets an apostrophe before it, which [`crate`] takes off again; plain numbers stay.
///
/// ```
/// let csv = gavel_import::csv(&["name", "points"], [["=HYPERLINK(\"x\")", "-3"]]);
/// assert_eq!(csv, "name,points\r\n\"'=HYPERLINK(\"\"x\"\")\",-3\r\n");
/// ```
#[must_use]
pub fn csv<R, C>(header: &[&str], rows: impl IntoIterator<Item = R>) -> String
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut out = String::new();
    line(&mut out, header);
    for row in rows {
        line(&mut out, row);
    }
    out
}

fn line<C: AsRef<str>>(out: &mut String, cells: impl IntoIterator<Item = C>) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_cell(out, cell.as_ref());
    }
    out.push_str("\r\n");
}

fn write_cell(out: &mut String, text: &str) {
    let mark = if is_formula(text) { "'" } else { "" };
    // Semicolons and tabs too: a spreadsheet of another country splits at them.
    let quoted = text.contains(['"', ',', ';', '\t', '\n', '\r', '|']);
    if quoted {
        out.push('"');
        out.push_str(mark);
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(mark);
        out.push_str(text);
    }
}

/// Whether a spreadsheet would run a cell. Spaces before the sign do not protect in all of them, and
/// some take the wide forms of the signs.
fn is_formula(text: &str) -> bool {
    const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let starts = text.starts_with(['\t', '\r', '\n']) || text.trim_start().starts_with(SIGNS);
    starts && !is_number(text)
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, part].iter().all(|d| !d.is_empty() && d.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_marked_and_numbers_are_not() {
        let rows = [
            ("=1+1", "'=1+1"),
            ("+44 20", "'+44 20"),
            ("-3", "-3"),
            ("-3.5", "-3.5"),
            ("+7", "+7"),
            ("-", "'-"),
            ("-2+3+cmd|' /C calc'!A0", "\"'-2+3+cmd|' /C calc'!A0\""),
            ("@SUM(1)", "'@SUM(1)"),
            ("\t=1", "\"'\t=1\""),
            ("\r=1", "\"'\r=1\""),
            ("  =1", "'  =1"),
            ("＝1", "'＝1"),
            ("a=1", "a=1"),
            ("x;=1", "\"x;=1\""),
            ("plain", "plain"),
            ("", ""),
            ("a,b", "\"a,b\""),
            ("say \"hi\"", "\"say \"\"hi\"\"\""),
        ];
        for (text, expect) in rows {
            let mut out = String::new();
            write_cell(&mut out, text);
            assert_eq!(out, expect, "{text:?}");
        }
    }
}
