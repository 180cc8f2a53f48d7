//! Draws that are kept between answers, block by block, and made anew only where an answer changed.
//!
//! The sums of each group are kept, and as far as there is room the leans and strengths of each criterion. An
//! answer that changes renews its own leans and the sum of its group, always in model order, so that a state
//! reached by many small changes equals a fresh run bit for bit. What there is no room for is drawn again from its
//! keyed stream, and only where its group needs it.

use crate::engine::draw_source::{AnswerSource, Certainty, StrengthSource, WeightSource};
use crate::engine::lanes::{LANES, add_lifts, add_two_weighted, add_weighted};
use crate::engine::simulation::Plan;
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
    room: Room,
}

/// How much is kept.
#[derive(Debug, Clone, Copy)]
struct Room {
    /// Numbers in a block of lifts.
    width: usize,
    /// How many blocks of leans and strengths.
    n_columns: usize,
    /// How many blocks of sums and weights, never fewer.
    n_sums: usize,
}

/// What a group adds in every draw, before its weight \[points\].
#[derive(Debug, Clone)]
struct GroupColumn {
    criteria: Vec<CriterionColumn>,
    sums: Vec<f64>,
    /// The sums of a block that is not kept.
    passing: Vec<f64>,
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
    /// What goes on where the kept ones end, and its last block.
    beyond: Option<(WeightSource, Vec<f64>)>,
}

impl Worlds {
    /// Nothing drawn yet, for nothing said; room for so many numbers of each kind, but for as many blocks as a
    /// second look needs.
    pub(crate) fn new(decision: &Decision, plan: Plan, n_cells_max: usize, n_blocks_min: usize) -> Self {
        let answers = Answers::none(decision);
        let criterion = |idx: &CriterionIdx| CriterionColumn {
            idx: *idx,
            share: decision.criteria[*idx].share,
            answers: AnswerSource::new(decision, *idx, answers.answer(*idx), plan.seed),
            leans: Vec::new(),
            source: StrengthSource::new(decision, *idx, plan.seed),
            strengths: Vec::new(),
        };
        let group = |group: &Group| GroupColumn {
            criteria: group.criteria.iter().map(criterion).collect(),
            sums: Vec::new(),
            passing: Vec::new(),
        };
        let n_rows = decision.alternatives.len() + 1;
        let n_blocks = usize::try_from(plan.n_draws).unwrap_or(usize::MAX).div_ceil(LANES);
        let blocks =
            |n_columns: usize| n_blocks.min((n_cells_max / (n_columns * n_rows * LANES)).max(n_blocks_min));
        Self {
            groups: decision.groups.values().map(group).collect(),
            weights: WeightColumn::new(decision, Certainty::NoView, plan.seed),
            room: Room {
                width: decision.alternatives.len() * LANES,
                n_columns: blocks(decision.criteria.len() + decision.groups.len()),
                n_sums: blocks(decision.groups.len()),
            },
        }
    }

    /// Drops the draws that other answers have made wrong; the next block is the first.
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
        self.weights.beyond = None;
    }

    pub(crate) fn n_groups(&self) -> usize {
        self.groups.len()
    }

    /// How far each alternative is above the middle in a block \[points\], a row of lanes each, and
    /// the weights of the block. Blocks are asked for one after the other.
    pub(crate) fn block(&mut self, block: usize) -> (Vec<f64>, &[f64]) {
        let room = self.room;
        let weights = self.weights.block(block, self.groups.len(), room.n_sums);
        let sums = self.groups.iter_mut().map(|group| group.block(block, room));
        (totals(sums, weights, room.width), weights)
    }

    /// As [`block`](Self::block), of a block that is kept, under other weights.
    pub(crate) fn totals(&self, block: usize, weights: &[f64]) -> Vec<f64> {
        let sums = self.groups.iter().map(|group| group.kept(block, self.room));
        totals(sums, weights, self.room.width)
    }
}

fn totals<'a>(sums: impl Iterator<Item = &'a [f64]>, weights: &[f64], width: usize) -> Vec<f64> {
    let mut totals = vec![0.0; width];
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
    /// The sums of a block, drawn where they are not there.
    fn block(&mut self, block: usize, room: Room) -> &[f64] {
        if block >= room.n_sums {
            self.passing = self.summed(block, room);
            return &self.passing;
        }
        if self.sums.len() <= block * room.width {
            // All the memory at once: growing would copy it time and again.
            self.sums.reserve_exact((room.n_sums - block) * room.width);
            let sums = self.summed(block, room);
            self.sums.extend(sums);
        }
        self.kept(block, room)
    }

    fn kept(&self, block: usize, room: Room) -> &[f64] {
        &self.sums[block * room.width..][..room.width]
    }

    fn summed(&mut self, block: usize, room: Room) -> Vec<f64> {
        let mut sums = vec![0.0; room.width];
        for column in &mut self.criteria {
            column.add(block, room, &mut sums);
        }
        sums
    }
}

impl CriterionColumn {
    /// Adds a block to the sums.
    fn add(&mut self, block: usize, room: Room, sums: &mut [f64]) {
        if block >= room.n_columns {
            let (mut leans, mut strengths) = (Vec::with_capacity(LANES), Vec::with_capacity(room.width));
            self.answers.draw(block, &mut leans);
            self.source.draw(block, &mut strengths);
            return add_lifts(sums, (&leans, self.share), &strengths);
        }
        if self.leans.len() <= block * LANES {
            self.leans.reserve_exact((room.n_columns - block) * LANES);
            self.answers.draw(block, &mut self.leans);
        }
        if self.strengths.len() <= block * room.width {
            self.strengths.reserve_exact((room.n_columns - block) * room.width);
            self.source.draw(block, &mut self.strengths);
        }
        add_lifts(sums, (&self.leans[block * LANES..], self.share), &self.strengths[block * room.width..]);
    }
}

impl WeightColumn {
    pub(crate) fn new(decision: &Decision, certainty: Certainty, seed: u64) -> Self {
        Self { source: WeightSource::new(decision, certainty, seed), drawn: Vec::new(), beyond: None }
    }

    /// The weights of a block: for each group a row of lanes. As many blocks are kept; those beyond are drawn
    /// one after the other.
    pub(crate) fn block(&mut self, block: usize, n_groups: usize, n_kept: usize) -> &[f64] {
        let width = n_groups * LANES;
        if block >= n_kept {
            let (source, drawn) = self.beyond.get_or_insert_with(|| (self.source.clone(), Vec::new()));
            drawn.clear();
            source.draw(drawn);
            return drawn;
        }
        if self.drawn.len() <= block * width {
            self.source.draw(&mut self.drawn);
        }
        &self.drawn[block * width..][..width]
    }
}
