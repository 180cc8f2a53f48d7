//! Draws in bins by the level of one amount: what is left of the chances once the amount is known.

use crate::num::radix::ascending;

/// How many bins there are.
///
/// Source: Strong & Oakley (2013), An Efficient Method for Computing Single-Parameter Partial Expected
/// Value of Perfect Information, Medical Decision Making 33.
const N_BINS: usize = 40;

/// The bin of each draw.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bins(Vec<u8>);

impl Bins {
    /// Bins of a fortieth of the draws each, by their order; what is left over is in the last one.
    pub(crate) fn new(levels: &[f64]) -> Self {
        let size = (levels.len() / N_BINS).max(1);
        let mut bins = vec![0; levels.len()];
        for (rank, draw) in ascending(levels).into_iter().enumerate() {
            bins[draw as usize] = u8::try_from((rank / size).min(N_BINS - 1)).unwrap_or_default();
        }
        Self(bins)
    }

    /// The mean over draws of the best column's mean in the draw's bin. Columns hold a number a draw;
    /// `least` is what is had in any case.
    pub(crate) fn mean_of_best(&self, columns: &[&[f64]], least: f64) -> f64 {
        let mut best = [least; N_BINS];
        let mut counts = [0.0; N_BINS];
        for bin in &self.0 {
            counts[usize::from(*bin)] += 1.0;
        }
        for column in columns {
            let mut sums = [0.0; N_BINS];
            for (bin, number) in self.0.iter().zip(*column) {
                sums[usize::from(*bin)] += number;
            }
            for (best, (sum, count)) in best.iter_mut().zip(sums.iter().zip(&counts)) {
                *best = best.max(sum / f64::max(*count, 1.0));
            }
        }
        let weighted = best.iter().zip(&counts).filter(|(_, count)| **count > 0.0);
        let (sum, n_draws) =
            weighted.fold((0.0, 0.0), |(sum, n), (best, count)| (sum + best * count, n + count));
        sum / f64::max(n_draws, 1.0)
    }
}
