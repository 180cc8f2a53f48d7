//! Numbers as text with a fixed count of decimals.
//!
//! One writer for every platform: no exponent, no minus zero, trailing zeros dropped. The standard
//! library's formatting of `f64` would cost the page about 7 kB, and all of its formatting 2 kB more: what a page begins
//! with puts texts together by `concat`.

/// Appends `value` to `text`, rounded half away from zero to `n_decimals` (at most 6).
///
/// Beyond ±9.2e18 / 10^`n_decimals` the text is that bound; what is not a number is written as 0,
/// so that the text is always a number of JSON.
///
/// ```
/// # use outsourcing_decision::num::fixed_point::write_fixed;
/// let mut text = String::new();
/// write_fixed(&mut text, -2.5004, 3);
/// assert_eq!(text, "-2.5");
/// ```
pub fn write_fixed(text: &mut String, value: f64, n_decimals: usize) {
    let scale = SCALES[n_decimals.min(SCALES.len() - 1)];
    let units = rounded_units(value, scale);
    if units == 0 {
        text.push('0');
        return;
    }
    if value < 0.0 {
        text.push('-');
    }
    write_whole(text, units / scale);
    write_decimals(text, units % scale, scale);
}

/// `value` as text with at most `n_decimals`; see [`write_fixed`].
pub fn fixed(value: f64, n_decimals: usize) -> String {
    let mut text = String::new();
    write_fixed(&mut text, value, n_decimals);
    text
}

/// A count as text.
///
/// ```
/// # use outsourcing_decision::num::fixed_point::whole;
/// assert_eq!(whole(1_200), "1200");
/// ```
pub fn whole(count: usize) -> String {
    let mut text = String::new();
    write_whole(&mut text, u64::try_from(count).unwrap_or(u64::MAX));
    text
}

/// Powers of ten by count of decimals.
const SCALES: [u64; 7] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/// `|value| * scale`, rounded half up; conversion saturates, and NaN becomes 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "the saturating conversion is the documented bound; scales are exact in f64"
)]
fn rounded_units(value: f64, scale: u64) -> u64 {
    let units = (value.abs() * scale as f64 + 0.5) as u64;
    units.min(i64::MAX as u64)
}

/// Appends a whole number to `text`.
pub fn write_whole(text: &mut String, whole: u64) {
    if whole >= 10 {
        write_whole(text, whole / 10);
    }
    text.push(digit(whole % 10));
}

/// Writes `.` and the digits of `rest / scale` without trailing zeros; nothing when `rest` is 0.
fn write_decimals(text: &mut String, rest: u64, scale: u64) {
    let (mut rest, mut scale) = (rest, scale);
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        scale /= 10;
        text.push(digit(rest / scale));
        rest %= scale;
    }
}

fn digit(value: u64) -> char {
    char::from_digit(u32::try_from(value).unwrap_or(0), 10).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_numbers_have_known_texts() {
        for (value, n_decimals, expected) in [
            (0.0, 3, "0"),
            (-0.0, 3, "0"),
            (-0.0004, 3, "0"),
            (0.0005, 3, "0.001"),
            (61.2, 3, "61.2"),
            (61.2349, 3, "61.235"),
            (-7.05, 2, "-7.05"),
            (100.0, 3, "100"),
            (0.74, 4, "0.74"),
            (1_234_567.891, 2, "1234567.89"),
            (2.5, 0, "3"),
            (1e16, 2, "10000000000000000"),
            (f64::NAN, 2, "0"),
            (f64::INFINITY, 0, "9223372036854775807"),
        ] {
            assert_eq!(fixed(value, n_decimals), expected, "value {value}");
        }
    }

    /// The standard library is the other implementation, where both round alike.
    #[test]
    fn thousandths_agree_with_the_standard_library() {
        for thousandth in -5_000..=5_000_i32 {
            let value = f64::from(thousandth) / 1000.0;
            let theirs: f64 = format!("{value:.3}").parse().unwrap();
            assert_eq!(fixed(value, 3).parse(), Ok(theirs + 0.0), "value {value}");
        }
    }
}
