//! The three-term metalog distribution, from three percentiles.
//!
//! Source: Keelin (2016), The Metalog Distributions, Decision Analysis 13(4), equations 6 and 8.

use crate::num::math::ln;

/// The share of the distance from the tenth to the ninetieth percentile at which the median may
/// lie; outside, the three are no metalog's.
const FEASIBLE: std::ops::Range<f64> = 0.167..0.833;
/// ln 9: the logit of the ninetieth percentile.
const LN_9: f64 = 2.197_224_577_336_219_6;

/// A quantile function `a1 + a2 L + a3 (y − ½) L`, where `L` is the logit of `y`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metalog {
    a1: f64,
    a2: f64,
    a3: f64,
}

impl Metalog {
    /// The metalog with this tenth, fiftieth and ninetieth percentile; `None` where there is none.
    ///
    /// ```
    /// # use outsourcing_decision::num::metalog::{Metalog, logit};
    /// let metalog = Metalog::new(1.0, 2.0, 4.0).unwrap();
    /// assert!((metalog.quantile(0.9, logit(0.9)) - 4.0).abs() < 1e-12);
    /// assert!(Metalog::new(1.0, 1.1, 9.0).is_none());
    /// ```
    pub fn new(p10: f64, p50: f64, p90: f64) -> Option<Self> {
        let spread = p90 - p10;
        let lean = (p50 - p10) / spread;
        FEASIBLE.contains(&lean).then(|| Self {
            a1: p50,
            a2: spread / (2.0 * LN_9),
            a3: (1.0 - 2.0 * lean) * spread / (0.8 * LN_9),
        })
    }

    /// The quantile of `y`, (0, 1), whose logit is `logit`.
    pub fn quantile(&self, y: f64, logit: f64) -> f64 {
        self.a1 + self.a2 * logit + self.a3 * (y - 0.5) * logit
    }
}

/// `ln(y / (1 − y))` of `y`, (0, 1).
pub fn logit(y: f64) -> f64 {
    ln(y / (1.0 - y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_percentiles_come_back() {
        for (p10, p50, p90) in [(0.0, 1.0, 2.0), (-5.0, 0.0, 20.0), (100.0, 180.0, 200.0)] {
            let metalog = Metalog::new(p10, p50, p90).unwrap();
            for (y, expected) in [(0.1, p10), (0.5, p50), (0.9, p90)] {
                let found = metalog.quantile(y, logit(y));
                assert!((found - expected).abs() < 1e-12 * (p90 - p10), "{y} of {p10} {p50} {p90}: {found}");
            }
        }
    }

    #[test]
    fn quantiles_rise_as_far_as_the_rule_reaches() {
        for lean in [0.168, 0.3, 0.5, 0.7, 0.832] {
            let metalog = Metalog::new(0.0, lean, 1.0).unwrap();
            let quantiles =
                (1..100).map(|y| metalog.quantile(f64::from(y) / 100.0, logit(f64::from(y) / 100.0)));
            let quantiles: Vec<f64> = quantiles.collect();
            assert!(quantiles.is_sorted(), "{lean}: {quantiles:?}");
        }
    }
}
