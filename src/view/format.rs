//! Numbers as a reader meets them in a sentence.

use crate::engine::joint_verdict::{LEANING_SHARE, STRONG_SHARE};
use crate::num::unit_interval::UnitInterval;
use crate::view::copy::{Copy, ShownCurrency};
use crate::view::notation::Notation;
use crate::view::verdict_words::ALMOST_CERTAIN_SHARE;

/// Decimals of an exchange rate.
const RATE_DECIMALS: u32 = 6;

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

/// A count as a number; no count here is beyond a million.
pub fn as_number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// Whether this whole number stands at a bound of certainty that the percentage misses.
pub(super) fn reaches_bound(percentage: f64, whole: f64) -> bool {
    let bounds = [LEANING_SHARE, STRONG_SHARE, ALMOST_CERTAIN_SHARE];
    bounds.into_iter().any(|bound| percentage < 100.0 * bound && whole >= (100.0 * bound).round())
}

impl Copy {
    /// A share in whole percent, such as `74%`. What is neither never nor always is not rounded to
    /// 0 or 100, because that would promise too much; nor is what just misses a bound of certainty rounded up to it.
    pub fn percent(&self, share: UnitInterval) -> String {
        let value = share.get() * 100.0;
        let written = |value| self.language().numerals.percent(value);
        match value {
            _ if value > 0.0 && value < 1.0 => self.fill("number.under", &[("value", &written(1.0))]),
            _ if value > 99.0 && value < 100.0 => self.fill("number.over", &[("value", &written(99.0))]),
            _ if reaches_bound(value, value.round()) => written(value.floor()),
            _ => written(value),
        }
    }

    /// A number with thousands set apart and at most one decimal, such as `1,234.5`.
    pub fn number(&self, value: f64) -> String {
        self.language().numerals.number(value, 1)
    }

    /// An amount of money [model's currency] in the currency that is shown.
    pub fn converted(&self, value: f64) -> f64 {
        value * self.currency().per_unit
    }

    /// An amount of money [currency that is shown] with its sign, such as `$310,000`; below 10 with cents.
    pub fn money(&self, value: f64) -> String {
        let (numerals, code) = (&self.language().numerals, &self.currency().code);
        match value.abs() < 10.0 {
            true => numerals.money(value, code, 2),
            false => numerals.money(value.round(), code, 0),
        }
    }

    /// What a currency is called in a sentence.
    pub fn currency_name(&self, code: &str) -> String {
        let named = self.find(&["currency.", code].concat()).map(str::to_owned);
        named.or_else(|| self.language().numerals.currency(code)).unwrap_or_else(|| code.to_owned())
    }

    /// That money is shown in another currency than the model's `own`, and at which rate; `None` where it is not.
    pub fn conversion(&self, own: &str) -> Option<String> {
        let ShownCurrency { code, per_unit, year } = self.currency();
        let said = [
            ("own", self.currency_name(own)),
            ("shown", self.currency_name(code)),
            ("factor", self.language().numerals.number(*per_unit, RATE_DECIMALS)),
            ("year", year.as_ref()?.to_string()),
        ];
        Some(self.fill("money.converted", &said.each_ref().map(|(name, value)| (*name, value.as_str()))))
    }

    /// How amounts stand in their fields.
    pub fn notation(&self) -> Notation {
        let separators = self.language().numerals.separators();
        Notation { separators, per_currency_unit: self.currency().per_unit }
    }

    /// Items of a list, each with a name or a few words.
    pub fn list(&self, items: &[String]) -> String {
        joined(items, self.get("number.comma"))
    }

    /// Items of a list that may have commas of their own.
    pub fn long_list<Item: AsRef<str>>(&self, items: &[Item]) -> String {
        joined(items, self.get("number.semicolon"))
    }

    /// A name, and what is said of it.
    pub fn labelled(&self, name: &str, text: &str) -> String {
        self.fill("number.labelled", &[("name", name), ("text", text)])
    }
}

/// Texts one after the other, with another between them.
pub fn joined<Item: AsRef<str>>(items: &[Item], between: &str) -> String {
    // One kind of list for all: each kind has a joining of its own.
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    items.join(between)
}

/// Whether a text ends as a sentence does, and not as a name.
pub fn is_sentence(text: &str) -> bool {
    text.ends_with(['?', '.', '!', '…', '؟'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_never_promise_more_than_there_is() {
        for (share, expected) in [
            (0.0, "0%"),
            (0.004, "under 1%"),
            (0.744, "74%"),
            (0.746, "75%"),
            (0.996, "over 99%"),
            (1.0, "100%"),
        ] {
            assert_eq!(Copy::default().percent(UnitInterval::new(share).unwrap()), expected, "share {share}");
        }
    }

    /// 65, 80 and 95 percent are the bounds of leaning, clearly and almost certainly.
    #[test]
    fn a_share_below_a_bound_does_not_look_as_if_it_reached_it() {
        for (share, expected) in
            [(0.6499, "64%"), (0.65, "65%"), (0.7951, "79%"), (0.9499, "94%"), (0.96, "96%")]
        {
            assert_eq!(Copy::default().percent(UnitInterval::new(share).unwrap()), expected, "share {share}");
        }
    }

    #[test]
    fn thousands_are_set_apart() {
        for (value, expected) in
            [(7.0, "7"), (999.0, "999"), (10_000.0, "10,000"), (1_234_567.0, "1,234,567")]
        {
            assert_eq!(Copy::default().number(value), expected, "count {value}");
        }
    }

    #[test]
    fn money_has_cents_only_where_they_count() {
        for (value, expected) in [(310_000.4, "$310,000"), (3.456, "$3.46"), (-12.3, "−$12"), (9.5, "$9.50")]
        {
            assert_eq!(Copy::default().money(value), expected, "{value}");
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
