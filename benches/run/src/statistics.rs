//! What is said of several measurements of one thing.

/// The middle, the least and the greatest of some numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spread {
    /// Half of the numbers are at most this, half at least.
    pub(crate) median: f64,
    /// The least.
    pub(crate) min: f64,
    /// The greatest.
    pub(crate) max: f64,
}

impl Spread {
    /// Of no numbers nothing can be said.
    pub(crate) fn of(numbers: &[f64]) -> Option<Self> {
        let mut sorted = numbers.to_vec();
        sorted.sort_by(f64::total_cmp);
        let (min, max) = (*sorted.first()?, *sorted.last()?);
        let median = f64::midpoint(sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
        Some(Self { median, min, max })
    }
}

/// One number over the other, round by round: what a busy machine does to both at once cancels out.
pub(crate) fn ratios(numbers: &[f64], others: &[f64]) -> Vec<f64> {
    numbers.iter().zip(others).map(|(number, other)| number / other).collect()
}

/// The least of these numbers that at least this share of them does not exceed; of none, none.
pub(crate) fn percentile(numbers: &[f64], share: f64) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut rank = (1..=sorted.len()).zip(&sorted);
    rank.find(|(rank, _)| whole(*rank) >= share * whole(sorted.len())).map(|(_, number)| *number)
}

#[expect(clippy::cast_precision_loss, reason = "far fewer numbers than a float counts")]
fn whole(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::{Spread, percentile, ratios};

    #[test]
    fn middle_and_ends_do_not_hang_on_the_order() {
        for (numbers, median, min, max) in [
            (&[3.0][..], 3.0, 3.0, 3.0),
            (&[9.0, 1.0, 2.0], 2.0, 1.0, 9.0),
            (&[4.0, 1.0, 2.0, 9.0], 3.0, 1.0, 9.0),
        ] {
            assert_eq!(Spread::of(numbers), Some(Spread { median, min, max }), "of {numbers:?}");
        }
        assert_eq!(Spread::of(&[]), None, "of nothing");
    }

    #[test]
    fn nineteen_of_twenty_are_not_above_the_ninety_fifth_hundredth() {
        let numbers: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        assert_eq!(percentile(&numbers, 0.95), Some(19.0), "of twenty");
        assert_eq!(percentile(&numbers[..10], 0.95), Some(20.0), "of ten it is the greatest");
        assert_eq!(percentile(&[], 0.95), None, "of none");
    }

    /// A round twice as slow for both changes no ratio, though it changes both medians.
    #[test]
    fn ratios_are_taken_inside_each_round() {
        assert_eq!(ratios(&[2.0, 8.0, 3.0], &[1.0, 4.0, 1.5]), [2.0, 2.0, 2.0], "a busy second round");
    }
}
