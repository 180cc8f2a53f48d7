//! The distributions that answers, strengths and weights are drawn from.

use crate::engine::stream::Stream;
use crate::num::math::{exp, ln};

/// Quantile of the symmetric triangular distribution on [−`reach`, `reach`], peak at 0.
///
/// `uniform` is in (0, 1). Source: Kotz & van Dorp (2004), Beyond Beta, ch. 1.
///
/// ```
/// # use outsourcing_decision::engine::distribution::triangular;
/// assert_eq!(triangular(0.5, 0.7), 0.0);
/// assert_eq!(triangular(0.125, 1.0), -0.5); // half a reach below the peak lies 1/8 of the mass
/// ```
pub fn triangular(uniform: f64, reach: f64) -> f64 {
    if uniform < 0.5 {
        reach * ((2.0 * uniform).sqrt() - 1.0)
    } else {
        reach * (1.0 - (2.0 * (1.0 - uniform)).sqrt())
    }
}

/// Quantile of the exponential distribution with mean 1. `uniform` is in (0, 1).
pub fn exponential(uniform: f64) -> f64 {
    -ln(uniform)
}

/// A draw from the gamma distribution with this `shape` \[> 0\] and scale 1.
///
/// Source: Marsaglia & Tsang (2000), A Simple Method for Generating Gamma Variables, ACM TOMS 26;
/// below shape 1 their note of section 6 (multiply a draw of `shape` + 1 by U^(1/`shape`)).
pub fn gamma(stream: &mut Stream, shape: f64) -> f64 {
    if shape < 1.0 {
        let shrink = exp(ln(stream.next_uniform()) / shape);
        return gamma(stream, shape + 1.0) * shrink;
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    // Each round is accepted with more than 95 % chance, so the bound is never met in practice;
    // it is there because every loop has one.
    for _ in 0..1_000 {
        let x = normal(stream);
        let root = 1.0 + c * x;
        if root <= 0.0 {
            continue;
        }
        let v = root * root * root;
        if ln(stream.next_uniform()) < 0.5 * x * x + d - d * v + d * ln(v) {
            return d * v;
        }
    }
    shape
}

/// A draw from the standard normal distribution.
///
/// Source: Marsaglia & Bray (1964), the polar method; the second number of each pair is not kept,
/// so that a sub-stream has no state but its own.
fn normal(stream: &mut Stream) -> f64 {
    for _ in 0..1_000 {
        let x = 2.0 * stream.next_uniform() - 1.0;
        let y = 2.0 * stream.next_uniform() - 1.0;
        let square = x * x + y * y;
        if square > 0.0 && square < 1.0 {
            return x * (-2.0 * ln(square) / square).sqrt();
        }
    }
    0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mean and variance of a gamma variable are both its shape; 100,000 draws put the mean within
    /// 5 standard errors in all but one of two million seeds.
    #[test]
    fn gamma_draws_have_the_mean_and_variance_of_their_shape() {
        for shape in [0.3, 1.0, 2.4, 15.0] {
            let n_draws = 100_000;
            let mut stream = Stream::keyed(1, &["gamma"]);
            let draws: Vec<f64> = (0..n_draws).map(|_| gamma(&mut stream, shape)).collect();
            let n = f64::from(n_draws);
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
    fn triangular_ends_are_its_reach() {
        for (uniform, expected) in [(0.0, -0.7), (1.0, 0.7), (0.875, 0.35)] {
            assert!((triangular(uniform, 0.7) - expected).abs() < 1e-12, "quantile {uniform}");
        }
    }

    #[test]
    fn the_median_of_the_exponential_is_ln_2() {
        assert!((exponential(0.5) - std::f64::consts::LN_2).abs() < 1e-15, "ln 2");
    }
}
