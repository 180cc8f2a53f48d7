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

#[cfg(test)]
mod tests {
    use super::{Spread, ratios};

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

    /// A round twice as slow for both changes no ratio, though it changes both medians.
    #[test]
    fn ratios_are_taken_inside_each_round() {
        assert_eq!(ratios(&[2.0, 8.0, 3.0], &[1.0, 4.0, 1.5]), [2.0, 2.0, 2.0], "a busy second round");
    }
}
