//! The distribution of one amount.

use crate::model::amount::{Amount, Judgement, Scale};
use crate::num::math::{exp, ln};
use crate::num::metalog::{Metalog, logit};
use crate::num::order::clamped;
use crate::num::pert::Pert;

/// What is believed of one amount.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Marginal {
    /// One number.
    Constant(f64),
    /// Three percentiles, on the scale's own transform.
    Metalog(Metalog, Transform),
    /// Three percentiles that no metalog has: the outer ones as ends.
    Pert(Pert),
}

/// Between an amount and the line on which its metalog lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Transform {
    None,
    Exponential,
    Logistic,
}

impl Marginal {
    /// The distribution of a judgement about an amount.
    pub(crate) fn of(amount: &Amount, judgement: Judgement) -> Self {
        let Judgement { low, best, high } = judgement;
        if low >= high {
            return Self::Constant(best);
        }
        // What touches a bound has no transform: it stays as it is, and is held inside.
        let transform = match amount.scale {
            Scale::Positive if low > 0.0 => Transform::Exponential,
            Scale::Share if low > 0.0 && high < 1.0 => Transform::Logistic,
            _ => Transform::None,
        };
        let [p10, p50, p90] = [low, best, high].map(|number| transform.onto_line(number));
        match Metalog::new(p10, p50, p90) {
            Some(metalog) => Self::Metalog(metalog, transform),
            None => Self::Pert(Pert::new(low, best, high)),
        }
    }

    /// The quantile of `y`, (0, 1), held inside of `bounds` [the amount's unit].
    pub(crate) fn quantile(&self, y: f64, (least, most): (f64, f64)) -> f64 {
        let value = match self {
            Self::Constant(value) => *value,
            Self::Metalog(metalog, transform) => transform.out_of_line(metalog.quantile(y, logit(y))),
            Self::Pert(pert) => pert.quantile(y),
        };
        clamped(value, least, most)
    }
}

impl Transform {
    fn onto_line(self, value: f64) -> f64 {
        match self {
            Self::None => value,
            Self::Exponential => ln(value),
            Self::Logistic => logit(value),
        }
    }

    fn out_of_line(self, value: f64) -> f64 {
        match self {
            Self::None => value,
            Self::Exponential => exp(value),
            Self::Logistic => 1.0 / (1.0 + exp(-value)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::amount::Trust;
    use crate::model::id::Id;

    fn of(scale: Scale, [low, best, high]: [f64; 3]) -> Marginal {
        let default = Judgement { low, best, high };
        let id = || Id::parse("amount").unwrap();
        let (trust, basis) = (Trust::Ours, Vec::new());
        Marginal::of(&Amount { id: id(), unit: id(), scale, default, trust, basis, asked: false }, default)
    }

    #[test]
    fn what_touches_a_bound_lies_on_a_line_of_its_own() {
        for (scale, percentiles, expected) in [
            (Scale::Real, [-1.0, 0.0, 2.0], Transform::None),
            (Scale::Positive, [1.0, 2.0, 5.0], Transform::Exponential),
            (Scale::Positive, [0.0, 2.0, 5.0], Transform::None),
            (Scale::Share, [0.1, 0.2, 0.4], Transform::Logistic),
            (Scale::Share, [0.0, 0.1, 0.3], Transform::None),
            (Scale::Share, [0.7, 0.9, 1.0], Transform::None),
        ] {
            let marginal = of(scale, percentiles);
            assert!(
                matches!(marginal, Marginal::Metalog(_, found) if found == expected),
                "{scale:?} {percentiles:?}: {marginal:?}"
            );
            for (y, percentile) in [0.1, 0.5, 0.9].into_iter().zip(percentiles) {
                let found = marginal.quantile(y, scale.bounds());
                assert!((found - percentile).abs() < 1e-9, "{scale:?} {percentiles:?}: {found} at {y}");
            }
        }
    }

    #[test]
    fn what_is_no_metalog_lies_between_its_ends_and_what_is_one_number_stays_it() {
        let leaning = of(Scale::Real, [0.0, 0.1, 9.0]);
        assert_eq!(leaning, Marginal::Pert(Pert::new(0.0, 0.1, 9.0)));
        assert_eq!(of(Scale::Real, [3.0; 3]), Marginal::Constant(3.0));
    }
}
