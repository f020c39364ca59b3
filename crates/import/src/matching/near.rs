//! How like two names are: for offering, never for deciding.

use std::collections::BTreeMap;

/// Below this two names have nothing to do with each other.
pub(crate) const LIKENESS_MIN: u16 = 400;

/// Longer names are compared by their first characters.
const COMPARED_CHARS_MAX: usize = 60;

/// 0 to 1000: the better of shared letter triples and few edits.
pub(crate) fn likeness(one: &str, other: &str) -> u16 {
    let (one, other) = (cut(one), cut(other));
    if one.is_empty() || other.is_empty() {
        return 0;
    }
    triples(&one, &other).max(by_edits(&one, &other))
}

fn cut(text: &str) -> Vec<char> {
    text.chars().take(COMPARED_CHARS_MAX).collect()
}

fn permille(part: usize, whole: usize) -> u16 {
    u16::try_from((part * 1_000).checked_div(whole).unwrap_or(0)).unwrap_or(1_000)
}

fn by_edits(one: &[char], other: &[char]) -> u16 {
    let longest = one.len().max(other.len());
    permille(longest - distance(one, other).min(longest), longest)
}

/// Dice's measure over triples, with spaces at both ends so that beginnings weigh.
fn triples(one: &[char], other: &[char]) -> u16 {
    let (one, other) = (counted(one), counted(other));
    let shared: usize =
        one.iter().map(|(triple, count)| other.get(triple).copied().unwrap_or(0).min(*count)).sum();
    let all: usize = one.values().chain(other.values()).sum();
    permille(2 * shared, all)
}

fn counted(text: &[char]) -> BTreeMap<[char; 3], usize> {
    let mut padded = vec![' ', ' '];
    padded.extend(text);
    padded.push(' ');
    let mut counts = BTreeMap::new();
    for triple in padded.windows(3) {
        *counts.entry([triple[0], triple[1], triple[2]]).or_insert(0) += 1;
    }
    counts
}

/// How many letters must be added, dropped or changed; more than `most` is only known to be more.
pub(crate) fn edits(one: &str, other: &str, most: usize) -> usize {
    let (one, other) = (cut(one), cut(other));
    let apart = one.len().abs_diff(other.len());
    if apart > most { apart } else { distance(&one, &other) }
}

fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let changed = corner + usize::from(a != b);
            corner = row[j + 1];
            row[j + 1] = changed.min(corner + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted() {
        for (one, other, count) in [("runs", "run", 1), ("wickets", "wikcets", 2), ("", "ab", 2)] {
            assert_eq!(edits(one, other, 5), count, "{one} {other}");
        }
    }

    #[test]
    fn a_slip_is_near_and_a_stranger_is_not() {
        assert_eq!(likeness("harry brook", "harry brook"), 1_000);
        assert!(likeness("hary brook", "harry brook") > 800);
        assert!(likeness("arsenal", "real madrid") < LIKENESS_MIN);
        assert_eq!(likeness("", ""), 0);
    }
}
