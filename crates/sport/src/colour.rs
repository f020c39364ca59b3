//! A colour of a crest.

use serde::{Deserialize, Serialize};

/// A colour as `#rrggbb` in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// A text that is no colour.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a colour is written #rrggbb, for example #c8102e, not {0:?}")]
pub struct ColourError(String);

impl Colour {
    /// The contrast between two colours as WCAG 2 defines it, in hundredths: 100 to 2100.
    #[must_use]
    pub fn contrast_percent(&self, other: &Self) -> u32 {
        let (a, b) = (self.luminance(), other.luminance());
        let (light, dark) = if a > b { (a, b) } else { (b, a) };
        ((light + 0.05) / (dark + 0.05) * 100.0) as u32
    }

    /// Relative luminance (WCAG 2), 0 to 1.
    fn luminance(&self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl TryFrom<String> for Colour {
    type Error = ColourError;

    fn try_from(text: String) -> Result<Self, ColourError> {
        let wrong = || ColourError(text.chars().take(20).collect());
        let digits = text.strip_prefix('#').ok_or_else(wrong)?;
        if digits.len() != 6 || !digits.chars().all(|c| c.is_ascii_hexdigit()) {
            return Err(wrong());
        }
        let value = u32::from_str_radix(digits, 16).map_err(|_| wrong())?;
        let [_, red, green, blue] = value.to_be_bytes();
        Ok(Self { red, green, blue })
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        format!("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Result<Colour, ColourError> {
        Colour::try_from(text.to_owned())
    }

    #[test]
    fn reads_and_writes() {
        assert_eq!(colour("#C8102e").map(String::from), Ok("#c8102e".into()));
        for bad in ["", "c8102e", "#c8102", "#c8102e0", "#ggg000", "#+12345", "red", "#é1234"] {
            assert!(colour(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn black_on_white_is_21() {
        let (black, white) = (colour("#000000"), colour("#ffffff"));
        let (black, white) = (black.expect("a colour"), white.expect("a colour"));
        assert_eq!(black.contrast_percent(&white), 2100);
        assert_eq!(white.contrast_percent(&white), 100);
    }
}
