//! Criteria: what matters, asked on a scale from 0 to 4, and their groups.

use nanoserde::{DeBin, SerBin};

use crate::model::id::Id;
use crate::model::indexed::{ByAlternative, ClaimIdx, CriterionIdx, GroupIdx};

/// Largest size of a strength [points of value, ≥ 0]: with it, overall values stay in [0, 100].
pub const STRENGTH_MAX: f64 = 50.0;

/// One thing that matters.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct Criterion {
    /// Its name in files.
    pub id: Id,
    /// The group it belongs to.
    pub group: GroupIdx,
    /// Its share of the group's weight, `[0, 1]`; the shares of a group sum to 1.
    pub share: f64,
    /// Strength of each alternative [points of value, −50 to 50]: by how much an answer of 4 lifts
    /// it above the middle. The slope of a linear value function; at answer 0 the sign reverses.
    pub strengths: ByAlternative<f64>,
    /// The claims that it tests.
    pub claims: Vec<ClaimIdx>,
}

/// Criteria that are weighed together.
#[derive(Debug, Clone, PartialEq, SerBin, DeBin)]
pub struct Group {
    /// Its name in files.
    pub id: Id,
    /// Default swing points, `[0, 100]`: how much moving all of the group from its worst to its
    /// best matters, where the most important group counts 100.
    pub points: f64,
    /// Its criteria, in model order.
    pub criteria: Vec<CriterionIdx>,
}
