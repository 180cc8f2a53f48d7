//! What one criterion adds in every draw.

use super::kept::Kept;
use super::room::Room;
use super::said::Said;
use crate::engine::draw_source::{AnswerSource, StrengthSource};
use crate::engine::lanes::{LANES, Lanes, add_lift};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::CriterionIdx;

/// What a criterion adds in every draw, before its group's weight \[points\]: its share times the lean of its
/// answer times the strength of each alternative.
#[derive(Debug, Clone)]
pub(super) struct CriterionColumn {
    pub(super) idx: CriterionIdx,
    answers: AnswerSource,
    said: Said,
    /// What was said when the sums of outdated blocks were made, where it was something else.
    before: Option<Said>,
    source: StrengthSource,
    strengths: Kept<f32>,
}

impl CriterionColumn {
    /// Nothing drawn yet, for nothing said.
    pub(super) fn new(decision: &Decision, idx: CriterionIdx, seed: u64) -> Self {
        let answer = Answers::none(decision).answer(idx);
        Self {
            idx,
            answers: AnswerSource::new(decision, idx, seed),
            said: Said { answer, share: decision.criteria[idx].share },
            before: None,
            source: StrengthSource::new(decision, idx, seed),
            strengths: Kept::default(),
        }
    }

    /// Whether it knows that something else is said.
    pub(super) fn is_new(&self, said: Said) -> bool {
        self.said != said
    }

    /// Takes what is said now; from now on the sums of all blocks are outdated.
    pub(super) fn renew(&mut self, said: Said) {
        self.before = self.is_new(said).then(|| std::mem::replace(&mut self.said, said));
    }

    /// Adds to a block of sums what the criterion adds.
    pub(super) fn add(&mut self, block: usize, room: Room, sums: &mut [f64]) {
        let mut factors = [0.0; LANES];
        self.said.take(&self.answers.draw(block), &mut factors);
        self.add_times(&factors, (block, room), sums);
    }

    /// Adds to an outdated block of sums what the criterion adds more than before.
    pub(super) fn add_difference(&mut self, block: usize, room: Room, sums: &mut [f64]) {
        if let Some(before) = &self.before {
            let (bits, mut more) = (self.answers.draw(block), [0.0; LANES]);
            before.take(&bits, &mut more);
            self.said.take(&bits, &mut more);
            self.add_times(&more, (block, room), sums);
        }
    }

    fn add_times(&mut self, factors: &Lanes, (block, room): (usize, Room), sums: &mut [f64]) {
        let source = &self.source;
        let strengths = self.strengths.block(block, (room.width, room.n_strengths), |strengths, _| {
            source.draw(block, strengths);
        });
        add_lift(sums, factors, strengths);
    }
}
