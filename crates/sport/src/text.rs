//! Checks of the texts in packs and sets.

use crate::load::Findings;
use std::collections::BTreeSet;

/// Whether a text is 1 to `most` characters long, with no control characters and no space at its ends.
pub(crate) fn plain(text: &str, most: usize) -> bool {
    !text.is_empty()
        && text.chars().count() <= most
        && text.trim() == text
        && !text.chars().any(|c| c.is_control() || is_format(c))
}

/// Characters that show nothing and can turn a text round.
fn is_format(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Notes a text that is not [`plain`].
pub(crate) fn check_plain(
    findings: &mut Findings,
    field: impl Into<String>,
    text: &str,
    most: usize,
) {
    findings.check(
        plain(text, most),
        field,
        format_args!(
            "has 1 to {most} characters, none of them a control character, and no space at its ends"
        ),
    );
}

/// Notes an id that is not made of a-z, 0-9 and `-` or `_`.
pub(crate) fn check_slug(findings: &mut Findings, field: impl Into<String>, id: &str) {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    findings.check(
        (1..=64).contains(&id.len()) && id.chars().all(good),
        field,
        "an id has 1 to 64 characters out of a-z, 0-9, - and _",
    );
}

/// The indices of values that came before in the list.
pub(crate) fn repeats<T: Ord>(values: impl IntoIterator<Item = T>) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    let repeated = |(index, value)| (!seen.insert(value)).then_some(index);
    values.into_iter().enumerate().filter_map(repeated).collect()
}

/// A name as it is compared: lower case, letters and digits only, accents kept.
pub(crate) fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Notes a key that is not made of a-z, A-Z, 0-9 and `_`.
pub(crate) fn check_key(findings: &mut Findings, field: impl Into<String>, key: &str) {
    let good = |c: char| c.is_ascii_alphanumeric() || c == '_';
    findings.check(
        (1..=40).contains(&key.len()) && key.chars().all(good),
        field,
        "a key has 1 to 40 characters out of a-z, A-Z, 0-9 and _",
    );
}
