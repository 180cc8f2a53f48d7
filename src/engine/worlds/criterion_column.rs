//! What one criterion adds in every draw.

use super::kept::Kept;
use super::room::Room;
use crate::engine::draw_source::{AnswerSource, StrengthSource};
use crate::engine::lanes::{LANES, Lift};
use crate::model::answer::Answer;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::CriterionIdx;

/// What a criterion adds in every draw, before its group's weight \[points\]: its share times the lean of its
/// answer times the strength of each alternative.
#[derive(Debug, Clone)]
pub(super) struct CriterionColumn {
    pub(super) idx: CriterionIdx,
    share: f64,
    answers: AnswerSource,
    /// Share times lean, lane by lane.
    factors: Kept<f64>,
    source: StrengthSource,
    strengths: Kept<f32>,
}

impl CriterionColumn {
    /// Nothing drawn yet, for nothing said.
    pub(super) fn new(decision: &Decision, idx: CriterionIdx, seed: u64) -> Self {
        let answer = Answers::none(decision).answer(idx);
        Self {
            idx,
            share: decision.criteria[idx].share,
            answers: AnswerSource::new(decision, idx, answer, seed),
            factors: Kept::default(),
            source: StrengthSource::new(decision, idx, seed),
            strengths: Kept::default(),
        }
    }

    /// Takes an answer and a share of the group's weight, `[0, 1]`; gives whether one of them is new.
    pub(super) fn renew(&mut self, decision: &Decision, (answer, share): (Answer, f64), seed: u64) -> bool {
        let is_new = self.answers.answer != answer || self.share != share;
        if is_new {
            self.answers = AnswerSource::new(decision, self.idx, answer, seed);
            self.share = share;
            self.factors.drop_all();
        }
        is_new
    }

    /// What it adds to a block.
    pub(super) fn lift(&mut self, block: usize, room: Room) -> Lift<'_> {
        let (answers, source, share) = (&self.answers, &self.source, self.share);
        let factors = (LANES, room.n_columns);
        let strengths = (room.width, room.n_columns);
        Lift {
            factors: self.factors.block(block, factors, |factors| answers.draw(block, share, factors)),
            strengths: self.strengths.block(block, strengths, |strengths| source.draw(block, strengths)),
        }
    }
}
