//! Whether every number is one.

use std::fmt::Debug;

/// Panics where something has a number in it that is none, or infinite. The report's writer has a number for each of
/// them, so that its text alone would not tell.
pub(crate) fn expect_finite(thing: &impl Debug, what: &str) {
    let text = format!("{thing:?}");
    // Names stand in quotes, and have none in them.
    let mut unquoted = text.split('"').step_by(2);
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    let bad = unquoted.find(|part| part.split(|c| !is_word(c)).any(|word| word == "NaN" || word == "inf"));
    assert!(bad.is_none(), "{what} has a number that is none: {}", bad.unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::expect_finite;

    #[test]
    fn a_name_is_no_number() {
        expect_finite(&("inf", "NaN", 1.0, -0.0, f64::MAX), "names");
    }

    #[test]
    #[should_panic(expected = "has a number that is none")]
    fn what_is_no_number_is_found() {
        expect_finite(&Some([1.0, f64::NAN]), "a list");
    }

    #[test]
    #[should_panic(expected = "has a number that is none")]
    fn what_is_infinite_is_found() {
        expect_finite(&(-f64::INFINITY), "a number");
    }
}
