//! What people may call themselves and things.

use crate::error::ApiError;

/// Fewest and most characters of a person's shown name.
const NAME_CHARS: (usize, usize) = (2, 30);
/// The most characters of an e-mail address.
const EMAIL_CHARS_MAX: usize = 254;

/// Text as it is kept: without spaces at the ends, runs of spaces as one.
///
/// # Errors
/// When it is shorter or longer than `chars`, or holds a control or invisible character.
pub fn text(field: &str, given: &str, chars: (usize, usize)) -> Result<String, ApiError> {
    let (least, most) = chars;
    if given.chars().any(is_unshown) {
        let message = "Use letters, digits, spaces and common signs only.";
        return Err(ApiError::bad(field, message));
    }
    let kept = given.split_whitespace().collect::<Vec<_>>().join(" ");
    let count = kept.chars().count();
    if count < least || count > most {
        let message = format!("Use {least} to {most} characters; this has {count}.");
        return Err(ApiError::bad(field, message));
    }
    Ok(kept)
}

/// Several lines of text; line breaks are kept.
///
/// # Errors
/// As [`text`].
pub fn lines(field: &str, given: &str, chars: (usize, usize)) -> Result<String, ApiError> {
    let (least, most) = chars;
    let kept = given.trim().replace("\r\n", "\n");
    if kept.chars().any(|c| c != '\n' && c != '\t' && is_unshown(c)) {
        let message = "Use letters, digits, spaces, line breaks and common signs only.";
        return Err(ApiError::bad(field, message));
    }
    let count = kept.chars().count();
    if count < least || count > most {
        let message = format!("Use {least} to {most} characters; this has {count}.");
        return Err(ApiError::bad(field, message));
    }
    Ok(kept)
}

/// A person's shown name: 2 to 30 characters.
///
/// # Errors
/// As [`text`].
pub fn person(field: &str, given: &str) -> Result<String, ApiError> {
    let name = text(field, given, NAME_CHARS)?;
    // A screen says "You" to the person who looks at it, and to nobody else.
    if name.eq_ignore_ascii_case("you") {
        let message = "Choose another name: on each screen, “You” is the person who looks at it.";
        return Err(ApiError::bad(field, message));
    }
    Ok(name)
}

/// An e-mail address, in lower case. Whether mail arrives there is for the mail to show.
///
/// # Errors
/// When it is not `something@something`.
pub fn email(field: &str, given: &str) -> Result<String, ApiError> {
    let wrong = || ApiError::bad(field, "Use an e-mail address such as asha@example.org.");
    let address = given.trim().to_lowercase();
    let (local, domain) = address.rsplit_once('@').ok_or_else(wrong)?;
    let plain = |c: char| !c.is_whitespace() && !is_unshown(c) && !"<>\",;:\\()[]".contains(c);
    let whole = address.len() <= EMAIL_CHARS_MAX
        && address.chars().filter(|c| *c == '@').count() == 1
        && !local.is_empty()
        && domain.split('.').all(|part| !part.is_empty())
        && address.chars().all(plain);
    whole.then_some(address).ok_or_else(wrong)
}

/// Control characters, and those that change or hide what stands beside them.
fn is_unshown(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(person("name", "  Dave   S ").unwrap(), "Dave S");
        assert_eq!(person("name", "Yousef").unwrap(), "Yousef");
        assert_eq!(person("name", "Zoë O’Brien").unwrap(), "Zoë O’Brien");
        for bad in
            ["", "D", " D ", "a\u{0}b", "a\nb", "a\u{202E}b", "You", " you ", &"x".repeat(300)]
        {
            assert!(person("name", bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn addresses() {
        assert_eq!(email("email", " Asha@Example.ORG ").unwrap(), "asha@example.org");
        assert!(email("email", "asha@localhost").is_ok());
        for bad in ["", "a", "@b", "a@", "a@b@c", "a b@c.d", "a@b..c", "<a@b.c>", "a@b.c\r\nBcc: x"]
        {
            assert!(email("email", bad).is_err(), "{bad:?}");
        }
    }
}
