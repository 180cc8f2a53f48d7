//! What one criterion adds in every draw.

use super::kept::Kept;
use super::room::Room;
use crate::engine::draw_source::{AnswerSource, StrengthSource};
use crate::engine::lanes::{Lanes, add_lift};
use crate::model::answer::Answer;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::CriterionIdx;

/// What a criterion adds in every draw, before its group's weight \[points\]: its share times the lean of its
/// answer times the strength of each alternative.
#[derive(Debug, Clone)]
pub(super) struct CriterionColumn {
    pub(super) idx: CriterionIdx,
    said: Said,
    /// What was said when the sums of outdated blocks were made, where it was something else.
    before: Option<Said>,
    source: StrengthSource,
    strengths: Kept<f32>,
}

/// An answer, and the criterion's share of its group's weight, `[0, 1]`.
#[derive(Debug, Clone)]
struct Said {
    answers: AnswerSource,
    share: f64,
}

impl Said {
    /// Share times lean, lane by lane.
    fn factors(&self, block: usize) -> Lanes {
        self.answers.draw(block, self.share)
    }
}

impl CriterionColumn {
    /// Nothing drawn yet, for nothing said.
    pub(super) fn new(decision: &Decision, idx: CriterionIdx, seed: u64) -> Self {
        let answer = Answers::none(decision).answer(idx);
        let answers = AnswerSource::new(decision, idx, answer, seed);
        Self {
            idx,
            said: Said { answers, share: decision.criteria[idx].share },
            before: None,
            source: StrengthSource::new(decision, idx, seed),
            strengths: Kept::default(),
        }
    }

    /// Whether an answer or a share of the group's weight is another than it knows.
    pub(super) fn is_new(&self, (answer, share): (Answer, f64)) -> bool {
        self.said.answers.answer != answer || self.said.share != share
    }

    /// Takes an answer and a share of the group's weight; from now on the sums of all blocks are outdated.
    pub(super) fn renew(&mut self, decision: &Decision, (answer, share): (Answer, f64), seed: u64) {
        self.before = self.is_new((answer, share)).then(|| {
            let answers = AnswerSource::new(decision, self.idx, answer, seed);
            std::mem::replace(&mut self.said, Said { answers, share })
        });
    }

    /// Adds to a block of sums what the criterion adds.
    pub(super) fn add(&mut self, block: usize, room: Room, sums: &mut [f64]) {
        let factors = self.said.factors(block);
        self.add_times(&factors, (block, room), sums);
    }

    /// Adds to an outdated block of sums what the criterion adds more than before.
    pub(super) fn add_difference(&mut self, block: usize, room: Room, sums: &mut [f64]) {
        if let Some(before) = &self.before {
            let mut more = self.said.factors(block);
            more.iter_mut().zip(before.factors(block)).for_each(|(factor, before)| *factor -= before);
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
