//! Rank acceptability: how often each alternative takes each rank.
//!
//! Source: Lahdelma & Salminen (2001), SMAA-2, Operations Research 49.

use crate::engine::simulation::Simulation;
use crate::engine::valuation::Weights;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, ByAlternative};
use crate::num::unit_interval::UnitInterval;

/// How often each alternative takes each rank, 1 being the best.
///
/// Rows sum to 1; columns too, because ties fall to the alternative listed first. Standard error of
/// a share: at most `0.5 / sqrt(n_draws)`.
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptability {
    n_draws: u32,
    counts: ByAlternative<Vec<u32>>,
}

impl Acceptability {
    /// Share of draws in which the alternative takes each rank, `[0, 1]`, the best rank first.
    pub fn ranks(&self, alternative: AlternativeIdx) -> Vec<UnitInterval> {
        self.counts[alternative].iter().map(|count| UnitInterval::of(*count, self.n_draws)).collect()
    }

    /// Share of draws in which the alternative comes out first, `[0, 1]`.
    pub fn first(&self, alternative: AlternativeIdx) -> UnitInterval {
        UnitInterval::of(self.counts[alternative].first().copied().unwrap_or(0), self.n_draws)
    }
}

/// Counts the ranks over all draws.
pub fn acceptability(
    decision: &Decision,
    answers: &Answers,
    simulation: &mut Simulation,
    weights: &Weights,
) -> Acceptability {
    let n_alternatives = decision.alternatives.len();
    let mut counts = vec![vec![0_u32; n_alternatives]; n_alternatives];
    simulation.each_draw(decision, answers, weights, |totals| {
        for (alternative, total) in totals.iter().enumerate() {
            counts[alternative][rank(totals, alternative, *total)] += 1;
        }
    });
    Acceptability { n_draws: simulation.plan().n_draws, counts: ByAlternative::new(counts) }
}

/// How many come before this one; of equal totals the one listed first.
fn rank(totals: &[f64], alternative: usize, total: f64) -> usize {
    let before = |(other, value): (usize, &f64)| *value > total || (*value == total && other < alternative);
    totals.iter().enumerate().filter(|(other, value)| before((*other, value))).count()
}
