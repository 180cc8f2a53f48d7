//! Draws that are kept between answers, block by block, and made anew only where an answer changed.
//!
//! What each group adds is kept times its weight, and as far as there is room the leans (times their share)
//! and strengths of each criterion. An answer that changes renews its own leans and the sum of its group, always in
//! model order, so that a state reached by many small changes equals a fresh run bit for bit. What there is no room
//! for is drawn again from its keyed stream, and only where its group needs it.

use crate::engine::draw_source::Certainty;
use crate::engine::lanes::{LANES, add_row, add_two_rows, add_two_weighted, add_weighted};
use crate::engine::simulation::Plan;
use crate::engine::valuation::Weights;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use group_column::GroupColumn;
use room::Room;
pub(crate) use weight_column::WeightColumn;

mod criterion_column;
mod group_column;
mod kept;
mod room;
mod weight_column;

/// What is drawn for one decision. Rows of lanes follow each other block by block.
#[derive(Debug, Clone)]
pub(crate) struct Worlds {
    groups: Vec<GroupColumn>,
    weights: WeightColumn,
    room: Room,
    /// How far each alternative is above the middle in the last block asked for \[points\].
    totals: Vec<f64>,
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
            totals: vec![0.0; room.width],
        }
    }

    /// Drops the draws that other answers have made wrong, and gives whether there were any; the next block is the
    /// first.
    pub(crate) fn renew(
        &mut self,
        decision: &Decision,
        answers: &Answers,
        weights: &Weights,
        seed: u64,
    ) -> bool {
        let mut is_any_new = false;
        for group in &mut self.groups {
            is_any_new |= group.renew(decision, answers, weights, seed);
        }
        if self.weights.renew(decision, Certainty::of(answers, weights), seed) {
            self.groups.iter_mut().for_each(GroupColumn::renew_weights);
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
        let weights = self.weights.block(block, self.groups.len(), self.room.n_terms);
        let rows = self.groups.iter_mut().zip(weights.chunks_exact(LANES));
        let mut terms = rows.map(|(group, weights)| group.terms(block, weights, self.room));
        self.totals.fill(0.0);
        // Two at a time: each total is fetched and put back half as often.
        while let Some(term) = terms.next() {
            match terms.next() {
                Some(next) => add_two_rows(&mut self.totals, term, next),
                None => add_row(&mut self.totals, term, 1.0),
            }
        }
        drop(terms);
        (&self.totals, weights)
    }

    /// As [`block`](Self::block), of a block that was asked for before, under other weights.
    pub(crate) fn totals(&mut self, block: usize, weights: &[f64]) -> &[f64] {
        let sums = self.groups.iter().map(|group| group.kept_sums(block, self.room));
        let mut terms = sums.zip(weights.chunks_exact(LANES));
        self.totals.fill(0.0);
        while let Some(term) = terms.next() {
            match terms.next() {
                Some(next) => add_two_weighted(&mut self.totals, term, next),
                None => add_weighted(&mut self.totals, term),
            }
        }
        &self.totals
    }
}
