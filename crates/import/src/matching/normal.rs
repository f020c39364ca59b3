//! Names as they are compared.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name as it is compared: lower case, without accents; `&` is "and"; dots and apostrophes are left
/// out; every other sign, and `-` and `_`, is a space; one space between words.
///
/// ```
/// use gavel_import::normal;
/// assert_eq!(normal("Beşiktaş J.K."), "besiktas jk");
/// assert_eq!(normal("harry-brook"), normal("Harry  Brook"));
/// assert_ne!(normal("Manchester United"), normal("Manchester"));
/// ```
#[must_use]
pub fn normal(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            '.' | '\'' | '’' | '‘' | '`' | 'ʼ' | '\u{200b}' | '\u{feff}' => {}
            '&' => word(&mut out, "and"),
            'ß' | 'ẞ' => out.push_str("ss"),
            'æ' | 'Æ' => out.push_str("ae"),
            'œ' | 'Œ' => out.push_str("oe"),
            'ø' | 'Ø' => out.push('o'),
            'ł' | 'Ł' => out.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => out.push('d'),
            'þ' | 'Þ' => out.push_str("th"),
            'ı' => out.push('i'),
            // The lower case of İ is an i with a mark of its own.
            c if c.is_alphanumeric() => {
                out.extend(c.to_lowercase().filter(|c| !is_combining_mark(*c)));
            }
            _ => space(&mut out),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn word(out: &mut String, word: &str) {
    space(out);
    out.push_str(word);
    out.push(' ');
}

fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn names_that_are_the_same() {
        let rows = [
            ("Brighton & Hove Albion", "brighton and hove albion"),
            ("Brighton&Hove", "brighton and hove"),
            ("Nott'm Forest", "nottm forest"),
            ("Atlético de Madrid", "atletico de madrid"),
            ("Fenerbahçe", "fenerbahce"),
            ("İstanbul", "istanbul"),
            ("Bodø/Glimt", "bodo glimt"),
            ("  A.F.C.  Bournemouth ", "afc bournemouth"),
            ("virat_kohli", "virat kohli"),
            ("Ｆullwidth", "fullwidth"),
            ("Saint‑Gilloise", "saint gilloise"),
            ("...", ""),
            ("山田", "山田"),
        ];
        for (name, expect) in rows {
            assert_eq!(normal(name), expect, "{name}");
            assert_eq!(normal(&normal(name)), expect, "twice: {name}");
        }
    }
}
