//! Currencies in which money can be shown besides the one that is reckoned in.

use nanoserde::{DeBin, SerBin};

/// A currency at a dated rate.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct Currency {
    /// Its ISO 4217 code.
    pub code: String,
    /// How many of it one unit of the model's currency is, `(0, 1,000,000]`.
    pub per_unit: f64,
    /// The year whose mean rate that is.
    pub year: u16,
}
