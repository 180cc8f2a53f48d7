//! Draws that are kept between answers, block by block, and made anew only where an answer changed.
//!
//! Every number that is added lies on a grid, so that sums are exact: where an answer changes, what it added is
//! taken off and what it adds now is put in its place, and a state reached by many small changes equals a fresh run
//! bit for bit. The sums of each group and the totals are kept as far as there is room, and so are the strengths of each
//! criterion; what there is no room for is drawn again from its keyed stream.

use crate::engine::draw_source::Certainty;
use crate::engine::lanes::LANES;
use crate::engine::simulation::Plan;
use crate::engine::valuation::Weights;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use group_column::GroupColumn;
use kept::{Found, Kept};
use room::Room;
pub(crate) use weight_column::WeightColumn;

mod criterion_column;
mod group_column;
mod kept;
mod room;
mod said;
mod weight_column;

/// What is drawn for one decision. Rows of lanes follow each other block by block.
#[derive(Debug, Clone)]
pub(crate) struct Worlds {
    groups: Vec<GroupColumn>,
    weights: WeightColumn,
    room: Room,
    /// How far each alternative is above the middle \[points\].
    totals: Kept<f64>,
    /// The same in the last block of a second look.
    looked_at: Vec<f64>,
}

impl Worlds {
    /// Nothing drawn yet, for nothing said; room for so many numbers of each kind, but for as many blocks as a
    /// second look needs.
    pub(crate) fn new(decision: &Decision, plan: Plan, n_cells_max: usize, n_blocks_min: usize) -> Self {
        let room = Room::new(decision, plan, n_cells_max, n_blocks_min);
        let group = |group| GroupColumn::new(decision, group, plan.seed);
        Self {
            groups: decision.groups.values().map(group).collect(),
            weights: WeightColumn::new(decision, Certainty::NoView, plan.seed),
            room,
            totals: Kept::default(),
            looked_at: vec![0.0; room.width],
        }
    }

    /// Takes what is said now, and gives whether anything of it is new; the next block is the first.
    pub(crate) fn renew(
        &mut self,
        decision: &Decision,
        answers: &Answers,
        weights: &Weights,
        seed: u64,
    ) -> bool {
        let mut is_any_new = false;
        for group in &mut self.groups {
            is_any_new |= group.renew(answers, weights, self.room);
        }
        if is_any_new {
            self.totals.outdate(self.room.width);
        }
        if self.weights.renew(decision, Certainty::of(answers, weights), seed) {
            self.totals.drop_all();
            is_any_new = true;
        }
        is_any_new
    }

    pub(crate) fn n_groups(&self) -> usize {
        self.groups.len()
    }

    /// How far each alternative is above the middle in a block \[points\], a row of lanes each, and
    /// the weights of the block. Blocks are asked for one after the other.
    pub(crate) fn block(&mut self, block: usize) -> (&[f64], &[f64]) {
        let (groups, room) = (&mut self.groups, self.room);
        let weights = self.weights.block(block, groups.len(), room.n_sums);
        let totals = self.totals.block(block, (room.width, room.n_sums), |totals, found| {
            for (group, weights) in groups.iter_mut().zip(weights.chunks_exact(LANES)) {
                match found {
                    Found::Blank => group.add(block, weights, room, totals),
                    Found::Outdated => group.add_difference(block, weights, room, totals),
                }
            }
        });
        (totals, weights)
    }

    /// As [`block`](Self::block), of a block that was asked for before, under other weights.
    pub(crate) fn totals(&mut self, block: usize, weights: &[f64]) -> &[f64] {
        self.looked_at.fill(0.0);
        for (group, weights) in self.groups.iter().zip(weights.chunks_exact(LANES)) {
            group.add_kept(block, weights, self.room, &mut self.looked_at);
        }
        &self.looked_at
    }
}
