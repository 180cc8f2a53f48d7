//! The one caller of the maths library.
//!
//! The platform's own functions differ in their last bits between machines; the portable ones give
//! the same bits natively and in the browser. `+ − × ÷ abs sqrt` agree everywhere without help.

/// Natural logarithm of `x` \[> 0\].
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// e to the power of `x`.
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Share of the standard normal distribution below `z`, `[0, 1]`.
pub fn normal_share_below(z: f64) -> f64 {
    0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2)
}
