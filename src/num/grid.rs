//! Numbers on a grid: their sums are exact, so that no order of adding changes a bit.

/// All multiples of one power of two.
///
/// A sum of numbers of a grid is exact while it stays within 2^53 spacings of 0 (Knuth, The Art of Computer
/// Programming 2, 4.2.2); so what was added can be taken off again without a trace.
///
/// ```
/// # use outsourcing_decision::num::grid::Grid;
/// let quarters = Grid::spaced(0.25);
/// assert_eq!(quarters.nearest(-2.3), -2.25);
/// assert_eq!(quarters.nearest(0.125), 0.0); // of two equally near the one with the even count
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Grid {
    /// So large that a number beside it has no place for what is finer than the grid.
    shift: f64,
}

impl Grid {
    /// The multiples of `spacing`, a power of two from 2^−900 to 2^900.
    pub const fn spaced(spacing: f64) -> Self {
        /// 1.5 times 2^52.
        const SHIFT: f64 = 6_755_399_441_055_744.0;
        Self { shift: SHIFT * spacing }
    }

    /// The nearest number of the grid to one that is within 2^51 spacings of 0.
    #[inline]
    pub fn nearest(self, number: f64) -> f64 {
        (number + self.shift) - self.shift
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_number_is_found_up_to_the_bound() {
        let ones = Grid::spaced(1.0);
        let bound = 2_251_799_813_685_248.0; // 2^51
        for (number, nearest) in [
            (0.0, 0.0),
            (0.49, 0.0),
            (0.5, 0.0),
            (0.51, 1.0),
            (1.5, 2.0),
            (-1.5, -2.0),
            (-7.2, -7.0),
            (bound - 0.75, bound - 1.0),
            (-bound + 0.25, -bound),
        ] {
            assert_eq!(ones.nearest(number), nearest, "{number}");
        }
    }
}
