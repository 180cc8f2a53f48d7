//! Numbers as a reader meets them in English text.

use crate::num::fixed_point::fixed;
use crate::num::unit_interval::UnitInterval;

/// A share in whole percent, such as `74%`. What is neither never nor always is not rounded to
/// 0 or 100, because that would promise too much.
pub fn percent(share: UnitInterval) -> String {
    let value = share.get() * 100.0;
    match value {
        _ if value > 0.0 && value < 1.0 => "under 1%".to_owned(),
        _ if value > 99.0 && value < 100.0 => "over 99%".to_owned(),
        _ => fixed(value, 0) + "%",
    }
}

/// A count with thousands set apart, such as `10,000`.
pub fn count(value: u32) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_never_promise_more_than_there_is() {
        for (share, expected) in
            [(0.0, "0%"), (0.004, "under 1%"), (0.744, "74%"), (0.996, "over 99%"), (1.0, "100%")]
        {
            assert_eq!(percent(UnitInterval::new(share).unwrap()), expected, "share {share}");
        }
    }

    #[test]
    fn thousands_are_set_apart() {
        for (value, expected) in [(7, "7"), (999, "999"), (10_000, "10,000"), (1_234_567, "1,234,567")] {
            assert_eq!(count(value), expected, "count {value}");
        }
    }
}
