//! How much is kept between answers.

use crate::engine::lanes::LANES;
use crate::engine::simulation::Plan;
use crate::model::decision::Decision;

/// How much is kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Numbers in a block, a row of lanes for each alternative.
    pub(super) width: usize,
    /// How many blocks of strengths.
    pub(super) n_strengths: usize,
    /// How many blocks of sums, totals and weights.
    pub(super) n_sums: usize,
}

impl Room {
    /// Room for so many numbers of each kind, but for no fewer blocks than `n_blocks_min`.
    pub(super) fn new(decision: &Decision, plan: Plan, n_cells_max: usize, n_blocks_min: usize) -> Self {
        let (n_alternatives, n_groups) = (decision.alternatives.len(), decision.groups.len());
        let n_blocks = usize::try_from(plan.n_draws).unwrap_or(usize::MAX).div_ceil(LANES);
        let blocks = |n_rows: usize| n_blocks.min((n_cells_max / (n_rows * LANES)).max(n_blocks_min));
        Self {
            width: n_alternatives * LANES,
            n_strengths: blocks(decision.criteria.len() * n_alternatives),
            n_sums: blocks(n_groups * (n_alternatives + 1) + n_alternatives),
        }
    }
}
