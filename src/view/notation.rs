//! How an amount stands in its field: in which unit, and with which signs.

use crate::model::amount::{Amount, n_decimals_kept};
use crate::view::typed_number::{Separators, parse, typed};

/// Decimals of money that was turned into another currency, from which size on: four digits that count, and more
/// would only show the rate's own, and pass for thousands.
const CONVERTED_DECIMALS: [(f64, usize); 3] = [(10.0, 2), (1.0, 3), (0.0, 6)];

/// How amounts are typed and written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Notation {
    /// What sets the parts of a number apart.
    pub separators: Separators,
    /// How many units of the currency that is shown one of the model's is, `(0, ∞)`.
    pub per_currency_unit: f64,
}

impl Notation {
    /// English, in the model's own currency.
    pub const ENGLISH: Self = Self { separators: Separators::ENGLISH, per_currency_unit: 1.0 };

    /// How many of the unit that is shown make one of the amount's own: 100 percent are a share of 1.
    pub fn per_unit(&self, amount: &Amount) -> f64 {
        match amount.unit.as_str() {
            unit if unit.starts_with("share") => 100.0,
            unit if unit.starts_with("money") => self.per_currency_unit,
            _ => 1.0,
        }
    }

    /// A value \[the amount's unit\] as a reader would have typed it.
    pub fn typed(&self, amount: &Amount, value: f64) -> String {
        let shown = value * self.per_unit(amount);
        let is_converted = self.per_currency_unit != 1.0 && amount.unit.as_str().starts_with("money");
        let fitting = CONVERTED_DECIMALS.iter().find(|(least, _)| is_converted && shown.abs() >= *least);
        let n_decimals = fitting.map_or(n_decimals_kept(shown), |(_, n_decimals)| *n_decimals);
        typed(shown, n_decimals, self.separators)
    }

    /// A number as a reader would have typed it, to the hundredth.
    pub fn number(&self, value: f64) -> String {
        typed(value, 2, self.separators)
    }

    /// The number of a text as it was typed; `None` where it is none.
    pub fn parse(&self, text: &str) -> Option<f64> {
        parse(text, self.separators)
    }
}
