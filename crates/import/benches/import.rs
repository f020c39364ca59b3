//! What reading costs: `cargo bench -p gavel-import`. The matches are those of the tests, and with
//! GAVEL_CRICSHEET set, all JSON files of that folder.

use divan::counter::{BytesCount, ItemsCount};
use gavel_import::{cricket_scores, cricsheet_zip};
use std::io::{Cursor, Write};
use std::path::PathBuf;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn main() {
    divan::main();
}

/// Matches in the zip, as SPEC's greatest preview has.
const MATCHES: usize = 500;
/// Lines of the table.
const LINES: usize = 20_000;

fn files() -> Vec<Vec<u8>> {
    let given = std::env::var_os("GAVEL_CRICSHEET").map(PathBuf::from);
    let own = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cricsheet");
    let mut waiting = vec![given.unwrap_or_else(own)];
    let mut files = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|end| end == "json") {
                files.push(std::fs::read(path).expect("a file"));
            }
        }
    }
    files
}

fn zip() -> (Vec<u8>, usize) {
    let files = files();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let mut unpacked = 0;
    for n in 0..MATCHES {
        let bytes = &files[n % files.len()];
        unpacked += bytes.len();
        out.start_file(format!("{n}.json"), SimpleFileOptions::default()).expect("an entry");
        out.write_all(bytes).expect("bytes");
    }
    (out.finish().expect("a zip").into_inner(), unpacked)
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn zip_of_500_matches(bencher: divan::Bencher) {
    let (bytes, unpacked) = zip();
    bencher.counter(BytesCount::new(unpacked)).bench_local(|| {
        let mut rows = 0;
        let problems = cricsheet_zip(&bytes, |found| rows += found.rows().len());
        assert_eq!(problems.len(), 0);
        rows
    });
}

#[divan::bench]
fn table_of_20_000_lines(bencher: divan::Bencher) {
    let mut text = "matchId,playerExternalId,runs,wickets,catches,stumpings,runOuts\n".to_owned();
    for line in 0..LINES {
        text += &format!("m{},player-{},{},{},0,0,0\n", line / 22, line % 22, line % 150, line % 6);
    }
    bencher.counter(ItemsCount::new(LINES)).bench_local(|| {
        let read = cricket_scores(text.as_bytes());
        assert_eq!(read.rows.len(), LINES);
        read
    });
}
