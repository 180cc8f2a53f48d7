//! Identifiers, as written in model files, answers files, events and reports.

use std::fmt;

use nanoserde::{DeBin, SerBin};

/// Longest identifier \[characters\].
pub const ID_LENGTH_MAX: usize = 60;

/// An identifier: lower-case letters, digits, `_` and `-`; 1 to [`ID_LENGTH_MAX`] characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, SerBin, DeBin)]
pub struct Id(String);

impl Id {
    /// Reads an identifier; `None` when a character or the length is not allowed.
    pub fn parse(text: &str) -> Option<Self> {
        let allowed =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-';
        let fits = (1..=ID_LENGTH_MAX).contains(&text.len()) && text.bytes().all(allowed);
        fits.then(|| Self(text.to_owned()))
    }

    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_small_plain_words_are_identifiers() {
        let longest = "a".repeat(ID_LENGTH_MAX);
        let too_long = "a".repeat(ID_LENGTH_MAX + 1);
        for (text, allowed) in [
            ("in_house", true),
            ("000-14", true),
            (longest.as_str(), true),
            ("", false),
            (too_long.as_str(), false),
            ("In-house", false),
            ("a b", false),
            ("é", false),
        ] {
            assert_eq!(Id::parse(text).is_some(), allowed, "{text:?}");
        }
    }
}
