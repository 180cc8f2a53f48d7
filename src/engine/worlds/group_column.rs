//! What one group of criteria adds in every draw.

use super::criterion_column::CriterionColumn;
use super::kept::Kept;
use super::room::Room;
use crate::engine::lanes::{add_lift, add_two_lifts, append_weighted};
use crate::engine::valuation::Weights;
use crate::model::answers::Answers;
use crate::model::criterion::Group;
use crate::model::decision::Decision;

/// What a group adds in every draw \[points\].
#[derive(Debug, Clone)]
pub(super) struct GroupColumn {
    criteria: Vec<CriterionColumn>,
    /// Before the group's weight.
    sums: Kept<f64>,
    /// Times the group's weight.
    terms: Kept<f64>,
}

impl GroupColumn {
    /// Nothing drawn yet, for nothing said.
    pub(super) fn new(decision: &Decision, group: &Group, seed: u64) -> Self {
        let criterion = |idx| CriterionColumn::new(decision, idx, seed);
        Self {
            criteria: group.criteria.iter().copied().map(criterion).collect(),
            sums: Kept::default(),
            terms: Kept::default(),
        }
    }

    /// Drops what other answers have made wrong; gives whether anything was.
    pub(super) fn renew(
        &mut self,
        decision: &Decision,
        answers: &Answers,
        weights: &Weights,
        seed: u64,
    ) -> bool {
        let mut is_any_new = false;
        for column in &mut self.criteria {
            let said = (answers.answer(column.idx), weights.shares[column.idx]);
            is_any_new |= column.renew(decision, said, seed);
        }
        if is_any_new {
            self.sums.drop_all();
            self.terms.drop_all();
        }
        is_any_new
    }

    /// Drops what other weights of the groups have made wrong.
    pub(super) fn renew_weights(&mut self) {
        self.terms.drop_all();
    }

    /// What it adds to a block, a row of lanes for each alternative, under a row of weights.
    pub(super) fn terms(&mut self, block: usize, weights: &[f64], room: Room) -> &[f64] {
        let (criteria, sums) = (&mut self.criteria, &mut self.sums);
        self.terms.block(block, (room.width, room.n_terms), |terms| {
            let sums = sums
                .block(block, (room.width, room.n_sums), |sums| append_sums(criteria, (block, room), sums));
            append_weighted(terms, sums, weights);
        })
    }

    /// As [`terms`](Self::terms), before the weight, of a block of a second look.
    pub(super) fn kept_sums(&self, block: usize, room: Room) -> &[f64] {
        self.sums.kept(block, room.width)
    }
}

/// Appends what the criteria lift together, added up in model order.
fn append_sums(criteria: &mut [CriterionColumn], (block, room): (usize, Room), sums: &mut Vec<f64>) {
    let first = sums.len();
    sums.resize(first + room.width, 0.0);
    let sums = &mut sums[first..];
    // Two at a time: each sum is fetched and put back half as often.
    for columns in criteria.chunks_mut(2) {
        match columns {
            [column, next] => add_two_lifts(sums, &column.lift(block, room), &next.lift(block, room)),
            _ => columns.iter_mut().for_each(|column| add_lift(sums, &column.lift(block, room))),
        }
    }
}
