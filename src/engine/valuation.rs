//! The additive value model with swing weights.
//!
//! Sources: Keeney & Raiffa (1976), Decisions with Multiple Objectives; Dyer & Sarin (1979),
//! measurable value functions; von Winterfeldt & Edwards (1986), swing weights.

use crate::model::answers::Answers;
use crate::model::criterion::Group;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, ByAlternative, ByCriterion, ByGroup, CriterionIdx, Position};
use crate::model::weights::WeightJudgement;
use crate::num::simplex::{normalised, rank_order_centroid};

/// The value of every alternative where all answers are in the middle \[points\].
pub const MIDDLE_VALUE: f64 = 50.0;

/// Central weights.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// Weight of each group, `[0, 1]`; they sum to 1.
    pub groups: ByGroup<f64>,
    /// Share of each criterion in its group, `[0, 1]`; they sum to 1 in each group.
    pub shares: ByCriterion<f64>,
}

impl Weights {
    /// Weight of a criterion, `[0, 1]`; all of them sum to 1.
    pub fn criterion(&self, decision: &Decision, criterion: CriterionIdx) -> f64 {
        self.groups[decision.criteria[criterion].group] * self.shares[criterion]
    }
}

/// The weights that the answers state, or the model's where they state none.
pub fn weights(decision: &Decision, answers: &Answers) -> Weights {
    let mut shares = decision.criteria.map(|criterion| criterion.share);
    for group in decision.groups.values() {
        for (criterion, share) in stated_shares(group, answers) {
            shares[criterion] = share;
        }
    }
    Weights { groups: group_weights(decision, answers), shares }
}

fn group_weights(decision: &Decision, answers: &Answers) -> ByGroup<f64> {
    let default = decision.groups.map(|group| group.points);
    let points = match &answers.weights {
        WeightJudgement::Unstated => default,
        WeightJudgement::Points(points) => {
            ByGroup::new(points.iter().map(|(group, points)| points.unwrap_or(default[group])).collect())
        }
        WeightJudgement::Order(order) => {
            let mut weights = default;
            let n_groups = u32::try_from(order.len()).unwrap_or(u32::MAX);
            for (group, weight) in order.iter().zip(rank_order_centroid(n_groups)) {
                weights[*group] = weight;
            }
            weights
        }
    };
    let points: Vec<f64> = points.values().copied().collect();
    // The check refuses points that are all zero; equal weights would be the only fair reading.
    ByGroup::new(normalised(&points).unwrap_or_else(|| rank_order_centroid(1).repeat(points.len())))
}

/// The shares that were stated inside a group; none where nothing was.
fn stated_shares(group: &Group, answers: &Answers) -> Vec<(CriterionIdx, f64)> {
    let stated: Option<Vec<f64>> =
        group.criteria.iter().map(|criterion| answers.criterion_weights[*criterion]).collect();
    let shares = stated.and_then(|points| normalised(&points)).unwrap_or_default();
    group.criteria.iter().copied().zip(shares).collect()
}

/// Distance of an answer from the middle, `[−1, 1]`, by which a strength is multiplied.
pub fn lean(answer: f64) -> f64 {
    (answer - 2.0) / 2.0
}

/// Overall value of each alternative, `[0, 100]`: `50 + Σ w_f d_fj (a_f − 2) / 2`, summed in model
/// order. A range counts as its middle, not sure as 2.
pub fn values(decision: &Decision, weights: &Weights, answers: &Answers) -> ByAlternative<f64> {
    let value = |alternative| {
        decision.criteria.iter().fold(MIDDLE_VALUE, |sum, (idx, criterion)| {
            sum + weights.criterion(decision, idx)
                * (criterion.strengths[alternative] * lean(answers.answer(idx).middle()))
        })
    };
    ByAlternative::new(decision.alternatives.positions().map(value).collect())
}

/// What each criterion adds to the lead of `winner` over `other` \[points\]; below 0 where it speaks
/// for `other`. Their sum in model order is the lead.
pub fn contributions(
    decision: &Decision,
    weights: &Weights,
    answers: &Answers,
    winner: AlternativeIdx,
    other: AlternativeIdx,
) -> ByCriterion<f64> {
    let contribution = |idx: CriterionIdx| {
        let strengths = &decision.criteria[idx].strengths;
        weights.criterion(decision, idx)
            * ((strengths[winner] - strengths[other]) * lean(answers.answer(idx).middle()))
    };
    ByCriterion::new(decision.criteria.positions().map(contribution).collect())
}

/// The position with the greatest value among those that `counts`; ties fall to the one listed first.
pub fn leader(
    values: &ByAlternative<f64>,
    counts: impl Fn(AlternativeIdx) -> bool,
) -> Option<AlternativeIdx> {
    values.iter().filter(|(idx, _)| counts(*idx)).fold(None, |best, (idx, value)| match best {
        Some(best) if values[best] >= *value => Some(best),
        _ => Some(AlternativeIdx::from_index(idx.index())),
    })
}
