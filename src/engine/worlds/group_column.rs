//! What one group of criteria adds in every draw.

use super::criterion_column::CriterionColumn;
use super::kept::{Found, Kept};
use super::room::Room;
use super::said::Said;
use crate::engine::lanes::{add_weighted, take_off_weighted};
use crate::engine::valuation::Weights;
use crate::model::answers::Answers;
use crate::model::criterion::Group;
use crate::model::decision::Decision;

/// What a group adds in every draw, before its weight \[points\].
#[derive(Debug, Clone)]
pub(super) struct GroupColumn {
    criteria: Vec<CriterionColumn>,
    sums: Kept<f64>,
}

impl GroupColumn {
    /// Nothing drawn yet, for nothing said.
    pub(super) fn new(decision: &Decision, group: &Group, seed: u64) -> Self {
        let criterion = |idx| CriterionColumn::new(decision, idx, seed);
        Self { criteria: group.criteria.iter().copied().map(criterion).collect(), sums: Kept::default() }
    }

    /// Takes what is said now; gives whether anything of it is new.
    pub(super) fn renew(&mut self, answers: &Answers, weights: &Weights, room: Room) -> bool {
        let said = |idx| Said { answer: answers.answer(idx), share: weights.shares[idx] };
        let is_any_new = self.criteria.iter().any(|column| column.is_new(said(column.idx)));
        if is_any_new {
            self.criteria.iter_mut().for_each(|column| column.renew(said(column.idx)));
            self.sums.outdate(room.width);
        }
        is_any_new
    }

    /// Adds to a block of totals what the group adds under a row of weights.
    pub(super) fn add(&mut self, block: usize, weights: &[f64], room: Room, totals: &mut [f64]) {
        let criteria = &mut self.criteria;
        let sums = self.sums.block(block, (room.width, room.n_sums), |sums, found| {
            for column in criteria {
                match found {
                    Found::Blank => column.add(block, room, sums),
                    Found::Outdated => column.add_difference(block, room, sums),
                }
            }
        });
        add_weighted(totals, sums, weights);
    }

    /// Adds to an outdated block of totals what the group adds more than before.
    pub(super) fn add_difference(&mut self, block: usize, weights: &[f64], room: Room, totals: &mut [f64]) {
        if let Some(before) = self.sums.outdated(block, room.width) {
            take_off_weighted(totals, before, weights);
            self.add(block, weights, room, totals);
        }
    }

    /// Adds to totals what the group adds to a block of a second look.
    pub(super) fn add_kept(&self, block: usize, weights: &[f64], room: Room, totals: &mut [f64]) {
        add_weighted(totals, self.sums.kept(block, room.width), weights);
    }
}
