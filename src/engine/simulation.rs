//! Simulated worlds: in each draw the answers, strengths and weights vary within their doubt.
//!
//! Stochastic multicriteria acceptability analysis: Lahdelma, Hokkanen & Salminen (1998);
//! Lahdelma & Salminen (2001), SMAA-2; Tervonen & Lahdelma (2007).
//!
//! What each criterion adds is kept in a column of its own. An answer that changes renews its own
//! column, and the totals are summed again in model order, so that a state reached by many small
//! changes equals a fresh run bit for bit.

use crate::engine::distribution::{exponential, gamma, triangular};
use crate::engine::stream::Stream;
use crate::engine::valuation::{MIDDLE_VALUE, Weights, lean};
use crate::model::answer::{Answer, TICK_MAX};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{ByCriterion, CriterionIdx, Position};
use crate::model::weights::{WeightCertainty, WeightJudgement};
use crate::num::order::descending;

/// How far a tick may be off \[ticks\]: a triangular distribution that reaches so far on both sides.
const TICK_REACH: f64 = 0.7;
/// How far a strength may be off, as a share of itself.
const STRENGTH_REACH: f64 = 0.3;

/// Largest seed: whole numbers are exact in JSON up to here.
pub const SEED_MAX: u64 = (1 << 53) - 1;
/// Fewest draws: below, shares would be too rough to name.
pub const N_DRAWS_MIN: u32 = 100;
/// Most draws.
pub const N_DRAWS_MAX: u32 = 1_000_000;

/// What the draws are made from. The same plan gives the same draws everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The seed, 1 to 2^53 − 1.
    pub seed: u64,
    /// How many worlds are drawn, 100 to 1,000,000.
    pub n_draws: u32,
}

impl Default for Plan {
    fn default() -> Self {
        Self { seed: 1, n_draws: 10_000 }
    }
}

/// The draws of one decision, kept between answers.
#[derive(Debug, Clone)]
pub struct Simulation {
    plan: Plan,
    n_alternatives: usize,
    n_groups: usize,
    columns: ByCriterion<Column>,
    group_weights: Vec<f64>,
    weights_made_for: Option<(Vec<f64>, Certainty)>,
}

/// What one criterion adds in every draw, before its weight \[points\]: draw by draw, in each the
/// alternatives in model order.
#[derive(Debug, Clone, Default)]
struct Column {
    lifts: Vec<f64>,
    made_for: Option<Answer>,
}

/// How the weights of a draw are found.
#[derive(Debug, Clone, PartialEq)]
enum Certainty {
    /// Dirichlet around the central weights with this concentration.
    Concentration(f64),
    /// Uniform over all weights that keep this order, the most important first.
    Order(Vec<usize>),
}

impl Simulation {
    /// No draw made yet.
    pub fn new(decision: &Decision, plan: Plan) -> Self {
        Self {
            plan,
            n_alternatives: decision.alternatives.len(),
            n_groups: decision.groups.len(),
            columns: decision.criteria.map(|_| Column::default()),
            group_weights: Vec::new(),
            weights_made_for: None,
        }
    }

    /// What the draws are made from.
    pub fn plan(&self) -> Plan {
        self.plan
    }

    /// Makes the draws of these answers; only what changed since the last call is drawn again.
    pub fn renew(&mut self, decision: &Decision, answers: &Answers, weights: &Weights) {
        for idx in decision.criteria.positions() {
            let answer = answers.answer(idx);
            if self.columns[idx].made_for != Some(answer) {
                self.columns[idx] = self.column(decision, idx, answer);
            }
        }
        let central: Vec<f64> = weights.groups.values().copied().collect();
        let made_for = (central, certainty(answers));
        if self.weights_made_for.as_ref() != Some(&made_for) {
            self.group_weights = self.draw_weights(decision, &made_for);
            self.weights_made_for = Some(made_for);
        }
    }

    /// Calls `see` with the overall values of each draw, in model order \[points\].
    pub fn each_draw(&self, decision: &Decision, weights: &Weights, mut see: impl FnMut(&[f64])) {
        const BLOCK: usize = 256;
        let n_draws = self.n_draws();
        let mut totals = vec![0.0; BLOCK * self.n_alternatives];
        for first in (0..n_draws).step_by(BLOCK) {
            let last = (first + BLOCK).min(n_draws);
            let totals = &mut totals[..(last - first) * self.n_alternatives];
            totals.fill(MIDDLE_VALUE);
            for (idx, criterion) in decision.criteria.iter() {
                self.add_column(totals, first, idx, criterion.group.index(), weights.shares[idx]);
            }
            totals.chunks_exact(self.n_alternatives).for_each(&mut see);
        }
    }

    fn add_column(&self, totals: &mut [f64], first: usize, idx: CriterionIdx, group: usize, share: f64) {
        let width = self.n_alternatives;
        let lifts = &self.columns[idx].lifts[first * width..];
        let weights = self.group_weights[first * self.n_groups..].chunks_exact(self.n_groups);
        for ((totals, lifts), weights) in
            totals.chunks_exact_mut(width).zip(lifts.chunks_exact(width)).zip(weights)
        {
            let weight = weights[group] * share;
            for (total, lift) in totals.iter_mut().zip(lifts) {
                *total += weight * lift;
            }
        }
    }

    fn n_draws(&self) -> usize {
        usize::try_from(self.plan.n_draws).unwrap_or(usize::MAX)
    }

    fn column(&self, decision: &Decision, idx: CriterionIdx, answer: Answer) -> Column {
        let criterion = &decision.criteria[idx];
        let mut answer_stream = Stream::keyed(self.plan.seed, &["answer", criterion.id.as_str()]);
        let mut strengths: Vec<(f64, Stream)> = criterion
            .strengths
            .iter()
            .map(|(alternative, strength)| {
                let name = decision.alternatives[alternative].id.as_str();
                (*strength, Stream::keyed(self.plan.seed, &["strength", criterion.id.as_str(), name]))
            })
            .collect();
        let mut lifts = Vec::with_capacity(self.n_draws() * self.n_alternatives);
        for _ in 0..self.n_draws() {
            let lean = lean(drawn_answer(answer, answer_stream.next_uniform()));
            for (strength, stream) in &mut strengths {
                let factor = 1.0 + triangular(stream.next_uniform(), STRENGTH_REACH);
                lifts.push(*strength * factor * lean);
            }
        }
        Column { lifts, made_for: Some(answer) }
    }

    fn draw_weights(&self, decision: &Decision, (central, certainty): &(Vec<f64>, Certainty)) -> Vec<f64> {
        let mut streams: Vec<Stream> = decision
            .groups
            .values()
            .map(|group| Stream::keyed(self.plan.seed, &["weight", group.id.as_str()]))
            .collect();
        let mut drawn = Vec::with_capacity(self.n_draws() * self.n_groups);
        for _ in 0..self.n_draws() {
            let weights = match certainty {
                Certainty::Concentration(concentration) => dirichlet(&mut streams, central, *concentration),
                Certainty::Order(order) => ordered(&mut streams, order),
            };
            drawn.extend(weights);
        }
        drawn
    }
}

/// An answer in one draw, `[0, 4]`: a tick with a triangular error, clamped; else uniform.
fn drawn_answer(answer: Answer, uniform: f64) -> f64 {
    let (low, high) = answer.bounds();
    let (low, high) = (f64::from(low.get()), f64::from(high.get()));
    match answer {
        Answer::Tick(_) => (low + triangular(uniform, TICK_REACH)).clamp(0.0, f64::from(TICK_MAX)),
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
