//! Weights: what the reader says of the importance of groups.

use crate::model::indexed::{ByGroup, GroupIdx};

/// Swing points of what matters most.
pub const POINTS_MAX: f64 = 100.0;

/// What is said of the groups' importance.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum WeightJudgement {
    /// Nothing: the model's default points stand.
    #[default]
    Unstated,
    /// Swing points, `[0, 100]`; where a group has none, its default stands.
    Points(ByGroup<Option<f64>>),
    /// Every group in order, the most important first.
    Order(Vec<GroupIdx>),
}

/// How sure the reader is of the weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeightCertainty {
    /// A rough idea.
    Rough,
    /// Nothing special.
    Default,
    /// Thought through.
    Sure,
}
