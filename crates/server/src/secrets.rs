//! Random things and their hashes. Nothing here is ever stored or sent in the clear unless the
//! person it belongs to needs to type or open it.

use subtle::ConstantTimeEq;

/// Letters of a typed code: no 0 O 1 I, and no vowel that would make words.
const CODE_LETTERS: &[u8] = b"23456789BCDFGHJKLMNPQRSTVWXYZ";
/// How many letters an invitation's code has.
pub const CODE_LETTERS_LEN: usize = 8;
/// How many digits a sign-in code has.
const DIGITS_LEN: usize = 6;

/// The operating system refused to give random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the operating system gave no random bytes")]
pub struct NoRandom;

impl From<NoRandom> for crate::ApiError {
    fn from(error: NoRandom) -> Self {
        Self::internal(&error)
    }
}

/// Random bytes from the operating system.
///
/// # Errors
/// [`NoRandom`] when it has none.
pub fn random<const N: usize>() -> Result<[u8; N], NoRandom> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| NoRandom)?;
    Ok(bytes)
}

/// A token that nobody guesses: 256 bits as hexadecimal.
///
/// # Errors
/// [`NoRandom`].
pub fn token() -> Result<String, NoRandom> {
    Ok(hex::encode(random::<32>()?))
}

/// A code that is read aloud and typed: 8 letters, about 38 bits.
///
/// # Errors
/// [`NoRandom`].
pub fn invite_code() -> Result<String, NoRandom> {
    pick(CODE_LETTERS, CODE_LETTERS_LEN)
}

/// Six digits.
///
/// # Errors
/// [`NoRandom`].
pub fn digits() -> Result<String, NoRandom> {
    pick(b"0123456789", DIGITS_LEN)
}

/// Every letter equally likely: bytes above the largest multiple of the alphabet are thrown away.
fn pick(letters: &[u8], len: usize) -> Result<String, NoRandom> {
    let fair = 256 - 256 % letters.len();
    let mut out = String::with_capacity(len);
    while out.len() < len {
        let [byte] = random::<1>()?;
        if usize::from(byte) < fair {
            let letter = letters.get(usize::from(byte) % letters.len()).copied();
            out.extend(letter.map(char::from));
        }
    }
    Ok(out)
}

/// What a person typed, as the code it means: capitals, without spaces and hyphens.
#[must_use]
pub fn typed_code(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_ascii_alphanumeric()).take(80);
    kept.map(|c| c.to_ascii_uppercase()).collect()
}

/// The hash of a token of 128 bits or more.
#[must_use]
pub fn hash(token: &str) -> Vec<u8> {
    blake3::hash(token.as_bytes()).as_bytes().to_vec()
}

/// This installation's own secret; made at first start, kept in the database.
#[derive(Clone)]
pub struct Pepper([u8; 32]);

impl std::fmt::Debug for Pepper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pepper(…)")
    }
}

impl Pepper {
    /// Where it is kept.
    pub const KEY: &str = "secret.pepper";

    /// A new one, as it is kept.
    ///
    /// # Errors
    /// [`NoRandom`].
    pub fn make() -> Result<String, NoRandom> {
        token()
    }

    /// Reads it as it is kept.
    ///
    /// # Errors
    /// When it is not 32 bytes in hexadecimal.
    pub fn read(kept: &str) -> Result<Self, hex::FromHexError> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(kept, &mut bytes)?;
        Ok(Self(bytes))
    }

    /// The hash of something short that a person types, bound to whom it was sent.
    #[must_use]
    pub fn hash_code(&self, email: &str, code: &str) -> Vec<u8> {
        let text = format!("sign-in\n{email}\n{code}");
        blake3::keyed_hash(&self.0, text.as_bytes()).as_bytes().to_vec()
    }

    /// The token of a watch link: it follows from its id, so that hosts can be shown the link again
    /// while the database holds only its hash.
    #[must_use]
    pub fn watch_token(&self, id: &str) -> String {
        let text = format!("watch\n{id}");
        hex::encode(&blake3::keyed_hash(&self.0, text.as_bytes()).as_bytes()[..20])
    }
}

/// Whether two secrets are the same, in the same time wherever they differ.
#[must_use]
pub fn same(a: &[u8], b: &[u8]) -> bool {
    a.ct_eq(b).into()
}

/// What a person quotes when asking for help: eight letters.
#[must_use]
pub fn reference() -> String {
    invite_code().unwrap_or_else(|_| "00000000".into())
}

/// A new id that sorts by time.
#[must_use]
pub fn id() -> String {
    uuid::Uuid::now_v7().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_no_letter_that_can_be_mistaken() {
        for _ in 0..200 {
            let code = invite_code().unwrap();
            assert_eq!(code.len(), CODE_LETTERS_LEN);
            assert!(!code.contains(['0', 'O', '1', 'I']), "{code}");
            assert_eq!(typed_code(&format!(" {}-{} ", &code[..4], code[4..].to_lowercase())), code);
        }
    }

    #[test]
    fn digits_are_six_and_differ() {
        let all: std::collections::HashSet<String> = (0..50).map(|_| digits().unwrap()).collect();
        assert!(all.iter().all(|d| d.len() == 6 && d.chars().all(|c| c.is_ascii_digit())));
        assert!(all.len() > 40);
    }

    #[test]
    fn a_code_counts_for_its_address_only() {
        let pepper = Pepper::read(&Pepper::make().unwrap()).unwrap();
        assert_ne!(pepper.hash_code("a@b.c", "123456"), pepper.hash_code("a@b.d", "123456"));
        assert!(!format!("{pepper:?}").contains(char::is_numeric));
    }
}
