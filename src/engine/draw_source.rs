//! Where the numbers of a draw come from: each from a sub-stream of its own, in an order that never
//! changes, so that the first thousand of a million draws are the thousand of a thousand.

use crate::engine::distribution::fill_gamma;
use crate::engine::exponential::Exponentials;
use crate::engine::lanes::{
    Bits, LANES, STRENGTHS, divide_by_sum, fill_bits, fill_triangular, of_block, sort_descending,
};
use crate::engine::stream::Stream;
use crate::engine::valuation::Weights;
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, CriterionIdx, Position};
use crate::model::weights::{WeightCertainty, WeightJudgement};

/// How far a strength may be off, as a share of itself.
const STRENGTH_REACH: f64 = 0.3;

/// How the weights of a draw are found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Certainty {
    /// Dirichlet around central weights: for each group its weight times the concentration.
    Shapes(Vec<f64>),
    /// Uniform over all weights that keep this order, the most important first.
    Order(Vec<usize>),
    /// Uniform over all weights.
    NoView,
}

impl Certainty {
    /// What the answers say.
    pub(crate) fn of(answers: &Answers, weights: &Weights) -> Self {
        if let WeightJudgement::Order(order) = &answers.weights {
            return Self::Order(order.iter().map(|group| group.index()).collect());
        }
        let stated = answers.weights != WeightJudgement::Unstated;
        let concentration = match answers.weight_certainty {
            Some(WeightCertainty::Sure) => 120.0,
            Some(WeightCertainty::Default) => 40.0,
            Some(WeightCertainty::Rough) => 15.0,
            None if stated => 40.0,
            None => 15.0,
        };
        Self::Shapes(weights.groups.values().map(|weight| concentration * weight).collect())
    }
}

/// Where the leans of one criterion's answers come from, whatever they are.
#[derive(Debug, Clone)]
pub(crate) struct AnswerSource {
    stream: Stream,
}

impl AnswerSource {
    pub(crate) fn new(decision: &Decision, idx: CriterionIdx, seed: u64) -> Self {
        Self { stream: Stream::keyed(seed, &["answer", decision.criteria[idx].id.as_str()]) }
    }

    /// Makes a block.
    pub(crate) fn draw(&self, block: usize) -> Bits {
        let mut bits = [0; LANES];
        fill_bits(&mut of_block(&self.stream, block), &mut bits);
        bits
    }
}

/// Where the strengths of one criterion come from; no answer changes them.
#[derive(Debug, Clone)]
pub(crate) struct StrengthSource {
    /// Each alternative's strength, and the stream of its error.
    strengths: Vec<(f64, Stream)>,
}

impl StrengthSource {
    pub(crate) fn new(decision: &Decision, idx: CriterionIdx, seed: u64) -> Self {
        let criterion = &decision.criteria[idx];
        let name = criterion.id.as_str();
        let strength = |(alternative, strength): (AlternativeIdx, &f64)| {
            let alternative = decision.alternatives[alternative].id.as_str();
            (*strength, Stream::keyed(seed, &["strength", name, alternative]))
        };
        Self { strengths: criterion.strengths.iter().map(strength).collect() }
    }

    /// Makes a block: for each alternative a row of lanes with its strength \[points\] on [`STRENGTHS`], in half the
    /// width of a number.
    #[expect(clippy::cast_possible_truncation, reason = "at most 65, which has 23 bits on this grid")]
    pub(crate) fn draw(&self, block: usize, drawn: &mut [f32]) {
        let mut errors = [0.0; LANES];
        for ((strength, stream), row) in self.strengths.iter().zip(drawn.chunks_exact_mut(LANES)) {
            fill_triangular(&mut of_block(stream, block), &mut errors);
            let reach = STRENGTH_REACH * *strength;
            for (drawn, error) in row.iter_mut().zip(&errors) {
                *drawn = STRENGTHS.nearest(*strength + reach * error) as f32;
            }
        }
    }
}

/// Where the groups' weights come from.
#[derive(Debug, Clone)]
pub(crate) struct WeightSource {
    pub(crate) certainty: Certainty,
    table: Exponentials,
    streams: Vec<Stream>,
}

impl WeightSource {
    pub(crate) fn new(decision: &Decision, certainty: Certainty, seed: u64) -> Self {
        let kind = if certainty == Certainty::NoView { "any weight" } else { "weight" };
        let stream = |id: &str| Stream::keyed(seed, &[kind, id]);
        let streams = decision.groups.values().map(|group| stream(group.id.as_str())).collect();
        Self { certainty, table: Exponentials::default(), streams }
    }

    /// Appends the next block: for each group a row of lanes with its weights, `[0, 1]`.
    pub(crate) fn draw(&mut self, drawn: &mut Vec<f64>) {
        let first = drawn.len();
        drawn.resize(first + self.streams.len() * LANES, 0.0);
        let rows = &mut drawn[first..];
        for (group, (stream, row)) in self.streams.iter_mut().zip(rows.chunks_exact_mut(LANES)).enumerate() {
            match &self.certainty {
                // A weight of zero stays zero.
                Certainty::Shapes(shapes) if shapes[group] > 0.0 => {
                    fill_gamma(&self.table, stream, shapes[group], row);
                }
                Certainty::Shapes(_) => {}
                _ => row.iter_mut().for_each(|number| *number = self.table.of(stream.next_bits())),
            }
        }
        if let Certainty::Order(order) = &self.certainty {
            sort_descending(rows);
            let sorted = rows.to_vec();
            for (group, row) in order.iter().zip(sorted.chunks_exact(LANES)) {
                rows[group * LANES..][..LANES].copy_from_slice(row);
            }
        }
        divide_by_sum(rows);
    }
}
