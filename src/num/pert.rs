//! The PERT distribution: a beta distribution between two ends, with a most likely value.
//!
//! Source: Malcolm, Roseboom, Clark & Fazar (1959), Operations Research 7(5), with weight 4 on the
//! most likely value.

use crate::num::math::{exp, ln};

/// Cells of the table of the distribution function; between them it is straight. The quantiles are
/// off by less than a thousandth of the range.
const N_CELLS: usize = 256;

/// A table of the distribution function over equal cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Pert {
    low: f64,
    high: f64,
    /// The distribution function at the end of each cell; the last is 1.
    heaped: Vec<f64>,
}

impl Pert {
    /// From `low` to `high`, most likely `mode` \[low ≤ mode ≤ high, low < high\].
    ///
    /// ```
    /// # use outsourcing_decision::num::pert::Pert;
    /// let pert = Pert::new(0.0, 0.5, 1.0); // beta(3, 3): its median is the mode
    /// assert!((pert.quantile(0.5) - 0.5).abs() < 1e-9);
    /// ```
    pub fn new(low: f64, mode: f64, high: f64) -> Self {
        let lean = 4.0 * (mode - low) / (high - low);
        let cell = |index: usize| {
            let middle = (as_f64(index) + 0.5) / as_f64(N_CELLS);
            exp(lean * ln(middle) + (4.0 - lean) * ln(1.0 - middle))
        };
        let mut sum = 0.0;
        let mut heaped: Vec<f64> = Vec::with_capacity(N_CELLS);
        for index in 0..N_CELLS {
            sum += cell(index);
            heaped.push(sum);
        }
        for height in &mut heaped {
            *height /= sum;
        }
        Self { low, high, heaped }
    }

    /// The quantile of `y`, (0, 1).
    pub fn quantile(&self, y: f64) -> f64 {
        let index = self.heaped.partition_point(|height| *height < y).min(N_CELLS - 1);
        let below = if index == 0 { 0.0 } else { self.heaped[index - 1] };
        let inside = (y - below) / (self.heaped[index] - below);
        self.low + (self.high - self.low) * (as_f64(index) + inside) / as_f64(N_CELLS)
    }
}

fn as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Beta(1, 5) has the quantile 1 − (1 − y)^(1/5); by hand: the median is 0.12945.
    #[test]
    fn the_quantiles_are_the_beta_distributions() {
        let pert = Pert::new(0.0, 0.0, 1.0);
        for (y, expected) in [(0.5, 0.129_449), (0.968_75, 0.5)] {
            let found = pert.quantile(y);
            assert!((found - expected).abs() < 1e-3, "{y}: {found}");
        }
    }
}
