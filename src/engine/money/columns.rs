//! Draws of the amounts: levels that no judgement changes, and the values that follow from them.
//!
//! A level says how high an amount is in a draw, as a share of the chances below it. Levels go together
//! as a Gaussian copula says: Nelsen (2006), An Introduction to Copulas, 2.3. They are trimmed to the first
//! and the last hundredth, because the outermost values of three guesses are nobody's belief.

use crate::engine::distribution::Normals;
use crate::engine::exponential::Exponentials;
use crate::engine::money::marginal::Marginal;
use crate::engine::stream::Stream;
use crate::model::amount::{Correlation, Judgement, correlation_matrix};
use crate::model::answers::Answers;
use crate::model::decision::Decision;
use crate::model::indexed::{AmountIdx, ByAmount, Position};
use crate::num::cholesky::cholesky;
use crate::num::math::normal_share_below;

/// The share of chances that is cut off at each end.
const TRIM: f64 = 0.01;

/// The draws of every amount.
#[derive(Debug, Clone)]
pub struct Columns {
    /// The level of each draw, (0, 1).
    pub levels: ByAmount<Vec<f64>>,
    /// The value of each draw [the amount's unit].
    pub values: ByAmount<Vec<f64>>,
    /// The judgement that the values follow from.
    judgements: ByAmount<Option<Judgement>>,
}

impl Columns {
    /// Levels by this seed, and no value yet.
    pub fn new(decision: &Decision, seed: u64, n_draws: usize) -> Self {
        Self {
            levels: levels(decision, seed, n_draws),
            values: decision.amounts.map(|_| Vec::new()),
            judgements: decision.amounts.map(|_| None),
        }
    }

    /// Makes the values anew whose judgement is another; gives whether there were any.
    pub fn renew(&mut self, decision: &Decision, answers: &Answers) -> bool {
        let mut is_changed = false;
        for (idx, amount) in decision.amounts.iter() {
            let judgement = answers.amount(decision, idx);
            if self.judgements[idx] == Some(judgement) {
                continue;
            }
            let (marginal, bounds) = (Marginal::of(amount, judgement), amount.scale.bounds());
            let value = |level: &f64| marginal.quantile(*level, bounds);
            self.values[idx] = self.levels[idx].iter().map(value).collect();
            self.judgements[idx] = Some(judgement);
            is_changed = true;
        }
        is_changed
    }

    /// Whether every draw is the same.
    pub fn is_same(&self, other: &Self) -> bool {
        let is_same =
            |left: &ByAmount<Vec<f64>>, right: &ByAmount<Vec<f64>>| left.values().eq(right.values());
        is_same(&self.levels, &other.levels) && is_same(&self.values, &other.values)
    }
}

fn levels(decision: &Decision, seed: u64, n_draws: usize) -> ByAmount<Vec<f64>> {
    let correlations = &decision.correlations;
    // The check of the model has found that there is a root.
    let root = cholesky(&correlation_matrix(decision.amounts.len(), correlations)).unwrap_or_default();
    let table = Exponentials::default();
    let mut scores: Vec<Vec<f64>> = Vec::new();
    let level = |(idx, name): (AmountIdx, &str)| {
        let mut stream = Stream::keyed(seed, &["amount", name]);
        if !is_correlated(correlations, idx) {
            scores.push(Vec::new());
            return (0..n_draws).map(|_| trimmed(stream.next_uniform())).collect();
        }
        let mut normals = Normals::new(&table);
        scores.push((0..n_draws).map(|_| normals.next(&mut stream)).collect());
        let row = root.get(idx.index()).map(Vec::as_slice).unwrap_or_default();
        let terms: Vec<(&f64, &Vec<f64>)> =
            row.iter().zip(&scores).filter(|(part, _)| **part != 0.0).collect();
        let sum = |draw: usize| terms.iter().fold(0.0, |sum, (part, scores)| sum + **part * scores[draw]);
        (0..n_draws).map(|draw| trimmed(normal_share_below(sum(draw)))).collect()
    };
    let named = decision.amounts.iter().map(|(idx, amount)| (idx, amount.id.as_str()));
    ByAmount::new(named.map(level).collect())
}

/// Levels of an amount that nothing depends on.
pub(crate) fn dummy_levels(seed: u64, n_draws: usize) -> Vec<f64> {
    let mut stream = Stream::keyed(seed, &["no amount"]);
    (0..n_draws).map(|_| trimmed(stream.next_uniform())).collect()
}

fn is_correlated(correlations: &[Correlation], idx: AmountIdx) -> bool {
    correlations.iter().any(|correlation| correlation.between.contains(&idx))
}

fn trimmed(share: f64) -> f64 {
    TRIM + (1.0 - 2.0 * TRIM) * share
}
