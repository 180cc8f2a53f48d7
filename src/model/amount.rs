//! Amounts: the numbers of the money model, each with how far it may be trusted.

use nanoserde::{DeBin, SerBin};

use crate::model::id::Id;
use crate::model::indexed::{AmountIdx, Position};

/// A number the money model needs.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct Amount {
    /// Its name in files.
    pub id: Id,
    /// Name of its unit.
    pub unit: Id,
    /// What values it can take.
    pub scale: Scale,
    /// What stands when the reader gives none [its unit].
    pub default: Judgement,
    /// How far the default may be trusted.
    pub trust: Trust,
    /// Names of what the default rests on; empty where it is our judgement.
    pub basis: Vec<Id>,
    /// Whether it is among the few that are asked first.
    pub asked: bool,
}

/// What values an amount can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, SerBin, DeBin)]
pub enum Scale {
    /// Any number.
    Real,
    /// Above 0.
    Positive,
    /// `[0, 1]`.
    Share,
    /// One number of at least 0, without doubt.
    Constant,
}

/// Largest size of an amount [its unit]; whole numbers stay exact far above it.
pub const AMOUNT_MAX: f64 = 1e12;

/// From this size on numbers are kept to the hundredth: 15 digits of an `f64` count, and what is read must equal what
/// was written.
const LARGE: f64 = 1e9;

/// A number as it is kept and written back: to the millionth, from a billion on to the hundredth.
///
/// ```
/// # use outsourcing_decision::model::amount::kept;
/// assert_eq!([0.123_456_7, 924_817_309_218.5299].map(kept), [0.123_457, 924_817_309_218.53]);
/// ```
pub fn kept(value: f64) -> f64 {
    let scale = if value.abs() < LARGE { 1e6 } else { 1e2 };
    (value * scale).round() / scale
}

/// How many decimals are kept of a number of this size.
pub fn n_decimals_kept(value: f64) -> usize {
    if value.abs() < LARGE { 6 } else { 2 }
}

impl Scale {
    /// The least and the greatest value \[the amount's unit\].
    pub fn bounds(self) -> (f64, f64) {
        match self {
            Self::Real => (-AMOUNT_MAX, AMOUNT_MAX),
            Self::Positive | Self::Constant => (0.0, AMOUNT_MAX),
            Self::Share => (0.0, 1.0),
        }
    }
}

/// What somebody believes of a number: one chance in ten of being below `low`, even odds around
/// `best`, one in ten of being above `high` [the amount's unit; `low` ≤ `best` ≤ `high`].
#[derive(Debug, Clone, Copy, PartialEq, SerBin, DeBin)]
pub struct Judgement {
    /// The tenth percentile [the amount's unit].
    pub low: f64,
    /// The median [the amount's unit].
    pub best: f64,
    /// The ninetieth percentile [the amount's unit].
    pub high: f64,
}

/// Two amounts of which one tends to be high where the other is.
#[derive(Debug, Clone, Copy, PartialEq, SerBin, DeBin)]
pub struct Correlation {
    /// The two.
    pub between: [AmountIdx; 2],
    /// The correlation of their normal scores, (−1, 1).
    pub value: f64,
}

/// The matrix of all correlations between so many amounts, row by row.
pub fn correlation_matrix(n_amounts: usize, correlations: &[Correlation]) -> Vec<Vec<f64>> {
    let row = |row| (0..n_amounts).map(|column| if column == row { 1.0 } else { 0.0 }).collect();
    let mut matrix: Vec<Vec<f64>> = (0..n_amounts).map(row).collect();
    for Correlation { between: [first, second], value } in correlations {
        matrix[first.index()][second.index()] = *value;
        matrix[second.index()][first.index()] = *value;
    }
    matrix
}

/// How far a default may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, SerBin, DeBin)]
pub enum Trust {
    /// Official or peer-reviewed.
    Official,
    /// A large survey whose method is not fully open.
    Survey,
    /// A single firm, or a small or self-selected sample.
    Small,
    /// A seller's own figure.
    Seller,
    /// Our judgement.
    Ours,
}
