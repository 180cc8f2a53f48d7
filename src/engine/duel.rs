//! The leader against the next best, and what its lead hangs on.

use crate::engine::outcome::Outcome;
use crate::engine::red_lines::allowed;
use crate::engine::sensitivity::{Flip, Standing, answer_flip, group_flip};
use crate::engine::valuation::contributions;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, ByCriterion, ByGroup};

/// Two alternatives, and why the one is ahead.
#[derive(Debug, Clone, PartialEq)]
pub struct Duel {
    /// The alternative that leads.
    pub winner: AlternativeIdx,
    /// The next best, allowed ones before blocked ones.
    pub runner_up: AlternativeIdx,
    /// What each criterion adds to the lead \[points\].
    pub contributions: ByCriterion<f64>,
    /// Where each answer would change the lead, `[0, 4]`.
    pub answer_flips: ByCriterion<Option<Flip>>,
    /// Where each group's weight would change the lead, `[0, 1]`.
    pub group_flips: ByGroup<Option<Flip>>,
}

/// The duel behind what was said of these answers; `None` where nobody leads.
pub fn duel(decision: &Decision, answers: &Answers, outcome: &Outcome) -> Option<Duel> {
    let (winner, runner_up) = outcome.verdict.value.leader.zip(outcome.runner_up)?;
    standing(decision, answers, outcome, |standing| {
        let answer_flips = decision.criteria.positions().map(|idx| answer_flip(standing, idx)).collect();
        let group_flips = decision.groups.positions().map(|idx| group_flip(standing, idx)).collect();
        Some(Duel {
            winner,
            runner_up,
            contributions: contributions(decision, &outcome.weights, answers, winner, runner_up),
            answer_flips: ByCriterion::new(answer_flips),
            group_flips: ByGroup::new(group_flips),
        })
    })
}

/// What comes of where the leader stands; `None` where nobody leads, or has nobody beside it.
pub fn standing<Found>(
    decision: &Decision,
    answers: &Answers,
    outcome: &Outcome,
    find: impl FnOnce(&Standing<'_>) -> Option<Found>,
) -> Option<Found> {
    let (leader, _) = outcome.verdict.value.leader.zip(outcome.runner_up)?;
    let allowed = allowed(&outcome.crossings);
    let Outcome { weights, values, .. } = outcome;
    find(&Standing { decision, answers, weights, values, leader, allowed: &allowed })
}
