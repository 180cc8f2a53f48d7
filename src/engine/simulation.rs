//! Simulated worlds: in each draw the answers, strengths and weights vary within their doubt.
//!
//! Stochastic multicriteria acceptability analysis: Lahdelma, Hokkanen & Salminen (1998);
//! Lahdelma & Salminen (2001), SMAA-2; Tervonen & Lahdelma (2007).
//!
//! What each criterion adds is kept in a column of its own. An answer that changes renews its own
//! column, and the totals are summed again in model order, so that a state reached by many small
//! changes equals a fresh run bit for bit.

use crate::engine::draw_source::{Certainty, LiftSource, WeightSource};
use crate::engine::valuation::{MIDDLE_VALUE, Weights};
use crate::model::answer::Answer;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{ByCriterion, Position};

/// Draws that are added up at a time.
const BLOCK: usize = 256;
/// Most numbers that are kept between answers: 32 MB. 10,000 draws of 4 alternatives and 19 criteria
/// are 760,000.
pub const CELLS_KEPT_MAX: usize = 4_000_000;
/// Largest seed: whole numbers are exact in JSON up to here.
pub const SEED_MAX: u64 = (1 << 53) - 1;
/// Fewest draws: below, shares would be too rough to name.
pub const N_DRAWS_MIN: u32 = 100;
/// Most draws.
pub const N_DRAWS_MAX: u32 = 1_000_000;

/// What the draws are made from. The same plan gives the same draws everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The seed, 1 to 2^53 − 1.
    pub seed: u64,
    /// How many worlds are drawn, 100 to 1,000,000.
    pub n_draws: u32,
}

impl Default for Plan {
    fn default() -> Self {
        Self { seed: 1, n_draws: 10_000 }
    }
}

/// The draws of one decision.
///
/// Up to [`CELLS_KEPT_MAX`] they are kept between answers; beyond, they are made anew, block by block,
/// each time they are seen, so that a million draws take no more memory than a few thousand.
#[derive(Debug, Clone)]
pub struct Simulation {
    plan: Plan,
    is_kept: bool,
    columns: ByCriterion<Column>,
    weights: WeightColumn,
}

/// What one criterion adds in every draw, before its weight \[points\]: draw by draw, in each the
/// alternatives in model order.
#[derive(Debug, Clone, Default)]
struct Column {
    lifts: Vec<f64>,
    made_for: Option<Answer>,
}

/// The groups' weights in every draw: draw by draw, in each the groups in model order.
#[derive(Debug, Clone, Default)]
struct WeightColumn {
    weights: Vec<f64>,
    made_for: Option<(Vec<f64>, Certainty)>,
}

impl Simulation {
    /// No draw made yet.
    pub fn new(decision: &Decision, plan: Plan) -> Self {
        let cells = usize_from(plan.n_draws) * decision.criteria.len() * decision.alternatives.len();
        Self {
            plan,
            is_kept: cells <= CELLS_KEPT_MAX,
            columns: decision.criteria.map(|_| Column::default()),
            weights: WeightColumn::default(),
        }
    }

    /// What the draws are made from.
    pub fn plan(&self) -> Plan {
        self.plan
    }

    /// Makes the draws of these answers and calls `see` with the overall values of each, in model
    /// order \[points\]. Where draws are kept, only what changed since the last call is drawn again.
    pub fn each_draw(
        &mut self,
        decision: &Decision,
        answers: &Answers,
        weights: &Weights,
        see: impl FnMut(&[f64]),
    ) {
        if self.is_kept {
            self.renew(decision, answers, weights);
            self.each_kept_draw(decision, weights, see);
        } else {
            self.each_fresh_draw(decision, answers, weights, see);
        }
    }

    fn renew(&mut self, decision: &Decision, answers: &Answers, weights: &Weights) {
        let n_draws = usize_from(self.plan.n_draws);
        for idx in decision.criteria.positions() {
            let answer = answers.answer(idx);
            let column = &mut self.columns[idx];
            if column.made_for != Some(answer) {
                column.lifts.clear();
                LiftSource::new(decision, idx, answer, self.plan.seed).draw(n_draws, &mut column.lifts);
                column.made_for = Some(answer);
            }
        }
        let source = WeightSource::new(decision, answers, weights, self.plan.seed);
        let made_for = (source.central.clone(), source.certainty.clone());
        if self.weights.made_for.as_ref() != Some(&made_for) {
            self.weights.weights.clear();
            { source }.draw(n_draws, &mut self.weights.weights);
            self.weights.made_for = Some(made_for);
        }
    }

    fn each_kept_draw(&self, decision: &Decision, weights: &Weights, mut see: impl FnMut(&[f64])) {
        let (width, n_groups) = (decision.alternatives.len(), decision.groups.len());
        for first in (0..usize_from(self.plan.n_draws)).step_by(BLOCK) {
            let block = Block { weights: &self.weights.weights[first * n_groups..], n_groups, width };
            let n_draws = BLOCK.min(usize_from(self.plan.n_draws) - first);
            let mut totals = vec![MIDDLE_VALUE; n_draws * width];
            for (idx, criterion) in decision.criteria.iter() {
                let lifts = &self.columns[idx].lifts[first * width..];
                block.add(&mut totals, lifts, criterion.group.index(), weights.shares[idx]);
            }
            totals.chunks_exact(width).for_each(&mut see);
        }
    }

    fn each_fresh_draw(
        &self,
        decision: &Decision,
        answers: &Answers,
        weights: &Weights,
        mut see: impl FnMut(&[f64]),
    ) {
        let (width, n_groups) = (decision.alternatives.len(), decision.groups.len());
        let source = |idx| LiftSource::new(decision, idx, answers.answer(idx), self.plan.seed);
        let mut sources: ByCriterion<LiftSource> =
            ByCriterion::new(decision.criteria.positions().map(source).collect());
        let mut weight_source = WeightSource::new(decision, answers, weights, self.plan.seed);
        let (mut drawn, mut lifts) = (Vec::new(), Vec::new());
        for first in (0..usize_from(self.plan.n_draws)).step_by(BLOCK) {
            let n_draws = BLOCK.min(usize_from(self.plan.n_draws) - first);
            drawn.clear();
            weight_source.draw(n_draws, &mut drawn);
            let block = Block { weights: &drawn, n_groups, width };
            let mut totals = vec![MIDDLE_VALUE; n_draws * width];
            for (idx, criterion) in decision.criteria.iter() {
                lifts.clear();
                sources[idx].draw(n_draws, &mut lifts);
                block.add(&mut totals, &lifts, criterion.group.index(), weights.shares[idx]);
            }
            totals.chunks_exact(width).for_each(&mut see);
        }
    }
}

/// Some draws in a row, for which columns are added up.
struct Block<'a> {
    weights: &'a [f64],
    n_groups: usize,
    width: usize,
}

impl Block<'_> {
    /// Adds a criterion's column, times its weight in each draw, to the totals.
    fn add(&self, totals: &mut [f64], lifts: &[f64], group: usize, share: f64) {
        let draws = totals.chunks_exact_mut(self.width).zip(lifts.chunks_exact(self.width));
        for ((totals, lifts), weights) in draws.zip(self.weights.chunks_exact(self.n_groups)) {
            let weight = weights[group] * share;
            for (total, lift) in totals.iter_mut().zip(lifts) {
                *total += weight * lift;
            }
        }
    }
}

fn usize_from(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
