//! The way from a place on a slider to an amount and back.

use crate::model::amount::{Amount, Scale};
use crate::num::math::{exp, ln};
use crate::num::order::clamped;
use crate::view::notation::Notation;

/// The last place of a slider; the first is 0.
pub const PLACE_MAX: f64 = 1_000.0;
/// How many times beyond our figure a slider goes on either side.
const BEYOND: f64 = 4.0;

/// A slider's ends \[the amount's unit\].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slide {
    low: f64,
    high: f64,
    /// Whether equal ways are equal factors.
    is_by_factor: bool,
}

impl Slide {
    /// The slider of an amount: shares from 0 to 1, positive amounts by factors around our figure.
    pub fn of(amount: &Amount) -> Self {
        let default = amount.default;
        let is_by_factor = amount.scale == Scale::Positive && default.low > 0.0;
        let (low, high) = match amount.scale {
            Scale::Share => (0.0, 1.0),
            _ if is_by_factor => (default.low / BEYOND, default.high * BEYOND),
            _ => (default.low, default.high + (default.high - default.low)),
        };
        Self { low, high, is_by_factor }
    }

    /// The place of a value, `[0, 1000]`; what lies beyond an end stands there.
    pub fn place(&self, value: f64) -> f64 {
        let value = clamped(value, self.low, self.high);
        let share = match self.is_by_factor {
            true => ln(value / self.low) / ln(self.high / self.low),
            false => (value - self.low) / (self.high - self.low),
        };
        share * PLACE_MAX
    }

    /// What a reader would have typed for a place: the value to two digits, three from 100 on.
    pub fn typed(&self, place: f64, amount: &Amount, notation: Notation) -> String {
        let share = clamped(place, 0.0, PLACE_MAX) / PLACE_MAX;
        let value = match self.is_by_factor {
            true => self.low * exp(share * ln(self.high / self.low)),
            false => self.low + share * (self.high - self.low),
        };
        let per_unit = notation.per_unit(amount);
        notation.typed(amount, rounded(value * per_unit, 2) / per_unit)
    }
}

/// To so many digits that count, and no finer than to the millionth.
pub fn rounded(value: f64, n_digits: u32) -> f64 {
    let step = step(value, 1e-6, n_digits);
    (value / step).round() * step
}

/// To so many digits that count, and no finer than to the hundredth: the next number above where `is_more`, or else the next
/// below, so that what holds from a value on holds from there on.
///
/// ```
/// # use outsourcing_decision::view::slide::beyond;
/// assert_eq!([false, true].map(|is_more| beyond(4_123.0, is_more, 3)), [4_120.0, 4_130.0]);
/// assert_eq!([false, true].map(|is_more| beyond(0.7282, is_more, 3)), [0.72, 0.73]);
/// ```
pub fn beyond(value: f64, is_more: bool, n_digits: u32) -> f64 {
    let step = step(value, 1e-2, n_digits);
    let steps = value / step;
    step * if is_more { steps.ceil() } else { steps.floor() }
}

/// The place of the last of so many digits that count, and none finer than `finest`.
fn step(value: f64, finest: f64, n_digits: u32) -> f64 {
    let (mut step, most) = (finest, f64::from(10_u32.pow(n_digits)));
    while step * most <= value.abs() {
        step *= 10.0;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::amount::{Judgement, Trust};
    use crate::model::id::Id;

    fn amount(scale: Scale, low: f64, best: f64, high: f64) -> Amount {
        let id = Id::parse("count").unwrap();
        let default = Judgement { low, best, high };
        Amount { id: id.clone(), unit: id, scale, default, trust: Trust::Ours, basis: vec![], asked: false }
    }

    #[test]
    fn equal_ways_are_equal_factors_for_what_is_positive() {
        // From 250 to 80,000: halfway is their geometric mean, 4,472.
        let amount = amount(Scale::Positive, 1_000.0, 5_000.0, 20_000.0);
        let customers = Slide::of(&amount);
        for (place, expected) in [(0.0, "250"), (500.0, "4,500"), (1_000.0, "80,000")] {
            assert_eq!(customers.typed(place, &amount, Notation::ENGLISH), expected, "place {place}");
        }
        assert!((customers.place(4_472.136) - 500.0).abs() < 0.001, "{}", customers.place(4_472.136));
        assert_eq!(customers.place(0.0), 0.0, "beyond the low end");
        assert_eq!(customers.place(1e9), PLACE_MAX, "beyond the high end");
    }

    #[test]
    fn shares_go_from_nothing_to_all() {
        let amount = amount(Scale::Share, 0.1, 0.2, 0.4);
        let share = Slide::of(&amount);
        assert_eq!(share.place(0.25), 250.0, "a quarter");
        assert_eq!(share.typed(250.0, &amount, Notation::ENGLISH), "0.25", "a quarter");
    }
}
