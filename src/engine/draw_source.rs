//! Where the numbers of a draw come from: each from a sub-stream of its own, in an order that never
//! changes, so that the first thousand of a million draws are the thousand of a thousand.

use crate::engine::distribution::{exponential, gamma, triangular};
use crate::engine::stream::Stream;
use crate::engine::valuation::{Weights, lean};
use crate::model::answer::{Answer, TICK_MAX};
use crate::model::answers::Answers;
use crate::model::criterion::Group;
use crate::model::decision::Decision;
use crate::model::indexed::{AlternativeIdx, CriterionIdx, Position};
use crate::model::weights::{WeightCertainty, WeightJudgement};
use crate::num::order::clamped;
use crate::num::order::descending;

/// How far a tick may be off \[ticks\]: a triangular distribution that reaches so far on both sides.
const TICK_REACH: f64 = 0.7;
/// How far a strength may be off, as a share of itself.
const STRENGTH_REACH: f64 = 0.3;

/// How the weights of a draw are found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Certainty {
    /// Dirichlet around the central weights with this concentration.
    Concentration(f64),
    /// Uniform over all weights that keep this order, the most important first.
    Order(Vec<usize>),
}

/// Where the lifts of one criterion come from.
pub(crate) struct LiftSource {
    answer: Answer,
    answers: Stream,
    /// Each alternative's strength, and the stream of its error.
    strengths: Vec<(f64, Stream)>,
}

impl LiftSource {
    pub(crate) fn new(decision: &Decision, idx: CriterionIdx, answer: Answer, seed: u64) -> Self {
        let criterion = &decision.criteria[idx];
        let name = criterion.id.as_str();
        let strength = |(alternative, strength): (AlternativeIdx, &f64)| {
            let alternative = decision.alternatives[alternative].id.as_str();
            (*strength, Stream::keyed(seed, &["strength", name, alternative]))
        };
        Self {
            answer,
            answers: Stream::keyed(seed, &["answer", name]),
            strengths: criterion.strengths.iter().map(strength).collect(),
        }
    }

    pub(crate) fn draw(&mut self, n_draws: usize, lifts: &mut Vec<f64>) {
        lifts.reserve(n_draws * self.strengths.len());
        for _ in 0..n_draws {
            let lean = lean(drawn_answer(self.answer, self.answers.next_uniform()));
            for (strength, stream) in &mut self.strengths {
                let factor = 1.0 + triangular(stream.next_uniform(), STRENGTH_REACH);
                lifts.push(*strength * factor * lean);
            }
        }
    }
}

/// Where the groups' weights come from.
pub(crate) struct WeightSource {
    pub(crate) central: Vec<f64>,
    pub(crate) certainty: Certainty,
    streams: Vec<Stream>,
}

impl WeightSource {
    pub(crate) fn new(decision: &Decision, answers: &Answers, weights: &Weights, seed: u64) -> Self {
        let stream = |group: &Group| Stream::keyed(seed, &["weight", group.id.as_str()]);
        Self {
            central: weights.groups.values().copied().collect(),
            certainty: certainty(answers),
            streams: decision.groups.values().map(stream).collect(),
        }
    }

    pub(crate) fn draw(&mut self, n_draws: usize, drawn: &mut Vec<f64>) {
        drawn.reserve(n_draws * self.streams.len());
        for _ in 0..n_draws {
            drawn.extend(match &self.certainty {
                Certainty::Concentration(concentration) => {
                    dirichlet(&mut self.streams, &self.central, *concentration)
                }
                Certainty::Order(order) => ordered(&mut self.streams, order),
            });
        }
    }
}

/// An answer in one draw, `[0, 4]`: a tick with a triangular error, clamped; else uniform.
fn drawn_answer(answer: Answer, uniform: f64) -> f64 {
    let (low, high) = answer.bounds();
    let (low, high) = (f64::from(low.get()), f64::from(high.get()));
    match answer {
        Answer::Tick(_) => clamped(low + triangular(uniform, TICK_REACH), 0.0, f64::from(TICK_MAX)),
        Answer::Range(..) | Answer::NotSure => low + uniform * (high - low),
    }
}

fn certainty(answers: &Answers) -> Certainty {
    if let WeightJudgement::Order(order) = &answers.weights {
        return Certainty::Order(order.iter().map(|group| group.index()).collect());
    }
    let stated = answers.weights != WeightJudgement::Unstated;
    Certainty::Concentration(match answers.weight_certainty {
        Some(WeightCertainty::Sure) => 120.0,
        Some(WeightCertainty::Default) => 40.0,
        Some(WeightCertainty::Rough) => 15.0,
        None if stated => 40.0,
        None => 15.0,
    })
}

/// Weights from a Dirichlet distribution around `central`: gamma draws, divided by their sum.
/// A weight of zero stays zero.
fn dirichlet(streams: &mut [Stream], central: &[f64], concentration: f64) -> Vec<f64> {
    let draw = |(stream, weight): (&mut Stream, &f64)| match *weight {
        weight if weight > 0.0 => gamma(stream, concentration * weight),
        _ => 0.0,
    };
    divided_by_sum(streams.iter_mut().zip(central).map(draw).collect())
}

/// Weights uniform among those in this order: exponential draws divided by their sum, sorted.
fn ordered(streams: &mut [Stream], order: &[usize]) -> Vec<f64> {
    let drawn = streams.iter_mut().map(|stream| exponential(stream.next_uniform()));
    let sorted = descending(drawn, |weight| *weight);
    let mut weights = vec![0.0; sorted.len()];
    for (group, weight) in order.iter().zip(sorted) {
        weights[*group] = weight;
    }
    divided_by_sum(weights)
}

fn divided_by_sum(mut weights: Vec<f64>) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    for weight in &mut weights {
        *weight /= sum;
    }
    weights
}
