//! Floor 0, numbers: shares, weights, fixed-point text. No word of the domain.

pub mod cholesky;
pub mod fixed_point;
pub mod grid;
pub mod math;
pub mod metalog;
pub mod order;
pub mod pert;
pub mod radix;
pub mod select;
pub mod simplex;
pub mod unit_interval;
