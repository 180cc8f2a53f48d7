//! Numbers as a reader types them, and back into the field as they would be typed.

use crate::num::fixed_point::fixed;

/// What sets the parts of a number apart in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Separators {
    /// Before the decimals.
    pub decimal: char,
    /// Between thousands.
    pub group: char,
}

impl Separators {
    /// English: `1,234.5`.
    pub const ENGLISH: Self = Self { decimal: '.', group: ',' };
}

/// Longest text that is read as a number \[bytes\]; no amount needs half of it.
const LENGTH_MAX: usize = 40;

/// The number of a text such as `1,234.5`, `−20`, `$ 40` or `15 %`; `None` where it is none.
///
/// Signs of currency and percent may stand on either side and mean nothing here. Spaces of every
/// width, apostrophes and the language's group sign may stand between digits, but only before three
/// of them. Before one or two at the end, and nowhere else, that sign can only stand for decimals:
/// `3,20` is 3.2 also where the comma sets thousands apart.
pub fn parse(text: &str, separators: Separators) -> Option<f64> {
    if text.len() > LENGTH_MAX {
        return None;
    }
    let text = text.trim_matches(|character: char| character.is_whitespace() || is_sign_of_unit(character));
    let (is_negative, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start_matches(is_sign_of_unit)),
        None => (false, text),
    };
    // Where a point means nothing else, it is what many keyboards have for the decimals.
    let is_point_free = separators.decimal != '.' && separators.group != '.';
    let decimal = |character: char| character == separators.decimal || is_point_free && character == '.';
    let (whole, decimals) = match text.rsplit_once(separators.group) {
        Some((whole, decimals)) if is_plain(whole) && is_plain(decimals) && decimals.len() < 3 => {
            (whole, decimals)
        }
        _ => text.split_once(decimal).unwrap_or((text, "")),
    };
    let whole = without_groups(whole, separators.group)?;
    let digits: Vec<u32> = whole.chars().chain(decimals.chars()).map(digit).collect::<Option<_>>()?;
    if digits.is_empty() {
        return None;
    }
    let size = digits.iter().fold(0.0, |number, digit| number * 10.0 + f64::from(*digit));
    let size = size / decimals.chars().fold(1.0_f64, |scale, _| scale * 10.0);
    Some(if is_negative { -size } else { size })
}

/// A number as it would be typed, with at most `n_decimals`.
pub fn typed(value: f64, n_decimals: usize, separators: Separators) -> String {
    let text = fixed(value, n_decimals);
    let (sign, size) = text.strip_prefix('-').map_or(("", text.as_str()), |size| ("-", size));
    let (whole, decimals) = size.split_once('.').unwrap_or((size, ""));
    let mut typed = sign.to_owned();
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            typed.push(separators.group);
        }
        typed.push(digit);
    }
    if !decimals.is_empty() {
        typed.push(separators.decimal);
        typed.push_str(decimals);
    }
    typed
}

fn is_sign_of_unit(character: char) -> bool {
    character.is_whitespace() || matches!(character, '$' | '€' | '£' | '¥' | '%' | '٪')
}

/// Whether a text is digits, and at least one.
fn is_plain(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| digit(character).is_some())
}

/// The digits alone; `None` where a group has not three of them.
fn without_groups(whole: &str, group: char) -> Option<String> {
    let sets_apart =
        |character: char| character == group || character.is_whitespace() || matches!(character, '\'' | '’');
    let mut parts = whole.split(sets_apart);
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let fits = rest.is_empty() || !first.is_empty() && rest.iter().all(|part| part.chars().count() == 3);
    fits.then(|| first.to_owned() + &rest.concat())
}

/// The value of a digit, Arabic and Persian ones included.
fn digit(character: char) -> Option<u32> {
    let from = |zero: char| u32::from(character).checked_sub(u32::from(zero)).filter(|value| *value < 10);
    from('0').or_else(|| from('٠')).or_else(|| from('۰'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: Separators = Separators { decimal: ',', group: '.' };

    #[test]
    fn what_people_type_is_read_as_they_mean_it() {
        for (text, expected) in [
            ("5000", Some(5000.0)),
            ("5,000", Some(5000.0)),
            (" 1 234 567.25 ", Some(1_234_567.25)),
            ("1\u{202f}000", Some(1000.0)),
            ("1'000", Some(1000.0)),
            ("$40", Some(40.0)),
            ("15 %", Some(15.0)),
            ("−20.5", Some(-20.5)),
            ("-$20", Some(-20.0)),
            ("31 USD", None),
            ("5 MIL", None),
            ("5k", None),
            (".5", Some(0.5)),
            ("5.", Some(5.0)),
            ("٣٤", Some(34.0)),
            ("", None),
            (".", None),
            ("-", None),
            ("$", None),
            ("3,20", Some(3.2)),
            ("-1,5", Some(-1.5)),
            ("1000,5", Some(1000.5)),
            ("1,5000", None),
            ("1,234,5", None),
            ("1,5.0", None),
            ("1,", None),
            (",5", None),
            (",500", None),
            ("1,00,000", None),
            ("1.2.3", None),
            ("1e5", None),
            ("ten", None),
            ("--1", None),
            ("99999999999999999999999999999999999999999", None),
        ] {
            assert_eq!(parse(text, Separators::ENGLISH), expected, "{text:?}");
        }
    }

    #[test]
    fn a_language_has_its_own_signs() {
        for (text, expected) in
            [("1.234,5", Some(1234.5)), ("1,5", Some(1.5)), ("1.5", Some(1.5)), ("5.000 €", Some(5000.0))]
        {
            assert_eq!(parse(text, GERMAN), expected, "{text:?}");
        }
    }

    #[test]
    fn a_point_is_taken_for_decimals_where_it_is_nothing_else() {
        let egyptian = Separators { decimal: '٫', group: '٬' };
        for (text, expected) in [("21.5", Some(21.5)), ("٢١٫٥", Some(21.5)), ("1٬234.5", Some(1234.5))] {
            assert_eq!(parse(text, egyptian), expected, "{text:?}");
        }
        assert_eq!(parse("1.500", GERMAN), Some(1500.0), "a point sets thousands apart");
    }

    #[test]
    fn what_stands_in_a_field_reads_back() {
        for (value, english, german) in [
            (1234.5, "1,234.5", "1.234,5"),
            (-1_000_000.0, "-1,000,000", "-1.000.000"),
            (0.25, "0.25", "0,25"),
        ] {
            for (separators, expected) in [(Separators::ENGLISH, english), (GERMAN, german)] {
                let text = typed(value, 6, separators);
                assert_eq!(text, expected, "{value}");
                assert_eq!(parse(&text, separators), Some(value), "{text}");
            }
        }
    }
}
