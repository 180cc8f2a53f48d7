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
