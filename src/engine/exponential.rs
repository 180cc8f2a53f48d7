//! Exponential numbers without a logarithm a draw.
//!
//! A uniform number is `m · 2^−(g+1)` with `m` in [1, 2) and `g` geometric, so that its logarithm is
//! `ln m − (g+1) ln 2`; `ln m` is looked up in 256 cells and corrected by two terms of its series.
//! Inversion and the series: Devroye (1986), Non-Uniform Random Variate Generation, ch. II.2; the split
//! into a power of two and a looked-up rest: Marsaglia (1961), Generating exponential random variables.

use std::f64::consts::LN_2;

use crate::num::math::ln;

const N_CELLS: usize = 256;

/// Exponential numbers with mean 1, from random bits.
#[derive(Debug, Clone)]
pub struct Exponentials {
    /// The middle of each cell's logarithm, and one over the middle.
    cells: [[f64; 2]; N_CELLS],
}

impl Default for Exponentials {
    fn default() -> Self {
        let mut cells = [[0.0; 2]; N_CELLS];
        let mut middle = 1.0 + 0.5 / 256.0;
        for cell in &mut cells {
            *cell = [ln(middle), 1.0 / middle];
            middle += 1.0 / 256.0;
        }
        Self { cells }
    }
}

impl Exponentials {
    /// The exponential number \[> 0\] of 64 random bits: the upper ones are the fraction of `m`, the zeros
    /// at the lower end are counted as `g`. It is within 3e-9 of minus the logarithm.
    ///
    /// ```
    /// # use outsourcing_decision::engine::exponential::Exponentials;
    /// // Lowest bit 1: g = 0. Nothing above it: m = 1. So −ln(1/2).
    /// assert!((Exponentials::default().of(1) - std::f64::consts::LN_2).abs() < 3e-9);
    /// ```
    #[inline]
    pub fn of(&self, bits: u64) -> f64 {
        let [ln_middle, per_middle] = self.cells[usize::from((bits >> 56) as u8)];
        let fraction = f64::from_bits(ONE_BITS | (bits >> 12));
        let cell_middle = f64::from_bits(ONE_BITS | ((bits >> 56) << 44) | (1 << 43));
        let off = (fraction - cell_middle) * per_middle;
        let n_halvings = f64::from(bits.trailing_zeros() + 1);
        n_halvings * LN_2 - (ln_middle + (off - 0.5 * off * off))
    }
}

/// The bits of 1.0; a fraction in the lower 52 makes a number in [1, 2).
const ONE_BITS: u64 = 0x3FF0_0000_0000_0000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::stream::Stream;

    /// Minus the logarithm, by the maths library.
    #[test]
    fn the_table_agrees_with_the_logarithm() {
        let table = Exponentials::default();
        let mut stream = Stream::keyed(1, &["table"]);
        for bits in (0..100_000).map(|_| stream.next_bits()).chain([0, 1, u64::MAX, 1 << 63, 1 << 11]) {
            let m = f64::from_bits(ONE_BITS | (bits >> 12));
            let expected = f64::from(bits.trailing_zeros() + 1) * LN_2 - ln(m);
            let found = table.of(bits);
            assert!((found - expected).abs() < 3e-9, "{bits:x}: {found} is not {expected}");
            assert!(found > 0.0, "{bits:x}: {found}");
        }
    }
}
