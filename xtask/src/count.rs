//! How many tests passed and failed, read from what the runners print.

use crate::sh;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::mpsc;

/// Tests, summed over runners. A step without tests of its own (formatting, lints) counts as one.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
}

impl Counts {
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    fn of(passed: u64, failed: u64) -> Self {
        Self { passed, failed }
    }
}

/// Runs a runner of tests, passes on what it prints, and adds what it counted.
///
/// A runner that counted nothing is an error: tests that were not found cannot fail.
pub fn tests(mut command: Command, counts: &mut Counts) -> Result<()> {
    let shown = sh::show(&command);
    println!("$ {shown}");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| sh::missing(&shown))?;
    let (send, lines) = mpsc::channel();
    let threads = [
        child.stdout.take().map(|out| pass_on(out, send.clone())),
        child.stderr.take().map(|out| pass_on(out, send)),
    ];
    let mut own = Counts::default();
    for line in lines {
        println!("{line}");
        own.add(count(&line));
    }
    for thread in threads.into_iter().flatten() {
        let _ = thread.join();
    }
    let status = child.wait()?;
    counts.add(own);
    if !status.success() {
        bail!("`{shown}` failed: {status}");
    }
    if own == Counts::default() {
        bail!("`{shown}` ran no test that could be counted");
    }
    Ok(())
}

fn pass_on<R: Read + Send + 'static>(
    out: R,
    send: mpsc::Sender<String>,
) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        let mut out = BufReader::new(out);
        let mut line = Vec::new();
        while out.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            line.clear();
            if send.send(text).is_err() {
                return;
            }
        }
    })
}

/// What a line says about tests that have ended, in the words of libtest, nextest, Vitest and the
/// journeys; nothing for every other line.
fn count(line: &str) -> Counts {
    let line = plain(line);
    let line = line.trim();
    if let Some(rest) = line.strip_prefix("test result: ") {
        return Counts::of(before(rest, "passed"), before(rest, "failed"));
    }
    if line.starts_with("Summary [") {
        let failed = ["failed", "timed out", "exec failed"].map(|word| before(line, word));
        return Counts::of(before(line, "passed"), failed.into_iter().max().unwrap_or(0));
    }
    if let Some(rest) = line.strip_prefix("Tests ") {
        return Counts::of(before(rest, "passed"), before(rest, "failed"));
    }
    let whole = line.strip_suffix(" failed").and_then(|l| l.split_once(" passed, "));
    match whole.map(|(passed, failed)| (passed.parse(), failed.parse())) {
        Some((Ok(passed), Ok(failed))) => Counts::of(passed, failed),
        _ => Counts::default(),
    }
}

/// A line without the colours that some runners give even to a pipe.
fn plain(line: &str) -> String {
    let mut pieces = line.split("\u{1b}[");
    let first = pieces.next().unwrap_or_default().to_owned();
    let uncoloured = pieces.map(|piece| piece.split_once('m').map_or(piece, |(_, rest)| rest));
    uncoloured.fold(first, |text, piece| text + piece)
}

/// The number that stands in front of a word.
fn before(line: &str, word: &str) -> u64 {
    let Some(at) = line.find(word) else { return 0 };
    line[..at].split_whitespace().next_back().and_then(|n| n.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runners_are_understood() {
        let rows = [
            ("test result: ok. 5 passed; 0 failed; 0 ignored; finished in 0.00s", (5, 0)),
            ("test result: FAILED. 4 passed; 1 failed; 0 ignored", (4, 1)),
            ("     Summary [   1.234s] 12 tests run: 12 passed (1 slow), 0 skipped", (12, 0)),
            ("     Summary [   1.2s] 3/12 tests run: 2 passed, 1 failed, 0 skipped", (2, 1)),
            ("      Tests  12 passed (12)", (12, 0)),
            (
                "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m120 passed\u{1b}[39m (120)",
                (120, 0),
            ),
            ("      Tests  1 failed | 11 passed (12)", (11, 1)),
            ("9 passed, 0 failed", (9, 0)),
            ("test a::b ... ok", (0, 0)),
            ("   Test Files  3 passed (3)", (0, 0)),
            ("all of them passed, none failed", (0, 0)),
        ];
        for (line, (passed, failed)) in rows {
            assert_eq!(count(line), Counts::of(passed, failed), "{line}");
        }
    }

    #[test]
    fn a_runner_without_tests_is_an_error() {
        let mut counts = Counts::default();
        let sh = |script: &str| sh::command("sh", &["-c", script]);
        assert!(tests(sh("echo nothing"), &mut counts).is_err());
        assert!(tests(sh("echo '2 passed, 1 failed' >&2; exit 1"), &mut counts).is_err());
        assert!(tests(sh("echo '3 passed, 0 failed'"), &mut counts).is_ok());
        assert_eq!(counts, Counts::of(5, 1));
    }
}
