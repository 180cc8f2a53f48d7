//! Draws that are kept between answers, block by block, and made anew only where an answer changed.
//!
//! The leans and strengths of each criterion are kept, and the sum of their products over each group. An
//! answer that changes renews its own leans and the sum of its group, always in model order, so that a state reached by many
//! small changes equals a fresh run bit for bit.

use crate::engine::draw_source::{AnswerSource, Certainty, StrengthSource, WeightSource};
use crate::engine::lanes::{LANES, add_lifts, add_two_weighted, add_weighted};
use crate::engine::valuation::Weights;
use crate::model::answers::Answers;
use crate::model::criterion::Group;
use crate::model::decision::Decision;
use crate::model::indexed::CriterionIdx;

/// What is drawn for one decision. Rows of lanes follow each other block by block.
#[derive(Debug, Clone)]
pub(crate) struct Worlds {
    groups: Vec<GroupColumn>,
    weights: WeightColumn,
    /// Numbers in a block of lifts.
    width: usize,
    /// How many blocks will be kept.
    n_blocks: usize,
}

/// What a group adds in every draw, before its weight \[points\].
#[derive(Debug, Clone)]
struct GroupColumn {
    criteria: Vec<CriterionColumn>,
    sums: Vec<f64>,
}

/// What a criterion adds in every draw, before its share and its group's weight \[points\]: the lean of
/// its answer times the strength of each alternative.
#[derive(Debug, Clone)]
struct CriterionColumn {
    idx: CriterionIdx,
    share: f64,
    answers: AnswerSource,
    leans: Vec<f32>,
    source: StrengthSource,
    strengths: Vec<f32>,
}

/// The groups' weights in every draw, `[0, 1]`.
#[derive(Debug, Clone)]
pub(crate) struct WeightColumn {
    source: WeightSource,
    drawn: Vec<f64>,
}

impl Worlds {
    /// Nothing drawn yet, for nothing said; room for so many blocks.
    pub(crate) fn new(decision: &Decision, seed: u64, n_blocks: usize) -> Self {
        let answers = Answers::none(decision);
        let criterion = |idx: &CriterionIdx| CriterionColumn {
            idx: *idx,
            share: decision.criteria[*idx].share,
            answers: AnswerSource::new(decision, *idx, answers.answer(*idx), seed),
            leans: Vec::new(),
            source: StrengthSource::new(decision, *idx, seed),
            strengths: Vec::new(),
        };
        let group = |group: &Group| GroupColumn {
            criteria: group.criteria.iter().map(criterion).collect(),
            sums: Vec::new(),
        };
        Self {
            groups: decision.groups.values().map(group).collect(),
            weights: WeightColumn::new(decision, Certainty::NoView, seed),
            width: decision.alternatives.len() * LANES,
            n_blocks,
        }
    }

    /// Drops the draws that other answers have made wrong.
    pub(crate) fn renew(&mut self, decision: &Decision, answers: &Answers, weights: &Weights, seed: u64) {
        for group in &mut self.groups {
            for column in &mut group.criteria {
                let answer = answers.answer(column.idx);
                if column.answers.answer != answer {
                    column.answers = AnswerSource::new(decision, column.idx, answer, seed);
                    column.leans.clear();
                    group.sums.clear();
                }
                if column.share != weights.shares[column.idx] {
                    column.share = weights.shares[column.idx];
                    group.sums.clear();
                }
            }
        }
        let certainty = Certainty::of(answers, weights);
        if self.weights.source.certainty != certainty {
            self.weights = WeightColumn::new(decision, certainty, seed);
        }
    }

    /// Nothing drawn yet that goes on where these draws end.
    pub(crate) fn continued(&self) -> Self {
        let criterion = |column: &CriterionColumn| CriterionColumn {
            answers: column.answers.clone(),
            leans: Vec::new(),
            source: column.source.clone(),
            strengths: Vec::new(),
            ..*column
        };
        let group = |column: &GroupColumn| GroupColumn {
            criteria: column.criteria.iter().map(criterion).collect(),
            sums: Vec::new(),
        };
        Self {
            groups: self.groups.iter().map(group).collect(),
            weights: WeightColumn { source: self.weights.source.clone(), drawn: Vec::new() },
            width: self.width,
            n_blocks: 1,
        }
    }

    /// Forgets the draws and goes on with the next.
    pub(crate) fn forget(&mut self) {
        for group in &mut self.groups {
            group.sums.clear();
            for column in &mut group.criteria {
                column.leans.clear();
                column.strengths.clear();
            }
        }
        self.weights.drawn.clear();
    }

    pub(crate) fn n_groups(&self) -> usize {
        self.groups.len()
    }

    /// How far each alternative is above the middle in a block \[points\], a row of lanes each, and
    /// the weights of the block. It is drawn if it is the next one after those that are there.
    pub(crate) fn block(&mut self, block: usize) -> (Vec<f64>, &[f64]) {
        for group in &mut self.groups {
            group.draw(block, self.width, self.n_blocks);
        }
        let weights = self.weights.block(block, self.groups.len());
        (totals(&self.groups, weights, block, self.width), weights)
    }

    /// As [`block`](Self::block), of a block that is there, under other weights.
    pub(crate) fn totals(&self, block: usize, weights: &[f64]) -> Vec<f64> {
        totals(&self.groups, weights, block, self.width)
    }
}

fn totals(groups: &[GroupColumn], weights: &[f64], block: usize, width: usize) -> Vec<f64> {
    let mut totals = vec![0.0; width];
    let sums = groups.iter().map(|group| &group.sums[block * width..][..width]);
    let mut terms = sums.zip(weights.chunks_exact(LANES));
    // Two at a time: each total is fetched and put back half as often.
    while let Some(term) = terms.next() {
        match terms.next() {
            Some(next) => add_two_weighted(&mut totals, term, next),
            None => add_weighted(&mut totals, term),
        }
    }
    totals
}

impl GroupColumn {
    fn draw(&mut self, block: usize, width: usize, n_blocks: usize) {
        let first = block * width;
        if self.sums.len() > first {
            return;
        }
        // All the memory at once: growing would copy it time and again.
        let n_left = (n_blocks - block) * width;
        self.sums.reserve_exact(n_left);
        self.sums.resize(first + width, 0.0);
        for column in &mut self.criteria {
            if column.leans.len() <= block * LANES {
                column.leans.reserve_exact((n_blocks - block) * LANES);
                column.answers.draw(&mut column.leans);
            }
            if column.strengths.len() <= first {
                column.strengths.reserve_exact(n_left);
                column.source.draw(&mut column.strengths);
            }
            let drawn = &column.leans[block * LANES..];
            add_lifts(&mut self.sums[first..], (drawn, column.share), &column.strengths[first..]);
        }
    }
}

impl WeightColumn {
    pub(crate) fn new(decision: &Decision, certainty: Certainty, seed: u64) -> Self {
        Self { source: WeightSource::new(decision, certainty, seed), drawn: Vec::new() }
    }

    /// The weights of a block: for each group a row of lanes.
    pub(crate) fn block(&mut self, block: usize, n_groups: usize) -> &[f64] {
        let width = n_groups * LANES;
        if self.drawn.len() <= block * width {
            self.source.draw(&mut self.drawn);
        }
        &self.drawn[block * width..][..width]
    }
}
