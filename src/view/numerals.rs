//! How a language writes numbers. A page's languages write them by the browser; English is written here, so
//! that it is the same everywhere.

use crate::document::locale::english;
use crate::num::fixed_point::fixed;
use crate::view::copy::filled;
use crate::view::typed_number::{Separators, typed};

/// How a language writes numbers.
pub trait Numerals {
    /// A number with thousands set apart and at most so many decimals, such as `1,234.5`.
    fn number(&self, value: f64, n_decimals: u32) -> String;

    /// So many percent, whole, such as `74%`.
    fn percent(&self, value: f64) -> String;

    /// An amount of money with its currency's sign and so many decimals, such as `$3.40`.
    fn money(&self, value: f64, currency: &str, n_decimals: u32) -> String;

    /// What a currency of this code is called in a sentence; `None` where nobody knows.
    fn currency(&self, code: &str) -> Option<String>;

    /// The plural form that goes with a number: one of Unicode's `zero`, `one`, `two`, `few`, `many`, `other`.
    fn plural(&self, value: f64) -> String;

    /// What sets the parts of a number apart.
    fn separators(&self) -> Separators;
}

/// English, as in the United States.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct English {
    /// What stands before an amount of money that is owed.
    minus: &'static str,
}

impl English {
    /// In a text of one's own.
    pub const PLAIN: Self = Self { minus: "−" };
    /// In a page, where a line is not to end between the minus and a sign of currency.
    pub const ON_A_PAGE: Self = Self { minus: "−\u{2060}" };
}

impl Numerals for English {
    fn number(&self, value: f64, n_decimals: u32) -> String {
        typed(value, n_decimals as usize, Separators::ENGLISH)
    }

    fn percent(&self, value: f64) -> String {
        fixed(value, 0) + "%"
    }

    fn money(&self, value: f64, currency: &str, n_decimals: u32) -> String {
        let mut digits = typed(value.abs(), n_decimals as usize, Separators::ENGLISH);
        // Cents have both digits or none.
        if n_decimals == 2 && digits.split_once('.').is_some_and(|(_, cents)| cents.len() == 1) {
            digits.push('0');
        }
        let sign = if value < 0.0 && digits != "0" { self.minus } else { "" };
        match english(&["currency_sign.", currency].concat()) {
            Some(pattern) => sign.to_owned() + &filled(pattern, &[("amount", &digits)]),
            None => [sign, &digits, " ", currency].concat(),
        }
    }

    fn currency(&self, _: &str) -> Option<String> {
        None
    }

    fn plural(&self, value: f64) -> String {
        if value == 1.0 { "one" } else { "other" }.to_owned()
    }

    fn separators(&self) -> Separators {
        Separators::ENGLISH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_has_its_sign_and_whole_cents() {
        for (value, currency, n_decimals, expected) in [
            (310_000.0, "USD", 0, "$310,000"),
            (-5_200.0, "EUR", 0, "−€5,200"),
            (3.456, "GBP", 2, "£3.46"),
            (3.4, "USD", 2, "$3.40"),
            (3.0, "USD", 2, "$3"),
            (-0.001, "USD", 2, "$0"),
            (12.0, "CHF", 0, "12 CHF"),
        ] {
            assert_eq!(English::PLAIN.money(value, currency, n_decimals), expected, "{value} {currency}");
        }
    }

    /// Unicode's line breaking (UAX 14) parts two prefixes, unless a word joiner stands between.
    #[test]
    fn on_a_page_no_line_ends_after_a_minus() {
        assert_eq!(English::ON_A_PAGE.money(-5_200.0, "USD", 0), "−\u{2060}$5,200");
        assert_eq!(English::ON_A_PAGE.money(5_200.0, "USD", 0), "$5,200");
    }
}
