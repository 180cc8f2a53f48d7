//! How an amount of money spreads over the draws.

use crate::engine::money::information::mean;
use crate::num::select::quantile;

/// Columns of a histogram.
pub const N_COLUMNS: usize = 40;

/// How money spreads over the draws [the model's currency].
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// The mean.
    pub mean: f64,
    /// One draw in ten is below.
    pub p10: f64,
    /// Half of the draws are below.
    pub p50: f64,
    /// One draw in ten is above.
    pub p90: f64,
    /// Where the histogram begins and ends: all but the outermost hundredth on each side.
    pub ends: (f64, f64),
    /// How many draws are in each of [`N_COLUMNS`] columns of equal width; those beyond the ends are in the
    /// outermost ones.
    pub counts: Vec<u32>,
}

impl Spread {
    /// Of one number for each draw.
    pub fn of(draws: &[f64]) -> Self {
        let mut numbers = draws.to_vec();
        let mut at = |share| quantile(&mut numbers, share);
        let (p10, p50, p90, ends) = (at(0.1), at(0.5), at(0.9), (at(0.01), at(0.99)));
        let mut counts = vec![0; N_COLUMNS];
        for number in draws {
            counts[column(*number, ends)] += 1;
        }
        Self { mean: mean(draws), p10, p50, p90, ends, counts }
    }

    /// Whether the mean and the median speak for different sides: usually a little of one, sometimes a lot
    /// of the other.
    pub fn is_torn(&self) -> bool {
        self.mean * self.p50 < 0.0
    }
}

/// The column of a number: the outermost one where it is beyond the ends, the first where all are alike.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, as it should")]
fn column(number: f64, (first, last): (f64, f64)) -> usize {
    let place = (number - first) / (last - first) * N_COLUMNS as f64;
    (place as usize).min(N_COLUMNS - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: 0, 1 … 100. From 1 to 99 are 40 columns of 2.45: 0 to 3 are in the first, 50 to 52 in the
    /// twenty-first, 97 to 100 in the last.
    #[test]
    fn every_draw_is_in_one_column() {
        let draws: Vec<f64> = (0..=100).map(f64::from).collect();
        let Spread { mean, p10, p50, p90, ends, counts } = Spread::of(&draws);
        assert_eq!([mean, p10, p50, p90, ends.0, ends.1], [50.0, 10.0, 50.0, 90.0, 1.0, 99.0]);
        assert_eq!((counts.len(), counts.iter().sum::<u32>()), (N_COLUMNS, 101), "{counts:?}");
        assert_eq!((counts[0], counts[20], counts[39]), (4, 3, 4), "{counts:?}");
        let alike = Spread::of(&[7.0; 5]);
        assert_eq!((alike.counts[0], alike.ends), (5, (7.0, 7.0)), "all alike");
    }

    /// Three draws of −1 and one of 9: usually a little is lost, on average 1.5 are won.
    #[test]
    fn a_mean_against_the_median_is_torn() {
        assert!(Spread::of(&[-1.0, -1.0, -1.0, 9.0]).is_torn(), "rarely much");
        assert!(!Spread::of(&[1.0, 1.0, 1.0, 9.0]).is_torn(), "always something");
    }
}
