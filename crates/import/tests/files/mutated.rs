//! The short form of fuzzing: corpus files with bytes changed, cut and doubled. Nothing may panic.

use crate::dirty::{corpus, read};
use gavel_import::{detect, limits};
use proptest::prelude::*;
use std::sync::LazyLock;

static CORPUS: LazyLock<Vec<(String, String, Vec<u8>)>> = LazyLock::new(corpus);

/// What is done to a file.
#[derive(Debug, Clone)]
enum Change {
    Set(usize, u8),
    Cut(usize),
    Double(usize, usize),
    Insert(usize, &'static [u8]),
}

const PIECES: &[&[u8]] = &[
    b"\"",
    b",",
    b";",
    b"\r\n",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"-",
    b"e9",
    b"99999999999999999999",
    b"[[[[[[",
    b"{}",
    b"null",
    b"1.5",
    b"PK\x03\x04",
    b"\xf0\x9f\x98\x80",
    b"2025-03-30T01:30",
    b"'=",
];

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        any::<usize>().prop_map(Change::Cut),
        (any::<usize>(), any::<usize>()).prop_map(|(from, to)| Change::Double(from, to)),
        (any::<usize>(), prop::sample::select(PIECES))
            .prop_map(|(at, text)| Change::Insert(at, text)),
    ]
}

fn mutate(bytes: &mut Vec<u8>, change: &Change) {
    let place = |at: &usize, len: usize| at.checked_rem(len).unwrap_or(0);
    match change {
        Change::Set(at, byte) if !bytes.is_empty() => {
            let at = place(at, bytes.len());
            bytes[at] = *byte;
        }
        Change::Cut(at) => bytes.truncate(place(at, bytes.len() + 1)),
        Change::Double(from, to) if bytes.len() < 1 << 20 => {
            let (from, to) = (place(from, bytes.len()), place(to, bytes.len()));
            bytes.extend_from_within(from.min(to)..from.max(to));
        }
        Change::Insert(at, text) => {
            let at = place(at, bytes.len() + 1);
            bytes.splice(at..at, text.iter().copied());
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_reader_panics(
        which in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(),
        changes in prop::collection::vec(change(), 1..6),
    ) {
        let (folder, name, bytes) = which.get(&CORPUS);
        let mut bytes = bytes.clone();
        changes.iter().for_each(|change| mutate(&mut bytes, change));
        let (_, problems) = read(folder, name, &bytes);
        prop_assert!(problems.len() <= limits::PROBLEMS_MAX + 1);
        // A file in the wrong place must be harmless too.
        let (folder, _, _) = other.get(&CORPUS);
        read(folder, name, &bytes);
        let kind = detect(&bytes);
        prop_assert!(kind.is_none() || !bytes.is_empty());
    }
}
