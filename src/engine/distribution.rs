//! The distributions that answers, strengths and weights are drawn from.

use crate::engine::exponential::Exponentials;
use crate::engine::stream::Stream;
use crate::num::math::{exp, ln};

/// The symmetric triangular number in (−1, 1), peak at 0, of 32 random bits: the difference of two
/// uniform numbers of 16 bits each, so that it lies on a grid of 1/65,536.
///
/// Source: Kotz & van Dorp (2004), Beyond Beta, ch. 1.
///
/// ```
/// # use outsourcing_decision::engine::distribution::triangular;
/// assert_eq!(triangular(0x0000_8000), 0.5); // one half less nothing
/// ```
#[inline]
#[expect(clippy::cast_possible_wrap, reason = "16 bits each")]
pub fn triangular(bits: u32) -> f64 {
    let (less, more) = ((bits >> 16) as i32, (bits & 0xFFFF) as i32);
    f64::from(more - less) / 65_536.0
}

/// The uniform number in (0, 1) of 32 random bits: the middle of one of 2^32 equal cells.
#[inline]
pub fn uniform(bits: u32) -> f64 {
    (f64::from(bits) + 0.5) / 4_294_967_296.0
}

/// Fills `draws` from the gamma distribution with this `shape` \[> 0\] and scale 1.
///
/// Source: Marsaglia & Tsang (2000), A Simple Method for Generating Gamma Variables, ACM TOMS 26, with
/// their quick test; below shape 1 their note of section 6 (multiply a draw of `shape` + 1 by
/// U^(1/`shape`)).
pub fn fill_gamma(table: &Exponentials, stream: &mut Stream, shape: f64, draws: &mut [f64]) {
    let is_small = shape < 1.0;
    let d = if is_small { shape + 1.0 } else { shape } - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    let mut normals = Normals::new(table);
    for draw in draws {
        *draw = d * normals.cubed(stream, d, c);
        if is_small {
            *draw *= exp(-table.of(stream.next_bits()) / shape);
        }
    }
}

/// Standard normal numbers, two at a time.
///
/// Source: Marsaglia & Bray (1964), the polar method. A point in the unit circle gives the direction;
/// the length is taken from the exponential table, because half its square is exponential.
pub(crate) struct Normals<'a> {
    table: &'a Exponentials,
    spare: Option<f64>,
}

impl<'a> Normals<'a> {
    pub(crate) fn new(table: &'a Exponentials) -> Self {
        Self { table, spare: None }
    }

    pub(crate) fn next(&mut self, stream: &mut Stream) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        // Four points of five lie in the circle, so the bound is never met in practice; it is there
        // because every loop has one.
        for _ in 0..1_000 {
            let bits = stream.next_bits();
            #[expect(clippy::cast_possible_truncation, reason = "the upper half and the lower half")]
            let (x, y) = (2.0 * uniform((bits >> 32) as u32) - 1.0, 2.0 * uniform(bits as u32) - 1.0);
            let square = x * x + y * y;
            if square < 1.0 {
                let length = (2.0 * self.table.of(stream.next_bits()) / square).sqrt();
                self.spare = Some(y * length);
                return x * length;
            }
        }
        0.0
    }

    /// The cube of `1 + c x` that the method of Marsaglia and Tsang accepts.
    fn cubed(&mut self, stream: &mut Stream, d: f64, c: f64) -> f64 {
        for _ in 0..1_000 {
            let x = self.next(stream);
            let root = 1.0 + c * x;
            if root <= 0.0 {
                continue;
            }
            let (v, square) = (root * root * root, x * x);
            let uniform = stream.next_uniform();
            if uniform < 1.0 - 0.0331 * square * square || ln(uniform) < 0.5 * square + d - d * v + d * ln(v)
            {
                return v;
            }
        }
        1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mean and variance of a gamma variable are both its shape; 100,000 draws put the mean within
    /// 5 standard errors in all but one of two million seeds.
    #[test]
    fn gamma_draws_have_the_mean_and_variance_of_their_shape() {
        for shape in [0.3, 1.0, 2.4, 15.0] {
            let mut draws = vec![0.0; 100_000];
            let mut stream = Stream::keyed(1, &["gamma"]);
            fill_gamma(&Exponentials::default(), &mut stream, shape, &mut draws);
            let n = 100_000.0;
            let mean = draws.iter().sum::<f64>() / n;
            let variance = draws.iter().map(|draw| (draw - mean) * (draw - mean)).sum::<f64>() / n;
            let standard_error = (shape / n).sqrt();
            assert!((mean - shape).abs() < 5.0 * standard_error, "shape {shape}: mean {mean}");
            // Variance of the sample variance: (μ4 − σ⁴)/n with μ4 = 3 shape² + 6 shape.
            let spread = ((2.0 * shape * shape + 6.0 * shape) / n).sqrt();
            assert!((variance - shape).abs() < 5.0 * spread, "shape {shape}: variance {variance}");
        }
    }

    #[test]
    fn triangular_ends_are_just_inside_one() {
        for (bits, expected) in [(0x0000_FFFF, 65_535.0), (0xFFFF_0000, -65_535.0), (0xFFFF_FFFF, 0.0)] {
            assert_eq!(triangular(bits) * 65_536.0, expected, "{bits:x}");
        }
    }
}
