//! Numbers as a reader meets them in English text.

use crate::num::fixed_point::fixed;
use crate::num::unit_interval::UnitInterval;
use crate::view::copy::Copy;
use crate::view::typed_number::{Separators, typed};

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
    number(f64::from(value))
}

/// A number with thousands set apart and at most one decimal, such as `1,234.5`.
pub fn number(value: f64) -> String {
    typed(value, 1, Separators::ENGLISH)
}

/// A number to two digits that count: what is only about right should not look exact.
///
/// ```
/// # use outsourcing_decision::view::format::about;
/// assert_eq!([about(314_814.0), about(-7.26), about(0.0)], [310_000.0, -7.3, 0.0]);
/// ```
pub fn about(value: f64) -> f64 {
    let mut unit = 1.0;
    while value.abs() >= 100.0 * unit {
        unit *= 10.0;
    }
    // Multiplied by a whole number or divided by one, so that no stray digit comes in.
    if value.abs() < 10.0 { (value * 10.0).round() / 10.0 } else { (value / unit).round() * unit }
}

/// An amount of money with its currency's sign, such as `$310,000`; below 10 with cents.
pub fn money(copy: &Copy, currency: &str, value: f64) -> String {
    let size = value.abs();
    let digits = typed(if size < 10.0 { size } else { size.round() }, 2, Separators::ENGLISH);
    let sign = if value < 0.0 && digits != "0" { "−" } else { "" };
    let key = format!("currency_sign.{currency}");
    match copy.find(&key) {
        Some(_) => sign.to_owned() + &copy.fill(&key, &[("amount", &digits)]),
        None => format!("{sign}{digits} {currency}"),
    }
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

    #[test]
    fn money_has_its_sign_and_cents_only_where_they_count() {
        for (value, currency, expected) in [
            (310_000.0, "USD", "$310,000"),
            (-5_200.0, "EUR", "−€5,200"),
            (3.456, "GBP", "£3.46"),
            (-0.001, "USD", "$0"),
            (12.3, "CHF", "12 CHF"),
        ] {
            assert_eq!(money(&Copy::default(), currency, value), expected, "{value} {currency}");
        }
    }

    #[test]
    fn about_keeps_two_digits() {
        for (value, expected) in
            [(99.4, 99.0), (99.6, 100.0), (1_249.0, 1_200.0), (-86_500.0, -87_000.0), (3.16, 3.2)]
        {
            assert_eq!(about(value), expected, "{value}");
        }
    }
}
