//! Zips that are large, hostile, or both; made here, since nobody wants them in a repository.

use crate::world::{file, told};
use gavel_import::{Severity, cricket_scores, cricsheet, cricsheet_json, cricsheet_zip, limits};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn zip(entries: &[(String, &[u8])]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        out.start_file(name.as_str(), SimpleFileOptions::default()).expect("an entry");
        out.write_all(bytes).expect("bytes");
    }
    out.finish().expect("a zip").into_inner()
}

#[test]
fn a_hundred_matches_one_at_a_time() {
    let ids = ["1473466", "1473469", "1473481", "1473493", "1473495"];
    let files = ids.map(|id| file(&format!("cricsheet/{id}.json")));
    let entries: Vec<(String, &[u8])> =
        (0..100).map(|n| (format!("{n}.json"), files[n % 5].as_slice())).collect();
    let (mut count, mut rows) = (0, 0);
    let problems = cricsheet_zip(&zip(&entries), |found| {
        count += 1;
        rows += found.rows().len();
    });
    assert_eq!(problems, []);
    assert_eq!(count, 100);
    assert!(rows > 100 * 40, "{rows}");
}

#[test]
fn a_bomb_of_one_entry() {
    let zeros = vec![b' '; usize::try_from(limits::ZIP_ENTRY_BYTES_MAX).unwrap() + 1];
    let good = file("dirty/cricsheet/plain.json");
    let bytes = zip(&[("1.json".into(), &zeros), ("2.json".into(), &good)]);
    assert!(bytes.len() < 100_000, "{}", bytes.len());
    let read = cricsheet("x.zip", &bytes);
    let told: Vec<String> = read.problems.iter().map(told).collect();
    assert_eq!(told, ["error [1.json]: unpacks to more than 8 MiB"]);
    assert_eq!(read.rows.len(), 1);
    assert!(!read.can_apply());
}

#[test]
fn a_bomb_of_many_entries() {
    // Each entry is within its limit; all together are not.
    let count = limits::ZIP_UNPACKED_BYTES_MAX / limits::ZIP_ENTRY_BYTES_MAX + 2;
    let spaces = vec![b' '; usize::try_from(limits::ZIP_ENTRY_BYTES_MAX).unwrap()];
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    out.start_file("0.json", SimpleFileOptions::default()).expect("an entry");
    out.write_all(&spaces).expect("bytes");
    let one = out.finish().expect("a zip");
    let mut source = zip::ZipArchive::new(one).expect("a zip");
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..count {
        let entry = source.by_index_raw(0).expect("the entry");
        out.raw_copy_file_rename(entry, format!("{n}/1.json")).expect("copied");
    }
    let bytes = out.finish().expect("a zip").into_inner();
    assert!(bytes.len() < 2 << 20, "{}", bytes.len());
    let problems = cricsheet_zip(&bytes, |_| panic!("nothing to take"));
    let last = problems.last().expect("a problem");
    assert_eq!(told(last), "refused: the zip unpacks to more than 512 MiB");
}

#[test]
fn too_many_entries() {
    let entries: Vec<(String, &[u8])> =
        (0..=limits::ZIP_ENTRIES_MAX).map(|n| (format!("{n}.json"), b"".as_slice())).collect();
    let read = cricsheet("x.zip", &zip(&entries));
    assert_eq!(read.problems[0].reason, "the zip has more than 5000 entries");
}

#[test]
fn a_spreadsheet_that_is_a_bomb() {
    let large = vec![b' '; usize::try_from(limits::SHEET_UNPACKED_BYTES_MAX).unwrap() + 1];
    let bytes = zip(&[("xl/workbook.xml".into(), &large)]);
    let read = cricket_scores(&bytes);
    assert_eq!(read.problems[0].severity, Severity::Refused);
    assert_eq!(read.problems[0].reason, "the spreadsheet unpacks to more than 64 MiB");
}

#[test]
fn brackets_without_end() {
    let read = cricsheet_json("1.json", "[".repeat(100_000).as_bytes());
    assert_eq!(read.problems[0].severity, Severity::Refused);
    let nested = format!("{{\"meta\":{}", "{\"a\":".repeat(100_000));
    let read = cricsheet_json("1.json", nested.as_bytes());
    assert_eq!(read.rows.len(), 0);
}
