//! The quick test: which way would earn thanks, which would cost confidence.

use crate::model::answers::Answers;
use crate::model::indexed::AlternativeIdx;

/// What the quick test says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quick {
    /// So many alternatives are not rated yet.
    Missing(usize),
    /// No alternative is rated above 0.
    NoneAboveZero,
    /// Two or more share the highest rating.
    Tie,
    /// All are rated, and this one is highest and above 0.
    Settled(AlternativeIdx),
}

impl Quick {
    /// The alternative it settles on; `None` where it does not settle.
    pub fn alternative(self) -> Option<AlternativeIdx> {
        match self {
            Self::Settled(alternative) => Some(alternative),
            Self::Missing(_) | Self::NoneAboveZero | Self::Tie => None,
        }
    }
}

/// What the quick test says of these answers.
pub fn quick(answers: &Answers) -> Quick {
    let ratings: Vec<(AlternativeIdx, i8)> =
        answers.quick.iter().filter_map(|(idx, rating)| Some((idx, (*rating)?))).collect();
    let n_missing = answers.quick.len() - ratings.len();
    if n_missing > 0 {
        return Quick::Missing(n_missing);
    }
    let highest = ratings.iter().map(|(_, rating)| *rating).max().unwrap_or_default();
    let mut first = ratings.iter().filter(|(_, rating)| *rating == highest);
    match (first.next(), first.next()) {
        _ if highest <= 0 => Quick::NoneAboveZero,
        (Some((idx, _)), None) => Quick::Settled(*idx),
        _ => Quick::Tie,
    }
}
